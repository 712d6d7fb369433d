"""Large forms in the window, offscreen: opening one, its next section, a row added to hundreds, a list of thousands.

What counts is how long the GUI thread is held up until all is painted. What a worker's thread does in the program (the
read of the visit, the transaction of a write) is done between what is measured.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any, TypeVar

from benchmarks.laptops import scratch
from benchmarks.row import Row, absolute, median, percentile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlite_utils import Database

    from inspector_app.checklist.model import Checklist
    from inspector_app.errors import InspectionError
    from tests.builders.visits import OpenedStore
    from ui.visit.editor import VisitEditor

    T = TypeVar("T")

OPEN_MS, SECTION_MS, ROW_MS, LIST_MS = 300.0, 50.0, 20.0, 50.0
ROWS = 500
ADDED = 20
ROUNDS = 5
MOST_TURNS = 200


class LaterRunner:
    """Does writes and reads when it is told to, as the workers' threads would meanwhile."""

    def __init__(self, store: OpenedStore) -> None:
        self._store = store
        self._waiting: list[Callable[[], None]] = []

    def write(
        self, fn: Callable[[Database], T], *, done: Callable[[T], object] | None = None,
        failed: Callable[[InspectionError], object] | None = None, origin: str = "",
    ) -> None:  # fmt: skip
        """Put a write off."""
        del failed, origin

        def later() -> None:
            result = self._store.write(fn)
            if done is not None:
                done(result)

        self._waiting.append(later)

    def read(self, fn: Callable[[Database], T], *, done: Callable[[T], object], failed: Any = None) -> None:
        """Put a read off."""
        del failed

        def later() -> None:
            done(fn(self._store.db))

        self._waiting.append(later)

    def catch_up(self) -> None:
        """Do all that was put off."""
        while self._waiting:
            self._waiting.pop(0)()


class Shown:
    """One form in the editor, in a window."""

    def __init__(self, folder: Path, checklist: Checklist) -> None:
        from PySide6.QtWidgets import QApplication

        from tests.builders.visits import opened_store, started_visit
        from ui.garbage import Garbage
        from ui.i18n.formats import Formats
        from ui.i18n.messages import Speaker
        from ui.theme import Mode, Theme

        self.store = opened_store(folder)
        self.runner = LaterRunner(self.store)
        self.app = QApplication.instance() or QApplication([])
        self._garbage = Garbage()  # as in the program, where nothing is collected in the middle of a step
        self.theme = Theme(self.app, mode=Mode.LIGHT)  # type: ignore[arg-type] # what it is here
        self._formats, self._speaker = Formats("id"), Speaker("id")
        self._checklist = checklist
        self._visit = started_visit(self.store, checklist=checklist)
        self._window: Any = None

    def open(self) -> VisitEditor:
        """Open the visit as the screen does, from the state that was read to the painted window."""
        from PySide6.QtWidgets import QWidget

        from tests.builders.visits import DEWI, ZONE
        from ui.visit.editor import EditorTools, VisitEditor
        from ui.visit.model import VisitModel
        from ui.visit.store_desk import StoreDesk

        store = self.store
        desk = StoreDesk(self.runner, store.ledger, visit=self._visit, by=DEWI, zone=ZONE, clock=store.clock)  # type: ignore[arg-type] # `changed` is for screens
        model = VisitModel(self._checklist, self.state, desk=desk, clock=store.clock, me=DEWI)
        editor = VisitEditor(model, EditorTools(self.theme, self._formats, self._speaker.say))
        window = QWidget()
        editor.setParent(window)
        window.resize(1318, 740)
        editor.resize(1318, 740)
        window.show()
        self.paint()
        self._window = window
        return editor

    def read(self) -> None:
        """Read the visit."""
        self.state = self.store.state(self._visit)

    def paint(self) -> None:
        """Let everything that waits happen, painting included."""
        from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop

        dispatcher = QAbstractEventDispatcher.instance()
        for _ in range(MOST_TURNS):
            if not dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
                return

    def close(self) -> None:
        """Close the window."""
        if self._window is not None:
            self._window.hide()
            self._window.deleteLater()
            self._window = None
            self.paint()
        self.store.close()
        self._garbage.close()


def timed(step: Callable[[], object], shown: Shown) -> float:
    """Return how many milliseconds a step takes until it is painted; what it handed to workers is done after."""
    began = time.perf_counter()
    step()
    shown.paint()
    taken = (time.perf_counter() - began) * 1000
    shown.runner.catch_up()
    shown.paint()
    return taken


def rows() -> list[Row]:
    """Measure all of them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from inspector_app.checklist.reading.xlsform import compile_xlsform
    from tests.checklist.forms.growing import growing
    from tests.checklist.forms.largest import largest

    made: list[Row] = []
    with scratch() as folder:
        flat = compile_xlsform(growing(ROWS).write(folder / "flat"))
        opened = [_opening(folder / f"flat-{n}", flat) for n in range(ROUNDS)]
        made.append(
            absolute(
                f"window: form of {ROWS} questions in one section opened", unit="ms", ours=median(opened), goal=OPEN_MS
            )
        )
        form = compile_xlsform(largest().write(folder / "largest"))
        made += _largest(folder / "visit", form)
    return made


def _opening(folder: Path, form: Checklist) -> float:
    shown = Shown(folder, form)
    shown.read()
    taken = timed(shown.open, shown)
    shown.close()
    return taken


def _largest(folder: Path, form: Checklist) -> list[Row]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from inspector_app.ids import Path as NodePath
    from ui.visit.choosing.field import ListAnswer
    from ui.visit.repeat.answer import RepeatAnswer

    shown = Shown(folder, form)
    shown.read()
    opened: list[VisitEditor] = []
    taken = timed(lambda: opened.append(shown.open()), shown)
    editor = opened[0]
    sections = [
        timed(lambda at=at: editor.open_section(at), shown)  # type: ignore[misc] # bound now
        for at in range(1, len(form.sections))
    ]
    worker = NodePath("/data/worker")
    editor.go_to(worker)
    shown.paint()
    control = editor.section.row(worker).control
    if not isinstance(control, RepeatAnswer):
        raise TypeError(worker)
    for _ in range(ROWS):
        editor.model.add_row(worker)
    shown.runner.catch_up()
    shown.paint()
    editor.go_to(worker)
    view = control.table.view
    added = [timed(lambda: QTest.keyClick(view, Qt.Key.Key_Insert), shown) for _ in range(ADDED)]
    village = NodePath("/data/place/village")
    editor.model.answer(NodePath("/data/place/province"), "p1")
    editor.model.answer(NodePath("/data/place/regency"), "r1")
    shown.runner.catch_up()
    editor.go_to(village)
    shown.paint()
    answer = editor.section.row(village).control
    if not isinstance(answer, ListAnswer):
        raise TypeError(village)
    listed = [timed(answer.open_list, shown) for _ in range(ROUNDS)]
    shown.close()
    return [
        absolute("window: largest form opened", unit="ms", ours=taken, goal=OPEN_MS),
        absolute("window: next section, slowest", unit="ms", ours=max(sections), goal=SECTION_MS),
        absolute(f"window: a row added at {ROWS} rows, p50", unit="ms", ours=median(added), goal=ROW_MS),
        absolute(f"window: a row added at {ROWS} rows, p90", unit="ms", ours=percentile(added, 0.9), goal=ROW_MS),
        absolute("window: cascade over 20,000 choices opened", unit="ms", ours=median(listed), goal=LIST_MS),
    ]


if __name__ == "__main__":
    for row in rows():
        print(row)
