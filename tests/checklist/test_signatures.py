"""A function used wrongly is named while the form is read, with its place, and with how it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inspector_app.checklist.model import Kind, Question
from inspector_app.checklist.reading.xlsform import problems
from inspector_app.checklist.session import Session
from inspector_app.checklist.xpath.expression import compile_expression
from inspector_app.checklist.xpath.functions import NAMED
from inspector_app.checklist.xpath.tree import FormTree
from inspector_app.errors import ExpressionInvalid
from inspector_app.ids import Path as NodePath
from tests.builders.checklist import path_of, small_form

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.checklist.reading.problems import Problem

SURVEY = """
| survey |                    |      |                       |                     |             |
|        | type               | name | label::Indonesia (id) | label::English (en) | calculation |
|        | integer            | n    | Jumlah                | Number              |             |
|        | select_one document| d    | Surat                 | Paper               |             |
|        | calculate          | c    |                       |                     | {}          |
| choices |           |         |                       |                     |
|         | list_name | name    | label::Indonesia (id) | label::English (en) |
|         | document  | present | Ada                   | Present             |
|         | document  | absent  | Tidak ada             | Absent              |
"""


def mistakes(folder: Path, calculation: str) -> list[Problem]:
    file = folder / "form.md"
    file.write_text(SURVEY.lstrip().format(calculation.replace("|", "\\|")))
    return problems(file)


@pytest.mark.parametrize(
    ("calculation", "code", "told"),
    [
        ("rond(1.5)", "function_unknown", "Perhaps “round” is meant."),
        ("jr:choise-name(${d}, '${d}')", "function_unknown", "Perhaps “jr:choice-name” is meant."),
        ("round()", "arguments_count", "Write round(number, number?); ? may be left out, * may be repeated."),
        ("today(1)", "arguments_count", "Write today();"),
        ("substr('a')", "arguments_count", "Write substr(any, number, number?)"),
        ("weighted-checklist(1, 2, ${n})", "arguments_paired", "pairs of answer and weight"),
        ("count(3)", "question_needed", "Name the question there."),
        ("count-non-empty('a')", "question_needed", "needs a question, not a value"),
        ("position(1)", "question_needed", "needs a question, not a value"),
        ("jr:choice-name('present', 'd')", "question_needed", "needs a question, not a value"),
        ("abs('lima')", "number_never", "“lima” is none"),
        ("'No. ' + ${n}", "text_calculated", "use concat"),
        ("digest('a', 'SHA-3')", "value_unknown", "Use one of: MD5, SHA-1, SHA-256, SHA-384, SHA-512."),
        ("digest('a', 'MD5', 'hexa')", "value_unknown", "Use one of: base64, hex."),
        ("format-date(today(), '%H:%M')", "code_unknown", "for a time of day use format-date-time"),
        ("format-date-time(now(), '%k')", "code_unknown", "“%k” is not a code"),
        ("regex(${n}, '[0-9')", "pattern_unreadable", "“[0-9” cannot be read"),
    ],
)
def test_wrong_use_is_told_at_its_row_with_a_remedy(tmp_path: Path, calculation: str, code: str, told: str) -> None:
    found = [each for each in mistakes(tmp_path, calculation) if each.code == code]
    assert found, mistakes(tmp_path, calculation)
    assert (found[0].sheet, found[0].row, found[0].column) == ("survey", 5, "calculation")
    assert told in found[0].say("en")


@pytest.mark.parametrize(
    "calculation",
    [
        "round(1.25, 1)",
        "count(${n})",
        "jr:choice-name(${d}, '${d}')",
        "jr:choice-name(selected-at(${d}, 0), '${d}')",
        "digest(${n}, 'SHA-256', 'hex')",
        "format-date-time(now(), '%Y-%m-%d %H:%M:%S.%3')",
        "weighted-checklist(1, 2, ${n}, 1)",
        "abs('-3')",
        "min(${n}, '')",
    ],
)
def test_right_use_is_no_mistake(tmp_path: Path, calculation: str) -> None:
    assert mistakes(tmp_path, calculation) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("count(1)", "node_set"),
        ("1 | 2", "node_set"),
        ("jr:choice-name('a', 'b')", "node_set"),
        ("jr:choice-name('a', '/data/nowhere')", "unknown_path"),
        ("count(/data/nowhere)", "unknown_path"),
        ("string(..)", "unknown_path"),
        ("weighted-checklist(1, 2, 3)", "arguments"),
        ("div(4, 2)", "unexpected"),
        ("negate(4)", "unknown_function"),
    ],
)
def test_what_could_never_be_evaluated_is_refused_when_compiled(text: str, reason: str) -> None:
    here = NodePath("/data/g/here")
    with pytest.raises(ExpressionInvalid) as caught:
        compile_expression(text, here, FormTree([Question(here, Kind.TEXT, {})]))
    assert caught.value.facts["reason"] == reason


def test_every_function_says_how_it_is_written() -> None:
    for name, function in NAMED.items():
        assert function.fewest <= function.most, name
        assert bool(function.usage) is (function.most > 0), name


def test_a_form_that_draws_lots_comes_to_the_same_on_every_way() -> None:
    form = small_form("""
| survey |             |      |                       |                     |               |
|        | type        | name | label::Indonesia (id) | label::English (en) | calculation   |
|        | integer     | n    | Jumlah                | Number              |               |
|        | calculate   | lot  |                       |                     | once(random()) |
|        | calculate   | id   |                       |                     | uuid()        |
|        | calculate   | both |                       |                     | ${n} + ${lot} |
""")
    facts = {"started_date": "2020-09-09", "seed": "visit 1"}
    step_by_step = Session(form, {}, facts=facts)
    for answer in ("1", "2", "3"):
        step_by_step.answer(path_of(form, "n"), answer)
    from_zero = Session(form, {path_of(form, "n"): "3"}, facts=facts)
    other = Session(form, {path_of(form, "n"): "3"}, facts=facts | {"seed": "visit 2"})
    for name in ("lot", "id", "both"):
        path = path_of(form, name)
        assert step_by_step.node(path) == from_zero.node(path)
        assert other.node(path).value != from_zero.node(path).value


def test_a_choice_is_called_by_its_label_in_a_calculation() -> None:
    form = small_form("""
| survey |                     |      |                       |                     |                              |
|        | type                | name | label::Indonesia (id) | label::English (en) | calculation                  |
|        | select_one document | d    | Surat                 | Paper               |                              |
|        | calculate           | c    |                       |                     | jr:choice-name(${d}, '${d}') |
""")
    filling = Session(form, {path_of(form, "d"): "expired"})
    assert filling.node(path_of(form, "c")).value == "Kedaluwarsa"
    filling.answer(path_of(form, "d"), "absent")
    assert filling.node(path_of(form, "c")).value == "Tidak ada"
