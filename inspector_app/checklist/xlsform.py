"""From an XLSForm file to our compiled checklist. pyxform makes the XForm, and this is the only file that knows it.

Structure, binds and texts come from the XForm, a standard; weight, basis and our other columns from the sheets' rows.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

from inspector_app.checklist.assembly import assemble
from inspector_app.checklist.beside import lists_beside
from inspector_app.checklist.checks import check_sheets
from inspector_app.checklist.columns import EXTRA_COLUMNS, EXTRA_SETTINGS
from inspector_app.checklist.graph import build_graph
from inspector_app.checklist.package import read_bytes, read_path
from inspector_app.checklist.problems import Problem
from inspector_app.checklist.rules import check_rules
from inspector_app.checklist.xform import read_xform
from inspector_app.errors import ChecklistInvalid, ExpressionInvalid
from inspector_app.ids import Digest

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.checklist.model import Checklist
    from inspector_app.checklist.package import Package
    from inspector_app.checklist.sheets import Sheet, Sheets

_ROW = re.compile(r"\[row\s*:\s*(\d+)\]\s*")
_SHEET = re.compile(r"'(survey|choices|settings)' sheet")
_STANDARD = ("survey", "choices", "settings")


def compile_xlsform(path: Path) -> Checklist:
    """Compile an XLSForm file (.xlsx, .xls, .csv, .md) with the files beside it that it names, or a package of them.

    Raises ``ChecklistInvalid`` with every problem, one line each.
    """
    found: list[Problem] = []
    return _finish(read_path(path, found), found)


def compile_bytes(data: bytes, suffix: str) -> Checklist:
    """Compile the bytes of an XLSForm or of a package, whose kind ``suffix`` says (``.xlsx``, ``.zip``).

    Raises ``ChecklistInvalid``.
    """
    found: list[Problem] = []
    return _finish(read_bytes(data, suffix, found), found)


def problems(path: Path) -> list[Problem]:
    """Return every mistake of an XLSForm file, in the order of sheets and rows; none when it can be used."""
    found: list[Problem] = []
    _compile(read_path(path, found), found)
    return found


def _finish(package: Package, found: list[Problem]) -> Checklist:
    checklist = _compile(package, found)
    if checklist is None:
        raise ChecklistInvalid(problems=tuple(problem.say("en") for problem in found))
    return checklist


def _compile(package: Package, found: list[Problem]) -> Checklist | None:
    """Return the checklist, or ``None`` with the reasons added to ``found``."""
    sheets = package.sheets
    if not sheets:
        return None
    found += [*check_sheets(sheets), *check_rules(sheets)]
    if any(problem.code in {"sheet_missing", "column_missing"} and problem.sheet != "scoring" for problem in found):
        return None
    beside = lists_beside(sheets, package.files, found)
    document = _converted(sheets, found)
    if found or document is None:
        return None
    form = read_xform(document, beside)
    checklist = assemble(form, sheets, digest=Digest(hashlib.sha256(package.data).hexdigest()))
    try:
        build_graph(checklist)
    except ChecklistInvalid as error:
        circle = error.facts["cycle"]
        names = [path.rsplit("/", 1)[-1] for path in (circle if isinstance(circle, tuple) else ())]
        found.append(Problem("cycle", "survey", _row_of(sheets["survey"], names), facts={"found": " → ".join(names)}))
    except ExpressionInvalid as error:
        facts = {key: str(error.facts[key]) for key in ("expression", "position", "reason")}
        found.append(Problem("expression_invalid", "survey", facts=facts))
    return None if found else checklist


def _row_of(survey: Sheet, names: list[str]) -> int:
    return next((row.number for row in survey.rows if row.cells.get("name") in names), 0)


def _converted(sheets: Sheets, found: list[Problem]) -> str | None:
    """Return the XForm that pyxform makes; a mistake that it alone sees is added at the row that it names."""
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    try:
        result = convert(xlsform=_workbook(sheets), form_name="data", validate=False)
    except PyXFormError as error:
        _translate(str(error), sheets, found)
        return None
    except Exception as error:  # on odd forms it also raises whatever its insides trip over
        _translate(f"{type(error).__name__}: {error}", sheets, found)
        return None
    return str(result.xform)


def _translate(message: str, sheets: Sheets, found: list[Problem]) -> None:
    """Add the converter's own complaint at its row, which it counts as if the columns stood in row 1."""
    row = _ROW.search(message)
    named = _SHEET.search(message)
    name = named[1] if named else ("survey" if row else "")
    number = int(row[1]) + sheets[name].header - 1 if row and name in sheets else 0
    if found and (not number or any(problem.row == number for problem in found)):
        return  # our own checks have said the same, with a remedy
    found.append(Problem("converter", name, number, facts={"message": _ROW.sub("", message)[:500]}))


def _workbook(sheets: Sheets) -> dict[str, Any]:
    """Return the standard part of the sheets as pyxform takes it, with empty rows where the file has some."""
    book: dict[str, Any] = {"sheet_names": [name for name in _STANDARD if name in sheets]}
    for name in book["sheet_names"]:
        ours = EXTRA_SETTINGS if name == "settings" else EXTRA_COLUMNS
        columns = [column for column in sheets[name].columns if column.split("::")[0] not in ours]
        rows: list[dict[str, str]] = []
        for row in sheets[name].rows:
            rows += [{} for _ in range(row.number - sheets[name].header - 1 - len(rows))]
            rows.append({column: row.cells[column] for column in columns if column in row.cells})
        book[name] = rows
        book[f"{name}_header"] = [dict.fromkeys(columns)]
    return book
