"""A checklist file as plain sheets of texts, read with care: the file may be cut, hostile or no workbook at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.reading.limits import (
    LARGEST_FILE,
    LARGEST_TEXT,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_SHEETS,
    StopReading,
    too_large,
)
from inspector_app.checklist.reading.problems import Problem
from inspector_app.checklist.reading.texttables import csv_sheets, markdown_sheets
from inspector_app.checklist.reading.workbooks import xls_sheets, xlsx_sheets

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from inspector_app.checklist.reading.limits import Cells


_STRANGE = re.compile("[^\\t\\n\\r -\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


LONGEST_NAME = 200
"""Characters of a column's name."""


class Row(msgspec.Struct, frozen=True):
    """One row: its number as the spreadsheet counts, and its filled cells by column."""

    number: int
    cells: dict[str, str]


class Sheet(msgspec.Struct, frozen=True):
    """One sheet: its columns in order, the row that names them, and the rows below that are not empty."""

    name: str
    header: int
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


Sheets = dict[str, Sheet]
"""Sheets by name in lower case."""


def read_sheets(data: bytes, suffix: str, found: list[Problem]) -> Sheets:
    """Return the sheets of a file's bytes; mistakes are added to ``found``, and what can be read is still returned."""
    reader = _READERS.get(suffix.lower())
    if reader is None:
        found.append(Problem("file_kind", facts={"suffix": suffix}))
        return {}
    if not data:
        found.append(Problem("file_empty"))
        return {}
    largest = LARGEST_TEXT if suffix.lower() in {".csv", ".md"} else LARGEST_FILE
    if len(data) > largest:
        found.append(too_large(len(data) / 1e6, largest / 1e6, "MB"))
        return {}
    sheets: Sheets = {}
    try:
        for count, (given, rows) in enumerate(reader(data, found), start=1):
            name = given.strip().lower()
            if count > MOST_SHEETS:
                found.append(too_large(count, MOST_SHEETS, "sheets"))
                raise StopReading
            if name in sheets:
                found.append(Problem("sheet_twice", name, facts={"name": name}))
            sheets[name] = _sheet(name, rows, found)
    except StopReading:
        return {}
    if not sheets and not found:
        found.append(Problem("file_empty"))
    return sheets


def read_file(path: Path, found: list[Problem]) -> tuple[bytes, Sheets]:
    """Return a file's bytes and sheets; a file that cannot be opened is a problem too."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            found.append(too_large(path.stat().st_size / 1e6, LARGEST_FILE / 1e6, "MB"))
            return b"", {}
        data = path.read_bytes()
    except OSError:
        found.append(Problem("file_unreadable"))
        return b"", {}
    return data, read_sheets(data, path.suffix, found)


def _sheet(name: str, rows: Iterable[tuple[int, Cells]], found: list[Problem]) -> Sheet:
    """Name the cells of each row by the first row, which holds the columns."""
    columns: Cells | None = None
    header = 0
    kept: list[Row] = []
    count = 0
    for number, given in rows:
        cells = tuple(_plain(cell, name, number, found) for cell in given)
        if columns is None:
            header = number
            columns = tuple(" ".join(cell.split()) for cell in cells[:MOST_COLUMNS])
            long = [column for column in columns if len(column) > LONGEST_NAME]
            found += [Problem("cell_too_long", name, number, each[:20], {"limit": str(LONGEST_NAME)}) for each in long]
            columns = tuple("" if len(column) > LONGEST_NAME else column for column in columns)
            named = [column for column in columns if column]
            found += [Problem("column_twice", name, number, each, {"name": each}) for each in _repeated(named)]
            continue
        filled = {column: cell for column, cell in zip(columns, cells, strict=False) if column and cell}
        count += len(filled)
        if count > MOST_CELLS or number > MOST_ROWS:
            limit, unit = (MOST_CELLS, "cells") if count > MOST_CELLS else (MOST_ROWS, "rows")
            found.append(too_large(count if unit == "cells" else number, limit, unit))
            raise StopReading
        if filled:
            kept.append(Row(number, filled))
    return Sheet(name, header, tuple(column for column in columns or () if column), tuple(kept))


def _plain(cell: str, sheet: str, row: int, found: list[Problem]) -> str:
    """Return a cell's text; one with a character that no XML can hold is a mistake, and empty."""
    strange = _STRANGE.search(cell)
    if strange is None:
        return cell
    found.append(Problem("cell_character", sheet, row, facts={"found": f"U+{ord(strange[0]):04X}"}))
    return ""


def _repeated(names: list[str]) -> list[str]:
    return sorted({name for name in names if names.count(name) > 1})


_READERS = {
    ".xlsx": xlsx_sheets,
    ".xlsm": xlsx_sheets,
    ".xls": xls_sheets,
    ".csv": csv_sheets,
    ".md": markdown_sheets,
}
SUFFIXES = tuple(_READERS)
"""Kinds of file that a form may be."""
