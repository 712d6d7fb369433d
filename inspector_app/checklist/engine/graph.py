"""What depends on what in a checklist: compiled expressions, and an order in which one pass makes everything right.

A node's *standing* (relevance, calculated value, the rows of a repeat) may be read by others and orders the graph; its
*judgement* (required, readonly, constraint, choices, verdict) is read by nobody, so a verdict may look at parts that
the item itself shows.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.engine.options import Options
from inspector_app.checklist.engine.outputs import expressions_in
from inspector_app.checklist.xpath.expression import Compiled, compile_expression
from inspector_app.checklist.xpath.tree import ROOT, FormTree, is_repeated, parent_of
from inspector_app.checklist.xpath.ways import Read, rows_of
from inspector_app.errors import ChecklistInvalid, ExpressionInvalid
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inspector_app.checklist.model import Checklist, Container, Question
    from inspector_app.checklist.xpath.tree import Definition, Scope

TEXTS = ("label", "hint", "guidance", "required_message", "constraint_message", "finding", "action")
"""The texts of a question that may hold outputs."""


class Edge(msgspec.Struct, frozen=True):
    """Who must look again when something changes: a node, in the rows below the frame that lies so deep."""

    reader: Node
    depth: int
    down: tuple[Path, ...]
    """The repeats that lead from that frame to the reader's."""
    sibling: bool = False
    """Whether it reads certain rows beside its own only; which, is noted as it reads them."""


class Node:
    """One definition with its expressions compiled; ``order`` is its place in the order of evaluation.

    The rows of a repeat are a node too, in the frame that they stand in: ``repeat`` is then the repeat's path.
    ``above`` is the node that must be relevant for this one to be, ``above_is_outside`` tells that it is in the frame
    around.
    """

    __slots__ = (
        "above",
        "above_is_outside",
        "acts",
        "calculation",
        "constraint",
        "container",
        "count",
        "initial",
        "judgement_readers",
        "keeps",
        "locks",
        "options",
        "order",
        "outputs",
        "path",
        "question",
        "readonly",
        "reads_siblings",
        "reads_siblings",
        "relevant",
        "repeat",
        "required",
        "scope",
        "set_to",
        "standing_readers",
        "verdict",
    )  # fmt: skip

    def __init__(self, path: Path, scope: Scope) -> None:
        self.path = path
        self.scope = scope
        self.order = 0
        self.question: Question | None = None
        self.container: Container | None = None
        self.repeat: Path | None = None
        self.above: Node | None = None
        self.above_is_outside = False
        self.relevant: Compiled | None = None
        self.calculation: Compiled | None = None
        self.required: Compiled | None = None
        self.readonly: Compiled | None = None
        self.constraint: Compiled | None = None
        self.verdict: Compiled | None = None
        self.count: Compiled | None = None
        self.initial: Compiled | None = None
        self.set_to: Compiled | None = None
        self.options: Options | None = None
        self.reads_siblings = False
        """Whether its standing depends on certain rows beside its own."""
        self.keeps = False
        """Whether its calculated value, once there, is stored: the calculation reads it (``once``, or ``.``)."""
        self.outputs: dict[str, Compiled] = {}
        self.locks: tuple[Node, ...] = ()
        """The groups and repeats around it that a rule may make read-only."""
        self.acts: tuple[Node, ...] = ()
        """The questions that a new value of this one sets."""
        self.standing_readers: tuple[Edge, ...] = ()
        self.judgement_readers: tuple[Edge, ...] = ()

    def standing(self) -> Iterator[Compiled]:
        """Yield the expressions that decide what others see of it."""
        yield from filter(None, (self.relevant, self.calculation, self.count))

    def standing_reads(self) -> set[Read]:
        """Return what decides what others see of it; an answer that is not offered any more is seen by nobody."""
        found = {read for compiled in self.standing() for read in compiled.reads}
        return found | self.options.reads if self.options is not None else found

    def judgement(self) -> Iterator[Compiled]:
        """Yield the expressions that decide only about itself."""
        yield from filter(None, (self.required, self.readonly, self.constraint, self.verdict))
        yield from self.outputs.values()


class Graph(msgspec.Struct, frozen=True):
    """A checklist's nodes in order of evaluation; ``scoped`` holds those of each repeat (the root's under ``ROOT``)."""

    tree: FormTree
    nodes: dict[Path, Node]
    ordered: tuple[Node, ...]
    scoped: dict[Path, tuple[Node, ...]]


def build_graph(checklist: Checklist) -> Graph:
    """Compile a checklist's expressions and order them.

    Raises ``ExpressionInvalid``, and ``ChecklistInvalid`` with ``cycle``, the paths of one circle.
    """
    return _Builder(checklist).graph()


class _Builder:
    """One form on its way to a graph; an expression that means the same anywhere is compiled once and ``shared``."""

    def __init__(self, checklist: Checklist) -> None:
        self._tree = FormTree.of(checklist)
        self._shared: dict[str, Compiled] = {}
        self._nodes: dict[Path, Node] = {}

    def graph(self) -> Graph:
        for definition in self._tree:
            if definition.container is not None or definition.question is not None:
                self._add(definition)
        for node in self._nodes.values():
            node.above, node.above_is_outside = self._above(node)
            self._compile(node)
        for node in self._nodes.values():
            self._act(node)
            node.locks = tuple(self._locks(node))
        reads = {path: self._standing_reads(node) for path, node in self._nodes.items()}
        ordered = _order(reads)
        for order, path in enumerate(ordered):
            self._nodes[path].order = order
        self._turn(reads, {path: self._judgement_reads(node) for path, node in self._nodes.items()})
        inside: dict[Path, list[Node]] = {ROOT: []}
        nodes = tuple(self._nodes[path] for path in ordered)
        for node in nodes:
            inside.setdefault(node.scope.repeat, []).append(node)
        return Graph(self._tree, self._nodes, nodes, {path: tuple(found) for path, found in inside.items()})

    def _add(self, definition: Definition) -> None:
        node = self._nodes[definition.path] = Node(definition.path, definition.scope)
        node.container, node.question = definition.container, definition.question
        outer = definition.scope.outer
        if is_repeated(definition) and outer is not None:
            rows = self._nodes[rows_of(definition.path)] = Node(rows_of(definition.path), outer)
            rows.repeat, rows.container, rows.question = definition.path, definition.container, definition.question
            node.question = None  # what the form says of the list, it does not say of a row

    def _above(self, node: Node) -> tuple[Node | None, bool]:
        if node.repeat is None and node.container is not None and node.container.repeated:
            return self._nodes[rows_of(node.path)], True
        at = parent_of(node.repeat or node.path)
        while at != ROOT:
            found = self._nodes.get(at)
            if found is not None:
                return found, False
            at = parent_of(at)
        return None, False

    def _expression(self, text: str, base: Path) -> Compiled | None:
        if not text:
            return None
        found = self._shared.get(text)
        if found is None:
            found = compile_expression(text, base, self._tree)
            if found.anywhere:
                self._shared[text] = found
        return found

    def _compile(self, node: Node) -> None:
        container, question = node.container, node.question
        if node.repeat is not None:
            if container is not None:
                node.count = self._for_all_rows(container.count, node.repeat)
                node.relevant = self._list_rule(container.relevant, node.repeat)
            self._say(node)
            return
        relevant = container.relevant if container is not None else ""
        if question is not None and question.relevant and question.relevant != relevant:
            relevant = f"({relevant}) and ({question.relevant})" if relevant else question.relevant
        node.relevant = self._expression(relevant, node.path)
        if question is None:
            node.readonly = self._expression(container.readonly, node.path) if container is not None else None
            return
        node.calculation = self._expression(question.calculation, node.path)
        if node.calculation is not None:
            own = Read(node.path, node.scope.depth)
            node.keeps = node.calculation.keeps or own in node.calculation.reads
        node.required = self._expression(question.required, node.path)
        node.readonly = self._expression(question.readonly, node.path)
        node.constraint = self._expression(question.constraint, node.path)
        node.verdict = self._expression(question.verdict_rule, node.path)
        node.initial = self._expression(question.initial, node.path)
        node.set_to = self._expression(question.set_to, node.path)
        if question.items is not None:
            node.options = Options.of(question, node.path, self._tree)
        self._say(node)

    def _say(self, node: Node) -> None:
        """Compile what the texts of a question say."""
        texts = [text for name in TEXTS for text in getattr(node.question, name, {}).values() if "${" in text]
        for expression in (each for text in texts for each in expressions_in(text)):
            if node.repeat is None:
                node.outputs[expression] = compile_expression(expression, node.path, self._tree)
            elif (found := self._list_rule(expression, node.repeat)) is not None:
                node.outputs[expression] = found

    def _for_all_rows(self, text: str, repeat: Path) -> Compiled | None:
        return compile_expression(text, repeat, self._tree, as_list=True) if text else None

    def _list_rule(self, text: str, repeat: Path) -> Compiled | None:
        """Return a rule of a repeat as a whole, ``None`` where it is another in each row."""
        try:
            return self._for_all_rows(text, repeat)
        except ExpressionInvalid:
            return None

    def _act(self, node: Node) -> None:
        if node.question is None or node.repeat is not None:
            return
        for path in node.question.set_by:
            trigger = self._nodes.get(path)
            if trigger is not None and trigger is not node:
                trigger.acts = (*trigger.acts, node)

    def _locks(self, node: Node) -> Iterator[Node]:
        above = node.above
        while above is not None:
            if above.readonly is not None:
                yield above
            above = above.above

    def _standing_reads(self, node: Node) -> set[Read]:
        found = node.standing_reads()
        if node.above is not None:
            found.add(Read(node.above.path, node.above.scope.depth))
        return self._of_others(found, node)

    def _judgement_reads(self, node: Node) -> set[Read]:
        found = {read for compiled in node.judgement() for read in compiled.reads}
        found |= {read for lock in node.locks if lock.readonly is not None for read in lock.readonly.reads}
        question = node.question
        if question is not None and question.sample is not None:
            sample = question.sample
            for path in (sample.compliant, sample.total, sample.area, sample.time):
                field = self._nodes[path]
                found.add(Read(path, field.scope.depth))
                found |= {read for compiled in field.judgement() for read in compiled.reads}
        return self._of_others(found, node)

    def _of_others(self, reads: set[Read], node: Node) -> set[Read]:
        """Return the reads without those of the node itself; its like in other rows are others."""
        return {
            read
            for read in reads
            if read.path in self._nodes and (read.path != node.path or read.depth < node.scope.depth)
        }

    def _turn(self, standing: dict[Path, set[Read]], judgement: dict[Path, set[Read]]) -> None:
        for reads, name in ((standing, "standing_readers"), (judgement, "judgement_readers")):
            readers: dict[Path, dict[tuple[Path, int, bool], Edge]] = {}
            for path, found in reads.items():
                node = self._nodes[path]
                for read in found:
                    depth = min(read.depth, node.scope.depth, self._nodes[read.path].scope.depth)
                    edge = Edge(node, depth, node.scope.down_from(depth), read.sibling)
                    readers.setdefault(read.path, {})[path, depth, read.sibling] = edge
                    node.reads_siblings |= read.sibling and name == "standing_readers"
            for path, edges in readers.items():
                setattr(self._nodes[path], name, tuple(sorted(edges.values(), key=lambda edge: edge.reader.order)))


def _order(reads: dict[Path, set[Read]]) -> list[Path]:
    """Return the paths so that each comes after what it reads, otherwise in the form's order.

    What is read in certain rows of the reader's own repeat orders nothing: the row before may be the one that is read.
    """
    needs = {path: {read.path for read in found if not read.sibling} for path, found in reads.items()}
    place = {path: at for at, path in enumerate(needs)}
    paths = list(needs)
    readers: dict[Path, list[Path]] = {}
    for path, needed in needs.items():
        for each in needed:
            readers.setdefault(each, []).append(path)
    waiting = {path: len(needed) for path, needed in needs.items()}
    ready = [place[path] for path, count in waiting.items() if count == 0]
    heapq.heapify(ready)
    ordered: list[Path] = []
    while ready:
        path = paths[heapq.heappop(ready)]
        ordered.append(path)
        for reader in readers.get(path, ()):
            waiting[reader] -= 1
            if waiting[reader] == 0:
                heapq.heappush(ready, place[reader])
    if len(ordered) < len(paths):
        raise ChecklistInvalid(problems=("cycle",), cycle=tuple(_cycle(needs, set(paths) - set(ordered))))
    return ordered


def _cycle(needs: dict[Path, set[Path]], stuck: set[Path]) -> Iterable[str]:
    """Return one circle among the questions that wait for each other, in the order in which they do."""
    at = min(stuck)
    seen: list[Path] = []
    while at not in seen:
        seen.append(at)
        at = min(needs[at] & stuck)
    return seen[seen.index(at) :]
