"""A number with its unit, and at the right how it stands against its limit: icon and words, never a colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from inspector_app.checklist.model import Verdict
from inspector_app.checklist.words import number_words
from ui.theme import tokens
from ui.visit.rows.control import AnswerControl
from ui.visit.rows.field import AnswerField
from ui.visit.typed import decimal_lexical
from ui.visit.words import VERDICT_LOOKS, said
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from inspector_app.checklist.model import Question
    from ui.theme import Theme
    from ui.visit.rows.control import Reading

FIELD = 88


class NumberAnswer(AnswerControl):
    """Field, unit, verdict against the limit."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme, question)
        self.field = AnswerField(theme, right=True, parent=self)
        self.field.entered.connect(self._entered)
        self.setFocusProxy(self.field)
        self._lang = "id"
        self._unit = ""
        self._limit = ""
        self._verdict = Verdict.UNANSWERED

    def target(self) -> QWidget:
        """Return the field."""
        return self.field

    def set_name(self, name: str) -> None:
        """Name the field."""
        self.field.setAccessibleName(f"{name} ({self._unit})" if self._unit else name)

    def commit(self) -> None:
        """Hand over what was typed."""
        self.field.commit()

    def show_reading(self, reading: Reading) -> None:
        """Show the number as the language writes it; a refused text stays as it was typed."""
        self._lang = reading.lang
        self._unit = said(self.question.unit, reading.lang)
        self._limit = said(reading.limit, reading.lang).removesuffix(f" {self._unit}")
        self._verdict = reading.verdict if reading.value else Verdict.UNANSWERED
        if reading.violated:
            self._verdict = Verdict.UNANSWERED
        text = number_words(reading.value, reading.lang) if reading.refused is None else reading.refused
        self.field.show_text(text)
        self.field.setAccessibleDescription(self._limit)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the field at the spine."""
        super().resizeEvent(event)
        self.field.setGeometry(0, 0, self.theme.px(FIELD), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint unit and verdict."""
        del event
        painter = QPainter(self)
        canvas = Canvas(painter, self.theme)
        left = self.theme.px(FIELD) + tokens.SPACE_8
        unit_room = QRect(left, 0, self.width() - left, self.height())
        left += canvas.text(unit_room, self._unit, tone="text.secondary") + tokens.SPACE_12
        paint_verdict(canvas, QRect(left, 0, self.width() - left, self.height()), self._limit, self._verdict)
        painter.end()

    def _entered(self, text: str, moves_on: bool) -> None:  # noqa: FBT001 - a slot
        raw = decimal_lexical(text, self._lang)
        self.answered.emit(self.question.path, raw or None, moves_on)


def paint_verdict(canvas: Canvas, rect: QRect, words: str, verdict: Verdict, *, weight: int | None = None) -> None:
    """Paint words at the right end of ``rect`` after the verdict's icon; without a verdict just the words."""
    if not words or rect.width() <= 0:
        return
    icon, tone = VERDICT_LOOKS[verdict]
    marked = verdict is not Verdict.UNANSWERED
    size = canvas.theme.px(tokens.ICON_CHIP) if marked else 0
    width = min(canvas.width(words, weight=weight) + 2, rect.width() - size - (tokens.SPACE_4 if marked else 0))
    left = rect.right() + 1 - width
    place = QRect(left, rect.top(), width, rect.height())
    canvas.text(place, words, tone=tone if marked else "text.tertiary", weight=weight)
    if marked:
        mark = QRect(left - size - tokens.SPACE_4, rect.top(), size, rect.height())
        canvas.icon(mark, icon, tone=tone, size=tokens.ICON_CHIP)
