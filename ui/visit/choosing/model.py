"""The choices of a long list as Qt's model: 33,000 rows cost nothing until they are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.visit.words import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inspector_app.checklist.model import Choice

Index = QModelIndex | QPersistentModelIndex
NAME_ROLE = Qt.ItemDataRole.UserRole + 1
TICKED_ROLE = Qt.ItemDataRole.UserRole + 2


class ChoiceModel(QAbstractListModel):
    """Those of the choices that fit what was typed: every word of it somewhere in the label, beginnings first."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: Sequence[Choice] = ()
        self._lang = "id"
        self._folded: list[str] = []
        self._found: Sequence[int] = ()
        self._wanted = ""
        self._ticked: set[str] = set()

    def set_choices(self, choices: Sequence[Choice], *, lang: str, ticked: Iterable[str]) -> None:
        """Offer these, all of them at first."""
        self.beginResetModel()
        self._choices, self._lang = choices, lang
        self._folded = []
        self._found = range(len(choices))
        self._wanted = ""
        self._ticked = set(ticked)
        self.endResetModel()

    def narrow(self, text: str) -> None:
        """Show what fits a text."""
        wanted = " ".join(text.casefold().split())
        if wanted == self._wanted:
            return
        if not self._folded:
            self._folded = [self._label(choice).casefold() for choice in self._choices]
        # A longer text finds nothing that the shorter one did not.
        among = self._found if self._wanted and wanted.startswith(self._wanted) else range(len(self._choices))
        self.beginResetModel()
        self._found = self._fitting(among, wanted) if wanted else range(len(self._choices))
        self._wanted = wanted
        self.endResetModel()

    def row_of(self, name: str) -> int:
        """Return where a choice stands among those shown, -1 when it is not among them."""
        return next((row for row, at in enumerate(self._found) if self._choices[at].name == name), -1)

    def toggle(self, row: int) -> None:
        """Tick a choice, or take its tick away."""
        name = self._choices[self._found[row]].name
        self._ticked ^= {name}
        index = self.index(row, 0)
        self.dataChanged.emit(index, index)

    @property
    def ticked(self) -> list[str]:
        """The names of the ticked choices in the order of the list."""
        return [choice.name for choice in self._choices if choice.name in self._ticked]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many fit."""
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return label, name, or whether it is ticked."""
        if not index.isValid() or index.row() >= len(self._found):
            return None
        choice = self._choices[self._found[index.row()]]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._label(choice)
        if role == NAME_ROLE:
            return choice.name
        if role == TICKED_ROLE:
            return choice.name in self._ticked
        return None

    def _fitting(self, among: Iterable[int], wanted: str) -> list[int]:
        words, folded = wanted.split(), self._folded
        if len(words) == 1:
            found = [at for at in among if wanted in folded[at]]
        else:
            found = [at for at in among if all(word in folded[at] for word in words)]
        found.sort(key=lambda at: not folded[at].startswith(words[0]))
        return found

    def _label(self, choice: Choice) -> str:
        return said(choice.label, self._lang) or choice.name
