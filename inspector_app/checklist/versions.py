"""What one version of a checklist says otherwise than another: for the preview of an upgrade, and the day rules change.

Questions are the same where their path is, or else their code: then they moved, and answers at the old path stay there.
"""

from __future__ import annotations

import posixpath
import re
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.model import Checklist, Question, Text
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from inspector_app.checklist.model import Container


class Change(StrEnum):
    """What became of a question."""

    NEW = "new"
    REMOVED = "removed"
    MOVED = "moved"
    REWORDED = "reworded"
    WEIGHT = "weight"
    RULE = "rule"  # when it is asked, what it must hold, how it is judged or calculated, where it proposes a date
    THRESHOLD = "threshold"
    CHOICES = "choices"
    KIND = "kind"
    BASIS = "basis"
    AUDIENCE = "audience"


class QuestionChange(msgspec.Struct, frozen=True):
    """A question in both versions; ``before`` is ``None`` for a new one, ``after`` for a removed one."""

    before: Question | None
    after: Question | None
    changes: tuple[Change, ...]

    @property
    def path(self) -> Path:
        """Where it stands in the new version; of a removed one, where it stood."""
        return self._either.path

    @property
    def code(self) -> str:
        """Its code, empty for what is no item."""
        return self._either.code

    @property
    def wording(self) -> tuple[Text, Text]:
        """The old and the new wording; empty where there is none."""
        return self.before.label if self.before else {}, self.after.label if self.after else {}

    @property
    def _either(self) -> Question:
        either = self.after or self.before
        if either is None:
            raise ValueError("a change is one of some question")
        return either


class ParameterChange(msgspec.Struct, frozen=True):
    """A threshold that was set otherwise, ``None`` where it is not set; ``regency`` is empty for all of the country."""

    name: str
    regency: str
    before: str | None
    after: str | None


class Changes(msgspec.Struct, frozen=True):
    """All that differs, in the order of the new version; removed questions follow the one they stood behind.

    ``scoring``: weights, classes or the share of what is partly compliant differ, so the score of the same answers may.
    """

    questions: tuple[QuestionChange, ...]
    parameters: tuple[ParameterChange, ...]
    scoring: bool

    def of(self, *kinds: Change) -> tuple[QuestionChange, ...]:
        """Return the questions to which any of these happened."""
        return tuple(each for each in self.questions if not set(kinds).isdisjoint(each.changes))

    @property
    def touched(self) -> frozenset[Path]:
        """The paths in the old version of every question that is no longer as it was."""
        return frozenset(each.before.path for each in self.questions if each.before is not None)

    def __bool__(self) -> bool:
        return bool(self.questions or self.parameters or self.scoring)


def compare(old: Checklist, new: Checklist) -> Changes:
    """Return what the new version says otherwise. Pure."""
    parameters = tuple(_parameters(old, new))
    names = {each.name for each in parameters}
    before, after = _Form(old), _Form(new)
    calculations = _changed_calculations(before, after)
    codes = {question.code: path for path, question in before.rows.items() if question.code}
    matched: dict[Path, QuestionChange] = {}
    gone = dict(before.rows)
    for path, question in after.rows.items():
        former = before.rows.get(path) or before.rows.get(codes.get(question.code, Path("")))
        if former is not None and former.path != path and former.path in after.rows:
            former = None  # its old path is another question's own now
        if former is None:
            matched[path] = QuestionChange(None, question, (Change.NEW,))
            continue
        gone.pop(former.path, None)
        kinds = tuple(_kinds(before, former, after, question, names=names, calculations=calculations))
        matched[path] = QuestionChange(former, question, kinds)
    ordered = _with_removed(matched, before, gone)
    return Changes(
        questions=tuple(each for each in ordered if each.changes),
        parameters=parameters,
        scoring=old.scoring != new.scoring,
    )


class _Form:
    """A checklist's questions by path: what people see (rows of repeats' columns among them), and what they do not."""

    def __init__(self, checklist: Checklist) -> None:
        shown = (question for section in checklist.sections for question in section.questions)
        self.rows = {question.path: question for question in _flat(shown)}
        self.helpers = {question.path: question for question in checklist.helpers}
        self.lists = checklist.lists
        self._containers = {container.path: container for container in checklist.containers}

    def around(self, question: Question) -> Iterator[Container]:
        """Yield the containers of a question, inner before outer; a repeat is its own first."""
        path = question.path if question.path in self._containers else question.inside
        while path is not None and path in self._containers:
            container = self._containers[path]
            yield container
            path = container.inside

    def conditions(self, question: Question) -> list[tuple[str, ...]]:
        """Return what its containers demand, which holds for the question too."""
        return [(each.relevant, each.readonly, each.count, str(each.fixed)) for each in self.around(question)]

    def fields(self, question: Question) -> list[Question]:
        """Return the fields of a counted sample."""
        sample = question.sample
        paths = (sample.compliant, sample.total, sample.area, sample.time) if sample else ()
        return [self.helpers[path] for path in paths if path in self.helpers]


def _flat(questions: Iterable[Question]) -> Iterator[Question]:
    for question in questions:
        yield question
        yield from _flat(question.columns)


def _kinds(
    before: _Form, old: Question, after: _Form, new: Question, *, names: Collection[str], calculations: set[Path]
) -> Iterator[Change]:
    """Yield what happened to a question that both versions have."""
    were, are = [old, *before.fields(old)], [new, *after.fields(new)]
    rules = [_rules(each) for each in were], before.conditions(old)
    now = [_rules(each) for each in are], after.conditions(new)
    found = {
        Change.MOVED: old.path != new.path,
        Change.REWORDED: [_words(each) for each in were] != [_words(each) for each in are],
        Change.WEIGHT: old.severity is not new.severity,
        Change.RULE: rules != now or any(not calculations.isdisjoint(_named(each)) for each in are),
        Change.THRESHOLD: old.limit != new.limit or any(_uses(each, names) for each in are),
        Change.CHOICES: (old.choices, old.items) != (new.choices, new.items) or _list(before, old) != _list(after, new),
        Change.KIND: (old.kind, old.unit, old.decimals) != (new.kind, new.unit, new.decimals),
        Change.BASIS: old.basis != new.basis,
        Change.AUDIENCE: (old.internal, old.reported) != (new.internal, new.reported),
    }
    return (kind for kind, happened in found.items() if happened)


def _words(question: Question) -> tuple[object, ...]:
    return (
        question.label, question.hint, question.guidance, question.media, question.short, question.finding,
        question.action, question.constraint_message, question.required_message,
    )  # fmt: skip


def _expressions(question: Question) -> tuple[str, ...]:
    return (
        question.relevant, question.required, question.constraint, question.calculation, question.verdict_rule,
        question.readonly, question.initial, question.set_to,
    )  # fmt: skip


def _rules(question: Question) -> tuple[object, ...]:
    return (
        *_expressions(question), question.default, question.set_by, question.range, question.warning,
        question.photo_on_failure, question.days,
    )  # fmt: skip


_LIST = re.compile(r"""instance\(\s*['"]([^'"]+)['"]""")
_PATH = re.compile(r"""(?:current\(\)/)?((?:\.\./)+[\w.-]+(?:/[\w.-]+)*|/[\w.-]+(?:/[\w.-]+)*)""")
_NAME = re.compile(r"""parameter\(\s*['"]([^'"]+)['"]|\{(\w+)\}""", re.ASCII)


def _list(form: _Form, question: Question) -> object:
    """Return the rows of the list that the choices are found in."""
    named = _LIST.search(question.items.nodes) if question.items else None
    return form.lists.get(named[1]) if named else None


def _uses(question: Question, names: Collection[str]) -> bool:
    """Tell whether any of these thresholds is spoken of."""
    texts = [*_expressions(question), *question.limit_template.values()]
    return any((found[1] or found[2]) in names for text in texts for found in _NAME.finditer(text))


def _named(question: Question) -> set[Path]:
    """Return the paths that a question's expressions name; ``../speed`` is taken from the question's own place."""
    return {
        Path(posixpath.normpath(posixpath.join(question.path, found[1])))
        for text in _expressions(question)
        for found in _PATH.finditer(text)
    }


def _changed_calculations(before: _Form, after: _Form) -> set[Path]:
    """Return the unseen questions that say otherwise than before, also because one that they name does."""
    changed = {
        path
        for path, question in after.helpers.items()
        if path not in before.helpers or _rules(before.helpers[path]) != _rules(question)
    }
    readers: dict[Path, list[Path]] = {}
    for path, question in after.helpers.items():
        for named in _named(question):
            readers.setdefault(named, []).append(path)
    waiting = list(changed)
    while waiting:
        reached = [path for path in readers.get(waiting.pop(), ()) if path not in changed]
        changed.update(reached)
        waiting += reached
    return changed


def _parameters(old: Checklist, new: Checklist) -> Iterator[ParameterChange]:
    scopes: list[tuple[str, Mapping[str, str], Mapping[str, str]]] = [("", old.parameters, new.parameters)]
    regencies = sorted({*old.overrides, *new.overrides})
    scopes += [(code, old.overrides.get(code, {}), new.overrides.get(code, {})) for code in regencies]
    for regency, before, after in scopes:
        for name in dict.fromkeys((*after, *before)):
            if before.get(name) != after.get(name):
                yield ParameterChange(name, regency, before.get(name), after.get(name))


def _with_removed(
    matched: Mapping[Path, QuestionChange], before: _Form, gone: Mapping[Path, Question]
) -> list[QuestionChange]:
    """Return the questions of the new version with each removed one behind the one that it stood behind."""
    new_place = {each.before.path: path for path, each in matched.items() if each.before is not None}
    behind: dict[Path | None, list[QuestionChange]] = {}
    last: Path | None = None
    for path, question in before.rows.items():
        if path in gone:
            behind.setdefault(last, []).append(QuestionChange(question, None, (Change.REMOVED,)))
        else:
            last = new_place[path]
    ordered = list(behind.get(None, []))
    for path, each in matched.items():
        ordered += [each, *behind.get(path, [])]
    return ordered
