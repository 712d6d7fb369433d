"""What a search has hit is marked where it stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.register.lines import hits


def test_beginnings_of_words_are_hit_whatever_their_case() -> None:
    assert list(hits("PT Contoh Otomotif Indonesia", "oto pt")) == [(0, 2), (10, 3)]


def test_the_inside_of_a_word_is_no_hit() -> None:
    assert list(hits("PT Motor", "oto")) == []


def test_the_longest_of_two_words_that_fit_is_marked() -> None:
    assert list(hits("PT Otomotif", "o otomo")) == [(3, 5)]


@given(st.text(max_size=60), st.text(max_size=20))
def test_marks_lie_within_the_name_and_never_overlap(name: str, query: str) -> None:
    end = 0
    for start, length in hits(name, query):
        assert start >= end
        assert length > 0
        end = start + length
    assert end <= len(name)
