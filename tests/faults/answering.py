"""A program to be killed: it answers again and again through the real writer, and says of each answer when it is saved.

``python -m tests.faults.answering FOLDER``. Every seventh answer comes with a photo of two pieces, in one transaction.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.clock import SystemClock, Zone
from inspector_app.store.blobs import put_blob
from inspector_app.store.database import open_database
from inspector_app.store.keys import unlock
from inspector_app.store.lock import StoreLock
from inspector_app.store.writer import Writer
from tests.builders.ledger import SARI, VISIT, answered, make_ledger, make_tables
from tests.builders.store import PASSPHRASE
from tests.faults.killing import SAVED

if TYPE_CHECKING:
    from sqlite_utils import Database

    from inspector_app.ledger.event import EventRef
    from inspector_app.ledger.ledger import Ledger

PHOTO_BYTES = 300_000
PHOTO_EVERY = 7


def photo(n: int) -> bytes:
    """Return the bytes of the photo that comes with event ``n``."""
    return n.to_bytes(4, "big") * (PHOTO_BYTES // 4)


def answer_for_ever(writer: Writer, ledger: Ledger) -> None:
    """Replace the one answer again and again, each time in a transaction of its own."""
    before: EventRef | None = None

    def answer(db: Database) -> tuple[EventRef, str]:
        n = ledger.head(db, VISIT, ledger.device).n + 1
        value = put_blob(db, photo(n), "image/jpeg") if n % PHOTO_EVERY == 0 else f"answer {n}"
        replaces = [] if before is None else [before]
        (event,) = ledger.append(db, [answered(value, replaces=replaces)], by=SARI, zone=Zone.WIB)
        return event.ref, event.digest

    while True:
        before, digest = writer.submit(answer).result()
        sys.stdout.write(f"{SAVED}{before.n} {digest}\n")
        sys.stdout.flush()


def main(folder: Path) -> None:
    """Unlock the store, take its lock and answer until killed."""
    clock = SystemClock()
    with StoreLock(folder):
        key = unlock(folder, passphrase=PASSPHRASE, clock=clock)
        with Writer(lambda: open_database(folder, key)) as writer:
            writer.submit(make_tables).result()
            answer_for_ever(writer, make_ledger(clock))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
