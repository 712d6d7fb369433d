"""Keeps the interpreter alive beside PySide6 6.12.0, whose calls without a result each lose one reference of ``None``.

Python 3.12 and later never free ``None``. Python 3.11 counts, and ends the process after some 5,700 such calls
("none_dealloc: deallocating None"). 6.11.3 does not do this; when a later release is seen not to, this file can go.
"""

from __future__ import annotations

import ctypes
import sys

HELD = 1 << 48
"""References added: at a million lost in a second, enough for nine years."""


def hold_none() -> None:
    """Give ``None`` references to lose, once a process; nothing where ``None`` is immortal or held already."""
    if sys.version_info < (3, 12) and sys.getrefcount(None) < HELD // 2:
        # The count is the first word of an object in a CPython without debug fields.
        ctypes.c_ssize_t.from_address(id(None)).value += HELD
