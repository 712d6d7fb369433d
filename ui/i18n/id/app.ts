<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>Desk</name>
    <message>
        <source>This laptop&apos;s clock stands before the last entry, {moment}.</source>
        <translation>Jam laptop ini lebih awal daripada catatan terakhir, {moment}.</translation>
    </message>
    <message>
        <source>Nothing is lost: entries keep their order by number, not by the clock.</source>
        <translation>Tidak ada yang hilang: urutan catatan mengikuti nomor, bukan jam.</translation>
    </message>
    <message>
        <source>Set date and time of the laptop before you seal a visit.</source>
        <translation>Setel tanggal dan jam laptop sebelum menyegel kunjungan.</translation>
    </message>
</context>
</TS>
