"""An XForm document as plain values: body tree, binds, defaults and lists; it knows the standard, no converter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.model import Choice, ChoiceTable, ItemSet, Range, Text
from inspector_app.checklist.reading.instances import Lists, leaves
from inspector_app.checklist.reading.itext import XF, Texts, complete
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

_JR = "{http://openrosa.org/javarosa}"
_H = "{http://www.w3.org/1999/xhtml}"

_CONTROLS = frozenset({"group", "repeat", "input", "select1", "select", "rank", "upload", "trigger", "range"})
_CHANGED = "xforms-value-changed"


class Bind(msgspec.Struct, frozen=True):
    """What the model says of a node; ``preload`` is what is known beforehand (``timestamp start``)."""

    type: str = "string"
    relevant: str = ""
    required: str = ""
    readonly: str = ""
    constraint: str = ""
    calculate: str = ""
    required_message: Text = {}
    constraint_message: Text = {}
    preload: str = ""


class Control(msgspec.Struct, frozen=True):
    """A node of the body: ``group``, ``repeat``, ``input``, ``select1``, ``select``, ``rank``, ``upload`` …"""

    tag: str
    path: Path
    label: Text = {}
    hint: Text = {}
    guidance: Text = {}
    media: dict[str, Text] = {}
    choices: tuple[Choice, ...] = ()
    items: ItemSet | None = None
    range: Range | None = None
    appearance: str = ""
    upload: str = ""
    count: str = ""
    fixed: bool = False
    children: tuple[Control, ...] = ()


class Setting(msgspec.Struct, frozen=True):
    """That a question takes the value of an expression: when the form begins, or when others get a new value."""

    initial: str = ""
    set_by: tuple[Path, ...] = ()
    set_to: str = ""


class XForm(msgspec.Struct, frozen=True):
    """One document: its form's id and version, its body, and what its model says by path.

    ``leaves`` are all its questions with what they begin with, in order, also those that no control shows.
    """

    form: str
    version: str
    title: str
    body: tuple[Control, ...]
    binds: dict[Path, Bind]
    leaves: dict[Path, str]
    settings: dict[Path, Setting]
    lists: dict[str, ChoiceTable]
    languages: tuple[str, ...]
    default: str


def read_xform(document: str, beside: Mapping[str, ChoiceTable]) -> XForm:
    """Return the content of an XForm document, whose outer lists are ``beside``. Raises ``ElementTree.ParseError``."""
    from xml.etree import ElementTree as ET

    return _Reader(ET.fromstring(document), beside).read()  # noqa: S314 - the converter's own output


class _Reader:
    """Reads one document; holds its texts and choice lists meanwhile."""

    def __init__(self, root: Element, beside: Mapping[str, ChoiceTable]) -> None:
        self._root = root
        self._texts = Texts(root)
        self._lists = Lists(root, self._texts, beside)
        self._settings: dict[Path, Setting] = {}

    def read(self) -> XForm:
        body = self._root.find(f"{_H}body")
        primary = self._root.find(f".//{XF}model/{XF}instance/*")
        title = self._root.find(f".//{_H}title")
        for each in self._root.iter(f"{XF}setvalue"):
            self._begin(each)
        return XForm(
            form=primary.get("id", "") if primary is not None else "",
            version=primary.get("version", "") if primary is not None else "",
            title=(title.text or "") if title is not None else "",
            body=tuple(self._controls(body)) if body is not None else (),
            binds={Path(bind.get("nodeset", "")): self._bind(bind) for bind in self._root.iter(f"{XF}bind")},
            leaves=leaves(primary) if primary is not None else {},
            settings=self._settings,
            lists=self._lists.tables,
            languages=self._texts.languages,
            default=self._texts.default,
        )

    def _bind(self, bind: Element) -> Bind:
        return Bind(
            type=bind.get("type", "string"),
            relevant=_expression(bind.get("relevant", "")),
            required=_switch(bind.get("required", "")),
            readonly=_switch(bind.get("readonly", "")),
            constraint=_expression(bind.get("constraint", "")),
            calculate=_expression(bind.get("calculate", "")),
            required_message=self._texts.message(bind.get(f"{_JR}requiredMsg", "")),
            constraint_message=self._texts.message(bind.get(f"{_JR}constraintMsg", "")),
            preload=f"{bind.get(f'{_JR}preload', '')} {bind.get(f'{_JR}preloadParams', '')}".strip(),
        )

    def _begin(self, action: Element) -> None:
        """Note a value that a question begins with; one inside a control is noted with the control."""
        if _CHANGED not in action.get("event", "").split():
            path = Path(action.get("ref", ""))
            self._settings[path] = msgspec.structs.replace(self._setting(path), initial=_value(action))

    def _setting(self, path: Path) -> Setting:
        return self._settings.get(path, Setting())

    def _controls(self, parent: Element) -> Iterator[Control]:
        for element in parent:
            tag = element.tag.rpartition("}")[2]
            path = element.get("ref") or element.get("nodeset")
            if path is None or tag not in _CONTROLS:
                continue
            yield self._control(element, tag, Path(path))

    def _control(self, element: Element, tag: str, path: Path) -> Control:
        for action in element.findall(f"{XF}setvalue"):
            if _CHANGED in action.get("event", "").split():
                target = Path(action.get("ref", ""))
                known = self._setting(target)
                self._settings[target] = msgspec.structs.replace(
                    known, set_by=(*known.set_by, path), set_to=_value(action)
                )
        label, hint = element.find(f"{XF}label"), element.find(f"{XF}hint")
        choices, items = self._choices(element)
        return Control(
            tag=tag,
            path=path,
            label=self._texts.of(label),
            hint=self._texts.of(hint),
            guidance=self._texts.of(hint, "guidance"),
            media=self._texts.media(label),
            choices=choices,
            items=items,
            range=_range(element) if tag == "range" else None,
            appearance=element.get("appearance", "").strip(),
            upload=element.get("mediatype", ""),
            count=_expression(element.get(f"{_JR}count", "")),
            fixed=_switch(element.get(f"{_JR}noAddRemove", "")) != "",
            children=tuple(self._controls(element)),
        )

    def _choices(self, element: Element) -> tuple[tuple[Choice, ...], ItemSet | None]:
        itemset = element.find(f"{XF}itemset")
        if itemset is not None:
            value, label = itemset.find(f"{XF}value"), itemset.find(f"{XF}label")
            return self._lists.choices(
                _expression(itemset.get("nodeset", "")),
                value=value.get("ref", "name") if value is not None else "name",
                label=label.get("ref", "label") if label is not None else "label",
            )
        found: list[Choice] = []
        for item in element.findall(f"{XF}item"):
            named = item.find(f"{XF}value")
            if named is not None and named.text:
                found.append(Choice(named.text, self._texts.of(item.find(f"{XF}label")) or complete({"": named.text})))
        return tuple(found), None


def _range(element: Element) -> Range:
    return Range(element.get("start", "0"), element.get("end", "10"), element.get("step", "1"))


def _value(action: Element) -> str:
    """Return the expression of a value to be set; one that is not there clears the question."""
    return _expression(action.get("value", "")) or "''"


def _expression(text: str) -> str:
    return " ".join(text.split()) if "'" not in text and '"' not in text else text.strip()


def _switch(text: str) -> str:
    """Return an expression, empty for one that never holds."""
    written = _expression(text)
    return "" if written == "false()" else written
