<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>Filters</name>
    <message>
        <source>Estate</source>
        <translation>Kawasan</translation>
    </message>
    <message>
        <source>Regency</source>
        <translation>Kabupaten/kota</translation>
    </message>
    <message>
        <source>IOMKI</source>
        <translation>IOMKI</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Temuan terbuka</translation>
    </message>
    <message>
        <source>Never visited</source>
        <translation>Belum pernah dikunjungi</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>Search estate</source>
        <translation>Cari kawasan</translation>
    </message>
    <message>
        <source>Search regency or city</source>
        <translation>Cari kabupaten atau kota</translation>
    </message>
    <message>
        <source>State of the permit</source>
        <translation>Keadaan izin</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Tidak ada yang cocok.</translation>
    </message>
</context>
<context>
    <name>RegisterScreen</name>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>begin visit</source>
        <translation>mulai kunjungan</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>hapus</translation>
    </message>
    <message>
        <source>This laptop holds none that is in force today.</source>
        <translation>Di laptop ini tidak ada yang berlaku hari ini.</translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>Search estate or operator</source>
        <translation>Cari kawasan atau pengelola</translation>
    </message>
    <message>
        <source>Search company, estate, NIB or KBLI</source>
        <translation>Cari perusahaan, kawasan, NIB, atau KBLI</translation>
    </message>
    <message>
        <source>Esc clears</source>
        <translation>Esc hapus</translation>
    </message>
    <message>
        <source>Companies or estates</source>
        <translation>Perusahaan atau kawasan</translation>
    </message>
    <message>
        <source>Estates</source>
        <translation>Kawasan</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Perusahaan</translation>
    </message>
    <message>
        <source>Order: name</source>
        <translation>Urut: nama</translation>
    </message>
    <message>
        <source>Order: open findings, then name</source>
        <translation>Urut: temuan, lalu nama</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>Tutup kartu</translation>
    </message>
    <message>
        <source>{shown} of {all} estates</source>
        <translation>{shown} dari {all} kawasan</translation>
    </message>
    <message>
        <source>{all} estates</source>
        <translation>{all} kawasan</translation>
    </message>
    <message>
        <source>{shown} of {all} companies</source>
        <translation>{shown} dari {all} perusahaan</translation>
    </message>
    <message>
        <source>{all} companies</source>
        <translation>{all} perusahaan</translation>
    </message>
    <message>
        <source>The companies of the register will stand here; they come down with the first exchange.</source>
        <translation>Perusahaan dari daftar pusat akan tampil di sini; daftar diambil pada pengiriman pertama.</translation>
    </message>
    <message>
        <source>Open Exchange</source>
        <translation>Buka Kirim</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer letters or fewer filters find more.</source>
        <translation>Tidak ada yang cocok. Kurangi huruf atau saringan.</translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message>
        <source>Estate</source>
        <translation>Kawasan</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Perusahaan</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Temuan terbuka</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Kunjungan</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Perusahaan</translation>
    </message>
    <message>
        <source>IOMKI</source>
        <translation>IOMKI</translation>
    </message>
    <message>
        <source>{count} workers</source>
        <translation>{count} pekerja</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draf</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>permit {state}</source>
        <translation>izin {state}</translation>
    </message>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>%n temuan terbuka</numerusform>
        </translation>
    </message>
    <message>
        <source>last visit: {when}</source>
        <translation>kunjungan terakhir: {when}</translation>
    </message>
</context>
<context>
    <name>SiteCard</name>
    <message>
        <source>Begin visit</source>
        <translation>Mulai kunjungan</translation>
    </message>
    <message>
        <source>Choose a line to see its permit, its last visits and what is still open.</source>
        <translation>Pilih satu baris untuk melihat izin, kunjungan terakhir, dan temuan terbuka.</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>Lanjutkan draf</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>{number} since {date}</source>
        <translation>{number} sejak {date}</translation>
    </message>
    <message>
        <source>IOMKI</source>
        <translation>IOMKI</translation>
    </message>
    <message>
        <source>NIB · KBLI</source>
        <translation>NIB · KBLI</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Penanggung jawab</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Perusahaan</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Luas</translation>
    </message>
    <message>
        <source>{workers} registered</source>
        <translation>{workers} terdaftar</translation>
    </message>
    <message>
        <source>Workforce</source>
        <translation>Tenaga kerja</translation>
    </message>
    <message>
        <source>Last visits</source>
        <translation>Kunjungan terakhir</translation>
    </message>
    <message>
        <source>Not visited yet, as far as this laptop knows.</source>
        <translation>Belum pernah dikunjungi, sejauh laptop ini tahu.</translation>
    </message>
    <message>
        <source>no findings</source>
        <translation>tanpa temuan</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s), {open} open</source>
        <translation>
            <numerusform>%n temuan, {open} terbuka</numerusform>
        </translation>
    </message>
    <message>
        <source>{grade}  {score}</source>
        <translation>{grade}  {score}</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Temuan terbuka</translation>
    </message>
    <message>
        <source>None from the last sealed visit.</source>
        <translation>Tidak ada dari kunjungan terakhir.</translation>
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
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>lewat %n hari</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Checklist</source>
        <translation>Daftar periksa</translation>
    </message>
    <message>
        <source>Another checklist…</source>
        <translation>Daftar periksa lain…</translation>
    </message>
    <message>
        <source>For another purpose, or a form of headquarters</source>
        <translation>Untuk keperluan lain, atau formulir dari pusat</translation>
    </message>
    <message>
        <source>Letter of assignment</source>
        <translation>Surat tugas</translation>
    </message>
    <message>
        <source>Its date</source>
        <translation>Tanggal surat</translation>
    </message>
    <message>
        <source>Second inspector</source>
        <translation>Inspektur kedua</translation>
    </message>
    <message>
        <source>Number of the letter of assignment</source>
        <translation>Nomor surat tugas</translation>
    </message>
    <message>
        <source>Date of the letter of assignment</source>
        <translation>Tanggal surat tugas</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>boleh kosong</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Name of the second inspector</source>
        <translation>Nama inspektur kedua</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>NIP of the second inspector</source>
        <translation>NIP inspektur kedua</translation>
    </message>
    <message>
        <source>Begin now</source>
        <translation>Mulai sekarang</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
</context>
</TS>
