"""What the person does to the rows of repeats: adds one, copies one, takes one away, keeps one that was contested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.model import Kind
from inspector_app.checklist.nodes import definition, row_of
from inspector_app.ids import Path
from ui.visit.nodes import in_row

if TYPE_CHECKING:
    from inspector_app.checklist.session import Outcome
    from ui.visit.desk import Desk, RowVerb
    from ui.visit.model import VisitModel

NOT_COPIED = frozenset({Kind.REPEAT, Kind.PHOTO, Kind.HEADING, Kind.NOTE})


class RowSteps:
    """Works on one visit; every step is shown at once and then written."""

    def __init__(self, model: VisitModel, desk: Desk) -> None:
        self._model = model
        self._desk = desk

    def add(self, repeat: Path, *, like: Path | None = None) -> Path | None:
        """Add a row to a repeat, with the answers of the row ``like``; return its path, ``None`` where none may be."""
        model = self._model
        if not model.may_add(repeat):
            return None
        outcome = model.session.add_row(repeat)
        model.take_step(outcome)
        self._write(repeat, outcome, self._desk.add_row)
        if like is not None:
            for cell, value in self._values_in(like):
                model.answer(Path(outcome.path + cell[len(like) :]), value)
        return outcome.path

    def remove(self, row: Path) -> None:
        """Take a row away with all that it holds; also a contested one, which is settled so."""
        model, repeat = self._model, row_of(row)[0]
        if not model.may_add(repeat):
            return
        outcome = model.session.remove_row(row)
        model.settled_here(row)
        model.take_step(outcome)
        field = model.state.row_fields.get(row)
        seen, over = field.events if field else (), model.state.heads
        self._write(
            repeat,
            outcome,
            lambda outcome, *, stored, failed: self._desk.remove_row(
                outcome, seen=seen, over=over, stored=stored, failed=failed
            ),
        )

    def keep(self, row: Path) -> None:
        """Let a contested row stand."""
        model, repeat = self._model, row_of(row)[0]
        if not model.contested(row):
            return
        model.settled_here(row)
        model.show_rows_of(repeat)
        field = model.state.row_fields.get(row)
        seen = field.events if field else ()
        model.writing.hand_over(
            repeat,
            (row, None),
            lambda stored, failed: self._desk.keep_row(row, seen=seen, stored=stored, failed=failed),
        )

    def _values_in(self, row: Path) -> list[tuple[Path, str]]:
        """Return what was answered in a row, but for the repeats inside it."""
        model = self._model
        columns = model.plan.questions[definition(row)].columns
        cells = [in_row(row, column.path) for column in columns if column.kind not in NOT_COPIED]
        return [(cell, model.value(cell)) for cell in cells if model.may_change(cell) and model.value(cell)]

    def _write(self, repeat: Path, outcome: Outcome, verb: RowVerb) -> None:
        self._model.writing.hand_over(
            repeat, (outcome.path, None), lambda stored, failed: verb(outcome, stored=stored, failed=failed)
        )
