"""The way up: this laptop's chains beyond their receipts, in requests of many segments, until each has its receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.errors import ChainBroken, RecordRefused
from inspector_app.ids import SubjectId
from sync.client.events import EXCHANGE, Receipted, Refused
from sync.client.receipts import check_receipt
from sync.wire import PUSH_SEGMENTS, Push, PushAnswer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sqlite_utils import Database

    from inspector_app.ledger.chain import Segment
    from sync.client.http import Line
    from sync.client.laptop import Laptop
    from sync.client.notes import Notes

PUSH_BYTES = 512 * 1024
"""A request ends before the segment that would carry it beyond this many bytes of records."""

ROUNDS = 4
"""How often headquarters may ask for other events of a chain before the chain is set aside."""

_UNSENT = """
    SELECT h.subject, coalesce(r.n, 0)
    FROM (
      SELECT subject, max(n) AS n FROM event WHERE device = :device AND subject NOT GLOB :local GROUP BY subject
    ) AS h
    LEFT JOIN receipt AS r ON r.subject = h.subject AND r.device = :device
    WHERE h.n > coalesce(r.n, 0)
    ORDER BY h.subject
"""


class Pushing:
    """Sends what has no receipt. ``told`` hears how many chains are done, of how many."""

    def __init__(
        self, laptop: Laptop, db: Database, line: Line, *, notes: Notes, told: Callable[[int, int], object]
    ) -> None:
        self._laptop = laptop
        self._db = db
        self._line = line
        self._notes = notes
        self._told = told
        # Where headquarters says that its copy ends, when that is not where its last receipt ended.
        self._held: dict[SubjectId, int] = {}
        self._done: set[SubjectId] = set()
        self.receipts = 0

    def run(self) -> None:
        """Send until every chain is receipted or set aside. Raises ``LineError``, ``AccountError``."""
        self._done = {about for about, device in self._notes.resting if device == self._laptop.device}
        for _ in range(ROUNDS):
            waiting = self._waiting()
            if not waiting:
                return
            self._told(0, len(waiting))
            sent = 0
            for batch in self._batches(waiting):
                self._send(batch)
                sent += len({segment.subject for segment in batch})
                self._told(min(sent, len(waiting)), len(waiting))
        for about, _ in self._waiting():
            if about in self._held:
                self._set_aside(about, "gap")

    def _waiting(self) -> list[tuple[SubjectId, int]]:
        """Return each chain that is still to be sent, and after which event."""
        values = {"device": self._laptop.device, "local": f"{EXCHANGE}:*"}
        rows = [(SubjectId(s), n) for s, n in self._db.execute(_UNSENT, values).fetchall()]
        return [(about, self._held.get(about, n)) for about, n in rows if about not in self._done]

    def _batches(self, waiting: Sequence[tuple[SubjectId, int]]) -> Iterator[list[Segment]]:
        batch: list[Segment] = []
        size = 0
        for about, after in waiting:
            for segment in self._segments(about, after):
                weight = sum(len(bytes(record)) for record in segment.records)
                if batch and (size + weight > PUSH_BYTES or len(batch) == PUSH_SEGMENTS):
                    yield batch
                    batch, size = [], 0
                batch.append(segment)
                size += weight
        if batch:
            yield batch

    def _segments(self, about: SubjectId, after: int) -> list[Segment]:
        try:
            found = self._laptop.ledger.segments(self._db, about, self._laptop.device, after=after)
        except ChainBroken:
            # Headquarters holds more of this chain than we: this store was restored from a copy.
            found = []
        if not found:
            self._set_aside(about, "ahead")
        return found

    def _send(self, batch: Sequence[Segment]) -> None:
        try:
            answer = self._line.post("/v1/segments", Push(list(batch)), PushAnswer)
        except RecordRefused as error:
            # The request as a whole was refused: halve it until the one that is to blame stands alone.
            if len(batch) == 1:
                self._set_aside(batch[0].subject, str(error.facts.get("reason", error.code)))
                return
            middle = len(batch) // 2
            self._send(batch[:middle])
            self._send(batch[middle:])
            return
        self._take(batch, answer)

    def _take(self, batch: Sequence[Segment], answer: PushAnswer) -> None:
        """Check and write down the receipts; then see to the refusals, and to what was passed over in silence."""
        sent: dict[SubjectId, int] = {segment.subject: segment.last for segment in batch}
        own = self._laptop.device
        receipts = [r for r in answer.receipts if r.head.subject in sent and r.head.device == own]
        for receipt in receipts:
            check_receipt(self._db, receipt, self._laptop.enrolled.key)
        self._notes.write(*[Receipted(receipt) for receipt in receipts])
        self._notes.touched.update(receipt.head.subject for receipt in receipts)
        self.receipts += len(receipts)
        refusals = {r.subject: r for r in answer.refusals if r.subject in sent and r.device == own}
        for about, refusal in refusals.items():
            if refusal.reason == "gap":
                self._held[about] = refusal.held
            else:
                self._set_aside(about, refusal.reason)
        heard = {r.head.subject for r in receipts if r.head.n >= sent[r.head.subject]} | refusals.keys()
        # What has no answer stays in line for the next exchange, and is not sent again in this one.
        self._done |= sent.keys() - heard

    def _set_aside(self, about: SubjectId, reason: str) -> None:
        self._done.add(about)
        self._notes.set_aside(Refused(about, self._laptop.device, reason))
