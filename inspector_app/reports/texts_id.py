"""The papers' texts in Indonesian."""

from __future__ import annotations

from inspector_app.reports.wording import Texts

INDONESIAN = Texts(
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
    basis_without_rules=(
        "PIHAK KESATU, berdasarkan {grounds}, telah melakukan pemeriksaan dengan daftar periksa “{rules}”, dengan "
        "hasil sebagai berikut."
    ),
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
        "memperoleh seluruh bobotnya, yang sesuai sebagian memperoleh {share} %-nya, yang tidak sesuai tidak "
        "memperoleh apa pun."
    ),
    capped_sentence=(
        "Menurut nilainya kelas {uncapped}; karena {count} butir kritis tidak sesuai ({codes}), kelas dibatasi "
        "menjadi {grade}."
    ),
    capped_unnamed="Menurut nilainya kelas {uncapped}; kelas dibatasi menjadi {grade}.",
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
    recorded="Hasil pemeriksaan",
    nothing_recorded="Tidak ada yang dicatat.",
    question="Pertanyaan",
    row="No.",
    no_rows="Tidak diisi.",
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
    conclusion_value_other="Nilai pemeriksaan {value}, kelas {grade}.",
    conclusion_recorded=(
        "Keadaan pada saat pemeriksaan dicatat sebagaimana tercantum pada hasil pemeriksaan di atas. Daftar periksa "
        "ini tidak memberi nilai."
    ),
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
    passed="Peringatan dilewati dengan alasan: {reason}",
    no_answer="tidak dijawab",
    annex_former="Jawaban menurut versi terdahulu",
    former_note=(
        "{followed} Jawaban di bawah ini menyangkut pertanyaan yang tidak ada lagi dalam versi {version}, dan tidak "
        "ikut dinilai."
    ),
    asked_by="Ditanyakan\nversi",
    begun_with="Pemeriksaan dimulai dengan versi {first}, kemudian dilanjutkan dengan versi {then}.",
    then=", lalu versi ",
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
