"""What is said of expressions: the mistake, and the remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.reading.sentences.pair import pair

if TYPE_CHECKING:
    from inspector_app.checklist.reading.sentences.pair import Sentence

EXPRESSIONS: dict[str, Sentence] = {
    "question_ambiguous": (
        pair("Ada lebih dari satu pertanyaan bernama “{found}”.", "More than one question is named “{found}”."),
        pair("Beri nama sendiri pada yang dimaksud.", "Give the one that is meant a name of its own."),
    ),
    "question_unknown": (
        pair(
            "Ungkapan ini menyebut pertanyaan “{found}” yang tidak ada.",
            "The expression names a question “{found}” that does not exist.",
        ),
        pair("Mungkin maksudnya “{near}”.", "Perhaps “{near}” is meant."),
    ),
    "reference_open": (
        pair("Sebuah nama pertanyaan di sel ini tidak ditutup.", "A question's name in this cell is not closed."),
        pair("Tulis kurung kurawal tutup sesudah namanya.", "Write the closing brace after the name."),
    ),
    "last_saved": (
        pair(
            "“{found}” meminta isian sebelumnya, dan setiap pemeriksaan berdiri sendiri.",
            "“{found}” asks what was filled in last time, and each visit stands by itself.",
        ),
        pair("Kosongkan sel ini atau tulis nilai awalnya.", "Leave this cell empty, or write the value to begin with."),
    ),
    "column_unknown": (
        pair(
            "Daftar di lembar choices tidak punya kolom “{found}”.",
            "The lists on the choices sheet have no column “{found}”.",
        ),
        pair("Mungkin maksudnya “{near}”; atau tambahkan kolomnya.", "Perhaps “{near}” is meant; or add the column."),
    ),
    "path_unknown": (
        pair(
            "Jalur “{name}” tidak menuju pertanyaan apa pun: {expression}",
            "The path “{name}” leads to no question: {expression}",
        ),
        pair(
            "Tulis nama pertanyaannya dalam kurung kurawal sesudah tanda dolar; grup dan kolom daftar harus ada.",
            "Write the question's name in braces after a dollar sign; groups and columns of a list must exist.",
        ),
    ),
    "parameter_unknown": (
        pair(
            "Ambang “{found}” tidak ada di lembar parameters.",
            "There is no threshold “{found}” on the parameters sheet.",
        ),
        pair("Mungkin maksudnya “{near}”; atau tambahkan barisnya.", "Perhaps “{near}” is meant; or add a row for it."),
    ),
    "function_unknown": (
        pair("Fungsi “{found}” tidak dikenal.", "The function “{found}” is not known."),
        pair("Mungkin maksudnya “{near}”.", "Perhaps “{near}” is meant."),
    ),
    "internal_said": (
        pair(
            "Teks ini menyebut jawaban “{found}”, yang tidak boleh ada di salinan perusahaan.",
            "This text says the answer “{found}”, which is not to stand in the company's copy.",
        ),
        pair(
            "Hapus acuannya, atau isi kolom audience pertanyaan ini dengan internal.",
            "Take the reference away, or write internal into this question's audience column.",
        ),
    ),
    "expression_invalid": (
        pair(
            "Ungkapan tidak dapat dibaca pada huruf ke-{position} ({reason}): {expression}",
            "The expression cannot be read at character {position} ({reason}): {expression}",
        ),
        pair(
            "Periksa tanda kurung, tanda kutip, dan operator di tempat itu.",
            "Check brackets, quotation marks and operators at that place.",
        ),
    ),
    "arguments_count": (
        pair(
            "Fungsi “{name}” pada huruf ke-{position} tidak dapat menerima {found} masukan.",
            "The function “{name}” at character {position} does not take {found} arguments.",
        ),
        pair(
            "Tulis {name}({usage}); ? boleh tidak ada, * boleh berulang.",
            "Write {name}({usage}); ? may be left out, * may be repeated.",
        ),
    ),
    "arguments_paired": (
        pair(
            "Di “{name}” pada huruf ke-{position} ada jawaban tanpa bobot.",
            "In “{name}” at character {position} an answer stands without its weight.",
        ),
        pair(
            "Sesudah batas bawah dan batas atas, tulis pasangan jawaban dan bobot.",
            "After the lowest and the highest bound, write pairs of answer and weight.",
        ),
    ),
    "question_needed": (
        pair(
            "Fungsi “{name}” pada huruf ke-{position} perlu pertanyaan, bukan nilai.",
            "The function “{name}” at character {position} needs a question, not a value.",
        ),
        pair("Sebut pertanyaannya dengan namanya.", "Name the question there."),
    ),
    "number_never": (
        pair(
            "Fungsi “{name}” pada huruf ke-{position} menghitung dengan angka; “{found}” bukan angka.",
            "The function “{name}” at character {position} works on numbers; “{found}” is none.",
        ),
        pair("Tulis angka atau nama pertanyaannya.", "Write a number or name a question."),
    ),
    "text_calculated": (
        pair(
            "Tanda “{name}” pada huruf ke-{position} menghitung dengan angka; “{found}” bukan angka.",
            "The sign “{name}” at character {position} works on numbers; “{found}” is none.",
        ),
        pair("Untuk menyambung teks, gunakan concat(…).", "To put texts together, use concat(…)."),
    ),
    "code_unknown": (
        pair(
            "“{found}” bukan kode untuk {name}.",
            "“{found}” is not a code of {name}.",
        ),
        pair(
            "Gunakan {known}; untuk jam gunakan format-date-time.",
            "Use {known}; for a time of day use format-date-time.",
        ),
    ),
    "pattern_unreadable": (
        pair("Pola “{found}” tidak dapat dibaca: {message}.", "The pattern “{found}” cannot be read: {message}."),
        pair(
            "Perbaiki tanda kurung dan garis miring terbaliknya, mis. [0-9]+.",
            "Correct its brackets and backslashes, for example [0-9]+.",
        ),
    ),
    "pattern_endless": (
        pair(
            "Mencocokkan pola “{found}” dengan jawaban dapat berlangsung tanpa akhir.",
            "Holding an answer against the pattern “{found}” could go on for ever.",
        ),
        pair(
            "Tulis tanpa pengulangan di dalam pengulangan, dan tanpa acuan balik seperti \\1.",
            "Write it without a repetition inside a repetition, and without a reference back such as \\1.",
        ),
    ),
    "cycle": (
        pair(
            "Pertanyaan ini saling menunggu: {found}.",
            "These questions wait for each other: {found}.",
        ),
        pair("Hapus salah satu acuannya.", "Take away one of the references."),
    ),
}
