"""The reason for an unusual value, typed beside the warning; the value is saved whether it is given or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Signal

from ui.theme import tokens
from ui.visit.rows.field import AnswerField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme


class WhyField(AnswerField):
    """Signals, by the person only: ``explained(text)`` and, on Enter, ``finished()``."""

    explained = Signal(str)
    finished = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget) -> None:
        super().__init__(theme, letters=True, parent=parent)
        self._theme = theme
        self.entered.connect(self._handed)

    def show_why(self, reason: str, *, name: str) -> None:
        """Show the reason that stands; ``name`` is what is asked."""
        self.show_text(reason)
        self.setPlaceholderText(QCoreApplication.translate("VisitRows", "Reason"))
        self.setAccessibleName(f"{name}: {self.placeholderText()}")

    def sizeHint(self) -> QSize:
        """Return the size of a small answer field."""
        return QSize(self._theme.px(tokens.ANSWER), self._theme.px(tokens.CONTROL_SMALL))

    def _handed(self, text: str, moves_on: bool) -> None:  # noqa: FBT001 - a slot
        self.explained.emit(text.strip())
        if moves_on:
            self.finished.emit()
