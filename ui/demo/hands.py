"""Hands and eyes for the demonstration: keys, clicks and strokes go where a person's would, and pictures are taken."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector_app.errors import DemonstrationStuck, FileUnusable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

PATIENCE_SECONDS = 60.0


class Hands:
    """Works the window of an application; ``pictures`` is the folder of what was seen.

    ``at_rest`` tells whether nothing that the window asked for is still under way.
    """

    def __init__(self, window: QWidget, pictures: Path, *, at_rest: Callable[[], bool]) -> None:
        self._window = window
        self._at_rest = at_rest
        self._pictures = pictures
        self.taken: list[str] = []
        self.fault: BaseException | None = None
        pictures.mkdir(parents=True, exist_ok=True)

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Let the program run until the condition holds.

        Raises ``DemonstrationStuck`` after a minute, and at once what a slot of the program raised meanwhile.
        """
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not condition():
            if self.fault is not None:
                raise self.fault
            if time.monotonic() > deadline:
                self.take("stuck")
                raise DemonstrationStuck(what=what)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        self.settle()

    def settle(self) -> None:
        """Let what was put off for a moment happen."""
        for _ in range(4):
            QApplication.processEvents()

    def feel(self, _kind: type[BaseException], fault: BaseException, _trace: TracebackType | None) -> None:
        """Take in what a slot raised (a ``sys.excepthook``): the first fault is the cause of those that follow."""
        self.fault = self.fault or fault

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self._window, key, modifier)

    def write(self, text: str, into: QWidget | None = None) -> None:
        """Write a text, into a field or where the focus is."""
        if into is not None:
            into.setFocus(Qt.FocusReason.OtherFocusReason)
        for letter in text:  # the focus may move on with each, as in the boxes of a code
            QTest.keyClicks(QApplication.focusWidget() or self._window, letter)

    def click(self, widget: QWidget) -> None:
        """Click a widget in its middle, once it can be clicked."""
        self.until(lambda: widget.isVisible() and widget.isEnabled(), f"{widget.objectName() or widget} to be ready")
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def sign(self, pad: QWidget, *, seed: int) -> None:
        """Draw a signature on a pad with the pointer."""
        width, height = pad.width(), pad.height()
        points = [
            QPoint(
                round(width * (0.15 + 0.6 * t / 60)),
                round(height * (0.5 + 0.3 * math.sin(t / (3 + seed)) * math.cos(t / 7 + seed))),
            )
            for t in range(61)
        ]
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(pad, left, Qt.KeyboardModifier.NoModifier, points[0])
        for point in points[1:]:
            QTest.mouseMove(pad, point)
        QTest.mouseRelease(pad, left, Qt.KeyboardModifier.NoModifier, points[-1])
        self.settle()

    def look(self, name: str) -> None:
        """Take a picture of the window once it is at rest."""
        self.until(self._at_rest, "the window to be at rest")
        self.take(name)

    def take(self, name: str) -> None:
        """Take a picture of the window as it is."""
        self.settle()
        file = f"{len(self.taken) + 1:02}-{name}.png"
        if not self._window.grab().save(str(self._pictures / file)):
            raise FileUnusable(name=str(self._pictures / file))
        self.taken.append(file)
