"""What a visit's events come to: a pure fold, the same on every laptop whatever the order in which chains arrived."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.nodes import rows_around
from inspector_app.clock import Instant, Zone
from inspector_app.errors import VisitUnknown
from inspector_app.evidence.position import Position
from inspector_app.ids import BlobId, DeviceId, Digest, Path, PersonId, PhotoId, RowId, VisitId, identity_of
from inspector_app.ledger.chain import Head
from inspector_app.ledger.event import EventRef
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
    RowAdded,
    RowRemoved,
    Sealed,
    Signed,
    Site,
    Started,
    Summary,
    Upgraded,
    visit_reader,
)
from inspector_app.visits.fields import CHECKLIST, OBSTACLES, RESPONSE, FieldKey, ref_in
from inspector_app.visits.row_state import removed_rows, row_fields, standing_rows
from inspector_app.visits.standing import Field as Field  # noqa: PLC0414 - part of what a state says
from inspector_app.visits.standing import Rival as Rival  # noqa: PLC0414
from inspector_app.visits.standing import Said, beyond, field, heads_of, in_order, live_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inspector_app.ledger.event import Event


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
    ``None``, and those of rows that were removed.

    ``checklist`` is the version in force: the one that the visit was upgraded to; while two laptops contest that, the
    one it began with (``upgrade`` then holds both). ``former`` are the other versions that it ever was on, by age.
    ``rows`` are the rows that stand of every repeat of which anyone added or removed one, as a session takes them;
    ``row_fields`` says the same of each row that an event names, by its path. ``changed_at`` is the time of the latest
    event.
    """

    visit: VisitId
    site: Site
    team: tuple[Member, ...]
    checklist: ChecklistRef
    former: tuple[ChecklistRef, ...]
    upgrade: Field | None
    assignment: str
    assignment_date: str
    started_at: Instant
    started_by: PersonId
    started_on: DeviceId
    changed_at: Instant
    zone: Zone
    answers: dict[Path, Field]
    details: dict[tuple[Path, Detail], Field]
    rows: dict[Path, tuple[RowId, ...]]
    row_fields: dict[Path, Field]
    photos: tuple[PhotoState, ...]
    response: Field | None
    obstacles: ObstaclesState | None
    signatures: dict[Role, SignedState]
    seal: SealState | None
    heads: tuple[Head, ...]

    def values(self) -> dict[Path, str]:
        """Return the answers that stand uncontested."""
        return {path: each.value for path, each in self.answers.items() if each.value is not None}

    def given(self) -> dict[Path, str]:
        """Return the answers as a session takes them: empty where one was taken back on purpose, or is contested, so
        that no default comes back there; what was undone is left out, as if nobody had ever answered.
        """
        return {path: each.value or "" for path, each in self.answers.items() if not each.untouched}

    def detail(self, path: Path, detail: Detail) -> str:
        """Return a detail's text, empty when there is none or it is contested."""
        field = self.details.get((path, detail))
        return field.value or "" if field else ""

    def contested(self) -> tuple[Path, ...]:
        """Return the questions at which two values stand, in their answer or a detail, and the contested rows; nothing
        that lies in a row that was removed.
        """
        paths = [path for path, each in self.row_fields.items() if each.contested]
        paths += [path for path, each in self.answers.items() if each.contested]
        paths += [path for (path, _), each in self.details.items() if each.contested]
        removed = removed_rows(self.row_fields)
        return tuple(dict.fromkeys(path for path in paths if removed.isdisjoint(rows_around(path))))

    def versions(self) -> tuple[ChecklistRef, ...]:
        """Return the versions between which somebody has to settle; none where the version in force is certain."""
        if self.upgrade is None or not self.upgrade.contested:
            return ()
        return tuple(dict.fromkeys(ref_in(rival.value) for rival in self.upgrade.rivals if rival.value is not None))


CONTENT_KINDS = frozenset(
    body.kind
    for body in (
        Answered, Detailed, RowAdded, RowRemoved, Upgraded, PhotoAdded, PhotoRemoved, PhotoCaptioned, Responded,
        ObstaclesHeard,
    )
)  # fmt: skip
"""The kinds that change what a paper says, and so what a signature was given to."""


def fold(events: Iterable[Event], visit: VisitId | None = None) -> VisitState:
    """Return what the events of one visit come to.

    Raises ``VisitUnknown`` when its start is not among them; ``visit`` is the name that the error then gives.
    """
    ordered = in_order(list(events))
    reader = visit_reader()
    said: list[Said] = [(event, body) for event in ordered if (body := reader.read(event)) is not None]
    began, started = _start(said, visit)
    live = live_fields(ordered, said)
    rows = row_fields(said, live)
    upgrade = field(live[CHECKLIST]) if CHECKLIST in live else None
    checklist = ref_in(upgrade.value) if upgrade is not None and upgrade.value is not None else started.checklist
    return VisitState(
        visit=VisitId(identity_of(began.subject)),
        site=started.site,
        team=tuple(started.team),
        checklist=checklist,
        former=_former(started, said, checklist),
        upgrade=upgrade,
        assignment=started.assignment,
        assignment_date=started.assignment_date,
        started_at=began.at,
        started_by=began.by,
        started_on=began.device,
        changed_at=max(event.at for event in ordered),
        zone=began.zone,
        answers={b[0][1].path: field(b) for b in live.values() if isinstance(b[0][1], Answered)},
        details={(b[0][1].path, b[0][1].detail): field(b) for b in live.values() if isinstance(b[0][1], Detailed)},
        rows=standing_rows(said, rows),
        row_fields=rows,
        photos=_photos(said, live),
        response=field(live[RESPONSE]) if RESPONSE in live else None,
        obstacles=_obstacles(live.get(OBSTACLES, [])),
        signatures=_signatures(live, ordered),
        seal=_seal(said, ordered),
        heads=heads_of(ordered),
    )


def _start(said: Sequence[Said], visit: VisitId | None) -> tuple[Event, Started]:
    for event, body in said:
        if isinstance(body, Started):
            return event, body
    raise VisitUnknown(visit=visit or (identity_of(said[0][0].subject) if said else ""))


def _former(started: Started, said: Sequence[Said], now: ChecklistRef) -> tuple[ChecklistRef, ...]:
    """Return every other version that the visit was on, also one that was taken back: answers may be of any."""
    refs = [started.checklist]
    for _, body in said:
        if isinstance(body, Upgraded):
            refs += [body.before, body.to]
    return tuple(dict.fromkeys(ref for ref in refs if ref != now))


def _photos(said: Sequence[Said], live: dict[FieldKey, list[Said]]) -> tuple[PhotoState, ...]:
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
                caption=body.caption if words is None else (field(words).value or ""),
                added_at=event.at,
                by=event.by,
                event=event.ref,
            )
    return tuple(photos.values())


def _obstacles(standing: Sequence[Said]) -> ObstaclesState | None:
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


def _signatures(live: dict[FieldKey, list[Said]], ordered: Sequence[Event]) -> dict[Role, SignedState]:
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
    return any(event.kind in CONTENT_KINDS for event in beyond(heads, events))


def _seal(said: Sequence[Said], ordered: Sequence[Event]) -> SealState | None:
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
        late=tuple(late.ref for late in beyond(body.heads, ordered) if late.kind not in outside),
    )
