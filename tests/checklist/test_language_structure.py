"""What groups, repeats, defaults and triggers of a form become; forms are drawn as tables."""
# ruff: noqa: E501 - forms are drawn as wide as they are

from __future__ import annotations

import pytest

from inspector_app.checklist.model import Container, Kind, Range
from inspector_app.ids import Path
from tests.builders.checklist import question, questions, small_form


def spaced(expression: str) -> str:
    """Return an expression without the spaces that the converter puts around paths."""
    return " ".join(expression.split())


LINES = """
| survey |              |         |           |                |          |              |
|        | type         | name    | label     | relevant       | readonly | repeat_count |
|        | begin_group  | P       | Production | 1 = 1          |          |              |
|        | text         | runs    | Running?  |                |          |              |
|        | begin_group  | hall    | Hall      | ${runs} = 'yes' | yes     |              |
|        | integer      | n       | Lines     |                |          |              |
|        | begin_repeat | lines   | Line      | ${n} > 0       |          | ${n} + 1     |
|        | decimal      | speed   | Speed     | ${n} < 9       |          |              |
|        | begin_group  | crew    | Crew      |                |          |              |
|        | integer      | heads   | Heads     |                |          |              |
|        | end_group    |         |           |                |          |              |
|        | begin_repeat | stops   | Stop      |                |          |              |
|        | time         | since   | Since     |                |          |              |
|        | end_repeat   |         |           |                |          |              |
|        | end_repeat   |         |           |                |          |              |
|        | end_group    |         |           |                |          |              |
|        | begin_group  | quiet   |           |                |          |              |
|        | text         | last    | Last      |                |          |              |
|        | end_group    |         |           |                |          |              |
|        | end_group    |         |           |                |          |              |
|        | begin_repeat | areas   | Area      |                |          |              |
|        | text         | where   | Where     |                |          |              |
|        | end_repeat   |         |           |                |          |              |
"""


def test_groups_are_containers_and_no_rule_is_copied_into_what_they_hold() -> None:
    form = small_form(LINES)
    containers = {each.path: each for each in form.containers}
    assert list(containers) == [
        "/data/P", "/data/P/hall", "/data/P/hall/lines", "/data/P/hall/lines/crew", "/data/P/hall/lines/stops",
        "/data/P/quiet", "/data/areas",
    ]  # fmt: skip
    both = {"id": "Hall", "en": "Hall"}
    assert containers[Path("/data/P/hall")] == Container(
        Path("/data/P/hall"), both, Path("/data/P"), relevant="/data/P/runs  = 'yes'", readonly="true()"
    )
    speed = question(form, "speed")
    assert (speed.relevant, speed.inside) == ("/data/P/hall/n < 9", "/data/P/hall/lines")


def test_an_inner_group_with_a_title_stands_as_a_heading_and_one_without_does_not() -> None:
    production, _ = small_form(LINES).sections
    assert [(row.kind, row.path) for row in production.questions] == [
        (Kind.TEXT, "/data/P/runs"),
        (Kind.HEADING, "/data/P/hall"),
        (Kind.NUMBER, "/data/P/hall/n"),
        (Kind.REPEAT, "/data/P/hall/lines"),
        (Kind.TEXT, "/data/P/quiet/last"),
    ]


def test_a_repeat_is_one_row_with_a_column_for_each_of_its_questions() -> None:
    form = small_form(LINES)
    lines = question(form, "lines")
    assert [(row.kind, row.path.rpartition("/")[2]) for row in lines.columns] == [
        (Kind.NUMBER, "speed"), (Kind.HEADING, "crew"), (Kind.NUMBER, "heads"), (Kind.REPEAT, "stops"),
    ]  # fmt: skip
    assert [row.path for row in lines.columns[-1].columns] == ["/data/P/hall/lines/stops/since"]
    assert (lines.relevant, lines.inside) == ("/data/P/hall/n > 0", "/data/P/hall")


def test_a_counted_repeat_names_what_counts_it() -> None:
    form = small_form(LINES)
    lines = next(each for each in form.containers if each.path.endswith("/lines"))
    stops = next(each for each in form.containers if each.path.endswith("/stops"))
    assert (lines.repeated, lines.count, stops.repeated, stops.count) == (True, "/data/P/hall/lines_count", True, "")
    assert spaced(question(form, "lines_count").calculation) == "/data/P/hall/n + 1"


def test_a_repeat_may_be_a_section_of_its_own() -> None:
    _, areas = small_form(LINES).sections
    assert (areas.code, areas.title["en"], [row.kind for row in areas.questions]) == ("areas", "Area", [Kind.REPEAT])


def test_a_sample_in_a_repeat_keeps_its_four_fields() -> None:
    form = small_form("""
| survey |              |      |       |           |
|        | type         | name | label | answer    |
|        | begin_repeat | r    | R     |           |
|        | begin_group  | s    | S     | sample    |
|        | integer      | k    | K     | compliant |
|        | integer      | n    | N     | total     |
|        | text         | a    | A     | area      |
|        | time         | t    | T     | time      |
|        | end_group    |      |       |           |
|        | end_repeat   |      |       |           |
""")
    (row,) = question(form, "r").columns
    assert row.kind is Kind.SAMPLE
    assert row.sample is not None
    assert row.sample.total == "/data/r/s/n"
    assert {each.inside for each in form.helpers} == {"/data/r/s"}


TYPES = """
| survey  |                     |      |        |           |                           |                |            |
|         | type                | name | label  | default   | parameters                | appearance     | calculation |
|         | geopoint            | q1   | Ask    |           |                           | maps           |            |
|         | rank places         | q2   | Ask    |           |                           |                |            |
|         | range               | q3   | Ask    | 4         | start=2 end=8 step=2      | no-ticks       |            |
|         | range               | q4   | Ask    |           | start=0.5 end=1 step=0.25 |                |            |
|         | geotrace            | q5   | Ask    |           |                           |                |            |
|         | barcode             | q6   | Ask    |           |                           |                |            |
|         | audio               | q7   | Ask    |           |                           |                |            |
|         | file                | q8   | Ask    |           |                           |                |            |
|         | date                | q9   | Ask    | today()   |                           |                |            |
|         | select_one places   | q10  | Ask    | a         |                           | minimal        |            |
|         | select_multiple places | q11 | Ask  | a b       |                           |                |            |
|         | date                | q12  | Ask    |           |                           |                | today()    |
|         | hidden              | q13  |        | seven     |                           |                |            |
|         | start               | q14  |        |           |                           |                |            |
|         | today               | q15  |        |           |                           |                |            |
|         | username            | q16  |        |           |                           |                |            |
|         | deviceid            | q17  |        |           |                           |                |            |
|         | audit               | audit |       |           |                           |                |            |
|         | background-audio    | q18  |        |           |                           |                |            |
|         | start-geopoint      | q19  |        |           |                           |                |            |
|         | phonenumber         | q20  |        |           |                           |                |            |
|         | select_one places or_other | q21 | Ask |         |                           |                |            |
| choices |                     |      |        |           |                           |                |            |
|         | list_name           | name | label  |           |                           |                |            |
|         | places              | a    | Gate   |           |                           |                |            |
|         | places              | b    | Hall   |           |                           |                |            |
"""


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("q1", Kind.PLACE), ("q2", Kind.RANK), ("q3", Kind.NUMBER), ("q5", Kind.TEXT), ("q6", Kind.TEXT),
        ("q7", Kind.TEXT), ("q8", Kind.TEXT), ("q9", Kind.DATE), ("q11", Kind.CHOICES), ("q12", Kind.CALCULATED),
        ("q13", Kind.CALCULATED), ("q21_other", Kind.TEXT),
    ],
)  # fmt: skip
def test_every_type_can_be_answered_or_knows_its_value(name: str, kind: Kind) -> None:
    assert question(small_form(TYPES, rules=""), name).kind is kind


def test_a_range_has_its_limits_and_whole_steps_make_whole_numbers() -> None:
    form = small_form(TYPES, rules="")
    whole, parts = question(form, "q3"), question(form, "q4")
    assert (whole.range, whole.decimals, whole.appearance) == (Range("2", "8", "2"), 0, "no-ticks")
    assert (parts.range, parts.decimals) == (Range("0.5", "1", "0.25"), 1)


def test_a_default_is_a_value_or_an_expression() -> None:
    form = small_form(TYPES, rules="")
    assert {each.path.rpartition("/")[2]: (each.default, each.initial) for each in questions(form) if each.default or each.initial} == {
        "q3": ("4", ""), "q9": ("", "today()"), "q10": ("a", ""), "q11": ("a b", ""), "q13": ("seven", ""),
    }  # fmt: skip


def test_what_a_telephone_would_know_is_taken_from_the_visit() -> None:
    form = small_form(TYPES, rules="")
    told = {each.path.rpartition("/")[2]: each.calculation for each in form.helpers}
    assert (told["q14"], told["q15"], told["q16"]) == ("now()", "today()", "fact('username')")
    assert (told["q17"], told["q18"], told["q19"]) == ("fact('deviceid')", "", "")


def test_or_other_is_asked_in_both_languages() -> None:
    form = small_form(TYPES, rules="")
    asked = question(form, "q21")
    assert [choice.name for choice in asked.choices] == ["a", "b", "other"]
    assert asked.choices[-1].label == {"id": "Lainnya", "en": "Other"}
    assert question(form, "q21_other").label == {"id": "Sebutkan lainnya.", "en": "Specify other."}


TRIGGERS = """
| survey |              |        |        |             |                |              |
|        | type         | name   | label  | calculation | trigger        | default      |
|        | text         | a      | A      |             |                |              |
|        | text         | b      | B      |             |                |              |
|        | dateTime     | since  | Since  | now()       | ${a}, ${b}     |              |
|        | calculate    | hidden |        | ${a}        | ${b}           |              |
|        | text         | wiped  | Wiped  |             | ${a}           | begun        |
|        | begin_repeat | r      | R      |             |                |              |
|        | text         | c      | C      |             |                | ${a}         |
|        | text         | d      | D      | concat(${c}, '!') | ${c}     |              |
|        | end_repeat   |        |        |             |                |              |
"""


def test_a_trigger_says_whose_new_value_sets_which_question_to_what() -> None:
    form = small_form(TRIGGERS)
    since, hidden = question(form, "since"), question(form, "hidden")
    assert (since.set_by, since.set_to, since.calculation) == (("/data/a", "/data/b"), "now()", "")
    assert (hidden.set_by, hidden.set_to, hidden.calculation) == (("/data/b",), "/data/a", "")
    inner = next(each for each in question(form, "r").columns if each.path == "/data/r/d")
    assert (inner.set_by, inner.set_to) == (("/data/r/c",), "concat( ../c , '!')")


def test_a_trigger_without_a_calculation_empties() -> None:
    wiped = question(small_form(TRIGGERS), "wiped")
    assert (wiped.default, wiped.set_by, wiped.set_to) == ("begun", ("/data/a",), "''")


def test_a_new_row_begins_with_its_own_value() -> None:
    row = next(each for each in question(small_form(TRIGGERS), "r").columns if each.path == "/data/r/c")
    assert row.initial == "/data/a"


def test_our_own_expressions_name_questions_of_the_same_row_from_there() -> None:
    form = small_form("""
| survey |              |        |        |         |            |
|        | type         | name   | label  | verdict | finding    |
|        | integer      | out    | Out    |         |            |
|        | begin_repeat | r      | R      |         |            |
|        | begin_group  | g      | G      |         |            |
|        | integer      | a      | A      | if(${b} > ${out}, 1, 3) | Only ${b} of ${out} |
|        | end_group    |        |        |         |            |
|        | integer      | b      | B      |         |            |
|        | end_repeat   |        |        |         |            |
""")
    row = next(each for each in question(form, "r").columns if each.path.endswith("/a"))
    assert row.verdict_rule == "if( ../../b  >  /data/out , 1, 3)"
    assert row.finding["en"] == "Only ${../../b} of ${/data/out}"


def test_two_groups_may_hold_questions_of_one_name() -> None:
    form = small_form("""
| survey |             |      |       |       |
|        | type        | name | label | basis |
|        | begin_group | g    | G     |       |
|        | text        | a    | One   | SE 4  |
|        | end_group   |      |       |       |
|        | begin_group | h    | H     |       |
|        | text        | a    | Two   | SE 7  |
|        | end_group   |      |       |       |
""")
    first, second = (section.questions[0] for section in form.sections)
    assert (first.basis, second.basis) == (("SE 4",), ("SE 7",))
