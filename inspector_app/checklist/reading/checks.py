"""Our own look over an XLSForm's sheets, before it is converted: all mistakes at once, each at its row and column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector_app.checklist.reading.beside import named_files
from inspector_app.checklist.reading.column_checks import check_columns
from inspector_app.checklist.reading.columns import (
    LANGUAGE_NAMES,
    LISTED,
    MEDIA,
    TYPES,
    UNSEEN,
    kind_of,
    language,
    list_asked,
    list_of,
    standard,
)
from inspector_app.checklist.reading.expression_checks import Known, check_expressions, near
from inspector_app.checklist.reading.itext import LANGUAGES
from inspector_app.checklist.reading.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector_app.checklist.reading.sheets import Row, Sheet, Sheets

MOST_MISTAKES = 500
"""Mistakes that are told at once; whoever has mended them is told the next."""

MOST_LANGUAGES = 20
DEEPEST = 40
"""Groups within groups."""

MOST_ASKED, MOST_LISTED = 60_000, 30_000
"""Filled cells of the survey sheet, and of the lists within a form: many times those of the largest form in use."""

MOST_QUESTIONS = 12_000
"""Rows of the survey sheet; ten thousand are more than anybody asks, and take the converter some seconds."""

MOST_REFERENCES = 20_000
"""Times that a form names its questions."""

MANY_ROWS = 500
"""Rows of a survey from which on the converter is not asked what it thinks of a form that has mistakes already."""

HOPELESS = frozenset({
    "reference_open", "group_deep", "languages_many", "more_mistakes", "form_large", "rows_many",
    "references_many",
})  # fmt: skip
"""Mistakes with which the converter would only take long and say nothing that helps."""

_NAME = re.compile(r"[^\W\d][\w.-]*")
_TRANSLATED = frozenset({"label", "hint", "guidance_hint", "constraint_message", "required_message"})
_OURS = frozenset({"unit", "limit", "finding", "action", "short"})


def check_sheets(sheets: Sheets) -> list[Problem]:
    """Return every mistake that can be seen in the survey and choices sheets."""
    survey = sheets.get("survey")
    if survey is None:
        return [Problem("sheet_missing", facts={"name": "survey"})]
    absent = [each for each in ("type", "name") if each not in survey.columns]
    if absent:
        return [Problem("column_missing", "survey", 1, each, {"name": each}) for each in absent]
    large = list(_large(sheets))
    if large:
        return large
    known = _known(survey, sheets)
    found = [*_names(survey), *_groups(survey), *check_columns(survey, sheets)]
    if len(known.languages) > MOST_LANGUAGES:
        facts = {"found": str(len(known.languages)), "limit": str(MOST_LANGUAGES)}
        found.append(Problem("languages_many", "survey", survey.header, facts=facts))
    for row in survey.rows:
        found += [*_type(row, known), *_labels(row, survey, known), *check_expressions(row, known)]
        if len(found) > MOST_MISTAKES:
            found = [*found[:MOST_MISTAKES], Problem("more_mistakes", "survey", facts={"found": str(MOST_MISTAKES)})]
            break
    if not any(kind and not kind.startswith(("begin_", "end_")) for kind in map(kind_of, survey.rows)):
        found.append(Problem("questions_missing", "survey"))
    for name in ("choices", "external_choices"):
        if name in sheets:
            found += _list_columns(sheets[name])
    for row in _rows(sheets, "choices"):
        if len(found) > MOST_MISTAKES:
            break
        found += _choice_labels(row, sheets["choices"])
    return sorted(found, key=lambda problem: (problem.sheet != "survey", problem.row))


def _large(sheets: Sheets) -> Iterator[Problem]:
    """Name the sheets that hold more than the converter can be given."""
    for names, most in ((("survey",), MOST_ASKED), (("choices", "external_choices"), MOST_LISTED)):
        filled = sum(len(row.cells) for name in names for row in _rows(sheets, name))
        if filled > most:
            yield Problem("form_large", names[0], facts={"found": str(filled), "limit": str(most)})
    rows = len(_rows(sheets, "survey"))
    if rows > MOST_QUESTIONS:
        yield Problem("rows_many", "survey", facts={"found": str(rows), "limit": str(MOST_QUESTIONS)})
    named = sum(cell.count("${") for row in _rows(sheets, "survey") for cell in row.cells.values())
    if named > MOST_REFERENCES:
        yield Problem("references_many", "survey", facts={"found": str(named), "limit": str(MOST_REFERENCES)})


def _known(survey: Sheet, sheets: Sheets) -> Known:
    named = [row.cells["name"] for row in survey.rows if "name" in row.cells and not kind_of(row).startswith("end_")]
    lists = frozenset(list_of(row) for each in ("choices", "external_choices") for row in _rows(sheets, each))
    return Known(
        names=frozenset((*named, "instanceID")),
        twice=frozenset(name for name, count in _counted(named).items() if count > 1),
        lists=lists,
        instances=lists | {each.stem for each in named_files(sheets) if each.listed},
        columns=frozenset(("name", "label", *_columns(sheets))),
        parameters=frozenset(row.cells["name"] for row in _rows(sheets, "parameters") if "name" in row.cells),
        languages=frozenset(filter(None, (language(column) for column in survey.columns))),
    )


def _columns(sheets: Sheets) -> Iterator[str]:
    """Yield the columns of lists that a filter may read."""
    for name in ("choices", "external_choices"):
        if name in sheets:
            yield from sheets[name].columns


def _counted(names: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name in names:
        found[name] = found.get(name, 0) + 1
    return found


def _rows(sheets: Sheets, name: str) -> tuple[Row, ...]:
    return sheets[name].rows if name in sheets else ()


def _type(row: Row, known: Known) -> Iterator[Problem]:
    written, kind = row.cells.get("type", ""), kind_of(row)
    if not written:
        yield Problem("type_missing", "survey", row.number, "type", {"name": row.cells.get("name", "–")})
    elif kind not in TYPES:
        yield Problem("type_unknown", "survey", row.number, "type", {"found": written, "near": near(kind, TYPES)})
    elif row.cells.get("appearance", "").strip().startswith("search("):
        yield Problem("search_unsupported", "survey", row.number, "appearance")
    elif kind in LISTED:
        listed = list_asked(row)
        if listed not in known.lists and not listed.startswith("${"):
            facts = {"found": listed or "–", "near": near(listed, known.lists)}
            yield Problem("list_unknown", "survey", row.number, "type", facts)


def _names(survey: Sheet) -> Iterator[Problem]:
    """Name rows without a name, with an impossible one, or with one that its group or another item has."""
    around: list[dict[str, int]] = [{}]
    items: dict[str, int] = {}
    for row in survey.rows:
        name, kind = row.cells.get("name", ""), kind_of(row)
        if kind.startswith("end_"):
            around = around[:-1] or [{}]
            continue
        if not name:
            if kind and kind != "note":
                yield Problem("name_missing", "survey", row.number, "name")
        elif _NAME.fullmatch(name) is None:
            yield Problem("name_invalid", "survey", row.number, "name", {"found": name})
        else:
            other = around[-1].get(name) or (items.get(name) if "weight" in row.cells else None)
            if other:
                yield Problem("name_twice", "survey", row.number, "name", {"found": name, "other": str(other)})
        if name:
            around[-1].setdefault(name, row.number)
            if "weight" in row.cells:
                items.setdefault(name, row.number)
        if kind.startswith("begin_"):
            around.append({})


def _groups(survey: Sheet) -> Iterator[Problem]:
    opened: list[Row] = []
    for row in survey.rows:
        kind = kind_of(row)
        if kind.startswith("begin_"):
            opened.append(row)
            if len(opened) == DEEPEST + 1:
                yield Problem("group_deep", "survey", row.number, "type", {"limit": str(DEEPEST)})
        elif kind.startswith("end_"):
            if not opened:
                yield Problem("group_not_open", "survey", row.number, "type")
                continue
            begun = opened.pop()
            if kind_of(begun).removeprefix("begin_") != kind.removeprefix("end_"):
                facts = {"name": begun.cells.get("name", "–"), "known": kind_of(begun).replace("begin", "end")}
                yield Problem("group_crossed", "survey", row.number, "type", facts)
    for row in opened:
        facts = {"name": row.cells.get("name", "–"), "known": kind_of(row).replace("begin", "end")}
        yield Problem("group_open", "survey", row.number, "type", facts)


def _labels(row: Row, survey: Sheet, known: Known) -> Iterator[Problem]:
    """Name the texts that are given in one of our two languages and lack in the other, in a form that has both."""
    if not known.languages.issuperset(LANGUAGES):
        return
    by_base: dict[str, list[str]] = {}
    for column in survey.columns:
        base = standard(column).partition("::")[0]
        if language(column) in LANGUAGES and base in _TRANSLATED | _OURS:
            by_base.setdefault(base, []).append(column)
    kind = kind_of(row)
    visible = bool(kind) and kind not in UNSEEN and not kind.startswith(("begin_", "end_"))
    for base, columns in by_base.items():
        given = [column for column in columns if column in row.cells]
        if given or (base == "label" and visible and not _pictured(row)):
            for column in columns:
                if column not in given:
                    yield _label_missing("survey", row.number, column)


def _pictured(row: Row) -> bool:
    """Tell whether a row has something else to show than words."""
    return any(standard(column).partition("::")[0] in {*MEDIA, "label"} for column in row.cells)


def _choice_labels(row: Row, choices: Sheet) -> Iterator[Problem]:
    columns = [each for each in choices.columns if each.startswith("label::") and language(each) in LANGUAGES]
    for column in columns:
        if column not in row.cells:
            yield _label_missing("choices", row.number, column)


def _list_columns(choices: Sheet) -> Iterator[Problem]:
    """Name columns of lists that no expression could name, and that no XForm can hold."""
    for column in choices.columns:
        base, mark, _ = standard(column).partition("::")
        said = mark and base in {"label", *MEDIA}
        if not said and column != "list name" and _NAME.fullmatch(column) is None:
            yield Problem("column_name", choices.name, choices.header, column, {"found": column})


def _label_missing(sheet: str, row: int, column: str) -> Problem:
    code = language(column)
    return Problem("label_missing", sheet, row, column, {"lang": LANGUAGE_NAMES.get(code, code)})
