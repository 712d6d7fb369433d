"""What people type for dates, times and numbers, and what is refused rather than guessed."""

from __future__ import annotations

import datetime as dt

import pytest

from ui.visit.typed import decimal_lexical, parse_date, parse_part, parse_time, place_lexical

TODAY = dt.date(2020, 9, 9)


@pytest.mark.parametrize(
    "text",
    ["9/9/2020", "09-09-2020", "9.9.2020", "9/9", "9/9/20", "2020-09-09", "9 September 2020", "9 sep", "9 SEPT 2020",
     "  9   September 2020 ", "Rabu, 9 September 2020", "hari ini", "today"],
)  # fmt: skip
def test_a_day_is_understood_as_it_is_written_here(text: str) -> None:
    assert parse_date(text, TODAY) == TODAY


def test_words_for_days_near_by() -> None:
    assert parse_date("kemarin", TODAY) == dt.date(2020, 9, 8)
    assert parse_date("besok", TODAY) == dt.date(2020, 9, 10)
    assert parse_date("17 agustus", TODAY) == dt.date(2020, 8, 17)
    assert parse_date("1 mei 2020", TODAY) == dt.date(2020, 5, 1)


@pytest.mark.parametrize(
    "text", ["", "31/2/2020", "13/13/2020", "9 j 2020", "9 ju", "sembilan", "99999999999", "9/9/020", "/", "9\x00"]
)
def test_what_is_surely_no_day_is_refused(text: str) -> None:
    assert parse_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "time"),
    [("8.15", dt.time(8, 15)), ("08:15", dt.time(8, 15)), ("0815", dt.time(8, 15)), ("8", dt.time(8)),
     ("08.15 WIB", dt.time(8, 15)), ("21.30 wita", dt.time(21, 30)), ("8.15.30", dt.time(8, 15, 30))],
)  # fmt: skip
def test_an_hour_is_understood(text: str, time: dt.time) -> None:
    assert parse_time(text) == time


@pytest.mark.parametrize("text", ["", "24.00", "8.60", "pagi", "8:1", "-1", "123456"])
def test_what_is_surely_no_hour_is_refused(text: str) -> None:
    assert parse_time(text) is None


@pytest.mark.parametrize(
    ("text", "lang", "lexical"),
    [("36,5", "id", "36.5"), ("36.5", "id", "36.5"), ("1.396", "id", "1396"), ("1.396,5", "id", "1396.5"),
     ("1,396", "en", "1396"), ("36.5", "en", "36.5"), ("-3", "id", "-3"), (" 42 ", "id", "42")],
)  # fmt: skip
def test_a_number_is_read_as_its_language_writes_it(text: str, lang: str, lexical: str) -> None:
    assert decimal_lexical(text, lang) == lexical


@pytest.mark.parametrize("text", ["dua", "3,5x", "1.2.3", "4 jam"])
def test_what_is_no_number_stays_as_it_was_typed(text: str) -> None:
    assert decimal_lexical(text, "id") == text


@pytest.mark.parametrize(
    ("text", "grain", "day"),
    [
        ("2020", "year", dt.date(2020, 1, 1)),
        ("9/2020", "month", dt.date(2020, 9, 1)),
        ("September 2020", "month", dt.date(2020, 9, 1)),
        ("9/9/2020", "month", dt.date(2020, 9, 1)),
        ("9/9/2020", "day", dt.date(2020, 9, 9)),
        ("2020", "day", None),
        ("13/2020", "month", None),
    ],
)
def test_a_month_or_a_year_alone_where_the_form_asks_for_it(text: str, grain: str, day: dt.date | None) -> None:
    assert parse_part(text, grain, dt.date(2020, 9, 9)) == day


@pytest.mark.parametrize(
    ("text", "lexical"),
    [
        ("-6.3621, 107.2890", "-6.3621 107.289 0 0"),
        ("-6,3621; 107,2890", "-6.3621 107.289 0 0"),
        ("-6,3621 107,2890", "-6.3621 107.289 0 0"),
        ("-6.3621 107.289 25 4.5", "-6.3621 107.289 25 4.5"),
        ("6°21'43.56\"LS 107°17'20.4\"BT", "-6.3621 107.289 0 0"),
        ("107.289, -6.3621", "107.289, -6.3621"),
        ("dekat gerbang", "dekat gerbang"),
        ("12", "12"),
        ("", ""),
    ],
)
def test_coordinates_as_maps_and_phones_write_them(text: str, lexical: str) -> None:
    assert place_lexical(text) == lexical
