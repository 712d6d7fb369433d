<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>Contest</name>
    <message>
        <source>{question}: different on two laptops</source>
        <translation>{question}: berbeda di dua laptop</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>A photo is needed here.</source>
        <translation>Di sini perlu foto.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Add a photo: choose a file, drop one here, or paste one</source>
        <translation>Tambah foto: pilih berkas, seret ke sini, atau tempel</translation>
    </message>
</context>
<context>
    <name>EvidenceTray</name>
    <message>
        <source>Evidence</source>
        <translation>Bukti</translation>
    </message>
    <message>
        <source>Photos of this visit stand here.</source>
        <translation>Foto kunjungan ini akan ada di sini.</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>Take away from the question</source>
        <translation>Lepas dari butir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Save again</source>
        <translation>Simpan lagi</translation>
    </message>
</context>
<context>
    <name>ScorePanel</name>
    <message>
        <source>Provisional score</source>
        <translation>Skor sementara</translation>
    </message>
</context>
<context>
    <name>SideBox</name>
    <message>
        <source>Use {number}</source>
        <translation>Pakai {number}</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Score, findings and evidence</source>
        <translation>Skor, temuan, dan bukti</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>What the visit still needs</source>
        <translation>Yang masih diperlukan kunjungan ini</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>menutup</translation>
    </message>
</context>
<context>
    <name>UnfoldPanel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bukti</translation>
    </message>
    <message>
        <source>What the company must do</source>
        <translation>Yang harus dilakukan perusahaan</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Corrected on the spot</source>
        <translation>Diperbaiki di tempat</translation>
    </message>
    <message>
        <source>Correct by</source>
        <translation>Perbaiki paling lambat</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 hari</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 hari</translation>
    </message>
    <message numerus="yes">
        <source>Correct by: in %n day(s)</source>
        <translation>
            <numerusform>Perbaiki dalam %n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct by: today</source>
        <translation>Perbaiki hari ini</translation>
    </message>
</context>
<context>
    <name>VisitChoices</name>
    <message>
        <source>Choose</source>
        <translation>Pilih</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Tidak ada yang cocok.</translation>
    </message>
    <message>
        <source>Type to search · ↑ ↓ · Enter ticks · Esc when done</source>
        <translation>Ketik untuk mencari · ↑ ↓ · Enter mencentang · Esc bila selesai</translation>
    </message>
    <message>
        <source>Type to search · ↑ ↓ · Enter takes · Esc closes</source>
        <translation>Ketik untuk mencari · ↑ ↓ · Enter memilih · Esc menutup</translation>
    </message>
</context>
<context>
    <name>VisitContest</name>
    <message>
        <source>note</source>
        <translation>catatan</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>tingkat</translation>
    </message>
    <message>
        <source>what the company must do</source>
        <translation>yang harus dilakukan perusahaan</translation>
    </message>
    <message>
        <source>date to correct by</source>
        <translation>batas waktu perbaikan</translation>
    </message>
    <message>
        <source>corrected on the spot</source>
        <translation>diperbaiki di tempat</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>alasan</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>laptop ini</translation>
    </message>
    <message>
        <source>other laptop</source>
        <translation>laptop lain</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>ditarik</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
</context>
<context>
    <name>VisitEditor</name>
    <message>
        <source>Photos for {question}</source>
        <translation>Foto untuk {question}</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>“{text}” is no date.</source>
        <translation>“{text}” bukan tanggal.</translation>
    </message>
    <message>
        <source>The date before stands.</source>
        <translation>Tanggal sebelumnya tetap berlaku.</translation>
    </message>
    <message>
        <source>Write it like 9/9/2020 or 9 September 2020.</source>
        <translation>Tulis seperti 9/9/2020 atau 9 September 2020.</translation>
    </message>
    <message>
        <source>began {time}</source>
        <translation>mulai {time}</translation>
    </message>
    <message>
        <source>rule set {year}</source>
        <translation>rangkaian aturan {year}</translation>
    </message>
    <message>
        <source>This visit was sealed at {time}.</source>
        <translation>Kunjungan ini disegel pukul {time}.</translation>
    </message>
    <message>
        <source>It can be read; nothing in it changes any more.</source>
        <translation>Isinya dapat dibaca dan tidak berubah lagi.</translation>
    </message>
</context>
<context>
    <name>VisitFace</name>
    <message>
        <source>not asked: earlier answers rule it out</source>
        <translation>tidak ditanya: dikecualikan oleh jawaban lain</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Belum tersimpan.</translation>
    </message>
    <message>
        <source>asked after {code}</source>
        <translation>ditanya setelah {code}</translation>
    </message>
    <message>
        <source>not asked because of {code}</source>
        <translation>tidak ditanya karena {code}</translation>
    </message>
    <message>
        <source>both are stored</source>
        <translation>keduanya tersimpan</translation>
    </message>
    <message>
        <source>all are stored</source>
        <translation>semuanya tersimpan</translation>
    </message>
    <message>
        <source>Different on two laptops</source>
        <translation>Berbeda di dua laptop</translation>
    </message>
    <message>
        <source>F1: guidance</source>
        <translation>F1: panduan</translation>
    </message>
    <message>
        <source>It is saved; write the reason.</source>
        <translation>Tersimpan; tulis alasannya.</translation>
    </message>
    <message>
        <source>photo needed</source>
        <translation>perlu foto</translation>
    </message>
    <message>
        <source>Outside what the checklist allows. It is saved; check the value.</source>
        <translation>Di luar yang diizinkan daftar periksa. Nilai tersimpan; periksa lagi.</translation>
    </message>
</context>
<context>
    <name>VisitFacts</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> dan </translation>
    </message>
</context>
<context>
    <name>VisitFigures</name>
    <message>
        <source>A critical failure holds the class at {grade}</source>
        <translation>Gagal kritis membatasi kelas ke {grade}</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>dari 100</translation>
    </message>
    <message>
        <source>Class {grade}</source>
        <translation>Kelas {grade}</translation>
    </message>
    <message>
        <source>Critical failures</source>
        <translation>Gagal kritis</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Belum dijawab</translation>
    </message>
    <message>
        <source>Required photos missing</source>
        <translation>Foto wajib kurang</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>What is not in order will stand here, the gravest first.</source>
        <translation>Yang tidak sesuai akan ada di sini, yang terberat lebih dulu.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical failure(s)</source>
        <translation>
            <numerusform>%n gagal kritis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unanswered</source>
        <translation>
            <numerusform>%n belum dijawab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n temuan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required missing</source>
        <translation>
            <numerusform>%n wajib kurang</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} answered</source>
        <translation>{done} dari {total} dijawab</translation>
    </message>
    <message numerus="yes">
        <source>%n not compliant</source>
        <translation>
            <numerusform>%n tidak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partly</source>
        <translation>
            <numerusform>%n sebagian</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitHeader</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Take back the last answer; what was there before stands again</source>
        <translation>Batalkan jawaban terakhir; yang sebelumnya berlaku lagi</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Penutupan</translation>
    </message>
</context>
<context>
    <name>VisitKeys</name>
    <message>
        <source>answers</source>
        <translation>jawab</translation>
    </message>
    <message>
        <source>moves</source>
        <translation>pindah</translation>
    </message>
    <message>
        <source>note</source>
        <translation>catatan</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>temuan</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>belum dijawab</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>ringkasan</translation>
    </message>
</context>
<context>
    <name>VisitRepeat</name>
    <message>
        <source>Add row</source>
        <translation>Tambah baris</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n baris</numerusform>
        </translation>
    </message>
    <message>
        <source>No row yet. Ins adds the first.</source>
        <translation>Belum ada baris. Ins menambah yang pertama.</translation>
    </message>
    <message>
        <source>Removed on one laptop, filled in on another: Alt+1 keeps the row, Alt+2 removes it.</source>
        <translation>Dihapus di satu laptop, diisi di laptop lain: Alt+1 mempertahankan baris, Alt+2 menghapusnya.</translation>
    </message>
    <message>
        <source>Enter opens a row · Ins adds · Ctrl+Del removes</source>
        <translation>Enter membuka baris · Ins menambah · Ctrl+Del menghapus</translation>
    </message>
    <message>
        <source>Tab, Enter, arrows: next cell · Ins adds · Ctrl+D copies · Ctrl+Del removes</source>
        <translation>Tab, Enter, panah: sel berikut · Ins menambah · Ctrl+D menyalin · Ctrl+Del menghapus</translation>
    </message>
    <message>
        <source>Sealed: rows are neither added nor removed.</source>
        <translation>Sudah disegel: baris tidak ditambah atau dihapus.</translation>
    </message>
    <message>
        <source>The form counts these rows itself: as many as its answers say.</source>
        <translation>Jumlah baris dihitung formulir dari jawabannya.</translation>
    </message>
    <message>
        <source>not asked here</source>
        <translation>tidak ditanya di baris ini</translation>
    </message>
    <message>
        <source>must be answered</source>
        <translation>wajib diisi</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Belum tersimpan.</translation>
    </message>
    <message>
        <source>Different on two laptops</source>
        <translation>Berbeda di dua laptop</translation>
    </message>
    <message>
        <source>write the right one</source>
        <translation>tulis yang benar</translation>
    </message>
</context>
<context>
    <name>VisitRows</name>
    <message>
        <source>Choose from a month</source>
        <translation>Pilih dari kalender</translation>
    </message>
    <message>
        <source>date</source>
        <translation>tanggal</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>jam</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>sesuai</translation>
    </message>
    <message>
        <source>counted in all</source>
        <translation>jumlah dihitung</translation>
    </message>
    <message>
        <source>area</source>
        <translation>area</translation>
    </message>
    <message>
        <source>of</source>
        <translation>dari</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Ada</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>computed once its answers are there</source>
        <translation>dihitung setelah isiannya ada</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>Tambah foto</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
        </translation>
    </message>
    <message>
        <source>Write freely</source>
        <translation>Tulis bebas</translation>
    </message>
    <message>
        <source>latitude and longitude</source>
        <translation>lintang dan bujur</translation>
    </message>
    <message>
        <source>Alt+↑ ↓ moves a line, Enter lets the order stand</source>
        <translation>Alt+↑ ↓ memindah baris, Enter menetapkan urutan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
</context>
<context>
    <name>VisitScreen</name>
    <message>
        <source>Visit</source>
        <translation>Kunjungan</translation>
    </message>
</context>
<context>
    <name>VisitSummary</name>
    <message>
        <source>Nothing is missing, nothing is wrong.</source>
        <translation>Tidak ada yang kurang atau keliru.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Belum tersimpan</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>Perlu diperiksa</translation>
    </message>
    <message>
        <source>Waiting for a reason</source>
        <translation>Menunggu alasan</translation>
    </message>
    <message>
        <source>Different on two laptops</source>
        <translation>Berbeda di dua laptop</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Belum dijawab</translation>
    </message>
    <message>
        <source>Required photos missing</source>
        <translation>Foto wajib kurang</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>baris {number}</translation>
    </message>
</context>
<context>
    <name>VisitWords</name>
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
    <message>
        <source>compliant</source>
        <translation>sesuai</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>sebagian</translation>
    </message>
    <message>
        <source>not compliant</source>
        <translation>tidak sesuai</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>tak berlaku</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>belum dijawab</translation>
    </message>
    <message>
        <source>Compliant</source>
        <translation>Sesuai</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Sebagian</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Tidak</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>T/B</translation>
    </message>
    <message>
        <source>This choice is not offered any more. It is saved; choose anew.</source>
        <translation>Pilihan ini tidak tersedia lagi. Tersimpan; pilih ulang.</translation>
    </message>
    <message>
        <source>Unusual, by the checklist.</source>
        <translation>Tidak lazim menurut daftar periksa.</translation>
    </message>
    <message>
        <source>“{raw}” is no date. Write it like 9/9/2020 or 9 September 2020.</source>
        <translation>“{raw}” bukan tanggal. Tulis seperti 9/9/2020 atau 9 September 2020.</translation>
    </message>
    <message>
        <source>“{raw}” is no time. Write it like 08.15.</source>
        <translation>“{raw}” bukan jam. Tulis seperti 08.15.</translation>
    </message>
    <message>
        <source>“{raw}” is no date or time. Write them like 9/9/2020 and 08.15.</source>
        <translation>“{raw}” bukan tanggal atau jam. Tulis seperti 9/9/2020 dan 08.15.</translation>
    </message>
    <message>
        <source>“{raw}” is no place. Write latitude and longitude: -6.3621, 107.2890.</source>
        <translation>“{raw}” bukan titik koordinat. Tulis lintang dan bujur: -6,3621; 107,2890.</translation>
    </message>
    <message>
        <source>“{raw}” is not among the choices.</source>
        <translation>“{raw}” tidak ada di pilihan.</translation>
    </message>
    <message>
        <source>“{raw}” is no count. Write whole numbers: 38 of 40.</source>
        <translation>“{raw}” bukan jumlah. Tulis bilangan bulat: 38 dari 40.</translation>
    </message>
    <message>
        <source>“{raw}” is no number. Write it like 36.5.</source>
        <translation>“{raw}” bukan angka. Tulis seperti 36,5.</translation>
    </message>
</context>
</TS>
