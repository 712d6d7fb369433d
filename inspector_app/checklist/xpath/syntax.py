"""Reading expressions, XPath 1.0 as ODK XForms use it: text → tokens → tree, every mistake with its place."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from inspector_app.checklist.xpath.functions import NEGATION
from inspector_app.checklist.xpath.values import Value
from inspector_app.errors import ExpressionInvalid

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 100
"""How deep brackets may nest; beyond it an expression is a mistake or an attack."""

LONGEST = 10_000
"""Characters of an expression that are still read."""

MOST_OPERATORS = 300
"""Operators of an expression; each is one level of its tree."""


class Literal(msgspec.Struct, frozen=True):
    """A text or number that stands in the expression."""

    value: Value


class Start(StrEnum):
    """Where a path begins."""

    ROOT = "/"
    HERE = "."  # the node that the expression stands at, in a predicate the node that is looked at
    CURRENT = "current()"  # the node that the expression stands at, also in a predicate
    TABLE = "instance()"  # a list of the form, or a file beside it


class Step(msgspec.Struct, frozen=True):
    """One step of a path: to a child by name (``*`` for any), ``..`` up, ``.`` nowhere; and what it leaves of them."""

    name: str
    predicates: tuple[Node, ...] = ()


class PathTo(msgspec.Struct, frozen=True):
    """A path as written; ``table`` is the name that ``instance()`` is given."""

    start: Start
    steps: tuple[Step, ...]
    position: int
    table: str = ""


class Call(msgspec.Struct, frozen=True):
    """A function and its arguments; operators are calls too, under their own sign (``+``, ``and``, ``<=``)."""

    name: str
    arguments: tuple[Node, ...]
    position: int


Node = Literal | PathTo | Call


class Token(NamedTuple):
    """A piece of an expression: ``kind`` is ``number``, ``text``, ``name``, ``operator`` or ``sign``."""

    kind: str
    text: str
    position: int


_TOKENS = re.compile(
    r"""\s*(?:
        (?P<number>\d+(?:\.\d*)?|\.\d+)
      | (?P<text>"[^"]*"|'[^']*')
      | (?P<name>[^\W\d][\w.-]*(?::[^\W\d][\w.-]*)?)
      | (?P<sign>::|\.\.|<=|>=|!=|//|[-+*/=<>|(),.\[\]@])
    )""",
    re.VERBOSE,
)
_WORD_OPERATORS = frozenset({"and", "or", "div", "mod"})
_BINDING = {
    "or": 1,
    "and": 2,
    "=": 3,
    "!=": 3,
    "<": 4,
    "<=": 4,
    ">": 4,
    ">=": 4,
    "+": 5,
    "-": 5,
    "*": 6,
    "div": 6,
    "mod": 6,
    "|": 8,
}
_NEGATION = 7
_NO_OPERAND = frozenset({"(", "[", ",", "/", "//", "@", "|", "::"})
_AXES = {"child": "", "parent": "..", "self": "."}
_NODE_TESTS = frozenset({"node", "text"})


def tokens(text: str) -> list[Token]:
    """Return the tokens of an expression. Raises ``ExpressionInvalid``."""
    if len(text) > LONGEST:
        raise ExpressionInvalid(expression=text[:80], position=LONGEST, reason="too_long", name="")
    found: list[Token] = []
    at = 0
    before: Token | None = None
    for match in _TOKENS.finditer(text):
        kind = match.lastgroup
        if match.start() != at or kind is None:
            break
        word, start = match[kind], match.start(kind)
        if kind in {"sign", "name"} and _is_operator(word, kind, before):
            kind = "operator"
        before = Token(kind, word, start)
        found.append(before)
        at = match.end()
    if text[at:].strip():
        raise invalid(text, at, "character", text[at:].strip()[:1])
    return found


def _is_operator(word: str, kind: str, before: Token | None) -> bool:
    """Tell whether a word is an operator: ``*`` and ``div`` are only after an operand (XPath 1.0, 3.7)."""
    if kind == "sign" and word in _BINDING and word != "*":
        return True
    if word != "*" and word not in _WORD_OPERATORS:
        return False
    return before is not None and before.kind != "operator" and before.text not in _NO_OPERAND


def parse(text: str) -> Node:
    """Return the tree of an expression. Raises ``ExpressionInvalid`` with the place and the reason."""
    return _Parser(text).whole()


class _Parser:
    """Precedence climbing over the tokens of one expression."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = [*tokens(text), Token("end", "", len(text))]
        self._at = 0
        self._depth = 0
        self._operators = 0

    def whole(self) -> Node:
        if self._peek().kind == "end":
            raise invalid(self._text, 0, "empty", "")
        node = self._expression(0)
        if (rest := self._peek()).kind != "end":
            raise invalid(self._text, rest.position, "unexpected", rest.text)
        return node

    def _peek(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._tokens[self._at]
        if token.kind == "end":
            raise invalid(self._text, len(self._text), "unfinished", "")
        self._at += 1
        return token

    def _take_sign(self, sign: str) -> bool:
        token = self._tokens[self._at]
        if token.text == sign and token.kind == "sign":
            self._at += 1
            return True
        return False

    def _expect(self, sign: str) -> None:
        if not self._take_sign(sign):
            raise invalid(self._text, self._peek().position, "expected", sign)

    def _expression(self, weakest: int) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            raise invalid(self._text, 0, "too_deep", "")
        left = self._operand()
        while (token := self._tokens[self._at]).kind == "operator" and _BINDING[token.text] > weakest:
            self._at += 1
            self._operators += 1
            if self._operators > MOST_OPERATORS:
                raise invalid(self._text, token.position, "too_long", "")
            right = self._expression(_BINDING[token.text])
            left = Call(token.text, (left, right), token.position)
        self._depth -= 1
        return left

    def _operand(self) -> Node:
        token = self._take()
        if token.kind == "number":
            return Literal(float(token.text))
        if token.kind == "text":
            return Literal(token.text[1:-1])
        if token.kind == "operator" and token.text == "-":
            return Call(NEGATION, (self._expression(_NEGATION),), token.position)
        if token.kind == "sign" and token.text == "(":
            inner = self._expression(0)
            self._expect(")")
            return inner
        if token.kind == "name" and token.text not in _NODE_TESTS and self._sees("("):
            return self._call(token)
        return self._path(token)

    def _sees(self, sign: str) -> bool:
        token = self._tokens[self._at]
        return token.text == sign and token.kind == "sign"

    def _call(self, name: Token) -> Node:
        self._expect("(")
        if name.text in _BINDING:
            raise invalid(self._text, name.position, "unexpected", name.text)
        arguments: list[Node] = []
        if not self._take_sign(")"):
            arguments.append(self._expression(0))
            while self._take_sign(","):
                arguments.append(self._expression(0))
            self._expect(")")
        if name.text == "current" and not arguments:
            return PathTo(Start.CURRENT, self._further(), name.position)
        if name.text == "instance":
            (named,) = arguments if len(arguments) == 1 else (None,)
            if not isinstance(named, Literal) or not isinstance(named.value, str):
                raise invalid(self._text, name.position, "arguments", name.text)
            return PathTo(Start.TABLE, self._further(), name.position, named.value)
        return Call(name.text, tuple(arguments), name.position)

    def _further(self) -> tuple[Step, ...]:
        """Return the steps that follow a beginning such as ``current()``."""
        return self._steps(self._take()) if self._take_sign("/") else ()

    def _path(self, first: Token) -> Node:
        if not (first.kind == "sign" and first.text == "/"):
            return PathTo(Start.HERE, self._steps(first), first.position)
        after = self._peek()
        if not (after.kind == "name" or after.text in {".", "..", "*"}):
            return PathTo(Start.ROOT, (), first.position)
        return PathTo(Start.ROOT, self._steps(self._take()), first.position)

    def _steps(self, token: Token) -> tuple[Step, ...]:
        steps: list[Step] = []
        while True:
            name = self._step(token)
            predicates: list[Node] = []
            while self._take_sign("["):
                predicates.append(self._expression(0))
                self._expect("]")
            steps.append(Step(name, tuple(predicates)))
            if not self._take_sign("/"):
                return tuple(steps)
            token = self._take()

    def _step(self, token: Token) -> str:
        """Return where one step leads: a name, ``*``, ``.`` or ``..``, also where its axis is written out."""
        axis = ""
        if token.kind == "name" and self._sees("::"):
            if token.text not in _AXES:
                raise invalid(self._text, token.position, "unexpected", token.text)
            axis = _AXES[token.text]
            self._expect("::")
            token = self._take()
        name = token.text
        if token.kind == "name" and name in _NODE_TESTS and self._take_sign("("):
            self._expect(")")
            name = "*" if token.text == "node" else "."
        elif not (token.kind == "name" or (token.kind == "sign" and name in {".", "..", "*"})):
            raise invalid(self._text, token.position, "unexpected", name)
        return axis or name


def invalid(text: str, position: int, reason: str, name: str) -> ExpressionInvalid:
    """Return the error for a mistake at a place of an expression."""
    return ExpressionInvalid(expression=text, position=position, reason=reason, name=name)


def walk(node: Node) -> Iterator[Node]:
    """Yield a tree's nodes, the whole first; what stands in predicates is among them."""
    yield node
    if isinstance(node, Call):
        for argument in node.arguments:
            yield from walk(argument)
    elif isinstance(node, PathTo):
        for step in node.steps:
            for predicate in step.predicates:
                yield from walk(predicate)
