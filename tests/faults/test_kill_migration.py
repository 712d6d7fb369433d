"""Kill -9 while a store is migrated: it is the old store or the new one, never a third, and its copy is whole."""

from __future__ import annotations

import pathlib
import shutil
from random import Random
from typing import TYPE_CHECKING

from inspector_app.store.blobs import put_blob, read_blob
from inspector_app.store.database import open_database
from inspector_app.store.migrations import STEPS
from inspector_app.store.writer import transact
from tests.builders.ledger import VISIT, answered, make_ledger, write
from tests.builders.store import make_key
from tests.faults.killing import Moment, run_and_kill
from tests.faults.migrating import NEXT_STEPS

if TYPE_CHECKING:
    from tests.conftest import StandingClock

REPOSITORY = pathlib.Path(__file__).parents[2]


def test_a_cut_migration_is_made_again_and_loses_nothing(tmp_path: pathlib.Path, clock: StandingClock) -> None:
    store = tmp_path / "store"
    key = make_key(store)
    ledger = make_ledger(clock, projectors=[])
    db = open_database(store, key)
    written = write(ledger, db, *[answered(str(i)) for i in range(300)])
    photo = transact(db, lambda inside: put_blob(inside, b"photo" * 200_000, "image/jpeg"))
    db.close()
    copy = store / f"ledger.db.before-{len(NEXT_STEPS)}"

    random = Random(1944)  # noqa: S311 - to be repeated, not to be secret
    cut = 0
    for i in range(6):
        moment = Moment(0, random.uniform(0.15, 0.6))
        run = run_and_kill(["-m", "tests.faults.migrating", str(store)], moment, folder=REPOSITORY)
        assert run.code <= 0, run.err
        cut += not run.saved
        if copy.exists():
            rescued = tmp_path / f"rescued-{i}"
            rescued.mkdir()
            shutil.copy(copy, rescued / "ledger.db")
            db = open_database(rescued, key, steps=STEPS)
            assert ledger.events(db, VISIT) == written
            assert len(read_blob(db, photo)) == 1_000_000
            db.close()
    assert cut > 0, "no kill came before the end; the slow step is too fast for this machine"

    db = open_database(store, key, steps=NEXT_STEPS)
    assert db.execute("SELECT count(*) FROM slow").fetchone()[0] == 300 * 300
    assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert ledger.events(db, VISIT) == written
    assert len(read_blob(db, photo)) == 1_000_000
    db.close()
