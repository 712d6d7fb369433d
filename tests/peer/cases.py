"""Forms of one calculation for each expression of a part of the language, over questions of every type."""

from __future__ import annotations

from pathlib import Path

from tests.checklist.forms.tables import Cells, Form

INPUTS: list[Cells] = [
    {"type": "integer", "name": "i", "label": "Integer"},
    {"type": "integer", "name": "j", "label": "Integer"},
    {"type": "decimal", "name": "d", "label": "Decimal"},
    {"type": "text", "name": "t", "label": "Text"},
    {"type": "text", "name": "u", "label": "Text"},
    {"type": "select_one colour", "name": "s", "label": "One"},
    {"type": "select_multiple colour", "name": "m", "label": "Several"},
    {"type": "date", "name": "day", "label": "Date"},
    {"type": "time", "name": "hour", "label": "Time"},
    {"type": "dateTime", "name": "moment", "label": "Moment"},
    {"type": "geopoint", "name": "here", "label": "Place"},
]
CHOICES: list[Cells] = [
    {"list_name": "colour", "name": name, "label": name.upper(), "group": group}
    for name, group in (("red", "1"), ("green", "1"), ("blue", "2"), ("grey", "2"), ("10", "3"))
]
ROW: list[Cells] = [
    {"type": "begin_repeat", "name": "row", "label": "Row"},
    {"type": "integer", "name": "x", "label": "X"},
    {"type": "text", "name": "y", "label": "Y"},
    {"type": "end_repeat"},
]

FOLDER = Path(__file__).parent / "expressions"
"""One file for each part of the language, one expression a line."""

PARTS = sorted(path.stem for path in FOLDER.glob("*.txt"))


def written(part: str) -> list[str]:
    """Return the expressions of a part."""
    return (FOLDER / f"{part}.txt").read_text("utf-8").splitlines()


def expressions(lines: list[str]) -> Form:
    """Return the inputs, a repeat, and one calculation for each expression."""
    calculations = [{"type": "calculate", "name": f"e{n}", "calculation": line} for n, line in enumerate(lines)]
    return Form([*INPUTS, *ROW, *calculations], CHOICES)
