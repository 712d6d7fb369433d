"""Laporan: the paper is read inside the program, saved and printed, and what was given out is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector_app.visits.events import Copy
from inspector_app.visits.papers import IssuedPaper, issued_papers
from tests.builders.desk import begins
from tests.builders.walks import closes, fills, seals
from ui.reports.held import HeldFile
from ui.reports.screen import ReportsScreen

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from inspector_app.ids import VisitId
    from sync.client.laptop import Laptop
    from tests.builders.desk import Desk
    from tests.builders.rooms import Room
    from ui.shell.screen import Workplace


@pytest.fixture
def sealed(laptop: Laptop) -> VisitId:
    visit = begins(laptop)
    fills(laptop, visit)
    closes(laptop, visit)
    seals(laptop, visit)
    return visit


def issued(laptop: Laptop, visit: VisitId) -> list[IssuedPaper]:
    with laptop.reading() as db:
        return issued_papers(db, laptop.ledger, visit)


def opened(room: Room, *, file: Path | None = None, printer: QPrinter | None = None, visit: str = "") -> ReportsScreen:
    def ask_file(_parent: QWidget, _name: str) -> Path | None:
        return file

    def ask_printer(_parent: QWidget) -> QPrinter | None:
        return printer

    def make(place: Workplace) -> ReportsScreen:
        return ReportsScreen(place, ask_file=ask_file, ask_printer=ask_printer)

    return room.open(make, visit=visit)


def rendered(room: Room, screen: ReportsScreen) -> None:
    room.until(lambda: screen.view.page.is_rendered)
    room.settled()


def test_a_sealed_paper_is_shown_and_turned_with_the_keyboard(room: Room, sealed: VisitId) -> None:
    screen = opened(room, visit=sealed)
    rendered(room, screen)
    page = screen.view.page
    assert page.pages > 1
    assert page.whole_page
    assert screen.view.list.hasFocus()
    QTest.keyClick(screen.view.list, Qt.Key.Key_Return)
    assert page.hasFocus()
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert page.page == 1
    rendered(room, screen)
    assert screen.view._pages.text() == f"Halaman 2 dari {page.pages}"
    QTest.keyClick(page, Qt.Key.Key_PageUp)
    assert page.page == 0


def test_the_file_copy_has_its_annex(room: Room, sealed: VisitId) -> None:
    screen = opened(room, visit=sealed)
    rendered(room, screen)
    company = screen.view.page.pages
    screen.view.copy.setFocus()
    screen.view.copy.press(1)
    room.until(lambda: screen._preview is not None and screen._preview.wanted.copy is Copy.FILE)
    assert screen.view.page.pages >= company


def test_looking_issues_nothing(room: Room, laptop: Laptop, sealed: VisitId) -> None:
    screen = opened(room, visit=sealed)
    rendered(room, screen)
    screen.view.lang.press(1)
    room.until(lambda: screen._preview is not None and screen._preview.wanted.lang == "en")
    assert not issued(laptop, sealed)


def test_saving_writes_the_bytes_and_that_they_were_given_out(
    room: Room, desk: Desk, laptop: Laptop, sealed: VisitId, tmp_path: Path
) -> None:
    file = tmp_path / "ba.pdf"
    screen = opened(room, file=file, visit=sealed)
    rendered(room, screen)
    QTest.keyClick(screen.view.list, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    room.until(lambda: issued(laptop, sealed))
    (paper,) = issued(laptop, sealed)
    assert (paper.copy, paper.lang) == (Copy.COMPANY, "id")
    preview = screen._preview
    assert preview is not None
    assert file.read_bytes() == preview.pdf
    room.settled()
    screen.save()
    room.settled()
    assert len(issued(laptop, sealed)) == 1
    assert not desk.told.failed


def test_a_paper_that_was_issued_is_shown_as_it_was(
    room: Room, laptop: Laptop, sealed: VisitId, tmp_path: Path
) -> None:
    screen = opened(room, file=tmp_path / "ba.pdf", visit=sealed)
    rendered(room, screen)
    screen.save()
    room.until(lambda: issued(laptop, sealed))
    room.settled()
    screen.arrive(visit=sealed)
    room.until(lambda: screen._preview is not None and screen._preview.blob is not None)
    assert screen._preview is not None
    assert screen._preview.blob == issued(laptop, sealed)[0].blob


def test_a_folder_that_takes_nothing_is_said_and_nothing_is_issued(
    room: Room, desk: Desk, laptop: Laptop, sealed: VisitId, tmp_path: Path
) -> None:
    screen = opened(room, file=tmp_path / "tidak" / "ada.pdf", visit=sealed)
    rendered(room, screen)
    screen.save()
    room.until(lambda: desk.told.failed)
    assert desk.told.failed[0].code == "report_error"
    assert not issued(laptop, sealed)


def test_printing_puts_every_page_on_paper(room: Room, laptop: Laptop, sealed: VisitId, tmp_path: Path) -> None:
    from pypdf import PdfReader
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    screen = opened(room, printer=printer, visit=sealed)
    rendered(room, screen)
    QTest.keyClick(screen.view.list, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    room.until(lambda: issued(laptop, sealed))
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == screen.view.page.pages


def test_a_draft_is_previewed_and_never_issued(room: Room, laptop: Laptop, tmp_path: Path) -> None:
    visit = begins(laptop)
    screen = opened(room, file=tmp_path / "draf.pdf", visit=visit)
    rendered(room, screen)
    assert screen._preview is not None
    assert screen._preview.draft
    screen.save()
    room.until((tmp_path / "draf.pdf").exists)
    room.settled()
    assert not issued(laptop, visit)


def test_without_papers_nothing_can_be_printed(room: Room) -> None:
    screen = opened(room)
    assert not screen.view.print_button.isEnabled()
    assert not screen.view.save_button.isEnabled()


def test_the_size_changes_in_steps_and_goes_back_to_the_whole_page(room: Room, sealed: VisitId) -> None:
    screen = opened(room, visit=sealed)
    rendered(room, screen)
    page = screen.view.page
    page.setFocus()
    before = page.zoom
    QTest.keyClick(page, Qt.Key.Key_Plus)
    assert page.zoom > before
    assert not page.whole_page
    QTest.keyClick(page, Qt.Key.Key_0)
    assert page.zoom == pytest.approx(before)
    rendered(room, screen)


def test_held_bytes_have_a_name_until_they_are_let_go() -> None:
    from pathlib import Path as FilePath

    held = HeldFile(b"%PDF-1.7 contoh")
    name = held.name
    assert FilePath(name).read_bytes() == b"%PDF-1.7 contoh"
    held.close()
    held.close()
    assert not FilePath(name).exists()
