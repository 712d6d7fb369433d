"""What the person set on this laptop; a small file beside the store, because it is needed before the store is unlocked.

It holds nothing secret. A file that cannot be read counts as not there.
"""

from __future__ import annotations

import errno
import logging
from typing import TYPE_CHECKING, Literal

import msgspec

from inspector_app.errors import DiskFull, StoreError
from ui.theme import Mode

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)

FILE = "preferences.json"
TEXT_SIZES = (100, 125, 150, 175, 200)


class Values(msgspec.Struct, frozen=True, omit_defaults=True):
    """Everything that can be set. ``text_size`` is per cent, one of ``TEXT_SIZES``; ``address`` is headquarters'."""

    language: Literal["id", "en"] = "id"
    theme: Mode = Mode.SYSTEM
    text_size: int = 100
    address: str = ""

    def __post_init__(self) -> None:
        if self.text_size not in TEXT_SIZES:
            raise ValueError(f"text size {self.text_size}")


class Preferences:
    """The values in use, and their file."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self.values = self._read()

    def set(self, **changes: object) -> None:
        """Change some values and keep them. Raises ``DiskFull`` or ``StoreError`` when they cannot be written."""
        values = msgspec.structs.replace(self.values, **changes)
        part = self._path.with_suffix(".part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            part.write_bytes(msgspec.json.encode(values))
            part.replace(self._path)
        except OSError as error:
            kind = DiskFull if error.errno == errno.ENOSPC else StoreError
            raise kind(detail=str(error)) from error
        self.values = values

    def _read(self) -> Values:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Values)
        except FileNotFoundError:
            return Values()
        except (OSError, msgspec.DecodeError, ValueError) as error:
            logger.info("preferences cannot be read and count as none: %s", error)
            return Values()
