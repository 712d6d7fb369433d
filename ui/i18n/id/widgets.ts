<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>Close this notice</source>
        <translation>Tutup pemberitahuan ini</translation>
    </message>
</context>
<context>
    <name>ComplianceControl</name>
    <message>
        <source>Compliant</source>
        <translation>Sesuai</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Sebagian</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Tidak</translation>
    </message>
    <message>
        <source>Not compliant</source>
        <translation>Tidak sesuai</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>T/B</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Tak berlaku</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hide</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Sembunyikan frasa sandi</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Tampilkan frasa sandi</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Compliant</source>
        <translation>Sesuai</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Sebagian</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Tidak</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>T/B</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritis</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Belum dijawab</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Berulang</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Lewat</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Tersimpan</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Received in part</source>
        <translation>Diterima sebagian</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Terkirim</translation>
    </message>
    <message>
        <source>Refused by headquarters</source>
        <translation>Ditolak pusat</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Luring</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Dibekukan</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Dicabut</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Belum ada</translation>
    </message>
    <message>
        <source>From another laptop</source>
        <translation>Dari laptop lain</translation>
    </message>
    <message>
        <source>Different on two laptops</source>
        <translation>Berbeda di dua laptop</translation>
    </message>
    <message>
        <source>Outside the usual range</source>
        <translation>Di luar kisaran lazim</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Tidak ditanya</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Disegel</translation>
    </message>
    <message>
        <source>Being filled</source>
        <translation>Sedang diisi</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Ditandai</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dikembalikan</translation>
    </message>
</context>
</TS>
