"""The presenter of one open visit: what the person does in, what the screen shows out. No widgets, no threads.

It composes what is counted (``counts``), where to go (``ways``) and what is on its way to the ledger (``writing``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from inspector_app.checklist.model import Kind
from ui.visit.counts import Counts
from ui.visit.standing import Refusal, Standing
from ui.visit.ways import Ways
from ui.visit.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from inspector_app.checklist.model import Checklist
    from inspector_app.checklist.session import Outcome
    from inspector_app.clock import Clock, Instant
    from inspector_app.errors import InspectionError
    from inspector_app.ids import DeviceId, Path, PersonId, PhotoId
    from inspector_app.visits.events import Detail
    from inspector_app.visits.state import PhotoState, VisitState
    from ui.visit.desk import Desk
    from ui.visit.writing import Key


class VisitModel(Standing):
    """One visit being filled.

    Signals: ``rows_changed(frozenset of row paths)`` when rows look different; ``figures_changed()`` for score, counts
    and findings; ``stored(Instant)`` when a write is durable; ``failed(InspectionError)`` when one is not;
    ``photo_refused(error)`` for a file that cannot be evidence; ``reloaded()`` after other events were taken in.
    """

    rows_changed = Signal(object)
    figures_changed = Signal()
    stored = Signal(object)
    failed = Signal(object)
    photo_refused = Signal(object)
    reloaded = Signal()

    def __init__(self, checklist: Checklist, state: VisitState, *, desk: Desk, clock: Clock, me: PersonId) -> None:
        super().__init__(checklist, state, clock=clock, me=me)
        self._desk = desk
        self._answered_here = False
        self.writing = Writing(
            changed=lambda row: self._touch((row,)), stored=self.stored.emit, failed=self.failed.emit
        )
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
            self.refusals[row] = Refusal(path, raw or "")
            self._show((row,))
            return outcome
        refused = self.refusals.pop(row, None)
        value = outcome.value or ""
        if value == before and not self.writing.has_failed(row, (path, None)):
            if refused is not None:
                self._show((row,))
            return outcome
        self._stands(path, outcome)
        self._write(row, (path, None))
        return outcome

    def settle(self, path: Path, value: str | None) -> None:
        """Let one side of a contest stand: a new answer that replaces all sides; ``None`` for an answer taken back."""
        if not self.contested(path):
            return
        row = self.plan.shown_by(path) or path
        outcome = self.session.answer(path, value)
        if not outcome.accepted:
            self.refusals[row] = Refusal(path, value or "")
            self._show((row,))
            return
        self.refusals.pop(row, None)
        self._stands(path, outcome)
        self._write(row, (path, None))

    def set_detail(self, path: Path, detail: Detail, value: str | None) -> None:
        """Set a detail of a row, or take it back with ``None`` or an empty text."""
        value = value or None
        if value == self.detail(path, detail) and not self.writing.has_failed(path, (path, detail)):
            return
        if value is None:
            self._details.pop((path, detail), None)
        else:
            self._details[(path, detail)] = value
        self._touch((path,))
        self._write(path, (path, detail))

    def undo(self, went: Callable[[Path], None]) -> None:
        """Take back the last answer, which is an event like any other; ``went`` is called with its row."""

        def stored(path: Path, value: str | None, at: Instant) -> None:
            row = self.plan.shown_by(path)
            if row is None:
                return
            if not self.writing.is_waiting(row):  # an answer given since stands over what was taken back
                self.refusals.pop(row, None)
                self._touch((path, *self.session.answer(path, value).touched))
            self.stored.emit(at)
            went(row)

        self._desk.take_back(stored=stored, failed=self.failed.emit)

    def save_again(self, path: Path) -> None:
        """Try once more to write whatever of this row could not be written, as it stands now."""
        for key in self.writing.failed_keys(path):
            self._write(path, key)

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
        touched: set[Path] = set()
        unwritten = set(self.writing.unwritten())
        for path in set(state.answers) | set(self.state.answers):
            row = self.plan.shown_by(path)
            if row is None or row in unwritten:
                continue
            field = state.answers.get(path)
            value = (field.value if field else None) or ""
            if value != self.session.node(path).value:
                touched |= {path, *self.session.answer(path, value or None).touched}
        shown = {*(path for path, _ in self._details), *self._photos, *self.state.contested()}
        self.state = state
        self._settled = {path for path in self._settled if self.plan.shown_by(path) in unwritten}
        self._take_details(state)
        shown |= {*(path for path, _ in self._details), *self._photos, *state.contested()}
        self._touch((*touched, *shown))
        self.reloaded.emit()

    # Inside

    def _stands(self, path: Path, outcome: Outcome) -> None:
        """Take in that an answer was given here."""
        self._answered_here = True
        self._settled.add(path)
        self._touch((path, *outcome.touched))

    def _photos_changed(self, path: Path) -> None:
        """Take in that a photo question is answered by its photos, for rules may ask for it."""
        touched: tuple[Path, ...] = ()
        if self.plan.at(path).kind is Kind.PHOTO:
            photos = self.photos(path)
            touched = self.session.answer(path, str(photos[-1].photo) if photos else None).touched
        self._touch((path, *touched))

    def _touch(self, paths: Iterable[Path]) -> None:
        """Take in what changed and tell the rows that show it: only those."""
        paths = set(paths)
        self.counts.update(paths)
        rows = {row for path in paths if (row := self.plan.shown_by(path)) is not None}
        for row in list(rows):  # a row that is not asked says because of which answer
            rows |= self.plan.ruled_by(row)
        self._show(rows)
        self.figures_changed.emit()

    def _show(self, rows: Iterable[Path]) -> None:
        self.rows_changed.emit(frozenset(rows))

    def _write(self, row: Path, key: Key) -> None:
        """Hand one value to the desk as it stands."""
        path, detail = key
        if detail is None:
            field = self.state.answers.get(path)
            outcome = self.session.answer(path, self.value(path) or None)
            seen = field.events if field else ()
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
