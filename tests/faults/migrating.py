"""A program to be killed: it opens a store with one more, slow step than the store was made with."""

from __future__ import annotations

import sys
from pathlib import Path

from inspector_app.clock import SystemClock
from inspector_app.store.database import open_database
from inspector_app.store.keys import unlock
from inspector_app.store.migrations import STEPS
from tests.builders.store import PASSPHRASE
from tests.faults.killing import SAVED

SLOW = (
    "m9999_slow",
    (
        "CREATE TABLE slow (i INTEGER PRIMARY KEY, digest BLOB NOT NULL) STRICT",
        "INSERT INTO slow SELECT NULL, randomblob(200) FROM event AS a, event AS b",
        "CREATE INDEX slow_by_digest ON slow (digest)",
    ),
)
NEXT_STEPS = (*STEPS, SLOW)


def main(folder: Path) -> None:
    """Open, and so migrate, the store; say when that is done."""
    key = unlock(folder, passphrase=PASSPHRASE, clock=SystemClock())
    open_database(folder, key, steps=NEXT_STEPS).close()
    sys.stdout.write(f"{SAVED}migrated\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
