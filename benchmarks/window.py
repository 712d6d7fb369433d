"""The GUI thread while a checklist is answered by keys, in the whole program offscreen with its real threads.

The event loop is run turn by turn. What counts for an answer is the longest time for which the thread was not free to
take the next key: the key's own handler, or a later turn of the loop, painting and what the writer calls back included.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from benchmarks.laptops import half_filled, laptop_in, scratch
from benchmarks.row import Row, absolute, median, percentile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from inspector_app.ids import Path as NodePath
    from inspector_app.ids import VisitId
    from ui.runner import Workers
    from ui.visit.editor import VisitEditor

ANSWERS = 300
BLOCKED_MS = 5.0
OPEN_MS = 150.0
PATIENCE_SECONDS = 30.0


class Loop:
    """Qt's event loop, one turn at a time; ``turns`` are the milliseconds of each since they were last cleared."""

    def __init__(self) -> None:
        from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop

        self._dispatcher = QAbstractEventDispatcher.instance()
        self._all = QEventLoop.ProcessEventsFlag.AllEvents
        self.turns: list[float] = []

    def turn(self) -> bool:
        """Run one turn; tell whether anything happened in it."""
        began = time.perf_counter()
        happened = self._dispatcher.processEvents(self._all)
        self.turns.append((time.perf_counter() - began) * 1000)
        if not happened:
            time.sleep(0.0003)  # outside of what is measured: a busy wait would take the writer's time
        return happened

    def until(self, condition: Callable[[], bool], *, quiet: int = 3) -> None:
        """Run until the condition holds and nothing has happened for some turns."""
        end, still = time.monotonic() + PATIENCE_SECONDS, 0
        while still < quiet:
            happened = self.turn()
            still = 0 if happened or not condition() else still + 1
            if time.monotonic() > end:
                raise TimeoutError("the window does not come to rest")


class Fingers:
    """Answers row by row, as a person does who knows the keys. Handlers and longest turns are in milliseconds."""

    def __init__(self, editor: VisitEditor, runner: Workers, loop: Loop) -> None:
        self._editor = editor
        self._runner = runner
        self._loop = loop
        self.handlers: list[float] = []
        self.longest: list[float] = []

    def answer(self, wanted: int) -> None:
        """Give so many answers by keys, going round the checklist: mostly 1, now and then 2 or 3."""
        from PySide6.QtWidgets import QApplication

        from ui.visit.commands import Command
        from ui.widgets.segmented import SegmentedControl

        editor, step = self._editor, 0
        while len(self.handlers) < wanted:
            before, focus = editor.section.current, QApplication.focusWidget()
            if before is not None and isinstance(focus, SegmentedControl):
                step += 1
                digit = next(d for d in _DIGITS[step % len(_DIGITS)] if editor.model.value(before) != d)
                self._press(focus, digit, before)
            if editor.section.current == before:
                editor.obey(Command.NEXT)
            if editor.section.current == before:
                editor.go_to(next(iter(editor.model.plan.rows())).path)
            self._loop.until(lambda: True)

    def _press(self, focus: QWidget, digit: str, path: NodePath) -> None:
        from PySide6.QtTest import QTest

        self._loop.turns.clear()
        began = time.perf_counter()
        QTest.keyClicks(focus, digit)
        handler = (time.perf_counter() - began) * 1000
        self._loop.until(lambda: not self._runner.busy and not self._editor.model.is_saving(path))
        self.handlers.append(handler)
        self.longest.append(max(handler, *self._loop.turns))


_DIGITS = ("12", "12", "31", "12", "12", "12", "21")
"""What is pressed, and what instead where that stands already; one in seven is not compliant."""


def answering() -> list[Row]:
    """Answer several hundred rows; say how long the thread was held up."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with scratch() as folder:
        with laptop_in(folder) as laptop:
            visit, _, _ = half_filled(laptop)
        fingers, opened = _run(folder, visit)
    return [
        absolute("answer, GUI thread held up, p99", unit="ms", ours=percentile(fingers.longest, 0.99), goal=BLOCKED_MS),
        absolute("answer, GUI thread held up, p50", unit="ms", ours=median(fingers.longest), goal=BLOCKED_MS),
        absolute("answer, key handler alone, p99", unit="ms", ours=percentile(fingers.handlers, 0.99), goal=BLOCKED_MS),
        absolute("visit of 76 items to an editor at rest", unit="ms", ours=opened, goal=OPEN_MS),
    ]


def _run(folder: Path, visit: VisitId) -> tuple[Fingers, float]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from tests.builders.store import PASSPHRASE
    from ui.app import build
    from ui.visit.screen import VisitScreen

    with build(folder) as application:
        loop = Loop()
        application.window.show()
        application.window.activateWindow()
        loop.until(application.window.isActiveWindow)
        edit = application.unlock.daily.passphrase.edit
        QTest.keyClicks(edit, PASSPHRASE)
        QTest.keyClick(edit, Qt.Key.Key_Return)
        loop.until(lambda: application.desk is not None and not application.desk.runner.busy)
        if application.desk is None:
            raise RuntimeError("no store is open")
        frame, runner = application.desk.frame, application.desk.runner
        began = time.perf_counter()
        frame.go("visit", visit=visit)
        screen = frame.showing
        if not isinstance(screen, VisitScreen):
            raise TypeError(f"{screen} is shown instead of the visit")
        loop.until(lambda: screen.editor is not None and not runner.busy, quiet=1)
        opened = (time.perf_counter() - began) * 1000
        if screen.editor is None:
            raise RuntimeError("the visit is not open")
        loop.until(lambda: True, quiet=50)
        fingers = Fingers(screen.editor, runner, loop)
        fingers.answer(ANSWERS)
    return fingers, opened
