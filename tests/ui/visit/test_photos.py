"""Photos come in by file, by drag and by paste; what is no picture is said, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from inspector_app.ids import Path
from tests.builders.evidence import a_photo, a_png
from tests.builders.visits import E01, E05, small_checklist
from ui.visit.photo_viewer import PhotoViewer
from ui.visit.photos import LARGEST_FILE, from_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path as FilePath

    from inspector_app.checklist.model import Checklist
    from tests.ui.visit.conftest import Opened


@pytest.fixture
def picture(tmp_path: FilePath) -> FilePath:
    file = tmp_path / "IMG_0412.JPG"
    file.write_bytes(a_photo())
    return file


def at_finding(opens: Callable[..., Opened]) -> Opened:
    """A visit with E05 failed and unfolded."""
    seen = opens(small_checklist())
    seen.editor.go_to(E05)
    seen.press(Qt.Key.Key_3)
    return seen


def test_a_file_is_chosen_with_f(opens: Callable[..., Opened], picture: FilePath) -> None:
    seen = at_finding(opens)
    assert seen.model.counts.missing().photos == 1

    seen.press(Qt.Key.Key_F)
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog))
    dialog.filesSelected.emit([str(picture)])
    dialog.close()
    seen.settle()

    photos = seen.store.state(seen.visit).photos
    assert [photo.name for photo in photos] == ["IMG_0412.JPG"]
    assert photos[0].path == E05
    assert seen.model.counts.missing().photos == 0
    assert seen.editor.panel.tray.photos == [photos[0].photo]
    assert len(seen.section.panel.evidence.chain()) == 2


def test_a_file_is_dropped_on_a_row(opens: Callable[..., Opened], picture: FilePath) -> None:
    seen = at_finding(opens)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(picture))])
    row = seen.section.row(E01)
    place = seen.section.mapFromGlobal(row.mapToGlobal(QPoint(100, 20)))

    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(seen.section, QDragEnterEvent(QPointF(place), Qt.DropAction.CopyAction, mime, button, key))
    event = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, mime, button, key)
    QApplication.sendEvent(seen.section, event)

    assert event.isAccepted()
    assert [photo.path for photo in seen.store.state(seen.visit).photos] == [E01]


def test_a_picture_is_pasted_at_the_row_and_into_the_note(opens: Callable[..., Opened]) -> None:
    seen = at_finding(opens)
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)

    seen.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    seen.press(Qt.Key.Key_C)
    seen.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    photos = seen.store.state(seen.visit).photos
    assert [photo.path for photo in photos] == [E05, E05]
    assert seen.section.panel.note.toPlainText() == ""


@pytest.mark.parametrize(
    "data",
    [b"", b"this is a text", b"\xff\xd8\xff" + b"\x00" * 40, a_photo()[:500]],
    ids=["empty", "text", "torn", "cut"],
)
def test_what_is_no_picture_is_said_and_the_answer_stays(
    opens: Callable[..., Opened], tmp_path: FilePath, data: bytes
) -> None:
    seen = at_finding(opens)
    file = tmp_path / "bukan.jpg"
    file.write_bytes(data)
    before = seen.events()

    seen.editor.take_photos(E05, from_files([str(file)]))

    assert seen.editor.banner.isVisible()
    assert "bukan.jpg" in seen.editor.banner.text
    assert seen.events() == before
    assert seen.model.value(E05) == "3"


def test_a_file_that_is_gone_or_far_too_large_is_said(opens: Callable[..., Opened], tmp_path: FilePath) -> None:
    seen = at_finding(opens)

    seen.editor.take_photos(E05, from_files([str(tmp_path / "hilang.jpg")]))
    assert "hilang.jpg" in seen.editor.banner.text

    huge = tmp_path / "besar.jpg"
    with huge.open("wb") as out:
        out.truncate(200_000_000)
    seen.editor.take_photos(E05, from_files([str(huge)]))
    assert "besar.jpg" in seen.editor.banner.text
    assert f"{LARGEST_FILE // 1_000_000}" in seen.editor.banner.text
    assert seen.store.state(seen.visit).photos == ()


def test_a_photo_is_looked_at_and_taken_away(opens: Callable[..., Opened], tmp_path: FilePath) -> None:
    seen = at_finding(opens)
    file = tmp_path / "denah.png"
    file.write_bytes(a_png())
    seen.editor.take_photos(E05, from_files([str(file)]))
    seen.settle()
    photo = seen.model.photos(E05)[0]

    seen.section.panel.evidence.opened.emit(photo)
    viewer = seen.editor.findChild(PhotoViewer)
    assert viewer is not None
    viewer.remove.click()
    seen.settle()

    assert seen.store.state(seen.visit).photos == ()
    assert seen.editor.panel.tray.photos == []


def test_a_file_pasted_while_a_figure_has_the_focus_becomes_a_photo_and_no_text(
    opens: Callable[..., Opened], plant: Checklist, tmp_path: FilePath
) -> None:
    seen = opens(plant)
    distance = Path("/data/D/D04")
    seen.editor.go_to(distance)
    file = tmp_path / "lini.jpg"
    file.write_bytes(a_photo())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    QGuiApplication.clipboard().setMimeData(data)

    seen.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert [photo.name for photo in seen.model.photos(distance)] == ["lini.jpg"]
    assert seen.model.value(distance) == ""
    assert seen.store.state(seen.visit).values() == {}
