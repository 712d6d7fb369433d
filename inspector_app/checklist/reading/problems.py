"""What can be wrong with a checklist file: each mistake with its place, and what the author can do about it.

The sentences stand here and not with the window's, because headquarters reads them at the command line too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.reading.sentences.expressions import EXPRESSIONS
from inspector_app.checklist.reading.sentences.files import FILES
from inspector_app.checklist.reading.sentences.pair import pair
from inspector_app.checklist.reading.sentences.rows import ROWS

if TYPE_CHECKING:
    from inspector_app.checklist.model import Text


LANGUAGES = ("id", "en")

LONGEST_FACT = 500
"""Characters that a sentence quotes of a file."""


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
        alone = WITHOUT_NEAR.get(self.code) if self.facts.get("near", "–") == "–" else None
        return _said(alone or SENTENCES[self.code][1], lang, self.facts)

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
    short = {name: fact if len(fact) <= LONGEST_FACT else f"{fact[:LONGEST_FACT]}…" for name, fact in facts.items()}
    return sentence.get(lang, sentence["en"]).format_map(_Facts(short))


class _Facts(dict[str, str]):
    """Facts in which a missing one reads as a dash instead of failing the message."""

    def __missing__(self, key: str) -> str:
        return "–"


SENTENCES = FILES | ROWS | EXPRESSIONS
"""What each mistake is, and its remedy, by its code."""

WITHOUT_NEAR: dict[str, Text] = {
    "type_unknown": pair("Isi jenis yang dikenal, mis. text.", "Use a type that is known, for example text."),
    "list_unknown": pair("Tambahkan daftarnya di lembar choices.", "Add the list to the choices sheet."),
    "question_unknown": pair("Tambahkan pertanyaannya, atau hapus acuannya.", "Add the question, or do not name it."),
    "column_unknown": pair("Tambahkan kolomnya di lembar choices.", "Add the column to the choices sheet."),
    "parameter_unknown": pair("Tambahkan barisnya di lembar parameters.", "Add a row for it to the parameters sheet."),
    "function_unknown": pair("Gunakan fungsi dari docs/checklists.md.", "Use a function from docs/checklists.md."),
}
"""What to do where nothing that is known looks like what was written."""
