"""Projections of delivery: receipts, what was set aside, the feed's cursor, and which blobs a visit names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector_app.ids import HEADQUARTERS, identity_of, kind_of
from sync.client.events import (
    EXCHANGE,
    AddressChanged,
    BlobReceipted,
    Enrolled,
    Fed,
    Receipted,
    Refused,
    Resumed,
    exchange_reader,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from inspector_app.ledger.event import Event

_RECEIPT = """
    INSERT INTO receipt (subject, device, n, digest, received_at, sequence, signature) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (subject, device) DO UPDATE SET n = excluded.n, digest = excluded.digest,
      received_at = excluded.received_at, sequence = excluded.sequence, signature = excluded.signature
    WHERE excluded.n >= n
"""
_BLOB_RECEIPT = (
    "INSERT INTO blob_receipt (blob, size, received_at, signature) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
)
_NAMES = "INSERT INTO subject_blob (subject, blob) VALUES (?, ?) ON CONFLICT DO NOTHING"
_ASIDE = """
    INSERT INTO set_aside (subject, device, reason, at) VALUES (?, ?, ?, ?)
    ON CONFLICT (subject, device) DO UPDATE SET reason = excluded.reason, at = excluded.at
"""
_STATE = (
    "INSERT INTO exchange_state (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)

_OTHERS = "SELECT 1 FROM set_aside WHERE device = ? LIMIT 1"

# A blob is named by a 64-digit field of these names in a body; the next feature's events need no change here.
_BLOB_FIELDS = re.compile(rb'"(?:blob|strokes|content)":"([0-9a-f]{64})"')


class DeliveryRows:
    """Fills the tables of delivery."""

    tables: Sequence[str] = ("receipt", "blob_receipt", "subject_blob", "set_aside", "exchange_state")

    def __init__(self) -> None:
        self._read = exchange_reader().read

    def project(self, db: Database, event: Event) -> None:
        """Bring the rows up to this event."""
        if kind_of(event.subject) != EXCHANGE:
            for found in _BLOB_FIELDS.findall(bytes(event.body)):
                db.conn.execute(_NAMES, (event.subject, found.decode()))
            return
        if event.device != identity_of(event.subject):
            # Nobody else writes about our dealings; a receipt from elsewhere was never checked here.
            return
        body = self._read(event)
        match body:
            case Receipted(receipt=r):
                head = r.head
                db.conn.execute(
                    _RECEIPT, (head.subject, head.device, head.n, head.digest, r.received_at, r.sequence, r.signature)
                )
                db.conn.execute("DELETE FROM set_aside WHERE subject = ? AND device = ?", (head.subject, head.device))
            case BlobReceipted(receipt=b):
                db.conn.execute(_BLOB_RECEIPT, (b.blob, b.size, b.received_at, b.signature))
                db.conn.execute("DELETE FROM set_aside WHERE subject = ?", (f"blob:{b.blob}",))
            case Refused():
                if body.device == HEADQUARTERS:
                    _read_again(db, body.cursor)
                db.conn.execute(_ASIDE, (body.subject, body.device, body.reason, event.at))
            case Resumed():
                db.conn.execute("DELETE FROM set_aside WHERE subject = ? AND device = ?", (body.subject, body.device))
            case Fed():
                db.conn.execute(_STATE, ("cursor", str(body.cursor)))
                db.conn.execute(_STATE, ("fed_at", str(event.at)))
                db.conn.execute(_STATE, ("drift", str(event.at - body.server_time)))
            case Enrolled() | AddressChanged():
                db.conn.execute(_STATE, ("address", body.address))
            case _:
                pass


def _read_again(db: Database, cursor: int) -> None:
    """Keep the place in the feed from which what is set aside can be read again: the first of all of them."""
    others = db.conn.execute(_OTHERS, (HEADQUARTERS,)).fetchone()
    kept = db.conn.execute("SELECT value FROM exchange_state WHERE name = 'again_from'").fetchone()
    first = min(int(kept[0]), cursor) if others and kept else cursor
    db.conn.execute(_STATE, ("again_from", str(first)))
