"""The repeats of the open section: their gestures handed on, their rows opened in place and closed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inspector_app.checklist.nodes import row_of, rows_around
from ui.visit.commands import Command
from ui.visit.repeat.answer import RepeatAnswer
from ui.visit.rows.row import flat

if TYPE_CHECKING:
    from inspector_app.ids import Path
    from ui.visit.rows.row import QuestionRow
    from ui.visit.section_rows import SectionRows
    from ui.visit.section_view import SectionView


class SectionRepeats(QObject):
    """Works for one section view."""

    def __init__(self, view: SectionView, made: SectionRows) -> None:
        super().__init__(view)  # ends with it
        self._view = view
        self._made = made

    def connect_row(self, row: QuestionRow, control: RepeatAnswer) -> None:
        """Hand on what the person does in a list."""
        view = self._view
        control.add_wanted.connect(lambda copied: view.row_added.emit(row.question.path, copied))
        control.remove_wanted.connect(view.row_removed)
        control.keep_wanted.connect(view.row_kept)
        control.open_wanted.connect(lambda instance: self.toggle(row, instance))
        control.left_by.connect(lambda by: view.command.emit(Command.UP if by < 0 else Command.DOWN))
        control.cell_shown.connect(lambda top, high: self._reveal(row, top, high))
        control.table.setParent(row)
        control.table.show()

    def lead_to(self, path: Path) -> Path | None:
        """Make the cell of a node the current one of its list, or open the rows that it lies in; return the row of the
        section that shows it then, ``None`` where none does.
        """
        for around in rows_around(path):
            repeat = self._made.by_path.get(row_of(around)[0])
            if repeat is None:
                return None
            self._made.dress(repeat)
            if not isinstance(repeat.control, RepeatAnswer):
                return None
            if repeat.control.go_to(path):
                return repeat.question.path
            self._open(repeat, around)
        return path if path in self._made.by_path else None

    def go_to_row(self, instance: Path) -> None:
        """Lead to the first answer of a row."""
        row = self._made.by_path.get(row_of(instance)[0])
        if row is None or not isinstance(row.control, RepeatAnswer):
            return
        row.control.go_to_row(instance)
        self._view.set_current(row.question.path)
        if row.control.table.view.cells.opens and row.control.opened != instance:
            self.toggle(row, instance)

    def toggle(self, row: QuestionRow, instance: Path) -> None:
        """Open a row of a repeat in place, as a list of questions, or close it."""
        if isinstance(row.control, RepeatAnswer) and row.control.opened == instance:
            self._close(row)
            return
        self._open(row, instance)
        first = next((inner.question.path for inner in row.inside if self._view.stops_at(inner)), None)
        if first is not None:
            self._view.set_current(first)

    def rows_changed(self, repeat: Path) -> None:
        """Show the rows that a repeat has now."""
        row = self._made.by_path.get(repeat)
        if row is None or not isinstance(row.control, RepeatAnswer):
            return
        opened = row.control.opened
        row.control.rows_changed()
        if opened is not None and row.control.opened is None:
            self._made.close_inside(row)
        row.forget_measures()
        self._view.scroller.arrange(row)

    def _open(self, row: QuestionRow, instance: Path) -> None:
        if not isinstance(row.control, RepeatAnswer) or row.control.opened == instance:
            return
        self._close(row)
        row.control.set_opened(instance)
        self._made.open_inside(row, instance)
        self._view.scroller.arrange(row)

    def _close(self, row: QuestionRow) -> None:
        if not isinstance(row.control, RepeatAnswer) or row.control.opened is None:
            return
        if self._view.current in {inner.question.path for inner in flat(row.inside)}:
            self._view.set_current(row.question.path)
        self._made.close_inside(row)
        row.control.set_opened(None)
        self._view.scroller.arrange(row)

    def _reveal(self, row: QuestionRow, top: int, high: int) -> None:
        """Show a cell of a list; ``top`` is measured in the row."""
        if row.question.path == self._view.current:
            self._view.scroller.reveal_span(row.y() + top, row.y() + top + high)
