"""The register as a table that reads only what is looked at: pages of rows are asked for when they come into sight.

Sorting and filtering are the store's work; a sort proxy over a Python model would take seconds where SQL takes
milliseconds.
"""

from __future__ import annotations

from collections import OrderedDict
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.register.lines import Line

PAGE = 64
"""Rows that are read at a time: about three screens."""

KEPT = 24
"""Pages that are kept; the one longest unseen goes first."""

LINE_ROLE = int(Qt.ItemDataRole.UserRole)
HITS_ROLE = LINE_ROLE + 1

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of the list."""

    NAME = 0
    PERMIT = 1
    FINDINGS = 2
    VISIT = 3


class RegisterModel(QAbstractTableModel):
    """Signals: ``page_wanted(number)`` when rows of a page that is not here come into sight."""

    page_wanted = Signal(int)

    def __init__(self, *, speak: Callable[[Line], str], titles: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._speak = speak
        self._titles = titles
        self._total = 0
        self._query = ""
        self._pages: OrderedDict[int, list[Line]] = OrderedDict()
        self._asked: set[int] = set()

    def show(self, *, total: int, first: Sequence[Line], query: str) -> None:
        """Show another result from its beginning; ``first`` is its page 0."""
        self.beginResetModel()
        self._total = total
        self._query = query
        self._pages = OrderedDict({0: list(first)})
        self._asked.clear()
        self.endResetModel()

    def renew(self, *, total: int, first: Sequence[Line]) -> bool:
        """Take the same result read again; the place and the selection stay when the number of rows is the same.

        Returns false when it is not, and nothing was changed.
        """
        if total != self._total:
            return False
        self._pages = OrderedDict({0: list(first)})
        self._asked.clear()
        if total:
            self.dataChanged.emit(self.index(0, 0), self.index(total - 1, len(Column) - 1))
        return True

    def put(self, page: int, lines: Sequence[Line]) -> None:
        """Take a page that was asked for."""
        self._asked.discard(page)
        self._pages[page] = list(lines)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        top = page * PAGE
        bottom = min(top + PAGE, self._total) - 1
        if bottom >= top:
            self.dataChanged.emit(self.index(top, 0), self.index(bottom, len(Column) - 1))

    def retitle(self) -> None:
        """Say the headings again, in another language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    @property
    def query(self) -> str:
        """What was searched for, so that hits can be marked."""
        return self._query

    def line(self, row: int) -> Line | None:
        """Return a row, or ``None`` while its page is still being read."""
        if not 0 <= row < self._total:
            return None
        number, offset = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            if number not in self._asked:
                self._asked.add(number)
                self.page_wanted.emit(number)
            return None
        self._pages.move_to_end(number)
        return page[offset] if offset < len(page) else None

    def row_of(self, key: str) -> int | None:
        """Return the row of a company or estate among the pages that are here."""
        for number, page in self._pages.items():
            for offset, line in enumerate(page):
                if line.key == key:
                    return number * PAGE + offset
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return how many rows the result has, read or not."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Give the line to the delegate, a sentence to assistive programs, and the name to whatever asks for text."""
        if role not in (LINE_ROLE, int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            return None
        line = self.line(index.row())
        if line is None or role == LINE_ROLE:
            return line
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            return self._speak(line)
        return line.name if index.column() == Column.NAME else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """Name the columns."""
        if orientation == Qt.Orientation.Horizontal and role == int(Qt.ItemDataRole.DisplayRole):
            return self._titles()[section]
        if role == int(Qt.ItemDataRole.TextAlignmentRole):
            edge = Qt.AlignmentFlag.AlignRight if section == Column.VISIT else Qt.AlignmentFlag.AlignLeft
            return int((edge | Qt.AlignmentFlag.AlignVCenter).value)
        return None
