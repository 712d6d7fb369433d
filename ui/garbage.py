"""Collects what Python's reference counts leave behind on the GUI thread only.

By itself the collector runs on whichever thread happens to allocate. When that is a reader or a worker, it ends Qt
objects outside their thread, and the process with them.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 500
"""How often it is looked whether there is enough to collect."""


class Garbage(QObject):
    """From its making to ``close`` nothing is collected but here, in the same measure in which Python would."""

    def __init__(self) -> None:
        super().__init__()
        self._was_on = gc.isenabled()
        gc.disable()
        gc.freeze()  # what the program began with lives as long as it does; looking through it again costs time
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation whose time has come, if any."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()
