"""Keeps ``None`` alive under PySide6's wheels on Python before 3.12.

The wheels of 6.12 are built with the headers of a Python in which ``None`` is immortal (PEP 683, Python 3.12), so each Qt
method that returns nothing gives away a reference that it never took. On Python 3.10 and 3.11 some ten thousand calls end the
process with "none_dealloc: deallocating None". Call ``keep_none_alive`` once before the first window; elsewhere it does nothing.
"""

from __future__ import annotations

import sys

ENOUGH = 1 << 40
"""References lent to ``None``: at a million calls a second they last for twelve days."""


def keep_none_alive() -> None:
    """Lend ``None`` so many references that none is ever missing; harmless when called again."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython" or sys.getrefcount(None) > ENOUGH // 2:
        return
    import ctypes

    # The count is the first field of every object of these versions; there is no call that adds many at once.
    ctypes.c_ssize_t.from_address(id(None)).value += ENOUGH
