"""Answers that are dates, times of day, or both; what is typed may be written as people write it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.checklist.model import Kind
from inspector_app.checklist.words import time_words
from ui.theme import tokens
from ui.visit.rows.control import AnswerControl
from ui.visit.rows.date_field import DateField
from ui.visit.rows.field import AnswerField
from ui.visit.typed import parse_time

if TYPE_CHECKING:
    from inspector_app.checklist.model import Question
    from ui.theme import Theme
    from ui.visit.rows.control import Reading

HOUR = 90


class MomentAnswer(AnswerControl):
    """A date field, an hour with its zone, or both side by side, as the question's kind asks."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme, question)
        wishes = set(question.appearance.split())
        grain = "year" if "year" in wishes else "month" if "month-year" in wishes else "day"
        self.date = DateField(theme, grain=grain) if question.kind is not Kind.TIME else None
        self.hour = AnswerField(theme) if question.kind is not Kind.DATE else None
        self._day = ""
        self._time = ""
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.SPACE_8)
        if self.date is not None:
            line.addWidget(self.date, 1)
            self.date.entered.connect(self._day_entered)
        if self.hour is not None:
            self.hour.setFixedWidth(theme.px(HOUR))
            self.hour.entered.connect(self._hour_entered)
            line.addWidget(self.hour)
        if self.date is None:
            line.addStretch(1)
        self.setFocusProxy(self.target())
        theme.changed.connect(self._restyle)

    def target(self) -> QWidget:
        """Return the first field."""
        first = self.date.edit if self.date is not None else self.hour
        if first is None:
            raise ValueError(self.question.kind)
        return first

    def set_name(self, name: str) -> None:
        """Name the fields."""
        if self.date is not None:
            self.date.edit.setAccessibleName(f"{name}: " + QCoreApplication.translate("VisitRows", "date"))
        if self.hour is not None:
            self.hour.setAccessibleName(f"{name}: " + QCoreApplication.translate("VisitRows", "hour"))

    def commit(self) -> None:
        """Hand over what was typed."""
        if self.date is not None:
            self.date.commit()
        if self.hour is not None:
            self.hour.commit()

    def show_reading(self, reading: Reading) -> None:
        """Show date and hour in words; a half that was refused stays as it was typed."""
        if reading.refused is None:
            day, _, time = reading.value.rpartition("T") if self.question.kind is Kind.DATETIME else ("", "", "")
            self._day = reading.value if self.question.kind is Kind.DATE else day
            self._time = reading.value if self.question.kind is Kind.TIME else time
        if self.date is not None:
            day_shown = _day(self._day)
            refused = self._day if self._day and day_shown is None else None
            self.date.show_date(day_shown, today=reading.today, lang=reading.lang, refused=refused)
        if self.hour is not None:
            self.hour.show_text(time_words(self._time, reading.lang))
            self.hour.set_suffix(reading.zone.value)

    def _restyle(self) -> None:
        if self.hour is not None:
            self.hour.setFixedWidth(self.theme.px(HOUR))

    def _day_entered(self, text: str, moves_on: bool) -> None:  # noqa: FBT001 - a slot
        self._day = text
        if self.hour is None:
            self.answered.emit(self.question.path, text or None, moves_on)
            return
        self._both(moves_on=False)
        if moves_on:
            self.hour.setFocus()
            self.hour.selectAll()

    def _hour_entered(self, text: str, moves_on: bool) -> None:  # noqa: FBT001 - a slot
        time = parse_time(text)
        self._time = time.isoformat() if time else text.strip()
        if self.date is None:
            self.answered.emit(self.question.path, self._time or None, moves_on)
            return
        self._both(moves_on=moves_on)

    def _both(self, *, moves_on: bool) -> None:
        """Hand over date and hour together; one without the other is no answer yet and stays in its field."""
        if self._day and self._time:
            self.answered.emit(self.question.path, f"{self._day}T{self._time}", moves_on)
        elif not self._day and not self._time:
            self.answered.emit(self.question.path, None, moves_on)


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
