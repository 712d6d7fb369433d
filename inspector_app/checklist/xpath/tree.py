"""The tree of a form's definitions, as paths walk it: questions, groups, repeats, and which rows each lives in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inspector_app.checklist.model import Checklist, ChoiceTable, Container, Question

ROOT = Path("")
"""Above the outermost element."""


class Scope:
    """The rows of one repeat, or the form as a whole (``depth`` 0): what is defined here exists once in each row."""

    __slots__ = ("depth", "outer", "repeat")

    def __init__(self, repeat: Path = ROOT, outer: Scope | None = None) -> None:
        self.repeat = repeat
        self.outer = outer
        self.depth: int = 0 if outer is None else outer.depth + 1

    def at(self, depth: int) -> Scope:
        """Return the scope around this one, or itself, that lies so deep."""
        found = self
        while found.depth > depth and found.outer is not None:
            found = found.outer
        return found

    def down_from(self, depth: int) -> tuple[Path, ...]:
        """Return the repeats that lead from a scope so deep to this one, outer before inner."""
        found: list[Path] = []
        at = self
        while at.depth > depth and at.outer is not None:
            found.append(at.repeat)
            at = at.outer
        return tuple(reversed(found))


class Definition:
    """One element of the form. A group has a ``container``, a question a ``question``, a counted sample has both."""

    __slots__ = ("children", "container", "order", "path", "question", "scope")

    def __init__(self, path: Path, scope: Scope) -> None:
        self.path = path
        self.scope = scope
        self.question: Question | None = None
        self.container: Container | None = None
        self.children: dict[str, Path] = {}
        self.order = 0


class FormTree:
    """Every definition by its path; ``tables`` are the lists that ``instance()`` may name."""

    def __init__(
        self, questions: Iterable[Question], containers: Iterable[Container] = (), *, order: Iterable[Path] = ()
    ) -> None:
        self.root = Scope()
        groups = {container.path: container for container in containers}
        self._repeats = {path for path, container in groups.items() if container.repeated}
        self._definitions: dict[Path, Definition] = {ROOT: Definition(ROOT, self.root)}
        self.tables: dict[str, ChoiceTable] = {}
        for path in order:
            self._define(path)
        for path, container in groups.items():
            self._define(path).container = container
        for question in questions:
            self._define(question.path).question = question
        for place, definition in enumerate(self._definitions.values()):
            definition.order = place

    @classmethod
    def of(cls, checklist: Checklist) -> FormTree:
        """Return the tree of a compiled checklist."""
        tree = cls(all_questions(checklist), checklist.containers, order=checklist.order)
        tree.tables = checklist.lists
        return tree

    def __getitem__(self, path: Path) -> Definition:
        """Return a definition. Raises ``KeyError``."""
        return self._definitions[path]

    def get(self, path: Path) -> Definition | None:
        """Return a definition, ``None`` where the form has none of that path."""
        return self._definitions.get(path)

    def __iter__(self) -> Iterator[Definition]:
        """Yield the definitions, each after those that it stands in."""
        return iter(self._definitions.values())

    def _define(self, path: Path) -> Definition:
        """Return the definition of a path, made with those above it where they are not yet."""
        found = self._definitions.get(path)
        if found is not None:
            return found
        above, _, name = path.rpartition("/")
        parent = self._define(Path(above))
        scope = Scope(path, parent.scope) if path in self._repeats else parent.scope
        made = self._definitions[path] = Definition(path, scope)
        parent.children[name] = path
        return made


def parent_of(path: Path) -> Path:
    """Return the path of what an element stands in."""
    return Path(path.rpartition("/")[0])


def is_repeated(definition: Definition) -> bool:
    """Tell whether a definition is a row of a repeat, not something within it."""
    return definition.scope.repeat == definition.path and definition.path != ROOT


def all_questions(checklist: Checklist) -> Iterator[Question]:
    """Yield every question of a checklist: rows and what the rows of repeats ask, then those that no row shows."""
    for section in checklist.sections:
        yield from _with_columns(section.questions)
    yield from checklist.helpers


def _with_columns(questions: Iterable[Question]) -> Iterator[Question]:
    for question in questions:
        yield question
        yield from _with_columns(question.columns)
