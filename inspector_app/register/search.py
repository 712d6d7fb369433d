"""Finds companies as one types, and estates; filtering, counting and ordering are the database's work, whatever the
number.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import msgspec

from inspector_app.clock import Instant, Zone
from inspector_app.errors import SiteUnknown
from inspector_app.ids import CompanyId, EstateId
from inspector_app.register.model import Company, Estate, PermitStatus
from inspector_app.register.reference import estates, regencies

if TYPE_CHECKING:
    from sqlite_utils import Database

WORD_LIMIT = 12


class Order(StrEnum):
    """How a list of companies stands: by open findings and then name, by name, or by last visit (never visited
    first).
    """

    FINDINGS = "findings"
    NAME = "name"
    LAST_VISIT = "last_visit"


class CompanyRow(msgspec.Struct, frozen=True):
    """One line of the list. ``last_*`` and ``findings_open`` are of the last sealed visit, ``None``, empty and 0 before
    it.

    ``drafts`` counts visits that are being filled.
    """

    id: CompanyId
    name: str
    estate: EstateId | None
    estate_name: str
    regency: str
    regency_name: str
    kbli: str
    workers: int | None
    permit: PermitStatus
    findings_open: int
    last_at: Instant | None
    last_zone: Zone | None
    last_score: str
    last_grade: str
    drafts: int


class EstateRow(msgspec.Struct, frozen=True):
    """One line of the list of estates; ``last_*`` and ``findings_open`` are those of its operator's last sealed
    visit.
    """

    id: EstateId
    name: str
    operator: str
    regency: str
    regency_name: str
    companies: int
    findings_open: int
    last_at: Instant | None
    last_zone: Zone | None
    last_score: str
    last_grade: str


_COLUMNS = """
    c.id, c.name, c.estate, c.estate_name, c.regency, c.regency_name, c.kbli, c.workers, c.permit,
    ifnull(l.findings_open, 0), l.at, l.zone, ifnull(l.score, ''), ifnull(l.grade, ''),
    (SELECT count(*) FROM visit AS v WHERE v.company = c.id AND v.sealed_at IS NULL)
"""
_ORDER = {
    Order.FINDINGS: "ifnull(l.findings_open, 0) DESC, c.name COLLATE NOCASE, c.id",
    Order.NAME: "c.name COLLATE NOCASE, c.id",
    Order.LAST_VISIT: "l.at, c.name COLLATE NOCASE, c.id",
}


def search(
    db: Database,
    text: str = "",
    *,
    estate: EstateId | None = None,
    regency: str | None = None,
    permit: PermitStatus | None = None,
    open_findings: bool = False,
    never_visited: bool = False,
    order: Order = Order.FINDINGS,
    limit: int = 100,
    offset: int = 0,
) -> list[CompanyRow]:
    """Return companies in which every word typed begins some word of name, estate, regency, NIB or KBLI.

    Any text is allowed; what is no letter or digit only parts words. Without words all companies are meant.
    """
    tables, where, values = _asked(text, estate, regency, permit, open_findings, never_visited)
    sql = f"""
        SELECT {_COLUMNS} FROM (
          SELECT c.key AS key, l.site AS site FROM {tables} WHERE {where} ORDER BY {_ORDER[order]} LIMIT ? OFFSET ?
        ) AS found JOIN company AS c ON c.key = found.key LEFT JOIN last_visit AS l ON l.site = found.site
        ORDER BY {_ORDER[order]}
    """  # noqa: S608 - our own words; what was typed is bound
    return [_company_row(row) for row in db.execute(sql, [*values, limit, offset]).fetchall()]


def count(
    db: Database,
    text: str = "",
    *,
    estate: EstateId | None = None,
    regency: str | None = None,
    permit: PermitStatus | None = None,
    open_findings: bool = False,
    never_visited: bool = False,
) -> int:
    """Return how many companies ``search`` would find."""
    words = _words(text)
    if words and not (estate or regency or permit or open_findings or never_visited):
        # The words alone can be counted without reading a company.
        asked = "SELECT count(*) FROM company_search WHERE company_search MATCH ?"
        return int(db.execute(asked, [_match(words)]).fetchone()[0])
    tables, where, values = _asked(text, estate, regency, permit, open_findings, never_visited)
    return int(db.execute(f"SELECT count(*) FROM {tables} WHERE {where}", values).fetchone()[0])  # noqa: S608


def company(db: Database, company_id: CompanyId) -> Company:
    """Return a company as it stands in the register. Raises ``SiteUnknown``."""
    row = db.execute("SELECT value FROM company_value WHERE id = ?", [company_id]).fetchone()
    if row is None:
        raise SiteUnknown(site=company_id)
    return msgspec.json.decode(row[0], type=Company)


def estate(db: Database, estate_id: EstateId) -> Estate:
    """Return an estate: as headquarters registered it, else as the program's own list has it. Raises
    ``SiteUnknown``.
    """
    row = db.execute("SELECT value FROM estate WHERE id = ?", [estate_id]).fetchone()
    if row is not None:
        return msgspec.json.decode(row[0], type=Estate)
    if estate_id not in estates():
        raise SiteUnknown(site=estate_id)
    return estates()[estate_id]


def search_estates(db: Database, text: str = "") -> list[EstateRow]:
    """Return the estates in which every word typed begins some word of name, operator or regency; by name."""
    known = dict(estates())
    for (value,) in db.execute("SELECT value FROM estate").fetchall():
        registered = msgspec.json.decode(value, type=Estate)
        known[registered.id] = registered
    counts = dict(
        db.execute("SELECT estate, count(*) FROM company WHERE estate IS NOT NULL GROUP BY estate").fetchall()
    )
    last = {row[0]: row[1:] for row in db.execute(_LAST_OF_ESTATES).fetchall()}
    typed = [word.casefold() for word in _words(text)]
    rows = [
        _estate_row(found, counts.get(found.id, 0), last.get(f"estate:{found.id}"))
        for found in known.values()
        if _begins(typed, f"{found.name} {found.operator} {_regency_name(found.regency_code)}")
    ]
    return sorted(rows, key=lambda row: (row.name.casefold(), row.id))


_LAST_OF_ESTATES = "SELECT site, findings_open, at, zone, score, grade FROM last_visit WHERE site LIKE 'estate:%'"


def _asked(  # noqa: PLR0917 - one caller's arguments, passed on
    text: str,
    estate: EstateId | None,
    regency: str | None,
    permit: PermitStatus | None,
    open_findings: bool,  # noqa: FBT001
    never_visited: bool,  # noqa: FBT001
) -> tuple[str, str, list[Any]]:
    """Return the tables, the conditions and the values to bind for what was asked."""
    where: list[str] = ["1"]
    values: list[Any] = []
    words = _words(text)
    if words:
        where.append("c.key IN (SELECT rowid FROM company_search WHERE company_search MATCH ?)")
        values.append(_match(words))
    for column, value in (("estate", estate), ("regency", regency), ("permit", permit)):
        if value is not None:
            where.append(f"c.{column} = ?")
            values.append(value)
    if open_findings:
        where.append("l.findings_open > 0")
    if never_visited:
        where.append("l.site IS NULL")
    tables = "company AS c LEFT JOIN last_visit AS l ON l.site = 'company:' || c.id"
    return tables, " AND ".join(where), values


def _words(text: str) -> list[str]:
    """Return the words typed: letters and digits only, so nothing of the search's own language gets through."""
    return [word[:64] for word in re.findall(r"[^\W_]+", text)[:WORD_LIMIT]]


def _match(words: list[str]) -> str:
    """Return the search: each word as a beginning. Groups of digits may also be one number, as a NIB is written."""
    asked = " ".join(f'"{word}"*' for word in words)
    if len(words) > 1 and all(word.isdigit() for word in words):
        return f'({asked}) OR "{"".join(words)}"*'
    return asked


def _begins(typed: list[str], text: str) -> bool:
    words = [word.casefold() for word in re.findall(r"[^\W_]+", text)]
    return all(any(word.startswith(start) for word in words) for start in typed)


def _regency_name(code: str) -> str:
    regency = regencies().get(code)
    return regency.name if regency else code


def _company_row(row: tuple[Any, ...]) -> CompanyRow:
    made = CompanyRow(*row)
    zone = Zone(row[11]) if row[11] else None
    return msgspec.structs.replace(made, permit=PermitStatus(made.permit), last_zone=zone)


def _estate_row(found: Estate, companies: int, last: tuple[Any, ...] | None) -> EstateRow:
    open_, at, zone, score, grade = last or (0, None, None, "", "")
    return EstateRow(
        id=found.id,
        name=found.name,
        operator=found.operator,
        regency=found.regency_code,
        regency_name=_regency_name(found.regency_code),
        companies=companies,
        findings_open=open_,
        last_at=at,
        last_zone=Zone(zone) if zone else None,
        last_score=score,
        last_grade=grade,
    )
