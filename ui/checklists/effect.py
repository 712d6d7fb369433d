"""What going over to another version would do to one visit; a reader counts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.nodes import definition
from inspector_app.checklist.versions import compare
from inspector_app.visits.appendix import appendix
from inspector_app.visits.compose import session_of
from inspector_app.visits.outside_lists import outside_lists
from ui.checklists.upgrade_dialog import Upgrade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlite_utils import Database

    from inspector_app.checklist.model import Checklist, Question
    from inspector_app.ids import Path
    from inspector_app.visits.state import VisitState


def effect(db: Database, state: VisitState, *, old: Checklist, new: Checklist) -> Upgrade:
    """Return what the step would change in the checklist and in this visit; lists of the register come from ``db``."""
    now, then = (session_of(state, each, lists=outside_lists(db, each)).score() for each in (old, new))
    return Upgrade(
        old=old,
        new=new,
        changes=compare(old, new),
        answered=answered(state, old),
        appendix=len(appendix(state, new, (old,))) - len(appendix(state, old, ())),
        open_now=now.items - now.answered,
        open_then=then.items - then.answered,
        score_now=now.value,
        score_then=then.value,
        signed=any(signature.stands for signature in state.signatures.values()),
    )


def answered(state: VisitState, checklist: Checklist) -> frozenset[Path]:
    """Return the questions that the visit has an answer of: a sample or a repeat where any of its fields has one."""
    given = {definition(path) for path in state.values()}
    rows = (row for section in checklist.sections for row in section.questions)
    return frozenset(question.path for question in _flat(rows) if not given.isdisjoint(_fields(question)))


def _flat(questions: Iterable[Question]) -> Iterator[Question]:
    for question in questions:
        yield question
        yield from _flat(question.columns)


def _fields(question: Question) -> Iterator[Path]:
    yield question.path
    if question.sample is not None:
        sample = question.sample
        yield from (sample.compliant, sample.total, sample.area, sample.time)
    for column in question.columns:
        yield from _fields(column)
