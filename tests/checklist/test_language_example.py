"""The example of the handbook: it compiles, it uses every column that is ours, and it can be filled from end to end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from inspector_app.checklist.model import ChoiceTable, Kind, Verdict
from inspector_app.checklist.reading.columns import EXTRA_COLUMNS, EXTRA_SETTINGS
from inspector_app.checklist.reading.sheets import read_sheets
from inspector_app.checklist.reading.xlsform import compile_xlsform, problems
from inspector_app.checklist.session import Session
from inspector_app.ids import Path as Node
from tests.builders.checklist import VISIT_DAY, question

if TYPE_CHECKING:
    from inspector_app.checklist.model import Checklist

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLE = DOCS / "examples" / "example.md"
LABELS = {"id": "label", "en": "label"}
LISTS = {
    "provinces": ChoiceTable(("name", "label"), (("32", "Jawa Barat"), ("36", "Banten")), LABELS),
    "regencies": ChoiceTable(
        ("name", "label", "province"),
        (("32.15", "Kabupaten Karawang", "32"), ("36.03", "Kabupaten Tangerang", "36")),
        LABELS,
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def form() -> Checklist:
    return compile_xlsform(EXAMPLE)


def filled(form: Checklist) -> Session:
    return Session(form, {}, facts={"started_date": VISIT_DAY, "now": f"{VISIT_DAY}T09:00:00+07:00"}, lists=LISTS)


def test_it_has_no_mistake() -> None:
    assert problems(EXAMPLE) == []


def test_it_uses_every_column_that_is_ours() -> None:
    sheets = read_sheets(EXAMPLE.read_bytes(), ".md", [])
    assert {column.split("::")[0] for column in sheets["survey"].columns} >= EXTRA_COLUMNS
    assert {column.split("::")[0] for column in sheets["settings"].columns} >= EXTRA_SETTINGS - {"name"}


def test_the_handbook_names_every_column_that_is_ours() -> None:
    told = (DOCS / "checklists.md").read_text("utf-8")
    for column in EXTRA_COLUMNS | EXTRA_SETTINGS - {"name"}:
        assert f"`{column}`" in told or f"`{column}::…`" in told, column


def test_our_columns_arrive_in_the_checklist(form: Checklist) -> None:
    workers, advice = question(form, "workers"), question(form, "advice")
    assert (workers.warning, workers.reported, advice.internal) == (True, "workers", True)
    assert (form.purpose, form.sites, form.languages) == ("protocol", ("plant",), ("id", "en"))
    assert question(form, "E01").finding["en"] == "The distance is ${/data/E/E01a} m only"
    assert advice.guidance["en"] == "Not printed in the company's copy"


def test_a_cascade_runs_from_the_register_s_lists_to_one_beside_the_form(form: Checklist) -> None:
    session = filled(form)
    regency, village = Node("/data/A/regency"), Node("/data/A/village")
    session.answer(Node("/data/A/province"), "32")
    assert [choice.label["en"] for choice in session.choices(regency)] == ["Kabupaten Karawang"]
    session.answer(regency, "32.15")
    assert [choice.label["id"] for choice in session.choices(village)] == [
        "Adiarsa Barat",
        "Adiarsa Timur",
        "Anggadita",
    ]
    assert session.answer(village, "32.15.05.2001").violations == ()


def test_as_many_lines_as_are_said_are_asked_for_and_counted(form: Checklist) -> None:
    session = filled(form)
    lines, item = Node("/data/L/lines"), Node("/data/L/L01")
    session.answer(Node("/data/L/count"), "3")
    assert len(session.rows(lines)) == 3
    for row, workers, load in zip(session.rows(lines), ("40", "250", "35"), ("50", "85", "20"), strict=True):
        session.answer(Node(f"{row}/crew/workers"), workers)
        session.answer(Node(f"{row}/load"), load)
    assert session.node(Node("/data/L/total")).value == "325"
    assert (session.node(item).value, session.node(item).verdict) == ("1", Verdict.NOT)
    assert session.node(Node("/data/L/lines[1]/crew/seen")).value == "2020-09-09T09:00:00+07:00"
    assert session.warned() == (Node("/data/L/lines[2]/crew/workers"),)
    assert session.say(Node("/data/Z/thanks"), "label")["en"] == "Thank you, Lini 1 is noted."


def test_its_kinds_are_those_that_it_means(form: Checklist) -> None:
    kinds = {name: question(form, name).kind for name in ("gate", "worst", "load", "lines", "crew", "total", "E02")}
    assert kinds == {
        "gate": Kind.PLACE, "worst": Kind.RANK, "load": Kind.NUMBER, "lines": Kind.REPEAT, "crew": Kind.HEADING,
        "total": Kind.CALCULATED, "E02": Kind.SAMPLE,
    }  # fmt: skip
