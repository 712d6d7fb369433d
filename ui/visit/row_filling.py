"""Fills a row with what stands now: its control, its words, the field for a reason, the sides of a contest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.model import Kind
from ui.visit.facts import reading_of
from ui.visit.rows.face import face_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from inspector_app.errors import InspectionError
    from ui.i18n.formats import Formats
    from ui.visit.model import VisitModel
    from ui.visit.rows.row import QuestionRow


class RowFilling:
    """``tell`` says why a write failed; ``watch`` is to see the focus come to what a row gets while it is filled.

    ``busy`` is true while it fills, so that loading is never taken for typing.
    """

    def __init__(
        self, model: VisitModel, formats: Formats, *, tell: Callable[[InspectionError], str], watch: QObject
    ) -> None:
        self._model = model
        self._formats = formats
        self._tell = tell
        self._watch = watch
        self.busy = False

    def fill(self, row: QuestionRow, *, is_open: bool, guided: bool) -> None:
        """Show what stands in a dressed row."""
        self.busy = True
        try:
            self._fill(row, is_open=is_open, guided=guided)
        finally:
            self.busy = False

    def _fill(self, row: QuestionRow, *, is_open: bool, guided: bool) -> None:
        model, question, lang = self._model, row.question, self._formats.lang
        may_write = model.state.seal is None
        if row.control is not None:
            row.control.show_reading(reading_of(model, question, lang))
            row.control.setEnabled(may_write and not self._is_fixed(row))
        failure = model.failure(question.path)
        told = self._tell(failure) if failure is not None else ""
        row.show_face(face_of(model, question, lang=lang, is_open=is_open, guided=guided, failure_text=told))
        if row.why is not None:
            row.why.setEnabled(may_write)
            row.why.installEventFilter(self._watch)
        if row.contest is not None:
            row.contest.setEnabled(may_write)
            for widget in (row.contest, *(box.button for box in row.contest.boxes)):
                widget.installEventFilter(self._watch)

    def _is_fixed(self, row: QuestionRow) -> bool:
        """Tell whether the form lets nothing be changed here; figures, lists and counts have ways of their own."""
        shown = row.question.kind in {Kind.CALCULATED, Kind.REPEAT, Kind.SAMPLE}
        return not shown and self._model.node(row.question.path).readonly
