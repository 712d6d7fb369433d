"""Ways to go in a visit: to the next row that waits, the next finding, the first of a kind, the last answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.visit.marks import Mark
from ui.visit.plan import is_asked

if TYPE_CHECKING:
    from inspector_app.ids import Path
    from ui.visit.model import VisitModel


class Ways:
    """Where a key or a line of the panel leads to; nodes in the checklist's order."""

    def __init__(self, model: VisitModel) -> None:
        self._model = model

    def next_unanswered(self, after: Path | None) -> Path | None:
        """Return the next row or cell that waits, going round once; parts that must be answered count too."""
        return self._next(Mark.WAITS, after)

    def next_finding(self, after: Path | None) -> Path | None:
        """Return the next row with a finding, going round once."""
        return self._next(Mark.FINDING, after)

    def first(self, mark: Mark) -> Path | None:
        """Return the first row or cell with a mark."""
        return next(iter(self._model.counts.marked(mark)), None)

    def last_answered(self) -> Path | None:
        """Return the row answered last, as the ledger tells, or the first that can be answered."""
        model = self._model
        fields = [(field.at, path) for path, field in model.state.answers.items() if model.plan.owner(path) is not None]
        if fields:
            return model.plan.shown_by(max(fields)[1])
        return next((q.path for q in model.plan.rows() if is_asked(q) and model.relevant(q.path)), None)

    def _next(self, mark: Mark, after: Path | None) -> Path | None:
        order = self._model.counts.order
        marked = self._model.counts.marked(mark)
        if after is None or self._model.plan.owner(after) is None:
            return next(iter(marked), None)
        here = order(after)
        return next((path for path in marked if order(path) > here), next(iter(marked), None))
