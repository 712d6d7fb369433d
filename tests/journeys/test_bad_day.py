"""A bad day at the window: each thing that goes wrong is said in a sentence, and nothing is lost."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector_app.ids import Path, subject
from inspector_app.store.database import open_database
from inspector_app.store.folder import KEY, LEDGER
from inspector_app.store.keys import unlock as unlock_store
from inspector_app.visits import drafting
from inspector_app.visits.compose import session_of
from inspector_app.visits.reading import state_of
from tests.builders.application import WAIT_MS, an_application, unlock
from tests.builders.desk import a_laptop, begins, knows
from tests.builders.lines import BadLine, login_page
from tests.builders.store import PASSPHRASE
from tests.builders.sync import begun_visit, delivered, enrolled_laptop, headquarters
from tests.builders.walks import closes, fills, form_of
from ui.closing.screen import ClosingScreen
from ui.exchange.screen import ExchangeScreen
from ui.visit.screen import VisitScreen

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot
    from sqlite_utils import Database

    from inspector_app.ids import VisitId
    from inspector_app.ledger.event import Event
    from sync.client.laptop import Laptop
    from tests.conftest import StandingClock
    from ui.desk import Desk

pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)

A02 = Path("/data/A/A02")
HUGE = 200 * 1024 * 1024


@pytest.fixture
def hotel() -> Iterator[BadLine]:
    """A network that answers its login page to everything, with 200."""
    line = BadLine(9)
    line.before = login_page
    line.start()
    yield line
    line.stop()


@contextmanager
def at_work(folder: pathlib.Path, qtbot: QtBot, clock: StandingClock) -> Iterator[Desk]:
    """The program unlocked on a store, with nothing under way."""
    with an_application(folder, qtbot, clock=clock) as application:
        unlock(application, qtbot)
        desk = application.desk
        assert desk is not None
        qtbot.waitUntil(lambda: not desk.runner.busy, timeout=WAIT_MS)
        yield desk


def events(laptop: Laptop, visit: VisitId) -> list[Event]:
    with laptop.reading() as db:
        return laptop.ledger.events(db, subject("visit", visit))


def value(laptop: Laptop, visit: VisitId, path: Path) -> str | None:
    with laptop.reading() as db:
        field = state_of(db, laptop.ledger, visit).answers.get(path)
    return None if field is None else field.value


def editor_of(desk: Desk, qtbot: QtBot, visit: VisitId) -> VisitScreen:
    desk.frame.go("visit", visit=visit)
    screen = desk.frame.showing
    assert isinstance(screen, VisitScreen)
    qtbot.waitUntil(lambda: screen.editor is not None, timeout=WAIT_MS)
    return screen


def answers(screen: VisitScreen, desk: Desk, qtbot: QtBot, path: Path, key: Qt.Key) -> None:
    """Go to a question, press a key there, and wait until it is saved."""
    editor = screen.editor
    assert editor is not None
    editor.go_to(path)
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    qtbot.waitUntil(lambda: not desk.runner.busy and not editor.model.is_saving(path), timeout=WAIT_MS)


def test_a_clock_set_back_a_day_changes_neither_order_nor_answers(
    tmp_path: pathlib.Path, qtbot: QtBot, clock: StandingClock
) -> None:
    with a_laptop(tmp_path, clock=clock) as laptop:
        knows(laptop)
        visit = begins(laptop)
    with at_work(tmp_path, qtbot, clock) as desk:
        answers(editor_of(desk, qtbot, visit), desk, qtbot, A02, Qt.Key.Key_1)
        before = events(desk.laptop, visit)
        assert value(desk.laptop, visit, A02) == "1"
    clock.move(days=-1)
    with at_work(tmp_path, qtbot, clock) as desk:
        qtbot.waitUntil(desk.frame.banner.isVisible, timeout=WAIT_MS)
        assert desk.frame.banner.text.startswith(
            "Jam laptop ini lebih awal daripada catatan terakhir, 9 September 2020"
        )
        answers(editor_of(desk, qtbot, visit), desk, qtbot, A02, Qt.Key.Key_3)
        after = events(desk.laptop, visit)
        assert after[: len(before)] == before
        assert [event.n for event in after] == list(range(1, len(after) + 1))
        assert after[-1].at < before[-1].at, "the time of the machine is written down as it was"
        assert value(desk.laptop, visit, A02) == "3", "the later answer holds, whatever its clock says"
        with desk.laptop.reading() as db:
            assert desk.laptop.ledger.verify(db) > len(after)


def test_a_store_from_a_newer_program_stays_shut_and_untouched(
    tmp_path: pathlib.Path, qtbot: QtBot, clock: StandingClock
) -> None:
    a_laptop(tmp_path, clock=clock).close()
    db = open_database(tmp_path, unlock_store(tmp_path, passphrase=PASSPHRASE, clock=clock))
    db.execute("PRAGMA user_version = 99")
    db.close()
    before = (tmp_path / LEDGER).read_bytes(), (tmp_path / KEY).read_bytes()
    with an_application(tmp_path, qtbot, clock=clock) as application:
        edit = application.unlock.daily.passphrase.edit
        QTest.keyClicks(edit, PASSPHRASE)
        QTest.keyClick(edit, Qt.Key.Key_Return)
        qtbot.waitUntil(application.unlock.banner.isVisible, timeout=WAIT_MS)
        said = application.unlock.banner.text
        assert said.startswith("Penyimpanan ini dibuat program yang lebih baru (bentuk 99")
        assert "tidak ada yang hilang" in said
        assert application.desk is None
    assert ((tmp_path / LEDGER).read_bytes(), (tmp_path / KEY).read_bytes()) == before


def test_a_hotels_login_page_is_no_headquarters_on_the_first_day(
    tmp_path: pathlib.Path, qtbot: QtBot, clock: StandingClock, hotel: BadLine
) -> None:
    with an_application(tmp_path / "store", qtbot, clock=clock) as application:
        first = application.unlock.first_run
        first.address.edit.clear()
        QTest.keyClicks(first.address.edit, hotel.address)
        QApplication.clipboard().setText("7K4M-9QXT")
        QTest.keyClick(first.code.boxes[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        for field in (first.passphrase, first.again):
            QTest.keyClicks(field.edit, "sepatu hujan di gudang tiga")
        first.button.click()
        qtbot.waitUntil(lambda: bool(first.notice), timeout=WAIT_MS)
        assert first.notice.startswith(f"Ada yang menjawab di {hotel.address}, tetapi bukan pusat.")
        assert first.code.code == "7K4M-9QXT", "what was typed is still there"
        assert first.button.isEnabled()
    assert not (tmp_path / "store" / KEY).exists()


def test_a_hotels_login_page_takes_nothing_and_the_next_line_delivers_once(
    tmp_path: pathlib.Path, qtbot: QtBot, clock: StandingClock, hotel: BadLine
) -> None:
    with headquarters(tmp_path / "hq", clock=clock) as hq:
        with enrolled_laptop(tmp_path / "laptop", hq, clock=clock) as laptop:
            visit = begun_visit(laptop, blobs=2)
            laptop.move_headquarters(hotel.address)
        with at_work(tmp_path / "laptop", qtbot, clock) as desk:
            desk.frame.go("exchange")
            screen = desk.frame.showing
            assert isinstance(screen, ExchangeScreen)
            with qtbot.waitSignal(desk.exchanging.failed, timeout=WAIT_MS):
                desk.exchanging.now()
            qtbot.waitUntil(screen.view.banner.isVisible, timeout=WAIT_MS)
            assert f"Ada yang menjawab di {hotel.address}, tetapi bukan pusat." in screen.view.banner.text
            assert delivered(desk.laptop, visit).events_held == 0
            assert (hq.heads(), hq.blobs()) == ({}, set())
            desk.laptop.move_headquarters(hq.address)
            with qtbot.waitSignal(desk.exchanging.ended, timeout=WAIT_MS):
                desk.exchanging.now()
            assert delivered(desk.laptop, visit).state == "delivered"
            assert len(hq.heads()) == 1
            assert len(hq.blobs()) == 2
            qtbot.waitUntil(lambda: not desk.runner.busy, timeout=WAIT_MS)


def test_a_visit_that_lacks_an_answer_is_not_sealed_and_says_which(
    tmp_path: pathlib.Path, qtbot: QtBot, clock: StandingClock
) -> None:
    with a_laptop(tmp_path, clock=clock) as laptop:
        knows(laptop)
        visit = begins(laptop)
        fills(laptop, visit)
        takes_back(laptop, visit, A02)
        closes(laptop, visit)
        before = events(laptop, visit)
    with at_work(tmp_path, qtbot, clock) as desk:
        desk.frame.go("closing", visit=visit)
        screen = desk.frame.showing
        assert isinstance(screen, ClosingScreen)
        qtbot.waitUntil(lambda: bool(screen.view.missing.rows), timeout=WAIT_MS)
        (line,) = screen.view.missing.rows
        assert line.accessibleName().startswith("A02, ")
        assert not screen.view.seal.isEnabled()
        QTest.mouseClick(screen.view.seal, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not desk.runner.busy, timeout=WAIT_MS)
        assert events(desk.laptop, visit) == before
        answers(editor_of(desk, qtbot, visit), desk, qtbot, A02, Qt.Key.Key_1)
        assert value(desk.laptop, visit, A02) == "1"
        desk.frame.go("closing", visit=visit)
        qtbot.waitUntil(lambda: not desk.runner.busy and not screen.view.missing.rows, timeout=WAIT_MS)


def takes_back(laptop: Laptop, visit: VisitId, path: Path) -> None:
    """Take an answer back, as Ctrl+Z does."""
    form = form_of(laptop, visit)

    def write(db: Database) -> list[Event]:
        outcome = session_of(state_of(db, laptop.ledger, visit), form).answer(path, None)
        return drafting.answer(
            db, laptop.ledger, visit=visit, outcome=outcome, by=laptop.person.person, zone=laptop.zone
        )

    laptop.writer.submit(write).result()


def test_two_hundred_megabytes_are_no_photo_and_the_answer_stays(
    tmp_path: pathlib.Path, qtbot: QtBot, clock: StandingClock
) -> None:
    from ui.visit.photos import from_files

    huge = tmp_path / "raksasa.jpg"
    with huge.open("wb") as file:
        os.truncate(file.fileno(), HUGE)
    with a_laptop(tmp_path / "laptop", clock=clock) as laptop:
        knows(laptop)
        visit = begins(laptop)
    with at_work(tmp_path / "laptop", qtbot, clock) as desk:
        screen = editor_of(desk, qtbot, visit)
        editor = screen.editor
        assert editor is not None
        answers(screen, desk, qtbot, A02, Qt.Key.Key_3)
        before = events(desk.laptop, visit)
        editor.take_photos(A02, from_files([str(huge)]))
        qtbot.waitUntil(editor.banner.isVisible, timeout=WAIT_MS)
        assert "raksasa.jpg" in editor.banner.text
        assert "MB" in editor.banner.text
        qtbot.waitUntil(lambda: not desk.runner.busy, timeout=WAIT_MS)
        assert events(desk.laptop, visit) == before
        assert value(desk.laptop, visit, A02) == "3"
