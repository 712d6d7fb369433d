"""What headquarters does for each request, on worker threads: one method for each route that speaks of chains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.gateway import auth, feed, ledger
from sync.gateway.blobs import Evidence
from sync.gateway.database import Database
from sync.gateway.problems import ProblemError
from sync.gateway.signing import load_seal
from sync.wire import PUSH_SEGMENTS, Enrolment, EnrolmentRequest, FeedPage, Push, PushAnswer, Receipt, Refusal

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

    from inspector_app.clock import Clock
    from inspector_app.ids import DeviceId, SubjectId
    from inspector_app.ledger.chain import Head


class Gateway:
    """What the routes work with."""

    def __init__(self, engine: sa.Engine, evidence: Path, clock: Clock) -> None:
        self.database = Database(engine)
        self.clock = clock
        self.seal = load_seal(engine)
        self.evidence = Evidence(evidence, self.database, self.seal)
        self._guesses = auth.Guesses()

    def enrol(self, request: EnrolmentRequest) -> Enrolment:
        """Take a laptop in."""
        now = self.clock.now()
        self._guesses.admit(now)
        try:
            with self.database.writing() as connection:
                return auth.enrol(connection, request, seal=self.seal, now=now)
        except ProblemError as error:
            if error.problem.code == "enrolment_unknown":
                self._guesses.wrong()
            raise

    def push(self, authorization: str, push: Push) -> PushAnswer:
        """Take segments; each chain's outcome is apart from the others', and durable when it is told."""
        sender = self.sender(authorization)
        if len(push.segments) > PUSH_SEGMENTS:
            raise ProblemError(413, "too_large", f"More than {PUSH_SEGMENTS} segments in one request.")
        now = self.clock.now()
        receipts: dict[tuple[str, str], Receipt] = {}
        refusals: dict[tuple[str, str], Refusal] = {}
        with self.database.writing() as connection:
            for segment in push.segments:
                chain = (segment.subject, segment.device)
                if chain in refusals:
                    continue
                outcome = ledger.take(connection, segment, sender=sender, seal=self.seal, now=now)
                if isinstance(outcome, Receipt):
                    receipts[chain] = outcome
                else:
                    refusals[chain] = outcome
        return PushAnswer(receipts=list(receipts.values()), refusals=list(refusals.values()), server_time=now)

    def heads(self, authorization: str, subject: SubjectId) -> list[Head]:
        """Return the heads of a subject's chains."""
        self.sender(authorization)
        with self.database.reading() as connection:
            return ledger.heads(connection, subject)

    def receipts(self, authorization: str, subject: SubjectId) -> list[Receipt]:
        """Return a receipt for each of a subject's chains."""
        self.sender(authorization)
        with self.database.reading() as connection:
            return ledger.receipts(connection, subject, seal=self.seal)

    def feed(self, authorization: str, cursor: int) -> FeedPage:
        """Return headquarters' word after a cursor."""
        self.sender(authorization)
        with self.database.reading() as connection:
            return feed.page_after(connection, cursor, now=self.clock.now())

    def sender(self, authorization: str) -> DeviceId:
        """Return the laptop that speaks. Raises ``ProblemError``."""
        with self.database.reading() as connection:
            return auth.device_of(connection, authorization)
