"""A file of answers for a replay, read with care: each step that cannot be understood is named, with what to write.

The file is a list of ``{"path": "/data/group/question", "value": "…"}``, ``{"add_repeat": "/data/rep"}`` and
``{"remove_repeat": "/data/rep[2]"}``; rows are addressed by their position from 1: ``/data/rep[1]/q``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.reading.problems import LANGUAGES
from inspector_app.ids import Path

if TYPE_CHECKING:
    from pathlib import Path as File

    from inspector_app.checklist.model import Text

LARGEST_FILE = 20_000_000
MOST_STEPS = 100_000
LONGEST_VALUE = 100_000
"""Many times what a person answers in a day."""

SHOWN = 120
"""How much of a wrong thing is repeated in a sentence."""


class Answer(msgspec.Struct, frozen=True):
    """Set a value, in its lexical form; empty takes the answer back."""

    path: Path
    value: str


class AddRow(msgspec.Struct, frozen=True):
    """Add a row at the end of an open repeat."""

    repeat: Path


class RemoveRow(msgspec.Struct, frozen=True):
    """Remove the row at that position."""

    row: Path


Step = Answer | AddRow | RemoveRow


class Mistake(msgspec.Struct, frozen=True):
    """Why a step cannot be taken. ``step`` counts from 1; 0 stands for the whole file."""

    step: int
    code: str
    facts: dict[str, str] = {}

    def say(self, lang: str) -> str:
        """Return place, mistake and remedy as a sentence in ``id`` or ``en``."""
        word = {"id": "langkah", "en": "step"}[lang if lang in LANGUAGES else "en"]
        sentence = SENTENCES[self.code].get(lang, SENTENCES[self.code]["en"]).format_map(self.facts)
        return f"{word} {self.step}: {sentence}" if self.step else sentence

    def plain(self) -> dict[str, object]:
        """Return all of it for other programs."""
        return {"step": self.step, "code": self.code, "facts": self.facts, "what": {x: self.say(x) for x in LANGUAGES}}


def read_answers(file: File, found: list[Mistake]) -> list[tuple[int, Step]]:
    """Return the steps that can be understood, each with its number; the others are added to ``found``."""
    try:
        if file.stat().st_size > LARGEST_FILE:
            found.append(Mistake(0, "file_too_large", {"limit": f"{LARGEST_FILE / 1e6:.0f}"}))
            return []
        data = file.read_bytes()
    except OSError:
        found.append(Mistake(0, "file_unreadable", {"name": file.name}))
        return []
    return parse_answers(data, found)


def parse_answers(data: bytes, found: list[Mistake]) -> list[tuple[int, Step]]:
    """Return the steps of a file's bytes, as ``read_answers`` does."""
    try:
        written = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError) as error:
        found.append(Mistake(0, "no_json", {"detail": _short(str(error))}))
        return []
    if not isinstance(written, list):
        found.append(Mistake(0, "no_list"))
        return []
    if len(written) > MOST_STEPS:
        found.append(Mistake(0, "too_many_steps", {"limit": str(MOST_STEPS)}))
        return []
    steps: list[tuple[int, Step]] = []
    for number, one in enumerate(written, start=1):
        step = _step(one)
        if isinstance(step, str):
            found.append(Mistake(number, step, {"found": _short(_written(one))}))
        else:
            steps.append((number, step))
    return steps


def _step(one: object) -> Step | str:
    """Return the step, or the code of what is wrong with it."""
    if not isinstance(one, dict):
        return "no_step"
    match sorted(one):
        case ["path", "value"]:
            return _answer(one["path"], one["value"])
        case ["add_repeat"]:
            path = _path(one["add_repeat"])
            return "bad_path" if path is None else AddRow(path)
        case ["remove_repeat"]:
            path = _path(one["remove_repeat"])
            if path is None:
                return "bad_path"
            return RemoveRow(path) if path.endswith("]") else "no_position"
    return "no_step"


def _answer(path: object, value: object) -> Step | str:
    read = _path(path)
    if read is None:
        return "bad_path"
    if value is None:
        return Answer(read, "")
    if not isinstance(value, str):
        return "no_text"
    return Answer(read, value) if len(value) <= LONGEST_VALUE else "value_too_long"


_PATH = re.compile(r"(?:/[^\s/\[\]]+(?:\[[1-9]\d{0,5}\])?){1,64}")


def _path(written: object) -> Path | None:
    return Path(written) if isinstance(written, str) and _PATH.fullmatch(written) else None


def _written(one: object) -> str:
    return one if isinstance(one, str) else msgspec.json.encode(one).decode("utf-8", "replace")


def _short(text: str) -> str:
    """Return the beginning of a text, with nothing in it that could move a terminal's cursor."""
    plain = "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text[:SHOWN])
    return plain + "…" if len(text) > SHOWN else plain


def _pair(indonesian: str, english: str) -> Text:
    return {"id": indonesian, "en": english}


_SHAPES = '{{"path": "/data/q", "value": "…"}}, {{"add_repeat": "/data/rep"}}, {{"remove_repeat": "/data/rep[2]"}}'

SENTENCES: dict[str, Text] = {
    "file_unreadable": _pair(
        "Berkas {name} tidak dapat dibaca. Periksa nama dan hak aksesnya.",
        "The file {name} cannot be read. Check its name and permissions.",
    ),
    "file_too_large": _pair(
        "Berkas jawaban lebih dari {limit} MB. Bagi menjadi beberapa berkas.",
        "The file of answers is larger than {limit} MB. Divide it into several files.",
    ),
    "no_json": _pair(
        "Berkas itu bukan JSON yang utuh: {detail}. Perbaiki tempat itu.",
        "The file is no whole JSON: {detail}. Correct that place.",
    ),
    "no_list": _pair(
        "Berkas itu harus berisi satu daftar langkah: [ … ].", "The file must hold one list of steps: [ … ]."
    ),
    "too_many_steps": _pair("Lebih dari {limit} langkah. Kurangi.", "More than {limit} steps. Take some away."),
    "no_step": _pair(
        f"“{{found}}” bukan langkah. Tulis salah satu dari {_SHAPES}.",
        f"“{{found}}” is no step. Write one of {_SHAPES}.",
    ),
    "bad_path": _pair(
        "Alamat di “{found}” tidak berbentuk /data/grup/pertanyaan atau /data/rep[1]/pertanyaan.",
        "The address in “{found}” is not of the form /data/group/question or /data/rep[1]/question.",
    ),
    "no_position": _pair(
        "“{found}” tidak menyebut baris yang mana. Tambahkan urutannya, seperti /data/rep[2].",
        "“{found}” does not say which row. Add its position, as in /data/rep[2].",
    ),
    "no_text": _pair(
        "Nilai di “{found}” bukan teks. Tulis dalam tanda kutip, seperti yang dicatat XForms.",
        "The value in “{found}” is no text. Write it in quotation marks, as XForms records it.",
    ),
    "value_too_long": _pair(
        "Nilai itu lebih panjang daripada yang dapat disimpan.", "The value is longer than can be kept."
    ),
    "unknown_path": _pair(
        "Tidak ada {path} di formulir ini sekarang. Periksa nama dan urutan barisnya.",
        "There is no {path} in this form now. Check its names and the positions of its rows.",
    ),
    "computed": _pair(
        "{path} dihitung oleh formulir; jawaban tidak dapat diisi di sana.",
        "{path} is computed by the form; no answer can be put there.",
    ),
    "readonly": _pair(
        "{path} hanya dapat dibaca sekarang; jawaban tidak diubah.",
        "{path} can only be read now; the answer was not changed.",
    ),
    "wrong_type": _pair(
        "“{value}” bukan bentuk yang dicatat untuk {path}; jawaban tidak diubah.",
        "“{value}” is not what is recorded for {path}; the answer was not changed.",
    ),
    "no_repeat": _pair("{path} bukan kelompok berulang.", "{path} is no repeat."),
    "counted": _pair(
        "Jumlah baris {path} ditetapkan oleh formulir; baris tidak ditambah atau dihapus dengan tangan.",
        "The form says how many rows {path} has; none is added or removed by hand.",
    ),
    "no_rows_now": _pair(
        "{path} tidak berlaku sekarang; baris tidak ditambahkan.", "{path} is not relevant now; no row was added."
    ),
}
