"""One photo at full size, with its name, hour and place, and the way to take it away from its question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.button import Button
from ui.widgets.label import Label

if TYPE_CHECKING:
    from inspector_app.clock import Zone
    from inspector_app.visits.state import PhotoState
    from ui.i18n.formats import Formats
    from ui.theme import Theme

SHOWN = QSize(880, 560)


class PhotoViewer(QDialog):
    """Signals: ``removal_wanted()``: the photo stays in the ledger, but no longer at its question."""

    removal_wanted = Signal()

    def __init__(self, theme: Theme, photo: PhotoState, *, formats: Formats, zone: Zone, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(photo.name)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumSize(photo_size(photo))
        self._picture.setAccessibleName(photo.caption or photo.name)
        facts = [photo.name, f"{photo.width} × {photo.height}", formats.size(photo.size)]
        facts.append(formats.moment(photo.taken_at or photo.added_at, zone))
        if photo.position is not None:
            lat, lon = photo.position.lat_e6 / 1_000_000, photo.position.lon_e6 / 1_000_000
            facts.append(f"{formats.decimal(lat, 5)}; {formats.decimal(lon, 5)}")
        words = Label(theme, " · ".join(facts), type_="small", tone="text.secondary", wrap=True)
        self.remove = Button(theme, self.tr("Take away from the question"), icon="ph.x")
        self.close_button = Button(theme, self.tr("Close"))
        self.remove.clicked.connect(self._remove)
        self.close_button.clicked.connect(self.accept)
        line = QHBoxLayout()
        line.addWidget(words, 1)
        line.addWidget(self.remove)
        line.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SPACE_16, tokens.SPACE_16, tokens.SPACE_16, tokens.SPACE_16)
        column.addWidget(self._picture, 1)
        column.addLayout(line)
        self.close_button.setFocus()

    def set_picture(self, data: bytes) -> None:
        """Show the photo's bytes."""
        picture = QPixmap()
        if picture.loadFromData(data):
            ratio = self.devicePixelRatioF()
            picture = picture.scaled(
                self._picture.minimumSize() * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            picture.setDevicePixelRatio(ratio)
            self._picture.setPixmap(picture)

    def _remove(self) -> None:
        self.removal_wanted.emit()
        self.accept()


def photo_size(photo: PhotoState) -> QSize:
    """Return how large a photo is shown: whole, never enlarged."""
    whole = QSize(max(1, photo.width), max(1, photo.height))
    shown = whole.scaled(SHOWN, Qt.AspectRatioMode.KeepAspectRatio)
    return whole if whole.width() < shown.width() else shown
