"""Lists of choices: filtered, shuffled, from files beside the form, from the register, from hostile files."""
# ruff: noqa: E501 - forms are drawn as wide as they are

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inspector_app.checklist.model import Choice, ChoiceTable, ItemSet
from inspector_app.checklist.reading.package import pack
from inspector_app.checklist.reading.problems import Problem
from inspector_app.checklist.reading.tables import read_table
from inspector_app.checklist.reading.xlsform import compile_bytes, compile_xlsform, problems
from inspector_app.errors import ChecklistInvalid
from tests.builders.checklist import question, small_form

if TYPE_CHECKING:
    from pathlib import Path

HERE = Problem("file_missing", "survey", 4, "type")

CITIES = """
| survey  |                   |      |       |                           |                              |
|         | type              | name | label | choice_filter             | parameters                   |
|         | select_one provs  | prov | P     |                           |                              |
|         | select_one cities | city | C     | prov = ${prov}            |                              |
|         | select_one provs  | any  | A     |                           | randomize=true, seed=3       |
|         | begin_repeat      | r    | R     |                           |                              |
|         | text              | who  | W     |                           |                              |
|         | end_repeat        |      |       |                           |                              |
|         | select_one ${who} | one  | O     |                           |                              |
| choices |                   |      |                       |                     |      |
|         | list_name         | name | label::Indonesia (id) | label::English (en) | prov |
|         | provs             | jb   | Jawa Barat            | West Java           |      |
|         | provs             | bt   | Banten                | Banten              |      |
|         | cities            | bks  | Bekasi                | Bekasi              | jb   |
|         | cities            | tng  | Tangerang             | Tangerang           | bt   |
"""


def test_a_filtered_list_is_kept_whole_with_the_columns_that_its_filter_reads() -> None:
    form = small_form(CITIES, rules="")
    city = question(form, "city")
    assert city.items is not None
    assert (city.items.value, city.items.label) == ("name", "label")
    assert city.items.nodes.startswith("instance('cities')/root/item[")
    assert [choice.name for choice in city.choices] == ["bks", "tng"]
    table = form.lists["cities"]
    assert table.columns == ("itextId", "name", "prov", "label::id", "label::en")
    assert table.labels == {"id": "label::id", "en": "label::en"}
    assert [row[1:3] for row in table.rows] == [("bks", "jb"), ("tng", "bt")]


def test_a_list_that_is_always_whole_needs_no_rule_and_is_held_once() -> None:
    form = small_form(CITIES, rules="")
    prov = question(form, "prov")
    assert prov.items is None
    assert prov.choices[0] == Choice("jb", {"id": "Jawa Barat", "en": "West Java"})


def test_a_shuffled_list_names_its_seed() -> None:
    shuffled = question(small_form(CITIES, rules=""), "any").items
    assert shuffled is not None
    assert shuffled.nodes == "randomize(instance('provs')/root/item, 3)"


def test_choices_may_be_what_the_rows_of_a_repeat_say() -> None:
    chosen = question(small_form(CITIES, rules=""), "one")
    assert chosen.items == ItemSet("/data/r[./who != '']", "who", "who")
    assert chosen.choices == ()


FORM = """
| survey |                                    |       |       |                    |                         |                                                  |
|        | type                               | name  | label | choice_filter      | parameters              | calculation                                      |
|        | select_one_from_file desa.csv      | desa  | D     | regency = '32.15'  | value=code label=title  |                                                  |
|        | select_multiple_from_file titik.xml | titik | T    |                    |                         |                                                  |
|        | select_one_from_file peta.geojson  | peta  | P     |                    |                         |                                                  |
|        | calculate                          | harga |       |                    |                         | pulldata('harga', 'price', 'item', 'masker')     |
"""
FILES = {
    "desa.csv": "code,title,regency\n1,Adiarsa,32.15\n2,Cibitung,32.16\n",
    "titik.xml": "<root><item><name>a</name><label>Gate</label></item><item><name>b</name><label>Hall</label></item></root>",
    "peta.geojson": '{"type": "FeatureCollection", "features": [{"type": "Feature", "id": "x1", "properties": {"title": "Gate", "n": 2}, "geometry": {"type": "Point", "coordinates": [107.289, -6.3621]}}]}',
    "harga.csv": "item,price\nmasker,2500\n",
}


def a_folder(folder: Path) -> Path:
    """Fill a folder with the form and its files."""
    (folder / "form.md").write_text(FORM, "utf-8")
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return a_folder(tmp_path)


def test_lists_lying_beside_the_form_are_read_whatever_they_are_written_in(folder: Path) -> None:
    form = compile_xlsform(folder / "form.md")
    assert question(form, "desa").choices == (
        Choice("1", {"id": "Adiarsa", "en": "Adiarsa"}),
        Choice("2", {"id": "Cibitung", "en": "Cibitung"}),
    )
    assert [choice.label["en"] for choice in question(form, "titik").choices] == ["Gate", "Hall"]
    assert question(form, "peta").choices == (Choice("x1", {"id": "Gate", "en": "Gate"}),)
    assert set(form.lists) == {"desa", "harga"}, "what no expression names is held by its question alone"
    assert form.lists["harga"] == ChoiceTable(("item", "price"), (("masker", "2500"),))


def test_a_place_of_a_map_is_written_as_odk_writes_places() -> None:
    table = read_table("peta.geojson", FILES["peta.geojson"].encode(), [], HERE)
    assert table is not None
    assert dict(zip(table.columns, table.rows[0], strict=True)) == {
        "geometry": "-6.3621 107.289 0 0", "title": "Gate", "n": "2", "id": "x1",
    }  # fmt: skip


@pytest.mark.parametrize("gone", list(FILES))
def test_a_file_that_is_not_there_is_told_at_the_row_that_needs_it(folder: Path, gone: str) -> None:
    (folder / gone).unlink()
    (problem,) = problems(folder / "form.md")
    assert (problem.code, problem.facts["name"], problem.sheet) == ("file_missing", gone, "survey")
    assert problem.row == 4 + list(FILES).index(gone)
    with pytest.raises(ChecklistInvalid):
        compile_xlsform(folder / "form.md")


@pytest.mark.parametrize("name", ["../form.md", "/etc/passwd", "..", "a\\b.csv"])
def test_no_form_reads_a_file_of_another_folder(tmp_path: Path, name: str) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "form.md").write_text("name,label\n1,2\n")
    (inner / "form.md").write_text(FORM.replace("desa.csv", name))
    assert "file_missing" in {each.code for each in problems(inner / "form.md")}


def test_the_register_s_lists_are_named_and_handed_over_later() -> None:
    form = small_form("""
| survey |                                    |      |       |                      |
|        | type                               | name | label | choice_filter        |
|        | select_one_from_file provinces.csv | prov | P     |                      |
|        | select_one_from_file companies.csv | firm | F     | province = ${prov}   |
""")
    assert form.lists["companies"] == ChoiceTable(
        ("name", "label", "nib", "kbli", "estate", "regency", "province", "permit"),
        (),
        {"id": "label", "en": "label"},
        known=False,
    )
    assert question(form, "firm").choices == ()
    assert question(form, "prov").items == ItemSet("instance('provinces')/root/item", "name", "label")


def test_a_file_beside_the_form_takes_the_place_of_the_register_s_list(tmp_path: Path) -> None:
    (tmp_path / "kbli.csv").write_text("name,label\n10,Makanan\n")
    (tmp_path / "form.md").write_text(
        "| survey | | | |\n| | type | name | label |\n| | select_one_from_file kbli.csv | k | K |\n"
    )
    form = compile_xlsform(tmp_path / "form.md")
    assert [choice.name for choice in question(form, "k").choices] == ["10"]


def a_long_list(rows: int, columns: int) -> bytes:
    head = ",".join(["name", "label", *(f"c{n}" for n in range(columns - 2))])
    lines = (f"n{at},Desa {at}," + ",".join(f"v{at % 97}" for _ in range(columns - 2)) for at in range(rows))
    return "\n".join([head, *lines]).encode()


def test_a_list_as_long_as_a_provinces_villages_is_read_and_held_once() -> None:
    data = a_long_list(33_000, 10)
    found: list[Problem] = []
    table = read_table("desa.csv", data, found, HERE)
    assert not found
    assert table is not None
    assert (len(table.rows), len(table.columns)) == (33_000, 10)
    survey = b"| survey | | | |\n| | type | name | label |\n| | select_one_from_file desa.csv | d | D |\n"
    form = compile_bytes(pack(survey, ".md", {"desa.csv": data}), ".zip")
    assert question(form, "d").choices == ()
    assert len(form.lists["desa"].rows) == 33_000


BOMB = (
    '<!DOCTYPE r [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(8))
    + "]><root><item><name>&i;</name></item></root>"
)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b"\xff\xfe\x00"),
        ("a.csv", b"\n\n"),
        ("a.csv", b"name,name\n1,2\n"),
        ("a.csv", b'name,label\n"1,2\n'),
        ("a.csv", b'name,label\n"' + b"x" * 200_000 + b'",2\n'),
        ("a.xml", b"<root><item>"),
        ("a.xml", b""),
        ("a.xml", b"<html><body/></html>"),
        ("a.xml", BOMB.encode()),
        ("a.xml", b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><root><item><name>&x;</name></item></root>'),
        ("a.xml", b"<a>" * 100_000),
        ("a.geojson", b"[" * 100_000),
        ("a.geojson", b'{"type": "FeatureCollection", "features": [1]}'),
        ("a.geojson", b'{"type": "Feature"}'),
        ("a.geojson", b"{"),
    ],
)
def test_a_hostile_list_is_named_with_its_row(name: str, data: bytes) -> None:
    found: list[Problem] = []
    assert read_table(name, data, found, HERE) is None
    (problem,) = found
    assert (problem.code, problem.row, problem.facts["name"]) == ("list_unreadable", 4, name)
    assert "{" not in problem.say("id") + problem.say("en")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b"x" * 17_000_000),
        ("a.csv", b"name\n" + b"1\n" * 100_001),
        ("a.csv", ",".join(f"c{n}" for n in range(201)).encode() + b"\n" + b"1," * 201),
        ("a.xml", b"<root>" + b"<item><name>1</name></item>" * 100_001 + b"</root>"),
    ],
)
def test_a_list_without_end_is_refused_by_its_size(name: str, data: bytes) -> None:
    found: list[Problem] = []
    assert read_table(name, data, found, HERE) is None
    assert [problem.code for problem in found] == ["list_too_large"]


def test_what_is_no_list_is_told_with_the_kinds_that_are() -> None:
    found: list[Problem] = []
    assert read_table("a.txt", b"name\n1\n", found, HERE) is None
    assert [problem.code for problem in found] == ["list_kind"]


def test_excel_s_semicolons_are_read_too() -> None:
    table = read_table("a.csv", b"\xef\xbb\xbfname;label\r\n1;Satu, dua\r\n", [], HERE)
    assert table == ChoiceTable(("name", "label"), (("1", "Satu, dua"),), {"id": "label", "en": "label"})


def test_a_list_beside_the_form_may_speak_both_languages(tmp_path: Path) -> None:
    (tmp_path / "zat.csv").write_text("name,label::Indonesia (id),label::English (en)\na,Air,Water\nb,Sabun,\n")
    (tmp_path / "form.md").write_text(
        "| survey | | | |\n| | type | name | label |\n| | select_one_from_file zat.csv | k | K |\n"
    )
    assert question(compile_xlsform(tmp_path / "form.md"), "k").choices == (
        Choice("a", {"id": "Air", "en": "Water"}),
        Choice("b", {"id": "Sabun", "en": "Sabun"}),
    )


@pytest.mark.parametrize(("size", "code"), [(0, "list_unreadable"), (17_000_000, "list_too_large")])
def test_an_empty_or_endless_file_beside_the_form_is_told_by_its_name(folder: Path, size: int, code: str) -> None:
    with (folder / "desa.csv").open("wb") as file:
        file.truncate(size)
    (problem,) = problems(folder / "form.md")
    assert (problem.code, problem.row, problem.facts["name"]) == (code, 4, "desa.csv")
