"""An XForm document as plain values: body tree, binds, texts and choices; it knows the standard, no converter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.columns import language
from inspector_app.checklist.model import Choice, Text
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_XF = "{http://www.w3.org/2002/xforms}"
_JR = "{http://openrosa.org/javarosa}"
_H = "{http://www.w3.org/1999/xhtml}"

_CONTROLS = frozenset({"group", "repeat", "input", "select1", "select", "rank", "upload", "trigger", "range"})

LANGUAGES = ("id", "en")
"""Every text of a compiled checklist is there in both; a form in one language says the same in both."""


class Bind(msgspec.Struct, frozen=True):
    """What the model says of a node."""

    type: str = "string"
    relevant: str = ""
    required: str = ""
    readonly: str = ""
    constraint: str = ""
    calculate: str = ""
    required_message: Text = {}
    constraint_message: Text = {}


class Control(msgspec.Struct, frozen=True):
    """A node of the body: ``group``, ``input``, ``select1``, ``select``, ``upload``, ``trigger``, ``range`` …"""

    tag: str
    path: Path
    label: Text
    hint: Text
    choices: tuple[Choice, ...]
    media: str
    children: tuple[Control, ...]


class XForm(msgspec.Struct, frozen=True):
    """One document: its form's id and version, its body, and binds by path (also of nodes that no control shows)."""

    form: str
    version: str
    title: str
    body: tuple[Control, ...]
    binds: dict[Path, Bind]


def read_xform(document: str) -> XForm:
    """Return an XForm document's content. Raises ``xml.etree.ElementTree.ParseError``."""
    from xml.etree import ElementTree as ET

    return _Reader(ET.fromstring(document)).read()  # noqa: S314 - the converter's own output


class _Reader:
    """Reads one document; holds its texts and choice lists meanwhile."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._texts = _texts(root)
        self._lists = dict(_lists(root, self._texts))

    def read(self) -> XForm:
        body = self._root.find(f"{_H}body")
        primary = self._root.find(f".//{_XF}model/{_XF}instance/*")
        title = self._root.find(f".//{_H}title")
        binds = {Path(bind.get("nodeset", "")): self._bind(bind) for bind in self._root.iter(f"{_XF}bind")}
        return XForm(
            form=primary.get("id", "") if primary is not None else "",
            version=primary.get("version", "") if primary is not None else "",
            title=(title.text or "") if title is not None else "",
            body=tuple(self._controls(body)) if body is not None else (),
            binds=binds,
        )

    def _bind(self, bind: Element) -> Bind:
        return Bind(
            type=bind.get("type", "string"),
            relevant=_expression(bind.get("relevant", "")),
            required=_switch(bind.get("required", "")),
            readonly=_switch(bind.get("readonly", "")),
            constraint=_expression(bind.get("constraint", "")),
            calculate=_expression(bind.get("calculate", "")),
            required_message=self._message(bind.get(f"{_JR}requiredMsg", "")),
            constraint_message=self._message(bind.get(f"{_JR}constraintMsg", "")),
        )

    def _controls(self, parent: Element) -> Iterator[Control]:
        for element in parent:
            tag = element.tag.rpartition("}")[2]
            path = element.get("ref") or element.get("nodeset")
            if path is None or tag not in _CONTROLS:
                continue
            yield Control(
                tag=tag,
                path=Path(path),
                label=self._said(element.find(f"{_XF}label")),
                hint=self._said(element.find(f"{_XF}hint")),
                choices=self._choices(element),
                media=element.get("mediatype", ""),
                children=tuple(self._controls(element)),
            )

    def _choices(self, element: Element) -> tuple[Choice, ...]:
        itemset = element.find(f"{_XF}itemset")
        if itemset is not None:
            nodeset = itemset.get("nodeset", "")
            name = nodeset.partition("instance('")[2].partition("'")[0]
            return self._lists.get(name, ())
        found: list[Choice] = []
        for item in element.findall(f"{_XF}item"):
            value = item.find(f"{_XF}value")
            if value is not None and value.text:
                found.append(Choice(value.text, self._said(item.find(f"{_XF}label"))))
        return tuple(found)

    def _said(self, element: Element | None) -> Text:
        if element is None:
            return {}
        reference = element.get("ref", "")
        return self._message(reference) if reference else complete({"": "".join(element.itertext()).strip()})

    def _message(self, text: str) -> Text:
        """Return a text given directly or as ``jr:itext('id')``."""
        if not text.startswith("jr:itext("):
            return complete({"": text})
        return complete(self._texts.get(text[len("jr:itext('") : -len("')")], {}))


def complete(text: Text) -> Text:
    """Return a text in both languages: where one lacks, the other stands in; empty when there is none."""
    said = {lang: words for lang, words in text.items() if words and words != "-"}
    if not said:
        return {}
    fallback = next(iter(said.values()))
    return {lang: said.get(lang, fallback) for lang in LANGUAGES}


def _texts(root: Element) -> dict[str, Text]:
    found: dict[str, Text] = {}
    for translation in root.iter(f"{_XF}translation"):
        named = translation.get("lang", "")
        lang = language(f"::{named}")
        for text in translation.iter(f"{_XF}text"):
            value = next((each for each in text.iter(f"{_XF}value") if each.get("form") is None), None)
            if value is not None:
                found.setdefault(text.get("id", ""), {})[lang] = " ".join("".join(value.itertext()).split())
    return found


def _lists(root: Element, texts: dict[str, Text]) -> Iterator[tuple[str, tuple[Choice, ...]]]:
    """Yield the secondary instances that pyxform makes of the choices sheet."""
    for instance in root.iter(f"{_XF}instance"):
        name = instance.get("id")
        if not name:
            continue
        choices: list[Choice] = []
        for item in instance.iter(f"{_XF}item"):
            value = item.findtext(f"{_XF}name") or ""
            label = item.findtext(f"{_XF}label") or ""
            reference = item.findtext(f"{_XF}itextId")
            choices.append(Choice(value, complete(texts.get(reference, {}) if reference else {"": label})))
        yield name, tuple(choices)


def _expression(text: str) -> str:
    return " ".join(text.split()) if "'" not in text and '"' not in text else text.strip()


def _switch(text: str) -> str:
    """Return an expression, empty for one that never holds."""
    written = _expression(text)
    return "" if written == "false()" else written
