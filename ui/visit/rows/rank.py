"""An order of things: lines that are moved with Alt+↑ ↓ or the mouse; Enter lets the order stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from ui.theme import tokens
from ui.visit.rows.control import AnswerControl
from ui.visit.words import said
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from inspector_app.checklist.model import Question
    from ui.theme import Theme
    from ui.visit.rows.control import Reading

LINE = 24


class RankAnswer(AnswerControl):
    """One line for each thing. ↑ ↓ choose a line, and go on to the next question past the ends."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme, question)
        self._labels: dict[str, str] = {}
        self._order: list[str] = []
        self._given = False
        self._cursor = 0
        self._dragged = False
        self._name = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", True)

    @property
    def order(self) -> list[str]:
        """The names in the order that is shown."""
        return list(self._order)

    def target(self) -> QWidget:
        """Return the whole list."""
        return self

    def set_name(self, name: str) -> None:
        """Name the list with the line that the keys move."""
        self._name = name
        line = f"{self._cursor + 1} {self._labels.get(self._order[self._cursor], '')}" if self._order else ""
        self.setAccessibleName(f"{name}: {line}" if line else name)
        self.setAccessibleDescription(self._help())

    def show_reading(self, reading: Reading) -> None:
        """Show the order that was given, or that of the form until one is."""
        choices = reading.choices()
        self._labels = {choice.name: said(choice.label, reading.lang) or choice.name for choice in choices}
        given = [name for name in reading.value.split() if name in self._labels]
        before = len(self._order)
        self._order = given + [name for name in self._labels if name not in given]
        self._given = bool(reading.value)
        self._cursor = min(self._cursor, max(0, len(self._order) - 1))
        self.set_name(self._name)
        if len(self._order) != before:
            self.resized.emit()
        self.update()

    def sizeHint(self) -> QSize:
        """Return one line for each thing."""
        return QSize(self.theme.px(tokens.ANSWER), self.theme.px(LINE) * max(1, len(self._order)) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, with Alt the line under it; Enter hands the order over."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(self._cursor + step)
        elif step is not None and 0 <= self._cursor + step < len(self._order):
            self._cursor += step
            self.set_name(self._name)
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.answered.emit(self.question.path, " ".join(self._order) or None, True)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a line."""
        if event.button() is Qt.MouseButton.LeftButton and self._order:
            self._cursor = self._at(event.position().y())
            self._dragged = False
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the line to where the pointer is."""
        target = self._at(event.position().y())
        if self._order and target != self._cursor:
            self._order.insert(target, self._order.pop(self._cursor))
            self._cursor, self._dragged = target, True
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: the order stands."""
        del event
        if self._dragged:
            self._dragged = False
            self._hand_over()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, numbers, labels; an order that nobody gave is grey."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("line.control" if self.current else "line.strong"), 1))
        painter.setBrush(self.theme.colour("surface"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        canvas, high = Canvas(painter, self.theme), self.theme.px(LINE)
        for at, name in enumerate(self._order):
            line = QRect(1, 1 + at * high, self.width() - 2, high)
            if at == self._cursor and self.hasFocus():
                painter.fillRect(line, self.theme.colour("surface.selected"))
            inner = line.adjusted(tokens.SPACE_8, 0, -tokens.SPACE_8, 0)
            number = self.theme.set_line("00", "small").width
            tone = "text" if self._given else "text.tertiary"
            canvas.text(inner, str(at + 1), tone="text.tertiary")
            canvas.text(inner.adjusted(number + tokens.SPACE_4, 0, 0, 0), self._labels[name], type_="body", tone=tone)
        painter.end()

    def _help(self) -> str:
        return QCoreApplication.translate("VisitRows", "Alt+↑ ↓ moves a line, Enter lets the order stand")

    def _at(self, y: float) -> int:
        return min(max(int((y - 1) // self.theme.px(LINE)), 0), max(0, len(self._order) - 1))

    def _move(self, target: int) -> None:
        if 0 <= target < len(self._order):
            self._order.insert(target, self._order.pop(self._cursor))
            self._cursor = target
            self._hand_over()

    def _hand_over(self) -> None:
        self.update()
        self.answered.emit(self.question.path, " ".join(self._order), False)
