"""Publishes a register file as headquarters' own word, in one transaction: what changed of companies and estates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.clock import Zone
from inspector_app.ids import PersonId, subject
from inspector_app.register.events import CompanyRegistered, EstateRegistered
from inspector_app.register.importing import Problem, read_register
from inspector_app.register.reference import estates
from sync.gateway.ledger import publish

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

    from inspector_app.clock import Instant
    from inspector_app.ids import SubjectId
    from inspector_app.ledger.event import Body

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


def publish_register(engine: sa.Engine, file: Path, *, now: Instant) -> Published:
    """Publish the companies of a CSV or XLSX file, and the known estates. Raises ``RegisterInvalid``.

    A company that stands as it was published last writes nothing, so the same file can be published again.
    """
    taken = read_register(file)
    entries: list[tuple[SubjectId, Body]] = [(subject("estate", e.id), EstateRegistered(e)) for e in estates().values()]
    entries += [(subject("company", c.id), CompanyRegistered(c)) for c in taken.companies]
    with engine.begin() as connection:
        written = publish(connection, entries, by=WRITER, zone=Zone.WIB, now=now)
    return Published(len(taken.companies), written, list(taken.problems))
