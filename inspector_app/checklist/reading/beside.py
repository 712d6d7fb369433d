"""The files that a form names beside itself: lists of choices, media of its labels; and the lists of the register."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.model import ChoiceTable
from inspector_app.checklist.reading.columns import EXPRESSIONS, MEDIA, standard
from inspector_app.checklist.reading.itext import LANGUAGES
from inspector_app.checklist.reading.problems import Problem
from inspector_app.checklist.reading.tables import LARGEST_TABLE, MOST_CELLS, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector_app.checklist.reading.sheets import Row, Sheets

REGISTER = {
    "companies": ("name", "label", "nib", "kbli", "estate", "regency", "province", "permit"),
    "estates": ("name", "label", "regency", "province"),
    "regencies": ("name", "label", "province"),
    "provinces": ("name", "label"),
    "kbli": ("name", "label"),
}
"""The register's lists and their columns; ``name`` is the register's id or the official code."""

_FROM_FILE = ("select_one_from_file", "select_multiple_from_file")
_EXTERNAL = {"csv-external": ".csv", "xml-external": ".xml"}
_PULLDATA = re.compile(r"""pulldata\(\s*(?:'([^']*)'|"([^"]*)")""")
_PLAIN = re.compile(r"[^/\\:*?\"<>|\x00-\x1f]{1,200}")


class Named(msgspec.Struct, frozen=True):
    """A file that a form names, and where; ``listed`` tells that it is a list of choices."""

    name: str
    sheet: str
    row: int
    column: str
    listed: bool

    @property
    def stem(self) -> str:
        """The name without its kind, which is how expressions name the list."""
        return self.name.rpartition(".")[0]


def named_files(sheets: Sheets) -> list[Named]:
    """Return every file that the form names, each once."""
    found: dict[str, Named] = {}
    for named in _all_named(sheets):
        found.setdefault(named.name, named)
    return list(found.values())


def is_plain(name: str) -> bool:
    """Tell whether a name is a file's bare name: nothing that leads into another folder."""
    return _PLAIN.fullmatch(name) is not None and name not in {".", ".."}


def lists_beside(sheets: Sheets, files: Mapping[str, bytes], found: list[Problem]) -> dict[str, ChoiceTable]:
    """Return the lists that lie beside a form, by the name that expressions use; what lacks is added to ``found``."""
    tables: dict[str, ChoiceTable] = {}
    room = {"MB": LARGEST_TABLE / 1e6, "cells": float(MOST_CELLS)}
    told = {(problem.sheet, problem.row, problem.column) for problem in found}
    for named in named_files(sheets):
        if (named.sheet, named.row, named.column) in told:
            continue  # the file is there, and why it cannot be read is said already
        place = Problem("file_missing", named.sheet, named.row, named.column, {"name": named.name})
        if named.name in files:
            table = _read(place, files[named.name], found, room) if named.listed else None
            if table is not None:
                tables[named.stem] = table
        elif named.listed and named.stem in REGISTER:
            tables[named.stem] = ChoiceTable(REGISTER[named.stem], (), dict.fromkeys(LANGUAGES, "label"), known=False)
        else:
            found.append(place)
    return tables


def _read(place: Problem, data: bytes, found: list[Problem], room: dict[str, float]) -> ChoiceTable | None:
    """Return a list, taking what it needs from the room that all lists of a form have together."""
    most = {"MB": LARGEST_TABLE / 1e6, "cells": MOST_CELLS}
    name = place.facts["name"]
    room["MB"] -= len(data) / 1e6
    table = read_table(name, data, found, place) if room["MB"] >= 0 else None
    room["cells"] -= len(table.columns) * len(table.rows) if table is not None else 0
    for unit, left in room.items():
        if left < 0:
            facts = {"name": name, "found": f"{most[unit] - left:.0f}", "limit": f"{most[unit]:.0f}", "unit": unit}
            found.append(msgspec.structs.replace(place, code="list_too_large", facts=facts))
            return None
    return table


def _all_named(sheets: Sheets) -> Iterator[Named]:
    for sheet in ("survey", "choices"):
        if sheet not in sheets:
            continue
        media = [column for column in sheets[sheet].columns if standard(column).partition("::")[0] in MEDIA]
        for row in sheets[sheet].rows:
            if sheet == "survey":
                yield from _lists(row)
            for column in media:
                name = row.cells.get(column, "")
                if name and "${" not in name:
                    yield Named(name, sheet, row.number, column, listed=False)


def _lists(row: Row) -> Iterator[Named]:
    words = row.cells.get("type", "").split()
    head = words[0] if words else ""
    if head in _FROM_FILE and len(words) > 1:
        yield Named(words[1], "survey", row.number, "type", listed=True)
    elif head in _EXTERNAL and "name" in row.cells:
        yield Named(row.cells["name"] + _EXTERNAL[head], "survey", row.number, "name", listed=True)
    for column, text in row.cells.items():
        if standard(column) in EXPRESSIONS or standard(column) == "default":
            for single, double in _PULLDATA.findall(text):
                yield Named(f"{single or double}.csv", "survey", row.number, column, listed=True)
