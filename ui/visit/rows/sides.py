"""The sides of a contest as plain values: what each laptop says, when, and who wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from inspector_app.checklist.model import Kind, Verdict
from inspector_app.checklist.words import time_words
from inspector_app.clock import local
from ui.visit.words import VERDICT_LOOKS, said, short_verdict_word

if TYPE_CHECKING:
    from inspector_app.checklist.model import Question
    from inspector_app.visits.state import Rival
    from ui.visit.model import VisitModel

_FOUR = {"1": Verdict.COMPLIANT, "2": Verdict.PARTIAL, "3": Verdict.NOT, "4": Verdict.NOT_APPLICABLE}


class Side(NamedTuple):
    """One laptop's answer; ``value`` is ``None`` where it was taken back, ``icon`` is empty for a plain value."""

    value: str | None
    words: str
    icon: str
    tone: str
    when: str
    who: str


def sides_of(model: VisitModel, question: Question, lang: str) -> tuple[Side, ...]:
    """Return the sides of a contested question in the order of their devices, none when it is not contested."""
    if not model.contested(question.path):
        return ()
    return tuple(_side(model, question, rival, lang) for rival in model.state.answers[question.path].rivals)


def _side(model: VisitModel, question: Question, rival: Rival, lang: str) -> Side:
    words, icon, tone = _look(model, question, rival.value, lang)
    name = model.name_of(rival.by)
    laptop = (
        QCoreApplication.translate("VisitContest", "this laptop")
        if rival.ref.device == model.device
        else QCoreApplication.translate("VisitContest", "other laptop")
    )
    when = time_words(local(rival.at, model.state.zone).strftime("%H:%M"), lang)
    return Side(rival.value, words, icon, tone, when, f"{name}, {laptop}")


def _look(model: VisitModel, question: Question, value: str | None, lang: str) -> tuple[str, str, str]:
    """Return words, icon and colour of a value; only a four-way answer is a state."""
    if not value:
        return QCoreApplication.translate("VisitContest", "taken back"), "ph.circle-dashed", "text.secondary"
    if question.kind is Kind.COMPLIANCE and value in _FOUR:
        icon, tone = VERDICT_LOOKS[_FOUR[value]]
        return short_verdict_word(_FOUR[value]), icon, tone
    unit = said(question.unit, lang) if question.unit else ""
    return " ".join(part for part in (model.labels.words(question, value, lang), unit) if part), "", "text"
