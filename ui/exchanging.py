"""The exchange with headquarters as the window sees it: its status, brought to the GUI thread."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from sync.client.schedule import LineState, Schedule, Status

if TYPE_CHECKING:
    from inspector_app.errors import InspectionError
    from sync.client.laptop import Laptop


class Exchanging(QObject):
    """Owns the schedule, and with it the one thread on which exchanges run.

    Signals, on the GUI thread: ``told(Status)``, whenever anything about the exchange changed; ``ended(report)`` and
    ``failed(InspectionError)`` when one came to its end.
    """

    told = Signal(object)
    ended = Signal(object)
    failed = Signal(object)
    _came = Signal(object)

    def __init__(self, laptop: Laptop) -> None:
        super().__init__()
        self._schedule = Schedule(laptop, told=self._send)
        self._closing = False
        self._started = False
        self.status: Status = self._schedule.status
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether an exchange is under way."""
        return self.status.state is LineState.RUNNING

    @property
    def error(self) -> InspectionError | None:
        """Why the last exchange failed; ``None`` when it did not."""
        return self.status.error

    def start(self) -> None:
        """Exchange now, and then by itself."""
        self._started = True
        self._schedule.start()

    def now(self) -> None:
        """Exchange as soon as the present one, if any, is done."""
        if self._started:
            self._schedule.kick()
        else:
            self.start()

    def close(self) -> None:
        """Let the request under way end, then the thread; what was receipted stays so."""
        self._closing = True
        self._schedule.stop()

    def _send(self, status: Status) -> None:
        """Take a status on the schedule's thread."""
        if not self._closing:
            # The window may go while an exchange runs; then nobody is told.
            with contextlib.suppress(RuntimeError):
                self._came.emit(status)

    def _tell(self, status: Status) -> None:
        if not self._closing:
            self.status = status
            self.told.emit(status)
            if not self.running and status.error is not None:
                self.failed.emit(status.error)
            elif not self.running and status.report is not None:
                self.ended.emit(status.report)
