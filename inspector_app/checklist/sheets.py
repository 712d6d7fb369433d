"""A checklist file as plain sheets of texts, read with care: the file may be cut, hostile or no workbook at all."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import warnings
import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import msgspec

from inspector_app.checklist.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LARGEST_FILE = 8_000_000
LARGEST_UNPACKED = 40_000_000
MOST_MEMBERS = 500
MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_CELLS = 200_000
LONGEST_CELL = 32_767
"""What a cell of Excel can hold; the other limits are many times the largest checklist known."""

SUFFIXES = (".xlsx", ".xlsm", ".csv", ".md")


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

Cells = tuple[str, ...]


class _Stop(Exception):
    """Reading ends here; the problem that says why is already noted."""


def read_sheets(data: bytes, suffix: str, found: list[Problem]) -> Sheets:
    """Return the sheets of a file's bytes; mistakes are added to ``found``, and what can be read is still returned."""
    readers = {".xlsx": _workbook, ".xlsm": _workbook, ".csv": _csv, ".md": _markdown}
    reader = readers.get(suffix.lower())
    if reader is None:
        found.append(Problem("file_kind", facts={"suffix": suffix}))
        return {}
    if not data:
        found.append(Problem("file_empty"))
        return {}
    if len(data) > LARGEST_FILE:
        found.append(_too_large(len(data) / 1e6, LARGEST_FILE / 1e6, "MB"))
        return {}
    sheets: Sheets = {}
    try:
        for name, rows in reader(data, found):
            sheets[name.strip().lower()] = _sheet(name.strip().lower(), rows, found)
    except _Stop:
        return {}
    if not sheets and not found:
        found.append(Problem("file_empty"))
    return sheets


def read_file(path: Path, found: list[Problem]) -> tuple[bytes, Sheets]:
    """Return a file's bytes and sheets; a file that cannot be opened is a problem too."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            found.append(_too_large(path.stat().st_size / 1e6, LARGEST_FILE / 1e6, "MB"))
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
    for number, cells in rows:
        if columns is None:
            header = number
            columns = tuple(" ".join(cell.split()) for cell in cells[:MOST_COLUMNS])
            named = [column for column in columns if column]
            found += [Problem("column_twice", name, number, each, {"name": each}) for each in _repeated(named)]
            continue
        filled = {column: cell for column, cell in zip(columns, cells, strict=False) if column and cell}
        count += len(filled)
        if count > MOST_CELLS or number > MOST_ROWS:
            limit, unit = (MOST_CELLS, "cells") if count > MOST_CELLS else (MOST_ROWS, "rows")
            found.append(_too_large(count if unit == "cells" else number, limit, unit))
            raise _Stop
        if filled:
            kept.append(Row(number, filled))
    return Sheet(name, header, tuple(column for column in columns or () if column), tuple(kept))


def _repeated(names: list[str]) -> list[str]:
    return sorted({name for name in names if names.count(name) > 1})


def _too_large(found: float, limit: float, unit: str) -> Problem:
    return Problem("file_too_large", facts={"found": f"{found:.0f}", "limit": f"{limit:.0f}", "unit": unit})


@contextmanager
def _reading(found: list[Problem]) -> Iterator[None]:
    """Turn whatever a workbook's readers trip over in a hostile file into one problem: unreadable."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a workbook's style and validation are of no interest here
            yield
    except _Stop:
        raise
    except Exception as error:  # the libraries raise whatever the bytes provoke
        found.append(Problem("file_unreadable", facts={"detail": type(error).__name__}))
        raise _Stop from error


def _workbook(data: bytes, found: list[Problem]) -> Iterator[tuple[str, list[tuple[int, Cells]]]]:
    from openpyxl import load_workbook

    _weigh(data, found)
    with _reading(found):
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    for sheet in book.worksheets:
        with _reading(found):
            sheet.reset_dimensions()  # a lying size would make it invent millions of cells
            rows = list(_workbook_rows(sheet, found))
        yield sheet.title, rows
    book.close()


def _weigh(data: bytes, found: list[Problem]) -> None:
    """Refuse a zip bomb by its own list of contents; no member unpacks to more than it says there."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        found.append(Problem("file_unreadable", facts={"detail": type(error).__name__}))
        raise _Stop from error
    unpacked = sum(member.file_size for member in members)
    if unpacked > LARGEST_UNPACKED or len(members) > MOST_MEMBERS:
        found.append(_too_large(unpacked / 1e6, LARGEST_UNPACKED / 1e6, "MB"))
        raise _Stop


def _workbook_rows(sheet: Any, found: list[Problem]) -> Iterator[tuple[int, Cells]]:
    name = str(sheet.title).strip().lower()
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
        if number > MOST_ROWS:
            found.append(_too_large(number, MOST_ROWS, "rows"))
            raise _Stop
        cells = tuple(_cell(cell, name, number, found) for cell in row)
        if any(cells):
            yield number, cells


def _cell(cell: Any, sheet: str, row: int, found: list[Problem]) -> str:
    value = cell.value
    if value is None:
        return ""
    column = getattr(cell, "column_letter", "")
    kind = getattr(cell, "data_type", "")
    if kind == "f" or not isinstance(value, str | int | float | bool | dt.date | dt.time):
        found.append(Problem("formula_cell", sheet, row, column))
        return ""
    if kind == "e":
        found.append(Problem("cell_error", sheet, row, column, {"found": str(value)}))
        return ""
    text = _text(value)
    if len(text) > LONGEST_CELL:
        found.append(Problem("cell_too_long", sheet, row, column, {"limit": str(LONGEST_CELL)}))
        return ""
    return text


def _text(value: str | float | bool | dt.date | dt.time) -> str:  # noqa: FBT001 - a cell's value, no switch
    """Return a cell's value as text: whole numbers without a point, a date as ISO writes it."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value).replace("\xa0", " ").strip()


def _decoded(data: bytes, found: list[Problem]) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found.append(Problem("file_unreadable", facts={"detail": "UTF-8"}))
        raise _Stop from error


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


def _csv(data: bytes, found: list[Problem]) -> Iterator[tuple[str, list[tuple[int, Cells]]]]:
    reader = csv.reader(io.StringIO(_decoded(data, found)), strict=True)
    try:
        yield from _grouped((reader.line_num, tuple(row)) for row in reader)
    except csv.Error as error:
        found.append(Problem("file_unreadable", row=reader.line_num, facts={"detail": "CSV"}))
        raise _Stop from error


def _markdown(data: bytes, found: list[Problem]) -> Iterator[tuple[str, list[tuple[int, Cells]]]]:
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
