"""Why a party did not sign, and who can witness it; stands in the place of its pad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from inspector_app.visits.events import Manner
from ui.theme import tokens
from ui.widgets.button import Button, Kind

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.theme import Theme


class RefusalForm(QWidget):
    """Signals: ``given(reason, witness)``; ``cancelled()``. A refusal without a reason is not taken."""

    given = Signal(str, str)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.manner = Manner.REFUSED
        self.reason = QLineEdit()
        self.witness = QLineEdit()
        self.write = Button(theme, kind=Kind.LINK, height=tokens.CONTROL_SMALL)
        self.back = Button(theme, kind=Kind.LINK, height=tokens.CONTROL_SMALL)
        for edit in (self.reason, self.witness):
            edit.setProperty("small", True)
            edit.returnPressed.connect(self._give)
        self.reason.textEdited.connect(self._update)
        self.write.clicked.connect(self._give)
        self.back.clicked.connect(self.cancelled)
        second = QHBoxLayout()
        second.setSpacing(tokens.SPACE_12)
        second.addWidget(self.witness, 1)
        second.addWidget(self.write)
        second.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(tokens.SPACE_8)
        column.addWidget(self.reason)
        column.addLayout(second)
        column.addStretch(1)
        self._update()

    def ask(self, manner: Manner) -> None:
        """Begin anew for a refusal or an absence."""
        self.manner = manner
        self.reason.clear()
        self.witness.clear()
        self._update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._update()
        super().changeEvent(event)

    def _update(self) -> None:
        refused = self.manner is Manner.REFUSED
        reason = self.tr("Reason for refusing") if refused else self.tr("Why not on site")
        self.reason.setPlaceholderText(reason)
        self.reason.setAccessibleName(reason)
        self.witness.setPlaceholderText(self.tr("Witness (may be empty)"))
        self.witness.setAccessibleName(self.tr("Witness"))
        self.write.setText(self.tr("Record"))
        self.back.setText(self.tr("Cancel"))
        self.write.setEnabled(bool(self.reason.text().strip()))

    def _give(self) -> None:
        if self.reason.text().strip():
            self.given.emit(self.reason.text().strip(), self.witness.text().strip())
