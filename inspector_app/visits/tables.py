"""The repeats of a visit as tables: a line for each row that there is, a column for each question asked in any."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from inspector_app.checklist.model import Kind
from inspector_app.ids import Path
from inspector_app.visits.answers import unsaid
from inspector_app.visits.content import CellNote, TableContent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inspector_app.checklist.model import Question, Text
    from inspector_app.visits.answers import Answers

UNSAID = frozenset({Kind.NOTE, Kind.HEADING, Kind.PHOTO, Kind.REPEAT})
"""Kinds that have no words of their own on a paper."""


class _Column(NamedTuple):
    question: Question
    internal: bool


def tables(answers: Answers, repeat: Question, at: Path, *, title: Text | None = None) -> Iterator[TableContent]:
    """Yield the table of a repeat at its node path, then those of the repeats in its rows; nothing where not asked.

    A column that no row asks is left out. The title of a nested one names the row: ``Lini produksi 2 (Lini B): Pos``.
    """
    session = answers.session
    if not session.node(at).relevant:
        return
    rows = session.rows(at)
    named = title or answers.label(at)
    columns = [column for column in _columns(answers, repeat) if _is_asked(answers, repeat, column.question, rows)]
    yield TableContent(
        path=at,
        title=named,
        columns=[_headed(answers, repeat, column, rows) for column in columns],
        rows=[[_cell(answers, repeat, column.question, row) for column in columns] for row in rows],
        notes=list(_notes(answers, repeat, columns, rows)),
        internal=repeat.internal,
        internal_columns=[place for place, column in enumerate(columns) if column.internal],
    )
    for inner in repeat.columns:
        if inner.kind is Kind.REPEAT:
            for number, row in enumerate(rows, start=1):
                path = _node(row, repeat, inner)
                around = _row_name(named, number, _first_words(answers, repeat, columns, row))
                label = answers.label(path)
                yield from tables(answers, inner, path, title=_joined(around, label))


def row_name(answers: Answers, repeat: Question, row: Path) -> Text:
    """Return how a paper names a row: the repeat's label, its number, and what its first column says."""
    at = Path(row[: row.rindex("[")])
    rows = answers.session.rows(at)
    columns = list(_columns(answers, repeat))
    return _row_name(answers.label(at), rows.index(row) + 1, _first_words(answers, repeat, columns, row))


def _columns(answers: Answers, repeat: Question) -> Iterator[_Column]:
    for question in repeat.columns:
        if question.kind not in UNSAID:
            for field in answers.fields(question):
                yield _Column(field, question.internal or field.internal)


def _is_asked(answers: Answers, repeat: Question, question: Question, rows: Sequence[Path]) -> bool:
    return not rows or any(answers.session.node(_node(row, repeat, question)).relevant for row in rows)


def _node(row: Path, repeat: Question, question: Question) -> Path:
    """Return the path of a question in a row."""
    return Path(row + question.path[len(repeat.path) :])


def _headed(answers: Answers, repeat: Question, column: _Column, rows: Sequence[Path]) -> Text:
    """Return a column's head with its unit; values that it names are those of the first row."""
    unit = column.question.unit
    label = answers.label(_node(rows[0], repeat, column.question)) if rows else unsaid(column.question.label)
    return {lang: f"{text} ({unit[lang]})" if unit.get(lang) else text for lang, text in label.items()}


def _cell(answers: Answers, repeat: Question, question: Question, row: Path) -> Text:
    node = answers.session.node(_node(row, repeat, question))
    return answers.words(question, node.path) if node.relevant and node.value else {}


def _notes(answers: Answers, repeat: Question, columns: Sequence[_Column], rows: Sequence[Path]) -> Iterator[CellNote]:
    for at, row in enumerate(rows):
        for place, column in enumerate(columns):
            node = answers.session.node(_node(row, repeat, column.question))
            reason, note = answers.reason(node), answers.note(node.path) if node.relevant else ""
            if reason or note:
                yield CellNote(at, place, reason=reason, note=note)


def _first_words(answers: Answers, repeat: Question, columns: Sequence[_Column], row: Path) -> Text:
    """Return what the first column says that stands in every copy."""
    first = next((column for column in columns if not column.internal), None)
    return _cell(answers, repeat, first.question, row) if first else {}


def _row_name(title: Text, number: int, first: Text) -> Text:
    said = {lang: f" ({text})" for lang, text in first.items() if text}
    return {lang: f"{text} {number}{said.get(lang, '')}" for lang, text in title.items()}


def _joined(around: Text, label: Text) -> Text:
    return {lang: f"{text}: {label[lang]}" if label.get(lang) else text for lang, text in around.items()}
