"""The presenter of one open visit: what the person does in, what the screen shows out. No widgets, no threads.

It composes what is counted (``counts``), where to go (``ways``) and what is on its way to the ledger (``writing``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal

from inspector_app.checklist.model import Kind
from inspector_app.checklist.nodes import row_path
from inspector_app.visits.events import Answered, RowAdded, RowRemoved
from ui.visit.counts import Counts
from ui.visit.row_steps import RowSteps
from ui.visit.standing import Refusal, Standing
from ui.visit.ways import Ways
from ui.visit.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from inspector_app.checklist.model import Checklist, ChoiceTable
    from inspector_app.checklist.session import Outcome, Session
    from inspector_app.clock import Clock, Instant
    from inspector_app.errors import InspectionError
    from inspector_app.ids import DeviceId, Path, PersonId, PhotoId
    from inspector_app.ledger.event import Body
    from inspector_app.visits.events import Detail
    from inspector_app.visits.state import PhotoState, VisitState
    from ui.visit.desk import Desk
    from ui.visit.writing import Key


class VisitModel(Standing):
    """One visit being filled.

    Signals: ``rows_changed(frozenset of row paths)`` when rows look different; ``figures_changed()`` for score, counts
    and findings; ``stored(Instant)`` when a write is durable; ``failed(InspectionError)`` when one is not;
    ``photo_refused(error)`` for a file that cannot be evidence; ``reloaded()`` after other events were taken in;
    ``repeats_changed(frozenset of repeats' node paths)`` when there are other rows in them.
    """

    rows_changed = Signal(object)
    figures_changed = Signal()
    stored = Signal(object)
    failed = Signal(object)
    photo_refused = Signal(object)
    reloaded = Signal()
    repeats_changed = Signal(object)

    def __init__(
        self, checklist: Checklist, state: VisitState, *, desk: Desk, clock: Clock, me: PersonId,
        lists: Mapping[str, ChoiceTable] | None = None, media: Callable[[str], bytes | None] | None = None,
        session: Session | None = None,
    ) -> None:  # fmt: skip
        super().__init__(checklist, state, clock=clock, me=me, lists=lists, media=media, session=session)
        self._desk = desk
        self._steps: dict[Key, Outcome] = {}
        """What is to be written, until it is: with what the form itself set because of it."""
        self._answered_here = False
        self.writing = Writing(
            changed=lambda row: self._touch((row,)), stored=self.stored.emit, failed=self.failed.emit
        )
        self._rows = RowSteps(self, desk)
        self.counts = Counts(self)
        self.ways = Ways(self)
        self.counts.recount()

    @property
    def device(self) -> DeviceId:
        """Which laptop this is."""
        return self._desk.device

    @property
    def can_undo(self) -> bool:
        """Whether there may be an answer to take back; the ledger knows for sure."""
        return self._answered_here or any(field.value is not None for field in self.state.answers.values())

    def failure(self, path: Path) -> InspectionError | None:
        """Return why something of this row could not be written, or ``None``."""
        return self.writing.failure(path)

    def is_saving(self, path: Path) -> bool:
        """Tell whether something of this row is on its way to the ledger."""
        return self.writing.is_waiting(path)

    def next_unanswered(self, after: Path | None) -> Path | None:
        """Return the next row that waits for an answer, going round once."""
        return self.ways.next_unanswered(after)

    # What the person does

    def answer(self, path: Path, raw: str | None) -> Outcome:
        """Answer a node: think, show, then write. A text of the wrong type changes nothing and is said at the field."""
        row = self.plan.shown_by(path) or path
        before = self.session.node(path).value
        outcome = self.session.answer(path, raw)
        if not outcome.accepted:
            self._refuse(row, path, raw)
            return outcome
        refused = self.refusals.pop(row, None)
        value = outcome.value or ""
        if value == before and not self.writing.has_failed(row, (path, None)):
            if refused is not None:
                self._show((row,))
                self.figures_changed.emit()
            return outcome
        self._stands(path, outcome)
        self._write_answer(row, outcome)
        return outcome

    def settle(self, path: Path, value: str | None) -> None:
        """Let one side of what is contested at a row stand: a new value that replaces all sides; ``None`` for one that
        was taken back.
        """
        dispute = self.dispute(path)
        if dispute is None:
            return
        if dispute.detail is not None:
            self._put_detail(path, dispute.detail, value)
            return
        outcome = self.session.answer(dispute.node, value)
        if not outcome.accepted:
            self._refuse(path, dispute.node, value)
            return
        self.refusals.pop(path, None)
        self._stands(dispute.node, outcome)
        self._write_answer(path, outcome)

    def add_row(self, repeat: Path, *, like: Path | None = None) -> Path | None:
        """Add a row to a repeat; see ``RowSteps``."""
        return self._rows.add(repeat, like=like)

    def remove_row(self, row: Path) -> None:
        """Take a row away; see ``RowSteps``."""
        self._rows.remove(row)

    def keep_row(self, row: Path) -> None:
        """Let a contested row stand."""
        self._rows.keep(row)

    def set_detail(self, path: Path, detail: Detail, value: str | None) -> None:
        """Set a detail of a row, or take it back with ``None`` or an empty text."""
        value = value or None
        if value != self.detail(path, detail) or self.writing.has_failed(path, (path, detail)):
            self._put_detail(path, detail, value)

    def undo(self, went: Callable[[Path], None]) -> None:
        """Take back the last step, by events like any other; ``went`` is called with the node that it was about."""

        def stored(bodies: Sequence[Body], at: Instant) -> None:
            first = bodies[0]
            node = first.path if isinstance(first, Answered | RowRemoved) else None
            if isinstance(first, RowAdded):
                node = row_path(first.repeat, first.row)
            if node is None:  # the version of the checklist: the screen opens the visit on the one before
                self.stored.emit(at)
                self.refresh()
                return
            row = self.plan.shown_by(node)
            if isinstance(first, Answered) and first.value and len(bodies) == 1 and row is not None:
                if not self.writing.is_waiting(row):  # an answer given since stands over what was taken back
                    self.refusals.pop(row, None)
                    self.take_step(self.session.answer(node, first.value))
                self.stored.emit(at)
                went(row)
                return
            # A default may come back, rows take their old places: the visit is thought anew.
            self.stored.emit(at)
            self.refusals.pop(row or node, None)
            self._desk.state(read=lambda state: self._thought_anew(state, then=lambda: went(row or node)))

        self._desk.take_back(stored=stored, failed=self.failed.emit)

    def save_again(self, path: Path) -> None:
        """Try once more to write whatever of this row could not be written, as it stands now."""
        self.writing.again(path)

    def add_photo(self, path: Path, name: str, read: Callable[[], bytes]) -> None:
        """Take a file, a dropped or a pasted picture in as evidence at a row."""

        def stored(photo: PhotoState, at: Instant) -> None:
            self._photos.setdefault(path, []).append(photo)
            self._photos_changed(path)
            self.stored.emit(at)

        self._desk.add_photo(path, name, read, stored=stored, failed=self.photo_refused.emit)

    def remove_photo(self, path: Path, photo: PhotoId) -> None:
        """Take a photo away; it stays in the ledger."""

        def stored(at: Instant) -> None:
            self._photos[path] = [p for p in self.photos(path) if p.photo != photo]
            self._photos_changed(path)
            self.stored.emit(at)

        self._desk.remove_photo(photo, stored=stored, failed=self.photo_refused.emit)

    def picture(self, photo: PhotoState, shown: Callable[[bytes], None]) -> None:
        """Fetch a photo's bytes."""
        self._desk.picture(photo.blob, shown=shown)

    def thumbnail(self, photo: PhotoState, shown: Callable[[bytes], None]) -> None:
        """Fetch a small picture of a photo."""
        self._desk.thumbnail(photo.blob, shown=shown)

    # What comes from elsewhere

    def refresh(self) -> None:
        """Read the visit again, after another laptop's events arrived."""
        self._desk.state(read=self.take_in)

    def take_in(self, state: VisitState) -> None:
        """Show what the store holds now; rows with a write under way, or not saved, keep what the person gave."""
        if state.rows != self.state.rows or state.row_fields != self.state.row_fields:
            self._thought_anew(state)
            return
        touched: set[Path] = set()
        repeats: set[Path] = set()
        unwritten = set(self.writing.unwritten())
        for path in set(state.answers) | set(self.state.answers):
            row = self.plan.shown_by(path)
            if row is None or row in unwritten or not self.exists(path):
                continue
            field = state.answers.get(path)
            value = (field.value if field else None) or ""
            if value != self.session.node(path).value:
                outcome = self.session.answer(path, value or None)
                touched |= {path, *outcome.touched}
                repeats |= set(outcome.rows_changed)
        shown = {*(path for path, _ in self._details), *self._photos, *self.state.contested()}
        self._take(state)
        shown |= {*(path for path, _ in self._details), *self._photos, *state.contested()}
        self._repeats(repeats)
        self._touch((*touched, *shown))
        self.reloaded.emit()

    def _thought_anew(self, state: VisitState, *, then: Callable[[], None] | None = None) -> None:
        """Think the visit from its start, keep over it what is not written yet, and show everything anew."""
        unwritten = set(self.writing.unwritten())
        kept = [step for step in self._steps.values() if self.plan.shown_by(step.path) in unwritten]
        self._take(state)
        self._begin()
        for step in kept:
            if not step.path.endswith("]") and self.exists(step.path):
                self.session.answer(step.path, step.value)
        self.counts.recount()
        self.repeats_changed.emit(frozenset(self.counts.repeats()))
        self.rows_changed.emit(frozenset(question.path for question in self.plan.rows()))
        self.figures_changed.emit()
        self.reloaded.emit()
        if then is not None:
            then()

    # Inside

    def _take(self, state: VisitState) -> None:
        """Hold what the store holds now."""
        unwritten = set(self.writing.unwritten())
        self.state = state
        self._settled = {each for each in self._settled if (self.plan.shown_by(each[0]) or each[0]) in unwritten}
        self._take_details(state)

    def _put_detail(self, path: Path, detail: Detail, value: str | None) -> None:
        """Let a detail be what was typed, over whatever stood there."""
        if value is None:
            self._details.pop((path, detail), None)
        else:
            self._details[(path, detail)] = value
        self._settled.add((path, detail))
        self._touch((path,))
        self._write(path, (path, detail))

    def _stands(self, path: Path, outcome: Outcome) -> None:
        """Take in that an answer was given here."""
        self.settled_here(path)
        self.take_step(outcome)

    def take_step(self, outcome: Outcome) -> None:
        """Take in what a step did to the checklist, and show it."""
        self._repeats(outcome.rows_changed)
        self._touch((outcome.path, *outcome.touched))

    def settled_here(self, path: Path) -> None:
        """Know that what was contested at a node was settled here, or that it was answered."""
        self._answered_here = True
        self._settled.add((path, None))

    def show_rows_of(self, repeat: Path) -> None:
        """Show the rows of a repeat anew, though they are the same."""
        self._repeats((repeat,))
        self._touch((repeat,))

    def _repeats(self, repeats: Iterable[Path]) -> None:
        """Take in that repeats have other rows."""
        changed = [repeat for repeat in repeats if self.exists(repeat)]
        for repeat in changed:
            self.counts.rows_changed(repeat)
        if changed:
            self.repeats_changed.emit(frozenset(changed))

    def _photos_changed(self, path: Path) -> None:
        """Take in that a photo question is answered by its photos, for rules may ask for it."""
        if self.plan.at(path).kind is Kind.PHOTO and self.exists(path):
            photos = self.photos(path)
            self.take_step(self.session.answer(path, str(photos[-1].photo) if photos else None))
        self._touch((path,))

    def _touch(self, paths: Iterable[Path]) -> None:
        """Take in what changed and tell the rows that show it: only those."""
        paths = set(paths)
        self.counts.update(paths)
        rows = {row for path in paths if (row := self.plan.shown_by(path)) is not None}
        for row in list(rows):  # a row that is not asked says because of which answer
            rows |= self.plan.ruled_by(row)
        self._show(rows)
        self.figures_changed.emit()

    def _refuse(self, row: Path, node: Path, raw: str | None) -> None:
        """Say at a row that a text is no answer; nothing was changed."""
        self.refusals[row] = Refusal(node, raw or "")
        self._show((row,))
        self.figures_changed.emit()

    def _show(self, rows: Iterable[Path]) -> None:
        self.rows_changed.emit(frozenset(rows))

    def _write_answer(self, row: Path, outcome: Outcome) -> None:
        """Write an answer with what the form set because of it; what could not be written before goes along."""
        key: Key = (outcome.path, None)
        earlier = self._steps.get(key)
        if earlier is not None and self.writing.has_failed(row, key):
            since = {each.path for each in outcome.assigned}
            assigned = [each for each in earlier.assigned if each.path not in since]
            outcome = msgspec.structs.replace(outcome, assigned=(*assigned, *outcome.assigned))
        self._steps[key] = outcome
        self._write(row, key)

    def _write(self, row: Path, key: Key) -> None:
        """Hand one value to the desk as it stands."""
        path, detail = key
        if detail is None:
            field = self.state.answers.get(path)
            outcome, seen = self._steps[key], field.events if field else ()
            self.writing.hand_over(
                row, key, lambda stored, failed: self._desk.answer(outcome, seen=seen, stored=stored, failed=failed)
            )
            return
        field = self.state.details.get((path, detail))
        value, seen = self.detail(path, detail), field.events if field else ()
        self.writing.hand_over(
            row,
            key,
            lambda stored, failed: self._desk.detail(path, detail, value, seen=seen, stored=stored, failed=failed),
        )
