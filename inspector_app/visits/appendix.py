"""What a draft that went over to another version carries along: answers to questions that no longer are in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from inspector_app.checklist.model import Kind
from inspector_app.checklist.nodes import definition, row_of, rows_around
from inspector_app.checklist.words import words_for
from inspector_app.visits.answers import LANGUAGES, unsaid
from inspector_app.visits.content import AppendixAnswer
from inspector_app.visits.events import Detail
from inspector_app.visits.row_state import removed_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from inspector_app.checklist.model import Checklist, Question, Text
    from inspector_app.ids import Path
    from inspector_app.visits.state import VisitState


class Asked(NamedTuple):
    """A question as one version asks it: with its item's code; a sample's field is named with the sample."""

    question: Question
    label: Text
    code: str
    version: str
    internal: bool


def appendix(state: VisitState, checklist: Checklist, former: Sequence[Checklist]) -> list[AppendixAnswer]:
    """Return the answers and notes at questions that ``checklist`` does not have; those of removed rows are left out.

    ``former`` are the versions that the visit was on before, oldest first: the last that asked a question names it.
    They stand in the order of those versions; what none of them knows comes last, by path.
    """
    known = asked_by(checklist)
    before: dict[Path, Asked] = {}
    for each in former:
        before |= asked_by(each)
    removed = removed_rows(state.row_fields)
    paths = {path for path, field in state.answers.items() if field.value}
    paths |= {path for (path, detail), field in state.details.items() if detail is Detail.NOTE and field.value}
    gone = [
        path
        for path in paths
        if definition(path) not in known
        and not _is_worked_out(before.get(definition(path)))
        and removed.isdisjoint(rows_around(path))
    ]
    order = {path: place for place, path in enumerate(before)}
    gone.sort(key=lambda path: (order.get(definition(path), len(order)), definition(path), _numbers(state, path), path))
    return [_answer(state, path, before.get(definition(path)), _place(state, path, before | known)) for path in gone]


def _is_worked_out(asked: Asked | None) -> bool:
    """Tell whether a value is one that the form keeps for itself (``once``): nobody typed it, nobody misses it."""
    return asked is not None and asked.question.kind is Kind.CALCULATED


def asked_by(checklist: Checklist) -> dict[Path, Asked]:
    """Return every question of a checklist by its path: rows, columns of repeats, fields of samples, unseen ones."""
    found: dict[Path, Asked] = {}
    helpers = {question.path: question for question in checklist.helpers}
    codes = {question.path: question.code for question in _rows(checklist)}
    for question in _rows(checklist):
        code = codes.get(question.item, "") + question.letter if question.item else question.code
        found[question.path] = Asked(question, question.label, code, checklist.version, question.internal)
        sample = question.sample
        for path in (sample.compliant, sample.total, sample.area, sample.time) if sample else ():
            field = helpers[path]
            label = {lang: f"{text}: {field.label.get(lang, '')}" for lang, text in question.label.items()}
            found[path] = Asked(field, label, code, checklist.version, question.internal or field.internal)
    for path, question in helpers.items():
        if path not in found:
            found[path] = Asked(question, question.label, "", checklist.version, question.internal)
    return found


def _rows(checklist: Checklist) -> Iterator[Question]:
    for section in checklist.sections:
        yield from _flat(section.questions)


def _flat(questions: Iterable[Question]) -> Iterator[Question]:
    for question in questions:
        yield question
        yield from _flat(question.columns)


def _numbers(state: VisitState, path: Path) -> list[int]:
    """Return the numbers of the rows that a node lies in, outer before inner."""
    numbers = []
    for repeat, key in map(row_of, rows_around(path)):
        rows = state.rows.get(repeat, ())
        # The key of the first row says its number, and so does that of a counted one.
        numbers.append(rows.index(key) + 1 if key in rows else int(key) if key.isdecimal() else 0)
    return numbers


def _place(state: VisitState, path: Path, asked: Mapping[Path, Asked]) -> Text:
    """Return the rows that a node lies in by their repeats and numbers, outer before inner: ``Lini 2, Pos 1``."""
    place: Text = {}
    for row, number in zip(rows_around(path), _numbers(state, path), strict=True):
        repeat = definition(row)
        known = asked.get(repeat)
        name = unsaid(known.label) if known else dict.fromkeys(LANGUAGES, repeat.rpartition("/")[2])
        place = {lang: ", ".join(filter(None, (place.get(lang), f"{text} {number}"))) for lang, text in name.items()}
    return place


def _answer(state: VisitState, path: Path, asked: Asked | None, place: Text) -> AppendixAnswer:
    field = state.answers.get(path)
    value = (field.value or "") if field else ""
    note = state.detail(path, Detail.NOTE)
    if asked is None:
        return AppendixAnswer(path=path, label={}, words=dict.fromkeys(LANGUAGES, value), note=note, place=place)
    words = {lang: words_for(asked.question, value, lang) for lang in LANGUAGES}
    return AppendixAnswer(
        path=path,
        label=unsaid(asked.label),
        words=unsaid(words) if asked.question.choices else words,
        code=asked.code,
        version=asked.version,
        note=note,
        place=place,
        internal=asked.internal,
    )
