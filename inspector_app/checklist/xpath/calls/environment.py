"""What an expression may read while it is evaluated, and how a function of the table is described."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, StrEnum, auto
from typing import Any

import msgspec

from inspector_app.checklist.model import Text
from inspector_app.checklist.xpath.lookup import Table
from inspector_app.checklist.xpath.values import Value
from inspector_app.ids import Path

MANY = 1000
"""Arguments of a function that takes any number of them."""


class Environment(msgspec.Struct):
    """What an expression may read beside the answers.

    ``parameters``: thresholds; ``facts``: what is known of the visit; ``tables``: the lists that ``instance()`` names.
    ``labels`` gives, from where one stands, the label of a choice of a question by its name, empty where there is none;
    ``version`` is the form's.
    """

    parameters: Mapping[str, str]
    facts: Mapping[str, str]
    tables: Mapping[str, Table] = {}
    labels: Callable[[Any, Path, str], Text] = lambda _at, _path, _name: {}
    version: str = ""
    looked_at: list[tuple[Path, Sequence[Any]]] | None = None
    """Where expressions note which rows beside their own they read, of which question; ``None``: nobody asks."""

    @property
    def lang(self) -> str:
        """The language of months, days and choices: the paper's, not the window's, so that a seal stays true."""
        return self.facts.get("lang") or "id"


class Form(Enum):
    """What a function is called with."""

    PLAIN = auto()  # values
    WITH_ENVIRONMENT = auto()  # the environment, then values
    SALTED = auto()  # the environment and a text that only this call at this question has, then values
    LAZY = auto()  # what it is evaluated at, the question's path, and closures that it may leave unevaluated
    CHOICE_NAME = auto()  # the environment, the path of the question that one argument names, the value of the other
    POSITION = auto()  # compiled by itself, as what it gives is no matter of values
    LAST = auto()
    INDEXED = auto()


class Takes(StrEnum):
    """What an argument is to be; a signature is written with these words, ``?`` for optional, ``*`` for repeated."""

    ANY = "any"
    TRUTH = "truth"  # a condition; that of several nodes holds if there is one
    NUMBER = "number"
    VALUES = "values"  # a value, or a node-set that is opened up into its values
    NODES = "nodes"  # the values of a node-set, and nothing but a node-set
    PLACE = "place"  # nodes themselves, whose values are not read
    ALGORITHM = "algorithm"
    ENCODING = "encoding"
    PATTERN = "pattern"
    DATE_CODES = "date-codes"
    TIME_CODES = "time-codes"


class Function(msgspec.Struct, frozen=True):
    """One function: what to call, what it takes (the last of ``takes`` stands for all that follow), and how many.

    ``own``: without an argument it takes the question's own value; ``paired``: arguments from the third on come in
    pairs; ``opens``: it takes more of a node-set than its first value; ``usage``: the signature as an author reads it.
    """

    call: Callable[..., Value]
    takes: tuple[Takes, ...]
    fewest: int
    most: int
    form: Form = Form.PLAIN
    own: bool = False
    paired: bool = False
    opens: bool = False
    usage: str = ""

    def taking(self, at: int) -> Takes:
        """Return what the argument at that place (from 0) is to be."""
        return self.takes[min(at, len(self.takes) - 1)] if self.takes else Takes.ANY


_OPENED = frozenset({Takes.VALUES, Takes.NODES, Takes.PLACE})

Argument = Callable[[Any], Value]


def function(
    call: Callable[..., Value],
    signature: str = "",
    *,
    form: Form = Form.PLAIN,
    own: bool = False,
    paired: bool = False,
) -> Function:
    """Return a function described by its signature: ``"any number number?"``, ``"values*"``."""
    words = signature.split()
    takes = tuple(Takes(word.rstrip("?*")) for word in words)
    needed = [word for word in words if word[-1] not in "?*"]
    return Function(
        call=call,
        takes=takes,
        fewest=0 if own else len(needed),
        most=MANY if words and words[-1].endswith("*") else len(words),
        form=form,
        own=own,
        paired=paired,
        opens=not _OPENED.isdisjoint(takes),
        usage=", ".join(words),
    )
