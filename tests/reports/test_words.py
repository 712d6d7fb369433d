"""Numbers and dates as an official paper writes them."""

from __future__ import annotations

import datetime as dt

import pytest

from inspector_app.clock import Zone, instant
from inspector_app.reports.words import (
    LARGEST,
    clock_time,
    decimal_text,
    fours,
    in_words,
    iso_date,
    language,
    long_date,
    nip_groups,
    number_ranges,
    ordinal,
    short_moment,
    terbilang,
)

INDONESIAN = {
    0: "nol",
    1: "satu",
    9: "sembilan",
    10: "sepuluh",
    11: "sebelas",
    12: "dua belas",
    15: "lima belas",
    19: "sembilan belas",
    20: "dua puluh",
    21: "dua puluh satu",
    30: "tiga puluh",
    99: "sembilan puluh sembilan",
    100: "seratus",
    101: "seratus satu",
    110: "seratus sepuluh",
    111: "seratus sebelas",
    112: "seratus dua belas",
    199: "seratus sembilan puluh sembilan",
    200: "dua ratus",
    217: "dua ratus tujuh belas",
    999: "sembilan ratus sembilan puluh sembilan",
    1000: "seribu",
    1001: "seribu satu",
    1100: "seribu seratus",
    1999: "seribu sembilan ratus sembilan puluh sembilan",
    2000: "dua ribu",
    2020: "dua ribu dua puluh",
    2021: "dua ribu dua puluh satu",
    10_000: "sepuluh ribu",
    11_000: "sebelas ribu",
    100_000: "seratus ribu",
    111_111: "seratus sebelas ribu seratus sebelas",
    1_000_000: "satu juta",
    1_001_000: "satu juta seribu",
    5_140_000: "lima juta seratus empat puluh ribu",
    1_000_000_000: "satu miliar",
    2_500_000_001: "dua miliar lima ratus juta satu",
    10**12: "satu triliun",
    10**12 + 1000: "satu triliun seribu",
    999_999_999_999_999: (
        "sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan ratus "
        "sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh "
        "sembilan"
    ),
    10**15: "satu kuadriliun",
}
ENGLISH = {
    0: "zero",
    13: "thirteen",
    40: "forty",
    101: "one hundred and one",
    342: "three hundred and forty-two",
    2020: "two thousand and twenty",
    2345: "two thousand three hundred and forty-five",
    1_000_001: "one million and one",
    10**15: "one quadrillion",
}


@pytest.mark.parametrize(("number", "words"), INDONESIAN.items())
def test_indonesian_numbers_are_said_as_in_the_table(number: int, words: str) -> None:
    assert terbilang(number) == words
    assert in_words(number, "id") == words


@pytest.mark.parametrize(("number", "words"), ENGLISH.items())
def test_english_numbers_are_said_as_in_the_table(number: int, words: str) -> None:
    assert in_words(number, "en") == words


def heard(words: str) -> int:
    """Return the number that Indonesian words say, by another way than they were made: left to right, with two sums."""
    small = dict(
        zip(["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"], range(1, 10), strict=True)
    )
    small |= {"nol": 0, "sepuluh": 10, "sebelas": 11}
    big = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}
    total = group = digit = 0
    for word in words.split():
        if word == "seribu":
            total += 1000
        elif word == "seratus":
            group += 100
        elif word in big:
            total, group, digit = total + (group + digit) * big[word], 0, 0
        elif word in ("belas", "puluh", "ratus"):
            group, digit = group + (digit + 10 if word == "belas" else digit * {"puluh": 10, "ratus": 100}[word]), 0
        else:
            digit += small[word]
    return total + group + digit


def test_every_number_to_twenty_thousand_and_many_beyond_can_be_heard_again() -> None:
    far = (7**k % LARGEST for k in range(1, 400))
    for number in (*range(20_001), *far):
        assert heard(terbilang(number)) == number


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_numbers_beyond_the_table_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="not said"):
        terbilang(number)
    with pytest.raises(ValueError, match="not said"):
        in_words(number, "en")


def test_days_of_a_month_are_said_as_english_ordinals() -> None:
    assert [ordinal(day) for day in (1, 2, 3, 4, 5, 8, 9, 12, 20, 21, 22, 30, 31)] == [
        "first", "second", "third", "fourth", "fifth", "eighth", "ninth", "twelfth", "twentieth", "twenty-first",
        "twenty-second", "thirtieth", "thirty-first",
    ]  # fmt: skip


def test_dates_and_hours_are_written_the_indonesian_way() -> None:
    at = instant(dt.datetime(2020, 9, 9, 8, 5, tzinfo=Zone.WIT.offset))
    assert long_date(dt.date(2020, 9, 9), "id") == "9 September 2020"
    assert long_date(dt.date(2020, 8, 1), "id", year=False) == "1 Agustus"
    assert iso_date("2020-05-24", "id") == "24 Mei 2020"
    assert iso_date("akhir Mei", "id") == "akhir Mei"
    assert clock_time(at, Zone.WIT, "id") == "08.05"
    assert clock_time(at, Zone.WIB, "en") == "06:05"
    assert short_moment(at, Zone.WIT, "id") == "9 Sep 2020, 08.05 WIT"


def test_figures_have_the_marks_of_the_language() -> None:
    assert decimal_text("1482.5", "id") == "1.482,5"
    assert decimal_text("1482.5", "en") == "1,482.5"
    assert nip_groups("198503122009122003") == "19850312 200912 2 003"
    assert nip_groups("12345") == "12345"
    assert fours("77ffc4cb69") == "77FF C4CB 69"


def test_numbers_of_photos_are_drawn_together() -> None:
    assert number_ranges([]) == ""
    assert number_ranges([3]) == "3"
    assert number_ranges([2, 1]) == "1, 2"
    assert number_ranges([1, 2, 3, 7, 9, 10, 11, 12]) == "1–3, 7, 9–12"


def test_a_language_that_papers_do_not_have_is_refused() -> None:
    assert language("en") == "en"
    with pytest.raises(ValueError, match="'fr'"):
        language("fr")
