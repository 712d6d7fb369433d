"""Opens the encrypted database the one right way: keyed, durable at each commit, guarded, migrated, and never replaced.

Everything about SQLCipher's driver is in this file; others see a ``sqlite_utils.Database`` and our errors.
"""

from __future__ import annotations

import importlib
import logging
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from inspector_app.errors import DiskFull, StoreDamaged, StoreError, StoreInUse, StoreMissing, StoreNewer
from inspector_app.store.folder import FIRST_RUN, FULL, KEY, LEDGER, remove, sync_folder, writing_files
from inspector_app.store.migrations import SET, STEPS, migrations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database

    from inspector_app.store.keys import StoreKey

logger = logging.getLogger(__name__)

BUSY_MS = 5000
PAGE_BYTES = 4096
"""SQLCipher's page; no sound ledger is smaller."""

Steps = tuple[tuple[str, tuple[str, ...]], ...]

# name, what we set, what must be read back afterwards
_GUARDS = (
    ("foreign_keys", "ON", 1),
    ("synchronous", "FULL", 2),
    ("temp_store", "MEMORY", 2),  # sorting must not leave plain text in a file
    ("recursive_triggers", "ON", 1),  # else INSERT OR REPLACE would delete past the triggers that guard events
    ("fullfsync", "ON", 1),  # on macOS only this reaches the disk; elsewhere it does nothing
)

# SQLite's primary result codes
_MEANINGS: dict[int, type[StoreError]] = {
    5: StoreInUse,  # BUSY
    6: StoreInUse,  # LOCKED
    8: StoreError,  # READONLY
    10: StoreError,  # IOERR
    11: StoreDamaged,  # CORRUPT: also a page whose authentication fails
    13: DiskFull,  # FULL
    14: StoreError,  # CANTOPEN
    26: StoreDamaged,  # NOTADB: also a wrong key
}


def driver() -> Any:
    """Return SQLCipher's driver, the module that stands for ``sqlite3`` in this program.

    sqlite-utils catches the error classes of the module it imports, and SQLCipher's are not ``sqlite3.Error``; five of
    its conveniences then break. It prefers a module named ``pysqlite3``, so the driver is registered under that name
    before sqlite-utils is first imported. Import sqlite_utils only after this has run.
    """
    import sqlcipher3
    import sqlcipher3.dbapi2 as module

    if sys.modules.setdefault("pysqlite3", sqlcipher3) is not sqlcipher3:
        raise RuntimeError("another module is registered as pysqlite3")
    sys.modules.setdefault("pysqlite3.dbapi2", module)
    if importlib.import_module("sqlite_utils.utils").sqlite3 is not sqlcipher3:
        raise RuntimeError("sqlite_utils was imported before the cipher's driver")
    return module


@contextmanager
def storage_errors() -> Iterator[None]:
    """Translate the cipher's and the disk's errors into our tree.

    A broken constraint or wrong SQL is our own mistake and passes as it is.
    """
    try:
        yield
    except Exception as error:
        ours = translated(error)
        if ours is None:
            raise
        raise ours from error


def translated(error: Exception) -> StoreError | None:
    """Return what a foreign error means to the person, or ``None`` when it is no matter of the store's surroundings."""
    if isinstance(error, OSError):
        return DiskFull(detail=str(error)) if error.errno in FULL else None
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int) or not isinstance(error, driver().Error):
        return None
    detail = f"{getattr(error, 'sqlite_errorname', code)}: {error}"
    ours = _MEANINGS.get(code & 0xFF)
    return None if ours is None else ours(detail=detail)


def open_database(folder: Path, key: StoreKey, *, steps: Steps = STEPS, busy_ms: int = BUSY_MS) -> Database:
    """Return the store's write connection, its schema brought up to date; a copy is kept before that.

    The connection belongs to the thread that opens it. Hold a ``StoreLock`` on the folder while it is open. Raises
    ``StoreNewer``, ``StoreInUse``, ``DiskFull``, and ``StoreDamaged`` for a wrong key, a damaged file, or a ledger that
    is gone; whatever it raises, nothing in the folder has been removed or replaced.
    """
    path = folder / LEDGER
    _refuse_loss(folder)
    with storage_errors():
        db = _connect(path, key, busy_ms=busy_ms, create=True)
        try:
            if db.execute("PRAGMA journal_mode=WAL").fetchone()[0] != "wal":
                raise StoreError(detail="the disk allows no write-ahead log")
            _migrate(db, folder, key, steps)
        except BaseException:
            db.close()
            raise
    if (folder / FIRST_RUN).exists():
        with writing_files():
            sync_folder(folder)
        remove(folder / FIRST_RUN)
    return db


def open_reader(folder: Path, key: StoreKey, *, steps: Steps = STEPS, busy_ms: int = BUSY_MS) -> Database:
    """Return a connection that can only read, for the thread that opens it; a writer must have opened the store before.

    Raises ``StoreMissing`` when there is no ledger yet, else as ``open_database`` does.
    """
    path = folder / LEDGER
    if not path.exists():
        raise StoreMissing(detail=str(path))
    with storage_errors():
        db = _connect(path, key, busy_ms=busy_ms, create=False)
        try:
            db.execute("PRAGMA query_only=ON")
            _known_steps(db, steps)
        except BaseException:
            db.close()
            raise
    return db


def open_in_memory(*, steps: Steps = STEPS) -> Database:
    """Return a store without a folder, for trying things out: nothing of it reaches a disk, and closing it ends it."""
    sql = driver()
    from sqlite_utils import Database

    connection = sql.connect(":memory:", isolation_level=None)
    db = Database(connection, execute_plugins=False)
    for name, wanted, _ in _GUARDS:
        connection.execute(f"PRAGMA {name}={wanted}")
    migrations(steps).apply(db)
    return db


def _refuse_loss(folder: Path) -> None:
    """Raise ``StoreDamaged`` when the ledger is gone or cut to less than a page.

    SQLite takes both for an empty database and would begin one in its place.
    """
    path = folder / LEDGER
    begun = (folder / KEY).exists() and not (folder / FIRST_RUN).exists()
    if begun and (not path.exists() or path.stat().st_size < PAGE_BYTES):
        raise StoreDamaged(detail=f"{path} is missing or empty")


def _connect(path: Path, key: StoreKey, *, busy_ms: int, create: bool) -> Database:
    sql = driver()
    from sqlite_utils import Database

    if create:
        with writing_files():
            path.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    mode = "rwc" if create else "rw"
    # No implicit transactions: the writer opens and ends its own.
    connection = sql.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")  # a wrong key is told by our error, not on stderr
        connection.execute(f"PRAGMA key=\"x'{key.raw.hex()}'\"")
        connection.execute(f"PRAGMA busy_timeout={int(busy_ms)}")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # the first read proves the key
        if not connection.execute("PRAGMA cipher_version").fetchone():
            raise StoreError(detail="the driver cannot encrypt")
        db = Database(connection, execute_plugins=False)
        for name, wanted, expected in _GUARDS:
            connection.execute(f"PRAGMA {name}={wanted}")
            found = connection.execute(f"PRAGMA {name}").fetchone()[0]
            if found != expected:
                raise StoreError(detail=f"PRAGMA {name} is {found}, not {expected}")
    except BaseException:
        connection.close()
        raise
    return db


def _known_steps(db: Database, steps: Steps) -> int:
    """Return how many of our steps the file has seen. Raises ``StoreNewer`` when it has seen one unknown to us."""
    stamped = int(db.execute("PRAGMA user_version").fetchone()[0])
    if stamped > len(steps):
        raise StoreNewer(found=stamped, known=len(steps))
    if not db.execute("SELECT 1 FROM sqlite_schema WHERE name = '_sqlite_migrations'").fetchone():
        return 0
    rows = db.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", [SET]).fetchall()
    unknown = {row[0] for row in rows} - {name for name, _ in steps}
    if unknown:
        raise StoreNewer(found=len(rows), known=len(steps), detail=", ".join(sorted(unknown)))
    return len(rows)


def _migrate(db: Database, folder: Path, key: StoreKey, steps: Steps) -> None:
    done = _known_steps(db, steps)
    if done == len(steps):
        return
    if done > 0:
        _keep_copy(db, folder / f"{LEDGER}.before-{len(steps)}", key)
    db.execute("BEGIN IMMEDIATE")
    try:
        migrations(steps).apply(db)
        db.execute(f"PRAGMA user_version={len(steps)}")
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise
    logger.info("store migrated from step %d to %d", done, len(steps))


def _keep_copy(db: Database, copy: Path, key: StoreKey) -> None:
    """Copy the store, under the same key, to ``copy``; the name appears only when the copy is whole and durable."""
    part = copy.with_name(copy.name + ".part")
    # What a cut left behind, a journal above all, must not be taken for part of the new copy.
    for left in part.parent.glob(part.name + "*"):
        left.unlink()
    target = _connect(part, key, busy_ms=BUSY_MS, create=True)
    try:
        db.conn.backup(target.conn)
        # The copied header says WAL; a copy is one file.
        target.execute("PRAGMA journal_mode=DELETE")
        if target.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise StoreDamaged(detail=f"the copy {copy.name} is not sound")
    finally:
        target.close()
    with writing_files():
        handle = os.open(part, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        part.replace(copy)
        sync_folder(copy.parent)
