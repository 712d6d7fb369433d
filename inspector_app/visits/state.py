"""What a visit's events come to: a pure fold, the same on every laptop whatever the order in which chains arrived."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from inspector_app.clock import Instant, Zone
from inspector_app.errors import VisitUnknown
from inspector_app.evidence.position import Position
from inspector_app.ids import BlobId, DeviceId, Digest, Path, PersonId, PhotoId, VisitId, identity_of
from inspector_app.ledger.chain import Head
from inspector_app.ledger.event import Body, EventRef
from inspector_app.visits.events import (
    AFTER_SEAL,
    Answered,
    ChecklistRef,
    Detail,
    Detailed,
    Manner,
    Member,
    Obstacle,
    ObstaclesHeard,
    PhotoAdded,
    PhotoCaptioned,
    PhotoRemoved,
    Responded,
    Role,
    Sealed,
    Signed,
    Site,
    Started,
    Summary,
    visit_reader,
)
from inspector_app.visits.fields import OBSTACLES, RESPONSE, FieldKey, field_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inspector_app.ledger.event import Event


class Rival(msgspec.Struct, frozen=True):
    """One of the values that a field stands at: the event that says so, when and by whom."""

    value: str | None
    ref: EventRef
    at: Instant
    by: PersonId


class Field(msgspec.Struct, frozen=True):
    """A field's value: ``None`` when contested or taken back. ``events`` are those that no other replaces; the next
    value replaces them.

    Two devices that say the same agree, so they contest nothing. ``rivals`` are all standing values, by device.
    """

    value: str | None
    events: tuple[EventRef, ...]
    at: Instant
    by: PersonId
    contested: bool
    rivals: tuple[Rival, ...]


class PhotoState(msgspec.Struct, frozen=True):
    """A photo at its question."""

    photo: PhotoId
    path: Path
    blob: BlobId
    original: Digest
    name: str
    width: int
    height: int
    size: int
    taken_at: Instant | None
    position: Position | None
    caption: str
    added_at: Instant
    by: PersonId
    event: EventRef


class ObstaclesState(msgspec.Struct, frozen=True):
    """What the company named. When two laptops heard apart, ``obstacles`` holds all that either heard, each once."""

    obstacles: tuple[Obstacle, ...]
    events: tuple[EventRef, ...]
    contested: bool


class SignedState(msgspec.Struct, frozen=True):
    """How a party signed. ``stands`` is false when the visit was changed after it: what was signed is no longer what is
    there.
    """

    role: Role
    manner: Manner
    name: str
    title: str
    nip: str
    strokes: BlobId | None
    reason: str
    witness: str
    at: Instant
    events: tuple[EventRef, ...]
    stands: bool


class SealState(msgspec.Struct, frozen=True):
    """The seal in force. ``late`` are the events that it does not cover: written on another laptop without knowing of
    it.
    """

    content: BlobId
    number: str
    version: int
    layout: int
    heads: tuple[Head, ...]
    signature: str
    key: str
    summary: Summary | None
    at: Instant
    zone: Zone
    by: PersonId
    event: EventRef
    late: tuple[EventRef, ...]


class VisitState(msgspec.Struct, frozen=True):
    """A visit as its events say it is. ``answers`` and ``details`` also hold fields that were taken back, with value
    ``None``.

    ``changed_at`` is the time of the latest event.
    """

    visit: VisitId
    site: Site
    team: tuple[Member, ...]
    checklist: ChecklistRef
    assignment: str
    assignment_date: str
    started_at: Instant
    started_by: PersonId
    changed_at: Instant
    zone: Zone
    answers: dict[Path, Field]
    details: dict[tuple[Path, Detail], Field]
    photos: tuple[PhotoState, ...]
    response: Field | None
    obstacles: ObstaclesState | None
    signatures: dict[Role, SignedState]
    seal: SealState | None
    heads: tuple[Head, ...]

    def values(self) -> dict[Path, str]:
        """Return the answers that stand uncontested, as a session takes them."""
        return {path: field.value for path, field in self.answers.items() if field.value is not None}

    def detail(self, path: Path, detail: Detail) -> str:
        """Return a detail's text, empty when there is none or it is contested."""
        field = self.details.get((path, detail))
        return field.value or "" if field else ""

    def contested(self) -> tuple[Path, ...]:
        """Return the questions at which two values stand, in their answer or a detail."""
        paths = [path for path, field in self.answers.items() if field.contested]
        paths += [path for (path, _), field in self.details.items() if field.contested]
        return tuple(dict.fromkeys(paths))


_Said = tuple["Event", Body]

CONTENT_KINDS = frozenset(
    body.kind for body in (Answered, Detailed, PhotoAdded, PhotoRemoved, PhotoCaptioned, Responded, ObstaclesHeard)
)
"""The kinds that change what a paper says, and so what a signature was given to."""


def fold(events: Iterable[Event], visit: VisitId | None = None) -> VisitState:
    """Return what the events of one visit come to.

    Raises ``VisitUnknown`` when its start is not among them; ``visit`` is the name that the error then gives.
    """
    ordered = in_order(list(events))
    reader = visit_reader()
    said: list[_Said] = [(event, body) for event in ordered if (body := reader.read(event)) is not None]
    began, started = _start(said, visit)
    live = _live(ordered, said)
    return VisitState(
        visit=VisitId(identity_of(began.subject)),
        site=started.site,
        team=tuple(started.team),
        checklist=started.checklist,
        assignment=started.assignment,
        assignment_date=started.assignment_date,
        started_at=began.at,
        started_by=began.by,
        changed_at=max(event.at for event in ordered),
        zone=began.zone,
        answers={b[0][1].path: _field(b) for b in live.values() if isinstance(b[0][1], Answered)},
        details={(b[0][1].path, b[0][1].detail): _field(b) for b in live.values() if isinstance(b[0][1], Detailed)},
        photos=_photos(said, live),
        response=_field(live[RESPONSE]) if RESPONSE in live else None,
        obstacles=_obstacles(live.get(OBSTACLES, [])),
        signatures=_signatures(live, ordered),
        seal=_seal(said, ordered),
        heads=heads_of(ordered),
    )


def _start(said: Sequence[_Said], visit: VisitId | None) -> tuple[Event, Started]:
    for event, body in said:
        if isinstance(body, Started):
            return event, body
    raise VisitUnknown(visit=visit or (identity_of(said[0][0].subject) if said else ""))


def in_order(events: Sequence[Event]) -> list[Event]:
    """Return the events in one order for all: each chain as it was written, chains woven together by time.

    A clock that was set back does not put an event before an earlier one of its chain. The order serves lists; which
    value holds is never decided by it.
    """
    latest: dict[DeviceId, Instant] = {}
    keyed: list[tuple[Instant, DeviceId, int, Event]] = []
    for event in sorted(events, key=lambda e: (e.device, e.n)):
        at = latest[event.device] = max(event.at, latest.get(event.device, event.at))
        keyed.append((at, event.device, event.n, event))
    keyed.sort(key=lambda key: key[:3])
    return [key[3] for key in keyed]


def heads_of(events: Iterable[Event]) -> tuple[Head, ...]:
    """Return the ends of the chains that these events make, by device."""
    last: dict[DeviceId, Event] = {}
    for event in events:
        if event.device not in last or event.n > last[event.device].n:
            last[event.device] = event
    return tuple(Head(e.subject, e.device, e.n, e.digest) for _, e in sorted(last.items()))


def _live(ordered: Sequence[Event], said: Sequence[_Said]) -> dict[FieldKey, list[_Said]]:
    """Return the events that no other replaces, by the field they set. Events of unknown kinds replace as well."""
    replaced = {ref for event in ordered for ref in event.replaces}
    live: defaultdict[FieldKey, list[_Said]] = defaultdict(list)
    for event, body in said:
        key = field_of(body)
        if key is not None and event.ref not in replaced:
            live[key].append((event, body))
    return dict(live)


def _field(standing: Sequence[_Said]) -> Field:
    rivals = tuple(sorted((Rival(value_of(b), e.ref, e.at, e.by) for e, b in standing), key=lambda rival: rival.ref))
    contested = len({rival.value for rival in rivals}) > 1
    return Field(
        value=None if contested else rivals[0].value,
        events=tuple(rival.ref for rival in rivals),
        at=rivals[-1].at,
        by=rivals[-1].by,
        contested=contested,
        rivals=rivals,
    )


def _photos(said: Sequence[_Said], live: dict[FieldKey, list[_Said]]) -> tuple[PhotoState, ...]:
    removed = {body.photo for _, body in said if isinstance(body, PhotoRemoved)}
    photos: dict[PhotoId, PhotoState] = {}
    for event, body in said:
        if isinstance(body, PhotoAdded) and body.photo not in removed:
            words = live.get(FieldKey(PhotoCaptioned.kind, body.photo))
            photos[body.photo] = PhotoState(
                photo=body.photo,
                path=body.path,
                blob=body.blob,
                original=body.original,
                name=body.name,
                width=body.width,
                height=body.height,
                size=body.size,
                taken_at=body.taken_at,
                position=body.position,
                caption=body.caption if words is None else (_field(words).value or ""),
                added_at=event.at,
                by=event.by,
                event=event.ref,
            )
    return tuple(photos.values())


def _obstacles(standing: Sequence[_Said]) -> ObstaclesState | None:
    heard = [(event.ref, body) for event, body in standing if isinstance(body, ObstaclesHeard)]
    if not heard:
        return None
    heard.sort(key=lambda pair: pair[0])
    every = [obstacle for _, body in heard for obstacle in body.obstacles]
    return ObstaclesState(
        obstacles=tuple(dict.fromkeys(every)),
        events=tuple(ref for ref, _ in heard),
        contested=any(body.obstacles != heard[0][1].obstacles for _, body in heard),
    )


def _signatures(live: dict[FieldKey, list[_Said]], ordered: Sequence[Event]) -> dict[Role, SignedState]:
    signatures: dict[Role, SignedState] = {}
    for role in Role:
        standing = sorted(live.get(FieldKey(Signed.kind, role), []), key=lambda pair: pair[0].ref)
        refs = tuple(event.ref for event, _ in standing)
        for event, body in standing:
            if isinstance(body, Signed):
                signatures[role] = SignedState(
                    role=role,
                    manner=body.manner,
                    name=body.name,
                    title=body.title,
                    nip=body.nip,
                    strokes=body.strokes,
                    reason=body.reason,
                    witness=body.witness,
                    at=event.at,
                    events=refs,
                    stands=len(standing) == 1 and not _changed_since(body.over, ordered),
                )
    return signatures


def _changed_since(heads: Sequence[Head], events: Iterable[Event]) -> bool:
    return any(event.kind in CONTENT_KINDS for event in _beyond(heads, events))


def _beyond(heads: Sequence[Head], events: Iterable[Event]) -> list[Event]:
    known = {head.device: head.n for head in heads}
    return [event for event in events if event.n > known.get(event.device, 0)]


def _seal(said: Sequence[_Said], ordered: Sequence[Event]) -> SealState | None:
    seals = [(event, body) for event, body in said if isinstance(body, Sealed)]
    if not seals:
        return None
    # The highest version holds; of two that were made apart, the first device's by name, so that all laptops show the
    # same.
    event, body = min(seals, key=lambda pair: (-pair[1].version, pair[0].ref))
    outside = AFTER_SEAL | {Sealed.kind}
    return SealState(
        content=body.content,
        number=body.number,
        version=body.version,
        layout=body.layout,
        heads=tuple(body.heads),
        signature=body.signature,
        key=body.key,
        summary=body.summary,
        at=event.at,
        zone=event.zone,
        by=event.by,
        event=event.ref,
        late=tuple(late.ref for late in _beyond(body.heads, ordered) if late.kind not in outside),
    )
