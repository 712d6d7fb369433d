"""Key hints: the letters in bold, what they do in grey, as the right end of the status line shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import tokens
from ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme import Theme


class KeyHint(NamedTuple):
    """A key and what it does."""

    key: str
    does: str


class KeyHints(QWidget):
    """A row of key hints."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(tokens.SPACE_16)
        self._shown: tuple[KeyHint, ...] = ()

    def set_hints(self, hints: Sequence[KeyHint]) -> None:
        """Show other hints."""
        if tuple(hints) == self._shown:
            return
        self._shown = tuple(hints)
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for hint in hints:
            pair = QWidget()
            line = QHBoxLayout(pair)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(tokens.SPACE_4)
            line.addWidget(Label(self._theme, hint.key, type_="small", tone="text.secondary", weight=600))
            line.addWidget(Label(self._theme, hint.does, type_="small", tone="text.tertiary"))
            self._line.addWidget(pair)

    @property
    def hints(self) -> tuple[KeyHint, ...]:
        """What is shown."""
        return self._shown
