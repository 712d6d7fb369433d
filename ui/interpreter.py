"""Keeps the interpreter alive under PySide6's wheels on Python before 3.12.

The wheels of 6.12.0 are built with the headers of a Python in which ``None``, ``True`` and ``False`` are immortal
(PEP 683, Python 3.12), so each Qt method gives away a reference to them that it never took. On Python 3.11 some five
thousand calls end the process with "none_dealloc: deallocating None". 6.11.3 counts rightly; when a later release does,
this file can go.
"""

from __future__ import annotations

import sys

ENOUGH = 1 << 48
"""References lent to each: at a million calls a second they last for nine years."""


def keep_none_alive() -> None:
    """Lend the constants so many references that none is ever missing; harmless when called again."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    import ctypes

    for constant in (None, True, False, NotImplemented, Ellipsis):
        if sys.getrefcount(constant) < ENOUGH // 2:
            # The count is the first field of every object of these versions; there is no call that adds many at once.
            ctypes.c_ssize_t.from_address(id(constant)).value += ENOUGH
