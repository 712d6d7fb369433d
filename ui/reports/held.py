"""A PDF under a file name, without lying on the disk where the system can do that.

QtPdf's rendering thread reads from what it was given. A ``QBuffer`` made in Python would ask for the interpreter's lock
at each read, and the window could wait for that thread while holding it: so it is given a file's name.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

FROM_DESCRIPTOR = Path("/dev/fd")


class HeldFile:
    """Bytes with a file name, until ``close``."""

    def __init__(self, data: bytes) -> None:
        self._descriptor = -1
        self._file: Path | None = None
        if hasattr(os, "memfd_create"):
            self._descriptor = os.memfd_create("paper")
            self._fill(self._descriptor, data)
            return
        descriptor, name = tempfile.mkstemp(suffix=".pdf")
        self._fill(descriptor, data)
        if FROM_DESCRIPTOR.exists():
            Path(name).unlink()
            self._descriptor = descriptor
        else:
            os.close(descriptor)
            self._file = Path(name)

    @property
    def name(self) -> str:
        """The name under which the bytes can be opened."""
        return str(self._file) if self._file is not None else str(FROM_DESCRIPTOR / str(self._descriptor))

    def close(self) -> None:
        """Let go of the bytes. A second call does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
        if self._file is not None:
            self._file.unlink(missing_ok=True)
            self._file = None

    @staticmethod
    def _fill(descriptor: int, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.lseek(descriptor, 0, os.SEEK_SET)
