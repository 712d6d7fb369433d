"""Workbooks as Excel wrote them up to 2003 (BIFF8), just enough of one: sheets of texts, numbers, truths and errors."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Cell = str | float | bool | None | bytes

_BOF, _EOF, _SHEET, _LABEL, _NUMBER, _TRUTH = 0x0809, 0x000A, 0x0085, 0x0204, 0x0203, 0x0205


def an_xls(sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> bytes:
    """Return the bytes of such a workbook; a cell of bytes is an error of that code, ``b"\\x2a"`` for ``#N/A``."""
    streams = [_sheet(rows) for rows in sheets.values()]
    names = [_name(name) for name in sheets]
    at = len(_begin(5)) + sum(4 + 6 + len(name) for name in names) + len(_record(_EOF))
    listed = b""
    for name, stream in zip(names, streams, strict=True):
        listed += _record(_SHEET, struct.pack("<IBB", at, 0, 0) + name)
        at += len(stream)
    return _begin(5) + listed + _record(_EOF) + b"".join(streams)


def _sheet(rows: Sequence[Sequence[Cell]]) -> bytes:
    written = b"".join(
        _cell(row, column, value) for row, cells in enumerate(rows) for column, value in enumerate(cells)
    )
    return _begin(0x10) + written + _record(_EOF)


def _cell(row: int, column: int, value: Cell) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if value is None:
        return b""
    if isinstance(value, bytes):
        return _record(_TRUTH, place + value + b"\x01")
    if isinstance(value, bool):
        return _record(_TRUTH, place + bytes([value, 0]))
    if isinstance(value, str):
        return _record(_LABEL, place + struct.pack("<HB", len(value), 1) + value.encode("utf-16-le"))
    return _record(_NUMBER, place + struct.pack("<d", value))


def _begin(kind: int) -> bytes:
    return _record(_BOF, struct.pack("<HHHHII", 0x0600, kind, 0, 1997, 0, 6))


def _name(name: str) -> bytes:
    return struct.pack("<BB", len(name), 0) + name.encode("latin-1")


def _record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data
