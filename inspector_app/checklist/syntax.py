"""Reading expressions, XPath 1.0 as ODK XForms use it: text → tokens → tree, every mistake with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from inspector_app.checklist.functions import NEGATION
from inspector_app.checklist.values import Value
from inspector_app.errors import ExpressionInvalid
from inspector_app.ids import Path

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


class PathTo(msgspec.Struct, frozen=True):
    """A path as written, in steps: ``("", "data", "A")`` for ``/data/A``, ``("..", "A01")``, ``(".",)``."""

    steps: tuple[str, ...]
    position: int


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
      | (?P<sign>\.\.|<=|>=|!=|//|[-+*/=<>|(),.\[\]@])
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
    return before is not None and before.kind != "operator" and before.text not in {"(", "[", ",", "/", "//", "@", "|"}


def parse(text: str) -> Node:
    """Return the tree of an expression. Raises ``ExpressionInvalid`` with the place and the reason."""
    return _Parser(text).whole()


class _Parser:
    """Precedence climbing over the tokens of one expression."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = tokens(text)
        self._at = 0
        self._depth = 0
        self._operators = 0

    def whole(self) -> Node:
        if not self._tokens:
            raise invalid(self._text, 0, "empty", "")
        node = self._expression(0)
        if (rest := self._peek()) is not None:
            raise invalid(self._text, rest.position, "unexpected", rest.text)
        return node

    def _peek(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self) -> Token:
        token = self._peek()
        if token is None:
            raise invalid(self._text, len(self._text), "unfinished", "")
        self._at += 1
        return token

    def _take_sign(self, sign: str) -> bool:
        token = self._peek()
        if token is not None and token.kind == "sign" and token.text == sign:
            self._at += 1
            return True
        return False

    def _expect(self, sign: str) -> None:
        if not self._take_sign(sign):
            token = self._peek()
            at = token.position if token else len(self._text)
            raise invalid(self._text, at, "expected", sign)

    def _expression(self, weakest: int) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            raise invalid(self._text, 0, "too_deep", "")
        left = self._operand()
        while (token := self._peek()) is not None and token.kind == "operator" and _BINDING[token.text] > weakest:
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
        after = self._peek()
        if token.kind == "name" and after is not None and after.kind == "sign" and after.text == "(":
            return self._call(token)
        return self._path(token)

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
            self._expect("/")
            return self._path(self._take())
        return Call(name.text, tuple(arguments), name.position)

    def _path(self, first: Token) -> Node:
        steps: list[str] = []
        token = first
        if token.kind == "sign" and token.text == "/":
            steps.append("")
            token = self._take()
        while True:
            is_step = token.kind == "name" or (token.kind == "sign" and token.text in {".", ".."})
            if not is_step:
                raise invalid(self._text, token.position, "unexpected", token.text)
            steps.append(token.text)
            if not self._take_sign("/"):
                return PathTo(tuple(steps), first.position)
            token = self._take()


def invalid(text: str, position: int, reason: str, name: str) -> ExpressionInvalid:
    """Return the error for a mistake at a place of an expression."""
    return ExpressionInvalid(expression=text, position=position, reason=reason, name=name)


def resolve(steps: tuple[str, ...], base: Path) -> Path:
    """Return the absolute path that steps lead to from ``base``: ``..`` goes up, ``.`` is ``base`` itself."""
    at: list[str] = [] if steps[0] == "" else base.strip("/").split("/")
    for step in steps[1:] if steps[0] == "" else steps:
        if step == "..":
            at = at[:-1]
        elif step != ".":
            at.append(step)
    return Path("/" + "/".join(at))


def walk(node: Node) -> Iterator[Node]:
    """Yield a tree's nodes, the whole first."""
    yield node
    if isinstance(node, Call):
        for argument in node.arguments:
            yield from walk(argument)
