"""Whether the expressions of a form's sheets can be read and name what there is, told at their own row and column."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.reading.columns import EXPRESSIONS, LISTED, REFERENCE, kind_of, standard
from inspector_app.checklist.reading.problems import Problem
from inspector_app.checklist.xpath.functions import FUNCTIONS, NAMED
from inspector_app.checklist.xpath.signatures import faults
from inspector_app.checklist.xpath.syntax import Call, Literal, PathTo, Start, parse, walk
from inspector_app.errors import ExpressionInvalid

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from inspector_app.checklist.reading.sheets import Row
    from inspector_app.checklist.xpath.syntax import Node

_SWITCHES = frozenset({"yes", "no", "true", "false"})


class Known(msgspec.Struct, frozen=True):
    """What the rows of a form may name: questions, those whose name stands twice, lists and their columns, thresholds,
    languages. ``instances`` are the lists that ``instance()`` may name.
    """

    names: frozenset[str]
    twice: frozenset[str]
    lists: frozenset[str]
    instances: frozenset[str]
    columns: frozenset[str]
    parameters: frozenset[str]
    languages: frozenset[str]


def near(word: str, known: Iterable[str]) -> str:
    """Return the known word that looks most like ``word``, or a dash."""
    return next(iter(difflib.get_close_matches(word, list(known), 1, 0.5)), "–")


def check_expressions(row: Row, known: Known) -> Iterator[Problem]:
    """Yield what is wrong with the expressions of one row of the survey sheet, and with the questions that it names."""
    for column, text in row.cells.items():
        if "${" in text:
            yield from _names(text, row, column, known)
        kind = standard(column)
        if kind in EXPRESSIONS and not (kind in {"required", "readonly"} and text.lower() in _SWITCHES):
            yield from _expression(text, row, column, known)


def _names(text: str, row: Row, column: str, known: Known) -> Iterator[Problem]:
    named = [name.strip() for name in REFERENCE.findall(text)]
    if text.count("${") > len(named):
        yield Problem("reference_open", "survey", row.number, column)
    for name in dict.fromkeys(named):
        if name.startswith("last-saved#"):
            yield Problem("last_saved", "survey", row.number, column, {"found": name})
        elif name not in known.names:
            facts = {"found": name, "near": near(name, known.names)}
            yield Problem("question_unknown", "survey", row.number, column, facts)
        elif name in known.twice:
            yield Problem("question_ambiguous", "survey", row.number, column, {"found": name})


def _expression(text: str, row: Row, column: str, known: Known) -> Iterator[Problem]:
    try:
        tree = parse(REFERENCE.sub(_same_length_path, text))
    except ExpressionInvalid as error:
        facts = {
            "expression": text[:200],
            "position": str(int(str(error.facts["position"])) + 1),
            "reason": str(error.facts["reason"]),
        }
        yield Problem("expression_invalid", "survey", row.number, column, facts)
        return
    if standard(column) == "choice_filter" and kind_of(row) in LISTED and "${" not in row.cells["type"]:
        yield from _columns(tree, row, column, known)
    for node in walk(tree):
        if isinstance(node, Call):
            yield from _function(node, text, row, column, known)
        elif isinstance(node, PathTo) and node.start is Start.TABLE and node.table not in known.instances:
            facts = {"found": node.table, "near": near(node.table, known.instances)}
            yield Problem("list_unknown", "survey", row.number, column, facts)


def _columns(tree: Node, row: Row, column: str, known: Known) -> Iterator[Problem]:
    """Name the columns that a filter reads and that the choices sheet does not have."""
    for node in walk(tree):
        if isinstance(node, PathTo) and node.start is Start.HERE and node.steps:
            name = node.steps[0].name
            if name not in known.columns | {".", ".."}:
                facts = {"found": name, "near": near(name, known.columns)}
                yield Problem("column_unknown", "survey", row.number, column, facts)


def _same_length_path(reference: re.Match[str]) -> str:
    """Stand in for ``${name}`` without moving what follows, so that a position told is the author's."""
    return "/q".ljust(len(reference[0]))


def _function(call: Call, text: str, row: Row, column: str, known: Known) -> Iterator[Problem]:
    if call.name not in FUNCTIONS:
        facts = {"found": call.name, "near": near(call.name, NAMED)}
        yield Problem("function_unknown", "survey", row.number, column, facts)
        return
    for code, facts in faults(call):
        said = {**facts, "expression": text[:200], "position": str(call.position + 1)}
        yield Problem(code, "survey", row.number, column, said)
    if call.name == "parameter" and len(call.arguments) == 1 and isinstance(call.arguments[0], Literal):
        name = str(call.arguments[0].value)
        if name not in known.parameters:
            facts = {"found": name, "near": near(name, known.parameters)}
            yield Problem("parameter_unknown", "survey", row.number, column, facts)
