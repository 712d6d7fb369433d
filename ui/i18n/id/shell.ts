<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>Places</name>
    <message>
        <source>Home</source>
        <translation>Beranda</translation>
    </message>
    <message>
        <source>Estates &amp; companies</source>
        <translation>Kawasan &amp; Perusahaan</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Kunjungan</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Penutupan</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Kirim</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Setelan</translation>
    </message>
    <message>
        <source>Rule changes</source>
        <translation>Perubahan aturan</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>nothing written yet</source>
        <translation>belum ada yang ditulis</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Tersimpan {time}</translation>
    </message>
    <message>
        <source>{n} waiting ({size})</source>
        <translation>{n} menunggu ({size})</translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>offline since {time}</source>
        <translation>luring sejak {time}</translation>
    </message>
    <message>
        <source>headquarters met {time}</source>
        <translation>pusat tersambung {time}</translation>
    </message>
    <message>
        <source>headquarters not tried yet</source>
        <translation>pusat belum dicoba</translation>
    </message>
</context>
</TS>
