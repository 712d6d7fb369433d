"""What an exchange writes down: receipts, refusals, cursors, each durable before the next step is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.ids import DeviceId, SubjectId
from inspector_app.ledger.event import Draft
from sync.client.events import Refused, exchange_subject

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from inspector_app.ledger.event import Body, Event
    from sync.client.laptop import Laptop

REST_MS = 6 * 3600 * 1000
"""How long what was refused rests before it is tried again by itself."""

_ASIDE = "SELECT subject, device, at FROM set_aside"

Chain = tuple[SubjectId, DeviceId]


class Notes:
    """One exchange's notes. ``refused`` lists what it set aside, ``touched`` the subjects that it changed.

    What was set aside before rests for a while when the exchange is ``patient``; else all of it is tried again.
    """

    def __init__(self, laptop: Laptop, db: Database, *, patient: bool) -> None:
        self._laptop = laptop
        self._about = exchange_subject(laptop.device)
        self.refused: list[Refused] = []
        self.touched: set[SubjectId] = set()
        now = laptop.clock.now()
        rows = [(SubjectId(s), DeviceId(d), at) for s, d, at in db.execute(_ASIDE).fetchall()]
        self.aside: set[Chain] = {(s, d) for s, d, _ in rows}
        # A clock that was set back must not let anything rest for years.
        self.resting: set[Chain] = {(s, d) for s, d, at in rows if patient and 0 <= now - at < REST_MS}

    def write(self, *bodies: Body) -> None:
        """Write these down, in this order; returns when they are durable."""
        if not bodies:
            return
        laptop, drafts = self._laptop, [Draft(self._about, body) for body in bodies]
        laptop.writer.submit(
            lambda db: laptop.ledger.append(db, drafts, by=laptop.person.person, zone=laptop.zone)
        ).result()
        self.touched.add(self._about)

    def set_aside(self, refused: Refused) -> None:
        """Write a refusal down, once in an exchange; one that rests already stays as it is."""
        chain = (refused.subject, refused.device)
        if chain in self.resting:
            return
        self.resting.add(chain)
        self.aside.add(chain)
        self.refused.append(refused)
        self.touched.add(refused.subject)
        self.write(refused)

    def touch(self, events: Iterable[Event]) -> None:
        """Remember what these events changed."""
        self.touched.update(event.subject for event in events)
