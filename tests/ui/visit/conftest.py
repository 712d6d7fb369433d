"""An editor on a real store: a visit begun, its window open, keys that go where a person's would."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.checklist.library import Library
from tests.builders.visits import DEWI, ZONE, OpenedStore, opened_store, started_visit
from ui.i18n.formats import Formats
from ui.i18n.language import Language
from ui.i18n.messages import Speaker
from ui.interpreter import keep_none_alive
from ui.runner import InlineRunner
from ui.theme import Mode, Theme
from ui.visit.editor import EditorTools, VisitEditor
from ui.visit.model import VisitModel
from ui.visit.store_desk import StoreDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from inspector_app.checklist.model import Checklist
    from inspector_app.errors import InspectionError
    from inspector_app.ids import VisitId
    from tests.conftest import StandingClock
    from ui.visit.section_view import SectionView


keep_none_alive()

HERE = Path(__file__).parent
OFFSCREEN = "does not support (propagateSizeHints|raise|grabbing the keyboard)"
"""What the offscreen platform says of each list that opens over the window; the program can do nothing about it."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN, extend=True))


class Opened:
    """A visit on the screen and in the store."""

    def __init__(
        self, *, editor: VisitEditor, store: OpenedStore, visit: VisitId, language: Language, theme: Theme
    ) -> None:
        self.editor = editor
        self.store = store
        self.visit = visit
        self.language = language
        self.theme = theme
        self.presses = 0

    @property
    def model(self) -> VisitModel:
        return self.editor.model

    @property
    def section(self) -> SectionView:
        return self.editor.section

    @property
    def current(self) -> str:
        """The code of the row in focus."""
        path = self.section.current
        assert path is not None
        question = self.model.plan.questions[path]
        return question.code or question.letter

    def press(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        self.presses += 1
        target = QApplication.focusWidget() or self.editor
        if isinstance(key, str):
            QTest.keyClicks(target, key, modifier)
        else:
            QTest.keyClick(target, key, modifier)

    def write(self, text: str) -> None:
        """Write a text where the focus is, key by key: the first may open a field."""
        self.presses += len(text)
        for letter in text:
            target = QApplication.focusWidget()
            assert target is not None
            QTest.keyClicks(target, letter)

    def events(self) -> int:
        """How many events the visit's ledger holds."""
        return len(self.store.events(self.visit))

    def settle(self) -> None:
        """Let what was put off for a moment happen."""
        for _ in range(3):
            QApplication.processEvents()


@pytest.fixture(scope="session")
def plant(tmp_path_factory: pytest.TempPathFactory) -> Checklist:
    """The built-in checklist for a plant in 2020."""
    library = Library(tmp_path_factory.mktemp("checklists"))
    return next(c for c in library.builtin() if "plant" in c.checklist)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, mode=Mode.LIGHT)


class Speech(NamedTuple):
    """The language in use, and who writes and says errors in it."""

    language: Language
    formats: Formats
    speaker: Speaker


@pytest.fixture
def speech(qapp: QApplication) -> Iterator[Speech]:
    formats, speaker = Formats("id"), Speaker("id")
    language = Language(qapp, formats=formats, speaker=speaker, lang="id")
    yield Speech(language, formats, speaker)
    language.close()


@pytest.fixture
def store(tmp_path: Path, clock: StandingClock) -> Iterator[OpenedStore]:
    with opened_store(tmp_path, clock=clock) as opened:
        yield opened


@pytest.fixture
def opens(qtbot: QtBot, store: OpenedStore, theme: Theme, speech: Speech) -> Callable[..., Opened]:
    """Open the editor on a visit of the store; without one, on a visit just begun."""

    windows: list[QWidget] = []

    def open_editor(
        checklist: Checklist, *, visit: VisitId | None = None, size: tuple[int, int] = (1318, 740), **changes: Any
    ) -> Opened:
        began = visit or started_visit(store, checklist=checklist, **changes)
        state = store.state(began)

        def unexpected(error: InspectionError) -> None:
            raise AssertionError(error)

        runner = InlineRunner(writer=store.writer, db=store.db, present=unexpected)
        desk = StoreDesk(runner, store.ledger, visit=began, by=DEWI, zone=ZONE, clock=store.clock)
        model = VisitModel(checklist, state, desk=desk, clock=store.clock, me=DEWI)
        tools = EditorTools(theme, speech.formats, speech.speaker.say)
        editor = VisitEditor(model, tools)
        window = QWidget()  # without a layout: the offscreen screen warns of windows with a least size
        qtbot.addWidget(window)
        editor.setParent(window)
        window.resize(*size)
        editor.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        editor.setFocus()
        windows.append(window)
        return Opened(editor=editor, store=store, visit=began, language=speech.language, theme=theme)

    return open_editor
