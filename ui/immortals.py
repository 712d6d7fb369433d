"""Keeps the interpreter alive beside PySide6 6.12.0, which returns ``None``, ``True`` and ``False`` without counting them.

Python 3.12 and later never free these. Python 3.11 counts, and ends the process after some 5,700 calls without a result
("none_dealloc: deallocating None"). 6.11.3 counts rightly; when a later release is seen to, this file can go.
"""

from __future__ import annotations

import ctypes
import sys

HELD = 1 << 48
"""References added: at a million lost in a second, enough for nine years."""


def hold_immortals() -> None:
    """Give the constants references to lose, once a process; nothing where they are immortal or held already."""
    if sys.version_info >= (3, 12):
        return
    for constant in (None, True, False, NotImplemented, Ellipsis):
        if sys.getrefcount(constant) < HELD // 2:
            # The count is the first word of an object in a CPython without debug fields.
            ctypes.c_ssize_t.from_address(id(constant)).value += HELD
