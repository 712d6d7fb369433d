"""What is said of files, sheets and cells that cannot be read: the mistake, and the remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.reading.sentences.pair import pair

if TYPE_CHECKING:
    from inspector_app.checklist.reading.sentences.pair import Sentence

FILES: dict[str, Sentence] = {
    "file_unreadable": (
        pair("Berkas ini tidak dapat dibaca sebagai lembar kerja.", "This file cannot be read as a workbook."),
        pair(
            "Simpan ulang dari Excel atau LibreOffice sebagai .xlsx, lalu coba lagi.",
            "Save it again from Excel or LibreOffice as .xlsx and try once more.",
        ),
    ),
    "file_kind": (
        pair("Jenis berkas “{suffix}” tidak dikenal.", "The kind of file “{suffix}” is not known."),
        pair("Gunakan .xlsx, .xls, .csv, .md, atau paket .zip.", "Use .xlsx, .xls, .csv, .md or a .zip package."),
    ),
    "file_too_large": (
        pair(
            "Berkas terlalu besar: {found} {unit}, batasnya {limit}.",
            "The file is too large: {found} {unit}; the limit is {limit}.",
        ),
        pair(
            "Hapus gambar, lembar, dan baris yang bukan bagian formulir.",
            "Remove pictures, sheets and rows that are not part of the form.",
        ),
    ),
    "file_empty": (
        pair("Berkas ini kosong.", "This file is empty."),
        pair("Pilih berkas formulir yang berisi lembar survey.", "Choose a form that has a survey sheet."),
    ),
    "sheet_missing": (
        pair("Lembar “{name}” tidak ada.", "There is no sheet “{name}”."),
        pair("Tambahkan lembar dengan nama itu, huruf kecil.", "Add a sheet of that name, in lower case."),
    ),
    "sheet_twice": (
        pair("Lembar “{name}” ada dua kali.", "The sheet “{name}” stands there twice."),
        pair("Hapus atau beri nama lain salah satunya.", "Remove or rename one of them."),
    ),
    "column_missing": (
        pair("Kolom “{name}” tidak ada.", "There is no column “{name}”."),
        pair("Tambahkan kolom itu di baris pertama.", "Add the column in the first row."),
    ),
    "column_twice": (
        pair("Kolom “{name}” ada dua kali.", "The column “{name}” stands there twice."),
        pair("Hapus atau beri nama lain salah satunya.", "Remove or rename one of them."),
    ),
    "column_name": (
        pair("“{found}” tidak dapat menjadi nama kolom daftar.", "“{found}” cannot be the name of a list's column."),
        pair(
            "Mulai dengan huruf, lalu hanya huruf, angka, garis bawah, atau tanda hubung.",
            "Begin with a letter, then use letters, digits, underscores or hyphens only.",
        ),
    ),
    "formula_cell": (
        pair("Sel ini berisi rumus, bukan nilai.", "This cell holds a formula, not a value."),
        pair(
            "Tempel sebagai nilai (Paste Special, Values).",
            "Paste it as a value (Paste Special, Values).",
        ),
    ),
    "cell_error": (
        pair("Sel ini berisi galat lembar kerja: {found}.", "This cell holds a spreadsheet error: {found}."),
        pair("Ketik nilai yang dimaksud.", "Type the value that is meant."),
    ),
    "cell_character": (
        pair("Sebuah sel berisi huruf kendali {found}.", "A cell holds the control character {found}."),
        pair("Ketik ulang teksnya; huruf itu tidak tampak.", "Type the text again; that character cannot be seen."),
    ),
    "cell_too_long": (
        pair("Teks di sel ini lebih dari {limit} huruf.", "The text in this cell is longer than {limit} characters."),
        pair("Persingkat teksnya.", "Shorten the text."),
    ),
    "file_missing": (
        pair("Berkas “{name}” tidak ada di samping formulir.", "There is no file “{name}” beside the form."),
        pair(
            "Letakkan berkas itu di folder formulir, dengan nama yang sama persis.",
            "Put it into the form's folder, under exactly this name.",
        ),
    ),
    "list_unreadable": (
        pair("Daftar “{name}” tidak dapat dibaca ({detail}).", "The list “{name}” cannot be read ({detail})."),
        pair(
            "Simpan ulang sebagai CSV UTF-8 yang baris pertamanya menyebut kolom, XML dengan root/item, atau GeoJSON.",
            "Save it again as CSV in UTF-8 whose first line names the columns, as XML with root/item, or as GeoJSON.",
        ),
    ),
    "list_too_large": (
        pair(
            "Daftar “{name}” terlalu besar: {found} {unit}, batasnya {limit}.",
            "The list “{name}” is too large: {found} {unit}; the limit is {limit}.",
        ),
        pair("Hapus baris dan kolom yang tidak dipakai.", "Remove rows and columns that are not used."),
    ),
    "list_kind": (
        pair("“{name}” bukan jenis daftar yang dikenal.", "“{name}” is no kind of list that is known."),
        pair("Gunakan {known}.", "Use {known}."),
    ),
    "package_form": (
        pair("Paket ini tidak berisi tepat satu formulir.", "This package does not hold exactly one form."),
        pair(
            "Beri nama form pada formulirnya ({known}) dan taruh berkas lain di folder files.",
            "Name its form form ({known}) and put the other files into a folder files.",
        ),
    ),
    "converter": (
        pair(
            "Formulir tidak dapat diubah menjadi XForm: {message}", "The form cannot be turned into an XForm: {message}"
        ),
        pair(
            "Perbaiki baris yang disebut menurut aturan XLSForm.",
            "Correct the row that is named by the rules of XLSForm.",
        ),
    ),
}
