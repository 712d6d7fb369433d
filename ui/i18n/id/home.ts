<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>HomePanel</name>
    <message>
        <source>the practice headquarters</source>
        <translation>pusat tiruan</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Pengiriman</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} menunggu</translation>
    </message>
    <message>
        <source>{size}; Enter shows what, and sends it</source>
        <translation>{size}; Enter membuka Kirim</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>Everything here has its receipt.</source>
        <translation>Semuanya sudah diterima pusat.</translation>
    </message>
    <message>
        <source>Visits go by themselves when there is a line.</source>
        <translation>Kunjungan terkirim sendiri begitu ada jaringan.</translation>
    </message>
    <message>
        <source>Delivered this week</source>
        <translation>Terkirim minggu ini</translation>
    </message>
    <message>
        <source>Received in part</source>
        <translation>Diterima sebagian</translation>
    </message>
    <message>
        <source>Waiting for a line</source>
        <translation>Menunggu jaringan</translation>
    </message>
    <message>
        <source>last {moment}</source>
        <translation>terakhir {moment}</translation>
    </message>
    <message>
        <source>From headquarters</source>
        <translation>Masuk dari pusat</translation>
    </message>
    <message>
        <source>{companies} companies, {estates} estates</source>
        <translation>{companies} perusahaan, {estates} kawasan</translation>
    </message>
    <message>
        <source>register as of {moment}</source>
        <translation>daftar per {moment}</translation>
    </message>
    <message>
        <source>register on this laptop</source>
        <translation>daftar di laptop ini</translation>
    </message>
    <message>
        <source>No register yet</source>
        <translation>Belum ada daftar perusahaan</translation>
    </message>
    <message>
        <source>It comes down with the first exchange: Ctrl+R in Exchange.</source>
        <translation>Diambil pada pengiriman pertama: Ctrl+R di Kirim.</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>move</source>
        <translation>pindah</translation>
    </message>
    <message>
        <source>open</source>
        <translation>buka</translation>
    </message>
    <message>
        <source>new visit</source>
        <translation>kunjungan baru</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>Visit</source>
        <translation>Kunjungan</translation>
    </message>
    <message>
        <source>Begin a visit</source>
        <translation>Mulai kunjungan</translation>
    </message>
    <message>
        <source>What is next</source>
        <translation>Yang berikut</translation>
    </message>
</context>
<context>
    <name>HomeWords</name>
    <message>
        <source>about 20 minutes; stop whenever you like</source>
        <translation>sekitar 20 menit, boleh dihentikan kapan saja</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Langkah pertama</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>what is still missing</source>
        <translation>yang masih kurang</translation>
    </message>
    <message>
        <source>Visits that are not sealed, with what is still missing.</source>
        <translation>Kunjungan yang belum disegel, dengan apa yang masih kurang.</translation>
    </message>
    <message>
        <source>Sealed today</source>
        <translation>Disegel hari ini</translation>
    </message>
    <message>
        <source>Visits of today whose report is sealed, and whether it was delivered.</source>
        <translation>Kunjungan hari ini yang sudah disegel, dan apakah sudah terkirim.</translation>
    </message>
    <message>
        <source>outside any estate</source>
        <translation>di luar kawasan</translation>
    </message>
    <message>
        <source>its checklist is not on this laptop yet</source>
        <translation>daftar periksanya belum ada di laptop ini</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>section {code}</source>
        <translation>bagian {code}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n butir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s)</source>
        <translation>
            <numerusform>%n tanda tangan</numerusform>
        </translation>
    </message>
    <message>
        <source>seal</source>
        <translation>segel</translation>
    </message>
    <message>
        <source>sealed {time}</source>
        <translation>disegel {time}</translation>
    </message>
    <message>
        <source>score {score}, class {grade}</source>
        <translation>nilai {score}, kelas {grade}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>the practice headquarters</source>
        <translation>pusat tiruan</translation>
    </message>
    <message>
        <source>headquarters</source>
        <translation>pusat</translation>
    </message>
    <message>
        <source>Begin a first visit</source>
        <translation>Mulai kunjungan pertama</translation>
    </message>
    <message>
        <source>find the company, press Enter; answer with 1 to 4, note C, photo F</source>
        <translation>cari perusahaan, tekan Enter; jawab dengan 1–4, catatan C, foto F</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Close it with both parties</source>
        <translation>Penutupan dan tanda tangan</translation>
    </message>
    <message>
        <source>signatures, the seal, then the report as a PDF</source>
        <translation>segel, lalu lihat Berita Acara sebagai PDF</translation>
    </message>
    <message>
        <source>Send it to {headquarters}</source>
        <translation>Kirim ke {headquarters}</translation>
    </message>
    <message>
        <source>and see the receipt for every record and photo</source>
        <translation>lihat tanda terima setiap kejadian dan foto</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Kirim</translation>
    </message>
    <message>
        <source>after step {number}</source>
        <translation>sesudah langkah {number}</translation>
    </message>
</context>
</TS>
