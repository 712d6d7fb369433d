"""From a form to its paper: values in words, labels that name values, and a draft that went over to another version."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from inspector_app.ids import Path
from inspector_app.reports.berita_acara import berita_acara
from inspector_app.visits import drafting
from inspector_app.visits.compose import compose
from inspector_app.visits.events import Copy
from tests.builders.checklist import small_form
from tests.builders.content import Evidence
from tests.builders.visits import DEWI, ZONE, give, grow, note, ref_of, started_visit
from tests.reports.reading import squeezed, text_of

if TYPE_CHECKING:
    from inspector_app.checklist.model import Checklist
    from inspector_app.visits.content import VisitContent
    from tests.builders.visits import OpenedStore

FORM = """
| survey |              |       |                       |                     |                         |
|        | type         | name  | label::Indonesia (id) | label::English (en) | parameters              |
|        | begin_group  | A     | Perusahaan            | Company             |                         |
|        | text         | who   | Ditemui               | Met                 |                         |
|        | rank needs   | order | Urutan kata ${who}    | Order, says ${who}  |                         |
|        | geopoint     | gate  | Gerbang               | Gate                |                         |
|        | range        | level | Tingkat               | Level               | start=0 end=10 step=0.5 |
|        | dateTime     | met   | Bertemu               | Met at              |                         |
|        | begin_repeat | spots | Titik                 | Spots               |                         |
|        | text         | name  | Nama titik            | Name of the spot    |                         |
|        | geopoint     | where | Letak                 | Where               |                         |
|        | rank needs   | first | Urutan                | Order               |                         |
|        | end_repeat   |       |                       |                     |                         |
|        | end_group    |       |                       |                     |                         |
"""
LATER = """
| survey |             |      |                       |                     |
|        | type        | name | label::Indonesia (id) | label::English (en) |
|        | begin_group | A    | Perusahaan            | Company             |
|        | text        | who  | Ditemui siapa         | Who was met         |
|        | end_group   |      |                       |                     |
"""
RULES = """
| choices  |           |         |                       |                     |
|          | list_name | name    | label::Indonesia (id) | label::English (en) |
|          | needs     | m       | Bahan                 | Material            |
|          | needs     | c       | Modal                 | Capital             |
|          | needs     | b       | Pembeli               | Buyers              |
| settings |           |         |                       |                     |
|          | form_id   | version | form_title            |                     |
|          | lini      | {}      | Lini produksi         |                     |
"""


@cache
def form() -> Checklist:
    return small_form(FORM, rules=RULES.format("2020.1"))


@cache
def later() -> Checklist:
    return small_form(LATER, rules=RULES.format("2020.2"))


def paper(content: VisitContent, lang: str = "id", copy: Copy = Copy.COMPANY) -> str:
    return text_of(berita_acara(content, blobs=Evidence().read, copy=copy, lang=lang).pdf)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "id",
            [
                "Urutan kata Ani 1. Modal, 2. Bahan, 3. Pembeli",
                "Gerbang 6,3621° LS, 107,2890° BT",
                "Tingkat 7,5",
                "Bertemu 9 September 2020, 10.15",
                "1 Barat 6,1° LS, 107,2° BT 1. Pembeli, 2. Bahan, 3. Modal",
            ],
        ),
        (
            "en",
            [
                "Order, says Ani 1. Capital, 2. Material, 3. Buyers",
                "Gate 6.3621° S, 107.2890° E",
                "Level 7.5",
                "Met at 9 September 2020, 10:15",
                "1 Barat 6.1° S, 107.2° E 1. Buyers, 2. Material, 3. Capital",
            ],
        ),
    ],
)
def test_ranks_places_and_ranges_are_printed_in_words(store: OpenedStore, lang: str, said: list[str]) -> None:
    visit = started_visit(store, checklist=form())
    answers = {
        "who": "Ani", "order": "c m b", "gate": "-6.3621 107.2890 0 0", "level": "7.5",
        "met": "2020-09-09T10:15:00.000+07:00", "spots[1]/name": "Barat", "spots[1]/where": "-6.1 107.2 0 0",
        "spots[1]/first": "b m c",
    }  # fmt: skip
    for name, value in answers.items():
        give(store, visit, Path(f"/data/A/{name}"), value, checklist=form())
    text = paper(compose(store.state(visit), form(), number="1/BA", version=1), lang)
    for one in said:
        assert squeezed(one) in text
    assert squeezed("-6.3621 107.2890") not in text


def test_a_draft_that_went_over_prints_which_version_followed_and_what_was_left(store: OpenedStore) -> None:
    visit = started_visit(store, checklist=form())
    spots = Path("/data/A/spots")
    second = grow(store, visit, spots, form())
    answers = {
        "/data/A/who": "Ani", "/data/A/level": "7.5",
        f"{spots}[1]/name": "Barat", f"{spots}[1]/first": "m c b", f"{second}/name": "Timur",
    }  # fmt: skip
    for path, value in answers.items():
        give(store, visit, Path(path), value, checklist=form())
    note(store, visit, Path("/data/A/level"), "Menurut manajer.")
    store.write(
        lambda db: drafting.upgrade_visit(db, store.ledger, visit=visit, to=ref_of(later()), by=DEWI, zone=ZONE)
    )
    text = paper(compose(store.state(visit), later(), former=[form()], number="1/BA", version=1))
    begun = "Pemeriksaan dimulai dengan versi 2020.1, kemudian dilanjutkan dengan versi 2020.2."
    assert text.count(squeezed(begun)) == 2
    body, annex = text.split(squeezed("Jawaban menurut versi terdahulu"))
    assert squeezed("Ditemui siapa Ani") in body
    assert squeezed("Tingkat 7,5 Catatan: Menurut manajer. 2020.1") in annex
    assert squeezed("Nama titik Titik 1 Barat 2020.1") in annex
    assert squeezed("Urutan Titik 1 1. Bahan, 2. Modal, 3. Pembeli") in annex
    assert squeezed("Nama titik Titik 2 Timur") in annex
    assert "Ani" not in annex


def test_an_unfinished_draft_of_a_plain_form_already_has_a_paper(store: OpenedStore) -> None:
    visit = started_visit(store, checklist=form())
    text = paper(compose(store.state(visit), form()))
    assert squeezed("Ditemui belum dijawab") in text
    assert squeezed("Titik Tidak diisi.") in text
    assert "DRAF" in text
