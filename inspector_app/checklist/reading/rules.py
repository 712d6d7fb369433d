"""The sheets beside the questions: settings, thresholds with their regency overrides, and how the score is counted."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from inspector_app.checklist.model import ScoreClass, Scoring, Severity
from inspector_app.checklist.reading.columns import PURPOSES, language
from inspector_app.checklist.reading.itext import complete
from inspector_app.checklist.reading.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector_app.checklist.model import Text
    from inspector_app.checklist.reading.sheets import Row, Sheets

SITES = ("plant", "estate")

_REGENCY = re.compile(r"\d{2}\.\d{2}", re.ASCII)
_PLAIN = re.compile(r"\d{1,15}(?:\.\d{0,15})?|\.\d{1,15}", re.ASCII)
_CLASS = "class_"
_NEEDED = ("weight_critical", "weight_major", "weight_minor", "partial_share", "critical_cap")


def check_rules(sheets: Sheets) -> list[Problem]:
    """Return the mistakes in the settings, parameters, overrides and scoring sheets."""
    told = [*_settings(sheets), *_parameters(sheets), *_overrides(sheets), *_scoring(sheets)]
    return [*told, *(each for name in ("parameters", "overrides", "scoring") for each in _twice(sheets, name))]


def _twice(sheets: Sheets, sheet: str) -> Iterator[Problem]:
    """Name what a sheet says a second time, for only one of them could count."""
    said: dict[tuple[str, str], int] = {}
    for row in _rows(sheets, sheet):
        name = row.cells.get("name", "")
        other = said.setdefault((row.cells.get("regency", "") if sheet == "overrides" else "", name), row.number)
        if name and other != row.number:
            yield Problem("name_twice", sheet, row.number, "name", {"found": name, "other": str(other)})


def _rows(sheets: Sheets, name: str) -> tuple[Row, ...]:
    return sheets[name].rows if name in sheets else ()


def _settings(sheets: Sheets) -> Iterator[Problem]:
    rows = _rows(sheets, "settings")
    if not rows:
        return
    number, cells = rows[0].number, rows[0].cells
    for column in ("valid_from", "valid_to"):
        if column in cells and day(cells[column]) is None:
            yield Problem("date_expected", "settings", number, column, {"found": cells[column]})
    for site in cells.get("sites", "").split():
        if site not in SITES:
            facts = {"found": site, "known": ", ".join(SITES)}
            yield Problem("value_unknown", "settings", number, "sites", facts)
    if cells.get("purpose", PURPOSES[0]) not in PURPOSES:
        facts = {"found": cells["purpose"], "known": ", ".join(PURPOSES)}
        yield Problem("value_unknown", "settings", number, "purpose", facts)
    for column in ("form_id", "version"):
        if "sites" in cells and column not in cells:
            yield Problem("value_missing", "settings", number, column, {"name": column})


def _parameters(sheets: Sheets) -> Iterator[Problem]:
    for row in _rows(sheets, "parameters"):
        yield from _named_number("parameters", row)


def _named_number(sheet: str, row: Row) -> Iterator[Problem]:
    if "name" not in row.cells:
        yield Problem("name_missing", sheet, row.number, "name")
    if not is_number(row.cells.get("value", "")):
        yield Problem("number_expected", sheet, row.number, "value", {"found": row.cells.get("value", "–")})


def _overrides(sheets: Sheets) -> Iterator[Problem]:
    known = {row.cells.get("name") for row in _rows(sheets, "parameters")}
    for row in _rows(sheets, "overrides"):
        yield from _named_number("overrides", row)
        regency, name = row.cells.get("regency", ""), row.cells.get("name", "")
        if _REGENCY.fullmatch(regency) is None:
            facts = {"found": regency or "–", "known": "32.16, 32.75, …"}
            yield Problem("value_unknown", "overrides", row.number, "regency", facts)
        if name and name not in known:
            yield Problem("parameter_unknown", "overrides", row.number, "name", {"found": name})


def _scoring(sheets: Sheets) -> Iterator[Problem]:
    weighted = any("weight" in row.cells for row in _rows(sheets, "survey"))
    if "scoring" not in sheets:
        if weighted:
            yield Problem("sheet_missing", "scoring", facts={"name": "scoring"})
        return
    values = {row.cells.get("name", ""): row for row in sheets["scoring"].rows}
    for name in _NEEDED:
        if name not in values:
            yield Problem("value_missing", "scoring", 0, "name", {"name": name})
    classes = {name.removeprefix(_CLASS) for name in values if name.startswith(_CLASS)}
    if not classes:
        yield Problem("value_missing", "scoring", 0, "name", {"name": "class_A"})
    for name, row in values.items():
        value = row.cells.get("value", "")
        if name == "critical_cap":
            if value not in classes:
                facts = {"found": value or "–", "known": ", ".join(sorted(classes))}
                yield Problem("value_unknown", "scoring", row.number, "value", facts)
        elif name not in {*_NEEDED, "critical_cap_from"} and not name.startswith(_CLASS):
            facts = {"found": name or "–", "known": ", ".join((*_NEEDED, "critical_cap_from", "class_A"))}
            yield Problem("value_unknown", "scoring", row.number, "name", facts)
        elif not is_number(value) or (name == "critical_cap_from" and not value.isdecimal()):
            yield Problem("number_expected", "scoring", row.number, "value", {"found": value or "–"})


def is_number(text: str) -> bool:
    """Tell whether a text is a plain decimal number that is not negative."""
    return _PLAIN.fullmatch(text) is not None


def day(text: str) -> dt.date | None:
    """Return an ISO date, ``None`` when it is none."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def settings_of(sheets: Sheets) -> dict[str, str]:
    """Return the settings row by column; empty for a form without one."""
    rows = _rows(sheets, "settings")
    return rows[0].cells if rows else {}


def title_of(settings: dict[str, str], otherwise: str) -> Text:
    """Return the checklist's title from ``title::…`` columns, else the form's own, else a word for any form."""
    given = {language(column): text for column, text in settings.items() if column.startswith("title::")}
    return complete(given) or complete({"": otherwise}) or {"id": "Formulir", "en": "Form"}


def parameters_of(sheets: Sheets) -> dict[str, str]:
    """Return the thresholds by name."""
    return {row.cells["name"]: row.cells["value"] for row in _rows(sheets, "parameters")}


def overrides_of(sheets: Sheets) -> dict[str, dict[str, str]]:
    """Return what regencies set otherwise: by Kemendagri code, then by name."""
    found: dict[str, dict[str, str]] = {}
    for row in _rows(sheets, "overrides"):
        found.setdefault(row.cells["regency"], {})[row.cells["name"]] = row.cells["value"]
    return found


def scoring_of(sheets: Sheets) -> Scoring:
    """Return the scoring sheet's figures; a form without weights has none."""
    values = {row.cells["name"]: row.cells["value"] for row in _rows(sheets, "scoring")}
    classes = [
        ScoreClass(name.removeprefix(_CLASS), value) for name, value in values.items() if name.startswith(_CLASS)
    ]
    return Scoring(
        weights={each: values[f"weight_{each.value}"] for each in Severity if f"weight_{each.value}" in values},
        partial_share=values.get("partial_share", "0"),
        classes=tuple(sorted(classes, key=lambda each: Decimal(each.minimum), reverse=True)),
        critical_cap=values.get("critical_cap", ""),
        critical_cap_from=int(values.get("critical_cap_from", "1")),
    )
