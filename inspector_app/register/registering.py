"""Writes companies and estates into the ledger, as headquarters does, and a practice store for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.ids import subject
from inspector_app.ledger.event import Draft, EventRef
from inspector_app.register.events import CompanyRegistered, EstateRegistered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from inspector_app.clock import Zone
    from inspector_app.ids import PersonId, SubjectId
    from inspector_app.ledger.event import Body, Event
    from inspector_app.ledger.ledger import Ledger
    from inspector_app.register.model import Company, Estate


def register(
    db: Database,
    ledger: Ledger,
    *,
    by: PersonId,
    zone: Zone,
    companies: Iterable[Company] = (),
    estates: Iterable[Estate] = (),
) -> list[Event]:
    """Write each company and estate as it stands from now on; the event replaces the one that this device wrote before
    it.
    """
    drafts = [_draft(db, ledger, subject("estate", estate.id), EstateRegistered(estate)) for estate in estates]
    drafts += [_draft(db, ledger, subject("company", found.id), CompanyRegistered(found)) for found in companies]
    return ledger.append(db, drafts, by=by, zone=zone)


def _draft(db: Database, ledger: Ledger, about: SubjectId, body: Body) -> Draft:
    head = ledger.head(db, about, ledger.device)
    return Draft(about, body, (EventRef(ledger.device, head.n),) if head.n else ())
