"""Forms that would burst whoever reads them, found by spoiling forms by chance: each is told at once, and why."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

import pytest

from inspector_app.checklist.model import Choice
from inspector_app.checklist.reading.package import pack
from inspector_app.checklist.reading.problems import LONGEST_FACT, Problem
from inspector_app.checklist.reading.rules import check_rules
from inspector_app.checklist.reading.sheets import read_sheets
from inspector_app.checklist.reading.xlsform import compile_bytes, problems
from inspector_app.checklist.session import Session
from inspector_app.checklist.xpath.calls.texts import LONGEST_MADE
from inspector_app.ids import Path
from tests.checklist.fuzz.writing import parts, sheet_xml, zipped

if TYPE_CHECKING:
    from pathlib import Path as File

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEAD = "| survey | | | | |\n| | type | name | label | relevant |\n"


def told(data: bytes, suffix: str, folder: File) -> dict[str, Problem]:
    """Return the mistakes of a form by their code, found within two seconds of the processor."""
    file = folder / f"form{suffix}"
    file.write_bytes(data)
    began = process_time()
    found = problems(file)
    assert process_time() - began < 2.0
    assert all(each.say(lang) for each in found for lang in ("id", "en"))
    return {each.code: each for each in found}


def workbook(inner: str) -> bytes:
    """Return a workbook whose survey sheet's XML is given."""
    return zipped(parts([("survey", f'<worksheet xmlns="{MAIN}">{inner}</worksheet>'.encode())]))


ROWS = "".join(f'<row r="{number}"/>' for number in range(1, 1_000_001))
WIDE = "<row>" + "<c><v>1</v></c>" * 16_000 + "</row>"


@pytest.mark.parametrize(
    "inner",
    [
        pytest.param(f"<sheetData>{ROWS}</sheetData>", id="a million empty rows"),
        pytest.param(f"<sheetData>{WIDE * 60}</sheetData>", id="rows as wide as a sheet"),
        pytest.param("<sheetData>" + "<x>" * 3_000_000, id="elements without end"),
        pytest.param(
            "<sheetData><row " + " ".join(f'a{n}=""' for n in range(500_000)) + "/></sheetData>", id="attributes"
        ),
        pytest.param("<sheetData>" + " " * 20_000_000 + "</sheetData>", id="blanks"),
    ],
)
def test_a_sheet_that_unpacks_to_more_than_can_be_read_is_told_by_its_size(tmp_path: File, inner: str) -> None:
    assert told(workbook(inner), ".xlsx", tmp_path).keys() == {"file_too_large"}


def test_other_parts_of_a_workbook_are_weighed_as_its_sheets_are(tmp_path: File) -> None:
    members = parts([("survey", sheet_xml([["type", "name"]]))])
    members["xl/workbook.xml"] = members["xl/workbook.xml"].replace(b"<sheets>", b"<xf/>" * 2_000_000 + b"<sheets>")
    assert told(zipped(members), ".xlsx", tmp_path).keys() == {"file_too_large"}


def test_pictures_in_a_workbook_are_not_weighed_as_text(tmp_path: File) -> None:
    rows = [["type", "name", "label"], ["text", "a", "A"]]
    members = parts([("survey", sheet_xml(rows))]) | {"xl/media/image1.png": b"<=" * 10_000_000}
    assert not told(zipped(members), ".xlsx", tmp_path)


def test_a_form_with_more_questions_than_can_be_converted_is_told(tmp_path: File) -> None:
    form = HEAD + "".join(f"| | text | q{n} | Question {n} | ${{q{n - 1}}} = '' |\n" for n in range(1, 16_000))
    assert told(form.encode(), ".md", tmp_path).keys() == {"form_large", "rows_many"}


def test_a_list_in_the_form_that_belongs_beside_it_is_told(tmp_path: File) -> None:
    lists = "| choices |\n| | list_name | name | label |\n" + "".join(f"| | l | c{n} | C{n} |\n" for n in range(15_000))
    found = told(f"{HEAD}| | select_one l | a | A | |\n{lists}".encode(), ".md", tmp_path)
    assert (found["form_large"].sheet, found["form_large"].facts["found"]) == ("choices", "45000")
    assert "CSV" in found["form_large"].remedy("en")


def test_texts_that_name_questions_without_end_are_told(tmp_path: File) -> None:
    form = HEAD + "| | text | a | A | |\n" + "".join(f"| | note | n{n} | {'${a} ' * 60} | |\n" for n in range(400))
    assert told(form.encode(), ".md", tmp_path).keys() == {"references_many"}


def test_a_large_form_with_mistakes_is_not_converted_to_find_more(tmp_path: File) -> None:
    form = HEAD + "".join(f"| | text | q{n} | Question {n} | |\n" for n in range(7000)) + "| | texxt | z | Z | |\n"
    assert told(form.encode(), ".md", tmp_path).keys() == {"type_unknown"}


def test_a_text_in_which_each_line_is_a_sheet_is_told(tmp_path: File) -> None:
    form = b"survey\n,type,name,label\n" + b"a sheet of this name\n" * 150_000
    assert "file_too_large" in told(form, ".csv", tmp_path)
    assert told(b"| | text | a | A |\n" * 250_000, ".md", tmp_path).keys() == {"file_too_large"}


def test_a_sheet_that_is_there_twice_is_told() -> None:
    found: list[Problem] = []
    read_sheets((HEAD + "| | text | a | A | |\n" + HEAD + "| | text | b | B | |\n").encode(), ".md", found)
    assert [(each.code, each.sheet) for each in found] == [("sheet_twice", "survey")]


def test_settings_hold_nothing_that_would_rename_the_form_behind_its_back(tmp_path: File) -> None:
    settings = "| settings |\n| | type | name | label | form_id | constraint |\n| | text | a | A | mine | 1 |\n"
    assert not told(f"{HEAD}| | text | a | A | |\n{settings}".encode(), ".md", tmp_path)
    assert compile_bytes(f"{HEAD}| | text | a | A | |\n{settings}".encode(), ".md").checklist == "mine"


def test_a_figure_that_a_sheet_gives_twice_is_told_whether_or_not_it_is_one() -> None:
    sheets = "| scoring | | |\n| | name | value |\n| | class_A | 90 |\n| | class_A | |\n| | class_A | 1e999999 |\n"
    sheets += "| parameters | | |\n| | name | value |\n| | far | 1 |\n| | far | 2 |\n| overrides | | | |\n"
    sheets += "| | regency | name | value |\n| | 32.16 | far | 1 |\n| | 32.75 | far | 1 |\n| | 32.16 | far | 3 |\n"
    found: list[Problem] = []
    rules = check_rules(read_sheets(sheets.encode(), ".md", found))
    twice = [(each.sheet, each.row, each.facts["other"]) for each in rules if each.code == "name_twice"]
    assert twice == [("parameters", 9, "8"), ("overrides", 14, "12"), ("scoring", 4, "3"), ("scoring", 5, "3")]
    assert ("number_expected", 5) in [(each.code, each.row) for each in rules]


def test_a_list_column_whose_label_is_misspelt_is_told_before_the_converter_trips_over_it(tmp_path: File) -> None:
    form = HEAD + "| | text | a | A | |\n| | select_one l | b | B | |\n| choices | | | | |\n"
    form += "| | list_name | name | label::id | labl::en |\n| | l | 1 | Satu | One |\n"
    assert told(form.encode(), ".md", tmp_path)["column_name"].column == "labl::en"


def test_a_sentence_quotes_only_the_beginning_of_a_long_cell() -> None:
    long = Problem("name_invalid", "survey", 3, "name", {"found": "x" * 30_000})
    assert len(long.say("id")) < LONGEST_FACT + 300
    assert "x…" in long.what("en")


def test_an_answer_that_becomes_a_choice_is_shown_as_it_was_written_and_never_computed() -> None:
    form = compile_bytes(
        b"| survey | | | |\n| | type | name | label |\n| | begin_repeat | r | R |\n| | text | who | W |\n"
        b"| | end_repeat | | |\n| | select_one ${who} | one | O |\n",
        ".md",
    )
    session = Session(form, {})
    session.answer(Path("/data/r[1]/who"), "${a}")
    session.answer(Path("/data/one"), "${a}")
    both = {"id": "${a}", "en": "${a}"}
    assert session.choices(Path("/data/one")) == (Choice("${a}", both),)
    assert session.chosen(Path("/data/one")) == (Choice("${a}", both),)


POINTS = b",".join([b"[1,2]"] * 600_000)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("l.xml", b"<root>" + b"<x/>" * 3_900_000 + b"</root>", id="elements"),
        pytest.param("l.xml", b"<root " + b" ".join(b'a%d=""' % n for n in range(900_000)) + b"/>", id="attributes"),
        pytest.param("l.geojson", b'{"type":"FeatureCollection","features":[' + POINTS + b"]}", id="points"),
    ],
)
def test_a_list_of_more_pieces_than_can_be_read_is_told(tmp_path: File, name: str, data: bytes) -> None:
    form = f"{HEAD}| | select_one_from_file {name} | a | A | |\n".encode()
    assert told(pack(form, ".md", {name: data}), ".zip", tmp_path).keys() == {"list_too_large"}


def test_lists_that_are_too_large_together_are_told(tmp_path: File) -> None:
    names = [f"l{n}.csv" for n in range(5)]
    form = HEAD + "".join(f"| | select_one_from_file {name} | q{n} | A | |\n" for n, name in enumerate(names))
    wide = b"name,label,a,b,c\n" + b"1,2,3,4,5\n" * 60_000
    found = told(pack(form.encode(), ".md", dict.fromkeys(names, wide)), ".zip", tmp_path)
    assert (found["list_too_large"].facts["unit"], found["list_too_large"].facts["limit"]) == ("cells", "1000000")
    long = b"name,label\n" + (b"1," + b"x" * 40 + b"\n") * 90_000
    found = told(pack(form.encode(), ".md", dict.fromkeys(names, long)), ".zip", tmp_path)
    assert (found["list_too_large"].facts["unit"], found["list_too_large"].facts["limit"]) == ("MB", "16")


def test_texts_that_double_again_and_again_end_somewhere() -> None:
    rows = "".join(f"| | calculate | c{n} | | concat(${{c{n - 1}}}, ${{c{n - 1}}}) |\n" for n in range(1, 60))
    form = "| survey | | | | |\n| | type | name | label | calculation |\n| | text | c0 | A | |\n" + rows
    session = Session(compile_bytes(form.encode(), ".md"), {})
    session.answer(Path("/data/c0"), "abc")
    assert len(session.node(Path("/data/c3")).value) == 24
    assert len(session.node(Path("/data/c59")).value) == LONGEST_MADE


def test_a_filter_may_ask_what_the_question_itself_was_answered_first() -> None:
    form = "| survey | | | | |\n| | type | name | label | choice_filter |\n| | text | who | W | |\n"
    form += "| | select_one l | a | A | name = once(${who}) |\n"
    form += "| choices | | | |\n| | list_name | name | label |\n| | l | x | X |\n| | l | y | Y |\n"
    session = Session(compile_bytes(form.encode(), ".md"), {})
    session.answer(Path("/data/who"), "y")
    assert [choice.name for choice in session.choices(Path("/data/a"))] == ["y"]
    session.answer(Path("/data/a"), "y")
    session.answer(Path("/data/who"), "x")
    assert [choice.name for choice in session.choices(Path("/data/a"))] == ["y"]


def test_a_list_beside_the_form_may_hold_the_signs_of_an_expression_in_its_texts() -> None:
    form = b"| survey | | | |\n| | type | name | label |\n| | select_one_from_file l.csv | a | A |\n"
    package = pack(form, ".md", {"l.csv": b"name,label\n1,${nobody} and ${(}\n"})
    (choice,) = Session(compile_bytes(package, ".zip"), {}).choices(Path("/data/a"))
    assert choice.label["en"] == "${nobody} and ${(}"


@pytest.mark.parametrize("count", ["10000", "${n}", "99999999"])
def test_counts_within_each_other_do_not_multiply_without_end(count: str) -> None:
    form = "| survey | | | | |\n| | type | name | label | repeat_count |\n| | integer | n | N | |\n"
    form += "".join(f"| | begin_repeat | r{deep} | R | {count} |\n| | text | t{deep} | T | |\n" for deep in range(3))
    session = Session(compile_bytes((form + "| | end_repeat | | | |\n" * 3).encode(), ".md"), {})
    began = process_time()
    session.answer(Path("/data/n"), "9999")
    assert process_time() - began < 5.0, "seconds on a machine that is busy with other things"
    assert 9999 < sum(1 for _ in session.paths()) < 150_000
    session.answer(Path("/data/n"), "2")
    assert sum(1 for _ in session.paths()) < 150_000
