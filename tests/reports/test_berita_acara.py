"""What a Berita Acara says: all of it, to the right reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from inspector_app.checklist.model import Kind
from inspector_app.errors import PaperUnknown, PhotoUnreadable
from inspector_app.reports.berita_acara import berita_acara, lay_out
from inspector_app.reports.marks import Words
from inspector_app.visits.events import Copy, Manner, Member, Role, SiteKind
from tests.builders.content import (
    END,
    LONG_WORD,
    SITE,
    Evidence,
    answer,
    draft_content,
    finding,
    heavy_content,
    light_content,
    photo_content,
    signature,
    visit_content,
)
from tests.reports.reading import pages_of, printed, squeezed, text_of

if TYPE_CHECKING:
    from inspector_app.visits.content import VisitContent


def says_every_answer(content: VisitContent, text: str, lang: str) -> None:
    for section in content.sections:
        for item in section.items:
            assert squeezed(item.code + item.wording[lang]) in text
            assert squeezed(item.note) in text
            for given in item.answers:
                label = f"{given.label[lang]}:" if given.label else ""
                said = given.words.get(lang, given.words["id"])
                assert squeezed(f"{label} {said} {given.unit.get(lang, '')}") in text


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("copy", list(Copy))
def test_each_copy_holds_every_answer_finding_and_signature_in_its_language(
    evidence: Evidence, copy: Copy, lang: str
) -> None:
    content = visit_content(evidence)
    text = text_of(printed(content, evidence, copy=copy, lang=lang))
    says_every_answer(content, text, lang)
    for found in content.findings:
        assert squeezed(found.statement[lang]) in text
    for signed in content.signatures:
        assert squeezed(signed.name) in text
    for photo in content.photos:
        assert squeezed(f"{'Photo' if lang == 'en' else 'Foto'} {photo.number} · {photo.code}") in text
        assert f"{photo.blob[:4]}{photo.blob[4:8]}".upper() in text
    assert squeezed(content.response) in text
    assert all(squeezed(obstacle.text + obstacle.figure) in text for obstacle in content.obstacles)
    assert squeezed(content.number) in text


def test_the_day_is_said_in_words(evidence: Evidence) -> None:
    first = " ".join(pages_of(printed(visit_content(evidence), evidence))[0].split())
    assert (
        "Rabu, tanggal sembilan bulan September tahun dua ribu dua puluh, pukul 08.42 sampai dengan 11.04 WIB" in first
    )
    english = " ".join(pages_of(printed(visit_content(evidence), evidence, lang="en"))[0].split())
    assert "Wednesday, the ninth of September two thousand and twenty, from 08:42 to 11:04 WIB" in english


def test_a_visit_that_ends_the_next_day_says_so(evidence: Evidence) -> None:
    content = visit_content(evidence, closed_at=END + 20 * 3_600_000)
    assert squeezed("sampai dengan 10 September 2020 pukul 07.04 WIB") in text_of(printed(content, evidence))


def test_the_company_copy_holds_nothing_internal(evidence: Evidence) -> None:
    content = visit_content(evidence)
    company = text_of(printed(content, evidence, copy=Copy.COMPANY))
    file = text_of(printed(content, evidence, copy=Copy.FILE))
    originals = {squeezed(photo.original.upper()) for photo in content.photos}
    internal = {content.site.contact_phone, "6.357001", content.heads[0].device} | originals
    for secret in internal:
        assert secret in file
        assert secret not in company
    raw = printed(content, evidence, copy=Copy.COMPANY)
    assert content.team[0].person.encode() not in raw


def test_each_page_says_which_of_how_many_and_carries_number_and_digest(evidence: Evidence) -> None:
    content = visit_content(evidence)
    pages = pages_of(printed(content, evidence))
    digest = lay_out(content, copy=Copy.FILE, lang="id").digest.upper()
    for i, page in enumerate(pages, start=1):
        assert f"Halaman {i} dari {len(pages)}" in page
        assert content.number in page
        assert digest in squeezed(page)


def test_a_draft_says_so_on_each_page_and_has_no_number(evidence: Evidence) -> None:
    pdf = printed(draft_content(evidence), evidence)
    for page in pages_of(pdf):
        assert "DRAF" in page
        assert "LATIHAN" not in page
    text = text_of(pdf)
    assert "Nomor:" not in text
    assert squeezed("Draf, belum bernomor") in text
    assert squeezed("belum dijawab") in text
    assert "Disegel" not in text


def test_a_practice_paper_says_so_on_each_page(evidence: Evidence) -> None:
    for page in pages_of(printed(visit_content(evidence, practice=True), evidence)):
        assert "LATIHAN" in page
        assert "DRAF" not in page
    both = pages_of(printed(draft_content(evidence, practice=True), evidence, lang="en"))
    assert all("PRACTICE DRAFT" in page for page in both)


def test_a_sealed_paper_carries_neither_word(evidence: Evidence) -> None:
    for page in pages_of(printed(visit_content(evidence), evidence)):
        assert "DRAF" not in page
        assert "LATIHAN" not in page


def test_nothing_found_and_nothing_said_is_said_to_be_nothing(evidence: Evidence) -> None:
    text = text_of(printed(light_content(evidence), evidence))
    for sentence in (
        "Tidak ada temuan.",
        "Perusahaan tidak menyampaikan tanggapan.",
        "Perusahaan tidak menyampaikan kendala.",
        "Tidak terdapat temuan yang perlu diperbaiki.",
    ):
        assert squeezed(sentence) in text


def test_the_override_is_explained_in_a_sentence(evidence: Evidence) -> None:
    text = text_of(printed(visit_content(evidence), evidence))
    assert squeezed("karena 2 butir kritis tidak sesuai (D04, E05), kelas dibatasi menjadi C") in text
    light = text_of(printed(light_content(evidence), evidence))
    assert squeezed("tidak ada butir kritis tidak sesuai yang membatasinya") in light


def test_a_draft_says_what_is_still_to_come(evidence: Evidence) -> None:
    text = text_of(printed(draft_content(evidence, obstacles=[]), evidence))
    assert squeezed("Belum ada tanggapan yang dicatat.") in text
    assert squeezed("Belum ada kendala yang dicatat.") in text
    assert squeezed("belum ditandatangani") in text


@pytest.mark.parametrize(
    ("manner", "word"), [(Manner.REFUSED, "Menolak menandatangani"), (Manner.ABSENT, "Tidak di tempat")]
)
def test_a_missing_signature_stands_there_with_reason_and_witness(
    evidence: Evidence, manner: Manner, word: str
) -> None:
    content = visit_content(
        evidence,
        signatures=[
            signature(
                Role.COMPANY, evidence, manner=manner, strokes=None, reason="tidak setuju", witness="Sari Wulandari"
            ),
            signature(Role.INSPECTOR, evidence),
        ],
    )
    text = text_of(printed(content, evidence))
    assert squeezed(f"{word} Alasan: tidak setuju Disaksikan Sari Wulandari") in text


def test_a_question_answered_by_a_photo_names_its_number_not_its_identity(evidence: Evidence) -> None:
    content = visit_content(evidence)
    first = content.sections[0]
    shown = answer(first.items[0].path, content.photos[2].photo, {"id": content.photos[2].photo}, kind=Kind.PHOTO)
    item = msgspec.structs.replace(first.items[0], answers=[shown])
    sections = [msgspec.structs.replace(first, items=[item, *first.items[1:]]), *content.sections[1:]]
    text = text_of(printed(visit_content(evidence, sections=sections), evidence))
    assert squeezed(item.wording["id"] + "Foto 3") in text
    assert content.photos[2].photo not in text


def test_an_item_that_was_not_asked_is_named_as_such(evidence: Evidence) -> None:
    content = visit_content(evidence)
    first = content.sections[0]
    hidden = msgspec.structs.replace(first.items[1], relevant=False)
    sections = [
        msgspec.structs.replace(first, items=[first.items[0], hidden, *first.items[2:]]),
        *content.sections[1:],
    ]
    text = text_of(printed(visit_content(evidence, sections=sections), evidence))
    assert squeezed(hidden.wording["id"] + "tidak ditanyakan") in text


def test_an_estate_operator_is_not_called_a_company(evidence: Evidence) -> None:
    site = msgspec.structs.replace(SITE, kind=SiteKind.ESTATE, name="PT Pengelola Kawasan")
    text = text_of(printed(visit_content(evidence, site=site), evidence))
    assert squeezed("Identitas pengelola kawasan") in text
    assert squeezed("PIHAK KEDUA pengelola kawasan") in text


def test_a_site_of_which_nothing_is_known_still_has_a_paper(evidence: Evidence) -> None:
    site = msgspec.structs.replace(
        SITE, address="", estate_name="", regency_name="", province_name="", nib="", kbli="", permit_number="",
        permit_date="", permit_status="", contact_name="", contact_phone="", workers=None,
    )  # fmt: skip
    content = visit_content(evidence, site=site, assignment="", assignment_date="", team=[], signatures=[])
    assert squeezed("tidak tercatat") in text_of(printed(content, evidence))


@pytest.mark.parametrize("count", [1, 40, 200])
def test_every_photo_is_shown_with_its_caption(evidence: Evidence, count: int) -> None:
    text = text_of(printed(heavy_content(evidence, photos=count), evidence))
    for number in range(1, count + 1):
        assert f"Foto{number}·" in text


def test_two_hundred_photos_of_one_finding_are_shown(evidence: Evidence) -> None:
    content = heavy_content(evidence, found=2, photos=200, share=lambda n: 0)
    text = text_of(printed(content, evidence))
    assert all(f"Foto{number}·A01" in text for number in range(1, 201))


def test_photos_of_items_that_are_no_findings_stand_in_an_annex(evidence: Evidence) -> None:
    photos = [photo_content(1, "E05", evidence), photo_content(2, "B02", evidence)]
    content = visit_content(evidence, photos=photos, findings=[finding(1, "E05", photos=[1])])
    text = text_of(printed(content, evidence))
    assert squeezed("Lampiran 2. Foto lain") in text
    assert text.index("Foto2·B02") > text.index(squeezed("Foto lain"))
    assert text.count("Foto2·B02") == 1


def test_very_long_words_and_long_speeches_stay_on_the_paper(evidence: Evidence) -> None:
    speech = "\n\n".join(f"Paragraf {n}: {LONG_WORD * 4} " + "keberatan kami sampaikan " * 60 for n in range(12))
    content = visit_content(evidence, response=speech, team=[Member(visit_content(evidence).team[0].person, LONG_WORD)])
    layout = lay_out(content, copy=Copy.FILE, lang="id")
    assert squeezed(speech) in squeezed(
        "".join(
            mark.text
            for page in layout.pages
            for placed in page.strips
            for mark in placed.strip.marks
            if isinstance(mark, Words)
        )
    )
    text = text_of(printed(content, evidence))
    assert all(f"Paragraf{n}:" in text for n in range(12))


def test_a_note_longer_than_a_page_goes_on_the_next(evidence: Evidence) -> None:
    content = visit_content(evidence)
    first = content.sections[0]
    wordy = msgspec.structs.replace(first.items[0], note=" ".join(f"kata{n}" for n in range(3000)))
    sections = [msgspec.structs.replace(first, items=[wordy, *first.items[1:]]), *content.sections[1:]]
    text = text_of(printed(visit_content(evidence, sections=sections), evidence))
    assert "kata0" in text
    assert "kata2999" in text


def test_letters_that_the_typeface_lacks_harm_nothing(evidence: Evidence) -> None:
    odd = "令和 \u0000\u0007 🏭 \u200fעברית é ñ ½ “kutipan” <b>&amp;</b>"
    content = visit_content(evidence, response=odd)
    text = text_of(printed(content, evidence))
    assert squeezed("é ñ ½ “kutipan” <b>&amp;</b>") in text


def test_a_photo_that_is_no_picture_is_named(evidence: Evidence) -> None:
    content = visit_content(evidence)
    evidence.blobs[content.photos[0].blob] = b"no picture"
    with pytest.raises(PhotoUnreadable):
        printed(content, evidence)


def test_a_signature_that_is_no_picture_is_named(evidence: Evidence) -> None:
    content = visit_content(evidence)
    strokes = content.signatures[0].strokes
    assert strokes is not None
    evidence.blobs[strokes] = b"\x89PNG\r\n\x1a\n cut"
    with pytest.raises(PhotoUnreadable):
        printed(content, evidence)


def test_a_layout_of_a_later_program_is_not_guessed(evidence: Evidence) -> None:
    content = visit_content(evidence, layout=99)
    with pytest.raises(PaperUnknown):
        berita_acara(content, blobs=evidence.read, copy=Copy.FILE, lang="id")
