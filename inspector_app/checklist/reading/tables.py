"""Lists that lie beside a form as files, CSV, XML or GeoJSON, read with care: they may be cut, huge or hostile.

What a form sees of each is ``root/item`` with one child a column (ODK XForms, "Secondary instances").
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import msgspec

from inspector_app.checklist.model import ChoiceTable
from inspector_app.checklist.reading.columns import language
from inspector_app.checklist.reading.itext import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inspector_app.checklist.reading.problems import Problem

LARGEST_TABLE = 16_000_000
MOST_ROWS = 100_000
MOST_CELLS = 1_000_000
MOST_COLUMNS = 200
"""Three times the country's villages and wards, the longest list known, with a dozen columns each."""

MOST_MARKS = {b"<": 2_000_000, b"=": 500_000, b"[": 500_000, b"{": 500_000}
"""Signs that begin an element, an attribute, a list, an object: what they begin takes longer to read than its bytes."""

TABLE_SUFFIXES = (".csv", ".xml", ".geojson")

Cells = dict[str, str]


class _Unreadable(Exception):
    """The bytes are no such list; says why in a word."""


class _TooLarge(Exception):
    """There is more than the limit: how many of what."""

    def __init__(self, found: int, limit: int, unit: str) -> None:
        super().__init__(unit)
        self.facts = {"found": str(found), "limit": str(limit), "unit": unit}


def read_table(name: str, data: bytes, found: list[Problem], place: Problem) -> ChoiceTable | None:
    """Return the list of a file's bytes; ``None`` with the reason added to ``found``, at the row of ``place``."""
    suffix = name[name.rfind(".") :].lower()
    try:
        if len(data) > LARGEST_TABLE:
            raise _TooLarge(len(data) // 1_000_000, LARGEST_TABLE // 1_000_000, "MB")
        return _table(_READERS[suffix](data))
    except _TooLarge as error:
        code, facts = "list_too_large", error.facts
    except _Unreadable as error:
        code, facts = "list_unreadable", {"detail": str(error)}
    except KeyError:
        code, facts = "list_kind", {"known": ", ".join(TABLE_SUFFIXES)}
    found.append(msgspec.structs.replace(place, code=code, facts={"name": name, **facts}))
    return None


def _table(rows: Iterable[Cells]) -> ChoiceTable:
    """Return rows of named cells as a table of all names that occur."""
    kept: list[Cells] = []
    columns: dict[str, None] = {}
    cells = 0
    for row in rows:
        cells += len(row)
        if len(kept) >= MOST_ROWS:
            raise _TooLarge(len(kept) + 1, MOST_ROWS, "rows")
        if cells > MOST_CELLS:
            raise _TooLarge(cells, MOST_CELLS, "cells")
        kept.append(row)
        if not columns.keys() >= row.keys():
            columns |= dict.fromkeys(row)
            if len(columns) > MOST_COLUMNS:
                raise _TooLarge(len(columns), MOST_COLUMNS, "columns")
    labels = {language(each): each for each in columns if each.startswith("label::") and language(each)}
    if not labels and "label" in columns:
        labels = dict.fromkeys(LANGUAGES, "label")
    return ChoiceTable(tuple(columns), tuple(tuple([row.get(each, "") for each in columns]) for row in kept), labels)


def _csv(data: bytes) -> Iterator[Cells]:
    """Yield the rows of a CSV file by the names in its first line; Excel's semicolons serve as well as commas."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _Unreadable("UTF-8") from error
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=_delimiter(first))
    try:
        columns = [name.strip() for name in next(reader, [])]
        if not any(columns):
            raise _Unreadable("empty")
        if len(set(filter(None, columns))) < len(list(filter(None, columns))):
            raise _Unreadable("two columns of one name")
        for row in reader:
            cells = {column: cell.strip() for column, cell in zip(columns, row, strict=False) if column}
            if any(cells.values()):
                yield cells
    except csv.Error as error:
        raise _Unreadable(f"line {reader.line_num}") from error


def _delimiter(first: str) -> str:
    return ";" if ";" in first and "," not in first else ","


def _xml(data: bytes) -> Iterator[Cells]:
    """Yield the items of a document ``<root><item><name>…``; one that declares a type or entities is refused."""
    from xml.parsers import expat

    _weigh(data, b"<", b"=")
    items = _Items()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = items.start
    parser.EndElementHandler = items.end
    parser.CharacterDataHandler = items.text
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError) as error:
        raise _Unreadable("XML") from error
    if not items.found:
        raise _Unreadable("root/item")
    yield from items.found


def _weigh(data: bytes, *marks: bytes) -> None:
    for mark in marks:
        count = data.count(mark)
        if count > MOST_MARKS[mark]:
            raise _TooLarge(count, MOST_MARKS[mark], mark.decode())


def _refuse_doctype(*_: object) -> None:
    raise _Unreadable("DOCTYPE")


class _Items:
    """Gathers what stands in ``root/item``: each child's text by its name, the first of a name."""

    def __init__(self) -> None:
        self.found: list[Cells] = []
        self._names: list[str] = []
        self._pieces: list[str] = []
        self._cells: Cells = {}

    def start(self, name: str, _: object) -> None:
        self._names.append(name.rpartition(" ")[2])
        if len(self._names) > MOST_COLUMNS:
            raise _Unreadable("depth")
        if len(self._names) == 2:
            self._cells = {}
        elif len(self._names) == 3:
            self._pieces = []

    def text(self, words: str) -> None:
        if len(self._names) == 3:
            self._pieces.append(words)

    def end(self, _: str) -> None:
        if len(self._names) == 3:
            self._cells.setdefault(self._names[2], "".join(self._pieces).strip())
        elif len(self._names) == 2 and self._names[1] == "item":
            self.found.append(self._cells)
            if len(self.found) > MOST_ROWS:
                raise _TooLarge(len(self.found), MOST_ROWS, "rows")
        self._names.pop()


def _geojson(data: bytes) -> Iterator[Cells]:
    """Yield the features of a collection: ``geometry`` as ODK writes places, ``id``, and each property."""
    _weigh(data, b"[", b"{")
    try:
        document = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _Unreadable("JSON") from error
    features = document.get("features") if isinstance(document, dict) else None
    if not isinstance(features, list) or document.get("type") != "FeatureCollection":
        raise _Unreadable("FeatureCollection")
    for feature in features:
        if not isinstance(feature, dict):
            raise _Unreadable("Feature")
        properties = feature.get("properties")
        said = properties if isinstance(properties, dict) else {}
        cells = {str(name): _plain(value) for name, value in said.items()}
        if feature.get("id") is not None:
            cells["id"] = _plain(feature["id"])
        yield {"geometry": _geometry(feature.get("geometry")), **cells}


def _plain(value: Any) -> str:
    """Return a property as text; what is no plain value is left out."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value) if isinstance(value, str | int | float) else ""


def _geometry(geometry: Any) -> str:
    """Return a point as ``lat lon 0 0``, a line or an area as such points put together with ``;``."""
    if not isinstance(geometry, dict):
        return ""
    places = geometry.get("coordinates")
    if geometry.get("type") == "Point":
        places = [places]
    elif geometry.get("type") == "Polygon":
        places = places[0] if isinstance(places, list) and places else None
    if not isinstance(places, list):
        return ""
    points = [each for each in places if isinstance(each, list) and len(each) >= 2]
    return "; ".join(f"{_plain(each[1])} {_plain(each[0])} 0 0" for each in points)


_READERS = {".csv": _csv, ".xml": _xml, ".geojson": _geojson}
