"""What a row shows besides its answer control: plain values made of the presenter's facts, which the row paints."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from inspector_app.checklist.model import Kind, Severity, Verdict
from inspector_app.checklist.words import time_words
from inspector_app.clock import local
from inspector_app.visits.events import Detail
from ui.visit.marks import FAILING, WARNING, Mark, lacks_photo
from ui.visit.rows.sides import dispute_name, sides_of
from ui.visit.words import refusal_sentence, said, severity_word, verdict_word, violation_sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from inspector_app.checklist.model import Question
    from inspector_app.errors import InspectionError
    from inspector_app.ids import Path
    from ui.visit.model import VisitModel
    from ui.visit.rows.sides import Side

FIRST_WORDS = 64
"""How many characters of a note stand in a folded row."""


SHORT = 32
"""How many characters of another question, or of its answer, stand in the line of one that is not asked."""


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
    """A sentence under the caption: what is wrong with the value, and whether a click saves it again.

    ``calm`` is what was settled: an unusual value with its reason.
    """

    text: str
    tone: str
    icon: str
    saves_again: bool = False
    calm: bool = False


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
    about_answer: bool = True
    """Whether the sides are answers of the question itself; else they are what was written beside it."""
    heading: bool = False
    guidance: str = ""
    """The form's longer help, while it is unfolded."""
    why: str | None = None
    """The reason that was given for an unusual value; ``None`` where the value is none."""
    image: QPixmap | None = None


def face_of(
    model: VisitModel, question: Question, *, lang: str, is_open: bool, guided: bool = False, failure_text: str = ""
) -> Face:
    """Return how a row looks now. ``guided`` unfolds the form's longer help; ``failure_text`` says why the row's last
    write failed, in the person's language.
    """
    path = question.path
    if question.kind is Kind.HEADING:
        return _heading(model, question, lang)
    verdict = model.verdict(path)
    wording = said(model.say(question, "label"), lang)
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
        spoken=spoken.strip(),
        sides=sides_of(model, question, lang),
        about_answer=not dispute_name(model, question),
        guidance=said(model.say(question, "guidance"), lang) if guided and question.guidance else "",
        why=_why(model, path),
        image=model.media.image(question, lang) if question.media else None,
    )


def _heading(model: VisitModel, question: Question, lang: str) -> Face:
    """Return how the title of an inner group looks; of a group that is not asked nothing is said."""
    words = said(model.say(question, "label"), lang)
    return Face("", words, (), (), Fold.NONE, asked=True, reason="", spoken=words, heading=True)


def _why(model: VisitModel, path: Path) -> str | None:
    """Return the reason for an unusual value, ``None`` where the value is not unusual."""
    marks = model.counts.marks(path)
    if Mark.UNEXPLAINED in marks or Mark.EXPLAINED in marks:
        return model.detail(path, Detail.REASON) or ""
    return None


def failure_sentence(error: InspectionError, told: str) -> str:
    """Return that a row is not saved, and why; ``told`` is the program's sentence for the error."""
    first = QCoreApplication.translate("VisitFace", "Not saved.")
    return f"{first} {told or error.code}"


def _reason(model: VisitModel, question: Question, lang: str) -> str:
    """Return which answer rules a question out: the first that its relevance reads."""
    for row in model.plan.asked_by(question):
        asked_by = model.plan.at(row)
        code = asked_by.code or model.plan.item_of(row).code + asked_by.letter
        code = code or f"“{_short(said(model.say(asked_by, 'label'), lang))}”"
        value = model.labels.words(asked_by, model.value(row), lang) if model.exists(row) else ""
        if not value:
            return QCoreApplication.translate("VisitFace", "asked after {code}").replace("{code}", code)
        text = QCoreApplication.translate("VisitFace", "not asked because of {code}")
        return text.replace("{code}", f"{code}: {_short(value)}")
    return QCoreApplication.translate("VisitFace", "not asked: earlier answers rule it out")


def _short(text: str) -> str:
    """Return the beginning of a text, for a line that has other things to say too."""
    words = " ".join(text.split())
    return words if len(words) <= SHORT else words[: SHORT - 1].rstrip() + "…"


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
    """Say before all hints that the sides differ, about what, and that none of them is lost."""
    dispute = model.dispute(question.path)
    if dispute is None:
        return ()
    kept = (
        QCoreApplication.translate("VisitFace", "both are stored")
        if len(dispute.field.rivals) == 2
        else QCoreApplication.translate("VisitFace", "all are stored")
    )
    different = QCoreApplication.translate("VisitFace", "Different on two laptops")
    about = dispute_name(model, question)
    if about:
        different = f"{different}: {about}"
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
    hint = said(model.say(question, "hint"), lang) if question.hint else ""
    if hint:
        spans.append(Span(" ".join(hint.split())))
    if question.guidance:
        spans.append(Span(QCoreApplication.translate("VisitFace", "F1: guidance"), tone="accent", icon="ph.question"))
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
    explained = Mark.EXPLAINED in model.counts.marks(path)
    for node in nodes:
        for violation in model.node(node).violations:
            if violation.code == "required":
                continue
            text = violation_sentence(violation, lang)
            if any(text == notice.text for notice in notices):
                continue
            if violation.code != WARNING:
                notices.append(Notice(text, "partial", "ph.warning"))
            elif explained:
                notices.append(Notice(text, "text.tertiary", "ph.check", calm=True))
            else:
                saved = QCoreApplication.translate("VisitFace", "It is saved; write the reason.")
                ended = text if text[-1] in ".!?" else f"{text}."
                notices.append(Notice(f"{ended} {saved}", "partial", "ph.warning"))
    if error := model.failure(path):
        notices.append(Notice(failure_sentence(error, failure_text), "fail", "ph.warning-circle", saves_again=True))
    return tuple(notices)
