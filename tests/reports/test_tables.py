"""Repeats on paper: no cell is lost, however many rows, columns and tables within tables there are."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from inspector_app.reports.berita_acara import lay_out
from inspector_app.reports.columns import measured, spread
from inspector_app.reports.marks import INNER, RIGHT, Words
from inspector_app.reports.typeface import typefaces, width
from inspector_app.visits.content import CellNote, SectionContent
from inspector_app.visits.events import Copy
from tests.builders.content import LONG_WORD, Evidence
from tests.builders.plain_content import both, crowded_content, nested, plain_content, table
from tests.reports.reading import pages_of, printed, squeezed, text_of

if TYPE_CHECKING:
    from inspector_app.reports.flow import Page
    from inspector_app.visits.content import TableContent, VisitContent

HEADS = ("Titik", "Pukul", "Suhu")


def showing(evidence: Evidence, *tables: TableContent) -> VisitContent:
    made = [SectionContent(code="B", title=both("Produksi", "Production"), items=[], tables=list(tables))]
    return plain_content(evidence, sections=made)


def points(count: int, **changes: object) -> TableContent:
    return table([(f"Titik {n}", f"0{n % 10}.15", f"36,{n % 10}") for n in range(1, count + 1)], HEADS, **changes)


def words_on(page: Page) -> list[str]:
    return [mark.text for placed in page.strips for mark in placed.strip.marks if isinstance(mark, Words)]


def test_five_hundred_rows_have_their_head_on_each_page(evidence: Evidence) -> None:
    content = showing(evidence, points(500))
    layout = lay_out(content, copy=Copy.COMPANY, lang="id")
    pages = [page for page in layout.pages if any(word.startswith("Titik ") for word in words_on(page))]
    assert len(pages) > 8
    for page in pages:
        assert all(head in words_on(page) for head in ("No.", *HEADS))
    text = text_of(printed(content, evidence))
    assert all(squeezed(f"{n} Titik {n} 0{n % 10}.15 36,{n % 10}") in text for n in range(1, 501))


def test_neither_the_first_row_nor_the_last_stands_alone(evidence: Evidence) -> None:
    for count in range(2, 90, 3):
        layout = lay_out(showing(evidence, points(count)), copy=Copy.COMPANY, lang="id")
        rows = [sum(word.startswith("Titik ") for word in words_on(page)) for page in layout.pages]
        assert 1 not in rows, count


@pytest.mark.parametrize("columns", [1, 4, 7, 12, 40])
def test_no_cell_is_lost_however_wide_the_table_is(evidence: Evidence, columns: int) -> None:
    heads = [f"Kolom {n}" for n in range(columns)]
    rows = [[f"{chr(65 + row)}{n} {'panjang sekali ' * (n % 5)}" for n in range(columns)] for row in range(3)]
    text = text_of(printed(showing(evidence, table(rows, heads)), evidence))
    for cell in (cell for row in rows for cell in row):
        assert squeezed(cell.split()[0]) in text
    if columns > 4:  # a record: each value under its own label
        assert text.count(squeezed("Kolom 6")) == 3
    else:
        assert text.count(squeezed("Kolom 0")) == 1


def test_words_wider_than_a_column_or_a_page_stay_on_the_paper(evidence: Evidence) -> None:
    speech = " ".join(f"kata{n}" for n in range(3000))
    held = table([(LONG_WORD, "1"), (speech, "2")], (LONG_WORD, "Angka"), title=both(LONG_WORD))
    text = text_of(printed(showing(evidence, held), evidence))
    assert text.count(LONG_WORD) >= 1
    assert "kata0" in text
    assert "kata2999" in text


def test_a_record_longer_than_a_page_goes_on_the_next(evidence: Evidence) -> None:
    heads = [f"Kolom {n}" for n in range(30)]
    rows = [["kata " * 700 + f"akhir{n}" for n in range(30)]]
    text = text_of(printed(showing(evidence, table(rows, heads)), evidence))
    assert all(f"akhir{n}" in text for n in range(30))


def test_a_record_leaves_out_what_was_not_said(evidence: Evidence) -> None:
    heads = [f"Kolom yang panjang {n}" for n in range(12)]
    row = ["" if n == 5 else f"nilai{n}" for n in range(12)]
    text = text_of(printed(showing(evidence, table([row, [""] * 12], heads)), evidence))
    assert squeezed("Kolom yang panjang 5") not in text
    assert squeezed("Kolom yang panjang 6") in text
    assert squeezed("nilai9") in text
    assert squeezed("2 –") in text  # a row of which nothing was said still counts


def test_tables_of_a_nested_repeat_share_a_head_under_the_names_of_their_rows(evidence: Evidence) -> None:
    tables = [
        table([("Rakit 1", "40"), ("Rakit 2", "50")]),
        nested(1, "Rakit 1", [("Pos 1", "0,9"), ("Pos 2", "1,1")]),
        nested(2, "Rakit 2", [("Pos 1", "1,2")]),
        nested(3, "Rakit 3", [("", "")]),
    ]
    text = text_of(printed(showing(evidence, *tables), evidence))
    assert text.count(squeezed("No. Pos Jarak (m)")) == 1
    first = squeezed("Lini produksi 1 (Rakit 1): Pos 1 Pos 1 0,9 2 Pos 2 1,1")
    assert first + squeezed("Lini produksi 2 (Rakit 2): Pos 1 Pos 1 1,2") in text
    assert squeezed("Rakit 3") not in text  # no one said anything there


def test_a_nested_table_with_other_columns_has_a_head_of_its_own(evidence: Evidence) -> None:
    other = nested(2, "Rakit 2", [("Pos 1",)], columns=[both("Pos")])
    text = text_of(printed(showing(evidence, nested(1, "Rakit 1", [("Pos 1", "0,9")]), other), evidence))
    assert text.count(squeezed("No. Pos")) == 2


def test_a_table_that_nobody_filled_in_says_so(evidence: Evidence) -> None:
    for rows in ([], [("", "")]):
        text = text_of(printed(showing(evidence, table(rows)), evidence))
        assert squeezed("Lini produksi Tidak diisi.") in text
        assert squeezed("Nama") not in text


def test_what_was_typed_at_a_cell_stands_below_its_row(evidence: Evidence) -> None:
    notes = [CellNote(0, 2, reason="Termometer diganti.", note="Alat B."), CellNote(1, 0, note="Dekat pintu.")]
    text = text_of(printed(showing(evidence, points(3, notes=notes)), evidence))
    below = "Suhu: Peringatan dilewati dengan alasan: Termometer diganti. Suhu: Catatan: Alat B. 2 Titik 2"
    assert squeezed(f"1 Titik 1 01.15 36,1 {below}") in text
    assert squeezed("36,2 Titik: Catatan: Dekat pintu. 3 Titik 3") in text


def test_a_note_never_stands_on_another_page_than_its_row(evidence: Evidence) -> None:
    notes = [CellNote(n, 2, reason=f"Alasan {n + 1}.") for n in range(120)]
    layout = lay_out(showing(evidence, points(120, notes=notes)), copy=Copy.COMPANY, lang="id")
    told = 0
    for page in layout.pages:
        said = words_on(page)
        for n in range(1, 121):
            assert (f"Titik {n}" in said) == any(word.endswith(f"Alasan {n}.") for word in said)
            told += f"Titik {n}" in said
    assert told == 120


def test_figures_stand_under_each_other(evidence: Evidence) -> None:
    layout = lay_out(showing(evidence, table([("Rakit 1", "9,5"), ("Rakit 2", "1.420,0")])), copy=Copy.FILE, lang="id")
    figures = [
        mark
        for page in layout.pages
        for placed in page.strips
        for mark in placed.strip.marks
        if isinstance(mark, Words) and mark.text in ("9,5", "1.420,0")
    ]
    ends = [mark.x + width(mark.face, mark.text, mark.size) for mark in figures]
    assert len(ends) == 2
    assert ends[0] == pytest.approx(ends[1])


def test_columns_fill_the_sheet_and_never_leave_it() -> None:
    faces = typefaces()
    for rows in ([("a", "b" * 60, "c " * 90)], [("1", "2", "3")], [(LONG_WORD, LONG_WORD, LONG_WORD)]):
        found = spread(measured(faces, HEADS, rows), INNER)
        assert found is not None
        assert found[0].x == INNER
        assert found[-1].to <= RIGHT + 0.01
        assert all(left.to < right.x for left, right in itertools.pairwise(found))
    assert spread(measured(faces, HEADS * 6, [("wajar dan terbaca",) * 18]), INNER) is None


def test_a_crowded_visit_prints_the_same_in_both_languages(evidence: Evidence) -> None:
    content = crowded_content(evidence, rows=60)
    for lang in ("id", "en"):
        text = squeezed("".join(pages_of(printed(content, evidence, lang=lang))))
        assert text.count("Titik6009.00") == 1
        assert text.count(squeezed("Pos 3")) == 29
