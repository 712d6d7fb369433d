"""Every error speaks both languages: what happened, what it means, what to do, and needs no window for it."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from inspector_app.errors import (
    EnrolmentRefused,
    InspectionError,
    PhotoTooLarge,
    RequiredMissing,
    StoreNewer,
    WrongPassphrase,
)
from ui.i18n.messages import Speaker, speak
from ui.i18n.sentences import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator


def tree(kind: type[InspectionError] = InspectionError) -> Iterator[type[InspectionError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from tree(below)


KINDS = sorted(set(tree()), key=lambda kind: kind.code)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("kind", KINDS, ids=[kind.code for kind in KINDS])
def test_every_error_says_three_things_calmly(kind: type[InspectionError], lang: str) -> None:
    assert kind.code in TEXTS, "a class without sentences of its own"
    said = Speaker(lang).say(kind())
    for sentence in said:
        assert len(sentence) > 10
        assert "!" not in sentence
        assert "error" not in sentence.lower()
        assert "terjadi kesalahan" not in sentence.lower()
        assert "{" not in sentence


@pytest.mark.parametrize("kind", KINDS, ids=[kind.code for kind in KINDS])
def test_the_languages_differ(kind: type[InspectionError]) -> None:
    assert Speaker("id").say(kind()).title != Speaker("en").say(kind()).title


def test_facts_are_said_in_the_languages_own_way() -> None:
    assert speak(WrongPassphrase(tries=3, wait_seconds=5)).startswith("Frasa sandi tidak cocok, percobaan ke-3.")
    assert "umurnya lebih dari 24 jam" in speak(EnrolmentRefused(reason="expired"))
    assert "it was used already" in speak(EnrolmentRefused(reason="used"), "en")
    assert "E01; E02" in speak(RequiredMissing(paths=("E01", "E02")))
    assert "203,5 MB" in speak(PhotoTooLarge(name="a.jpg", megabytes=203.5, limit=1200))
    assert "1.200 MB" in speak(PhotoTooLarge(name="a.jpg", megabytes=203.5, limit=1200))
    assert "bentuk 1200" in speak(StoreNewer(found=1200, known=3))


def test_a_kind_without_sentences_borrows_those_of_its_parent() -> None:
    class Unheard(WrongPassphrase):
        pass

    try:
        assert Speaker().say(Unheard(tries=1)).title == "Frasa sandi tidak cocok, percobaan ke-1."
    finally:
        # The tree that other tests walk must not keep it.
        del Unheard
        import gc

        gc.collect()


def test_the_command_line_says_them_without_a_window() -> None:
    told = (
        "from ui.i18n.messages import speak; from inspector_app.errors import StoreMissing; import sys;"
        "assert speak(StoreMissing()); print('PySide6.QtGui' in sys.modules, 'PySide6.QtWidgets' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["False", "False"]


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_no_fact_is_lost_on_the_way_to_indonesian(code: str) -> None:
    from ui.i18n.catalogue import load_translator, translate

    indonesian = load_translator("id")
    for source in TEXTS[code]:
        told = translate(indonesian, "Messages", source)
        assert set(re.findall(r"{\w+}", told)) == set(re.findall(r"{\w+}", source))
