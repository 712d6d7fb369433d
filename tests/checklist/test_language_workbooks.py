"""The older kind of workbook, ``.xls``: read as the newer, and as careful with what is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.checklist.reading.sheets import read_sheets
from inspector_app.checklist.reading.workbooks import LARGEST_XLS
from inspector_app.checklist.reading.xlsform import compile_bytes, compile_xlsform, problems
from inspector_app.errors import ChecklistInvalid
from tests.builders.checklist import question
from tests.builders.workbooks import Cell, an_xls

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.checklist.reading.problems import Problem

SURVEY: list[list[Cell]] = [
    ["type", "name", "label", "required", "constraint"],
    ["integer", "umur", "Umur – tahun", True, None],
    ["text", "nama", "Nama", None, None],
    ["select_one yn", "ya", "Ya?", None, None],
]
CHOICES: list[list[Cell]] = [["list_name", "name", "label"], ["yn", 1.0, "Ya"], ["yn", 2.0, "Tidak"]]
BOOK = an_xls({"survey": SURVEY, "choices": CHOICES})


def test_a_workbook_of_2003_is_a_form_like_any_other(tmp_path: Path) -> None:
    file = tmp_path / "form.xls"
    file.write_bytes(BOOK)
    assert problems(file) == []
    form = compile_xlsform(file)
    assert question(form, "umur").label["id"] == "Umur – tahun"
    assert question(form, "umur").required == "true()"
    assert [choice.name for choice in question(form, "ya").choices] == ["1", "2"]


def test_a_mistake_in_it_is_told_at_its_row_and_column(tmp_path: Path) -> None:
    file = tmp_path / "form.xls"
    rows: list[list[Cell]] = [*SURVEY, ["integre", "x", "X", None, None], ["text", "y", "Y", None, b"\x2a"]]
    file.write_bytes(an_xls({"survey": rows, "choices": CHOICES}))
    found = {(each.code, each.row, each.column): each for each in problems(file)}
    assert ("type_unknown", 5, "type") in found
    assert found["cell_error", 6, "E"].facts["found"] == "#N/A"


@pytest.mark.parametrize(
    "data",
    [
        BOOK[:40],
        BOOK[:-40],
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        b"\x09\x08\x10\x00",
        b"GIF89a",
        bytes(999),
    ],
)
def test_what_is_no_such_workbook_is_a_clear_no(data: bytes) -> None:
    with pytest.raises(ChecklistInvalid) as caught:
        compile_bytes(data, ".xls")
    assert caught.value.facts["problems"]


def test_one_without_end_is_refused_by_its_size() -> None:
    found: list[Problem] = []
    assert read_sheets(BOOK + bytes(LARGEST_XLS), ".xls", found) == {}
    assert [problem.code for problem in found] == ["file_too_large"]


def test_too_many_rows_are_refused() -> None:
    found: list[Problem] = []
    assert read_sheets(an_xls({"survey": [["x"]] * 20_500}), ".xls", found) == {}
    assert [problem.code for problem in found] == ["file_too_large"]


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(BOOK) - 1), st.binary(min_size=1, max_size=12))
def test_bytes_overwritten_leave_a_form_or_a_list_of_problems(at: int, junk: bytes) -> None:
    found: list[Problem] = []
    sheets = read_sheets(BOOK[:at] + junk + BOOK[at + len(junk) :], ".xls", found)
    assert found or sheets
