"""The list of the register: a heading line of 32 px, rows that are read when seen, the whole driven from the search
field too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.register.delegate import RegisterDelegate
from ui.register.model import LINE_ROLE, Column, RegisterModel
from ui.theme import tokens
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from ui.register.lines import Line
    from ui.register.words import RegisterWords
    from ui.theme import Theme

WIDTHS = {Column.PERMIT: 112, Column.FINDINGS: 112, Column.VISIT: 100}
Index = QModelIndex | QPersistentModelIndex


class _Header(QHeaderView):
    """Paints the headings as small secondary words over one hairline."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Paint one heading where its column's text begins or ends."""
        painter.save()
        canvas = Canvas(painter, self._theme)
        painter.fillRect(rect, self._theme.colour("surface"))
        canvas.rule(rect, "line.strong")
        title = str(self.model().headerData(logical_index, Qt.Orientation.Horizontal) or "")
        left = tokens.PAGE_MARGIN if logical_index == Column.NAME else 0
        right = tokens.PANEL_MARGIN if logical_index == Column.VISIT else tokens.SPACE_8
        canvas.text(
            rect.adjusted(left, 0, -right, 0), title, tone="text.secondary", right=logical_index == Column.VISIT
        )
        painter.restore()


class RegisterTable(QTableView):
    """Signals: ``chosen(Line)`` when the current row changes and is here; ``opened()`` on Enter."""

    chosen = Signal(object)
    opened = Signal()

    def __init__(
        self, theme: Theme, words: RegisterWords, *, model: RegisterModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._register = model
        self.setModel(model)
        self.setItemDelegate(RegisterDelegate(theme, words, self))
        header = _Header(theme, self)
        self.setHorizontalHeader(header)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self.opened)
        model.dataChanged.connect(self._came)
        theme.changed.connect(self._restyle)
        self._restyle()

    def line(self) -> Line | None:
        """Return the chosen line."""
        found: Line | None = self.currentIndex().data(LINE_ROLE)
        return found

    def choose(self, row: int) -> None:
        """Choose a row and bring it into sight."""
        if 0 <= row < self._register.rowCount():
            self.setCurrentIndex(self._register.index(row, 0))

    def step(self, by: int) -> None:
        """Move the choice from the search field."""
        count = self._register.rowCount()
        if count:
            here = self.currentIndex().row()
            self.choose(min(max(here + by, 0), count - 1))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which line is chosen now."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.chosen.emit(current.data(LINE_ROLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; leave letters to the screen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _came(self, first: QModelIndex, last: QModelIndex) -> None:
        row = self.currentIndex().row()
        if first.row() <= row <= last.row():
            self.chosen.emit(self.currentIndex().data(LINE_ROLE))

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(tokens.ROW_REGISTER))
        self.horizontalHeader().setFixedHeight(self._theme.px(tokens.ROW_TABLE_HEADING))
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, self._theme.px(width))
        self.viewport().update()
