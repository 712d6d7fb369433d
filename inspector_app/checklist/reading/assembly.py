"""Putting a checklist together: the XForm's tree of controls becomes sections, rows, and the containers around them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.model import Checklist, ChoiceTable, Container, Kind, Question, SampleFields, Section
from inspector_app.checklist.reading.columns import SAMPLE_FIELDS
from inspector_app.checklist.reading.itext import complete
from inspector_app.checklist.reading.questions import Questions
from inspector_app.checklist.reading.rules import day, overrides_of, parameters_of, scoring_of, settings_of, title_of
from inspector_app.ids import ChecklistId, Path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inspector_app.checklist.model import Text
    from inspector_app.checklist.reading.sheets import Sheets
    from inspector_app.checklist.reading.xform import Control, XForm
    from inspector_app.ids import Digest

ALWAYS = dt.date(1970, 1, 1)
"""Valid from then on: a form that names no day."""

_ROOT = "data"
_META = f"/{_ROOT}/meta/"
_NAMED_LIST = re.compile(r"""(?:instance|pulldata)\(\s*\\?["']([^"'\\]+)""")


def assemble(form: XForm, sheets: Sheets, *, digest: Digest) -> Checklist:
    """Return the checklist of an XForm and the sheets that it was made from, both found free of mistakes."""
    return _Assembly(form, sheets).checklist(digest)


class _Assembly:
    """One form on its way: gathers containers, and helpers that no row shows."""

    def __init__(self, form: XForm, sheets: Sheets) -> None:
        self._form = form
        self._sheets = sheets
        self._questions = Questions(form, sheets)
        self._questions.told(tuple(_repeats(form.body)))
        self._containers: dict[Path, Container] = {}
        self._helpers: list[Question] = []
        self._written = msgspec.json.encode((list(form.binds.values()), list(form.settings.values()))).decode()

    def checklist(self, digest: Digest) -> Checklist:
        settings = settings_of(self._sheets)
        sections = tuple(section for section in self._sections() if section.questions)
        shown = {row.path for section in sections for row in _all(section.questions)}
        shown |= {row.path for row in self._helpers} | self._containers.keys()
        for path in self._form.leaves:
            if path not in shown and self._wanted(path):
                self._helpers.append(self._questions.hidden(path, inside=self._around(path)))
        return Checklist(
            checklist=ChecklistId(settings.get("form_id") or self._form.form),
            version=settings.get("version") or self._form.version,
            digest=digest,
            title=self._title(settings),
            sites=tuple(settings.get("sites", "").split()),
            valid_from=day(settings.get("valid_from", "")) or ALWAYS,
            valid_to=day(settings.get("valid_to", "")),
            parameters=parameters_of(self._sheets),
            overrides=overrides_of(self._sheets),
            scoring=scoring_of(self._sheets),
            sections=sections,
            helpers=tuple(self._helpers),
            containers=tuple(self._containers.values()),
            order=tuple(path for path in self._form.leaves if not path.startswith(_META)),
            lists=self._lists(sections),
            purpose=settings.get("purpose", "protocol"),
            languages=self._form.languages,
        )

    def _wanted(self, path: Path) -> bool:
        """Tell whether a node that no control shows is worth a question; of the form's meta data, what is of use."""
        return not path.startswith(_META) or bool(self._questions.bind(path).calculate) or path in self._written

    def _lists(self, sections: tuple[Section, ...]) -> dict[str, ChoiceTable]:
        """Return the lists that an expression names; of the others the questions hold the choices themselves."""
        written = msgspec.json.encode((sections, self._helpers, list(self._containers.values()))).decode()
        named = set(_NAMED_LIST.findall(written))
        return {name: table for name, table in self._form.lists.items() if name in named}

    def _around(self, path: Path) -> Path | None:
        """Return the innermost container of a path."""
        while path.count("/") > 1:
            path = Path(path.rsplit("/", 1)[0])
            if path in self._containers:
                return path
        return None

    def _sections(self) -> list[Section]:
        """Return each outermost group as a section; questions outside of one stand in a section without a code."""
        found: list[Section] = []
        loose: list[Question] = []
        for control in self._form.body:
            if control.tag == "group" and self._questions.said(control.path, "answer") != "sample":
                if loose:
                    found.append(self._untitled(loose))
                    loose = []
                found.append(self._section(control))
            else:
                loose += self._rows((control,), None, single=True)
        if loose:
            found.append(self._untitled(loose))
        return found

    def _section(self, control: Control) -> Section:
        code = control.path.rsplit("/", 1)[-1]
        title = control.label or complete({"": code})
        if _repeat_in(control) is not None:
            return Section(code, title, tuple(self._rows((control,), None, single=True)))
        self._contain(control, None)
        return Section(code, title, tuple(self._rows(control.children, control.path, single=True)))

    def _untitled(self, questions: list[Question]) -> Section:
        return Section("", self._title(settings_of(self._sheets)), tuple(questions))

    def _title(self, settings: dict[str, str]) -> Text:
        """Return the form's title; the converter calls one without any by the name of its root."""
        nameless = self._form.title == _ROOT and _ROOT not in settings.values()
        return title_of(settings, "" if nameless else self._form.title)

    def _contain(self, control: Control, inside: Path | None) -> None:
        bind, repeat = self._questions.bind(control.path), _repeat_in(control)
        self._containers[control.path] = Container(
            path=control.path,
            label=control.label,
            inside=inside,
            relevant=bind.relevant,
            readonly=bind.readonly,
            repeated=repeat is not None,
            count=repeat.count if repeat is not None else "",
            fixed=repeat is not None and repeat.fixed,
            appearance=self._questions.said(control.path, "appearance")
            or " ".join(filter(None, (control.appearance, repeat.appearance if repeat is not None else ""))),
        )

    def _rows(self, controls: tuple[Control, ...], inside: Path | None, *, single: bool) -> Iterator[Question]:
        """Yield the rows that controls become; ``single`` tells that they are in no repeat."""
        for control in controls:
            if self._questions.said(control.path, "answer") == "sample":
                yield self._sample(control, inside, single=single)
            elif control.tag in {"group", "repeat"}:
                yield from self._group(control, inside, single=single)
            else:
                yield self._questions.row(control, self._questions.kind(control), inside=inside, single=single)

    def _group(self, control: Control, inside: Path | None, *, single: bool) -> Iterator[Question]:
        """Yield a repeat as one row with columns, or an inner group's title and what follows it."""
        repeat = _repeat_in(control)
        self._contain(control, inside)
        if repeat is not None:
            columns = tuple(self._rows(repeat.children, control.path, single=False))
            yield self._questions.row(control, Kind.REPEAT, inside=inside, single=single, columns=columns)
            return
        if control.label:
            yield self._questions.row(control, Kind.HEADING, inside=inside, single=False)
        yield from self._rows(control.children, control.path, single=single)

    def _sample(self, control: Control, inside: Path | None, *, single: bool) -> Question:
        self._contain(control, inside)
        fields: dict[str, Path] = {}
        for field in self._rows(control.children, control.path, single=False):
            self._helpers.append(field)
            fields[self._questions.said(field.path, "answer")] = field.path
        sample = SampleFields(**{name: fields[name] for name in SAMPLE_FIELDS})
        return self._questions.row(control, Kind.SAMPLE, inside=inside, single=single, sample=sample)


def _repeat_in(control: Control) -> Control | None:
    """Return the repeat that a control is, or that is all that the group around it stands for."""
    if control.tag == "repeat":
        return control
    return next((each for each in control.children if each.tag == "repeat" and each.path == control.path), None)


def _repeats(controls: Iterable[Control]) -> Iterator[Path]:
    for control in controls:
        if control.tag == "repeat":
            yield control.path
        yield from _repeats(control.children)


def _all(rows: Iterable[Question]) -> Iterator[Question]:
    for row in rows:
        yield row
        yield from _all(row.columns)
