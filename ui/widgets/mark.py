"""The program's mark: a shield on the accent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme


class Mark(QWidget):
    """The mark in a square of ``side`` pixels."""

    def __init__(self, theme: Theme, *, side: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the square, grown with the text size."""
        return QSize(self._theme.px(self._side), self._theme.px(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint square and shield."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(self.rect(), tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        size = self._side * 5 // 8
        pixmap = self._theme.pixmap("ph.shield-check-fill", "accent.on", size, ratio=self.devicePixelRatioF())
        at = (self.width() - self._theme.px(size)) // 2
        painter.drawPixmap(at, at, pixmap)
        painter.end()
