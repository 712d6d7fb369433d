"""Dates and times as people type them, to the lexical forms that a checklist keeps, and back to words.

Nothing here guesses: a text that is not surely a date or a time comes back as ``None`` and is refused beside its field.
"""

from __future__ import annotations

import datetime as dt
import re

from inspector_app.checklist.words import MONTHS

_WEEKDAYS = (
    "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
_TODAY = {"hari ini": 0, "kemarin": -1, "besok": 1, "today": 0, "yesterday": -1, "tomorrow": 1}
_NUMERIC = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(\d{1,2})\s+([a-z]{3,})\.?(?:\s+(\d{4}|\d{2}))?")
_TIME = re.compile(r"(\d{1,2})(?:\s*[.:]?\s*(\d{2}))?(?:\s*[.:]\s*(\d{2}))?(?:\s*wi(?:b|ta|t))?")


def parse_date(text: str, today: dt.date) -> dt.date | None:
    """Return the day that a person means: ``9/9/2020``, ``9-9``, ``9 September 2020``, ``9 sep``, ``kemarin``.

    The day stands before the month, as everybody writes here; a missing year is that of ``today``.
    """
    low = " ".join(text.lower().split())
    for name in _WEEKDAYS:
        low = low.removeprefix(f"{name}, ")
    if low in _TODAY:
        return today + dt.timedelta(days=_TODAY[low])
    if match := _ISO.fullmatch(low):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMERIC.fullmatch(low):
        return _day(_year(match[3], today), int(match[2]), int(match[1]))
    if match := _WORDS.fullmatch(low):
        month = _month(match[2])
        return None if month is None else _day(_year(match[3], today), month, int(match[1]))
    return None


def parse_time(text: str) -> dt.time | None:
    """Return the time of day that a person means: ``8.15``, ``08:15``, ``0815``, ``8``, ``08.15 WIB``."""
    match = _TIME.fullmatch(text.strip().lower())
    if match is None:
        return None
    try:
        return dt.time(int(match[1]), int(match[2] or 0), int(match[3] or 0))
    except ValueError:
        return None


def decimal_lexical(text: str, lang: str) -> str:
    """Return a typed number in its lexical form (``36,5`` → ``36.5``, ``1.396`` → ``1396``); others stay.

    In Indonesian a dot parts thousands only where three digits follow each one; ``36.5`` is still read as a decimal.
    """
    plain = text.strip().replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
    grouping, point = (r"\.", ",") if lang == "id" else (",", r"\.")
    if re.fullmatch(rf"-?\d{{1,3}}({grouping}\d{{3}})+({point}\d+)?", plain):
        plain = re.sub(grouping, "", plain)
    plain = plain.replace(",", ".", 1)
    return plain if re.fullmatch(r"-?\d*\.?\d+", plain) else text.strip()


def _year(text: str | None, today: dt.date) -> int:
    if text is None:
        return today.year
    return int(text) if len(text) == 4 else 2000 + int(text)


def _month(word: str) -> int | None:
    hits = {
        number
        for names in MONTHS.values()
        for number, name in enumerate(names, start=1)
        if name.lower().startswith(word)
    }
    hits |= {8} if word in {"agt", "ags"} else set()
    return hits.pop() if len(hits) == 1 else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
