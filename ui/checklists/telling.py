"""What a new version changes, told as the rows of a list: in groups, old and new wording side by side."""

from __future__ import annotations

import dataclasses
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.checklist.versions import Change
from ui.checklists.diff import Runs, compare_words
from ui.checklists.remarks import remarks
from ui.visit.words import said
from ui.widgets.grouped import Heading, Row

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from inspector_app.checklist.model import Question, Text
    from inspector_app.checklist.versions import Changes, ParameterChange, QuestionChange
    from inspector_app.ids import Path
    from ui.i18n.formats import Formats
    from ui.widgets.grouped import Item


class Group(StrEnum):
    """Under which heading a change stands; the first that fits."""

    NEW = "new"
    REMOVED = "removed"
    WEIGHT = "weight"
    WORDING = "wording"
    RULE = "rule"
    OTHER = "other"


_GROUPS: dict[Group, tuple[Change, ...]] = {
    Group.NEW: (Change.NEW,),
    Group.REMOVED: (Change.REMOVED,),
    Group.WEIGHT: (Change.WEIGHT,),
    Group.WORDING: (Change.REWORDED,),
    Group.RULE: (Change.RULE, Change.THRESHOLD),
    Group.OTHER: tuple(Change),
}


@dataclasses.dataclass(frozen=True)
class Pair:
    """One text in both versions; ``name`` says which of a question's texts it is, empty for its wording."""

    old: Runs
    new: Runs
    name: str = ""


@dataclasses.dataclass(frozen=True)
class ChangeRow(Row):
    """A question that is not as it was. ``remarks`` say what else differs and what becomes of its answer."""

    code: str = ""
    pairs: tuple[Pair, ...] = ()
    remarks: tuple[str, ...] = ()


def tell(changes: Changes, *, formats: Formats, answered: Collection[Path] = ()) -> list[Item]:
    """Return headings and rows; ``answered`` are the questions (by their old path) that a visit has an answer of."""
    items: list[Item] = []
    grouped: dict[Group, list[QuestionChange]] = {group: [] for group in Group}
    for change in changes.questions:
        grouped[group_of(change)].append(change)
    for group, found in grouped.items():
        if found:
            items.append(Heading(f"{group_word(group)}  {formats.whole(len(found))}"))
            items += [_row(change, formats=formats, answered=answered) for change in found]
        if group is Group.RULE and (changes.parameters or changes.scoring):
            if not found:
                items.append(Heading(group_word(group)))
            items += list(_thresholds(changes, formats))
    return items


def group_of(change: QuestionChange) -> Group:
    """Return the heading under which a change stands."""
    return next(group for group, kinds in _GROUPS.items() if not set(kinds).isdisjoint(change.changes))


def group_word(group: Group) -> str:
    """Return a group's heading."""
    translate = QCoreApplication.translate
    return {
        Group.NEW: translate("Changes", "New"),
        Group.REMOVED: translate("Changes", "Removed"),
        Group.WEIGHT: translate("Changes", "Weighed otherwise"),
        Group.WORDING: translate("Changes", "Reworded"),
        Group.RULE: translate("Changes", "Rules and thresholds"),
        Group.OTHER: translate("Changes", "Other changes"),
    }[group]


def counts(changes: Changes, formats: Formats) -> str:
    """Return how many questions are in each group, in one line."""
    found = [group_of(change) for change in changes.questions]
    parts = [f"{group_word(group)} {formats.whole(found.count(group))}" for group in Group if group in found]
    if changes.scoring:
        parts.append(QCoreApplication.translate("Changes", "score counted otherwise"))
    return " · ".join(parts)


def _row(change: QuestionChange, *, formats: Formats, answered: Collection[Path]) -> ChangeRow:
    pairs = tuple(_pairs(change, formats.lang))
    told = tuple(remarks(change, formats=formats, answered=answered))
    code = change.code or _part(change.after or change.before)
    return ChangeRow(key=change.path, spoken=_spoken(code, pairs, told), code=code, pairs=pairs, remarks=told)


def _part(question: Question | None) -> str:
    """Return a part's letter behind its item's name (``A10a``); empty for what is no part."""
    if question is None or not question.letter:
        return ""
    return (question.item or "").rpartition("/")[2] + question.letter


def _pairs(change: QuestionChange, lang: str) -> Iterator[Pair]:
    """Yield the wording, always, and every other text that differs."""
    yield Pair(*compare_words(*(said(text, lang) for text in change.wording)))
    before, after = change.before, change.after
    if before is None or after is None:
        return
    for name, old, new in _texts(before, after):
        if said(old, lang) != said(new, lang):
            yield Pair(*compare_words(said(old, lang), said(new, lang)), name=name)


def _texts(before: Question, after: Question) -> Iterator[tuple[str, Text, Text]]:
    translate = QCoreApplication.translate
    yield translate("Changes", "Hint"), before.hint, after.hint
    yield translate("Changes", "Guidance"), before.guidance, after.guidance
    yield translate("Changes", "Limit"), before.limit, after.limit
    yield translate("Changes", "Finding"), before.finding, after.finding
    yield translate("Changes", "What is to be done"), before.action, after.action
    yield translate("Changes", "When it does not fit"), before.constraint_message, after.constraint_message
    yield translate("Changes", "When it is missing"), before.required_message, after.required_message


def _thresholds(changes: Changes, formats: Formats) -> Iterator[ChangeRow]:
    translate = QCoreApplication.translate
    for at, each in enumerate(changes.parameters):
        old, new = (_value(value, formats) for value in (each.before, each.after))
        name = _threshold_name(each)
        pair = Pair(*compare_words(old, new), name=name)
        yield ChangeRow(key=f"parameter:{at}", spoken=f"{name}: {old} → {new}", pairs=(pair,))
    if changes.scoring:
        words = translate("Changes", "Weights or classes differ: the same answers may come to another score.")
        yield ChangeRow(key="scoring", spoken=words, remarks=(words,))


def _threshold_name(change: ParameterChange) -> str:
    if not change.regency:
        return change.name
    from inspector_app.register.reference import regencies

    known = regencies().get(change.regency)
    return f"{change.name} · {known.name if known is not None else change.regency}"


def _value(value: str | None, formats: Formats) -> str:
    if value is None:
        return QCoreApplication.translate("Changes", "not set")
    return value.replace(".", ",") if formats.lang == "id" else value


def _spoken(code: str, pairs: tuple[Pair, ...], told: tuple[str, ...]) -> str:
    """Return the row in one sentence: what it said, what it says, what else."""
    translate = QCoreApplication.translate
    parts = [code]
    for pair in pairs:
        old, new = ("".join(run.text for run in runs).strip() for runs in (pair.old, pair.new))
        words = (translate("Changes", "old: {text}"), translate("Changes", "new: {text}"))
        parts += [pattern.replace("{text}", text) for pattern, text in zip(words, (old, new), strict=True) if text]
    return "; ".join(part for part in (*parts, *told) if part)
