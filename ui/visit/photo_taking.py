"""Photos of the editor: files chosen for a question, one opened to be looked at or taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.visit.photo_viewer import PhotoViewer
from ui.visit.photos import SUFFIXES, from_files

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector_app.ids import Path
    from inspector_app.visits.state import PhotoState
    from ui.i18n.formats import Formats
    from ui.theme import Theme
    from ui.visit.model import VisitModel
    from ui.visit.photos import Incoming


class PhotoTaking:
    """``back`` is called when a dialog closes, to put the focus where one writes."""

    def __init__(
        self, theme: Theme, model: VisitModel, *, formats: Formats, parent: QWidget, back: Callable[[], None]
    ) -> None:
        self._theme = theme
        self._model = model
        self._formats = formats
        self._parent = parent
        self._back = back

    def choose(self, path: Path) -> None:
        """Let the person choose picture files for a question."""
        title = QCoreApplication.translate("VisitEditor", "Photos for {question}")
        dialog = QFileDialog(self._parent, title.replace("{question}", self._model.plan.item_of(path).code))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        pictures = QCoreApplication.translate("VisitEditor", "Pictures")
        dialog.setNameFilter(f"{pictures} ({pattern} {pattern.upper()})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.take(path, from_files(names)))
        dialog.finished.connect(lambda _result: self._back())
        dialog.open()

    def take(self, path: Path, photos: Sequence[Incoming]) -> None:
        """Take pictures in at a question; each is scaled and stored on its own."""
        for photo in photos:
            self._model.add_photo(path, photo.name, photo.read)

    def open(self, photo: PhotoState) -> None:
        """Show a photo in full."""
        model = self._model
        viewer = PhotoViewer(self._theme, photo, formats=self._formats, zone=model.state.zone, parent=self._parent)
        viewer.removal_wanted.connect(lambda: model.remove_photo(photo.path, photo.photo))
        model.picture(photo, viewer.set_picture)
        viewer.open()
