"""The window closed in the middle of a word or a stroke: what was under the hand is there when it opens again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from inspector_app.visits.events import Detail, Role
from inspector_app.visits.reading import state_of
from sync.client.laptop import open_laptop
from tests.builders.application import an_unlocked
from tests.builders.desk import begins, knows
from tests.builders.store import PASSPHRASE
from ui.closing.screen import ClosingScreen
from ui.visit.screen import VisitScreen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from inspector_app.ids import VisitId
    from inspector_app.visits.state import VisitState
    from tests.conftest import StandingClock
    from ui.app import Application

WAIT_MS = 10_000


def a_visit(application: Application) -> VisitId:
    assert application.desk is not None
    knows(application.desk.laptop)
    return begins(application.desk.laptop)


def kept(folder: Path, visit: VisitId, clock: StandingClock) -> VisitState:
    with open_laptop(folder, passphrase=PASSPHRASE, clock=clock) as laptop, laptop.reading() as db:
        return state_of(db, laptop.ledger, visit)


def test_a_note_is_kept_when_the_window_closes_in_the_middle_of_it(
    tmp_path: Path, qtbot: QtBot, clock: StandingClock
) -> None:
    with an_unlocked(tmp_path, qtbot, clock=clock) as application:
        assert application.desk is not None
        visit = a_visit(application)
        application.desk.frame.go("visit", visit=visit)
        screen = application.desk.frame.showing
        assert isinstance(screen, VisitScreen)
        qtbot.waitUntil(lambda: screen.editor is not None, timeout=WAIT_MS)
        assert screen.editor is not None
        path = next(q.path for q in screen.editor.model.plan.rows() if q.code == "E05")
        screen.editor.go_to(path)
        QTest.keyClick(screen.editor, Qt.Key.Key_C)
        QTest.keyClicks(screen.editor.section.panel.note, "Catatan kantin kosong")
        application.window.close()
    note = kept(tmp_path, visit, clock).details[(path, Detail.NOTE)]
    assert note.value == "Catatan kantin kosong"


def test_a_response_and_a_signature_are_kept_when_the_window_closes(
    tmp_path: Path, qtbot: QtBot, clock: StandingClock
) -> None:
    with an_unlocked(tmp_path, qtbot, clock=clock) as application:
        assert application.desk is not None
        visit = a_visit(application)
        application.desk.frame.go("closing", visit=visit)
        screen = application.desk.frame.showing
        assert isinstance(screen, ClosingScreen)
        qtbot.waitUntil(lambda: Role.INSPECTOR in screen.view.panels, timeout=WAIT_MS)
        QTest.keyClicks(screen.view.response, "Mulai besok")
        pad = screen.view.panels[Role.INSPECTOR].pad
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(30, 30))
        for x in range(30, 150, 10):
            QTest.mouseMove(pad, QPoint(x, 30 + x % 20))
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(150, 40))
        application.window.close()
    state = kept(tmp_path, visit, clock)
    assert state.response is not None
    assert state.response.value == "Mulai besok"
    assert state.signatures[Role.INSPECTOR].strokes is not None
