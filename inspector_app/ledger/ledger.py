"""The append-only ledger, the only way anything is written.

What lists and screens show is projected from it in the same transaction, and can be thrown away and made again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import msgspec

from inspector_app.changes import Changes
from inspector_app.errors import ChainBroken, ChainForked, SubjectSealed
from inspector_app.ids import DeviceId, Digest, SubjectId
from inspector_app.ledger.chain import Head, Segment, empty_head, open_segment, segment_of
from inspector_app.ledger.event import Event, decode_event, encode_record, genesis
from inspector_app.store.database import driver

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlite_utils import Database

    from inspector_app.clock import Clock, Zone
    from inspector_app.ids import PersonId
    from inspector_app.ledger.event import Draft

SEGMENT_BYTES = 256 * 1024
"""A segment ends before the record that would carry it beyond this many bytes; a single larger record travels alone."""

_INSERT = "INSERT INTO event (subject, device, n, kind, at, record, digest, came) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_REPLACED = "INSERT INTO replaced (subject, device, n, by_device, by_n) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
_HEAD = "SELECT n, digest FROM event WHERE subject = ? AND device = ? ORDER BY n DESC LIMIT 1"
_EVENTS = "SELECT subject, device, n, digest, record FROM event WHERE subject = ? ORDER BY seq"
_ALL = "SELECT subject, device, n, digest, record FROM event ORDER BY seq"
_CHAIN = "SELECT subject, device, n, digest, record FROM event WHERE subject = ? AND device = ? AND n > ? ORDER BY n"
_DIGEST = "SELECT digest FROM event WHERE subject = ? AND device = ? AND n = ?"
_HEADS = """
    SELECT e.device, e.n, e.digest
    FROM (SELECT device, max(n) AS n FROM event WHERE subject = :subject GROUP BY device) AS last
    JOIN event AS e ON e.subject = :subject AND e.device = last.device AND e.n = last.n
    ORDER BY e.device
"""
# Steps from chain to chain on the unique index, so it costs one look-up for each chain and not one for each event.
_ALL_HEADS = """
    WITH RECURSIVE chain (subject, device) AS (
      SELECT * FROM (SELECT subject, device FROM event ORDER BY subject, device LIMIT 1)
      UNION ALL
      SELECT e.subject, e.device FROM chain AS c JOIN event AS e ON e.seq = (
        SELECT seq FROM event WHERE (subject, device) > (c.subject, c.device) ORDER BY subject, device LIMIT 1
      )
    )
    SELECT c.subject, c.device, e.n, e.digest FROM chain AS c JOIN event AS e ON e.seq = (
      SELECT seq FROM event WHERE subject = c.subject AND device = c.device ORDER BY n DESC LIMIT 1
    )
"""


class Projector(Protocol):
    """A feature's lists, derived from events. Its tables hold nothing that the events do not say."""

    @property
    def tables(self) -> Sequence[str]:
        """Every table that it fills, and nobody else does."""
        ...

    def project(self, db: Database, event: Event) -> None:
        """Bring the rows up to this event; a kind that it does not know is passed over."""
        ...


class Ledger:
    """Appends and reads events. It knows no connection: every call is handed one, when writing inside a transaction."""

    def __init__(self, *, device: DeviceId, clock: Clock, projectors: Iterable[Projector]) -> None:
        self.device = device
        self._clock = clock
        self._projectors = tuple(projectors)

    def append(self, db: Database, drafts: Sequence[Draft], *, by: PersonId, zone: Zone) -> list[Event]:
        """Write drafts to this device's chains and project them; return the events.

        Raises ``SubjectSealed`` when a seal on the subject allows no such event.
        """
        _inside_transaction(db)
        at = self._clock.now()
        heads: dict[SubjectId, Head] = {}
        events: list[Event] = []
        for draft in drafts:
            head = heads.get(draft.subject) or self.head(db, draft.subject, self.device)
            event = decode_event(
                subject=draft.subject,
                device=self.device,
                n=head.n + 1,
                prev=head.digest,
                record=encode_record(body=draft.body, at=at, zone=zone, by=by, replaces=draft.replaces),
            )
            self._put(db, event, came=False)
            heads[draft.subject] = Head(event.subject, event.device, event.n, event.digest)
            events.append(event)
        return events

    def extend(self, db: Database, segment: Segment) -> list[Event]:
        """Take in events from elsewhere and project them; return those that were new.

        What is held already is passed over. A seal refuses nothing here: these events were written without knowing of
        it (see the migrations). Raises ``ChainBroken`` when the segment does not hold together or leaves a gap, and
        ``ChainForked`` when it says otherwise than what is held.
        """
        _inside_transaction(db)
        if segment.first < 1:
            raise ChainBroken(subject=segment.subject, device=segment.device, n=segment.first)
        events = open_segment(segment)
        head = self.head(db, segment.subject, segment.device)
        if segment.first > head.n + 1:
            raise ChainBroken(subject=segment.subject, device=segment.device, n=head.n + 1, detail="gap")
        self._compare_start(db, segment)
        new: list[Event] = []
        for event in events:
            if event.n > head.n:
                self._put(db, event, came=True)
                new.append(event)
            elif _digest_at(db, event.subject, event.device, event.n) != event.digest:
                raise ChainForked(subject=event.subject, device=event.device, n=event.n)
        return new

    def events(self, db: Database, subject: SubjectId) -> list[Event]:
        """Return every event of the subject, of all chains, in order of arrival."""
        return list(_read(db.execute(_EVENTS, [subject])))

    def head(self, db: Database, subject: SubjectId, device: DeviceId) -> Head:
        """Return the end of one chain; ``n`` is 0 when nothing is held of it."""
        row = db.execute(_HEAD, [subject, device]).fetchone()
        return empty_head(subject, device) if row is None else Head(subject, device, row[0], Digest(row[1].hex()))

    def heads(self, db: Database, subject: SubjectId) -> list[Head]:
        """Return the ends of the subject's chains, by device."""
        rows = db.execute(_HEADS, {"subject": subject}).fetchall()
        return [Head(subject, DeviceId(device), n, Digest(digest.hex())) for device, n, digest in rows]

    def all_heads(self, db: Database) -> list[Head]:
        """Return the ends of all chains of all subjects, by subject and device."""
        rows = db.execute(_ALL_HEADS).fetchall()
        return [Head(SubjectId(s), DeviceId(d), n, Digest(digest.hex())) for s, d, n, digest in rows]

    def segments(
        self, db: Database, subject: SubjectId, device: DeviceId, *, after: int = 0, limit: int = 1000
    ) -> list[Segment]:
        """Return the chain after event ``after``, in segments of at most ``limit`` records and ``SEGMENT_BYTES``.

        Raises ``ChainBroken`` when event ``after`` is not held: whoever claims it has seen more of this chain than we.
        """
        prev = genesis(subject, device) if after == 0 else _digest_at(db, subject, device, after)
        if prev is None:
            raise ChainBroken(subject=subject, device=device, n=after)
        made: list[Segment] = []
        run: list[Event] = []
        size = 0
        start = Head(subject, device, after, prev)
        for event in _read(db.execute(_CHAIN, [subject, device, after]), start):
            if run and (len(run) == limit or size + len(event.record) > SEGMENT_BYTES):
                made.append(segment_of(run))
                run, size = [], 0
            run.append(event)
            size += len(event.record)
        if run:
            made.append(segment_of(run))
        return made

    def rebuild(self, db: Database) -> int:
        """Throw away every projection and make it again from the events; return how many there are."""
        _inside_transaction(db)
        db.execute("PRAGMA defer_foreign_keys=ON")
        db.execute("DELETE FROM replaced")
        for projector in self._projectors:
            for table in projector.tables:
                db.execute(f'DELETE FROM "{table}"')  # noqa: S608 - names from our own code
        count = 0
        for event in _read(db.execute(_ALL)):
            self._derive(db, event)
            count += 1
        return count

    def verify(self, db: Database) -> int:
        """Read every event, its digest computed anew; return how many there are. Raises ``ChainBroken``."""
        return sum(1 for _ in _read(db.execute(_ALL)))

    def _put(self, db: Database, event: Event, *, came: bool) -> None:
        values = (event.subject, event.device, event.n, event.kind, event.at, event.record)
        try:
            db.conn.execute(_INSERT, (*values, bytes.fromhex(event.digest), int(came)))
        except driver().IntegrityError as error:
            if "sealed" in str(error):
                raise SubjectSealed(subject=event.subject, kind=event.kind) from error
            raise
        self._derive(db, event)

    def _derive(self, db: Database, event: Event) -> None:
        for ref in event.replaces:
            db.conn.execute(_REPLACED, (event.subject, ref.device, ref.n, event.device, event.n))
        for projector in self._projectors:
            projector.project(db, event)

    @staticmethod
    def _compare_start(db: Database, segment: Segment) -> None:
        """Compare the digest before a segment with that of the event we hold there."""
        before = segment.first - 1
        if before == 0:
            if segment.prev != genesis(segment.subject, segment.device):
                raise ChainBroken(subject=segment.subject, device=segment.device, n=segment.first)
        elif segment.prev != _digest_at(db, segment.subject, segment.device, before):
            raise ChainForked(subject=segment.subject, device=segment.device, n=before)


def changes_of(events: Iterable[Event], origin: str = "") -> Changes:
    """Return what these events touched."""
    return Changes(frozenset(event.subject for event in events), origin)


def _inside_transaction(db: Database) -> None:
    """Refuse what would be committed statement by statement: an event must not become durable without its rows."""
    if not db.conn.in_transaction:
        raise RuntimeError("the ledger writes inside a writer's transaction only")


def _digest_at(db: Database, subject: SubjectId, device: DeviceId, n: int) -> Digest | None:
    row = db.execute(_DIGEST, [subject, device, n]).fetchone()
    return None if row is None else Digest(row[0].hex())


def _read(rows: Iterable[tuple[str, str, int, bytes, bytes]], start: Head | None = None) -> Iterator[Event]:
    """Yield events from rows that come in order within each chain, beginning after ``start`` or at the first event.

    Raises ``ChainBroken`` at a row whose digest is not what its bytes and those before it give.
    """
    ends = {} if start is None else {(start.subject, start.device): start}
    for s, d, n, digest, record in rows:
        subject, device = SubjectId(s), DeviceId(d)
        end = ends.get((subject, device)) or empty_head(subject, device)
        try:
            event = decode_event(subject=subject, device=device, n=n, prev=end.digest, record=record)
        except (msgspec.DecodeError, ValueError) as error:
            raise ChainBroken(subject=subject, device=device, n=n, detail=str(error)) from error
        if n != end.n + 1 or event.digest != digest.hex():
            raise ChainBroken(subject=subject, device=device, n=n)
        ends[subject, device] = Head(subject, device, n, event.digest)
        yield event
