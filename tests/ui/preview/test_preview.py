"""An author tries a form in the real editor: nothing is stored, mistakes are listed, F5 keeps what still fits."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector_app.checklist.library import TEMPLATES
from inspector_app.ids import Path
from tests.builders.commands import command
from tests.builders.evidence import a_photo
from ui.preview.program import build_preview
from ui.preview.window import PreviewWindow
from ui.settings.preferences import Values
from ui.visit.photos import Incoming

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as FilePath

    from pytestqt.qtbot import QtBot

    from tests.conftest import StandingClock
    from ui.preview.program import Preview
    from ui.visit.editor import VisitEditor

WAIT_MS = 20_000
SCREENS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}

PLAIN = """survey,,,
,type,name,label
,begin_group,g,Kebun
,text,owner,Nama pemilik
,integer,trees,Jumlah pohon
,select_one yesno,watered,Disiram?
,end_group,,
choices,,,
,list_name,name,label
,yesno,yes,Ya
,yesno,no,Tidak
settings,,,
,form_id,form_title,version
,kebun,Kebun,1
"""
"""A form that knows nothing of this program: no sections of ours, no weights, no days."""

OWNER, TREES, WATERED = (Path(f"/data/g/{name}") for name in ("owner", "trees", "watered"))


class Trying:
    """A preview with its window shown, and hands at its keys."""

    def __init__(self, preview: Preview, file: FilePath, qtbot: QtBot) -> None:
        self.preview, self.file, self.qtbot = preview, file, qtbot

    @property
    def window(self) -> PreviewWindow:
        return self.preview.window

    @property
    def editor(self) -> VisitEditor:
        assert self.window.editor is not None
        return self.window.editor

    def saves(self, text: str) -> None:
        """Save the file as the author would, and press F5."""
        self.file.write_text(text, "utf-8")
        with self.qtbot.waitSignal(self.preview.shown, timeout=WAIT_MS):
            QTest.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_F5)

    def answer(self, path: Path, value: str) -> None:
        self.editor.section.answered.emit(path, value, False)

    def values(self) -> dict[str, str]:
        model = self.editor.model
        found = {path.rsplit("/", 1)[-1]: model.value(path) for path in model.plan.questions}
        return {name: value for name, value in found.items() if value}


@pytest.fixture
def form(tmp_path: FilePath) -> FilePath:
    file = tmp_path / "forms" / "kebun.csv"
    file.parent.mkdir()
    file.write_text(PLAIN, "utf-8")
    return file


@pytest.fixture
def trying(form: FilePath, qtbot: QtBot, clock: StandingClock) -> Iterator[Trying]:
    with build_preview(form, clock=clock) as preview:
        with qtbot.waitSignal(preview.shown, timeout=WAIT_MS), qtbot.waitActive(preview.window):
            preview.window.show()
            preview.window.activateWindow()
        yield Trying(preview, form, qtbot)


def test_a_plain_form_opens_in_the_editor_and_says_that_nothing_is_stored(trying: Trying) -> None:
    assert trying.window.windowTitle() == "Pratinjau: kebun.csv"
    assert "tidak ada yang disimpan" in trying.window.bar.title.text()
    assert "kebun.csv, versi 1" in trying.window.bar.note.text()
    assert not trying.window.wrong
    assert set(trying.editor.model.plan.questions) >= {OWNER, TREES, WATERED}
    assert not trying.editor.header.closing.isVisible()
    assert not trying.editor.header.back.isVisible()


def test_answers_are_taken_and_taken_back_and_no_file_is_written(trying: Trying, tmp_path: FilePath) -> None:
    before = everything(tmp_path)
    trying.answer(OWNER, "Bu Sari")
    trying.answer(TREES, "41")
    trying.editor.take_photos(OWNER, [Incoming("pohon.jpg", a_photo)])
    assert trying.values() == {"owner": "Bu Sari", "trees": "41"}
    assert len(trying.editor.model.photos(OWNER)) == 1
    trying.editor.undo()
    assert trying.values() == {"owner": "Bu Sari"}
    assert everything(tmp_path) == before


def test_f5_reads_the_file_again_and_keeps_what_still_fits(trying: Trying) -> None:
    trying.answer(OWNER, "Bu Sari")
    trying.answer(TREES, "41")
    trying.answer(WATERED, "yes")
    trying.editor.go_to(WATERED)

    trying.saves(
        PLAIN.replace(",text,owner,Nama pemilik", ",text,owner,Nama lengkap pemilik")
        .replace(",integer,trees,", ",date,trees,")
        .replace("kebun,Kebun,1", "kebun,Kebun rakyat,2")
    )

    assert trying.editor.model.plan.questions[OWNER].label["id"] == "Nama lengkap pemilik"
    assert trying.values() == {"owner": "Bu Sari", "watered": "yes"}
    assert trying.editor.section.current == WATERED, "one stays where one was"
    assert trying.editor.header.title.text() == "Kebun rakyat"
    note = trying.window.bar.note.text()
    assert "versi 2" in note
    assert "2 jawaban tetap" in note
    assert "1 tidak cocok lagi" in note

    trying.editor.model.refresh()
    assert trying.values() == {"owner": "Bu Sari", "watered": "yes"}
    trying.saves(PLAIN)
    assert trying.values() == {"owner": "Bu Sari", "trees": "41", "watered": "yes"}, "it comes back with its question"


def test_mistakes_are_listed_with_place_and_remedy_and_go_when_they_are_mended(trying: Trying) -> None:
    trying.answer(OWNER, "Bu Sari")
    trying.saves(PLAIN.replace(",integer,trees", ",intejer,trees"))

    assert trying.window.wrong
    mistakes = trying.window.mistakes
    assert mistakes.title.text() == "1 kesalahan di kebun.csv"
    (row,) = mistakes.list.rows()
    assert "intejer" in row.spoken
    assert "baris 5" in row.spoken
    assert mistakes.list.hasFocus()
    mistakes.copy.click()
    assert QGuiApplication.clipboard().text() == row.spoken

    trying.saves(PLAIN)
    assert trying.values() == {"owner": "Bu Sari"}
    assert mistakes.isHidden()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut", b"\xff\xfe\x00" * 100, b"survey,,,\n,type,name,label\n"])
def test_a_file_that_is_no_form_is_said_to_be_none(
    content: bytes, tmp_path: FilePath, qtbot: QtBot, clock: StandingClock
) -> None:
    for suffix in (".xlsx", ".csv", ".md"):
        file = tmp_path / f"rusak{suffix}"
        file.write_bytes(content)
        with build_preview(file, clock=clock) as preview:
            with qtbot.waitSignal(preview.shown, timeout=WAIT_MS):
                preview.window.show()
            assert preview.window.wrong
            assert preview.window.mistakes.list.rows()


def test_a_file_that_is_gone_is_said_and_what_was_filled_in_stays(trying: Trying) -> None:
    trying.answer(OWNER, "Bu Sari")
    trying.file.unlink()
    with trying.qtbot.waitSignal(trying.preview.shown, timeout=WAIT_MS):
        trying.window.bar.reload.click()
    assert trying.window.wrong
    trying.saves(PLAIN)
    assert trying.values() == {"owner": "Bu Sari"}


def test_the_language_of_form_and_window_is_switched_at_the_bar(qtbot: QtBot, clock: StandingClock) -> None:
    values = Values(language="en", text_size=150)
    file = TEMPLATES / "plant-2020.xlsx"
    with build_preview(file, clock=clock, values=values, regency="32.16") as preview:
        with qtbot.waitSignal(preview.shown, timeout=WAIT_MS):
            preview.window.show()
        window = preview.window
        assert window.windowTitle() == "Preview: plant-2020.xlsx"
        assert preview.theme.scale == 1.5
        assert window.editor is not None
        assert window.editor.model.state.site.regency_code == "32.16"
        window.bar.language.setFocus()
        QTest.keyClick(window.bar.language, Qt.Key.Key_Left)
        assert window.windowTitle() == "Pratinjau: plant-2020.xlsx"
        assert "tidak ada yang disimpan" in window.bar.title.text()


def test_the_command_opens_the_window_and_leaves_nothing_behind(
    form: FilePath, tmp_path: FilePath, qapp: QApplication
) -> None:
    store = tmp_path / "store"
    before = everything(tmp_path)

    def close_when_shown() -> None:
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, PreviewWindow) and w.isVisible()]
        for window in windows:
            if window.editor is not None or window.wrong:
                titles.append(window.windowTitle())
                window.close()

    titles: list[str] = []
    looking = QTimer(qapp)
    looking.timeout.connect(close_when_shown)
    looking.start(20)
    try:
        done = command("--lang", "en", "--store", store, "checklist", "preview", form)
    finally:
        looking.stop()
    assert done.code == 0, done.err
    assert titles == ["Preview: kebun.csv"]
    assert everything(tmp_path) == before


def test_the_command_says_when_there_is_no_file(tmp_path: FilePath) -> None:
    done = command("checklist", "preview", tmp_path / "none.xlsx")
    assert done.code == 2
    assert "none.xlsx" in done.err


def everything(folder: FilePath) -> dict[str, int]:
    """Every file below a folder, with its size."""
    return {str(file): file.stat().st_size for file in sorted(folder.rglob("*")) if file.is_file()}


REPEATED = PLAIN.replace(
    ",end_group,,\n",
    ",begin_repeat,plots,Petak\n,integer,size,Luas petak\n,end_repeat,,\n,end_group,,\n",
    1,
)
PLOTS, FIRST_SIZE = Path("/data/g/plots"), Path("/data/g/plots[1]/size")


def test_rows_stay_as_long_as_their_repeat_is_one(trying: Trying) -> None:
    def sizes() -> list[str]:
        model = trying.editor.model
        return [model.value(Path(f"{row}/size")) for row in model.session.rows(PLOTS)]

    trying.saves(REPEATED)
    row = trying.editor.model.add_row(PLOTS)
    trying.answer(FIRST_SIZE, "12")
    trying.answer(Path(f"{row}/size"), "30")
    assert sizes() == ["12", "30"]

    trying.saves(REPEATED.replace("Luas petak", "Luas petak (m2)"))
    assert sizes() == ["12", "30"]
    trying.saves(REPEATED.replace(",begin_repeat,plots", ",begin_group,plots").replace("end_repeat", "end_group"))
    assert "2 tidak cocok lagi" in trying.window.bar.note.text()
    trying.saves(REPEATED.replace(",type,name,label", ",type,name,label,repeat_count").replace("Petak\n", "Petak,1\n"))
    assert sizes() == ["12"], "rows are counted now, and there is one"
    trying.saves(REPEATED)
    assert sizes() == ["12", "30"]


def test_without_a_screen_the_command_says_so(form: FilePath) -> None:
    without = {name: value for name, value in os.environ.items() if name not in SCREENS}
    done = subprocess.run(
        [sys.executable, "-m", "inspector_app", "--lang", "en", "checklist", "preview", str(form)],
        env=without, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "screen" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_form_without_days_names_no_year_of_rules(trying: Trying) -> None:
    place = trying.editor.header.place.text()
    assert "1970" not in place
    assert place.endswith("versi 1")
