<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>ExchangeScreen</name>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>open</source>
        <translation>buka</translation>
    </message>
    <message>
        <source>send now</source>
        <translation>kirim sekarang</translation>
    </message>
</context>
<context>
    <name>ExchangeView</name>
    <message>
        <source>Visits on their way to headquarters</source>
        <translation>Kunjungan dalam perjalanan ke pusat</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Kirim sekarang</translation>
    </message>
    <message>
        <source>Close the receipt</source>
        <translation>Tutup tanda terima</translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message>
        <source>Nothing is waiting</source>
        <translation>Tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} menunggu</translation>
    </message>
    <message>
        <source>Headquarters has a receipt for everything on this laptop.</source>
        <translation>Semua isi laptop ini sudah diterima pusat.</translation>
    </message>
    <message>
        <source>Visits go by themselves as soon as there is a line, text before photos.</source>
        <translation>Kunjungan terkirim sendiri begitu ada jaringan, teks lebih dulu, lalu foto.</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed visit(s)</source>
        <translation>
            <numerusform>%n kunjungan disegel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sedang mengirim</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Luring sejak {time}</translation>
    </message>
    <message>
        <source>Connected {time}</source>
        <translation>Tersambung {time}</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Belum dicoba</translation>
    </message>
    <message>
        <source>text before photos</source>
        <translation>teks lebih dulu, lalu foto</translation>
    </message>
    <message>
        <source>tried again by itself {time}</source>
        <translation>dicoba lagi sendiri {time}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>text first, then photos</source>
        <translation>teks lebih dulu, lalu foto</translation>
    </message>
    <message>
        <source>What headquarters has not receipted stands here until it has.</source>
        <translation>Yang belum diterima pusat tampil di sini.</translation>
    </message>
    <message numerus="yes">
        <source>%n with a complete receipt</source>
        <translation>
            <numerusform>%n dengan tanda terima lengkap</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Terkirim</translation>
    </message>
    <message>
        <source>Visits with a receipt for every record and photo.</source>
        <translation>Kunjungan yang seluruh kejadian dan fotonya sudah diterima pusat.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>Headquarters&apos; number</source>
        <translation>Nomor urut pusat</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Kejadian</translation>
    </message>
    <message>
        <source>Photos and signatures</source>
        <translation>Foto dan tanda tangan</translation>
    </message>
    <message>
        <source>Digest at headquarters</source>
        <translation>Sidik di pusat</translation>
    </message>
    <message>
        <source>Digest computed here</source>
        <translation>Sidik di laptop ini</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>cocok</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>tidak cocok</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Dibandingkan</translation>
    </message>
    <message>
        <source>Headquarters holds every record and every photo of this visit.</source>
        <translation>Pusat sudah menerima semua kejadian dan foto kunjungan ini.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n kejadian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>Becomes “Delivered” once {what} have their receipt too.</source>
        <translation>Menjadi “Terkirim” setelah {what} juga bertanda terima.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> dan </translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>versi {version}</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draf</translation>
    </message>
    <message>
        <source>visit of {day}, {version}</source>
        <translation>kunjungan {day}, {version}</translation>
    </message>
    <message>
        <source>draft, {day}</source>
        <translation>draf, {day}</translation>
    </message>
    <message>
        <source>try {time}</source>
        <translation>coba {time}</translation>
    </message>
    <message>
        <source>Waiting for a line</source>
        <translation>Menunggu jaringan</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Tried again by itself at {time}.</source>
        <translation>Dicoba lagi sendiri pukul {time}.</translation>
    </message>
    <message>
        <source>it holds more of this visit than this laptop does</source>
        <translation>yang dipegangnya lebih banyak daripada di laptop ini</translation>
    </message>
    <message>
        <source>it lacks records that come before these</source>
        <translation>catatan sebelumnya belum ada di sana</translation>
    </message>
    <message>
        <source>its records do not join those that it holds</source>
        <translation>catatannya tidak bersambung dengan yang ada di sana</translation>
    </message>
    <message>
        <source>it holds other records under the same numbers</source>
        <translation>di sana ada catatan lain dengan nomor yang sama</translation>
    </message>
    <message>
        <source>this laptop may not write to it</source>
        <translation>laptop ini tidak berhak menulisnya</translation>
    </message>
    <message>
        <source>a file is not what its digest says</source>
        <translation>isi satu berkas tidak cocok dengan sidiknya</translation>
    </message>
    <message>
        <source>a file is larger than it takes</source>
        <translation>satu berkas melebihi ukuran yang diterima</translation>
    </message>
    <message>
        <source>it holds a file under the same digest with another size</source>
        <translation>di sana ada berkas bersidik sama dengan ukuran lain</translation>
    </message>
    <message>
        <source>a file is no longer on this laptop</source>
        <translation>satu berkas tidak ada lagi di laptop ini</translation>
    </message>
    <message>
        <source>it cannot read what was sent ({reason})</source>
        <translation>kiriman tidak dapat dibacanya ({reason})</translation>
    </message>
    <message>
        <source>Headquarters does not take it: {why}.</source>
        <translation>Tidak diterima pusat: {why}.</translation>
    </message>
    <message>
        <source>On this laptop it is whole; the other visits go on.</source>
        <translation>Di laptop ini isinya utuh; kunjungan lain tetap dikirim.</translation>
    </message>
    <message>
        <source>Who can mend it: headquarters. Call and say visit and reason.</source>
        <translation>Yang bisa memperbaiki: pusat. Hubungi dan sebutkan kunjungan serta sebabnya.</translation>
    </message>
    <message>
        <source>Who can mend it: you.</source>
        <translation>Yang bisa memperbaiki: Anda.</translation>
    </message>
    <message>
        <source>Who can mend it: nobody needs to; the line comes back.</source>
        <translation>Tidak ada yang perlu diperbaiki; tunggu jaringan.</translation>
    </message>
    <message>
        <source>Who can mend it: headquarters.</source>
        <translation>Yang bisa memperbaiki: pusat.</translation>
    </message>
</context>
<context>
    <name>SlipPanel</name>
    <message>
        <source>Receipt</source>
        <translation>Tanda terima</translation>
    </message>
    <message>
        <source>from headquarters</source>
        <translation>dari pusat</translation>
    </message>
    <message>
        <source>The receipt of the chosen visit stands here, with both digests.</source>
        <translation>Tanda terima kunjungan yang dipilih tampil di sini, dengan kedua sidik isi.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Jalur</translation>
    </message>
    <message>
        <source>practice headquarters on this laptop</source>
        <translation>pusat tiruan di laptop ini</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>Pusat</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat pusat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
</context>
</TS>
