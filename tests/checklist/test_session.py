"""A checklist being filled: what one answer changes, what it leaves alone, and that their order never matters."""
# ruff: noqa: E501 - forms are drawn as wide as they are

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.checklist.model import Kind, Question, Verdict
from inspector_app.checklist.session import Session
from inspector_app.errors import ChecklistInvalid
from inspector_app.ids import Path
from tests.builders.checklist import VISIT_DAY, plant_2020, questions, session, small_form

DISTANCE = """
| survey |                       |      |                       |                     |            |          |                         |          |                              |
|        | type                  | name | label::Indonesia (id) | label::English (en) | answer     | weight   | relevant                | required | constraint                   |
|        | begin_group           | D    | Jarak                 | Distance            |            |          |                         |          |                              |
|        | select_one compliance | D01  | Dijaga                | Kept                | compliance | critical |                         | yes      |                              |
|        | decimal               | D01a | Terkecil              | Smallest            |            |          | ${D01} != '' and ${D01} != 4 | yes | . >= 0 and . < 20            |
|        | text                  | D01b | Di mana               | Where               |            |          | ${D01a} < parameter('distance_m') | |                            |
|        | end_group             |      |                       |                     |            |          |                         |          |                              |
"""

D01, D01A, D01B = Path("/data/D/D01"), Path("/data/D/D01a"), Path("/data/D/D01b")


def test_an_answer_asks_what_follows_from_it_and_says_what_it_touched() -> None:
    filling = session(small_form(DISTANCE))
    assert not filling.node(D01A).relevant
    outcome = filling.answer(D01, "3")
    assert outcome.accepted
    assert outcome.touched == (D01, D01A)
    assert filling.node(D01A).relevant
    assert filling.missing() == (D01A,)
    assert filling.score().critical_failures == (D01,)


def test_an_irrelevant_answer_is_kept_and_comes_back() -> None:
    filling = session(small_form(DISTANCE), {"D01": "3", "D01a": "0.7", "D01b": "lini 2"})
    assert filling.node(D01B).relevant
    filling.answer(D01, "4")
    assert (filling.node(D01A).value, filling.node(D01A).relevant) == ("0.7", False)
    assert not filling.node(D01B).relevant, "what it depends on is no longer asked"
    filling.answer(D01, "3")
    assert filling.node(D01B).value == "lini 2"
    assert filling.node(D01B).relevant


def test_a_regency_may_set_its_own_threshold() -> None:
    form = small_form(DISTANCE)
    near = {"D01": "2", "D01a": "1.1"}
    assert not session(form, near).node(D01B).relevant
    assert session(form, near, regency="32.16").node(D01B).relevant
    assert session(form, regency="32.16").parameter("distance_m") == "1.2"
    assert session(form).parameter("distance_m") == "1"


def test_a_value_of_the_wrong_type_changes_nothing() -> None:
    filling = session(small_form(DISTANCE), {"D01": "3", "D01a": "0.7"})
    outcome = filling.answer(D01A, "dekat sekali")
    assert not outcome.accepted
    assert outcome.violations[0].code == "type"
    assert outcome.touched == ()
    assert filling.node(D01A).value == "0.7"


def test_a_value_against_the_rule_is_stored_and_named() -> None:
    filling = session(small_form(DISTANCE), {"D01": "3"})
    outcome = filling.answer(D01A, "31")
    assert outcome.accepted
    assert [found.code for found in outcome.violations] == ["constraint"]
    assert filling.invalid() == (D01A,)
    filling.answer(D01, "4")
    assert filling.invalid() == (), "what is not asked breaks no rule"


def test_taking_an_answer_back_makes_it_missing_again() -> None:
    filling = session(small_form(DISTANCE), {"D01": "1", "D01a": "2"})
    assert filling.missing() == ()
    outcome = filling.answer(D01A, None)
    assert (outcome.value, outcome.accepted) == (None, True)
    assert filling.missing() == (D01A,)
    assert filling.answer(D01A, "  ").value is None


def test_a_stored_answer_that_the_form_would_not_take_is_kept_and_named() -> None:
    filling = session(small_form(DISTANCE), {"D01": "7"})
    assert filling.node(D01).value == "7"
    assert filling.node(D01).verdict is Verdict.UNANSWERED
    assert filling.invalid() == (D01,)


def test_answers_of_another_checklist_are_left_aside() -> None:
    filling = session(small_form(DISTANCE), {"/data/Z/Z99": "1"})
    with pytest.raises(KeyError):
        filling.node(Path("/data/Z/Z99"))
    with pytest.raises(KeyError):
        filling.answer(Path("/data/Z/Z99"), "1")


def test_a_sample_is_judged_by_what_was_counted() -> None:
    filling = session(plant_2020())
    item = Path("/data/D/D01")
    assert item in filling.missing()
    filling.answer(Path("/data/D/D01/D01_n"), "38")
    outcome = filling.answer(Path("/data/D/D01/D01_total"), "40")
    assert item in outcome.touched
    assert (filling.node(item).value, filling.node(item).verdict) == ("38/40", Verdict.COMPLIANT)
    assert item not in filling.missing()
    filling.answer(Path("/data/D/D01/D01_n"), "41")
    assert filling.node(item).violations[0].path == "/data/D/D01/D01_n"
    assert item in filling.invalid()


def test_a_calculated_item_follows_its_parts_across_sections() -> None:
    filling = session(plant_2020(), {"A06a": "1350", "A06b": "1396", "E01": "1"})
    ratio = Path("/data/E/E02")
    assert filling.node(ratio).verdict is Verdict.UNANSWERED
    outcome = filling.answer(Path("/data/E/E01a"), "42")
    assert ratio in outcome.touched
    assert (filling.node(ratio).value, filling.node(ratio).verdict) == ("33.2", Verdict.COMPLIANT)
    assert not filling.answer(ratio, "12").accepted, "nobody types what is calculated"


def test_a_limit_is_said_with_the_regencys_threshold() -> None:
    smallest = Path("/data/D/D04a")
    assert session(plant_2020()).limit(smallest)["id"] == "paling dekat 1 m"
    assert session(plant_2020(), regency="32.16").limit(smallest)["id"] == "paling dekat 1,2 m"
    assert session(plant_2020(), regency="32.16").limit(smallest)["en"] == "at least 1.2 m"
    strict = session(plant_2020(), {"D04a": "1.1"}, regency="32.75")
    assert strict.node(smallest).verdict is Verdict.NOT


def test_questions_that_wait_for_each_other_are_found_before_anybody_answers() -> None:
    with pytest.raises(ChecklistInvalid) as caught:
        small_form("""
| survey |         |      |                       |                     |             |
|        | type    | name | label::Indonesia (id) | label::English (en) | relevant    |
|        | integer | a    | A                     | A                   | ${c} > 1    |
|        | integer | b    | B                     | B                   | ${a} > 1    |
|        | integer | c    | C                     | C                   | ${b} > 1    |
""")
    told = caught.value.facts["problems"]
    assert isinstance(told, tuple)
    (line,) = told
    assert line.startswith("sheet survey, row ")
    assert "wait for each other" in line


def raw_values(question: Question) -> st.SearchStrategy[str | None]:
    """Return answers that a person might give to a question, right and wrong ones."""
    match question.kind:
        case Kind.NUMBER:
            fitting = st.one_of(st.integers(-5, 1500).map(str), st.sampled_from(["37,2", "0.7", "1e3"]))
        case Kind.DATE:
            fitting = st.dates().map(lambda day: day.isoformat())
        case Kind.TIME:
            fitting = st.sampled_from(["08:15", "7.05", "25:00"])
        case Kind.DATETIME:
            fitting = st.datetimes().map(lambda at: at.isoformat(timespec="minutes"))
        case Kind.TEXT | Kind.PHOTO:
            fitting = st.text(max_size=20)
        case _:
            fitting = st.sampled_from([choice.name for choice in question.choices] or ["1"])
    return st.one_of(st.none(), st.just(""), fitting)


@st.composite
def answerings(draw: st.DrawFn) -> list[tuple[Path, str | None]]:
    asked = list(questions(plant_2020()))
    chosen = draw(st.lists(st.sampled_from(asked), max_size=60))
    return [(question.path, draw(raw_values(question))) for question in chosen]


@settings(max_examples=60, deadline=None)
@given(answerings())
def test_answers_one_by_one_come_to_what_all_at_once_does(answers: list[tuple[Path, str | None]]) -> None:
    form = plant_2020()
    step_by_step = session(form)
    stored: dict[Path, str] = {}
    for path, raw in answers:
        before = {question.path: step_by_step.node(question.path) for question in questions(form)}
        outcome = step_by_step.answer(path, raw)
        changed = {each for each, state in before.items() if step_by_step.node(each) != state}
        assert changed <= set(outcome.touched) | ({path} if outcome.accepted else set())
        if outcome.accepted:
            stored[path] = outcome.value or ""
    from_zero = Session(form, stored, facts={"started_date": VISIT_DAY})
    for question in questions(form):
        assert step_by_step.node(question.path) == from_zero.node(question.path)
    assert step_by_step.score() == from_zero.score()
    assert step_by_step.missing() == from_zero.missing()
    assert step_by_step.invalid() == from_zero.invalid()
