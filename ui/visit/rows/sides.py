"""The sides of a contest as plain values: what each laptop says, when, and who wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from inspector_app.checklist.model import Kind, Severity, Verdict
from inspector_app.checklist.words import date_words, number_words, time_words
from inspector_app.clock import local
from inspector_app.visits.events import Detail
from ui.visit.words import VERDICT_LOOKS, said, severity_word, short_verdict_word

if TYPE_CHECKING:
    from inspector_app.checklist.model import Question
    from inspector_app.ids import Path
    from inspector_app.visits.standing import Rival
    from ui.visit.model import VisitModel
    from ui.visit.standing import Dispute

LONGEST = 160
"""Characters of a note that stand on its side."""
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
    """Return the sides of what is contested at a question in the order of their devices, none where nothing is."""
    dispute = model.dispute(question.path)
    if dispute is None or question.kind is Kind.REPEAT:
        return ()
    return tuple(_side(model, question, rival, about=dispute, lang=lang) for rival in dispute.field.rivals)


def dispute_name(model: VisitModel, question: Question) -> str:
    """Return what is contested where it is not the answer itself: ``catatan``, ``jumlah``."""
    dispute = model.dispute(question.path)
    if dispute is None:
        return ""
    if dispute.detail is not None:
        return {
            Detail.NOTE: QCoreApplication.translate("VisitContest", "note"),
            Detail.SEVERITY: QCoreApplication.translate("VisitContest", "severity"),
            Detail.ACTION: QCoreApplication.translate("VisitContest", "what the company must do"),
            Detail.DUE: QCoreApplication.translate("VisitContest", "date to correct by"),
            Detail.CORRECTED: QCoreApplication.translate("VisitContest", "corrected on the spot"),
            Detail.REASON: QCoreApplication.translate("VisitContest", "reason"),
        }[dispute.detail]
    sample = question.sample
    if sample is None or dispute.node == question.path:
        return ""
    return {
        sample.compliant: QCoreApplication.translate("VisitRows", "in order"),
        sample.total: QCoreApplication.translate("VisitRows", "counted in all"),
        sample.area: QCoreApplication.translate("VisitRows", "area"),
        sample.time: QCoreApplication.translate("VisitRows", "hour"),
    }[dispute.node]


def _side(model: VisitModel, question: Question, rival: Rival, *, about: Dispute, lang: str) -> Side:
    if about.detail is not None:
        words, icon, tone = _detail_words(about.detail, rival.value, lang), "", "text"
    elif about.node != question.path:
        words, icon, tone = _field_words(question, about.node, rival.value, lang), "", "text"
    else:
        words, icon, tone = _look(model, question, rival.value, lang)
    name = model.name_of(rival.by)
    laptop = (
        QCoreApplication.translate("VisitContest", "this laptop")
        if rival.ref.device == model.device
        else QCoreApplication.translate("VisitContest", "other laptop")
    )
    when = time_words(local(rival.at, model.state.zone).strftime("%H:%M"), lang)
    return Side(rival.value, words, icon, tone, when, f"{name}, {laptop}")


def _detail_words(detail: Detail, value: str | None, lang: str) -> str:
    """Return a detail as it is read; a text that is long ends in an ellipsis."""
    if not value:
        return QCoreApplication.translate("VisitContest", "taken back")
    if detail is Detail.SEVERITY:
        return severity_word(Severity(value))
    if detail is Detail.DUE:
        return date_words(value, lang)
    if detail is Detail.CORRECTED:
        return QCoreApplication.translate("VisitContest", "yes")
    words = " ".join(value.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def _field_words(question: Question, node: Path, value: str | None, lang: str) -> str:
    if not value:
        return QCoreApplication.translate("VisitContest", "taken back")
    if question.sample is not None and node == question.sample.time:
        return time_words(value, lang)
    numbers = question.sample is not None and node in {question.sample.compliant, question.sample.total}
    return number_words(value, lang) if numbers else value


def _look(model: VisitModel, question: Question, value: str | None, lang: str) -> tuple[str, str, str]:
    """Return words, icon and colour of a value; only a four-way answer is a state."""
    if not value:
        return QCoreApplication.translate("VisitContest", "taken back"), "ph.circle-dashed", "text.secondary"
    if question.kind is Kind.COMPLIANCE and value in _FOUR:
        icon, tone = VERDICT_LOOKS[_FOUR[value]]
        return short_verdict_word(_FOUR[value]), icon, tone
    unit = said(question.unit, lang) if question.unit else ""
    return " ".join(part for part in (model.labels.words(question, value, lang), unit) if part), "", "text"
