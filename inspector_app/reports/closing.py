"""The last part of a Berita Acara: the company's own words, obstacles, the conclusion, the closing words and the
signatures.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from inspector_app.checklist.model import Severity
from inspector_app.clock import local_date
from inspector_app.reports.flow import Strip, Table
from inspector_app.reports.lines import Run, break_lines
from inspector_app.reports.marks import INK, LEFT, MM, QUIET, RIGHT, Mark, Rule, Signature, Words
from inspector_app.reports.opening import representative
from inspector_app.reports.setting import (
    BODY,
    CELL,
    Cell,
    Column,
    Style,
    baseline,
    heading,
    paragraph,
    row,
    set_line,
)
from inspector_app.reports.typeface import width
from inspector_app.reports.words import decimal_text, long_date, nip_groups
from inspector_app.visits.content import SignatureContent
from inspector_app.visits.events import Manner, Role

if TYPE_CHECKING:
    from inspector_app.reports.paper import Setting

_OBSTACLES = (Column(LEFT, 30 * MM), Column(31 * MM, 140 * MM), Column(143 * MM, RIGHT, "right"))


def response(p: Setting, number: str) -> list[Strip]:
    """Set what the company said, in its own words; an empty response is said to be empty."""
    t, faces = p.texts, p.faces
    told = [part.strip() for part in p.content.response.splitlines() if part.strip()]
    strips = heading(faces, number, t.response)
    if not told:
        return strips + paragraph([Run(faces.plain, t.no_response if p.content.number else t.no_response_yet)])
    told[0] = "“" + told[0]
    told[-1] += "”"
    for i, part in enumerate(told):
        strips += paragraph([Run(faces.plain, part)], before=3 if i else 0)
    return strips


def obstacles(p: Setting, number: str) -> list[Strip]:
    """Set the obstacles that the company named."""
    t, faces = p.texts, p.faces
    strips = heading(faces, number, t.obstacles)
    if not p.content.obstacles:
        return strips + paragraph([Run(faces.plain, t.no_obstacles if p.content.number else t.no_obstacles_yet)])
    table = Table(None)
    for i, obstacle in enumerate(p.content.obstacles, start=1):
        cells: list[Cell] = [str(i), obstacle.text, obstacle.figure]
        strips += row(faces, _OBSTACLES, cells, table=table, page=p.page_height)
    return strips


def conclusion(p: Setting, number: str) -> list[Strip]:
    """Set what it comes to, in sentences made from the same figures as the tables."""
    t, score, lang = p.texts, p.content.score, p.lang
    if not p.scored:
        return heading(p.faces, number, t.conclusion) + paragraph([Run(p.faces.plain, t.conclusion_recorded)])
    sections = score.sections
    told = [
        t.conclusion_counts.format(
            items=sum(s.items for s in sections),
            compliant=sum(s.compliant for s in sections),
            partial=sum(s.partial for s in sections),
            failed=sum(s.failed for s in sections),
            not_applicable=sum(s.not_applicable for s in sections),
        )
    ]
    unanswered = sum(s.unanswered for s in sections)
    if unanswered:
        told.append(t.conclusion_unanswered.format(count=unanswered))
    if score.value:
        form = t.conclusion_value if p.of_protocol else t.conclusion_value_other
        told.append(form.format(value=decimal_text(score.value, lang), grade=score.grade))
    told += _on_findings(p)
    return heading(p.faces, number, t.conclusion) + paragraph([Run(p.faces.plain, " ".join(told))])


def _on_findings(p: Setting) -> list[str]:
    t, found = p.texts, p.content.findings
    if not found:
        return [t.conclusion_no_findings]
    critical = sum(finding.severity is Severity.CRITICAL for finding in found)
    form = t.conclusion_critical if critical else t.conclusion_findings
    told = [form.format(count=len(found), critical=critical)]
    dates = sorted(finding.due for finding in found if finding.due and not finding.corrected)
    if dates:
        told.append(t.conclusion_due.format(first=long_date(dt.date.fromisoformat(dates[0]), p.lang)))
    return told


_Drawn = Words | Rule | Signature
_COLUMN_STEP = 89 * MM
_SIGNATURE_HEIGHT = 17 * MM
_NAME_WIDTH = 70 * MM


def signatures(p: Setting) -> list[Strip]:
    """Set the closing words and, held to them, each party's signature or why there is none: company left, inspectors
    right.
    """
    c, t, faces = p.content, p.texts, p.faces
    strips = paragraph([Run(faces.plain, t.closing)], before=14, keep=True)
    strips = [strip._replace(keep=True) for strip in strips]
    place = c.site.regency_name.removeprefix("Kabupaten ").removeprefix("Kota ").removeprefix("Administrasi ")
    dated = t.place_and_date.format(place=place, date=long_date(local_date(c.closed_at, c.zone), p.lang)).lstrip(", ")
    strips.append(
        Strip(
            BODY.leading,
            (Words(LEFT + _COLUMN_STEP, baseline(BODY), faces.plain, 9.5, INK, dated),),
            before=10,
            keep=True,
        )
    )
    left = [one for one in _signing(p) if one.role in (Role.COMPANY, Role.WITNESS)]
    right = [one for one in _signing(p) if one.role not in (Role.COMPANY, Role.WITNESS)]
    rows = max(len(left), len(right))
    for i in range(rows):
        beside = [(column, side[i]) for column, side in ((0, left), (1, right)) if i < len(side)]
        line = max(_how(p, one)[0] for _, one in beside)
        marks: list[Mark] = []
        height = 0.0
        for column, one in beside:
            block, tall = _block(p, one, line)
            marks += [_shifted(mark, column * _COLUMN_STEP) for mark in block]
            height = max(height, tall)
        strips.append(Strip(height, tuple(marks), before=10 if i else 6, keep=i < rows - 1))
    return strips


def _shifted(mark: _Drawn, dx: float) -> Mark:
    if isinstance(mark, Rule):
        return mark._replace(x=mark.x + dx, to=mark.to + dx)
    return mark._replace(x=mark.x + dx)


def _signing(p: Setting) -> list[SignatureContent]:
    """Return who signed in the order of their places; on a draft, who will have to."""
    order = [Role.COMPANY, Role.INSPECTOR, Role.SECOND_INSPECTOR, Role.WITNESS]
    signed = sorted(p.content.signatures, key=lambda one: order.index(one.role))
    held = {one.role for one in signed}
    c = p.content
    name, position = representative(p)
    if Role.COMPANY not in held:
        signed.insert(0, _waiting(p, role=Role.COMPANY, name=name, title=position, nip=""))
    if Role.INSPECTOR not in held and c.team:
        first = c.team[0]
        signed.append(_waiting(p, role=Role.INSPECTOR, name=first.name, title=first.position, nip=first.nip))
    return signed


def _waiting(p: Setting, *, role: Role, name: str, title: str, nip: str) -> SignatureContent:
    return SignatureContent(
        role=role,
        manner=Manner.SIGNED,
        name=name,
        title=title,
        nip=nip,
        strokes=None,
        reason="",
        witness="",
        at=p.content.closed_at,
    )


def _block(p: Setting, one: SignatureContent, line: float) -> tuple[list[_Drawn], float]:
    """Set one signature at the left edge: whose, the signature or the reason, the ``line``, the name below it."""
    t, faces = p.texts, p.faces
    party = {
        Role.COMPANY: t.second_party,
        Role.INSPECTOR: t.first_party,
        Role.SECOND_INSPECTOR: t.first_party,
        Role.WITNESS: t.witness,
    }[one.role]
    gloss = {
        Role.COMPANY: p.content.site.name,
        Role.INSPECTOR: t.first_party_gloss,
        Role.SECOND_INSPECTOR: t.first_party_gloss,
        Role.WITNESS: "",
    }[one.role]
    marks: list[_Drawn] = [Words(LEFT, baseline(CELL), faces.bold, CELL.size, INK, party)]
    for i, said in enumerate(break_lines([Run(faces.plain, gloss)], size=_SMALL.size, measure=_NAME_WIDTH)[:2]):
        marks += set_line(said, x=LEFT, y=_GLOSS_TOP + i * _SMALL.leading + baseline(_SMALL), style=_SMALL)
    marks += _how(p, one)[1]
    marks.append(Rule(LEFT, line, LEFT + _NAME_WIDTH, 0.6, INK))
    y = line + 2
    nip = t.nip.format(nip=nip_groups(one.nip)) if one.nip else ""
    for text, face, style in (
        (one.name, faces.bold, CELL),
        (one.title, faces.plain, _SMALL),
        (nip, faces.plain, _SMALL),
    ):
        for said in break_lines([Run(face, text)], size=style.size, measure=_NAME_WIDTH):
            marks += set_line(said, x=LEFT, y=y + baseline(style), style=style)
            y += style.leading
    return marks, y


_SMALL = Style(8, 11, QUIET)
_GLOSS_TOP = CELL.leading + 1


def _how(p: Setting, one: SignatureContent) -> tuple[float, list[_Drawn]]:
    """Set the signature, or why there is none; return also how low the line below it has to be."""
    t, faces = p.texts, p.faces
    top = _GLOSS_TOP + 2 * _SMALL.leading
    bottom = top + _SIGNATURE_HEIGHT
    if one.manner is Manner.SIGNED:
        if one.strokes is not None:
            return bottom, [Signature(LEFT, top, 55 * MM, _SIGNATURE_HEIGHT - 3, one.strokes)]
        x = LEFT + _NAME_WIDTH - width(faces.plain, t.not_signed, 7.5)
        return bottom, [Words(x, bottom - 3, faces.plain, 7.5, QUIET, t.not_signed)]
    told = [Run(faces.bold, t.refused if one.manner is Manner.REFUSED else t.absent)]
    if one.reason:
        told.append(Run(faces.plain, t.reason.format(reason=one.reason)))
    if one.witness:
        told.append(Run(faces.plain, t.witnessed_by.format(witness=one.witness)))
    y = top + 1
    marks: list[_Drawn] = []
    for run in told:
        for line in break_lines([run], size=CELL.size, measure=_NAME_WIDTH):
            marks += set_line(line, x=LEFT, y=y + baseline(CELL), style=CELL)
            y += CELL.leading
    return max(bottom, y + 3), marks
