"""Projects the register into tables: companies and estates as they stand, and the words by which a company is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.ids import identity_of, kind_of
from inspector_app.register.events import CompanyRegistered, EstateRegistered, register_reader
from inspector_app.register.model import Company
from inspector_app.register.reference import estates, kbli, regencies

if TYPE_CHECKING:
    from sqlite_utils import Database

    from inspector_app.ids import EstateId
    from inspector_app.ledger.event import Event
    from inspector_app.register.model import Estate

_REPLACED = "SELECT 1 FROM replaced WHERE subject = ? AND device = ? AND n = ? LIMIT 1"
_COMPANY = """
    INSERT INTO company (id, name, estate, estate_name, regency, regency_name, kbli, workers, permit)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET (name, estate, estate_name, regency, regency_name, kbli, workers, permit) = (
      excluded.name, excluded.estate, excluded.estate_name, excluded.regency, excluded.regency_name, excluded.kbli,
      excluded.workers, excluded.permit
    )
    RETURNING key
"""
_VALUE = "INSERT OR REPLACE INTO company_value (id, value) VALUES (?, ?)"
_WORDS = "INSERT OR REPLACE INTO company_search (rowid, name, estate, regency, nib, kbli) VALUES (?, ?, ?, ?, ?, ?)"
_ESTATE = "INSERT OR REPLACE INTO estate (id, name, regency, value) VALUES (?, ?, ?, ?)"


class RegisterRows:
    """Projector of the register's tables. The last event of a subject is its value; headquarters alone writes them."""

    tables = ("company_search", "company", "company_value", "estate")

    def __init__(self) -> None:
        self._reader = register_reader()

    def project(self, db: Database, event: Event) -> None:
        """Bring the rows up to this event; events of other subjects and unknown kinds are passed over."""
        if kind_of(event.subject) not in ("company", "estate"):
            return
        body = self._reader.read(event)
        # A proposal that headquarters has merged may arrive after the merging.
        if body is None or db.conn.execute(_REPLACED, (event.subject, event.device, event.n)).fetchone():
            return
        # The subject, not the body, says whose row it is.
        if isinstance(body, CompanyRegistered) and body.company.id == identity_of(event.subject):
            _put_company(db, body.company)
        elif isinstance(body, EstateRegistered) and body.estate.id == identity_of(event.subject):
            _put_estate(db, body.estate)


def _put_company(db: Database, company: Company) -> None:
    estate_name = _estate_name(db, company.estate)
    regency = regencies().get(company.regency_code)
    regency_name = regency.name if regency else company.regency_code
    row = db.conn.execute(
        _COMPANY,
        (
            company.id, company.name, company.estate, estate_name, company.regency_code, regency_name, company.kbli,
            company.workers, company.permit.status,
        ),
    ).fetchone()  # fmt: skip
    db.conn.execute(_VALUE, (company.id, msgspec.json.encode(company, order="sorted")))
    words = (company.name, estate_name, regency_name, company.nib, f"{company.kbli} {kbli().get(company.kbli, '')}")
    db.conn.execute(_WORDS, (row[0], *words))


def _put_estate(db: Database, estate: Estate) -> None:
    value = msgspec.json.encode(estate, order="sorted")
    db.conn.execute(_ESTATE, (estate.id, estate.name, estate.regency_code, value))
    stale = (
        "SELECT v.value FROM company AS c JOIN company_value AS v USING (id) WHERE c.estate = ? AND c.estate_name <> ?"
    )
    for (company,) in db.conn.execute(stale, (estate.id, estate.name)).fetchall():
        _put_company(db, msgspec.json.decode(company, type=Company))


def _estate_name(db: Database, estate: EstateId | None) -> str:
    if estate is None:
        return ""
    row = db.conn.execute("SELECT name FROM estate WHERE id = ?", (estate,)).fetchone()
    if row is not None:
        return str(row[0])
    known = estates().get(estate)
    return known.name if known else estate
