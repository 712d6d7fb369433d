"""The rules of 2021 on their days: reporting days, capacity by sector, PeduliLindungi, vaccination, a frozen permit."""

from __future__ import annotations

import pytest

from inspector_app.checklist.model import Kind, Verdict
from tests.builders.templates import every_question, path_in, shipped, visit_on, weighted

PLANT, ESTATE = "plant-2021", "estate-2021"
BOTH = pytest.mark.parametrize("name", [PLANT, ESTATE])

BEFORE, SCANNING, WEEKLY = "2021-08-25", "2021-09-02", "2021-09-10"


def verdict(name: str, code: str, answers: dict[str, str], *, day: str = "2021-09-15", regency: str = "") -> Verdict:
    form = shipped(name)
    return visit_on(form, day, answers, regency=regency).node(path_in(form, code)).verdict


def shown(name: str, code: str, day: str) -> bool:
    form = shipped(name)
    return visit_on(form, day).node(path_in(form, code)).relevant


def test_a_plant_in_2021_is_asked_ten_items_more() -> None:
    codes = [item.code for item in weighted(shipped(PLANT))]
    assert len(codes) == 86
    assert set(codes) - {item.code for item in weighted(shipped("plant-2020"))} == {
        "A09", "A10", "A11", "B08", "B09", "C13", "C14", "D10", "F04", "H10",
    }  # fmt: skip


def test_an_estate_s_operator_is_asked_what_concerns_gate_permit_and_arrangements() -> None:
    codes = {item.code for item in weighted(shipped(ESTATE))}
    assert codes - {item.code for item in weighted(shipped("estate-2020"))} == {
        "A09", "A10", "A11", "B08", "B09", "C13", "C14",
    }  # fmt: skip


def test_the_six_points_name_the_circular_that_they_come_from() -> None:
    form = shipped(PLANT)
    for code in ("D01", "E01", "D04", "D09", "F04", "D10"):
        assert "SE 3/2021" in next(item.basis for item in weighted(form) if item.code == code)


@BOTH
def test_scanning_is_asked_once_the_circular_of_september_is_in_force(name: str) -> None:
    assert [shown(name, "C13", day) for day in (BEFORE, "2021-09-01", SCANNING, WEEKLY)] == [False, False, True, True]


@BOTH
def test_colours_and_the_statement_of_truth_are_asked_from_the_first_weekly_report_on(name: str) -> None:
    for code in ("C14", "A11"):
        assert [shown(name, code, day) for day in ("2021-09-09", WEEKLY, "2021-12-01")] == [False, True, True]


@BOTH
def test_what_is_not_asked_yet_is_out_of_the_score(name: str) -> None:
    form = shipped(name)
    early, late = visit_on(form, BEFORE), visit_on(form, WEEKLY)
    assert early.node(path_in(form, "C14")).verdict is Verdict.NOT_APPLICABLE
    assert late.node(path_in(form, "C14")).verdict is Verdict.UNANSWERED
    assert late.score().items - late.score().answered == early.score().items - early.score().answered + 3


@BOTH
@pytest.mark.parametrize(
    ("visit", "due"),
    [
        ("2021-07-31", "30 Jul 2021"),  # a Saturday: the Friday before it
        ("2021-08-03", "30 Jul 2021"),  # a Tuesday has until midnight
        ("2021-08-04", "3 Agu 2021"),
        ("2021-08-06", "3 Agu 2021"),
        ("2021-08-07", "6 Agu 2021"),
        ("2021-08-09", "6 Agu 2021"),
        ("2021-09-10", "7 Sep 2021"),  # the last Tuesday; the first weekly Friday is still running
        ("2021-09-11", "10 Sep 2021"),
        ("2021-09-15", "10 Sep 2021"),  # no Tuesday any more
        ("2021-09-17", "10 Sep 2021"),
        ("2021-09-18", "17 Sep 2021"),
    ],
)
def test_the_reporting_day_before_a_visit(name: str, visit: str, due: str) -> None:
    form = shipped(name)
    assert visit_on(form, visit).node(path_in(form, "A09a")).value == due


@BOTH
@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"A09": "sent", "A09b": "2021-09-09"}, "compliant"),
        ({"A09": "sent", "A09b": "2021-09-10"}, "compliant"),
        ({"A09": "sent", "A09b": "2021-09-11"}, "partial"),
        ({"A09": "sent", "A09b": "2021-09-12"}, "not"),
        ({"A09": "unsent"}, "not"),
        ({"A09": "sent"}, "unanswered"),
    ],
)
def test_a_report_is_due_on_friday(name: str, answers: dict[str, str], expected: str) -> None:
    assert verdict(name, "A09", answers) is Verdict(expected)


def test_before_the_days_were_settled_no_day_is_asked_for() -> None:
    assert not shown(PLANT, "A09", "2021-07-30")
    assert shown(PLANT, "A09", "2021-07-31")


@BOTH
@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"A10": "never"}, "not_applicable"),
        ({"A10": "stopped", "A10a": "2021-08-30", "A10b": "1"}, "compliant"),
        ({"A10": "partly", "A10a": "2021-08-30", "A10b": "1"}, "partial"),
        ({"A10": "running", "A10a": "2021-08-30", "A10b": "2"}, "not"),
    ],
)
def test_nothing_is_produced_while_the_permit_is_frozen(name: str, answers: dict[str, str], expected: str) -> None:
    assert verdict(name, "A10", answers) is Verdict(expected)


@BOTH
@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"B07": "essential", "B07b": "500", "B07c": "1000"}, "compliant"),
        ({"B07": "essential", "B07b": "550", "B07c": "1000"}, "partial"),
        ({"B07": "essential", "B07b": "551", "B07c": "1000"}, "not"),
        ({"B07": "critical", "B07b": "1000", "B07c": "1000", "B07e": "25", "B07f": "100"}, "compliant"),
        ({"B07": "critical", "B07b": "1000", "B07c": "1000", "B07e": "30", "B07f": "100"}, "partial"),
        ({"B07": "critical", "B07b": "1000", "B07c": "1000", "B07e": "60", "B07f": "100"}, "not"),
        ({"B07": "critical", "B07b": "1000", "B07c": "1000"}, "unanswered"),
        ({"B07": "other", "B07a": "75", "B07b": "750", "B07c": "1000"}, "compliant"),
        ({"B07": "other", "B07a": "25", "B07b": "750", "B07c": "1000"}, "not"),
        ({"B07": "other", "B07b": "750", "B07c": "1000"}, "unanswered"),
        ({"B07": "unlimited"}, "not_applicable"),
    ],
)
def test_each_sector_has_its_capacity(name: str, answers: dict[str, str], expected: str) -> None:
    assert verdict(name, "B07", answers) is Verdict(expected)


@BOTH
@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (("400", "3", "3", "2", "2"), "compliant"),
        (("400", "0", "0", "0", "0"), "compliant"),
        (("400", "3", "1", "2", "2"), "partial"),
        (("400", "3", "3", "2", "1"), "not"),
        (("400", "3", "3", "2", ""), "unanswered"),
    ],
)
def test_black_is_refused_and_red_is_checked(name: str, counts: tuple[str, ...], expected: str) -> None:
    answers = {"C14": "yes"} | {f"C14{letter}": count for letter, count in zip("abcde", counts, strict=True)}
    assert verdict(name, "C14", answers) is Verdict(expected)
    assert verdict(name, "C14", {"C14": "none"}) is Verdict.NOT_APPLICABLE


def test_more_cannot_be_refused_than_were_shown_black() -> None:
    form = shipped(PLANT)
    session = visit_on(form, WEEKLY, {"C14": "yes", "C14a": "10", "C14b": "0", "C14c": "0", "C14d": "2", "C14e": "3"})
    assert session.invalid() == (path_in(form, "C14e"),)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("700", "400", "compliant"), ("700", "399", "partial"), ("400", "0", "partial"), ("399", "0", "not")],
)
def test_vaccination_counts_both_doses(first: str, second: str, expected: str) -> None:
    assert verdict(PLANT, "H10", {"H10a": "1000", "H10b": first, "H10c": second}) is Verdict(expected)


def test_the_share_of_each_dose_is_worked_out() -> None:
    form = shipped(PLANT)
    session = visit_on(form, WEEKLY, {"H10a": "1396", "H10b": "1000", "H10c": "700"})
    assert session.node(path_in(form, "H10")).value == "71.6"
    assert session.node(path_in(form, "H10d")).value == "50.1"


def test_a_regency_keeps_its_own_distance_in_2021() -> None:
    answers = {"D04_n": "40", "D04_total": "40", "D04a": "1"}
    assert verdict(PLANT, "D04", answers) is Verdict.COMPLIANT
    assert verdict(PLANT, "D04", answers | {"D04_n": "20"}, regency="32.16") is Verdict.NOT
    assert visit_on(shipped(PLANT), WEEKLY, regency="32.16").parameter("distance_m") == "1.2"


def test_what_the_company_reported_stands_at_the_figure_it_is_compared_with() -> None:
    form = shipped(PLANT)
    assert next(row.reported for section in form.sections for row in section.questions if row.path.endswith("A06b"))
    assert not any(row.reported for section in form.sections for row in section.questions if row.kind is Kind.NOTE)


FIRST = {
    "A05": "3", "A06a": "1000", "A06b": "1000", "A09": "sent", "A09b": "2021-08-01", "A10": "never", "B03": "yes",
    "B07": "essential", "B07b": "400", "B07c": "1000", "C04": "37.3", "C06a": "36.5", "C06b": "36.5", "C14": "none",
    "D04a": "1", "E05a": "4", "H03": "none", "H05": "none", "H06": "none", "H09": "no", "H10a": "1000", "H10b": "800",
    "H10c": "700", "J01a": "3", "J04": "no",
}  # fmt: skip
"""What a plant says that is at its best; whatever is not named says the same everywhere."""


@BOTH
@pytest.mark.parametrize("day", [BEFORE, "2021-09-15"])
def test_a_whole_checklist_can_be_filled_until_nothing_is_missing(name: str, day: str) -> None:
    form = shipped(name)
    session = visit_on(form, day)
    by_kind = {Kind.COMPLIANCE: "1", Kind.DOCUMENT: "present", Kind.DATE: day, Kind.TEXT: "ada", Kind.NUMBER: "40"}
    questions = {row.path: row for row in every_question(form)}
    while session.missing():  # an answer may bring further questions
        row = questions[session.missing()[0]]
        fields = (row.sample.compliant, row.sample.total) if row.sample else (row.path,)
        for path in fields:
            answer = FIRST.get(path.rsplit("/", 1)[-1]) or by_kind.get(questions[path].kind) or row.choices[0].name
            assert session.answer(path, answer).accepted, (path, answer)
    assert session.invalid() == ()
    score = session.score()
    assert score.answered == score.items
    assert (score.value, score.grade) == ("100.0", "A")
