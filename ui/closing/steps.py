"""The steps of a closing conference as a record: what is done, where it stands; every one can be reached."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from ui.theme import Theme

ORDER = ("findings", "response", "signatures", "seal")


class Steps(QWidget):
    """Signals: ``wanted(step)`` with ``findings``, ``response``, ``signatures`` or ``seal``."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._carets: list[QLabel] = []
        self.buttons = {step: Button(theme, kind=Kind.LINK, height=tokens.CONTROL_SMALL) for step in ORDER}
        line = FlowLayout(self, gap=tokens.SPACE_12)
        for step, button in self.buttons.items():
            if self._carets or step != ORDER[0]:
                caret = QLabel()
                self._carets.append(caret)
                line.addWidget(caret)
            button.clicked.connect(partial(self.wanted.emit, step))
            line.addWidget(button)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_steps(self, *, complete: bool, answered: bool, settled: int, parties: int, sealed: bool) -> None:
        """Show where the conference stands."""
        signed = parties > 0 and settled == parties
        texts = {
            "findings": self.tr("Findings"),
            "response": self.tr("Response"),
            "signatures": self.tr("Signatures, {settled} of {parties}").format(settled=settled, parties=parties),
            "seal": self.tr("Seal"),
        }
        done = {"findings": complete, "response": answered, "signatures": signed, "seal": sealed}
        here = next((step for step in ORDER if not done[step]), "")
        for step, button in self.buttons.items():
            button.setText(texts[step])
            button.set_tone("ok" if done[step] else "accent" if step == here else "text.secondary")
            button.set_icon("ph.check" if done[step] else "")
            button.setAccessibleName(self.tr("{step}, done").format(step=texts[step]) if done[step] else texts[step])

    def _restyle(self) -> None:
        for caret in self._carets:
            caret.setPixmap(self._theme.pixmap("ph.caret-right", "text.tertiary", tokens.ICON_CHIP))
