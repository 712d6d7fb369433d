"""One answer: how long until it is durable, against the bare transaction, and how long the window is held up by it.

The durable figure runs from the gesture's value to the future of its write, the checklist's thinking and the hop to the
writer's thread and back included. Its floor is the same two rows written straight on a connection of the same driver,
with the same pragmas, on the same disk, on the measuring thread, records of the same size in tables with the same keys.
"""

from __future__ import annotations

import secrets
import time
from typing import TYPE_CHECKING, Any

from benchmarks.laptops import half_filled, laptop_in, scratch
from benchmarks.row import Row, against, median, percentile
from inspector_app.store.database import driver
from inspector_app.visits import drafting

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.checklist.session import Outcome
    from inspector_app.ids import VisitId
    from sync.client.laptop import Laptop

BLOCKS = 14
"""Visits whose open half is answered, each followed by as many bare transactions."""
GOAL = 2.0

_SCHEMA = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=FULL",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA journal_mode=WAL",
    """CREATE TABLE event (
      seq INTEGER PRIMARY KEY, subject TEXT NOT NULL, device TEXT NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL,
      at INTEGER NOT NULL, record BLOB NOT NULL, digest BLOB NOT NULL, came INTEGER NOT NULL,
      UNIQUE (subject, device, n)
    ) STRICT""",
    """CREATE TABLE field (
      visit TEXT NOT NULL, kind TEXT NOT NULL, path TEXT NOT NULL, device TEXT NOT NULL, n INTEGER NOT NULL,
      value TEXT, at INTEGER NOT NULL, PRIMARY KEY (visit, kind, path, device, n)
    ) STRICT, WITHOUT ROWID""",
)
_EVENT = "INSERT INTO event (subject, device, n, kind, at, record, digest, came) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_FIELD = "INSERT INTO field (visit, kind, path, device, n, value, at) VALUES (?, ?, ?, ?, ?, ?, ?)"


class Bare:
    """The two rows of an answer on a bare connection."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.connection: Any = driver().connect(str(folder / "bare.db"), isolation_level=None)
        self.connection.execute(f"PRAGMA key=\"x'{secrets.token_hex(32)}'\"")
        for statement in _SCHEMA:
            self.connection.execute(statement)

    def write(self, *answers: tuple[tuple[Any, ...], tuple[Any, ...]]) -> None:
        """Write the rows of answers in one transaction."""
        execute = self.connection.execute
        execute("BEGIN IMMEDIATE")
        for event, field in answers:
            execute(_EVENT, event)
            execute(_FIELD, field)
        execute("COMMIT")


def rows_of(laptop: Laptop, visit: VisitId) -> list[tuple[tuple[Any, ...], tuple[Any, ...]]]:
    """Return what the program wrote for the visit's answers: the rows that the floor writes again."""
    sql = "SELECT subject, device, n, kind, at, record, digest, came FROM event WHERE subject = ? AND kind = 'answered'"
    field = "SELECT visit, kind, path, device, n, value, at FROM visit_field WHERE visit = ? AND n = ?"
    with laptop.reading() as db:
        events = [tuple(row) for row in db.execute(f"{sql} ORDER BY seq", [f"visit:{visit}"]).fetchall()]
        return [(event, tuple(db.execute(field, [visit, event[2]]).fetchone())) for event in events]


def durable() -> list[Row]:
    """Answer the open half of several visits; after each, write the same rows on the bare connection."""
    ours: list[float] = []
    floor: list[float] = []
    with scratch() as folder, laptop_in(folder / "laptop") as laptop:
        bare = Bare(folder / "bare")
        who = {"by": laptop.person.person, "zone": laptop.zone}
        for block in range(BLOCKS):
            visit, session, open_ = half_filled(laptop)

            def write(outcome: Outcome, visit: VisitId = visit) -> None:
                laptop.writer.submit(
                    lambda db: drafting.answer(db, laptop.ledger, visit=visit, outcome=outcome, **who)  # type: ignore[arg-type]
                ).result()

            taken = []
            for path in open_:
                began = time.perf_counter()
                write(session.answer(path, "1"))
                taken.append((time.perf_counter() - began) * 1000)
            rows = rows_of(laptop, visit)
            half = len(rows) - len(open_)
            # At once, as the program did: else its log would be worn in, and need no growing, long before ours is.
            bare.write(*rows[:half])
            bared = []
            for row in rows[half:]:
                began = time.perf_counter()
                bare.write(row)
                bared.append((time.perf_counter() - began) * 1000)
            if block:  # the first is for warming up
                ours += taken
                floor += bared
        bare.connection.close()
    return [
        against("answer to durable, p50", unit="ms", ours=median(ours), floor=median(floor), goal=GOAL),
        against(
            "answer to durable, p99", unit="ms", ours=percentile(ours, 0.99), floor=percentile(floor, 0.99), goal=GOAL
        ),
    ]


def rows() -> list[Row]:
    """Measure both."""
    from benchmarks import window

    return [*durable(), *window.answering()]
