"""What must be said to begin a visit, and no more: the day's checklist is chosen already, another can be; letter of
assignment and second inspector may stay empty.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.i18n.formats import Formats
    from ui.theme import Theme


@dataclasses.dataclass(frozen=True)
class StartAnswers:
    """What the person said. ``assignment_date`` is ISO, empty without a number; the second inspector is empty
    without a name.
    """

    assignment: str = ""
    assignment_date: str = ""
    second_name: str = ""
    second_nip: str = ""


class StartPanel(QWidget):
    """Signals: ``begun(StartAnswers)``, ``cancelled()``, ``others_wanted()`` for another checklist."""

    begun = Signal(StartAnswers)
    cancelled = Signal()
    others_wanted = Signal()

    def __init__(self, theme: Theme, formats: Formats, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._checklist = Label(theme, type_="small", wrap=True)
        self.others = Button(theme, kind=Kind.LINK, icon="ph.caret-down")
        self._checklist_name = Label(theme, type_="small", tone="text.tertiary")
        self.assignment = QLineEdit()
        self.date = QDateEdit()
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("dd/MM/yyyy")
        self.second = QLineEdit()
        self.nip = QLineEdit()
        self.nip.setMaxLength(24)
        self._names = [Label(theme, type_="small", tone="text.tertiary") for _ in range(4)]
        self._empty = Label(theme, type_="small", tone="text.tertiary", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._why = Label(theme, type_="small", tone="fail", wrap=True)
        self._why.hide()
        self.begin_button = Button(theme, kind=Kind.PRIMARY)
        self.cancel = Button(theme)
        self.date.lineEdit().setTextMargins(6, 0, 0, 0)  # the text begins where that of the fields beside it does
        for edit in (self.assignment, self.second, self.nip):
            edit.setProperty("small", True)
            edit.returnPressed.connect(self._begin)
        self._build()
        self.begin_button.clicked.connect(self._begin)
        self.cancel.clicked.connect(self.cancelled)
        self.others.clicked.connect(self.others_wanted)
        self._theme = theme
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def show_checklist(self, words: str, *, others: bool) -> None:
        """Name the checklist that the visit will be held to; ``others`` tells that there are some to choose from."""
        self._checklist.setText(words)
        self.others.setVisible(others)

    def show_offer(self, *, today: dt.date, before: StartAnswers) -> None:
        """Offer what was said for the visit before."""
        self.assignment.setText(before.assignment)
        day = dt.date.fromisoformat(before.assignment_date) if before.assignment_date else today
        self.date.setDate(QDate(day.year, day.month, day.day))
        self.second.setText(before.second_name)
        self.nip.setText(before.second_nip)
        self._why.hide()
        self.begin_button.setEnabled(True)

    @property
    def offered(self) -> str:
        """What is said of the checklist."""
        return self._checklist.text()

    def refuse(self, why: str) -> None:
        """Say why no visit can begin here."""
        self._why.setText(why)
        self._why.show()
        self.begin_button.setEnabled(False)

    def begin(self) -> None:
        """Take the keyboard: Enter alone begins the visit."""
        self.assignment.setFocus()
        self.assignment.selectAll()

    def answers(self) -> StartAnswers:
        """Return what is said now."""
        number = self.assignment.text().strip()
        name = self.second.text().strip()
        day = self.date.date()
        iso = dt.date(day.year(), day.month(), day.day()).isoformat() if number else ""
        digits = "".join(c for c in self.nip.text() if c.isdigit())
        return StartAnswers(number, iso, name, digits if name else "")

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._checklist_name.setText(self.tr("Checklist"))
        self.others.setText(self.tr("Another checklist…"))
        self.others.setToolTip(self.tr("For another purpose, or a form of headquarters"))
        self._names[0].setText(self.tr("Letter of assignment"))
        self._names[1].setText(self.tr("Its date"))
        self._names[2].setText(self.tr("Second inspector"))
        self._names[3].setText(self.tr("NIP"))
        self.assignment.setPlaceholderText(self.tr("Number"))
        self.assignment.setAccessibleName(self.tr("Number of the letter of assignment"))
        self.date.setAccessibleName(self.tr("Date of the letter of assignment"))
        self.second.setPlaceholderText(self.tr("Name"))
        self.second.setAccessibleName(self.tr("Name of the second inspector"))
        self.nip.setPlaceholderText(self.tr("NIP"))
        self.nip.setAccessibleName(self.tr("NIP of the second inspector"))
        self._empty.setText(self.tr("may stay empty"))
        self.begin_button.setText(self.tr("Begin now"))
        self.cancel.setText(self.tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put it away with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        self.date.setMinimumHeight(self._theme.px(tokens.CONTROL_SMALL))

    def _begin(self) -> None:
        if self.begin_button.isEnabled():
            self.begun.emit(self.answers())

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.SPACE_8)
        grid.setVerticalSpacing(tokens.SPACE_8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._checklist_name, 0, 0, Qt.AlignmentFlag.AlignTop)
        held = QVBoxLayout()
        held.setSpacing(0)
        held.addWidget(self._checklist)
        held.addWidget(self.others, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addLayout(held, 0, 1)
        fields = (self.assignment, self.date, self.second, self.nip)
        for row, (name, field) in enumerate(zip(self._names, fields, strict=True), start=1):
            grid.addWidget(name, row, 0)
            grid.addWidget(field, row, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SPACE_8)
        buttons.addWidget(self.begin_button)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self._empty, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_12)
        column.addLayout(grid)
        column.addWidget(self._why)
        column.addLayout(buttons)
