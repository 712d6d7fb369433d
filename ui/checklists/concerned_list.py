"""Whom a change of rules concerns: drafts on the old version, and open findings at questions that it changes."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect

from inspector_app.clock import local_date
from ui.theme import tokens
from ui.visit.words import said, severity_word
from ui.widgets.grouped import GroupedDelegate, GroupedList, Heading, Hint, Row

if TYPE_CHECKING:
    from inspector_app.visits.lists import Concerned, FindingRow, VisitRow
    from ui.i18n.formats import Formats
    from ui.theme import Theme
    from ui.widgets.canvas import Canvas
    from ui.widgets.grouped import Item


@dataclasses.dataclass(frozen=True)
class ConcernedRow(Row):
    """A draft or a finding. ``key`` is the visit, and for a finding its question behind a blank."""

    name: str = ""
    note: str = ""
    right: str = ""
    icon: str = ""
    tone: str = "text.secondary"


class ConcernedDelegate(GroupedDelegate):
    """Icon, name, and a quiet line below; a day or a word at the right."""

    edge = tokens.PANEL_MARGIN

    def paint_row(self, canvas: Canvas, rect: QRect, *, row: Row, selected: bool) -> None:
        """Paint one line."""
        canvas.ground(rect, selected=selected)
        if not isinstance(row, ConcernedRow):
            return
        inner = rect.adjusted(self.edge, 0, -self.edge, -1)
        room = canvas.theme.px(tokens.ICON_SMALL) + tokens.SPACE_8
        above, below = canvas.two_lines(inner.adjusted(room, 0, 0, 0))
        canvas.icon(QRect(inner.left(), above.top(), room, above.height()), row.icon, tone=row.tone)
        taken = canvas.text(above, row.right, tone="text.tertiary", right=True) + tokens.SPACE_8 if row.right else 0
        canvas.text(above.adjusted(0, 0, -taken, 0), row.name, type_="body", weight=500)
        canvas.text(below, row.note, tone="text.secondary")


class ConcernedList(GroupedList):
    """Signals: ``opened(key)``."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(ConcernedDelegate(theme), name="", open_on_click=True)


def items_of(concerned: Concerned, *, old: str, formats: Formats) -> list[Item]:
    """Return both groups; an empty one says so. ``old`` names the old version."""
    translate = QCoreApplication.translate
    drafts = translate("Concerned", "Drafts on {version}").replace("{version}", old)
    items: list[Item] = [Heading(drafts, _count(len(concerned.drafts), formats))]
    items += [_draft(row, formats) for row in concerned.drafts] or [
        Hint(translate("Concerned", "None: no visit that is being filled is held to it."))
    ]
    items.append(
        Heading(translate("Concerned", "Open findings at changed questions"), _count(len(concerned.findings), formats))
    )
    items += [_finding(row, found, formats) for row, found in concerned.findings] or [
        Hint(translate("Concerned", "None from the sites' last visits."))
    ]
    return items


def where_of(key: str) -> tuple[str, str]:
    """Return the visit that a key names, and the question; empty for the whole visit."""
    visit, _, path = key.partition(" ")
    return visit, path


def _count(number: int, formats: Formats) -> str:
    return formats.whole(number) if number else ""


def _draft(row: VisitRow, formats: Formats) -> ConcernedRow:
    translate = QCoreApplication.translate
    day = formats.date(local_date(row.started_at, row.zone))
    began = translate("Concerned", "began {day}").replace("{day}", day)
    answered = translate("Concerned", "%n answer(s)", "", row.answered)
    note = " · ".join((began, answered))
    return ConcernedRow(
        key=str(row.visit), spoken=f"{row.site_name}, {note}", name=row.site_name, note=note, icon="ph.note-pencil",
        tone="accent",
    )  # fmt: skip


def _finding(row: VisitRow, found: FindingRow, formats: Formats) -> ConcernedRow:
    translate = QCoreApplication.translate
    due = ""
    if found.due:
        due = translate("Concerned", "by {day}").replace("{day}", formats.short_date(dt.date.fromisoformat(found.due)))
    name = f"{found.code} · {row.site_name}"
    words = said(found.statement, formats.lang)
    weight = severity_word(found.severity)
    return ConcernedRow(
        key=f"{row.visit} {found.path}", spoken=", ".join(part for part in (name, weight, words, due) if part),
        name=name, note=f"{weight} · {words}", right=due, icon="ph.warning-octagon", tone="text.secondary",
    )  # fmt: skip
