"""The heading of a list: its text at the bottom, a note at the right, and a line that is the list's first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.elided import ElidedLabel
from ui.widgets.hairline import Hairline
from ui.widgets.label import Label

if TYPE_CHECKING:
    from ui.theme import Theme


class ListHeading(QWidget):
    """A heading with an optional note or control at the right."""

    def __init__(
        self, theme: Theme, text: str = "", note: str = "", *, margin: int = tokens.PAGE_MARGIN,
        height: int = tokens.LIST_HEADING, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._height = height
        self.text_label = Label(theme, text, type_="small", tone="text.secondary", weight=600)
        self.note_label = ElidedLabel(theme, note, type_="small", tone="text.tertiary")
        self.note_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._line = QHBoxLayout()
        self._line.setContentsMargins(margin, 0, margin, 6)
        self._line.setSpacing(tokens.SPACE_8)
        self._line.addWidget(self.text_label)
        self._line.addWidget(self.note_label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addLayout(self._line)
        column.addWidget(Hairline(theme))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_text(self, text: str, note: str = "") -> None:
        """Show another heading and note."""
        self.text_label.setText(text)
        self.note_label.setText(note)

    def add(self, widget: QWidget) -> None:
        """Put a small control at the right end."""
        self._line.addWidget(widget)

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(self._height))
