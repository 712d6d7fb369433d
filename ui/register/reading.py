"""Reads the register for the screen: pages of lines, the card of one site, the choices of the filters. Runs on a
reader.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import msgspec

from inspector_app.clock import local_date
from inspector_app.ids import CompanyId, EstateId, VisitId
from inspector_app.register import search as register
from inspector_app.register.model import PermitStatus, zone_of
from inspector_app.register.reference import regencies
from inspector_app.visits.events import SiteKind
from inspector_app.visits.lists import FindingRow, VisitRow, VisitStatus, open_findings, visits
from inspector_app.visits.sites import site_of_company, site_of_estate
from ui.register.lines import Line
from ui.register.model import PAGE
from ui.widgets.place import short_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from inspector_app.clock import Zone
    from inspector_app.visits.events import Site

SHOWN_VISITS = 5


class Query(msgspec.Struct, frozen=True):
    """What is asked of the register."""

    kind: SiteKind = SiteKind.PLANT
    text: str = ""
    estate: EstateId | None = None
    regency: str | None = None
    permit: PermitStatus | None = None
    open_findings: bool = False
    never_visited: bool = False


@dataclasses.dataclass(frozen=True)
class Found:
    """The beginning of a result: how many fit, of how many there are, and the first page."""

    query: Query
    total: int
    all_sites: int
    first: tuple[Line, ...]


@dataclasses.dataclass(frozen=True)
class Card:
    """Everything about one site. ``draft`` is its newest visit that is not sealed."""

    key: str
    site: Site
    zone: Zone
    visits: tuple[VisitRow, ...]
    findings: tuple[FindingRow, ...]
    draft: VisitId | None
    area_ha: int | None = None
    companies: int | None = None


def find(db: Database, query: Query) -> Found:
    """Return the first page of what a query finds."""
    if query.kind is SiteKind.ESTATE:
        lines = _estate_lines(db, query)
        every = len(register.search_estates(db)) if query.text else len(lines)
        return Found(query, len(lines), every, tuple(lines))
    total = register.count(db, query.text, **_filters(query))  # type: ignore[arg-type]
    return Found(query, total, register.count(db), page(db, query, 0))


def page(db: Database, query: Query, number: int) -> tuple[Line, ...]:
    """Return one page of companies."""
    if query.kind is SiteKind.ESTATE:
        return tuple(_estate_lines(db, query)[number * PAGE : (number + 1) * PAGE])
    rows = register.search(db, query.text, **_filters(query), limit=PAGE, offset=number * PAGE)  # type: ignore[arg-type]
    return tuple(_company_line(row) for row in rows)


def card_of(db: Database, kind: SiteKind, key: str) -> Card:
    """Return the card of a company or an estate. Raises ``SiteUnknown``."""
    if kind is SiteKind.ESTATE:
        estate_id = EstateId(key)
        estate = register.estate(db, estate_id)
        site = site_of_estate(estate)
        known = visits(db, estate=estate_id, limit=50)
        own = [row for row in known if row.company is None]
        found = open_findings(db, estate=estate_id)
        count = register.count(db, estate=estate_id)
        return _card(key, site=site, rows=own, found=found, area_ha=estate.area_ha, companies=count)
    company_id = CompanyId(key)
    company = register.company(db, company_id)
    estate_of = register.estate(db, company.estate) if company.estate is not None else None
    rows = visits(db, company=company_id, limit=50)
    return _card(key, site=site_of_company(company, estate_of), rows=rows, found=open_findings(db, company=company_id))


def _card(
    key: str, *, site: Site, rows: Sequence[VisitRow], found: Sequence[FindingRow], area_ha: int | None = None,
    companies: int | None = None,
) -> Card:  # fmt: skip
    draft = next((row.visit for row in rows if row.status is VisitStatus.DRAFT), None)
    return Card(
        key=key,
        site=site,
        zone=zone_of(site.regency_code),
        visits=tuple(rows[:SHOWN_VISITS]),
        findings=tuple(found),
        draft=draft,
        area_ha=area_ha,
        companies=companies,
    )


def estate_choices(db: Database) -> list[tuple[str, str, str]]:
    """Return id, name and regency of every estate, by name."""
    return [(row.id, row.name, row.regency_name.removeprefix("Kabupaten ")) for row in register.search_estates(db)]


def regency_choices() -> list[tuple[str, str]]:
    """Return code and name of every regency and city, by name."""
    return sorted(((regency.code, regency.name) for regency in regencies().values()), key=lambda pair: pair[1])


def _filters(query: Query) -> dict[str, object]:
    return {
        "estate": query.estate,
        "regency": query.regency,
        "permit": query.permit,
        "open_findings": query.open_findings,
        "never_visited": query.never_visited,
    }


def _company_line(row: register.CompanyRow) -> Line:
    caption = " · ".join(part for part in (short_place(row.estate_name, row.regency_name), row.kbli) if part)
    last = local_date(row.last_at, row.last_zone) if row.last_at is not None and row.last_zone is not None else None
    return Line(
        kind=SiteKind.PLANT,
        key=row.id,
        name=row.name,
        caption=caption,
        permit=row.permit.value,
        workers=row.workers,
        open_findings=row.findings_open if last else None,
        last_visit=last,
        drafted=row.drafts > 0,
    )


def _estate_lines(db: Database, query: Query) -> list[Line]:
    lines = []
    for row in register.search_estates(db, query.text):
        last = local_date(row.last_at, row.last_zone) if row.last_at is not None and row.last_zone is not None else None
        fits = (query.regency in (None, row.regency)) and (not query.never_visited or last is None)
        if not fits or (query.open_findings and not row.findings_open):
            continue
        lines.append(
            Line(
                kind=SiteKind.ESTATE,
                key=row.id,
                name=row.name,
                caption=short_place(row.operator, row.regency_name),
                companies=row.companies,
                open_findings=row.findings_open if last else None,
                last_visit=last,
            )
        )
    return lines
