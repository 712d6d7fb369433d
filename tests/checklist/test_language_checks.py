"""Mistakes in what the language is new to: repeats, lists, languages, our newer columns. Each at its row, with a remedy."""
# ruff: noqa: E501 - forms are drawn as wide as they are

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inspector_app.checklist.reading.xlsform import problems
from tests.builders.checklist import RULES

if TYPE_CHECKING:
    from pathlib import Path


def told(tmp_path: Path, survey: str, rules: str = RULES) -> list[tuple[str, int, str]]:
    """Return code, row and column of each mistake; each says what is wrong and what to do, in both languages."""
    file = tmp_path / "form.md"
    file.write_text(f"{survey.strip()}\n{rules.strip()}", "utf-8")
    found = problems(file)
    for problem in found:
        for lang in ("id", "en"):
            assert "–" not in problem.what(lang), problem
            assert problem.remedy(lang)
            assert "{" not in problem.say(lang).replace("${", "")
    return [(problem.code, problem.row, problem.column) for problem in found]


def row_with(**cells: str) -> str:
    """Return a form whose only question has these cells."""
    row = {"type": "integer", "name": "q1", "label": "Ask"} | cells
    return f"| survey | {' | '.join('' for _ in row)} |\n| | {' | '.join(row)} |\n| | {' | '.join(row.values())} |"


def test_an_item_inside_a_repeat_is_refused_with_the_way_to_do_it(tmp_path: Path) -> None:
    survey = """
| survey |                       |      |       |        |            |
|        | type                  | name | label | weight | answer     |
|        | begin_repeat          | r    | R     |        |            |
|        | begin_group           | g    | G     |        |            |
|        | select_one compliance | i    | I     | K      | compliance |
|        | end_group             |      |       |        |            |
|        | end_repeat            |      |       |        |            |
|        | select_one compliance | j    | J     | K      | compliance |
"""
    assert told(tmp_path, survey) == [("weight_in_repeat", 5, "weight")]


@pytest.mark.parametrize(
    ("cells", "code", "column"),
    [
        ({"warning": "perhaps"}, "value_unknown", "warning"),
        ({"warning": "yes"}, "warning_idle", "warning"),
        ({"type": "calculate", "calculation": "1", "weight": "K", "verdict": "1"}, "weight_unseen", "weight"),
        ({"type": "begin_group", "weight": "K", "verdict": "1"}, "weight_unseen", "weight"),
        ({"answer": "compliance", "weight": "K"}, "answer_type", "answer"),
        ({"type": "text", "answer": "sample"}, "answer_type", "answer"),
        ({"type": "select_multiple document", "answer": "document"}, "answer_type", "answer"),
        ({"audience": "everybody"}, "value_unknown", "audience"),
        ({"relevance": "${q2} = 1"}, "question_unknown", "relevance"),
        ({"bind::relevant": "1 +"}, "expression_invalid", "bind::relevant"),
        ({"trigger": "${q2}"}, "question_unknown", "trigger"),
        ({"default": "${last-saved#q1}"}, "last_saved", "default"),
        ({"hint": "See ${q7}"}, "question_unknown", "hint"),
        ({"type": "select_one document", "choice_filter": "regency = 1"}, "column_unknown", "choice_filter"),
        ({"type": "select_one document", "appearance": "search('villages')"}, "search_unsupported", "appearance"),
        ({"type": "select_one_from_file villages.csv"}, "file_missing", "type"),
        ({"type": "csv-external"}, "file_missing", "name"),
        ({"calculation": "pulldata('prices', 'a', 'b', 'c')"}, "file_missing", "calculation"),
        ({"constraint": "instance('document')/root/item[1]/name != instance('dokumen')/root/item[1]/name"}, "list_unknown", "constraint"),
        ({"constraint": ". > ../q2"}, "path_unknown", "constraint"),
        ({"label": "Ask ${q1", "hint": "${nobody}"}, "question_unknown", "hint"),
        ({"media::image": "photo.png"}, "file_missing", "media::image"),
        ({"type": "begin_repeat"}, "group_open", "type"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_at_its_row_and_column(
    tmp_path: Path, cells: dict[str, str], code: str, column: str
) -> None:
    assert (code, 3, column) in told(tmp_path, row_with(**cells))


def test_the_fields_of_a_sample_stand_in_it_and_nowhere_deeper(tmp_path: Path) -> None:
    survey = """
| survey |              |      |       |           |
|        | type         | name | label | answer    |
|        | begin_group  | s    | S     | sample    |
|        | begin_repeat | r    | R     |           |
|        | integer      | k    | K     | compliant |
|        | integer      | n    | N     | total     |
|        | text         | a    | A     | area      |
|        | time         | t    | T     | time      |
|        | end_repeat   |      |       |           |
|        | end_group    |      |       |           |
"""
    assert told(tmp_path, survey) == [("sample_incomplete", 3, "answer")] * 4


def test_a_purpose_that_nobody_knows(tmp_path: Path) -> None:
    rules = RULES.replace("| sites            |", "| sites | purpose |").replace(
        "| plant            |", "| plant | visit |"
    )
    assert ("value_unknown", 10, "purpose") in [
        (code, 10, column) for code, _, column in told(tmp_path, row_with(), rules)
    ]


def test_a_repeat_is_closed_by_what_closes_repeats(tmp_path: Path) -> None:
    survey = """
| survey |              |      |       |
|        | type         | name | label |
|        | begin_repeat | r    | R     |
|        | text         | a    | A     |
|        | end_group    |      |       |
"""
    assert told(tmp_path, survey) == [("group_crossed", 5, "type")]


def test_a_name_may_stand_twice_in_different_groups_unless_somebody_asks_for_it(tmp_path: Path) -> None:
    survey = """
| survey |             |      |       |          |
|        | type        | name | label | relevant |
|        | begin_group | g    | G     |          |
|        | text        | a    | A     |          |
|        | end_group   |      |       |          |
|        | begin_group | h    | H     |          |
|        | text        | a    | A     |          |
|        | text        | b    | B     | WHEN     |
|        | text        | b    | B     |          |
|        | end_group   |      |       |          |
"""
    assert told(tmp_path, survey.replace("WHEN", "${a} = 1")) == [
        ("question_ambiguous", 8, "relevant"),
        ("name_twice", 9, "name"),
    ]
    assert told(tmp_path, survey.replace("WHEN", "")) == [("name_twice", 9, "name")]


def test_two_items_never_share_a_code(tmp_path: Path) -> None:
    survey = """
| survey |                       |      |       |        |            |
|        | type                  | name | label | weight | answer     |
|        | begin_group           | g    | G     |        |            |
|        | select_one compliance | a    | A     | K      | compliance |
|        | end_group             |      |       |        |            |
|        | select_one compliance | a    | A     | M      | compliance |
"""
    assert told(tmp_path, survey) == [("name_twice", 6, "name")]


def test_what_is_right_in_repeats_and_lists_is_no_mistake(tmp_path: Path) -> None:
    survey = """
| survey |              |       |       |                |                                                |               |                         |            |
|        | type         | name  | label | repeat_count   | calculation                                    | choice_filter | constraint              | warning    |
|        | integer      | n     | N     |                |                                                |               | . < 10                  | yes        |
|        | begin_repeat | r     | R     | ${n} + 1       |                                                |               |                         |            |
|        | text         | a     | A     |                |                                                |               | . != ${n}               |            |
|        | calculate    | at    |       |                | position(..)                                   |               |                         |            |
|        | text         | fore  | F     |                | indexed-repeat(${a}, ${r}, ${at} - 1)          |               |                         |            |
|        | end_repeat   |       |       |                |                                                |               |                         |            |
|        | calculate    | all   |       |                | join(', ', ${a})                               |               |                         |            |
|        | calculate    | label |       |                | instance('document')/root/item[name = ${a1}]/label |           |                         |            |
|        | select_one ${a} | a1 | One   |                |                                                | a != ''       |                         |            |
|        | calculate    | kota  |       |                | pulldata('regencies', 'label', 'name', '32.16') |              |                         |            |
|        | calculate    | id    |       |                | concat(${instanceID}, 1)                       |               |                         |            |
"""
    assert told(tmp_path, survey) == []


def test_all_paths_that_lead_nowhere_are_told_at_once(tmp_path: Path) -> None:
    survey = """
| survey |      |      |       |            |              |
|        | type | name | label | relevant   | default      |
|        | text | a    | A     | ../x = 1   |              |
|        | text | b    | B     |            | foo(${a}, 1) |
|        | text | c    | C     | /data/y    |              |
"""
    assert told(tmp_path, survey) == [
        ("path_unknown", 3, "relevant"), ("function_unknown", 4, "default"), ("path_unknown", 5, "relevant"),
    ]  # fmt: skip


def test_only_our_two_languages_must_both_be_there(tmp_path: Path) -> None:
    survey = """
| survey |      |      |                       |                     |                   |
|        | type | name | label::Indonesia (id) | label::English (en) | label::Sunda (su) |
|        | text | a    | Siapa?                | Who?                |                   |
|        | text | b    | Di mana?              |                     | Di mana?          |
"""
    assert told(tmp_path, survey, rules="") == [("label_missing", 4, "label::English (en)")]


def test_a_plain_form_in_other_languages_may_leave_texts_out(tmp_path: Path) -> None:
    survey = """
| survey |      |      |                   |                      |                     |
|        | type | name | label::Sunda (su) | label::Français (fr) | hint::Français (fr) |
|        | text | a    | Saha?             |                      |                     |
"""
    assert told(tmp_path, survey, rules="") == []


def test_a_text_for_the_company_may_not_say_what_is_internal(tmp_path: Path) -> None:
    survey = """
| survey |      |      |             |          |
|        | type | name | label       | audience |
|        | text | who  | Nama        | internal |
|        | text | note | Kata ${who} | internal |
|        | text | said | Kata ${who} |          |
"""
    file = tmp_path / "form.md"
    file.write_text(survey)
    (problem,) = problems(file)
    assert (problem.code, problem.row, problem.column) == ("internal_said", 6, "label")
    assert "“who”" in problem.what("en")
