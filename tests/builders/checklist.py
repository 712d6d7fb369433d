"""Checklists for tests: the shipped ones, compiled once in a run, and small ones drawn as tables in the test itself."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from inspector_app.checklist.library import TEMPLATES
from inspector_app.checklist.reading.xlsform import compile_bytes, compile_xlsform
from inspector_app.checklist.session import Session
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector_app.checklist.model import Checklist, Question

VISIT_DAY = "2020-09-09"

RULES = """
| choices  |            |         |                   |                  |
|          | list_name  | name    | label::Indonesia (id) | label::English (en) |
|          | compliance | 1       | Sesuai            | Compliant        |
|          | compliance | 2       | Sebagian          | Partly           |
|          | compliance | 3       | Tidak             | Not              |
|          | compliance | 4       | T/B               | N/A              |
|          | document   | present | Ada               | Present          |
|          | document   | absent  | Tidak ada         | Absent           |
|          | document   | expired | Kedaluwarsa       | Expired          |
| settings |            |         |                   |                  |
|          | form_id    | version | form_title        | sites            |
|          | contoh     | 1       | Contoh            | plant            |
| parameters |          |         |                   |                  |
|          | name       | value   |                   |                  |
|          | distance_m | 1       |                   |                  |
|          | sample_ok_pct | 95   |                   |                  |
| overrides |           |         |                   |                  |
|          | regency    | name    | value             |                  |
|          | 32.16      | distance_m | 1.2            |                  |
| scoring  |            |         |                   |                  |
|          | name       | value   |                   |                  |
|          | weight_critical | 5  |                   |                  |
|          | weight_major | 3     |                   |                  |
|          | weight_minor | 1     |                   |                  |
|          | partial_share | 0.5  |                   |                  |
|          | class_A    | 90      |                   |                  |
|          | class_B    | 75      |                   |                  |
|          | class_C    | 60      |                   |                  |
|          | class_D    | 0       |                   |                  |
|          | critical_cap | C     |                   |                  |
"""
"""The sheets beside the questions, as every small form has them."""


def small_form(survey: str, *, rules: str = RULES) -> Checklist:
    """Return a checklist drawn as a table; ``rules`` are its other sheets."""
    return compile_bytes(f"{survey}\n{rules}".encode(), ".md")


@cache
def plant_2020() -> Checklist:
    """Return the shipped checklist for a plant in 2020."""
    return compile_xlsform(TEMPLATES / "plant-2020.xlsx")


@cache
def estate_2020() -> Checklist:
    """Return the shipped checklist for an estate's operator in 2020."""
    return compile_xlsform(TEMPLATES / "estate-2020.xlsx")


def session(checklist: Checklist, answers: dict[str, str] | None = None, *, regency: str = "") -> Session:
    """Return a session on the day of the visit; answers by name (``E05a``) or path."""
    given = {path_of(checklist, name): value for name, value in (answers or {}).items()}
    return Session(checklist, given, regency=regency, facts={"started_date": VISIT_DAY})


def questions(checklist: Checklist) -> Iterator[Question]:
    """Yield every question of a checklist, with those that no row shows."""
    for section in checklist.sections:
        yield from with_columns(section.questions)
    yield from checklist.helpers


def with_columns(rows: tuple[Question, ...]) -> Iterator[Question]:
    """Yield rows, each repeat followed by what its own rows ask."""
    for row in rows:
        yield row
        yield from with_columns(row.columns)


def items(checklist: Checklist) -> list[Question]:
    """Return the items of a checklist in order."""
    return [question for question in questions(checklist) if question.severity is not None]


def path_of(checklist: Checklist, name: str) -> Path:
    """Return the path of the question of that name; a path is returned as it is."""
    if name.startswith("/"):
        return Path(name)
    return next(question.path for question in questions(checklist) if question.path.endswith(f"/{name}"))


def question(checklist: Checklist, name: str) -> Question:
    """Return the question of that name."""
    return next(each for each in questions(checklist) if each.path.endswith(f"/{name}"))
