<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>Checklists</name>
    <message>
        <source>Checklists</source>
        <translation>Daftar periksa</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>versi {version}</translation>
    </message>
    <message>
        <source>Other forms</source>
        <translation>Formulir lain</translation>
    </message>
    <message>
        <source>Health protocol</source>
        <translation>Protokol kesehatan</translation>
    </message>
    <message>
        <source>Permit and reporting</source>
        <translation>Izin dan pelaporan</translation>
    </message>
    <message>
        <source>Impact and obstacles</source>
        <translation>Dampak dan kendala</translation>
    </message>
    <message>
        <source>PPE and mask makers</source>
        <translation>Pembuat APD dan masker</translation>
    </message>
    <message>
        <source>Deconcentration funds</source>
        <translation>Dana dekonsentrasi</translation>
    </message>
    <message>
        <source>in force {first} to {last}</source>
        <translation>berlaku {first} s.d. {last}</translation>
    </message>
    <message>
        <source>in force from {first}</source>
        <translation>berlaku sejak {first}</translation>
    </message>
    <message>
        <source>in force until {last}</source>
        <translation>berlaku sampai {last}</translation>
    </message>
    <message>
        <source>in force without limit</source>
        <translation>berlaku tanpa batas waktu</translation>
    </message>
    <message>
        <source>not yet in force</source>
        <translation>belum berlaku</translation>
    </message>
    <message>
        <source>no longer in force</source>
        <translation>tidak lagi berlaku</translation>
    </message>
</context>
</TS>
