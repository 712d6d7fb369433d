"""Numbers and dates as an official paper writes them: in words, in Indonesian and in English, and in figures."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from inspector_app.checklist.words import MONTHS, number_words
from inspector_app.clock import local

if TYPE_CHECKING:
    from inspector_app.clock import Instant, Zone

Lang = Literal["id", "en"]


def language(lang: str) -> Lang:
    """Return the language of a paper. Raises ``ValueError`` for one that papers are not written in."""
    if lang == "id":
        return "id"
    if lang == "en":
        return "en"
    raise ValueError(f"papers are not written in {lang!r}")


LARGEST = 10**15
"""The largest number that is said in words, one quadrillion."""

_UNITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"]
_SCALES = ((10**15, "kuadriliun"), (10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))

_ENGLISH = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_ENGLISH_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ENGLISH_SCALES = (
    (10**15, "quadrillion"),
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
    (1000, "thousand"),
)
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth",
    "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip

SHORT_MONTHS: dict[Lang, list[str]] = {
    "id": ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
}
WEEKDAYS: dict[Lang, list[str]] = {
    "id": ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}


def terbilang(number: int) -> str:
    """Return a whole number from 0 to ``LARGEST`` in Indonesian words. Raises ``ValueError`` beyond."""
    _check(number)
    return " ".join(_indonesian(number)) if number else "nol"


def in_words(number: int, lang: Lang) -> str:
    """Return a whole number from 0 to ``LARGEST`` in words. Raises ``ValueError`` beyond."""
    if lang == "id":
        return terbilang(number)
    _check(number)
    return " ".join(_english(number)) if number else "zero"


def ordinal(number: int) -> str:
    """Return an English ordinal in words: ``twenty-first``."""
    *rest, last = in_words(number, "en").split(" ")
    head, hyphen, tail = last.rpartition("-")
    if tail in _ORDINALS:
        tail = _ORDINALS[tail]
    elif tail.endswith("y"):
        tail = tail[:-1] + "ieth"
    else:
        tail += "th"
    return " ".join([*rest, head + hyphen + tail])


def _check(number: int) -> None:
    if not 0 <= number <= LARGEST:
        raise ValueError(f"{number} is not said in words")


def _indonesian(number: int) -> list[str]:
    for scale, name in _SCALES:
        if number >= scale:
            return [*_indonesian(number // scale), name, *_indonesian(number % scale)]
    if number >= 1000:
        head = ["seribu"] if number < 2000 else [*_indonesian(number // 1000), "ribu"]
        return head + _indonesian(number % 1000)
    if number >= 100:
        head = ["seratus"] if number < 200 else [_UNITS[number // 100], "ratus"]
        return head + _indonesian(number % 100)
    if number >= 20:
        return [_UNITS[number // 10], "puluh", *_indonesian(number % 10)]
    if number >= 12:
        return [_UNITS[number % 10], "belas"]
    return [_UNITS[number]] if number else []


def _english(number: int) -> list[str]:
    for scale, name in _ENGLISH_SCALES:
        if number >= scale:
            rest = number % scale
            link = ["and"] if 0 < rest < 100 else []
            return [*_english(number // scale), name, *link, *_english(rest)]
    if number >= 100:
        tail = _english(number % 100)
        return [_ENGLISH[number // 100], "hundred", *(["and", *tail] if tail else [])]
    if number >= 20:
        one = f"-{_ENGLISH[number % 10]}" if number % 10 else ""
        return [_ENGLISH_TENS[number // 10 - 2] + one]
    return [_ENGLISH[number]] if number else []


def long_date(day: dt.date, lang: Lang, *, year: bool = True) -> str:
    """Return ``9 September 2020``."""
    told = f"{day.day} {MONTHS[lang][day.month - 1]}"
    return f"{told} {day.year}" if year else told


def iso_date(text: str, lang: Lang) -> str:
    """Return an ISO date as ``9 September 2020``; a text that is no date stays as it is, since the register may hold
    any.
    """
    try:
        return long_date(dt.date.fromisoformat(text), lang)
    except ValueError:
        return text


def clock_time(at: Instant, zone: Zone, lang: Lang) -> str:
    """Return ``08.42``, in English ``08:42``."""
    return f"{local(at, zone):%H.%M}" if lang == "id" else f"{local(at, zone):%H:%M}"


def short_moment(at: Instant, zone: Zone, lang: Lang) -> str:
    """Return ``9 Sep 2020, 09.58 WIB``."""
    day = local(at, zone)
    return f"{day.day} {SHORT_MONTHS[lang][day.month - 1]} {day.year}, {clock_time(at, zone, lang)} {zone}"


def decimal_text(value: str, lang: Lang) -> str:
    """Return a decimal text in the language's form: ``1482.5`` becomes ``1.482,5`` or ``1,482.5``."""
    return number_words(value, lang)


def nip_groups(nip: str) -> str:
    """Return an 18-digit NIP in groups of 8, 6, 1 and 3; anything else as it is."""
    if len(nip) != 18 or not nip.isdigit():
        return nip
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"


def fours(text: str) -> str:
    """Return a digest in capitals, in groups of four."""
    text = text.upper()
    return " ".join(text[i : i + 4] for i in range(0, len(text), 4))


def number_ranges(numbers: list[int]) -> str:
    """Return ``1, 2, 5–8``: what a narrow column can hold."""
    told: list[str] = []
    start = previous = None
    for number in [*sorted(numbers), None]:
        if start is not None and previous is not None and number != previous + 1:
            told.append(
                str(start) if start == previous else f"{start}{'–' if previous > start + 1 else ', '}{previous}"
            )
            start = None
        if start is None:
            start = number
        previous = number
    return ", ".join(told)
