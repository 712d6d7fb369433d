"""Mistakes that only the whole form shows: paths that lead nowhere, questions that wait for each other, and texts for
the company that say what is internal.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from inspector_app.checklist.engine.graph import build_graph
from inspector_app.checklist.engine.options import Options
from inspector_app.checklist.engine.outputs import expressions_in
from inspector_app.checklist.reading.columns import paths_of, standard
from inspector_app.checklist.reading.problems import Problem
from inspector_app.checklist.xpath.expression import compile_expression
from inspector_app.checklist.xpath.tree import FormTree, all_questions
from inspector_app.errors import ChecklistInvalid, ExpressionInvalid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from inspector_app.checklist.model import Checklist, Question, Text
    from inspector_app.checklist.reading.sheets import Sheet
    from inspector_app.ids import Path

MOST_FAULTS = 500
"""Mistakes that are told at once."""

_FIELDS = {
    "relevant": "relevant",
    "required": "required",
    "readonly": "readonly",
    "constraint": "constraint",
    "calculation": "calculation",
    "verdict_rule": "verdict",
    "initial": "default",
    "set_to": "calculation",
}
"""The fields of a question that hold an expression, and the columns that they come from."""

_TEXTS = ("label", "hint", "guidance", "constraint_message", "required_message", "finding", "action")
_CODES = {"unknown_path": "path_unknown", "unknown_function": "function_unknown"}


def check_graph(checklist: Checklist, survey: Sheet) -> list[Problem]:
    """Return the mistakes of a form whose rows are free of them one by one."""
    try:
        build_graph(checklist)
    except ChecklistInvalid as error:
        circle = error.facts["cycle"]
        names = [path.rsplit("/", 1)[-1] for path in (circle if isinstance(circle, tuple) else ())]
        row = next((row.number for row in survey.rows if row.cells.get("name") in names), 0)
        return [Problem("cycle", "survey", row, facts={"found": " → ".join(names)})]
    except ExpressionInvalid as error:
        return list(islice(_all_faults(checklist, survey), MOST_FAULTS)) or [_problem(error, 0, "")]
    return list(islice(_disclosed(checklist, survey), MOST_FAULTS))


def _disclosed(checklist: Checklist, survey: Sheet) -> Iterator[Problem]:
    """Name the texts of the company's copy that say an answer which is not to stand there."""
    internal = {question.path for question in all_questions(checklist) if question.internal}
    tree, rows = FormTree.of(checklist), dict(paths_of(survey))
    told: set[tuple[Path, str, Path]] = set()
    for question in all_questions(checklist) if internal else ():
        for field in () if question.internal else _TEXTS:
            for text in _said(getattr(question, field)):
                for read in compile_expression(text, question.path, tree).reads:
                    place = (question.path, field, read.path)
                    if read.path in internal and place not in told:
                        told.add(place)
                        row = rows.get(question.path)
                        name = read.path.rpartition("/")[2]
                        yield Problem("internal_said", "survey", row.number if row else 0, field, {"found": name})


def _all_faults(checklist: Checklist, survey: Sheet) -> Iterator[Problem]:
    """Look at each expression by itself, so that all mistakes are told and not only the first."""
    tree = FormTree.of(checklist)
    rows = dict(paths_of(survey))
    told: set[tuple[int, str, str]] = set()
    for path, column, text, read in _expressions(checklist, tree):
        try:
            read()
        except ExpressionInvalid as error:
            row = rows.get(path)
            written = (
                next((each for each in row.cells if standard(each).partition("::")[0] == column), "") if row else ""
            )
            place = (row.number if row else 0, written, text)
            if place not in told:
                told.add(place)
                yield _problem(error, place[0], written)


def _expressions(checklist: Checklist, tree: FormTree) -> Iterator[tuple[Path, str, str, Callable[[], object]]]:
    """Yield each expression: where it stands, its column, itself, and how it is compiled."""
    for container in checklist.containers:
        for text, column in ((container.relevant, "relevant"), (container.count, "repeat_count")):
            if text:
                yield container.path, column, text, _compiling(text, container.path, tree)
    for question in all_questions(checklist):
        for field, column in _FIELDS.items():
            text = getattr(question, field)
            if text:
                yield question.path, column, text, _compiling(text, question.path, tree)
        for field in _TEXTS:
            for text in _said(getattr(question, field)):
                yield question.path, field, text, _compiling(text, question.path, tree)
        if question.items is not None:
            yield question.path, "choice_filter", question.items.nodes, _offering(question, tree)


def _compiling(text: str, path: Path, tree: FormTree) -> Callable[[], object]:
    return lambda: compile_expression(text, path, tree)


def _offering(question: Question, tree: FormTree) -> Callable[[], object]:
    return lambda: Options.of(question, question.path, tree)


def _said(text: Text) -> Iterator[str]:
    for each in text.values():
        yield from expressions_in(each)


def _problem(error: ExpressionInvalid, row: int, column: str) -> Problem:
    reason, named = str(error.facts["reason"]), str(error.facts["name"])
    facts = {
        "expression": " ".join(str(error.facts["expression"]).split())[:200],
        "position": str(int(str(error.facts["position"])) + 1),
        "reason": reason,
        "name": named,
        "found": named,
        "near": "–",
    }
    return Problem(_CODES.get(reason, "expression_invalid"), "survey", row, column, facts)
