"""A label above a line edit, with an optional note below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.label import Label

if TYPE_CHECKING:
    from ui.theme import Theme


class Field(QWidget):
    """One line of text with its name; listen to ``edit.textEdited``, which only the person causes."""

    def __init__(
        self,
        theme: Theme,
        label: str = "",
        *,
        placeholder: str = "",
        secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = Label(theme, label, type_="small", tone="text.secondary")
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(placeholder)
        if secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.note = Label(theme, type_="small", tone="text.tertiary", wrap=True)
        self.note.hide()
        self.label.setBuddy(self.edit)
        self.setFocusProxy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_4)
        column.addWidget(self.label)
        column.addWidget(self.edit)
        column.addWidget(self.note)
        self._theme = theme
        theme.changed.connect(self._restyle)
        self._restyle()
        self.set_label(label)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.edit.text()

    def set_label(self, label: str, placeholder: str | None = None) -> None:
        """Name the field, also for a screen reader."""
        self.label.setText(label)
        self.edit.setAccessibleName(label)
        if placeholder is not None:
            self.edit.setPlaceholderText(placeholder)

    def say(self, note: str, *, tone: str = "text.tertiary") -> None:
        """Show a note below the field, or take it away with an empty text."""
        self.note.setText(note)
        self.note.set_tone(tone)
        self.note.setVisible(bool(note))

    def _restyle(self) -> None:
        self.edit.setMinimumHeight(self._theme.px(tokens.CONTROL))
