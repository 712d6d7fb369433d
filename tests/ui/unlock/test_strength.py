"""What counts as a strong passphrase."""

import pytest

from ui.unlock.people import initials
from ui.unlock.strength import Strength, strength_of


@pytest.mark.parametrize(
    ("passphrase", "judged"),
    [
        ("", Strength.EMPTY), ("   ", Strength.EMPTY), ("rahasia", Strength.WEAK), ("aaa aaa aaa aaa", Strength.WEAK),
        ("a b c d e f g", Strength.WEAK), ("sepatu hujan gudang", Strength.WEAK),
        ("sepatu hujan di gudang tiga", Strength.STRONG), ("Tujuh7-Belas8-Agustus", Strength.STRONG),
        ("Aa1-Aa1-Aa1-Aa1", Strength.WEAK), ("katasandipanjangsekali", Strength.WEAK),
    ],
)  # fmt: skip
def test_four_different_words_or_a_long_mixture(passphrase: str, judged: Strength) -> None:
    assert strength_of(passphrase) is judged


@pytest.mark.parametrize(
    ("name", "mark"), [("Dewi Lestari", "DL"), ("Budi", "B"), ("R. A. Kartini Djojoadhiningrat", "RD"), ("", "")]
)
def test_the_round_mark_has_at_most_two_letters(name: str, mark: str) -> None:
    assert initials(name) == mark
