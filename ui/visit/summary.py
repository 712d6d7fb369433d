"""What a visit still needs, in one list: not saved, wrong, unexplained, contested, unanswered, without a photo."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.checklist.nodes import definition, row_of, rows_around
from ui.visit.marks import Mark
from ui.visit.words import said
from ui.widgets.grouped import Heading, Hint, Item, Row

if TYPE_CHECKING:
    from inspector_app.ids import Path
    from ui.visit.model import VisitModel

GROUPS = (Mark.UNSAVED, Mark.WRONG, Mark.UNEXPLAINED, Mark.CONTESTED, Mark.WAITS, Mark.LACKS_PHOTO)
LOOKS = {
    Mark.UNSAVED: ("ph.warning-circle", "fail"),
    Mark.WRONG: ("ph.warning", "partial"),
    Mark.UNEXPLAINED: ("ph.warning", "partial"),
    Mark.CONTESTED: ("ph.laptop", "accent"),
    Mark.WAITS: ("ph.circle-dashed", "text.secondary"),
    Mark.LACKS_PHOTO: ("ph.camera", "text.secondary"),
}


@dataclasses.dataclass(frozen=True)
class NeedRow(Row):
    """One line: where it is, what is asked there, what is wrong. The key names group and node."""

    code: str = ""
    words: str = ""
    note: str = ""
    icon: str = ""
    tone: str = ""


def summary_items(model: VisitModel, lang: str) -> list[Item]:
    """Return the groups that hold something, each with its lines in the checklist's order."""
    items: list[Item] = []
    for mark in GROUPS:
        paths = model.counts.unanswered() if mark is Mark.WAITS else model.counts.marked(mark)
        if mark is Mark.WRONG:
            paths = sorted({*paths, *(path for path in model.refusals if model.exists(path))}, key=model.counts.order)
        if paths:
            items.append(Heading(group_name(mark), str(len(paths))))
            items += [_row(model, mark, path, lang) for path in paths]
    return items or [
        Hint(QCoreApplication.translate("VisitSummary", "Nothing is missing, nothing is wrong."), "ph.check")
    ]


def key_of(mark: Mark, path: Path) -> str:
    """Return the key of a line."""
    return f"{mark} {path}"


def path_of(key: str) -> str:
    """Return the node that a line leads to."""
    return key.rpartition(" ")[2]


def group_name(mark: Mark) -> str:
    """Return what a group is called."""
    return {
        Mark.UNSAVED: QCoreApplication.translate("VisitSummary", "Not saved"),
        Mark.WRONG: QCoreApplication.translate("VisitSummary", "To be checked"),
        Mark.UNEXPLAINED: QCoreApplication.translate("VisitSummary", "Waiting for a reason"),
        Mark.CONTESTED: QCoreApplication.translate("VisitSummary", "Different on two laptops"),
        Mark.WAITS: QCoreApplication.translate("VisitSummary", "Unanswered"),
        Mark.LACKS_PHOTO: QCoreApplication.translate("VisitSummary", "Required photos missing"),
    }[mark]


def _row(model: VisitModel, mark: Mark, path: Path, lang: str) -> NeedRow:
    plan = model.plan
    if path.endswith("]"):  # a contested row of a repeat
        question = plan.at(row_of(path)[0])
        code, words = question.code, said(model.say(question, "label"), lang)
    else:
        question = plan.at(path)
        item = plan.item_of(path)
        code = question.code or (item.code + question.letter if item.code else "")
        if not code and (owner := plan.owner(path)) is not None:
            code = plan.questions[owner].code
        words = said(model.say(question, "label"), lang)
    words = " · ".join([*_rows_in_words(model, path), " ".join(words.split())])
    icon, tone = LOOKS[mark]
    note = _note(model, mark, path, lang)
    return NeedRow(
        key=key_of(mark, path), spoken=" ".join(part for part in (group_name(mark), code, words, note) if part),
        code=code, words=words, note=note, icon=icon, tone=tone,
    )  # fmt: skip


def _rows_in_words(model: VisitModel, path: Path) -> list[str]:
    """Return the rows that a cell lies in: ``baris 2``."""
    found = []
    for around in [*rows_around(path), *([path] if path.endswith("]") else [])]:
        rows = model.session.rows(row_of(around)[0])
        if around in rows:
            word = QCoreApplication.translate("VisitSummary", "row {number}")
            found.append(word.replace("{number}", str(rows.index(around) + 1)))
    return found


def _note(model: VisitModel, mark: Mark, path: Path, lang: str) -> str:
    """Return what is wrong, where more is to be said than the group's name."""
    if mark is Mark.WRONG:
        return model.refusal_words(path) or model.violation_words(path, lang)
    if mark is Mark.UNEXPLAINED:
        return model.violation_words(path, lang)
    if mark is Mark.WAITS and definition(path) in model.plan.questions:
        missing = next((each for each in model.node(path).violations if each.code == "required"), None)
        return said(missing.message, lang) if missing is not None else ""
    return ""
