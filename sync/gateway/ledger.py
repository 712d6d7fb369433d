"""Chains at headquarters: a segment is checked record by record, only extends its chain, and is stored as one row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from inspector_app.clock import Instant
from inspector_app.errors import ChainBroken
from inspector_app.ids import HEADQUARTERS, DeviceId, Digest, PersonId, SubjectId, kind_of
from inspector_app.ledger.chain import Head, Segment, empty_head, open_segment
from inspector_app.ledger.event import encode_record, genesis, next_digest
from sync.gateway import tables
from sync.wire import Receipt, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inspector_app.clock import Zone
    from inspector_app.ledger.event import Body, Event
    from sync.gateway.signing import Seal

FROM_DEVICES = frozenset({"visit"})
"""The kinds of subject that a laptop writes; all others are headquarters' own word or never leave the laptop."""

_records = msgspec.json.Decoder(list[msgspec.Raw])


def take(
    connection: sa.Connection, segment: Segment, *, sender: DeviceId, seal: Seal, now: Instant
) -> Receipt | Refusal:
    """Extend a chain by a laptop's segment and receipt it; what is held already is receipted again.

    The refusals: ``forbidden``, ``broken``, ``gap`` (with what is held), ``forked``.
    """

    def refusal(reason: str, held: int = 0) -> Refusal:
        return Refusal(segment.subject, segment.device, reason, held)

    if segment.device != sender or kind_of(segment.subject) not in FROM_DEVICES:
        return refusal("forbidden")
    head, sequence, received_at = _chain(connection, segment.subject, segment.device)
    try:
        events = open_segment(segment)
    except ChainBroken:
        return refusal("broken", head.n)
    if segment.first < 1 or (segment.first == 1 and segment.prev != genesis(segment.subject, segment.device)):
        return refusal("broken", head.n)
    if segment.first > head.n + 1:
        return refusal("gap", head.n)
    if not _agrees(connection, segment, events, head):
        return refusal("forked", head.n)
    new = [event for event in events if event.n > head.n]
    if new:
        sequence = _store(connection, new, now)
        received_at = now
        head = Head(segment.subject, segment.device, new[-1].n, new[-1].digest)
    return seal.receipt(head, received_at, sequence)


def publish(
    connection: sa.Connection, entries: Sequence[tuple[SubjectId, Body]], *, by: PersonId, zone: Zone, now: Instant
) -> int:
    """Append headquarters' own events, one an entry; one that says what the chain's last event says is left out.

    Returns how many were written.
    """
    count = 0
    for about, body in entries:
        head, _, _ = _chain(connection, about, HEADQUARTERS)
        record = encode_record(body=body, at=now, zone=zone, by=by, replaces=())
        if head.n and _same_body(_last_record(connection, about), record):
            continue
        n, digest = head.n + 1, next_digest(head.digest, record)
        _insert(connection, about, HEADQUARTERS, [record], first=n, prev=head.digest, n=n, digest=digest, now=now)
        count += 1
    return count


def heads(connection: sa.Connection, about: SubjectId) -> list[Head]:
    """Return the heads of a subject's chains, by device."""
    rows = connection.execute(
        sa.select(tables.chain).where(tables.chain.c.subject == about).order_by(tables.chain.c.device)
    )
    return [Head(SubjectId(r.subject), DeviceId(r.device), r.n, Digest(r.digest)) for r in rows]


def segment_of_row(row: Any) -> Segment:
    """Return the segment that a row of the table holds."""
    return Segment(row.subject, row.device, row.first, row.prev, _records.decode(row.records), row.head)


def _chain(connection: sa.Connection, about: SubjectId, device: DeviceId) -> tuple[Head, int, Instant]:
    row = connection.execute(
        sa.select(tables.chain).where(tables.chain.c.subject == about, tables.chain.c.device == device)
    ).one_or_none()
    if row is None:
        return empty_head(about, device), 0, Instant(0)
    return Head(about, device, row.n, Digest(row.digest)), row.sequence, row.received_at


def _agrees(connection: sa.Connection, segment: Segment, events: Sequence[Event], head: Head) -> bool:
    """Tell whether a segment says what we hold wherever the two overlap, and goes on from there."""
    if segment.first == head.n + 1:
        return segment.prev == head.digest
    held = dict(_digests(connection, segment.subject, segment.device, segment.first))
    return all(held[event.n] == event.digest for event in events if event.n <= head.n)


def _digests(connection: sa.Connection, about: SubjectId, device: DeviceId, first: int) -> Iterator[tuple[int, Digest]]:
    """Yield the number and digest of every event held from the segment on that holds ``first``."""
    table = tables.segment
    rows = connection.execute(
        sa.select(table)
        .where(table.c.subject == about, table.c.device == device, table.c.last >= first)
        .order_by(table.c.first)
    )
    for row in rows:
        digest = Digest(row.prev)
        for i, record in enumerate(_records.decode(row.records)):
            digest = next_digest(digest, bytes(record))
            yield row.first + i, digest


def _store(connection: sa.Connection, new: Sequence[Event], now: Instant) -> int:
    start, end = new[0], new[-1]
    return _insert(
        connection, start.subject, start.device, [event.record for event in new],
        first=start.n, prev=start.prev, n=end.n, digest=end.digest, now=now,
    )  # fmt: skip


def _insert(
    connection: sa.Connection,
    about: SubjectId,
    device: DeviceId,
    records: Sequence[bytes],
    *,
    first: int,
    prev: Digest,
    n: int,
    digest: Digest,
    now: Instant,
) -> int:
    """Store a segment and move its chain's head there; return its sequence number."""
    inserted = connection.execute(
        tables.segment.insert().values(
            subject=about,
            device=device,
            first=first,
            last=n,
            prev=prev,
            head=digest,
            records=b"[" + b",".join(records) + b"]",
            received_at=now,
        )
    )
    key = inserted.inserted_primary_key
    if key is None:
        raise RuntimeError("the database gave no sequence number")
    sequence = int(key[0])
    values = {"n": n, "digest": digest, "sequence": sequence, "received_at": now}
    chain = tables.chain
    moved = connection.execute(
        chain.update().where(chain.c.subject == about, chain.c.device == device, chain.c.n == first - 1).values(values)
    )
    if moved.rowcount == 0:
        connection.execute(chain.insert().values(subject=about, device=device, **values))
    return sequence


def _last_record(connection: sa.Connection, about: SubjectId) -> bytes:
    table = tables.segment
    row = connection.execute(
        sa.select(table.c.records)
        .where(table.c.subject == about, table.c.device == HEADQUARTERS)
        .order_by(table.c.last.desc())
        .limit(1)
    ).one()
    return bytes(_records.decode(row.records)[-1])


def _same_body(one: bytes, other: bytes) -> bool:
    first, second = msgspec.json.decode(one), msgspec.json.decode(other)
    return bool(first[0] == second[0] and first[-1] == second[-1])
