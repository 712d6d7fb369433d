"""The register's lists as a checklist may choose from them: companies, estates, regencies, provinces and KBLI.

Their columns are those that ``checklist.beside.REGISTER`` promises to a form's author.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.model import ChoiceTable
from inspector_app.checklist.reading.beside import REGISTER
from inspector_app.checklist.reading.itext import LANGUAGES
from inspector_app.register.model import Company
from inspector_app.register.reference import estates, kbli, provinces, regencies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sqlite_utils import Database

    Row = tuple[str, ...]

_COMPANIES = """
    SELECT v.value FROM company AS c JOIN company_value AS v USING (id)
    ORDER BY c.name COLLATE NOCASE, c.id
"""
_ESTATES = "SELECT id, name, regency FROM estate ORDER BY name COLLATE NOCASE, id"


def register_lists(db: Database, names: Iterable[str]) -> dict[str, ChoiceTable]:
    """Return those of the named lists that the register has, as it stands; names that it does not have are left out.

    ``name`` of a company or estate is its id, of the others the official code (``32.15``, ``29300``).
    """
    labels = dict.fromkeys(LANGUAGES, "label")
    return {name: ChoiceTable(REGISTER[name], tuple(_READERS[name](db)), labels) for name in names if name in _READERS}


def _companies(db: Database) -> Iterator[Row]:
    decoder = msgspec.json.Decoder(Company)
    for (value,) in db.conn.execute(_COMPANIES):
        company = decoder.decode(value)
        yield (
            company.id, company.name, company.nib, company.kbli, company.estate or "", company.regency_code,
            _province(company.regency_code), company.permit.status.value,
        )  # fmt: skip


def _estates(db: Database) -> Iterator[Row]:
    """Yield the estates that headquarters has named, and those that ship with the program otherwise."""
    named: dict[str, tuple[str, str]] = {each.id: (each.name, each.regency_code) for each in estates().values()}
    named |= {identity: (name, regency) for identity, name, regency in db.conn.execute(_ESTATES)}
    for identity, (name, regency) in sorted(named.items(), key=lambda each: (each[1][0].casefold(), each[0])):
        yield identity, name, regency, _province(regency)


def _regencies(_: Database) -> Iterator[Row]:
    for code, regency in regencies().items():
        yield code, regency.name, regency.province_code


def _provinces(_: Database) -> Iterator[Row]:
    for code, province in provinces().items():
        yield code, province.name


def _kbli(_: Database) -> Iterator[Row]:
    yield from kbli().items()


def _province(regency_code: str) -> str:
    regency = regencies().get(regency_code)
    return regency.province_code if regency else ""


_READERS: dict[str, Callable[[Database], Iterator[Row]]] = {
    "companies": _companies,
    "estates": _estates,
    "regencies": _regencies,
    "provinces": _provinces,
    "kbli": _kbli,
}
