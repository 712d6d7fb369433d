"""Photos at a question: thumbnails, the place for the next one, and how many there are and when they were taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.label import Label
from ui.widgets.thumbnail import Thumbnail

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from inspector_app.ids import PhotoId
    from inspector_app.visits.state import PhotoState
    from ui.theme import Theme


class PhotoPlace(QAbstractButton):
    """The dashed place for the next photo."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._restyle)
        self._restyle()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashed edge, the camera and the word."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("line.control"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
        icon = self._theme.pixmap("ph.camera", "accent", tokens.ICON, ratio=self.devicePixelRatioF())
        size = round(icon.width() / icon.devicePixelRatio())
        word = self._theme.line("caption")
        top = max(0, (self.height() - size - word) // 2)
        painter.drawPixmap((self.width() - size) // 2, top, icon)
        painter.setFont(self._theme.font("caption", 500))
        painter.setPen(self._theme.colour("accent"))
        painter.drawText(0, top + size, self.width(), word, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _restyle(self) -> None:
        width, height = tokens.THUMBNAIL
        self.setFixedSize(self._theme.px(width), self._theme.px(height))


class EvidenceRow(QWidget):
    """Signals: ``wanted()``; ``opened(PhotoState)``; ``removed(PhotoState)``; ``needs(PhotoState)`` for its picture."""

    wanted = Signal()
    opened = Signal(object)
    removed = Signal(object)
    needs = Signal(object)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails: dict[PhotoId, Thumbnail] = {}
        self.place = PhotoPlace(theme)
        self.place.clicked.connect(self.wanted)
        self._facts = Label(theme, type_="small", tone="text.tertiary", wrap=True)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(tokens.SPACE_8)
        self._line.addWidget(self.place)
        self._line.addWidget(self._facts, 1)
        self._retranslate()

    def show_photos(self, photos: tuple[PhotoState, ...], *, facts: str, needed: bool) -> None:
        """Show these photos; pictures that are not here yet are asked for by ``needs``."""
        wanted = {photo.photo for photo in photos}
        for gone in [photo for photo in self._thumbnails if photo not in wanted]:
            thumbnail = self._thumbnails.pop(gone)
            self._line.removeWidget(thumbnail)
            thumbnail.hide()
            thumbnail.deleteLater()
        for at, photo in enumerate(photos):
            if photo.photo not in self._thumbnails:
                thumbnail = Thumbnail(self._theme, name=photo.name)
                thumbnail.opened.connect(lambda photo=photo: self.opened.emit(photo))
                thumbnail.removal_asked.connect(lambda photo=photo: self.removed.emit(photo))
                self._thumbnails[photo.photo] = thumbnail
                self._line.insertWidget(at, thumbnail)
                self.needs.emit(photo)
        self._facts.setText(self.tr("A photo is needed here.") if needed else facts)
        self._facts.set_tone("partial" if needed else "text.tertiary")

    def set_picture(self, photo: PhotoId, data: bytes) -> None:
        """Show a photo's picture, if its place is still here."""
        if photo in self._thumbnails:
            self._thumbnails[photo].set_picture(data)

    def chain(self) -> list[QWidget]:
        """Return what Tab runs through, in order."""
        return [*self._thumbnails.values(), self.place]

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew with the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.place.setText(self.tr("Photo"))
        self.place.setAccessibleName(self.tr("Add a photo: choose a file, drop one here, or paste one"))
        self.place.setToolTip(self.place.accessibleName())
