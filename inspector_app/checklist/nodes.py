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
    """Return the rows that an open repeat begins with: one, or none where it stands straight in a row that was added.

    A new row is a copy of its template (ODK XForms, "Repeats"). A repeat straight in it is but a template there; one in
    a group of it has its template and a first row beside it, and so has all that this first row holds.
    """
    *rows, (rest, _) = _pieces(repeat)
    whole = True  # whether the row is one that the form itself holds, with the first rows of what is in it
    for number, (steps, key) in enumerate(rows):
        whole = key == FIRST and (whole or (number > 0 and steps > 1))
    return (FIRST,) if whole or rest > 1 else ()


def _pieces(path: Path) -> Iterator[tuple[int, str]]:
    """Yield how many steps lead to each row, and its key; then how many lead on from the last, with no key."""
    at = 0
    for found in _KEY.finditer(path):
        yield path.count("/", at, found.start()), found[1]
        at = found.end()
    yield path.count("/", at), ""


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
