"""How strong a new passphrase is, as a word and a rule; no coloured bar.

The rule: at least four words, or at least fourteen letters of several kinds.
"""

from __future__ import annotations

from enum import StrEnum

WORDS = 4
LETTERS = 14
KINDS = 3


class Strength(StrEnum):
    """What is said of a passphrase."""

    EMPTY = "empty"
    WEAK = "weak"
    STRONG = "strong"


def strength_of(passphrase: str) -> Strength:
    """Judge a new passphrase. Only a strong one is taken; the same word four times is one word."""
    if not passphrase.strip():
        return Strength.EMPTY
    words = {word.casefold() for word in passphrase.split() if len(word) >= 3}
    kinds = sum(any(test(c) for c in passphrase) for test in (str.islower, str.isupper, str.isdigit, _is_sign))
    long = len(passphrase) >= LETTERS and len(set(passphrase)) >= 8 and kinds >= KINDS
    return Strength.STRONG if len(words) >= WORDS or long else Strength.WEAK


def _is_sign(letter: str) -> bool:
    return not letter.isalnum() and not letter.isspace()
