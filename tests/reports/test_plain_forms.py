"""The paper of a form without items: what was asked and answered, and nothing that speaks of a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from inspector_app.checklist.model import Kind
from inspector_app.reports.berita_acara import lay_out
from inspector_app.reports.marks import Words
from inspector_app.visits.content import SectionContent
from inspector_app.visits.events import Copy
from tests.builders.content import Evidence, photo_content, sections, visit_content
from tests.builders.plain_content import both, group, plain_content, question, table, upgraded_content
from tests.reports.reading import pages_of, printed, squeezed, text_of

if TYPE_CHECKING:
    from inspector_app.visits.content import AnswerContent, VisitContent

SCORED = {
    "id": ("Nilai", "Temuan", "Asal nilai", "Kelas", "Butir", "Tidak ada temuan", "Daftar periksa lengkap"),
    "en": ("Score", "Findings", "How the score arose", "Class", "no findings", "The complete checklist"),
}


def asking(evidence: Evidence, *answers: AnswerContent, **changes: object) -> VisitContent:
    made = [SectionContent(code="A", title=both("Perusahaan", "Company"), items=[], answers=list(answers))]
    return plain_content(evidence, sections=made, **changes)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("copy", list(Copy))
def test_every_question_stands_there_with_its_answer(evidence: Evidence, copy: Copy, lang: str) -> None:
    content = plain_content(evidence)
    text = text_of(printed(content, evidence, copy=copy, lang=lang))
    for section in content.sections:
        assert squeezed(section.code + section.title[lang]) in text
        for answer in section.answers:
            said = answer.words.get(lang, "")
            assert squeezed(f"{answer.label[lang]} {said} {answer.unit.get(lang, '') if said else ''}") in text
    assert squeezed(content.response) in text


@pytest.mark.parametrize("lang", ["id", "en"])
def test_nothing_speaks_of_a_score_or_of_findings(evidence: Evidence, lang: str) -> None:
    text = text_of(printed(plain_content(evidence), evidence, copy=Copy.COMPANY, lang=lang))
    for word in SCORED[lang]:
        assert squeezed(word) not in text.replace(squeezed("gives no score"), "")


def test_the_paper_is_named_after_its_checklist(evidence: Evidence) -> None:
    first = squeezed(pages_of(printed(plain_content(evidence), evidence))[0])
    assert squeezed("BERITA ACARA PEMERIKSAAN KUNJUNGAN SINGKAT Nomor") in first
    assert squeezed("telah melakukan pemeriksaan dengan daftar periksa “Kunjungan singkat”") in first
    assert squeezed("PENERAPAN PROTOKOL KESEHATAN") not in first


def test_items_of_another_purpose_are_scored_but_not_called_protocol(evidence: Evidence) -> None:
    content = visit_content(evidence, purpose="permit", checklist_title=both("Verifikasi IOMKI"))
    text = text_of(printed(content, evidence))
    assert squeezed("BERITA ACARA PEMERIKSAAN VERIFIKASI IOMKI") in text
    assert squeezed("Nilai pemeriksaan 92,9, kelas C.") in text
    assert squeezed("Nilai penerapan protokol") not in text


def test_a_question_without_an_answer_says_so(evidence: Evidence) -> None:
    open_question = question("why", "", label=both("Mengapa"))
    sealed = text_of(printed(asking(evidence, open_question), evidence))
    draft = text_of(printed(asking(evidence, open_question, number="", version=0, signatures=[]), evidence))
    assert squeezed("Mengapa tidak dijawab") in sealed
    assert squeezed("Mengapa belum dijawab") in draft


def test_a_form_of_which_nothing_was_asked_still_has_a_paper(evidence: Evidence) -> None:
    text = text_of(printed(msgspec.structs.replace(plain_content(evidence), sections=[]), evidence))
    assert squeezed("Tidak ada yang dicatat.") in text


@pytest.mark.parametrize(
    ("lang", "marked"), [("id", "Peringatan dilewati dengan alasan:"), ("en", "Warning passed, reason:")]
)
def test_a_passed_warning_stands_at_its_answer_with_the_reason(evidence: Evidence, lang: str, marked: str) -> None:
    passed = question("speed", "72", reason="Diukur dua kali.", note="Alat baru.")
    text = text_of(printed(asking(evidence, passed), evidence, lang=lang))
    assert squeezed(f"72 {marked} Diukur dua kali. {'Note' if lang == 'en' else 'Catatan'}: Alat baru.") in text


def test_a_passed_warning_at_a_part_of_an_item_stands_there_too(evidence: Evidence) -> None:
    content = visit_content(evidence)
    first = content.sections[0]
    part = question("A01a", "37.9", label=both("Suhu"), reason="Terik matahari.")
    item = msgspec.structs.replace(first.items[0], answers=[*first.items[0].answers, part])
    made = [msgspec.structs.replace(first, items=[item, *first.items[1:]]), *content.sections[1:]]
    text = text_of(printed(visit_content(evidence, sections=made), evidence))
    assert squeezed("Suhu: 37.9 Peringatan dilewati dengan alasan: Terik matahari.") in text


def test_lines_of_a_long_text_stay_lines(evidence: Evidence) -> None:
    content = asking(evidence, question("words", "Baris satu.\n\nBaris dua."))
    layout = lay_out(content, copy=Copy.COMPANY, lang="id")
    strips = [placed.strip for page in layout.pages for placed in page.strips]
    lines = {mark.text: mark.y for strip in strips for mark in strip.marks if isinstance(mark, Words)}
    assert lines["Baris dua."] - lines["Baris satu."] == 12


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (Kind.RANK, "b a c", "1. Bahan, 2. Mesin, 3. Modal"),
        (Kind.PLACE, "-6.3621 107.2890 0 0", "6,36210° LS, 107,28900° BT"),
        (Kind.CHOICES, "x y", "Bahan, Modal"),
    ],
)
def test_a_value_is_printed_in_words_never_as_it_is_stored(
    evidence: Evidence, kind: Kind, value: str, words: str
) -> None:
    answer = question("one", value, kind=kind, words=both(words))
    text = text_of(printed(asking(evidence, answer), evidence))
    assert squeezed(words) in text
    assert squeezed(value) not in text


def test_plain_questions_follow_the_items_of_their_section(evidence: Evidence) -> None:
    made = sections({}, limit=3)
    asked = [group("more", "Tambahan"), question("more/device", "Termometer A-2")]
    made[0] = msgspec.structs.replace(made[0], answers=asked, tables=[table([("Rakit 1", "420")])])
    text = text_of(printed(visit_content(evidence, sections=made, findings=[], photos=[]), evidence))
    annex = text[text.index(squeezed("Daftar periksa lengkap")) :]
    places = [annex.index(squeezed(said)) for said in ("A03", "Tambahan", "Termometer A-2", "Lini produksi", "Rakit 1")]
    assert places == sorted(places)


def test_photos_of_a_plain_form_name_their_question(evidence: Evidence) -> None:
    shown = photo_content(1, "", evidence, place=both("Lini produksi 2 (Rakit 2): Foto lini"), caption="Dari pintu")
    text = text_of(printed(asking(evidence, question("who", "Ani"), photos=[shown]), evidence))
    assert squeezed("Lampiran 1. Foto Foto 1 Lini produksi 2 (Rakit 2): Foto lini · Dari pintu") in text
    assert squeezed("bukan temuan") not in text


def test_former_versions_and_what_only_they_asked_are_told(evidence: Evidence) -> None:
    content = upgraded_content(evidence)
    text = text_of(printed(content, evidence))
    begun = "Pemeriksaan dimulai dengan versi 2020.1, kemudian dilanjutkan dengan versi 2020.2, lalu versi 2020.3."
    assert text.count(squeezed(begun)) == 2  # beside the checklist's name, and above the answers
    annex = text[text.index(squeezed("Lampiran 2. Jawaban menurut versi terdahulu")) :]
    assert squeezed("D11 Sekat di ruang rapat Sesuai Catatan: Akrilik, 60 cm. 2020.1") in annex
    assert squeezed("Kursi bus Jemputan 1 (Bus A) 45 2020.2") in annex
    assert squeezed("/data/Z/old 0xA7 –") in annex


def test_an_upgrade_that_left_no_answer_behind_has_no_annex(evidence: Evidence) -> None:
    text = text_of(printed(upgraded_content(evidence, appendix=[]), evidence, lang="en"))
    assert squeezed("began with version 2020.1 and went on with version 2020.2, then version 2020.3.") in text
    assert squeezed("Answers by earlier versions") not in text
    assert squeezed("began with") not in text_of(printed(visit_content(evidence), evidence, lang="en"))
