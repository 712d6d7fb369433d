"""What a paper says: findings in the order of weight, photos numbered as they are named, words in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.model import Severity, Verdict
from inspector_app.visits.compose import compose, item_of
from inspector_app.visits.events import Detail, SiteKind
from inspector_app.visits.sites import site_of_company, site_of_estate
from tests.builders.checklist import plant_2020
from tests.builders.register import a_company, a_permit, an_estate
from tests.builders.visits import (
    ALL_COMPLIANT,
    D04,
    D04A,
    E01,
    E04,
    E04_AREA,
    E04_COUNTED,
    E04_TIME,
    E05,
    H02,
    answered_visit,
    give,
    note,
    put_photo,
    small_checklist,
    started_visit,
)

if TYPE_CHECKING:
    from inspector_app.visits.content import VisitContent
    from tests.builders.visits import OpenedStore


def item_codes(content: VisitContent) -> list[str]:
    return [item.code for section in content.sections for item in section.items]


def test_a_draft_has_no_number_and_tells_what_is_there(store: OpenedStore) -> None:
    visit = started_visit(store)
    store.clock.move(seconds=90)
    give(store, visit, E05, "1")
    content = compose(store.state(visit), small_checklist())

    assert (content.number, content.version, content.practice) == ("", 0, False)
    assert content.closed_at - content.started_at == 90_000
    assert item_codes(content) == ["D04", "E01", "E04", "E05", "H02"]
    verdicts = {item.code: item.verdict for section in content.sections for item in section.items}
    assert verdicts["E05"] is Verdict.COMPLIANT
    assert verdicts["D04"] is Verdict.UNANSWERED
    assert content.heads == list(store.state(visit).heads)


def test_answers_are_said_in_both_languages(store: OpenedStore) -> None:
    visit = answered_visit(store, {D04: "3", D04A: "0.7", E04_COUNTED: "7"})
    content = compose(store.state(visit), small_checklist())
    items = {item.code: item for section in content.sections for item in section.items}

    four, part = items["D04"].answers
    assert (four.words, four.label) == ({"id": "Tidak", "en": "Not"}, {})
    assert (part.path, part.words["id"], part.words["en"], part.unit["id"]) == (D04A, "0,7", "0.7", "m")
    assert part.label["id"] == "Jarak terkecil"
    sample, area, time = items["E04"].answers
    assert sample.words["id"] == "7 dari 9 (77,8 %)"
    assert (area.path, area.words["id"], time.path, time.words["id"]) == (E04_AREA, "Toilet timur", E04_TIME, "10.11")


def test_what_was_not_asked_says_nothing_but_is_not_forgotten(store: OpenedStore) -> None:
    visit = answered_visit(store, {D04: "3", D04A: "0.7"})
    give(store, visit, D04, "1")
    state = store.state(visit)
    content = compose(state, small_checklist())
    assert [answer.path for answer in content.sections[0].items[0].answers] == [D04]
    assert state.answers[D04A].value == "0.7"
    give(store, visit, D04, "3")  # and comes back when the rule flips
    again = compose(store.state(visit), small_checklist())
    assert [answer.value for answer in again.sections[0].items[0].answers] == ["3", "0.7"]


def test_an_item_that_is_not_asked_is_out_of_score_and_paper_with_its_photos(store: OpenedStore) -> None:
    form = small_checklist()
    first, second, third = form.sections
    h02 = msgspec.structs.replace(third.questions[0], relevant=f"{D04} = '1'")
    form = msgspec.structs.replace(form, sections=(first, second, msgspec.structs.replace(third, questions=(h02,))))
    visit = answered_visit(store, {**ALL_COMPLIANT, H02: "absent"}, checklist=form)
    put_photo(store, visit, H02)
    asked = compose(store.state(visit), form)
    assert [found.code for found in asked.findings] == ["H02"]
    assert (asked.score.value, len(asked.photos)) == ("82.4", 1)

    give(store, visit, D04, "3", checklist=form)
    give(store, visit, D04A, "0.7", checklist=form)
    state = store.state(visit)
    content = compose(state, form)
    item = content.sections[2].items[0]
    assert (item.relevant, item.answers, content.photos) == (False, [], [])
    assert [found.code for found in content.findings] == ["D04"]
    assert sum(line.items for line in content.score.lines) == 4
    assert (state.answers[H02].value, len(state.photos)) == ("absent", 1)


def test_findings_stand_by_weight_and_then_by_code(store: OpenedStore) -> None:
    visit = answered_visit(store, {D04: "3", D04A: "0.7", E01: "2", E04_COUNTED: "7", E05: "3", H02: "absent"})
    found = compose(store.state(visit), small_checklist()).findings
    assert [(f.number, f.code) for f in found] == [(1, "D04"), (2, "E05"), (3, "E04"), (4, "H02"), (5, "E01")]
    assert found[1].statement == {"id": "Disinfeksi tidak dilakukan.", "en": "Not disinfected."}
    assert found[1].action["id"] == "Disinfeksi tiap 4 jam."
    assert (found[1].due, found[3].due) == ("2020-09-11", "")
    assert found[4].verdict is Verdict.PARTIAL


def test_among_equals_what_is_missing_stands_before_what_is_there_in_part(store: OpenedStore) -> None:
    visit = answered_visit(store, {D04: "2", E05: "3"})
    found = compose(store.state(visit), small_checklist()).findings
    assert [(f.code, f.verdict) for f in found] == [("E05", Verdict.NOT), ("D04", Verdict.PARTIAL)]


def test_the_inspectors_words_stand_before_the_forms(store: OpenedStore) -> None:
    visit = answered_visit(store, {E01: "3"})
    for detail, value in (
        (Detail.NOTE, "Ruang loker kotor."),
        (Detail.ACTION, "Bersihkan hari ini."),
        (Detail.SEVERITY, "critical"),
        (Detail.DUE, "2020-09-10"),
        (Detail.CORRECTED, "yes"),
    ):
        note(store, visit, E01, value, detail)
    found = compose(store.state(visit), small_checklist()).findings[0]
    assert found.statement == {"id": "Ruang loker kotor.", "en": "Ruang loker kotor."}
    assert (found.action["id"], found.severity, found.due, found.corrected) == (
        "Bersihkan hari ini.",
        Severity.CRITICAL,
        "2020-09-10",
        True,
    )
    note(store, visit, E01, "no such weight", Detail.SEVERITY)
    assert compose(store.state(visit), small_checklist()).findings[0].severity is Severity.MINOR


def test_photos_are_numbered_as_the_paper_names_them(store: OpenedStore) -> None:
    visit = answered_visit(store, {D04: "3", D04A: "0.7", H02: "absent"})
    put_photo(store, visit, E01, caption="bersih")
    put_photo(store, visit, H02, caption="daftar")
    put_photo(store, visit, D04A, caption="lini rakit 2")
    put_photo(store, visit, H02, caption="daftar, halaman 2")
    content = compose(store.state(visit), small_checklist())

    assert [(p.number, p.code, p.caption) for p in content.photos] == [
        (1, "D04", "lini rakit 2"),
        (2, "H02", "daftar"),
        (3, "H02", "daftar, halaman 2"),
        (4, "E01", "bersih"),
    ]
    assert [(f.code, f.photos) for f in content.findings] == [("D04", [1]), ("H02", [2, 3])]


def test_every_path_leads_to_its_item() -> None:
    items = item_of(small_checklist())
    assert (items[D04A], items[E04_TIME], items[E05]) == (D04, E04, E05)


def test_a_plant_outside_any_estate_and_an_estates_operator_are_sites() -> None:
    cakung = site_of_company(a_company(estate=None, regency_code="31.75", kbli="29101"), None)
    assert (cakung.kind, cakung.estate_name, cakung.province_name) == (SiteKind.PLANT, "", "DKI Jakarta")
    assert cakung.kbli_title.startswith("Industri Kendaraan Bermotor")
    operator = site_of_estate(an_estate())
    assert (operator.kind, operator.company, operator.estate) == (SiteKind.ESTATE, None, "kiic")
    assert (operator.name, operator.permit_number) == ("PT Contoh Pengelola Karawang", "4490/2020")
    assert site_of_estate(an_estate(operator="", permit=a_permit(date=None))).name.startswith("Karawang")


def test_a_paper_cites_no_rule_that_came_after_the_visit(store: OpenedStore) -> None:
    form = plant_2020()

    def cited() -> set[str]:
        content = compose(store.state(started_visit(store, checklist=form)), form)
        return {name for section in content.sections for item in section.items for name in item.basis}

    before = cited()
    store.clock.move(days=12)
    after = cited()
    assert "KMK 328" in before
    assert "SE 697/2020" not in before
    assert after == before | {"SE 697/2020"}
