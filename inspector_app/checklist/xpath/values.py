"""What expressions compute with, and XPath's rules for turning one kind of value into another.

A value is a text, a number or a truth. A date or time stays its lexical form (``2020-09-09``) and becomes a number,
days since 1970-01-01, only where a number is asked for (ODK XForms, "Dates").
"""

from __future__ import annotations

import datetime as dt
import math
import re
from decimal import Decimal
from typing import NamedTuple

Value = str | float | bool

NAN = math.nan

_NUMBER = re.compile(r"[ \t\r\n]*-?(?:\d+(?:\.\d*)?|\.\d+)[ \t\r\n]*", re.ASCII)
_MOMENT = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})?(?:(?(date)T)(?P<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(?P<zone>Z|[+-]\d{2}:\d{2})?)?",
    re.ASCII,
)
_EPOCH = dt.date(1970, 1, 1).toordinal()
_DAY = 86400.0
_DAY_MS = 86_400_000


class Moment(NamedTuple):
    """A date and time as it is written: days since 1970-01-01, milliseconds since midnight, the zone (``+07:00``).

    ``timed`` tells whether a time was written at all.
    """

    day: int
    milliseconds: int
    zone: str
    timed: bool


def to_number(value: Value) -> float:
    """Return a value as a number: NaN for a text that is none (XPath 1.0, 4.4), days since 1970 for a date."""
    if isinstance(value, str):
        if _NUMBER.fullmatch(value):
            return float(value)
        return to_days(value)
    return float(value)


def to_days(text: str) -> float:
    """Return days since 1970-01-01 of a date or date and time, the fraction of a day of a time; NaN for anything else.

    A date and time with a zone is counted in UTC, one without as it stands.
    """
    found = _MOMENT.fullmatch(text)
    if not text or found is None:
        return NAN
    try:
        days = float(dt.date.fromisoformat(found["date"]).toordinal() - _EPOCH) if found["date"] else 0.0
        if not found["time"]:
            return days
        clock = dt.time.fromisoformat(found["time"])
    except ValueError:
        return NAN
    seconds = clock.hour * 3600 + clock.minute * 60 + clock.second + clock.microsecond / 1e6
    zone = found["zone"]
    if zone and zone != "Z" and found["date"]:
        shift = int(zone[1:3]) * 3600 + int(zone[4:6]) * 60
        seconds += shift if zone[0] == "-" else -shift
    return days + seconds / _DAY


def moment_of(value: str | float) -> Moment | None:
    """Return the moment that a text says, on its own clock, or that lies so many days after 1970; ``None`` for none."""
    if isinstance(value, str):
        days, found = to_days(value), _MOMENT.fullmatch(value)
        if math.isnan(days) or found is None:
            return None
        day = dt.date.fromisoformat(found["date"]).toordinal() - _EPOCH if found["date"] else 0
        clock = dt.time.fromisoformat(found["time"]) if found["time"] else dt.time()
        passed = ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000 + clock.microsecond // 1000
        return Moment(day, passed, found["zone"] or "", found["time"] is not None)
    if not math.isfinite(value):
        return None
    day = math.floor(value)
    passed = round((value - day) * _DAY_MS)
    return Moment(day + passed // _DAY_MS, passed % _DAY_MS, "", True)


def to_text(value: Value) -> str:
    """Return a value as text: whole numbers without a point, never an exponent (XPath 1.0, 4.2)."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value == int(value):
        return str(int(value))
    return format(Decimal(repr(value)), "f")


def to_truth(value: Value) -> bool:
    """Return a value as a truth: a text that is not empty, a number that is neither zero nor NaN (XPath 1.0, 4.3)."""
    if isinstance(value, float):
        return value != 0 and not math.isnan(value)
    return bool(value)


def equal(left: Value, right: Value) -> bool:
    """Compare as ``=`` does: as truths if either is one, else as numbers if either is one, else as texts."""
    if isinstance(left, bool) or isinstance(right, bool):
        return to_truth(left) == to_truth(right)
    if isinstance(left, float) or isinstance(right, float):
        return to_number(left) == to_number(right)
    return left == right


def day_text(days: float) -> str:
    """Return the date that lies so many whole days after 1970-01-01, empty when there is none."""
    if math.isnan(days) or math.isinf(days):
        return ""
    ordinal = math.floor(days) + _EPOCH
    return dt.date.fromordinal(ordinal).isoformat() if 1 <= ordinal <= dt.date.max.toordinal() else ""
