"""The rows of Beranda: one table although it has several headings, so names, states and actions keep their x from
group to group.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF

from ui.theme import tokens
from ui.widgets.bar import paint_bar
from ui.widgets.grouped import GroupedDelegate, Row

if TYPE_CHECKING:
    from ui.widgets.canvas import Canvas
    from ui.widgets.grouped import Item

NAME = 56
"""Where names begin, from the edge; the hour, number or icon stands before them."""

STATE, STATE_NARROW = 0.56, 0.48
"""Where the state column begins, as a share of the row."""

NARROW = 690
"""A row narrower than this gives the state more of its width."""

BAR_WIDTH = 56

LARGE = 1.5
"""From this text size on the state stands below the name, and the key's name is left to the status line."""


@dataclasses.dataclass(frozen=True)
class HomeRow(Row):
    """A visit. ``share`` is how much is answered, 0 to 1, where a bar says it."""

    name: str = ""
    caption: str = ""
    lead: str = ""
    icon: str = ""
    state: str = ""
    state_icon: str = ""
    tone: str = "text.secondary"
    state_caption: str = ""
    share: float | None = None
    action: str = ""


@dataclasses.dataclass(frozen=True)
class StepRow(Row):
    """One of the first steps; ``waits`` says what it waits for, and then it has no action."""

    number: str = ""
    name: str = ""
    caption: str = ""
    action: str = ""
    waits: str = ""


class HomeDelegate(GroupedDelegate):
    """Paints both kinds of row."""

    indent = NAME

    def height_of(self, item: Item) -> int:
        """Give the first steps their own height."""
        if isinstance(item, HomeRow) and self.theme.scale >= LARGE:
            return super().height_of(item) + 2 * self.theme.line("small")
        return self.theme.px(tokens.ROW_FIRST_STEP) if isinstance(item, StepRow) else super().height_of(item)

    def paint_row(self, canvas: Canvas, rect: QRect, *, row: Row, selected: bool) -> None:
        """Paint a visit or a step."""
        canvas.ground(rect, selected=selected)
        inner = rect.adjusted(self.edge, 0, -self.edge, -1)
        if isinstance(row, HomeRow):
            self._paint_visit(canvas, inner, row=row, selected=selected)
        elif isinstance(row, StepRow):
            self._paint_step(canvas, inner, row=row, selected=selected)

    def _paint_visit(self, canvas: Canvas, inner: QRect, *, row: HomeRow, selected: bool) -> None:
        right = self._paint_action(canvas, inner, action=row.action, selected=selected)
        indent = max(NAME, canvas.width(row.lead, type_="body", weight=600) + tokens.SPACE_16)
        large = canvas.theme.scale >= LARGE
        if row.lead:
            canvas.text(inner, row.lead, type_="body", weight=600)
        elif row.icon:
            canvas.icon(inner, row.icon, tone="text.secondary", size=tokens.ICON)
        middle = int(inner.width() * (STATE if inner.width() > NARROW else STATE_NARROW))
        edge = right - inner.left() if large else middle
        names = QRect(inner.left() + indent, inner.top(), edge - indent - tokens.SPACE_16, inner.height())
        states = QRect(inner.left() + middle, inner.top(), right - inner.left() - middle, inner.height())
        if large:
            half = inner.height() // 2
            states = names.adjusted(0, half - tokens.SPACE_4, 0, -tokens.SPACE_4)
            names = names.adjusted(0, tokens.SPACE_4, 0, tokens.SPACE_4 - half)
        upper, lower = canvas.two_lines(names)
        canvas.text(upper, row.name, type_="body", weight=500)
        canvas.text(lower, row.caption, tone="text.tertiary")
        above, below = canvas.two_lines(states, "small", "small")
        if row.share is not None:
            indent = 0
            if not large:
                bar = QRectF(above.left(), above.center().y() - 1, BAR_WIDTH, tokens.BAR)
                paint_bar(canvas.painter, bar, theme=canvas.theme, share=row.share)
                indent = BAR_WIDTH + tokens.SPACE_12
            canvas.text(above.adjusted(indent, 0, 0, 0), row.state, tone=row.tone)
            canvas.text(below, row.state_caption, tone="text.tertiary")
            return
        room = canvas.icon(above, row.state_icon, tone=row.tone) if row.state_icon else 0
        canvas.text(above.adjusted(room, 0, 0, 0), row.state, tone=row.tone, weight=500)
        canvas.text(below.adjusted(room, 0, 0, 0), row.state_caption, tone="text.tertiary")

    def _paint_step(self, canvas: Canvas, inner: QRect, *, row: StepRow, selected: bool) -> None:
        canvas.text(inner, row.number, type_="title", tone="accent" if selected else "text.secondary")
        if row.action:
            right = self._paint_action(canvas, inner, action=row.action, selected=selected)
        else:
            right = inner.right() - canvas.text(inner, row.waits, tone="text.tertiary", right=True) - tokens.SPACE_16
        names = QRect(inner.left() + NAME, inner.top(), right - inner.left() - NAME, inner.height())
        upper, lower = canvas.two_lines(names)
        canvas.text(upper, row.name, type_="body", weight=500)
        canvas.text(lower, row.caption, tone="text.tertiary")

    def _paint_action(self, canvas: Canvas, inner: QRect, *, action: str, selected: bool) -> int:
        """Paint the action at the right edge and return where the room before it ends."""
        size = canvas.theme.px(tokens.ICON_SMALL)
        caret = QRect(inner.right() - size, inner.top(), size, inner.height())
        canvas.icon(caret, "ph.caret-right", tone="accent" if action else "text.tertiary")
        words = inner.adjusted(0, 0, -size - tokens.SPACE_8, 0)
        if selected and action and canvas.theme.scale < LARGE:
            used = canvas.text(words, "Enter", type_="caption", tone="accent", weight=500, right=True)
            words = words.adjusted(0, 0, -used - tokens.SPACE_8, 0)
        used = canvas.text(words, action, tone="accent", weight=500, right=True)
        return words.right() - used - tokens.SPACE_16
