"""From what a person typed to the XForms lexical form that is stored, or the word that it is no such value."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from inspector_app.checklist.coordinates import place_lexical
from inspector_app.checklist.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector_app.checklist.model import Question, Range

LONGEST_TEXT = 20_000
"""Characters of a text answer."""

LONGEST_NAME = 500
"""Characters of a choice's name where the list itself is not at hand."""

COMPUTED = frozenset({Kind.CALCULATED, Kind.NOTE, Kind.SAMPLE, Kind.HEADING, Kind.REPEAT})
"""Kinds that nobody answers: they follow from other answers, or say something."""

CHOSEN = frozenset({Kind.CHOICE, Kind.CHOICES, Kind.RANK, Kind.COMPLIANCE, Kind.DOCUMENT})
SEVERAL = frozenset({Kind.CHOICES, Kind.RANK})
"""Kinds that are answered by names of a list, and those answered by several, joined by one space."""

_SMALLEST, _LARGEST = -(2**31), 2**31 - 1
_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)
_DECIMAL = re.compile(r"-?(?:\d{1,15}(?:[.,]\d{1,15})?|[.,]\d{1,15})", re.ASCII)
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(:\d{2}(?:\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?", re.ASCII)


def lexical(question: Question, raw: str) -> str | None:
    """Return the lexical form of an answer; empty when nothing was said, ``None`` when it is of the wrong type.

    A decimal comma is taken as one (``37,2``), a time may be written ``7.05``; grouping signs are never guessed at.
    A choice must be one of the question's own ``choices``; one that has none here may be any name, for whoever knows
    the list to look at. A range holds only what lies on its steps, a whole number only what 32 bits hold.
    """
    text = raw.strip()
    if not text:
        return ""
    if question.kind in COMPUTED:
        return None
    reader = _READERS.get(question.kind)
    if reader is not None:
        return reader(text)
    if question.kind is Kind.NUMBER:
        number = _number(text, whole=question.decimals == 0)
        return number if number is None or question.range is None or _on_step(number, question.range) else None
    if question.kind in CHOSEN or question.choices:
        return _choices(question, text)
    return raw if len(raw) <= LONGEST_TEXT else None


def fits(question: Question, value: str) -> bool:
    """Tell whether a stored value is one of a question's kind; what nobody answers may hold what the form set."""
    return question.kind in COMPUTED or lexical(question, value) is not None


def _number(text: str, *, whole: bool) -> str | None:
    found = (_WHOLE if whole else _DECIMAL).fullmatch(text)
    if found is None:
        return None
    number = text.replace(",", ".")
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    front, point, rest = digits.partition(".")
    if whole and not _SMALLEST <= int(number) <= _LARGEST:
        return None
    return sign + (front.lstrip("0") or "0") + point + rest


def _on_step(number: str, offered: Range) -> bool:
    """Tell whether a number is one that a range offers; it may run downwards."""
    try:
        start, end, step = Decimal(offered.start), Decimal(offered.end), Decimal(offered.step)
    except InvalidOperation:
        return True
    value = Decimal(number)
    if not min(start, end) <= value <= max(start, end):
        return False
    return step == 0 or (value - start) % abs(step) == 0


def _choices(question: Question, text: str) -> str | None:
    names = [choice.name for choice in question.choices]
    if question.kind not in SEVERAL:
        return text if text in names or (not names and len(text) <= LONGEST_NAME) else None
    chosen = list(dict.fromkeys(text.split()))
    if question.kind is Kind.RANK:
        whole = set(chosen) == set(names) or not names or question.items is not None
        return " ".join(chosen) if whole and set(chosen) <= set(names or chosen) else None
    if not names:
        return " ".join(chosen)
    return " ".join(name for name in names if name in chosen) if set(chosen) <= set(names) else None


def _date(text: str) -> str | None:
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _time(text: str) -> str | None:
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hour, minute, seconds, zone = found.groups()
    written = f"{int(hour):02}:{minute}{seconds or ':00'}"
    try:
        dt.time.fromisoformat(written)
    except ValueError:
        return None
    return written + (zone or "")


def _datetime(text: str) -> str | None:
    day, mark, clock = text.replace(" ", "T", 1).partition("T")
    date, time = _date(day), _time(clock)
    return f"{date}T{time}" if mark and date and time else None


_READERS: dict[Kind, Callable[[str], str | None]] = {
    Kind.DATE: _date,
    Kind.TIME: _time,
    Kind.DATETIME: _datetime,
    Kind.PLACE: place_lexical,
}
