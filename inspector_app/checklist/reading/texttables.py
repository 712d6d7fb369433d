"""Forms as text: a CSV file, or a table drawn with ``|``; the first cell of a row names the sheet that begins there."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from inspector_app.checklist.reading.limits import Cells, StopReading
from inspector_app.checklist.reading.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def _decoded(data: bytes, found: list[Problem]) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found.append(Problem("file_unreadable", facts={"detail": "UTF-8"}))
        raise StopReading from error


def _grouped(rows: Iterable[tuple[int, Cells]]) -> Iterator[tuple[str, list[tuple[int, Cells]]]]:
    """Yield sheets of a text in which a filled first cell names the sheet that begins there."""
    name, gathered = "", list[tuple[int, Cells]]()
    for number, cells in rows:
        if cells and cells[0].strip():
            if name:
                yield name, gathered
            name, gathered = cells[0].strip(), []
        rest = tuple(cell.strip() for cell in cells[1:])
        if name and any(rest):
            gathered.append((number, rest))
    if name:
        yield name, gathered


def csv_sheets(data: bytes, found: list[Problem]) -> Iterator[tuple[str, list[tuple[int, Cells]]]]:
    """Yield the sheets of a CSV file."""
    reader = csv.reader(io.StringIO(_decoded(data, found)), strict=True)
    try:
        yield from _grouped((reader.line_num, tuple(row)) for row in reader)
    except csv.Error as error:
        found.append(Problem("file_unreadable", row=reader.line_num, facts={"detail": "CSV"}))
        raise StopReading from error


def markdown_sheets(data: bytes, found: list[Problem]) -> Iterator[tuple[str, list[tuple[int, Cells]]]]:
    """Yield the sheets of a table drawn with ``|``, as form authors exchange them in letters."""
    yield from _grouped(_markdown_rows(_decoded(data, found)))


def _markdown_rows(text: str) -> Iterator[tuple[int, Cells]]:
    for number, line in enumerate(text.splitlines(), start=1):
        drawn = line.strip()
        if len(drawn) < 2 or not drawn.startswith("|") or not drawn.endswith("|"):
            continue
        cells = tuple(cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", drawn[1:-1]))
        if any(cell.strip("-: ") for cell in cells):
            yield number, cells
