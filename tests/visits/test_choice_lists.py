"""The register's lists as forms choose from them: complete, in order, with the columns that cascades need."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from inspector_app.checklist.reading.beside import REGISTER
from inspector_app.ids import CompanyId
from inspector_app.visits.choice_lists import register_lists
from tests.builders.register import a_company, an_estate, practice_companies, practice_estates

if TYPE_CHECKING:
    from tests.builders.visits import OpenedStore


def rows(store: OpenedStore, name: str) -> list[dict[str, str]]:
    table = register_lists(store.db, [name])[name]
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_every_list_that_is_promised_is_there_with_its_columns(store: OpenedStore) -> None:
    store.register(a_company(), estates=(an_estate(),))
    tables = register_lists(store.db, REGISTER)
    assert {name: table.columns for name, table in tables.items()} == REGISTER
    for table in tables.values():
        assert table.known
        assert table.rows
        assert table.labels == {"id": "label", "en": "label"}
        assert {len(row) for row in table.rows} == {len(table.columns)}


def test_a_company_stands_with_its_codes_so_that_a_choice_of_a_regency_narrows_the_list(store: OpenedStore) -> None:
    store.register(a_company(), estates=(an_estate(),))
    assert rows(store, "companies") == [
        {
            "name": "contoh-otomotif", "label": "PT Contoh Otomotif Indonesia", "nib": "9120002411873", "kbli": "29300",
            "estate": "kiic", "regency": "32.15", "province": "32", "permit": "active",
        }
    ]  # fmt: skip
    assert {"name": "32.15", "label": "Kabupaten Karawang", "province": "32"} in rows(store, "regencies")


def test_a_company_outside_any_estate_and_in_an_unknown_regency_still_stands_there(store: OpenedStore) -> None:
    store.register(a_company(estate=None, regency_code="99.99"))
    (row,) = rows(store, "companies")
    assert (row["estate"], row["regency"], row["province"]) == ("", "99.99", "")


def test_estates_are_those_shipped_and_those_that_headquarters_names(store: OpenedStore) -> None:
    shipped = len(rows(store, "estates"))
    assert shipped == 116
    store.register(estates=(an_estate(name="KIIC Baru"),))
    listed = rows(store, "estates")
    assert len(listed) == shipped
    assert next(row["label"] for row in listed if row["name"] == "kiic") == "KIIC Baru"


def test_lists_come_in_the_order_of_their_names(store: OpenedStore) -> None:
    store.register(*practice_companies(), estates=tuple(practice_estates()))
    for name in ("companies", "estates"):
        labels = [row["label"].casefold() for row in rows(store, name)]
        assert labels == sorted(labels)


def test_names_that_the_register_does_not_have_are_left_out(store: OpenedStore) -> None:
    assert list(register_lists(store.db, ["villages", "kbli"])) == ["kbli"]


def test_thousands_of_companies_are_listed_without_a_pause(store: OpenedStore) -> None:
    store.register(*(a_company(id=CompanyId(f"c{n}"), name=f"PT Contoh {n:05}") for n in range(3000)))
    began = perf_counter()
    assert len(rows(store, "companies")) == 3000
    assert perf_counter() - began < 1.0
