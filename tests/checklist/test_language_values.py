"""What may be typed for each kind of question, and how papers say it: places, ranks, ranges, whole numbers, lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.checklist.coordinates import place_lexical
from inspector_app.checklist.lexical import lexical
from inspector_app.checklist.model import Choice, ItemSet, Kind, Question, Range
from inspector_app.checklist.words import words_for
from inspector_app.ids import Path

GATES = tuple(Choice(name, {"id": f"Gerbang {name}", "en": f"Gate {name}"}) for name in "abc")
SOMEWHERE = ItemSet("instance('villages')/root/item", "name", "label")


def asked(kind: Kind, **more: object) -> Question:
    return Question(path=Path("/data/q"), kind=kind, label={"id": "Q", "en": "Q"}, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("-6.3621 107.2890", "-6.3621 107.2890 0 0"),
        ("-6.3621, 107.2890", "-6.3621 107.2890 0 0"),
        ("  -6.3621,107.2890 ", "-6.3621 107.2890 0 0"),
        ("−6.3621; +107.2890", "-6.3621 107.2890 0 0"),
        ("-6,3621 107,2890", "-6.3621 107.2890 0 0"),
        ("-6,3621, 107,2890", "-6.3621 107.2890 0 0"),
        ("-6,3621; 107,2890", "-6.3621 107.2890 0 0"),
        ("-6.3621 107.2890 12.5 4", "-6.3621 107.2890 12.5 4"),
        ("-6.3621 107.2890 12.5", "-6.3621 107.2890 12.5 0"),
        ("-06.30 007.2", "-6.30 7.2 0 0"),
        ("0 0", "0 0 0 0"),
        ("-0.0 -0", "0.0 0 0 0"),
        ("6°21'43\"S 107°17'20\"E", "-6.361944 107.288889 0 0"),
        ("6° 21′ 43″ S, 107° 17′ 20″ E", "-6.361944 107.288889 0 0"),
        ("6°21'43.5\" LS 107°17'20\" BT", "-6.362083 107.288889 0 0"),
        ("6°21,725' LS; 107°17,33' BT", "-6.362083 107.288833 0 0"),
        ("107°17'20\"E 6°21'43''S", "-6.361944 107.288889 0 0"),
        ("6.3621° S, 107.2890° E", "-6.362100 107.289000 0 0"),
    ],
)
def test_a_place_is_read_as_people_type_and_paste_it(typed: str, stored: str) -> None:
    assert lexical(asked(Kind.PLACE), typed) == stored
    assert lexical(asked(Kind.PLACE), stored) == stored, "what is stored is read as itself"


@pytest.mark.parametrize(
    "typed",
    [
        "Karawang", "-6.3621", "-6,3621,107,2890", "91 107", "-6.3 181", "6°21'43\"S 7°17'20\"S", "1 2 3 4 5",
        "-6.3621 107.2890 x", "-6.3 107.2 0 -1", "1e3 4", "٦ ٧", "-6..3 107", "6°21'43\" 107°17'20\"",
    ],
)  # fmt: skip
def test_what_is_no_place_is_refused_and_never_guessed(typed: str) -> None:
    assert lexical(asked(Kind.PLACE), typed) is None


@given(st.text(max_size=60))
def test_any_text_is_a_place_or_none(text: str) -> None:
    found = place_lexical(text)
    if found is not None:
        assert place_lexical(found) == found


def test_a_place_is_said_with_the_sides_of_each_language() -> None:
    place = asked(Kind.PLACE)
    assert words_for(place, "-6.3621 107.2890 0 0", "id") == "6,3621° LS, 107,2890° BT"
    assert words_for(place, "-6.3621 107.2890 0 0", "en") == "6.3621° S, 107.2890° E"
    assert words_for(place, "3.5 -98 0 0", "id") == "3,5° LU, 98° BB"


def test_a_rank_is_all_names_in_the_order_given() -> None:
    rank = asked(Kind.RANK, choices=GATES)
    assert lexical(rank, " c  a b") == "c a b"
    assert lexical(rank, "c a") is None
    assert lexical(rank, "c a d") is None
    assert lexical(rank, "a b c c") == "a b c"
    assert words_for(rank, "c a b", "en") == "1. Gate c, 2. Gate a, 3. Gate b"


@pytest.mark.parametrize(
    ("offered", "typed", "stored"),
    [
        (Range("1", "9", "2"), "3", "3"),
        (Range("1", "9", "2"), "4", None),
        (Range("1", "9", "2"), "11", None),
        (Range("0.5", "1", "0.25"), "0,75", "0.75"),
        (Range("0.5", "1", "0.25"), "0.8", None),
        (Range("10", "0", "1"), "7", "7"),
        (Range("-5", "5", "5"), "-5", "-5"),
        (Range("0", "1", "0"), "0.3", "0.3"),
    ],
)
def test_a_range_holds_what_lies_on_its_steps(offered: Range, typed: str, stored: str | None) -> None:
    assert lexical(asked(Kind.NUMBER, range=offered, decimals=1), typed) == stored


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("2147483647", "2147483647"), ("2147483648", None), ("-2147483648", "-2147483648"), ("-2147483649", None)],
)
def test_a_whole_number_is_one_of_32_bits(typed: str, stored: str | None) -> None:
    assert lexical(asked(Kind.NUMBER), typed) == stored
    assert lexical(asked(Kind.NUMBER, decimals=1), typed) == typed


def test_a_name_of_a_list_that_is_not_at_hand_is_taken_as_it_is() -> None:
    assert lexical(asked(Kind.CHOICE, items=SOMEWHERE), " 32.15.01 ") == "32.15.01"
    assert lexical(asked(Kind.CHOICES, items=SOMEWHERE), "b  a b") == "b a"
    assert lexical(asked(Kind.RANK, items=SOMEWHERE), "b a") == "b a"
    assert lexical(asked(Kind.CHOICE, items=SOMEWHERE), "x" * 501) is None


def test_names_of_a_list_at_hand_are_known_and_in_its_order() -> None:
    assert lexical(asked(Kind.CHOICES, choices=GATES), "c a") == "a c"
    assert lexical(asked(Kind.CHOICES, choices=GATES), "c d") is None
    assert lexical(asked(Kind.CHOICE, choices=GATES), "d") is None


@pytest.mark.parametrize("kind", [Kind.HEADING, Kind.REPEAT, Kind.NOTE, Kind.SAMPLE, Kind.CALCULATED])
def test_what_nobody_answers_takes_no_answer(kind: Kind) -> None:
    assert lexical(asked(kind), "x") is None
    assert lexical(asked(kind), "") == ""


def test_a_calculated_day_or_moment_is_said_as_one() -> None:
    worked_out = asked(Kind.CALCULATED, decimals=1)
    assert words_for(worked_out, "2020-09-09", "id") == "9 September 2020"
    assert words_for(worked_out, "2020-09-09T07:05:00.000+07:00", "id") == "9 September 2020, 07.05"
    assert words_for(worked_out, "aman", "id") == "aman"
