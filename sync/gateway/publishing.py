"""Publishes a register file as headquarters' own word, in one transaction: what changed of companies and estates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from inspector_app.clock import Zone
from inspector_app.ids import HEADQUARTERS, Digest, PersonId, SubjectId, subject
from inspector_app.ledger.event import Body, EventRef, encode_record, genesis, next_digest
from inspector_app.register.events import CompanyRegistered, EstateRegistered
from inspector_app.register.importing import Problem, read_register
from inspector_app.register.reference import estates
from sync.gateway import tables
from sync.gateway.ledger import records_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from inspector_app.clock import Instant

WRITER = PersonId("headquarters")


class Published(msgspec.Struct, frozen=True):
    """What came of a file: companies read, events written, and what was wrong with rows."""

    companies: int
    written: int
    problems: list[Problem]

    @property
    def whole(self) -> bool:
        """Whether no row was left out."""
        return all(problem.warning for problem in self.problems)


class Entry(msgspec.Struct, frozen=True):
    """What headquarters says about a subject from now on."""

    subject: SubjectId
    body: Body


class _Chain(msgspec.Struct):
    """The end of one of headquarters' chains: ``n`` events, the last of them ``record``."""

    n: int
    digest: Digest
    record: bytes = b""


def publish_register(engine: sa.Engine, file: Path, *, now: Instant) -> Published:
    """Publish the companies of a CSV or XLSX file, and the known estates. Raises ``RegisterInvalid``.

    A company that stands as it was published last writes nothing, so the same file can be published again.
    """
    taken = read_register(file)
    entries = [Entry(subject("estate", e.id), EstateRegistered(e)) for e in estates().values()]
    entries += [Entry(subject("company", c.id), CompanyRegistered(c)) for c in taken.companies]
    with engine.begin() as connection:
        written = publish(connection, entries, by=WRITER, zone=Zone.WIB, now=now)
    return Published(len(taken.companies), written, list(taken.problems))


def publish(connection: sa.Connection, entries: Sequence[Entry], *, by: PersonId, zone: Zone, now: Instant) -> int:
    """Append one event for each entry to headquarters' own chains, and return how many were written.

    It replaces the chain's last event; an entry that says the same as that one is left out. Statements
    are few and large: a register has 33,000 companies.
    """
    chains = _chains(connection, {entry.subject for entry in entries})
    begun = {about for about, chain in chains.items() if chain.n}
    rows: list[dict[str, object]] = []
    for entry in entries:
        chain = chains[entry.subject]
        replaces = (EventRef(HEADQUARTERS, chain.n),) if chain.n else ()
        record = encode_record(body=entry.body, at=now, zone=zone, by=by, replaces=replaces)
        if chain.n and _says_the_same(chain.record, record):
            continue
        prev, n = chain.digest, chain.n + 1
        chains[entry.subject] = _Chain(n, next_digest(prev, record), record)
        rows.append(
            {
                "subject": entry.subject,
                "device": HEADQUARTERS,
                "first": n,
                "last": n,
                "prev": prev,
                "head": chains[entry.subject].digest,
                "records": b"[" + record + b"]",
                "received_at": now,
            }
        )
    if rows:
        _write(connection, rows, begun)
    return len(rows)


def _write(connection: sa.Connection, rows: Sequence[dict[str, Any]], begun: set[SubjectId]) -> None:
    """Insert the segments and move their chains' heads; ``begun`` are the subjects that have a chain already."""
    segment, chain = tables.segment, tables.chain
    own_rows = segment.c.device == HEADQUARTERS
    before = connection.scalar(sa.select(sa.func.max(segment.c.sequence)).where(own_rows)) or 0
    connection.execute(segment.insert(), rows)
    # Asked for afterwards: a batch that returns each row's number in order would be sent row by row.
    written = sa.select(segment.c.subject, segment.c.sequence).where(own_rows, segment.c.sequence > before)
    numbered = connection.execute(written.order_by(segment.c.sequence))
    sequences = {row.subject: row.sequence for row in numbered}
    heads = {
        row["subject"]: {
            "subject": row["subject"],
            "device": HEADQUARTERS,
            "n": row["last"],
            "digest": row["head"],
            "sequence": sequences[row["subject"]],
            "received_at": row["received_at"],
        }
        for row in rows
    }
    moved = [{"about": about, **head} for about, head in heads.items() if about in begun]
    if moved:
        own = (chain.c.subject == sa.bindparam("about")) & (chain.c.device == HEADQUARTERS)
        change: dict[str, Any] = {name: sa.bindparam(name) for name in ("n", "digest", "sequence", "received_at")}
        connection.execute(chain.update().where(own).values(change), moved)
    made = [head for about, head in heads.items() if about not in begun]
    if made:
        connection.execute(chain.insert(), made)


def _chains(connection: sa.Connection, subjects: set[SubjectId]) -> dict[SubjectId, _Chain]:
    """Return the ends of headquarters' chains on these subjects, those not begun included."""
    chain, segment = tables.chain, tables.segment
    query = (
        sa.select(chain.c.subject, chain.c.n, chain.c.digest, segment.c.records)
        .join(segment, segment.c.sequence == chain.c.sequence)
        .where(chain.c.device == HEADQUARTERS)
    )
    found = {about: _Chain(0, genesis(about, HEADQUARTERS)) for about in subjects}
    for about, n, digest, records in connection.execute(query):
        if about in found:
            found[about] = _Chain(n, digest, bytes(records_of(records)[-1]))
    return found


def _says_the_same(one: bytes, other: bytes) -> bool:
    """Tell whether two records are of the same kind and body; time, person and what they replace may differ."""
    first, second = msgspec.json.decode(one), msgspec.json.decode(other)
    return bool(first[0] == second[0] and first[-1] == second[-1])
