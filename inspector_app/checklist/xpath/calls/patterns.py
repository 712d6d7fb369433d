"""Patterns held against texts within a bound: whoever wrote one, it takes no longer than its length times the text's.

A pattern that the library's search could try in too many ways is followed in all ways at once instead, one character
after the other (K. Thompson, "Regular expression search algorithm", 1968), which gives the same answer.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_PATTERN = 2000
LONGEST_TEXT = 1000
"""Characters of a pattern, and of a text that it is held against."""

MOST_STEPS = 2e7
"""Steps of the library's search that are still taken: some tenths of a second."""

MOST_PIECES = 2000
"""Pieces of a pattern that is followed in all ways at once, counted repetitions written out."""

ORDINARY = 60
"""Characters of an ordinary answer, for which at least a pattern must serve."""

_ENDLESS = 1e30
_PLAIN = frozenset({_constants.LITERAL, _constants.NOT_LITERAL, _constants.ANY, _constants.IN})
_BETWEEN = frozenset({_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT})
_REPEATS = frozenset({_constants.MAX_REPEAT, _constants.MIN_REPEAT})


class _TooMuch(Exception):
    """A pattern refers back to what it found, or has too many pieces, to be followed in all ways at once."""


class _Piece(NamedTuple):
    """What must stand at a place (``None`` for nothing), whether the place is passed, and which pieces come next."""

    test: re.Pattern[str] | None
    passes: bool
    then: tuple[int, ...]


class Pattern(NamedTuple):
    """A pattern that was read: for the library, as a tree, and as pieces where these can be made."""

    compiled: re.Pattern[str]
    tree: Any
    pieces: tuple[_Piece, ...]

    def found_in(self, text: str) -> bool:
        """Tell whether it is found in a text; one for which that would take too long never is."""
        text = text[:LONGEST_TEXT]
        if _steps(self.tree, len(text)) <= MOST_STEPS:
            return self.compiled.search(text) is not None
        return bool(self.pieces) and _followed(self.pieces, text)

    @property
    def serves(self) -> bool:
        """Whether ordinary answers can be held against it."""
        return bool(self.pieces) or _steps(self.tree, ORDINARY) <= MOST_STEPS


@lru_cache(maxsize=128)
def read_pattern(text: str) -> Pattern:
    """Return a pattern. Raises ``re.error`` for one that cannot be read."""
    if len(text) > LONGEST_PATTERN:
        raise re.error(f"longer than {LONGEST_PATTERN} characters")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that a later library may read it otherwise
            tree = _parser.parse(text)
            return Pattern(re.compile(text), tree, _pieces(tree))
    except (RecursionError, OverflowError) as error:
        raise re.error("nested too deeply") from error


def _steps(tree: Any, length: int) -> float:
    """Return how many steps the library's search takes at most: each way in which a text may fit, from each place."""
    ways, work = _effort(tree, length)
    return ways * work * (length + 1)


def _effort(tree: Iterable[Any], length: int) -> tuple[float, float]:
    """Return in how many ways a text may fit, and how many steps one of them takes."""
    ways, work = 1.0, 1.0
    for kind, told in tree:
        if kind in _PLAIN or kind is _constants.AT:
            work += 1
            continue
        if kind in _REPEATS:
            more, steps = _repeated(int(told[0]), int(told[1]), told[2], length=length)
        elif kind is _constants.BRANCH:
            each = [_effort(branch, length) for branch in told[1]]
            more, steps = sum(one for one, _ in each), max(one for _, one in each)
        elif kind is _constants.SUBPATTERN:
            more, steps = _effort(told[3], length)
        elif kind in _BETWEEN:
            more, steps = _effort(told[1], length)
        else:
            return _ENDLESS, _ENDLESS  # what refers back, or is not known here
        ways, work = min(ways * more, _ENDLESS), min(work + steps, _ENDLESS)
    return ways, work


def _repeated(fewest: int, most: int, body: Any, *, length: int) -> tuple[float, float]:
    """Return ways and work of a repetition; what may be empty is tried as often as is written, whatever the text."""
    ways, work = _effort(body, length)
    narrow = body.getwidth()[0] == 0
    if not narrow or most == int(_constants.MAXREPEAT):
        most = min(most, max(fewest, length + 1) if narrow else length + 1)
    if ways > 1 and most > 1:
        return _ENDLESS, work * max(most, 1)
    return max(most - fewest, 0) * ways + 1, work * max(most, 1)


def _pieces(tree: Any) -> tuple[_Piece, ...]:
    """Return the pieces of a pattern, its end behind the last; none where there can be none."""
    pieces: list[_Piece] = []
    try:
        _write(tree, tree.state, pieces)
    except _TooMuch:
        return ()
    return tuple(pieces)


def _write(tree: Iterable[Any], state: Any, pieces: list[_Piece]) -> None:
    for kind, told in tree:
        if len(pieces) > MOST_PIECES:
            raise _TooMuch
        if kind in _PLAIN or kind in _BETWEEN:
            if kind not in _PLAIN and kind is not _constants.AT and _steps(told[1], LONGEST_TEXT) > MOST_STEPS:
                raise _TooMuch
            test = _compiler.compile(_parser.SubPattern(state, [(kind, told)]))
            pieces.append(_Piece(test, kind in _PLAIN, (len(pieces) + 1,)))
        elif kind is _constants.SUBPATTERN and not told[1] and not told[2]:
            _write(told[3], state, pieces)
        elif kind is _constants.BRANCH:
            _write_branch(told[1], state, pieces)
        elif kind in _REPEATS:
            _write_repeat(int(told[0]), told[1], told[2], state=state, pieces=pieces)
        else:
            raise _TooMuch


def _write_branch(branches: list[Any], state: Any, pieces: list[_Piece]) -> None:
    """Write each branch behind a fork, and behind each branch a way to the end of them all."""
    ends: list[int] = []
    for branch in branches[:-1]:
        fork = len(pieces)
        pieces.append(_Piece(None, False, ()))
        _write(branch, state, pieces)
        ends.append(len(pieces))
        pieces.append(_Piece(None, False, ()))
        pieces[fork] = _Piece(None, False, (fork + 1, len(pieces)))
    _write(branches[-1], state, pieces)
    for end in ends:
        pieces[end] = _Piece(None, False, (len(pieces),))


def _write_repeat(fewest: int, most: Any, body: Any, *, state: Any, pieces: list[_Piece]) -> None:
    """Write a body as often as it must stand there, then as often as it may; without end as a way back."""
    endless = most is _constants.MAXREPEAT
    if fewest > MOST_PIECES or (not endless and int(most) > MOST_PIECES):
        raise _TooMuch
    forks: list[int] = []
    for count in range(fewest + 1 if endless else int(most)):
        if len(pieces) > MOST_PIECES:
            raise _TooMuch
        if count >= fewest:
            forks.append(len(pieces))
        pieces.append(_Piece(None, False, (len(pieces) + 1,)))
        _write(body, state, pieces)
    if endless:
        pieces.append(_Piece(None, False, (forks[0],)))
    for fork in forks:
        pieces[fork] = _Piece(None, False, (fork + 1, len(pieces)))


def _followed(pieces: tuple[_Piece, ...], text: str) -> bool:
    """Tell whether a text fits somewhere: at each place, all pieces that a way may have come to are held against it."""
    arrived: set[int] = set()
    for place in range(len(text) + 1):
        waiting = [0, *arrived]
        seen: set[int] = set()
        arrived = set()
        while waiting:
            at = waiting.pop()
            if at in seen:
                continue
            seen.add(at)
            if at == len(pieces):
                return True
            test, passes, then = pieces[at]
            if test is None:
                waiting += then
            elif test.match(text, place) is not None:
                if passes:
                    arrived.update(then)
                else:
                    waiting += then
    return False
