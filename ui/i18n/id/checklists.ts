<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>Changes</name>
    <message>
        <source>removed</source>
        <translation>dihapus</translation>
    </message>
    <message>
        <source>not asked before</source>
        <translation>belum ditanyakan</translation>
    </message>
    <message>
        <source>Your answer stays in the record and goes to the paper&apos;s appendix.</source>
        <translation>Jawaban Anda tetap tercatat dan dicetak di lampiran.</translation>
    </message>
    <message>
        <source>Weight: {weight}</source>
        <translation>Bobot: {weight}</translation>
    </message>
    <message>
        <source>Your answer stays at the old place and goes to the appendix; answer it anew.</source>
        <translation>Jawaban Anda tetap di tempat lama dan masuk lampiran; jawab lagi di sini.</translation>
    </message>
    <message>
        <source>Look at your answer again: it is answered in another way now.</source>
        <translation>Periksa lagi jawaban Anda: cara menjawabnya berubah.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Bobot</translation>
    </message>
    <message>
        <source>Uses a threshold that is set otherwise</source>
        <translation>Memakai ambang yang diubah</translation>
    </message>
    <message>
        <source>Answered in another way</source>
        <translation>Cara menjawab berubah</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Dasar</translation>
    </message>
    <message>
        <source>No longer in the company&apos;s copy</source>
        <translation>Tidak lagi ada di salinan perusahaan</translation>
    </message>
    <message>
        <source>Now in the company&apos;s copy too</source>
        <translation>Kini juga ada di salinan perusahaan</translation>
    </message>
    <message>
        <source>when it is asked</source>
        <translation>kapan ditanyakan</translation>
    </message>
    <message>
        <source>whether it must be answered</source>
        <translation>wajib tidaknya dijawab</translation>
    </message>
    <message>
        <source>what is accepted</source>
        <translation>jawaban yang diterima</translation>
    </message>
    <message>
        <source>how it is judged</source>
        <translation>cara menilainya</translation>
    </message>
    <message>
        <source>how it is calculated</source>
        <translation>cara menghitungnya</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>Time to correct</source>
        <translation>Waktu perbaikan</translation>
    </message>
    <message>
        <source>time to correct</source>
        <translation>waktu perbaikan</translation>
    </message>
    <message>
        <source>A photo is obligatory now when it fails</source>
        <translation>Kini wajib foto bila tidak sesuai</translation>
    </message>
    <message>
        <source>A photo is no longer obligatory when it fails</source>
        <translation>Tidak lagi wajib foto bila tidak sesuai</translation>
    </message>
    <message>
        <source>Otherwise: {what}</source>
        <translation>Berubah: {what}</translation>
    </message>
    <message>
        <source>A rule that it depends on is otherwise</source>
        <translation>Aturan yang mendasarinya berubah</translation>
    </message>
    <message>
        <source>new: {text}</source>
        <translation>baru: {text}</translation>
    </message>
    <message>
        <source>gone: {text}</source>
        <translation>hilang: {text}</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Pilihan</translation>
    </message>
    <message>
        <source>another list</source>
        <translation>daftar lain</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>Weighed otherwise</source>
        <translation>Bobot berubah</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Kata-kata berubah</translation>
    </message>
    <message>
        <source>Rules and thresholds</source>
        <translation>Aturan dan ambang</translation>
    </message>
    <message>
        <source>Other changes</source>
        <translation>Perubahan lain</translation>
    </message>
    <message>
        <source>score counted otherwise</source>
        <translation>hitungan skor berubah</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Petunjuk</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Panduan</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Batas</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Yang harus dilakukan</translation>
    </message>
    <message>
        <source>When it does not fit</source>
        <translation>Bila tidak cocok</translation>
    </message>
    <message>
        <source>When it is missing</source>
        <translation>Bila belum diisi</translation>
    </message>
    <message>
        <source>Weights or classes differ: the same answers may come to another score.</source>
        <translation>Bobot atau kelas berbeda: jawaban yang sama dapat menghasilkan skor lain.</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>tidak ditetapkan</translation>
    </message>
    <message>
        <source>old: {text}</source>
        <translation>lama: {text}</translation>
    </message>
</context>
<context>
    <name>ChangesScreen</name>
    <message>
        <source>read</source>
        <translation>baca</translation>
    </message>
    <message>
        <source>next</source>
        <translation>berikutnya</translation>
    </message>
    <message>
        <source>open</source>
        <translation>buka</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Rule changes</source>
        <translation>Perubahan aturan</translation>
    </message>
    <message>
        <source>Every visit stays on the version that it began with, unless you go over</source>
        <translation>Setiap kunjungan tetap pada versi awalnya, kecuali dipindahkan</translation>
    </message>
    <message>
        <source>When headquarters publishes another version of a checklist, both will stand here side by side.</source>
        <translation>Bila pusat menerbitkan versi lain dari suatu daftar periksa, keduanya tampil di sini berdampingan.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Yang ditampilkan</translation>
    </message>
    <message>
        <source>Whom it concerns</source>
        <translation>Yang terkena</translation>
    </message>
    <message>
        <source>Old: {version}</source>
        <translation>Lama: {version}</translation>
    </message>
    <message>
        <source>New: {version}</source>
        <translation>Baru: {version}</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Daftar periksa</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>Versi lama</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Versi baru</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Tidak ada yang cocok.</translation>
    </message>
    <message>
        <source>Concerned {n}</source>
        <translation>Terkena {n}</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Perubahan</translation>
    </message>
</context>
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
<context>
    <name>CompareView</name>
    <message>
        <source>Changes</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>Nothing differs: both versions ask and judge the same.</source>
        <translation>Tidak ada yang berbeda: kedua versi menanyakan dan menilai hal yang sama.</translation>
    </message>
</context>
<context>
    <name>Concerned</name>
    <message>
        <source>Drafts on {version}</source>
        <translation>Draf pada {version}</translation>
    </message>
    <message>
        <source>None: no visit that is being filled is held to it.</source>
        <translation>Tidak ada kunjungan berjalan pada versi ini.</translation>
    </message>
    <message>
        <source>Open findings at changed questions</source>
        <translation>Temuan terbuka pada butir yang berubah</translation>
    </message>
    <message>
        <source>None from the sites&apos; last visits.</source>
        <translation>Tidak ada dari kunjungan terakhir.</translation>
    </message>
    <message>
        <source>began {day}</source>
        <translation>dimulai {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n jawaban</numerusform>
        </translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>paling lambat {day}</translation>
    </message>
</context>
<context>
    <name>UpgradeDialog</name>
    <message>
        <source>What changes</source>
        <translation>Yang berubah</translation>
    </message>
    <message>
        <source>What changes with {version}</source>
        <translation>Yang berubah dengan {version}</translation>
    </message>
    <message>
        <source>Go over to {version}</source>
        <translation>Pindah ke {version}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Tidak sekarang</translation>
    </message>
    <message>
        <source>You can go back afterwards; no answer is lost either way.</source>
        <translation>Sesudahnya dapat kembali; jawaban tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Every answer to a question that stays is kept.</source>
        <translation>Semua jawaban pada butir yang tetap ada dipertahankan.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to questions that are removed go to the paper&apos;s appendix.</source>
        <translation>
            <numerusform>%n jawaban pada butir yang dihapus masuk lampiran.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Then %n item(s) wait for an answer.</source>
        <translation>
            <numerusform>Sesudah itu %n butir menunggu jawaban.</numerusform>
        </translation>
    </message>
    <message>
        <source>The score so far goes from {now} to {then}.</source>
        <translation>Skor sementara berubah dari {now} ke {then}.</translation>
    </message>
    <message>
        <source>Whoever signed signs again: the signature was for the version before.</source>
        <translation>Tanda tangan yang sudah dibubuhkan harus diulang: itu untuk versi sebelumnya.</translation>
    </message>
</context>
<context>
    <name>Upgrading</name>
    <message>
        <source>{version} of this checklist is here; this visit stays on its own unless you go over.</source>
        <translation>{version} dari daftar periksa ini sudah ada; kunjungan ini tetap pada versinya sampai Anda memindahkannya.</translation>
    </message>
    <message>
        <source>See what changes…</source>
        <translation>Lihat perubahan…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Tidak sekarang</translation>
    </message>
    <message>
        <source>This visit is on {new} now; it began on {old}. Every answer is kept.</source>
        <translation>Kunjungan ini kini memakai {new}; dimulai dengan {old}. Semua jawaban tetap ada.</translation>
    </message>
    <message>
        <source>Back to {old}</source>
        <translation>Kembali ke {old}</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Tutup baris ini</translation>
    </message>
    <message>
        <source>Two laptops put this visit on different versions. Choose the one that it is held to.</source>
        <translation>Dua laptop memindahkan kunjungan ini ke versi yang berbeda. Pilih versi yang dipakai.</translation>
    </message>
</context>
</TS>
