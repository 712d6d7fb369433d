"""Findings in the order of weight, and their photos three across, never more than a page from their finding."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from inspector_app.checklist.model import Severity, Verdict
from inspector_app.clock import local_date
from inspector_app.reports.flow import Strip, Table
from inspector_app.reports.lines import Run, break_lines
from inspector_app.reports.marks import FAIL, LEFT, MM, QUIET, RIGHT, Box, Mark, Picture
from inspector_app.reports.setting import (
    CELL,
    PAD,
    Cell,
    Column,
    Para,
    Style,
    baseline,
    heading,
    paragraph,
    row,
    set_line,
    table,
)
from inspector_app.reports.words import fours, iso_date, long_date, number_ranges, short_moment

if TYPE_CHECKING:
    from inspector_app.reports.paper import Setting
    from inspector_app.visits.content import FindingContent, PhotoContent

_COLUMNS = (
    Column(LEFT, 30 * MM),
    Column(30.6 * MM, 38.5 * MM),
    Column(39.4 * MM, 119 * MM),
    Column(121.6 * MM, 139 * MM),
    Column(140.2 * MM, 155 * MM),
    Column(156.4 * MM, 166.8 * MM),
    Column(168.3 * MM, RIGHT),
)
_QUIET_CELL = Style(8, 11, QUIET)

_PHOTO_WIDTH = 53 * MM
_PHOTO_HEIGHT = 37 * MM
_PHOTO_STEP = 56 * MM
_CAPTION = Style(7.5, 10.2)
_CAPTION_QUIET = Style(7.2, 10.2, QUIET)
_PHOTO_ROW_GAP = 7.0


def findings(p: Setting) -> list[Strip]:
    """Set the findings and their photos; many are set in batches, so that a finding and its photos stay together."""
    t, faces = p.texts, p.faces
    strips = heading(faces, p.next_number(), t.findings)
    if not p.content.findings:
        return strips + paragraph([Run(faces.plain, t.no_findings)])
    batches = _batches(p)
    for i, batch in enumerate(batches):
        rows = [strip for _, set_rows in batch for strip in set_rows]
        if i:
            rows[0] = rows[0]._replace(before=12)
        strips += rows
        photos = photos_at(p, [finding for finding, _ in batch])
        if not photos:
            continue
        if len(batches) == 1:
            strips += heading(faces, p.next_number(), t.photos)
        else:
            numbers = number_ranges([finding.number for finding, _ in batch if finding.photos])
            strips += heading(faces, "", t.photos_of.format(numbers=numbers), before=10)
        strips += photo_rows(p, photos)
    return strips


def photos_at(p: Setting, found: list[FindingContent]) -> list[PhotoContent]:
    """Return the photos of findings in the order of their numbers; a photo of two findings stands at the first."""
    earlier: set[int] = set()
    for finding in p.content.findings:
        if finding is found[0]:
            break
        earlier.update(finding.photos)
    wanted = {number for finding in found for number in finding.photos} - earlier
    return [photo for photo in p.content.photos if photo.number in wanted]


def _batches(p: Setting) -> list[list[tuple[FindingContent, list[Strip]]]]:
    """Gather findings until their rows and photos would fill a page."""
    batches: list[list[tuple[FindingContent, list[Strip]]]] = []
    used = shown = 0.0
    seen: set[int] = set()
    head = _head(p)
    for finding in p.content.findings:
        new = set(finding.photos) - seen
        rows = _row(p, finding, head)
        height = sum(strip.height for strip in rows)
        rows_of_photos = (shown + len(new) + 2) // 3
        if not batches or used + height + rows_of_photos * _PHOTO_ROW > p.page_height:
            head = _head(p)
            rows = _row(p, finding, head)
            batches.append([])
            used = shown = 0.0
        batches[-1].append((finding, rows))
        used += height
        shown += len(new)
        seen |= new
    return batches


_PHOTO_ROW = _PHOTO_HEIGHT + 4 + 3 * 10.2 + _PHOTO_ROW_GAP


def _head(p: Setting) -> Table:
    t = p.texts
    return table(p.faces, _COLUMNS, ["", t.item, t.state, t.law, "  " + t.level, t.photo, t.due])


def _row(p: Setting, finding: FindingContent, head: Table) -> list[Strip]:
    t, faces = p.texts, p.faces
    state = [Para((Run(faces.plain, part),)) for part in p.say(finding.statement).splitlines() if part.strip()]
    action = p.say(finding.action)
    if action:
        state.append(Para((Run(faces.plain, t.action.format(action=action)),), _QUIET_CELL))
    critical = finding.severity is Severity.CRITICAL
    level = [Para((Run(faces.bold if critical else faces.plain, p.level(finding.severity)),))]
    if finding.verdict is Verdict.PARTIAL:
        level.append(Para((Run(faces.plain, t.partly),), _QUIET_CELL))
    extra: list[Mark] = [Box(_COLUMNS[4].x, PAD + 3.4, 5, 5, FAIL)] if critical else []
    columns = list(_COLUMNS)
    if critical:
        columns[4] = Column(_COLUMNS[4].x + 7.5, _COLUMNS[4].to)
    photos = number_ranges(finding.photos) or "–"
    cells: list[Cell] = [
        str(finding.number),
        finding.code,
        state,
        "\n".join(finding.basis) or "–",
        level,
        photos,
        _due(p, finding),
    ]
    return row(faces, columns, cells, table=head, page=p.page_height, extra=extra)


def _due(p: Setting, finding: FindingContent) -> str:
    if finding.corrected:
        return p.texts.corrected
    if not finding.due:
        return "–"
    try:
        day = dt.date.fromisoformat(finding.due)
    except ValueError:
        return iso_date(finding.due, p.lang)
    return long_date(day, p.lang, year=day.year != local_date(p.content.started_at, p.content.zone).year)


def photo_rows(p: Setting, photos: list[PhotoContent]) -> list[Strip]:
    """Set photos three across with their captions, one strip for each row."""
    strips = []
    for start in range(0, len(photos), 3):
        marks: list[Mark] = []
        height = 0.0
        for i, photo in enumerate(photos[start : start + 3]):
            x = LEFT + i * _PHOTO_STEP
            marks.append(Picture(x, 0, _PHOTO_WIDTH, _PHOTO_HEIGHT, photo.blob))
            caption = _caption(p, photo, x)
            marks += caption[0]
            height = max(height, caption[1])
        strips.append(Strip(height, tuple(marks), before=_PHOTO_ROW_GAP if start else 0))
    return strips


def _caption(p: Setting, photo: PhotoContent, x: float) -> tuple[list[Mark], float]:
    t, faces, c = p.texts, p.faces, p.content
    name = Run(faces.bold, " · ".join(part for part in (f"{t.photo} {photo.number}", photo.code) if part))
    when = short_moment(photo.taken_at, c.zone, p.lang) if photo.taken_at is not None else t.without_time
    evidence = f"{when} · {fours(photo.blob[:8])}"
    marks: list[Mark] = []
    y = _PHOTO_HEIGHT + 3
    for runs, style in (
        (
            [name, Run(faces.plain, " " + " · ".join(part for part in (p.say(photo.place), photo.caption) if part))],
            _CAPTION,
        ),
        ([Run(faces.plain, evidence)], _CAPTION_QUIET),
    ):
        for line in break_lines(runs, size=style.size, measure=_PHOTO_WIDTH):
            marks += set_line(line, x=x, y=y + baseline(style), style=style)
            y += style.leading
    return marks, y


def others(p: Setting) -> list[PhotoContent]:
    """Return the photos that belong to no finding."""
    at_findings = {number for finding in p.content.findings for number in finding.photos}
    return [photo for photo in p.content.photos if photo.number not in at_findings]


def other_photos(p: Setting, number: str) -> list[Strip]:
    """Set the photos that belong to no finding."""
    t, faces = p.texts, p.faces
    if not p.scored:
        return [*heading(faces, number, t.photos), *photo_rows(p, others(p))]
    note = paragraph([Run(faces.plain, t.other_photos_note)], style=CELL, keep=True)
    return [*heading(faces, number, t.other_photos), *note, *photo_rows(p, others(p))]
