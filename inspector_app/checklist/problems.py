"""What can be wrong with a checklist file: each mistake with its place, and what the author can do about it.

The sentences stand here and not with the window's, because headquarters reads them at the command line too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from inspector_app.checklist.model import Text


LANGUAGES = ("id", "en")


class Problem(msgspec.Struct, frozen=True):
    """One mistake. ``row`` counts as the spreadsheet does, from 1; 0 and empty texts stand for "the whole"."""

    code: str
    sheet: str = ""
    row: int = 0
    column: str = ""
    facts: dict[str, str] = {}

    def what(self, lang: str) -> str:
        """Return what is wrong, as a sentence in ``id`` or ``en``."""
        return _said(SENTENCES[self.code][0], lang, self.facts)

    def remedy(self, lang: str) -> str:
        """Return what to do about it."""
        return _said(SENTENCES[self.code][1], lang, self.facts)

    def where(self, lang: str) -> str:
        """Return the place in words; empty when it is the whole file."""
        words = ("lembar", "baris", "kolom") if lang == "id" else ("sheet", "row", "column")
        parts = zip(words, (self.sheet, str(self.row or ""), self.column), strict=True)
        return ", ".join(f"{word} {part}" for word, part in parts if part)

    def plain(self) -> dict[str, object]:
        """Return all of it for other programs: place, code, facts, and what and remedy by language."""
        what = {lang: self.what(lang) for lang in LANGUAGES}
        remedy = {lang: self.remedy(lang) for lang in LANGUAGES}
        place = {"sheet": self.sheet, "row": self.row, "column": self.column}
        return {"code": self.code, **place, "facts": self.facts, "what": what, "remedy": remedy}

    def say(self, lang: str) -> str:
        """Return place, mistake and remedy in one line."""
        place = self.where(lang)
        return f"{place}: {self.what(lang)} {self.remedy(lang)}" if place else f"{self.what(lang)} {self.remedy(lang)}"


def _said(sentence: Text, lang: str, facts: dict[str, str]) -> str:
    return sentence.get(lang, sentence["en"]).format_map(_Facts(facts))


class _Facts(dict[str, str]):
    """Facts in which a missing one reads as a dash instead of failing the message."""

    def __missing__(self, key: str) -> str:
        return "–"


def _pair(indonesian: str, english: str) -> Text:
    return {"id": indonesian, "en": english}


SENTENCES: dict[str, tuple[Text, Text]] = {
    "file_unreadable": (
        _pair("Berkas ini tidak dapat dibaca sebagai lembar kerja.", "This file cannot be read as a workbook."),
        _pair(
            "Simpan ulang dari Excel atau LibreOffice sebagai .xlsx, lalu coba lagi.",
            "Save it again from Excel or LibreOffice as .xlsx and try once more.",
        ),
    ),
    "file_kind": (
        _pair("Jenis berkas “{suffix}” tidak dikenal.", "The kind of file “{suffix}” is not known."),
        _pair("Gunakan .xlsx, .xls, .csv, .md, atau paket .zip.", "Use .xlsx, .xls, .csv, .md or a .zip package."),
    ),
    "file_too_large": (
        _pair(
            "Berkas terlalu besar: {found} {unit}, batasnya {limit}.",
            "The file is too large: {found} {unit}; the limit is {limit}.",
        ),
        _pair(
            "Hapus gambar, lembar, dan baris yang bukan bagian formulir.",
            "Remove pictures, sheets and rows that are not part of the form.",
        ),
    ),
    "file_empty": (
        _pair("Berkas ini kosong.", "This file is empty."),
        _pair("Pilih berkas formulir yang berisi lembar survey.", "Choose a form that has a survey sheet."),
    ),
    "sheet_missing": (
        _pair("Lembar “{name}” tidak ada.", "There is no sheet “{name}”."),
        _pair("Tambahkan lembar dengan nama itu, huruf kecil.", "Add a sheet of that name, in lower case."),
    ),
    "column_missing": (
        _pair("Kolom “{name}” tidak ada.", "There is no column “{name}”."),
        _pair("Tambahkan kolom itu di baris pertama.", "Add the column in the first row."),
    ),
    "column_twice": (
        _pair("Kolom “{name}” ada dua kali.", "The column “{name}” stands there twice."),
        _pair("Hapus atau beri nama lain salah satunya.", "Remove or rename one of them."),
    ),
    "formula_cell": (
        _pair("Sel ini berisi rumus, bukan nilai.", "This cell holds a formula, not a value."),
        _pair(
            "Tempel sebagai nilai (Paste Special, Values).",
            "Paste it as a value (Paste Special, Values).",
        ),
    ),
    "cell_error": (
        _pair("Sel ini berisi galat lembar kerja: {found}.", "This cell holds a spreadsheet error: {found}."),
        _pair("Ketik nilai yang dimaksud.", "Type the value that is meant."),
    ),
    "cell_too_long": (
        _pair("Teks di sel ini lebih dari {limit} huruf.", "The text in this cell is longer than {limit} characters."),
        _pair("Persingkat teksnya.", "Shorten the text."),
    ),
    "file_missing": (
        _pair("Berkas “{name}” tidak ada di samping formulir.", "There is no file “{name}” beside the form."),
        _pair(
            "Letakkan berkas itu di folder formulir, dengan nama yang sama persis.",
            "Put it into the form's folder, under exactly this name.",
        ),
    ),
    "list_unreadable": (
        _pair("Daftar “{name}” tidak dapat dibaca ({detail}).", "The list “{name}” cannot be read ({detail})."),
        _pair(
            "Simpan ulang sebagai CSV UTF-8 yang baris pertamanya menyebut kolom, XML dengan root/item, atau GeoJSON.",
            "Save it again as CSV in UTF-8 whose first line names the columns, as XML with root/item, or as GeoJSON.",
        ),
    ),
    "list_too_large": (
        _pair(
            "Daftar “{name}” terlalu besar: {found} {unit}, batasnya {limit}.",
            "The list “{name}” is too large: {found} {unit}; the limit is {limit}.",
        ),
        _pair("Hapus baris dan kolom yang tidak dipakai.", "Remove rows and columns that are not used."),
    ),
    "list_kind": (
        _pair("“{name}” bukan jenis daftar yang dikenal.", "“{name}” is no kind of list that is known."),
        _pair("Gunakan {known}.", "Use {known}."),
    ),
    "package_form": (
        _pair("Paket ini tidak berisi tepat satu formulir.", "This package does not hold exactly one form."),
        _pair(
            "Beri nama form pada formulirnya ({known}) dan taruh berkas lain di folder files.",
            "Name its form form ({known}) and put the other files into a folder files.",
        ),
    ),
    "questions_missing": (
        _pair("Formulir ini tidak berisi pertanyaan.", "This form holds no question."),
        _pair("Tambahkan baris pertanyaan di lembar survey.", "Add rows with questions to the survey sheet."),
    ),
    "type_missing": (
        _pair("Pertanyaan “{name}” tidak punya jenis.", "The question “{name}” has no type."),
        _pair("Isi kolom type, mis. text atau integer.", "Fill in the type column, for example text or integer."),
    ),
    "type_unknown": (
        _pair("Jenis “{found}” tidak dikenal.", "The type “{found}” is not known."),
        _pair("Mungkin maksudnya “{near}”.", "Perhaps “{near}” is meant."),
    ),
    "name_missing": (
        _pair("Baris ini tidak punya nama.", "This row has no name."),
        _pair("Isi kolom name, mis. E05.", "Fill in the name column, for example E05."),
    ),
    "name_invalid": (
        _pair("Nama “{found}” tidak sah.", "The name “{found}” is not allowed."),
        _pair(
            "Mulai dengan huruf, lalu hanya huruf, angka, garis bawah, atau tanda hubung.",
            "Begin with a letter, then use letters, digits, underscores or hyphens only.",
        ),
    ),
    "name_twice": (
        _pair(
            "Nama “{found}” sudah dipakai pada baris {other}.",
            "The name “{found}” is used in row {other} already.",
        ),
        _pair("Beri nama lain salah satunya.", "Give one of them another name."),
    ),
    "group_open": (
        _pair("Grup “{name}” tidak ditutup.", "The group “{name}” is never closed."),
        _pair("Tambahkan baris {known} sesudah isinya.", "Add a row {known} after what it holds."),
    ),
    "group_crossed": (
        _pair(
            "Yang terbuka di sini adalah “{name}”, dan itu ditutup dengan {known}.",
            "What is open here is “{name}”, and that is closed with {known}.",
        ),
        _pair("Tulis {known} di sini, atau pindahkan baris ini.", "Write {known} here, or move this row."),
    ),
    "question_ambiguous": (
        _pair("Ada lebih dari satu pertanyaan bernama “{found}”.", "More than one question is named “{found}”."),
        _pair("Beri nama sendiri pada yang dimaksud.", "Give the one that is meant a name of its own."),
    ),
    "weight_in_repeat": (
        _pair(
            "Butir “{name}” berbobot di dalam pengulangan; nilainya akan bergantung pada banyaknya baris.",
            "The item “{name}” carries a weight inside a repeat; the score would depend on the number of rows.",
        ),
        _pair(
            "Letakkan butirnya di luar; verdict-nya menghitung barisnya dengan count, mis. tidak ada yang bernilai 3.",
            "Put the item outside; its verdict counts the rows with count, for example that none has the value 3.",
        ),
    ),
    "warning_idle": (
        _pair(
            "Peringatan di “{name}” tidak punya syarat yang diperiksa.",
            "The warning at “{name}” has no condition to look at.",
        ),
        _pair(
            "Isi kolom constraint, atau kosongkan warning.", "Fill in the constraint column, or leave warning empty."
        ),
    ),
    "group_not_open": (
        _pair("Di sini ditutup grup yang tidak pernah dibuka.", "A group is closed here that was never opened."),
        _pair("Hapus baris ini atau tambahkan begin_group.", "Remove this row or add begin_group."),
    ),
    "label_missing": (
        _pair("Teks {lang} tidak ada.", "The {lang} text is missing."),
        _pair(
            "Isi kolom ini; setiap teks ada dalam kedua bahasa.",
            "Fill in this column; each text stands in both languages.",
        ),
    ),
    "list_unknown": (
        _pair(
            "Daftar pilihan “{found}” tidak ada di lembar choices.", "There is no list “{found}” on the choices sheet."
        ),
        _pair("Mungkin maksudnya “{near}”; atau tambahkan daftarnya.", "Perhaps “{near}” is meant; or add the list."),
    ),
    "question_unknown": (
        _pair(
            "Ungkapan ini menyebut pertanyaan “{found}” yang tidak ada.",
            "The expression names a question “{found}” that does not exist.",
        ),
        _pair("Mungkin maksudnya “{near}”.", "Perhaps “{near}” is meant."),
    ),
    "parameter_unknown": (
        _pair(
            "Ambang “{found}” tidak ada di lembar parameters.",
            "There is no threshold “{found}” on the parameters sheet.",
        ),
        _pair(
            "Mungkin maksudnya “{near}”; atau tambahkan barisnya.", "Perhaps “{near}” is meant; or add a row for it."
        ),
    ),
    "function_unknown": (
        _pair("Fungsi “{found}” tidak dikenal.", "The function “{found}” is not known."),
        _pair("Mungkin maksudnya “{near}”.", "Perhaps “{near}” is meant."),
    ),
    "expression_invalid": (
        _pair(
            "Ungkapan tidak dapat dibaca pada huruf ke-{position} ({reason}): {expression}",
            "The expression cannot be read at character {position} ({reason}): {expression}",
        ),
        _pair(
            "Periksa tanda kurung, tanda kutip, dan operator di tempat itu.",
            "Check brackets, quotation marks and operators at that place.",
        ),
    ),
    "arguments_count": (
        _pair(
            "Fungsi “{name}” pada huruf ke-{position} tidak dapat menerima {found} masukan.",
            "The function “{name}” at character {position} does not take {found} arguments.",
        ),
        _pair(
            "Tulis {name}({usage}); ? boleh tidak ada, * boleh berulang.",
            "Write {name}({usage}); ? may be left out, * may be repeated.",
        ),
    ),
    "arguments_paired": (
        _pair(
            "Di “{name}” pada huruf ke-{position} ada jawaban tanpa bobot.",
            "In “{name}” at character {position} an answer stands without its weight.",
        ),
        _pair(
            "Sesudah batas bawah dan batas atas, tulis pasangan jawaban dan bobot.",
            "After the lowest and the highest bound, write pairs of answer and weight.",
        ),
    ),
    "question_needed": (
        _pair(
            "Fungsi “{name}” pada huruf ke-{position} perlu pertanyaan, bukan nilai.",
            "The function “{name}” at character {position} needs a question, not a value.",
        ),
        _pair("Sebut pertanyaannya dengan namanya.", "Name the question there."),
    ),
    "number_never": (
        _pair(
            "Fungsi “{name}” pada huruf ke-{position} menghitung dengan angka; “{found}” bukan angka.",
            "The function “{name}” at character {position} works on numbers; “{found}” is none.",
        ),
        _pair("Tulis angka atau nama pertanyaannya.", "Write a number or name a question."),
    ),
    "text_calculated": (
        _pair(
            "Tanda “{name}” pada huruf ke-{position} menghitung dengan angka; “{found}” bukan angka.",
            "The sign “{name}” at character {position} works on numbers; “{found}” is none.",
        ),
        _pair("Untuk menyambung teks, gunakan concat(…).", "To put texts together, use concat(…)."),
    ),
    "code_unknown": (
        _pair(
            "“{found}” bukan kode untuk {name}.",
            "“{found}” is not a code of {name}.",
        ),
        _pair(
            "Gunakan {known}; untuk jam gunakan format-date-time.",
            "Use {known}; for a time of day use format-date-time.",
        ),
    ),
    "pattern_unreadable": (
        _pair("Pola “{found}” tidak dapat dibaca: {message}.", "The pattern “{found}” cannot be read: {message}."),
        _pair(
            "Perbaiki tanda kurung dan garis miring terbaliknya, mis. [0-9]+.",
            "Correct its brackets and backslashes, for example [0-9]+.",
        ),
    ),
    "cycle": (
        _pair(
            "Pertanyaan ini saling menunggu: {found}.",
            "These questions wait for each other: {found}.",
        ),
        _pair("Hapus salah satu acuannya.", "Take away one of the references."),
    ),
    "weight_unknown": (
        _pair("Bobot “{found}” tidak dikenal.", "The weight “{found}” is not known."),
        _pair("Isi critical, major, atau minor (K, M, m).", "Use critical, major or minor (K, M, m)."),
    ),
    "answer_unknown": (
        _pair("Jenis jawaban “{found}” tidak dikenal.", "The kind of answer “{found}” is not known."),
        _pair("Isi salah satu dari: {known}.", "Use one of: {known}."),
    ),
    "verdict_missing": (
        _pair(
            "Butir “{name}” berbobot, tetapi tidak ada aturan penilaiannya.",
            "The item “{name}” carries a weight, but no rule says what its answer comes to.",
        ),
        _pair(
            "Isi kolom verdict dengan ungkapan yang menghasilkan 1 sampai 4.",
            "Fill in the verdict column with an expression that gives 1 to 4.",
        ),
    ),
    "sample_incomplete": (
        _pair("Sampel “{name}” tidak punya isian {found}.", "The sample “{name}” has no field {found}."),
        _pair(
            "Tambahkan baris di dalam grup itu dengan answer {found}.",
            "Add a row inside the group whose answer column says {found}.",
        ),
    ),
    "choice_names": (
        _pair(
            "Daftar “{name}” untuk jawaban {kind} harus berisi: {known}.",
            "The list “{name}” for the answer {kind} must hold: {known}.",
        ),
        _pair("Perbaiki nama pilihannya di lembar choices.", "Correct the names on the choices sheet."),
    ),
    "number_expected": (
        _pair("“{found}” bukan angka.", "“{found}” is not a number."),
        _pair("Isi angka dengan titik desimal.", "Enter a number with a decimal point."),
    ),
    "date_expected": (
        _pair("“{found}” bukan tanggal.", "“{found}” is not a date."),
        _pair("Tulis sebagai 2020-05-20.", "Write it as 2020-05-20."),
    ),
    "value_missing": (
        _pair("Nilai “{name}” tidak ada.", "The value “{name}” is missing."),
        _pair("Tambahkan baris itu dengan nilainya.", "Add the row with its value."),
    ),
    "value_unknown": (
        _pair("“{found}” tidak dikenal di sini.", "“{found}” is not known here."),
        _pair("Isi salah satu dari: {known}.", "Use one of: {known}."),
    ),
    "converter": (
        _pair(
            "Formulir tidak dapat diubah menjadi XForm: {message}", "The form cannot be turned into an XForm: {message}"
        ),
        _pair(
            "Perbaiki baris yang disebut menurut aturan XLSForm.",
            "Correct the row that is named by the rules of XLSForm.",
        ),
    ),
}
