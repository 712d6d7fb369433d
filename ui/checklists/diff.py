"""Two wordings word by word: what is gone of the old one, and what is new in the other. Pure."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_WORD = re.compile(r"\S+\s*")


class Run(NamedTuple):
    """A stretch of words; ``changed`` where the other wording does not have it."""

    text: str
    changed: bool


Runs = tuple[Run, ...]


def compare_words(old: str, new: str) -> tuple[Runs, Runs]:
    """Return both wordings, cut where they part. A wording without a counterpart is all changed."""
    before, after = _WORD.findall(old.strip()), _WORD.findall(new.strip())
    matcher = SequenceMatcher(None, [w.strip() for w in before], [w.strip() for w in after], autojunk=False)
    gone: list[Run] = []
    come: list[Run] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        for runs, words in ((gone, before[i:j]), (come, after[k:m])):
            if words:
                runs.append(Run("".join(words), changed=tag != "equal"))
    return tuple(gone), tuple(come)
