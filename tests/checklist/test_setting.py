"""Values that the form itself gives: defaults, triggers, ``once``; stored, so that a visit opens as it was left."""

from __future__ import annotations

from inspector_app.checklist.session import Session
from inspector_app.ids import Path
from tests.builders.checklist import small_form

FORM = """
| survey | | | | | | | |
| | type | name | label::Indonesia (id) | label::English (en) | default | calculation | trigger |
| | text | officer | Petugas | Officer | | | |
| | integer | shifts | Gilir | Shifts | 3 | | |
| | integer | hours | Jam | Hours | 24 div ${shifts} | | |
| | dateTime | seen_at | Dilihat pukul | Seen at | | now() | ${officer} |
| | calculate | first | | | | once(${officer}) | |
| | begin_repeat | lines | Lini | Line | | | |
| | text | by | Oleh ${officer} | By ${officer} | ${officer} | | |
| | end_repeat | | | | | | |
"""

NOW = "2020-09-09T08:15:30.250+07:00"
OFFICER, HOURS, SEEN, FIRST, LINES = (
    Path(f"/data/{name}") for name in ("officer", "hours", "seen_at", "first", "lines")
)


def opened(answers: dict[Path, str | None] | None = None) -> Session:
    return Session(small_form(FORM), answers or {}, facts={"now": NOW, "started_date": "2020-09-09"})


def test_a_form_begins_with_its_defaults() -> None:
    session = opened()
    assert (session.node(Path("/data/shifts")).value, session.node(HOURS).value) == ("3", "8")


def test_a_default_taken_back_on_purpose_does_not_come_back() -> None:
    assert opened({Path("/data/shifts"): ""}).node(Path("/data/shifts")).value == ""


def test_a_default_stands_whatever_it_was_made_from_becomes() -> None:
    session = opened()
    outcome = session.answer(Path("/data/shifts"), "2")
    assert session.node(HOURS).value == "8"
    stored = {each.path: each.value for each in outcome.assigned}
    assert stored[HOURS] == "8"
    again = opened({Path("/data/shifts"): "2", **stored})
    assert again.node(HOURS).value == "8"


def test_an_answer_sets_what_it_triggers() -> None:
    session = opened()
    outcome = session.answer(OFFICER, "Dewi")
    assert session.node(SEEN).value == NOW
    assert {each.path: each.value for each in outcome.assigned}[SEEN] == NOW
    assert SEEN in outcome.touched


def test_once_keeps_the_first() -> None:
    session = opened()
    stored = {each.path: each.value for each in session.answer(OFFICER, "Dewi").assigned}
    session.answer(OFFICER, "Sari")
    assert session.node(FIRST).value == "Dewi"
    assert opened({OFFICER: "Sari", **stored}).node(FIRST).value == "Dewi"


def test_a_new_row_begins_with_what_is_known_then() -> None:
    session = opened()
    session.answer(OFFICER, "Dewi")
    row = session.add_row(LINES)
    by = Path(f"{row.path}/by")
    assert session.node(by).value == "Dewi"
    assert {each.path: each.value for each in row.assigned}[by] == "Dewi"
    assert session.node(Path("/data/lines[1]/by")).value == ""


def test_a_text_says_values_and_follows_them() -> None:
    session = opened()
    by = Path("/data/lines[1]/by")
    assert session.say(by, "label")["id"] == "Oleh "
    outcome = session.answer(OFFICER, "Dewi")
    assert session.say(by, "label") == {"id": "Oleh Dewi", "en": "By Dewi"}
    assert by in outcome.touched
