"""Walking a path's names over the form's tree, once, when a form is opened.

Groups vanish; what is left is how many rows to go up, which repeats to go down through, and what predicates leave.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from inspector_app.checklist.xpath.predicates import place_of
from inspector_app.checklist.xpath.syntax import PathTo, Start, invalid
from inspector_app.checklist.xpath.tree import ROOT, is_repeated, parent_of
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector_app.checklist.xpath.syntax import Node, Step
    from inspector_app.checklist.xpath.tree import Definition, FormTree


class Read(NamedTuple):
    """What an expression depends on: a definition, or the rows of a repeat (``rows_of``).

    ``depth`` is that of the innermost scope that holds both reader and what is read. ``sibling`` tells that it is read
    in certain rows of the very repeat that the reader stands in, as a running total reads the row before.
    """

    path: Path
    depth: int
    sibling: bool = False


def rows_of(repeat: Path) -> Path:
    """Return the name under which the rows of a repeat, how many and in which order, are depended on."""
    return Path(f"{repeat}[]")


class Here(NamedTuple):
    """Where a piece of an expression stands: at a definition, in a predicate also at a row of a list.

    ``shared`` is the depth of the innermost scope that is the same for whatever node a predicate looks at.
    """

    definition: Definition | None
    shared: int
    columns: dict[str, int] | None = None
    outer: Here | None = None


class Down(NamedTuple):
    """One repeat to go down through: the rows that all predicates leave, or the one at ``index``."""

    repeat: Path
    predicates: tuple[Any, ...] = ()
    index: Any = None


class Way(NamedTuple):
    """Where a path leads: from a frame (``start``, at that ``depth``) down to the nodes of a definition."""

    climbs: tuple[str, ...]
    depth: int
    path: Path
    downs: tuple[Down, ...] = ()
    filters: tuple[Any, ...] = ()

    @property
    def single(self) -> bool:
        """Whether it leads to one node, always."""
        return not self.downs and not self.filters


class Walk:
    """The paths of one expression as they are walked from ``base``.

    ``reads`` gathers what they depend on, ``anywhere`` whether all begin at the root; ``value`` compiles a predicate.
    """

    def __init__(
        self,
        text: str,
        base: Definition,
        tree: FormTree,
        value: Callable[[Node, Here], Any],
        *,
        as_list: bool = False,
    ) -> None:
        self.text = text
        self._base = base
        self.tree = tree
        self._value = value
        self._as_list = as_list
        self.reads: set[Read] = set()
        self.anywhere = True

    def ways(self, node: PathTo, here: Here, *, place: bool = False) -> list[Way]:
        """Return where a path leads, in the form's order; a ``place`` may be a group, which has no value."""
        plain = self._plain(node)
        if plain is not None:
            self.reads.add(Read(plain.path, 0))
            return [plain]
        ways = [self._beginning(node, here)]
        steps = node.steps
        if self._as_list and node.start is not Start.ROOT and here.outer is None:
            # It stands at the rows as a whole, and is evaluated where they stand: one step up is already done.
            if not steps or steps[0].name != "..":
                raise invalid(self.text, node.position, "unknown_path", _written(node))
            steps = steps[1:]
        for step in steps:
            ways = [further for way in ways for further in self._step(way, step, node, here)]
        if not ways:
            raise invalid(self.text, node.position, "unknown_path", _written(node))
        for way in ways:
            if not place and self.tree[way.path].question is None:
                raise invalid(self.text, node.position, "unknown_path", way.path)
            self.note(way)
        return sorted(ways, key=lambda way: self.tree[way.path].order)

    def _plain(self, node: PathTo) -> Way | None:
        """Return where most paths lead, found without walking: from the root to a question that is not in any row."""
        if node.start is not Start.ROOT or any(step.predicates for step in node.steps):
            return None
        found = self.tree.get(Path("/" + "/".join([step.name for step in node.steps])))
        if found is None or found.question is None or found.scope.depth:
            return None
        return Way(("root",), 0, found.path)

    def _beginning(self, node: PathTo, here: Here) -> Way:
        if node.start is Start.ROOT:
            return Way(("root",), 0, ROOT)
        self.anywhere = False
        climbs: tuple[str, ...] = ()
        shared = here.shared
        if node.start is Start.CURRENT:
            climbs = ("outer",) * nested(here)
            while here.outer is not None:
                here = here.outer
            shared = here.shared
        if here.definition is None:
            raise invalid(self.text, node.position, "unknown_path", _written(node))
        return Way(climbs, shared, here.definition.path)

    def _step(self, way: Way, step: Step, node: PathTo, here: Here) -> list[Way]:
        definition = self.tree[way.path]
        if step.name == ".":
            return [self._kept(way, step, here)]
        if step.name == "..":
            if way.path == ROOT:
                raise invalid(self.text, node.position, "unknown_path", _written(node))
            above = way._replace(path=parent_of(way.path), filters=())
            if not is_repeated(definition):
                return [self._kept(above, step, here)]
            if way.downs:
                return [self._kept(above._replace(downs=way.downs[:-1]), step, here)]
            up = above._replace(climbs=(*way.climbs, "parent"), depth=min(way.depth, definition.scope.depth - 1))
            return [self._kept(up, step, here)]
        if step.name == "*":
            return [self._kept(self._child(way, path), step, here) for path in definition.children.values()]
        path = definition.children.get(step.name)
        if path is None:
            raise invalid(self.text, node.position, "unknown_path", f"{way.path}/{step.name}")
        return [self._kept(self._child(way, path), step, here)]

    def _child(self, way: Way, path: Path) -> Way:
        downs = (*way.downs, Down(path)) if is_repeated(self.tree[path]) else way.downs
        return way._replace(path=path, downs=downs, filters=())

    def _kept(self, way: Way, step: Step, here: Here) -> Way:
        """Return a way of which a step's predicates leave a part."""
        if not step.predicates:
            return way
        definition = self.tree[way.path]
        inner = Here(definition, min(way.depth, here.shared), None, here)
        place = place_of(step.predicates)
        if place is not None and is_repeated(definition) and way.downs and way.downs[-1] == Down(way.path):
            last = Down(way.path, index=self._value(place, here))
            return way._replace(downs=(*way.downs[:-1], last))
        predicates = tuple(self._value(predicate, inner) for predicate in step.predicates)
        if is_repeated(definition) and way.downs:
            last = way.downs[-1]
            return way._replace(downs=(*way.downs[:-1], last._replace(predicates=last.predicates + predicates)))
        return way._replace(filters=way.filters + predicates)

    def note(self, way: Way) -> None:
        """Gather what a way depends on."""
        self.anywhere &= not way.downs
        for down in way.downs:
            self.reads.add(Read(rows_of(down.repeat), way.depth))
        self.reads.add(Read(way.path, way.depth, self.is_sibling(way)))

    def is_sibling(self, way: Way) -> bool:
        """Tell whether a way leads to certain rows of the very repeat that the expression stands in."""
        sibling = False
        for down, repeat in zip(way.downs, self._base.scope.down_from(way.depth), strict=False):
            if down.repeat != repeat:
                break
            sibling |= bool(down.predicates) or down.index is not None
        return sibling

    def indexed(self, path: Path, here: Here, indexes: dict[Path, Any]) -> Way:
        """Return the way of ``indexed-repeat`` to a definition: through the rows that are told by their places.

        A repeat that is not told is the reader's own row of it where it stands in one, else its first row.
        """
        base, scope = self._base.scope, self.tree[path].scope
        shared = 0
        while shared < min(base.depth, scope.depth):
            inner = scope.at(shared + 1)
            if inner.repeat != base.at(shared + 1).repeat or inner.repeat in indexes:
                break
            shared += 1
        downs = tuple(Down(repeat, index=indexes.get(repeat, _first)) for repeat in scope.down_from(shared))
        way = Way(("outer",) * nested(here) + ("parent",) * (base.depth - shared), shared, path, downs)
        self.anywhere = False
        self.note(way)
        return way


def nested(here: Here) -> int:
    """Return how many predicates deep a piece of an expression stands."""
    depth = 0
    while here.outer is not None:
        here, depth = here.outer, depth + 1
    return depth


def _first(_: Any) -> float:
    return 1.0


def _written(node: PathTo) -> str:
    steps = "/".join(step.name for step in node.steps)
    return f"/{steps}" if node.start is Start.ROOT else steps
