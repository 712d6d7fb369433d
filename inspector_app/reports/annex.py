"""The annexes: the complete checklist with every answer, and the file copy's record of evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.model import Kind, Verdict
from inspector_app.reports.flow import Bookmark, Strip, Table
from inspector_app.reports.lines import Run
from inspector_app.reports.marks import INK, INNER, LEFT, MM, QUIET, RIGHT, Words
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
    table,
)
from inspector_app.reports.words import fours, number_ranges, short_moment

if TYPE_CHECKING:
    from inspector_app.reports.paper import Setting
    from inspector_app.visits.content import AnswerContent, ItemContent, SectionContent

_ANSWERS = (
    Column(LEFT, 35.5 * MM),
    Column(37 * MM, 110 * MM),
    Column(113.5 * MM, 160 * MM),
    Column(163 * MM, RIGHT),
)
_SMALL = Style(7.5, 10.5, QUIET)
_PART = Style(8, 11, INK)
_SECTION = Style(8.5, 12)
_MONO = Style(6.4, 9.5)


def checklist(p: Setting, number: str) -> list[Strip]:
    """Set every item of every section: code, wording, answer in words with its parts, basis, level, note."""
    c, t, faces = p.content, p.texts, p.faces
    told = t.annex_note.format(title=p.say(c.checklist_title), version=c.checklist.version)
    strips = heading(faces, number, t.annex_checklist, new_page=True)
    strips += ragged([Run(faces.plain, told)], style=CELL, keep=True)
    for section in c.sections:
        head = table(faces, _ANSWERS, [t.code, t.wording, t.answer, t.law_and_level])
        strips += _section_title(p, section)
        for item in section.items:
            strips += _item(p, item, head)
    return strips


def _section_title(p: Setting, section: SectionContent) -> list[Strip]:
    strips = ragged([Run(p.faces.bold, p.say(section.title))], style=_SECTION, x=INNER, before=11, keep=True)
    letter = Words(LEFT, baseline(_SECTION), p.faces.bold, _SECTION.size, INK, section.code)
    strips[0] = strips[0]._replace(marks=(letter, *strips[0].marks))
    strips[0] = strips[0]._replace(heading=True, bookmark=Bookmark(f"{section.code}. {p.say(section.title)}", 1))
    strips[-1] = strips[-1]._replace(height=strips[-1].height + 2)
    return strips


def _item(p: Setting, item: ItemContent, head: Table) -> list[Strip]:
    t, faces = p.texts, p.faces
    wording = [Para((Run(faces.plain, p.say(item.wording)),))]
    wording += [
        Para((Run(faces.plain, part),), _SMALL)
        for part in t.note.format(note=item.note).splitlines()
        if item.note and part
    ]
    law = [Para((Run(faces.plain, basis),), _SMALL) for basis in item.basis]
    if item.severity is not None:
        law.append(Para((Run(faces.plain, p.level(item.severity).lower()),), _SMALL))
    cells: list[Cell] = [Run(faces.bold, item.code), wording, _answers(p, item), law]
    return row(faces, _ANSWERS, cells, table=head, page=p.page_height)


def _answers(p: Setting, item: ItemContent) -> list[Para]:
    t, faces = p.texts, p.faces
    if not item.relevant:
        return [Para((Run(faces.plain, t.not_asked),), _SMALL)]
    given = [answer for answer in item.answers if answer.value]
    if not given:
        return [Para((Run(faces.plain, t.not_answered),), _SMALL)]
    wrong = item.verdict in (Verdict.NOT, Verdict.PARTIAL)
    paras = []
    for answer in given:
        label = p.say(answer.label)
        if label:
            paras.append(Para((Run(faces.plain, f"{label}: {_said(p, answer)}"),), _PART))
        else:
            paras.append(Para((Run(faces.bold if wrong else faces.plain, _said(p, answer)),)))
    return paras


def _said(p: Setting, answer: AnswerContent) -> str:
    if answer.kind is Kind.PHOTO:
        numbers = [photo.number for photo in p.content.photos if photo.photo == answer.value]
        return f"{p.texts.photo} {number_ranges(numbers) or '–'}"
    words, unit = p.say(answer.words) or answer.value, p.say(answer.unit)
    return words if not unit or words.endswith(unit) else f"{words} {unit}"


_ORIGINALS = (Column(LEFT, 33 * MM), Column(35 * MM, 70 * MM), Column(72 * MM, 110 * MM), Column(113 * MM, RIGHT))
_CHAINS = (Column(LEFT, 86 * MM), Column(90 * MM, 109 * MM, "right"), Column(113 * MM, RIGHT))


def evidence(p: Setting, number: str) -> list[Strip]:
    """Set what only the file copy holds: each photo's original digest and position, and the heads of the sealed
    chains.
    """
    c, t, faces = p.content, p.texts, p.faces
    strips = heading(faces, number, t.annex_evidence)
    strips += paragraph([Run(faces.plain, t.evidence_note)], style=CELL, keep=bool(c.photos or c.heads))
    strips[-1] = strips[-1]._replace(height=CELL.leading + 5)
    if c.photos:
        head = table(faces, _ORIGINALS, [t.photo, t.taken, t.position, t.original])
        for photo in c.photos:
            where = f"{photo.position.lat_e6 / 1e6:.6f}, {photo.position.lon_e6 / 1e6:.6f}" if photo.position else "–"
            when = short_moment(photo.taken_at, c.zone, p.lang) if photo.taken_at is not None else "–"
            cells: list[Cell] = [str(photo.number), when, where, _digest(p, photo.original)]
            strips += row(faces, _ORIGINALS, cells, table=head, page=p.page_height)
    if c.heads:
        head = table(faces, _CHAINS, [t.chain, t.events, t.digest_of_head])
        for i, chain in enumerate(c.heads):
            cells = [chain.device, str(chain.n), _digest(p, chain.digest)]
            rows = row(faces, _CHAINS, cells, table=head, page=p.page_height)
            if i == 0 and c.photos:
                rows[0] = rows[0]._replace(before=8)
            strips += rows
    return strips


def _digest(p: Setting, digest: str) -> list[Para]:
    half = len(digest) // 2
    return [Para((Run(p.faces.mono, fours(part)),), _MONO) for part in (digest[:half], digest[half:])]
