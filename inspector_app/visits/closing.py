"""The closing conference: the company's words, the signatures, and what is still missing before the seal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.model import Kind, Verdict
from inspector_app.checklist.scoring import Score
from inspector_app.ids import Path, subject
from inspector_app.store.blobs import put_blob
from inspector_app.visits.compose import item_of, session_of
from inspector_app.visits.events import ChecklistRef, Detail, Manner, ObstaclesHeard, Responded, Role, Signed
from inspector_app.visits.writing import require_visit, set_field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlite_utils import Database

    from inspector_app.checklist.model import Checklist, ChoiceTable
    from inspector_app.checklist.session import Session
    from inspector_app.clock import Zone
    from inspector_app.evidence.signatures import PreparedSignature
    from inspector_app.ids import PersonId, VisitId
    from inspector_app.ledger.event import Event, EventRef
    from inspector_app.ledger.ledger import Ledger
    from inspector_app.visits.events import Obstacle
    from inspector_app.visits.state import VisitState


class Readiness(msgspec.Struct, frozen=True):
    """What stands between a visit and its seal. Paths are in the checklist's order; ``score`` is that of the answers as
    they stand.

    ``signatures`` are the roles that have neither signed, nor refused, nor been absent, or did so before the last
    change. ``warnings`` are soft constraints that were passed without a reason; ``versions`` those of the checklist
    that two laptops went over to apart, so that somebody has to settle it.
    """

    missing: tuple[Path, ...]
    invalid: tuple[Path, ...]
    contested: tuple[Path, ...]
    photos: tuple[Path, ...]
    signatures: tuple[Role, ...]
    score: Score
    warnings: tuple[Path, ...] = ()
    versions: tuple[ChecklistRef, ...] = ()

    @property
    def answers_ready(self) -> bool:
        """Nothing is missing but signatures."""
        return not (self.paths or self.versions)

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every question that something is still to be done at."""
        every = (*self.missing, *self.invalid, *self.contested, *self.photos, *self.warnings)
        return tuple(dict.fromkeys(every))

    @property
    def ready(self) -> bool:
        """The visit may be sealed."""
        return self.answers_ready and not self.signatures


def respond(
    db: Database,
    ledger: Ledger,
    *,
    visit: VisitId,
    text: str,
    by: PersonId,
    zone: Zone,
    seen: Iterable[EventRef] = (),
) -> list[Event]:
    """Keep the company's answer in its own words. Raises ``VisitUnknown``, ``SubjectSealed``."""
    return set_field(db, ledger, visit=visit, body=Responded(text), by=by, zone=zone, seen=seen)


def hear_obstacles(
    db: Database,
    ledger: Ledger,
    *,
    visit: VisitId,
    obstacles: Sequence[Obstacle],
    by: PersonId,
    zone: Zone,
    seen: Iterable[EventRef] = (),
) -> list[Event]:
    """Keep what hinders the company, the whole list. Raises ``VisitUnknown``, ``SubjectSealed``."""
    return set_field(db, ledger, visit=visit, body=ObstaclesHeard(list(obstacles)), by=by, zone=zone, seen=seen)


def sign(
    db: Database,
    ledger: Ledger,
    *,
    visit: VisitId,
    role: Role,
    manner: Manner,
    name: str,
    by: PersonId,
    zone: Zone,
    title: str = "",
    nip: str = "",
    strokes: PreparedSignature | None = None,
    reason: str = "",
    witness: str = "",
    seen: Iterable[EventRef] = (),
) -> list[Event]:
    """Keep how a party signed, refused or was absent, and over which heads. A change of the visit after it voids it.

    Raises ``VisitUnknown``, ``SubjectSealed``, and ``ValueError`` for a signature without strokes or a refusal without
    reason.
    """
    if (manner is Manner.SIGNED) != (strokes is not None):
        raise ValueError("a party that signed leaves strokes, and no other does")
    if manner is not Manner.SIGNED and not reason.strip():
        raise ValueError("a refusal or an absence needs its reason")
    require_visit(db, visit)
    body = Signed(
        role=role,
        manner=manner,
        name=name,
        title=title,
        nip=nip,
        strokes=put_blob(db, strokes.data, "image/png") if strokes is not None else None,
        reason=reason,
        witness=witness,
        over=tuple(ledger.heads(db, subject("visit", visit))),
    )
    return set_field(db, ledger, visit=visit, body=body, by=by, zone=zone, seen=seen)


def ready_to_seal(
    state: VisitState,
    checklist: Checklist,
    session: Session | None = None,
    *,
    lists: Mapping[str, ChoiceTable] | None = None,
) -> Readiness:
    """Return what is missing before the seal; pure. ``session`` spares a second evaluation where one is at hand.

    ``lists`` as for ``session_of``, where no ``session`` is given.
    """
    session = session or session_of(state, checklist, lists=lists)
    return Readiness(
        missing=session.missing(),
        invalid=session.invalid(),
        contested=state.contested(),
        photos=tuple(_photos_missing(state, checklist, session)),
        signatures=tuple(role for role in needed_roles(state) if not _stands(state, role)),
        score=session.score(),
        warnings=tuple(path for path in session.warned() if not state.detail(path, Detail.REASON).strip()),
        versions=state.versions(),
    )


def needed_roles(state: VisitState) -> tuple[Role, ...]:
    """Return who must sign, refuse or be absent: the company, the inspector, and the second one where there is one."""
    second = (Role.SECOND_INSPECTOR,) if len(state.team) > 1 else ()
    return (Role.COMPANY, Role.INSPECTOR, *second)


def _stands(state: VisitState, role: Role) -> bool:
    signature = state.signatures.get(role)
    return signature is not None and signature.stands


def _photos_missing(state: VisitState, checklist: Checklist, session: Session) -> Iterator[Path]:
    items = item_of(checklist)
    pictured = {items.get(photo.path, photo.path) for photo in state.photos}
    for section in checklist.sections:
        for question in section.questions:
            failed = question.photo_on_failure and session.node(question.path).verdict in (Verdict.NOT, Verdict.PARTIAL)
            if failed and question.kind is not Kind.PHOTO and question.path not in pictured:
                yield question.path
