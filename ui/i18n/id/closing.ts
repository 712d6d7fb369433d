<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>ClosingScreen</name>
    <message>
        <source>next field</source>
        <translation>kolom berikut</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
</context>
<context>
    <name>ClosingView</name>
    <message>
        <source>Closing</source>
        <translation>Penutupan</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>sejak pukul {time}</translation>
    </message>
    <message>
        <source>Back to the checklist</source>
        <translation>Kembali ke daftar periksa</translation>
    </message>
    <message>
        <source>The company&apos;s response</source>
        <translation>Tanggapan perusahaan</translation>
    </message>
    <message>
        <source>in its own words</source>
        <translation>kata-kata perusahaan sendiri</translation>
    </message>
    <message>
        <source>The company&apos;s response, in its own words</source>
        <translation>Tanggapan perusahaan, dengan kata-katanya sendiri</translation>
    </message>
    <message>
        <source>What the company says to the findings. May stay empty.</source>
        <translation>Yang dikatakan perusahaan tentang temuan. Boleh kosong.</translation>
    </message>
    <message>
        <source>Obstacles named</source>
        <translation>Kendala yang disampaikan</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>boleh kosong</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Saksi</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Buka Berita Acara</translation>
    </message>
    <message>
        <source>Seal and print</source>
        <translation>Segel &amp; cetak</translation>
    </message>
    <message>
        <source>Sealed {time} as {number}.</source>
        <translation>Disegel pukul {time} sebagai {number}.</translation>
    </message>
    <message>
        <source>The seal is being set.</source>
        <translation>Sedang disegel.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n butir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s)</source>
        <translation>
            <numerusform>%n tanda tangan</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for {what}.</source>
        <translation>Menunggu {what}.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> dan </translation>
    </message>
    <message>
        <source>Once sealed it can only be amended.</source>
        <translation>Setelah disegel hanya dapat diamendemen.</translation>
    </message>
</context>
<context>
    <name>ClosingWords</name>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>already corrected</source>
        <translation>sudah diperbaiki</translation>
    </message>
    <message>
        <source>different on two laptops</source>
        <translation>berbeda di dua laptop</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>belum dijawab</translation>
    </message>
    <message>
        <source>value not possible</source>
        <translation>nilai tidak mungkin</translation>
    </message>
    <message>
        <source>photo needed</source>
        <translation>perlu foto</translation>
    </message>
    <message>
        <source>reason needed</source>
        <translation>perlu alasan</translation>
    </message>
    <message>
        <source>Version of the checklist: {versions}</source>
        <translation>Versi daftar periksa: {versions}</translation>
    </message>
    <message>
        <source>{question}, row {row}</source>
        <translation>{question}, baris {row}</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>Nothing was found that is not compliant.</source>
        <translation>Tidak ada yang tidak sesuai.</translation>
    </message>
    <message>
        <source>No findings so far.</source>
        <translation>Belum ada temuan.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n temuan</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} critical</source>
        <translation>{count} kritis</translation>
    </message>
    <message>
        <source>{count} major</source>
        <translation>{count} mayor</translation>
    </message>
    <message>
        <source>{count} minor</source>
        <translation>{count} minor</translation>
    </message>
    <message>
        <source>{count} corrected on the spot</source>
        <translation>{count} diperbaiki di tempat</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritis</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>Mayor</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Minor</translation>
    </message>
</context>
<context>
    <name>MissingView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter leads to the question</source>
        <translation>Enter membuka butirnya</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) still missing</source>
        <translation>
            <numerusform>%n butir masih kurang</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObstacleRow</name>
    <message>
        <source>Obstacle</source>
        <translation>Kendala</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Figure of the obstacle</source>
        <translation>Angka kendala</translation>
    </message>
    <message>
        <source>Take this obstacle away</source>
        <translation>Hapus kendala ini</translation>
    </message>
</context>
<context>
    <name>PartyPanel</name>
    <message>
        <source>Refused to sign: {reason}</source>
        <translation>Menolak tanda tangan: {reason}</translation>
    </message>
    <message>
        <source>Not on site: {reason}</source>
        <translation>Tidak di tempat: {reason}</translation>
    </message>
    <message>
        <source>Witness: {name}</source>
        <translation>Saksi: {name}</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Pihak perusahaan</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektur</translation>
    </message>
    <message>
        <source>Second inspector</source>
        <translation>Inspektur kedua</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Saksi</translation>
    </message>
    <message>
        <source>Signature: {who}</source>
        <translation>Tanda tangan: {who}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Name: {who}</source>
        <translation>Nama: {who}</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Position: {who}</source>
        <translation>Jabatan: {who}</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>Menolak</translation>
    </message>
    <message>
        <source>Not on site</source>
        <translation>Tidak di tempat</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Ulangi</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>No witness</source>
        <translation>Tanpa saksi</translation>
    </message>
    <message>
        <source>write the name</source>
        <translation>tulis namanya</translation>
    </message>
    <message>
        <source>changed since; sign again</source>
        <translation>isi berubah; tanda tangani lagi</translation>
    </message>
    <message>
        <source>your turn</source>
        <translation>giliran ini</translation>
    </message>
</context>
<context>
    <name>RefusalForm</name>
    <message>
        <source>Reason for refusing</source>
        <translation>Alasan menolak</translation>
    </message>
    <message>
        <source>Why not on site</source>
        <translation>Mengapa tidak di tempat</translation>
    </message>
    <message>
        <source>Witness (may be empty)</source>
        <translation>Saksi (boleh kosong)</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Saksi</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>{answered} of {items} answered</source>
        <translation>{answered} dari {items} dijawab</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Class {grade}</source>
        <translation>Kelas {grade}</translation>
    </message>
    <message numerus="yes">
        <source>held down by %n critical failure(s)</source>
        <translation>
            <numerusform>dibatasi %n gagal kritis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Sign here with pen or finger</source>
        <translation>Tanda tangani di sini dengan pena atau jari</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Findings</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Tanggapan</translation>
    </message>
    <message>
        <source>Signatures, {settled} of {parties}</source>
        <translation>Tanda tangan, {settled} dari {parties}</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Segel</translation>
    </message>
    <message>
        <source>{step}, done</source>
        <translation>{step}, selesai</translation>
    </message>
</context>
</TS>
