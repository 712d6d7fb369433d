"""Every text of a paper is there in both languages, and asks for the same facts."""

from __future__ import annotations

import string

import msgspec
import pytest

from inspector_app.reports.texts import TEXTS
from inspector_app.reports.wording import Texts


def asked_for(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("field", [field.name for field in msgspec.structs.fields(Texts)])
def test_a_text_is_said_in_both_languages_with_the_same_facts(field: str) -> None:
    said = [getattr(TEXTS[lang], field) for lang in ("id", "en")]
    lines = [text if isinstance(text, tuple) else (text,) for text in said]
    assert all(line.strip() for text in lines for line in text)
    assert len(lines[0]) == len(lines[1])
    for indonesian, english in zip(*lines, strict=True):
        assert asked_for(indonesian) == asked_for(english)


def test_texts_are_really_translated() -> None:
    same = {
        field.name
        for field in msgspec.structs.fields(Texts)
        if getattr(TEXTS["id"], field.name) == getattr(TEXTS["en"], field.name)
    }
    assert same == {"business", "nip", "place_and_date", "minor"}
