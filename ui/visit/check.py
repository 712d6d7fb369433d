"""A check box painted from tokens: 16 px, its whole line is the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QCheckBox

from ui.theme import tokens
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme


class Check(QCheckBox):
    """Listen to ``clicked``, which only the person causes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Return box and words, 28 px high at least."""
        words = QFontMetrics(self._theme.font("small")).horizontalAdvance(self.text())
        return QSize(
            self._theme.px(tokens.CHECK_BOX) + tokens.SPACE_8 + words + 2, self._theme.px(tokens.CONTROL_SMALL)
        )

    def hitButton(self, place: QPoint) -> bool:
        """Take a press anywhere on the line."""
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, check and words."""
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = theme.px(tokens.CHECK_BOX)
        top = (self.height() - size) // 2
        on = self.isChecked()
        painter.setPen(QPen(theme.colour("accent" if on else "line.control"), 1))
        painter.setBrush(theme.colour("accent" if on else "surface"))
        painter.drawRoundedRect(QRectF(0.5, top + 0.5, size - 1, size - 1), tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
        canvas = Canvas(painter, theme)
        if on:
            icon = theme.pixmap("ph.check-bold", "accent.on", tokens.ICON_CHIP, ratio=self.devicePixelRatioF())
            inset = (size - theme.px(tokens.ICON_CHIP)) // 2
            painter.drawPixmap(inset, top + inset, icon)
        room = self.rect().adjusted(size + tokens.SPACE_8, 0, 0, 0)
        canvas.text(room, self.text(), tone="text" if self.isEnabled() else "text.tertiary")
        painter.end()

    def _restyle(self) -> None:
        self.setFont(self._theme.font("small"))
        self.updateGeometry()
        self.update()
