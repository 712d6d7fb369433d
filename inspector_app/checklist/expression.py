"""Expressions of checklists, compiled: a tree becomes one Python closure.

A closure takes an ``Environment`` and gives a value; the paths it reads are known beforehand, and the graph is
built from them. Predicates and secondary instances are refused by name: no checklist here uses them yet. A node-set
is therefore known when it is compiled: a path is one node, ``|`` puts several together.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

import msgspec

from inspector_app.checklist.functions import FUNCTIONS, NAMED, Environment, Form, Function, Takes
from inspector_app.checklist.syntax import Call, Literal, Node, PathTo, invalid, parse, resolve, walk
from inspector_app.checklist.values import Value, to_text
from inspector_app.ids import Path

__all__ = ["Call", "Closure", "Compiled", "Literal", "Node", "PathTo", "compile_expression", "parse", "walk"]

Closure = Callable[[Environment], Value]

_COMPARISONS = frozenset({"=", "!=", "<", "<=", ">", ">="})
_OPENED = frozenset({Takes.VALUES, Takes.NODES})


class Compiled(msgspec.Struct, frozen=True):
    """An expression ready to be evaluated, and the paths it reads.

    ``anywhere`` tells that it means the same at whichever question it stands, so that it need not be compiled again.
    """

    evaluate: Closure
    reads: frozenset[Path]
    anywhere: bool


def compile_expression(text: str, base: Path, *, known: Collection[Path] | None = None) -> Compiled:
    """Compile an expression that stands at the question ``base``.

    With ``known``, in the order of the form, every path must be one of these. Raises ``ExpressionInvalid`` with reason
    ``unknown_path``, ``unknown_function``, ``arguments``, ``node_set`` or one of the parser's.
    """
    compiler = _Compiler(text, base, known)
    evaluate = compiler.value(parse(text))
    return Compiled(evaluate, frozenset(compiler.reads), compiler.anywhere)


def is_node_set(node: Node) -> bool:
    """Tell whether a tree stands for nodes, not only for a value."""
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


class _Compiler:
    """Makes the closure of one expression; gathers what it reads, and whether it means the same anywhere."""

    def __init__(self, text: str, base: Path, known: Collection[Path] | None) -> None:
        self._text = text
        self._base = base
        self._known = known
        self.reads: set[Path] = set()
        self.anywhere = True

    def value(self, node: Node) -> Closure:
        """Return the closure of a tree's value; that of a node-set is its first node's."""
        if isinstance(node, Literal):
            constant = node.value
            return lambda _: constant
        if isinstance(node, PathTo):
            path = self._path(node)
            self.reads.add(path)
            return lambda env: env.visible[path]
        return self._call(node)

    def _path(self, node: PathTo, *, place: bool = False) -> Path:
        """Return where a path leads; a ``place`` may be a group too, which has no value."""
        path = resolve(node.steps, self._base)
        known = self._known
        if known is not None and path not in known:
            inside = path.rstrip("/") + "/"
            if not place or not any(each.startswith(inside) for each in known):
                raise invalid(self._text, node.position, "unknown_path", path)
        self.anywhere &= node.steps[0] == ""
        return path

    def _nodes(self, node: Node, *, place: bool = False) -> tuple[Path, ...]:
        """Return the nodes of a node-set in the form's order, each once."""
        paths = dict.fromkeys(self._path(each, place=place) for each in walk(node) if isinstance(each, PathTo))
        if self._known is None or len(paths) == 1:
            return tuple(paths)
        order = {path: at for at, path in enumerate(self._known)}
        return tuple(sorted(paths, key=lambda path: order.get(path, -1)))

    def _values(self, node: Node) -> list[Closure]:
        """Return the closures of a node-set's values, or the one of a value."""
        if not is_node_set(node):
            return [self.value(node)]
        paths = self._nodes(node)
        self.reads.update(paths)
        return [_reader(path) for path in paths]

    def _call(self, call: Call) -> Closure:
        function = FUNCTIONS.get(call.name)
        if function is None:
            raise invalid(self._text, call.position, "unknown_function", call.name)
        arguments = call.arguments
        if not fits(function, len(arguments)):
            raise invalid(self._text, call.position, "arguments", call.name)
        if function.opens:
            return self._opened(call, function)
        if function.form is Form.CHOICE_NAME:
            return self._choice_name(call)
        if call.name in _COMPARISONS and (_is_union(arguments[0]) or _is_union(arguments[1])):
            return self._compared(call, function)
        if function.own and not arguments:
            arguments = (PathTo((".",), call.position),)
        return self._called(function, [self.value(each) for each in arguments], call.position)

    def _opened(self, call: Call, function: Function) -> Closure:
        """Return a call that takes all nodes of a node-set, each as an argument of its own."""
        for at, argument in enumerate(call.arguments):
            if function.taking(at) in {Takes.NODES, Takes.PLACE} and not is_node_set(argument):
                raise invalid(self._text, call.position, "node_set", call.name)
        if call.name == "|":
            return self._values(call)[0]
        return self._called(function, self._arguments(function, call), call.position)

    def _arguments(self, function: Function, call: Call) -> list[Closure]:
        found: list[Closure] = []
        for at, argument in enumerate(call.arguments):
            takes = function.taking(at)
            if takes is Takes.PLACE:
                found += [_nothing for _ in self._nodes(argument, place=True)]
            elif takes in _OPENED and not function.paired:
                found += self._values(argument)
            else:
                found.append(self.value(argument))
        return found

    def _compared(self, call: Call, function: Function) -> Closure:
        """Return a comparison with a node-set: true if it holds for any of its nodes (XPath 1.0, 3.4)."""
        lefts, rights = (self._values(each) for each in call.arguments)
        compare = function.call
        return lambda env: any(compare(left(env), right(env)) for left in lefts for right in rights)

    def _choice_name(self, call: Call) -> Closure:
        node, argument = named_question(call)
        if node is None:
            raise invalid(self._text, call.position, "node_set", call.name)
        path, value, name_of = self._path(node, place=True), self.value(argument), FUNCTIONS[call.name].call
        return lambda env: name_of(env, path, value(env))

    def _called(self, function: Function, arguments: list[Closure], position: int) -> Closure:
        call, base = function.call, self._base
        if function.form is Form.LAZY:
            self.anywhere &= function is not NAMED["once"]
            return lambda env: call(env, base, *arguments)
        if function.form is Form.WITH_ENVIRONMENT:
            return lambda env: call(env, *[argument(env) for argument in arguments])
        if function.form is Form.SALTED:
            self.anywhere = False
            salt = f"{base} {position} {self._text}"
            return lambda env: call(env, salt, *[argument(env) for argument in arguments])
        if len(arguments) == 1:
            (only,) = arguments
            return lambda env: call(only(env))
        if len(arguments) == 2:
            first, second = arguments
            return lambda env: call(first(env), second(env))
        return lambda env: call(*[argument(env) for argument in arguments])


def fits(function: Function, given: int) -> bool:
    """Tell whether a function takes so many arguments."""
    return function.fewest <= given <= function.most and not (function.paired and given % 2)


def _is_union(node: Node) -> bool:
    return isinstance(node, Call) and node.name == "|"


def _nothing(_: Environment) -> Value:
    return ""


def _reader(path: Path) -> Closure:
    return lambda env: env.visible[path]
