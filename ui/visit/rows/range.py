"""A number within a range: a slider for the eye and a field for the hand; both say the same."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSlider

from ui.theme import tokens
from ui.visit.rows.number import FIELD, NumberAnswer

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from inspector_app.checklist.model import Question, Range
    from ui.theme import Theme
    from ui.visit.rows.control import Reading


KNOB = 14


class Steps:
    """The numbers of a range by their place in it. A range without sense, as one of no steps, has one place."""

    def __init__(self, range_: Range) -> None:
        self._start, end, step = Decimal(range_.start), Decimal(range_.end), abs(Decimal(range_.step))
        self._step = step if end >= self._start else -step
        self.last = int((end - self._start) / self._step) if step else 0

    def place(self, value: str) -> int | None:
        """Return which place is nearest to a number, ``None`` for a text that is none."""
        try:
            number = Decimal(value)
        except InvalidOperation:
            return None
        if not number.is_finite() or not self._step:
            return None
        return min(max(round((number - self._start) / self._step), 0), self.last)

    def at(self, place: int) -> str:
        """Return the number at a place."""
        return str(self._start + self._step * place)


class Slider(QSlider):
    """← → move it; ↑ ↓ go up to the editor, as everywhere. Painted by our tokens: Fusion's is not seen in the dark."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave ↑ ↓ and letters to the editor."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint track, what is reached of it, and the knob."""
        del event
        colour, knob = self._theme.colour, self._theme.px(KNOB)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        span, middle = max(1, self.width() - knob - 2), self.height() / 2
        steps = max(1, self.maximum() - self.minimum())
        at = 1 + span * (self.sliderPosition() - self.minimum()) / steps
        track = QRectF(1 + knob / 2, middle - tokens.BAR / 2, span, tokens.BAR)
        painter.setBrush(colour("line.strong"))
        painter.drawRoundedRect(track, tokens.RADIUS_BAR, tokens.RADIUS_BAR)
        painter.setBrush(colour("accent" if self.isEnabled() else "line.control"))
        track.setRight(at + knob / 2)
        painter.drawRoundedRect(track, tokens.RADIUS_BAR, tokens.RADIUS_BAR)
        painter.setBrush(colour("surface"))
        painter.setPen(QPen(colour("accent" if self.isEnabled() else "line.control"), 2))
        painter.drawEllipse(QRectF(at + 1, middle - knob / 2 + 1, knob - 2, knob - 2))
        painter.end()


class RangeAnswer(NumberAnswer):
    """Field, then the slider over the rest of the answer's width."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme, question)
        if question.range is None:
            raise ValueError(question.path)
        self._steps = Steps(question.range)
        self.slider = Slider(theme, self)
        self.slider.setRange(0, self._steps.last)
        self.slider.setProperty("ring", True)
        self.slider.actionTriggered.connect(self._moved)
        self.slider.sliderReleased.connect(self._released)

    def set_name(self, name: str) -> None:
        """Name field and slider."""
        super().set_name(name)
        self.slider.setAccessibleName(name)

    def show_reading(self, reading: Reading) -> None:
        """Show the number in both."""
        super().show_reading(reading)
        place = self._steps.place(reading.value)
        self.slider.setValue(0 if place is None else place)
        self.slider.setAccessibleDescription(self.field.text())
        self._place_slider()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the slider beside the field."""
        super().resizeEvent(event)
        self._place_slider()

    def _place_slider(self) -> None:
        left = self.theme.px(FIELD) + tokens.SPACE_12
        if self._unit:
            left += self.theme.set_line(self._unit, "small").width + tokens.SPACE_12
        self.slider.setGeometry(left, 0, self.width() - left, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the unit; the limit stands in the caption, where the slider leaves it room."""
        limit, self._limit = self._limit, ""
        super().paintEvent(event)
        self._limit = limit

    def _moved(self, _action: int) -> None:
        """Hand over a step by a key or a click; while it is dragged the number only shows."""
        number = self._steps.at(self.slider.sliderPosition())
        if self.slider.isSliderDown():
            self.field.show_text(number)
        else:
            self.answered.emit(self.question.path, number, False)

    def _released(self) -> None:
        self.answered.emit(self.question.path, self._steps.at(self.slider.value()), False)
