"""Texts that say values: ``Umur ${/data/name}`` holds an expression, whose value stands there when it is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector_app.checklist.xpath.values import to_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector_app.checklist.model import Text
    from inspector_app.checklist.xpath.expression import Compiled
    from inspector_app.checklist.xpath.frames import Frame

_OUTPUT = re.compile(r"\$\{([^{}]+)\}")


def expressions_in(text: str) -> Iterator[str]:
    """Yield the expressions that a text holds."""
    for found in _OUTPUT.finditer(text):
        yield found[1].strip()


def said(text: Text, outputs: Mapping[str, Compiled], frame: Frame) -> Text:
    """Return a text in which each expression has become its value."""
    if not outputs or not any("${" in each for each in text.values()):
        return text

    def value(found: re.Match[str]) -> str:
        compiled = outputs.get(found[1].strip())
        return found[0] if compiled is None else to_text(compiled.evaluate(frame))

    return {lang: _OUTPUT.sub(value, each) for lang, each in text.items()}
