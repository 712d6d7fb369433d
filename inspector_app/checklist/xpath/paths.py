"""Paths of expressions, compiled: the closures that find the nodes which a path leads to, and say their values.

Paths to several nodes leave irrelevant ones out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inspector_app.checklist.xpath.frames import Candidate, Cells
from inspector_app.checklist.xpath.predicates import equality_of, holds, left, scan
from inspector_app.checklist.xpath.syntax import PathTo, Start, invalid
from inspector_app.checklist.xpath.tree import is_repeated
from inspector_app.checklist.xpath.values import equal
from inspector_app.checklist.xpath.ways import Here, Read, Walk, Way, rows_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector_app.checklist.xpath.frames import Frame
    from inspector_app.checklist.xpath.syntax import Node
    from inspector_app.ids import Path


class Paths:
    """The paths of one expression; ``value`` compiles what stands in predicates."""

    def __init__(self, walk: Walk, value: Callable[[Node, Here], Any]) -> None:
        self._text = walk.text
        self._tree = walk.tree
        self._value = value
        self._walk = walk

    @property
    def reads(self) -> set[Read]:
        """What the expression depends on."""
        return self._walk.reads

    @property
    def anywhere(self) -> bool:
        """Whether all paths begin at the root, so that they mean the same at every question."""
        return self._walk.anywhere

    # What paths come to

    def text(self, node: PathTo, here: Here) -> Any:
        """Return the closure of a path's value: that of its first node, empty where there is none."""
        if node.start is Start.TABLE:
            texts = self.texts(node, here)
            return lambda at: next(iter(texts(at)), "")
        if here.columns is not None and node.start is Start.HERE:
            return self._cell(node, here.columns)
        ways = self._walk.ways(node, here)
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
        return self._texts(self._walk.ways(node, here))

    def union(self, nodes: Sequence[PathTo], here: Here) -> Callable[[Any], list[str]]:
        """Return the closure of the values of several paths, in the form's order, each node once."""
        plain = [node for node in nodes if node.start is not Start.TABLE and here.columns is None]
        parts = [self.texts(node, here) for node in nodes if node not in plain]
        ways = dict.fromkeys(way for node in plain for way in self._walk.ways(node, here))
        if ways:
            parts.insert(0, self._texts(sorted(ways, key=lambda way: self._tree[way.path].order)))
        return lambda at: [text for part in parts for text in part(at)]

    def places(self, nodes: Sequence[PathTo], here: Here) -> Callable[[Any], list[str]]:
        """Return the closure of an empty text for each node, of groups and rows too; for counting them."""
        parts = [self.texts(node, here) for node in nodes if node.start is Start.TABLE]
        plain = [node for node in nodes if node.start is not Start.TABLE]
        ways = dict.fromkeys(way for node in plain for way in self._walk.ways(node, here, place=True))
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
        ways = self._walk.ways(node, here, place=True)
        return len(ways) != 1 or not ways[0].single

    def position(self, node: PathTo, here: Here) -> Any:
        """Return the closure of a row's place among the rows of its repeat, from 1; 1 for what is not repeated."""
        ways = self._walk.ways(node, here, place=True)
        way, definition = ways[0], self._tree[ways[0].path]
        if not is_repeated(definition):
            return lambda _: 1.0
        self._walk.reads.add(Read(rows_of(way.path), min(way.depth, definition.scope.depth - 1)))
        frames = self._frames(way)
        return lambda at: float(next((frame.position for frame in frames(at)), 0))

    def frames(self, node: PathTo, here: Here) -> tuple[Callable[[Any], list[Frame]], Path]:
        """Return the closure of the rows that a path leads to, and the repeat's path; for choices that are rows."""
        (way,) = self._walk.ways(node, here, place=True)[:1]
        return self._frames(way), way.path

    def note_rows(self, node: PathTo, here: Here, questions: Sequence[Path]) -> None:
        """Gather what choices depend on that are rows of a repeat: the questions that name and label them."""
        for way in self._walk.ways(node, here, place=True):
            for path in questions:
                if self._tree.get(path) is None:
                    raise invalid(self._text, node.position, "unknown_path", path)
                self._walk.note(way._replace(path=path))

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
        return self._walk.ways(node, here, place=True)[0].path

    def indexed(self, node: PathTo, here: Here, indexes: dict[Path, Any]) -> Any:
        """Return the closure of ``indexed-repeat``: a node's value in the rows that are told by their places."""
        texts = self._texts([self._walk.indexed(self.named(node, here), here, indexes)])
        return lambda at: next(iter(texts(at)), "")

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
        path, is_sibling = way.path, self._walk.is_sibling(way)

        def frames(at: Any) -> list[Frame]:
            found = [start(at)]
            for down in downs:
                found = [row for frame in found for row in left(frame.rows.get(down.repeat, []), down, at)]
            for predicate in filters:
                found = [each for each in found if holds(predicate(Candidate(each, at, 1, 1)), 1)]
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
        found = equality_of(predicate, columns)
        if found is None:
            return scan(self._value(predicate, inner))
        column, wanted, rest = found
        value = self._value(wanted, here)
        others = [scan(self._value(each, inner)) for each in rest]

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
