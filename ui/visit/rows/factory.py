"""Which control answers which kind of question: the one table of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.model import Kind
from ui.visit.rows.moments import MomentAnswer
from ui.visit.rows.number import NumberAnswer
from ui.visit.rows.sample import SampleAnswer
from ui.visit.rows.segments import ChoiceAnswer, ChoicesAnswer, ComplianceAnswer, DocumentAnswer
from ui.visit.rows.shown import CalculatedAnswer, PhotoAnswer
from ui.visit.rows.text import TextAnswer

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector_app.checklist.model import Question
    from ui.theme import Theme
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
    Kind.PHOTO: PhotoAnswer,
    Kind.CALCULATED: CalculatedAnswer,
}


def make_control(theme: Theme, question: Question) -> AnswerControl | None:
    """Return the control for a question; ``None`` for a note, which only says something."""
    make = CONTROLS.get(question.kind)
    return None if make is None else make(theme, question)
