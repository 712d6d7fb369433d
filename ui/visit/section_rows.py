"""Makes the rows of sections and keeps them: bare ones for the whole section, dressed ones where they are looked at.

A dressed row has its control and its words. Short sections are dressed at once, long ones around what is seen; between
keys some rows of the next section are dressed ahead, so that its opening finds them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from inspector_app.checklist.model import Kind
from ui.visit.marks import FAILING
from ui.visit.nodes import in_row
from ui.visit.rows.factory import make_control
from ui.visit.rows.row import QuestionRow, flat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector_app.ids import Path
    from ui.theme import Theme
    from ui.visit.column import Scroller
    from ui.visit.model import VisitModel

AHEAD_MS = 5
"""Between the rows of the next section that are made ahead: keys pressed meanwhile come first."""
AT_ONCE = 40
"""A section with no more rows is dressed when it is opened."""
AHEAD = 16
"""So many rows of the next section are dressed ahead: about what a screen shows."""
MARGIN = 240
"""Rows so many pixels above and below what is seen are dressed with it."""


class SectionRows(QObject):
    """Signals: ``dressed(QuestionRow)`` for a row that has just got its control, to be connected and filled.

    ``by_path`` are the rows of the open section in their order, those inside of others too.
    """

    dressed = Signal(object)

    def __init__(self, theme: Theme, model: VisitModel, scroller: Scroller) -> None:
        super().__init__(scroller)  # ends with it
        self._theme = theme
        self._model = model
        self._scroller = scroller
        self._column = scroller.column
        self._kept: dict[int, list[QuestionRow]] = {}
        self._following = -1
        self.by_path: dict[Path, QuestionRow] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AHEAD_MS)
        self._soon.timeout.connect(self._dress_one_ahead)

    def show(self, section: int) -> None:
        """Put the rows of a section into the column, made if they are not there yet."""
        rows = self._bare_rows(section)
        if len(rows) <= AT_ONCE:
            for row in rows:
                self.dress(row)
        self._column.set_rows(rows)
        self.by_path = {row.question.path: row for row in flat(rows)}
        self._following = section + 1
        self._soon.start()

    def dress(self, row: QuestionRow) -> None:
        """Give a row its control, once; one of the open section is seen from then on."""
        if not row.dressed:
            row.dress(make_control(self._theme, self._model, row.question))
            self.dressed.emit(row)
            row.setVisible(self.by_path.get(row.question.path) is row)

    def dress_seen(self, here: QuestionRow | None) -> None:
        """Dress the rows that are seen; what becomes higher above them does not move them, nor the row one is at."""
        bar, high = self._scroller.verticalScrollBar(), self._scroller.viewport().height()
        while True:
            seen = self._column.seen(bar.value() - MARGIN, bar.value() + high + MARGIN)
            bare = [row for row in seen if not row.dressed]
            if not bare:
                return
            for row in bare:
                self.dress(row)
            anchor = here if here in seen else next((row for row in seen if row.y() >= bar.value()), None)
            self._scroller.arrange(anchor)

    def open_inside(self, row: QuestionRow, instance: Path) -> None:
        """Put the questions of one row of a repeat into the repeat's row."""
        self.close_inside(row)
        for column in row.question.columns:
            row.inside.append(self._bare(in_row(instance, column.path)))
        self._index()
        for inner in row.inside:
            self.dress(inner)

    def close_inside(self, row: QuestionRow) -> None:
        """Take the questions of an opened row away again."""
        for inner in row.inside:
            self.close_inside(inner)
            inner.hide()
            inner.deleteLater()
        row.inside = []
        self._index()

    def all(self) -> Iterator[QuestionRow]:
        """Yield every row that is made, those inside of others too."""
        for rows in self._kept.values():
            yield from flat(rows)

    def _index(self) -> None:
        self.by_path = {row.question.path: row for row in flat(self._column.rows)}

    def _bare_rows(self, section: int) -> list[QuestionRow]:
        if section not in self._kept:
            questions = self._model.plan.sections[section].questions
            self._kept[section] = [self._bare(question.path) for question in questions]
        return self._kept[section]

    def _bare(self, path: Path) -> QuestionRow:
        row = QuestionRow(self._theme, self._model.plan.at(path), parent=self._column)
        row.hide()  # else it would be shown with its parent when the screen is come back to
        return row

    def _dress_one_ahead(self) -> None:
        if self._following >= len(self._model.plan.sections):
            return
        rows = self._bare_rows(self._following)
        first = rows if len(rows) <= AT_ONCE else rows[:AHEAD]
        bare = next((row for row in first if not row.dressed), None)
        if bare is not None:
            self.dress(bare)
            self._soon.start()


def stops(model: VisitModel, row: QuestionRow) -> bool:
    """Tell whether ↑ ↓ stop at a row: where something is answered, and at a computed finding, for its note."""
    path, kind = row.question.path, row.question.kind
    if kind in {Kind.NOTE, Kind.HEADING} or not model.relevant(path):
        return False
    return kind is not Kind.CALCULATED or model.verdict(path) in FAILING
