"""Text that is kept by itself: when the focus leaves, or a second after the last key; filling it is never taken for
typing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

PAUSE_MS = 1000


class SettlingText(QPlainTextEdit):
    """A text of several lines. Signals: ``settled(text)`` when the person's text has come to rest and differs from
    what is kept.
    """

    settled = Signal(str)

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.settle)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._pause.start)

    def show_kept(self, text: str) -> None:
        """Show what is kept; what the person is typing at this moment is never overwritten."""
        self._kept = text
        if self._pause.isActive() or text == self.toPlainText():
            return
        blocker = QSignalBlocker(self)
        self.setPlainText(text)
        blocker.unblock()
        self.viewport().update()
        self.updateGeometry()

    def settle(self) -> None:
        """Hand on what was typed, now."""
        self._pause.stop()
        text = self.toPlainText().strip()
        if text != self._kept:
            self._kept = text
            self.settled.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the text when the person goes on."""
        super().focusOutEvent(event)
        self.settle()
