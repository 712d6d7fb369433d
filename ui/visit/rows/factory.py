"""Which control answers which question: by its kind, by how many choices it has, by what the form wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.model import Kind
from ui.theme import tokens
from ui.visit.choosing.field import ListAnswer
from ui.visit.repeat.answer import RepeatAnswer
from ui.visit.rows.moments import MomentAnswer
from ui.visit.rows.number import NumberAnswer
from ui.visit.rows.place import PlaceAnswer
from ui.visit.rows.range import RangeAnswer
from ui.visit.rows.rank import RankAnswer
from ui.visit.rows.sample import SampleAnswer
from ui.visit.rows.segments import ChoiceAnswer, ChoicesAnswer, ComplianceAnswer, DocumentAnswer
from ui.visit.rows.shown import CalculatedAnswer, PhotoAnswer
from ui.visit.rows.text import TextAnswer
from ui.visit.words import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector_app.checklist.model import Question
    from ui.theme import Theme
    from ui.visit.model import VisitModel
    from ui.visit.rows.control import AnswerControl

CONTROLS: dict[Kind, Callable[[Theme, Question], AnswerControl]] = {
    Kind.COMPLIANCE: ComplianceAnswer,
    Kind.DOCUMENT: DocumentAnswer,
    Kind.NUMBER: NumberAnswer,
    Kind.SAMPLE: SampleAnswer,
    Kind.DATE: MomentAnswer,
    Kind.TIME: MomentAnswer,
    Kind.DATETIME: MomentAnswer,
    Kind.TEXT: TextAnswer,
    Kind.CHOICE: ChoiceAnswer,
    Kind.CHOICES: ChoicesAnswer,
    Kind.RANK: RankAnswer,
    Kind.PLACE: PlaceAnswer,
    Kind.PHOTO: PhotoAnswer,
    Kind.CALCULATED: CalculatedAnswer,
}
MOST_SEGMENTS = 6
LISTED = frozenset({"minimal", "autocomplete", "search"})
"""Appearances by which a form asks for a list that opens, however few its choices are."""
ROOM = 1.4
"""Segments may be so much wider than the answer's column; beyond that the choices are a list that opens."""


def make_control(theme: Theme, model: VisitModel, question: Question) -> AnswerControl | None:
    """Return the control for a question; ``None`` for one that only says something."""
    if question.kind is Kind.REPEAT:
        return RepeatAnswer(theme, question, model)
    if question.kind in {Kind.CHOICE, Kind.CHOICES} and is_listed(theme, question):
        return ListAnswer(theme, question)
    if question.kind is Kind.NUMBER and question.range is not None:
        return RangeAnswer(theme, question)
    make = CONTROLS.get(question.kind)
    return None if make is None else make(theme, question)


def is_listed(theme: Theme, question: Question) -> bool:
    """Tell whether choices are a list that opens rather than segments: many, long, or not the same at all times."""
    if question.items is not None or len(question.choices) > MOST_SEGMENTS or not question.choices:
        return True
    if LISTED & set(question.appearance.split()):
        return True
    widest = max(
        sum(
            theme.set_line(said(choice.label, lang), "small", 600).width + tokens.SPACE_24
            for choice in question.choices
        )
        for lang in ("id", "en")
    )
    return widest > ROOM * tokens.ANSWER * theme.scale
