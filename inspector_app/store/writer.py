"""The one writer: all writes stand in one line on one thread with one connection, each in a transaction of its own.

So "seal" comes after "last answer" by itself, and nothing in the program ever waits for a lock of its own making.
"""

from __future__ import annotations

import atexit
import logging
import queue
import threading
import time
from concurrent.futures import Future
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

from inspector_app.store.database import storage_errors

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from sqlite_utils import Database

logger = logging.getLogger(__name__)

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

SLOW_SECONDS = 0.05


class Writes(Protocol):
    """Whatever takes work for the write connection."""

    def submit(self, fn: Callable[[Database], T], /) -> Future[T]:
        """Put ``fn`` in line; it runs inside a transaction, and its future is done only once that is durable."""
        ...

    def close(self) -> None:
        """Finish what stands in line, then close the connection."""
        ...


def transact(db: Database, fn: Callable[[Database], T]) -> T:
    """Run ``fn`` between ``BEGIN IMMEDIATE`` and ``COMMIT``; whatever it raises undoes all of it.

    The cipher's errors leave as ours: ``DiskFull``, ``StoreInUse``, ``StoreDamaged``.
    """
    began = time.perf_counter()
    with storage_errors():
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            result = fn(db)
            db.conn.execute("COMMIT")
        except BaseException:
            db.rollback()
            raise
    took = time.perf_counter() - began
    if took > SLOW_SECONDS:
        logger.info("transaction of %s took %.0f ms", getattr(fn, "__qualname__", fn), took * 1000)
    return result


class Writer:
    """Owns the write connection on its own thread, where ``open_`` is called; its error is raised here."""

    def __init__(self, open_: Callable[[], Database], *, name: str = "writer") -> None:
        self._line: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._gate = threading.Lock()
        self._closed = False
        opened: Future[None] = Future()
        # A daemon, so that a program which ends without closing does not hang for ever with the store in its hands;
        # the line is drained all the same.
        self._thread = threading.Thread(target=self._run, args=(open_, opened), name=name, daemon=True)
        self._thread.start()
        try:
            opened.result()
        except BaseException:
            self._closed = True
            self._thread.join()
            raise
        atexit.register(self.close)

    def submit(self, fn: Callable[[Database], T], /) -> Future[T]:
        """Put ``fn`` in line and return its future; callbacks of the future run on the writer's thread."""
        future: Future[T] = Future()

        def job(db: Database) -> None:
            _settle(future, db, fn)

        with self._gate:
            if self._closed:
                raise RuntimeError("the writer is closed")
            self._line.put(job)
        return future

    def close(self) -> None:
        """Finish what stands in line, close the connection, end the thread. A second call does nothing."""
        with self._gate:
            if not self._closed:
                self._closed = True
                self._line.put(None)
        self._thread.join()
        atexit.unregister(self.close)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _run(self, open_: Callable[[], Database], opened: Future[None]) -> None:
        try:
            db = open_()
        except BaseException as error:  # for the thread that waits
            opened.set_exception(error)
            return
        opened.set_result(None)
        try:
            while (job := self._line.get()) is not None:
                job(db)
                # An idle writer must not keep alive what the last transaction held.
                del job
        finally:
            db.close()


class InlineWriter:
    """The same at once on the calling thread, for tests and the command line. ``db`` may be read between writes."""

    def __init__(self, open_: Callable[[], Database]) -> None:
        self.db = open_()
        self._closed = False

    def submit(self, fn: Callable[[Database], T], /) -> Future[T]:
        """Run ``fn`` now and return its future, done already."""
        if self._closed:
            raise RuntimeError("the writer is closed")
        future: Future[T] = Future()
        _settle(future, self.db, fn)
        return future

    def close(self) -> None:
        """Close the connection. A second call does nothing."""
        self._closed = True
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Job(Protocol):
    def __call__(self, db: Database) -> None: ...


def _settle(future: Future[T], db: Database, fn: Callable[[Database], T]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = transact(db, fn)
    except BaseException as error:  # belongs to whoever holds the future
        future.set_exception(error)
    else:
        future.set_result(result)
