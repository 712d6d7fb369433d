"""One calm line above a visit: there is a newer version, it was gone over to one, or two laptops chose differently."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme


class Step(NamedTuple):
    """What can be done: its key, and its word."""

    key: str
    word: str


class OfferLine(QWidget):
    """Hidden until ``say``. Signals: ``taken(key of the step)``, ``closed()`` by the person."""

    taken = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = ""
        self._icon = QLabel()
        self.text = Label(theme, type_="small", wrap=True)
        self.buttons: list[Button] = []
        self.close_button = Button(theme, kind=Kind.LINK, icon="ph.x")
        self.close_button.clicked.connect(self._close)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(tokens.SPACE_16, tokens.SPACE_4, tokens.SPACE_16, tokens.SPACE_4)
        self._line.setSpacing(tokens.SPACE_12)
        self._line.addWidget(self._icon)
        self._line.addWidget(self.text, 1)
        self._line.addWidget(self.close_button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self._restyle)
        self.hide()

    def say(self, text: str, steps: Sequence[Step], *, icon: str, close: str) -> None:
        """Show a sentence and what can be done about it; ``close`` is what the cross is called."""
        self._icon_name = icon
        self.text.setText(text)
        self.setAccessibleName(text)
        for button in self.buttons:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for step in steps:
            button = Button(self._theme, step.word, height=tokens.CONTROL_SMALL)
            button.clicked.connect(lambda _=False, key=step.key: self.taken.emit(key))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._line.insertWidget(self._line.count() - 1, button)
            self.buttons.append(button)
        self.close_button.setAccessibleName(close)
        self.close_button.setToolTip(close)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._restyle()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the quiet ground and the hairline below."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("neutral.soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))
        painter.end()

    def _restyle(self) -> None:
        if self._icon_name:
            self._icon.setPixmap(self._theme.pixmap(self._icon_name, "text.secondary", tokens.ICON))
        self.update()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
