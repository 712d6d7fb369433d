"""The unfolded part of a row: note and evidence under the wording, severity and date under the answer; one exists."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.checklist.model import Severity
from ui.theme import tokens
from ui.visit.evidence_row import EvidenceRow
from ui.visit.keycap import KeyCap
from ui.visit.rows.date_field import DateField
from ui.visit.rows.field import AnswerField
from ui.visit.rows.painting import RIGHT
from ui.visit.rows.text import TextArea
from ui.visit.words import severity_word
from ui.widgets.button import Button, Kind
from ui.widgets.check_box import CheckBox
from ui.widgets.label import Label
from ui.widgets.segmented import Segment, SegmentedControl, Tone

if TYPE_CHECKING:
    from inspector_app.visits.state import PhotoState
    from ui.theme import Theme

SEVERITIES = (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)
DAYS = (0, 1, 2, 3, 7, 14)
"""The quick links: that many days from the visit."""
NOTE_LINES = 2


class Unfolded(NamedTuple):
    """What the part shows. ``due`` and ``action`` are those in force: the inspector's own, else the form's proposal."""

    name: str
    note: str
    failing: bool
    severity: Severity
    corrected: bool
    due: dt.date | None
    action: str
    proposed_action: str
    photos: tuple[PhotoState, ...]
    photo_needed: bool
    started: dt.date
    lang: str
    facts: str


class UnfoldPanel(QWidget):
    """Signals, by the person only: ``note_entered(text)``, ``severity_chosen(Severity)``, ``corrected_changed(bool)``,
    ``due_entered(iso)``, ``due_refused(text)``, ``action_entered(text)``, ``photo_wanted()``,
    ``photo_opened(PhotoState)``, ``photo_removed(PhotoState)``, ``left()`` on Esc.
    """  # fmt: skip

    note_entered = Signal(str)
    severity_chosen = Signal(object)
    corrected_changed = Signal(bool)
    due_entered = Signal(str)
    due_refused = Signal(str)
    action_entered = Signal(str)
    photo_wanted = Signal()
    photo_opened = Signal(object)
    photo_removed = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Unfolded | None = None
        self.note_label = Label(theme, type_="caption", tone="text.secondary")
        self.note = TextArea(theme, enter_finishes=False)
        self.evidence_label = Label(theme, type_="caption", tone="text.secondary")
        self.evidence = EvidenceRow(theme)
        self.action_label = Label(theme, type_="caption", tone="text.secondary")
        self.action = AnswerField(theme, letters=True)
        self.severity_label = Label(theme, type_="caption", tone="text.secondary")
        self.severity = SegmentedControl(theme, (), keys=False)
        self.severity.set_strong(True)
        self.corrected = CheckBox(theme)
        self.due_label = Label(theme, type_="caption", tone="text.secondary")
        self.due = DateField(theme)
        self.links = [Button(theme, kind=Kind.LINK, height=tokens.CONTROL_SMALL) for _ in DAYS]
        self._build()
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_unfolded(self, content: Unfolded) -> None:
        """Show note, evidence and finding; emits nothing."""
        self._shown = content
        self._say(content)
        self.note.show_text(content.note)
        self.evidence.show_photos(content.photos, facts=content.facts, needed=content.photo_needed)
        self._finding.setVisible(content.failing)
        self.action_label.setVisible(content.failing)
        self.action.setVisible(content.failing)
        self.severity.set_value(SEVERITIES.index(content.severity))
        self.corrected.setChecked(content.corrected)
        self.due.show_date(content.due, today=content.started, lang=content.lang)
        self._mark_days(content)
        self.action.show_text(content.action)
        self.action.setPlaceholderText(content.proposed_action)

    def set_columns(self, *, left: int, answer: int, stacked: bool) -> None:
        """Stand in the row's own columns: ``left`` is the wording's edge, ``answer`` the width of the answer column."""
        self._columns.setContentsMargins(left - tokens.SELECTED_BAR, 2, RIGHT, 11)
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        self._finding.setMinimumWidth(0 if stacked else answer)
        self._finding.setMaximumWidth(16_777_215 if stacked else answer)

    def room(self, width: int) -> int:
        """Return the height that is needed at a width."""
        self._columns.activate()
        hint = (
            self._columns.heightForWidth(width)
            if self._columns.hasHeightForWidth()
            else self._columns.sizeHint().height()
        )
        return hint + 1

    def commit(self) -> None:
        """Hand over what was typed."""
        self.note.commit()
        self.action.commit()
        self.due.commit()

    def chain(self) -> list[QWidget]:
        """Return what Tab runs through, in order."""
        evidence = self.evidence.chain()
        return [self.note, *evidence, self.action, self.severity, self.corrected, self.due.edit, *self.links]

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew with the language."""
        if event.type() is QEvent.Type.LanguageChange and self._shown is not None:
            self._say(self._shown)
        elif event.type() is QEvent.Type.EnabledChange:
            # In a sealed visit there is nothing to add and no day to choose.
            for offered in (*self.links, self.evidence.place):
                offered.setVisible(self.isEnabled())
        super().changeEvent(event)

    def _build(self) -> None:
        theme = self._theme
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(_named(self.note_label, KeyCap(theme, "C")))
        left.addSpacing(2)
        left.addWidget(self.note)
        left.addSpacing(10)
        left.addLayout(_named(self.evidence_label, KeyCap(theme, "F")))
        left.addSpacing(2)
        left.addWidget(self.evidence)
        left.addSpacing(8)
        left.addWidget(self.action_label)
        left.addSpacing(2)
        left.addWidget(self.action)
        left.addStretch(1)
        self._finding = QWidget()
        right = QVBoxLayout(self._finding)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.severity_label)
        right.addSpacing(2)
        right.addWidget(self.severity)
        right.addSpacing(2)
        right.addWidget(self.corrected)
        right.addSpacing(12)
        right.addWidget(self.due_label)
        right.addSpacing(2)
        right.addWidget(self.due)
        links = QHBoxLayout()
        links.setContentsMargins(0, 0, 0, 0)
        links.setSpacing(tokens.SPACE_12)
        for link in self.links:
            links.addWidget(link)
        links.addStretch(1)
        right.addLayout(links)
        right.addStretch(1)
        self._columns = QHBoxLayout(self)
        self._columns.setSpacing(tokens.SPACE_24)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._finding)
        self.set_columns(left=tokens.QUESTION_NUMBER, answer=tokens.ANSWER, stacked=False)

    def _connect(self) -> None:
        self.note.entered.connect(self.note_entered)
        self.note.left.connect(self.left)
        self.severity.chosen.connect(lambda index: self.severity_chosen.emit(SEVERITIES[index]))
        self.corrected.clicked.connect(self.corrected_changed)
        self.due.entered.connect(self._due_entered)
        self.action.entered.connect(lambda text, _on: self.action_entered.emit(text.strip()))
        self.evidence.wanted.connect(self.photo_wanted)
        self.evidence.opened.connect(self.photo_opened)
        self.evidence.removed.connect(self.photo_removed)
        for days, link in zip(DAYS, self.links, strict=True):
            link.clicked.connect(lambda _on=False, days=days: self._in_days(days))

    def _in_days(self, days: int) -> None:
        if self._shown is not None:
            self.due_entered.emit((self._shown.started + dt.timedelta(days=days)).isoformat())

    def _due_entered(self, text: str, moves_on: bool) -> None:  # noqa: FBT001 - a slot
        del moves_on
        try:
            dt.date.fromisoformat(text or "2020-01-01")
        except ValueError:
            self.due_refused.emit(text)
            return
        self.due_entered.emit(text)

    def _mark_days(self, content: Unfolded) -> None:
        days = (content.due - content.started).days if content.due else None
        self.due.set_note("" if days is None or days < 0 else self.tr("%n day(s)", "", days))
        for wanted, link in zip(DAYS, self.links, strict=True):
            link.set_current(wanted == days)

    def _say(self, content: Unfolded) -> None:
        name = content.name
        self.note_label.setText(self.tr("Note"))
        self.note.setAccessibleName(f"{name}: " + self.tr("Note"))
        self.evidence_label.setText(self.tr("Evidence"))
        self.action_label.setText(self.tr("What the company must do"))
        self.action.setAccessibleName(f"{name}: " + self.action_label.text())
        self.severity_label.setText(self.tr("Severity"))
        self.severity.set_segments(
            (
                Segment(severity_word(Severity.CRITICAL), "ph.warning-circle-fill", Tone.CRITICAL),
                Segment(severity_word(Severity.MAJOR), "ph.check-bold", Tone.PLAIN),
                Segment(severity_word(Severity.MINOR), "ph.check-bold", Tone.PLAIN),
            )
        )
        self.severity.set_name(f"{name}: " + self.severity_label.text())
        self.corrected.setText(self.tr("Corrected on the spot"))
        self.corrected.setAccessibleName(f"{name}: " + self.corrected.text())
        self.due_label.setText(self.tr("Correct by"))
        self.due.edit.setAccessibleName(f"{name}: " + self.due_label.text())
        words = (self.tr("today"), self.tr("1 day"), "2", "3", "7", self.tr("14 days"))
        for days, word, link in zip(DAYS, words, self.links, strict=True):
            link.setText(word)
            link.setAccessibleName(
                self.tr("Correct by: in %n day(s)", "", days) if days else self.tr("Correct by: today")
            )
            link.updateGeometry()

    def _restyle(self) -> None:
        theme = self._theme
        self.note.setFixedHeight(theme.line("body") * NOTE_LINES + tokens.SPACE_12)


def _named(label: Label, key: KeyCap) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(tokens.SPACE_8)
    line.addWidget(label)
    line.addWidget(key)
    line.addStretch(1)
    return line
