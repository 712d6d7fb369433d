"""One program at a time holds a store; the operating system drops the lock when the program dies, however it dies."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Self

from inspector_app.errors import StoreInUse
from inspector_app.store.folder import LOCK, writing_files

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType


class StoreLock:
    """Held until ``close``. Raises ``StoreInUse`` when another program has it; the file being there means nothing."""

    def __init__(self, folder: Path) -> None:
        with writing_files():
            folder.mkdir(parents=True, exist_ok=True)
            self._handle: int | None = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._handle)
        except OSError as error:
            self.close()
            raise StoreInUse(detail=str(error)) from error

    def close(self) -> None:
        """Let go of the store; a second call does nothing."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        # flock belongs to this open file; a POSIX record lock vanishes when anything else here closes the same file.
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
