"""Chains at headquarters: a segment is checked record by record, only extends its chain, and is stored as one row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from inspector_app.clock import Instant
from inspector_app.errors import ChainBroken
from inspector_app.ids import DeviceId, Digest, SubjectId
from inspector_app.ledger.chain import Head, Segment, empty_head, open_segment
from inspector_app.ledger.event import genesis, next_digest
from sync.gateway import tables
from sync.wire import Receipt, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inspector_app.ledger.event import Event
    from sync.gateway.signing import Seal

FROM_DEVICES = re.compile(r"visit:[A-Za-z0-9._-]{1,64}")
"""The subjects that a laptop writes; all others are headquarters' own word or never leave the laptop."""

records_of = msgspec.json.Decoder(list[msgspec.Raw]).decode


def take(
    connection: sa.Connection, segment: Segment, *, sender: DeviceId, seal: Seal, now: Instant
) -> Receipt | Refusal:
    """Extend a chain by a laptop's segment and receipt it; what is held already is receipted again.

    The refusals: ``forbidden``, ``broken``, ``gap`` (with what is held), ``forked``.
    """

    def refusal(reason: str, held: int = 0) -> Refusal:
        return Refusal(segment.subject, segment.device, reason, held)

    if segment.device != sender or not FROM_DEVICES.fullmatch(segment.subject):
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


def heads(connection: sa.Connection, about: SubjectId) -> list[Head]:
    """Return the heads of a subject's chains, by device."""
    rows = connection.execute(
        sa.select(tables.chain).where(tables.chain.c.subject == about).order_by(tables.chain.c.device)
    )
    return [Head(SubjectId(r.subject), DeviceId(r.device), r.n, Digest(r.digest)) for r in rows]


def receipts(connection: sa.Connection, about: SubjectId, *, seal: Seal) -> list[Receipt]:
    """Return a signed receipt for each of a subject's chains, by device."""
    rows = connection.execute(
        sa.select(tables.chain).where(tables.chain.c.subject == about).order_by(tables.chain.c.device)
    )
    return [
        seal.receipt(Head(SubjectId(r.subject), DeviceId(r.device), r.n, Digest(r.digest)), r.received_at, r.sequence)
        for r in rows
    ]


def segment_of_row(row: Any) -> Segment:
    """Return the segment that a row of the table holds."""
    return Segment(row.subject, row.device, row.first, row.prev, records_of(row.records), row.head)


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
        for i, record in enumerate(records_of(row.records)):
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
