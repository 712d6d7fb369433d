"""Where a visit stands on its way to headquarters, told from receipts alone: waiting, received in part, delivered."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from inspector_app.clock import Instant
from inspector_app.ids import HEADQUARTERS, DeviceId, Digest, VisitId, subject

if TYPE_CHECKING:
    from sqlite_utils import Database


class DeliveryState(StrEnum):
    """*Menunggu*, *Diterima sebagian*, *Terkirim*."""

    WAITING = "waiting"
    PARTIAL = "partial"
    DELIVERED = "delivered"


class ChainDelivery(msgspec.Struct, frozen=True):
    """One chain of a visit: how far it goes here, and what headquarters' receipt says (``n`` 0: none yet)."""

    device: DeviceId
    n: int
    digest: Digest
    receipt_n: int = 0
    receipt_digest: str = ""
    received_at: Instant | None = None
    sequence: int | None = None

    @property
    def whole(self) -> bool:
        """Whether the receipt is for this very head."""
        return self.receipt_n == self.n and self.receipt_digest == self.digest


class Delivery(msgspec.Struct, frozen=True):
    """A visit's delivery. ``events`` and ``blobs`` count all, ``events_held`` and ``blobs_held`` those with a receipt.

    ``waiting_bytes`` counts what is still to go; ``refusal`` is headquarters' reason when it set a part aside.
    """

    state: DeliveryState
    chains: list[ChainDelivery]
    events: int
    events_held: int
    blobs: int
    blobs_held: int
    waiting_bytes: int
    received_at: Instant | None = None
    refusal: str = ""


class OutboxLine(msgspec.Struct, frozen=True):
    """A visit in the list of what goes to headquarters."""

    visit: VisitId
    delivery: Delivery


class Outbox(msgspec.Struct, frozen=True):
    """All visits and what waits of them: ``waiting`` visits, ``waiting_blobs`` files, ``waiting_bytes``."""

    lines: list[OutboxLine]
    waiting: int
    waiting_blobs: int
    waiting_bytes: int


_CHAINS = """
    SELECT h.device, h.n, lower(hex(e.digest)), r.n, r.digest, r.received_at, r.sequence
    FROM (
      SELECT device, max(n) AS n FROM event WHERE subject = :subject AND device <> :headquarters GROUP BY device
    ) AS h
    JOIN event AS e ON e.subject = :subject AND e.device = h.device AND e.n = h.n
    LEFT JOIN receipt AS r ON r.subject = :subject AND r.device = h.device
    ORDER BY h.device
"""
_UNSENT = """
    SELECT coalesce(sum(length(e.record)), 0) FROM event AS e
    LEFT JOIN receipt AS r ON r.subject = e.subject AND r.device = e.device
    WHERE e.subject = :subject AND e.device <> :headquarters AND e.n > coalesce(r.n, 0)
"""
_BLOBS = """
    SELECT count(*), count(h.blob), coalesce(sum(CASE WHEN h.blob IS NULL THEN b.size ELSE 0 END), 0),
      max(h.received_at)
    FROM subject_blob AS s LEFT JOIN blob AS b ON b.id = s.blob LEFT JOIN blob_receipt AS h ON h.blob = s.blob
    WHERE s.subject = ?
"""
_REFUSAL = """
    SELECT reason FROM set_aside
    WHERE subject = :subject OR subject IN (SELECT 'blob:' || blob FROM subject_blob WHERE subject = :subject) LIMIT 1
"""
_VISITS = "SELECT id FROM visit WHERE started_at IS NOT NULL ORDER BY coalesce(sealed_at, started_at) DESC, id DESC"


def delivery(db: Database, visit: VisitId) -> Delivery:
    """Return where a visit stands: delivered when each chain's receipt is for its head and each blob has its own."""
    about = subject("visit", visit)
    # What headquarters itself wrote about the visit needs no receipt from it.
    values = {"subject": about, "headquarters": HEADQUARTERS}
    chains = [
        ChainDelivery(DeviceId(d), n, Digest(digest), rn or 0, rd or "", at, sequence)
        for d, n, digest, rn, rd, at, sequence in db.execute(_CHAINS, values).fetchall()
    ]
    blobs, held, blob_bytes, blob_at = db.execute(_BLOBS, [about]).fetchone()
    event_bytes = db.execute(_UNSENT, values).fetchone()[0]
    refusal = db.execute(_REFUSAL, {"subject": about}).fetchone()
    moments = [c.received_at for c in chains if c.received_at is not None] + ([blob_at] if blob_at else [])
    if chains and all(c.whole for c in chains) and held == blobs:
        state = DeliveryState.DELIVERED
    elif held or any(c.receipt_n for c in chains):
        state = DeliveryState.PARTIAL
    else:
        state = DeliveryState.WAITING
    return Delivery(
        state=state,
        chains=chains,
        events=sum(c.n for c in chains),
        events_held=sum(min(c.receipt_n, c.n) for c in chains),
        blobs=blobs,
        blobs_held=held,
        waiting_bytes=event_bytes + blob_bytes,
        received_at=max(moments, default=None),
        refusal=refusal[0] if refusal else "",
    )


def outbox(db: Database) -> Outbox:
    """Return every visit's delivery, newest first, and what waits in all."""
    lines = [OutboxLine(VisitId(row[0]), delivery(db, VisitId(row[0]))) for row in db.execute(_VISITS).fetchall()]
    open_ = [line.delivery for line in lines if line.delivery.state is not DeliveryState.DELIVERED]
    return Outbox(
        lines,
        waiting=len(open_),
        waiting_blobs=sum(d.blobs - d.blobs_held for d in open_),
        waiting_bytes=sum(d.waiting_bytes for d in open_),
    )
