"""Rows of repeats: added, removed, counted and nested, and what expressions say of them."""

from __future__ import annotations

import pytest

from inspector_app.checklist.session import Session
from inspector_app.errors import ChecklistInvalid
from inspector_app.ids import Path, RowId
from tests.builders.checklist import small_form

ABOVE = "indexed-repeat(${people}, ${lines}, position(..) - 1)"
SO_FAR = "${people} + sum(../../lines[position() = current()/../place - 1]/so_far)"

OTHERS = "1 + sum(../../r[position() != current()/../p]/c)"
FOUND = "${lines}[name = ${wanted}]/people"

LINES = f"""
| survey |              |        |                       |                     |             |          |            |
|        | type         | name   | label::Indonesia (id) | label::English (en) | calculation | relevant | constraint |
|        | begin_group  | D      | Lini                  | Lines               |             |          |            |
|        | text         | wanted | Dicari                | Wanted              |             |          |            |
|        | begin_repeat | lines  | Lini                  | Line                |             |          |            |
|        | text         | name   | Nama                  | Name                |             |          |            |
|        | integer      | people | Orang                 | People              |             |          | . < 100 |
|        | calculate    | place  |                       |                     | position(..) |         |            |
|        | calculate    | above  |                       |                     | {ABOVE} | | |
|        | calculate    | so_far |                       |                     | {SO_FAR} | | |
|        | text         | why    | Mengapa               | Why                 |             | ${{people}} > 50 |      |
|        | end_repeat   |        |                       |                     |             |          |            |
|        | calculate    | total  |                       |                     | sum(${{people}}) |       |            |
|        | calculate    | many   |                       |                     | count(${{lines}}) |      |            |
|        | calculate    | found  |                       |                     | {FOUND} | | |
|        | end_group    |        |                       |                     |             |          |            |
"""

LIST = Path("/data/D/lines")


def fill(session: Session, *rows: tuple[str, str]) -> list[Path]:
    """Fill the rows with names and people, adding those that are not there yet."""
    paths = list(session.rows(LIST))
    for at, (name, people) in enumerate(rows):
        if at == len(paths):
            paths.append(session.add_row(LIST).path)
        session.answer(Path(f"{paths[at]}/name"), name)
        session.answer(Path(f"{paths[at]}/people"), people)
    return paths


def value(session: Session, path: str) -> str:
    return session.node(Path(path)).value


@pytest.fixture
def session() -> Session:
    return Session(small_form(LINES), {})


def test_an_open_repeat_begins_with_one_row(session: Session) -> None:
    assert session.rows(LIST) == ("/data/D/lines[1]",)
    assert session.may_add(LIST)


def test_totals_follow_the_rows(session: Session) -> None:
    rows = fill(session, ("A", "5"), ("B", "7"), ("C", "60"))
    assert (value(session, "/data/D/total"), value(session, "/data/D/many")) == ("72", "3")
    assert session.node(Path(f"{rows[2]}/why")).relevant
    assert not session.node(Path(f"{rows[1]}/why")).relevant
    session.remove_row(rows[1])
    assert (value(session, "/data/D/total"), value(session, "/data/D/many")) == ("65", "2")


def test_a_row_knows_its_place_and_reads_the_one_above(session: Session) -> None:
    rows = fill(session, ("A", "5"), ("B", "7"), ("C", "60"))
    assert [value(session, f"{row}/place") for row in rows] == ["1", "2", "3"]
    assert [value(session, f"{row}/above") for row in rows] == ["", "5", "7"]
    session.remove_row(rows[0])
    assert [value(session, f"{row}/place") for row in rows[1:]] == ["1", "2"]
    assert [value(session, f"{row}/above") for row in rows[1:]] == ["", "7"]


def test_a_running_total_goes_down_the_rows(session: Session) -> None:
    rows = fill(session, ("A", "5"), ("B", "7"), ("C", "60"))
    assert [value(session, f"{row}/so_far") for row in rows] == ["5", "12", "72"]
    session.answer(Path(f"{rows[0]}/people"), "6")
    assert [value(session, f"{row}/so_far") for row in rows] == ["6", "13", "73"]


def test_a_row_is_found_by_what_it_says(session: Session) -> None:
    fill(session, ("A", "5"), ("B", "7"))
    session.answer(Path("/data/D/wanted"), "B")
    assert value(session, "/data/D/found") == "7"
    session.answer(Path("/data/D/wanted"), "none")
    assert value(session, "/data/D/found") == ""


def test_what_a_row_breaks_is_told_at_its_node(session: Session) -> None:
    rows = fill(session, ("A", "5"), ("B", "700"))
    assert session.invalid() == (f"{rows[1]}/people",)


def test_a_removed_row_comes_back_with_its_answers(session: Session) -> None:
    rows = fill(session, ("A", "5"), ("B", "7"))
    session.remove_row(rows[1])
    with pytest.raises(KeyError):
        session.node(Path(f"{rows[1]}/people"))
    back = session.add_row(LIST, RowId(rows[1].partition("[")[2].rstrip("]")))
    assert back.path == rows[1]
    assert value(session, f"{rows[1]}/people") == "7"


def test_places_and_keys_are_two_names_of_one_node(session: Session) -> None:
    rows = fill(session, ("A", "5"), ("B", "7"))
    path = Path(f"{rows[1]}/people")
    assert session.path_at(Path("/data/D/lines[2]/people")) == path
    assert session.positional(path) == "/data/D/lines[2]/people"
    with pytest.raises(KeyError):
        session.path_at(Path("/data/D/lines[3]/people"))


COUNTED = """
| survey |              |      |                       |                     |              |             |
|        | type         | name | label::Indonesia (id) | label::English (en) | repeat_count | calculation |
|        | integer      | n    | Jumlah                | Number              |              |             |
|        | begin_repeat | area | Area                  | Area                | ${n}         |             |
|        | text         | name | Nama                  | Name                |              |             |
|        | begin_repeat | spot | Titik                 | Spot                |              |             |
|        | integer      | met  | Sesuai                | Met                 |              |             |
|        | end_repeat   |      |                       |                     |              |             |
|        | calculate    | sum  |                       |                     |              | sum(${met}) |
|        | end_repeat   |      |                       |                     |              |             |
|        | calculate    | all  |                       |                     |              | sum(${met}) |
"""


def test_counted_rows_come_and_go_and_keep_what_was_said() -> None:
    session = Session(small_form(COUNTED), {})
    assert session.rows(Path("/data/area")) == ()
    session.answer(Path("/data/n"), "3")
    assert session.rows(Path("/data/area")) == ("/data/area[1]", "/data/area[2]", "/data/area[3]")
    assert not session.may_add(Path("/data/area"))
    session.answer(Path("/data/area[3]/name"), "gudang")
    session.answer(Path("/data/n"), "2")
    with pytest.raises(KeyError):
        session.node(Path("/data/area[3]/name"))
    session.answer(Path("/data/n"), "4")
    assert value(session, "/data/area[3]/name") == "gudang"
    with pytest.raises(ValueError, match="counted"):
        session.add_row(Path("/data/area"))


def test_nested_rows_are_summed_where_they_stand_and_over_all() -> None:
    session = Session(small_form(COUNTED), {})
    session.answer(Path("/data/n"), "2")
    second = session.add_row(Path("/data/area[1]/spot")).path
    session.answer(Path("/data/area[1]/spot[1]/met"), "1")
    session.answer(Path(f"{second}/met"), "2")
    assert session.rows(Path("/data/area[2]/spot")) == ()
    third = session.add_row(Path("/data/area[2]/spot")).path
    session.answer(Path(f"{third}/met"), "4")
    assert value(session, "/data/area[1]/sum") == "3"
    assert value(session, "/data/area[2]/sum") == "4"
    assert value(session, "/data/all") == "7"


def test_rows_that_all_wait_for_each_other_are_a_mistake() -> None:
    survey = """
| survey |              |      |                       |                     |             |
|        | type         | name | label::Indonesia (id) | label::English (en) | calculation |
|        | begin_repeat | r    | Baris                 | Row                 |             |
|        | text         | t    | Teks                  | Text                |             |
|        | calculate    | c    |                       |                     | count(${r}) + sum(/data/r/c) |
|        | end_repeat   |      |                       |                     |             |
"""
    with pytest.raises(ChecklistInvalid):
        small_form(survey)


def test_a_hostile_count_makes_no_endless_rows() -> None:
    session = Session(small_form(COUNTED), {Path("/data/n"): "999999999999"})
    assert len(session.rows(Path("/data/area"))) == 10_000


def test_stored_rows_open_as_they_were_left() -> None:
    checklist = small_form(LINES)
    filled = Session(checklist, {})
    rows = fill(filled, ("A", "5"), ("B", "7"), ("C", "60"))
    filled.remove_row(rows[0])
    keys = [RowId(row.partition("[")[2].rstrip("]")) for row in rows[1:]]
    answers = {Path(f"{row}/{name}"): value(filled, f"{row}/{name}") for row in rows[1:] for name in ("name", "people")}
    opened = Session(checklist, answers, rows={LIST: keys})
    assert list(opened.paths()) == list(filled.paths())
    assert [opened.node(path) for path in opened.paths()] == [filled.node(path) for path in filled.paths()]


def test_hundreds_of_stored_rows_are_all_there_when_a_visit_opens() -> None:
    keys = [RowId(f"r{at}") for at in range(500)]
    session = Session(small_form(LINES), {}, rows={LIST: keys})
    states = [session.node(path) for path in session.paths()]
    assert len(states) > 500 * 6
    assert session.node(Path("/data/D/lines[r499]/place")).value == "500"


def test_rows_that_wait_for_each_other_for_ever_come_to_an_end() -> None:
    survey = f"""
| survey |              |      |                       |                     |             |
|        | type         | name | label::Indonesia (id) | label::English (en) | calculation |
|        | begin_repeat | r    | Baris                 | Row                 |             |
|        | integer      | a    | Angka                 | Number              |             |
|        | calculate    | c    |                       | | {OTHERS} |
|        | calculate    | p    |                       |                     | position(..) |
|        | end_repeat   |      |                       |                     |             |
"""
    session = Session(small_form(survey), {}, rows={Path("/data/r"): [RowId("1"), RowId("2"), RowId("3")]})
    assert all(session.node(path).relevant for path in session.paths())


def test_what_a_list_is_called_follows_answers() -> None:
    survey = LINES.replace("| Lini                  | Line                |", "| Lini ${wanted} | Line ${wanted} |")
    session = Session(small_form(survey), {})
    session.answer(Path("/data/D/wanted"), "A")
    assert session.say(LIST, "label") == {"id": "Lini A", "en": "Line A"}
