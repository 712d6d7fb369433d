"""The nodes that exist now: frames made and taken away, values set, and all that follows from it made right.

One queue does it: nodes wait in the order of the graph, each pulls in those that read it when what others see of it has
changed. A new row is a frame all of whose nodes wait; opening a form is nothing else.
"""

from __future__ import annotations

import heapq
import math
from typing import TYPE_CHECKING

from inspector_app.checklist.lexical import fits
from inspector_app.checklist.nodes import begins_with
from inspector_app.checklist.xpath.frames import Frame
from inspector_app.checklist.xpath.values import to_number, to_text, to_truth
from inspector_app.ids import Path, RowId

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inspector_app.checklist.engine.graph import Edge, Graph, Node
    from inspector_app.checklist.model import Question
    from inspector_app.checklist.xpath.calls.environment import Environment
    from inspector_app.checklist.xpath.expression import Compiled
    from inspector_app.checklist.xpath.values import Value

MOST_ROWS = 10_000
"""Rows of one counted repeat, whatever the count says."""

MOST_NODES = 100_000
"""Nodes of a form from which on a count makes no more rows, for counted repeats within each other multiply; which rows
there are then follows from the order of the answers.
"""

MOST_TURNS = 100
"""How often a node may be evaluated within one step, on average; only rows that wait for each other need more."""


class Filling:
    """The frames of one form that is being filled.

    ``given`` are stored answers by node path; an empty one was taken back on purpose. ``rows`` are the rows by hand of
    each open repeat, by its node path. ``moved`` and ``assigned`` gather what changed, and what the form itself set.
    """

    def __init__(
        self, graph: Graph, env: Environment, *, given: Mapping[Path, str], rows: Mapping[Path, Sequence[RowId]]
    ) -> None:
        self.graph = graph
        self.given = dict(given)
        self.by_hand: dict[Path, list[RowId]] = {path: list(keys) for path, keys in rows.items()}
        self.moved: dict[tuple[int, int], tuple[Frame, Node]] = {}
        self.assigned: dict[Path, str] = {}
        self.unfit: set[Path] = set()
        """Stored answers that are no values of their question's kind."""
        self.by_prefix: dict[str, Frame] = {}
        self._by_serial: dict[int, Frame] = {}
        self._serial = 0
        self._waiting: list[tuple[int, int]] = []
        self._front = -1
        self._nodes = 0
        self._fresh: list[Frame] = []
        self.root = Frame(graph.tree.root, env)
        self._begin(self.root)
        self.settle()

    def set(self, frame: Frame, node: Node, value: str) -> None:
        """Give a question a value; what follows from it waits for ``settle``."""
        path = frame.node_path(node.path)
        self.given[path] = value
        self._check(path, node, value)
        frame.values[node.path] = value
        self.moved[node.order, frame.serial] = frame, node
        self._wait(frame, node)

    def rows_changed(self, frame: Frame, node: Node) -> None:
        """Look again at the rows by hand of a repeat; what follows from it waits for ``settle``."""
        self._wait(frame, node)

    def settle(self) -> None:
        """Make right all that waits, then let new rows begin with what the form gives them."""
        self._drain()
        while self._fresh:
            fresh, self._fresh = self._fresh, []
            for frame in fresh:
                frame.fresh = False
            for frame in fresh:
                for node in self.graph.scoped[frame.scope.repeat]:
                    if node.initial is not None and node.initial.reads:
                        self._initiate(frame, node, node.initial)

    def act(self, frame: Frame, node: Node) -> None:
        """Set what a new value of a question sets elsewhere (``trigger``), and what that sets in turn."""
        self._act(frame, node, frozenset())

    def _act(self, frame: Frame, node: Node, done: frozenset[Node]) -> None:
        for target in node.acts:
            if target in done or target.set_to is None:
                continue
            depth = min(frame.scope.depth, target.scope.depth)
            while frame.scope.at(depth) is not target.scope.at(depth):
                depth -= 1
            for each in frame.up_to(depth).under(target.scope.down_from(depth)):
                value = _text(target.set_to.evaluate(each))
                if value == each.values.get(target.path, ""):
                    continue
                self.set(each, target, value)
                self.assigned[each.node_path(target.path)] = value
                self.settle()
                self._act(each, target, done | {node, target})

    def _initiate(self, frame: Frame, node: Node, initial: Compiled) -> None:
        path = frame.node_path(node.path)
        if path in self.given or self.by_prefix.get(frame.prefix) is not frame:
            return
        value = _text(initial.evaluate(frame))
        self.given[path] = self.assigned[path] = value  # What it was made from may change; the value stays, also none.
        if value:
            self.set(frame, node, value)
            self._drain()

    def _begin(self, frame: Frame) -> None:
        """Take in a new frame: its stored answers and defaults, and all of its nodes waiting."""
        self.by_prefix[frame.prefix] = frame
        self._by_serial[frame.serial] = frame
        self._fresh.append(frame)
        given, values, serial = self.given, frame.values, frame.serial
        for node in self.graph.scoped[frame.scope.repeat]:
            question = node.question
            if question is not None and node.repeat is None:
                path = frame.node_path(node.path)
                value = given.get(path)
                values[node.path] = _beginning(frame, node, question) if value is None else value
                self._check(path, node, values[node.path])
            else:
                values[node.path] = ""
            frame.visible[node.path] = values[node.path] if node.keeps else ""
        for node in self.graph.scoped[frame.scope.repeat]:
            heapq.heappush(self._waiting, (node.order, serial))
        self._nodes += len(self.graph.scoped[frame.scope.repeat])

    def _check(self, path: Path, node: Node, value: str) -> None:
        """Note whether a value is one of its question's kind."""
        self.unfit.discard(path)
        if value and node.question is not None and not fits(node.question, value):
            self.unfit.add(path)

    def _end(self, frame: Frame) -> None:
        """Take a frame away, with those within it; what was answered there is kept in ``given``."""
        for rows in frame.rows.values():
            for row in rows:
                self._end(row)
        self._nodes -= len(self.graph.scoped[frame.scope.repeat])
        del self.by_prefix[frame.prefix]
        del self._by_serial[frame.serial]

    def _wait(self, frame: Frame, node: Node) -> None:
        heapq.heappush(self._waiting, (node.order, frame.serial))

    def _drain(self) -> None:
        waiting, ordered, frames = self._waiting, self.graph.ordered, self._by_serial
        last, turns = (-1, -1), 0
        self._front = -1
        while waiting:
            entry = heapq.heappop(waiting)
            frame = frames.get(entry[1])
            if entry == last or frame is None:
                continue
            last = entry
            turns += 1
            self._front = max(self._front, entry[0])
            node = ordered[entry[0]]
            if node.reads_siblings:
                changed = self._stand_beside(entry, frame, node)
            elif node.repeat is None:
                changed = self._stand(frame, node)
            else:
                changed = self._stand_rows(frame, node, node.repeat)
            if changed:
                self.moved[entry] = frame, node
                if turns > MOST_TURNS * self._nodes:
                    continue  # Rows wait for each other for ever: what waits is looked at once more, no more.
                for edge in node.standing_readers:
                    self._spread(frame, node.path, edge)

    def _stand_beside(self, entry: tuple[int, int], frame: Frame, node: Node) -> bool:
        """Recompute a node that reads rows beside its own, and note there who reads what."""
        looked_at = frame.env.looked_at = []
        changed = self._stand(frame, node) if node.repeat is None else self._stand_rows(frame, node, node.repeat)
        frame.env.looked_at = None
        for path, rows in looked_at:
            for row in rows:
                row.read_by.setdefault(path, set()).add(entry)
        return changed

    def _spread(self, frame: Frame, path: Path, edge: Edge) -> None:
        reader = edge.reader
        if edge.sibling:
            for entry in frame.read_by.get(path, ()):
                if entry[0] == reader.order:
                    heapq.heappush(self._waiting, entry)
            return
        for each in reached(frame, edge):
            # In a new frame every node waits already; it need not be told what it has not yet looked at.
            if not (each.fresh and reader.order > self._front):
                heapq.heappush(self._waiting, (reader.order, each.serial))

    def _stand(self, frame: Frame, node: Node) -> bool:
        """Recompute a node's relevance and value; tell whether what others see of it changed."""
        path = node.path
        before, relevant = frame.relevant.get(path), self._relevant(frame, node)
        frame.relevant[path] = relevant
        if node.calculation is not None:
            self._calculate(frame, node, node.calculation, relevant=relevant)
        visible = frame.values[path] if relevant else ""
        if visible and node.options is not None:
            visible = node.options.offered(frame, visible)
        if relevant is before and visible == frame.visible[path]:
            return False
        frame.visible[path] = visible
        return True

    def _relevant(self, frame: Frame, node: Node) -> bool:
        above = node.above
        if above is not None and not (frame.parent if node.above_is_outside else frame).relevant[above.path]:
            return False
        return node.relevant is None or to_truth(node.relevant.evaluate(frame))

    def _calculate(self, frame: Frame, node: Node, calculation: Compiled, *, relevant: bool) -> None:
        path = node.path
        if not relevant:
            if not node.keeps:
                frame.values[path] = ""
            return
        text = _text(calculation.evaluate(frame))
        if node.keeps and text != frame.values[path]:
            place = frame.node_path(path)
            self.given[place] = self.assigned[place] = text
        frame.values[path] = text

    def _stand_rows(self, frame: Frame, node: Node, repeat: Path) -> bool:
        """Make the rows of a repeat those that there are to be; tell whether they changed."""
        relevant = self._relevant(frame, node)
        keys = self._keys(frame, node, repeat)
        held = frame.rows.get(repeat)
        changed = relevant is not frame.relevant.get(node.path) or held is None
        if held is None or keys != [row.key for row in held]:
            changed = True
            before = {row.key: row for row in held or ()}
            wanted = set(keys)
            for key, row in before.items():
                if key not in wanted:
                    self._end(row)
            frame.relevant[node.path] = relevant
            rows = frame.rows[repeat] = [before.get(key) or self._row(frame, repeat, key) for key in keys]
            for position, row in enumerate(rows, start=1):
                row.position = position
        frame.relevant[node.path] = relevant
        frame.values[node.path] = frame.visible[node.path] = str(len(keys))
        return changed

    def _keys(self, frame: Frame, node: Node, repeat: Path) -> list[RowId]:
        if node.count is None:
            by_hand = self.by_hand.get(frame.node_path(repeat))
            return list(begins_with(frame.node_path(repeat))) if by_hand is None else by_hand
        wanted = to_number(node.count.evaluate(frame))
        many = 0 if math.isnan(wanted) else int(min(max(wanted, 0), MOST_ROWS))
        held = len(frame.rows.get(repeat, ()))
        room = max(MOST_NODES - self._nodes, 0) // len(self.graph.scoped[repeat])
        many = min(many, held + room)
        return [RowId(str(each)) for each in range(1, many + 1)]

    def _row(self, frame: Frame, repeat: Path, key: RowId) -> Frame:
        self._serial += 1
        scope = self.graph.nodes[repeat].scope
        row = Frame(scope, frame.env, parent=frame, key=key, serial=self._serial)
        self._begin(row)
        return row


def _beginning(frame: Frame, node: Node, question: Question) -> str:
    """Return what a question begins with: what depends on no answer is there before anything looks at it."""
    if node.initial is None:
        return question.default
    return "" if node.initial.reads else _text(node.initial.evaluate(frame))


def _text(result: Value) -> str:
    """Return what is stored of a result: nothing for a number that there is not yet, as something is unanswered."""
    return "" if isinstance(result, float) and math.isnan(result) else to_text(result)


def reached(frame: Frame, edge: Edge) -> Sequence[Frame]:
    """Return the frames in which an edge's reader must look again when something in a frame changed."""
    if frame.scope.depth > edge.depth:
        frame = frame.up_to(edge.depth)
    return frame.under(edge.down) if edge.down else (frame,)
