"""The editor's own words for states and refusals; the checklist brings its texts in both languages itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.checklist.model import Kind, Severity, Verdict

if TYPE_CHECKING:
    from inspector_app.checklist.model import Question, Text
    from inspector_app.checklist.session import Violation

VERDICT_LOOKS: dict[Verdict, tuple[str, str]] = {
    Verdict.COMPLIANT: ("ph.check-bold", "ok"),
    Verdict.PARTIAL: ("ph.circle-half-fill", "partial"),
    Verdict.NOT: ("ph.x-bold", "fail"),
    Verdict.NOT_APPLICABLE: ("ph.minus-bold", "na"),
    Verdict.UNANSWERED: ("ph.circle-dashed", "text.secondary"),
}
"""Icon and colour of each verdict; a word always stands with them."""


def said(text: Text, lang: str) -> str:
    """Return a checklist's text in the person's language, or in the one it has."""
    return text.get(lang) or text.get("id") or next(iter(text.values()), "")


def severity_word(severity: Severity) -> str:
    """Return ``Kritis``, ``Mayor`` or ``Minor``."""
    return {
        Severity.CRITICAL: QCoreApplication.translate("VisitWords", "Critical"),
        Severity.MAJOR: QCoreApplication.translate("VisitWords", "Major"),
        Severity.MINOR: QCoreApplication.translate("VisitWords", "Minor"),
    }[severity]


def verdict_word(verdict: Verdict) -> str:
    """Return the spoken word of a verdict."""
    return {
        Verdict.COMPLIANT: QCoreApplication.translate("VisitWords", "compliant"),
        Verdict.PARTIAL: QCoreApplication.translate("VisitWords", "partly"),
        Verdict.NOT: QCoreApplication.translate("VisitWords", "not compliant"),
        Verdict.NOT_APPLICABLE: QCoreApplication.translate("VisitWords", "not applicable"),
        Verdict.UNANSWERED: QCoreApplication.translate("VisitWords", "unanswered"),
    }[verdict]


def short_verdict_word(verdict: Verdict) -> str:
    """Return a verdict's word as the segments have it: ``Sesuai``, ``Sebagian``, ``Tidak``, ``T/B``."""
    return {
        Verdict.COMPLIANT: QCoreApplication.translate("VisitWords", "Compliant"),
        Verdict.PARTIAL: QCoreApplication.translate("VisitWords", "Partly"),
        Verdict.NOT: QCoreApplication.translate("VisitWords", "Not"),
        Verdict.NOT_APPLICABLE: QCoreApplication.translate("VisitWords", "N/A"),
        Verdict.UNANSWERED: QCoreApplication.translate("VisitWords", "unanswered"),
    }[verdict]


def violation_sentence(violation: Violation, lang: str) -> str:
    """Return what is wrong with a value that is saved all the same: the form's own words, or the program's."""
    message = said(violation.message, lang)
    if message:
        return message
    if violation.code == "choice":
        return QCoreApplication.translate(
            "VisitWords", "This choice is not offered any more. It is saved; choose anew."
        )
    if violation.code == "warning":
        return QCoreApplication.translate("VisitWords", "Unusual, by the checklist.")
    return QCoreApplication.translate("VisitFace", "Outside what the checklist allows. It is saved; check the value.")


def refusal_sentence(question: Question, raw: str) -> str:
    """Return why a typed text is no answer here, and what one looks like."""
    if question.kind is Kind.DATE:
        text = QCoreApplication.translate(
            "VisitWords", "“{raw}” is no date. Write it like 9/9/2020 or 9 September 2020."
        )
    elif question.kind is Kind.TIME:
        text = QCoreApplication.translate("VisitWords", "“{raw}” is no time. Write it like 08.15.")
    elif question.kind is Kind.DATETIME:
        text = QCoreApplication.translate(
            "VisitWords", "“{raw}” is no date or time. Write them like 9/9/2020 and 08.15."
        )
    elif question.kind is Kind.PLACE:
        text = QCoreApplication.translate(
            "VisitWords", "“{raw}” is no place. Write latitude and longitude: -6.3621, 107.2890."
        )
    elif question.kind in {Kind.CHOICE, Kind.CHOICES, Kind.RANK}:
        text = QCoreApplication.translate("VisitWords", "“{raw}” is not among the choices.")
    elif question.kind is Kind.SAMPLE:
        text = QCoreApplication.translate("VisitWords", "“{raw}” is no count. Write whole numbers: 38 of 40.")
    else:
        text = QCoreApplication.translate("VisitWords", "“{raw}” is no number. Write it like 36.5.")
    return text.replace("{raw}", raw)
