"""The repeats of a visit as tables: a row for each, with the head again on each page, or a record for each where the
sheet is too narrow for all columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.nodes import definition
from inspector_app.reports.answers import SMALL, note_of, reason_of
from inspector_app.reports.columns import measured, number_column, spread
from inspector_app.reports.lines import Run
from inspector_app.reports.marks import INNER, LEFT, RIGHT
from inspector_app.reports.records import Records
from inspector_app.reports.setting import CELL, PAD, Cell, Column, ragged, row, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inspector_app.reports.flow import Strip, Table
    from inspector_app.reports.paper import Setting
    from inspector_app.visits.content import TableContent


def tables(p: Setting, held: Sequence[TableContent]) -> list[Strip]:
    """Set the tables of a section. Those of one nested repeat share a head, each under the name of its row.

    A nested one in which nothing was said is left out; of another it is said that it was not filled in.
    """
    alike: dict[tuple[str, ...], list[TableContent]] = {}
    for one in held:
        nested = definition(one.path) != one.path
        if nested and not _holds(one):
            continue
        key = (definition(one.path), *(p.say(title) for title in one.columns)) if nested else (one.path,)
        alike.setdefault(key, []).append(one)
    return [strip for group in alike.values() for strip in _group(p, group)]


class Rows:
    """A row on the sheet for each row of a repeat, under a head."""

    def __init__(self, p: Setting, titles: Sequence[str], *, number: Column, columns: Sequence[Column]) -> None:
        self._p = p
        self._columns = [number, *columns]
        self.head = table(p.faces, self._columns, [p.texts.row, *titles])

    def set(self, number: int, cells: Sequence[str]) -> list[Strip]:
        """Set one row; what was not said is a dash."""
        said: list[Cell] = [str(number), *(text or "–" for text in cells)]
        return row(self._p.faces, self._columns, said, table=self.head, page=self._p.page_height)


def _holds(one: TableContent) -> bool:
    """Return whether anything was said in any row."""
    return bool(one.notes) or any(any(cell.values()) for cells in one.rows for cell in cells)


def _group(p: Setting, group: Sequence[TableContent]) -> Iterator[Strip]:
    first, alone = group[0], len(group) == 1
    if alone:
        yield from _title(p, first)
        if not _holds(first):
            yield from ragged([Run(p.faces.plain, p.texts.no_rows)], style=SMALL)
            return
    titles = [p.say(title) for title in first.columns]
    said = [[[p.say(cell) for cell in cells] for cells in one.rows] for one in group]
    widths = measured(p.faces, titles, [cells for rows in said for cells in rows])
    number = number_column(p.faces, max(len(rows) for rows in said))
    columns = spread(widths, number.to + 1)
    shape = Records(p, titles, widths) if columns is None else Rows(p, titles, number=number, columns=columns)
    for one, rows in zip(group, said, strict=True):
        if not alone:
            yield from _band(p, one, shape.head, before=9 if one is first else 0)
        notes = _notes(p, one, titles)
        for at, cells in enumerate(rows):
            strips = [*shape.set(at + 1, cells), *_beneath(p, notes.get(at, ()), shape.head)]
            # neither the first row nor the last stands alone on a page; a record may
            together = columns is not None and at < len(rows) - 1 and at in (0, len(rows) - 2)
            yield from (strip._replace(keep=True) for strip in strips[:-1])
            yield strips[-1]._replace(keep=together)


def _title(p: Setting, one: TableContent) -> Iterator[Strip]:
    *above, last = ragged([Run(p.faces.bold, p.say(one.title) or "–")], style=CELL, before=9, keep=True)
    yield from (strip._replace(heading=True) for strip in above)
    yield last._replace(heading=True, height=last.height + 2)


def _band(p: Setting, one: TableContent, head: Table, *, before: float) -> Iterator[Strip]:
    title = Run(p.faces.bold, p.say(one.title))
    for i, strip in enumerate(row(p.faces, [Column(LEFT, RIGHT)], [title], table=head, page=p.page_height)):
        yield strip._replace(keep=True, heading=True, before=0.0 if i else before)


def _notes(p: Setting, one: TableContent, titles: Sequence[str]) -> dict[int, list[str]]:
    """Return by row what was typed at its cells, each with the title of its column."""
    told: dict[int, list[str]] = {}
    for note in one.notes:
        said = [part for part in (reason_of(p, note.reason), note_of(p, note.note)) if part]
        told.setdefault(note.row, []).extend(f"{titles[note.column]}: {part}" for part in said)
    return told


def _beneath(p: Setting, told: Sequence[str], head: Table) -> list[Strip]:
    """Set notes as lines of the row above them."""
    strips = [
        strip._replace(table=head, rule_from=RIGHT)
        for text in told
        for strip in ragged([Run(p.faces.plain, text)], style=SMALL, x=INNER)
    ]
    return [*strips[:-1], *(strip._replace(height=strip.height + PAD) for strip in strips[-1:])]
