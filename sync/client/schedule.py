"""The exchange that starts again by itself: one thread, a pause that grows while the line is down."""

from __future__ import annotations

import logging
import random
import threading
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from inspector_app.clock import Instant
from inspector_app.errors import AccountError, ExchangeError, InspectionError, LineError
from sync.client.exchange import Exchange, ExchangeReport, Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sync.client.laptop import Laptop

logger = logging.getLogger(__name__)

PAUSES = (15, 30, 60, 120, 300, 600)
"""Seconds until the next try after the 1st, 2nd, … failure of the line; the last holds for all that follow."""

REST = 300
"""Seconds between exchanges while all is well."""


class LineState(StrEnum):
    """What the line is doing."""

    IDLE = "idle"
    RUNNING = "running"
    OFFLINE = "offline"
    STOPPED = "stopped"


class Status(msgspec.Struct, frozen=True):
    """How the exchange stands. ``error`` is the cause of the last failure; ``STOPPED`` waits for a person."""

    state: LineState
    offline_since: Instant | None = None
    last_try: Instant | None = None
    next_try: Instant | None = None
    failures: int = 0
    error: InspectionError | None = None
    progress: Progress | None = None
    report: ExchangeReport | None = None


class _EndedError(Exception):
    """Leaves an exchange in the middle, because the program ends."""


class Schedule:
    """Runs exchanges on a thread of its own, from ``start`` to ``stop``. ``told`` hears every status, on that thread.

    Stop it before the laptop is closed. ``rest`` and ``pauses`` are in seconds.
    """

    def __init__(
        self,
        laptop: Laptop,
        *,
        told: Callable[[Status], object],
        rest: float = REST,
        pauses: Sequence[float] = PAUSES,
    ) -> None:
        self._laptop = laptop
        self._told = told
        self._rest = rest
        self._pauses = tuple(pauses)
        self._kicked = threading.Event()
        self._ended = threading.Event()
        self._random = random.Random(laptop.device)  # noqa: S311 - spreads tries, guards nothing
        self._thread = threading.Thread(target=self._run, name="exchange", daemon=True)
        self.status = Status(LineState.IDLE)

    def start(self) -> None:
        """Begin with an exchange at once."""
        self._kicked.set()
        self._thread.start()

    def kick(self) -> None:
        """Exchange now: the person asked, or there is something new to send."""
        self._kicked.set()

    def stop(self) -> None:
        """End at once in a pause, else after the request under way; a second call does nothing."""
        self._ended.set()
        self._kicked.set()
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            self._thread.join()

    def _run(self) -> None:
        wait: float | None = None
        while True:
            self._kicked.wait(wait)
            self._kicked.clear()
            if self._ended.is_set():
                return
            try:
                wait = self._once()
            except _EndedError:
                return

    def _once(self) -> float:
        """Exchange once; return the seconds until the next."""
        now = self._laptop.clock.now
        before = self.status
        failures = before.failures + 1
        self._tell(
            msgspec.structs.replace(before, state=LineState.RUNNING, last_try=now(), next_try=None, progress=None)
        )
        try:
            report = Exchange(self._laptop, patient=True).run(self._progress)
        except LineError as error:
            wait = self._pauses[min(failures, len(self._pauses)) - 1] * self._random.uniform(0.9, 1.1)
            since = before.offline_since or now()
            self._fail(LineState.OFFLINE, error, since=since, failures=failures, wait=wait)
            return wait
        except AccountError as error:
            self._fail(LineState.STOPPED, error, since=before.offline_since, failures=failures, wait=self._rest)
            return self._rest
        except InspectionError as error:
            # The store: what could not be written down is exchanged again later.
            self._fail(LineState.STOPPED, error, since=None, failures=failures, wait=self._rest)
            return self._rest
        except _EndedError:
            raise
        except Exception as error:
            # A mistake of ours: told and logged, but the exchange starts again by itself whatever happened.
            logger.exception("the exchange failed by a fault of the program")
            told = ExchangeError(detail=repr(error))
            self._fail(LineState.STOPPED, told, since=None, failures=failures, wait=self._rest)
            return self._rest
        next_try = Instant(now() + round(self._rest * 1000))
        self._tell(Status(LineState.IDLE, last_try=now(), next_try=next_try, report=report))
        return self._rest

    def _fail(
        self, state: LineState, error: InspectionError, *, since: Instant | None, failures: int, wait: float
    ) -> None:
        logger.info("exchange failed: %s", error)
        now = self._laptop.clock.now()
        next_try = Instant(now + round(wait * 1000))
        self._tell(Status(state, offline_since=since, last_try=now, next_try=next_try, failures=failures, error=error))

    def _progress(self, progress: Progress) -> None:
        if self._ended.is_set():
            raise _EndedError
        self._tell(msgspec.structs.replace(self.status, progress=progress))

    def _tell(self, status: Status) -> None:
        self.status = status
        self._told(status)
