"""The shipped checklists: complete, in two languages, and every item can come to every verdict that it may have."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from inspector_app.checklist.library import TEMPLATES
from inspector_app.checklist.model import Kind, Severity, Verdict
from inspector_app.checklist.reading.xlsform import problems
from tests.builders.checklist import estate_2020, items, path_of, plant_2020, question, questions, session

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector_app.checklist.model import Checklist

    Build = Callable[[], Checklist]

FORMS = [pytest.param(plant_2020, id="plant"), pytest.param(estate_2020, id="estate")]

TITLES = {
    "A": "Izin dan pelaporan",
    "B": "Organisasi",
    "C": "Gerbang: penapisan",
    "D": "Masker, APD, jarak",
    "E": "Kebersihan dan udara",
    "F": "Kantin, ibadah, istirahat",
    "G": "Shift, angkutan, mes",
    "H": "Kesehatan dan kasus",
    "I": "Sosialisasi",
    "J": "Pengelola kawasan",
}


def test_a_plant_in_2020_is_asked_76_items() -> None:
    counts = {
        section.code: sum(row.severity is not None for row in section.questions) for section in plant_2020().sections
    }
    assert counts == {"A": 8, "B": 7, "C": 12, "D": 9, "E": 11, "F": 6, "G": 8, "H": 11, "I": 4}
    assert sum(counts.values()) == 76


def test_what_belongs_to_2021_is_not_asked() -> None:
    codes = {item.code for item in items(plant_2020())}
    assert not codes & {"C13", "D10", "F04", "H10"}


def test_an_estates_operator_is_asked_its_own_sections() -> None:
    assert [section.code for section in estate_2020().sections] == ["A", "B", "C", "E", "I", "J"]
    assert len(items(estate_2020())) == 50


@pytest.mark.parametrize("build", FORMS)
def test_sections_carry_the_titles_of_the_outline(build: Build) -> None:
    for section in build().sections:
        assert section.title["id"] == TITLES[section.code]
        assert section.title["en"] not in {"", section.title["id"]}


@pytest.mark.parametrize("build", FORMS)
def test_they_hold_from_the_ministry_of_health_s_guide_to_the_circular_of_2021(build: Build) -> None:
    assert (build().valid_from, build().valid_to) == (dt.date(2020, 5, 20), dt.date(2021, 7, 22))


@pytest.mark.parametrize("build", FORMS)
def test_every_text_stands_in_both_languages(build: Build) -> None:
    for row in questions(build()):
        texts = [row.label, *(choice.label for choice in row.choices)]
        texts += [text for text in (row.hint, row.limit, row.constraint_message) if text]
        if row.severity:
            texts += [row.finding, row.action]
        for text in texts:
            assert text["id"], row.path
            assert text["en"], row.path
        # Where both languages say the same it is a name or a sign, never a sentence.
        assert row.label["id"] != row.label["en"], row.path
        assert not row.unit or {"id", "en"} <= set(row.unit), row.path


@pytest.mark.parametrize("build", FORMS)
def test_every_item_says_weight_basis_finding_action_and_days(build: Build) -> None:
    days = {Severity.CRITICAL: range(1, 3), Severity.MAJOR: range(3, 8), Severity.MINOR: range(14, 15)}
    for item in items(build()):
        assert item.severity is not None
        assert item.basis, item.code
        assert item.days in days[item.severity], item.code
        assert item.finding["id"].endswith(".")
        assert item.action["en"].endswith(".")
        assert item.code == item.path.rsplit("/", 1)[-1]


@pytest.mark.parametrize("build", FORMS)
def test_parts_carry_a_letter_and_name_their_item(build: Build) -> None:
    for section in build().sections:
        for row in section.questions:
            if row.item is not None:
                assert row.code == ""
                assert f"{row.item}{row.letter}" == row.path
            else:
                assert row.severity is not None, "each row is an item or a part of one"


@pytest.mark.parametrize("build", FORMS)
def test_every_kind_of_answer_of_the_domain_is_used(build: Build) -> None:
    used = {row.kind for row in questions(build())}
    assert used >= {
        Kind.COMPLIANCE, Kind.DOCUMENT, Kind.NUMBER, Kind.SAMPLE, Kind.DATE, Kind.TIME, Kind.TEXT, Kind.CHOICE,
        Kind.PHOTO, Kind.CALCULATED,
    }  # fmt: skip


def sample(code: str, *results: tuple[str, int]) -> dict[str, list[dict[str, str]]]:
    return {verdict: [{f"{code}_n": str(n), f"{code}_total": "40"}] for verdict, n in results}


COUNTED = (("compliant", 38), ("partial", 32), ("not", 31))

ANSWERS: dict[str, dict[str, list[dict[str, str]]]] = {
    "A01": {"compliant": [{"A01": "present"}], "not": [{"A01": "absent"}, {"A01": "expired"}]},
    "A05": {"compliant": [{"A05": "3"}], "not": [{"A05": "2"}, {"A05": "0"}]},
    "A06": {
        "compliant": [
            {"A06a": "1396", "A06b": "1396"},
            {"A06a": "1000", "A06b": "1050"},
            {"A06a": "1000", "A06b": "950"},
        ],
        "partial": [{"A06a": "1000", "A06b": "1051"}, {"A06a": "1000", "A06b": "900"}],
        "not": [{"A06a": "1000", "A06b": "1101"}],
    },
    "A07": {
        "compliant": [{"A07a": "0", "A07b": "0"}, {"A07a": "2", "A07b": "2"}],
        "partial": [{"A07a": "3", "A07b": "2"}],
        "not": [{"A07a": "2", "A07b": "238"}],
    },
    "B03": {
        "compliant": [{"B03": "yes", "B03b": "2020-08-10"}],
        "partial": [{"B03": "yes", "B03b": "2020-08-09"}],
        "not": [{"B03": "no"}, {"B03": "yes", "B03b": "2020-07-10"}],
    },
    "B07": {
        "compliant": [{"B07": "yes", "B07a": "50", "B07b": "500", "B07c": "1000"}],
        "partial": [{"B07": "yes", "B07a": "50", "B07b": "550", "B07c": "1000"}],
        "not": [{"B07": "yes", "B07a": "50", "B07b": "551", "B07c": "1000"}],
        "not_applicable": [{"B07": "no"}],
    },
    "C01": sample("C01", *COUNTED),
    "C04": {"compliant": [{"C04": "37.3"}, {"C04": "37"}], "not": [{"C04": "37.5"}, {"C04": "0"}]},
    "C06": {
        "compliant": [{"C06a": "36.5", "C06b": "36.2"}],
        "partial": [{"C06a": "36.5", "C06b": "37.0"}],
        "not": [{"C06a": "36.5", "C06b": "37.1"}],
    },
    "D01": sample("D01", *COUNTED),
    "D04": {
        "compliant": [{"D04_n": "40", "D04_total": "40", "D04a": "1"}],
        "partial": [{"D04_n": "36", "D04_total": "40", "D04a": "0.7"}],
        "not": [{"D04_n": "20", "D04_total": "40", "D04a": "0.7"}],
    },
    "E02": {
        "compliant": [{"A06b": "1396", "E01": "1", "E01a": "42"}],
        "partial": [{"A06b": "1396", "E01": "1", "E01a": "30"}],
        "not": [{"A06b": "1396", "E01": "1", "E01a": "10"}],
        "not_applicable": [{"A06b": "1396", "E01": "4"}],
    },
    "G01": {
        "compliant": [{"G01": "yes", "G01a": "30"}],
        "partial": [{"G01": "yes", "G01a": "15"}],
        "not": [{"G01": "yes", "G01a": "0"}],
        "not_applicable": [{"G01": "no"}],
    },
    "H03": {
        "compliant": [{"H03": "reported", "H03a": "2020-09-01", "H03b": "2020-09-02"}],
        "partial": [{"H03": "reported", "H03a": "2020-08-31", "H03b": "2020-09-02"}],
        "not": [{"H03": "unreported"}, {"H03": "reported", "H03a": "2020-08-01", "H03b": "2020-08-09"}],
        "not_applicable": [{"H03": "none"}],
    },
    "H05": {
        "compliant": [
            {
                "H05": "closed", "H05a": "2020-09-01T08:00:00", "H05b": "2020-09-02T08:00:00",
                "H05c": "2020-09-02T10:00:00", "H05d": "2020-09-03T10:00:00",
            }
        ],
        "partial": [
            {
                "H05": "closed", "H05a": "2020-09-01T08:00:00", "H05b": "2020-09-02T08:00:00",
                "H05c": "2020-09-02T10:00:00", "H05d": "2020-09-03T09:30:00",
            }
        ],
        "not": [
            {"H05": "open"},
            {
                "H05": "closed", "H05a": "2020-09-01T08:00:00", "H05b": "2020-09-01T20:00:00",
                "H05c": "2020-09-01T22:00:00", "H05d": "2020-09-02T08:00:00",
            },
        ],
        "not_applicable": [{"H05": "none"}],
    },
    "H06": {
        "compliant": [{"H06": "stopped", "H06a": "2020-08-01", "H06b": "2020-08-15"}],
        "partial": [{"H06": "stopped", "H06a": "2020-08-01", "H06b": "2020-08-08"}],
        "not": [{"H06": "running"}, {"H06": "stopped", "H06a": "2020-08-01", "H06b": "2020-08-05"}],
        "not_applicable": [{"H06": "none"}],
    },
    "H09": {
        "compliant": [{"H09": "yes", "H09a": "50", "H09b": "50"}],
        "partial": [{"H09": "yes", "H09a": "50", "H09b": "40"}],
        "not": [{"H09": "yes", "H09a": "50", "H09b": "39"}],
        "not_applicable": [{"H09": "no"}],
    },
    "I01": {"compliant": [{"I01": "4"}], "partial": [{"I01": "1"}], "not": [{"I01": "0"}]},
    "I02": {
        "compliant": [{"I02": "yes", "I02a": "2020-08-09"}],
        "partial": [{"I02": "yes", "I02a": "2020-08-08"}],
        "not": [{"I02": "no"}, {"I02": "yes", "I02a": "2020-05-01"}],
    },
    "I03": sample("I03", *COUNTED),
    "J01": {
        "compliant": [{"J01": "present", "J01a": "3"}],
        "partial": [{"J01": "present", "J01a": "2"}],
        "not": [{"J01": "absent"}, {"J01": "expired"}, {"J01": "present", "J01a": "1"}],
    },
    "J02": {
        "compliant": [{"J02a": "95", "J02b": "100"}],
        "partial": [{"J02a": "80", "J02b": "100"}],
        "not": [{"J02a": "12", "J02b": "100"}],
    },
    "J04": {
        "compliant": [{"J04": "yes", "J04a": "10", "J04b": "10"}],
        "partial": [{"J04": "yes", "J04a": "10", "J04b": "8"}],
        "not": [{"J04": "yes", "J04a": "10", "J04b": "0"}],
        "not_applicable": [{"J04": "no"}],
    },
    "J06": {
        "compliant": [{"J06": "yes", "J06a": "2020-09-01"}],
        "partial": [{"J06": "yes", "J06a": "2020-08-01"}],
        "not": [{"J06": "no"}, {"J06": "yes", "J06a": "2020-01-01"}],
    },
}  # fmt: skip
"""How each item that is no four-way answer comes to each verdict that it can have."""

DOCUMENTS = {"compliant": "present", "partial": "expired", "not": "absent"}


def ways(form: Checklist, code: str) -> dict[str, list[dict[str, str]]]:
    item = question(form, code)
    if item.kind is Kind.COMPLIANCE:
        return {
            "compliant": [{code: "1"}],
            "partial": [{code: "2"}],
            "not": [{code: "3"}],
            "not_applicable": [{code: "4"}],
        }
    if item.kind is Kind.DOCUMENT and code not in ANSWERS:
        return {verdict: [{code: said}] for verdict, said in DOCUMENTS.items()}
    return ANSWERS[code]


@pytest.mark.parametrize("build", FORMS)
def test_every_item_can_be_answered_to_every_verdict(build: Build) -> None:
    form = build()
    for item in items(form):
        ways_to = ways(form, item.code)
        assert {"compliant", "not"} <= set(ways_to), item.code
        for verdict, sets in ways_to.items():
            for answers in sets:
                filling = session(form)
                for name, raw in answers.items():
                    outcome = filling.answer(path_of(form, name), raw)
                    assert outcome.accepted, (name, raw)
                    assert not [found for found in outcome.violations if found.code == "constraint"], (name, raw)
                assert filling.node(item.path).verdict is Verdict(verdict), (item.code, answers)


@pytest.mark.parametrize("build", FORMS)
def test_an_item_half_answered_comes_to_nothing_yet(build: Build) -> None:
    form = build()
    for item in items(form):
        assert session(form).node(item.path).verdict is Verdict.UNANSWERED, item.code
        for sets in ways(form, item.code).values():
            for answers in sets:
                if len(answers) > 1:
                    name, raw = next(iter(answers.items()))
                    assert session(form, {name: raw}).node(item.path).verdict is Verdict.UNANSWERED, (name, raw)


@pytest.mark.parametrize("build", FORMS)
def test_a_whole_checklist_can_be_filled_until_nothing_is_missing(build: Build) -> None:
    form = build()
    filling = session(form)
    for item in items(form):
        for name, raw in ways(form, item.code)["compliant"][0].items():
            filling.answer(path_of(form, name), raw)
    by_kind = {Kind.NUMBER: "4", Kind.DATE: "2020-09-01", Kind.DATETIME: "2020-09-01T08:00", Kind.TEXT: "ada"}
    for path in filling.missing():
        row = next(each for each in questions(form) if each.path == path)
        filling.answer(path, by_kind[row.kind])
    assert filling.missing() == ()
    assert filling.invalid() == ()
    score = filling.score()
    assert (score.value, score.grade, score.answered) == ("100.0", "A", score.items)


@pytest.mark.parametrize("name", ["plant-2020.xlsx", "estate-2020.xlsx"])
def test_the_files_themselves_have_no_mistakes(name: str) -> None:
    assert problems(TEMPLATES / name) == []


@pytest.mark.parametrize("build", FORMS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_item_has_a_name_of_few_letters_of_its_own(build: Build, lang: str) -> None:
    names = [item.short.get(lang, "") for item in items(build())]
    assert all(0 < len(name) <= 20 for name in names)
    assert len(set(names)) == len(names)
