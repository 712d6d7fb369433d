"""What is said of questions, choices and what our own columns and sheets say of them: the mistake, and the remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.reading.sentences.pair import pair

if TYPE_CHECKING:
    from inspector_app.checklist.reading.sentences.pair import Sentence

ROWS: dict[str, Sentence] = {
    "questions_missing": (
        pair("Formulir ini tidak berisi pertanyaan.", "This form holds no question."),
        pair("Tambahkan baris pertanyaan di lembar survey.", "Add rows with questions to the survey sheet."),
    ),
    "type_missing": (
        pair("Pertanyaan “{name}” tidak punya jenis.", "The question “{name}” has no type."),
        pair("Isi kolom type, mis. text atau integer.", "Fill in the type column, for example text or integer."),
    ),
    "type_unknown": (
        pair("Jenis “{found}” tidak dikenal.", "The type “{found}” is not known."),
        pair("Mungkin maksudnya “{near}”.", "Perhaps “{near}” is meant."),
    ),
    "name_missing": (
        pair("Baris ini tidak punya nama.", "This row has no name."),
        pair("Isi kolom name, mis. E05.", "Fill in the name column, for example E05."),
    ),
    "name_invalid": (
        pair("Nama “{found}” tidak sah.", "The name “{found}” is not allowed."),
        pair(
            "Mulai dengan huruf, lalu hanya huruf, angka, garis bawah, atau tanda hubung.",
            "Begin with a letter, then use letters, digits, underscores or hyphens only.",
        ),
    ),
    "name_twice": (
        pair(
            "Nama “{found}” sudah dipakai pada baris {other}.",
            "The name “{found}” is used in row {other} already.",
        ),
        pair("Beri nama lain salah satunya.", "Give one of them another name."),
    ),
    "group_open": (
        pair("Grup “{name}” tidak ditutup.", "The group “{name}” is never closed."),
        pair("Tambahkan baris {known} sesudah isinya.", "Add a row {known} after what it holds."),
    ),
    "group_crossed": (
        pair(
            "Yang terbuka di sini adalah “{name}”, dan itu ditutup dengan {known}.",
            "What is open here is “{name}”, and that is closed with {known}.",
        ),
        pair("Tulis {known} di sini, atau pindahkan baris ini.", "Write {known} here, or move this row."),
    ),
    "weight_in_repeat": (
        pair(
            "Butir “{name}” berbobot di dalam pengulangan; nilainya akan bergantung pada banyaknya baris.",
            "The item “{name}” carries a weight inside a repeat; the score would depend on the number of rows.",
        ),
        pair(
            "Letakkan butirnya di luar; verdict-nya menghitung barisnya dengan count, mis. tidak ada yang bernilai 3.",
            "Put the item outside; its verdict counts the rows with count, for example that none has the value 3.",
        ),
    ),
    "weight_unseen": (
        pair(
            "Butir “{name}” berbobot, tetapi tidak ditanyakan.", "The item “{name}” carries a weight, but is not asked."
        ),
        pair(
            "Pindahkan bobotnya ke pertanyaan yang tampak; grup berbobot hanya sebagai sampel.",
            "Give the weight to a question that is shown; a group carries one only as a sample.",
        ),
    ),
    "answer_type": (
        pair(
            "Jawaban {found} tidak cocok dengan jenis baris ini.",
            "The answer {found} does not go with this row's type.",
        ),
        pair("Ubah jenisnya menjadi {known}.", "Change the type to {known}."),
    ),
    "warning_idle": (
        pair(
            "Peringatan di “{name}” tidak punya syarat yang diperiksa.",
            "The warning at “{name}” has no condition to look at.",
        ),
        pair("Isi kolom constraint, atau kosongkan warning.", "Fill in the constraint column, or leave warning empty."),
    ),
    "group_not_open": (
        pair("Di sini ditutup grup yang tidak pernah dibuka.", "A group is closed here that was never opened."),
        pair("Hapus baris ini atau tambahkan begin_group.", "Remove this row or add begin_group."),
    ),
    "group_deep": (
        pair("Lebih dari {limit} grup saling bersarang.", "More than {limit} groups lie within each other."),
        pair("Tutup grup sebelum membuka yang berikutnya.", "Close groups before the next ones begin."),
    ),
    "form_large": (
        pair(
            "Lembar ini berisi {found} sel; batasnya {limit}.",
            "This sheet holds {found} filled cells; the limit is {limit}.",
        ),
        pair(
            "Taruh daftar panjang sebagai CSV di samping formulir, atau bagi formulirnya.",
            "Put long lists beside the form as CSV files, or divide the form.",
        ),
    ),
    "rows_many": (
        pair(
            "Lembar ini berisi {found} baris; batasnya {limit}.", "This sheet has {found} rows; the limit is {limit}."
        ),
        pair("Bagi formulirnya, atau gunakan grup berulang.", "Divide the form, or use a repeat."),
    ),
    "references_many": (
        pair(
            "Formulir ini menyebut pertanyaan {found} kali; batasnya {limit}.",
            "This form names its questions {found} times; the limit is {limit}.",
        ),
        pair("Sebut pertanyaan hanya di mana perlu, atau bagi formulirnya.", "Name fewer of them, or divide the form."),
    ),
    "languages_many": (
        pair(
            "Formulir ini berbahasa {found}; batasnya {limit}.",
            "This form has {found} languages; the limit is {limit}.",
        ),
        pair("Hapus kolom bahasa yang tidak dipakai.", "Remove the columns of languages that nobody uses."),
    ),
    "more_mistakes": (
        pair("Ada lebih dari {found} kesalahan.", "There are more than {found} mistakes."),
        pair("Perbaiki dahulu yang disebut, lalu periksa lagi.", "Mend those that are named, then check again."),
    ),
    "label_missing": (
        pair("Teks {lang} tidak ada.", "The {lang} text is missing."),
        pair(
            "Isi kolom ini; setiap teks ada dalam kedua bahasa.",
            "Fill in this column; each text stands in both languages.",
        ),
    ),
    "search_unsupported": (
        pair("Daftar lewat search() tidak dibaca di program ini.", "Lists by way of search() are not read here."),
        pair(
            "Pakai select_one_from_file dengan berkas CSV yang sama, dan choice_filter untuk menyaring.",
            "Use select_one_from_file with the same CSV file, and choice_filter to narrow it down.",
        ),
    ),
    "list_unknown": (
        pair(
            "Daftar pilihan “{found}” tidak ada di lembar choices.", "There is no list “{found}” on the choices sheet."
        ),
        pair("Mungkin maksudnya “{near}”; atau tambahkan daftarnya.", "Perhaps “{near}” is meant; or add the list."),
    ),
    "weight_unknown": (
        pair("Bobot “{found}” tidak dikenal.", "The weight “{found}” is not known."),
        pair("Isi critical, major, atau minor (K, M, m).", "Use critical, major or minor (K, M, m)."),
    ),
    "answer_unknown": (
        pair("Jenis jawaban “{found}” tidak dikenal.", "The kind of answer “{found}” is not known."),
        pair("Isi salah satu dari: {known}.", "Use one of: {known}."),
    ),
    "verdict_missing": (
        pair(
            "Butir “{name}” berbobot, tetapi tidak ada aturan penilaiannya.",
            "The item “{name}” carries a weight, but no rule says what its answer comes to.",
        ),
        pair(
            "Isi kolom verdict dengan ungkapan yang menghasilkan 1 sampai 4.",
            "Fill in the verdict column with an expression that gives 1 to 4.",
        ),
    ),
    "sample_incomplete": (
        pair("Sampel “{name}” tidak punya isian {found}.", "The sample “{name}” has no field {found}."),
        pair(
            "Tambahkan baris di dalam grup itu dengan answer {found}.",
            "Add a row inside the group whose answer column says {found}.",
        ),
    ),
    "choice_names": (
        pair(
            "Daftar “{name}” untuk jawaban {kind} harus berisi: {known}.",
            "The list “{name}” for the answer {kind} must hold: {known}.",
        ),
        pair("Perbaiki nama pilihannya di lembar choices.", "Correct the names on the choices sheet."),
    ),
    "number_expected": (
        pair("“{found}” bukan angka.", "“{found}” is not a number."),
        pair("Isi angka dengan titik desimal.", "Enter a number with a decimal point."),
    ),
    "date_expected": (
        pair("“{found}” bukan tanggal.", "“{found}” is not a date."),
        pair("Tulis sebagai 2020-05-20.", "Write it as 2020-05-20."),
    ),
    "value_missing": (
        pair("Nilai “{name}” tidak ada.", "The value “{name}” is missing."),
        pair("Tambahkan baris itu dengan nilainya.", "Add the row with its value."),
    ),
    "value_unknown": (
        pair("“{found}” tidak dikenal di sini.", "“{found}” is not known here."),
        pair("Isi salah satu dari: {known}.", "Use one of: {known}."),
    ),
}
