"""Breaks a text into lines for what is painted rather than laid out by a widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextLayout, QTextOption

if TYPE_CHECKING:
    from ui.theme import Theme


def wrapped(theme: Theme, text: str, width: int, *, type_: str, weight: int | None = None) -> list[str]:
    """Return the lines of a text for a width in pixels; a word longer than a line is broken."""
    if theme.set_line(text, type_, weight).width <= width:
        return [text]
    layout = QTextLayout(text, theme.font(type_, weight))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return lines
