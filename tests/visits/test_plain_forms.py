"""A form that has none of our columns works as a plain form, and its repeats become tables; rows come and go."""
# ruff: noqa: E501 - forms are drawn as wide as they are

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import msgspec
import pytest

from inspector_app.checklist.model import ChoiceTable, Kind
from inspector_app.errors import RequiredMissing
from inspector_app.ids import Path
from inspector_app.visits.closing import ready_to_seal
from inspector_app.visits.compose import compose, session_of
from inspector_app.visits.content import CellNote, canonical, read_content
from inspector_app.visits.events import Detail, Role
from inspector_app.visits.reading import content_of
from tests.builders.checklist import small_form
from tests.builders.visits import (
    give,
    grow,
    note,
    put_photo,
    seals,
    shrink,
    signs,
    started_visit,
    take_back,
)

if TYPE_CHECKING:
    from inspector_app.checklist.model import Checklist
    from inspector_app.ids import VisitId
    from inspector_app.visits.content import TableContent, VisitContent
    from inspector_app.visits.events import ChecklistRef
    from tests.builders.visits import OpenedStore

SETTINGS = """
| choices  |           |      |                       |                     |
|          | list_name | name | label::Indonesia (id) | label::English (en) |
|          | shift     | d    | siang                 | day                 |
|          | shift     | n    | malam                 | night               |
| settings |           |      |                       |                     |
|          | form_id   | version | form_title         |                     |
|          | lini      | 1    | Lini produksi         |                     |
"""

PLAIN = """
| survey |                  |          |                       |                     |                   |          |            |         |          |         |
|        | type             | name     | label::Indonesia (id) | label::English (en) | relevant          | required | constraint | warning | audience | default |
|        | begin_group      | A        | Perusahaan            | Company             |                   |          |            |         |          |         |
|        | text             | who      | Ditemui siapa         | Who was met         |                   | yes      |            |         |          |         |
|        | begin_group      | staff    | Pekerja               | Workers             |                   |          |            |         |          |         |
|        | note             | hint     | Menurut daftar        | By the list         |                   |          |            |         |          |         |
|        | integer          | present  | Hadir                 | Present             |                   |          | . < 2000   | yes     |          |         |
|        | text             | remark   | Kesan                 | Impression          |                   |          |            |         | internal |         |
|        | end_group        |          |                       |                     |                   |          |            |         |          |         |
|        | begin_group      | spare    | Cadangan              | Spare               | ${who} = 'nobody' |          |            |         |          |         |
|        | text             | why      | Mengapa               | Why                 |                   |          |            |         |          |         |
|        | end_group        |          |                       |                     |                   |          |            |         |          |         |
|        | image            | gate     | Foto gerbang          | Picture of the gate |                   |          |            |         |          |         |
|        | begin_repeat     | lines    | Lini                  | Line                |                   |          |            |         |          |         |
|        | text             | name     | Nama                  | Name                |                   |          |            |         |          |         |
|        | select_one shift | shift    | Giliran               | Shift               |                   |          |            |         |          | d       |
|        | decimal          | speed    | Kecepatan             | Speed               |                   |          | . <= 60    | yes     |          |         |
|        | text             | secret   | Catatan dalam         | Inner remark        |                   |          |            |         | internal |         |
|        | text             | extra    | Lembur                | Overtime            | ${shift} = 'x'    |          |            |         |          |         |
|        | image            | view     | Foto lini             | Picture of the line |                   |          |            |         |          |         |
|        | begin_repeat     | posts    | Pos                   | Post                |                   |          |            |         |          |         |
|        | decimal          | distance | Jarak                 | Distance            |                   |          |            |         |          |         |
|        | end_repeat       |          |                       |                     |                   |          |            |         |          |         |
|        | end_repeat       |          |                       |                     |                   |          |            |         |          |         |
|        | end_group        |          |                       |                     |                   |          |            |         |          |         |
"""
WHO, PRESENT, REMARK = Path("/data/A/who"), Path("/data/A/staff/present"), Path("/data/A/staff/remark")
LINES = Path("/data/A/lines")
FIRST = Path(f"{LINES}[1]")


@cache
def plain() -> Checklist:
    return small_form(PLAIN, rules=SETTINGS)


class OneForm:
    """A library of one."""

    def get(self, ref: ChecklistRef, /) -> Checklist:
        assert ref.version == plain().version
        return plain()


def at(row: Path, name: str) -> Path:
    return Path(f"{row}/{name}")


def say(store: OpenedStore, visit: VisitId, path: Path, value: str | None) -> None:
    give(store, visit, path, value, checklist=plain())


@pytest.fixture
def visit(store: OpenedStore) -> VisitId:
    return started_visit(store, checklist=plain())


def content(store: OpenedStore, visit: VisitId) -> VisitContent:
    return compose(store.state(visit), plain())


def english(table: TableContent) -> list[list[str]]:
    return [[cell.get("en", "") for cell in row] for row in table.rows]


def test_what_belongs_to_no_item_reaches_the_paper(store: OpenedStore, visit: VisitId) -> None:
    say(store, visit, WHO, "Bambang Suryadi")
    say(store, visit, PRESENT, "1396")
    section = content(store, visit).sections[0]
    assert section.items == []
    told = [(answer.kind, answer.label["en"], answer.words.get("en", "")) for answer in section.answers]
    assert told == [
        (Kind.TEXT, "Who was met", "Bambang Suryadi"),
        (Kind.HEADING, "Workers", ""),
        (Kind.NUMBER, "Present", "1,396"),
        (Kind.TEXT, "Impression", ""),
    ]
    assert [answer.internal for answer in section.answers] == [False, False, False, True]


def test_a_question_that_is_not_asked_is_in_no_paper_but_in_the_ledger(store: OpenedStore, visit: VisitId) -> None:
    why = Path("/data/A/spare/why")
    say(store, visit, WHO, "nobody")
    say(store, visit, why, "libur")
    assert "Spare" in [answer.label["en"] for answer in content(store, visit).sections[0].answers]
    say(store, visit, WHO, "Bambang")
    state = store.state(visit)
    assert (state.answers[why].value, state.given()[why]) == ("libur", "libur")
    assert why not in [answer.path for answer in content(store, visit).sections[0].answers]
    assert "Spare" not in [answer.label["en"] for answer in content(store, visit).sections[0].answers]
    say(store, visit, WHO, "nobody")  # and comes back with the rule
    assert [a.value for a in content(store, visit).sections[0].answers if a.path == why] == ["libur"]


def test_a_repeat_is_a_table_with_a_line_for_each_row(store: OpenedStore, visit: VisitId) -> None:
    say(store, visit, at(FIRST, "name"), "Rakit 1")
    say(store, visit, at(FIRST, "speed"), "42.5")
    second = grow(store, visit, LINES, plain())
    say(store, visit, at(second, "name"), "Rakit 2")
    say(store, visit, at(second, "shift"), "n")
    say(store, visit, at(second, "secret"), "mandor gugup")

    lines, *posts = content(store, visit).sections[0].tables
    assert (lines.path, lines.title) == (LINES, {"id": "Lini", "en": "Line"})
    assert [column["en"] for column in lines.columns] == ["Name", "Shift", "Speed", "Inner remark"]
    assert english(lines) == [["Rakit 1", "day", "42.5", ""], ["Rakit 2", "night", "", "mandor gugup"]]
    assert lines.internal_columns == [3]
    assert [table.title["en"] for table in posts] == ["Line 1 (Rakit 1): Post", "Line 2 (Rakit 2): Post"]
    assert [english(table) for table in posts] == [[[""]], []]  # the row that was added has no posts yet


def test_rows_of_rows_say_which_row_they_belong_to(store: OpenedStore, visit: VisitId) -> None:
    second = grow(store, visit, LINES, plain())
    posts = at(second, "posts")
    first = grow(store, visit, posts, plain())
    say(store, visit, at(first, "distance"), "0.7")
    post = grow(store, visit, posts, plain())
    say(store, visit, at(post, "distance"), "1.2")
    table = content(store, visit).sections[0].tables[2]
    assert (table.path, table.title["id"]) == (posts, "Lini 2: Pos")
    assert english(table) == [["0.7"], ["1.2"]]


def test_a_removed_row_leaves_the_table_and_comes_back_with_undo(store: OpenedStore, visit: VisitId) -> None:
    say(store, visit, at(FIRST, "name"), "Rakit 1")
    second = grow(store, visit, LINES, plain())
    say(store, visit, at(second, "name"), "Rakit 2")
    shrink(store, visit, FIRST, plain())
    assert [row[0] for row in english(content(store, visit).sections[0].tables[0])] == ["Rakit 2"]
    assert session_of(store.state(visit), plain()).rows(LINES) == (second,)
    take_back(store, visit)
    assert [row[0] for row in english(content(store, visit).sections[0].tables[0])] == ["Rakit 1", "Rakit 2"]


def test_a_default_comes_back_with_undo_but_not_when_taken_back_on_purpose(store: OpenedStore, visit: VisitId) -> None:
    shift = at(FIRST, "shift")

    def stands() -> str:
        return session_of(store.state(visit), plain()).node(shift).value

    assert stands() == "d"
    say(store, visit, shift, "n")
    say(store, visit, shift, None)
    assert stands() == ""
    take_back(store, visit)
    assert stands() == "n"
    take_back(store, visit)
    assert stands() == "d"
    say(store, visit, shift, None)
    assert stands() == ""


def test_a_warning_may_be_passed_with_a_reason_that_prints(store: OpenedStore, visit: VisitId) -> None:
    say(store, visit, WHO, "Bambang")
    say(store, visit, PRESENT, "2400")
    say(store, visit, at(FIRST, "speed"), "75")
    ready = ready_to_seal(store.state(visit), plain())
    assert ready.warnings == (PRESENT, at(FIRST, "speed"))
    assert (ready.invalid, ready.answers_ready) == ((), False)
    for role in (Role.COMPANY, Role.INSPECTOR):
        signs(store, visit, role)
    with pytest.raises(RequiredMissing) as refused:
        seals(store, visit, checklist=plain())
    assert refused.value.facts["paths"] == (PRESENT, at(FIRST, "speed"))

    note(store, visit, PRESENT, "Dua pabrik dalam satu daftar", Detail.REASON)
    note(store, visit, at(FIRST, "speed"), "   ", Detail.REASON)
    assert ready_to_seal(store.state(visit), plain()).warnings == (at(FIRST, "speed"),)
    note(store, visit, at(FIRST, "speed"), "Mesin baru", Detail.REASON)
    assert ready_to_seal(store.state(visit), plain()).answers_ready

    section = content(store, visit).sections[0]
    assert {a.path: a.reason for a in section.answers if a.reason} == {PRESENT: "Dua pabrik dalam satu daftar"}
    assert section.tables[0].notes == [CellNote(row=0, column=2, reason="Mesin baru")]
    say(store, visit, PRESENT, "1200")  # within the limit: the reason is kept, but there is nothing to say it of
    assert all(answer.reason == "" for answer in content(store, visit).sections[0].answers)


def test_notes_at_plain_questions_and_cells_are_on_the_paper(store: OpenedStore, visit: VisitId) -> None:
    note(store, visit, WHO, "datang terlambat")
    note(store, visit, at(FIRST, "speed"), "diukur dua kali")
    section = content(store, visit).sections[0]
    assert section.answers[0].note == "datang terlambat"
    assert section.tables[0].notes == [CellNote(row=0, column=2, note="diukur dua kali")]


def test_photos_say_where_they_were_taken(store: OpenedStore, visit: VisitId) -> None:
    second = grow(store, visit, LINES, plain())
    say(store, visit, at(second, "name"), "Rakit 2")
    put_photo(store, visit, at(second, "view"), caption="lini")
    put_photo(store, visit, Path("/data/A/gate"), caption="gerbang")
    assert session_of(store.state(visit), plain()).node(at(second, "view")).value != ""
    photos = content(store, visit).photos
    assert [(photo.number, photo.code, photo.place["en"]) for photo in photos] == [
        (1, "", "Picture of the gate"),
        (2, "", "Line 2 (Rakit 2): Picture of the line"),
    ]
    shrink(store, visit, second, plain())
    assert [photo.caption for photo in content(store, visit).photos] == ["gerbang"]
    assert len(store.state(visit).photos) == 2  # the ledger keeps it


def test_a_contested_row_is_on_the_draft_and_keeps_the_seal_away_until_it_is_settled(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    say(store, visit, WHO, "Bambang")
    row = grow(store, visit, LINES, plain())
    store.send(other, visit)
    say(other, visit, at(row, "name"), "Rakit 2")
    shrink(store, visit, row, plain())
    other.send(store, visit)
    for role in (Role.COMPANY, Role.INSPECTOR):
        signs(store, visit, role)
    assert [line[0] for line in english(content(store, visit).sections[0].tables[0])] == ["", "Rakit 2"]
    assert ready_to_seal(store.state(visit), plain()).contested == (row,)
    with pytest.raises(RequiredMissing) as refused:
        seals(store, visit, checklist=plain())
    assert refused.value.facts["paths"] == (row,)

    shrink(store, visit, row, plain())  # the inspector has seen now what the other wrote
    for role in (Role.COMPANY, Role.INSPECTOR):
        signs(store, visit, role)
    seals(store, visit, checklist=plain())
    assert len(content_of(store.db, store.ledger, OneForm(), visit).sections[0].tables[0].rows) == 1


def test_a_plain_form_is_sealed_and_read_again(store: OpenedStore, visit: VisitId) -> None:
    say(store, visit, WHO, "Bambang")
    row = grow(store, visit, LINES, plain())
    say(store, visit, at(row, "name"), "Rakit 2")
    for role in (Role.COMPANY, Role.INSPECTOR):
        signs(store, visit, role)
    seals(store, visit, checklist=plain())
    sealed = content_of(store.db, store.ledger, OneForm(), visit)
    assert sealed == read_content(canonical(sealed))
    assert english(sealed.sections[0].tables[0])[1][0] == "Rakit 2"
    before = store.projections()
    store.rebuild()
    assert store.projections() == before


SAYING = """
| survey |                  |        |                        |                          |          |
|        | type             | name   | label::Indonesia (id)  | label::English (en)      | audience |
|        | begin_group      | A      | Di ${who}              | At ${who}                |          |
|        | text             | who    | Siapa                  | Who                      |          |
|        | begin_repeat     | lines  | Lini                   | Line                     |          |
|        | text             | secret | Dalam                  | Inner                    | internal |
|        | text             | name   | Nama di ${who}         | Name at ${who}           |          |
|        | image            | view   | Foto                   | Picture                  |          |
|        | begin_repeat     | posts  | Pos                    | Post                     |          |
|        | text             | what   | Apa                    | What                     |          |
|        | end_repeat       |        |                        |                          |          |
|        | end_repeat       |        |                        |                          |          |
|        | select_one shift | shift  | Giliran                | Shift                    |          |
|        | end_group        |        |                        |                          |          |
"""


def test_no_internal_value_and_no_unsaid_name_stands_in_a_title(store: OpenedStore) -> None:
    form = small_form(SAYING, rules=SETTINGS.replace("| day  ", "| by ${who} "))
    visit = started_visit(store, checklist=form)
    for path, value in (
        (Path("/data/A/who"), "Sari"),
        (at(FIRST, "secret"), "rahasia"),
        (at(FIRST, "name"), "Rakit"),
        (Path("/data/A/shift"), "d"),
    ):
        give(store, visit, path, value, checklist=form)
    put_photo(store, visit, at(FIRST, "view"))
    told = compose(store.state(visit), form)
    section = told.sections[0]
    lines, posts = section.tables
    assert section.title["en"] == "At …"  # a section has no node to say it at
    assert (lines.title["en"], [head["en"] for head in lines.columns]) == ("Line", ["Inner", "Name at Sari"])
    assert lines.internal_columns == [0]
    assert posts.title["en"] == "Line 1 (Rakit): Post"
    assert told.photos[0].place["en"] == "Line 1 (Rakit): Picture"
    assert section.answers[-1].words["en"] == "by Sari"


def test_answers_in_rows_that_a_new_version_does_not_have_are_told_apart(store: OpenedStore, visit: VisitId) -> None:
    say(store, visit, at(FIRST, "name"), "Rakit 1")
    second = grow(store, visit, LINES, plain())
    say(store, visit, at(second, "name"), "Rakit ${2}")
    post = grow(store, visit, at(second, "posts"), plain())
    say(store, visit, at(post, "distance"), "0.7")
    gone = grow(store, visit, LINES, plain())
    say(store, visit, at(gone, "name"), "Rakit 3")
    shrink(store, visit, gone, plain())
    newer = small_form(SAYING.replace("name   | Nama di ${who} ", "what   | Nama "), rules=SETTINGS)
    told = compose(store.state(visit), newer, former=[plain()]).appendix
    assert [(a.place["en"], a.label["en"], a.words["en"]) for a in told] == [
        ("Line 1", "Name", "Rakit 1"),
        ("Line 2", "Name", "Rakit ${2}"),
        ("Line 2, Post 1", "Distance", "0.7"),
    ]
    bare = compose(store.state(visit), small_form(WITHOUT_ROWS, rules=SETTINGS)).appendix
    assert {(a.place["en"], a.words["en"]) for a in bare} == {
        ("lines 1", "Rakit 1"),
        ("lines 2", "Rakit ${2}"),
        ("lines 2, posts 1", "0.7"),
    }


WITHOUT_ROWS = """
| survey |             |     |                       |                     |
|        | type        | name | label::Indonesia (id) | label::English (en) |
|        | begin_group | A   | Perusahaan            | Company             |
|        | text        | who | Siapa                 | Who                 |
|        | end_group   |     |                       |                     |
"""


def test_a_list_of_the_register_is_handed_over(store: OpenedStore) -> None:
    survey = """
| survey |                                   |       |                       |                     |
|        | type                              | name  | label::Indonesia (id) | label::English (en) |
|        | begin_group                       | A     | Perusahaan            | Company             |
|        | select_one_from_file estates.csv  | where | Kawasan               | Estate              |
|        | end_group                         |       |                       |                     |
"""
    form = small_form(survey, rules=SETTINGS)
    assert not form.lists["estates"].known
    visit = started_visit(store, checklist=form)
    where = Path("/data/A/where")
    give(store, visit, where, "kiic", checklist=form)
    table = ChoiceTable(("name", "label"), (("kiic", "Karawang International"),), {"id": "label", "en": "label"})
    told = compose(store.state(visit), form, lists={"estates": table}).sections[0].answers
    assert [answer.words["en"] for answer in told] == ["Karawang International"]
    assert session_of(store.state(visit), form).node(where).value == "kiic"  # nothing is known, nothing follows from it
    elsewhere = msgspec.structs.replace(table, rows=(("mm2100", "MM2100"),))
    without = compose(store.state(visit), form, lists={"estates": elsewhere}).sections[0].answers
    assert [answer.value for answer in without] == [""]  # it is offered no more: as if not given, and kept
    assert store.state(visit).values() == {where: "kiic"}
