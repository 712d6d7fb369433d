"""Breaking text into lines: words by width, a word wider than its column by letters, so that nothing ever leaves the
paper.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from inspector_app.reports.typeface import Face, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


NO_BREAK = "\u00a0"
_SPACE = re.compile(r"[^\S\u00a0]+")
_STROKE = re.compile(r"(?<=/)(?=\w{3})")
_LONG = 16
"""A word of more letters may be broken after a stroke: the names of decrees are longer than a good line's gap."""
_WITH_NUMBER = re.compile(r"(?<=\d) (?=[%°])")


class Run(NamedTuple):
    """A stretch of text in one face."""

    face: Face
    text: str


class Piece(NamedTuple):
    """A stretch of a line: where it begins, counted from the line's left edge."""

    x: float
    face: Face
    text: str


class Line(NamedTuple):
    """A line with its natural width; ``last`` ends a paragraph and is never justified."""

    pieces: tuple[Piece, ...]
    width: float
    spaces: int
    last: bool


class _Word(NamedTuple):
    face: Face
    text: str
    width: float
    joined: bool  # no space before it: a comma after a bold word


def break_lines(runs: Sequence[Run], *, size: float, measure: float) -> list[Line]:
    """Return the lines of one paragraph set in a column ``measure`` points wide; none for an empty text."""
    lines: list[list[_Word]] = []
    line: list[_Word] = []
    used = 0.0
    for word in _fitting(_words(runs, size), size=size, measure=measure):
        space = 0.0 if word.joined or not line else width(line[-1].face, " ", size)
        if line and used + space + word.width > measure + 0.001:
            lines.append(line)
            line, used, space = [], 0.0, 0.0
        line.append(word)
        used += space + word.width
    if line:
        lines.append(line)
    return [_line(words, size=size, last=words is line) for words in lines]


def _words(runs: Sequence[Run], size: float) -> Iterator[_Word]:
    open_end = False
    for face, raw in runs:
        text = _SPACE.sub(" ", raw)
        joined = open_end and not text[:1].isspace()
        for part in _WITH_NUMBER.sub(NO_BREAK, text).split(" "):
            if not part:
                continue
            for piece in _STROKE.split(part) if len(part) > _LONG else [part]:
                yield _Word(face, piece, width(face, piece, size), joined)
                joined = True
            joined = False
        if text:
            open_end = not text[-1].isspace()


def _fitting(words: Iterable[_Word], *, size: float, measure: float) -> Iterator[_Word]:
    for word in words:
        if word.width <= measure:
            yield word
            continue
        joined = word.joined
        for part in _cut(word, size=size, measure=measure):
            yield _Word(word.face, part, width(word.face, part, size), joined)
            joined = True


def _cut(word: _Word, *, size: float, measure: float) -> Iterator[str]:
    """Cut where a reader expects it, after a hyphen or a stroke, else anywhere."""
    part, used = "", 0.0
    for char in word.text:
        advance = width(word.face, char, size)
        if part and used + advance > measure:
            at = max(part.rfind(mark) for mark in "-/_.") + 1
            kept = part[:at] if at > len(part) // 2 else part
            yield kept
            part = part[len(kept) :]
            used = width(word.face, part, size)
        part += char
        used += advance
    yield part


def _line(words: list[_Word], *, size: float, last: bool) -> Line:
    pieces: list[Piece] = []
    x = used = 0.0
    spaces = 0
    face, text = words[0].face, ""
    for i, word in enumerate(words):
        gap = "" if word.joined or i == 0 else " "
        spaces += len(gap) + word.text.count(NO_BREAK)
        if gap:
            used += width(words[i - 1].face, " ", size)
        if word.face is not face:
            pieces.append(Piece(x, face, text + gap))
            face, text, x, gap = word.face, "", used, ""
        text += gap + word.text
        used += word.width
    pieces.append(Piece(x, face, text))
    return Line(tuple(pieces), used, spaces, last)
