"""The shipped checklists for tests: each compiled once in a run, with the register's lists that some of them name."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path as File
from typing import TYPE_CHECKING

import inspector_app.register
from inspector_app.checklist.library import TEMPLATES
from inspector_app.checklist.model import ChoiceTable, Kind
from inspector_app.checklist.reading.xlsform import compile_xlsform
from inspector_app.checklist.session import Session
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector_app.checklist.model import Checklist, Question

SHIPPED = sorted(path.stem for path in TEMPLATES.glob("*.xlsx"))
"""The names of all shipped workbooks: ``plant-2020``."""

_REGISTER = File(inspector_app.register.__file__).parent / "data"


@cache
def shipped(name: str) -> Checklist:
    """Return the shipped checklist of a workbook, by the file's name without its kind."""
    return compile_xlsform(TEMPLATES / f"{name}.xlsx")


@cache
def register_lists() -> dict[str, ChoiceTable]:
    """Return provinces and regencies as the register hands them to a form."""
    named = {"id": "label", "en": "label"}
    with (_REGISTER / "provinces.csv").open(encoding="utf-8") as file:
        provinces = tuple((row["code"], row["name"]) for row in csv.DictReader(file))
    with (_REGISTER / "regencies.csv").open(encoding="utf-8") as file:
        regencies = tuple((row["code"], row["name"], row["province_code"]) for row in csv.DictReader(file))
    return {
        "provinces": ChoiceTable(("name", "label"), provinces, named),
        "regencies": ChoiceTable(("name", "label", "province"), regencies, named),
    }


def visit_on(form: Checklist, day: str, answers: Mapping[str, str] | None = None, *, regency: str = "") -> Session:
    """Return a session on a day (``2021-09-11``), with answers by name put in one after the other."""
    session = Session(form, {}, regency=regency, facts={"started_date": day}, lists=register_lists())
    for name, raw in (answers or {}).items():
        outcome = session.answer(path_in(form, name), raw)
        assert outcome.accepted, (name, raw, outcome)
    return session


def path_in(form: Checklist, name: str) -> Path:
    """Return the path of a question by its name; one in a repeat's first row; a path is returned as it is."""
    if name.startswith("/"):
        return Path(name)
    path = next(each.path for each in every_question(form) if each.path.endswith(f"/{name}"))
    for container in form.containers:
        if container.repeated and path.startswith(f"{container.path}/"):
            path = Path(path.replace(container.path, f"{container.path}[1]", 1))
    return path


def every_question(form: Checklist) -> Iterator[Question]:
    """Yield every question that a form has, those in the rows of repeats and those that no row shows included."""
    for section in form.sections:
        yield from _with_columns(section.questions)
    yield from form.helpers


def weighted(form: Checklist) -> list[Question]:
    """Return the items that count, in order."""
    return [question for question in every_question(form) if question.severity is not None]


def _with_columns(questions: tuple[Question, ...]) -> Iterator[Question]:
    for question in questions:
        yield question
        if question.kind is Kind.REPEAT:
            yield from _with_columns(question.columns)
