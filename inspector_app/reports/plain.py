"""Questions that belong to no item and their answers: beside the items of a checklist, or all that a plain form has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.model import Kind
from inspector_app.reports.answers import beside, said, unsaid
from inspector_app.reports.flow import Bookmark, Strip, Table
from inspector_app.reports.lines import Run
from inspector_app.reports.marks import INK, INNER, LEFT, MM, RIGHT, Words
from inspector_app.reports.setting import (
    CELL,
    Cell,
    Column,
    Para,
    Style,
    baseline,
    heading,
    paragraph,
    ragged,
    row,
)
from inspector_app.reports.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inspector_app.reports.paper import Setting
    from inspector_app.visits.content import AnswerContent, SectionContent

_SECTION = Style(8.5, 12)
_COLUMNS = (Column(INNER, 104 * MM), Column(108 * MM, RIGHT))


def recorded(p: Setting, number: str) -> list[Strip]:
    """Set all that a form without items asked, section by section."""
    t, faces = p.texts, p.faces
    strips = heading(faces, number, t.recorded)
    sections = [section for section in p.content.sections if section.answers or section.tables]
    if not sections:
        return strips + paragraph([Run(faces.plain, t.nothing_recorded)])
    for section in sections:
        strips += section_title(p, section)
        strips += answer_rows(p, section.answers, columns=_COLUMNS, head=Table(None))
        strips += tables(p, section.tables)
    return strips


def section_title(p: Setting, section: SectionContent) -> list[Strip]:
    """Set a section's letter and title, with its bookmark."""
    strips = ragged([Run(p.faces.bold, p.say(section.title))], style=_SECTION, x=INNER, before=11, keep=True)
    letter = Words(LEFT, baseline(_SECTION), p.faces.bold, _SECTION.size, INK, section.code)
    strips[0] = strips[0]._replace(marks=(letter, *strips[0].marks))
    strips[0] = strips[0]._replace(heading=True, bookmark=Bookmark(f"{section.code}. {p.say(section.title)}", 1))
    strips[-1] = strips[-1]._replace(height=strips[-1].height + 2)
    return strips


def answer_rows(
    p: Setting, answers: Sequence[AnswerContent], *, columns: tuple[Column, Column], head: Table
) -> Iterator[Strip]:
    """Yield a row for each question and its answer, and for each heading of a group."""
    page = p.page_height
    for answer in answers:
        label = p.say(answer.label)
        if answer.kind is Kind.HEADING:
            across = [Column(columns[0].x, columns[1].to)]
            for strip in row(p.faces, across, [Run(p.faces.bold, label)], table=head, page=page):
                yield strip._replace(keep=True, heading=True)
        else:
            cells: list[Cell] = [label, _reply(p, answer)]
            yield from row(p.faces, columns, cells, table=head, page=page)


def _reply(p: Setting, answer: AnswerContent) -> list[Para]:
    if not answer.value:
        return [unsaid(p), *beside(p, answer)]
    lines = [part for part in said(p, answer).splitlines() if part.strip()]
    return [*(Para((Run(p.faces.plain, part),), CELL) for part in lines), *beside(p, answer)]
