"""Ledgers, answers and a small projector for tests that are about the ledger and not about a feature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.clock import Zone
from inspector_app.ids import DeviceId, Path, PersonId, VisitId, subject
from inspector_app.ledger.event import Draft, EventRef
from inspector_app.ledger.ledger import Ledger
from inspector_app.visits.events import Answered, Sealed, visit_reader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from inspector_app.clock import Clock
    from inspector_app.ids import SubjectId
    from inspector_app.ledger.event import Event
    from inspector_app.ledger.ledger import Projector

LAPTOP = DeviceId("0190aaaa-0000-7000-8000-000000000001")
OTHER_LAPTOP = DeviceId("0190bbbb-0000-7000-8000-000000000002")
SARI = PersonId("person-sari")
VISIT: SubjectId = subject("visit", VisitId("01747777-0000-7000-8000-000000000003"))
E05 = Path("/data/E/E05")


class StandingAnswers:
    """Projects the answers that no other replaces; it needs its table made by ``make_tables`` first."""

    tables = ("standing",)

    def __init__(self) -> None:
        self._reader = visit_reader()

    def project(self, db: Database, event: Event) -> None:
        """Take away what the event replaces, and add it unless it is replaced itself."""
        for ref in event.replaces:
            db.execute(
                "DELETE FROM standing WHERE subject = ? AND device = ? AND n = ?", [event.subject, ref.device, ref.n]
            )
        body = self._reader.read(event)
        if not isinstance(body, Answered) or is_replaced(db, event.subject, event.ref):
            return
        row = [event.subject, event.device, event.n, body.path, body.value]
        db.execute("INSERT INTO standing (subject, device, n, path, value) VALUES (?, ?, ?, ?, ?)", row)


def is_replaced(db: Database, about: SubjectId, ref: EventRef) -> bool:
    """Tell whether any event held here replaces this one."""
    found = db.execute(
        "SELECT 1 FROM replaced WHERE subject = ? AND device = ? AND n = ?", [about, ref.device, ref.n]
    ).fetchone()
    return found is not None


def make_tables(db: Database) -> None:
    """Make the table of ``StandingAnswers``, once."""
    db.execute(
        "CREATE TABLE IF NOT EXISTS standing (subject TEXT, device TEXT, n INTEGER, path TEXT, value TEXT,"
        " PRIMARY KEY (subject, device, n)) STRICT"
    )


def standing(db: Database) -> list[tuple[str, str, int, str, str | None]]:
    """Return the rows of ``StandingAnswers`` in an order of their own."""
    rows = db.execute("SELECT subject, device, n, path, value FROM standing ORDER BY subject, device, n").fetchall()
    return [tuple(row) for row in rows]


def make_ledger(clock: Clock, *, device: DeviceId = LAPTOP, projectors: Iterable[Projector] | None = None) -> Ledger:
    """Return a ledger that projects standing answers."""
    return Ledger(device=device, clock=clock, projectors=[StandingAnswers()] if projectors is None else projectors)


def answered(
    value: str | None = "compliant", *, path: Path = E05, on: SubjectId = VISIT, replaces: Iterable[EventRef] = ()
) -> Draft:
    """Return the draft of an answer."""
    return Draft(on, Answered(path, value), tuple(replaces))


def sealed(*, on: SubjectId = VISIT) -> Draft:
    """Return the draft of a seal; what it signs is no matter here."""
    from inspector_app.ids import BlobId

    body = Sealed(
        content=BlobId("0" * 64), number="BA-1", version=1, layout=1, heads=[], signature="00" * 64, key="00" * 32
    )
    return Draft(on, body)


def write(ledger: Ledger, db: Database, *drafts: Draft) -> list[Event]:
    """Append drafts as Sari in West Indonesian Time, in a transaction of their own."""
    from inspector_app.store.writer import transact

    return transact(db, lambda inside: ledger.append(inside, drafts, by=SARI, zone=Zone.WIB))
