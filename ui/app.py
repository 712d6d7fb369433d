"""The composition root: everything is made, connected and ended here, and nothing else starts a thread."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget
from shiboken6 import delete, isValid

from inspector_app.clock import SystemClock
from ui.garbage import Garbage
from ui.i18n.formats import Formats
from ui.i18n.language import Language
from ui.i18n.messages import Speaker
from ui.runner import Workers
from ui.settings.preferences import Preferences
from ui.theme import Theme
from ui.unlock.screen import UnlockScreen
from ui.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from inspector_app.clock import Clock
    from inspector_app.errors import InspectionError
    from sync.client.laptop import Laptop
    from ui.desk import Desk

logger = logging.getLogger(__name__)

SIZE = (1366, 768)
"""The typical laptop."""


class Window(QWidget):
    """The one window: locked, or at work."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = QStackedLayout(self)
        self.layers.setContentsMargins(0, 0, 0, 0)
        self.setWindowTitle("Inspeksi IOMKI")


class Application(QObject):
    """The program around one folder. Use it in a ``with``; ``by_itself`` lets the exchange run without being asked.

    Signals: ``worked()`` when a store was opened and its first screen stands.
    """

    worked = Signal()

    def __init__(
        self, qt: QApplication, folder: Path, *, clock: Clock, size: tuple[int, int] = SIZE, by_itself: bool = True,
    ) -> None:  # fmt: skip
        super().__init__()
        self._qt = qt
        self.garbage = Garbage()
        self._folder = folder
        self._clock = clock
        self._by_itself = by_itself
        self.preferences = Preferences(folder)
        values = self.preferences.values
        self.theme = Theme(qt, mode=values.theme, scale=values.text_size / 100)
        self.formats = Formats()
        self.speaker = Speaker()
        self.language = Language(qt, formats=self.formats, speaker=self.speaker, lang=values.language)
        self.window = Window()
        self.window.resize(*size)
        self.unlock = UnlockScreen(self.theme)
        self.window.layers.addWidget(self.unlock)
        self.ring = FocusRing(self.theme, self.window, qt)
        self.workers = Workers(present=self._fail)
        self.desk: Desk | None = None
        self._start()

    def _start(self) -> None:
        from ui.opening import Openings
        from ui.unlock.presenter import Unlocking

        self.openings = Openings(self._folder, clock=self._clock, preferences=self.preferences)
        self.unlocking = Unlocking(
            self.unlock, folder=self._folder, clock=self._clock, opening=self.openings, workers=self.workers,
            speaker=self.speaker, language=self.language, preferences=self.preferences, theme=self.theme,
        )  # fmt: skip
        self.unlocking.opened.connect(self.work)
        self.unlocking.begin()

    def work(self, laptop: Laptop) -> None:
        """Set the desk for an opened store and go to the first screen."""
        from ui.desk import Desk

        self.desk = Desk(
            laptop, theme=self.theme, formats=self.formats, speaker=self.speaker, language=self.language,
            preferences=self.preferences, clock=self._clock, by_itself=self._by_itself,
        )  # fmt: skip
        self.window.layers.addWidget(self.desk.frame)
        self.window.layers.setCurrentWidget(self.desk.frame)
        self.desk.begin()
        self.ring.raise_()
        self.worked.emit()

    @property
    def busy(self) -> bool:
        """Whether something that a screen asked for is still under way."""
        return self.workers.busy or (self.desk is not None and self.desk.runner.busy)

    def close(self) -> None:
        """End everything in the order in which it hangs together; what was asked to be written is written."""
        self.workers.close()
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        self.openings.close()
        self.language.close()
        if isValid(self.window):
            # Widgets are ended here, from the window down; left to Python they would go in any order.
            delete(self.window)
        self.garbage.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def fault(self, error: BaseException) -> None:
        """Say a fault of the program itself, after it was logged with its traceback."""
        from inspector_app.errors import InspectionError

        self._fail(InspectionError(detail=repr(error)))

    def _fail(self, error: InspectionError) -> None:
        if self.desk is not None:
            self.desk.frame.fail(error)
        else:
            self.unlock.say(self.speaker.say(error))


def build(
    folder: Path, *, clock: Clock | None = None, size: tuple[int, int] = SIZE, by_itself: bool = False,
) -> Application:  # fmt: skip
    """Return the application of a folder with its window not yet shown: for the demonstration and for tests.

    A ``QApplication`` is made where there is none; the exchange runs only when asked, unless ``by_itself``.
    """
    qt = QApplication.instance() or QApplication(["inspeksi-iomki"])
    if not isinstance(qt, QApplication):
        raise TypeError("a QApplication is needed, another kind is running")
    return Application(qt, folder, clock=clock or SystemClock(), size=size, by_itself=by_itself)


def run(folder: Path) -> int:
    """Show the window on a folder until the person closes it; return the exit code."""
    with build(folder, by_itself=True) as application:

        def last_resort(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            logger.error("a fault of the program", exc_info=(kind, error, trace))
            application.fault(error)

        former, sys.excepthook = sys.excepthook, last_resort
        try:
            application.window.show()
            return QApplication.exec()
        finally:
            sys.excepthook = former
