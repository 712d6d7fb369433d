"""Small pictures of the visit's photos: fetched once, scaled away from the GUI thread, kept while the visit is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector_app.ids import PhotoId
    from inspector_app.visits.state import PhotoState
    from ui.visit.model import VisitModel


class Pictures(QObject):
    """Thumbnails by photo."""

    def __init__(self, model: VisitModel) -> None:
        super().__init__()
        self._model = model
        self._kept: dict[PhotoId, bytes] = {}
        self._waiting: dict[PhotoId, list[Callable[[PhotoId, bytes], None]]] = {}

    def fetch(self, photo: PhotoState, show: Callable[[PhotoId, bytes], None]) -> None:
        """Call ``show(photo, JPEG bytes)`` with a small picture: at once if it is here, else when it has come."""
        identity = photo.photo
        if identity in self._kept:
            show(identity, self._kept[identity])
            return
        waiting = self._waiting.setdefault(identity, [])
        waiting.append(show)
        if len(waiting) == 1:
            self._model.thumbnail(photo, lambda data: self._came(identity, data))

    def _came(self, photo: PhotoId, data: bytes) -> None:
        self._kept[photo] = data
        for show in self._waiting.pop(photo, []):
            show(photo, data)
