"""Work off the GUI thread: a screen hands over a function and gets its result back, never seeing a thread.

Writes go to the store's one writer, reads to connections of their own, everything else to a small pool.
"""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from inspector_app.changes import Changes
from inspector_app.errors import InspectionError
from inspector_app.ledger.event import Event

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from sqlite_utils import Database

    from inspector_app.store.writer import Writes

logger = logging.getLogger(__name__)

T = TypeVar("T")

BLOCKED_SECONDS = 0.2
"""A callback that holds the GUI thread longer is logged."""


class Runs(Protocol):
    """What a screen may ask for. ``done`` and ``failed`` are called on the GUI thread.

    Without ``failed`` the window's one presenter says what went wrong. An exception that is none of ours is a fault of
    the program: it is raised on the GUI thread, where the program's last resort takes it.
    """

    @property
    def changed(self) -> Any:
        """Signal ``changed(Changes)``: what a write touched."""
        ...

    def write(
        self, fn: Callable[[Database], T], *, done: Callable[[T], object] | None = None,
        failed: Callable[[InspectionError], object] | None = None, origin: str = "",
    ) -> None:  # fmt: skip
        """Run in the writer's line, inside one transaction.

        When ``fn`` returns events (a list of them, or a tuple with such a list), ``changed`` follows with ``origin``.
        """
        ...

    def read(
        self, fn: Callable[[Database], T], *, done: Callable[[T], object],
        failed: Callable[[InspectionError], object] | None = None,
    ) -> None:  # fmt: skip
        """Run on a connection that only reads; it sees every write that was done before it was asked for."""
        ...

    def work(
        self, fn: Callable[[], T], *, done: Callable[[T], object],
        failed: Callable[[InspectionError], object] | None = None,
    ) -> None:  # fmt: skip
        """Run something that needs no store: a photo to scale, a paper to set."""
        ...


class _Returning(QObject):
    """Brings callbacks to the GUI thread. Signals: ``changed(Changes)``."""

    changed = Signal(object)
    _came = Signal(object)

    def __init__(self, present: Callable[[InspectionError], object]) -> None:
        super().__init__()
        self._present = present
        self._came.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def announce(self, changes: Changes) -> None:
        """Spread what was touched; may be called from any thread."""
        if changes.subjects:
            self._came.emit(lambda: self.changed.emit(changes))

    def settle(
        self, future: Future[T], *, done: Callable[[T], object] | None,
        failed: Callable[[InspectionError], object] | None, origin: str = "",
    ) -> None:  # fmt: skip
        """Call back with the future's outcome."""
        error = future.exception()
        if error is None:
            result = future.result()
            if done is not None:
                done(result)
            changes = changes_in(result, origin)
            if changes.subjects:
                self.changed.emit(changes)
        elif isinstance(error, InspectionError):
            logger.info("%s", error)
            (failed or self._present)(error)
        else:
            raise error

    def _call(self, job: Callable[[], object]) -> None:
        began = time.perf_counter()
        try:
            job()
        finally:
            took = time.perf_counter() - began
            if took > BLOCKED_SECONDS:
                logger.info("a callback held the GUI thread for %.0f ms: %r", took * 1000, job)


class Workers(_Returning):
    """A small pool for what needs no store; all that there is before one is unlocked."""

    def __init__(self, *, present: Callable[[InspectionError], object], workers: int = 2) -> None:
        super().__init__(present)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="worker")
        self._closed = False
        self._asked = 0

    @property
    def busy(self) -> bool:
        """Whether something that was asked for has not called back yet."""
        return self._asked > 0

    def work(
        self, fn: Callable[[], T], *, done: Callable[[T], object],
        failed: Callable[[InspectionError], object] | None = None,
    ) -> None:  # fmt: skip
        """See ``Runs``."""
        self._returning(self._pool.submit(fn), done=done, failed=failed)

    def close(self) -> None:
        """Finish what was asked for and end the threads; nothing is called back any more."""
        self._closed = True
        self._pool.shutdown(wait=True)

    def _returning(
        self, future: Future[T], *, done: Callable[[T], object] | None,
        failed: Callable[[InspectionError], object] | None, origin: str = "",
    ) -> None:  # fmt: skip
        self._asked += 1

        def back() -> None:
            self._asked -= 1
            self.settle(future, done=done, failed=failed, origin=origin)

        def came(_future: Future[T]) -> None:
            if self._closed:
                return
            # The window may go while the last write is on its way; then nobody waits for the answer.
            with contextlib.suppress(RuntimeError):
                self._came.emit(back)

        future.add_done_callback(came)

    def _call(self, job: Callable[[], object]) -> None:
        if not self._closed:
            super()._call(job)


class Runner(Workers):
    """The real one. Close it after the window and before the store; the writer stays its owner's.

    ``reading`` gives a connection that only reads, as a context manager; each reading thread enters it once.
    """

    def __init__(
        self, *, writer: Writes, reading: Callable[[], AbstractContextManager[Database]],
        present: Callable[[InspectionError], object], readers: int = 2, workers: int = 2,
    ) -> None:  # fmt: skip
        super().__init__(present=present, workers=workers)
        self._writer = writer
        self._readers = _Readers(reading, count=readers)

    def write(
        self, fn: Callable[[Database], T], *, done: Callable[[T], object] | None = None,
        failed: Callable[[InspectionError], object] | None = None, origin: str = "",
    ) -> None:  # fmt: skip
        """See ``Runs``."""
        self._returning(self._writer.submit(fn), done=done, failed=failed, origin=origin)

    def read(
        self, fn: Callable[[Database], T], *, done: Callable[[T], object],
        failed: Callable[[InspectionError], object] | None = None,
    ) -> None:  # fmt: skip
        """See ``Runs``."""
        self._returning(self._readers.submit(fn), done=done, failed=failed)

    def close(self) -> None:
        """Finish what was asked for and end the threads; nothing is called back any more."""
        super().close()
        self._readers.close()


class InlineRunner(_Returning):
    """The same at once on the calling thread, for tests: ``db`` serves the reads."""

    def __init__(self, *, writer: Writes, db: Database, present: Callable[[InspectionError], object]) -> None:
        super().__init__(present)
        self._writer = writer
        self._db = db

    def write(
        self, fn: Callable[[Database], T], *, done: Callable[[T], object] | None = None,
        failed: Callable[[InspectionError], object] | None = None, origin: str = "",
    ) -> None:  # fmt: skip
        """See ``Runs``."""
        self.settle(self._writer.submit(fn), done=done, failed=failed, origin=origin)

    def read(
        self, fn: Callable[[Database], T], *, done: Callable[[T], object],
        failed: Callable[[InspectionError], object] | None = None,
    ) -> None:  # fmt: skip
        """See ``Runs``."""
        self.settle(_at_once(lambda: fn(self._db)), done=done, failed=failed)

    def work(
        self, fn: Callable[[], T], *, done: Callable[[T], object],
        failed: Callable[[InspectionError], object] | None = None,
    ) -> None:  # fmt: skip
        """See ``Runs``."""
        self.settle(_at_once(fn), done=done, failed=failed)


def changes_in(result: object, origin: str = "") -> Changes:
    """Return what the events in a write's result touched."""
    parts = (result, *result) if isinstance(result, tuple) else (result,)
    events = [item for part in parts if isinstance(part, list) for item in part if isinstance(item, Event)]
    return Changes(frozenset(event.subject for event in events), origin)


class _Readers:
    """Threads that each hold one reading connection, opened when the first read comes."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Database]], *, count: int) -> None:
        self._reading = reading
        self._line: queue.SimpleQueue[tuple[Future[Any], Callable[[Database], Any]] | None] = queue.SimpleQueue()
        self._threads = [threading.Thread(target=self._run, name=f"reader-{i}") for i in range(count)]
        for thread in self._threads:
            thread.start()

    def submit(self, fn: Callable[[Database], T]) -> Future[T]:
        """Put a read in line."""
        future: Future[T] = Future()
        self._line.put((future, fn))
        return future

    def close(self) -> None:
        """Finish what stands in line and end the threads. A second call does nothing."""
        for _ in self._threads:
            self._line.put(None)
        for thread in self._threads:
            thread.join()
        self._threads = []

    def _run(self) -> None:
        with contextlib.ExitStack() as held:
            db: Database | None = None
            while (job := self._line.get()) is not None:
                future, fn = job
                try:
                    db = db or held.enter_context(self._reading())
                    result = fn(db)
                except BaseException as error:
                    future.set_exception(error)
                else:
                    future.set_result(result)
                del job, future, fn


def _at_once(fn: Callable[[], T]) -> Future[T]:
    future: Future[T] = Future()
    try:
        future.set_result(fn())
    except Exception as error:
        future.set_exception(error)
    return future
