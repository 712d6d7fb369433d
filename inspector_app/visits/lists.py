"""What lists ask of the visits' rows: drafts, sealed visits, a site's history and its open findings."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

import msgspec

from inspector_app.checklist.model import Severity, Text, Verdict
from inspector_app.clock import Instant, Zone
from inspector_app.errors import VisitUnknown
from inspector_app.ids import ChecklistId, CompanyId, EstateId, Path, VisitId

if TYPE_CHECKING:
    from sqlite_utils import Database


class VisitStatus(StrEnum):
    """A visit is being filled, or sealed."""

    DRAFT = "draft"
    SEALED = "sealed"


class VisitRow(msgspec.Struct, frozen=True):
    """One line of a list of visits. ``answered`` counts answered fields, of a sample each of its four.

    ``sealed_at``, ``number``, ``score`` and ``grade`` are ``None`` or empty for a draft. ``contested`` counts fields at
    which two values stand.
    """

    visit: VisitId
    company: CompanyId | None
    estate: EstateId | None
    site_name: str
    estate_name: str
    regency: str
    regency_name: str
    status: VisitStatus
    started_at: Instant
    zone: Zone
    inspector: str
    checklist: ChecklistId
    version: str
    answered: int
    contested: int
    sealed_at: Instant | None
    number: str
    score: str
    grade: str
    findings: int
    findings_open: int
    critical: int


class FindingRow(msgspec.Struct, frozen=True):
    """A finding of a sealed visit. ``due`` is an ISO date or empty."""

    visit: VisitId
    number: int
    path: Path
    code: str
    severity: Severity
    verdict: Verdict
    due: str
    corrected: bool
    statement: Text


_VISITS = """
    SELECT v.id, v.company, v.estate, v.site_name, v.estate_name, v.regency, v.regency_name,
      CASE WHEN v.sealed_at IS NULL THEN 'draft' ELSE 'sealed' END, v.started_at, v.zone, v.inspector, v.checklist,
      v.version,
      (SELECT count(DISTINCT f.path) FROM visit_field AS f
        WHERE f.visit = v.id AND f.kind = 'answered' AND f.value IS NOT NULL),
      (SELECT count(*) FROM (SELECT 1 FROM visit_field AS f WHERE f.visit = v.id
        GROUP BY f.kind, f.path HAVING count(*) > 1 AND count(DISTINCT ifnull('=' || f.value, '')) > 1)),
      v.sealed_at, ifnull(v.number, ''), ifnull(v.score, ''), ifnull(v.grade, ''), ifnull(v.findings, 0),
      ifnull(v.findings_open, 0), ifnull(v.critical, 0)
    FROM visit AS v
    WHERE v.started_at IS NOT NULL AND {where}
    ORDER BY {order}
    LIMIT :limit OFFSET :offset
"""
_ORDER = {
    None: "v.started_at DESC, v.id DESC",
    VisitStatus.DRAFT: "v.started_at DESC, v.id DESC",
    VisitStatus.SEALED: "v.sealed_at DESC, v.id DESC",
}


def visits(
    db: Database,
    *,
    status: VisitStatus | None = None,
    company: CompanyId | None = None,
    estate: EstateId | None = None,
    limit: int = 200,
    offset: int = 0,
) -> list[VisitRow]:
    """Return visits, newest first; those of one company, or of one estate's operator, if asked."""
    where, values = _where(status=status, company=company, estate=estate)
    sql = _VISITS.format(where=where, order=_ORDER[status])
    rows = db.execute(sql, {**values, "limit": limit, "offset": offset}).fetchall()
    return [_row(row) for row in rows]


def drafts(db: Database) -> list[VisitRow]:
    """Return the visits that are being filled, newest first."""
    return visits(db, status=VisitStatus.DRAFT)


def visit_row(db: Database, visit: VisitId) -> VisitRow:
    """Return one visit's line. Raises ``VisitUnknown``."""
    rows = db.execute(
        _VISITS.format(where="v.id = :visit", order="v.id"), {"visit": visit, "limit": 1, "offset": 0}
    ).fetchall()
    if not rows:
        raise VisitUnknown(visit=visit)
    return _row(rows[0])


def find_visit(db: Database, beginning: str) -> VisitId:
    """Return the visit whose id begins like this, or whose document number it is.

    Raises ``VisitUnknown``, also where several begin so.
    """
    rows = db.execute(
        "SELECT id FROM visit WHERE started_at IS NOT NULL"
        " AND (substr(id, 1, length(:start)) = :start OR number = :start) LIMIT 2",
        {"start": beginning},
    ).fetchall()
    if not beginning or len(rows) != 1:
        raise VisitUnknown(visit=beginning)
    return VisitId(rows[0][0])


def count_visits(db: Database, *, status: VisitStatus | None = None) -> int:
    """Return how many visits there are."""
    where, values = _where(status=status, company=None, estate=None)
    sql = f"SELECT count(*) FROM visit AS v WHERE v.started_at IS NOT NULL AND {where}"  # noqa: S608 - our own words
    return int(db.execute(sql, values).fetchone()[0])


def findings(db: Database, visit: VisitId) -> list[FindingRow]:
    """Return the findings of a sealed visit in the order of its paper."""
    rows = db.execute(
        "SELECT visit, number, path, code, severity, verdict, due, corrected, statement FROM finding"
        " WHERE visit = ? ORDER BY number",
        [visit],
    ).fetchall()
    return [
        FindingRow(
            visit=VisitId(row[0]),
            number=row[1],
            path=Path(row[2]),
            code=row[3],
            severity=Severity(row[4]),
            verdict=Verdict(row[5]),
            due=row[6],
            corrected=bool(row[7]),
            statement=msgspec.json.decode(row[8], type=Text),
        )
        for row in rows
    ]


def open_findings(
    db: Database, *, company: CompanyId | None = None, estate: EstateId | None = None
) -> list[FindingRow]:
    """Return what a site's last sealed visit found and was not corrected on the spot."""
    site = f"company:{company}" if company is not None else f"estate:{estate}"
    row = db.execute("SELECT visit FROM last_visit WHERE site = ?", [site]).fetchone()
    return [] if row is None else [found for found in findings(db, VisitId(row[0])) if not found.corrected]


def _where(
    *, status: VisitStatus | None, company: CompanyId | None, estate: EstateId | None
) -> tuple[str, dict[str, str]]:
    parts = ["1"]
    values: dict[str, str] = {}
    if status is not None:
        parts.append("v.sealed_at IS NULL" if status is VisitStatus.DRAFT else "v.sealed_at IS NOT NULL")
    if company is not None:
        parts.append("v.company = :company")
        values["company"] = company
    if estate is not None:
        parts.append("v.estate = :estate")
        values["estate"] = estate
    return " AND ".join(parts), values


def _row(row: tuple[Any, ...]) -> VisitRow:
    made = VisitRow(*row)
    return msgspec.structs.replace(made, status=VisitStatus(made.status), zone=Zone(made.zone))
