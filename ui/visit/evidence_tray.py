"""The evidence tray: every photo of the visit as a small picture, with how many there are and how large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.visit.panel_line import LineFace, PanelLine
from ui.widgets.label import Label
from ui.widgets.thumbnail import Thumbnail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector_app.ids import PhotoId
    from inspector_app.visits.state import PhotoState
    from ui.theme import Theme

ACROSS = 4


class EvidenceTray(QWidget):
    """Signals: ``opened(PhotoState)``; ``needs(PhotoState)`` for a picture that is not here yet."""

    opened = Signal(object)
    needs = Signal(object)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails: dict[PhotoId, Thumbnail] = {}
        self._count = ""
        self.heading = PanelLine(theme, height=24)
        self.none = Label(theme, type_="small", tone="text.tertiary", wrap=True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 2, 0, 0)
        self._grid.setHorizontalSpacing(tokens.SPACE_8)
        self._grid.setVerticalSpacing(tokens.SPACE_8)
        self._grid.setColumnStretch(ACROSS, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.none)
        column.addLayout(self._grid)
        self._retranslate()

    @property
    def photos(self) -> list[PhotoId]:
        """Which photos are shown, in their order."""
        return list(self._thumbnails)

    def show_photos(self, photos: Sequence[tuple[str, PhotoState]], *, count: str) -> None:
        """Show the photos with the code of their question; does nothing while they are the same."""
        self._count = count
        self._retranslate()
        self.none.setVisible(not photos)
        if [photo.photo for _, photo in photos] == list(self._thumbnails):
            return
        fresh: list[PhotoState] = []
        old, self._thumbnails = self._thumbnails, {}
        for at, (code, photo) in enumerate(photos):
            thumbnail = old.pop(photo.photo, None)
            if thumbnail is None:
                name = f"{code}: {photo.name}" if code else photo.name
                thumbnail = Thumbnail(self._theme, size=tokens.THUMBNAIL_TRAY, name=name)
                thumbnail.opened.connect(lambda photo=photo: self.opened.emit(photo))
                fresh.append(photo)
            self._thumbnails[photo.photo] = thumbnail
            self._grid.addWidget(thumbnail, at // ACROSS, at % ACROSS)
        for thumbnail in old.values():
            self._grid.removeWidget(thumbnail)
            thumbnail.hide()
            thumbnail.deleteLater()
        for photo in fresh:
            self.needs.emit(photo)

    def set_picture(self, photo: PhotoId, data: bytes) -> None:
        """Show a photo's picture, if its place is still here."""
        if photo in self._thumbnails:
            self._thumbnails[photo].set_picture(data)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew with the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.heading.show_face(
            LineFace("", "", self.tr("Evidence"), self._count, words_tone="text.secondary", weight=600, leads=False)
        )
        self.none.setText(self.tr("Photos of this visit stand here."))
