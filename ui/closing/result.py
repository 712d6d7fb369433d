"""The score as both parties see it: one figure, the class, what held the class down, and how much was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.heading import ListHeading
from ui.widgets.label import Label
from ui.widgets.state_label import State, StateLabel

if TYPE_CHECKING:
    from ui.closing.data import Result
    from ui.i18n.formats import Formats
    from ui.theme import Theme


class ResultView(QWidget):
    """Shows a ``Result``."""

    def __init__(self, theme: Theme, formats: Formats, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._result: Result | None = None
        self.heading = ListHeading(theme, margin=0)
        self._figure = Label(theme, type_="figure")
        self._grade = Label(theme, weight=600)
        self._capped = StateLabel(theme, State.CRITICAL_FAILED)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addStretch(1)
        middle.addWidget(self._grade)
        middle.addWidget(self._capped)
        middle.addStretch(1)
        line = QHBoxLayout()
        line.setContentsMargins(0, tokens.SPACE_8, 0, tokens.SPACE_8)
        line.setSpacing(tokens.SPACE_16)
        line.addWidget(self._figure)
        line.addLayout(middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addLayout(line)

    def show_result(self, result: Result) -> None:
        """Show the score as it stands."""
        self._result = result
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        result = self._result
        if result is None:
            return
        answered = self.tr("{answered} of {items} answered").format(answered=result.answered, items=result.items)
        self.heading.set_text(self.tr("Result"), answered)
        self._figure.setText(self._formats.decimal(float(result.value)) if result.value else "–")
        self._grade.setText(self.tr("Class {grade}").format(grade=result.grade) if result.grade else "")
        capped = result.grade != result.uncapped_grade
        self._capped.setVisible(capped)
        self._capped.set_state(
            State.CRITICAL_FAILED, self.tr("held down by %n critical failure(s)", "", result.critical_failures)
        )
