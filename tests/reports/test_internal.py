"""What a form keeps from the company stands in the file copy and nowhere in the company's, whatever it is said in."""
# ruff: noqa: E501 - forms are drawn as wide as they are

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import msgspec
import pytest

from inspector_app.checklist.model import Kind, Severity, Verdict
from inspector_app.ids import Path
from inspector_app.reports.berita_acara import berita_acara
from inspector_app.store.blobs import read_blob
from inspector_app.visits.compose import compose
from inspector_app.visits.content import AppendixAnswer, CellNote, SectionContent
from inspector_app.visits.events import Copy, Detail
from tests.builders.checklist import small_form
from tests.builders.content import Evidence, finding, item, photo_content, visit_content
from tests.builders.plain_content import BEFORE, both, group, plain_content, question, table
from tests.builders.visits import give, grow, note, started_visit
from tests.reports.reading import printed, squeezed, text_of

if TYPE_CHECKING:
    from inspector_app.checklist.model import Checklist
    from inspector_app.visits.content import VisitContent
    from tests.builders.visits import OpenedStore

SECRET = "Rahasia"
"""Every internal text of these contents holds it."""


def secret_everywhere(evidence: Evidence) -> VisitContent:
    """Return a visit with something internal wherever the content can hold it."""
    said = question(
        "impression", f"{SECRET} jawaban", internal=True, reason=f"{SECRET} alasan", note=f"{SECRET} catatan"
    )
    part = msgspec.structs.replace(said, path=Path("/data/A/A01a"), label=both(f"{SECRET} rincian"))
    shown = item("A01", "Butir terbuka", answers=[*item("A01", "").answers, part])
    hidden = item(
        "A02", f"{SECRET} butir", internal=True, severity=Severity.CRITICAL, verdict=Verdict.NOT, note=f"{SECRET} butir"
    )
    columns = table(
        [("Rakit 1", f"{SECRET} sel", "40"), ("Rakit 2", f"{SECRET} sel", "50")],
        ("Lini", f"{SECRET} kolom", "Hasil"),
        internal_columns=[1],
        notes=[CellNote(0, 1, note=f"{SECRET} di sel"), CellNote(1, 2, reason="Diukur ulang.")],
    )
    whole = table([(f"{SECRET} baris", "1")], path=Path("/data/B/inner"), title=both(f"{SECRET} tabel"), internal=True)
    bare = table(
        [(f"{SECRET} a", f"{SECRET} b")],
        path=Path("/data/B/bare"),
        title=both(f"{SECRET} penuh"),
        internal_columns=[0, 1],
    )
    made = [
        SectionContent(
            code="A", title=both("Terbuka"), items=[shown, hidden],
            answers=[group("own", f"{SECRET} kelompok"), msgspec.structs.replace(said, path=Path("/data/A/own/x"))],
            tables=[columns, whole, bare],
        ),
        SectionContent(code="Z", title=both(f"{SECRET} bagian"), items=[], answers=[said]),
    ]  # fmt: skip
    return visit_content(
        evidence,
        sections=made,
        findings=[
            finding(1, "A02", internal=True, statement=both(f"{SECRET} temuan"), severity=Severity.CRITICAL),
            finding(2, "A01", photos=[1, 2]),
        ],
        photos=[
            photo_content(1, "A01", evidence, caption="Gerbang"),
            photo_content(2, "A02", evidence, internal=True, caption=f"{SECRET} foto", place=both(f"{SECRET} tempat")),
        ],
        former=[BEFORE],
        appendix=[
            AppendixAnswer(
                path=Path("/data/C"), label=both(f"{SECRET} dahulu"), words=both(f"{SECRET} lama"), internal=True
            ),
            AppendixAnswer(path=Path("/data/D"), label=both("Terbuka dahulu"), words=both("Ya")),
        ],
    )


@pytest.mark.parametrize("lang", ["id", "en"])
def test_nothing_internal_stands_in_the_companys_copy(evidence: Evidence, lang: str) -> None:
    content = secret_everywhere(evidence)
    company = printed(content, evidence, copy=Copy.COMPANY, lang=lang)
    text = text_of(company)
    assert SECRET not in text
    assert SECRET.encode() not in company
    assert SECRET.encode("utf-16-be") not in company  # titles of bookmarks
    assert "A02" not in text
    assert evidence.read(content.photos[1].blob) not in company


def test_the_file_copy_holds_all_of_it(evidence: Evidence) -> None:
    text = text_of(printed(secret_everywhere(evidence), evidence, copy=Copy.FILE))
    for said in (
        "jawaban", "alasan", "catatan", "rincian", "butir", "sel", "kolom", "di sel", "baris", "tabel", "kelompok",
        "bagian", "temuan", "foto", "tempat", "dahulu", "lama",
    ):  # fmt: skip
        assert squeezed(f"{SECRET} {said}") in text


def test_what_is_for_everyone_stays_with_its_numbers(evidence: Evidence) -> None:
    text = text_of(printed(secret_everywhere(evidence), evidence, copy=Copy.COMPANY))
    assert squeezed("No. Lini Hasil 1 Rakit 1 40 2 Rakit 2 50 Hasil: Peringatan dilewati") in text
    assert squeezed("2 A01 Butir A01 belum diterapkan") in text  # the number that the file copy gives it
    assert squeezed("Foto 1 · A01 Gerbang") in text
    assert squeezed("Terbuka dahulu Ya") in text


def test_a_class_that_an_internal_item_caps_is_told_without_its_name(evidence: Evidence) -> None:
    content = secret_everywhere(evidence)
    score = msgspec.structs.replace(content.score, value="91.0", grade="C", uncapped_grade="A")
    capped = msgspec.structs.replace(content, score=score)
    company = text_of(printed(capped, evidence, copy=Copy.COMPANY))
    assert squeezed("Menurut nilainya kelas A; kelas dibatasi menjadi C.") in company
    assert squeezed("tidak sesuai (A02)") in text_of(printed(capped, evidence, copy=Copy.FILE))


def test_a_section_that_is_counted_keeps_its_name(evidence: Evidence) -> None:
    hidden = [item("K01", f"{SECRET} satu", internal=True), item("K02", f"{SECRET} dua", internal=True)]
    made = [
        SectionContent(code="A", title=both("Izin"), items=[item("A01", "Butir terbuka")]),
        SectionContent(code="K", title=both("Kantor"), items=hidden),
    ]
    content = visit_content(evidence, sections=made, findings=[], photos=[])
    text = text_of(printed(content, evidence, copy=Copy.COMPANY))
    assert squeezed("K Kantor 2 2") in text
    assert text.count("Kantor") == 1  # nothing of it in the annex
    assert SECRET not in text


def test_headings_stay_where_something_below_them_stays(evidence: Evidence) -> None:
    answers = [
        group("open", "Kelompok terbuka"), question("open/a", "Ya"), question("open/b", f"{SECRET} b", internal=True),
        group("empty", "Kelompok kosong"),
    ]  # fmt: skip
    made = [SectionContent(code="A", title=both("Bagian"), items=[], answers=answers)]
    text = text_of(printed(plain_content(evidence, sections=made), evidence, copy=Copy.COMPANY))
    assert squeezed("Kelompok terbuka Pertanyaan open/a Ya Kelompok kosong") in text


FORM = """
| survey |              |         |                       |                     |                  |            |         |          |
|        | type         | name    | label::Indonesia (id) | label::English (en) | relevant         | constraint | warning | audience |
|        | begin_group  | A       | Perusahaan            | Company             |                  |            |         |          |
|        | text         | who     | Ditemui               | Met                 |                  |            |         |          |
|        | text         | why     | Mengapa kosong        | Why empty           | ${who} = 'none'  |            |         |          |
|        | text         | remark  | Kesan                 | Impression          |                  |            |         | internal |
|        | integer      | staff   | Hadir menurut ${who}  | Present, says ${who} |                 | . < 2000   | yes     |          |
|        | begin_repeat | lines   | Lini                  | Line                |                  |            |         |          |
|        | text         | secret  | Sandi                 | Code name           |                  |            |         | internal |
|        | text         | product | Produk                | Product             |                  |            |         |          |
|        | text         | gone    | Lembur                | Overtime            | ../product = 'x' |            |         |          |
|        | begin_repeat | posts   | Pos                   | Posts               |                  |            |         |          |
|        | decimal      | metres  | Jarak                 | Distance            |                  |            |         |          |
|        | end_repeat   |         |                       |                     |                  |            |         |          |
|        | end_repeat   |         |                       |                     |                  |            |         |          |
|        | end_group    |         |                       |                     |                  |            |         |          |
"""
SETTINGS = """
| settings |         |         |            |
|          | form_id | version | form_title |
|          | lini    | 1       | Lini       |
"""


@cache
def form() -> Checklist:
    return small_form(FORM, rules=SETTINGS)


def test_from_the_form_to_the_paper_nothing_internal_and_nothing_irrelevant_passes(store: OpenedStore) -> None:
    visit = started_visit(store, checklist=form())
    line = Path("/data/A/lines[1]")
    answers = {
        "/data/A/who": "none", "/data/A/why": "Alasan lama", "/data/A/remark": f"{SECRET} kesan",
        "/data/A/staff": "2600", f"{line}/secret": f"{SECRET} sandi", f"{line}/product": "x",
        f"{line}/gone": "Lembur lama", f"{line}/posts[1]/metres": "1.25",
    }  # fmt: skip
    for path, value in answers.items():
        give(store, visit, Path(path), value, checklist=form())
    second = grow(store, visit, Path("/data/A/lines"), form())
    give(store, visit, Path(f"{second}/product"), "Jok", checklist=form())
    note(store, visit, Path("/data/A/why"), "Catatan lama")
    note(store, visit, Path("/data/A/staff"), "Menurut daftar hadir.", Detail.REASON)
    give(store, visit, Path("/data/A/who"), "Bambang", checklist=form())  # now no one asks why
    give(store, visit, Path(f"{line}/product"), "Rangka", checklist=form())
    content = compose(store.state(visit), form(), number="1/BA/2020", version=1)

    def text(copy: Copy, lang: str) -> str:
        paper = berita_acara(content, blobs=lambda blob: read_blob(store.db, blob), copy=copy, lang=lang)
        return text_of(paper.pdf)

    company, file = text(Copy.COMPANY, "id"), text(Copy.FILE, "id")
    assert SECRET not in company
    assert squeezed(f"Kesan {SECRET} kesan") in file
    for said in (company, file, text(Copy.FILE, "en")):
        for gone in ("Alasan lama", "Catatan lama", "Lembur", "Overtime", "Mengapa kosong"):
            assert squeezed(gone) not in said
    assert squeezed("Hadir menurut Bambang 2.600 Peringatan dilewati dengan alasan: Menurut daftar hadir.") in company
    assert squeezed("No. Produk 1 Rangka 2 Jok") in company
    assert squeezed("Lini 1 (Rangka): Pos") in company


def test_the_answers_kinds_are_all_set(evidence: Evidence) -> None:
    """No kind of answer is left that a plain form's paper cannot set."""
    asked = [question(kind.value, "1", kind=kind) for kind in Kind]
    made = [SectionContent(code="A", title=both("Bagian"), items=[], answers=asked)]
    text = text_of(printed(plain_content(evidence, sections=made), evidence))
    assert all(squeezed(f"Pertanyaan {kind.value}") in text for kind in Kind)
