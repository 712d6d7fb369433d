"""Whether the columns of the survey sheet that are ours say something that we know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector_app.checklist.reading.columns import (
    ANSWERS,
    AUDIENCES,
    CHOICES_OF,
    SAMPLE_FIELDS,
    SEVERITIES,
    UNSEEN,
    kind_of,
    list_asked,
    list_of,
    standard,
)
from inspector_app.checklist.reading.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector_app.checklist.reading.sheets import Row, Sheet, Sheets

_WHOLE = re.compile(r"\d{1,4}", re.ASCII)
_TYPES_OF = {"compliance": ("select_one", "select1"), "document": ("select_one", "select1"), "sample": ("begin_group",)}
_SWITCHES = ("photo", "warning")


def check_columns(survey: Sheet, sheets: Sheets) -> Iterator[Problem]:
    """Yield what is wrong with our columns: row by row, then what must hold between rows."""
    for row in survey.rows:
        yield from _row(row, survey)
    yield from _samples(survey)
    yield from _choice_lists(survey, sheets)
    yield from _counted_once(survey)


def _row(row: Row, survey: Sheet) -> Iterator[Problem]:
    cells = row.cells
    weight, answer = cells.get("weight", ""), cells.get("answer", "")
    if weight and weight not in SEVERITIES:
        yield Problem("weight_unknown", "survey", row.number, "weight", {"found": weight})
    if answer and answer not in ANSWERS:
        facts = {"found": answer, "known": ", ".join(ANSWERS)}
        yield Problem("answer_unknown", "survey", row.number, "answer", facts)
    elif answer and kind_of(row) not in _TYPES_OF.get(answer, (kind_of(row),)):
        facts = {"found": answer, "known": ", ".join(_TYPES_OF[answer])}
        yield Problem("answer_type", "survey", row.number, "answer", facts)
    if weight and (kind_of(row) in UNSEEN or (kind_of(row).startswith(("begin_group", "end_")) and answer != "sample")):
        yield Problem("weight_unseen", "survey", row.number, "weight", {"name": cells.get("name", "–")})
    elif weight and answer != "compliance" and "verdict" not in cells:
        column = "verdict" if "verdict" in survey.columns else "weight"
        yield Problem("verdict_missing", "survey", row.number, column, {"name": cells.get("name", "–")})
    for column in ("days", "decimals"):
        if column in cells and _WHOLE.fullmatch(cells[column]) is None:
            yield Problem("number_expected", "survey", row.number, column, {"found": cells[column]})
    for column in _SWITCHES:
        if cells.get(column, "").lower() not in {"", "yes", "no"}:
            yield Problem("value_unknown", "survey", row.number, column, {"found": cells[column], "known": "yes, no"})
    if cells.get("audience", "").lower() not in {"", *AUDIENCES}:
        facts = {"found": cells["audience"], "known": ", ".join(AUDIENCES)}
        yield Problem("value_unknown", "survey", row.number, "audience", facts)
    if cells.get("warning", "").lower() == "yes" and "constraint" not in map(standard, cells):
        yield Problem("warning_idle", "survey", row.number, "warning", {"name": cells.get("name", "–")})


def _counted_once(survey: Sheet) -> Iterator[Problem]:
    """Name the items that stand in a repeat: how often they count would depend on how many rows there are."""
    opened: list[bool] = []
    for row in survey.rows:
        kind = kind_of(row)
        if kind.startswith("end_"):
            opened = opened[:-1]
        elif "weight" in row.cells and (any(opened) or kind == "begin_repeat"):
            yield Problem("weight_in_repeat", "survey", row.number, "weight", {"name": row.cells.get("name", "–")})
        if kind.startswith("begin_"):
            opened.append(kind == "begin_repeat")


def _samples(survey: Sheet) -> Iterator[Problem]:
    for at, row in enumerate(survey.rows):
        if row.cells.get("answer") != "sample":
            continue
        fields: set[str] = set()
        for inner in survey.rows[at + 1 :]:
            if kind_of(inner).startswith(("begin_", "end_")):
                break
            fields.add(inner.cells.get("answer", ""))
        for missing in SAMPLE_FIELDS:
            if missing not in fields:
                facts = {"name": row.cells.get("name", "–"), "found": missing}
                yield Problem("sample_incomplete", "survey", row.number, "answer", facts)


def _choice_lists(survey: Sheet, sheets: Sheets) -> Iterator[Problem]:
    """Name the lists of four-way answers and documents that lack the names that the program relies on."""
    held: dict[str, list[str]] = {}
    for row in sheets["choices"].rows if "choices" in sheets else ():
        held.setdefault(list_of(row), []).append(row.cells.get("name", ""))
    told: set[str] = set()
    for row in survey.rows:
        kind, name = row.cells.get("answer", ""), list_asked(row)
        if kind not in CHOICES_OF or not name or name in told:
            continue
        if tuple(held.get(name, CHOICES_OF[kind])) != CHOICES_OF[kind]:
            told.add(name)
            facts = {"name": name, "kind": kind, "known": ", ".join(CHOICES_OF[kind])}
            yield Problem("choice_names", "survey", row.number, "type", facts)
