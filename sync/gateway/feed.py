"""Headquarters' own word, in the order in which it was written.

On SQLite a sequence number is given and committed under one writer's lock, so none can appear behind a cursor. On
PostgreSQL numbers may commit out of order; the feed then has to stop before the oldest number still under way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from inspector_app.ids import HEADQUARTERS
from sync.gateway.ledger import segment_of_row
from sync.gateway.tables import segment
from sync.wire import FeedPage

if TYPE_CHECKING:
    from inspector_app.clock import Instant

PAGE = 500
"""Segments in one page, at most."""

PAGE_BYTES = 1024 * 1024
"""A page ends before the segment that would carry it beyond this many bytes; a single larger one travels alone."""


def page_after(connection: sa.Connection, cursor: int, *, now: Instant) -> FeedPage:
    """Return the next page after a cursor; the cursor of an empty page is the one given."""
    rows = connection.execute(
        sa.select(segment)
        .where(segment.c.device == HEADQUARTERS, segment.c.sequence > cursor)
        .order_by(segment.c.sequence)
        .limit(PAGE + 1)
    ).all()
    shown = rows[: _fitting([len(row.records) for row in rows])]
    return FeedPage(
        segments=[segment_of_row(row) for row in shown],
        cursor=int(shown[-1].sequence) if shown else cursor,
        more=len(rows) > len(shown),
        server_time=now,
    )


def _fitting(sizes: list[int]) -> int:
    """Return how many of these go in one page: at least one, if there is any."""
    total = 0
    for i, size in enumerate(sizes[:PAGE]):
        total += size
        if i and total > PAGE_BYTES:
            return i
    return min(len(sizes), PAGE)
