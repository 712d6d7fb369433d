"""The rows of one repeat as Qt's model: what a cell shows is asked for when it is painted, never before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.visit.repeat.cells import CellFace, cell_face, cell_path, columns_of
from ui.visit.words import said

if TYPE_CHECKING:
    from inspector_app.checklist.model import Question
    from inspector_app.ids import Path
    from ui.visit.model import VisitModel

Index = QModelIndex | QPersistentModelIndex
_OUTPUT = re.compile(r"\$\{[^}]*\}")
"""A heading stands for all rows, so it cannot say what one of them holds."""
FACE_ROLE = Qt.ItemDataRole.UserRole + 1


_CELL = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable


class RepeatModel(QAbstractTableModel):
    """Column 0 is the row's number, the last one takes the row away; between them stand the questions."""

    def __init__(self, model: VisitModel, repeat: Question) -> None:
        super().__init__()
        self._model = model
        self.repeat = repeat
        self.columns = columns_of(repeat)
        self.lang = "id"
        self.rows: list[Path] = list(model.session.rows(repeat.path))

    def take_rows(self) -> None:
        """Show the rows that there are now; those that stay are not touched."""
        wanted = list(self._model.session.rows(self.repeat.path))
        standing = set(wanted)
        for at in reversed(range(len(self.rows))):
            if self.rows[at] not in standing:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self.rows[at]
                self.endRemoveRows()
        if wanted[: len(self.rows)] == self.rows:
            if len(wanted) > len(self.rows):
                self.beginInsertRows(QModelIndex(), len(self.rows), len(wanted) - 1)
                self.rows = wanted
                self.endInsertRows()
            return
        self.beginResetModel()
        self.rows = wanted
        self.endResetModel()

    def path(self, index: Index) -> Path:
        """Return the node of a cell; of a row's number, or its cross, the row."""
        row = self.rows[index.row()]
        return cell_path(row, self.column(index)) if self.is_cell(index) else row

    def column(self, index: Index) -> Question:
        """Return the question of a cell."""
        return self.columns[index.column() - 1]

    def is_cell(self, index: Index) -> bool:
        """Tell whether an index is that of an answer."""
        return index.isValid() and 1 <= index.column() <= len(self.columns)

    def find(self, path: Path) -> QModelIndex:
        """Return the index of a node, an invalid one where the list has no cell for it."""
        for row, around in enumerate(self.rows):
            if path.startswith(f"{around}/"):
                for at, column in enumerate(self.columns, start=1):
                    if cell_path(around, column) == path:
                        return self.index(row, at)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return number, questions, cross."""
        return 0 if parent is not None and parent.isValid() else len(self.columns) + 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell which cells may be come to; asked for every cell that is painted, so it thinks nothing."""
        return _CELL if self.is_cell(index) else Qt.ItemFlag.ItemIsEnabled

    def may_write(self, index: Index) -> bool:
        """Tell whether a cell takes an answer now."""
        return self.is_cell(index) and self._model.may_change(self.path(index))

    def face(self, index: Index) -> CellFace:
        """Return how a cell looks."""
        return cell_face(self._model, self.path(index), column=self.column(index), lang=self.lang)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, or how it looks."""
        if not index.isValid():
            return None
        if not self.is_cell(index):
            number = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} and not index.column()
            return str(index.row() + 1) if number else None
        if role == FACE_ROLE:
            return self.face(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.face(index).words
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            face = self.face(index)
            parts = (self.title(index.column()), face.words, face.hint)
            return ": ".join(part for part in parts if part)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        wanted = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return self.title(section) if wanted and orientation is Qt.Orientation.Horizontal else None

    def title(self, column: int) -> str:
        """Return what a column asks, shortly where the form has a short name."""
        if not 1 <= column <= len(self.columns):
            return ""
        question = self.columns[column - 1]
        return _OUTPUT.sub("…", said(question.short or question.label, self.lang))

    def typing_words(self, index: Index) -> str:
        """Return what stands in a cell's field when it is opened: the value without its unit."""
        path = self.path(index)
        refusal = self._model.refusals.get(path)
        if refusal is not None:
            return refusal.raw
        return self._model.labels.words(self.column(index), self._model.value(path), self.lang)

    def refresh(self) -> None:
        """Show every cell anew; only those that are seen are asked for."""
        if self.rows:
            last = self.index(len(self.rows) - 1, len(self.columns) + 1)
            self.dataChanged.emit(self.index(0, 0), last)
