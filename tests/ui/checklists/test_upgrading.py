"""A newer version of an open visit's checklist: offered calmly, shown before it is taken, and undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector_app.changes import Changes
from inspector_app.errors import ChecklistUnknown
from inspector_app.ids import DeviceId, Path, subject
from inspector_app.ledger.ledger import Ledger
from inspector_app.visits import drafting
from inspector_app.visits.reading import state_of
from sync.client.laptop import projectors
from tests.builders.versions import NEW, NEW_SURVEY, OLD, begins_on, ref_of, rules, source_of
from tests.builders.walks import closes, fills
from ui.checklists.telling import ChangeRow
from ui.visit.screen import VisitScreen
from ui.widgets.grouped import Heading

if TYPE_CHECKING:
    from inspector_app.checklist.rows import Source
    from inspector_app.ids import VisitId
    from inspector_app.visits.state import VisitState
    from sync.client.laptop import Laptop
    from tests.builders.desk import Desk
    from tests.builders.rooms import Room
    from ui.checklists.upgrade_dialog import UpgradeDialog

A01, A02, A03, A04 = (Path(f"/data/A/{name}") for name in ("A01", "A02", "A03", "A04"))
LATER = source_of(NEW_SURVEY, rules(version="3", valid_from="2020-12-01"))
NEWEST = source_of(NEW_SURVEY, rules(version="2b", valid_from="2020-09-02"))


@pytest.fixture
def visit(laptop: Laptop) -> VisitId:
    """A visit on the older version, begun while there was no other."""
    return begins_on(laptop, OLD)


def opened(room: Room, visit: VisitId) -> VisitScreen:
    screen = room.open(VisitScreen, visit=visit)
    room.until(lambda: screen.editor is not None)
    room.settled()
    return screen


def answers(screen: VisitScreen, **given: str) -> None:
    assert screen.editor is not None
    for name, value in given.items():
        screen.editor.section.answered.emit(Path(f"/data/A/{name}"), value, False)


def looks(screen: VisitScreen, room: Room) -> UpgradeDialog:
    """Press the button of the line, and wait for the preview."""
    line = screen.upgrading.line
    room.until(lambda: line.isVisible() and line.buttons)
    QTest.keyClick(line.buttons[0], Qt.Key.Key_Space)
    room.until(lambda: screen.upgrading.dialog is not None)
    assert screen.upgrading.dialog is not None
    return screen.upgrading.dialog


def state(laptop: Laptop, visit: VisitId) -> VisitState:
    with laptop.reading() as db:
        return state_of(db, laptop.ledger, visit)


def goes_over(screen: VisitScreen, room: Room) -> None:
    dialog = looks(screen, room)
    QTest.keyClick(dialog.take, Qt.Key.Key_Space)
    room.until(lambda: screen.editor is not None and screen.editor.model.plan.checklist.version == "2")
    room.settled()


def test_without_a_newer_version_nothing_is_said(room: Room, laptop: Laptop, visit: VisitId) -> None:
    laptop.library.take_in([LATER])
    screen = opened(room, visit)
    assert not screen.upgrading.line.isVisible(), "what is in force in December is no matter in September"


def test_a_newer_version_is_offered_and_what_it_changes_is_shown_before_anything_happens(
    room: Room, laptop: Laptop, visit: VisitId
) -> None:
    laptop.library.take_in([NEW])
    screen = opened(room, visit)
    answers(screen, A01="1", A03="3")
    room.settled()
    room.until(screen.upgrading.line.isVisible)
    assert "Versi 2" in screen.upgrading.line.text.text()

    dialog = looks(screen, room)

    assert dialog.leave.hasFocus(), "Enter alone changes nothing"
    items = [dialog.view.changes.model().data(dialog.view.changes.model().index(at, 0), 256) for at in range(20)]
    groups = [item.title for item in items if isinstance(item, Heading)]
    assert groups == ["Baru  1", "Dihapus  1", "Bobot berubah  1", "Aturan dan ambang"]
    rows = {item.code: item for item in items if isinstance(item, ChangeRow)}
    assert [run.text.strip() for run in rows["A01"].pairs[0].old if run.changed] == ["kain"]
    assert [run.text.strip() for run in rows["A01"].pairs[0].new if run.changed] == ["dan tamu", "medis"]
    assert "Bobot: Minor → Kritis" in rows["A01"].remarks
    assert "Dasar: SE 4/2020 → SE 3/2021" in rows["A01"].remarks
    assert any("lampiran" in remark for remark in rows["A03"].remarks)
    assert "A02" not in rows
    said = dialog.effect.text()
    assert "1 jawaban" in said
    assert "lampiran" in said
    assert "2 butir" in said
    assert "dari 25,0 ke 100,0" in said
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    room.until(lambda: screen.upgrading.dialog is None)
    assert state(laptop, visit).checklist == ref_of(OLD)
    assert screen.upgrading.line.isVisible(), "it can still be looked at"


def test_the_step_keeps_every_answer_and_can_be_undone(room: Room, laptop: Laptop, visit: VisitId) -> None:
    laptop.library.take_in([NEW])
    screen = opened(room, visit)
    answers(screen, A01="1", A03="3")

    goes_over(screen, room)

    assert state(laptop, visit).checklist == ref_of(NEW)
    assert screen.editor is not None
    assert screen.editor.model.value(A01) == "1"
    assert A04 in screen.editor.model.plan.questions
    line = screen.upgrading.line
    assert line.isVisible()
    assert "versi 2" in line.text.text()
    answers(screen, A04="2")
    room.settled()

    QTest.keyClick(line.buttons[0], Qt.Key.Key_Space)
    room.until(lambda: screen.editor is not None and screen.editor.model.plan.checklist.version == "1")
    room.settled()
    assert screen.editor is not None
    assert (screen.editor.model.value(A01), screen.editor.model.value(A03)) == ("1", "3")
    assert state(laptop, visit).values()[A04] == "2", "kept, should the version come back"
    room.until(lambda: line.isVisible() and "Versi 2" in line.text.text())


def test_ctrl_z_takes_the_step_back_like_any_other(room: Room, laptop: Laptop, visit: VisitId) -> None:
    laptop.library.take_in([NEW])
    screen = opened(room, visit)
    answers(screen, A01="1")
    goes_over(screen, room)
    assert screen.editor is not None
    screen.editor.undo()
    room.until(lambda: screen.editor is not None and screen.editor.model.plan.checklist.version == "1")
    room.settled()
    assert state(laptop, visit).checklist == ref_of(OLD)
    assert screen.editor is not None
    assert screen.editor.model.value(A01) == "1"


def test_not_now_is_heard_until_the_program_ends(room: Room, laptop: Laptop, visit: VisitId) -> None:
    laptop.library.take_in([NEW])
    screen = opened(room, visit)
    room.until(screen.upgrading.line.isVisible)
    QTest.keyClick(screen.upgrading.line.close_button, Qt.Key.Key_Space)
    screen.arrive(visit=begins_on(laptop, NEW))
    room.until(lambda: screen.editor is not None)
    room.settled()
    screen.arrive(visit=visit)
    room.until(lambda: screen.editor is not None and screen.editor.model.plan.checklist.version == "1")
    room.settled()
    assert not screen.upgrading.line.isVisible()


def test_the_line_follows_the_language(room: Room, desk: Desk, laptop: Laptop, visit: VisitId) -> None:
    laptop.library.take_in([NEW])
    screen = opened(room, visit)
    room.until(screen.upgrading.line.isVisible)
    desk.place.language.use("en")
    room.until(lambda: "Version 2" in screen.upgrading.line.text.text())
    dialog = looks(screen, room)
    assert dialog.leave.text() == "Not now"


def elsewhere(laptop: Laptop, visit: VisitId, to: Source) -> None:
    """Let the second inspector's laptop go over to a version."""
    other = Ledger(device=DeviceId("laptop-b"), clock=laptop.clock, projectors=projectors())
    person, zone = laptop.person.person, laptop.zone
    laptop.library.take_in([to])
    laptop.writer.submit(
        lambda db: drafting.upgrade_visit(db, other, visit=visit, to=ref_of(to), by=person, zone=zone)
    ).result()


def test_what_another_laptop_did_opens_the_visit_anew(room: Room, laptop: Laptop, visit: VisitId) -> None:
    screen = opened(room, visit)
    answers(screen, A01="1")
    room.settled()
    elsewhere(laptop, visit, NEW)
    assert screen.editor is not None
    screen.editor.model.refresh()
    room.until(lambda: screen.editor is not None and screen.editor.model.plan.checklist.version == "2")
    assert screen.editor.model.value(A01) == "1"


def test_a_version_that_is_not_here_yet_is_waited_for(room: Room, desk: Desk, laptop: Laptop, visit: VisitId) -> None:
    screen = opened(room, visit)
    other = Ledger(device=DeviceId("laptop-b"), clock=laptop.clock, projectors=projectors())
    person, zone = laptop.person.person, laptop.zone
    laptop.writer.submit(
        lambda db: drafting.upgrade_visit(db, other, visit=visit, to=ref_of(NEW), by=person, zone=zone)
    ).result()
    assert screen.editor is not None
    screen.editor.model.refresh()
    room.until(lambda: desk.told.failed)
    assert isinstance(desk.told.failed[0], ChecklistUnknown)

    laptop.library.take_in([NEW])
    desk.place.runner.changed.emit(Changes(frozenset({subject("checklist", "contoh")}), "exchange"))
    room.until(lambda: screen.editor is not None and screen.editor.model.plan.checklist.version == "2")


def test_whoever_signed_hears_that_it_is_to_be_done_again(room: Room, laptop: Laptop, visit: VisitId) -> None:
    fills(laptop, visit)
    closes(laptop, visit)
    laptop.library.take_in([NEW])
    dialog = looks(opened(room, visit), room)
    assert "tanda tangan" in dialog.effect.text().lower()


def test_two_laptops_that_chose_differently_are_settled_by_a_person(room: Room, laptop: Laptop, visit: VisitId) -> None:
    laptop.library.take_in([NEW])
    screen = opened(room, visit)
    room.settled()
    elsewhere(laptop, visit, NEWEST)
    person, zone = laptop.person.person, laptop.zone
    laptop.writer.submit(
        lambda db: drafting.upgrade_visit(db, laptop.ledger, visit=visit, to=ref_of(NEW), by=person, zone=zone)
    ).result()
    assert len(state(laptop, visit).versions()) == 2
    assert screen.editor is not None
    screen.editor.model.refresh()
    line = screen.upgrading.line
    room.until(lambda: "Dua laptop" in line.text.text())
    assert sorted(button.text() for button in line.buttons) == ["2", "2b"]
    QTest.keyClick(next(button for button in line.buttons if button.text() == "2b"), Qt.Key.Key_Space)
    room.until(lambda: screen.editor is not None and screen.editor.model.plan.checklist.version == "2b")
    assert not state(laptop, visit).versions()
