"""What lists ask of the visits' rows: drafts, sealed visits, a site's history and its open findings."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

import msgspec

from inspector_app.checklist.model import Severity, Text, Verdict
from inspector_app.checklist.nodes import definition
from inspector_app.clock import Instant, Zone
from inspector_app.errors import VisitUnknown
from inspector_app.ids import ChecklistId, CompanyId, EstateId, Path, VisitId

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlite_utils import Database


class VisitStatus(StrEnum):
    """A visit is being filled, or sealed."""

    DRAFT = "draft"
    SEALED = "sealed"


class VisitRow(msgspec.Struct, frozen=True):
    """One line of a list of visits. ``answered`` counts answered fields, of a sample each of its four.

    ``sealed_at``, ``number``, ``score`` and ``grade`` are ``None`` or empty for a draft. ``contested`` counts fields at
    which two values stand; that a row was removed over work unseen is told by the fold alone.
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


class Concerned(msgspec.Struct, frozen=True):
    """What a new version of a checklist concerns on this laptop: the drafts that are on the old one, and the open
    findings of each site's last visit at questions that it changes, with their visits.
    """

    drafts: list[VisitRow]
    findings: list[tuple[VisitRow, FindingRow]]


# The version that a visit was upgraded to, while nobody contests it; as the fold says it.
_UPGRADED = """
    (SELECT CASE WHEN count(DISTINCT f.value) = 1 THEN max(f.value) END FROM visit_field AS f
      WHERE f.visit = v.id AND f.kind = 'checklist')
"""
_VISITS = """
    SELECT v.id, v.company, v.estate, v.site_name, v.estate_name, v.regency, v.regency_name,
      CASE WHEN v.sealed_at IS NULL THEN 'draft' ELSE 'sealed' END, v.started_at, v.zone, v.inspector,
      ifnull({upgraded} ->> 'checklist', v.checklist), ifnull({upgraded} ->> 'version', v.version),
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
_FINDINGS = """
    SELECT visit, number, path, code, severity, verdict, due, corrected, statement FROM finding
    WHERE visit = ? ORDER BY number
"""
_OPEN = """
    SELECT visit, number, path, code, severity, verdict, due, corrected, statement FROM finding
    WHERE NOT corrected AND visit IN (SELECT visit FROM last_visit) ORDER BY visit DESC, number
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
    sql = _VISITS.format(upgraded=_UPGRADED, where=where, order=_ORDER[status])
    rows = db.execute(sql, {**values, "limit": limit, "offset": offset}).fetchall()
    return [_row(row) for row in rows]


def drafts(db: Database) -> list[VisitRow]:
    """Return the visits that are being filled, newest first."""
    return visits(db, status=VisitStatus.DRAFT)


def visit_row(db: Database, visit: VisitId) -> VisitRow:
    """Return one visit's line. Raises ``VisitUnknown``."""
    rows = db.execute(
        _VISITS.format(upgraded=_UPGRADED, where="v.id = :visit", order="v.id"),
        {"visit": visit, "limit": 1, "offset": 0},
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
    return [_finding(row) for row in db.execute(_FINDINGS, [visit]).fetchall()]


def open_findings(
    db: Database, *, company: CompanyId | None = None, estate: EstateId | None = None
) -> list[FindingRow]:
    """Return what a site's last sealed visit found and was not corrected on the spot."""
    site = f"company:{company}" if company is not None else f"estate:{estate}"
    row = db.execute("SELECT visit FROM last_visit WHERE site = ?", [site]).fetchone()
    return [] if row is None else [found for found in findings(db, VisitId(row[0])) if not found.corrected]


def concerned_by(db: Database, *, checklist: ChecklistId, version: str, paths: Collection[Path]) -> Concerned:
    """Return what is concerned by changes of a checklist: ``paths`` are ``Changes.touched`` of its old ``version``.

    Findings count whatever the version that they were found with, by the path of their question. Newest first.
    """
    all_drafts = visits(db, status=VisitStatus.DRAFT, limit=-1)
    open_ = map(_finding, db.execute(_OPEN).fetchall())
    touched = [found for found in open_ if definition(found.path) in paths]
    sealed = {visit: visit_row(db, visit) for visit in dict.fromkeys(found.visit for found in touched)}
    return Concerned(
        drafts=[row for row in all_drafts if (row.checklist, row.version) == (checklist, version)],
        findings=[(sealed[found.visit], found) for found in touched if sealed[found.visit].checklist == checklist],
    )


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


def _finding(row: tuple[Any, ...]) -> FindingRow:
    return FindingRow(
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
