"""Reads for Kirim what waits, what was delivered, and the receipts of one visit. Runs on a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.visits.lists import VisitRow, VisitStatus, visit_row
from inspector_app.visits.reading import state_of
from sync.client.delivery import DeliveryState, delivery, outbox
from ui.exchange.data import ExchangeData, Slip, VisitLine
from ui.exchange.words import waiting_first

if TYPE_CHECKING:
    from sqlite_utils import Database

    from inspector_app.ids import VisitId
    from inspector_app.ledger.ledger import Ledger
    from sync.client.delivery import Delivery

SHOWN_DELIVERED = 60

_PHOTOS = """
    SELECT count(*) FROM event AS e WHERE e.subject = 'visit:' || ? AND e.kind = 'photo_added'
"""
_SIZE = """
    SELECT coalesce(sum(b.size), 0) FROM subject_blob AS s JOIN blob AS b ON b.id = s.blob
    WHERE s.subject = 'visit:' || ?
"""


def read_exchange(db: Database) -> ExchangeData:
    """Return every visit that waits, and the delivered ones, the newest first."""
    lines = [_line(db, visit_row(db, line.visit), line.delivery) for line in outbox(db).lines]
    delivered = [line for line in lines if line.state is DeliveryState.DELIVERED]
    waiting = [line for line in lines if line.state is not DeliveryState.DELIVERED]
    delivered.sort(key=lambda line: -(line.received_at or 0))
    return ExchangeData(tuple(waiting_first(waiting)), tuple(delivered[:SHOWN_DELIVERED]))


def read_slip(db: Database, ledger: Ledger, visit: VisitId) -> Slip:
    """Return the receipts of one visit. Raises ``VisitUnknown``."""
    row, found = visit_row(db, visit), delivery(db, visit)
    state = state_of(db, ledger, visit)
    sequences = [chain.sequence for chain in found.chains if chain.sequence is not None]
    chain = next((c for c in found.chains if c.device == ledger.device), found.chains[0] if found.chains else None)
    held = chain is not None and chain.receipt_n > 0
    # The two digests can be compared only where both are of the same event.
    ours = None
    if chain is not None:
        ours = (
            chain.digest
            if not held or chain.receipt_n == chain.n
            else _digest_at(db, chain.receipt_n, visit, chain.device)
        )
    return Slip(
        visit=visit,
        name=row.site_name,
        started_at=row.started_at,
        zone=row.zone,
        version=state.seal.version if state.seal is not None else 0,
        state=found.state,
        first_sequence=min(sequences, default=None),
        last_sequence=max(sequences, default=None),
        received_at=found.received_at,
        events_held=found.events_held,
        events=found.events,
        blobs_held=found.blobs_held,
        blobs=found.blobs,
        theirs=chain.receipt_digest or None if chain is not None and held else None,
        ours=ours,
    )


def _digest_at(db: Database, n: int, visit: VisitId, device: str) -> str:
    sql = "SELECT lower(hex(digest)) FROM event WHERE subject = 'visit:' || ? AND device = ? AND n = ?"
    row = db.execute(sql, [visit, device, n]).fetchone()
    return str(row[0]) if row else ""


def _line(db: Database, row: VisitRow, found: Delivery) -> VisitLine:
    delivered = found.state is DeliveryState.DELIVERED
    return VisitLine(
        visit=row.visit,
        name=row.site_name,
        started_at=row.started_at,
        zone=row.zone,
        sealed=row.status is VisitStatus.SEALED,
        state=found.state,
        events_held=found.events_held,
        events=found.events,
        blobs_held=found.blobs_held,
        blobs=found.blobs,
        photos=db.execute(_PHOTOS, [row.visit]).fetchone()[0],
        size=db.execute(_SIZE, [row.visit]).fetchone()[0] if delivered else found.waiting_bytes,
        received_at=found.received_at,
        refused=found.refusal,
    )
