"""Wordings compared word by word: nothing is lost, and what is the same is not marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.checklists.diff import compare_words

WORDS = st.lists(st.sampled_from(["suhu", "diukur", "di", "gerbang", "1", "m", "masker,"]), max_size=12).map(" ".join)


def changed(old: str, new: str) -> tuple[list[str], list[str]]:
    before, after = compare_words(old, new)
    return [run.text.strip() for run in before if run.changed], [run.text.strip() for run in after if run.changed]


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("jarak 1 m", "jarak 1 m", [], []),
        ("jarak 1 m", "jarak 1,5 m", ["1"], ["1,5"]),
        ("semua pekerja", "semua pekerja dan tamu", [], ["dan tamu"]),
        ("masker kain dipakai", "dipakai", ["masker kain"], []),
        ("", "pertanyaan baru", [], ["pertanyaan baru"]),
        ("pertanyaan lama", "", ["pertanyaan lama"], []),
        ("", "", [], []),
    ],
)
def test_what_parts_is_marked(old: str, new: str, gone: list[str], come: list[str]) -> None:
    assert changed(old, new) == (gone, come)


@given(WORDS, WORDS)
def test_every_word_is_there_and_the_unmarked_ones_are_the_same(old: str, new: str) -> None:
    before, after = compare_words(old, new)
    assert "".join(run.text for run in before).split() == old.split()
    assert "".join(run.text for run in after).split() == new.split()
    same = [[run.text.split() for run in runs if not run.changed] for runs in (before, after)]
    assert same[0] == same[1]
