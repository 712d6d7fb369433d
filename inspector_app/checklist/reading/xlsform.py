"""From an XLSForm file to our compiled checklist.

Structure, binds and texts come from the XForm, a standard; weight, basis and our other columns from the sheets' rows.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from inspector_app.checklist.reading.assembly import assemble
from inspector_app.checklist.reading.beside import lists_beside
from inspector_app.checklist.reading.checks import HOPELESS, MANY_ROWS, check_sheets
from inspector_app.checklist.reading.converter import converted
from inspector_app.checklist.reading.graph_checks import check_graph
from inspector_app.checklist.reading.package import read_bytes, read_path
from inspector_app.checklist.reading.rules import check_rules
from inspector_app.checklist.reading.xform import read_xform
from inspector_app.errors import ChecklistInvalid
from inspector_app.ids import Digest

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.checklist.model import Checklist
    from inspector_app.checklist.reading.package import Package
    from inspector_app.checklist.reading.problems import Problem


_SHEETS = ("survey", "choices", "external_choices", "settings", "parameters", "overrides", "scoring")


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
    return sorted(found, key=_place)


def _finish(package: Package, found: list[Problem]) -> Checklist:
    checklist = _compile(package, found)
    if checklist is None:
        raise ChecklistInvalid(problems=tuple(problem.say("en") for problem in sorted(found, key=_place)))
    return checklist


def _place(problem: Problem) -> tuple[int, int]:
    return _SHEETS.index(problem.sheet) if problem.sheet in _SHEETS else len(_SHEETS), problem.row


def _compile(package: Package, found: list[Problem]) -> Checklist | None:
    """Return the checklist, or ``None`` with the reasons added to ``found``."""
    sheets = package.sheets
    if not sheets:
        return None
    found += [*check_sheets(sheets), *check_rules(sheets)]
    if any(problem.code in {"sheet_missing", "column_missing"} and problem.sheet != "scoring" for problem in found):
        return None
    beside = lists_beside(sheets, package.files, found)
    if any(problem.code in HOPELESS for problem in found) or (found and len(sheets["survey"].rows) > MANY_ROWS):
        return None
    document = converted(sheets, found)
    if found or document is None:
        return None
    form = read_xform(document, beside)
    checklist = assemble(form, sheets, digest=Digest(hashlib.sha256(package.data).hexdigest()))
    found += check_graph(checklist, sheets["survey"])
    return None if found else checklist
