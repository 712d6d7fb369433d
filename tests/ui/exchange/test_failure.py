"""What headquarters set aside is said in words; only a reason that nobody foresaw is shown as it came."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui.exchange.failure import FailureWords
from ui.i18n.formats import Formats
from ui.i18n.messages import Speaker

if TYPE_CHECKING:
    from ui.i18n.language import Language

KNOWN = ("ahead", "gap", "broken", "forked", "forbidden", "content_mismatch", "too_large", "other_size", "blob_missing")


@pytest.mark.parametrize("reason", KNOWN)
def test_a_known_reason_is_said_in_words(language: Language, reason: str) -> None:
    for lang in ("id", "en"):
        language.use(lang)
        failure = FailureWords(Formats(lang), Speaker(lang)).refused(reason)
        assert "_" not in failure.cause
        assert f"({reason})" not in failure.cause
        assert failure.safe
        assert failure.mender


def test_an_unknown_reason_is_shown_as_it_came(language: Language) -> None:
    failure = FailureWords(Formats("id"), Speaker("id")).refused("odd_thing")
    assert failure.cause == "Tidak diterima pusat: kiriman tidak dapat dibacanya (odd_thing)."
    del language
