"""Kill -9 while answers are saved: what was shown as saved is there, whole, in order, and the next start goes on."""

from __future__ import annotations

import pathlib
from random import Random
from typing import TYPE_CHECKING

from inspector_app.ids import BlobId
from inspector_app.store.blobs import read_blob
from inspector_app.store.database import open_database
from inspector_app.store.keys import unlock
from inspector_app.store.lock import StoreLock
from inspector_app.store.writer import transact
from inspector_app.visits.events import Answered, visit_reader
from tests.builders.ledger import LAPTOP, VISIT, make_ledger, make_tables, standing
from tests.builders.store import PASSPHRASE, make_key
from tests.faults.answering import PHOTO_EVERY, photo
from tests.faults.killing import kills, moments, run_and_kill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from inspector_app.ledger.event import Event
    from tests.conftest import StandingClock

REPOSITORY = pathlib.Path(__file__).parents[2]
SEED = 20200909


def test_what_was_shown_as_saved_survives_every_kill(tmp_path: pathlib.Path, clock: StandingClock) -> None:
    make_key(tmp_path)
    saved: dict[int, str] = {}
    looked = 0
    count = kills(default=15)
    random = Random(SEED)  # noqa: S311 - to be repeated, not to be secret
    for i, moment in enumerate(moments(random, count, most_lines=40, most_seconds=0.6)):
        run = run_and_kill(["-m", "tests.faults.answering", str(tmp_path)], moment, folder=REPOSITORY)
        assert not run.ended, f"kill {i}: ended by itself with {run.code}: {run.err}"
        assert len(run.saved) >= moment.lines, run.err
        for line in run.saved:
            n, digest = line.split()
            assert int(n) not in saved, "an event that was saved is never written again"
            saved[int(n)] = digest
        looked = look_again(tmp_path, saved, clock=clock, photos_from=looked + 1)
    assert len(saved) >= count


def look_again(folder: pathlib.Path, saved: dict[int, str], *, clock: StandingClock, photos_from: int) -> int:
    """Open the store as the next start would and compare it with what was told; return the last event's number."""
    with StoreLock(folder):
        db = open_database(folder, unlock(folder, passphrase=PASSPHRASE, clock=clock))
        try:
            ledger = make_ledger(clock)
            events = ledger.events(db, VISIT)
            assert [event.n for event in events] == list(range(1, len(events) + 1))
            held = {event.n: event.digest for event in events}
            assert {n: held.get(n) for n in saved} == saved
            assert ledger.head(db, VISIT, LAPTOP).n == len(events)
            assert ledger.verify(db) == len(events)
            assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            assert not db.execute("PRAGMA foreign_key_check").fetchall()
            photos_are_whole(db, events, since=photos_from)
            transact(db, make_tables)
            grown = standing(db)
            assert transact(db, ledger.rebuild) == len(events)
            assert standing(db) == grown
            return len(events)
        finally:
            db.close()


def photos_are_whole(db: Database, events: Sequence[Event], *, since: int) -> None:
    """Check that a photo which an event names has all its bytes, and that none lies there without its event."""
    reader = visit_reader()
    named: set[str | None] = set()
    for event in events:
        body = reader.read(event)
        assert isinstance(body, Answered)
        if event.n % PHOTO_EVERY == 0:
            named.add(body.value)
            if event.n >= since:
                assert read_blob(db, BlobId(body.value or "")) == photo(event.n)
    assert {row[0] for row in db.execute("SELECT id FROM blob").fetchall()} == named
