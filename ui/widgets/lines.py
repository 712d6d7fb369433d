"""Short lines of a card: a lead, a text, a quiet note at the right; one that leads somewhere can be opened with
Enter.
"""

from __future__ import annotations

import dataclasses
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme import Theme
    from ui.widgets.state_label import Look


@dataclasses.dataclass(frozen=True)
class Line:
    """One line; an empty ``key`` leads nowhere."""

    key: str
    lead: str
    text: str
    note: str = ""
    look: Look | None = None
    note_tone: str = "text.tertiary"


class Lines(QWidget):
    """Signals: ``opened(key)``."""

    opened = Signal(str)

    def __init__(self, theme: Theme, *, margin: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._margin = margin
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, tokens.SPACE_4, 0, tokens.SPACE_4)
        self._column.setSpacing(0)

    def show_lines(self, lines: Sequence[Line], *, empty: str) -> None:
        """Show these lines, or one sentence that says why there are none."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines:
            self._column.addWidget(self._row(line))
        if not lines:
            words = Label(self._theme, empty, type_="small", tone="text.tertiary", wrap=True)
            words.setContentsMargins(self._margin, tokens.SPACE_4, self._margin, tokens.SPACE_4)
            self._column.addWidget(words)

    def _row(self, line: Line) -> QWidget:
        theme = self._theme
        row: QWidget = ListRow(theme, height=tokens.ROW_PANEL, line=False) if line.key else QWidget()
        if isinstance(row, ListRow):
            row.activated.connect(partial(self.opened.emit, line.key))
        row.setAccessibleName(", ".join(part for part in (line.lead, line.text, line.note) if part))
        inner = QHBoxLayout(row)
        inner.setContentsMargins(self._margin, 2, self._margin, 2)
        inner.setSpacing(tokens.SPACE_8)
        top = Qt.AlignmentFlag.AlignTop
        lead = Label(theme, line.lead, type_="small", tone="text.secondary" if line.key else "text.tertiary", wrap=True)
        lead.setMinimumWidth(theme.px(112 if line.key else tokens.SPACE_32))
        inner.addWidget(lead, 0, top)
        if line.look is not None:
            icon = QLabel()
            icon.setPixmap(theme.pixmap(line.look.icon, line.look.colour, tokens.ICON_SMALL))
            inner.addWidget(icon, 0, top)
        tone = line.look.colour if line.look is not None else "text"
        inner.addWidget(
            Label(theme, line.text, type_="small", tone=tone, weight=500 if line.key else 400, wrap=True), 1, top
        )
        note = Label(theme, line.note, type_="small", tone=line.note_tone)
        inner.addWidget(note, 0, top)
        return row
