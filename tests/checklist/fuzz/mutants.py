"""From a seed to a spoilt form, the same one for ever."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from tests.checklist.fuzz.cells import MUTATIONS
from tests.checklist.fuzz.damage import BURSTS, DAMAGES
from tests.checklist.fuzz.layouts import LAYOUTS
from tests.checklist.fuzz.originals import originals
from tests.checklist.fuzz.writing import written

if TYPE_CHECKING:
    from tests.checklist.fuzz.originals import Original

SUFFIXES = (".md", ".md", ".xlsx", ".xlsx", ".csv", ".xls")


@dataclass(frozen=True)
class Mutant:
    """A spoilt form: its bytes, their kind, and what was done to which."""

    seed: int
    data: bytes
    suffix: str
    what: str


def mutant(seed: int) -> Mutant:
    """Return the mutant of a seed: of twenty, eleven with cells spoilt, four sheets, three bytes, two archives."""
    chance = Random(seed)  # noqa: S311 - to be repeated, not to be secret
    original = chance.choice(originals())
    book = [(name, [list(row) for row in rows]) for name, rows in original.book]
    share = chance.randrange(20)
    if share < 2:
        data, suffix, what = chance.choice(BURSTS)(chance, book)
        return Mutant(seed, data, suffix, f"{original.name}: {what}")
    if share < 5:
        return _damaged(seed, chance, original)
    done = [chance.choice(LAYOUTS)(chance, book)] if share < 9 else []
    done += [chance.choice(MUTATIONS)(chance, book) for _ in range(chance.choice([1, 1, 2, 4]) if share >= 9 else 0)]
    files = original.files if original.files and chance.random() < 0.8 else {}
    data, suffix = written(book, chance.choice(SUFFIXES), files)
    return Mutant(seed, data, suffix, f"{original.name}{suffix}: {'; '.join(done)}")


def _damaged(seed: int, chance: Random, original: Original) -> Mutant:
    if original.raw:
        data, suffix = original.raw, ".xlsx"
    else:
        data, suffix = written(original.book, chance.choice(SUFFIXES), original.files)
    damage = chance.choice(DAMAGES)
    return Mutant(seed, damage(chance, data), suffix, f"{original.name}{suffix}: {damage.__name__}")
