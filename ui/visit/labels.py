"""Values in the words of the form: what is chosen of a list by its label, however long the list is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector_app.checklist.model import Kind
from inspector_app.checklist.nodes import definition
from inspector_app.checklist.words import words_for
from ui.visit.typed import place_words
from ui.visit.words import said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inspector_app.checklist.model import Choice, ChoiceTable, Question
    from inspector_app.checklist.session import Session

CHOSEN = frozenset({Kind.CHOICE, Kind.CHOICES, Kind.RANK})
_LIST = re.compile(r"instance\(\s*['\"]([^'\"]+)['\"]\s*\)")


class Labels:
    """The labels of one visit's choices, by list and language; a long list is read once."""

    def __init__(self, session: Session, lists: Mapping[str, ChoiceTable]) -> None:
        self._session = session
        self._lists = {**session.checklist.lists, **lists}
        self._known: dict[tuple[str, str], dict[str, str]] = {}

    def words(self, question: Question, value: str, lang: str) -> str:
        """Return a value in words, without its unit."""
        if not value:
            return ""
        if question.kind is Kind.PLACE:
            return place_words(value, lang)
        if question.kind not in CHOSEN:
            return words_for(question, value, lang)
        names = [value] if question.kind is Kind.CHOICE else value.split()
        return ", ".join(self._label(question, name, lang) for name in names)

    def _label(self, question: Question, name: str, lang: str) -> str:
        key = (definition(question.path), lang)
        if key not in self._known:
            self._known[key] = self._labels(question, lang)
        label = self._known[key].get(name)
        if label is None and question.items is not None:
            # Choices that are made of answers come and go.
            now = choices_of(self._session, question)
            label = next((said(choice.label, lang) for choice in now if choice.name == name), None)
        return label or name

    def _labels(self, question: Question, lang: str) -> dict[str, str]:
        if question.choices:
            return {choice.name: said(choice.label, lang) or choice.name for choice in question.choices}
        found = _LIST.search(question.items.nodes) if question.items is not None else None
        table = self._lists.get(found[1]) if found is not None else None
        if table is None or question.items is None or not table.known:
            return {}
        return _column(table, question.items.value, question.items.label, lang)


def choices_of(session: Session, question: Question) -> Sequence[Choice]:
    """Return what may be chosen now."""
    return question.choices if question.items is None else session.choices(question.path)


def _column(table: ChoiceTable, value: str, label: str, lang: str) -> dict[str, str]:
    """Return the labels of a table's rows by name."""
    shown = table.labels.get(lang) or next(iter(table.labels.values()), label)
    columns = table.columns
    if value not in columns:
        return {}
    at = columns.index(value)
    words = columns.index(shown) if shown in columns else at
    return {row[at]: row[words] or row[at] for row in table.rows}
