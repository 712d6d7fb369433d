"""Patterns: what they find is what the library finds, and no pattern keeps an answer waiting."""

from __future__ import annotations

import re
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.checklist.reading.problems import Problem
from inspector_app.checklist.reading.xlsform import compile_bytes
from inspector_app.checklist.xpath.calls.patterns import _followed, read_pattern
from inspector_app.checklist.xpath.calls.texts import matches
from inspector_app.errors import ChecklistInvalid
from tests.builders.checklist import session
from tests.checklist.fuzz.cells import PATTERNS

_ATOMS = st.sampled_from(
    ["a", "b", ".", "[ab]", "[^a]", r"\w", r"\b", "^", "$", r"\d", "1", "(?=a)", "(?!b)", "A", "(?<=a)"]
)
_MANY = st.sampled_from(["*", "+", "?", "{2}", "{1,3}", "*?", "+?", "{2,}", "{0}", "{,2}"])
_SOME = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.builds("".join, st.lists(inner, min_size=1, max_size=3)),
        st.builds("({}|{})".format, inner, inner),
        st.builds("(?:{}){}".format, inner, _MANY),
    ),
    max_leaves=8,
)


@settings(max_examples=300, deadline=None)
@given(_SOME, st.lists(st.text("ab1 \nA", max_size=8), min_size=1, max_size=6))
def test_followed_in_all_ways_at_once_a_pattern_finds_what_the_library_finds(pattern: str, texts: list[str]) -> None:
    read = read_pattern(pattern)
    for text in texts:
        found = re.search(pattern, text) is not None
        assert read.found_in(text) is found
        assert not read.pieces or _followed(read.pieces, text) is found


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("text", ["a" * 1000 + "!", "x" * 1000, "ab " * 300 + "=", "a" * 28])
def test_no_pattern_keeps_an_answer_waiting(pattern: str, text: str) -> None:
    began = process_time()
    matches(text, pattern)
    assert process_time() - began < 2.0


def test_a_pattern_that_an_answer_gave_is_held_to_the_same_bound() -> None:
    began = process_time()
    assert matches("a" * 60 + "!", "(a+)+$") is False
    assert matches("a" * 60, "(a+)+$") is True
    assert matches("x", "(" * 20_000) is False
    assert matches("x", "(((){2000}){2000}){2000}x") in {True, False}
    assert process_time() - began < 2.0


def test_an_address_repeats_within_a_repetition_and_is_found_all_the_same() -> None:
    address = r"^[\w.+-]+@([\w-]+\.)+[\w-]{2,}$"
    assert read_pattern(address).serves
    assert matches("petugas@dinas.karawang.go.id", address) is True
    assert matches("p" * 400 + "@" + "dinas." * 80 + "!", address) is False


@pytest.mark.parametrize("pattern", [r"(a+)+\1$", "((a{1,50}){1,50}){1,50}$"])
def test_a_pattern_that_could_go_on_for_ever_is_a_mistake_with_a_remedy(pattern: str) -> None:
    form = f"| survey | | | | |\n| | type | name | label | constraint |\n| | text | a | A | regex(., '{pattern}') |\n"
    with pytest.raises(ChecklistInvalid) as caught:
        compile_bytes(form.encode(), ".md")
    (told,) = caught.value.facts["problems"]  # type: ignore[misc,str-unpack]
    facts = {"found": pattern}
    assert Problem("pattern_endless", "survey", 3, "constraint", facts).say("en") == told


def test_a_form_with_such_a_pattern_answers_at_once() -> None:
    form = "| survey | | | | |\n| | type | name | label | constraint |\n| | text | a | A | regex(., '^([a-z]+)*$') |\n"
    filling = session(compile_bytes(form.encode(), ".md"))
    began = process_time()
    (violation,) = filling.answer(next(iter(filling.paths())), "a" * 400 + "!").violations
    assert violation.code == "constraint"
    assert process_time() - began < 2.0
