"""A small picture of evidence, cropped to fill; Enter or a click opens it, Del asks to take it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from ui.theme import Theme


class Thumbnail(QWidget):
    """Signals: ``opened()``, ``removal_asked()``."""

    opened = Signal()
    removal_asked = Signal()

    def __init__(
        self, theme: Theme, *, size: tuple[int, int] = tokens.THUMBNAIL, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = QPixmap()
        self.setFixedSize(*size)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring", True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        theme.changed.connect(self.update)

    def set_picture(self, data: bytes) -> None:
        """Show a JPEG or PNG; bytes that are none leave the place grey."""
        picture = QPixmap()
        picture.loadFromData(data)
        ratio = self.devicePixelRatioF()
        if not picture.isNull():
            grown = self.size() * ratio
            picture = picture.scaled(
                grown, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
            )
            left, top = (picture.width() - grown.width()) // 2, (picture.height() - grown.height()) // 2
            picture = picture.copy(QRect(left, top, grown.width(), grown.height()))
            picture.setDevicePixelRatio(ratio)
        self._picture = picture
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to Enter, Space and Del."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open on a click."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture with round corners, or a grey place."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), self._theme.colour("neutral.soft"))
        if self._picture.isNull():
            icon = self._theme.pixmap("ph.image", "text.tertiary", ratio=self.devicePixelRatioF())
            size = self._theme.px(tokens.ICON)
            painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, icon)
        else:
            painter.drawPixmap(0, 0, self._picture)
        painter.end()
