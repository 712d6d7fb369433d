<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>SettingsScreen</name>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>next</source>
        <translation>berikutnya</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Setelan</translation>
    </message>
    <message>
        <source>Every change holds at once and is kept</source>
        <translation>Setiap perubahan langsung berlaku dan tersimpan</translation>
    </message>
    <message>
        <source>Language &amp; appearance</source>
        <translation>Bahasa &amp; tampilan</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Laptop ini</translation>
    </message>
    <message>
        <source>Holds for everybody on this laptop; papers have a language of their own.</source>
        <translation>Berlaku bagi semua orang di laptop ini; berkas cetak punya bahasanya sendiri.</translation>
    </message>
    <message>
        <source>Everything lies in one encrypted store. Keep the folder whole when you copy it.</source>
        <translation>Semua ada dalam satu penyimpanan terenkripsi. Bila disalin, salin mapnya utuh.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukuran huruf</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>Pusat</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Daftar periksa</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>What changes from version to version…</source>
        <translation>Yang berubah antarversi…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikut sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
</context>
</TS>
