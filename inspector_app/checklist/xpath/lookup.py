"""Lists ready to be searched: those of the form, files beside it, and lists that whoever opens it hands over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector_app.checklist.model import ChoiceTable
    from inspector_app.checklist.xpath.frames import Cells


class Table:
    """A list ready to be searched: rows are found by a column's value without looking at all of them."""

    def __init__(self, table: ChoiceTable) -> None:
        self.columns = {name: at for at, name in enumerate(table.columns)}
        self.rows = table.rows
        self.known = table.known
        self.labels = {lang: self.columns[column] for lang, column in table.labels.items() if column in self.columns}
        self._by: dict[int, dict[str, list[Cells]]] = {}

    def having(self, column: int, value: str) -> list[Cells]:
        """Return the rows with a value in a column, in order."""
        return self.index(column).get(value, [])

    def index(self, column: int) -> dict[str, list[Cells]]:
        """Return the rows by what they say in a column; made when it is first asked for."""
        found = self._by.get(column)
        if found is None:
            found = self._by[column] = {}
            for row in self.rows:
                found.setdefault(row[column], []).append(row)
        return found


def tables_of(own: Mapping[str, ChoiceTable], handed: Mapping[str, ChoiceTable]) -> dict[str, Table]:
    """Return the lists of a form; one that it only names is that which is handed over, its columns in the form's order.

    A list that nobody has is empty, and ``known`` tells that nothing follows from that.
    """
    return {name: Table(table if table.known else _arranged(table, handed.get(name))) for name, table in own.items()}


def _arranged(asked: ChoiceTable, handed: ChoiceTable | None) -> ChoiceTable:
    if handed is None:
        return asked
    at = {name: place for place, name in enumerate(handed.columns)}
    places = [at.get(name) for name in asked.columns]
    rows = tuple(tuple("" if place is None else row[place] for place in places) for row in handed.rows)
    return msgspec.structs.replace(asked, rows=rows, known=True)
