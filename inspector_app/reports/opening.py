"""The first part of a Berita Acara: letterhead, title, the day in words, both parties, the law, and who was visited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.words import MONTHS
from inspector_app.clock import local
from inspector_app.reports.flow import Strip, Table
from inspector_app.reports.former import followed
from inspector_app.reports.legal import listed, rules_in_words
from inspector_app.reports.lines import Run, break_lines
from inspector_app.reports.marks import INK, LEFT, MM, QUIET, RIGHT, Rule
from inspector_app.reports.setting import BODY, CELL, Cell, Column, Para, Style, centred, heading, paragraph, row
from inspector_app.reports.words import (
    WEEKDAYS,
    clock_time,
    decimal_text,
    in_words,
    iso_date,
    long_date,
    nip_groups,
    ordinal,
)
from inspector_app.visits.events import Role, SiteKind

if TYPE_CHECKING:
    from inspector_app.reports.letterhead import Letterhead
    from inspector_app.reports.paper import Setting
    from inspector_app.reports.typeface import Face

_TITLE = Style(11.5, 15)
_LABEL = Style(8.5, 10.5, QUIET)
_PARTIES = (Column(LEFT, 53 * MM), Column(54.5 * MM, 84 * MM), Column(86 * MM, 136 * MM), Column(138.5 * MM, RIGHT))
_PAIRS = (Column(LEFT, 52 * MM), Column(54.5 * MM, 111 * MM), Column(114 * MM, 142.5 * MM), Column(145.5 * MM, RIGHT))
_WIDE = (Column(LEFT, 52 * MM), Column(54.5 * MM, RIGHT))


def letterhead(p: Setting, head: Letterhead) -> list[Strip]:
    """Set the head in text, above a double rule of 0.5 and 0.2 mm."""
    office = [
        strip for line in head.office for strip in centred(p.faces.bold, line, style=Style(9.3, 13.2), tracking=0.1)
    ]
    rules = (
        Rule(LEFT, 5.4, RIGHT, 0.5 * MM, INK),
        Rule(LEFT, 5.4 + 1.05 * MM, RIGHT, 0.2 * MM, INK),
    )
    return [
        *centred(p.faces.bold, head.ministry, style=Style(11, 15), tracking=0.25),
        *office,
        *centred(p.faces.plain, head.address, style=Style(8.5, 13, QUIET)),
        Strip(11, rules, keep=True),
    ]


def title(p: Setting) -> list[Strip]:
    """Set the title, the paper's only bold capitals, and its number; a draft has none."""
    t, number = p.texts, p.content.number
    told = t.number.format(number=number) if number else t.draft_number
    about = t.title[1] if p.of_protocol else p.say(p.content.checklist_title).upper()
    return [
        *centred(p.faces.bold, t.title[0], style=_TITLE, before=9),
        *(strip for line in _balanced(p.faces.bold, about) for strip in centred(p.faces.bold, line, style=_TITLE)),
        *centred(p.faces.plain, told, style=Style(9.5, 16)),
    ]


def _balanced(face: Face, text: str) -> list[str]:
    """Break a title into as few lines as it needs, of about one length."""
    lines = break_lines([Run(face, text)], size=_TITLE.size, measure=RIGHT - LEFT)
    for share in (0.5, 0.6, 0.7, 0.8, 0.9):
        narrower = break_lines([Run(face, text)], size=_TITLE.size, measure=(RIGHT - LEFT) * share)
        if len(narrower) == len(lines):
            lines = narrower
            break
    return ["".join(piece.text for piece in line.pieces) for line in lines]


def day_in_words(p: Setting) -> list[Strip]:
    """Set the opening: the day in words, the hours, the place."""
    c, t, lang = p.content, p.texts, p.lang
    start, end = local(c.started_at, c.zone), local(c.closed_at, c.zone)
    closed = clock_time(c.closed_at, c.zone, lang)
    if end.date() != start.date():
        closed = t.opening_end_next_day.format(date=long_date(end.date(), lang), time=closed)
    told = t.opening.format(
        weekday=WEEKDAYS[lang][start.weekday()],
        day=in_words(start.day, lang) if lang == "id" else ordinal(start.day),
        month=MONTHS[lang][start.month - 1],
        year=in_words(start.year, lang),
        start=clock_time(c.started_at, c.zone, lang),
        end=closed,
        zone=c.zone,
        place=", ".join(
            part for part in (c.site.name, c.site.address, c.site.estate_name, c.site.regency_name) if part
        ),
    )
    return paragraph([Run(p.faces.plain, told)], before=7)


def parties(p: Setting) -> list[Strip]:
    """Set who inspected and who was inspected."""
    c, t, faces = p.content, p.texts, p.faces
    table = Table(None)
    strips: list[Strip] = []
    first: Cell = [Para((Run(faces.bold, t.first_party),)), Para((Run(faces.plain, t.first_party_gloss),), _LABEL)]
    for i, member in enumerate(c.team):
        nip = t.nip.format(nip=nip_groups(member.nip)) if member.nip else ""
        cells: list[Cell] = [first if i == 0 else "", member.name, nip, member.position]
        strips += row(
            faces,
            _PARTIES,
            cells,
            table=table,
            page=p.page_height,
            rule_from=LEFT if i == 0 else _PARTIES[1].x,
            keep=i < len(c.team) - 1,
        )
    if len(strips) > 1:
        # The label beside the first member has a second line; it may hang into the second row, which is empty there.
        strips[0] = strips[0]._replace(height=CELL.leading * _lines(p, c.team[0].name, c.team[0].position) + 4.2)
    gloss = t.second_party_estate if c.site.kind is SiteKind.ESTATE else t.second_party_plant
    second: Cell = [Para((Run(faces.bold, t.second_party),)), Para((Run(faces.plain, gloss),), _LABEL)]
    name, position = representative(p)
    strips += row(faces, _PARTIES, [second, name, c.site.name, position], table=table, page=p.page_height)
    strips[0] = strips[0]._replace(before=5)
    return strips


def _lines(p: Setting, name: str, position: str) -> int:
    from inspector_app.reports.setting import cell_lines

    return max(
        1,
        *(
            len(cell_lines(p.faces, text, column.to - column.x))
            for text, column in ((name, _PARTIES[1]), (position, _PARTIES[3]))
        ),
    )


def representative(p: Setting) -> tuple[str, str]:
    """Return name and position of who stands for the company: who signed, else the contact of the register."""
    for signature in p.content.signatures:
        if signature.role is Role.COMPANY and signature.name:
            return signature.name, signature.title
    return p.content.site.contact_name or p.texts.no_representative, ""


def basis(p: Setting) -> list[Strip]:
    """Set on what grounds, and by which rules, was inspected."""
    c, t, lang = p.content, p.texts, p.lang
    grounds = [t.recital]
    if c.assignment and c.assignment_date:
        grounds.append(t.assignment_dated.format(number=c.assignment, date=iso_date(c.assignment_date, lang)))
    elif c.assignment:
        grounds.append(t.assignment.format(number=c.assignment))
    codes = [code for section in c.sections for item in section.items for code in item.basis]
    rules = rules_in_words(codes, lang, year=local(c.started_at, c.zone).year)
    form = t.basis if rules or p.of_protocol else t.basis_without_rules
    named = rules or p.say(c.checklist_title)
    told = form.format(grounds=listed(grounds, "serta" if lang == "id" else "and"), rules=named)
    return paragraph([Run(p.faces.plain, told)], style=BODY, before=8)


def identity(p: Setting, number: str) -> list[Strip]:
    """Set who was visited, as the register knew it when the visit began."""
    c, t, faces = p.content, p.texts, p.faces
    site, lang = c.site, p.lang
    table = Table(None)

    def label(text: str) -> Cell:
        return Run(faces.bold, text)

    permit = ", ".join(
        part for part in (site.permit_number, iso_date(site.permit_date, lang), p.permit_status()) if part
    )
    business = " · ".join(part for part in (site.nib, site.kbli) if part)
    workers = t.workers_count.format(count=decimal_text(str(site.workers), lang)) if site.workers is not None else ""
    place = ", ".join(part for part in (site.address, site.regency_name, site.province_name) if part)
    checklist = f"{p.say(c.checklist_title)}, {t.version.format(version=c.checklist.version)}"
    if c.former:
        checklist = f"{checklist}. {followed(p)}"
    contact = ", ".join(part for part in (site.contact_name, site.contact_phone) if part)
    rows: list[tuple[tuple[Column, ...], list[Cell]]] = [
        (_PAIRS, [label(t.permit), permit or t.none_known, label(t.business), business or t.none_known]),
        (_PAIRS, [label(t.workers), workers or t.none_known, label(t.contact), contact or t.none_known]),
        (_WIDE, [label(t.address), place or t.none_known]),
        (_WIDE, [label(t.checklist), checklist]),
    ]
    title = t.identity_estate if site.kind is SiteKind.ESTATE else t.identity_plant
    strips = heading(faces, number, title)
    for columns, cells in rows:
        strips += row(faces, columns, cells, table=table, page=p.page_height)
    return strips
