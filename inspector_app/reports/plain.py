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
    """Yield a row for each question and its answer, and for each heading of a group.

    Neither the first row nor the last stands alone on a page.
    """
    rows = [_row(p, answer, columns=columns, head=head) for answer in answers]
    for at, strips in enumerate(rows):
        together = at < len(rows) - 1 and at in (0, len(rows) - 2)
        yield from strips[:-1]
        yield strips[-1]._replace(keep=strips[-1].keep or together)


def _row(p: Setting, answer: AnswerContent, *, columns: tuple[Column, Column], head: Table) -> list[Strip]:
    page = p.page_height
    if answer.kind is Kind.HEADING:
        title = Run(p.faces.bold, p.say(answer.label))
        strips = row(p.faces, [Column(columns[0].x, columns[1].to)], [title], table=head, page=page)
        return [strip._replace(keep=True, heading=True) for strip in strips]
    cells: list[Cell] = [p.say(answer.label), _reply(p, answer)]
    return row(p.faces, columns, cells, table=head, page=page)


def _reply(p: Setting, answer: AnswerContent) -> list[Para]:
    if not answer.value:
        return [unsaid(p), *beside(p, answer)]
    lines = [part for part in said(p, answer).splitlines() if part.strip()]
    return [*(Para((Run(p.faces.plain, part),), CELL) for part in lines), *beside(p, answer)]
