"""From a form's sheets to an XForm, by pyxform. This is the only file that knows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from inspector_app.checklist.reading.columns import EXTRA_COLUMNS, EXTRA_SETTINGS, standard
from inspector_app.checklist.reading.problems import Problem

if TYPE_CHECKING:
    from inspector_app.checklist.reading.sheets import Sheet, Sheets

_ROW = re.compile(r"\[row\s*:\s*(\d+)\]\s*")
_SHEET = re.compile(r"'(survey|choices|settings)' sheet")
_STANDARD = ("survey", "choices", "settings", "entities")
_SETTINGS = frozenset({
    "form_title", "title", "set_form_title", "form_id", "id_string", "set_form_id", "version", "default_language",
    "style", "instance_name", "namespaces", "allow_choice_duplicates", "clean_text_values", "submission_url",
    "public_key", "auto_send", "auto_delete", "prefix", "delimiter", "instance_xmlns", "omit_instanceid",
})  # fmt: skip
"""Columns of the settings sheet that it knows; any other would rename parts of the form's root behind its back."""

_EXTERNAL = re.compile(r"select_one_external(?=\s)")


def converted(sheets: Sheets, found: list[Problem]) -> str | None:
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
    document = str(result.xform)
    fault = _malformed(document)
    if fault:
        _translate(fault, sheets, found)
        return None
    return document


def _malformed(document: str) -> str:
    """Return what is wrong with a document as XML, for the converter does not look at all names; empty for nothing."""
    from xml.parsers import expat

    try:
        expat.ParserCreate(namespace_separator=" ").Parse(document, True)
    except expat.ExpatError as error:
        return f"{error}: {document[max(0, error.offset - 40) : error.offset + 40]}"
    return ""


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
        _put(book, name, sheets[name])
    for row in book["survey"]:
        if "appearance" in row:
            # It would add questions of its own, which only lay a table out.
            row["appearance"] = row["appearance"].replace("table-list", "field-list")
    if "external_choices" in sheets:
        # A list apart was a way to spare telephones a long one; here it is a list like the others.
        more: dict[str, Any] = {}
        _put(more, "choices", sheets["external_choices"])
        rows = [row for row in more["choices"] if row]
        book["choices"] = [*book.get("choices", []), *rows]
        book["choices_header"] = [book.get("choices_header", [{}])[0] | more["choices_header"][0]]
        book["sheet_names"] = list(dict.fromkeys((*book["sheet_names"], "choices")))
        for row in book["survey"]:
            if "type" in row:
                row["type"] = _EXTERNAL.sub("select_one", row["type"])
    return book


def _put(book: dict[str, Any], name: str, sheet: Sheet) -> None:
    ours = EXTRA_SETTINGS if name == "settings" else EXTRA_COLUMNS
    columns = [column for column in sheet.columns if column.split("::")[0] not in ours or name == "choices"]
    if name == "settings":
        columns = [column for column in columns if standard(column).partition("::")[0] in {*_SETTINGS, "attribute"}]
    rows: list[dict[str, str]] = []
    for row in sheet.rows:
        rows += [{} for _ in range(row.number - sheet.header - 1 - len(rows))]
        rows.append({_header(column): row.cells[column] for column in columns if column in row.cells})
    book[name] = rows
    book[f"{name}_header"] = [dict.fromkeys(map(_header, columns))]


def _header(column: str) -> str:
    """Return a column's name; two sheets that become one must not write the same one differently."""
    return "list_name" if column == "list name" else column
