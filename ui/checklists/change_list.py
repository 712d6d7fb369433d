"""The list of changes: number, old wording, new wording, and below what else differs. One column where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

from ui.checklists.telling import ChangeRow
from ui.theme import tokens
from ui.widgets.grouped import GroupedDelegate, GroupedList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.checklists.diff import Runs
    from ui.checklists.telling import Pair
    from ui.theme import Theme
    from ui.widgets.canvas import Canvas
    from ui.widgets.grouped import Item, Row

CODE = 56
SIDE_BY_SIDE = 620
"""From this width on, at 100 % text, old and new stand beside each other."""


class ChangeDelegate(GroupedDelegate):
    """What is gone is struck through, what is new is underlined: no difference is a colour alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.width = 900
        self._heights: dict[str, int] = {}
        theme.changed.connect(self.forget)

    def forget(self) -> None:
        """Measure anew: other rows, another width or another text size."""
        self._heights.clear()

    def set_width(self, width: int) -> None:
        """Take the list's width; words wrap."""
        if width != self.width:
            self.width = width
            self.forget()

    def height_of(self, item: Item) -> int:
        """Return the height that the words need; it is asked for many times."""
        if not isinstance(item, ChangeRow):
            return super().height_of(item)
        if item.key not in self._heights:
            self._heights[item.key] = self._lay(None, QRect(0, 0, self.width, 0), item) + tokens.SPACE_8 + 1
        return self._heights[item.key]

    def paint_row(self, canvas: Canvas, rect: QRect, *, row: Row, selected: bool) -> None:
        """Paint one question."""
        canvas.ground(rect, selected=selected)
        if isinstance(row, ChangeRow):
            self._lay(canvas, rect, row)

    @property
    def side_by_side(self) -> bool:
        """Whether old and new stand beside each other."""
        return self.width >= self.theme.px(SIDE_BY_SIDE)

    def columns(self, rect: QRect) -> tuple[int, int, int]:
        """Return where the old wording begins, where the new one does, and how wide each is."""
        left = rect.left() + self.edge + self.theme.px(CODE)
        room = rect.right() - self.edge - left
        if not self.side_by_side:
            return left, left, room
        half = (room - tokens.SPACE_24) // 2
        return left, left + half + tokens.SPACE_24, half

    def _lay(self, canvas: Canvas | None, rect: QRect, row: ChangeRow) -> int:
        """Paint the row, or with no canvas only measure it; return where its words end, from the top of ``rect``."""
        y = rect.top() + tokens.SPACE_8
        old_x, new_x, width = self.columns(rect)
        if canvas is not None and row.code:
            line = QRect(rect.left() + self.edge, y, self.theme.px(CODE), self.theme.line("body"))
            canvas.text(line, row.code, tone="text.tertiary")
        for pair in row.pairs:
            if pair.name:
                y = self._note(canvas, pair.name, at=(old_x, y), width=new_x + width - old_x)
            y = self._pair(canvas, pair, y=y, columns=(old_x, new_x, width))
        fresh = bool(row.pairs) and not row.pairs[0].old
        x = new_x if fresh else old_x  # what is said of a new question stands below it
        for remark in row.remarks:
            y = self._note(canvas, remark, at=(x, y), width=new_x + width - x, tone="text.secondary")
        return y - rect.top()

    def _pair(self, canvas: Canvas | None, pair: Pair, *, y: int, columns: tuple[int, int, int]) -> int:
        old_x, new_x, width = columns
        one = not any(run.changed for run in (*pair.old, *pair.new)) and not pair.name
        if self.side_by_side and not one:
            old = self._wording(canvas, pair.old, at=(old_x, y), width=width, new=False)
            return max(old, self._wording(canvas, pair.new, at=(new_x, y), width=width, new=True))
        if not one and pair.old:
            y = self._wording(canvas, pair.old, at=(old_x, y), width=width, new=False)
        if one:  # the wording is the same: it is said once, over both columns
            return self._wording(canvas, pair.new, at=(old_x, y), width=new_x + width - old_x, new=True)
        return self._wording(canvas, pair.new, at=(new_x, y), width=width, new=True) if pair.new else y

    def _wording(self, canvas: Canvas | None, runs: Runs, *, at: tuple[int, int], width: int, new: bool) -> int:
        """Paint a wording with what changed in it marked; return where it ends."""
        x, y = at
        if not runs:
            translate = QCoreApplication.translate
            absent = translate("Changes", "removed") if new else translate("Changes", "not asked before")
            lower = (self.theme.line("body") - self.theme.line("small")) // 2
            return self._note(canvas, absent, at=(x, y + lower), width=width)
        text = "".join(run.text for run in runs).rstrip()
        formats: list[QTextLayout.FormatRange] = []
        start = 0
        whole = all(run.changed for run in runs)
        for run in runs:
            if run.changed and not whole:
                formats.append(_range(start, len(run.text.rstrip()), self._mark(new=new)))
            start += len(run.text)
        tone = "text" if new else "text.secondary"
        return self._text(canvas, text, at=(x, y), width=width, type_="body", tone=tone, formats=formats)

    def _note(
        self, canvas: Canvas | None, text: str, *, at: tuple[int, int], width: int, tone: str = "text.tertiary"
    ) -> int:
        return self._text(canvas, text, at=at, width=width, type_="small", tone=tone, formats=[])

    def _mark(self, *, new: bool) -> QTextCharFormat:
        mark = QTextCharFormat()
        mark.setBackground(self.theme.colour("ok.soft" if new else "fail.soft"))
        mark.setForeground(self.theme.colour("text"))
        if new:
            mark.setFontUnderline(True)
            mark.setFontWeight(QFont.Weight.DemiBold)
        else:
            mark.setFontStrikeOut(True)
        return mark

    def _text(
        self, canvas: Canvas | None, text: str, *, at: tuple[int, int], width: int, type_: str, tone: str,
        formats: list[QTextLayout.FormatRange],
    ) -> int:  # fmt: skip
        layout = QTextLayout(text, self.theme.font(type_))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(formats)
        high = self.theme.line(type_)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, y + max(0.0, (high - line.height()) / 2)))
            y += max(float(high), line.height())
        layout.endLayout()
        if canvas is not None:
            canvas.painter.setPen(QColor(self.theme.colour(tone)))
            layout.draw(canvas.painter, QPointF(*at))
        return at[1] + round(y)


class ChangeList(GroupedList):
    """The list; a row opens with Enter where the screen leads somewhere."""

    def __init__(self, theme: Theme) -> None:
        self._wide = ChangeDelegate(theme)
        super().__init__(self._wide, name="", open_on_click=False)
        self._wide.setParent(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def delegate(self) -> ChangeDelegate:
        """What paints the rows."""
        return self._wide

    def set_items(self, items: Sequence[Item]) -> None:
        """Show these items."""
        self._wide.forget()
        super().set_items(items)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the words out for the new width."""
        self._wide.set_width(self.viewport().width())
        super().resizeEvent(event)


def _range(start: int, length: int, mark: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, mark
    return found
