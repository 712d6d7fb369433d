"""The list of a repeat's rows: cells moved through with Tab, Enter and arrows, typed in or chosen from by digits.

It is as high as all its rows, so the section scrolls and not the list; what is not seen is neither made nor painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QHeaderView, QTableView

from inspector_app.checklist.model import Kind
from ui.theme import tokens
from ui.visit.repeat.painting import HEADING, LINE, CellDelegate, Headings

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme
    from ui.visit.repeat.model import Index, RepeatModel

NUMBER, OPENING, CROSS = 36, 56, 28
WIDTHS = {
    Kind.NUMBER: 84, Kind.CALCULATED: 84, Kind.DATE: 132, Kind.TIME: 72, Kind.DATETIME: 176, Kind.COMPLIANCE: 100,
    Kind.DOCUMENT: 108,
}  # fmt: skip
"""The other kinds share the rest."""
LEAST = 72
_STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LISTED = frozenset({Kind.CHOICE, Kind.CHOICES})
_CHOSEN = _LISTED | {Kind.COMPLIANCE, Kind.DOCUMENT}


class RepeatView(QTableView):
    """Signals, by the person only: ``digit(index, n)`` for a digit in a cell of choices; ``list_wanted(index)``;
    ``cleared(index)``; ``open_wanted(row number)``; ``add_wanted(copied row number or -1)``; ``remove_wanted(row)``;
    ``settled(row, keep)`` with Alt+1 or Alt+2 at a contested row; ``cell_changed()``; ``left(by)`` when the keys go
    past the last or before the first cell.
    """

    digit = Signal(object, int)
    list_wanted = Signal(object)
    cleared = Signal(object)
    open_wanted = Signal(int)
    add_wanted = Signal(int)
    remove_wanted = Signal(int)
    settled = Signal(int, bool)
    cell_changed = Signal()
    left = Signal(int)

    def __init__(self, theme: Theme, model: RepeatModel, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows_model = model
        self.cells = CellDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self.cells)
        self.headings = Headings(theme, self)
        self.setHorizontalHeader(self.headings)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.viewport().setAutoFillBackground(False)
        self.setProperty("ring", False)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.verticalHeader().setDefaultSectionSize(self._theme.px(LINE))
        self.horizontalHeader().setFixedHeight(self._theme.px(HEADING))
        self.viewport().update()

    def set_ground(self, ground: str) -> None:
        """Stand on the ground of the row that it belongs to."""
        if ground != self.cells.ground:
            self.cells.ground = self.headings.ground = ground
            self.headings.viewport().update()
            self.viewport().update()

    def share_width(self, width: int) -> None:
        """Give each column its width."""
        theme, columns = self._theme, self.rows_model.columns
        number, cross = theme.px(OPENING if self.cells.opens else NUMBER), theme.px(CROSS)
        fixed = [theme.px(WIDTHS.get(column.kind, 0)) for column in columns]
        room = width - number - cross
        free = fixed.count(0)
        share = max(theme.px(LEAST), (room - sum(fixed)) // free) if free else 0
        widths = [each or share for each in fixed]
        factor = min(1.0, room / max(1, sum(widths)))
        self.setColumnWidth(0, number)
        for at, each in enumerate(widths, start=1):
            self.setColumnWidth(at, int(each * factor))
        self.setColumnWidth(len(columns) + 1, cross)

    def go_to(self, index: QModelIndex) -> None:
        """Make a cell the current one."""
        self.setCurrentIndex(index)

    def finish(self) -> None:
        """Hand over what is being typed."""
        if self.state() is QAbstractItemView.State.EditingState:
            editor = self.indexWidget(self.currentIndex())
            if editor is not None:
                self.commitData(editor)
                self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def here(self) -> QModelIndex:
        """Return the current cell, the first one where there is none yet."""
        index = self.currentIndex()
        return index if self.rows_model.is_cell(index) else self.rows_model.index(0, 1)

    def step(self, down: int, across: int, *, leaves: bool = True) -> None:
        """Go on by rows, or by cells from row to row; past the ends the list is left if it may be."""
        model, index = self.rows_model, self.here()
        row, column = index.row() + down, index.column() + across
        if column < 1:
            row, column = row - 1, len(model.columns)
        elif column > len(model.columns):
            row, column = row + 1, 1
        if 0 <= row < len(model.rows):
            self.go_to(model.index(row, column))
        elif leaves:
            self.left.emit(-1 if row < 0 else 1)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another cell is the current one."""
        super().currentChanged(current, previous)
        for index in (current, previous):
            self.update(index)
        self.cell_changed.emit()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Scroll nothing here: the section does."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own
        """Go from cell to cell with Tab; from the last one on to the next control."""
        model, index = self.rows_model, self.here()
        if not model.rows or not model.columns:
            return super().focusNextPrevChild(next)
        at = index.row() * len(model.columns) + index.column() - 1 + (1 if next else -1)
        if not 0 <= at < len(model.rows) * len(model.columns):
            return super().focusNextPrevChild(next)
        self.go_to(model.index(at // len(model.columns), at % len(model.columns) + 1))
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come to the first cell, or back to the last one."""
        super().focusInEvent(event)
        if not self.rows_model.is_cell(self.currentIndex()) and self.rows_model.rows:
            first = event.reason() is not Qt.FocusReason.BacktabFocusReason
            row = 0 if first else len(self.rows_model.rows) - 1
            self.go_to(self.rows_model.index(row, 1 if first else len(self.rows_model.columns)))
        self.viewport().update()
        self.cell_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no current cell any more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add, remove, copy rows; move; choose by digits; begin to type."""
        if not self._takes_row_key(event) and not self._takes_cell_key(event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open a row by its number, take it away by its cross."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            if index.column() == 0 and self.cells.opens:
                self.open_wanted.emit(index.row())
                return
            if index.column() > len(self.rows_model.columns) and self.cells.may_remove:
                self.remove_wanted.emit(index.row())
                return
        super().mousePressEvent(event)
        if self.rows_model.is_cell(index) and self.rows_model.column(index).kind in _LISTED and not self.cells.opens:
            self.list_wanted.emit(index)

    def _takes_row_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks of a whole row."""
        key, modifiers, row = event.key(), event.modifiers(), self.here().row()
        control = modifiers == Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Insert or (control and key == Qt.Key.Key_N):
            self.add_wanted.emit(-1)
        elif control and key == Qt.Key.Key_Delete and row >= 0:
            self.remove_wanted.emit(row)
        elif control and key == Qt.Key.Key_D and row >= 0:
            self.add_wanted.emit(row)
        elif modifiers == Qt.KeyboardModifier.AltModifier and key in {Qt.Key.Key_1, Qt.Key.Key_2} and row >= 0:
            if row not in self.cells.contested:
                return False
            self.settled.emit(row, key == Qt.Key.Key_1)
        else:
            return False
        return True

    def _takes_cell_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks of the current cell."""
        index, key = self.here(), Qt.Key(event.key())
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if not (plain or shifted) or key == Qt.Key.Key_Escape or not self.rows_model.is_cell(index):
            return False
        if plain and key in _STEPS:
            self.step(*_STEPS[key])
            return True
        if self.cells.opens:
            return self._opens(index, key)
        editable = self.rows_model.may_write(index)
        listed = self.rows_model.column(index).kind in _LISTED
        if key in _ENTER and not (listed and editable and not index.data()):
            self.step(0, 1)
            return True
        return editable and self._changes(index, event)

    def _opens(self, index: QModelIndex, key: Qt.Key) -> bool:
        """Open a row as a list of questions."""
        if key in _ENTER or key == Qt.Key.Key_Space:
            self.open_wanted.emit(index.row())
            return True
        return False

    def _changes(self, index: QModelIndex, event: QKeyEvent) -> bool:
        """Change a cell: clear it, choose by a digit or from the list, or begin to type."""
        key, kind = Qt.Key(event.key()), self.rows_model.column(index).kind
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.cleared.emit(index)
        elif kind in _CHOSEN and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.digit.emit(index, key - Qt.Key.Key_1)
        elif kind in _LISTED and (key in _ENTER or key in {Qt.Key.Key_Space, Qt.Key.Key_F2}):
            self.list_wanted.emit(index)
        elif kind not in _CHOSEN and (key == Qt.Key.Key_F2 or (event.text() and event.text().isprintable())):
            super().keyPressEvent(event)
        else:
            return False
        return True

    def place_of(self, index: QModelIndex) -> QRect:
        """Return where a cell's line stands."""
        rect = self.visualRect(index)
        rect.setHeight(self._theme.px(LINE))
        rect.translate(0, self._theme.px(HEADING))
        return rect

    def line_top(self, row: int) -> int:
        """Return where a row begins, below the headings."""
        return self._theme.px(HEADING) + self.rowViewportPosition(row)

    def whole_height(self) -> int:
        """Return the height of headings and all rows, with the gap that an open one leaves."""
        return self._theme.px(HEADING) + self.verticalHeader().length() + tokens.HAIRLINE
