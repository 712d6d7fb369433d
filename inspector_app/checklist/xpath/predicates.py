"""Predicates: which nodes they leave, and where that is found without looking at each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inspector_app.checklist.xpath.frames import Candidate, Record
from inspector_app.checklist.xpath.syntax import Call, Literal, PathTo, Start, walk
from inspector_app.checklist.xpath.values import Value, to_number, to_truth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector_app.checklist.xpath.frames import Cells, Frame
    from inspector_app.checklist.xpath.syntax import Node
    from inspector_app.checklist.xpath.ways import Down


def scan(predicate: Any) -> Any:
    """Return what leaves the rows of a list of which a compiled predicate holds."""

    def sieve(at: Any, _: Any, rows: Sequence[Cells]) -> Sequence[Cells]:
        size = len(rows)
        return [
            cells
            for place, cells in enumerate(rows, start=1)
            if holds(predicate(Record(cells, at, place, size)), place)
        ]

    return sieve


def equality_of(predicate: Node, columns: dict[str, int]) -> tuple[int, Node, list[Node]] | None:
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


def place_of(predicates: tuple[Node, ...]) -> Node | None:
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


def left(rows: Sequence[Frame], down: Down, at: Any) -> Sequence[Frame]:
    """Return the rows that an index or predicates leave."""
    if down.index is not None:
        place = to_number(down.index(at))
        return rows[int(place) - 1 : int(place)] if 1 <= place <= len(rows) else ()
    for predicate in down.predicates:
        size = len(rows)
        rows = [
            row for place, row in enumerate(rows, start=1) if holds(predicate(Candidate(row, at, place, size)), place)
        ]
    return rows


def holds(value: Value, place: int) -> bool:
    """Tell whether a predicate holds: a number is the place that it asks for (XPath 1.0, 2.4)."""
    return value == place if isinstance(value, float) else to_truth(value)
