"""How a paper says one answer: its words with unit, the numbers of photos, and what was typed beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.model import Kind
from inspector_app.reports.lines import Run
from inspector_app.reports.marks import QUIET
from inspector_app.reports.setting import Para, Style
from inspector_app.reports.words import number_ranges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector_app.reports.paper import Setting
    from inspector_app.visits.content import AnswerContent

SMALL = Style(7.5, 10.5, QUIET)


def said(p: Setting, answer: AnswerContent) -> str:
    """Return an answer in words with its unit; of a photo its number on this paper."""
    if answer.kind is Kind.PHOTO:
        numbers = [photo.number for photo in p.content.photos if photo.photo == answer.value]
        return f"{p.texts.photo} {number_ranges(numbers) or '–'}"
    words, unit = p.say(answer.words) or answer.value, p.say(answer.unit)
    return words if not unit or words.endswith(unit) else f"{words} {unit}"


def unsaid(p: Setting) -> Para:
    """Say that a question has no answer; on a draft it may still come."""
    t = p.texts
    return small(p, t.no_answer if p.content.number else t.not_answered)


def reason_of(p: Setting, reason: str) -> str:
    """Return why a warning was passed, marked as that; empty where none was."""
    return p.texts.passed.format(reason=reason) if reason else ""


def note_of(p: Setting, note: str) -> str:
    """Return what was noted, marked as that; empty where nothing was."""
    return p.texts.note.format(note=note) if note else ""


def beside(p: Setting, answer: AnswerContent) -> Iterator[Para]:
    """Yield what was typed beside an answer."""
    for text in (reason_of(p, answer.reason), note_of(p, answer.note)):
        yield from (small(p, part) for part in text.splitlines() if part)


def small(p: Setting, text: str) -> Para:
    """Return a quiet paragraph below what it belongs to."""
    return Para((Run(p.faces.plain, text),), SMALL)
