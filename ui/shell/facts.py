"""The facts that the frame shows at every screen: when something was last written, what is being filled, what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlite_utils import Database

    from inspector_app.clock import Instant
    from sync.client.laptop import Laptop

_LAST = "SELECT at FROM event WHERE device = ? ORDER BY seq DESC LIMIT 1"
_LATEST = "SELECT max(at) FROM event WHERE device = ?"
_DRAFTS = "SELECT count(*) FROM visit WHERE started_at IS NOT NULL AND sealed_at IS NULL"


class Facts(NamedTuple):
    """When this laptop last wrote, the greatest time on any of its events, and counts and bytes that wait."""

    last: Instant | None
    latest: Instant | None
    drafts: int
    waiting: int
    bytes_waiting: int


def read_facts(db: Database, laptop: Laptop) -> Facts:
    """Read the facts."""
    from sync.client.delivery import outbox

    out = outbox(db)
    last = db.execute(_LAST, [laptop.device]).fetchone()
    latest = db.execute(_LATEST, [laptop.device]).fetchone()
    return Facts(
        last=last[0] if last else None,
        latest=latest[0] if latest else None,
        drafts=db.execute(_DRAFTS).fetchone()[0],
        waiting=out.waiting,
        bytes_waiting=out.waiting_bytes,
    )
