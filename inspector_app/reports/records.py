"""Rows too wide for the sheet as records: each value under its own label, in the same places in every record."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from inspector_app.reports.columns import GAP
from inspector_app.reports.flow import Strip, Table
from inspector_app.reports.lines import NO_BREAK, Run
from inspector_app.reports.marks import INNER, LEFT, QUIET, RIGHT
from inspector_app.reports.setting import Cell, Column, Para, Style, cell_lines, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector_app.reports.columns import Measured
    from inspector_app.reports.paper import Setting

_TRACKS = 4
_TRACK = (RIGHT - INNER - (_TRACKS - 1) * GAP) / _TRACKS
_NUMBER = Column(LEFT, INNER - 1)
_LABEL = Style(7, 9.5, QUIET)


class _Field(NamedTuple):
    """Where a column stands in a record: its line, and its place there."""

    line: int
    column: Column


class Records:
    """A record on the sheet for each row of a repeat; labels make a head needless."""

    def __init__(self, p: Setting, titles: Sequence[str], columns: Sequence[Measured]) -> None:
        self._p = p
        self._titles = titles
        self._fields = _dealt(columns)
        self.head = Table(None)

    def set(self, number: int, cells: Sequence[str]) -> list[Strip]:
        """Set one record; a field without a value is left out, and so is a line without fields."""
        faces = self._p.faces
        lines: dict[int, list[tuple[Column, str, Run]]] = {}
        for title, text, field in zip(self._titles, cells, self._fields, strict=True):
            if text:
                face = faces.bold if field is self._fields[0] else faces.plain
                lines.setdefault(field.line, []).append((field.column, title, Run(face, text)))
        counted = (_NUMBER, NO_BREAK, Run(faces.plain, str(number)))
        first, *others = list(lines.values()) or [[(Column(INNER, RIGHT), NO_BREAK, Run(faces.plain, "–"))]]
        strips: list[Strip] = []
        for i, line in enumerate([[counted, *first], *others]):
            set_line = self._labelled(line)
            columns, said = [column for column, _ in set_line], [cell for _, cell in set_line]
            rule_from = LEFT if i == 0 else RIGHT
            strips += row(faces, columns, said, table=self.head, page=self._p.page_height, rule_from=rule_from)
        return strips

    def _labelled(self, line: Sequence[tuple[Column, str, Run]]) -> list[tuple[Column, Cell]]:
        """Put each value under its label; labels end on one height, so that values stand beside each other."""
        faces = self._p.faces
        labels = [Para((Run(faces.plain, title),), _LABEL) for _, title, _ in line]
        widths = [column.to - column.x for column, _, _ in line]
        deep = [len(cell_lines(faces, label, wide)) for label, wide in zip(labels, widths, strict=True)]
        above = Para((Run(faces.plain, NO_BREAK),), _LABEL)
        return [
            (column, [*[above] * (max(deep) - lines), label, Para((value,))])
            for label, lines, (column, _, value) in zip(labels, deep, line, strict=True)
        ]


def _dealt(columns: Sequence[Measured]) -> list[_Field]:
    """Deal columns out to lines of four tracks, in their order; a long text takes two tracks or the whole line."""
    fields, line, used = [], 0, 0
    for one in columns:
        span = next((tracks for tracks in (1, 2) if one.natural <= _wide(tracks)), _TRACKS)
        if used + span > _TRACKS:
            line, used = line + 1, 0
        x = INNER + used * (_TRACK + GAP)
        fields.append(_Field(line, Column(x, x + _wide(span))))
        used += span
    return fields


def _wide(tracks: int) -> float:
    return tracks * _TRACK + (tracks - 1) * GAP
