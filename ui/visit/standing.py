"""What stands in an open visit: answers as the session thinks them, details, photos, who gave what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from inspector_app.checklist.law import in_force
from inspector_app.checklist.model import Severity
from inspector_app.clock import local_date
from inspector_app.visits.compose import session_of
from inspector_app.visits.events import Detail
from ui.visit.labels import Labels
from ui.visit.media import Media
from ui.visit.plan import Plan
from ui.visit.words import refusal_sentence, violation_sentence

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from inspector_app.checklist.model import Checklist, ChoiceTable, Question, Text, Verdict
    from inspector_app.checklist.scoring import Score
    from inspector_app.checklist.session import NodeState, Session
    from inspector_app.clock import Clock, Instant
    from inspector_app.ids import Path, PersonId
    from inspector_app.visits.standing import Field
    from inspector_app.visits.state import PhotoState, VisitState


class Refusal(NamedTuple):
    """A typed text that is no answer of the question's kind; nothing was changed or stored."""

    path: Path
    raw: str


class Dispute(NamedTuple):
    """What two laptops differ about: a node's answer, or a detail of it; ``field`` holds what each says."""

    node: Path
    detail: Detail | None
    field: Field


class Standing(QObject):
    """One visit as it is now; paths are those of nodes, inside a repeat with the keys of their rows."""

    def __init__(
        self, checklist: Checklist, state: VisitState, *, clock: Clock, me: PersonId,
        lists: Mapping[str, ChoiceTable] | None = None, media: Callable[[str], bytes | None] | None = None,
        session: Session | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.plan = Plan(checklist)
        self.media = Media(media)
        self.clock = clock
        self.me = me
        self.state = state
        self._lists = lists or {}
        self._begin(session)
        self.refusals: dict[Path, Refusal] = {}
        self._details: dict[tuple[Path, Detail], str] = {}
        self._photos: dict[Path, list[PhotoState]] = {}
        self._settled: set[tuple[Path, Detail | None]] = set()
        """Contests of ``state`` that an answer given here settled since it was read."""
        self._take_details(state)

    def _begin(self, session: Session | None = None) -> None:
        """Think the visit from its start, as the store holds it; a session in which it was thought already is taken."""
        self.session = session or session_of(self.state, self.plan.checklist, lists=self._lists)
        self.labels = Labels(self.session, self._lists)

    @property
    def today(self) -> dt.date:
        """The calendar date at the visit's place."""
        return local_date(self.clock.now(), self.state.zone)

    def node(self, path: Path) -> NodeState:
        """Return a node as it stands. Raises ``KeyError`` for one that does not exist now."""
        return self.session.node(path)

    def exists(self, path: Path) -> bool:
        """Tell whether a node is there now: the rows that it lies in may be gone."""
        if "[" not in path:
            return True
        try:
            self.session.positional(path)
        except KeyError:
            return False
        return True

    def value(self, path: Path) -> str:
        """Return an answer's lexical form, empty when there is none."""
        return self.session.node(path).value

    def verdict(self, path: Path) -> Verdict:
        """Return what a row comes to."""
        return self.session.node(path).verdict

    def relevant(self, path: Path) -> bool:
        """Tell whether a row is asked now."""
        return self.session.node(path).relevant

    def score(self) -> Score:
        """Return the score so far."""
        return self.session.score()

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
        taken = [path for path, photos in self._photos.items() if photos and self.plan.owner(path) is not None]
        return [(path, photo) for path in sorted(taken, key=self.plan.order) for photo in self.photos(path)]

    def changed_by_other(self, path: Path) -> tuple[str, Instant] | None:
        """Return who of the team gave this answer and when, if it was not me on this laptop's own account."""
        field = self.state.answers.get(path)
        if field is None or field.value is None or field.by == self.me or field.value != self.value(path):
            return None
        return self.name_of(field.by), field.at

    def name_of(self, person: PersonId) -> str:
        """Return a name of the team, or the id of who is not of it."""
        return next((member.name for member in self.state.team if member.person == person), str(person))

    def contested(self, path: Path) -> bool:
        """Tell whether two laptops differ about a row of the editor or of a repeat, and nobody has settled it."""
        return self.dispute(path) is not None

    def dispute(self, path: Path) -> Dispute | None:
        """Return what two laptops differ about at a row, the answer first, then a sample's fields, then details."""
        found: list[tuple[Path, Detail | None, Field | None]]
        if path.endswith("]"):
            found = [(path, None, self.state.row_fields.get(path))]
        else:
            found = [(node, None, self.state.answers.get(node)) for node in self._nodes_of(path)]
            if self._disputed:
                found += [(path, detail, self.state.details.get((path, detail))) for detail in Detail]
        for node, detail, field in found:
            if field is not None and field.contested and (node, detail) not in self._settled:
                return Dispute(node, detail, field)
        return None

    def _nodes_of(self, path: Path) -> tuple[Path, ...]:
        """Return the nodes of a row: itself, and the fields of its sample."""
        if "[" not in path and path not in self.plan.questions:
            return (path,)
        sample = self.plan.at(path).sample
        return (path,) if sample is None else (path, sample.compliant, sample.total, sample.area, sample.time)

    def may_add(self, repeat: Path) -> bool:
        """Tell whether rows can be added to a repeat, and taken away, by hand now."""
        return self.state.seal is None and self.session.may_add(repeat)

    def may_change(self, path: Path) -> bool:
        """Tell whether a node takes an answer now."""
        node = self.session.node(path)
        return self.state.seal is None and node.relevant and not node.readonly

    def refusal_words(self, path: Path) -> str:
        """Return why a typed text is no answer at a node."""
        refusal = self.refusals.get(path)
        return refusal_sentence(self.plan.at(path), refusal.raw) if refusal is not None else ""

    def violation_words(self, path: Path, lang: str) -> str:
        """Return what is wrong with a value, in the form's words where it has some."""
        found = next((each for each in self.node(path).violations if each.code != "required"), None)
        return violation_sentence(found, lang) if found is not None else ""

    def say(self, question: Question, text: str) -> Text:
        """Return a text of a question with the values that it names."""
        plain: Text = getattr(question, text)
        return self.session.say(question.path, text) if any("${" in each for each in plain.values()) else plain

    def _take_details(self, state: VisitState) -> None:
        """Show details and photos as the store holds them."""
        self._details = {key: field.value for key, field in state.details.items() if field.value is not None}
        self._disputed = any(field.contested for field in state.details.values())
        self._photos = {}
        for photo in state.photos:
            self._photos.setdefault(photo.path, []).append(photo)
