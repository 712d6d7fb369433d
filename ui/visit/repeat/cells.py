"""What a cell of a repeat's list shows, and which questions have a cell there at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from inspector_app.checklist.model import Kind, Verdict
from ui.visit.marks import FAILING, Mark
from ui.visit.nodes import in_row
from ui.visit.words import VERDICT_LOOKS, said, short_verdict_word

if TYPE_CHECKING:
    from inspector_app.checklist.model import Question
    from inspector_app.ids import Path
    from ui.visit.model import VisitModel

SIMPLE = frozenset({
    Kind.COMPLIANCE, Kind.DOCUMENT, Kind.NUMBER, Kind.DATE, Kind.TIME, Kind.DATETIME, Kind.TEXT, Kind.CHOICE,
    Kind.CHOICES, Kind.PLACE, Kind.CALCULATED,
})  # fmt: skip
"""Kinds that are answered in one cell."""
SAID = frozenset({Kind.NOTE, Kind.HEADING})
"""Kinds that have no place in a list: they only say something."""
MOST_COLUMNS = 6
"""Beyond so many the list shows the first of them, and a row opens as a list of questions."""
FEW_COLUMNS = 4
"""What a list whose rows open shows of each."""
CHOSEN_IN_CELLS = frozenset({Kind.CHOICE, Kind.CHOICES, Kind.COMPLIANCE, Kind.DOCUMENT})
"""Kinds whose cells are answered by digits or from a list, never typed in."""
RIGHT_ALIGNED = frozenset({Kind.NUMBER, Kind.CALCULATED})


class CellFace(NamedTuple):
    """How a cell looks: its words, their colour, an icon before them; ``hint`` says what is wrong or missing."""

    words: str = ""
    tone: str = "text"
    icon: str = ""
    hint: str = ""


def columns_of(repeat: Question) -> tuple[Question, ...]:
    """Return the questions that have a column in the list."""
    simple = tuple(column for column in repeat.columns if column.kind in SIMPLE)
    return simple if opens_no_rows(repeat) else simple[:FEW_COLUMNS]


def opens_no_rows(repeat: Question) -> bool:
    """Tell whether all that a row asks has a cell, so that no row needs to be opened."""
    asked = [column for column in repeat.columns if column.kind not in SAID]
    return len(asked) <= MOST_COLUMNS and all(column.kind in SIMPLE for column in asked)


def cell_face(model: VisitModel, path: Path, *, column: Question, lang: str) -> CellFace:
    """Return how a cell looks now."""
    refusal = model.refusals.get(path)
    if refusal is not None:
        return CellFace(refusal.raw, "fail", "ph.warning-circle", model.refusal_words(path))
    node = model.node(path)
    if not node.relevant:
        text = QCoreApplication.translate("VisitRepeat", "not asked here")
        return CellFace("–", "text.tertiary", "", text)
    face = _said(model, column, value=node.value, verdict=node.verdict, lang=lang)
    marked = _marked(model, path, face.words, lang)
    if marked is not None:
        return marked
    if not face.words and node.required:
        text = QCoreApplication.translate("VisitRepeat", "must be answered")
        return CellFace("", "text.secondary", "ph.circle-dashed", text)
    return face


def _marked(model: VisitModel, path: Path, words: str, lang: str) -> CellFace | None:
    """Return how a value looks with which something is wrong, ``None`` where nothing is."""
    marks = model.counts.marks(path)
    if Mark.UNSAVED in marks:
        return CellFace(words, "fail", "ph.warning-circle", QCoreApplication.translate("VisitRepeat", "Not saved."))
    if Mark.WRONG in marks or Mark.UNEXPLAINED in marks:
        return CellFace(words, "partial", "ph.warning", model.violation_words(path, lang))
    if Mark.CONTESTED in marks:
        return CellFace(words, "accent", "ph.laptop", _different(model, path, lang))
    return None


def _different(model: VisitModel, path: Path, lang: str) -> str:
    """Return what each laptop says; what is typed anew holds."""
    different = QCoreApplication.translate("VisitRepeat", "Different on two laptops")
    dispute = model.dispute(path)
    if dispute is None or dispute.detail is not None:
        return different
    question = model.plan.at(path)
    sides = (model.labels.words(question, rival.value or "", lang) or "–" for rival in dispute.field.rivals)
    anew = QCoreApplication.translate("VisitRepeat", "write the right one")
    return f"{different}: {' / '.join(sides)}; {anew}"


def cell_path(row: Path, column: Question) -> Path:
    """Return the node of a cell."""
    return in_row(row, column.path)


def _said(model: VisitModel, column: Question, *, value: str, verdict: Verdict, lang: str) -> CellFace:
    """Return a value in words; four-way answers are a state."""
    if column.kind is Kind.COMPLIANCE and verdict is not Verdict.UNANSWERED:
        icon, tone = VERDICT_LOOKS[verdict]
        return CellFace(short_verdict_word(verdict), tone, icon)
    words = model.labels.words(column, value, lang)
    if column.kind is Kind.CALCULATED:
        return CellFace(words, VERDICT_LOOKS[verdict][1] if verdict in FAILING else "text.secondary")
    if words and column.unit and column.kind is Kind.NUMBER:
        unit = said(column.unit, lang)
        words = f"{words} {unit}" if unit else words
    return CellFace(words)
