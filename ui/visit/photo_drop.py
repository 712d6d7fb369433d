"""A place onto which photos are dropped: files and pictures go to the row under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.visit.photos import can_take, from_mime

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from inspector_app.ids import Path


class PhotoDrop(QWidget):
    """Signals: ``photos_given(row path, [Incoming])``."""

    photos_given = Signal(object, object)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def row_under(self, place: QPoint) -> Path | None:
        """Return the row that takes what is dropped at a place."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures."""
        if can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Give what was dropped to the row under the pointer."""
        target = self.row_under(event.position().toPoint())
        photos = from_mime(event.mimeData())
        if target is not None and photos:
            event.acceptProposedAction()
            self.photos_given.emit(target, photos)
