"""Functions on texts: parts, joins, patterns, digests. Places in a text are counted from 0, as ``substr`` does."""

from __future__ import annotations

import base64
import binascii
import hashlib
import math
import re

from inspector_app.checklist.xpath.calls.patterns import read_pattern
from inspector_app.checklist.xpath.values import Value, to_number, to_text

LONGEST_MADE = 32_767
"""Characters of a text that is put together, as many as a cell of Excel holds; texts could double again and again."""

ALGORITHMS = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}
ENCODINGS = ("base64", "hex")

_BLANKS = re.compile(r"[ \t\r\n]+")


def substring(value: Value, start: Value, end: Value | None = None) -> Value:
    """``substr``: from ``start`` up to before ``end``; a negative place counts from the end of the text."""
    text = to_text(value)
    first = _place(to_number(start), len(text))
    last = len(text) if end is None else _place(to_number(end), len(text))
    return "" if first is None or last is None else text[first:last]


def _place(number: float, length: int) -> int | None:
    """Return a place within a text of that length, ``None`` for what is no number."""
    if math.isnan(number):
        return None
    place = number if number >= 0 else number + length
    return int(min(max(place, 0), length))


def before(value: Value, mark: Value) -> Value:
    """``substring-before``: empty when the mark is not there."""
    head, found, _ = to_text(value).partition(to_text(mark)) if to_text(mark) else ("", "", "")
    return head if found else ""


def after(value: Value, mark: Value) -> Value:
    """``substring-after``: empty when the mark is not there, all when the mark is empty."""
    return to_text(value).partition(to_text(mark))[2] if to_text(mark) else to_text(value)


def translate(value: Value, old: Value, new: Value) -> Value:
    """``translate``: each character of ``old`` becomes the one at its place in ``new``, or goes where there is none."""
    becomes: dict[int, str] = {}
    replacements = to_text(new)
    for place, character in enumerate(to_text(old)):
        becomes.setdefault(ord(character), replacements[place : place + 1])
    return to_text(value).translate(becomes)


def normalize_space(value: Value) -> Value:
    """``normalize-space``: no blanks at the ends, one between words; blanks are those of XML."""
    return _BLANKS.sub(" ", to_text(value)).strip(" ")


def matches(value: Value, pattern: Value) -> Value:
    """``regex``: whether the pattern is found in the text (``^…$`` for all of it); one that cannot be read never is."""
    try:
        return read_pattern(to_text(pattern)).found_in(to_text(value))
    except re.error:
        return False


def join(separator: Value, *values: Value) -> Value:
    """``join``, up to ``LONGEST_MADE`` characters."""
    return to_text(separator).join(map(to_text, values))[:LONGEST_MADE]


def concat(*values: Value) -> Value:
    """``concat``, up to ``LONGEST_MADE`` characters."""
    return "".join(map(to_text, values))[:LONGEST_MADE]


def digest(value: Value, algorithm: Value, encoding: Value = "base64") -> Value:
    """``digest`` of the text's UTF-8; empty for an algorithm or an encoding that there is not."""
    name, written = ALGORITHMS.get(to_text(algorithm)), to_text(encoding)
    if name is None or written not in ENCODINGS:
        return ""
    found = hashlib.new(name, to_text(value).encode(), usedforsecurity=False)
    return found.hexdigest() if written == "hex" else base64.b64encode(found.digest()).decode()


def base64_decode(value: Value) -> Value:
    """``base64-decode``: the UTF-8 text that was encoded; empty for what is no such thing."""
    try:
        return base64.b64decode(to_text(value), validate=True).decode()
    except (binascii.Error, ValueError):
        return ""


def words(value: Value) -> list[str]:
    """Return the items of a list that blanks divide, which is how a multiple choice is stored."""
    return to_text(value).split()


def selected(values: Value, name: Value) -> Value:
    """Tell, for ``selected``, whether a list has an item."""
    return to_text(name).strip() in words(values)


def selected_at(values: Value, index: Value) -> Value:
    """``selected-at``: the item at a place from 0 on; empty where there is none."""
    found, at = words(values), to_number(index)
    return found[int(at)] if math.isfinite(at) and 0 <= at < len(found) else ""


def count_non_empty(*values: Value) -> Value:
    """``count-non-empty``."""
    return float(sum(to_text(value) != "" for value in values))
