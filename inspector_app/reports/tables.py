"""The repeats of a visit as tables: a row for each, the head again on each page, and a row too wide for the sheet as a
record of labelled fields.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from inspector_app.reports.answers import SMALL, note_of, reason_of
from inspector_app.reports.flow import Strip, Table
from inspector_app.reports.lines import NO_BREAK, Run
from inspector_app.reports.marks import INNER, LEFT, MM, QUIET, RIGHT
from inspector_app.reports.setting import CELL, PAD, Cell, Column, Para, Style, cell_lines, ragged, row, table
from inspector_app.reports.typeface import width
from inspector_app.visits.nodes import definition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inspector_app.reports.paper import Setting
    from inspector_app.visits.content import TableContent

_ROOM = RIGHT - INNER
_GAP = 4 * MM
_LEAST = 24 * MM
"""What a column of long texts may be narrowed to before the rows are folded."""
_WIDEST_WORD = 34 * MM
_WIDEST = 80 * MM
_SPARE = 14 * MM
"""How much a column may be widened beyond what it needs: figures far from each other are hard to compare."""
_TRACKS = 4
_TRACK = (_ROOM - (_TRACKS - 1) * _GAP) / _TRACKS
_HEAD_SIZE = 7.5
_LABEL = Style(7, 9.5, QUIET)
_FIGURE = re.compile(r"[-−]?[\d.,]+(?: ?%)?", re.ASCII)


class _Measured(NamedTuple):
    """A column's texts: the ``least`` width that they read in, the ``natural`` one, and whether all are numbers."""

    least: float
    natural: float
    figures: bool


class _Field(NamedTuple):
    """Where a column stands in a record: its line, and its place there."""

    line: int
    column: Column


def tables(p: Setting, held: Sequence[TableContent]) -> list[Strip]:
    """Set the tables of a section. Those of one nested repeat share a head, each under the name of its row."""
    alike: dict[tuple[str, ...], list[TableContent]] = {}
    for one in held:
        nested = definition(one.path) != one.path
        if nested and not _holds(one):
            continue
        key = (definition(one.path), *(p.say(title) for title in one.columns)) if nested else (one.path,)
        alike.setdefault(key, []).append(one)
    return [strip for group in alike.values() for strip in _set(p, group)]


def _holds(one: TableContent) -> bool:
    """Return whether anything was said in any row."""
    return bool(one.notes) or any(any(cell.values()) for cells in one.rows for cell in cells)


def _set(p: Setting, group: Sequence[TableContent]) -> Iterator[Strip]:
    first, alone = group[0], len(group) == 1
    if alone:
        yield from _title(p, first)
        if not _holds(first):
            yield from ragged([Run(p.faces.plain, p.texts.no_rows)], style=SMALL, x=INNER)
            return
    titles = [p.say(title) for title in first.columns]
    lines = [[[p.say(cell) for cell in cells] for cells in one.rows] for one in group]
    measured = _measured(p, titles, [cells for rows in lines for cells in rows])
    columns = _spread(measured)
    head = Table(None) if columns is None else table(p.faces, [_number(), *columns], [p.texts.row, *titles])
    fields = _folded(measured) if columns is None else []
    for one, rows in zip(group, lines, strict=True):
        if not alone:
            yield _band(p, one, head)
        beneath = _beneath(p, one, titles)
        for at, cells in enumerate(rows):
            strips = (
                _record(p, at + 1, titles, cells, fields=fields, head=head)
                if columns is None
                else _row(p, at + 1, cells, columns=columns, head=head)
            )
            strips += _notes(p, beneath.get(at, ()), head)
            # neither the first row nor the last stands alone on a page
            together = at < len(rows) - 1 and at in (0, len(rows) - 2)
            yield from (strip._replace(keep=True) for strip in strips[:-1])
            yield strips[-1]._replace(keep=together)


def _title(p: Setting, one: TableContent) -> Iterator[Strip]:
    strips = ragged([Run(p.faces.bold, p.say(one.title))], style=CELL, before=9, keep=True)
    strips[-1:] = [strip._replace(height=strip.height + 2) for strip in strips[-1:]]
    yield from (strip._replace(heading=True) for strip in strips)


def _band(p: Setting, one: TableContent, head: Table) -> Strip:
    cell = Para((Run(p.faces.bold, p.say(one.title)),), CELL)
    (strip, *_) = row(p.faces, [Column(LEFT, RIGHT)], [cell], table=head, page=p.page_height)
    return strip._replace(keep=True, heading=True)


def _number() -> Column:
    return Column(LEFT, INNER - 1)


def _measured(p: Setting, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> list[_Measured]:
    plain, bold = p.faces.plain, p.faces.bold
    found = []
    for place, title in enumerate(titles):
        texts = {cells[place] for cells in rows}
        natural = max((width(plain, text, CELL.size) for text in texts), default=0.0)
        word = max((width(plain, word, CELL.size) for text in texts for word in text.split()), default=0.0)
        head = max((width(bold, word, _HEAD_SIZE) for word in title.split()), default=0.0)
        least = max(head, min(natural, max(min(word, _WIDEST_WORD), _LEAST)))
        figures = all(_FIGURE.fullmatch(text) for text in texts if text) and any(texts)
        found.append(_Measured(least, max(least, min(natural, _WIDEST)), figures))
    return found


def _spread(measured: Sequence[_Measured]) -> list[Column] | None:
    """Return columns over the whole sheet, or nothing where they would be too narrow to read."""
    room = _ROOM - _GAP * (len(measured) - 1)
    least = sum(one.least for one in measured)
    if least > room:
        return None
    wanted = sum(one.natural - one.least for one in measured)
    share = min(1.0, (room - least) / wanted) if wanted else 1.0
    widths = [one.least + (one.natural - one.least) * share for one in measured]
    spare = min(_SPARE, (room - sum(widths)) / max(1, len(widths)))
    columns, x = [], INNER
    for one, wide in zip(measured, widths, strict=True):
        columns.append(Column(x, x + wide + spare, "right" if one.figures else "left"))
        x += wide + spare + _GAP
    return columns


def _row(p: Setting, number: int, cells: Sequence[str], *, columns: Sequence[Column], head: Table) -> list[Strip]:
    said: list[Cell] = [str(number), *(text or "–" for text in cells)]
    return row(p.faces, [_number(), *columns], said, table=head, page=p.page_height)


def _folded(measured: Sequence[_Measured]) -> list[_Field]:
    """Deal the columns out to lines of four tracks, in their order; the same places in each record."""
    fields, line, used = [], 0, 0
    for one in measured:
        span = next((tracks for tracks in (1, 2) if one.natural <= _wide(tracks)), _TRACKS)
        if used + span > _TRACKS:
            line, used = line + 1, 0
        x = INNER + used * (_TRACK + _GAP)
        fields.append(_Field(line, Column(x, x + _wide(span))))
        used += span
    return fields


def _wide(tracks: int) -> float:
    return tracks * _TRACK + (tracks - 1) * _GAP


def _record(
    p: Setting, number: int, titles: Sequence[str], cells: Sequence[str], *, fields: Sequence[_Field], head: Table
) -> list[Strip]:
    """Set a row as lines of fields, each value under its label; a field without a value is left out."""
    lines: dict[int, list[tuple[Column, str, Run]]] = {}
    for title, text, field in zip(titles, cells, fields, strict=True):
        if text:
            face = p.faces.bold if field is fields[0] else p.faces.plain
            lines.setdefault(field.line, []).append((field.column, title, Run(face, text)))
    shown = [_labelled(p, line) for line in lines.values()] or [[(Column(INNER, RIGHT), "–")]]
    strips: list[Strip] = []
    for i, line in enumerate(shown):
        columns = [_number(), *(column for column, _ in line)]
        said = [str(number) if i == 0 else "", *(cell for _, cell in line)]
        rule_from = LEFT if i == 0 else RIGHT
        strips += row(p.faces, columns, said, table=head, page=p.page_height, rule_from=rule_from)
    return [*(strip._replace(keep=True) for strip in strips[:-1]), strips[-1]]


def _labelled(p: Setting, line: Sequence[tuple[Column, str, Run]]) -> list[tuple[Column, Cell]]:
    """Put each value under its label; labels end on one height, so that values stand beside each other."""
    labels = [Para((Run(p.faces.plain, title),), _LABEL) for _, title, _ in line]
    widths = [column.to - column.x for column, _, _ in line]
    deep = [len(cell_lines(p.faces, label, wide)) for label, wide in zip(labels, widths, strict=True)]
    above = Para((Run(p.faces.plain, NO_BREAK),), _LABEL)
    return [
        (column, [*[above] * (max(deep) - lines), label, Para((value,))])
        for label, lines, (column, _, value) in zip(labels, deep, line, strict=True)
    ]


def _beneath(p: Setting, one: TableContent, titles: Sequence[str]) -> dict[int, list[str]]:
    """Return by row what was typed at its cells, each with the title of its column."""
    told: dict[int, list[str]] = {}
    for note in one.notes:
        said = [part for part in (reason_of(p, note.reason), note_of(p, note.note)) if part]
        told.setdefault(note.row, []).extend(f"{titles[note.column]}: {part}" for part in said)
    return told


def _notes(p: Setting, told: Sequence[str], head: Table) -> list[Strip]:
    strips = [
        strip._replace(table=head, rule_from=RIGHT)
        for text in told
        for strip in ragged([Run(p.faces.plain, text)], style=SMALL, x=INNER, keep=True)
    ]
    strips[-1:] = [strip._replace(keep=False, height=strip.height + PAD) for strip in strips[-1:]]
    return strips
