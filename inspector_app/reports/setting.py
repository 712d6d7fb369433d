"""How text is set: paragraphs, headings, notes and table rows as strips, with the measures of the paper's design."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from inspector_app.reports.flow import Bookmark, Strip, Table
from inspector_app.reports.lines import NO_BREAK, Line, Run, break_lines
from inspector_app.reports.marks import INK, INNER, LEFT, QUIET, RIGHT, Colour, Mark, Words
from inspector_app.reports.typeface import Face, Typefaces, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Style(NamedTuple):
    """A size on a line height, in points."""

    size: float
    leading: float
    colour: Colour = INK


BODY = Style(9.5, 14)
CELL = Style(8.5, 12)
NOTE = Style(7.5, 10.5, QUIET)
HEADING = Style(10, 14)
PAD = 2.1
"""Space above and below the lines of a table row."""


class Column(NamedTuple):
    """A column of a table, from ``x`` to ``to``."""

    x: float
    to: float
    align: Literal["left", "right"] = "left"


class Para(NamedTuple):
    """One paragraph of a cell."""

    runs: tuple[Run, ...]
    style: Style = CELL


_WIDEST_GAP = 0.5
"""Share of the size by which a space may grow to justify a line; a line that would need more is left short."""

Cell = str | Run | Para | list[Para]


def baseline(style: Style) -> float:
    """Return how far below the top of its line a text stands: the letters' middle in the middle of the line."""
    return style.leading / 2 + style.size * 0.36


def set_line(line: Line, *, x: float, y: float, style: Style, spacing: float = 0.0) -> list[Words]:
    """Return the words of a line whose baseline is ``y``."""
    marks, spaces = [], 0
    for piece in line.pieces:
        marks.append(
            Words(x + piece.x + spaces * spacing, y, piece.face, style.size, style.colour, piece.text, spacing)
        )
        spaces += piece.text.count(" ") + piece.text.count(NO_BREAK)
    return marks


def paragraph(
    runs: Sequence[Run],
    *,
    style: Style = BODY,
    x: float = LEFT,
    to: float = RIGHT,
    before: float = 0.0,
    keep: bool = False,
) -> list[Strip]:
    """Set a justified paragraph; its first two and its last two lines stay together, and ``keep`` holds it to what
    follows.
    """
    lines = break_lines(runs, size=style.size, measure=to - x)
    strips = []
    for i, line in enumerate(lines):
        slack = 0.0 if line.last or not line.spaces else max(0.0, to - x - line.width) / line.spaces
        if slack > style.size * _WIDEST_GAP:
            slack = 0.0
        marks = set_line(line, x=x, y=baseline(style), style=style, spacing=slack)
        last = i == len(lines) - 1
        strips.append(
            Strip(
                style.leading,
                tuple(marks),
                before=0.0 if i else before,
                keep=keep if last else i == 0 or i == len(lines) - 2,
            )
        )
    return strips


def ragged(
    runs: Sequence[Run], *, style: Style, x: float = LEFT, to: float = RIGHT, before: float = 0.0, keep: bool = False
) -> list[Strip]:
    """Set a note: lines as they fall, not justified."""
    lines = break_lines(runs, size=style.size, measure=to - x)
    return [
        Strip(
            style.leading,
            tuple(set_line(line, x=x, y=baseline(style), style=style)),
            before=0.0 if i else before,
            keep=keep or i < len(lines) - 1,
        )
        for i, line in enumerate(lines)
    ]


def heading(faces: Typefaces, number: str, title: str, *, before: float = 14.0, new_page: bool = False) -> list[Strip]:
    """Set a section's heading with its bookmark; it never stands alone at the foot of a page."""
    indent = max(INNER, LEFT + width(faces.bold, number, HEADING.size) + 6) if number else LEFT
    lines = break_lines([Run(faces.bold, title)], size=HEADING.size, measure=RIGHT - indent)
    strips = []
    for i, line in enumerate(lines):
        marks = set_line(line, x=indent, y=baseline(HEADING), style=HEADING)
        if i == 0 and number:
            marks.insert(0, Words(LEFT, baseline(HEADING), faces.bold, HEADING.size, INK, number))
        last = i == len(lines) - 1
        strips.append(
            Strip(
                HEADING.leading + (3 if last else 0),
                tuple(marks),
                before=0.0 if i else before,
                keep=True,
                heading=True,
                bookmark=Bookmark(f"{number} {title}".strip(), 0) if i == 0 else None,
                new_page=new_page and i == 0,
            )
        )
    return strips


def cell_lines(faces: Typefaces, cell: Cell, measure: float) -> list[tuple[Line, Style]]:
    """Break a cell's paragraphs into lines."""
    return [
        (line, para.style)
        for para in _paras(faces, cell)
        for line in break_lines(para.runs, size=para.style.size, measure=measure)
    ]


def _paras(faces: Typefaces, cell: Cell) -> list[Para]:
    if isinstance(cell, str):
        return [Para((Run(faces.plain, part),)) for part in cell.splitlines()] if cell else []
    if isinstance(cell, Run):
        return [Para((cell,))]
    if isinstance(cell, Para):
        return [cell]
    return cell


def row(
    faces: Typefaces,
    columns: Sequence[Column],
    cells: Sequence[Cell],
    *,
    table: Table | None,
    page: float,
    extra: Iterable[Mark] = (),
    rule_from: float = LEFT,
    keep: bool = False,
) -> list[Strip]:
    """Set a row as one strip that is never split; only a row taller than a ``page`` becomes several."""
    set_cells = [cell_lines(faces, cell, column.to - column.x) for column, cell in zip(columns, cells, strict=True)]
    height = max((sum(style.leading for _, style in lines) for lines in set_cells), default=0.0)
    if height + 2 * PAD > page:
        return _tall_row(columns, set_cells, table=table, rule_from=rule_from)
    marks: list[Mark] = list(extra)
    for column, lines in zip(columns, set_cells, strict=True):
        y = PAD
        for line, style in lines:
            x = column.x if column.align == "left" else column.to - line.width
            marks += set_line(line, x=x, y=y + baseline(style), style=style)
            y += style.leading
    return [Strip(max(height, CELL.leading) + 2 * PAD, tuple(marks), keep=keep, table=table, rule_from=rule_from)]


def _tall_row(
    columns: Sequence[Column], cells: list[list[tuple[Line, Style]]], *, table: Table | None, rule_from: float
) -> list[Strip]:
    strips = []
    for i in range(max(len(lines) for lines in cells)):
        marks: list[Mark] = []
        height = 0.0
        for column, lines in zip(columns, cells, strict=True):
            if i < len(lines):
                line, style = lines[i]
                x = column.x if column.align == "left" else column.to - line.width
                marks += set_line(line, x=x, y=baseline(style), style=style)
                height = max(height, style.leading)
        strips.append(Strip(height, tuple(marks), table=table, rule_from=rule_from if i == 0 else RIGHT))
    return strips


def table(faces: Typefaces, columns: Sequence[Column], titles: Sequence[str], *, extra: Iterable[Mark] = ()) -> Table:
    """Begin a table: its head stands on the lower edge, in bold, above a strong rule."""
    style = Style(7.5, 10.5)
    broken = [
        [
            line
            for part in title.splitlines()
            for line in break_lines([Run(faces.bold, part)], size=style.size, measure=column.to - column.x)
        ]
        for column, title in zip(columns, titles, strict=True)
    ]
    height = max((len(lines) for lines in broken), default=1) * style.leading + 6
    marks: list[Mark] = list(extra)
    for column, lines in zip(columns, broken, strict=True):
        y = height - 3 - len(lines) * style.leading
        for line in lines:
            x = column.x if column.align == "left" else column.to - line.width
            marks += set_line(line, x=x, y=y + baseline(style), style=style)
            y += style.leading
    return Table(Strip(height, tuple(marks), keep=True, heading=True))


def centred(face: Face, text: str, *, style: Style, before: float = 0.0, tracking: float = 0.0) -> list[Strip]:
    """Set lines in the middle of the sheet's text."""
    strips = []
    for i, line in enumerate(break_lines([Run(face, text)], size=style.size, measure=RIGHT - LEFT)):
        (piece,) = line.pieces
        wide = width(face, piece.text, style.size) + tracking * (len(piece.text) - 1)
        x = (LEFT + RIGHT - wide) / 2
        words = Words(x, baseline(style), face, style.size, style.colour, piece.text, 0.0, tracking)
        strips.append(Strip(style.leading, (words,), before=0.0 if i else before, keep=True))
    return strips
