"""Makes the rows of sections and keeps them: bare ones for the whole section, dressed ones where they are looked at.

A dressed row has its control and its words. Short sections are dressed at once, long ones around what is seen; between
keys some rows of the next section are dressed ahead, so that its opening finds them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from inspector_app.checklist.model import Kind
from ui.visit.nodes import in_row
from ui.visit.rows.factory import make_control
from ui.visit.rows.row import QuestionRow, flat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from inspector_app.ids import Path
    from ui.theme import Theme
    from ui.visit.column import Column
    from ui.visit.model import VisitModel

AHEAD_MS = 5
"""Between the rows of the next section that are made ahead: keys pressed meanwhile come first."""
AT_ONCE = 40
"""A section with no more rows is dressed when it is opened."""
AHEAD = 16
"""So many rows of the next section are dressed ahead: about what a screen shows."""


class SectionRows(QObject):
    """Signals: ``dressed(QuestionRow)`` for a row that has just got its control, to be connected and filled."""

    dressed = Signal(object)

    def __init__(self, theme: Theme, model: VisitModel, column: Column) -> None:
        super().__init__(column)  # ends with it
        self._theme = theme
        self._model = model
        self._column = column
        self._kept: dict[int, list[QuestionRow]] = {}
        self._inside: dict[Path, list[QuestionRow]] = {}
        self._ahead: list[QuestionRow] = []
        self._following = -1
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AHEAD_MS)
        self._soon.timeout.connect(self._dress_one_ahead)

    def section(self, section: int) -> list[QuestionRow]:
        """Return the rows of a section, those inside of others not counted; made if they are not there yet."""
        if section not in self._kept:
            questions = self._model.plan.sections[section].questions
            self._kept[section] = [self._bare(question.path) for question in questions]
        rows = self._kept[section]
        if len(rows) <= AT_ONCE:
            for row in rows:
                self.dress(row)
        return rows

    def has(self, section: int) -> bool:
        """Tell whether the rows of a section are made."""
        return section in self._kept

    def dress(self, row: QuestionRow) -> None:
        """Give a row its control, once."""
        if not row.dressed:
            row.dress(make_control(self._theme, self._model, row.question))
            self.dressed.emit(row)

    def open_inside(self, row: QuestionRow, instance: Path) -> None:
        """Put the questions of one row of a repeat into the repeat's row."""
        self.close_inside(row)
        for column in row.question.columns:
            inner = self._bare(in_row(instance, column.path))
            self.dress(inner)
            row.inside.append(inner)

    def close_inside(self, row: QuestionRow) -> None:
        """Take the questions of an opened row away again."""
        for inner in row.inside:
            self.close_inside(inner)
            inner.hide()
            inner.deleteLater()
        row.inside = []

    def prepare(self, following: int) -> None:
        """Dress rows of the section that comes next, one at a time, while nobody waits."""
        self._following = following
        self._soon.start()

    def all(self) -> Iterator[QuestionRow]:
        """Yield every row that is made, those inside of others too."""
        for rows in self._kept.values():
            yield from flat(rows)

    def _bare(self, path: Path) -> QuestionRow:
        row = QuestionRow(self._theme, self._model.plan.at(path), parent=self._column)
        row.hide()  # else it would be shown with its parent when the screen is come back to
        return row

    def _dress_one_ahead(self) -> None:
        if self._following >= len(self._model.plan.sections):
            return
        if self._following not in self._kept:
            questions = self._model.plan.sections[self._following].questions
            self._kept[self._following] = [self._bare(question.path) for question in questions]
        rows = self._kept[self._following]
        first = rows if len(rows) <= AT_ONCE else rows[:AHEAD]
        bare = next((row for row in first if not row.dressed), None)
        if bare is not None:
            self.dress(bare)
            self._soon.start()


def stops(model: VisitModel, row: QuestionRow, *, failing: Callable[[Path], bool]) -> bool:
    """Tell whether ↑ ↓ stop at a row: where something is answered, and at a computed finding, for its note."""
    path, kind = row.question.path, row.question.kind
    if not model.relevant(path) or kind in {Kind.NOTE, Kind.HEADING}:
        return False
    return kind is not Kind.CALCULATED or failing(path)
