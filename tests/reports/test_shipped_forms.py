"""The papers of the shipped checklists, filled as on a laptop: whole, in words, and without what is about persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inspector_app.visits.events import Copy
from tests.builders.content import Evidence
from tests.builders.filled_papers import filled
from tests.reports.reading import printed, squeezed, text_of

if TYPE_CHECKING:
    from inspector_app.visits.content import VisitContent

Samples = tuple[Evidence, "dict[str, VisitContent]"]

TITLES = {
    "plant-2021": "PENERAPAN PROTOKOL KESEHATAN PADA PEMEGANG IOMKI",
    "permit-2020": "VERIFIKASI IOMKI DAN PELAPORANNYA",
    "obstacles-2020": "DAMPAK DAN KENDALA PERUSAHAAN",
    "equipment-2020": "VERIFIKASI PEMBUAT APD DAN MASKER",
    "grants-2020": "PEMANTAUAN KEGIATAN IKM DARI DANA DEKONSENTRASI",
}
PERSONS = {
    "permit-2020": ("Sari Wulandari", "081200004471", "meminta penjelasan"),
    "obstacles-2020": ("lihat surat serikat", "08120000447", "Pembukuan penjualan"),
    "equipment-2020": ("Hendra Gunawan", "tanyakan lagi bulan depan"),
    "grants-2020": ("Ibu Neneng", "08112223344", "perlu dibandingkan lagi"),
}
REASONS = {
    "permit-2020": "Perusahaan tidak mempunyai foto yang lebih baru.",
    "obstacles-2020": "Satu kontrak tiga tahun dibatalkan seluruhnya; surat pembatalan dilihat.",
    "equipment-2020": "Bekerja lembur dua jam sejak pesanan rumah sakit provinsi.",
    "grants-2020": "Pelatihan daring terbuka juga bagi IKM kabupaten tetangga.",
}


@pytest.fixture(scope="module")
def samples() -> Samples:
    evidence = Evidence()
    return evidence, dict(filled(evidence))


@pytest.mark.parametrize("name", TITLES)
def test_each_form_has_a_paper_under_its_own_title(samples: Samples, name: str) -> None:
    evidence, contents = samples
    text = text_of(printed(contents[name], evidence, copy=Copy.COMPANY))
    assert squeezed("BERITA ACARA PEMERIKSAAN " + TITLES[name]) in text
    assert "${" not in text


@pytest.mark.parametrize("name", PERSONS)
def test_facts_about_persons_stay_in_the_file(samples: Samples, name: str) -> None:
    evidence, contents = samples
    for lang in ("id", "en"):
        company = text_of(printed(contents[name], evidence, copy=Copy.COMPANY, lang=lang))
        file = text_of(printed(contents[name], evidence, copy=Copy.FILE, lang=lang))
        for fact in PERSONS[name]:
            assert squeezed(fact) in file
            assert squeezed(fact) not in company


@pytest.mark.parametrize("name", REASONS)
def test_passed_warnings_stand_there_with_their_reasons(samples: Samples, name: str) -> None:
    evidence, contents = samples
    text = text_of(printed(contents[name], evidence, copy=Copy.COMPANY))
    assert squeezed(f"Peringatan dilewati dengan alasan: {REASONS[name]}") in text
