<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>Messages</name>
    <message>
        <source>it is older than 24 hours</source>
        <translation>umurnya lebih dari 24 jam</translation>
    </message>
    <message>
        <source>it was used already</source>
        <translation>sudah pernah dipakai</translation>
    </message>
    <message>
        <source>headquarters does not know it</source>
        <translation>pusat tidak mengenalnya</translation>
    </message>
    <message>
        <source>inspector</source>
        <translation>inspektur</translation>
    </message>
    <message>
        <source>company</source>
        <translation>perusahaan</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>saksi</translation>
    </message>
    <message>
        <source>companion</source>
        <translation>pendamping</translation>
    </message>
    <message>
        <source>The step was not carried out.</source>
        <translation>Langkah ini tidak dijalankan.</translation>
    </message>
    <message>
        <source>Everything saved before it is still there.</source>
        <translation>Semua yang tersimpan sebelumnya masih ada.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell your office what you were doing.</source>
        <translation>Coba lagi; bila tetap begini, beri tahu kantor apa yang sedang Anda kerjakan.</translation>
    </message>
    <message>
        <source>The store on this laptop could not be used.</source>
        <translation>Penyimpanan di laptop ini tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>Nothing in it was changed.</source>
        <translation>Tidak ada yang diubah di dalamnya.</translation>
    </message>
    <message>
        <source>Close the program, start it again, and tell your office if it stays so.</source>
        <translation>Tutup program, buka lagi, dan beri tahu kantor bila tetap begini.</translation>
    </message>
    <message>
        <source>There is no store in this folder.</source>
        <translation>Tidak ada penyimpanan di map ini.</translation>
    </message>
    <message>
        <source>Nothing can be opened here yet.</source>
        <translation>Belum ada yang dapat dibuka di sini.</translation>
    </message>
    <message>
        <source>Register this laptop, or choose the folder in which your store lies.</source>
        <translation>Daftarkan laptop ini, atau pilih map tempat penyimpanan Anda.</translation>
    </message>
    <message>
        <source>A store lies in this folder already.</source>
        <translation>Di map ini sudah ada penyimpanan.</translation>
    </message>
    <message>
        <source>It is never replaced, and it was left as it is.</source>
        <translation>Penyimpanan itu tidak pernah ditimpa dan dibiarkan apa adanya.</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase, or choose another folder.</source>
        <translation>Buka dengan frasa sandinya, atau pilih map lain.</translation>
    </message>
    <message>
        <source>The passphrase does not match, try {tries}.</source>
        <translation>Frasa sandi tidak cocok, percobaan ke-{tries}.</translation>
    </message>
    <message>
        <source>Nothing is deleted. Each further try waits longer.</source>
        <translation>Tidak ada yang dihapus. Setiap percobaan berikutnya menunggu lebih lama.</translation>
    </message>
    <message>
        <source>Check capital letters and the keyboard&apos;s language.</source>
        <translation>Periksa huruf besar dan bahasa papan ketik.</translation>
    </message>
    <message>
        <source>Unlocking waits another {wait_seconds} seconds.</source>
        <translation>Kunci baru dapat dibuka {wait_seconds} detik lagi.</translation>
    </message>
    <message>
        <source>Nothing is deleted; the pause follows wrong passphrases.</source>
        <translation>Tidak ada yang dihapus; jeda ini akibat frasa sandi yang salah.</translation>
    </message>
    <message>
        <source>Wait until the button is free again.</source>
        <translation>Tunggu sampai tombolnya dapat ditekan lagi.</translation>
    </message>
    <message>
        <source>The store is open in another window or program.</source>
        <translation>Penyimpanan sedang terbuka di jendela atau program lain.</translation>
    </message>
    <message>
        <source>It is whole; only one program may write to it.</source>
        <translation>Isinya utuh; hanya satu program yang boleh menulis.</translation>
    </message>
    <message>
        <source>Close the other window, then open it here.</source>
        <translation>Tutup jendela yang lain, lalu buka di sini.</translation>
    </message>
    <message>
        <source>The store cannot be read.</source>
        <translation>Penyimpanan tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>It is kept just as it is; nothing is repaired or thrown away by itself.</source>
        <translation>Dibiarkan apa adanya; tidak ada yang diperbaiki atau dibuang sendiri.</translation>
    </message>
    <message>
        <source>Copy the folder to a safe place and take it to your office.</source>
        <translation>Salin map itu ke tempat aman dan bawa ke kantor.</translation>
    </message>
    <message>
        <source>This store was made by a newer program (form {found}, this one knows {known}).</source>
        <translation>Penyimpanan ini dibuat program yang lebih baru (bentuk {found}, program ini mengenal {known}).</translation>
    </message>
    <message>
        <source>It was not touched, so that nothing in it is lost.</source>
        <translation>Penyimpanan tidak disentuh, agar tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Install the newer program on this laptop, then open it again.</source>
        <translation>Pasang program yang lebih baru di laptop ini, lalu buka lagi.</translation>
    </message>
    <message>
        <source>The disk is full; the last step was not saved.</source>
        <translation>Disk penuh; langkah terakhir tidak tersimpan.</translation>
    </message>
    <message>
        <source>Free some space, then do the last step again.</source>
        <translation>Kosongkan ruang disk, lalu ulangi langkah terakhir.</translation>
    </message>
    <message>
        <source>The record book refused this entry.</source>
        <translation>Buku catatan menolak entri ini.</translation>
    </message>
    <message>
        <source>What stands in it is unchanged.</source>
        <translation>Isinya tidak berubah.</translation>
    </message>
    <message>
        <source>Tell your office which visit it was.</source>
        <translation>Beri tahu kantor kunjungan yang mana.</translation>
    </message>
    <message>
        <source>Records of {subject} do not follow from what is here (entry {n}).</source>
        <translation>Catatan {subject} tidak bersambung dengan yang ada di sini (entri {n}).</translation>
    </message>
    <message>
        <source>They were not taken in; your own records are whole.</source>
        <translation>Catatan itu tidak diambil; catatan Anda sendiri utuh.</translation>
    </message>
    <message>
        <source>Send again later; if it stays so, headquarters must look at the laptop they came from.</source>
        <translation>Kirim lagi nanti; bila tetap begini, pusat harus memeriksa laptop asalnya.</translation>
    </message>
    <message>
        <source>Two different records carry the same number {n} on {subject}.</source>
        <translation>Dua catatan berbeda memakai nomor {n} yang sama pada {subject}.</translation>
    </message>
    <message>
        <source>The one here is kept and the other was not taken in.</source>
        <translation>Yang di sini disimpan, yang lain tidak diambil.</translation>
    </message>
    <message>
        <source>Headquarters must look at it; a copied or restored laptop is the usual cause.</source>
        <translation>Pusat harus memeriksanya; biasanya karena laptop disalin atau dipulihkan.</translation>
    </message>
    <message>
        <source>This visit is sealed and takes no further change.</source>
        <translation>Kunjungan ini sudah disegel dan tidak menerima perubahan lagi.</translation>
    </message>
    <message>
        <source>What was sealed and printed stays as it is.</source>
        <translation>Yang sudah disegel dan dicetak tetap seperti adanya.</translation>
    </message>
    <message>
        <source>Write a correction as a new visit, or ask your supervisor to return it.</source>
        <translation>Catat perbaikan sebagai kunjungan baru, atau minta pengawas mengembalikannya.</translation>
    </message>
    <message>
        <source>The checklist cannot be used.</source>
        <translation>Daftar periksa tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>Visits already begun keep the version they were begun with.</source>
        <translation>Kunjungan yang sudah dimulai tetap memakai versinya.</translation>
    </message>
    <message>
        <source>Tell headquarters the name of the checklist.</source>
        <translation>Beri tahu pusat nama daftar periksa itu.</translation>
    </message>
    <message>
        <source>The checklist has mistakes: {problems}</source>
        <translation>Daftar periksa ini ada kesalahan: {problems}</translation>
    </message>
    <message>
        <source>It was not taken in; the versions used so far stay in force.</source>
        <translation>Daftar itu tidak diambil; versi yang dipakai selama ini tetap berlaku.</translation>
    </message>
    <message>
        <source>Correct the rows named and check the file again.</source>
        <translation>Perbaiki baris yang disebut, lalu periksa berkasnya lagi.</translation>
    </message>
    <message>
        <source>This laptop does not hold checklist {checklist}, version {version}.</source>
        <translation>Laptop ini tidak menyimpan daftar periksa {checklist} versi {version}.</translation>
    </message>
    <message>
        <source>The visit that uses it cannot be opened here yet; nothing of it is lost.</source>
        <translation>Kunjungan yang memakainya belum dapat dibuka di sini; tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Connect once and choose Exchange, so that the checklist comes down.</source>
        <translation>Sambungkan sekali dan pilih Kirim, agar daftar periksanya turun.</translation>
    </message>
    <message>
        <source>A formula of the checklist cannot be read: {expression}</source>
        <translation>Rumus pada daftar periksa tidak dapat dibaca: {expression}</translation>
    </message>
    <message>
        <source>The checklist was not taken in; the versions used so far stay in force.</source>
        <translation>Daftar periksa itu tidak diambil; versi yang dipakai selama ini tetap berlaku.</translation>
    </message>
    <message>
        <source>Correct the formula in the XLSForm and check the file again.</source>
        <translation>Perbaiki rumusnya di XLSForm, lalu periksa berkasnya lagi.</translation>
    </message>
    <message>
        <source>The register file cannot be taken in.</source>
        <translation>Berkas daftar perusahaan tidak dapat diambil.</translation>
    </message>
    <message>
        <source>The companies already here are unchanged.</source>
        <translation>Perusahaan yang sudah ada di sini tidak berubah.</translation>
    </message>
    <message>
        <source>Ask headquarters for a corrected file.</source>
        <translation>Minta berkas yang sudah diperbaiki kepada pusat.</translation>
    </message>
    <message>
        <source>{file}, row {row}, column {column}: {reason}.</source>
        <translation>{file}, baris {row}, kolom {column}: {reason}.</translation>
    </message>
    <message>
        <source>No company of this file was taken in.</source>
        <translation>Tidak ada perusahaan dari berkas ini yang diambil.</translation>
    </message>
    <message>
        <source>Correct that row and take the file in again.</source>
        <translation>Perbaiki baris itu dan ambil berkasnya lagi.</translation>
    </message>
    <message>
        <source>The photo was not added.</source>
        <translation>Foto tidak ditambahkan.</translation>
    </message>
    <message>
        <source>The answers and the other photos are saved.</source>
        <translation>Jawaban dan foto lain sudah tersimpan.</translation>
    </message>
    <message>
        <source>Try another photo.</source>
        <translation>Coba foto lain.</translation>
    </message>
    <message>
        <source>{name} is no picture that can be read.</source>
        <translation>{name} bukan gambar yang dapat dibaca.</translation>
    </message>
    <message>
        <source>It was not added; the answers and the other photos are saved.</source>
        <translation>Berkas itu tidak ditambahkan; jawaban dan foto lain sudah tersimpan.</translation>
    </message>
    <message>
        <source>Choose a JPEG or PNG file, or take the photo again.</source>
        <translation>Pilih berkas JPEG atau PNG, atau ambil fotonya lagi.</translation>
    </message>
    <message>
        <source>{name} has {megabytes} MB; at most {limit} MB are taken.</source>
        <translation>{name} berukuran {megabytes} MB; paling besar {limit} MB.</translation>
    </message>
    <message>
        <source>Take the photo with a lower resolution and add it again.</source>
        <translation>Ambil foto dengan resolusi lebih rendah, lalu tambahkan lagi.</translation>
    </message>
    <message>
        <source>The bytes of a photo or paper are not on this laptop.</source>
        <translation>Isi foto atau berkas ini tidak ada di laptop ini.</translation>
    </message>
    <message>
        <source>The record of it is whole; only the picture cannot be shown.</source>
        <translation>Catatannya utuh; hanya gambarnya yang tidak dapat ditampilkan.</translation>
    </message>
    <message>
        <source>Connect and choose Exchange; it is fetched from where it was made.</source>
        <translation>Sambungkan dan pilih Kirim; isinya diambil dari asalnya.</translation>
    </message>
    <message>
        <source>The visit does not allow this step yet.</source>
        <translation>Kunjungan ini belum sampai pada langkah itu.</translation>
    </message>
    <message>
        <source>Everything entered is saved.</source>
        <translation>Semua yang diisi sudah tersimpan.</translation>
    </message>
    <message>
        <source>Finish what is marked as missing, then try again.</source>
        <translation>Lengkapi yang ditandai kurang, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Obligatory answers are missing: {paths}.</source>
        <translation>Jawaban wajib masih kurang: {paths}.</translation>
    </message>
    <message>
        <source>The visit is not sealed; everything entered is saved.</source>
        <translation>Kunjungan belum disegel; semua yang diisi sudah tersimpan.</translation>
    </message>
    <message>
        <source>Answer these questions, then seal.</source>
        <translation>Jawab butir-butir ini, lalu segel.</translation>
    </message>
    <message>
        <source>Not yet signed: {roles}.</source>
        <translation>Belum bertanda tangan: {roles}.</translation>
    </message>
    <message>
        <source>Let each party sign, or record that they refuse or are absent.</source>
        <translation>Minta setiap pihak menandatangani, atau catat bahwa ia menolak atau tidak di tempat.</translation>
    </message>
    <message>
        <source>{site} is not in this laptop&apos;s register.</source>
        <translation>{site} tidak ada dalam daftar di laptop ini.</translation>
    </message>
    <message>
        <source>Search by name, or connect so that the register comes down from headquarters.</source>
        <translation>Cari dengan nama, atau sambungkan agar daftar turun dari pusat.</translation>
    </message>
    <message>
        <source>Visit {visit} is not on this laptop.</source>
        <translation>Kunjungan {visit} tidak ada di laptop ini.</translation>
    </message>
    <message>
        <source>If it stays so, check the address in Settings.</source>
        <translation>Bila tetap begini, periksa alamatnya di Setelan.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Check the number, or connect so that it comes down from headquarters.</source>
        <translation>Periksa nomornya, atau sambungkan agar turun dari pusat.</translation>
    </message>
    <message>
        <source>The paper could not be made or compared.</source>
        <translation>Berkas cetak tidak dapat dibuat atau dibandingkan.</translation>
    </message>
    <message>
        <source>The visit itself is unchanged.</source>
        <translation>Kunjungannya sendiri tidak berubah.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell your office which visit it was.</source>
        <translation>Coba lagi; bila tetap begini, beri tahu kantor kunjungan yang mana.</translation>
    </message>
    <message>
        <source>{name} is no PDF made by this program.</source>
        <translation>{name} bukan PDF buatan program ini.</translation>
    </message>
    <message>
        <source>Nothing can be said about whether it is genuine.</source>
        <translation>Keasliannya tidak dapat dinilai.</translation>
    </message>
    <message>
        <source>Choose the PDF as it was saved, not a scan or a photo of it.</source>
        <translation>Pilih PDF seperti waktu disimpan, bukan hasil pindai atau fotonya.</translation>
    </message>
    <message>
        <source>No record on this laptop belongs to {name}.</source>
        <translation>Tidak ada catatan di laptop ini yang cocok dengan {name}.</translation>
    </message>
    <message>
        <source>It may be genuine; here is nothing to compare it with.</source>
        <translation>Bisa saja asli; di sini tidak ada pembandingnya.</translation>
    </message>
    <message>
        <source>Check it on the laptop that made it, or at headquarters.</source>
        <translation>Periksa di laptop pembuatnya, atau di pusat.</translation>
    </message>
    <message>
        <source>The demonstration could not go on.</source>
        <translation>Peragaan tidak dapat diteruskan.</translation>
    </message>
    <message>
        <source>Nothing outside its folder was touched.</source>
        <translation>Tidak ada yang diubah di luar mapnya.</translation>
    </message>
    <message>
        <source>Run it again with the same folder; it goes on where it stopped.</source>
        <translation>Jalankan lagi dengan map yang sama; peragaan berlanjut dari tempatnya berhenti.</translation>
    </message>
    <message>
        <source>The folder {folder} holds other things.</source>
        <translation>Map {folder} berisi hal lain.</translation>
    </message>
    <message>
        <source>The demonstration touches none of them, and wrote nothing.</source>
        <translation>Peragaan tidak menyentuhnya dan tidak menulis apa pun.</translation>
    </message>
    <message>
        <source>Give an empty folder, or one that does not exist yet.</source>
        <translation>Berikan map kosong, atau map yang belum ada.</translation>
    </message>
    <message>
        <source>The demonstration waited in vain ({what}).</source>
        <translation>Peragaan menunggu dengan sia-sia ({what}).</translation>
    </message>
    <message>
        <source>What it saved stays in its folder, with a picture of where it stopped.</source>
        <translation>Yang sudah tersimpan tetap ada di mapnya, dengan gambar tempatnya berhenti.</translation>
    </message>
    <message>
        <source>There is no screen here on which the window could open.</source>
        <translation>Di sini tidak ada layar tempat jendela dapat dibuka.</translation>
    </message>
    <message>
        <source>Nothing was opened or changed.</source>
        <translation>Tidak ada yang dibuka atau diubah.</translation>
    </message>
    <message>
        <source>Start it on a desktop, or work with its commands (inspector-app --help).</source>
        <translation>Jalankan di desktop, atau pakai perintahnya (inspector-app --help).</translation>
    </message>
    <message>
        <source>{name} cannot be used.</source>
        <translation>{name} tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>Check that it is there, that you may read and write it, and that the disk has room.</source>
        <translation>Periksa apakah ada di tempatnya, boleh dibaca dan ditulis, dan masih ada ruang di disk.</translation>
    </message>
    <message>
        <source>The exchange with headquarters stopped.</source>
        <translation>Pertukaran dengan pusat terhenti.</translation>
    </message>
    <message>
        <source>Nothing is lost; what was received stays received.</source>
        <translation>Tidak ada yang hilang; yang sudah diterima tetap diterima.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Akan dicoba lagi sendiri.</translation>
    </message>
    <message>
        <source>The line to headquarters does not hold.</source>
        <translation>Sambungan ke pusat tidak bertahan.</translation>
    </message>
    <message>
        <source>Nothing is lost; your work goes on without it.</source>
        <translation>Tidak ada yang hilang; pekerjaan berjalan terus tanpa sambungan.</translation>
    </message>
    <message>
        <source>Headquarters does not answer at {address}.</source>
        <translation>Pusat tidak menjawab di {address}.</translation>
    </message>
    <message>
        <source>Nothing is lost; your work goes on without a line.</source>
        <translation>Tidak ada yang hilang; pekerjaan berjalan terus tanpa jaringan.</translation>
    </message>
    <message>
        <source>The line broke in the middle.</source>
        <translation>Jaringan putus di tengah jalan.</translation>
    </message>
    <message>
        <source>Nothing is lost; what has arrived is not sent again.</source>
        <translation>Tidak ada yang hilang; yang sudah sampai tidak dikirim lagi.</translation>
    </message>
    <message>
        <source>It goes on by itself from where it stopped.</source>
        <translation>Dilanjutkan sendiri dari tempat berhentinya.</translation>
    </message>
    <message>
        <source>Something answers at {address}, but it is not headquarters.</source>
        <translation>Ada yang menjawab di {address}, tetapi bukan pusat.</translation>
    </message>
    <message>
        <source>Nothing was sent to it. A hotel&apos;s or factory&apos;s login page is the usual cause.</source>
        <translation>Tidak ada yang dikirim ke sana. Biasanya halaman masuk milik hotel atau pabrik.</translation>
    </message>
    <message>
        <source>Log in to this network in a browser, or use another one.</source>
        <translation>Masuk ke jaringan ini lewat peramban, atau pakai jaringan lain.</translation>
    </message>
    <message>
        <source>Headquarters does not accept this laptop as it is.</source>
        <translation>Pusat belum menerima laptop ini.</translation>
    </message>
    <message>
        <source>Nothing is lost, but nothing is sent until someone acts.</source>
        <translation>Tidak ada yang hilang, tetapi tidak ada yang terkirim sampai ada yang bertindak.</translation>
    </message>
    <message>
        <source>Call your office.</source>
        <translation>Hubungi kantor Anda.</translation>
    </message>
    <message>
        <source>The one-time code was refused: {reason}.</source>
        <translation>Kode sekali pakai ditolak: {reason}.</translation>
    </message>
    <message>
        <source>This laptop is not registered yet; nothing was made here.</source>
        <translation>Laptop ini belum terdaftar; belum ada yang dibuat di sini.</translation>
    </message>
    <message>
        <source>Ask headquarters for a new code.</source>
        <translation>Minta kode baru kepada pusat.</translation>
    </message>
    <message>
        <source>Too many wrong codes reached headquarters, so it takes none for a minute.</source>
        <translation>Terlalu banyak kode salah sampai di pusat, jadi selama satu menit pusat tidak menerima kode.</translation>
    </message>
    <message>
        <source>Wait a minute, then try the same code again.</source>
        <translation>Tunggu satu menit, lalu coba lagi kode yang sama.</translation>
    </message>
    <message>
        <source>What is sent to {address} could be read by others on the way.</source>
        <translation>Yang dikirim ke {address} dapat dibaca orang lain di jalan.</translation>
    </message>
    <message>
        <source>Nothing was sent; your work is safe on this laptop.</source>
        <translation>Tidak ada yang dikirim; pekerjaan Anda aman di laptop ini.</translation>
    </message>
    <message>
        <source>Use headquarters&apos; address that begins with https.</source>
        <translation>Pakai alamat pusat yang diawali https.</translation>
    </message>
    <message>
        <source>Headquarters does not know this laptop.</source>
        <translation>Pusat tidak mengenal laptop ini.</translation>
    </message>
    <message>
        <source>Your work is safe here, but nothing is sent until the laptop is known.</source>
        <translation>Pekerjaan Anda aman di sini, tetapi tidak terkirim sampai laptop dikenal.</translation>
    </message>
    <message>
        <source>Ask headquarters whether the laptop was struck off, and for a new code.</source>
        <translation>Tanyakan kepada pusat apakah laptop ini dicoret, dan minta kode baru.</translation>
    </message>
    <message>
        <source>A receipt for {subject} does not hold.</source>
        <translation>Tanda terima untuk {subject} tidak sah.</translation>
    </message>
    <message>
        <source>It is not counted as delivered; the records stay here.</source>
        <translation>Tidak dihitung terkirim; catatannya tetap di sini.</translation>
    </message>
    <message>
        <source>Tell headquarters; it must look at its signature.</source>
        <translation>Beri tahu pusat; tanda tangannya harus diperiksa.</translation>
    </message>
    <message>
        <source>Headquarters refused {subject}: {reason}.</source>
        <translation>Pusat menolak {subject}: {reason}.</translation>
    </message>
    <message>
        <source>It is set aside and stays here; the others go on.</source>
        <translation>Disisihkan dan tetap di sini; yang lain dilanjutkan.</translation>
    </message>
    <message>
        <source>Open it in Exchange to see who can mend it.</source>
        <translation>Buka di Kirim untuk melihat siapa yang dapat memperbaikinya.</translation>
    </message>
</context>
</TS>
