"""What still keeps the visit from its seal; each line leads to its question."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.elided import ElidedLabel
from ui.widgets.heading import ListHeading
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.closing.data import MissingLine
    from ui.theme import Theme

SHOWN = 5
"""More lines than these are counted: the first ones are where the work goes on."""

ROW = 36


class MissingView(QWidget):
    """Hidden while nothing is missing. Signals: ``wanted(path)`` when a line is taken."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.heading = ListHeading(theme, margin=0)
        self.rows: list[ListRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.heading)

    def show_missing(self, missing: Sequence[MissingLine]) -> None:
        """Show what is missing."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [self._row(line) for line in missing[:SHOWN]]
        for row in self.rows:
            self._column.addWidget(row)
        rest = len(missing) - SHOWN
        note = self.tr("and %n more", "", rest) if rest > 0 else self.tr("Enter leads to the question")
        self.heading.set_text(self.tr("%n question(s) still missing", "", len(missing)), note)
        self.setVisible(bool(missing))

    def _row(self, line: MissingLine) -> ListRow:
        row = ListRow(self._theme, height=ROW)
        inner = QHBoxLayout(row)
        inner.setContentsMargins(tokens.SPACE_8, 0, 0, 1)
        inner.setSpacing(tokens.SPACE_12)
        code = Label(self._theme, line.code, type_="small", tone="text.tertiary")
        code.setMinimumWidth(self._theme.px(tokens.SPACE_32))
        inner.addWidget(code)
        inner.addWidget(ElidedLabel(self._theme, line.wording), 1)
        inner.addWidget(Label(self._theme, line.reason, type_="small", tone="partial"))
        row.setAccessibleName(f"{line.code}, {line.wording}, {line.reason}")
        row.activated.connect(partial(self.wanted.emit, str(line.path)))
        row.stepped.connect(partial(self._step, row))
        return row

    def _step(self, row: ListRow, by: int) -> None:
        place = self.rows.index(row) + by
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus()
