"""A field for a passphrase, with a small button at its end that shows or hides what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.field import Field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme


class SecretField(Field):
    """A ``Field`` whose text is hidden until the person looks."""

    def __init__(self, theme: Theme, label: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(theme, label, secret=True, parent=parent)
        self.look = Button(theme, kind=Kind.QUIET, icon="ph.eye")
        self.look.setCheckable(True)
        self.look.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.look.clicked.connect(self._shown)
        inside = QHBoxLayout(self.edit)
        inside.setContentsMargins(0, 0, tokens.SPACE_12, 0)
        inside.addStretch(1)
        inside.addWidget(self.look)
        self._retranslate()

    def set_resting(self, resting: bool, text: str = "") -> None:  # noqa: FBT001 - a setter
        """Let the field rest, saying why in its place; what was typed is gone then."""
        if resting:
            self.edit.clear()
        self.edit.setEnabled(not resting)
        self.look.setEnabled(not resting)
        self.edit.setPlaceholderText(text if resting else "")

    def changeEvent(self, event: QEvent) -> None:
        """Change the button's word with the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _shown(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.look.set_icon("ph.eye-slash" if shown else "ph.eye")
        self._retranslate()

    def _retranslate(self) -> None:
        shown = self.edit.echoMode() is QLineEdit.EchoMode.Normal
        self.look.setText(self.tr("Hide") if shown else self.tr("Show"))
        self.look.setAccessibleName(self.tr("Hide the passphrase") if shown else self.tr("Show the passphrase"))
        self.edit.setTextMargins(0, 0, self.look.sizeHint().width() + tokens.SPACE_16, 0)
