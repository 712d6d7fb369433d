"""What holds of every number and date, not only of those that a table names."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.checklist.xpath.values import day_text, moment_of, to_days, to_number, to_text
from tests.checklist.spec.tables import value

if TYPE_CHECKING:
    import datetime as dt


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_written_and_read_again_is_the_same_and_has_no_exponent(number: float) -> None:
    written = to_text(number)
    assert not set(written) & set("eE+")
    assert to_number(written) == number
    assert written != "-0"


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_a_whole_number_is_written_without_a_point(number: int) -> None:
    assert to_text(float(number)) == str(number)


@given(st.dates())
def test_a_day_becomes_days_and_a_day_again(day: dt.date) -> None:
    written = day.isoformat()
    assert value(f"date(number('{written}'))") == written
    assert day_text(to_days(written)) == written


@given(st.datetimes(), st.integers(-14 * 60, 14 * 60))
def test_a_moment_keeps_its_own_clock_and_counts_in_utc(moment: dt.datetime, minutes: int) -> None:
    sign, (hours, rest) = ("-" if minutes < 0 else "+"), divmod(abs(minutes), 60)
    written = f"{moment.isoformat(timespec='milliseconds')}{sign}{hours:02}:{rest:02}"
    assert value(f"date-time('{written}')") == written
    shifted = to_days(written) * 24 * 60 + minutes
    assert math.isclose(shifted, to_days(moment.isoformat(timespec="milliseconds")) * 24 * 60, abs_tol=1e-3)


@given(st.text())
def test_any_text_is_a_number_or_none_and_never_a_mistake(text: str) -> None:
    number = to_number(text)
    assert isinstance(number, float)
    assert math.isnan(to_days(text)) or moment_of(text) is not None


@given(st.floats(), st.one_of(st.integers(-400, 400), st.floats()))
def test_rounding_takes_any_number_and_any_places(number: float, places: float) -> None:
    result = value("round(../n, ../p)", {"n": to_text(number), "p": to_text(float(places))})
    assert isinstance(result, float)


@given(st.floats(), st.floats())
def test_calculating_never_fails(left: float, right: float) -> None:
    answers = {"a": to_text(left), "b": to_text(right)}
    for sign in ("+", "-", "*", "div", "mod", "<", ">=", "=", "!="):
        assert isinstance(value(f"../a {sign} ../b", answers), (float, bool))
    for name in ("pow", "atan2", "min", "max", "sum"):
        assert isinstance(value(f"{name}(../a, ../b)", answers), float)


@given(st.text(), st.floats(), st.floats())
def test_parts_of_a_text_are_parts_of_it(text: str, start: float, end: float) -> None:
    part = value("substr(../t, ../s, ../e)", {"t": text, "s": to_text(start), "e": to_text(end)})
    assert isinstance(part, str)
    assert part in text
