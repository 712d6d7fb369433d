"""A file of answers comes from outside: cut, hostile or merely wrong, it is answered with a sentence for each step."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.checklist.answers import AddRow, Answer, Mistake, RemoveRow, parse_answers, read_answers
from inspector_app.ids import Path

if TYPE_CHECKING:
    from pathlib import Path as File


def parsed(written: object) -> tuple[list[object], list[tuple[int, str]]]:
    found: list[Mistake] = []
    steps = parse_answers(json.dumps(written).encode(), found)
    return [step for _, step in steps], [(mistake.step, mistake.code) for mistake in found]


def code_of(data: bytes) -> str:
    found: list[Mistake] = []
    assert parse_answers(data, found) == []
    (mistake,) = found
    assert mistake.say("id") != mistake.say("en")
    return mistake.code


def test_the_three_steps_are_read_in_order() -> None:
    steps, mistakes = parsed(
        [
            {"path": "/data/a/q", "value": "12"},
            {"add_repeat": "/data/rep"},
            {"path": "/data/rep[2]/q", "value": ""},
            {"remove_repeat": "/data/rep[2]"},
        ]
    )
    assert steps == [
        Answer(Path("/data/a/q"), "12"),
        AddRow(Path("/data/rep")),
        Answer(Path("/data/rep[2]/q"), ""),
        RemoveRow(Path("/data/rep[2]")),
    ]
    assert mistakes == []


def test_a_value_of_null_takes_an_answer_back() -> None:
    assert parsed([{"path": "/data/q", "value": None}]) == ([Answer(Path("/data/q"), "")], [])


def test_every_wrong_step_is_named_by_its_number_and_the_right_ones_are_kept() -> None:
    steps, mistakes = parsed(
        [
            {"path": "/data/q", "value": 5},
            {"path": "/data/q", "value": "5"},
            {"path": "data/q", "value": "5"},
            {"path": "/data/rep[0]/q", "value": "5"},
            {"remove_repeat": "/data/rep"},
            {"add_repeat": 7},
            {"path": "/data/q"},
            {"path": "/data/q", "value": "5", "more": 1},
            "something",
            [],
            None,
        ]
    )
    assert steps == [Answer(Path("/data/q"), "5")]
    assert mistakes == [
        (1, "no_text"),
        (3, "bad_path"),
        (4, "bad_path"),
        (5, "no_position"),
        (6, "bad_path"),
        (7, "no_step"),
        (8, "no_step"),
        (9, "no_step"),
        (10, "no_step"),
        (11, "no_step"),
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "no_json"),
        (b'[{"path": "/data/q", "val', "no_json"),
        (b"\xff\xfe\x00[", "no_json"),
        (b"[" * 200_000, "no_json"),
        (b'[{"path": "\\ud800", "value": "1"}]', "no_json"),
        (b"{}", "no_list"),
        (b'"text"', "no_list"),
        (b"NaN", "no_json"),
        (b"[" + b"0," * 100_000 + b"0]", "too_many_steps"),
        (b'[{"path": "/data/q", "value": "' + b"x" * 100_001 + b'"}]', "value_too_long"),
        (b'[{"path": "' + b"/a" * 10_000 + b'", "value": "1"}]', "bad_path"),
        (b'[{"path": "/data/q[99999999999999999999]", "value": "1"}]', "bad_path"),
    ],
)
def test_hostile_bytes_are_answered_with_one_sentence(data: bytes, code: str) -> None:
    assert code_of(data) == code


def test_what_is_repeated_of_a_wrong_step_cannot_move_the_terminal() -> None:
    found: list[Mistake] = []
    parse_answers(json.dumps(["\x1b[2Jgone" + "x" * 5000]).encode(), found)
    said = found[0].say("en")
    assert "\x1b" not in said
    assert len(said) < 400


def test_a_missing_file_and_a_folder_are_unreadable(tmp_path: File) -> None:
    for place in (tmp_path / "none.json", tmp_path):
        found: list[Mistake] = []
        assert read_answers(place, found) == []
        assert [mistake.code for mistake in found] == ["file_unreadable"]


@given(st.binary(max_size=300) | st.recursive(st.none() | st.text() | st.integers(), st.lists).map(json.dumps))
def test_no_bytes_raise(written: bytes | str) -> None:
    found: list[Mistake] = []
    parse_answers(written if isinstance(written, bytes) else written.encode(), found)
    assert all(mistake.say("en") and mistake.say("id") for mistake in found)
