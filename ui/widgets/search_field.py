"""A search field: a glass at the left, a count or a key at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit

from ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme


class SearchField(QLineEdit):
    """Signals: ``stepped(by)`` for ↑ ↓ while typing, so that the list below moves; and a line edit's own."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, placeholder: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._note = ""
        self.set_placeholder(placeholder)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_placeholder(self, text: str) -> None:
        """Say what can be searched; also the accessible name."""
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def set_note(self, note: str) -> None:
        """Show a count or a key at the right end."""
        self._note = note
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand ↑ ↓ on; Esc empties the field."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
        by = steps.get(Qt.Key(event.key()))
        if by is not None:
            self.stepped.emit(by)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the glass and the note over the field."""
        super().paintEvent(event)
        painter = QPainter(self)
        size = self._theme.px(tokens.ICON_SMALL)
        glass = self._theme.pixmap(
            "ph.magnifying-glass", "text.tertiary", tokens.ICON_SMALL, ratio=self.devicePixelRatioF()
        )
        painter.drawPixmap(QPoint(tokens.SPACE_8, (self.height() - size) // 2), glass)
        if self._note:
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.colour("text.tertiary"))
            box = self.rect().adjusted(0, 0, -tokens.SPACE_8, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._note)
        painter.end()

    def _restyle(self) -> None:
        self.setMinimumHeight(self._theme.px(tokens.CONTROL))
        room = self.fontMetrics().horizontalAdvance(self._note) + tokens.SPACE_12 if self._note else 0
        self.setTextMargins(self._theme.px(tokens.ICON_SMALL) + 6, 0, room, 0)
        self.update()
