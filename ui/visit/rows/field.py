"""A compact line edit of the answer column: hands its text over once, leaves the editor its letters while untouched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QLineEdit

from ui.theme import tokens
from ui.visit.photos import is_picture

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

COMMANDS = {Qt.Key.Key_C, Qt.Key.Key_F, Qt.Key.Key_G, Qt.Key.Key_T}
"""Letters that mean something to the editor; no number, date or time begins with them."""


class AnswerField(QLineEdit):
    """Signals, by the person only: ``entered(text, moves_on)`` on Enter, and when the field is left with another text.

    ``suffix`` is a quiet word inside the field's right end (a zone, ``2 hari``).
    """

    entered = Signal(str, bool)

    def __init__(
        self, theme: Theme, *, right: bool = False, letters: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letters = letters
        self._suffix = ""
        self._inset = 0
        self._shown = ""
        self.setProperty("small", True)
        self.setFont(theme.font("body"))
        if right:
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._restyle)

    def show_text(self, text: str) -> None:
        """Show a text that is known already; nothing is handed over. What the person is just typing stays."""
        if self.hasFocus() and self.text() != self._shown and text == self._shown:
            return
        self._shown = text
        if self.text() != text:
            self.setText(text)

    def set_suffix(self, suffix: str) -> None:
        """Show a quiet word at the right end."""
        if suffix != self._suffix:
            self._suffix = suffix
            self._leave_room()

    def set_suffix_inset(self, inset: int) -> None:
        """Keep so many pixels free right of the quiet word, for a button inside the field."""
        if inset != self._inset:
            self._inset = inset
            self._leave_room()

    def commit(self, *, moves_on: bool = False) -> None:
        """Hand over what was typed, if it differs from what was shown, or if the person is done with it."""
        changed = self.text() != self._shown
        self._shown = self.text()
        if changed or moves_on:
            self.entered.emit(self.text(), moves_on)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that typing replaces."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand over what was typed."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the editor while nothing is typed here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.key() == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if undo and self.text() == self._shown:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter hands over and moves on; ↑ ↓, the editor's letters and a pasted picture go up to the editor."""
        key = event.key()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            self.commit(moves_on=True)
        elif (
            key in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape}
            or (plain and key in COMMANDS and not self._letters and self._untouched())
            or (event.matches(QKeySequence.StandardKey.Paste) and is_picture(QGuiApplication.clipboard().mimeData()))
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and its quiet word."""
        super().paintEvent(event)
        if self._suffix:
            painter = QPainter(self)
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.colour("text.tertiary"))
            width = self._suffix_width()
            left = self.width() - width - tokens.SPACE_8 - self._inset - 1
            painter.drawText(QRect(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self._suffix)
            painter.end()

    def _untouched(self) -> bool:
        return self.text() == self._shown and (not self.text() or self.selectedText() == self.text())

    def _suffix_width(self) -> int:
        return QFontMetrics(self._theme.font("small")).horizontalAdvance(self._suffix) if self._suffix else 0

    def _restyle(self) -> None:
        self.setFont(self._theme.font("body"))
        self._leave_room()

    def _leave_room(self) -> None:
        room = self._suffix_width()
        self.setTextMargins(0, 0, room + (tokens.SPACE_8 if room else 0) + self._inset, 0)
        self.update()
