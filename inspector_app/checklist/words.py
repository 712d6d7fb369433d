"""A stored value in words, as Indonesian or English papers write it: ``37,2``, ``9 September 2020``, ``10.15``."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TYPE_CHECKING

from inspector_app.checklist.coordinates import place_words
from inspector_app.checklist.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from inspector_app.checklist.model import Question, Text

MONTHS = {
    "id": (
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?", re.ASCII)
_CLOCK = re.compile(r"(\d{2}):(\d{2})", re.ASCII)
_PLACE = re.compile(r"\{(\w+)\}", re.ASCII)


def words_for(question: Question, value: str, lang: str) -> str:
    """Return a value in words, without its unit; empty for an empty value.

    ``value`` is the lexical form, of a sample ``38/40``; ``lang`` is ``id`` or ``en``.
    """
    if not value:
        return ""
    if question.choices:
        labels = {choice.name: choice.label.get(lang, choice.name) for choice in question.choices}
        said = [labels.get(name, name) for name in ([value] if value in labels else value.split())]
        if question.kind is Kind.RANK:
            said = [f"{place}. {label}" for place, label in enumerate(said, start=1)]
        return ", ".join(said)
    if question.kind is Kind.CALCULATED:
        return _worked_out(question, value, lang)
    return _WRITERS[question.kind](value, lang) if question.kind in _WRITERS else value


def _worked_out(question: Question, value: str, lang: str) -> str:
    """Return a calculated value in words: a moment, a day or a time as such, else a number with its decimals."""
    if _MOMENT.fullmatch(value):
        return moment_words(value, lang)
    if _DAY.fullmatch(value):
        return date_words(value, lang)
    return number_words(value, lang, decimals=question.decimals)


def number_words(value: str, lang: str, *, decimals: int | None = None) -> str:
    """Return a number with grouping and the language's decimal sign, rounded half up to ``decimals`` if given."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite():
        return value
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    written = format(number, ",f")
    return written if lang == "en" else written.translate(str.maketrans(",.", ".,"))


def sample_words(value: str, lang: str) -> str:
    """Return a counted sample: ``38 dari 40 (95,0 %)``."""
    counted, _, total = value.partition("/")
    share = sample_share(value)
    of = "of" if lang == "en" else "dari"
    said = f"{number_words(counted, lang)} {of} {number_words(total, lang)}"
    if share is None:
        return said
    percent = number_words(str(share), lang, decimals=1)
    return f"{said} ({percent}%)" if lang == "en" else f"{said} ({percent} %)"


def sample_share(value: str) -> Decimal | None:
    """Return the share of a sample ``38/40`` in percent, ``None`` when nothing was counted."""
    counted, _, total = value.partition("/")
    try:
        return Decimal(counted) * 100 / Decimal(total) if Decimal(total) else None
    except InvalidOperation:
        return None


def date_words(value: str, lang: str) -> str:
    """Return an ISO date as ``9 September 2020``."""
    found = _DAY.match(value)
    if found is None:
        return value
    month = MONTHS.get(lang, MONTHS["id"])[int(found[2]) - 1]
    return f"{int(found[3])} {month} {found[1]}"


def time_words(value: str, lang: str) -> str:
    """Return a time as ``10.15``, in English ``10:15``."""
    found = _CLOCK.match(value)
    if found is None:
        return value
    return f"{found[1]}:{found[2]}" if lang == "en" else f"{found[1]}.{found[2]}"


def moment_words(value: str, lang: str) -> str:
    """Return a date and time as ``9 September 2020, 10.15``."""
    day, _, clock = value.partition("T")
    return f"{date_words(day, lang)}, {time_words(clock, lang)}"


def fill(template: Text, parameters: Mapping[str, str]) -> Text:
    """Return a text in which ``{distance_m}`` has become the parameter's value, as each language writes numbers."""

    def filled(lang: str, text: str) -> str:
        return _PLACE.sub(lambda found: number_words(parameters.get(found[1], found[0]), lang), text)

    return {lang: filled(lang, text) for lang, text in template.items()}


_WRITERS: dict[Kind, Callable[[str, str], str]] = {
    Kind.NUMBER: number_words,
    Kind.SAMPLE: sample_words,
    Kind.DATE: date_words,
    Kind.TIME: time_words,
    Kind.DATETIME: moment_words,
    Kind.PLACE: place_words,
}
