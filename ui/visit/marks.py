"""What a row or a cell of a repeat still needs, or is found wrong in: the marks that are counted and led to."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from inspector_app.checklist.model import Kind, Severity, Verdict
from inspector_app.visits.events import Detail
from ui.visit.plan import is_asked, is_item

if TYPE_CHECKING:
    from inspector_app.checklist.model import Question
    from inspector_app.checklist.session import NodeState
    from ui.visit.model import VisitModel

FAILING = frozenset({Verdict.NOT, Verdict.PARTIAL})
WRONG = frozenset({"constraint", "type", "choice"})
WARNING = "warning"


class Mark(StrEnum):
    """One thing that is to be said of a node."""

    CRITICAL = "critical"  # a critical item that is not met
    FINDING = "finding"  # not met, or only in part
    WRONG = "wrong"  # its value breaks a rule of the form
    UNEXPLAINED = "unexplained"  # its value is unusual, and no reason says why
    EXPLAINED = "explained"
    CONTESTED = "contested"
    UNSAVED = "unsaved"
    WAITS = "waits"  # can be answered, must be, and is not
    UNDONE = "undone"  # counted in its section, and not answered or not saved
    LACKS_PHOTO = "lacks photo"
    FILLED = "filled"  # a cell of a repeat that has a value


NONE: frozenset[Mark] = frozenset()


def marks_of(model: VisitModel, question: Question, *, filled: bool = False) -> frozenset[Mark]:
    """Return the marks of a row or cell; ``filled`` says of a repeat that one of its cells has a value."""
    path = question.path
    if question.kind is Kind.HEADING:
        return NONE
    node = model.node(path)
    contested = {Mark.CONTESTED} if model.contested(path) else set()
    if not node.relevant:
        return frozenset(contested)
    if question.kind is Kind.REPEAT:
        contested = {Mark.CONTESTED} if any(model.contested(row) for row in model.session.rows(path)) else set()
    marks = contested | _of_value(model, question, node)
    unsaved = model.failure(path) is not None
    answered = filled or is_answered(model, question)
    if unsaved:
        marks.add(Mark.UNSAVED)
    if model.plan.counts(question) and (unsaved or not answered):
        marks.add(Mark.UNDONE)
    if is_asked(question) and (unsaved or (not answered and (is_item(question) or node.required))):
        marks.add(Mark.WAITS)
    if lacks_photo(model, question):
        marks.add(Mark.LACKS_PHOTO)
    if "[" in path and answered and is_asked(question):
        marks.add(Mark.FILLED)
    return frozenset(marks)


def is_answered(model: VisitModel, question: Question) -> bool:
    """Tell whether a row has an answer of its own."""
    node = model.node(question.path)
    if node.verdict is not Verdict.UNANSWERED:
        return True
    if question.kind is Kind.REPEAT:  # its value is the number of its rows, empty ones too
        return False
    if node.value:
        return True
    return question.kind is Kind.PHOTO and bool(model.photos(question.path))


def lacks_photo(model: VisitModel, question: Question) -> bool:
    """Tell whether a photo is obligatory here and not there yet."""
    path = question.path
    node = model.node(path)
    if not node.relevant or model.photos(path):
        return False
    if question.kind is Kind.PHOTO:
        return node.required
    return question.photo_on_failure and node.verdict in FAILING


def _of_value(model: VisitModel, question: Question, node: NodeState) -> set[Mark]:
    marks: set[Mark] = set()
    if question.code and node.verdict in FAILING:
        marks.add(Mark.FINDING)
        if node.verdict is Verdict.NOT and question.severity is Severity.CRITICAL:
            marks.add(Mark.CRITICAL)
    for violation in node.violations:
        if violation.code in WRONG:
            marks.add(Mark.WRONG)
        elif violation.code == WARNING:
            explained = bool(model.detail(question.path, Detail.REASON))
            marks.add(Mark.EXPLAINED if explained else Mark.UNEXPLAINED)
    return marks
