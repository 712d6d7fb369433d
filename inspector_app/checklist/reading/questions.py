"""One node of an XForm joined with what our own columns say of it: a question of the compiled checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.model import Choice, Kind, Question
from inspector_app.checklist.reading.columns import (
    REFERENCE,
    SEVERITIES,
    item_of,
    language,
    list_asked,
    lists_with_other,
    paths_of,
)
from inspector_app.checklist.reading.itext import complete
from inspector_app.checklist.reading.rules import parameters_of
from inspector_app.checklist.reading.xform import Bind, Control, Setting
from inspector_app.checklist.words import fill
from inspector_app.ids import Path

if TYPE_CHECKING:
    import re

    from inspector_app.checklist.model import SampleFields, Text
    from inspector_app.checklist.reading.sheets import Sheets
    from inspector_app.checklist.reading.xform import XForm

ACKNOWLEDGED = (Choice("OK", {"id": "OK", "en": "OK"}),)

_BY_TYPE = {
    "int": Kind.NUMBER,
    "decimal": Kind.NUMBER,
    "date": Kind.DATE,
    "time": Kind.TIME,
    "dateTime": Kind.DATETIME,
    "geopoint": Kind.PLACE,
}
_BY_ANSWER = {"compliance": Kind.COMPLIANCE, "document": Kind.DOCUMENT}
_OTHER = {"id": "Lainnya", "en": "Other"}
_SPECIFY = {"id": "Sebutkan lainnya.", "en": "Specify other."}
_KNOWN_BEFOREHAND = {
    "timestamp start": "now()",
    "timestamp end": "now()",
    "date today": "today()",
    "uid": "concat('uuid:', uuid())",
}
"""What stands for the values that a telephone would fill in itself; its properties are facts of the visit."""


class Questions:
    """Makes the questions of one form."""

    def __init__(self, form: XForm, sheets: Sheets) -> None:
        self._form = form
        self._parameters = parameters_of(sheets)
        rows = dict(paths_of(sheets["survey"]))
        self._cells = {path: row.cells for path, row in rows.items()}
        self._asked = {path: list_asked(row) for path, row in rows.items()}
        self._named: dict[str, Path] = {}
        for path in (*form.binds, *self._cells):
            self._named.setdefault(path.rsplit("/", 1)[-1], path)
        self._repeats: tuple[Path, ...] = ()
        self._other = frozenset(lists_with_other(sheets))

    def told(self, repeats: tuple[Path, ...]) -> None:
        """Know which groups are repeats: what names a question of the same row names it from there."""
        self._repeats = repeats

    def row(
        self,
        control: Control,
        kind: Kind,
        *,
        inside: Path | None,
        single: bool,
        sample: SampleFields | None = None,
        columns: tuple[Question, ...] = (),
    ) -> Question:
        """Return the question of a control; ``single`` tells that it is in no repeat, so that it may be a part."""
        path, bind = control.path, self.bind(control.path)
        name = path.rsplit("/", 1)[-1]
        weight = self.said(path, "weight")
        parent, letter = item_of(name)
        item = self._item(path, parent) if single and not weight else None
        limit = self._texts(path, "limit")
        days = self.said(path, "days")
        setting = self._form.settings.get(path, Setting())
        return Question(
            path=path,
            kind=kind,
            label=self._label(control),
            code=name if weight else "",
            letter=letter if item else "",
            item=item,
            hint=control.hint,
            unit=self._texts(path, "unit"),
            decimals=self._decimals(path, bind),
            choices=ACKNOWLEDGED if control.tag == "trigger" else self._choices(control),
            sample=sample,
            severity=SEVERITIES[weight] if weight else None,
            basis=tuple(filter(None, (each.strip() for each in self.said(path, "basis").split(";")))),
            area=self.said(path, "area"),
            relevant=bind.relevant,
            required=bind.required,
            required_message=bind.required_message,
            constraint=bind.constraint,
            constraint_message=bind.constraint_message,
            calculation=bind.calculate,
            verdict_rule=self.with_paths(self.said(path, "verdict"), path),
            readonly="true()" if bind.calculate and control.tag != "group" else bind.readonly,
            limit=fill(limit, self._parameters),
            limit_template=limit if any("{" in text.replace("${", "") for text in limit.values()) else {},
            finding=self._texts(path, "finding"),
            action=self._texts(path, "action"),
            days=int(days) if days else None,
            photo_on_failure=self.said(path, "photo").lower() == "yes",
            short=self._texts(path, "short"),
            inside=inside,
            items=control.items,
            default=self._form.leaves.get(path, ""),
            initial=setting.initial,
            set_by=setting.set_by,
            set_to=setting.set_to,
            range=control.range,
            appearance=control.appearance,
            guidance=control.guidance,
            media=control.media,
            warning=self.said(path, "warning").lower() == "yes",
            internal=self.said(path, "audience").lower() == "internal",
            reported=self.said(path, "reported"),
            columns=columns,
        )

    def hidden(self, path: Path, *, inside: Path | None) -> Question:
        """Return a question that no control shows: a calculation, a value that begins with the form."""
        bind = self.bind(path)
        setting = self._form.settings.get(path, Setting())
        return Question(
            path=path,
            kind=Kind.CALCULATED,
            label=complete({"": path.rsplit("/", 1)[-1]}),
            decimals=self._decimals(path, bind),
            relevant=bind.relevant,
            constraint=bind.constraint,
            constraint_message=bind.constraint_message,
            calculation=bind.calculate or _beforehand(bind.preload),
            inside=inside,
            default=self._form.leaves.get(path, ""),
            initial=setting.initial,
            set_by=setting.set_by,
            set_to=setting.set_to,
        )

    def kind(self, control: Control) -> Kind:
        """Return how a control that is no group is answered."""
        bind = self.bind(control.path)
        if control.tag == "rank":
            return Kind.RANK
        if control.tag == "select":
            return Kind.CHOICES
        if control.tag in {"select1", "trigger"}:
            return _BY_ANSWER.get(self.said(control.path, "answer"), Kind.CHOICE)
        if bind.calculate:
            return Kind.CALCULATED
        if control.tag == "upload":
            return Kind.PHOTO if control.upload.startswith("image") else Kind.TEXT
        kind = _BY_TYPE.get(bind.type, Kind.TEXT)
        told = self._form.leaves.get(control.path, "") or control.path in self._form.settings
        return Kind.NOTE if kind is Kind.TEXT and bind.readonly == "true()" and not told else kind

    def bind(self, path: Path) -> Bind:
        """Return what the model says of a node."""
        return self._form.binds.get(path, Bind())

    def said(self, path: Path, column: str) -> str:
        """Return what the sheet says of a node in one of our columns."""
        return self._cells.get(path, {}).get(column, "")

    def with_paths(self, expression: str, at: Path) -> str:
        """Return one of our own expressions as the converter would write it, with paths for ``${name}``."""
        return REFERENCE.sub(lambda found: f" {self._path(found, at)} ", expression).strip()

    def _path(self, reference: re.Match[str], at: Path) -> str:
        """Return the path of a named question: from the row where both are in the same repeat, else from the root."""
        target = self._named[reference[1].strip()]
        around = [each for each in self._repeats if f"{at}/".startswith(f"{each}/") and target.startswith(f"{each}/")]
        if not around:
            return target
        shared = max(around, key=len)
        ups = at[len(shared) :].count("/")
        return "/".join([".."] * ups) + target[len(shared) :] if ups else f".{target[len(shared) :]}"

    def _label(self, control: Control) -> Text:
        if control.path not in self._cells and control.label.get("en") == _SPECIFY["en"]:
            return _SPECIFY  # the converter asks it after a choice of something else
        return control.label or complete({"": control.path.rsplit("/", 1)[-1]})

    def _choices(self, control: Control) -> tuple[Choice, ...]:
        """Return the choices of a control; what the converter adds to them is said in both languages."""
        if self._asked.get(control.path, "") not in self._other:
            return control.choices
        return tuple(
            msgspec.structs.replace(each, label=_OTHER) if each.name == "other" else each for each in control.choices
        )

    def _item(self, path: Path, name: str) -> Path | None:
        """Return the item that a part belongs to: one of that name in the same group, else the form's."""
        beside = Path(f"{path.rsplit('/', 1)[0]}/{name}")
        item = beside if beside in self._cells else self._named.get(name)
        return item if name and item and self.said(item, "weight") else None

    def _decimals(self, path: Path, bind: Bind) -> int:
        given = self.said(path, "decimals")
        return int(given) if given else int(bind.type == "decimal")

    def _texts(self, path: Path, base: str) -> Text:
        cells = self._cells.get(path, {})
        given = {language(column): text for column, text in cells.items() if column.split("::")[0] == base}
        said = complete(given, self._form.default)
        return {
            lang: REFERENCE.sub(lambda found: f"${{{self._path(found, path)}}}", text) for lang, text in said.items()
        }


def _beforehand(preload: str) -> str:
    kind, _, name = preload.partition(" ")
    return f"fact('{name}')" if kind == "property" else _KNOWN_BEFOREHAND.get(preload, "")
