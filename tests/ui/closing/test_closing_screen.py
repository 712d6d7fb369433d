"""Penutupan: what the parties say is kept as it is said, and the seal comes only when everybody is settled."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from inspector_app.checklist.model import Kind, Severity
from inspector_app.visits.events import Copy, Manner, Obstacle, Role
from inspector_app.visits.papers import issued_papers
from inspector_app.visits.reading import state_of
from tests.builders.desk import begins
from tests.builders.walks import closes, fills, form_of
from ui.closing.pad import PadState, SignaturePad
from ui.closing.screen import ClosingScreen, make_screen
from ui.closing.strokes import LARGEST, Strokes, as_png

if TYPE_CHECKING:
    from inspector_app.ids import VisitId
    from inspector_app.visits.state import VisitState
    from sync.client.laptop import Laptop
    from tests.builders.desk import Desk
    from tests.builders.rooms import Room


def state(laptop: Laptop, visit: VisitId) -> VisitState:
    with laptop.reading() as db:
        return state_of(db, laptop.ledger, visit)


def events(laptop: Laptop, visit: VisitId) -> int:
    return sum(head.n for head in state(laptop, visit).heads)


def draws(pad: SignaturePad) -> None:
    """A hand's movement over the pad, then Enter."""
    pad.setFocus()
    points = [QPoint(20 + 4 * i, round(40 + 18 * math.sin(i / 3))) for i in range(40)]
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(pad, point)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=points[-1])
    QTest.keyClick(pad, Qt.Key.Key_Return)


def opened(room: Room, visit: VisitId) -> ClosingScreen:
    screen = room.open(make_screen, visit=visit)
    room.until(lambda: screen.view.panels)
    return screen


def filled(laptop: Laptop) -> VisitId:
    visit = begins(laptop)
    fills(laptop, visit)
    return visit


def test_opening_and_leaving_writes_nothing(room: Room, laptop: Laptop) -> None:
    visit = filled(laptop)
    closes(laptop, visit)
    before = events(laptop, visit)
    screen = opened(room, visit)
    screen.view.settle()
    screen.retranslate()
    screen.leave()
    room.settled()
    assert events(laptop, visit) == before


def test_the_companys_words_are_kept_when_the_focus_leaves(room: Room, desk: Desk, laptop: Laptop) -> None:
    visit = filled(laptop)
    screen = opened(room, visit)
    screen.view.response.setFocus()
    QTest.keyClicks(screen.view.response, "Kami perbaiki besok.")
    QTest.keyClick(screen.view.response, Qt.Key.Key_Tab)
    room.until(lambda: desk.told.saved_at)
    response = state(laptop, visit).response
    assert response is not None
    assert response.value == "Kami perbaiki besok."


def test_the_companys_words_are_kept_when_the_hand_rests(room: Room, desk: Desk, laptop: Laptop) -> None:
    visit = filled(laptop)
    screen = opened(room, visit)
    screen.view.response.setFocus()
    QTest.keyClicks(screen.view.response, "Baik.")
    room.until(lambda: desk.told.saved_at)
    response = state(laptop, visit).response
    assert response is not None
    assert response.value == "Baik."
    assert screen.view.response.hasFocus()


def test_reading_again_never_overwrites_what_is_being_typed(room: Room, laptop: Laptop) -> None:
    visit = filled(laptop)
    screen = opened(room, visit)
    screen.view.response.setFocus()
    QTest.keyClicks(screen.view.response, "Kami se")
    screen.arrive(visit=visit)
    room.settled()
    assert screen.view.response.toPlainText() == "Kami se"


def test_obstacles_are_kept_as_a_list_and_can_be_taken_away(room: Room, desk: Desk, laptop: Laptop) -> None:
    visit = filled(laptop)
    screen = opened(room, visit)
    edit = screen.view.obstacles
    QTest.keyClicks(edit.rows[0].words, "Pesanan ekspor ditunda")
    QTest.keyClicks(edit.rows[0].figure, "35 % sejak Juni")
    QTest.keyClick(edit.rows[0].figure, Qt.Key.Key_Return)
    room.until(lambda: desk.told.saved_at)
    kept = state(laptop, visit).obstacles
    assert kept is not None
    assert kept.obstacles == (Obstacle("Pesanan ekspor ditunda", "35 % sejak Juni"),)
    assert len(edit.rows) == 2
    room.settled()
    desk.told.saved_at.clear()
    edit.rows[0].cross.click()
    room.until(lambda: desk.told.saved_at)
    kept = state(laptop, visit).obstacles
    assert kept is not None
    assert kept.obstacles == ()


def test_the_seal_rests_until_both_parties_are_settled(room: Room, desk: Desk, laptop: Laptop) -> None:
    visit = filled(laptop)
    screen = opened(room, visit)
    assert not screen.view.seal.isEnabled()
    assert "2 tanda tangan" in screen.view._waiting.text()
    draws(screen.view.panels[Role.COMPANY].pad)
    room.until(lambda: Role.COMPANY in state(laptop, visit).signatures)
    room.settled()
    assert not screen.view.seal.isEnabled()
    draws(screen.view.panels[Role.INSPECTOR].pad)
    room.until(screen.view.seal.isEnabled)
    signed = state(laptop, visit).signatures
    assert signed[Role.COMPANY].name == "Bambang Suryadi"
    assert signed[Role.INSPECTOR].nip == "198503122009122003"
    assert not desk.told.failed


def test_sealing_keeps_both_copies_and_goes_to_the_paper(room: Room, desk: Desk, laptop: Laptop) -> None:
    visit = filled(laptop)
    closes(laptop, visit)
    screen = opened(room, visit)
    assert screen.view.seal.isEnabled()
    screen.view.seal.setFocus()
    QTest.keyClick(screen.view.seal, Qt.Key.Key_Space)
    room.until(lambda: desk.told.went)
    assert desk.told.went == [("reports", {"visit": visit})]
    sealed = state(laptop, visit).seal
    assert sealed is not None
    assert sealed.number == "0001/BA/L07/IX/2020"
    with laptop.reading() as db:
        papers = issued_papers(db, laptop.ledger, visit)
    assert {(paper.copy, paper.lang) for paper in papers} == {(Copy.COMPANY, "id"), (Copy.FILE, "id")}
    assert not screen.view.panels[Role.COMPANY].pad.isEnabled()
    assert not desk.told.failed


def test_words_typed_just_before_the_seal_are_in_it(room: Room, desk: Desk, laptop: Laptop) -> None:
    """They void the signatures, so the seal is refused and says so; nothing is lost."""
    visit = filled(laptop)
    closes(laptop, visit)
    screen = opened(room, visit)
    screen.view.response.setFocus()
    QTest.keyClicks(screen.view.response, "Tunggu.")
    screen.view.seal.click()
    room.until(lambda: desk.told.failed)
    assert desk.told.failed[0].code == "signatures_missing"
    assert state(laptop, visit).seal is None
    room.settled()
    assert not screen.view.seal.isEnabled()
    assert screen.view.panels[Role.COMPANY].pad.state is PadState.EMPTY
    response = state(laptop, visit).response
    assert response is not None
    assert response.value == "Tunggu."


def test_a_refusal_needs_its_reason_and_settles_the_party(room: Room, laptop: Laptop) -> None:
    visit = filled(laptop)
    screen = opened(room, visit)
    panel = screen.view.panels[Role.COMPANY]
    panel.refuse.click()
    assert panel.form.reason.hasFocus()
    QTest.keyClick(panel.form.reason, Qt.Key.Key_Return)
    assert not state(laptop, visit).signatures
    QTest.keyClicks(panel.form.reason, "Menunggu kantor pusat")
    QTest.keyClicks(panel.form.witness, "Rudi")
    QTest.keyClick(panel.form.witness, Qt.Key.Key_Return)
    room.until(lambda: state(laptop, visit).signatures)
    signed = state(laptop, visit).signatures[Role.COMPANY]
    assert (signed.manner, signed.reason, signed.witness) == (Manner.REFUSED, "Menunggu kantor pusat", "Rudi")
    room.until(lambda: panel.pad.state is PadState.SETTLED)


def test_a_signature_waits_for_its_name_and_is_not_thrown_away(room: Room, laptop: Laptop) -> None:
    visit = filled(laptop)
    screen = opened(room, visit)
    panel = screen.view.panels[Role.COMPANY]
    panel.name.clear()
    draws(panel.pad)
    assert panel.name.hasFocus()
    assert not state(laptop, visit).signatures
    QTest.keyClicks(panel.name, "Siti Aminah")
    QTest.keyClick(panel.name, Qt.Key.Key_Return)
    room.until(lambda: state(laptop, visit).signatures)
    assert state(laptop, visit).signatures[Role.COMPANY].name == "Siti Aminah"


def test_a_slip_of_the_pen_is_no_signature(room: Room, laptop: Laptop) -> None:
    visit = filled(laptop)
    screen = opened(room, visit)
    pad = screen.view.panels[Role.COMPANY].pad
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert pad.state is PadState.EMPTY
    assert not state(laptop, visit).signatures


def test_a_witness_can_be_asked_for_and_let_go(room: Room, laptop: Laptop) -> None:
    visit = filled(laptop)
    closes(laptop, visit)
    screen = opened(room, visit)
    screen.view.witness.click()
    assert Role.WITNESS in screen.view.panels
    assert not screen.view.seal.isEnabled()
    screen.view.panels[Role.WITNESS].dismiss.click()
    assert Role.WITNESS not in screen.view.panels
    assert screen.view.seal.isEnabled()


def test_what_is_missing_leads_to_its_question(room: Room, desk: Desk, laptop: Laptop) -> None:
    visit = begins(laptop)
    screen = opened(room, visit)
    assert screen.view.missing.rows
    assert not screen.view.seal.isEnabled()
    row = screen.view.missing.rows[0]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    ((where, what),) = desk.told.went
    assert where == "visit"
    assert what["visit"] == visit
    assert what["path"].startswith("/data/A/")


def test_a_failed_question_is_shown_as_a_finding_with_its_date(room: Room, laptop: Laptop) -> None:
    visit = begins(laptop)
    failed = next(
        question
        for section in form_of(laptop, visit).sections
        for question in section.questions
        if question.kind is Kind.COMPLIANCE and question.severity is Severity.MAJOR and not question.photo_on_failure
    )
    fills(laptop, visit, {failed.path: "3"})
    screen = opened(room, visit)
    data = screen.view._data
    assert data is not None
    (finding,) = [line for line in data.findings if line.basis.startswith(failed.code)]
    assert finding.due
    assert finding.action
    assert f"{len(data.findings)} temuan" in screen.view.findings.heading.note_label.text()


def test_escape_goes_back_to_the_checklist_with_what_was_typed(room: Room, desk: Desk, laptop: Laptop) -> None:
    visit = filled(laptop)
    screen = opened(room, visit)
    screen.view.response.setFocus()
    QTest.keyClicks(screen.view.response, "Ya.")
    QTest.keyClick(screen.view.response, Qt.Key.Key_Escape)
    room.until(lambda: desk.told.saved_at)
    assert desk.told.went == [("visit", {"visit": visit})]
    response = state(laptop, visit).response
    assert response is not None
    assert response.value == "Ya."


def test_strokes_become_a_picture_no_larger_than_the_ledger_takes() -> None:
    strokes = Strokes()
    strokes.begin(QPointF(0, 0))
    for i in range(400):
        strokes.move(QPointF(i * 5.0, 300 * math.sin(i / 9)))

    image = QImage.fromData(as_png(strokes))
    assert 0 < image.width() <= LARGEST.width()
    assert 0 < image.height() <= LARGEST.height()
    assert image.pixelColor(0, 0).lightness() == 255
