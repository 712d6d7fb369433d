"""The catalogues: up to date with the code, finished, compiled, and with every place-holder of their sources."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from ui.i18n.build import packages, release, unfinished, update
from ui.i18n.catalogue import FOLDER, LANGUAGES, load_translator

if TYPE_CHECKING:
    from pathlib import Path

NAMES = sorted(packages())


def messages(file: Path) -> dict[tuple[str, str, str], str]:
    """Every message by context, source and comment."""
    found = {}
    for context in ET.parse(file).iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            key = (context.findtext("name") or "", message.findtext("source") or "", message.findtext("comment") or "")
            translation = message.find("translation")
            found[key] = "" if translation is None else "|".join(translation.itertext()).strip()
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_catalogue_holds_what_the_code_says(tmp_path: Path, name: str, lang: str) -> None:
    fresh = messages(update(lang, name, packages()[name], folder=tmp_path))
    assert set(messages(FOLDER / lang / f"{name}.ts")) == set(fresh), f"python -m ui.i18n.build {name}"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_left_untranslated(name: str) -> None:
    assert unfinished(FOLDER / "id" / f"{name}.ts") == []


@pytest.mark.parametrize("name", NAMES)
def test_indonesian_keeps_every_place_holder(name: str) -> None:
    lost = [
        source
        for (_, source, _), told in messages(FOLDER / "id" / f"{name}.ts").items()
        if set(re.findall(r"{\w*}|%n", source)) != set(re.findall(r"{\w*}|%n", told))
    ]
    assert lost == []


@pytest.mark.parametrize("name", NAMES)
def test_no_text_shouts(name: str) -> None:
    assert [told for told in messages(FOLDER / "id" / f"{name}.ts").values() if "!" in told] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_compiled_is_what_is_written(tmp_path: Path, lang: str) -> None:
    compiled = release(lang, folder=tmp_path)
    assert compiled.read_bytes() == (FOLDER / f"{lang}.qm").read_bytes(), "python -m ui.i18n.build"


def test_english_counts_one_and_many() -> None:
    english = load_translator("en")
    source = "locked for another %n seconds"
    assert english.translate("Daily", source, None, 1) == "locked for another %n second"
    assert english.translate("Daily", source, None, 2) == source


def test_a_language_that_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"fr\.qm"):
        load_translator("fr")
