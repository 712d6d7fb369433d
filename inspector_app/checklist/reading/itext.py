"""The texts of an XForm by language: labels, hints, messages, the media beside them, and values said within them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.reading.columns import language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from inspector_app.checklist.model import Text

XF = "{http://www.w3.org/2002/xforms}"

LANGUAGES = ("id", "en")
"""Every text of a compiled checklist is there in both; a form in one language says the same in both."""

_ITEXT = "jr:itext("


def complete(text: Text, default: str = "") -> Text:
    """Return a text in our two languages and those that it has: where one of ours lacks, the text in the language
    ``default`` stands in, or the first; empty when there is none. A dash is how the converter writes a missing text.
    """
    said = {lang: words for lang, words in text.items() if words and words != "-"}
    if not said:
        return {}
    fallback = said.get(default) or next(iter(said.values()))
    ours = {lang: said.get(lang, fallback) for lang in LANGUAGES}
    return ours | {lang: words for lang, words in said.items() if lang and lang not in ours}


class Texts:
    """The texts of one document, by their id and form (``""``, ``guidance``, ``image`` …)."""

    def __init__(self, root: Element) -> None:
        translations = list(root.iter(f"{XF}translation"))
        named = {_code(each.get("lang", "")): each.get("default") for each in translations}
        self.default = next((code for code, marked in named.items() if marked), next(iter(named), ""))
        self.languages = (*LANGUAGES, *(code for code in named if code and code not in LANGUAGES))
        self._texts: dict[str, dict[str, Text]] = {}
        for translation in translations:
            code = _code(translation.get("lang", ""))
            for text in translation.iter(f"{XF}text"):
                forms = self._texts.setdefault(text.get("id", ""), {})
                for value in text.iter(f"{XF}value"):
                    forms.setdefault(value.get("form", ""), {}).setdefault(code, said(value))

    def of(self, element: Element | None, form: str = "") -> Text:
        """Return what a label or hint says, itself or by its reference."""
        if element is None:
            return {}
        reference = element.get("ref", "")
        if reference:
            return self.message(reference, form)
        return {} if form else complete({"": said(element)})

    def message(self, text: str, form: str = "") -> Text:
        """Return a text given directly or as ``jr:itext('id')``."""
        if text.startswith(_ITEXT):
            return self.named(text[len(_ITEXT) + 1 : -2], form)
        return {} if form else complete({"": text})

    def named(self, identity: str, form: str = "") -> Text:
        """Return the text of that id."""
        return complete(self._texts.get(identity, {}).get(form, {}), self.default)

    def media(self, element: Element | None) -> dict[str, Text]:
        """Return the files beside a label by their kind (``image``, ``audio`` …): bare names, by language."""
        reference = element.get("ref", "") if element is not None else ""
        if not reference.startswith(_ITEXT):
            return {}
        identity = reference[len(_ITEXT) + 1 : -2]
        forms = [form for form in self._texts.get(identity, {}) if form not in {"", "guidance", "short", "long"}]
        found = {form: self.named(identity, form) for form in forms}
        return {
            form: {lang: name.rpartition("/")[2] for lang, name in text.items()} for form, text in found.items() if text
        }


def said(element: Element) -> str:
    """Return an element's text, spaces in a row as one; ``<output value="x"/>`` becomes ``${x}``."""
    outputs: list[str] = []
    words = " ".join("".join(_pieces(element, outputs)).split())
    for at, expression in enumerate(outputs):
        words = words.replace(_mark(at), f"${{{expression}}}", 1)
    return words


def _pieces(element: Element, outputs: list[str]) -> Iterator[str]:
    if element.text:
        yield element.text
    for child in element:
        if child.tag == f"{XF}output":
            yield _mark(len(outputs))
            outputs.append((child.get("value") or child.get("ref") or "").strip())
        else:
            yield from _pieces(child, outputs)
        if child.tail:
            yield child.tail


def _mark(at: int) -> str:
    """Stand in for an output, whose own spaces are kept; no text that a sheet can hold has this character."""
    return f"\x00{at}\x00"


def _code(named: str) -> str:
    """Return the code of a translation: of ``Indonesia (id)`` it is ``id``; the nameless one has none."""
    if named == "default":
        return ""
    return language(f"::{named}") or "-".join(named.lower().split())
