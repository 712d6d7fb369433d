"""Forms for the editor's own tests: a repeat as a list, one whose rows open, long choices, and the rarer kinds."""

from __future__ import annotations

import datetime as dt
from typing import Any

from inspector_app.checklist.model import (
    Checklist,
    Choice,
    ChoiceTable,
    Container,
    ItemSet,
    Kind,
    Question,
    Range,
    Section,
    Severity,
)
from inspector_app.ids import Path
from tests.builders.visits import FOUR, small_checklist

LINES, SPEED = Path("/data/G/lines"), Path("/data/G/speed")
NAME, PEOPLE, START, GATE = (Path(f"/data/G/lines/{name}") for name in ("name", "people", "start", "gate"))
NEAREST = Path("/data/G/nearest")
VISITORS = Path("/data/G/visitors")
ROOMS, ROOM, BEDS, MASKS, WHY_NOT, SHELVES, SHELF = (
    Path(f"/data/R/rooms{rest}") for rest in ("", "/room", "/beds", "/masks", "/why", "/shelves", "/shelves/shelf")
)
COUNT, COUNTED, SHIFT = Path("/data/R/count"), Path("/data/R/shifts"), Path("/data/R/shifts/shift")
PROVINCE, REGENCY, GOODS, ORDER, SHARE, PLACE, GUIDED = (
    Path(f"/data/K/{name}") for name in ("province", "regency", "goods", "order", "share", "place", "guided")
)


def say(id_: str, en: str = "") -> dict[str, str]:
    return {"id": id_, "en": en or id_}


def lines_question(**changes: Any) -> Question:
    """Production lines: name, people, begin of the shift, gate."""
    columns = (
        Question(
            path=NAME, kind=Kind.TEXT, label=say("Lini produksi", "Production line"), required="true()", inside=LINES,
        ),
        Question(
            path=PEOPLE, kind=Kind.NUMBER, label=say("Orang", "People"), inside=LINES, required="true()",
            constraint=". >= 0 and . < 2000",
            constraint_message=say("Isi 0 sampai 1.999 orang.", "Enter 0 to 1,999 people."),
        ),
        Question(path=START, kind=Kind.TIME, label=say("Masuk", "Begins"), inside=LINES),
        Question(
            path=GATE, kind=Kind.CHOICE, label=say("Pintu", "Gate"), inside=LINES,
            choices=(Choice("g1", say("Gerbang 1", "Gate 1")), Choice("g2", say("Gerbang 2", "Gate 2"))),
            relevant="/data/G/lines/people > 0",
        ),
    )  # fmt: skip
    facts: dict[str, Any] = {
        "path": LINES, "kind": Kind.REPEAT, "code": "G02", "severity": Severity.MINOR, "basis": ("KMK 328",),
        "label": say("Jam masuk, jam keluar, dan pintu tiap lini", "Hours and gates of each line"), "columns": columns,
    }  # fmt: skip
    return Question(**(facts | changes))


def lines_section() -> Section:
    return Section(
        "G", say("Shift, angkutan, mes", "Shifts, transport, lodging"),
        (
            Question(
                path=SPEED, kind=Kind.NUMBER, code="G01",
                label=say("Jeda antara pergantian shift", "Break between shifts"),
                unit=say("menit", "minutes"), severity=Severity.MAJOR, basis=("KMK 328",), constraint=". <= 240",
                constraint_message=say("${.} menit di luar kisaran lazim, 0–240.", "${.} minutes is unusual, 0–240."),
                warning=True,
            ),
            lines_question(),
            Question(
                path=NEAREST, kind=Kind.CALCULATED, letter="a", item=LINES,
                label=say("Orang seluruhnya", "People in all"),
                calculation="sum(/data/G/lines/people)",
            ),
            Question(
                path=VISITORS, kind=Kind.COMPLIANCE, code="G03", choices=FOUR, severity=Severity.MINOR,
                label=say("Tamu dicatat", "Visitors are written down"),
            ),
        ),
    )  # fmt: skip


def rooms_section() -> Section:
    """Rooms whose rows open: more than a list has columns for, a repeat inside; and rows that the form counts."""
    shelves = Question(
        path=SHELVES, kind=Kind.REPEAT, label=say("Rak", "Shelves"), inside=ROOMS,
        columns=(Question(path=SHELF, kind=Kind.TEXT, label=say("Nama rak", "Shelf"), inside=SHELVES),),
    )  # fmt: skip
    rooms = Question(
        path=ROOMS, kind=Kind.REPEAT, code="R01", label=say("Kamar mes", "Rooms"), severity=Severity.MINOR,
        columns=(
            Question(path=ROOM, kind=Kind.TEXT, label=say("Kamar", "Room"), inside=ROOMS, required="true()"),
            Question(path=BEDS, kind=Kind.NUMBER, label=say("Tempat tidur", "Beds"), inside=ROOMS),
            Question(
                path=MASKS, kind=Kind.COMPLIANCE, choices=FOUR, label=say("Jarak ${/data/R/rooms/room}", "Distance"),
                inside=ROOMS,
            ),
            Question(
                path=WHY_NOT, kind=Kind.TEXT, label=say("Mengapa", "Why"), inside=ROOMS, relevant=f"{MASKS} = '3'",
            ),
            shelves,
        ),
    )  # fmt: skip
    counted = Question(
        path=COUNTED, kind=Kind.REPEAT, label=say("Shift", "Shifts"),
        columns=(Question(path=SHIFT, kind=Kind.TEXT, label=say("Nama shift", "Shift"), inside=COUNTED),),
    )  # fmt: skip
    number = Question(path=COUNT, kind=Kind.NUMBER, label=say("Jumlah shift", "Number of shifts"))
    return Section("R", say("Mes", "Lodging"), (rooms, number, counted))


def kinds_section(*, regencies: int = 500) -> tuple[Section, dict[str, ChoiceTable]]:
    """Long choices with a cascade, several of a list, an order, a range, a place, guidance."""
    provinces = tuple(Choice(f"p{n}", say(f"Provinsi {n:02}", f"Province {n:02}")) for n in range(12))
    table = ChoiceTable(
        ("name", "label", "province"),
        tuple((f"r{n}", f"Kabupaten {n:05}", f"p{n % 12}") for n in range(regencies)),
        {"id": "label", "en": "label"},
    )
    goods = tuple(Choice(f"g{n}", say(f"Barang {n:02}", f"Good {n:02}")) for n in range(9))
    things = tuple(Choice(name, say(word)) for name, word in (("a", "Masker"), ("b", "Air"), ("c", "Jarak")))
    questions = (
        Question(path=PROVINCE, kind=Kind.CHOICE, label=say("Provinsi", "Province"), choices=provinces),
        Question(
            path=REGENCY, kind=Kind.CHOICE, label=say("Kabupaten", "Regency"),
            items=ItemSet("instance('regencies')/root/item[province = /data/K/province]", "name", "label"),
        ),
        Question(path=GOODS, kind=Kind.CHOICES, label=say("Barang", "Goods"), choices=goods),
        Question(path=ORDER, kind=Kind.RANK, label=say("Urutkan", "Put in order"), choices=things),
        Question(
            path=SHARE, kind=Kind.NUMBER, label=say("Bagian", "Share"), unit=say("%"), range=Range("0", "100", "5"),
        ),
        Question(path=PLACE, kind=Kind.PLACE, label=say("Titik", "Place")),
        Question(
            path=GUIDED, kind=Kind.TEXT, label=say("Tindakan", "Measures"), hint=say("Singkat", "Short"),
            guidance=say("Tulis siapa, kapan, di mana.", "Write who, when, where."),
        ),
    )  # fmt: skip
    return Section("K", say("Jenis lain", "Other kinds"), questions), {"regencies": table}


def shown_checklist(**changes: Any) -> Checklist:
    """Lines, rooms, kinds: three sections."""
    kinds, lists = kinds_section()
    containers = (
        Container(path=LINES, label=say("Lini"), repeated=True),
        Container(path=ROOMS, label=say("Kamar"), repeated=True),
        Container(path=SHELVES, label=say("Rak"), inside=ROOMS, repeated=True),
        Container(path=COUNTED, label=say("Shift"), repeated=True, count="/data/R/count"),
    )
    facts: dict[str, Any] = {
        "sections": (lines_section(), rooms_section(), kinds),
        "helpers": (),
        "containers": containers,
        "lists": lists,
        "valid_from": dt.date(2020, 4, 7),
    }
    return small_checklist(**(facts | changes))
