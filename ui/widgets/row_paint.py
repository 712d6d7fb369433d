"""What every row is painted with: its ground, one line of text, two lines of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme import Theme


def paint_row_ground(
    painter: QPainter, rect: QRect, *, theme: Theme, selected: bool = False, hover: bool = False, ground: str = "",
    line: bool = True,
) -> None:  # fmt: skip
    """Paint a row's fill, its bar of 2 px at the very left when selected, and the hairline below."""
    fill = "surface.selected" if selected else ("surface.subtle" if hover else ground)
    if fill:
        painter.fillRect(rect, theme.colour(fill))
    if line:
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.colour("line"))
    if selected:
        painter.fillRect(rect.x(), rect.y(), tokens.SELECTED_BAR, rect.height(), theme.colour("accent"))


def paint_text(
    painter: QPainter, rect: QRect, text: str, *, theme: Theme, type_: str = "body", tone: str = "text",
    weight: int | None = None, right: bool = False,
) -> int:  # fmt: skip
    """Paint one line of text into ``rect``, elided at its end; return the width that it took."""
    line = theme.set_line(text, type_, weight, room=rect.width())
    painter.setFont(theme.font(type_, weight))
    painter.setPen(theme.colour(tone))
    left = rect.right() + 1 - line.width if right else rect.left()
    painter.drawStaticText(left, rect.top() + (rect.height() - line.height + 1) // 2, line.glyphs)
    return line.width


def paint_two_lines(
    painter: QPainter, rect: QRect, title: str, caption: str, *, theme: Theme, weight: int | None = 500,
    tone: str = "text", caption_tone: str = "text.tertiary", right: bool = False,
) -> None:  # fmt: skip
    """Paint a body line over a small line, the pair in the middle of the row."""
    first, second = theme.line("body"), theme.line("small")
    top = rect.y() + (rect.height() - first - second) // 2
    upper = QRect(rect.x(), top, rect.width(), first)
    lower = QRect(rect.x(), top + first, rect.width(), second)
    paint_text(painter, upper, title, theme=theme, weight=weight, tone=tone, right=right)
    paint_text(painter, lower, caption, theme=theme, type_="small", tone=caption_tone, right=right)
