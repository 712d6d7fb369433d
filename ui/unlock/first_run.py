"""The first day: register this laptop with a one-time code, or practise with invented data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.unlock.code_boxes import CodeBoxes
from ui.unlock.strength import Strength, strength_of
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.hairline import Hairline
from ui.widgets.label import Label
from ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from ui.theme import Theme


WIDE = 1.25
"""Beyond this text size the button stands below the code."""


class _Heading(QWidget):
    """An icon and a heading in one line."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = icon
        self._icon = QLabel()
        self.label = Label(theme, weight=600)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.SPACE_8)
        line.addWidget(self._icon)
        line.addWidget(self.label, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self._icon.setPixmap(self._theme.pixmap(self._name, "accent"))


class FirstRun(QWidget):
    """Signals: ``enrol_asked(address, code, passphrase)``, ``practice_asked()``."""

    enrol_asked = Signal(str, str, str)
    practice_asked = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._busy = False
        self.title = Label(theme, type_="section")
        self._enrol = _Heading(theme, "ph.laptop")
        self._enrol_text = Label(theme, type_="small", tone="text.secondary", wrap=True)
        self.address = Field(theme)
        self.address.edit.setPlaceholderText("https://")
        self.code = CodeBoxes(theme)
        self.button = Button(theme, height=40)
        self.passphrase = SecretField(theme)
        self.again = SecretField(theme)
        self._notice = Label(theme, type_="small", tone="partial", wrap=True)
        self._practice = _Heading(theme, "ph.clipboard-text")
        self._practice_text = Label(theme, type_="small", tone="text.secondary", wrap=True)
        self._points = [Label(theme, type_="small", tone="text.secondary", wrap=True) for _ in range(3)]
        self._checks = [QLabel() for _ in self._points]
        self.practice = Button(theme)
        self.code.changed.connect(self._show)
        self.code.submitted.connect(lambda: self.passphrase.edit.setFocus(Qt.FocusReason.OtherFocusReason))
        for field in (self.address, self.passphrase, self.again):
            field.edit.textEdited.connect(self._show)
            field.edit.returnPressed.connect(self._ask)
        self.button.clicked.connect(self._ask)
        self.practice.clicked.connect(self.practice_asked)
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_address(self, address: str) -> None:
        """Show headquarters' address as it is known."""
        self.address.edit.setText(address)
        self._show()

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a setter
        """Rest while headquarters is asked or the practice store is made."""
        self._busy = busy
        if busy:
            self.say("")
        self._show()

    def say(self, notice: str) -> None:
        """Show what went wrong, below the code."""
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))

    @property
    def notice(self) -> str:
        """What is said below the code."""
        return self._notice.text()

    def retranslate(self) -> None:
        """Set the words."""
        self.title.setText(self.tr("First time on this laptop"))
        self._enrol.label.setText(self.tr("Register this laptop"))
        self._enrol_text.setText(self.tr("A one-time code from headquarters, good for 24 hours. Needs a line once."))
        self.address.set_label(self.tr("Headquarters' address"))
        self.code.set_name(self.tr("One-time code, letter {n}"))
        self.passphrase.set_label(self.tr("New passphrase"))
        self.again.set_label(self.tr("Once more"))
        self._practice.label.setText(self.tr("Try with invented data"))
        self._practice_text.setText(
            self.tr("A practice store on this laptop, with a headquarters of its own. Nothing is sent outside.")
        )
        texts = (
            self.tr("KIIC, MM2100, and Suzuki Indomobil Motor Plant Cakung"),
            self.tr("Twelve invented companies"),
            self.tr("Every screen and every PDF is marked LATIHAN"),
        )
        for label, text in zip(self._points, texts, strict=True):
            label.setText(text)
        self.practice.setText(self.tr("Start practice"))
        self._show()

    def _lay_out(self) -> None:
        self._line = line = QHBoxLayout()
        line.setSpacing(tokens.SPACE_8)
        line.addWidget(self.code, 1, Qt.AlignmentFlag.AlignLeft)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._secrets = QWidget()
        secrets = QVBoxLayout(self._secrets)
        secrets.setContentsMargins(0, tokens.SPACE_8, 0, 0)
        secrets.setSpacing(tokens.SPACE_8)
        secrets.addWidget(self.passphrase)
        secrets.addWidget(self.again)
        self._notice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_8)
        column.addWidget(self.title)
        column.addSpacing(tokens.SPACE_8)
        column.addWidget(Hairline(self._theme))
        column.addSpacing(tokens.SPACE_8)
        column.addWidget(self._enrol)
        column.addWidget(self._enrol_text)
        column.addWidget(self.address)
        column.addLayout(line)
        column.addWidget(self._secrets)
        column.addWidget(self._notice)
        column.addSpacing(tokens.SPACE_8)
        column.addWidget(Hairline(self._theme))
        column.addSpacing(tokens.SPACE_8)
        column.addWidget(self._practice)
        column.addWidget(self._practice_text)
        for check, label in zip(self._checks, self._points, strict=True):
            point = QHBoxLayout()
            point.setSpacing(tokens.SPACE_8)
            point.addWidget(check)
            point.addWidget(label, 1)
            column.addLayout(point)
        column.addSpacing(tokens.SPACE_4)
        column.addWidget(self.practice, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        QWidget.setTabOrder(self.address.edit, self.code.boxes[0])

    def _ready(self) -> bool:
        strong = strength_of(self.passphrase.text) is Strength.STRONG
        same = self.passphrase.text == self.again.text
        return self.code.complete and bool(self.address.text.strip()) and strong and same and not self._busy

    def _ask(self) -> None:
        if self._ready():
            self.enrol_asked.emit(self.address.text.strip(), self.code.code, self.passphrase.text)

    def _show(self) -> None:
        self._secrets.setVisible(self.code.complete)
        strength = strength_of(self.passphrase.text)
        if strength is Strength.STRONG:
            self.passphrase.say(self.tr("Strong."), tone="ok")
        elif strength is Strength.WEAK:
            self.passphrase.say(self.tr("Weak: at least four words, or 14 letters of several kinds."), tone="partial")
        else:
            self.passphrase.say(self.tr("At least four words. Headquarters does not keep it."))
        differs = bool(self.again.text) and self.again.text != self.passphrase.text
        self.again.say(self.tr("Not the same yet.") if differs else "", tone="partial")
        self.button.setText(self.tr("Registering") if self._busy else self.tr("Register"))
        self.button.setEnabled(self._ready())
        self.practice.setEnabled(not self._busy)

    def _restyle(self) -> None:
        wide = self._theme.scale > WIDE
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if wide else QBoxLayout.Direction.LeftToRight)
        for check in self._checks:
            check.setPixmap(self._theme.pixmap("ph.check", "ok", tokens.ICON_SMALL))
