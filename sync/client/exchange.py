"""One exchange with headquarters: segments first, then blobs, then its own word; each step durable before the next.

An exchange can stop anywhere and start again: what has a receipt is not sent, what was sent without one is sent again,
and that is harmless, because a chain can only be extended.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import msgspec

from inspector_app.changes import Changes
from inspector_app.clock import Instant
from inspector_app.errors import BlobMissing, RecordRefused
from inspector_app.ids import BlobId, subject
from inspector_app.store.blobs import PIECE_BYTES, blob_size, read_piece
from sync.client import tus
from sync.client.events import BlobReceipted, Refused
from sync.client.http import Line
from sync.client.notes import Notes
from sync.client.pulling import Pulling
from sync.client.pushing import Pushing
from sync.client.receipts import check_blob_receipt

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    from sync.client.laptop import Laptop
    from sync.wire import BlobReceipt

# Blobs whose bytes are here and which have no receipt, those of the oldest visit first.
_UNSENT_BLOBS = """
    SELECT s.blob FROM subject_blob AS s JOIN blob AS b ON b.id = s.blob
    JOIN event AS e ON e.subject = s.subject AND e.n = 1
    WHERE NOT EXISTS (SELECT 1 FROM blob_receipt AS r WHERE r.blob = s.blob)
    GROUP BY s.blob ORDER BY min(e.seq), s.blob
"""
_NAMED_BY = "SELECT subject FROM subject_blob WHERE blob = ?"


class Progress(msgspec.Struct, frozen=True):
    """How far an exchange is: ``stage`` is ``push``, ``blobs`` or ``pull``; of chains, bytes or events."""

    stage: str
    done: int
    total: int


class ExchangeReport(msgspec.Struct, frozen=True):
    """What an exchange came to: receipts for chains and blobs, events received, and what was set aside."""

    receipts: int
    blobs: int
    received: int
    refused: list[Refused]
    server_time: Instant | None
    changes: Changes = Changes()


class Exchange:
    """One laptop's exchange; run it on one thread, never on the window's.

    A ``patient`` one lets what was set aside rest for some hours; else it is tried again at once.
    """

    def __init__(self, laptop: Laptop, *, patient: bool = False) -> None:
        self._laptop = laptop
        self._patient = patient

    def run(self, progress: Callable[[Progress], object] = lambda _progress: None) -> ExchangeReport:
        """Push, send blobs, pull; a bad record is set aside and told. Raises ``LineError`` and ``AccountError``.

        What ``progress`` raises ends the exchange where it stands; nothing is lost by that.
        """
        laptop = self._laptop
        line = Line(laptop.address, token=laptop.token)
        try:
            with laptop.reading() as db:
                notes = Notes(laptop, db, patient=self._patient)
                pushing = Pushing(
                    laptop, db, line, notes=notes, told=lambda done, total: progress(Progress("push", done, total))
                )
                pushing.run()
                blobs = self._send_blobs(db, line, notes, progress)
                pulling = Pulling(laptop, db, line, notes=notes, told=lambda n: progress(Progress("pull", n, n)))
                pulling.run()
        finally:
            line.close()
        changes = Changes(frozenset(notes.touched), "exchange")
        if changes.touches("checklist"):
            laptop.know_checklists()
        return ExchangeReport(
            pushing.receipts, blobs, pulling.received, notes.refused, pulling.server_time, changes=changes
        )

    def _send_blobs(self, db: Database, line: Line, notes: Notes, progress: Callable[[Progress], object]) -> int:
        resting = {about for about, _ in notes.resting}
        waiting = [BlobId(row[0]) for row in db.execute(_UNSENT_BLOBS).fetchall()]
        waiting = [blob for blob in waiting if subject("blob", blob) not in resting]
        sizes = {blob: blob_size(db, blob) for blob in waiting}
        total, before, count = sum(sizes.values()), 0, 0
        for blob, size in sizes.items():
            progress(Progress("blobs", before, total))
            moved = functools.partial(_moved, progress, before, total)
            try:
                receipt = self._send_blob(db, line, blob, moved=moved)
            except (RecordRefused, BlobMissing) as error:
                reason = str(error.facts.get("reason", error.code))
                notes.set_aside(Refused(subject("blob", blob), self._laptop.device, reason))
            else:
                notes.write(BlobReceipted(receipt))
                count += 1
            notes.touched.update(row[0] for row in db.execute(_NAMED_BY, [blob]).fetchall())
            before += size
        return count

    def _send_blob(self, db: Database, line: Line, blob: BlobId, *, moved: Callable[[int], object]) -> BlobReceipt:
        def piece(offset: int) -> bytes:
            return read_piece(db, blob, offset // PIECE_BYTES)[offset % PIECE_BYTES :]

        receipt = tus.upload(line, blob=blob, size=blob_size(db, blob), piece=piece, moved=moved)
        check_blob_receipt(db, blob, receipt, self._laptop.enrolled.key)
        return receipt


def _moved(progress: Callable[[Progress], object], before: int, total: int, offset: int) -> None:
    progress(Progress("blobs", before + offset, total))
