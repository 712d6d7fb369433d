"""What an XForm holds beside its questions' structure: the values they begin with, and lists of choices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector_app.checklist.model import Choice, ChoiceTable, ItemSet
from inspector_app.checklist.reading.itext import XF, complete
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from inspector_app.checklist.reading.itext import Texts

_TEMPLATE = "{http://openrosa.org/javarosa}template"
_LIST = re.compile(r"""(randomize\(\s*)?instance\(\s*(?:'([^']*)'|"([^"]*)")\s*\)\s*/root/item(.*)""", re.DOTALL)
MOST_CHOICES = 1000
"""Rows of a file's list that a question still holds itself; a longer one is looked up in the list."""

_BY_ITEXT = "jr:itext(itextId)"
_ITEXT_ID = "itextId"


class Lists:
    """The lists of one document: those that it holds itself, and those that lie beside it as files."""

    def __init__(self, root: Element, texts: Texts, beside: Mapping[str, ChoiceTable]) -> None:
        self._texts = texts
        self._beside = beside
        self.tables: dict[str, ChoiceTable] = dict(beside)
        self._choices: dict[tuple[str, str, str], tuple[Choice, ...]] = {}
        for instance in root.iter(f"{XF}instance"):
            name = instance.get("id")
            if name and not instance.get("src"):
                self.tables[name] = self._table(instance)

    def choices(self, nodes: str, *, value: str, label: str) -> tuple[tuple[Choice, ...], ItemSet | None]:
        """Return all choices that an item set may give, and the rule that says which there are now.

        There is no such rule where it is always the whole list in its own order; there are no choices where they are
        rows of a repeat, a list of the register, or too many to be held by each question.
        """
        items = ItemSet(nodes, value, "label" if label == _BY_ITEXT else label)
        found = _LIST.fullmatch(nodes)
        name = (found[2] or found[3]) if found else ""
        table = self.tables.get(name)
        if found is None or table is None or not table.known:
            return (), items
        if name in self._beside and len(table.rows) > MOST_CHOICES:
            return (), items
        key = (name, value, items.label)
        if key not in self._choices:
            self._choices[key] = choices_of(table, value=value, label=items.label)
        whole = not found[1] and not found[4].strip()
        return self._choices[key], None if whole else items

    def _table(self, instance: Element) -> ChoiceTable:
        """Return a list with a column for each child of its items, and one for the label in each language."""
        items = list(instance.iter(f"{XF}item"))
        children = [{child.tag.rpartition("}")[2]: (child.text or "").strip() for child in item} for item in items]
        labels: dict[str, str] = {}
        for cells in children:
            if _ITEXT_ID in cells:
                for lang, words in self._texts.named(cells[_ITEXT_ID]).items():
                    labels[lang] = f"label::{lang}"
                    cells[f"label::{lang}"] = words
        columns = tuple(dict.fromkeys(column for cells in children for column in cells))
        if not labels and "label" in columns:
            labels = dict.fromkeys(("id", "en"), "label")
        rows = tuple(tuple(cells.get(column, "") for column in columns) for cells in children)
        return ChoiceTable(columns, rows, labels)


def choices_of(table: ChoiceTable, *, value: str, label: str) -> tuple[Choice, ...]:
    """Return the choices of a table's rows; ``label`` is a column, or ``label`` for the table's own by language."""
    if value not in table.columns:
        return ()
    name = table.columns.index(value)
    columns = table.labels if label == "label" else dict.fromkeys(("id", "en"), label)
    places = {lang: table.columns.index(column) for lang, column in columns.items() if column in table.columns}
    return tuple(
        Choice(row[name], complete({lang: row[at] for lang, at in places.items()}) or complete({"": row[name]}))
        for row in table.rows
        if row[name]
    )


def leaves(primary: Element) -> dict[Path, str]:
    """Return the questions of the primary instance in order, with what they begin with; rows of a repeat once."""
    found: dict[Path, str] = {}
    waiting = [(Path(f"/{_name(primary)}"), primary)]
    while waiting:
        path, element = waiting.pop()
        children = list(element)
        if not children and element is not primary:
            if element.get(_TEMPLATE) is None:
                found.setdefault(path, (element.text or "").strip())
            continue
        waiting += [(Path(f"{path}/{_name(child)}"), child) for child in reversed(children)]
    return found


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]
