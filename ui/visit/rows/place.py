"""A place: coordinates typed or pasted as maps and phones write them, shown in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.visit.rows.control import AnswerControl
from ui.visit.rows.field import AnswerField
from ui.visit.typed import place_lexical, place_words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from inspector_app.checklist.model import Question
    from ui.theme import Theme
    from ui.visit.rows.control import Reading


class PlaceAnswer(AnswerControl):
    """One field; what was typed becomes words once it is understood."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme, question)
        self.field = AnswerField(theme, letters=True, parent=self)
        self.field.entered.connect(self._entered)
        self.setFocusProxy(self.field)
        self._value = ""
        self._words = ""

    def target(self) -> QWidget:
        """Return the field."""
        return self.field

    def set_name(self, name: str) -> None:
        """Name the field."""
        self.field.setAccessibleName(f"{name}: " + QCoreApplication.translate("VisitRows", "latitude and longitude"))

    def commit(self) -> None:
        """Hand over what was typed."""
        self.field.commit()

    def show_reading(self, reading: Reading) -> None:
        """Show the place in words; a refused text stays as it was typed."""
        self._value = reading.value
        self._words = place_words(reading.value, reading.lang)
        self.field.show_text(self._words if reading.refused is None else reading.refused)
        self.field.setPlaceholderText("-6,3621; 107,2890" if reading.lang == "id" else "-6.3621, 107.2890")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the control."""
        super().resizeEvent(event)
        self.field.setGeometry(self.rect())

    def _entered(self, text: str, moves_on: bool) -> None:  # noqa: FBT001 - a slot
        raw = self._value if text == self._words else place_lexical(text)
        self.answered.emit(self.question.path, raw or None, moves_on)
