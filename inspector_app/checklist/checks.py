"""Our own look over an XLSForm's sheets, before it is converted: all mistakes at once, each at its row and column."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.columns import (
    ANSWERS,
    CHOICES_OF,
    EXPRESSIONS,
    LANGUAGE_NAMES,
    REFERENCE,
    SAMPLE_FIELDS,
    SEVERITIES,
    TYPES,
    kind_of,
    language,
)
from inspector_app.checklist.expression import Call, Literal, parse, walk
from inspector_app.checklist.functions import FUNCTIONS, NAMED
from inspector_app.checklist.problems import Problem
from inspector_app.checklist.signatures import faults
from inspector_app.errors import ExpressionInvalid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inspector_app.checklist.sheets import Row, Sheet, Sheets

_NAME = re.compile(r"[^\W\d][\w.-]*")
_WHOLE = re.compile(r"\d{1,4}", re.ASCII)


class _Survey(msgspec.Struct, frozen=True):
    """What the rows of the survey sheet are checked against."""

    names: frozenset[str]
    lists: frozenset[str]
    parameters: frozenset[str]
    languages: frozenset[str]


def check_sheets(sheets: Sheets) -> list[Problem]:
    """Return every mistake that can be seen in the survey and choices sheets."""
    survey = sheets.get("survey")
    if survey is None:
        return [Problem("sheet_missing", facts={"name": "survey"})]
    absent = [each for each in ("type", "name") if each not in survey.columns]
    if absent:
        return [Problem("column_missing", "survey", 1, each, {"name": each}) for each in absent]
    known = _Survey(
        names=frozenset(row.cells["name"] for row in survey.rows if "name" in row.cells),
        lists=frozenset(_list_names(sheets)),
        parameters=frozenset(row.cells["name"] for row in _rows(sheets, "parameters") if "name" in row.cells),
        languages=frozenset(filter(None, (language(column) for column in survey.columns))),
    )
    found = [*_names(survey), *_groups(survey), *_samples(survey), *_choice_lists(survey, sheets)]
    for row in survey.rows:
        found += [*_type(row, known), *_labels(row, survey, known), *_expressions(row, known), *_extras(row, survey)]
    if not any(kind and not kind.startswith(("begin_", "end_")) for kind in map(kind_of, survey.rows)):
        found.append(Problem("questions_missing", "survey"))
    for row in _rows(sheets, "choices"):
        found += _choice_labels(row, sheets["choices"])
    return sorted(found, key=lambda problem: (problem.sheet != "survey", problem.row))


def near(word: str, known: Iterable[str]) -> str:
    """Return the known word that looks most like ``word``, or a dash."""
    return next(iter(difflib.get_close_matches(word, list(known), 1, 0.5)), "–")


def _rows(sheets: Sheets, name: str) -> tuple[Row, ...]:
    return sheets[name].rows if name in sheets else ()


def _list_names(sheets: Sheets) -> Iterator[str]:
    for row in _rows(sheets, "choices"):
        yield row.cells.get("list_name") or row.cells.get("list name", "")


def _type(row: Row, known: _Survey) -> Iterator[Problem]:
    written, kind = row.cells.get("type", ""), kind_of(row)
    if not written:
        yield Problem("type_missing", "survey", row.number, "type", {"name": row.cells.get("name", "–")})
    elif kind not in TYPES:
        yield Problem("type_unknown", "survey", row.number, "type", {"found": written, "near": near(kind, TYPES)})
    elif kind in {"select_one", "select_multiple", "rank"}:
        listed = written.split()[1] if len(written.split()) > 1 else ""
        if listed not in known.lists:
            facts = {"found": listed or "–", "near": near(listed, known.lists)}
            yield Problem("list_unknown", "survey", row.number, "type", facts)


def _names(survey: Sheet) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for row in survey.rows:
        name, kind = row.cells.get("name", ""), kind_of(row)
        if kind.startswith("end_") or not kind:
            continue
        if not name:
            if kind != "note":
                yield Problem("name_missing", "survey", row.number, "name")
        elif _NAME.fullmatch(name) is None:
            yield Problem("name_invalid", "survey", row.number, "name", {"found": name})
        elif name in seen:
            yield Problem("name_twice", "survey", row.number, "name", {"found": name, "other": str(seen[name])})
        seen.setdefault(name, row.number)


def _groups(survey: Sheet) -> Iterator[Problem]:
    opened: list[Row] = []
    for row in survey.rows:
        kind = kind_of(row)
        if kind.startswith("begin_"):
            opened.append(row)
        elif kind.startswith("end_"):
            if not opened:
                yield Problem("group_not_open", "survey", row.number, "type")
            else:
                opened.pop()
    for row in opened:
        yield Problem("group_open", "survey", row.number, "type", {"name": row.cells.get("name", "–")})


def _samples(survey: Sheet) -> Iterator[Problem]:
    for at, row in enumerate(survey.rows):
        if row.cells.get("answer") != "sample":
            continue
        fields: set[str] = set()
        for inner in survey.rows[at + 1 :]:
            if kind_of(inner).startswith("end_"):
                break
            fields.add(inner.cells.get("answer", ""))
        for missing in SAMPLE_FIELDS:
            if missing not in fields:
                facts = {"name": row.cells.get("name", "–"), "found": missing}
                yield Problem("sample_incomplete", "survey", row.number, "answer", facts)


def _choice_lists(survey: Sheet, sheets: Sheets) -> Iterator[Problem]:
    """Name the lists of four-way answers and documents that lack the names that the program relies on."""
    held: dict[str, list[str]] = {}
    for name, row in zip(_list_names(sheets), _rows(sheets, "choices"), strict=True):
        held.setdefault(name, []).append(row.cells.get("name", ""))
    told: set[str] = set()
    for row in survey.rows:
        kind, words = row.cells.get("answer", ""), row.cells.get("type", "").split()
        if kind not in CHOICES_OF or len(words) != 2 or words[1] in told:
            continue
        if tuple(held.get(words[1], CHOICES_OF[kind])) != CHOICES_OF[kind]:
            told.add(words[1])
            facts = {"name": words[1], "kind": kind, "known": ", ".join(CHOICES_OF[kind])}
            yield Problem("choice_names", "survey", row.number, "type", facts)


def _labels(row: Row, survey: Sheet, known: _Survey) -> Iterator[Problem]:
    """Name the texts that are given in one language of the form and lack in another."""
    if len(known.languages) < 2:
        return
    by_base: dict[str, list[str]] = {}
    for column in survey.columns:
        if language(column):
            by_base.setdefault(column.split("::")[0], []).append(column)
    visible = bool(kind_of(row)) and not kind_of(row).startswith("end_") and kind_of(row) not in {"calculate", "hidden"}
    for base, columns in by_base.items():
        given = [column for column in columns if column in row.cells]
        if given or (base == "label" and visible):
            for column in columns:
                if column not in given:
                    yield _label_missing("survey", row.number, column)


def _choice_labels(row: Row, choices: Sheet) -> Iterator[Problem]:
    columns = [column for column in choices.columns if column.startswith("label::")]
    for column in columns:
        if column not in row.cells:
            yield _label_missing("choices", row.number, column)


def _label_missing(sheet: str, row: int, column: str) -> Problem:
    code = language(column)
    return Problem("label_missing", sheet, row, column, {"lang": LANGUAGE_NAMES.get(code, code)})


def _expressions(row: Row, known: _Survey) -> Iterator[Problem]:
    for column in EXPRESSIONS:
        text = row.cells.get(column, "")
        if text and not (column in {"required", "readonly"} and text.lower() in {"yes", "no", "true", "false"}):
            yield from _expression(text, row, column, known)


def _expression(text: str, row: Row, column: str, known: _Survey) -> Iterator[Problem]:
    named = REFERENCE.findall(text)
    for name in named:
        if name not in known.names:
            facts = {"found": name, "near": near(name, known.names)}
            yield Problem("question_unknown", "survey", row.number, column, facts)
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
    for node in walk(tree):
        if isinstance(node, Call):
            yield from _function(node, text, row, column, known)


def _same_length_path(reference: re.Match[str]) -> str:
    """Stand in for ``${name}`` without moving what follows, so that a position told is the author's."""
    return "/q".ljust(len(reference[0]))


def _function(call: Call, text: str, row: Row, column: str, known: _Survey) -> Iterator[Problem]:
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


def _extras(row: Row, survey: Sheet) -> Iterator[Problem]:
    cells = row.cells
    weight, answer = cells.get("weight", ""), cells.get("answer", "")
    if weight and weight not in SEVERITIES:
        yield Problem("weight_unknown", "survey", row.number, "weight", {"found": weight})
    if answer and answer not in ANSWERS:
        facts = {"found": answer, "known": ", ".join(ANSWERS)}
        yield Problem("answer_unknown", "survey", row.number, "answer", facts)
    if weight and answer != "compliance" and "verdict" not in cells:
        column = "verdict" if "verdict" in survey.columns else "weight"
        yield Problem("verdict_missing", "survey", row.number, column, {"name": cells.get("name", "–")})
    for column in ("days", "decimals"):
        if column in cells and _WHOLE.fullmatch(cells[column]) is None:
            yield Problem("number_expected", "survey", row.number, column, {"found": cells[column]})
    if cells.get("photo", "").lower() not in {"", "yes", "no"}:
        yield Problem("value_unknown", "survey", row.number, "photo", {"found": cells["photo"], "known": "yes, no"})
