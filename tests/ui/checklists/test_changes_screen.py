"""The day rules change: two versions side by side, and each draft and finding that it concerns leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector_app.clock import local_date
from inspector_app.ids import Path
from tests.builders.application import WAIT_MS, an_unlocked
from tests.builders.versions import NEW, OLD, begins_on
from tests.builders.walks import closes, fills, seals
from ui.checklists.concerned_list import ConcernedRow
from ui.checklists.reading import families, nearest
from ui.checklists.screen import ChangesScreen
from ui.checklists.telling import ChangeRow

if TYPE_CHECKING:
    from pathlib import Path as FilePath

    from pytestqt.qtbot import QtBot

    from sync.client.laptop import Laptop
    from tests.builders.desk import Desk
    from tests.builders.rooms import Room
    from tests.conftest import StandingClock


def opened(room: Room) -> ChangesScreen:
    screen = room.open(ChangesScreen)
    room.until(screen.view.compare.changes.rows)
    return screen


def codes(screen: ChangesScreen) -> list[str]:
    return [row.code for row in screen.view.compare.changes.rows() if isinstance(row, ChangeRow) and row.code]


def concerned(screen: ChangesScreen) -> list[ConcernedRow]:
    return [row for row in screen.view.concerned.rows() if isinstance(row, ConcernedRow)]


def takes(screen: ChangesScreen, room: Room, button: str, words: str) -> None:
    """Open the list below a button and take the line with these words."""
    QTest.keyClick(screen.view.buttons[button], Qt.Key.Key_Space)
    room.until(screen.view.popup.isVisible)
    wanted = next(row.key for row in screen.view.popup.list.rows() if words in row.spoken)
    screen.view.popup.list.choose(wanted)
    QTest.keyClick(screen.view.popup.list, Qt.Key.Key_Return)
    room.settled()


def test_it_opens_on_the_change_whose_day_is_nearest(room: Room, laptop: Laptop) -> None:
    laptop.library.take_in([OLD, NEW])
    screen = opened(room)
    assert codes(screen) == ["A04", "A03", "A01"], "1 September is nearer to the 9th than July of next year"
    assert screen.view.buttons["old"].text() == "Lama: 1"
    assert screen.view.buttons["new"].text() == "Baru: 2"
    assert screen.view.compare.heads.names == ("versi 1", "versi 2")
    assert "berlaku sejak 1 September 2020" in screen.view._counts.text()
    assert screen.view.compare.changes.hasFocus()
    QTest.keyClick(screen.view.compare.changes, Qt.Key.Key_Tab)
    assert screen.view.concerned.hasFocus()
    QTest.keyClick(screen.view.concerned, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(screen.view.compare.changes, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert screen.view.buttons["new"].hasFocus()


def test_other_versions_of_other_checklists_are_chosen_by_key(room: Room, laptop: Laptop) -> None:
    laptop.library.take_in([OLD, NEW])
    screen = opened(room)
    takes(screen, room, "family", "pabrik (SE Menperin 3 dan 5/2021)")
    room.until(lambda: "2020.1" in screen.view.buttons["old"].text())
    assert "2021.1" in screen.view.buttons["new"].text()
    room.until(lambda: len(codes(screen)) > 10)
    takes(screen, room, "old", "2021.1")
    room.until(screen.view.compare.empty.isVisible)
    assert not screen.view.compare.changes.isVisible(), "a version does not differ from itself"


def test_a_draft_on_the_old_version_stands_there_and_leads_to_itself(room: Room, desk: Desk, laptop: Laptop) -> None:
    visit = begins_on(laptop, OLD)
    laptop.library.take_in([NEW])
    screen = opened(room)
    (row,) = concerned(screen)
    assert row.name == "PT Contoh Otomotif Indonesia"
    assert row.note == "dimulai 9 September 2020 · 0 jawaban"
    screen.view.concerned.setFocus()
    QTest.keyClick(screen.view.concerned, Qt.Key.Key_Return)
    assert desk.told.went == [("visit", {"visit": visit})]


def test_an_open_finding_at_a_changed_question_stands_there_and_leads_to_it(
    room: Room, desk: Desk, laptop: Laptop
) -> None:
    visit = begins_on(laptop, OLD)
    fills(laptop, visit, {Path("/data/A/A01"): "3", Path("/data/A/A02"): "3"})
    closes(laptop, visit)
    seals(laptop, visit)
    laptop.library.take_in([NEW])
    screen = opened(room)
    (row,) = concerned(screen)
    assert row.name == "A01 · PT Contoh Otomotif Indonesia", "A02 asks the same as before"
    screen.view.concerned.setFocus()
    QTest.keyClick(screen.view.concerned, Qt.Key.Key_Return)
    assert desk.told.went == [("visit", {"visit": visit, "path": "/data/A/A01"})]


def test_what_is_written_meanwhile_is_seen(room: Room, laptop: Laptop) -> None:
    laptop.library.take_in([OLD, NEW])
    screen = opened(room)
    assert not concerned(screen)
    begins_on(laptop, OLD)
    screen.arrive()
    room.until(lambda: len(concerned(screen)) == 1)


@pytest.mark.parametrize("width", [1366, 1000])
def test_where_it_is_narrow_whom_it_concerns_is_a_page_of_its_own(room: Room, laptop: Laptop, width: int) -> None:
    begins_on(laptop, OLD)
    laptop.library.take_in([NEW])
    screen = room.open(ChangesScreen, width=width)
    room.until(screen.view.compare.changes.rows)
    view = screen.view
    narrow = width < 1200
    assert view.pages.isVisible() is narrow
    assert view.concerned.isVisible() is not narrow
    if narrow:
        assert view.pages.segments[1].label == "Terkena 1"
        view.pages.setFocus()
        QTest.keyClick(view.pages, Qt.Key.Key_Right)
        assert view.concerned.isVisible()
        assert view.concerned.hasFocus()
        assert not view.compare.isVisible()


def test_no_checklist_with_two_versions_says_what_will_stand_here(desk: Desk, room: Room) -> None:
    screen = room.open(ChangesScreen)
    screen._know([])
    assert screen.view.empty.isVisible()
    assert not screen.view.compare.isVisible()


def test_the_nearest_change_of_rules(laptop: Laptop, clock: StandingClock) -> None:
    found = families(laptop.library)
    assert nearest([], local_date(clock.now(), laptop.zone)) is None
    step = nearest(found, local_date(clock.now(), laptop.zone))
    assert step is not None
    family, old, new = step
    assert (old, new) == (0, 1)
    assert found[family][new].version.startswith("2021")


def test_settings_lead_there_and_escape_leads_back(tmp_path: FilePath, qtbot: QtBot, clock: StandingClock) -> None:
    with an_unlocked(tmp_path, qtbot, clock=clock) as application:
        assert application.desk is not None
        frame = application.desk.frame
        frame.go("settings")
        settings = frame.showing
        assert settings is not None
        button = settings.view.changes  # type: ignore[attr-defined]
        QTest.keyClick(button, Qt.Key.Key_Space)
        assert frame.current == "checklists"
        screen = frame.showing
        assert isinstance(screen, ChangesScreen)
        qtbot.waitUntil(lambda: bool(screen.view.compare.changes.rows()), timeout=WAIT_MS)
        QTest.keyClick(screen.view.compare.changes, Qt.Key.Key_Escape)
        assert frame.current == "settings"
