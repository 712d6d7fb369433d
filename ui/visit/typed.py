"""Dates, times, numbers and places as people type them, to the lexical forms that a checklist keeps, and back to words.

Nothing here guesses: a text that is not surely a date or a time comes back as ``None`` and is refused beside its field.
"""

from __future__ import annotations

import datetime as dt
import re

from inspector_app.checklist.model import Kind
from inspector_app.checklist.words import MONTHS, number_words

_WEEKDAYS = (
    "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
_TODAY = {"hari ini": 0, "kemarin": -1, "besok": 1, "today": 0, "yesterday": -1, "tomorrow": 1}
_NUMERIC = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(\d{1,2})\s+([a-z]{3,})\.?(?:\s+(\d{4}|\d{2}))?")
_DEGREES = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*°\s*(?:(\d+(?:[.,]\d+)?)\s*['′’]\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:[\"″”]|'')\s*)?"
    r"(LU|LS|BT|BB|N|S|E|W)"
)
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


def parse_part(text: str, grain: str, today: dt.date) -> dt.date | None:
    """Return the first day of the month or year that a person means (``9/2020``, ``September 2020``, ``2020``); a whole
    date is taken too. ``grain`` is ``month``, ``year``, or ``day`` for a plain date.
    """
    low = " ".join(text.lower().split())
    if grain == "year" and re.fullmatch(r"\d{4}", low):
        return _day(int(low), 1, 1)
    if grain == "month" and (match := re.fullmatch(r"(\d{1,2})\s*[./-]\s*(\d{4})", low)):
        return _day(int(match[2]), int(match[1]), 1)
    if grain == "month" and (match := re.fullmatch(r"([a-z]{3,})\.?\s+(\d{4})", low)):
        month = _month(match[1])
        return None if month is None else _day(int(match[2]), month, 1)
    day = parse_date(text, today)
    if day is None or grain == "day":
        return day
    return day.replace(day=1) if grain == "month" else day.replace(month=1, day=1)


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


def place_lexical(text: str) -> str:
    """Return typed or pasted coordinates as a checklist keeps them, ``-6.3621 107.289 0 0``; others stay as typed.

    Latitude comes first, as maps give it: ``-6.3621, 107.2890``; with decimal commas ``-6,3621; 107,2890``; degrees,
    minutes and seconds with N S E W, or LU LS BT BB: ``6°21'43"LS 107°17'20"BT``. Altitude and accuracy may follow.
    """
    plain = text.strip()
    if not plain:
        return ""
    numbers = _from_degrees(plain) or _from_decimals(plain)
    if numbers is None or not (-90 <= numbers[0] <= 90 and -180 <= numbers[1] <= 180):
        return plain
    return " ".join(f"{number:.7f}".rstrip("0").rstrip(".") or "0" for number in (*numbers, 0.0, 0.0)[:4])


def place_words(value: str, lang: str) -> str:
    """Return coordinates in words: ``6,3621° LS, 107,289° BT``; a text that is none stays."""
    parts = value.split()
    try:
        lat, lon = float(parts[0]), float(parts[1])
    except (ValueError, IndexError):
        return value
    north, south, east, west = ("N", "S", "E", "W") if lang == "en" else ("LU", "LS", "BT", "BB")
    return ", ".join(
        f"{number_words(_short(abs(number)), lang)}° {side}"
        for number, side in ((lat, south if lat < 0 else north), (lon, west if lon < 0 else east))
    )


def _from_decimals(text: str) -> tuple[float, ...] | None:
    """Return two to four numbers; a comma parts them, or is the decimal sign where something else does."""
    pieces = [piece for piece in re.split(r"[;\s]+", text.replace("°", "")) if piece]
    if len(pieces) < 2 or any("," in piece.strip(",") and "." in piece for piece in pieces):
        pieces = [piece for piece in re.split(r"[,;\s]+", text.replace("°", "")) if piece]
    pieces = [piece.strip(",").replace(",", ".") for piece in pieces]
    if not 2 <= len(pieces) <= 4:
        return None
    try:
        return tuple(float(piece) for piece in pieces)
    except ValueError:
        return None


def _from_degrees(text: str) -> tuple[float, ...] | None:
    found = _DEGREES.findall(text.upper())
    if len(found) != 2 or _DEGREES.sub("", text.upper()).strip(" ,;"):
        return None
    values = {}
    for degrees, minutes, seconds, side in found:
        number = float(degrees.replace(",", ".")) + float((minutes or "0").replace(",", ".")) / 60
        number += float((seconds or "0").replace(",", ".")) / 3600
        values["lat" if side in {"N", "S", "LU", "LS"} else "lon"] = (
            -number if side in {"S", "LS", "W", "BB"} else number
        )
    return (values["lat"], values["lon"]) if len(values) == 2 else None


def _short(number: float) -> str:
    return f"{number:.6f}".rstrip("0").rstrip(".") or "0"


def answer_lexical(kind: Kind, text: str, *, lang: str, today: dt.date) -> str:
    """Return what was typed for a kind of question in its lexical form; a text that is no answer stays as it is."""
    plain = text.strip()
    if not plain:
        return ""
    if kind is Kind.NUMBER:
        return decimal_lexical(plain, lang)
    if kind is Kind.DATE:
        day = parse_date(plain, today)
        return day.isoformat() if day else plain
    if kind is Kind.TIME:
        time = parse_time(plain)
        return time.isoformat() if time else plain
    if kind is Kind.DATETIME:
        return _moment(plain, today) or plain
    return place_lexical(plain) if kind is Kind.PLACE else plain


def _moment(text: str, today: dt.date) -> str:
    """Return a day and a time of day that stand one after the other, empty for a text that is no such thing."""
    for cut in [at for at, sign in enumerate(text) if sign in " ,"]:
        day, time = parse_date(text[:cut].strip(" ,"), today), parse_time(text[cut:].strip(" ,"))
        if day is not None and time is not None:
            return f"{day.isoformat()}T{time.isoformat()}"
    return ""
