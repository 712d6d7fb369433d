"""The demonstration's clock: a morning's visit in a quarter of a minute, two hours later at each run."""

from __future__ import annotations

import datetime as dt
import time

from inspector_app.clock import Instant, Zone, instant, local

SPEED = 400
"""Milliseconds of the demonstration in one of the machine's."""

BETWEEN_RUNS = dt.timedelta(hours=2)


class DemoClock:
    """Begins at ``start`` and runs ``SPEED`` times as fast as the machine's."""

    def __init__(self, start: dt.datetime) -> None:
        self._start = instant(start)
        self._began = time.monotonic()

    def now(self) -> Instant:
        """Return the demonstration's present instant."""
        return Instant(self._start + round((time.monotonic() - self._began) * 1000 * SPEED))

    def iso(self) -> str:
        """Return the present wall time in Jakarta, for a headquarters that is started now."""
        return local(self.now(), Zone.WIB).isoformat()
