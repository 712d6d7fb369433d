"""The status line is true also while one answers without a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from tests.builders.application import an_unlocked
from tests.builders.desk import begins, knows
from ui.visit.screen import VisitScreen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.conftest import StandingClock

WAIT_MS = 10_000


def test_what_waits_is_counted_while_answers_keep_coming(tmp_path: Path, qtbot: QtBot, clock: StandingClock) -> None:
    with an_unlocked(tmp_path, qtbot, clock=clock) as application:
        desk = application.desk
        assert desk is not None
        knows(desk.laptop)
        desk.frame.go("visit", visit=begins(desk.laptop))
        screen = desk.frame.showing
        assert isinstance(screen, VisitScreen)
        qtbot.waitUntil(lambda: screen.editor is not None, timeout=WAIT_MS)
        assert screen.editor is not None
        model = screen.editor.model
        path = next(q.path for q in model.plan.rows() if q.code == "A02")
        hand = QTimer()
        hand.setInterval(60)
        hand.timeout.connect(lambda: model.answer(path, "2" if model.value(path) == "1" else "1"))
        hand.start()
        try:
            qtbot.waitUntil(lambda: desk.frame.status.waiting.text.startswith("1 menunggu"), timeout=WAIT_MS)
        finally:
            hand.stop()
