"""Putting a checklist together: the XForm's tree and binds, joined with what our own columns say of each question."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from inspector_app.checklist.checks import REFERENCE
from inspector_app.checklist.columns import SAMPLE_FIELDS, SEVERITIES, item_of, language
from inspector_app.checklist.model import Checklist, Choice, Kind, Question, SampleFields, Section
from inspector_app.checklist.rules import day, overrides_of, parameters_of, scoring_of, settings_of, title_of
from inspector_app.checklist.words import fill
from inspector_app.checklist.xform import Bind, complete
from inspector_app.ids import ChecklistId, Path

if TYPE_CHECKING:
    from inspector_app.checklist.model import Text
    from inspector_app.checklist.sheets import Sheets
    from inspector_app.checklist.xform import Control, XForm
    from inspector_app.ids import Digest

ALWAYS = dt.date(1970, 1, 1)
"""Valid from then on: a form that names no day."""

_BY_TYPE = {
    "int": Kind.NUMBER,
    "decimal": Kind.NUMBER,
    "date": Kind.DATE,
    "time": Kind.TIME,
    "dateTime": Kind.DATETIME,
}
_BY_ANSWER = {"compliance": Kind.COMPLIANCE, "document": Kind.DOCUMENT}


def assemble(form: XForm, sheets: Sheets, *, digest: Digest) -> Checklist:
    """Return the checklist of an XForm and the sheets that it was made from, both found free of mistakes."""
    return _Assembly(form, sheets).checklist(digest)


class _Assembly:
    """One form on its way: gathers sections, and helpers that no row shows."""

    def __init__(self, form: XForm, sheets: Sheets) -> None:
        self._form = form
        self._sheets = sheets
        self._cells = {row.cells.get("name", ""): row.cells for row in sheets["survey"].rows}
        self._paths = {path.rsplit("/", 1)[-1]: path for path in self._all_paths(form.body)}
        self._paths |= {path.rsplit("/", 1)[-1]: path for path in form.binds}
        self._parameters = parameters_of(sheets)
        self._helpers: list[Question] = []

    def checklist(self, digest: Digest) -> Checklist:
        settings = settings_of(self._sheets)
        sections = tuple(section for section in self._sections() if section.questions)
        shown = {question.path for section in sections for question in section.questions}
        shown |= {question.path for question in self._helpers}
        for path, bind in self._form.binds.items():
            if path not in shown and bind.calculate:
                self._helpers.append(self._hidden(path, bind))
        return Checklist(
            checklist=ChecklistId(settings.get("form_id") or self._form.form),
            version=settings.get("version") or self._form.version,
            digest=digest,
            title=title_of(settings, self._form.title),
            sites=tuple(settings.get("sites", "").split()),
            valid_from=day(settings.get("valid_from", "")) or ALWAYS,
            valid_to=day(settings.get("valid_to", "")),
            parameters=self._parameters,
            overrides=overrides_of(self._sheets),
            scoring=scoring_of(self._sheets),
            sections=sections,
            helpers=tuple(self._helpers),
        )

    def _all_paths(self, controls: tuple[Control, ...]) -> list[Path]:
        return [path for each in controls for path in (each.path, *self._all_paths(each.children))]

    def _sections(self) -> list[Section]:
        """Return each outermost group as a section; questions outside of one stand in a section without a code."""
        found: list[Section] = []
        loose: list[Question] = []
        for control in self._form.body:
            if control.tag == "group" and self._said(control.path, "answer") != "sample":
                if loose:
                    found.append(self._untitled(loose))
                    loose = []
                relevant = self._bind(control.path).relevant
                code = control.path.rsplit("/", 1)[-1]
                found.append(Section(code, control.label, tuple(self._questions(control.children, relevant))))
            else:
                loose += self._questions((control,), "")
        if loose:
            found.append(self._untitled(loose))
        return found

    def _untitled(self, questions: list[Question]) -> Section:
        return Section("", complete({"": self._form.title}) or {"id": "", "en": ""}, tuple(questions))

    def _questions(self, controls: tuple[Control, ...], relevant: str) -> list[Question]:
        """Return the rows of a group; an inner group passes its relevance on to what it holds."""
        found: list[Question] = []
        for control in controls:
            inner = _both(relevant, self._bind(control.path).relevant)
            if self._said(control.path, "answer") == "sample":
                found.append(self._sample(control, inner))
            elif control.tag == "group":
                found += self._questions(control.children, inner)
            else:
                found.append(self._question(control, inner))
        return found

    def _sample(self, control: Control, relevant: str) -> Question:
        fields: dict[str, Path] = {}
        for child in control.children:
            field = self._question(child, _both(relevant, self._bind(child.path).relevant))
            self._helpers.append(field)
            fields[self._said(child.path, "answer")] = child.path
        sample = SampleFields(**{name: fields[name] for name in SAMPLE_FIELDS})
        return self._row(control, Kind.SAMPLE, relevant, sample=sample)

    def _question(self, control: Control, relevant: str) -> Question:
        return self._row(control, self._kind(control), relevant)

    def _row(self, control: Control, kind: Kind, relevant: str, *, sample: SampleFields | None = None) -> Question:
        path, bind = control.path, self._bind(control.path)
        name = path.rsplit("/", 1)[-1]
        weight = self._said(path, "weight")
        parent, letter = item_of(name)
        is_part = not weight and bool(self._cells.get(parent, {}).get("weight"))
        limit = self._texts(path, "limit")
        days = self._said(path, "days")
        return Question(
            path=path,
            kind=kind,
            label=control.label or complete({"": name}),
            code=name if weight else "",
            letter=letter if is_part else "",
            item=self._paths[parent] if is_part else None,
            hint=control.hint,
            unit=self._texts(path, "unit"),
            decimals=self._decimals(path, bind),
            choices=(Choice("OK", {"id": "OK", "en": "OK"}),) if control.tag == "trigger" else control.choices,
            sample=sample,
            severity=SEVERITIES[weight] if weight else None,
            basis=tuple(filter(None, (each.strip() for each in self._said(path, "basis").split(";")))),
            area=self._said(path, "area"),
            relevant=relevant,
            required=bind.required,
            required_message=bind.required_message,
            constraint=bind.constraint,
            constraint_message=bind.constraint_message,
            calculation=bind.calculate,
            verdict_rule=self._with_paths(self._said(path, "verdict")),
            readonly=bind.readonly,
            limit=fill(limit, self._parameters),
            limit_template=limit if any("{" in text for text in limit.values()) else {},
            finding=self._texts(path, "finding"),
            action=self._texts(path, "action"),
            days=int(days) if days else None,
            photo_on_failure=self._said(path, "photo").lower() == "yes",
            short=self._texts(path, "short"),
        )

    def _hidden(self, path: Path, bind: Bind) -> Question:
        return Question(
            path=path,
            kind=Kind.CALCULATED,
            label=complete({"": path.rsplit("/", 1)[-1]}),
            decimals=self._decimals(path, bind),
            relevant=bind.relevant,
            calculation=bind.calculate,
        )

    def _kind(self, control: Control) -> Kind:
        bind, answer = self._bind(control.path), self._said(control.path, "answer")
        if bind.calculate and bind.readonly:
            return Kind.CALCULATED
        if control.tag in {"select", "rank"}:
            return Kind.CHOICES
        if control.tag in {"select1", "trigger"}:
            return _BY_ANSWER.get(answer, Kind.CHOICE)
        if control.tag == "upload":
            return Kind.PHOTO if control.media.startswith("image") else Kind.TEXT
        kind = _BY_TYPE.get(bind.type, Kind.TEXT)
        return Kind.NOTE if kind is Kind.TEXT and bind.readonly else kind

    def _decimals(self, path: Path, bind: Bind) -> int:
        given = self._said(path, "decimals")
        return int(given) if given else int(bind.type == "decimal")

    def _bind(self, path: Path) -> Bind:
        return self._form.binds.get(path, Bind())

    def _said(self, path: Path, column: str) -> str:
        return self._cells.get(path.rsplit("/", 1)[-1], {}).get(column, "")

    def _texts(self, path: Path, base: str) -> Text:
        cells = self._cells.get(path.rsplit("/", 1)[-1], {})
        return complete({language(column): text for column, text in cells.items() if column.split("::")[0] == base})

    def _with_paths(self, expression: str) -> str:
        """Return one of our own expressions as the converter would write it, with paths for ``${name}``."""
        return REFERENCE.sub(lambda found: f" {self._paths[found[1]]} ", expression).strip()


def _both(outer: str, inner: str) -> str:
    return f"({outer}) and ({inner})" if outer and inner else outer or inner
