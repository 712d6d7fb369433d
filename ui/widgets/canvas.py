"""What delegates paint with: text, icons and row grounds by token, so that every list looks like the same list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from ui.theme import tokens
from ui.widgets.row_paint import paint_row_ground, paint_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme import Theme


class Canvas:
    """A painter with a theme; lives for one ``paint`` call."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self.painter = painter
        self.theme = theme

    def ground(self, rect: QRect, *, selected: bool) -> None:
        """Paint a row's ground, the bar of the selected row at its very left, and its hairline."""
        paint_row_ground(self.painter, rect, theme=self.theme, selected=selected)

    def rule(self, rect: QRect, tone: str = "line") -> None:
        """Paint the hairline at the foot of a row."""
        self.painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self.theme.colour(tone))

    def width(self, text: str, *, type_: str = "small", weight: int | None = None) -> int:
        """Return how wide a text is."""
        return self.theme.set_line(text, type_, weight).width

    def text(
        self, rect: QRect, text: str, *, type_: str = "small", tone: str = "text", weight: int | None = None,
        right: bool = False,
    ) -> int:  # fmt: skip
        """Paint one line, elided where the room ends, and return the width that it took."""
        return paint_text(
            self.painter, rect, text, theme=self.theme, type_=type_, tone=tone, weight=weight, right=right
        )

    def icon(self, rect: QRect, name: str, *, tone: str = "text", size: int = tokens.ICON_SMALL) -> int:
        """Paint an icon at the left of ``rect``, centred in its height, and return the room it takes with its gap."""
        pixels = self.theme.px(size)
        ratio = self.painter.device().devicePixelRatio()
        pixmap = self.theme.pixmap(name, tone, size, ratio=ratio)
        self.painter.drawPixmap(rect.left(), rect.top() + (rect.height() - pixels) // 2, pixmap)
        return pixels + (6 if size <= tokens.ICON_SMALL else tokens.SPACE_8)

    def state(
        self, rect: QRect, text: str, *, icon: str = "", tone: str = "text", type_: str = "small",
        weight: int | None = None,
    ) -> None:  # fmt: skip
        """Paint an icon and its word: no state is a colour alone."""
        room = self.icon(rect, icon, tone=tone) if icon else 0
        self.text(rect.adjusted(room, 0, 0, 0), text, type_=type_, tone=tone, weight=weight)

    def two_lines(self, rect: QRect, upper: str = "body", lower: str = "small") -> tuple[QRect, QRect]:
        """Return the places of two lines that stand together in the middle of ``rect``."""
        first, second = self.theme.line(upper), self.theme.line(lower)
        top = rect.top() + (rect.height() - first - second) // 2
        above = QRect(rect.left(), top, rect.width(), first)
        return above, QRect(rect.left(), top + first, rect.width(), second)
