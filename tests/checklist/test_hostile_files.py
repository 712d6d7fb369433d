"""Files that are no checklist: cut, huge, hostile, empty. Each gets a list of problems, never a traceback."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from inspector_app.checklist.library import TEMPLATES
from inspector_app.checklist.reading.limits import LARGEST_FILE
from inspector_app.checklist.reading.sheets import read_sheets
from inspector_app.checklist.reading.xlsform import compile_bytes, compile_xlsform, problems
from inspector_app.errors import ChecklistInvalid
from tests.builders.checklist import RULES
from tests.checklist.test_language_lists import CITIES
from tests.checklist.test_language_structure import LINES, TRIGGERS, TYPES

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from inspector_app.checklist.reading.problems import Problem

SHIPPED = (TEMPLATES / "plant-2020.xlsx").read_bytes()


def codes(file: Path) -> set[str]:
    found = problems(file)
    for problem in found:
        assert problem.say("id")
        assert problem.say("en")
    with pytest.raises(ChecklistInvalid):
        compile_xlsform(file)
    return {problem.code for problem in found}


def written(tmp_path: Path, data: bytes, name: str = "form.xlsx") -> Path:
    file = tmp_path / name
    file.write_bytes(data)
    return file


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".md"])
def test_an_empty_file(tmp_path: Path, suffix: str) -> None:
    assert codes(written(tmp_path, b"", f"form{suffix}")) == {"file_empty"}


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_cut_workbook(tmp_path: Path, share: float) -> None:
    assert codes(written(tmp_path, SHIPPED[: int(len(SHIPPED) * share)])) == {"file_unreadable"}


@pytest.mark.parametrize("data", [b"\xff\xd8\xff\xe0 a photograph", b"%PDF-1.7", b"PK\x03\x04", bytes(4096)])
def test_no_workbook_at_all(tmp_path: Path, data: bytes) -> None:
    assert codes(written(tmp_path, data)) == {"file_unreadable"}


def test_a_zip_that_is_no_workbook(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("letter.txt", "not a form")
    assert codes(written(tmp_path, buffer.getvalue())) == {"file_unreadable"}


def test_a_kind_of_file_that_is_not_known(tmp_path: Path) -> None:
    assert codes(written(tmp_path, b"x", "form.docx")) == {"file_kind"}


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert codes(tmp_path / "gone.xlsx") == {"file_unreadable"}
    assert codes(tmp_path) == {"file_unreadable"}


def with_member(name: str, content: bytes) -> bytes:
    """Return the shipped workbook with one member of the archive replaced."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SHIPPED)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            new.writestr(member, content if member == name else old.read(member))
    return buffer.getvalue()


def test_a_zip_bomb(tmp_path: Path) -> None:
    bomb = with_member("xl/worksheets/sheet1.xml", bytes(60_000_000))
    assert len(bomb) < 200_000
    assert codes(written(tmp_path, bomb)) == {"file_too_large"}


def test_a_zip_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    bomb = bytearray(with_member("xl/worksheets/sheet1.xml", b"<worksheet>" + bytes(60_000_000)))
    real = struct.pack("<I", 60_000_011)
    while (at := bomb.find(real)) >= 0:
        bomb[at : at + 4] = struct.pack("<I", 1000)
    assert codes(written(tmp_path, bytes(bomb))) <= {"file_unreadable", "sheet_missing"}


def test_entities_that_multiply(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>'
    sheet = f'{head}<worksheet><sheetData><row><c t="str"><v>&l9;</v></c></row></sheetData></worksheet>'
    assert codes(written(tmp_path, with_member("xl/worksheets/sheet1.xml", sheet.encode()))) == {"file_unreadable"}


def test_a_cell_at_the_far_corner_of_the_sheet(tmp_path: Path) -> None:
    book = load_workbook(io.BytesIO(SHIPPED))
    book["survey"]["XFD1048576"] = "far away"
    file = tmp_path / "far.xlsx"
    book.save(file)
    assert codes(file) == {"file_too_large"}


@pytest.mark.parametrize("suffix", [".md", ".csv", ".xlsx"])
def test_ten_megabytes_of_text(tmp_path: Path, suffix: str) -> None:
    assert codes(written(tmp_path, b"| survey | type |\n" * 600_000, f"form{suffix}")) == {"file_too_large"}


def test_a_text_of_lines_without_end_within_the_limit(tmp_path: Path) -> None:
    assert codes(written(tmp_path, b"| | a |\n" * 900_000, "form.md")) <= {"file_too_large", "file_empty"}
    assert codes(written(tmp_path, b"|survey|x|\n" + b"||a|\n" * 900_000, "form.md")) == {"file_too_large"}


def test_a_text_that_is_no_utf_8(tmp_path: Path) -> None:
    assert codes(written(tmp_path, b"| survey | \xff\xfe |\n", "form.md")) == {"file_unreadable"}


def test_a_csv_whose_quotation_never_ends(tmp_path: Path) -> None:
    assert codes(written(tmp_path, b'"survey"\n,"type","name\n', "form.csv")) == {"file_unreadable"}
    assert codes(written(tmp_path, b'survey\n,type\n,"' + b"x" * 1_000_000 + b'"', "form.csv")) == {"file_unreadable"}


def test_a_formula_is_no_value_and_a_spreadsheet_error_is_none_either(tmp_path: Path) -> None:
    book = load_workbook(io.BytesIO(SHIPPED))
    book["parameters"]["B2"] = "=1+1"
    book["parameters"]["B3"] = "#REF!"
    file = tmp_path / "formula.xlsx"
    book.save(file)
    found = problems(file)
    assert ("formula_cell", "parameters", 2, "B") in [(x.code, x.sheet, x.row, x.column) for x in found]
    assert ("cell_error", "parameters", 3, "B") in [(x.code, x.sheet, x.row, x.column) for x in found]


def test_a_workbook_with_the_wrong_sheets(tmp_path: Path) -> None:
    book = Workbook()
    book.create_sheet("pertanyaan").append(["type", "name"])
    file = tmp_path / "wrong.xlsx"
    book.save(file)
    assert "sheet_missing" in codes(file)


def test_a_survey_without_rows_or_columns(tmp_path: Path) -> None:
    assert codes(written(tmp_path, b"| survey | |\n| | label |\n", "form.md")) == {"column_missing"}
    assert codes(written(tmp_path, b"| survey | | |\n| | type | name |\n", "form.md")) >= {"questions_missing"}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(SHIPPED) - 1), st.binary(min_size=1, max_size=40))
def test_a_workbook_with_bytes_overwritten_works_or_is_named(at: int, junk: bytes) -> None:
    damaged = SHIPPED[:at] + junk + SHIPPED[at + len(junk) :]
    found: list[Problem] = []
    sheets = read_sheets(damaged, ".xlsx", found)
    assert found or sheets


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([".md", ".csv"]), st.text(max_size=400))
def test_text_that_is_no_form_is_a_list_of_problems(suffix: str, text: str) -> None:
    data = f"| survey | | |\n| | type | name |\n{text}".encode("utf-8", "replace")
    with pytest.raises(ChecklistInvalid) as caught:
        compile_bytes(data, suffix)
    assert caught.value.facts["problems"]


JUNK = (
    "", "${", "}", "${a}", "${nobody}", "'", "(", "x" * 5000, "begin_repeat", "end_group", "select_one", "rank a b c",
    "<b>&amp;</b>", "\x01", "\ufffe", "é" * 100, "instance('x')/root/item[", "../../../..", "1e309", "=1+1", "#REF!",
    "start=1 end=0 step=0", "jr:itext('x')", "survey", "::", "label::x (zz)", "${last-saved#a}", "1a", "sample", "\\",
    "pulldata('a','b','c','d')", "csv-external", "search('x')", ". = ${a}", "meta", "data", "𝔘", "٣", "a:b", "-",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from([LINES + RULES, TYPES, TRIGGERS + RULES, CITIES]))
def test_a_form_with_one_cell_or_row_spoilt_works_or_is_a_list_of_problems(chance: Random, form: str) -> None:
    lines = form.splitlines()
    at = chance.randrange(len(lines))
    cells = lines[at].split("|")
    cells[chance.randrange(len(cells))] = f" {chance.choice(JUNK)} "
    lines[at] = chance.choice(["|".join(cells), "|".join(cells), "", lines[chance.randrange(len(lines))]])
    told: object = ("nothing",)
    try:
        compile_bytes("\n".join(lines).encode("utf-8"), ".md")
    except ChecklistInvalid as error:
        told = error.facts["problems"]
    assert told


HEAD = "| survey | | | | |\n| | type | name | label | relevant |\n"
MANY = [f"label::L{n} (x{chr(97 + n // 26)}{chr(97 + n % 26)})" for n in range(190)]


@pytest.mark.parametrize(
    ("form", "code"),
    [
        (HEAD + "| | texxt | a | A | ${b} |\n" * 11_000, "more_mistakes"),
        (HEAD + "".join(f"| | begin_group | g{n} | A | |\n" for n in range(500)), "group_deep"),
        (HEAD + f"| | text | a | {'${' * 15_000} | |\n", "reference_open"),
        (HEAD + f"| | text | a | A | {'(' * 9_000}1 |\n", "expression_invalid"),
        (f"| survey |\n| | type | name | label{'::' * 16_000} |\n| | text | a | A |\n", "cell_too_long"),
        (HEAD + f"| | text | a | A | {'${a} + ' * 3_000}1 |\n", "expression_invalid"),
        (f"| survey |\n| | type | name | {' | '.join(MANY)} |\n" + "| | text | a | A |\n" * 300, "languages_many"),
    ],
)
def test_what_would_take_the_converter_for_ever_is_told_before(tmp_path: Path, form: str, code: str) -> None:
    file = written(tmp_path, form.encode(), "form.md")
    found = problems(file)
    assert code in {problem.code for problem in found}


def test_a_character_that_nobody_can_see_is_named_and_not_carried_on(tmp_path: Path) -> None:
    survey = "| survey | | | |\n| | type | name | label |\n| | text | a | A\x01B |\n"
    (problem,) = problems(written(tmp_path, survey.encode(), "form.md"))
    assert (problem.code, problem.row, problem.facts["found"]) == ("cell_character", 3, "U+0001")


@pytest.mark.parametrize("column", ["=1+1", "\\", "a b", "1st", "<x>"])
def test_a_column_of_a_list_is_named_so_that_an_expression_can_name_it(tmp_path: Path, column: str) -> None:
    lists = f"| choices | | | | |\n| | list_name | name | label | {column} |\n| | l | 1 | One | x |\n"
    form = "| survey | | | |\n| | type | name | label |\n| | select_one l | a | A |\n" + lists
    found = {(each.code, each.sheet, each.row) for each in problems(written(tmp_path, form.encode(), "form.md"))}
    assert ("column_name", "choices", 5) in found


def test_the_limit_lies_far_above_what_is_shipped() -> None:
    assert len(SHIPPED) * 20 < LARGEST_FILE
