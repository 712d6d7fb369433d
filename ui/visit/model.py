"""The presenter of one open visit: session, details and photos in, what the screen shows out. No widgets or threads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from inspector_app.checklist.law import in_force
from inspector_app.checklist.model import Kind, Severity, Verdict
from inspector_app.clock import local_date
from inspector_app.visits.compose import session_of
from inspector_app.visits.events import Detail
from ui.visit.plan import Place, Plan, is_asked, is_item

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from inspector_app.checklist.model import Checklist, Question, Text
    from inspector_app.checklist.scoring import Score
    from inspector_app.checklist.session import NodeState, Outcome
    from inspector_app.clock import Clock, Instant
    from inspector_app.errors import InspectionError
    from inspector_app.ids import DeviceId, Path, PersonId, PhotoId
    from inspector_app.visits.state import PhotoState, VisitState
    from ui.visit.desk import Desk

FAILING = frozenset({Verdict.NOT, Verdict.PARTIAL})
_HEAVY = {Severity.CRITICAL: 0, Severity.MAJOR: 1, Severity.MINOR: 2}


_Key = tuple["Path", "Detail | None"]
"""What one write is about: a node's answer, or a detail of its row."""


class Refusal(NamedTuple):
    """A typed text that is no answer of the question's kind; nothing was changed or stored."""

    path: Path
    raw: str


class Finding(NamedTuple):
    """One line of the findings list."""

    question: Question
    verdict: Verdict
    severity: Severity


def is_critical_failure(finding: Finding) -> bool:
    """Tell whether a finding holds the class down: a failed critical item."""
    return finding.verdict is Verdict.NOT and finding.question.severity is Severity.CRITICAL


class Missing(NamedTuple):
    """What the right panel counts."""

    critical: int
    unanswered: int
    photos: int


class VisitModel(QObject):
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
        super().__init__()
        self.plan = Plan(checklist)
        self.clock = clock
        self.me = me
        self.state = state
        self._desk = desk
        self.session = session_of(state, checklist)
        self._details: dict[tuple[Path, Detail], str] = {}
        self._photos: dict[Path, list[PhotoState]] = {}
        self._take_details(state)
        self._answered_here = False
        self._waiting: dict[Path, int] = {}
        self._settled: set[Path] = set()
        """Contests of ``state`` that an answer given here settled since it was read."""
        self._failures: dict[Path, dict[_Key, InspectionError]] = {}
        self.refusals: dict[Path, Refusal] = {}
        self._verdicts = {q.path: self.session.node(q.path).verdict for q in self.plan.rows()}
        self._relevant = {q.path: self.session.node(q.path).relevant for q in self.plan.rows()}

    # What is shown

    @property
    def today(self) -> dt.date:
        """The calendar date at the visit's place."""
        return local_date(self.clock.now(), self.state.zone)

    def node(self, path: Path) -> NodeState:
        """Return a node as it stands."""
        return self.session.node(path)

    def value(self, path: Path) -> str:
        """Return an answer's lexical form, empty when there is none."""
        return self.session.node(path).value

    def verdict(self, path: Path) -> Verdict:
        """Return what a row comes to."""
        return self._verdicts[path]

    def relevant(self, path: Path) -> bool:
        """Tell whether a row is asked now."""
        return self._relevant[path]

    def limit(self, question: Question) -> Text:
        """Return the words of a question's limit, with the thresholds of this regency."""
        return self.session.limit(question.path)

    def basis(self, question: Question) -> list[str]:
        """Return the rules that a question rests on and that were in force when the visit began."""
        return in_force(question.basis, local_date(self.state.started_at, self.state.zone))

    def detail(self, path: Path, detail: Detail) -> str | None:
        """Return a detail as typed, or ``None``."""
        return self._details.get((path, detail))

    def severity(self, question: Question) -> Severity:
        """Return a finding's severity: the inspector's own, else the form's."""
        chosen = self.detail(question.path, Detail.SEVERITY)
        return Severity(chosen) if chosen else (question.severity or Severity.MINOR)

    def photos(self, path: Path) -> list[PhotoState]:
        """Return a question's photos in the order they were added."""
        return self._photos.get(path, [])

    def all_photos(self) -> list[tuple[Path, PhotoState]]:
        """Return every photo with its question, in the checklist's order."""
        return [(q.path, photo) for q in self.plan.rows() for photo in self.photos(q.path)]

    def changed_by_other(self, path: Path) -> tuple[str, Instant] | None:
        """Return who of the team gave this answer and when, if it was not me on this laptop's own account."""
        field = self.state.answers.get(path)
        if field is None or field.value is None or field.by == self.me or field.value != self.value(path):
            return None
        return self.name_of(field.by), field.at

    def name_of(self, person: PersonId) -> str:
        """Return a name of the team, or the id of who is not of it."""
        return next((member.name for member in self.state.team if member.person == person), str(person))

    @property
    def device(self) -> DeviceId:
        """Which laptop this is."""
        return self._desk.device

    def failure(self, path: Path) -> InspectionError | None:
        """Return why something of this row could not be written, or ``None``."""
        return next(iter(self._failures.get(path, {}).values()), None)

    def is_saving(self, path: Path) -> bool:
        """Tell whether something of this row is on its way to the ledger."""
        return path in self._waiting

    def contested(self, path: Path) -> bool:
        """Tell whether two laptops gave different answers and nobody has settled it."""
        field = self.state.answers.get(path)
        return field is not None and field.contested and path not in self._settled

    def is_done(self, question: Question) -> bool:
        """Tell whether a row needs nothing more: answered and saved, or not asked."""
        path = question.path
        if not self._relevant[path]:
            return True
        return path not in self._failures and self.is_answered(question)

    def is_answered(self, question: Question) -> bool:
        """Tell whether a row has an answer."""
        if self._verdicts[question.path] is not Verdict.UNANSWERED or self.value(question.path):
            return True
        return question.kind is Kind.PHOTO and bool(self.photos(question.path))

    def progress(self, section: int) -> tuple[int, int]:
        """Return done and all items of a section."""
        items = self.plan.items[section]
        return sum(self.is_done(q) for q in items), len(items)

    def overall(self) -> tuple[int, int]:
        """Return done and all items of the visit."""
        counts = [self.progress(s) for s in range(len(self.plan.sections))]
        return sum(done for done, _ in counts), sum(total for _, total in counts)

    def score(self) -> Score:
        """Return the score so far."""
        return self.session.score()

    def findings(self) -> list[Finding]:
        """Return what is not in order: failures before partial ones, each by weight, then in the checklist's order."""
        found = [
            Finding(q, self._verdicts[q.path], self.severity(q))
            for items in self.plan.items
            for q in items
            if self._verdicts[q.path] in FAILING and self._relevant[q.path]
        ]
        return sorted(found, key=lambda f: (f.verdict is not Verdict.NOT, _HEAVY[f.severity]))

    def lacks_photo(self, question: Question) -> bool:
        """Tell whether a photo is obligatory here and not there yet."""
        path = question.path
        if not self._relevant[path] or self.photos(path):
            return False
        if question.kind is Kind.PHOTO:
            return self.session.node(path).required
        return question.photo_on_failure and self._verdicts[path] in FAILING

    def missing(self) -> Missing:
        """Return the counts of critical failures, unanswered items and photos missing."""
        items = [q for section in self.plan.items for q in section]
        critical = sum(
            self._verdicts[q.path] is Verdict.NOT and self._relevant[q.path] and q.severity is Severity.CRITICAL
            for q in items
        )
        parts = sum(
            self._waits(q) and self.is_done(self.plan.item_of(q.path)) for q in self.plan.rows() if not is_item(q)
        )
        photos = sum(self.lacks_photo(q) for q in self.plan.rows())
        return Missing(critical, sum(not self.is_done(q) for q in items) + parts, photos)

    # Where to go

    def next_unanswered(self, after: Path | None) -> Path | None:
        """Return the next row that waits for an answer, going round once; parts that must be answered count too."""
        rows = list(self.plan.rows())
        start = next((i + 1 for i, q in enumerate(rows) if q.path == after), 0)
        for question in rows[start:] + rows[:start]:
            if self._waits(question):
                return question.path
        return None

    def next_finding(self, after: Path | None) -> Path | None:
        """Return the next row with a finding in the checklist's order, going round once."""
        paths = {finding.question.path for finding in self.findings()}
        ordered = [q.path for q in self.plan.rows()]
        start = ordered.index(after) + 1 if after in self.plan.questions and after is not None else 0
        return next((p for p in ordered[start:] + ordered[:start] if p in paths), None)

    def first_critical(self) -> Path | None:
        """Return the first critical failure in the checklist's order."""
        return next((f.question.path for f in self.findings() if is_critical_failure(f)), None)

    def first_lacking_photo(self) -> Path | None:
        """Return the first row whose obligatory photo is missing."""
        return next((q.path for q in self.plan.rows() if self.lacks_photo(q)), None)

    def last_answered(self) -> Path | None:
        """Return the row answered last, as the ledger tells, or the first that can be answered."""
        fields = [(field.at, path) for path, field in self.state.answers.items() if self.plan.owner(path) is not None]
        if fields:
            return self.plan.owner(max(fields)[1])
        return next((q.path for q in self.plan.rows() if is_asked(q) and self._relevant[q.path]), None)

    def place(self, path: Path) -> Place:
        """Return where a row stands."""
        return self.plan.place(path)

    def _waits(self, question: Question) -> bool:
        """Tell whether a row still waits: an item without an answer, a part that must have one, an unsaved row."""
        path = question.path
        if not self._relevant[path] or not is_asked(question):
            return False
        if path in self._failures:
            return True
        if is_item(question):
            return not self.is_answered(question)
        return self.session.node(path).required and not self.is_answered(question)

    # What the person does

    def answer(self, path: Path, raw: str | None) -> Outcome:
        """Answer a node: think, show, then write. A text of the wrong type changes nothing and is said at the field."""
        row = self.plan.owner(path) or path
        before = self.session.node(path).value
        outcome = self.session.answer(path, raw)
        if not outcome.accepted:
            self.refusals[row] = Refusal(path, raw or "")
            self.rows_changed.emit(frozenset({row}))
            return outcome
        refused = self.refusals.pop(row, None)
        value = outcome.value or ""
        if value == before and not self._has_failed(row, (path, None)):
            if refused is not None:
                self.rows_changed.emit(frozenset({row}))
            return outcome
        self._answered_here = True
        self._settled.add(path)
        self._touch((path, *outcome.touched))
        self._write(row, (path, None))
        return outcome

    def settle(self, path: Path, value: str | None) -> None:
        """Let one side of a contest stand: a new answer that replaces all sides; ``None`` for an answer taken back."""
        if not self.contested(path):
            return
        row = self.plan.owner(path) or path
        outcome = self.session.answer(path, value)
        if not outcome.accepted:
            self.refusals[row] = Refusal(path, value or "")
            self.rows_changed.emit(frozenset({row}))
            return
        self.refusals.pop(row, None)
        self._answered_here = True
        self._settled.add(path)
        self._touch((path, *outcome.touched))
        self._write(row, (path, None))

    def set_detail(self, path: Path, detail: Detail, value: str | None) -> None:
        """Set a detail of a finding, or take it back with ``None`` or an empty text."""
        value = value or None
        before = self.detail(path, detail)
        if value == before and not self._has_failed(path, (path, detail)):
            return
        self._put_detail(path, detail, value)
        self._write(path, (path, detail))

    @property
    def can_undo(self) -> bool:
        """Whether there may be an answer to take back; the ledger knows for sure."""
        return self._answered_here or any(field.value is not None for field in self.state.answers.values())

    def undo(self, went: Callable[[Path], None]) -> None:
        """Take back the last answer, which is an event like any other; ``went`` is called with its row."""

        def stored(path: Path, value: str | None, at: Instant) -> None:
            row = self.plan.owner(path)
            if row is None:
                return
            if row not in self._waiting:  # an answer given since stands over what was taken back
                self.refusals.pop(row, None)
                self._touch((path, *self.session.answer(path, value).touched))
            self.stored.emit(at)
            went(row)

        self._desk.take_back(stored=stored, failed=self.failed.emit)

    def save_again(self, path: Path) -> None:
        """Try once more to write whatever of this row could not be written, as it stands now."""
        for key in list(self._failures.get(path, {})):
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

    def refresh(self) -> None:
        """Read the visit again, after another laptop's events arrived."""
        self._desk.state(read=self.take_in)

    def take_in(self, state: VisitState) -> None:
        """Show what the store holds now; rows with a write under way, or not saved, keep what the person gave."""
        touched: set[Path] = set()
        for path in set(state.answers) | set(self.state.answers):
            row = self.plan.owner(path)
            if row is None or row in self._waiting or row in self._failures:
                continue
            field = state.answers.get(path)
            value = (field.value if field else None) or ""
            if value != self.session.node(path).value:
                touched |= {path, *self.session.answer(path, value or None).touched}
        self.state = state
        unwritten = {*self._waiting, *self._failures}
        self._settled = {path for path in self._settled if self.plan.owner(path) in unwritten}
        self._details.clear()
        self._photos.clear()
        self._take_details(state)
        self._touch((*touched, *(path for path, _ in self._details), *self._photos))
        self.reloaded.emit()

    # Inside

    def _take_details(self, state: VisitState) -> None:
        for (path, detail), field in state.details.items():
            if field.value is not None:
                self._details[(path, detail)] = field.value
        for photo in state.photos:
            self._photos.setdefault(photo.path, []).append(photo)

    def _photos_changed(self, path: Path) -> None:
        """Take in that a photo question is answered by its photos, for rules may ask for it."""
        touched: tuple[Path, ...] = ()
        if self.plan.questions[path].kind is Kind.PHOTO:
            photos = self.photos(path)
            touched = self.session.answer(path, str(photos[-1].photo) if photos else None).touched
        self._touch((path, *touched))

    def _put_detail(self, path: Path, detail: Detail, value: str | None) -> None:
        if value is None:
            self._details.pop((path, detail), None)
        else:
            self._details[(path, detail)] = value
        self._touch((path,))

    def _touch(self, paths: Iterable[Path]) -> None:
        """Take in what changed and tell the rows that show it: only those."""
        rows = {row for path in paths if (row := self.plan.owner(path)) is not None}
        for row in rows:
            node = self.session.node(row)
            self._verdicts[row] = node.verdict
            self._relevant[row] = node.relevant
        for row in list(rows):  # a row that is not asked says because of which answer
            rows |= self.plan.ruled_by(row)
        self.rows_changed.emit(frozenset(rows))
        self.figures_changed.emit()

    def _has_failed(self, row: Path, key: _Key) -> bool:
        return key in self._failures.get(row, {})

    def _write(self, row: Path, key: _Key) -> None:
        """Hand one value to the desk as it stands; after a failure the row is unsaved until the same is written."""
        self._waiting[row] = self._waiting.get(row, 0) + 1

        def landed() -> None:
            self._waiting[row] -= 1
            if not self._waiting[row]:
                del self._waiting[row]

        def stored(at: Instant) -> None:
            landed()
            if self._failures.get(row, {}).pop(key, None) is not None:
                if not self._failures[row]:
                    del self._failures[row]
                self._touch((row,))
            self.stored.emit(at)

        def failed(error: InspectionError) -> None:
            landed()
            self._failures.setdefault(row, {})[key] = error
            self._touch((row,))
            self.failed.emit(error)

        path, detail = key
        if detail is None:
            field = self.state.answers.get(path)
            outcome = self.session.answer(path, self.value(path) or None)
            self._desk.answer(outcome, seen=field.events if field else (), stored=stored, failed=failed)
        else:
            field = self.state.details.get((path, detail))
            value = self.detail(path, detail)
            self._desk.detail(path, detail, value, seen=field.events if field else (), stored=stored, failed=failed)
