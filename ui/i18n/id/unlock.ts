<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>Daily</name>
    <message>
        <source>Unlock</source>
        <translation>Buka kunci</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frasa sandi</translation>
    </message>
    <message numerus="yes">
        <source>locked for another %n seconds</source>
        <translation>
            <numerusform>terkunci %n detik lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock in {time}</source>
        <translation>Buka dalam {time}</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Membuka</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>First time on this laptop</source>
        <translation>Pertama kali di laptop ini</translation>
    </message>
    <message>
        <source>Register this laptop</source>
        <translation>Daftarkan laptop ini</translation>
    </message>
    <message>
        <source>A one-time code from headquarters, good for 24 hours. Needs a line once.</source>
        <translation>Kode sekali pakai dari pusat, berlaku 24 jam. Perlu sambungan satu kali.</translation>
    </message>
    <message>
        <source>Headquarters&apos; address</source>
        <translation>Alamat pusat</translation>
    </message>
    <message>
        <source>One-time code, letter {n}</source>
        <translation>Kode sekali pakai, huruf ke-{n}</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frasa sandi baru</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Sekali lagi</translation>
    </message>
    <message>
        <source>Try with invented data</source>
        <translation>Coba dengan data contoh</translation>
    </message>
    <message>
        <source>A practice store on this laptop, with a headquarters of its own. Nothing is sent outside.</source>
        <translation>Penyimpanan latihan di laptop ini, dengan pusat tiruan. Tidak ada yang terkirim keluar.</translation>
    </message>
    <message>
        <source>KIIC, MM2100, and Suzuki Indomobil Motor Plant Cakung</source>
        <translation>KIIC, MM2100, dan Suzuki Indomobil Motor Plant Cakung</translation>
    </message>
    <message>
        <source>Twelve invented companies</source>
        <translation>Dua belas perusahaan contoh</translation>
    </message>
    <message>
        <source>Every screen and every PDF is marked LATIHAN</source>
        <translation>Setiap layar dan setiap PDF bertanda LATIHAN</translation>
    </message>
    <message>
        <source>Start practice</source>
        <translation>Mulai latihan</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Kuat.</translation>
    </message>
    <message>
        <source>Weak: at least four words, or 14 letters of several kinds.</source>
        <translation>Lemah: paling sedikit empat kata, atau 14 huruf dari beberapa jenis.</translation>
    </message>
    <message>
        <source>At least four words. Headquarters does not keep it.</source>
        <translation>Paling sedikit empat kata. Pusat tidak menyimpannya.</translation>
    </message>
    <message>
        <source>Not the same yet.</source>
        <translation>Belum sama.</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>Mendaftarkan</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Daftarkan</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Locked, content encrypted</source>
        <translation>Terkunci, isi terenkripsi</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>versi {number}</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukuran huruf</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Ministry of Industry of the Republic of Indonesia</source>
        <translation>Kementerian Perindustrian Republik Indonesia</translation>
    </message>
    <message>
        <source>Nobody is registered on this laptop yet. Register it once with a code, or practise first.</source>
        <translation>Belum ada yang terdaftar di laptop ini. Daftarkan sekali dengan kode, atau berlatih dahulu.</translation>
    </message>
</context>
</TS>
