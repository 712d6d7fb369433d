"""What each error says to the person: what happened, what it means for the work, what to do. Needs no window."""

from __future__ import annotations

from typing import NamedTuple

from inspector_app.errors import InspectionError
from ui.i18n.catalogue import load_translator, translate
from ui.i18n.formats import Formats
from ui.i18n.sentences import TEXTS, WORDS

CONTEXT = "Messages"


class Said(NamedTuple):
    """Three sentences."""

    title: str
    meaning: str
    remedy: str

    def __str__(self) -> str:
        return " ".join(part for part in self if part)


class Speaker:
    """Says errors in one language, which may change while the program runs."""

    def __init__(self, lang: str = "id") -> None:
        self.lang = ""
        self.use(lang)

    def use(self, lang: str) -> None:
        """Speak ``id`` or ``en``."""
        if lang != self.lang:
            self.lang = lang
            self._translator = load_translator(lang)
            self._formats = Formats(lang)

    def say(self, error: InspectionError) -> Said:
        """Return what happened, what it means for the work, and what to do."""
        title, meaning, remedy = TEXTS[_code_of(error)]
        facts = {name: self._fact(name, value) for name, value in error.facts.items()}
        return Said(self._fill(title, facts), self._fill(meaning, facts), self._fill(remedy, facts))

    def word(self, source: str) -> str:
        """Return one word of the facts in the language, ``expired`` for instance; unknown words stay as they are."""
        return translate(self._translator, CONTEXT, WORDS.get(source, source))

    def _fill(self, source: str, facts: dict[str, str]) -> str:
        return translate(self._translator, CONTEXT, source).format_map(_Facts(facts))

    def _fact(self, name: str, value: object) -> str:
        if isinstance(value, tuple):
            return "; ".join(self.word(str(item)) for item in value)
        if isinstance(value, int) and name not in {"row", "n", "found", "known", "version"}:
            return self._formats.whole(value)
        if isinstance(value, float):
            return self._formats.decimal(value)
        return self.word(str(value))


def speak(error: InspectionError, lang: str = "id") -> str:
    """Return the error in one paragraph: for the command line."""
    return str(Speaker(lang).say(error))


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def _code_of(error: InspectionError) -> str:
    """Return the code of the nearest class that has a text."""
    for kind in type(error).__mro__:
        if issubclass(kind, InspectionError) and kind.code in TEXTS:
            return kind.code
    return InspectionError.code
