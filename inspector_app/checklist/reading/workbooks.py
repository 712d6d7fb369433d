"""Forms as workbooks, ``.xlsx`` and the older ``.xls``: their sheets as rows of texts, whatever the bytes hold."""

from __future__ import annotations

import datetime as dt
import io
import warnings
import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from inspector_app.checklist.reading.limits import (
    LARGEST_UNPACKED,
    LARGEST_XML,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_MARKS,
    MOST_MEMBERS,
    MOST_ROWS,
    StopReading,
    too_large,
)
from inspector_app.checklist.reading.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector_app.checklist.reading.limits import Cells

_PICTURES = "xl/media/"

LARGEST_XLS = 3_000_000
"""The older kind is not packed, and slower to read."""


@contextmanager
def _reading(found: list[Problem]) -> Iterator[None]:
    """Turn whatever a workbook's readers trip over in a hostile file into one problem: unreadable."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a workbook's style and validation are of no interest here
            yield
    except StopReading:
        raise
    except Exception as error:  # the libraries raise whatever the bytes provoke
        found.append(Problem("file_unreadable", facts={"detail": type(error).__name__}))
        raise StopReading from error


def xlsx_sheets(data: bytes, found: list[Problem]) -> Iterator[tuple[str, list[tuple[int, Cells]]]]:
    """Yield the sheets of a workbook in Office Open XML."""
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
    """Refuse a zip bomb by its own list of contents, for no member unpacks to more than it says there; then, unpacked,
    what would take the library for ever to read: to count where elements and attributes begin is far quicker.
    """
    with _reading(found), zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
        unpacked = sum(member.file_size for member in members)
        if unpacked > LARGEST_UNPACKED or len(members) > MOST_MEMBERS:
            found.append(too_large(unpacked / 1e6, LARGEST_UNPACKED / 1e6, "MB"))
            raise StopReading
        written = [member for member in members if not member.filename.startswith(_PICTURES)]
        xml = sum(member.file_size for member in written)
        if xml > LARGEST_XML:
            found.append(too_large(xml / 1e6, LARGEST_XML / 1e6, "MB"))
            raise StopReading
        for mark in (b"<", b"="):
            marks = sum(archive.read(member).count(mark) for member in written)
            if marks > MOST_MARKS:
                found.append(too_large(marks, MOST_MARKS, "XML"))
                raise StopReading


def _workbook_rows(sheet: Any, found: list[Problem]) -> Iterator[tuple[int, Cells]]:
    name = str(sheet.title).strip().lower()
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
        if number > MOST_ROWS:
            found.append(too_large(number, MOST_ROWS, "rows"))
            raise StopReading
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


def xls_sheets(data: bytes, found: list[Problem]) -> Iterator[tuple[str, list[tuple[int, Cells]]]]:
    """Yield the sheets of a workbook as Excel wrote it up to 2003.

    Such a file is read for what its formulas gave, not for what they are, so a formula counts as its value here.
    """
    import xlrd

    if len(data) > LARGEST_XLS:
        found.append(too_large(len(data) / 1e6, LARGEST_XLS / 1e6, "MB"))
        raise StopReading
    with _reading(found):
        book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO(), on_demand=True, ragged_rows=True)
    for at in range(book.nsheets):
        with _reading(found):
            sheet = book.sheet_by_index(at)
            if sheet.nrows > MOST_ROWS:
                found.append(too_large(sheet.nrows, MOST_ROWS, "rows"))
                raise StopReading
            rows = list(_xls_rows(sheet, book.datemode, found))
            book.unload_sheet(at)
        yield sheet.name, rows


def _xls_rows(sheet: Any, datemode: int, found: list[Problem]) -> Iterator[tuple[int, Cells]]:
    from xlrd.biffh import XL_CELL_ERROR, error_text_from_code
    from xlrd.formula import colname

    name = str(sheet.name).strip().lower()
    for number in range(1, sheet.nrows + 1):
        row = sheet.row(number - 1)[:MOST_COLUMNS]
        cells: list[str] = []
        for at, cell in enumerate(row):
            text = "" if cell.ctype == XL_CELL_ERROR else _text(_xls_value(cell, datemode))
            if cell.ctype == XL_CELL_ERROR:
                facts = {"found": error_text_from_code.get(cell.value, "#?")}
                found.append(Problem("cell_error", name, number, colname(at), facts))
            elif len(text) > LONGEST_CELL:
                found.append(Problem("cell_too_long", name, number, colname(at), {"limit": str(LONGEST_CELL)}))
                text = ""
            cells.append(text)
        if any(cells):
            yield number, tuple(cells)


def _xls_value(cell: Any, datemode: int) -> str | float | bool | dt.date | dt.time:
    """Return a cell's value; a date without a day is a time."""
    from xlrd import XL_CELL_BOOLEAN, XL_CELL_DATE, XL_CELL_NUMBER, xldate_as_datetime

    if cell.ctype == XL_CELL_DATE:
        moment: dt.datetime = xldate_as_datetime(cell.value, datemode)
        return moment.time() if cell.value < 1 else moment
    if cell.ctype == XL_CELL_BOOLEAN:
        return bool(cell.value)
    return float(cell.value) if cell.ctype == XL_CELL_NUMBER else str(cell.value)
