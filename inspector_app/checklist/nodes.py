"""Paths of nodes: a definition's path, with the key of a row in brackets after each repeat
(``/data/D/lines[1]/speed``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector_app.ids import Path, RowId

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST = RowId("1")
"""The row that an open repeat begins with: it is there without an event, so all laptops agree on it."""

_KEY = re.compile(r"\[([^\[\]]*)\]")


def row_path(repeat: Path, row: RowId) -> Path:
    """Return the path of a row of a repeat."""
    return Path(f"{repeat}[{row}]")


def begins_with(repeat: Path) -> tuple[RowId, ...]:
    """Return the rows that an open repeat begins with: one, and none in a row that was added.

    A new row is a copy of its template, in which an inner repeat is a template as well (ODK XForms, "Repeats").
    """
    return (FIRST,) if all(key == FIRST for key in _KEY.findall(repeat)) else ()


def row_of(path: Path) -> tuple[Path, RowId]:
    """Return the repeat and the key of a row's path; a path that is none is its own repeat with an empty key."""
    repeat, mark, key = path.rpartition("[")
    return (Path(repeat), RowId(key[:-1])) if mark and key.endswith("]") else (path, RowId(""))


def rows_around(path: Path) -> Iterator[Path]:
    """Yield the rows that a node lies in, outer before inner; a row does not lie in itself."""
    for found in _KEY.finditer(path):
        if found.end() < len(path):
            yield Path(path[: found.end()])


def definition(path: Path) -> Path:
    """Return the path that the checklist knows: without the keys of rows."""
    return Path(_KEY.sub("", path)) if "[" in path else path
