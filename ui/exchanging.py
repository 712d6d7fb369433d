"""When the exchange with headquarters runs: at the start, every few minutes, when asked; more rarely without a line.

It owns the one thread on which the exchange runs; nothing on the screen ever waits for it.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from inspector_app.errors import InspectionError

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger(__name__)

EVERY_SECONDS = 300.0
"""Between two exchanges while headquarters answers."""
RETRY_SECONDS = (30.0, 60.0, 120.0, 300.0, 600.0)
"""After the 1st, 2nd, … failure in a row; the last holds for all that follow."""


class Exchanging(QObject):
    """Runs ``exchange`` (a function that does one whole exchange and returns its report) again and again.

    Signals, on the GUI thread: ``began()``, ``ended(report)``, ``failed(InspectionError)``.
    """

    began = Signal()
    ended = Signal(object)
    failed = Signal(object)
    _came = Signal(object)

    def __init__(self, exchange: Callable[[], Any], *, by_itself: bool = True) -> None:
        super().__init__()
        self._exchange = exchange
        self._by_itself = by_itself
        self._wake = threading.Event()
        self._closing = False
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.running = False
        self.error: InspectionError | None = None
        """What stopped the last exchange; ``None`` after a good one."""
        self.failures = 0
        """How many exchanges in a row have failed."""
        self._thread = threading.Thread(target=self._run, name="exchange")

    def start(self) -> None:
        """Begin; with ``by_itself`` the first exchange runs at once, else only when asked."""
        self._thread.start()
        if self._by_itself:
            self.now()

    def now(self) -> None:
        """Exchange as soon as the present one, if any, is done."""
        self._wake.set()

    @property
    def wait_seconds(self) -> float | None:
        """How long after the last exchange the next one comes by itself; ``None`` when it comes only when asked."""
        if not self._by_itself:
            return None
        return RETRY_SECONDS[min(self.failures, len(RETRY_SECONDS)) - 1] if self.failures else EVERY_SECONDS

    def close(self) -> None:
        """Let the present exchange come to its end and end the thread; what was receipted stays so."""
        self._closing = True
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        failures = 0
        pause: float | None = None
        while True:
            self._wake.wait(pause)
            self._wake.clear()
            if self._closing:
                return
            failures = 0 if self._once() else failures + 1
            if self._by_itself:
                pause = RETRY_SECONDS[min(failures, len(RETRY_SECONDS)) - 1] if failures else EVERY_SECONDS

    def _once(self) -> bool:
        self._send("began", None)
        try:
            report = self._exchange()
        except InspectionError as error:
            logger.info("exchange: %s", error)
            self._send("failed", error)
            return False
        except Exception as error:
            self._send("fault", error)
            return False
        self._send("ended", report)
        return True

    def _send(self, what: str, value: object) -> None:
        if not self._closing:
            with contextlib.suppress(RuntimeError):
                self._came.emit((what, value))

    def _tell(self, message: tuple[str, Any]) -> None:
        what, value = message
        if self._closing:
            return
        self.running = what == "began"
        if what == "began":
            self.began.emit()
        elif what == "ended":
            self.error, self.failures = None, 0
            self.ended.emit(value)
        elif what == "failed":
            self.error, self.failures = value, self.failures + 1
            self.failed.emit(value)
        else:
            raise value
