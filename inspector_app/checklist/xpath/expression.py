"""Expressions of checklists, compiled: a tree becomes one Python closure.

A closure is evaluated at a frame (``frames.py``) and gives a value; what it reads is known beforehand, and the graph is
built from that. A node-set is a path, several put together by ``|``, or one of them in another order.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

from inspector_app.checklist.xpath.functions import FUNCTIONS, NAMED, Form, Function, Takes
from inspector_app.checklist.xpath.paths import Paths
from inspector_app.checklist.xpath.syntax import Call, Literal, Node, PathTo, Start, invalid, parse, walk
from inspector_app.checklist.xpath.tree import parent_of
from inspector_app.checklist.xpath.values import Value, to_number, to_text
from inspector_app.checklist.xpath.ways import Here, Read, Walk

if TYPE_CHECKING:
    from inspector_app.checklist.xpath.tree import FormTree
    from inspector_app.ids import Path

__all__ = ["Call", "Closure", "Compiled", "Literal", "Node", "PathTo", "compile_expression", "parse", "walk"]

Closure = Callable[[Any], Value]
"""Evaluated at a frame, a candidate or a record: which of them is known when it is compiled."""

_COMPARISONS = frozenset({"=", "!=", "<", "<=", ">", ">="})
_EQUALITIES = frozenset({"=", "!="})
_OPENED = frozenset({Takes.VALUES, Takes.NODES})


class Compiled(msgspec.Struct, frozen=True):
    """An expression ready to be evaluated, and what it reads.

    ``anywhere`` tells that it means the same at whichever question it stands, so that it need not be compiled again.
    ``keeps`` tells that its value, once there, is to be kept (``once``).
    """

    evaluate: Closure
    reads: frozenset[Read]
    anywhere: bool
    keeps: bool = False


def compile_expression(text: str, base: Path, tree: FormTree, *, as_list: bool = False) -> Compiled:
    """Compile an expression that stands at the definition ``base`` of a form.

    With ``as_list``, ``base`` is a repeat, and the expression is evaluated for all of its rows at once, at the frame
    that they stand in. Raises ``ExpressionInvalid`` with reason ``unknown_path``, ``unknown_function``, ``arguments``,
    ``node_set`` or one of the parser's.
    """
    compiler = Compiler(text, base, tree, as_list=as_list)
    node = parse(text)
    evaluate = compiler.value(node, compiler.here)
    keeps = any(isinstance(each, Call) and each.name == "once" for each in walk(node))
    return Compiled(evaluate, frozenset(compiler.paths.reads), compiler.anywhere, keeps)


def is_node_set(node: Node) -> bool:
    """Tell whether a tree stands for nodes, not only for a value."""
    if isinstance(node, Call) and node.name == "randomize":
        return bool(node.arguments) and is_node_set(node.arguments[0])
    return isinstance(node, PathTo) or (
        isinstance(node, Call) and node.name == "|" and all(map(is_node_set, node.arguments))
    )


def named_question(call: Call) -> tuple[PathTo | None, Node]:
    """Return the path of the question that a ``jr:choice-name`` asks, and what stands for the value.

    Forms in use write the path between quotes, in the second place; the specification has it bare, in the first.
    """
    first, second = call.arguments
    for path, value in ((second, first), (first, second)):
        if isinstance(path, Literal) and to_text(path.value).strip()[:1] in {"/", "."}:
            quoted = parse(to_text(path.value))
            if isinstance(quoted, PathTo):
                return quoted, value
    for path, value in ((first, second), (second, first)):
        if isinstance(path, PathTo):
            return path, value
    return None, second


class Compiler:
    """Makes the closures of one expression; ``paths`` gathers what it reads."""

    def __init__(self, text: str, base: Path, tree: FormTree, *, as_list: bool = False) -> None:
        self._text = text
        self._base = base
        definition = tree[parent_of(base) if as_list else base]
        self.paths = Paths(Walk(text, definition, tree, self.value, as_list=as_list), self.value)
        self.here = Here(definition, definition.scope.depth)
        self._same_anywhere = True

    @property
    def anywhere(self) -> bool:
        """Whether the expression means the same at every question."""
        return self._same_anywhere and self.paths.anywhere

    def value(self, node: Node, here: Here) -> Closure:
        """Return the closure of a tree's value; that of a node-set is its first node's."""
        if isinstance(node, Literal):
            constant = node.value
            return lambda _: constant
        if isinstance(node, PathTo):
            return _closure(self.paths.text(node, here))
        return self._call(node, here)

    def values(self, node: Node, here: Here) -> Callable[[Any], list[Any]]:
        """Return the closure of a node-set's values, or of the one that a value is."""
        if isinstance(node, PathTo):
            return self.paths.texts(node, here)
        if isinstance(node, Call) and node.name == "|" and is_node_set(node):
            return self.paths.union(_united(node), here)
        if isinstance(node, Call) and node.name == "randomize" and is_node_set(node):
            return self.values(node.arguments[0], here)
        value = self.value(node, here)
        return lambda at: [value(at)]

    def _truth(self, node: Node, here: Here) -> Closure:
        """Return the closure of a condition: that of a node-set is whether it holds a node (XPath 1.0, 4.3)."""
        if is_node_set(node):
            places = self.paths.places(_united(node), here)
            return lambda at: bool(places(at))
        return self.value(node, here)

    def _call(self, call: Call, here: Here) -> Closure:
        function = FUNCTIONS.get(call.name)
        if function is None:
            raise invalid(self._text, call.position, "unknown_function", call.name)
        arguments = call.arguments
        if not fits(function, len(arguments)):
            raise invalid(self._text, call.position, "arguments", call.name)
        for at, argument in enumerate(arguments):
            if function.taking(at) in {Takes.NODES, Takes.PLACE} and not is_node_set(argument):
                raise invalid(self._text, call.position, "node_set", call.name)
        special = _SPECIAL.get(function.form)
        if special is not None:
            return special(self, call, here)
        if call.name in {"|", "randomize"}:
            values = self.values(call, here)
            return lambda at: next(iter(values(at)), "")
        if function.opens:
            return self._opened(function, call, here)
        if call.name in _COMPARISONS and any(self._is_many(each, here) for each in arguments):
            return self._compared(call, function, here)
        if call.name in _EQUALITIES and any(is_node_set(each) for each in arguments):
            return self._equated(call, function, here)
        if function.own and not arguments:
            arguments = (PathTo(Start.HERE, (), call.position),)
        closures = [
            self._truth(each, here) if function.taking(at) is Takes.TRUTH else self.value(each, here)
            for at, each in enumerate(arguments)
        ]
        return self._called(function, closures, call.position)

    def _is_many(self, node: Node, here: Here) -> bool:
        if isinstance(node, PathTo):
            return self.paths.is_many(node, here)
        return isinstance(node, Call) and is_node_set(node)

    def _opened(self, function: Function, call: Call, here: Here) -> Closure:
        """Return a call that takes all nodes of a node-set, each as an argument of its own."""
        parts: list[Callable[[Any], list[Any]]] = []
        for at, argument in enumerate(call.arguments):
            takes = function.taking(at)
            if takes is Takes.PLACE:
                parts.append(self.paths.places(_united(argument), here))
            elif takes in _OPENED and not (function.paired and not is_node_set(argument)):
                parts.append(self.values(argument, here))
            else:
                parts.append(_alone(self.value(argument, here)))
        of = function.call
        if len(parts) == 1:
            (only,) = parts
            return lambda at: of(*only(at))
        return lambda at: of(*[value for part in parts for value in part(at)])

    def _equated(self, call: Call, function: Function, here: Here) -> Closure:
        """Return ``=`` or ``!=`` of a node and a value: with a truth it is whether there is a node (XPath 1.0, 3.4)."""
        left, right = (self.value(each, here) for each in call.arguments)
        node, other = call.arguments if is_node_set(call.arguments[0]) else call.arguments[::-1]
        compare = function.call
        if not isinstance(other, Call) or is_node_set(other):
            return lambda at: compare(left(at), right(at))
        truth, value = self._truth(node, here), self.value(other, here)

        def equated(at: Any) -> Value:
            against = value(at)
            return compare(truth(at), against) if isinstance(against, bool) else compare(left(at), right(at))

        return equated

    def _compared(self, call: Call, function: Function, here: Here) -> Closure:
        """Return a comparison with a node-set: true if it holds for any of its nodes (XPath 1.0, 3.4)."""
        lefts, rights = (self.values(each, here) for each in call.arguments)
        compare = function.call
        return lambda at: any(compare(left, right) for left in lefts(at) for right in rights(at))

    def _called(self, function: Function, arguments: list[Closure], position: int) -> Closure:
        call, base = function.call, self._base
        if function.form is Form.LAZY:
            self._same_anywhere &= function is not NAMED["once"]
            return lambda at: call(at, base, *arguments)
        if function.form is Form.WITH_ENVIRONMENT:
            return lambda at: call(at.env, *[argument(at) for argument in arguments])
        if function.form is Form.SALTED:
            self._same_anywhere = False
            salt = f"{position} {self._text}"
            return lambda at: call(at.env, f"{_node_path(at, base)} {salt}", *[argument(at) for argument in arguments])
        if len(arguments) == 1:
            (only,) = arguments
            return lambda at: call(only(at))
        if len(arguments) == 2:
            first, second = arguments
            return lambda at: call(first(at), second(at))
        return lambda at: call(*[argument(at) for argument in arguments])

    def choice_name(self, call: Call, here: Here) -> Closure:
        """Return a ``jr:choice-name``: the label that a question gives to a name."""
        node, argument = named_question(call)
        if node is None:
            raise invalid(self._text, call.position, "node_set", call.name)
        path, value, name_of = self.paths.named(node, here), self.value(argument, here), FUNCTIONS[call.name].call
        return lambda at: name_of(at, path, value(at))

    def position(self, call: Call, here: Here) -> Closure:
        """Return a ``position``: of a row among its siblings, or, in a predicate, of the node that is looked at."""
        if call.arguments:
            (node,) = call.arguments
            return _closure(self.paths.position(_united(node)[0], here))
        if here.outer is None:
            return lambda _: 1.0
        return lambda at: float(at.place)

    def last(self, call: Call, here: Here) -> Closure:
        """Return a ``last``: how many nodes a predicate looks at."""
        del call
        if here.outer is None:
            return lambda _: 1.0
        return lambda at: float(at.size)

    def indexed_repeat(self, call: Call, here: Here) -> Closure:
        """Return an ``indexed-repeat``: a question's value in the rows whose places are told."""
        target, *pairs = call.arguments
        indexes: dict[Path, Closure] = {}
        for repeat, place in zip(pairs[::2], pairs[1::2], strict=True):
            if not isinstance(repeat, PathTo):
                raise invalid(self._text, call.position, "node_set", call.name)
            indexes[self.paths.named(repeat, here)] = _numbered(self.value(place, here))
        if not isinstance(target, PathTo):
            raise invalid(self._text, call.position, "node_set", call.name)
        return _closure(self.paths.indexed(target, here, indexes))


_SPECIAL: dict[Form, Callable[[Compiler, Call, Here], Closure]] = {
    Form.CHOICE_NAME: Compiler.choice_name,
    Form.POSITION: Compiler.position,
    Form.LAST: Compiler.last,
    Form.INDEXED: Compiler.indexed_repeat,
}


def fits(function: Function, given: int) -> bool:
    """Tell whether a function takes so many arguments."""
    odd = function.form is Form.INDEXED
    return function.fewest <= given <= function.most and not (function.paired and given % 2 != odd)


def _united(node: Node) -> list[PathTo]:
    """Return the paths that a node-set is put together from."""
    return [each for each in walk_outside(node) if isinstance(each, PathTo)]


def walk_outside(node: Node) -> list[Node]:
    """Return a tree's nodes without those in predicates."""
    if isinstance(node, Call):
        return [node, *[inner for argument in node.arguments for inner in walk_outside(argument)]]
    return [node]


def _closure(found: Closure) -> Closure:
    return found


def _alone(value: Closure) -> Callable[[Any], list[Any]]:
    return lambda at: [value(at)]


def _numbered(value: Closure) -> Callable[[Any], float]:
    return lambda at: to_number(value(at))


def _node_path(at: Any, base: Path) -> Path:
    """Return the path of the node that an expression is evaluated at, also from within a predicate."""
    while not hasattr(at, "node_path"):
        at = at.outer
    found: Path = at.node_path(base)
    return found
