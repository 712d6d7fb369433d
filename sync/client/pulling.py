"""The way down: headquarters' word after our cursor, taken into the ledger; what cannot be taken is set aside.

The cursor is written down only after the segments before it are durable or set aside. A chain that was set aside is
read again, later and now and then, from the place where it first failed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.errors import ChainBroken, LedgerError, LineBroken
from inspector_app.ids import HEADQUARTERS, kind_of
from sync.client.events import EXCHANGE, Fed, Refused, Resumed
from sync.wire import FeedPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlite_utils import Database

    from inspector_app.clock import Instant
    from inspector_app.ledger.chain import Segment
    from inspector_app.ledger.event import Event
    from sync.client.http import Line
    from sync.client.laptop import Laptop
    from sync.client.notes import Notes

TAKEN_AT_ONCE = 50
"""Segments in one transaction, so that an answer of the inspector's never waits long behind them."""

FED_MS = 3600 * 1000
"""How often it is written down that nothing new has come."""

_STATE = "SELECT name, value FROM exchange_state WHERE name IN ('cursor', 'fed_at', 'again_from')"


class Pulling:
    """Takes headquarters' word in. ``told`` hears how many events have come."""

    def __init__(
        self, laptop: Laptop, db: Database, line: Line, *, notes: Notes, told: Callable[[int], object]
    ) -> None:
        self._laptop = laptop
        self._line = line
        self._notes = notes
        self._told = told
        state = {name: int(value) for name, value in db.execute(_STATE).fetchall()}
        self._cursor = state.get("cursor", 0)
        self._fed_at = state.get("fed_at")
        self._again_from = min(state.get("again_from", self._cursor), self._cursor)
        self.received = 0
        self.server_time: Instant | None = None

    def run(self) -> None:
        """Read pages until there are no more. Raises ``LineError``, ``AccountError``."""
        aside = {chain for chain in self._notes.aside if chain[1] == HEADQUARTERS}
        again = aside - self._notes.resting
        at = self._again_from if again else self._cursor
        while True:
            page = self._line.get("/v1/feed", FeedPage, params={"cursor": str(at)})
            if page.cursor < at or (page.more and page.cursor == at):
                raise LineBroken(address=self._line.address, detail=f"a feed that goes from {at} to {page.cursor}")
            for i in range(0, len(page.segments), TAKEN_AT_ONCE):
                self._take(page.segments[i : i + TAKEN_AT_ONCE], at)
            self._note_cursor(page)
            self._told(self.received)
            at = page.cursor
            if not page.more:
                break
        # All since the place where they failed has been read again, and these were not refused this time.
        through = sorted(again - self._notes.resting)
        self._notes.write(*[Resumed(about, device) for about, device in through])

    def _note_cursor(self, page: FeedPage) -> None:
        self.server_time = page.server_time
        now = self._laptop.clock.now()
        stale = self._fed_at is None or not 0 <= now - self._fed_at < FED_MS
        if page.cursor > self._cursor or stale:
            self._cursor = max(self._cursor, page.cursor)
            self._fed_at = now
            self._notes.write(Fed(self._cursor, page.server_time))

    def _take(self, segments: Sequence[Segment], at: int) -> None:
        """Take segments of the page after ``at``; one that cannot be taken is set aside and the others go on."""
        try:
            events = self._laptop.writer.submit(
                lambda db: [event for segment in segments for event in self._extend(db, segment)]
            ).result()
        except (LedgerError, msgspec.MsgspecError, ValueError) as error:
            if len(segments) > 1:
                for segment in segments:
                    self._take([segment], at)
                return
            reason = error.code if isinstance(error, LedgerError) else "unreadable"
            self._notes.set_aside(Refused(segments[0].subject, HEADQUARTERS, reason, at))
            return
        self.received += len(events)
        self._notes.touch(events)

    def _extend(self, db: Database, segment: Segment) -> list[Event]:
        if segment.device != HEADQUARTERS or kind_of(segment.subject) == EXCHANGE:
            raise ChainBroken(
                subject=segment.subject, device=segment.device, n=segment.first, detail="not headquarters' to say"
            )
        return self._laptop.ledger.extend(db, segment)
