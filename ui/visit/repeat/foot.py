"""The line below a repeat's list: what the current cell needs, what the keys do, or why rows cannot be added."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from ui.visit.repeat.cells import opens_no_rows
from ui.visit.words import said

if TYPE_CHECKING:
    from collections.abc import Collection

    from ui.visit.model import VisitModel
    from ui.visit.repeat.model import Index, RepeatModel


class Foot(NamedTuple):
    """One sentence, its colour, its icon."""

    words: str
    tone: str = "text.tertiary"
    icon: str = ""


def foot_of(model: VisitModel, rows: RepeatModel, index: Index, *, contested: Collection[int]) -> Foot:
    """Return what is to be said with this cell as the current one."""
    may = model.may_add(rows.repeat.path)
    if not rows.rows:
        first = QCoreApplication.translate("VisitRepeat", "No row yet. Ins adds the first.")
        return Foot(first if may else _why_fixed(model, rows))
    row = index.row() if index.isValid() and index.row() < len(rows.rows) else -1
    if row in contested:
        words = QCoreApplication.translate(
            "VisitRepeat", "Removed on one laptop, filled in on another: Alt+1 keeps the row, Alt+2 removes it."
        )
        return Foot(words, "accent", "ph.laptop")
    if row >= 0 and rows.is_cell(index):
        face = rows.face(index)
        if face.hint:
            tone = face.tone if face.tone in {"fail", "partial", "accent"} else "text.secondary"
            return Foot(f"{row + 1}, {rows.title(index.column())}: {face.hint}", tone, face.icon)
        hint = said(rows.column(index).hint, rows.lang)
        if hint:
            return Foot(hint)
    return Foot(_keys(rows) if may else _why_fixed(model, rows))


def _keys(rows: RepeatModel) -> str:
    if opens_no_rows(rows.repeat):
        return QCoreApplication.translate(
            "VisitRepeat", "Tab, Enter, arrows: next cell · Ins adds · Ctrl+D copies · Ctrl+Del removes"
        )
    return QCoreApplication.translate("VisitRepeat", "Enter opens a row · Ins adds · Ctrl+Del removes")


def _why_fixed(model: VisitModel, rows: RepeatModel) -> str:
    if not model.relevant(rows.repeat.path):
        return ""
    if model.state.seal is not None:
        return QCoreApplication.translate("VisitRepeat", "Sealed: rows are neither added nor removed.")
    return QCoreApplication.translate("VisitRepeat", "The form counts these rows itself: as many as its answers say.")
