"""Values in words, as Indonesian and English papers write them, and back from what people type."""

from __future__ import annotations

import pytest

from inspector_app.checklist.lexical import lexical
from inspector_app.checklist.model import Choice, Kind, Question
from inspector_app.checklist.words import words_for
from inspector_app.ids import Path
from tests.builders.checklist import plant_2020, question


def asked(kind: Kind, **more: object) -> Question:
    return Question(path=Path("/data/A/A01"), kind=kind, label={"id": "A", "en": "A"}, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "value", "indonesian", "english"),
    [
        (Kind.NUMBER, "37.2", "37,2", "37.2"),
        (Kind.NUMBER, "5140000", "5.140.000", "5,140,000"),
        (Kind.NUMBER, "-3", "-3", "-3"),
        (Kind.DATE, "2020-09-09", "9 September 2020", "9 September 2020"),
        (Kind.DATE, "2020-05-20", "20 Mei 2020", "20 May 2020"),
        (Kind.TIME, "10:15:00", "10.15", "10:15"),
        (Kind.DATETIME, "2020-09-09T07:05:00", "9 September 2020, 07.05", "9 September 2020, 07:05"),
        (Kind.SAMPLE, "38/40", "38 dari 40 (95,0 %)", "38 of 40 (95.0%)"),
        (Kind.SAMPLE, "1196/1396", "1.196 dari 1.396 (85,7 %)", "1,196 of 1,396 (85.7%)"),
        (Kind.TEXT, "Bu Sari, 0812", "Bu Sari, 0812", "Bu Sari, 0812"),
        (Kind.NUMBER, "", "", ""),
        (Kind.NUMBER, "not a number", "not a number", "not a number"),
    ],
)
def test_values_are_written_as_each_language_writes_them(kind: Kind, value: str, indonesian: str, english: str) -> None:
    assert words_for(asked(kind), value, "id") == indonesian
    assert words_for(asked(kind), value, "en") == english


def test_a_choice_is_said_by_its_label() -> None:
    item = question(plant_2020(), "E05")
    assert [words_for(item, value, "id") for value in "1234"] == ["Sesuai", "Sebagian", "Tidak", "T/B"]
    assert words_for(question(plant_2020(), "A01"), "expired", "en") == "Expired"


def test_a_calculated_number_is_rounded_for_reading() -> None:
    assert words_for(asked(Kind.CALCULATED, decimals=1), "33.25", "id") == "33,3"


VEHICLES = (Choice("bus", {"id": "Bus", "en": "Bus"}), Choice("car", {"id": "Mobil", "en": "Car"}))


@pytest.mark.parametrize(
    ("row", "raw", "stored"),
    [
        (asked(Kind.NUMBER), " 042 ", "42"),
        (asked(Kind.NUMBER), "0", "0"),
        (asked(Kind.NUMBER), "3,5", None),
        (asked(Kind.NUMBER), "1.000", None),
        (asked(Kind.NUMBER, decimals=1), "37,2", "37.2"),
        (asked(Kind.NUMBER, decimals=1), ".5", "0.5"),
        (asked(Kind.NUMBER, decimals=1), "1e5", None),
        (asked(Kind.NUMBER, decimals=1), "٣", None),
        (asked(Kind.NUMBER), "9" * 400, None),
        (asked(Kind.DATE), "2020-02-30", None),
        (asked(Kind.DATE), "2020-02-29", "2020-02-29"),
        (asked(Kind.TIME), "7.05", "07:05:00"),
        (asked(Kind.TIME), "24:00", None),
        (asked(Kind.DATETIME), "2020-09-09 10:15", "2020-09-09T10:15:00"),
        (asked(Kind.DATETIME), "2020-09-09T10:15:00.000+07:00", "2020-09-09T10:15:00.000+07:00"),
        (asked(Kind.DATETIME), "2020-09-09", None),
        (asked(Kind.CHOICE, choices=VEHICLES), "bus", "bus"),
        (asked(Kind.CHOICE, choices=VEHICLES), "bus car", None),
        (asked(Kind.CHOICES, choices=VEHICLES), "car bus", "bus car"),
        (asked(Kind.CHOICES, choices=VEHICLES), "car tram", None),
        (asked(Kind.TEXT), "  kosong  ", "  kosong  "),
        (asked(Kind.TEXT), "x" * 30_000, None),
        (asked(Kind.CALCULATED), "1", None),
        (asked(Kind.TEXT), " \n ", ""),
    ],
)
def test_what_is_typed_becomes_the_stored_form_or_is_refused(row: Question, raw: str, stored: str | None) -> None:
    assert lexical(row, raw) == stored
