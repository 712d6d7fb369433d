"""Instants, the three Indonesian zones, and the clock that the program is given.

An instant is counted in milliseconds of UTC since 1970; a calendar date is a ``datetime.date`` and never an instant.
"""

from __future__ import annotations

import datetime as dt
import time
from enum import StrEnum
from typing import NewType, Protocol

Instant = NewType("Instant", int)
"""Milliseconds of UTC since 1970-01-01."""


class Zone(StrEnum):
    """Indonesia's zones: UTC+7, UTC+8 and UTC+9, without summer time."""

    WIB = "WIB"
    WITA = "WITA"
    WIT = "WIT"

    @property
    def offset(self) -> dt.timezone:
        """The fixed offset from UTC."""
        return dt.timezone(dt.timedelta(hours={"WIB": 7, "WITA": 8, "WIT": 9}[self.value]), self.value)


class Clock(Protocol):
    """Whatever tells the time; tests and the demo hand in their own."""

    def now(self) -> Instant:
        """Return the present instant."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> Instant:
        """Return the present instant."""
        return Instant(time.time_ns() // 1_000_000)


class ShiftedClock:
    """The machine's clock, moved so that it began at a chosen instant: for practice, the demo and tests."""

    def __init__(self, start: Instant) -> None:
        self._shift = start - time.time_ns() // 1_000_000

    def now(self) -> Instant:
        """Return the present instant, shifted."""
        return Instant(time.time_ns() // 1_000_000 + self._shift)


def instant(moment: dt.datetime) -> Instant:
    """Return the instant of an aware datetime."""
    if moment.tzinfo is None:
        raise ValueError("an instant needs a datetime with a zone")
    return Instant(round(moment.timestamp() * 1000))


def local(at: Instant, zone: Zone) -> dt.datetime:
    """Return the wall time of an instant in a zone."""
    return dt.datetime.fromtimestamp(at / 1000, zone.offset)


def local_date(at: Instant, zone: Zone) -> dt.date:
    """Return the calendar date of an instant in a zone."""
    return local(at, zone).date()
