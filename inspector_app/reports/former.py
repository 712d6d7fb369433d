"""What former versions of the checklist left on a visit: which followed which, and answers that only they asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.reports.answers import note_of, small
from inspector_app.reports.lines import Run
from inspector_app.reports.marks import LEFT, MM, QUIET, RIGHT
from inspector_app.reports.setting import CELL, Cell, Column, Para, Style, heading, ragged, row, table

if TYPE_CHECKING:
    from inspector_app.reports.flow import Strip
    from inspector_app.reports.paper import Setting
    from inspector_app.visits.content import AppendixAnswer

_COLUMNS = (
    Column(LEFT, 35.5 * MM),
    Column(37 * MM, 100 * MM),
    Column(103.5 * MM, 160 * MM),
    Column(163 * MM, RIGHT),
)
_PATH = Style(7.5, 10.5, QUIET)


def followed(p: Setting) -> str:
    """Return how the versions followed each other; empty for a visit that stayed on one."""
    c, t = p.content, p.texts
    if not c.former:
        return ""
    former = [
        one.version if one.checklist == c.checklist.checklist else f"{one.checklist} {one.version}" for one in c.former
    ]
    return t.begun_with.format(first=former[0], then=t.then.join([*former[1:], c.checklist.version]))


def annex(p: Setting, number: str) -> list[Strip]:
    """Set every answer to a question that the version in force does not have any more."""
    c, t, faces = p.content, p.texts, p.faces
    told = t.former_note.format(followed=followed(p), version=c.checklist.version)
    strips = heading(faces, number, t.annex_former)
    strips += ragged([Run(faces.plain, told)], style=CELL, keep=True)
    strips[-1] = strips[-1]._replace(height=strips[-1].height + 5)
    head = table(faces, _COLUMNS, [t.code, t.question, t.answer, t.asked_by])
    for answer in c.appendix:
        asked, reply = _question(p, answer), _reply(p, answer)
        cells: list[Cell] = [Run(faces.bold, answer.code), asked, reply, answer.version or "–"]
        strips += row(faces, _COLUMNS, cells, table=head, page=p.page_height)
    return strips


def _question(p: Setting, answer: AppendixAnswer) -> list[Para]:
    """Return the question with the row that it stands in; where no version at hand knows it, its path."""
    label, place = p.say(answer.label), p.say(answer.place)
    if not label:
        return [Para((Run(p.faces.plain, answer.path),), _PATH)]
    return [Para((Run(p.faces.plain, label),)), *([small(p, place)] if place else [])]


def _reply(p: Setting, answer: AppendixAnswer) -> list[Para]:
    words = [part for part in p.say(answer.words).splitlines() if part.strip()]
    notes = [part for part in note_of(p, answer.note).splitlines() if part]
    return [*(Para((Run(p.faces.plain, part),)) for part in words or ["–"]), *(small(p, part) for part in notes)]
