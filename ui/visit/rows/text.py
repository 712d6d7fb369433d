"""A text answer: one line that unfolds with Enter; Enter again hands it over, Shift+Enter breaks the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.theme import tokens
from ui.visit.photos import can_take
from ui.visit.rows.control import AnswerControl
from ui.widgets.canvas import Canvas
from ui.widgets.chip import chip_width, paint_chip

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from inspector_app.checklist.model import Question
    from ui.theme import Theme
    from ui.visit.rows.control import Reading

PAUSE_MS = 1500
"""After so long without a key the text is handed over, so that a cut of power costs seconds, not a paragraph."""

LINES = 4


class TextArea(QPlainTextEdit):
    """A small area that hands over what was typed when it is left, and at a pause.

    Signals, by the person only: ``entered(text)``; ``left()`` on Esc; ``finished()`` on Enter where Enter finishes;
    ``pasted(QMimeData)`` for a picture or a file that is no text.
    """

    entered = Signal(str)
    left = Signal()
    finished = Signal()
    pasted = Signal(object)

    def __init__(self, theme: Theme, *, enter_finishes: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._enter_finishes = enter_finishes
        self._shown = ""
        self._theme = theme
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_text(self, text: str) -> None:
        """Show a text that is known already; nothing is handed over. What the person is just typing stays."""
        typing = self.hasFocus() and self.toPlainText() != self._shown
        if typing and text == self._shown:
            return
        self._shown = text
        if self.toPlainText() != text:
            self.setPlainText(text)
            self._pause.stop()

    def commit(self) -> None:
        """Hand over what was typed, if it differs from what was shown."""
        self._pause.stop()
        if self.toPlainText() != self._shown:
            self._shown = self.toPlainText()
            self.entered.emit(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; Enter finishes where it does, else breaks the line; Ctrl+Enter is the editor's."""
        key, modifiers = event.key(), event.modifiers()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and modifiers & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif (
            self._enter_finishes
            and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not modifiers & Qt.KeyboardModifier.ShiftModifier
        ):
            self.commit()
            self.finished.emit()
        else:
            super().keyPressEvent(event)
            if self.toPlainText() != self._shown:
                self._pause.start()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take pictures too, to hand them on."""
        return can_take(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand a picture on, write a text."""
        if can_take(source):
            self.pasted.emit(source)
        else:
            super().insertFromMimeData(source)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand over what was typed."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def _restyle(self) -> None:
        self.setFont(self._theme.font("body"))


class TextAnswer(AnswerControl):
    """A line while folded, an area of four lines while it is written in."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme, question)
        self._text = ""
        self._open = False
        self._hint = ""
        self.area = TextArea(theme, enter_finishes=True, parent=self)
        self.area.hide()
        self.area.entered.connect(lambda text: self._hand_over(text, moves_on=False))
        self.area.left.connect(self.fold)
        self.area.finished.connect(self._finished)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", True)

    def target(self) -> QWidget:
        """Return the line, or the area while it is open."""
        return self.area if self._open else self

    def set_name(self, name: str) -> None:
        """Name line and area."""
        self.setAccessibleName(f"{name}: {self._text}" if self._text else name)
        self.area.setAccessibleName(name)

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - a setter
        """Fold when the row is left."""
        super().set_current(current)
        if not current and self._open:
            self._set_open(on=False)

    def commit(self) -> None:
        """Hand over what was typed."""
        self.area.commit()

    def show_reading(self, reading: Reading) -> None:
        """Show the text."""
        self._text = reading.value
        self._hint = QCoreApplication.translate("VisitRows", "Write freely")
        self.area.show_text(reading.value)
        self.update()

    def unfold(self) -> None:
        """Open the area and write in it."""
        self._set_open(on=True)
        self.area.setFocus()
        self.area.moveCursor(self.area.textCursor().MoveOperation.End)

    def fold(self) -> None:
        """Close the area; the focus goes back to the line."""
        self.area.commit()
        self.setFocus()  # before the area goes: else the focus would go on to another row
        self._set_open(on=False)

    def sizeHint(self) -> QSize:
        """Return one line, or four while it is written in."""
        height = (
            self.theme.line("body") * LINES + tokens.SPACE_12 if self._open else self.theme.px(tokens.CONTROL_SMALL)
        )
        return QSize(self.theme.px(tokens.ANSWER), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or the space bar unfolds."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.unfold()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Unfold on a click."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.unfold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the control with the area."""
        super().resizeEvent(event)
        self.area.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the folded line: edge, first line of the text or what Enter does."""
        del event
        if self._open:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("line.control" if self.current else "line.strong"), 1))
        painter.setBrush(self.theme.colour("surface"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        canvas = Canvas(painter, self.theme)
        inner = self.rect().adjusted(tokens.SPACE_8, 0, -tokens.SPACE_8, 0)
        if self._text:
            canvas.text(inner, " ".join(self._text.split()), type_="body")
        else:
            used = canvas.text(inner, self._hint, type_="body", tone="text.tertiary")
            key, high = "Enter", self.theme.line("caption")
            place = QRect(inner.left() + used + tokens.SPACE_8, 0, chip_width(self.theme, key), high)
            place.moveTop((self.height() - high) // 2)
            paint_chip(painter, QRectF(place), theme=self.theme, text=key)
        painter.end()

    def _set_open(self, *, on: bool) -> None:
        if on != self._open:
            self._open = on
            self.area.setVisible(on)
            self.setProperty("ring", not on)
            self.resized.emit()
            self.update()

    def _finished(self) -> None:
        self.setFocus()
        self._set_open(on=False)
        self._hand_over(self.area.toPlainText(), moves_on=True)

    def _hand_over(self, text: str, *, moves_on: bool) -> None:
        self.answered.emit(self.question.path, text.strip() or None, moves_on)
