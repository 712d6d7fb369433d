"""A chip: a short word on a quiet ground, for the law behind a question or a key that does something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme

PADDING = 5


class Chip(QWidget):
    """One chip as a widget."""

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_text(self, text: str) -> None:
        """Show another word."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the word and its padding, one caption line high."""
        return QSize(chip_width(self._theme, self._text), self._theme.line("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and word."""
        del event
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), theme=self._theme, text=self._text)
        painter.end()


def chip_width(theme: Theme, text: str) -> int:
    """Return how wide a chip with this text is."""
    return theme.set_line(text, "caption").width + 2 * PADDING


def paint_chip(painter: QPainter, rect: QRectF, *, theme: Theme, text: str) -> None:
    """Paint a chip into ``rect``: for delegates that have no widget."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("neutral.soft"))
    painter.drawRoundedRect(rect, tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour("text.secondary"))
    line = theme.set_line(text, "caption")
    left, top = (rect.width() - line.width) / 2, (rect.height() - line.height) / 2
    painter.drawStaticText(rect.topLeft() + QPointF(left, top), line.glyphs)
    painter.restore()
