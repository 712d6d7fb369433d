"""Paths of expressions, compiled: which frames a path leads to, and what is read on the way.

Names are walked once, when a form is opened: groups vanish, and what is left is how many rows to go up, which repeats
to go down through, and what predicates leave of them. Paths to several nodes leave irrelevant ones out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from inspector_app.checklist.xpath.frames import Candidate, Cells, Record
from inspector_app.checklist.xpath.syntax import Call, Literal, PathTo, Start, invalid, walk
from inspector_app.checklist.xpath.tree import ROOT, is_repeated, parent_of
from inspector_app.checklist.xpath.values import Value, equal, to_number, to_truth
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector_app.checklist.xpath.frames import Frame
    from inspector_app.checklist.xpath.syntax import Node, Step
    from inspector_app.checklist.xpath.tree import Definition, FormTree

Closure = "Callable[[Any], Value]"
"""Evaluated at a frame, a candidate or a record: which of them is known when it is compiled."""


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


class Paths:
    """The paths of one expression; ``reads`` is what they depend on; ``anywhere``: all begin at the root."""

    def __init__(
        self,
        text: str,
        base: Definition,
        tree: FormTree,
        value: Callable[[Node, Here], Any],
        *,
        as_list: bool = False,
    ) -> None:
        self._text = text
        self._base = base
        self._tree = tree
        self._value = value
        self._as_list = as_list
        self.reads: set[Read] = set()
        self.anywhere = True

    # What paths come to

    def text(self, node: PathTo, here: Here) -> Any:
        """Return the closure of a path's value: that of its first node, empty where there is none."""
        if node.start is Start.TABLE:
            texts = self.texts(node, here)
            return lambda at: next(iter(texts(at)), "")
        if here.columns is not None and node.start is Start.HERE:
            return self._cell(node, here.columns)
        ways = self._ways(node, here)
        if len(ways) == 1 and ways[0].single:
            return self._visible(ways[0])
        texts = self._texts(ways)
        return lambda at: next(iter(texts(at)), "")

    def texts(self, node: PathTo, here: Here) -> Callable[[Any], list[str]]:
        """Return the closure of the values of all nodes that a path leads to."""
        if node.start is Start.TABLE:
            records, column = self.records(node, here)
            if column is None:
                return lambda at: [""] * len(records(at))
            return lambda at: [cells[column] for cells in records(at)]
        if here.columns is not None and node.start is Start.HERE:
            cell = self._cell(node, here.columns)
            return lambda at: [cell(at)]
        return self._texts(self._ways(node, here))

    def union(self, nodes: Sequence[PathTo], here: Here) -> Callable[[Any], list[str]]:
        """Return the closure of the values of several paths, in the form's order, each node once."""
        plain = [node for node in nodes if node.start is not Start.TABLE and here.columns is None]
        parts = [self.texts(node, here) for node in nodes if node not in plain]
        ways = dict.fromkeys(way for node in plain for way in self._ways(node, here))
        if ways:
            parts.insert(0, self._texts(sorted(ways, key=lambda way: self._tree[way.path].order)))
        return lambda at: [text for part in parts for text in part(at)]

    def places(self, nodes: Sequence[PathTo], here: Here) -> Callable[[Any], list[str]]:
        """Return the closure of an empty text for each node, of groups and rows too; for counting them."""
        parts = [self.texts(node, here) for node in nodes if node.start is Start.TABLE]
        plain = [node for node in nodes if node.start is not Start.TABLE]
        ways = dict.fromkeys(way for node in plain for way in self._ways(node, here, place=True))
        found = [(self._frames(way), way.path if self._has_node(way) else None) for way in ways]

        def places(at: Any) -> list[str]:
            texts = [text for part in parts for text in part(at)]
            for frames, path in found:
                texts += ["" for frame in frames(at) if path is None or frame.relevant.get(path)]
            return texts

        return places

    def is_many(self, node: PathTo, here: Here) -> bool:
        """Tell whether a path may lead to none or several nodes."""
        if node.start is Start.TABLE:
            return True
        if here.columns is not None and node.start is Start.HERE:
            return False
        ways = self._ways(node, here, place=True)
        return len(ways) != 1 or not ways[0].single

    def position(self, node: PathTo, here: Here) -> Any:
        """Return the closure of a row's place among the rows of its repeat, from 1; 1 for what is not repeated."""
        ways = self._ways(node, here, place=True)
        way, definition = ways[0], self._tree[ways[0].path]
        if not is_repeated(definition):
            return lambda _: 1.0
        self.reads.add(Read(rows_of(way.path), min(way.depth, definition.scope.depth - 1)))
        frames = self._frames(way)
        return lambda at: float(next((frame.position for frame in frames(at)), 0))

    def frames(self, node: PathTo, here: Here) -> tuple[Callable[[Any], list[Frame]], Path]:
        """Return the closure of the rows that a path leads to, and the repeat's path; for choices that are rows."""
        (way,) = self._ways(node, here, place=True)[:1]
        return self._frames(way), way.path

    def note_rows(self, node: PathTo, here: Here, questions: Sequence[Path]) -> None:
        """Gather what choices depend on that are rows of a repeat: the questions that name and label them."""
        for way in self._ways(node, here, place=True):
            for path in questions:
                if self._tree.get(path) is None:
                    raise invalid(self._text, node.position, "unknown_path", path)
                self._note(way._replace(path=path))

    def records(self, node: PathTo, here: Here) -> tuple[Callable[[Any], Sequence[Cells]], int | None]:
        """Return the closure of the rows of a list that a path leaves, and the column that it then names."""
        table = self._tree.tables.get(node.table)
        if table is None:
            raise invalid(self._text, node.position, "unknown_path", node.table)
        columns = {name: at for at, name in enumerate(table.columns)}
        if "label" not in columns and table.labels:
            columns["label"] = columns[table.labels.get("id") or next(iter(table.labels.values()))]
        steps = [step for step in node.steps if step.name != "."]
        inner = Here(None, here.shared, columns, here)
        sieves = [sieve for step in steps[1:2] for predicate in step.predicates
                  for sieve in [self._sieve(predicate, columns, here, inner)]]  # fmt: skip
        named = steps[2].name if len(steps) > 2 else ""
        name = node.table

        def records(at: Any) -> Sequence[Cells]:
            table = at.env.tables.get(name)
            rows: Sequence[Cells] = table.rows if table is not None else ()
            for sieve in sieves:
                rows = sieve(at, table, rows)
            return rows

        return records, columns.get(named)

    def named(self, node: PathTo, here: Here) -> Path:
        """Return the one definition that a path names, whatever its rows. Raises ``ExpressionInvalid``."""
        return self._ways(node, here, place=True)[0].path

    def indexed(self, node: PathTo, here: Here, indexes: dict[Path, Any]) -> Any:
        """Return the closure of ``indexed-repeat``: a node's value in the rows that are told by their places.

        A repeat that is not told is the reader's own row of it where it stands in one, else its first row.
        """
        definition = self._tree[self.named(node, here)]
        base = self._base.scope
        shared = 0
        while shared < min(base.depth, definition.scope.depth):
            inner = definition.scope.at(shared + 1)
            if inner.repeat != base.at(shared + 1).repeat or inner.repeat in indexes:
                break
            shared += 1
        downs = tuple(Down(repeat, index=indexes.get(repeat, _first)) for repeat in definition.scope.down_from(shared))
        climbs = ("outer",) * _nested(here) + ("parent",) * (base.depth - shared)
        way = Way(climbs, shared, definition.path, downs)
        self.anywhere = False
        self._note(way)
        texts = self._texts([way])
        return lambda at: next(iter(texts(at)), "")

    # How paths are walked

    def _ways(self, node: PathTo, here: Here, *, place: bool = False) -> list[Way]:
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
                raise invalid(self._text, node.position, "unknown_path", _written(node))
            steps = steps[1:]
        for step in steps:
            ways = [further for way in ways for further in self._step(way, step, node, here)]
        if not ways:
            raise invalid(self._text, node.position, "unknown_path", _written(node))
        for way in ways:
            if not place and self._tree[way.path].question is None:
                raise invalid(self._text, node.position, "unknown_path", way.path)
            self._note(way)
        return sorted(ways, key=lambda way: self._tree[way.path].order)

    def _plain(self, node: PathTo) -> Way | None:
        """Return where most paths lead, found without walking: from the root to a question that is not in any row."""
        if node.start is not Start.ROOT or any(step.predicates for step in node.steps):
            return None
        found = self._tree.get(Path("/" + "/".join([step.name for step in node.steps])))
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
            climbs = ("outer",) * _nested(here)
            while here.outer is not None:
                here = here.outer
            shared = here.shared
        if here.definition is None:
            raise invalid(self._text, node.position, "unknown_path", _written(node))
        return Way(climbs, shared, here.definition.path)

    def _step(self, way: Way, step: Step, node: PathTo, here: Here) -> list[Way]:
        definition = self._tree[way.path]
        if step.name == ".":
            return [self._kept(way, step, here)]
        if step.name == "..":
            if way.path == ROOT:
                raise invalid(self._text, node.position, "unknown_path", _written(node))
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
            raise invalid(self._text, node.position, "unknown_path", f"{way.path}/{step.name}")
        return [self._kept(self._child(way, path), step, here)]

    def _child(self, way: Way, path: Path) -> Way:
        downs = (*way.downs, Down(path)) if is_repeated(self._tree[path]) else way.downs
        return way._replace(path=path, downs=downs, filters=())

    def _kept(self, way: Way, step: Step, here: Here) -> Way:
        """Return a way of which a step's predicates leave a part."""
        if not step.predicates:
            return way
        definition = self._tree[way.path]
        inner = Here(definition, min(way.depth, here.shared), None, here)
        place = _place(step.predicates)
        if place is not None and is_repeated(definition) and way.downs and way.downs[-1] == Down(way.path):
            last = Down(way.path, index=self._value(place, here))
            return way._replace(downs=(*way.downs[:-1], last))
        predicates = tuple(self._value(predicate, inner) for predicate in step.predicates)
        if is_repeated(definition) and way.downs:
            last = way.downs[-1]
            return way._replace(downs=(*way.downs[:-1], last._replace(predicates=last.predicates + predicates)))
        return way._replace(filters=way.filters + predicates)

    def _note(self, way: Way) -> None:
        """Gather what a way depends on."""
        self.anywhere &= not way.downs
        for down in way.downs:
            self.reads.add(Read(rows_of(down.repeat), way.depth))
        self.reads.add(Read(way.path, way.depth, self._is_sibling(way)))

    def _is_sibling(self, way: Way) -> bool:
        """Tell whether a way leads to certain rows of the very repeat that the expression stands in."""
        sibling = False
        for down, repeat in zip(way.downs, self._base.scope.down_from(way.depth), strict=False):
            if down.repeat != repeat:
                break
            sibling |= bool(down.predicates) or down.index is not None
        return sibling

    # Closures

    def _visible(self, way: Way) -> Any:
        path = way.path
        if not way.climbs:
            return lambda at: at.visible[path]
        if way.climbs == ("root",):
            return lambda at: at.root.visible[path]
        if way.climbs == ("parent",):
            return lambda at: at.parent.visible[path]
        start = _start(way.climbs)
        return lambda at: start(at).visible[path]

    def _frames(self, way: Way) -> Callable[[Any], list[Frame]]:
        """Return the closure of the frames that a way leads to."""
        start, downs, filters = _start(way.climbs), way.downs, way.filters
        path, is_sibling = way.path, self._is_sibling(way)

        def frames(at: Any) -> list[Frame]:
            found = [start(at)]
            for down in downs:
                found = [row for frame in found for row in _left(frame.rows.get(down.repeat, []), down, at)]
            for predicate in filters:
                found = [each for each in found if _holds(predicate(Candidate(each, at, 1, 1)), 1)]
            if is_sibling and at.env.looked_at is not None:
                at.env.looked_at.append((path, found))
            return found

        return frames

    def _texts(self, ways: Sequence[Way]) -> Callable[[Any], list[str]]:
        if all(way.climbs == ("root",) and way.single for way in ways):
            paths = list(dict.fromkeys(way.path for way in ways if self._has_node(way)))
            return lambda at: [at.root.visible[path] for path in paths if at.root.relevant.get(path)]
        parts = [(self._frames(way), way.path) for way in ways if self._has_node(way)]
        if len(parts) == 1:
            ((frames, path),) = parts
            return lambda at: [frame.visible[path] for frame in frames(at) if frame.relevant.get(path)]
        return lambda at: [
            frame.visible[path] for frames, path in parts for frame in frames(at) if frame.relevant.get(path)
        ]

    def _has_node(self, way: Way) -> bool:
        definition = self._tree[way.path]
        return definition.question is not None or definition.container is not None

    def _cell(self, node: PathTo, columns: dict[str, int]) -> Any:
        """Return the closure of what a row of a list says in a column; empty for a column that it has not."""
        names = [step.name for step in node.steps if step.name != "."]
        column = columns.get(names[0]) if len(names) == 1 else None
        if column is None:
            return lambda _: ""
        return lambda at: at.cells[column]

    def _sieve(self, predicate: Node, columns: dict[str, int], here: Here, inner: Here) -> Any:
        """Return what leaves those rows of a list of which a predicate holds; by look-up where it asks for equality."""
        found = _equality(predicate, columns)
        if found is None:
            return _scan(self._value(predicate, inner))
        column, wanted, rest = found
        value = self._value(wanted, here)
        others = [_scan(self._value(each, inner)) for each in rest]

        def sieve(at: Any, table: Any, rows: Sequence[Cells]) -> Sequence[Cells]:
            looked_for = value(at)
            if isinstance(looked_for, str) and rows is table.rows:
                rows = table.having(column, looked_for)
            else:
                rows = [cells for cells in rows if equal(cells[column], looked_for)]
            for other in others:
                rows = other(at, table, rows)
            return rows

        return sieve


def _scan(predicate: Any) -> Any:
    def sieve(at: Any, _: Any, rows: Sequence[Cells]) -> Sequence[Cells]:
        size = len(rows)
        return [
            cells
            for place, cells in enumerate(rows, start=1)
            if _holds(predicate(Record(cells, at, place, size)), place)
        ]

    return sieve


def _equality(predicate: Node, columns: dict[str, int]) -> tuple[int, Node, list[Node]] | None:
    """Return column, value and what else is asked of a predicate that wants a column to equal what no row decides."""
    parts = _conjuncts(predicate)
    if any(isinstance(each, Literal) or _asks_place(each) for each in parts):
        return None
    for part in parts:
        if not (isinstance(part, Call) and part.name == "="):
            continue
        for named, wanted in (part.arguments, part.arguments[::-1]):
            if isinstance(named, PathTo) and named.start is Start.HERE and len(named.steps) == 1:
                (step,) = named.steps
                if step.name in columns and not step.predicates and _is_same_for_all(wanted):
                    return columns[step.name], wanted, [each for each in parts if each is not part]
    return None


def _place(predicates: tuple[Node, ...]) -> Node | None:
    """Return the place that ``[position() = …]`` or ``[2]`` asks for, where it is one whatever row is looked at."""
    if len(predicates) != 1:
        return None
    (predicate,) = predicates
    if isinstance(predicate, Literal):
        return predicate if isinstance(predicate.value, float) else None
    if not (isinstance(predicate, Call) and predicate.name == "="):
        return None
    for position, place in (predicate.arguments, predicate.arguments[::-1]):
        if isinstance(position, Call) and position.name == "position" and not position.arguments:
            return place if _is_same_for_all(place) else None
    return None


def _conjuncts(node: Node) -> list[Node]:
    if isinstance(node, Call) and node.name == "and":
        return [part for argument in node.arguments for part in _conjuncts(argument)]
    return [node]


def _asks_place(node: Node) -> bool:
    return any(isinstance(each, Call) and each.name in {"position", "last"} for each in walk(node))


def _is_same_for_all(node: Node) -> bool:
    """Tell whether a value is one whatever row is looked at: one node at most, and none of the row's own."""
    if isinstance(node, PathTo):
        return node.start in {Start.ROOT, Start.CURRENT} and not any(step.predicates for step in node.steps)
    if isinstance(node, Call):
        return all(map(_is_same_for_all, node.arguments)) and bool(node.arguments)
    return True


def _left(rows: Sequence[Frame], down: Down, at: Any) -> Sequence[Frame]:
    """Return the rows that an index or predicates leave."""
    if down.index is not None:
        place = to_number(down.index(at))
        return rows[int(place) - 1 : int(place)] if 1 <= place <= len(rows) else ()
    for predicate in down.predicates:
        size = len(rows)
        rows = [
            row for place, row in enumerate(rows, start=1) if _holds(predicate(Candidate(row, at, place, size)), place)
        ]
    return rows


def _holds(value: Value, place: int) -> bool:
    """Tell whether a predicate holds: a number is the place that it asks for (XPath 1.0, 2.4)."""
    return value == place if isinstance(value, float) else to_truth(value)


def _start(climbs: tuple[str, ...]) -> Any:
    """Return the closure of the frame that a path begins in."""
    if not climbs:
        return lambda at: at
    if climbs == ("root",):
        return lambda at: at.root
    if climbs == ("parent",):
        return lambda at: at.parent

    def start(at: Any) -> Any:
        for climb in climbs:
            at = getattr(at, climb)
        return at

    return start


def _nested(here: Here) -> int:
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
