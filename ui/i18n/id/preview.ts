<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>Mistakes</name>
    <message numerus="yes">
        <source>%n mistake(s) in {name}</source>
        <translation>
            <numerusform>%n kesalahan di {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct them in the file, save it, and press F5. Your answers so far are kept.</source>
        <translation>Perbaiki di berkasnya, simpan, lalu tekan F5. Jawaban yang sudah diisi tetap ada.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Salin semua</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Kesalahan</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>Seluruh berkas</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Author</source>
        <translation>Penyusun</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>Membaca {name} …</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, versi {version}</translation>
    </message>
    <message>
        <source>read {time}</source>
        <translation>dibaca {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) stay</source>
        <translation>
            <numerusform>%n jawaban tetap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer fit(s)</source>
        <translation>
            <numerusform>%n tidak cocok lagi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Preview: nothing is stored. What you fill in is gone when you close the window.</source>
        <translation>Pratinjau: tidak ada yang disimpan. Isian hilang bila jendela ini ditutup.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Baca ulang</translation>
    </message>
    <message>
        <source>Read the file again; answers that still fit stay</source>
        <translation>Baca ulang berkasnya; jawaban yang masih cocok tetap</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
</context>
<context>
    <name>PreviewWindow</name>
    <message>
        <source>Preview: {name}</source>
        <translation>Pratinjau: {name}</translation>
    </message>
</context>
</TS>
