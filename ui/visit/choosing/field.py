"""Answers from a long list: a field that opens it. One choice, or several with ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from inspector_app.checklist.model import Kind
from ui.theme import tokens
from ui.visit.choosing.popup import ChoicePopup
from ui.visit.rows.control import AnswerControl
from ui.widgets.canvas import Canvas
from ui.widgets.chip import chip_width, paint_chip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from inspector_app.checklist.model import Question
    from ui.theme import Theme
    from ui.visit.rows.control import Reading

_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F4}


class ChoiceField(QWidget):
    """One line with what is chosen. Signals, by the person only: ``wanted()`` to open the list, ``cleared()``."""

    wanted = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self._wrong = False
        self.strong = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", True)

    def show_words(self, words: str, *, wrong: bool) -> None:
        """Show what is chosen; ``wrong`` is a choice that there is not any more."""
        self._words, self._wrong = words, wrong
        self.setToolTip(words)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, the space bar or Alt+↓; let go with Del."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        below = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if (plain and event.key() in _OPENING) or below:
            self.wanted.emit()
        elif plain and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._words:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open on a click."""
        if event.button() is Qt.MouseButton.LeftButton and self.isEnabled():
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, words, caret; while empty, what Enter does."""
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line.control" if self.strong else "line.strong"), 1))
        painter.setBrush(theme.colour("surface" if self.isEnabled() else "neutral.soft"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        canvas = Canvas(painter, theme)
        size = theme.px(tokens.ICON_CHIP)
        inner = self.rect().adjusted(tokens.SPACE_8, 0, -tokens.SPACE_8 - size - tokens.SPACE_4, 0)
        canvas.icon(
            QRect(inner.right() + tokens.SPACE_4, 0, size, self.height()), "ph.caret-down", tone="text.tertiary",
            size=tokens.ICON_CHIP,
        )  # fmt: skip
        if self._words:
            canvas.text(inner, self._words, type_="body", tone="partial" if self._wrong else "text")
        else:
            offered = QCoreApplication.translate("VisitChoices", "Choose")
            used = canvas.text(inner, offered, type_="body", tone="text.tertiary")
            key, high = "Enter", theme.line("caption")
            place = QRect(inner.left() + used + tokens.SPACE_8, 0, chip_width(theme, key), high)
            place.moveTop((self.height() - high) // 2)
            paint_chip(painter, QRectF(place), theme=theme, text=key)
        painter.end()


class ListAnswer(AnswerControl):
    """One or several of a long list; the choices are asked for when it is opened, so a cascade is always true."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme, question)
        self._multiple = question.kind is Kind.CHOICES
        self._reading: Reading | None = None
        self._name = ""
        self.popup: ChoicePopup | None = None
        self.field = ChoiceField(theme, parent=self)
        self.field.wanted.connect(self.open_list)
        self.field.cleared.connect(lambda: self.answered.emit(self.question.path, None, False))
        self.setFocusProxy(self.field)

    def target(self) -> QWidget:
        """Return the field."""
        return self.field

    def set_name(self, name: str) -> None:
        """Name the field with what is chosen."""
        self._name = name
        words = self._reading.words if self._reading is not None else ""
        self.field.setAccessibleName(f"{name}: {words}" if words else name)

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - a setter
        """Wear the strong edge in the current row."""
        super().set_current(current)
        self.field.strong = current
        self.field.update()

    def show_reading(self, reading: Reading) -> None:
        """Show what is chosen."""
        self._reading = reading
        self.field.show_words(reading.words, wrong=reading.violated)
        self.set_name(self._name)

    def open_list(self) -> None:
        """Open the list with what may be chosen now."""
        reading = self._reading
        if reading is None:
            return
        if self.popup is None:
            self.popup = ChoicePopup(self.theme, multiple=self._multiple, parent=self)
            self.popup.taken.connect(lambda name: self.answered.emit(self.question.path, name, True))
            self.popup.ticked.connect(
                lambda names: self.answered.emit(self.question.path, " ".join(names) or None, False)
            )
        self.popup.open_at(
            self.field, self.field.rect(), choices=reading.choices(), chosen=reading.value.split(),
            lang=reading.lang, name=self._name,
        )  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the control."""
        super().resizeEvent(event)
        self.field.setGeometry(self.rect())
