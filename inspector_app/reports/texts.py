"""The papers' own texts, in both languages. The type makes a missing text a mistake that the type checker finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from inspector_app.reports.words import Lang


class Texts(msgspec.Struct, frozen=True, kw_only=True):
    """Every text of the Berita Acara. Names in braces are filled in by the part that prints the text."""

    language_tag: str
    title: tuple[str, str]
    subject: str
    author_role: str
    number: str
    draft_mark: str
    practice_mark: str
    draft_number: str

    opening: str
    opening_end_next_day: str
    first_party: str
    first_party_gloss: str
    second_party: str
    second_party_plant: str
    second_party_estate: str
    no_representative: str
    nip: str
    basis: str
    assignment: str
    assignment_dated: str
    recital: str

    identity_plant: str
    identity_estate: str
    permit: str
    business: str
    address: str
    place: str
    contact: str
    phone: str
    workers: str
    workers_count: str
    checklist: str
    version: str
    none_known: str

    results: str
    section: str
    items: str
    compliant: str
    partial: str
    failed: str
    not_applicable: str
    not_applicable_short: str
    unanswered: str
    value: str
    total: str
    grade: str
    capped: str
    bar_note: str
    legend_compliant: str
    legend_partial: str
    legend_failed: str

    origin: str
    level: str
    level_of_items: str
    weight: str
    counted: str
    earned: str
    possible: str
    value_arises: str
    capped_sentence: str
    uncapped_sentence: str
    no_value: str

    findings: str
    no_findings: str
    item: str
    state: str
    law: str
    law_and_level: str
    photo: str
    due: str
    action: str
    corrected: str
    partly: str
    critical: str
    major: str
    minor: str
    photos: str
    photos_of: str
    other_photos: str
    other_photos_note: str
    without_time: str

    response: str
    no_response: str
    no_response_yet: str
    obstacles: str
    no_obstacles: str
    no_obstacles_yet: str
    conclusion: str
    conclusion_counts: str
    conclusion_unanswered: str
    conclusion_value: str
    conclusion_no_findings: str
    conclusion_findings: str
    conclusion_critical: str
    conclusion_due: str
    closing: str
    place_and_date: str
    witness: str
    refused: str
    absent: str
    reason: str
    witnessed_by: str
    not_signed: str

    annex: str
    annex_checklist: str
    annex_note: str
    answer: str
    code: str
    wording: str
    note: str
    not_asked: str
    not_answered: str
    annex_evidence: str
    evidence_note: str
    original: str
    position: str
    taken: str
    added: str
    chain: str
    events: str
    digest_of_head: str

    running: str
    running_draft: str
    footer: str
    footer_draft: str
    copy_company: str
    copy_file: str
    sealed: str
    not_sealed: str
    page: str

    verified_identical: str
    verified_differs: str
    verified_same_text: str
    verified_page: str
    verified_unknown: str


_INDONESIAN = Texts(
    language_tag="id-ID",
    title=("BERITA ACARA PEMERIKSAAN", "PENERAPAN PROTOKOL KESEHATAN PADA PEMEGANG IOMKI"),
    subject="Berita Acara Pemeriksaan, {site}",
    author_role="Tim pemeriksa",
    number="Nomor: {number}",
    draft_mark="DRAF",
    practice_mark="LATIHAN",
    draft_number="Draf, belum bernomor",
    opening=(
        "Pada hari ini, {weekday}, tanggal {day} bulan {month} tahun {year}, pukul {start} sampai dengan {end} {zone}, "
        "bertempat di {place}, kami yang bertanda tangan di bawah ini:"
    ),
    opening_end_next_day="{date} pukul {time}",
    first_party="PIHAK KESATU",
    first_party_gloss="pemeriksa",
    second_party="PIHAK KEDUA",
    second_party_plant="perusahaan",
    second_party_estate="pengelola kawasan",
    no_representative="wakil belum tercatat",
    nip="NIP {nip}",
    basis="PIHAK KESATU, berdasarkan {grounds}, telah memeriksa penerapan {rules}, dengan hasil sebagai berikut.",
    assignment="Surat Tugas {number}",
    assignment_dated="Surat Tugas {number} tanggal {date}",
    recital=(
        "Undang-Undang Nomor 3 Tahun 2014, Peraturan Pemerintah Nomor 21 Tahun 2020, "
        "Keputusan Presiden Nomor 11 dan 12 Tahun 2020, Peraturan Menteri Kesehatan Nomor 9 Tahun 2020"
    ),
    identity_plant="Identitas perusahaan",
    identity_estate="Identitas pengelola kawasan",
    permit="IOMKI",
    business="NIB · KBLI",
    address="Alamat",
    place="Kawasan · wilayah",
    contact="Penanggung jawab",
    phone="Telepon",
    workers="Tenaga kerja",
    workers_count="{count} orang menurut register",
    checklist="Daftar periksa",
    version="versi {version}",
    none_known="tidak tercatat",
    results="Hasil pemeriksaan per bagian",
    section="Bagian",
    items="Butir",
    compliant="Sesuai",
    partial="Sebagian",
    failed="Tidak",
    not_applicable="tak berlaku",
    not_applicable_short="T/B",
    unanswered="Belum",
    value="Nilai",
    total="Seluruhnya",
    grade="Kelas {grade}",
    capped="Kelas {grade}, dibatasi {count} gagal kritis",
    bar_note="Satu ruas batang untuk satu butir; T/B berarti tak berlaku dan tidak dihitung.",
    legend_compliant="sesuai",
    legend_partial="sebagian",
    legend_failed="tidak",
    origin="Asal nilai",
    level="Tingkat",
    level_of_items="Tingkat butir",
    weight="Bobot",
    counted="Butir dihitung",
    earned="Diperoleh",
    possible="Paling banyak",
    value_arises=(
        "Nilai {value} adalah {earned} dari {possible} bobot yang dapat dicapai, dalam persen. Butir yang sesuai "
        "memperoleh seluruh bobotnya, yang sesuai sebagian memperoleh sebagian, yang tidak sesuai tidak "
        "memperoleh apa pun."
    ),
    capped_sentence=(
        "Menurut nilainya kelas {uncapped}; karena {count} butir kritis tidak sesuai ({codes}), kelas dibatasi "
        "menjadi {grade}."
    ),
    uncapped_sentence="Menurut nilainya kelas {grade}; tidak ada butir kritis tidak sesuai yang membatasinya.",
    no_value="Belum ada butir yang dapat dihitung.",
    findings="Temuan",
    no_findings="Tidak ada temuan.",
    item="Butir",
    state="Keadaan",
    law="Dasar",
    law_and_level="Dasar, tingkat",
    photo="Foto",
    due="Diperbaiki\npaling lambat",
    action="Tindakan: {action}",
    corrected="diperbaiki di tempat",
    partly="sebagian",
    critical="Kritis",
    major="Mayor",
    minor="Minor",
    photos="Foto",
    photos_of="Foto pada temuan {numbers}",
    other_photos="Foto lain",
    other_photos_note="Foto pada butir yang bukan temuan.",
    without_time="waktu pengambilan tidak tercatat",
    response="Tanggapan perusahaan",
    no_response="Perusahaan tidak menyampaikan tanggapan.",
    no_response_yet="Belum ada tanggapan yang dicatat.",
    obstacles="Kendala yang disampaikan perusahaan",
    no_obstacles="Perusahaan tidak menyampaikan kendala.",
    no_obstacles_yet="Belum ada kendala yang dicatat.",
    conclusion="Kesimpulan",
    conclusion_counts=(
        "Dari {items} butir, {compliant} sesuai, {partial} sesuai sebagian, {failed} tidak sesuai, dan "
        "{not_applicable} tidak berlaku."
    ),
    conclusion_unanswered="{count} butir belum dijawab.",
    conclusion_value="Nilai penerapan protokol kesehatan {value}, kelas {grade}.",
    conclusion_no_findings="Tidak terdapat temuan yang perlu diperbaiki.",
    conclusion_findings="Terdapat {count} temuan.",
    conclusion_critical="Terdapat {count} temuan, {critical} di antaranya kritis.",
    conclusion_due=(
        "PIHAK KEDUA memperbaikinya paling lambat pada tanggal yang tercantum pada tiap temuan, yang pertama {first}."
    ),
    closing=(
        "Demikian Berita Acara ini dibuat dengan sebenarnya dalam rangkap 2 (dua), satu untuk masing-masing pihak, dan "
        "ditandatangani oleh kedua belah pihak pada hari dan tanggal tersebut di atas."
    ),
    place_and_date="{place}, {date}",
    witness="SAKSI",
    refused="Menolak menandatangani",
    absent="Tidak di tempat",
    reason="Alasan: {reason}",
    witnessed_by="Disaksikan {witness}",
    not_signed="belum ditandatangani",
    annex="Lampiran {number}.",
    annex_checklist="Daftar periksa lengkap",
    annex_note="{title}, versi {version}. Jawaban tiap butir beserta rinciannya.",
    answer="Jawaban",
    code="Kode",
    wording="Butir pemeriksaan",
    note="Catatan: {note}",
    not_asked="tidak ditanyakan",
    not_answered="belum dijawab",
    annex_evidence="Catatan bukti",
    evidence_note="Hanya pada salinan arsip: sidik berkas asli tiap foto, dan kepala rantai catatan yang disegel.",
    original="Sidik SHA-256 berkas asli",
    position="Posisi",
    taken="Diambil",
    added="Dimasukkan",
    chain="Perangkat",
    events="Peristiwa",
    digest_of_head="Sidik SHA-256 kepala rantai",
    running="Berita Acara {number}",
    running_draft="Draf Berita Acara",
    footer="Berita Acara {number}, versi {version} · {copy}",
    footer_draft="Draf Berita Acara · {copy}",
    copy_company="salinan perusahaan",
    copy_file="salinan arsip",
    sealed="Disegel {date} pukul {time} {zone}. Pindai kode, atau cocokkan sidik isi di bawah ini.",
    not_sealed="Belum disegel; isi masih dapat berubah. Keadaan {date} pukul {time} {zone}.",
    page="Halaman {page} dari {pages}",
    verified_identical="Sama: {number}, versi {version}, {copy} sesuai dengan catatan, bita demi bita.",
    verified_differs="BERBEDA: {number}, versi {version}, {copy} tidak sama dengan catatan.",
    verified_same_text="Semua teksnya sama; yang berbeda adalah foto, garis, atau susunan berkasnya.",
    verified_page="Halaman {page} (- menurut catatan, + pada berkas ini):",
    verified_unknown="Tidak dikenal: catatan {number}, versi {version} tidak ada di laptop ini.",
)

_ENGLISH = Texts(
    language_tag="en-GB",
    title=("RECORD OF INSPECTION", "HEALTH PROTOCOL COMPLIANCE OF AN IOMKI PERMIT HOLDER"),
    subject="Record of inspection, {site}",
    author_role="Inspection team",
    number="Number: {number}",
    draft_mark="DRAFT",
    practice_mark="PRACTICE",
    draft_number="Draft, not yet numbered",
    opening=(
        "On this day, {weekday}, the {day} of {month} {year}, from {start} to {end} {zone}, at {place}, we the "
        "undersigned:"
    ),
    opening_end_next_day="{time} on {date}",
    first_party="FIRST PARTY",
    first_party_gloss="inspectors",
    second_party="SECOND PARTY",
    second_party_plant="company",
    second_party_estate="estate operator",
    no_representative="representative not yet recorded",
    nip="NIP {nip}",
    basis=(
        "The FIRST PARTY, on the basis of {grounds}, has inspected compliance with {rules}, with the following result."
    ),
    assignment="Letter of Assignment {number}",
    assignment_dated="Letter of Assignment {number} of {date}",
    recital=(
        "Law 3 of 2014, Government Regulation 21 of 2020, Presidential Decrees 11 and 12 of 2020, Minister of "
        "Health Regulation 9 of 2020"
    ),
    identity_plant="The company",
    identity_estate="The estate operator",
    permit="IOMKI permit",
    business="NIB · KBLI",
    address="Address",
    place="Estate · region",
    contact="Responsible person",
    phone="Telephone",
    workers="Workers",
    workers_count="{count} according to the register",
    checklist="Checklist",
    version="version {version}",
    none_known="not on record",
    results="Results by section",
    section="Section",
    items="Items",
    compliant="Yes",
    partial="Partly",
    failed="No",
    not_applicable="not applicable",
    not_applicable_short="n/a",
    unanswered="Open",
    value="Score",
    total="All sections",
    grade="Class {grade}",
    capped="Class {grade}, capped: {count} critical",
    bar_note="One segment of a bar is one item; n/a is not applicable and does not count.",
    legend_compliant="compliant",
    legend_partial="partly",
    legend_failed="not",
    origin="How the score arose",
    level="Level",
    level_of_items="Level of items",
    weight="Weight",
    counted="Items counted",
    earned="Earned",
    possible="At most",
    value_arises=(
        "The score {value} is {earned} of {possible} points that could be reached, in percent. A compliant item "
        "earns its "
        "whole weight, a partly compliant one a share of it, one that is not compliant earns nothing."
    ),
    capped_sentence=(
        "By its score the class is {uncapped}; critical items not compliant ({count}: {codes}) cap it at {grade}."
    ),
    uncapped_sentence="By its score the class is {grade}; no failed critical item caps it.",
    no_value="No item counts yet.",
    findings="Findings",
    no_findings="There are no findings.",
    item="Item",
    state="What was found",
    law="Basis",
    law_and_level="Basis, level",
    photo="Photo",
    due="To be\ncorrected by",
    action="Action: {action}",
    corrected="corrected on the spot",
    partly="partly",
    critical="Critical",
    major="Major",
    minor="Minor",
    photos="Photos",
    photos_of="Photos of findings {numbers}",
    other_photos="Other photos",
    other_photos_note="Photos at items that are no findings.",
    without_time="time of taking not on record",
    response="The company's response",
    no_response="The company made no statement.",
    no_response_yet="No response has been recorded yet.",
    obstacles="Obstacles named by the company",
    no_obstacles="The company named no obstacles.",
    no_obstacles_yet="No obstacles have been recorded yet.",
    conclusion="Conclusion",
    conclusion_counts=(
        "Of {items} items {compliant} were compliant, {partial} partly compliant, {failed} not compliant and "
        "{not_applicable} not applicable."
    ),
    conclusion_unanswered="Not answered yet: {count}.",
    conclusion_value="The health protocol score is {value}, class {grade}.",
    conclusion_no_findings="Nothing was found that must be corrected.",
    conclusion_findings="Findings: {count}.",
    conclusion_critical="Findings: {count}, of which critical: {critical}.",
    conclusion_due="The SECOND PARTY corrects them by the date that stands at each finding, the first on {first}.",
    closing=(
        "This record was made truthfully in 2 (two) copies, one for each party, and signed by both parties on "
        "the day and "
        "date named above."
    ),
    place_and_date="{place}, {date}",
    witness="WITNESS",
    refused="Refused to sign",
    absent="Not present",
    reason="Reason: {reason}",
    witnessed_by="Witnessed by {witness}",
    not_signed="not yet signed",
    annex="Annex {number}.",
    annex_checklist="The complete checklist",
    annex_note="{title}, version {version}. Each item's answer with its parts.",
    answer="Answer",
    code="Code",
    wording="Item",
    note="Note: {note}",
    not_asked="not asked",
    not_answered="not answered yet",
    annex_evidence="Record of evidence",
    evidence_note=(
        "In the file copy only: the digest of each photo's original file, and the heads of the chains that were sealed."
    ),
    original="SHA-256 of the original file",
    position="Position",
    taken="Taken",
    added="Added",
    chain="Device",
    events="Events",
    digest_of_head="SHA-256 of the head",
    running="Record of inspection {number}",
    running_draft="Draft record of inspection",
    footer="Record of inspection {number}, version {version} · {copy}",
    footer_draft="Draft record of inspection · {copy}",
    copy_company="company copy",
    copy_file="file copy",
    sealed="Sealed {date} at {time} {zone}. Scan the code, or compare the digest of the content below.",
    not_sealed="Not sealed; the content may still change. As of {date} at {time} {zone}.",
    page="Page {page} of {pages}",
    verified_identical="The same: {number}, version {version}, {copy} is what the record says, byte for byte.",
    verified_differs="DIFFERENT: {number}, version {version}, {copy} is not what the record says.",
    verified_same_text="All text is the same; a photo, a line or the file's structure differs.",
    verified_page="Page {page} (- in the record, + in this file):",
    verified_unknown="Unknown: the record {number}, version {version} is not on this laptop.",
)

TEXTS: dict[Lang, Texts] = {"id": _INDONESIAN, "en": _ENGLISH}
