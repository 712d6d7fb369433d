"""A seed gives the same order here as in every other engine of ODK XForms."""

from __future__ import annotations

import pytest

from inspector_app.checklist.xpath.calls.chance import shuffled


@pytest.mark.parametrize(
    ("seed", "order"),
    [
        ("42", "AFCBDE"),
        ("-42", "EDAFBC"),
        ("1", "BFEACD"),
        ("11111111", "ACDBFE"),
        ("0", "CBEAFD"),
        ("", "CBEAFD"),
        ("3.7", "CDEFBA"),
        ("2147483648", "BFEACD"),
        ("12345678901", "EBDCFA"),
    ],
)
def test_a_seed_gives_the_order_that_others_give(seed: str, order: str) -> None:
    assert "".join(shuffled("ABCDEF", seed)) == order


def test_a_seed_in_words_gives_an_order_of_its_own() -> None:
    assert sorted(shuffled("ABCDEF", "a visit")) == list("ABCDEF")
    assert shuffled("ABCDEFGHIJ", "a visit") != shuffled("ABCDEFGHIJ", "another")


def test_nothing_is_shuffled_to_nothing() -> None:
    assert shuffled([], "42") == []
