"""The growing pause after wrong passphrases, kept over a restart; a clock set back neither shortens nor stretches it.

It slows a hand at the keyboard. Whoever copies the folder is slowed by Argon2id alone.
"""

from __future__ import annotations

import logging
import math
from typing import TYPE_CHECKING

import msgspec

from inspector_app.clock import Instant
from inspector_app.errors import UnlockDelayed
from inspector_app.store.folder import TRIES, remove, write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.clock import Clock

logger = logging.getLogger(__name__)

WAITS = (0, 0, 5, 15, 30, 60, 120, 300)
"""Seconds to wait after the 1st, 2nd, 3rd, … wrong try; the last holds for all that follow."""


class _Count(msgspec.Struct, frozen=True):
    wrong: int
    until: Instant
    """When the next try is allowed."""


class Tries:
    """Wrong tries on one store, kept in ``tries.json``."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._path = folder / TRIES
        self._clock = clock
        self._count = self._read()

    @property
    def wrong(self) -> int:
        """Wrong tries since the last success."""
        return self._count.wrong

    def allow(self) -> None:
        """Raise ``UnlockDelayed`` when it is too soon."""
        now = self._clock.now()
        left = self._count.until - now
        wait = _wait_after(self._count.wrong) * 1000
        if left <= 0:
            return
        if left > wait:
            # The clock was set back: the pause begins anew from here, for no longer than it was meant to be.
            left = wait
            self._write(_Count(self._count.wrong, Instant(now + wait)))
        if left > 0:
            raise UnlockDelayed(wait_seconds=math.ceil(left / 1000))

    def count(self) -> int:
        """Count a try as wrong, durably; return the seconds to wait after it."""
        wrong = self._count.wrong + 1
        wait = _wait_after(wrong)
        self._write(_Count(wrong, Instant(self._clock.now() + wait * 1000)))
        return wait

    def reset(self) -> None:
        """Forget the wrong tries after a right one."""
        if self._count.wrong > 0:
            remove(self._path)
            self._count = _Count(0, Instant(0))

    def _read(self) -> _Count:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=_Count)
        except FileNotFoundError:
            return _Count(0, Instant(0))
        except (OSError, msgspec.DecodeError) as error:
            # Nobody is locked out of their work by a damaged counter.
            logger.info("tries.json cannot be read and counts as none: %s", error)
            return _Count(0, Instant(0))

    def _write(self, count: _Count) -> None:
        write_whole(self._path, msgspec.json.encode(count))
        self._count = count


def _wait_after(wrong: int) -> int:
    return WAITS[min(wrong, len(WAITS)) - 1] if wrong > 0 else 0
