"""The visit in the shell, on a real laptop with real threads: opened, answered, left, come back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector_app.ids import subject
from inspector_app.visits.state import fold
from tests.builders.desk import a_desk, a_laptop, begins, knows
from tests.builders.evidence import a_photo
from ui.visit.photos import Incoming
from ui.visit.screen import VisitScreen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as FilePath

    from pytestqt.qtbot import QtBot

    from inspector_app.ids import VisitId
    from inspector_app.visits.state import VisitState
    from tests.builders.desk import Desk
    from tests.conftest import StandingClock
    from ui.visit.editor import VisitEditor


@pytest.fixture
def desk(qapp: QApplication, tmp_path: FilePath, clock: StandingClock) -> Iterator[Desk]:
    del qapp
    with a_laptop(tmp_path / "store", clock=clock) as laptop, a_desk(laptop, clock=clock) as desk:
        yield desk


def held(desk: Desk, visit: VisitId) -> VisitState:
    with desk.laptop.reading() as db:
        return fold(desk.laptop.ledger.events(db, subject("visit", visit)))


def arrive(qtbot: QtBot, screen: VisitScreen, visit: VisitId) -> VisitEditor:
    screen.arrive(visit=visit)
    qtbot.waitUntil(lambda: screen.editor is not None and screen.editor.model.state.visit == visit, timeout=20_000)
    assert screen.editor is not None
    return screen.editor


def press(key: Qt.Key) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def test_a_visit_is_opened_answered_and_come_back_to(qtbot: QtBot, desk: Desk) -> None:
    knows(desk.laptop)
    visit = begins(desk.laptop)
    screen = VisitScreen(desk.place)
    qtbot.addWidget(screen)
    screen.resize(1318, 740)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    editor = arrive(qtbot, screen, visit)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    first, second = (row.question.path for row in editor.section.rows[:2])
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_3)
    editor.take_photos(second, [Incoming("a.jpg", a_photo), Incoming("b.jpg", lambda: b"no picture")])
    qtbot.waitUntil(lambda: len(editor.model.photos(second)) == 1, timeout=20_000)
    qtbot.waitUntil(editor.banner.isVisible, timeout=20_000)

    assert "b.jpg" in editor.banner.text
    assert desk.told.saved_at
    assert editor.model.failure(first) is None
    state = held(desk, visit)
    assert state.values() == {first: "present", second: "3"}
    assert [photo.name for photo in state.photos] == ["a.jpg"]

    editor.header.closing.click()
    assert desk.told.went[-1] == ("closing", {"visit": visit})
    screen.leave()
    screen.arrive(visit=visit)
    assert screen.editor is editor, "what was open stays as it was"
    assert editor.section.current == second
    assert screen.title == held(desk, visit).site.name


def test_another_visit_takes_the_place_of_the_first(qtbot: QtBot, desk: Desk) -> None:
    knows(desk.laptop)
    one, two = begins(desk.laptop), begins(desk.laptop)
    screen = VisitScreen(desk.place)
    qtbot.addWidget(screen)

    first = arrive(qtbot, screen, one)
    second = arrive(qtbot, screen, two)

    assert first is not second
    assert second.model.state.visit == two
    assert screen.key_hints()[0].key == "1–4"


def test_the_closing_leads_to_the_question_that_is_missing(qtbot: QtBot, desk: Desk) -> None:
    knows(desk.laptop)
    visit = begins(desk.laptop)
    screen = VisitScreen(desk.place)
    qtbot.addWidget(screen)
    screen.resize(1318, 740)
    screen.show()

    screen.arrive(visit=visit, path="/data/D/D04")
    qtbot.waitUntil(lambda: screen.editor is not None, timeout=20_000)
    assert screen.editor is not None
    assert screen.editor.section.current == "/data/D/D04"

    screen.arrive(visit=visit, path="/data/H/H02")
    assert screen.editor.section.current == "/data/H/H02"
    screen.arrive(visit=visit)
    assert screen.editor.section.current == "/data/H/H02", "asked for once, not again"
