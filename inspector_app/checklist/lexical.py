"""From what a person typed to the XForms lexical form that is stored, or the word that it is no such value."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from inspector_app.checklist.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector_app.checklist.model import Question

LONGEST_TEXT = 20_000
"""Characters of a text answer."""

COMPUTED = frozenset({Kind.CALCULATED, Kind.NOTE, Kind.SAMPLE, Kind.HEADING, Kind.REPEAT})
"""Kinds that nobody answers: they follow from other answers, or say something."""

_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)
_DECIMAL = re.compile(r"-?(?:\d{1,15}(?:[.,]\d{1,15})?|[.,]\d{1,15})", re.ASCII)
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(:\d{2}(?:\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?", re.ASCII)


def lexical(question: Question, raw: str) -> str | None:
    """Return the lexical form of an answer; empty when nothing was said, ``None`` when it is of the wrong type.

    A decimal comma is taken as one (``37,2``), a time may be written ``7.05``; grouping signs are never guessed at.
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
        return _number(text, whole=question.decimals == 0)
    if question.choices:
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
    return sign + (front.lstrip("0") or "0") + point + rest


def _choices(question: Question, text: str) -> str | None:
    names = [choice.name for choice in question.choices]
    if question.kind is not Kind.CHOICES:
        return text if text in names else None
    chosen = set(text.split())
    return " ".join(name for name in names if name in chosen) if chosen <= set(names) else None


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


_READERS: dict[Kind, Callable[[str], str | None]] = {Kind.DATE: _date, Kind.TIME: _time, Kind.DATETIME: _datetime}
