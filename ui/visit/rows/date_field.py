"""A compact date field: takes what people type, offers a month to choose from, shows the date in words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QMenu, QVBoxLayout, QWidget, QWidgetAction

from inspector_app.checklist.words import date_words
from ui.theme import tokens
from ui.visit.rows.field import AnswerField
from ui.visit.typed import parse_part
from ui.widgets.button import Button, Kind

if TYPE_CHECKING:
    from ui.theme import Theme


class DateField(QWidget):
    """Signals, by the person only: ``entered(iso or text, moves_on)``: an ISO date, nothing, or a text that is none."""

    entered = Signal(str, bool)

    def __init__(self, theme: Theme, *, grain: str = "day", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grain = grain
        self._today = dt.date(2020, 1, 1)
        self._day: dt.date | None = None
        self.edit = AnswerField(theme)
        self.button = Button(theme, kind=Kind.LINK, icon="ph.calendar-blank", height=tokens.CONTROL_SMALL)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.open_calendar)
        self.edit.entered.connect(self._typed)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.edit)
        inside = QHBoxLayout(self.edit)
        inside.setContentsMargins(0, 0, tokens.SPACE_4, 0)
        inside.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self.setFocusProxy(self.edit)

    def show_date(self, day: dt.date | None, *, today: dt.date, lang: str, refused: str | None = None) -> None:
        """Show a date in words, or a refused text as it was typed."""
        self._today = today
        self._day = day
        words = date_words(day.isoformat(), lang) if day else ""
        # "9 September 2020": the form may ask for the month or the year alone.
        words = words.split(" ", {"day": 0, "month": 1, "year": 2}[self._grain])[-1] if self._grain != "day" else words
        self.edit.show_text(words if refused is None else refused)
        self.button.setAccessibleName(QCoreApplication.translate("VisitRows", "Choose from a month"))
        self.button.setToolTip(self.button.accessibleName())

    def set_note(self, note: str) -> None:
        """Show a quiet word before the calendar: ``2 hari``."""
        room = self.button.sizeHint().width() + tokens.SPACE_4
        self.edit.set_suffix(note)
        self.edit.set_suffix_inset(room)

    def commit(self) -> None:
        """Hand over what was typed."""
        self.edit.commit()

    def open_calendar(self) -> None:
        """Show a month below the field."""
        menu = QMenu(self)
        month = QCalendarWidget(menu)
        month.setGridVisible(False)
        month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day = self._day or self._today
        month.setSelectedDate(QDate(day.year, day.month, day.day))

        def chosen(date: QDate) -> None:
            menu.close()
            self.entered.emit(dt.date(date.year(), date.month(), date.day()).isoformat(), False)

        month.clicked.connect(chosen)
        month.activated.connect(chosen)
        action = QWidgetAction(menu)
        action.setDefaultWidget(month)
        menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        month.setFocus()

    def _typed(self, text: str, moves_on: bool) -> None:  # noqa: FBT001 - a slot
        day = parse_part(text, self._grain, self._today) if text.strip() else None
        self.entered.emit(day.isoformat() if day else text.strip(), moves_on)
