"""Reads the rows of a CSV or XLSX file as texts, whoever made it: size, encoding and separators are checked before
anything is believed.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

from inspector_app.errors import RegisterInvalid

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MEGABYTE = 1024 * 1024
FILE_LIMIT = 64 * MEGABYTE
UNPACKED_LIMIT = 512 * MEGABYTE
ROW_LIMIT = 200_000
CELL_LIMIT = 10_000
COLUMN_LIMIT = 200


def read_sheet(path: Path) -> Iterator[list[str]]:
    """Yield the rows of the first sheet as texts, each trimmed; what kind of file it is, its first bytes say.

    Raises ``RegisterInvalid``: ``unreadable`` or ``too_large``.
    """
    with _translated(path):
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(4)
    if size > FILE_LIMIT:
        raise _refused(path, "too_large")
    rows = _xlsx(path) if start == b"PK\x03\x04" else _csv(path)
    with _translated(path):
        for i, row in enumerate(rows):
            if i >= ROW_LIMIT:
                raise _refused(path, "too_large", row=i + 1)
            if len(row) > COLUMN_LIMIT or any(len(cell) > CELL_LIMIT for cell in row):
                raise _refused(path, "too_large", row=i + 1)
            yield [cell.strip() for cell in row]


def _csv(path: Path) -> Iterator[list[str]]:
    data = path.read_bytes()
    if b"\0" in data:
        raise _refused(path, "unreadable")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # What Excel on an Indonesian Windows writes as "CSV".
        text = data.decode("cp1252")
    head = text.split("\n", 1)[0]
    separator = max(",;\t", key=head.count)
    yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _xlsx(path: Path) -> Iterator[list[str]]:
    import warnings
    import zipfile

    from openpyxl import load_workbook

    with zipfile.ZipFile(path) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > UNPACKED_LIMIT:
            raise _refused(path, "too_large")
    with warnings.catch_warnings():
        # openpyxl warns of styles and extensions that it leaves out; none of them is data.
        warnings.simplefilter("ignore")
        book = load_workbook(path, read_only=True, data_only=True)
        try:
            for row in book.worksheets[0].iter_rows(max_col=COLUMN_LIMIT, values_only=True):
                yield _trimmed([_text(value) for value in row])
        finally:
            book.close()


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case float() if value.is_integer():
            return str(int(value))
        case dt.datetime():
            return value.date().isoformat()
        case dt.date():
            return value.isoformat()
        case _:
            return str(value)


def _trimmed(row: list[str]) -> list[str]:
    while row and not row[-1]:
        row.pop()
    return row


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    """Whatever the readers stumble over in a file of unknown origin becomes ``RegisterInvalid`` here."""
    try:
        yield
    except RegisterInvalid:
        raise
    except MemoryError as error:
        raise _refused(path, "too_large") from error
    except Exception as error:
        # openpyxl, zipfile and the XML parsers raise a dozen unrelated kinds on damaged files.
        raise _refused(path, "unreadable", detail=repr(error)) from error


def _refused(path: Path, reason: str, *, row: int = 0, detail: str = "") -> RegisterInvalid:
    return RegisterInvalid(file=path.name, row=row, column="", reason=reason, detail=detail)
