"""One exchange with headquarters: segments first, then blobs, then its own word; each step durable before the next.

An exchange can stop anywhere and start again: what has a receipt is not sent, what was sent without one is sent again,
and that is harmless, because a chain can only be extended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.changes import Changes
from inspector_app.clock import Instant
from inspector_app.errors import ChainBroken, ChainForked, LineBroken, ReceiptInvalid, RecordRefused
from inspector_app.ids import HEADQUARTERS, BlobId, DeviceId, SubjectId
from inspector_app.ledger.event import Draft
from inspector_app.store.blobs import PIECE_BYTES, blob_size, read_piece
from sync.client import tus
from sync.client.events import EXCHANGE, BlobReceipted, Fed, Receipted, Refused, exchange_subject
from sync.client.http import Line
from sync.client.receipts import check_blob_receipt, check_receipt
from sync.wire import FeedPage, Push, PushAnswer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlite_utils import Database

    from inspector_app.ledger.chain import Segment
    from inspector_app.ledger.event import Body, Event
    from sync.client.laptop import Laptop

PUSH_BYTES = 512 * 1024
"""A request ends before the segment that would carry it beyond this many bytes of records."""

TAKEN_AT_ONCE = 50
"""Segments of headquarters' word in one transaction, so that an answer never waits long behind them."""

ROUNDS = 4
"""How often headquarters may answer with a gap before the chain is set aside."""

_UNSENT = """
    SELECT h.subject, coalesce(r.n, 0)
    FROM (
      SELECT subject, max(n) AS n FROM event WHERE device = :device AND subject NOT GLOB :local GROUP BY subject
    ) AS h
    LEFT JOIN receipt AS r ON r.subject = h.subject AND r.device = :device
    WHERE h.n > coalesce(r.n, 0)
    ORDER BY h.subject
"""
_UNSENT_BLOBS = """
    SELECT DISTINCT s.blob, min(e.seq) FROM subject_blob AS s JOIN blob AS b ON b.id = s.blob
    JOIN event AS e ON e.subject = s.subject AND e.n = 1
    WHERE NOT EXISTS (SELECT 1 FROM blob_receipt AS r WHERE r.blob = s.blob)
    GROUP BY s.blob ORDER BY min(e.seq), s.blob
"""

_KNOWN_REFUSAL = "SELECT 1 FROM set_aside WHERE subject = ? AND device = ? AND reason = ?"


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
    """One laptop's exchange; run it on one thread, never on the window's."""

    def __init__(self, laptop: Laptop) -> None:
        self._laptop = laptop
        self._refused: list[Refused] = []
        self._touched: set[SubjectId] = set()

    def run(self, progress: Callable[[Progress], object] = lambda _progress: None) -> ExchangeReport:
        """Push, send blobs, pull; a bad record is set aside and told. Raises ``LineError`` and ``AccountError``."""
        laptop = self._laptop
        line = Line(laptop.address, token=laptop.token)
        try:
            with laptop.reading() as db:
                receipts = self._push(db, line, progress)
                blobs = self._send_blobs(db, line, progress)
                received, server_time = self._pull(db, line, progress)
        finally:
            line.close()
        changes = Changes(frozenset(self._touched), "exchange")
        return ExchangeReport(receipts, blobs, received, self._refused, server_time, changes)

    def _push(self, db: Database, line: Line, progress: Callable[[Progress], object]) -> int:
        count = 0
        aside: set[SubjectId] = set()
        known: dict[SubjectId, int] = {}
        for _ in range(ROUNDS):
            waiting = [(s, known.get(s, n)) for s, n in self._unsent(db) if s not in aside]
            if not waiting:
                break
            progress(Progress("push", 0, len(waiting)))
            done = 0
            for batch in self._batches(db, waiting):
                answer = line.post("/v1/segments", Push(batch), PushAnswer)
                for receipt in answer.receipts:
                    check_receipt(db, receipt, self._laptop.enrolled.key)
                self._note([Receipted(receipt) for receipt in answer.receipts])
                count += len(answer.receipts)
                for refusal in answer.refusals:
                    if refusal.reason == "gap":
                        # Headquarters holds less than its receipt said; it is asked for nothing but given the rest.
                        known[refusal.subject] = refusal.held
                    else:
                        aside.add(refusal.subject)
                        self._set_aside(Refused(refusal.subject, refusal.device, refusal.reason))
                done += len(batch)
                progress(Progress("push", min(done, len(waiting)), len(waiting)))
        return count

    def _unsent(self, db: Database) -> list[tuple[SubjectId, int]]:
        values = {"device": self._laptop.device, "local": f"{EXCHANGE}:*"}
        return [(SubjectId(s), n) for s, n in db.execute(_UNSENT, values).fetchall()]

    def _batches(self, db: Database, waiting: Sequence[tuple[SubjectId, int]]) -> list[list[Segment]]:
        batches: list[list[Segment]] = [[]]
        size = 0
        for about, after in waiting:
            for segment in self._laptop.ledger.segments(db, about, self._laptop.device, after=after):
                weight = sum(len(bytes(record)) for record in segment.records)
                if batches[-1] and size + weight > PUSH_BYTES:
                    batches.append([])
                    size = 0
                batches[-1].append(segment)
                size += weight
        return [batch for batch in batches if batch]

    def _send_blobs(self, db: Database, line: Line, progress: Callable[[Progress], object]) -> int:
        waiting = [BlobId(row[0]) for row in db.execute(_UNSENT_BLOBS).fetchall()]
        sizes = {blob: blob_size(db, blob) for blob in waiting}
        total, done, count = sum(sizes.values()), 0, 0
        for blob in waiting:
            progress(Progress("blobs", done, total))
            before = done

            def moved(offset: int, before: int = before) -> None:
                progress(Progress("blobs", before + offset, total))

            try:
                receipt = tus.upload(
                    line,
                    blob=blob,
                    size=sizes[blob],
                    piece=lambda offset, blob=blob: read_piece(db, blob, offset // PIECE_BYTES)[offset % PIECE_BYTES :],  # type: ignore[misc]
                    moved=moved,
                )
                check_blob_receipt(db, receipt, self._laptop.enrolled.key)
            except (RecordRefused, ReceiptInvalid) as error:
                reason = str(error.facts.get("reason", error.code))
                self._set_aside(Refused(SubjectId(f"blob:{blob}"), self._laptop.device, reason))
            else:
                self._note([BlobReceipted(receipt)])
                count += 1
            done += sizes[blob]
        return count

    def _pull(self, db: Database, line: Line, progress: Callable[[Progress], object]) -> tuple[int, Instant | None]:
        received = 0
        row = db.execute("SELECT value FROM exchange_state WHERE name = 'cursor'").fetchone()
        cursor = int(row[0]) if row else 0
        while True:
            page = line.get("/v1/feed", FeedPage, params={"cursor": str(cursor)})
            for i in range(0, len(page.segments), TAKEN_AT_ONCE):
                received += self._take(page.segments[i : i + TAKEN_AT_ONCE])
            if page.cursor != cursor or row is None or not page.segments:
                self._note([Fed(page.cursor, page.server_time)])
            progress(Progress("pull", received, received))
            if not page.more:
                return received, page.server_time
            if page.cursor <= cursor:
                raise LineBroken(address=line.address, detail=f"more is to come after {cursor}, but nothing came")
            cursor = page.cursor

    def _take(self, segments: Sequence[Segment]) -> int:
        """Take headquarters' segments in; one that cannot be taken is set aside and the others go on."""
        laptop = self._laptop
        try:
            return laptop.writer.submit(lambda db: sum(len(self._extend(db, segment)) for segment in segments)).result()
        except (ChainBroken, ChainForked) as error:
            if len(segments) == 1:
                self._set_aside(Refused(segments[0].subject, segments[0].device, error.code))
                return 0
            return sum(self._take([segment]) for segment in segments)

    def _extend(self, db: Database, segment: Segment) -> list[Event]:
        if segment.device != HEADQUARTERS:
            raise ChainBroken(
                subject=segment.subject, device=segment.device, n=segment.first, detail="not its own word"
            )
        new = self._laptop.ledger.extend(db, segment)
        self._touched |= {event.subject for event in new}
        return new

    def _set_aside(self, refused: Refused) -> None:
        """Write a refusal down, once: it is met again at every exchange until a person acts."""
        self._refused.append(refused)
        values = [refused.subject, refused.device, refused.reason]
        known = self._laptop.writer.submit(lambda db: db.execute(_KNOWN_REFUSAL, values).fetchone()).result()
        if known is None:
            self._note([refused])

    def _note(self, bodies: Sequence[Body]) -> None:
        if not bodies:
            return
        laptop = self._laptop
        about = exchange_subject(DeviceId(laptop.device))
        self._touched.add(about)
        drafts = [Draft(about, body) for body in bodies]
        laptop.writer.submit(
            lambda db: laptop.ledger.append(db, drafts, by=laptop.person.person, zone=laptop.zone)
        ).result()
