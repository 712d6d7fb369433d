"""Projects visits into tables: what lists, home and the register ask, without folding a single visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.clock import local
from inspector_app.ids import identity_of, kind_of
from inspector_app.visits.events import Sealed, SiteKind, Started, Summary, visit_reader
from inspector_app.visits.fields import field_of, value_of

if TYPE_CHECKING:
    from sqlite_utils import Database

    from inspector_app.ledger.event import Event

_LIFT = "DELETE FROM visit_field WHERE visit = ? AND kind = ? AND path = ? AND device = ? AND n = ?"
# Its replacement may have arrived before it, by another chain.
_SET = """
    INSERT INTO visit_field (visit, kind, path, device, n, value, at) SELECT ?, ?, ?, ?, ?, ?, ?
    WHERE NOT EXISTS (SELECT 1 FROM replaced WHERE subject = ? AND device = ? AND n = ?)
"""
_START = """
    INSERT INTO visit (
      id, company, estate, site_name, estate_name, regency, regency_name, started_at, zone, inspector, device,
      checklist, version
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET (
      company, estate, site_name, estate_name, regency, regency_name, started_at, zone, inspector, device,
      checklist, version
    ) = (
      excluded.company, excluded.estate, excluded.site_name, excluded.estate_name, excluded.regency,
      excluded.regency_name, excluded.started_at, excluded.zone, excluded.inspector, excluded.device,
      excluded.checklist, excluded.version
    )
"""
_SEAL = """
    INSERT INTO visit (
      id, sealed_at, sealed_device, sealed_n, sealed_year, seal_version, number, content, score, grade, findings,
      findings_open, critical
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET (
      sealed_at, sealed_device, sealed_n, sealed_year, seal_version, number, content, score, grade, findings,
      findings_open, critical
    ) = (
      excluded.sealed_at, excluded.sealed_device, excluded.sealed_n, excluded.sealed_year, excluded.seal_version,
      excluded.number, excluded.content, excluded.score, excluded.grade, excluded.findings, excluded.findings_open,
      excluded.critical
    )
"""
_FINDING = "INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_LAST = """
    INSERT OR REPLACE INTO last_visit
    SELECT :site, id, started_at, zone, score, grade, findings_open, critical FROM visit
    WHERE sealed_at IS NOT NULL AND {column} = :id ORDER BY started_at DESC, id DESC LIMIT 1
"""


class VisitRows:
    """Projector of the visits' tables."""

    tables = ("visit", "visit_field", "finding", "last_visit")

    def __init__(self) -> None:
        self._reader = visit_reader()

    def project(self, db: Database, event: Event) -> None:
        """Bring the rows up to this event; events of other subjects and unknown kinds are passed over."""
        if kind_of(event.subject) != "visit":
            return
        visit = identity_of(event.subject)
        body = self._reader.read(event)
        if body is None:
            return
        key = field_of(body)
        if key is not None:
            for ref in event.replaces:
                db.conn.execute(_LIFT, (visit, *key, ref.device, ref.n))
            identity = (event.subject, event.device, event.n)
            db.conn.execute(_SET, (visit, *key, event.device, event.n, value_of(body), event.at, *identity))
        elif isinstance(body, Started):
            _started(db, visit, event, body)
        elif isinstance(body, Sealed):
            _sealed(db, visit, event, body)


def _started(db: Database, visit: str, event: Event, body: Started) -> None:
    site = body.site
    who = next((member.name for member in body.team), "")
    db.execute(
        _START,
        [
            visit, site.company, site.estate if site.kind is SiteKind.ESTATE else None, site.name, site.estate_name,
            site.regency_code, site.regency_name, event.at, event.zone, who, event.device,
            body.checklist.checklist, body.checklist.version,
        ],
    )  # fmt: skip
    _refresh_last(db, visit)


def _sealed(db: Database, visit: str, event: Event, body: Sealed) -> None:
    held = db.execute("SELECT seal_version, sealed_device, sealed_n FROM visit WHERE id = ?", [visit]).fetchone()
    # The same choice as the fold's, so that two laptops which sealed apart show the same seal.
    if (
        held is not None
        and held[0] is not None
        and (-held[0], held[1], held[2]) < (-body.version, event.device, event.n)
    ):
        return
    summary = body.summary or Summary(score="", grade="", items=0, answered=0, critical=0)
    open_ = sum(not finding.corrected for finding in summary.findings)
    db.execute(
        _SEAL,
        [
            visit, event.at, event.device, event.n, local(event.at, event.zone).year, body.version, body.number,
            body.content, summary.score, summary.grade, len(summary.findings), open_, summary.critical,
        ],
    )  # fmt: skip
    db.execute("DELETE FROM finding WHERE visit = ?", [visit])
    for number, found in enumerate(summary.findings, start=1):
        statement = msgspec.json.encode(found.statement, order="sorted").decode()
        db.execute(
            _FINDING,
            [
                visit, number, found.path, found.code, found.severity, found.verdict, found.due,
                int(found.corrected), statement,
            ],
        )  # fmt: skip
    _refresh_last(db, visit)


def _refresh_last(db: Database, visit: str) -> None:
    """Name the latest sealed visit of the visit's site; a start and a seal may arrive in either order."""
    row = db.execute("SELECT company, estate FROM visit WHERE id = ?", [visit]).fetchone()
    if row is None:
        return
    for column, identity in zip(("company", "estate"), row, strict=True):
        if identity is not None:
            db.execute(_LAST.format(column=column), {"site": f"{column}:{identity}", "id": identity})
