"""Dates, hours and numbers as the two languages write them."""

from __future__ import annotations

import datetime as dt

import pytest

from inspector_app.clock import Zone, instant
from ui.i18n.formats import Formats

DAY = dt.date(2020, 9, 9)
AT = instant(dt.datetime(2020, 9, 9, 10, 15, 5, tzinfo=Zone.WIB.offset))


def test_indonesian() -> None:
    f = Formats("id")
    assert f.date(DAY) == "9 September 2020"
    assert f.long_date(DAY) == "Rabu, 9 September 2020"
    assert f.short_date(dt.date(2020, 8, 30)) == "30 Agu"
    assert f.time_zone(AT) == "10.15 WIB"
    assert f.time_zone(AT, Zone.WIT) == "12.15 WIT"
    assert f.time_seconds(AT) == "10.15.05"
    assert f.moment(AT) == "9 September 2020, 10.15 WIB"
    assert f.whole(1482) == "1.482"
    assert f.decimal(37.3) == "37,3"
    assert f.decimal(1234.56, 2) == "1.234,56"
    assert f.share(41, 76) == "41 dari 76"


def test_english() -> None:
    f = Formats("en")
    assert f.long_date(DAY) == "Wednesday, 9 September 2020"
    assert f.time_zone(AT) == "10:15 WIB"
    assert f.whole(1482) == "1,482"
    assert f.decimal(37.3) == "37.3"
    assert f.share(41, 76) == "41 of 76"


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, "0 B"), (999, "999 B"), (1000, "1 kB"), (640_400, "640 kB"), (999_499, "999 kB"), (999_500, "1,0 MB"),
     (4_200_000, "4,2 MB"), (999_960_000, "1,0 GB"), (29_400_000_000, "29,4 GB")],
)  # fmt: skip
def test_sizes_never_show_four_digits(count: int, told: str) -> None:
    assert Formats("id").size(count) == told


def test_every_month_and_day_has_its_name_in_both() -> None:
    for lang in ("id", "en"):
        f = Formats(lang)
        assert len({f.date(dt.date(2020, m, 1)) for m in range(1, 13)}) == 12
        assert len({f.short_date(dt.date(2020, m, 1)) for m in range(1, 13)}) == 12
        assert len({f.long_date(dt.date(2020, 9, d)).split(",")[0] for d in range(7, 14)}) == 7
