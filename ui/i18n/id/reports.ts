<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>ReportWords</name>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Disegel</translation>
    </message>
    <message>
        <source>The Berita Acara of every sealed visit stands here.</source>
        <translation>Berita Acara setiap kunjungan yang disegel tampil di sini.</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>each page says DRAF</source>
        <translation>tiap halaman bertulis DRAF</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>draft, has no number</source>
        <translation>draf, belum bernomor</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Digest of the file</source>
        <translation>Sidik berkas</translation>
    </message>
    <message>
        <source>Berita Acara {serial}</source>
        <translation>Berita Acara {serial}</translation>
    </message>
    <message>
        <source>Berita Acara, draft</source>
        <translation>Berita Acara, draf</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>turn pages</source>
        <translation>halaman</translation>
    </message>
    <message>
        <source>print</source>
        <translation>cetak</translation>
    </message>
</context>
<context>
    <name>ReportsView</name>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation>Pratinjau berkas</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Halaman sebelumnya</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Halaman berikutnya</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Perkecil</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Perbesar</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Satu halaman</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salinan</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Bahasa berkas</translation>
    </message>
    <message>
        <source>This paper</source>
        <translation>Berkas ini</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Simpan PDF…</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Perusahaan</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arsip</translation>
    </message>
    <message>
        <source>Findings, what to do, the response, photos; without internal notes and facts about persons.</source>
        <translation>Temuan, tindakan, tanggapan, foto; tanpa catatan internal dan data orang.</translation>
    </message>
    <message>
        <source>Everything, with the whole checklist as an annex; stays with the office.</source>
        <translation>Semuanya, dengan lampiran daftar periksa; tinggal di kantor.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Halaman {page} dari {pages}</translation>
    </message>
</context>
</TS>
