"""The annexes: the complete checklist with every answer, and the file copy's record of evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.model import Verdict
from inspector_app.reports.answers import beside, note_of, said, small
from inspector_app.reports.flow import Table
from inspector_app.reports.lines import Run
from inspector_app.reports.marks import INK, LEFT, MM, RIGHT
from inspector_app.reports.paper import FIRST_LAYOUT
from inspector_app.reports.plain import answer_rows, section_title
from inspector_app.reports.setting import (
    CELL,
    Cell,
    Column,
    Para,
    Style,
    heading,
    paragraph,
    ragged,
    row,
    table,
)
from inspector_app.reports.tables import tables
from inspector_app.reports.words import fours, short_moment

if TYPE_CHECKING:
    from inspector_app.reports.flow import Strip
    from inspector_app.reports.paper import Setting
    from inspector_app.visits.content import ItemContent

_ANSWERS = (
    Column(LEFT, 35.5 * MM),
    Column(37 * MM, 110 * MM),
    Column(113.5 * MM, 160 * MM),
    Column(163 * MM, RIGHT),
)
_PART = Style(8, 11, INK)
_MONO = Style(6.4, 9.5)


def checklist(p: Setting, number: str) -> list[Strip]:
    """Set every item of every section: code, wording, answer in words with its parts, basis, level, note; then what
    belongs to no item.
    """
    c, t, faces = p.content, p.texts, p.faces
    told = t.annex_note.format(title=p.say(c.checklist_title), version=c.checklist.version)
    strips = heading(faces, number, t.annex_checklist, new_page=True)
    strips += ragged([Run(faces.plain, told)], style=CELL, keep=True)
    for section in c.sections:
        if not (section.items or section.answers or section.tables) and c.layout != FIRST_LAYOUT:
            continue
        titles = [t.code, t.wording, t.answer, t.law_and_level]
        head = table(faces, _ANSWERS, titles) if section.items else Table(None)
        strips += section_title(p, section)
        for item in section.items:
            strips += _item(p, item, head)
        strips += answer_rows(p, section.answers, columns=(_ANSWERS[1], _ANSWERS[2]), head=head)
        strips += tables(p, section.tables)
    return strips


def _item(p: Setting, item: ItemContent, head: Table) -> list[Strip]:
    faces = p.faces
    wording = [Para((Run(faces.plain, p.say(item.wording)),))]
    if item.relevant or p.content.layout == FIRST_LAYOUT:
        wording += [small(p, part) for part in note_of(p, item.note).splitlines() if part]
    law = [small(p, basis) for basis in item.basis]
    if item.severity is not None:
        law.append(small(p, p.level(item.severity).lower()))
    cells: list[Cell] = [Run(faces.bold, item.code), wording, _answers(p, item), law]
    return row(faces, _ANSWERS, cells, table=head, page=p.page_height)


def _answers(p: Setting, item: ItemContent) -> list[Para]:
    t, faces = p.texts, p.faces
    if not item.relevant:
        return [small(p, t.not_asked)]
    given = [answer for answer in item.answers if answer.value]
    if not given:
        return [small(p, t.not_answered)]
    wrong = item.verdict in (Verdict.NOT, Verdict.PARTIAL)
    paras = []
    for answer in given:
        label = p.say(answer.label)
        if label:
            paras.append(Para((Run(faces.plain, f"{label}: {said(p, answer)}"),), _PART))
        else:
            paras.append(Para((Run(faces.bold if wrong else faces.plain, said(p, answer)),)))
        paras += beside(p, answer)
    return paras


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
