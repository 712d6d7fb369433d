"""The daily way in: who, with which passphrase, and the pause after wrong ones counted down where the eye is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.unlock.people import PeopleList
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label
from ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.i18n.messages import Said
    from ui.theme import Theme


class Daily(QWidget):
    """Signals: ``asked(name, passphrase)``."""

    asked = Signal(str, str)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._left = 0
        self._busy = False
        self.title = Label(theme, type_="title")
        self._name = Label(theme, type_="small", tone="text.secondary")
        self.people = PeopleList(theme)
        self.passphrase = SecretField(theme)
        self._icon = QLabel()
        self._happened = Label(theme, type_="small", tone="partial", weight=600, wrap=True)
        self._means = Label(theme, type_="small", tone="text.secondary", wrap=True)
        self.button = Button(theme, kind=Kind.PRIMARY)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tick)
        self.button.clicked.connect(self._ask)
        self.passphrase.edit.returnPressed.connect(self._ask)
        self.passphrase.edit.textEdited.connect(self._show)
        self.people.chosen.connect(lambda: self.passphrase.edit.setFocus(Qt.FocusReason.OtherFocusReason))
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Show who may unlock."""
        self.people.set_people(people)

    def refuse(self, said: Said, wait_seconds: int) -> None:
        """Say why it did not open, and count down the pause."""
        self._busy = False
        self.reword(said)
        self._note.show()
        self.wait(wait_seconds)
        if not wait_seconds:
            self.passphrase.edit.selectAll()
            self.passphrase.edit.setFocus()

    def reword(self, said: Said) -> None:
        """Say the same in other words, as when the language changed."""
        self._happened.setText(said.title)
        self._means.setText(" ".join(part for part in (said.meaning, said.remedy) if part))

    def wait(self, seconds: int) -> None:
        """Count a pause down; nothing can be tried meanwhile."""
        self._left = seconds
        if seconds:
            self._second.start()
        self._show()

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a setter
        """Rest while the passphrase is being tried."""
        self._busy = busy
        self._show()

    @property
    def waiting(self) -> int:
        """Seconds of the pause that are left."""
        return self._left

    @property
    def notice(self) -> str:
        """What is said below the field."""
        return "" if self._note.isHidden() else f"{self._happened.text()} {self._means.text()}"

    def retranslate(self) -> None:
        """Set the words."""
        self.title.setText(self.tr("Unlock"))
        self._name.setText(self.tr("Name"))
        self.passphrase.set_label(self.tr("Passphrase"))
        self._show()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._happened)
        words.addWidget(self._means)
        self._note = QWidget()
        note = QHBoxLayout(self._note)
        note.setContentsMargins(0, tokens.SPACE_4, 0, 0)
        note.setSpacing(tokens.SPACE_8)
        note.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        note.addLayout(words, 1)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_4)
        column.addWidget(self.title)
        column.addSpacing(tokens.SPACE_8)
        column.addWidget(self._name)
        column.addWidget(self.people)
        column.addSpacing(tokens.SPACE_12)
        column.addWidget(self.passphrase)
        column.addWidget(self._note)
        column.addSpacing(tokens.SPACE_12)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _ask(self) -> None:
        if self.button.isEnabled():
            self.asked.emit(self.people.current, self.passphrase.text)

    def _tick(self) -> None:
        self._left = max(0, self._left - 1)
        if not self._left:
            self._second.stop()
        self._show()
        if not self._left:
            self.passphrase.edit.setFocus()

    def _show(self) -> None:
        waiting = self._left > 0
        self.passphrase.set_resting(waiting, self.tr("locked for another %n seconds", "", self._left))
        if waiting:
            clock = f"{self._left // 60}.{self._left % 60:02d}"
            self.button.setText(self.tr("Unlock in {time}").format(time=clock))
            self.button.set_icon("ph.hourglass")
        else:
            self.button.setText(self.tr("Unlocking") if self._busy else self.tr("Unlock"))
            self.button.set_icon("")
        self.button.setEnabled(not waiting and not self._busy and bool(self.passphrase.text))

    def _restyle(self) -> None:
        self._icon.setPixmap(self._theme.pixmap("ph.warning", "partial"))
