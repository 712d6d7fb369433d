"""A key as a small outlined cap beside what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme


class KeyCap(QWidget):
    """One key; the field it belongs to says it to a screen reader."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._theme = theme
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the letter with its edge, one caption line high."""
        width = QFontMetrics(self._theme.font("caption")).horizontalAdvance(self._key)
        return QSize(width + tokens.SPACE_8 + 2, self._theme.line("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge and letter."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("line.control"), 1))
        painter.setBrush(self._theme.colour("surface"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
        painter.setPen(self._theme.colour("text.secondary"))
        painter.setFont(self._theme.font("caption"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._key)
        painter.end()
