"""Finding a company as one types, whatever one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inspector_app.errors import SiteUnknown
from inspector_app.ids import CompanyId, EstateId, subject
from inspector_app.ledger.event import Draft
from inspector_app.register.events import CompanyRegistered
from inspector_app.register.model import Company, PermitStatus
from inspector_app.register.registering import register
from inspector_app.register.search import Order, company, count, estate, search, search_estates
from tests.builders.register import a_company, a_permit, an_estate, practice_companies, practice_estates
from tests.builders.visits import BOSS, E01, ZONE, a_site, sealed_visit, started_visit

if TYPE_CHECKING:
    from tests.builders.visits import OpenedStore


@pytest.fixture
def practice(store: OpenedStore) -> OpenedStore:
    store.register(*practice_companies(), estates=tuple(practice_estates()))
    return store


def names(store: OpenedStore, text: str, **asked: object) -> list[str]:
    return [row.name for row in search(store.db, text, **asked)]  # type: ignore[arg-type]


def test_the_beginnings_of_words_find_a_company(practice: OpenedStore) -> None:
    assert names(practice, "oto") == [
        "PT Contoh Oto Elektrik",
        "PT Contoh Oto Karet",
        "PT Contoh Otomotif Indonesia",
        "PT Contoh Otomotif Komponen",
    ]
    assert names(practice, "KOMP oto") == ["PT Contoh Otomotif Komponen"]
    assert names(practice, "tomotif") == []
    assert names(practice, "") == sorted(company.name for company in practice_companies())


@pytest.mark.parametrize("text", ["9120002411873", "9120 0024 1187 3", "9120-0024-11873", "91200024118"])
def test_a_nib_is_found_however_it_is_written(practice: OpenedStore, text: str) -> None:
    assert "PT Contoh Otomotif Indonesia" in names(practice, text)


def test_place_estate_and_trade_find_it_too(practice: OpenedStore) -> None:
    assert names(practice, "jakarta timur suz") == ["Suzuki Indomobil Motor Plant Cakung"]
    assert len(names(practice, "mm2100")) == 5
    assert names(practice, "farmasi") == []
    assert names(practice, "televisi") == ["PT Contoh Elektronika Nusantara"]
    assert names(practice, "29101") == ["Suzuki Indomobil Motor Plant Cakung"]


@pytest.mark.parametrize(
    "text",
    [
        '"', '""', "'", "*", "oto*", "oto OR", "NEAR(", "NEAR(oto pt)", "name:oto", "{name nib}:oto", "-oto", "^oto",
        "oto AND NOT pt", "(", ")", "a" * 5000, "oto\0pt", "\ud800oto", "'; DROP TABLE company; --", "%", "_", "\\",
        " \t\n", "🏭", "ſ", "１２３", "oto " * 500,
    ],
)  # fmt: skip
def test_whatever_is_typed_is_harmless(practice: OpenedStore, text: str) -> None:
    found = search(practice.db, text)
    assert len(found) == count(practice.db, text)
    assert count(practice.db) == 12


def test_filters_narrow_what_was_found(practice: OpenedStore) -> None:
    assert len(names(practice, "", estate=EstateId("kiic"))) == 5
    assert len(names(practice, "contoh", regency="32.16")) == 5
    assert names(practice, "", permit=PermitStatus.REVOKED) == ["PT Contoh Plastik Cemerlang"]
    assert names(practice, "oto", estate=EstateId("mm2100-megalopolis")) == []
    assert count(practice.db, "contoh", permit=PermitStatus.FROZEN) == 2


def test_open_findings_stand_first(practice: OpenedStore) -> None:
    sealed_visit(practice, {E01: "3"}, site=a_site(id=CompanyId("contoh-tekstil"), name="PT Contoh Tekstil Jaya"))
    practice.clock.move(days=1)
    started_visit(practice, site=a_site(id=CompanyId("contoh-kemasan")))

    first = search(practice.db)[0]
    assert (first.name, first.findings_open, first.last_grade) == ("PT Contoh Tekstil Jaya", 1, "A")
    assert first.last_at is not None
    assert first.last_zone is ZONE
    drafts = {row.id: row.drafts for row in search(practice.db)}
    assert (drafts[CompanyId("contoh-kemasan")], drafts[CompanyId("contoh-tekstil")]) == (1, 0)
    assert names(practice, "", open_findings=True) == ["PT Contoh Tekstil Jaya"]
    assert count(practice.db, never_visited=True) == 11
    assert names(practice, "", order=Order.NAME)[0] == "PT Contoh Aluminium Mandiri"
    assert names(practice, "", order=Order.LAST_VISIT)[-1] == "PT Contoh Tekstil Jaya"


def test_pages_follow_each_other_without_gap(practice: OpenedStore) -> None:
    pages = [names(practice, "contoh", limit=4, offset=offset) for offset in (0, 4, 8, 12)]
    assert [len(page) for page in pages] == [4, 4, 3, 0]
    assert sum(pages, []) == names(practice, "contoh")  # noqa: RUF017 - four short lists


def test_a_company_that_changed_is_found_by_what_it_is_now(store: OpenedStore) -> None:
    store.register(a_company())
    store.register(a_company(name="PT Nama Baru", permit=a_permit(status=PermitStatus.REVOKED)))
    assert (count(store.db), names(store, "otomotif"), names(store, "baru")) == (1, [], ["PT Nama Baru"])
    assert company(store.db, CompanyId("contoh-otomotif")).permit.status is PermitStatus.REVOKED


def test_an_estate_that_changed_its_name_is_found_by_it(store: OpenedStore) -> None:
    store.register(a_company())
    assert names(store, "karawang international") != []
    store.register(estates=(an_estate(name="Kawasan Baru Sekali"),))
    assert names(store, "sekali") == ["PT Contoh Otomotif Indonesia"]
    assert names(store, "international") == []
    assert search(store.db)[0].estate_name == "Kawasan Baru Sekali"


def test_an_event_on_another_subject_than_its_own_is_passed_over(store: OpenedStore) -> None:
    wrong = Draft(subject("company", "somebody-else"), CompanyRegistered(a_company()))
    store.write(lambda db: store.headquarters.append(db, [wrong], by=BOSS, zone=ZONE))
    assert count(store.db) == 0


def test_what_the_register_does_not_have_is_said(store: OpenedStore) -> None:
    with pytest.raises(SiteUnknown):
        company(store.db, CompanyId("entah"))
    with pytest.raises(SiteUnknown):
        estate(store.db, EstateId("entah"))
    assert estate(store.db, EstateId("kiic")).operator == ""


def test_estates_are_found_with_operator_and_companies(practice: OpenedStore) -> None:
    assert len(search_estates(practice.db)) == 116
    rows = search_estates(practice.db, "mm2100")
    assert [row.id for row in rows] == ["mm2100-bekasi-fajar", "mm2100-megalopolis"]
    assert (rows[0].operator, rows[0].companies) == ("PT Contoh Pengelola Fajar", 2)
    assert [row.id for row in search_estates(practice.db, "pengelola karawang")] == ["kiic"]
    assert search_estates(practice.db, '"*(') == search_estates(practice.db)


def test_thousands_of_companies_are_counted_found_and_ordered(store: OpenedStore) -> None:
    made: list[Company] = [
        a_company(id=CompanyId(f"c-{i:05d}"), name=f"PT {'Oto' if i % 50 == 0 else 'Logam'} Contoh {i:05d}")
        for i in range(3000)
    ]
    store.write(lambda db: register(db, store.headquarters, by=BOSS, zone=ZONE, companies=made))
    assert count(store.db) == count(store.db, "pt") == 3000
    assert count(store.db, "oto") == 60
    rows = search(store.db, "oto", limit=10, offset=50)
    assert [row.name for row in rows] == [f"PT Oto Contoh {i:05d}" for i in range(2500, 3000, 50)]
    assert store.rebuild() == 3000
    assert count(store.db, "oto") == 60
