"""Beranda: what is next stands first, and Enter alone goes on with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.builders.desk import begins
from tests.builders.walks import closes, fills, seals
from ui.home.rows import HomeRow, StepRow
from ui.home.screen import make_screen

if TYPE_CHECKING:
    from sync.client.laptop import Laptop
    from tests.builders.desk import Desk
    from tests.builders.rooms import Room


def test_on_the_first_day_the_first_step_leads_to_the_register(room: Room, desk: Desk) -> None:
    screen = room.open(make_screen)
    rows = screen.view.list.rows()
    assert [row.number for row in rows if isinstance(row, StepRow)] == ["1", "2", "3"]
    assert screen.view.list.hasFocus()
    QTest.keyClick(screen.view.list, Qt.Key.Key_Return)
    assert desk.told.went == [("register", {})]


def test_a_step_that_waits_for_another_leads_nowhere(room: Room, desk: Desk) -> None:
    screen = room.open(make_screen)
    QTest.keyClick(screen.view.list, Qt.Key.Key_Down)
    QTest.keyClick(screen.view.list, Qt.Key.Key_Return)
    assert not desk.told.went


def test_a_draft_says_what_it_lacks_and_enter_goes_on_with_it(room: Room, desk: Desk, laptop: Laptop) -> None:
    visit = begins(laptop)
    screen = room.open(make_screen)
    (row,) = [row for row in screen.view.list.rows() if isinstance(row, HomeRow)]
    assert row.name == "PT Contoh Otomotif Indonesia"
    assert row.lead == "08.42"
    assert "butir" in row.state_caption
    assert "2 tanda tangan" in row.state_caption
    QTest.keyClick(screen.view.list, Qt.Key.Key_End)
    QTest.keyClick(screen.view.list, Qt.Key.Key_Return)
    assert desk.told.went == [("visit", {"visit": visit})]


def test_a_draft_with_every_answer_leads_to_its_closing(room: Room, desk: Desk, laptop: Laptop) -> None:
    visit = begins(laptop)
    fills(laptop, visit)
    screen = room.open(make_screen)
    (row,) = [row for row in screen.view.list.rows() if isinstance(row, HomeRow)]
    assert row.state_caption == "2 tanda tangan, segel"
    QTest.keyClick(screen.view.list, Qt.Key.Key_End)
    QTest.keyClick(screen.view.list, Qt.Key.Key_Return)
    assert desk.told.went == [("closing", {"visit": visit})]


def test_what_was_sealed_today_shows_its_result_and_leads_to_its_paper(room: Room, desk: Desk, laptop: Laptop) -> None:
    visit = begins(laptop)
    fills(laptop, visit)
    closes(laptop, visit)
    seals(laptop, visit)
    screen = room.open(make_screen)
    (row,) = [row for row in screen.view.list.rows() if isinstance(row, HomeRow)]
    assert re.match(r"nilai \d+,\d, kelas [A-D]", row.caption)
    assert row.state == "Menunggu"
    assert row.state_caption == "0001/BA/L07/IX/2020"
    QTest.keyClick(screen.view.list, Qt.Key.Key_End)
    QTest.keyClick(screen.view.list, Qt.Key.Key_Return)
    assert desk.told.went == [("reports", {"visit": visit})]


def test_n_begins_a_visit_from_the_list(room: Room, desk: Desk) -> None:
    screen = room.open(make_screen)
    QTest.keyClick(screen.view.list, Qt.Key.Key_N)
    assert desk.told.went == [("register", {})]


def test_the_choice_stays_when_the_day_is_read_again(room: Room, laptop: Laptop) -> None:
    begins(laptop)
    screen = room.open(make_screen)
    QTest.keyClick(screen.view.list, Qt.Key.Key_End)
    chosen = screen.view.list.key()
    begins(laptop)
    screen.arrive()
    room.until(lambda: len([r for r in screen.view.list.rows() if isinstance(r, HomeRow)]) == 2)
    assert screen.view.list.key() == chosen


def test_every_word_changes_with_the_language(room: Room, desk: Desk) -> None:
    screen = room.open(make_screen)
    assert screen.view.start.text() == "Kunjungan"
    desk.place.language.use("en")
    room.until(lambda: screen.view.start.text() == "Visit")
    assert next(row.spoken for row in screen.view.list.rows()).startswith("1, Begin a first visit")


def test_the_delivery_figure_leads_to_the_exchange(room: Room, desk: Desk, laptop: Laptop) -> None:
    begins(laptop)
    screen = room.open(make_screen)
    assert screen.view.panel.delivery.accessibleName().startswith("1 menunggu")
    screen.view.panel.delivery.setFocus()
    QTest.keyClick(screen.view.panel.delivery, Qt.Key.Key_Return)
    assert desk.told.went == [("exchange", {})]
