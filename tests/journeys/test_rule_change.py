"""Rules change while a visit is open: headquarters publishes, the laptop exchanges, a person goes over and seals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector_app.ids import Path
from inspector_app.visits.reading import content_of
from sync.client.exchange import Exchange
from sync.gateway.checklists import publish_checklist
from tests.builders.desk import a_desk
from tests.builders.rooms import Room
from tests.builders.sync import enrolled_laptop, headquarters
from tests.builders.versions import NEW, OLD, begins_on, ref_of
from tests.builders.walks import closes, fills, seals
from ui.interpreter import keep_none_alive
from ui.visit.screen import VisitScreen

if TYPE_CHECKING:
    from pathlib import Path as FilePath

    from pytestqt.qtbot import QtBot

    from inspector_app.checklist.rows import Source
    from tests.conftest import StandingClock

OFFSCREEN = "does not support (propagateSizeHints|raise|grabbing the keyboard)"
"""What the offscreen platform says of each dialog that opens; the program can do nothing about it."""

A01, A03, A04 = (Path(f"/data/A/{name}") for name in ("A01", "A03", "A04"))

keep_none_alive()


def saved(folder: FilePath, source: Source, name: str) -> FilePath:
    """The form as headquarters has it on its disk."""
    file = folder / f"{name}{source.suffix}"
    file.write_bytes(source.data)
    return file


@pytest.mark.qt_log_ignore(OFFSCREEN, extend=True)
def test_a_draft_goes_over_to_the_rules_of_the_day_and_keeps_what_was_answered(
    tmp_path: FilePath, clock: StandingClock, qtbot: QtBot
) -> None:
    with headquarters(tmp_path / "hq", clock=clock) as hq, enrolled_laptop(tmp_path / "l", hq, clock=clock) as laptop:
        publish_checklist(hq.engine, saved(tmp_path, OLD, "old"), now=clock.now())
        Exchange(laptop).run()
        visit = begins_on(laptop, OLD)
        fills(laptop, visit, {A03: "3"})
        today = clock.now()

        with a_desk(laptop, clock=clock) as desk:
            room = Room(desk, qtbot)
            screen = room.open(VisitScreen, visit=visit)
            room.until(lambda: screen.editor is not None)
            assert not screen.upgrading.line.isVisible()

            publish_checklist(hq.engine, saved(tmp_path, NEW, "new"), now=today, valid_to="open")
            desk.place.runner.changed.emit(Exchange(laptop).run().changes)
            line = screen.upgrading.line
            room.until(line.isVisible)
            QTest.keyClick(line.buttons[0], Qt.Key.Key_Space)
            room.until(lambda: screen.upgrading.dialog is not None)
            assert screen.upgrading.dialog is not None
            QTest.keyClick(screen.upgrading.dialog.take, Qt.Key.Key_Space)
            room.until(lambda: screen.editor is not None and A04 in screen.editor.model.plan.questions)
            assert screen.editor is not None
            screen.editor.section.answered.emit(A04, "1", False)
            room.settled()

            closes(laptop, visit)
            seals(laptop, visit)
            with laptop.reading() as db:
                content = content_of(db, laptop.ledger, laptop.library, visit)
            assert content.checklist == ref_of(NEW)
            assert [item.code for section in content.sections for item in section.items] == ["A01", "A02", "A04"]
            assert [answer.path for answer in content.appendix] == [A03], "what only the old rules asked is not lost"
            told = Exchange(laptop).run()
            assert not told.refused
            assert told.receipts
