"""A sentence in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector_app.checklist.model import Text

    Sentence = tuple[Text, Text]


def pair(indonesian: str, english: str) -> Text:
    """Return a sentence by language."""
    return {"id": indonesian, "en": english}
