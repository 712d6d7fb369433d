"""What is found, missing and wrong in a visit: an answer moves the rows it touched from count to count, no others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from inspector_app.checklist.model import Kind, Severity, Verdict
from inspector_app.checklist.nodes import definition, row_of, rows_around
from ui.visit.marks import NONE, Mark, is_answered, marks_of
from ui.visit.nodes import in_row
from ui.visit.plan import is_item

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inspector_app.checklist.model import Question
    from inspector_app.ids import Path
    from ui.visit.model import VisitModel

_HEAVY = {Severity.CRITICAL: 0, Severity.MAJOR: 1, Severity.MINOR: 2}


class Finding(NamedTuple):
    """One line of the findings list."""

    question: Question
    verdict: Verdict
    severity: Severity


class Missing(NamedTuple):
    """What the right panel counts. ``wrong`` break a rule; ``unexplained`` are unusual and wait for a reason;
    ``unsaved`` could not be written.
    """

    critical: int
    unanswered: int
    photos: int
    contested: int = 0
    unexplained: int = 0
    wrong: int = 0
    unsaved: int = 0


class Counts:
    """The marks of all rows and cells of one visit."""

    def __init__(self, model: VisitModel) -> None:
        self._model = model
        self._plan = model.plan
        self._orders: dict[Path, tuple[int, ...]] = {}
        self._clear()

    def recount(self) -> None:
        """Count everything anew: after the visit was opened or read again."""
        self._clear()
        for question in self._plan.rows():
            if question.kind is Kind.REPEAT:
                self.rows_changed(question.path)
            else:
                self._mark(question.path)

    def update(self, nodes: Iterable[Path]) -> None:
        """Take in that these nodes changed."""
        shown = {node for path in nodes if (node := self._plan.shown_by(path)) is not None and self._model.exists(node)}
        owners = set()
        for node in shown:
            if self._plan.questions[definition(node)].kind is Kind.REPEAT:
                owners.add(self._plan.owner(node))
                continue
            self._mark(node)
            if "[" in node:
                owners.add(self._plan.owner(node))
        for owner in owners:
            if owner is not None:
                self._mark(owner)

    def rows_changed(self, repeat: Path) -> None:
        """Take in that a repeat has other rows."""
        known, rows = self._rows.get(repeat, ()), self._model.session.rows(repeat)
        standing, before = set(rows), set(known)
        self._rows[repeat] = rows
        for row in known:
            if row not in standing:
                self._forget(row)
        for row in rows:
            if row not in before:
                for cell in self._cells(repeat, row):
                    self._mark(cell)
        owner = self._plan.owner(repeat)
        if owner is not None:
            self._mark(owner)

    def repeats(self) -> list[Path]:
        """Return the repeats that there are now, those inside of rows too."""
        return list(self._rows)

    def marks(self, path: Path) -> frozenset[Mark]:
        """Return what is to be said of a node."""
        return self._marks.get(path, NONE)

    def marked(self, mark: Mark) -> list[Path]:
        """Return the nodes with a mark in the checklist's order, those of a repeat row by row."""
        return sorted(self._with[mark], key=self.order)

    def order(self, path: Path) -> tuple[int, ...]:
        """Return where a node stands among all rows and cells."""
        if "[" not in path:
            if path not in self._orders:
                self._orders[path] = self._plan.order(path)[:2]
            return self._orders[path]
        section, row, rank = self._plan.order(path)
        places = []
        for around in rows_around(path):
            rows = self._rows.get(row_of(around)[0], ())
            places.append(rows.index(around) if around in rows else len(rows))
        return section, row, *places, rank

    def is_done(self, question: Question) -> bool:
        """Tell whether a row needs nothing more: answered and saved, or not asked."""
        if not self._model.relevant(question.path):
            return True
        return self._model.failure(question.path) is None and self.is_answered(question)

    def is_answered(self, question: Question) -> bool:
        """Tell whether a row has an answer, a repeat in any of its cells."""
        return is_answered(self._model, question) or bool(self._filled.get(question.path))

    def progress(self, section: int) -> tuple[int, int]:
        """Return done and all items of a section."""
        total = len(self._plan.items[section])
        return total - self._undone[section], total

    def overall(self) -> tuple[int, int]:
        """Return done and all items of the visit."""
        total = sum(len(items) for items in self._plan.items)
        return total - sum(self._undone), total

    def findings(self) -> list[Finding]:
        """Return what is not in order: failures before partial ones, each by weight, then in the checklist's order."""
        model = self._model
        found = [
            Finding(question, model.verdict(path), model.severity(question))
            for path in self.marked(Mark.FINDING)
            for question in (self._plan.at(path),)
        ]
        return sorted(found, key=lambda f: (f.verdict is not Verdict.NOT, _HEAVY[f.severity]))

    def unanswered(self) -> list[Path]:
        """Return what the count of the unanswered counts, in the checklist's order."""
        return sorted(self._unanswered(), key=self.order)

    def _unanswered(self) -> list[Path]:
        """Return the items that are not answered, and of those that are the parts that must be."""
        questions, undone = self._plan.questions, self._with[Mark.UNDONE]
        items = [path for path in undone if is_item(questions[definition(path)])]
        parts = [
            path
            for path in self._with[Mark.WAITS]
            for question in (questions[definition(path)],)
            if not is_item(question) and (question.item is None or self._plan.item_of(path).path not in undone)
        ]
        return items + parts

    def missing(self) -> Missing:
        """Return what the right panel counts; a part counts once its item is answered."""
        has = self._with
        return Missing(
            critical=len(has[Mark.CRITICAL]),
            unanswered=len(self._unanswered()),
            photos=len(has[Mark.LACKS_PHOTO]),
            contested=len(has[Mark.CONTESTED]),
            unexplained=len(has[Mark.UNEXPLAINED]),
            wrong=len(has[Mark.WRONG] | dict.fromkeys(self._model.refusals)),
            unsaved=len(has[Mark.UNSAVED]),
        )

    def _clear(self) -> None:
        self._marks: dict[Path, frozenset[Mark]] = {}
        self._with: dict[Mark, dict[Path, None]] = {mark: {} for mark in Mark}
        self._filled: dict[Path, int] = {}
        self._undone = [0] * len(self._plan.sections)
        self._rows: dict[Path, tuple[Path, ...]] = {}

    def _mark(self, path: Path) -> None:
        """Take in how a node stands now."""
        question = self._plan.at(path)
        marks = marks_of(self._model, question, filled=bool(self._filled.get(path)))
        self._set(path, marks)

    def _set(self, path: Path, marks: frozenset[Mark]) -> None:
        before = self._marks.get(path, NONE)
        if marks == before:
            return
        for mark in before - marks:
            self._count(path, mark, by=-1)
            del self._with[mark][path]
        for mark in marks - before:
            self._count(path, mark, by=1)
            self._with[mark][path] = None
        if marks:
            self._marks[path] = marks
        else:
            del self._marks[path]

    def _count(self, path: Path, mark: Mark, *, by: int) -> None:
        if mark is Mark.UNDONE and "[" not in path:
            self._undone[self._plan.place(path).section] += by
        elif mark is Mark.FILLED:
            owner = self._plan.owner(path)
            if owner is not None:
                self._filled[owner] = self._filled.get(owner, 0) + by

    def _forget(self, row: Path) -> None:
        """Leave out all that stood in a row."""
        for path in [path for path in self._marks if path.startswith(f"{row}/")]:
            self._set(path, NONE)
        for repeat in [repeat for repeat in self._rows if repeat.startswith(f"{row}/")]:
            del self._rows[repeat]

    def _cells(self, repeat: Path, row: Path) -> Iterator[Path]:
        """Yield the cells of a row, those of repeats inside it too."""
        for column in self._plan.questions[definition(repeat)].columns:
            cell = in_row(row, column.path)
            if column.kind is not Kind.REPEAT:
                yield cell
                continue
            self._rows[cell] = self._model.session.rows(cell)
            for inner in self._rows[cell]:
                yield from self._cells(cell, inner)
