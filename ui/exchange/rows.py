"""The rows of Kirim: what, its state in words, how large, when; a row that failed unfolds in place."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from ui.theme import tokens
from ui.widgets.grouped import GroupedDelegate, Row

if TYPE_CHECKING:
    from ui.exchange.failure import Failure
    from ui.widgets.canvas import Canvas
    from ui.widgets.grouped import Item
    from ui.widgets.state_label import Look

STATE, SIZE, WHEN = 0.44, 96, 104
"""The state column begins at this share of the row; the two at the right are so wide."""

INDENT = 24

LARGE = 1.5
"""From this text size on the state stands below the name."""


@dataclasses.dataclass(frozen=True)
class DeliveryRow(Row):
    """A visit on its way. ``failure`` unfolds under the row."""

    name: str = ""
    what: str = ""
    state: str = ""
    look: Look | None = None
    size: str = ""
    when: str = ""
    failure: Failure | None = None


class DeliveryDelegate(GroupedDelegate):
    """Paints one line of 44 px, and under a failed one its four answers."""

    heading_height = tokens.LIST_HEADING_EXCHANGE
    row_height = tokens.ROW_DELIVERY
    width = 600
    """Of the list, set by it when it is resized: the answers wrap."""

    def height_of(self, item: Item) -> int:
        """Give a failed row the room of its answers."""
        height = super().height_of(item)
        if isinstance(item, DeliveryRow):
            height += self._second_line()
        if isinstance(item, DeliveryRow) and item.failure is not None:
            return height + self._answers_height(item.failure) + tokens.SPACE_8
        return height

    def paint_row(self, canvas: Canvas, rect: QRect, *, row: Row, selected: bool) -> None:
        """Paint a visit."""
        canvas.ground(rect, selected=selected)
        if not isinstance(row, DeliveryRow):
            return
        line = QRect(rect.left(), rect.top(), rect.width(), self._line_height() - 1)
        inner = line.adjusted(self.edge, 0, -self.edge, 0)
        middle = inner.left() + int(inner.width() * STATE)
        size, when = self.theme.px(SIZE), self.theme.px(WHEN)
        name = QRect(inner.left(), inner.top(), middle - inner.left() - tokens.SPACE_12, inner.height())
        state = QRect(middle, inner.top(), inner.right() - size - when - middle, inner.height())
        if self._second_line():
            whole = QRect(inner.left(), inner.top(), inner.width() - size - when, inner.height())
            name, state = canvas.two_lines(whole, "body", "body")
        used = canvas.text(name, row.name, type_="body", weight=500)
        canvas.text(name.adjusted(used + 6, 0, 0, 0), row.what, tone="text.tertiary")
        if row.look is not None:
            canvas.state(state, row.state, icon=row.look.icon, tone=row.look.colour, weight=500)
        right = QRect(inner.right() - when, inner.top(), when, inner.height())
        canvas.text(right, row.when, tone="text.secondary", right=True)
        canvas.text(
            right.translated(-size, 0).adjusted(when - size, 0, 0, 0), row.size, tone="text.secondary", right=True
        )
        if row.failure is not None:
            self._paint_answers(canvas, rect, top=line.bottom(), failure=row.failure)

    def _second_line(self) -> int:
        return self.theme.line("body") if self.theme.scale >= LARGE else 0

    def _line_height(self) -> int:
        return self.theme.px(self.row_height) + self._second_line()

    def _answers_height(self, failure: Failure) -> int:
        width = self.width - 2 * self.edge - self.theme.px(INDENT)
        bold = QFontMetrics(self.theme.font("small", 600))
        plain = QFontMetrics(self.theme.font("small"))
        flags = int(Qt.TextFlag.TextWordWrap)
        cause = bold.boundingRect(QRect(0, 0, width, 1000), flags, failure.cause).height()
        return cause + plain.boundingRect(QRect(0, 0, width, 1000), flags, failure.rest).height() + tokens.SPACE_8

    def _paint_answers(self, canvas: Canvas, rect: QRect, *, top: int, failure: Failure) -> None:
        left = rect.left() + self.edge
        indent = self.theme.px(INDENT)
        width = rect.width() - 2 * self.edge - indent
        line = QRect(left, top, indent, self.theme.line("small"))
        canvas.icon(line, "ph.warning-circle", tone="fail")
        painter = canvas.painter
        flags = int(Qt.TextFlag.TextWordWrap)
        painter.setFont(self.theme.font("small", 600))
        painter.setPen(self.theme.colour("fail"))
        box = QRect(left + indent, top, width, 1000)
        used = painter.boundingRect(box, flags, failure.cause)
        painter.drawText(used, flags, failure.cause)
        painter.setFont(self.theme.font("small"))
        painter.setPen(self.theme.colour("text.secondary"))
        painter.drawText(box.translated(0, used.height() + tokens.SPACE_4), flags, failure.rest)
