"""Lines of text set once and painted often: shaping a line costs several times what painting it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QStaticText, QTransform

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont

MOST_LINES = 4096
"""More than any screen shows; beyond it everything is set anew rather than kept for ever."""

Type = tuple[str, int | None]
"""A type token and a weight."""


class SetLine(NamedTuple):
    """A line ready to be painted, with its width and height in pixels."""

    glyphs: QStaticText
    width: int
    height: int


class Typesetter:
    """Keeps lines and their measures by text and type; a theme owns one and empties it when its fonts change."""

    def __init__(self, font: Callable[[str, int | None], QFont]) -> None:
        self._font = font
        self._metrics: dict[Type, QFontMetrics] = {}
        self._lines: dict[tuple[str, Type], SetLine] = {}

    def line(self, text: str, type_: str, weight: int | None) -> SetLine:
        """Return the line of a text."""
        key = (text, (type_, weight))
        if key not in self._lines:
            if len(self._lines) >= MOST_LINES:
                self._lines.clear()
            self._lines[key] = self._set(text, type_, weight)
        return self._lines[key]

    def elided(self, text: str, width: int, type_: str, weight: int | None) -> SetLine:
        """Return the line of as much of a text as a width holds, with … where something is left out."""
        line = self.line(text, type_, weight)
        if line.width <= width:
            return line
        shown = self.metrics(type_, weight).elidedText(text, Qt.TextElideMode.ElideRight, width)
        return self.line(shown, type_, weight)

    def metrics(self, type_: str, weight: int | None) -> QFontMetrics:
        """Return the measures of a type."""
        key = (type_, weight)
        if key not in self._metrics:
            self._metrics[key] = QFontMetrics(self._font(type_, weight))
        return self._metrics[key]

    def clear(self) -> None:
        """Forget everything: the fonts are others now."""
        self._metrics.clear()
        self._lines.clear()

    def _set(self, text: str, type_: str, weight: int | None) -> SetLine:
        metrics = self.metrics(type_, weight)
        glyphs = QStaticText(text)
        glyphs.setTextFormat(Qt.TextFormat.PlainText)
        glyphs.prepare(QTransform(), self._font(type_, weight))
        return SetLine(glyphs, metrics.horizontalAdvance(text), metrics.height())
