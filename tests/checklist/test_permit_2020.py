"""The verification of a permit and its reports: every item to every verdict, rows for shifts, periods and answers."""

from __future__ import annotations

import pytest

from inspector_app.checklist.model import Kind, Severity, Verdict
from tests.builders.templates import every_question, path_in, shipped, visit_on, weighted

DAY = "2020-09-09"

SHIFTS = "/data/B/shifts"
PERIODS = "/data/C/periods"
ANSWERS = "/data/C/answers"


def periods(*dates: str, ends: tuple[str, ...] = ("2020-08-23", "2020-08-30", "2020-09-06")) -> dict[str, str]:
    """Return the answers to the last three periods; a date that is empty stands for a report that was not filed."""
    said: dict[str, str] = {}
    for row, (end, date) in enumerate(zip(ends, dates, strict=True), start=1):
        said[f"{PERIODS}[{row}]/period_end"] = end
        said[f"{PERIODS}[{row}]/period_sent"] = "yes" if date else "no"
        if date:
            said[f"{PERIODS}[{row}]/period_date"] = date
    return said


def cases(*pairs: tuple[str, str]) -> dict[str, str]:
    """Return cases by kind, reported and seen; the four kinds since July 2020."""
    letters = zip("gikm", "hjln", strict=True)
    said: dict[str, str] = {}
    for (reported, seen), (first, second) in zip(pairs, letters, strict=True):
        said |= {f"C05{first}": reported, f"C05{second}": seen}
    return said


ON_TIME = periods("2020-08-23", "2020-08-30", "2020-09-07")
NONE = ("0", "0")

WAYS: dict[str, dict[str, list[dict[str, str]]]] = {
    "A01": {"compliant": [{"A01": "active"}], "not": [{"A01": "none"}, {"A01": "frozen"}, {"A01": "revoked"}]},
    "A06": {
        "compliant": [{"A06": "general office plant business permits"}],
        "partial": [{"A06": "general office plant"}],
        "not": [{"A06": "general"}, {"A06": "none"}],
    },
    "A07": {
        "compliant": [{"A07a": "2", "A07b": "2"}],
        "partial": [{"A07a": "2", "A07b": "1"}],
        "not": [{"A07a": "2", "A07b": "0"}],
    },
    "B01": {
        "compliant": [{"B01a": "1000", "B01b": "1050"}],
        "partial": [{"B01a": "1000", "B01b": "900"}],
        "not": [{"B01a": "1000", "B01b": "899"}],
    },
    "B02": {
        "compliant": [{"B02a": "1000", "B02b": "1100"}],
        "partial": [{"B02a": "1000", "B02b": "700", "B02c": "Shift 3 diliburkan"}],
        "not": [{"B02a": "1000", "B02b": "700"}],
    },
    "B03": {
        "compliant": [{f"{SHIFTS}[1]/shift_reported": "100", f"{SHIFTS}[1]/shift_seen": "90"}],
        "partial": [{f"{SHIFTS}[1]/shift_reported": "100", f"{SHIFTS}[1]/shift_seen": "120"}],
        "not": [{f"{SHIFTS}[1]/shift_reported": "100", f"{SHIFTS}[1]/shift_seen": "121"}],
    },
    "C01": {
        "compliant": [ON_TIME],
        "partial": [periods("", "2020-08-30", "2020-09-07")],
        "not": [periods("", "", "2020-09-07"), periods("", "", "")],
    },
    "C02": {
        "compliant": [ON_TIME, periods("", "", "2020-09-07")],
        "partial": [periods("2020-08-26", "2020-08-30", "2020-09-07")],
        "not": [periods("2020-08-26", "2020-09-02", "2020-09-08"), periods("", "", "2020-09-09")],
        "not_applicable": [periods("", "", "")],
    },
    "C04": {
        "compliant": [{"C04": "headcount shifts cases transport protocol photos"}],
        "partial": [{"C04": "headcount shifts cases transport"}],
        "not": [{"C04": "headcount"}, {"C04": "none"}],
    },
    "C05": {
        "compliant": [cases(NONE, NONE, NONE, NONE), cases(("2", "2"), NONE, ("1", "1"), ("9", "9"))],
        "partial": [cases(("3", "2"), NONE, NONE, NONE)],
        "not": [cases(NONE, NONE, ("2", "238"), NONE), cases(("3", "2"), NONE, NONE, ("0", "1"))],
    },
    "C06": {
        "compliant": [{"C06a": "bus motorcycle", "C06b": "motorcycle bus"}],
        "partial": [{"C06a": "bus", "C06b": "bus motorcycle"}],
        "not": [{"C06a": "bus", "C06b": "motorcycle"}],
    },
    "C07": {
        "compliant": [
            {f"{ANSWERS}[1]/point_reported": "yes", f"{ANSWERS}[1]/point_seen": "yes"},
            {f"{ANSWERS}[1]/point_reported": "no", f"{ANSWERS}[1]/point_seen": "no"},
        ],
        "partial": [{f"{ANSWERS}[1]/point_reported": "yes", f"{ANSWERS}[1]/point_seen": "no"}],
    },
    "D01": {
        "compliant": [{"D01": "done"}],
        "partial": [{"D01": "partly"}],
        "not": [{"D01": "open"}],
        "not_applicable": [{"D01": "never"}],
    },
}
"""How each item that is no four-way answer comes to each verdict that it can have."""

FOUR_WAYS = {"compliant": "1", "partial": "2", "not": "3", "not_applicable": "4"}
DOCUMENT = {"compliant": "present", "partial": "expired", "not": "absent"}


def ways(code: str) -> dict[str, list[dict[str, str]]]:
    item = next(each for each in weighted(shipped("permit-2020")) if each.code == code)
    simple = {Kind.COMPLIANCE: FOUR_WAYS, Kind.DOCUMENT: DOCUMENT}.get(item.kind)
    return {verdict: [{code: said}] for verdict, said in simple.items()} if simple else WAYS[code]


@pytest.mark.parametrize("code", [item.code for item in weighted(shipped("permit-2020"))])
def test_every_item_can_be_answered_to_every_verdict(code: str) -> None:
    form = shipped("permit-2020")
    assert visit_on(form, DAY).node(path_in(form, code)).verdict is Verdict.UNANSWERED
    for expected, sets in ways(code).items():
        for answers in sets:
            session = visit_on(form, DAY, answers)
            assert session.node(path_in(form, code)).verdict is Verdict(expected), answers
            assert session.invalid() == (), answers


def test_twenty_two_items_in_five_sections() -> None:
    form = shipped("permit-2020")
    assert [section.code for section in form.sections] == ["A", "B", "C", "D", "E"]
    assert len(weighted(form)) == 22
    critical = {item.code for item in weighted(form) if item.severity is Severity.CRITICAL}
    assert critical == {"A01", "A02", "A03", "C01", "C05", "C07", "C09"}


def test_a_second_shift_that_is_not_counted_yet_leaves_the_item_open() -> None:
    form = shipped("permit-2020")
    session = visit_on(form, DAY, WAYS["B03"]["compliant"][0])
    row = session.add_row(path_in(form, "shifts")).path
    assert session.node(path_in(form, "B03")).verdict is Verdict.UNANSWERED
    session.answer(type(row)(f"{row}/shift_reported"), "200")
    session.answer(type(row)(f"{row}/shift_seen"), "100")
    assert session.node(path_in(form, "B03")).value == "50"
    assert session.node(path_in(form, "B03")).verdict is Verdict.NOT
    session.remove_row(row)
    assert session.node(path_in(form, "B03")).verdict is Verdict.COMPLIANT


def test_two_answers_that_are_not_borne_out_fail_the_item() -> None:
    form = shipped("permit-2020")
    session = visit_on(form, DAY, WAYS["C07"]["partial"][0])
    row = session.add_row(path_in(form, "answers")).path
    session.answer(type(row)(f"{row}/point_reported"), "yes")
    session.answer(type(row)(f"{row}/point_seen"), "no")
    assert session.node(path_in(form, "C07")).verdict is Verdict.NOT


def test_three_periods_are_asked_no_more_and_no_less() -> None:
    form = shipped("permit-2020")
    session = visit_on(form, DAY)
    repeat = path_in(form, "periods")
    assert len(session.rows(repeat)) == 3
    assert not session.may_add(repeat)


def test_the_words_for_cases_follow_the_day() -> None:
    form = shipped("permit-2020")
    for day, old in (("2020-07-12", True), ("2020-07-13", False)):
        session = visit_on(form, day)
        assert session.node(path_in(form, "C05b")).relevant is old
        assert session.node(path_in(form, "C05h")).relevant is not old
    before = {f"C05{letter}": "1" for letter in "abcdef"}
    session = visit_on(form, "2020-06-01", before)
    assert session.node(path_in(form, "C05")).verdict is Verdict.COMPLIANT
    session = visit_on(form, "2020-06-01", before | {"C05f": "238"})
    assert session.node(path_in(form, "C05")).verdict is Verdict.NOT
    assert session.node(path_in(form, "C05")).value == "237"


def test_each_figure_that_is_compared_names_the_one_in_the_report() -> None:
    reported = {row.path.rsplit("/", 1)[-1]: row.reported for row in every_question(shipped("permit-2020"))}
    assert {name: figure for name, figure in reported.items() if figure} == {
        "B01b": "headcount", "B02b": "present", "shift_seen": "shift", "C05b": "cases_odp", "C05d": "cases_pdp",
        "C05f": "cases_positive", "C05h": "cases_suspect", "C05j": "cases_probable", "C05l": "cases_confirmed",
        "C05n": "contacts", "C06b": "transport", "point_seen": "protocol",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "usual", "unusual"),
    [
        ("A01b", "2020-04-28", "2020-04-01"),
        ("A03a", "29300", "46100"),
        ("A06a", "9120001234567", "91200"),
        ("C08a", "2020-09-05", "2020-08-01"),
    ],
)
def test_what_is_unusual_is_asked_about_and_does_not_stop(name: str, usual: str, unusual: str) -> None:
    form = shipped("permit-2020")
    session = visit_on(form, DAY, {"A01": "active", "C08": "1", name: usual})
    assert session.warned() == ()
    session.answer(path_in(form, name), unusual)
    assert session.warned() == (path_in(form, name),)
    assert session.invalid() == ()


def test_the_whole_verification_is_filled_to_a_score() -> None:
    form = shipped("permit-2020")
    session = visit_on(form, DAY)
    for item in weighted(form):
        for name, raw in ways(item.code)["compliant"][0].items():
            session.answer(path_in(form, name), raw)
    by_kind = {Kind.TEXT: "29300", Kind.DATE: "2020-09-05", Kind.NUMBER: "1"}
    questions = {row.path: row for row in every_question(form)}
    while session.missing():
        path = session.missing()[0]
        row = questions[session.question(path).path]
        assert session.answer(path, by_kind.get(row.kind) or row.choices[0].name).accepted, path
    assert session.invalid() == ()
    score = session.score()
    assert (score.value, score.grade, score.answered) == ("100.0", "A", 22)
