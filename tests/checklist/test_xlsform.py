"""Forms as authors write them: what becomes of each kind of row, and every mistake told at its row with a remedy."""
# ruff: noqa: E501 - forms are drawn as wide as they are

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inspector_app.checklist.library import TEMPLATES
from inspector_app.checklist.model import Kind, Severity, Verdict
from inspector_app.checklist.reading.problems import SENTENCES, Problem
from inspector_app.checklist.reading.xlsform import compile_xlsform, problems
from inspector_app.errors import ChecklistInvalid
from tests.builders.checklist import RULES, question, session, small_form

if TYPE_CHECKING:
    from pathlib import Path


def found(tmp_path: Path, survey: str, rules: str = RULES) -> list[Problem]:
    file = tmp_path / "form.md"
    file.write_text(f"{survey}\n{rules}", encoding="utf-8")
    return problems(file)


def told(tmp_path: Path, survey: str, rules: str = RULES) -> list[tuple[str, str, str]]:
    """Return code, sheet and column of each problem."""
    return [(each.code, each.sheet, each.column) for each in found(tmp_path, survey, rules)]


def form_with(**cells: str) -> str:
    """Return a form of one integer question, some of whose cells are given."""
    row = {"type": "integer", "name": "q1", "label::Indonesia (id)": "Tanya", "label::English (en)": "Ask"} | cells
    return f"| survey | {' | '.join('' for _ in row)} |\n| | {' | '.join(row)} |\n| | {' | '.join(row.values())} |"


KINDS = """
| survey |                       |      |                       |                     |            |          |            |          |                              |           |
|        | type                  | name | label::Indonesia (id) | label::English (en) | answer     | weight   | verdict    | readonly | calculation                  | days      |
|        | begin_group           | S    | Bagian                | Section             |            |          |            |          |                              |           |
|        | select_one compliance | S01  | Sesuai                | Compliant           | compliance | K        |            |          |                              | 2         |
|        | decimal               | S01a | Jarak                 | Distance            |            |          |            |          |                              |           |
|        | select_one document   | S02  | Surat                 | Paper               | document   | M        | if(${S02} = 'present', 1, 3) | |                    |           |
|        | begin_group           | S03  | Sampel                | Sample              | sample     | m        | if(${S03_n} = ${S03_t}, 1, 3) | |                   |           |
|        | integer               | S03_n | n                    | count               | compliant  |          |            |          |                              |           |
|        | integer               | S03_t | N                    | total               | total      |          |            |          |                              |           |
|        | text                  | S03_p | Tempat               | Place               | area       |          |            |          |                              |           |
|        | time                  | S03_j | Jam                  | Time                | time       |          |            |          |                              |           |
|        | end_group             |      |                       |                     |            |          |            |          |                              |           |
|        | decimal               | S04  | Dihitung              | Worked out          |            |          |            | yes      | ${S01a} * 2                  |           |
|        | select_multiple document | S05 | Beberapa            | Several             |            |          |            |          |                              |           |
|        | date                  | S06  | Tanggal               | Date                |            |          |            |          |                              |           |
|        | time                  | S07  | Jam                   | Time                |            |          |            |          |                              |           |
|        | datetime              | S08  | Saat                  | Moment              |            |          |            |          |                              |           |
|        | image                 | S09  | Foto                  | Photo               |            |          |            |          |                              |           |
|        | note                  | S10  | Catatan               | Note                |            |          |            |          |                              |           |
|        | barcode               | S11  | Kode                  | Code                |            |          |            |          |                              |           |
|        | calculate             | S12  |                       |                     |            |          |            |          | ${S04} + 1                   |           |
|        | acknowledge           | S13  | Tahu                  | Known               |            |          |            |          |                              |           |
|        | end_group             |      |                       |                     |            |          |            |          |                              |           |
"""


def test_each_type_becomes_its_kind() -> None:
    form = small_form(KINDS)
    kinds = {f"S{n:02}": question(form, f"S{n:02}").kind for n in range(1, 14)}
    assert list(kinds.values()) == [
        Kind.COMPLIANCE, Kind.DOCUMENT, Kind.SAMPLE, Kind.CALCULATED, Kind.CHOICES, Kind.DATE, Kind.TIME, Kind.DATETIME,
        Kind.PHOTO, Kind.NOTE, Kind.TEXT, Kind.CALCULATED, Kind.CHOICE,
    ]  # fmt: skip
    (section,) = form.sections
    assert [row.path.rsplit("/", 1)[-1] for row in section.questions] == [
        "S01", "S01a", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10", "S11", "S13",
    ]  # fmt: skip
    assert [row.path.rsplit("/", 1)[-1] for row in form.helpers] == ["S03_n", "S03_t", "S03_p", "S03_j", "S12"]


def test_items_have_a_code_and_parts_a_letter() -> None:
    form = small_form(KINDS)
    item, part = question(form, "S01"), question(form, "S01a")
    assert (item.code, item.letter, item.severity, item.days) == ("S01", "", Severity.CRITICAL, 2)
    assert (part.code, part.letter, part.item, part.severity) == ("", "a", item.path, None)


def test_the_four_fields_of_a_sample_know_their_place() -> None:
    sample = question(small_form(KINDS), "S03").sample
    assert sample is not None
    assert (sample.compliant, sample.area) == ("/data/S/S03/S03_n", "/data/S/S03/S03_p")


def test_a_hidden_calculation_follows_one_that_is_seen() -> None:
    filling = session(small_form(KINDS), {"S01a": "2.5"})
    assert filling.node(question(small_form(KINDS), "S12").path).value == "6"


def test_a_plain_form_without_our_columns_works(tmp_path: Path) -> None:
    file = tmp_path / "plain.csv"
    file.write_text(
        '"survey"\n,"type","name","label","required"\n,"text","who","Who?","yes"\n,"integer","age","Age",""\n'
        '"settings"\n,"form_title","form_id"\n,"A plain form","plain"\n'
    )
    form = compile_xlsform(file)
    (section,) = form.sections
    assert (section.code, section.title["id"]) == ("", "A plain form")
    assert [row.label["en"] for row in section.questions] == ["Who?", "Age"]
    filling = session(form, {"age": "41"})
    assert [path.rsplit("/", 1)[-1] for path in filling.missing()] == ["who"]
    assert (filling.score().value, filling.score().items) == ("", 0)
    assert filling.node(section.questions[1].path).verdict is Verdict.UNANSWERED


def test_a_groups_relevance_holds_for_all_that_it_holds() -> None:
    form = small_form("""
| survey |             |      |                       |                     |             |
|        | type        | name | label::Indonesia (id) | label::English (en) | relevant    |
|        | integer     | n    | Jumlah                | Number              |             |
|        | begin_group | g    | Grup                  | Group               | ${n} > 1    |
|        | begin_group | h    | Dalam                 | Inner               | ${n} > 2    |
|        | text        | t    | Teks                  | Text                | ${n} != 5   |
|        | end_group   |      |                       |                     |             |
|        | end_group   |      |                       |                     |             |
""")
    for number, asked in (("1", False), ("2", False), ("3", True), ("5", False), ("6", True)):
        filling = session(form, {"n": number})
        assert filling.node(question(form, "t").path).relevant is asked, number


@pytest.mark.parametrize(
    ("cells", "code", "column"),
    [
        ({"type": "integre"}, "type_unknown", "type"),
        ({"type": ""}, "type_missing", "type"),
        ({"type": "select_one complianse"}, "list_unknown", "type"),
        ({"name": ""}, "name_missing", "name"),
        ({"name": "1 a"}, "name_invalid", "name"),
        ({"label::English (en)": ""}, "label_missing", "label::English (en)"),
        ({"relevant": "${q2} = 1"}, "question_unknown", "relevant"),
        ({"relevant": "(1 = 1"}, "expression_invalid", "relevant"),
        ({"constraint": ". > "}, "expression_invalid", "constraint"),
        ({"constraint": "positon(.) = 1"}, "function_unknown", "constraint"),
        ({"constraint": ". > parameter('distanse_m')"}, "parameter_unknown", "constraint"),
        ({"constraint": "if(1, 2)"}, "arguments_count", "constraint"),
        ({"weight": "heavy"}, "weight_unknown", "weight"),
        ({"weight": "critical"}, "verdict_missing", "weight"),
        ({"answer": "s4"}, "answer_unknown", "answer"),
        ({"days": "soon"}, "number_expected", "days"),
        ({"photo": "maybe"}, "value_unknown", "photo"),
    ],
)
def test_a_mistake_is_named_at_its_row_and_column(
    tmp_path: Path, cells: dict[str, str], code: str, column: str
) -> None:
    mistakes = [each for each in found(tmp_path, form_with(**cells)) if each.code == code]
    assert len(mistakes) == 1, found(tmp_path, form_with(**cells))
    assert (mistakes[0].sheet, mistakes[0].row, mistakes[0].column) == ("survey", 3, column)


def test_a_near_miss_is_offered(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, form_with(type="integre"))
    assert problem.say("en") == (
        "sheet survey, row 3, column type: The type “integre” is not known. Perhaps “integer” is meant."
    )
    assert problem.say("id") == (
        "lembar survey, baris 3, kolom type: Jenis “integre” tidak dikenal. Mungkin maksudnya “integer”."
    )


def test_other_programs_get_place_mistake_and_remedy(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, form_with(type="integre"))
    plain = problem.plain()
    assert (plain["sheet"], plain["row"], plain["column"], plain["code"]) == ("survey", 3, "type", "type_unknown")
    assert plain["remedy"] == {"id": "Mungkin maksudnya “integer”.", "en": "Perhaps “integer” is meant."}


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    survey = """
| survey |             |      |                       |                     |              |
|        | type        | name | label::Indonesia (id) | label::English (en) | relevant     |
|        | begin_group | g    | Grup                  | Group               |              |
|        | integre     | a    | A                     | A                   |              |
|        | integer     | a    | A                     |                     | ${b} >       |
"""
    assert {each.code for each in found(tmp_path, survey)} == {
        "type_unknown", "name_twice", "label_missing", "question_unknown", "expression_invalid", "group_open",
    }  # fmt: skip


def test_the_position_told_is_the_authors_own(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, form_with(relevant="${q1} > 3 && 1 = 1"))
    assert problem.facts["position"] == str("${q1} > 3 && 1 = 1".index("&") + 1 - 1)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("class_C    | 60", "class_C    | sixty", ("number_expected", "scoring", "value")),
        ("critical_cap | C", "critical_cap | E", ("value_unknown", "scoring", "value")),
        (
            "|          | partial_share | 0.5  |                   |                  |\n",
            "",
            ("value_missing", "scoring", "name"),
        ),
        ("weight_minor | 1", "weight_tiny | 1", ("value_missing", "scoring", "name")),
        ("distance_m | 1   ", "distance_m | near", ("number_expected", "parameters", "value")),
        ("32.16      | distance_m", "Bekasi | distance_m", ("value_unknown", "overrides", "regency")),
        ("32.16      | distance_m", "32.16 | distance_km", ("parameter_unknown", "overrides", "name")),
        ("| plant            |", "| harbour |", ("value_unknown", "settings", "sites")),
        ("| compliance | 4  ", "| compliance | 5  ", ("choice_names", "survey", "type")),
    ],
)
def test_the_other_sheets_are_looked_over_too(
    tmp_path: Path, before: str, after: str, expected: tuple[str, str, str]
) -> None:
    rules = RULES.replace(before, after)
    assert rules != RULES, "the change must hit"
    assert expected in told(tmp_path, form_with(type="select_one compliance", answer="compliance", weight="M"), rules)


def test_weights_without_a_scoring_sheet_are_no_score(tmp_path: Path) -> None:
    rules = RULES[: RULES.index("| scoring")]
    survey = form_with(type="select_one compliance", answer="compliance", weight="M")
    assert ("sheet_missing", "scoring", "") in told(tmp_path, survey, rules)


def test_an_incomplete_sample_is_named(tmp_path: Path) -> None:
    survey = "\n".join(line for line in KINDS.splitlines() if "S03_p" not in line)
    assert ("sample_incomplete", "survey", "answer") in told(tmp_path, survey)


def test_what_only_the_converter_sees_is_told_with_its_row(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, form_with(type="range", parameters="start=1 end=abc"))
    assert (problem.code, problem.sheet, problem.row) == ("converter", "survey", 3)
    assert problem.facts["message"]


def test_compiling_a_wrong_form_tells_every_line() -> None:
    with pytest.raises(ChecklistInvalid) as caught:
        small_form(form_with(type="integre", relevant="${q9}"))
    lines = caught.value.facts["problems"]
    assert isinstance(lines, tuple)
    assert len(lines) == 2


def test_every_problem_speaks_both_languages() -> None:
    for code in SENTENCES:
        problem = Problem(code)
        assert problem.what("id") != problem.what("en")
        assert problem.remedy("id") != problem.remedy("en")
        assert problem.say("id").count("{") == 0


def test_numbers_and_dates_typed_as_such_in_a_workbook_are_read(tmp_path: Path) -> None:
    import datetime as dt

    from openpyxl import load_workbook

    book = load_workbook(TEMPLATES / "plant-2020.xlsx")
    settings = book["settings"]
    column = next(cell.column for cell in settings[1] if cell.value == "valid_from")
    settings.cell(2, column).value = dt.datetime(2020, 6, 1)  # noqa: DTZ001 - a cell knows no zone
    book.save(tmp_path / "changed.xlsx")
    form = compile_xlsform(tmp_path / "changed.xlsx")
    assert form.valid_from == dt.date(2020, 6, 1)
    assert form.parameters["temp_max_c"] == "37.3"


def test_a_mistake_in_a_workbook_is_named_at_its_own_row(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    book = load_workbook(TEMPLATES / "plant-2020.xlsx")
    survey = book["survey"]
    column = next(cell.column for cell in survey[1] if cell.value == "relevant")
    row = next(row for row in range(2, survey.max_row) if survey.cell(row, 2).value == "E05a")
    survey.cell(row, column).value = "${E50} != ''"
    book.save(tmp_path / "wrong.xlsx")
    (problem,) = problems(tmp_path / "wrong.xlsx")
    assert (problem.code, problem.row, problem.column) == ("question_unknown", row, "relevant")
