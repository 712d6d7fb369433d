"""The files of a store's folder, and how small ones are replaced: a power cut leaves the old or the new one, whole."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from inspector_app.errors import DiskFull, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LEDGER = "ledger.db"
KEY = "key.json"
TRIES = "tries.json"
LOCK = "store.lock"
FIRST_RUN = "first-run"
"""Lies in the folder from the making of the key until the first database is made.

Without it a missing ``ledger.db`` is a loss to be explained, never an invitation to begin an empty one in its place.
"""

FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})


@contextmanager
def writing_files() -> Iterator[None]:
    """Translate what the operating system says while we write: ``DiskFull``, or ``StoreError`` for the rest."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise DiskFull(detail=str(error)) from error
        raise StoreError(detail=str(error)) from error


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` in place of the file, durably: whoever reads sees the old bytes or the new ones, never a part."""
    part = path.with_name(path.name + ".part")
    with writing_files():
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(path.parent)


def remove(path: Path) -> None:
    """Take the file away, durably; one that is not there is fine."""
    with writing_files():
        path.unlink(missing_ok=True)
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make renames and removals in the folder durable; Windows has no such call and does not need it."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
