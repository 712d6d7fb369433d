"""What a row shows besides its answer control: plain values made of the presenter's facts, which the row paints."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from inspector_app.checklist.model import Kind, Severity, Verdict
from inspector_app.checklist.words import time_words, words_for
from inspector_app.clock import local
from inspector_app.visits.events import Detail
from ui.visit.marks import FAILING, lacks_photo
from ui.visit.rows.sides import sides_of
from ui.visit.words import refusal_sentence, said, severity_word, verdict_word

if TYPE_CHECKING:
    from inspector_app.checklist.model import Question
    from inspector_app.errors import InspectionError
    from ui.visit.model import VisitModel
    from ui.visit.rows.sides import Side

FIRST_WORDS = 64
"""How many characters of a note stand in a folded row."""


class Style(StrEnum):
    """How a piece of the caption line is drawn."""

    CHIP = "chip"
    PLAIN = "plain"
    STRONG = "strong"


class Span(NamedTuple):
    """One piece of the caption line."""

    text: str
    style: Style = Style.PLAIN
    tone: str = "text.tertiary"
    icon: str = ""


class Notice(NamedTuple):
    """A sentence under the caption: what is wrong with the value, and whether a click saves it again."""

    text: str
    tone: str
    icon: str
    saves_again: bool = False


class Fold(StrEnum):
    """Whether a row has something to unfold."""

    NONE = ""
    FOLDED = "ph.caret-right"
    OPEN = "ph.caret-down"


class Face(NamedTuple):
    """Everything that a row paints and says."""

    number: str
    wording: str
    caption: tuple[Span, ...]
    notices: tuple[Notice, ...]
    fold: Fold
    asked: bool
    reason: str
    spoken: str
    sides: tuple[Side, ...] = ()


def face_of(model: VisitModel, question: Question, *, lang: str, is_open: bool, failure_text: str = "") -> Face:
    """Return how a row looks now. ``failure_text`` says why its last write failed, in the person's language."""
    path = question.path
    verdict = model.verdict(path)
    wording = said(question.label, lang)
    number = question.code or question.letter
    asked = model.relevant(path)
    finding = verdict in FAILING and bool(question.code)
    can_unfold = asked and (finding or bool(model.photos(path)) or bool(model.detail(path, Detail.NOTE)))
    spoken = ", ".join(part for part in (f"{number} {wording}", verdict_word(verdict) if question.code else "") if part)
    return Face(
        number=number,
        wording=wording,
        caption=_caption(model, question, lang=lang, is_open=is_open),
        notices=_notices(model, question, lang=lang, failure_text=failure_text),
        fold=Fold.OPEN if is_open else Fold.FOLDED if can_unfold else Fold.NONE,
        asked=asked,
        reason="" if asked else _reason(model, question, lang),
        spoken=spoken,
        sides=sides_of(model, question, lang),
    )


def failure_sentence(error: InspectionError, told: str) -> str:
    """Return that a row is not saved, and why; ``told`` is the program's sentence for the error."""
    first = QCoreApplication.translate("VisitFace", "Not saved.")
    return f"{first} {told or error.code}"


def _reason(model: VisitModel, question: Question, lang: str) -> str:
    """Return which answer rules a question out: the first that its relevance reads."""
    for row in model.plan.asked_by(question):
        asked_by = model.plan.questions[row]
        code = asked_by.code or model.plan.item_of(row).code + asked_by.letter
        value = words_for(asked_by, model.value(row), lang)
        if not value:
            return QCoreApplication.translate("VisitFace", "asked after {code}").replace("{code}", code)
        text = QCoreApplication.translate("VisitFace", "not asked because of {code}")
        return text.replace("{code}", f"{code}: {value}")
    return QCoreApplication.translate("VisitFace", "not asked: earlier answers rule it out")


def _caption(model: VisitModel, question: Question, *, lang: str, is_open: bool) -> tuple[Span, ...]:
    path = question.path
    spans = [Span(basis, Style.CHIP, "text.secondary") for basis in model.basis(question)]
    if question.severity is not None:
        spans.append(_severity(question, model))
    spans.extend(_contested(model, question))
    note = model.detail(path, Detail.NOTE)
    if note and not is_open:
        words = " ".join(note.split())
        spans.append(Span(words if len(words) <= FIRST_WORDS else words[: FIRST_WORDS - 1].rstrip() + "…"))
    else:
        spans.extend(_facts(model, question, lang))
    if not is_open and (photos := len(model.photos(path))):
        spans.append(Span(str(photos), icon="ph.camera"))
    if other := model.changed_by_other(path):
        name, at = other
        when = time_words(local(at, model.state.zone).strftime("%H:%M"), lang)
        spans.append(Span(f"{name} {when}", tone="accent", icon="ph.arrow-down"))
    if not is_open and lacks_photo(model, question):
        spans.append(Span(QCoreApplication.translate("VisitFace", "photo needed"), tone="partial", icon="ph.camera"))
    return tuple(spans)


def _contested(model: VisitModel, question: Question) -> tuple[Span, ...]:
    """Say before all hints that the sides differ, and that none of them is lost."""
    if not model.contested(question.path):
        return ()
    kept = (
        QCoreApplication.translate("VisitFace", "both are stored")
        if len(model.state.answers[question.path].rivals) == 2
        else QCoreApplication.translate("VisitFace", "all are stored")
    )
    different = QCoreApplication.translate("VisitFace", "Different on two laptops")
    return Span(different, tone="accent", icon="ph.laptop"), Span(kept)


def _severity(question: Question, model: VisitModel) -> Span:
    severity = model.severity(question)
    if severity is not Severity.CRITICAL:
        return Span(severity_word(severity))
    failed = model.verdict(question.path) is Verdict.NOT
    return Span(severity_word(severity), Style.STRONG, "fail" if failed else "text.secondary", "ph.warning-circle")


def _facts(model: VisitModel, question: Question, lang: str) -> list[Span]:
    """Say what helps with answering: the form's hint, its limit, and for a counted sample where and when."""
    spans: list[Span] = []
    if question.sample is not None:
        area, time = model.value(question.sample.area), model.value(question.sample.time)
        if area:
            spans.append(Span(area, icon="ph.map-pin"))
        if time:
            zone = model.state.zone.value
            spans.append(Span(f"{time_words(time, lang)} {zone}", icon="ph.clock"))
    hint = said(question.hint, lang) if question.hint else ""
    if hint:
        spans.append(Span(hint))
    words = model.limit(question)
    limit = said(words, lang) if words else ""
    if limit and question.kind is not Kind.NUMBER:
        spans.append(Span(limit))
    return spans


def _notices(model: VisitModel, question: Question, *, lang: str, failure_text: str) -> tuple[Notice, ...]:
    path = question.path
    notices: list[Notice] = []
    if refusal := model.refusals.get(path):
        notices.append(Notice(refusal_sentence(question, refusal.raw), "fail", "ph.warning-circle"))
    nodes = (path,) if question.sample is None else (path, question.sample.compliant, question.sample.total)
    for node in nodes:
        for violation in model.node(node).violations:
            if violation.code == "required":
                continue
            text = said(violation.message, lang) or QCoreApplication.translate(
                "VisitFace", "Outside what the checklist allows. It is saved; check the value."
            )
            if all(text != notice.text for notice in notices):
                notices.append(Notice(text, "partial", "ph.warning"))
    if error := model.failure(path):
        notices.append(Notice(failure_sentence(error, failure_text), "fail", "ph.warning-circle", saves_again=True))
    return tuple(notices)
