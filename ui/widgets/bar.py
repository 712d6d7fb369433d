"""A bar of progress, 4 px high: how far, never a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme


class Bar(QWidget):
    """Shows ``value`` of ``total``; the numbers beside it are said by a label, here by the accessible name."""

    def __init__(self, theme: Theme, *, value: float = 0, total: float = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self._tone = "accent"
        self.setFixedHeight(tokens.BAR)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.set_value(value, total)

    def set_value(self, value: float, total: float) -> None:
        """Show another share; a total of nothing is an empty bar."""
        self._share = min(1.0, max(0.0, value / total)) if total else 0.0
        self.setAccessibleName(f"{value:g} / {total:g}")
        self.update()

    def set_tone(self, tone: str) -> None:
        """Change the colour token of the filled part."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        """Return a width of 80 px."""
        return QSize(80, tokens.BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track and the share."""
        del event
        painter = QPainter(self)
        paint_bar(painter, QRectF(self.rect()), theme=self._theme, share=self._share, tone=self._tone)
        painter.end()


def paint_bar(painter: QPainter, rect: QRectF, *, theme: Theme, share: float, tone: str = "accent") -> None:
    """Paint a bar into ``rect``: for delegates that have no widget."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("neutral.soft"))
    painter.drawRoundedRect(rect, tokens.RADIUS_BAR, tokens.RADIUS_BAR)
    if share > 0:
        filled = QRectF(rect.x(), rect.y(), rect.width() * share, rect.height())
        painter.setBrush(theme.colour(tone))
        painter.drawRoundedRect(filled, tokens.RADIUS_BAR, tokens.RADIUS_BAR)
    painter.restore()
