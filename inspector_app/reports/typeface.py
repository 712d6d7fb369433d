"""The typefaces of a paper: measured here, embedded by reportlab, with figures of one width so that columns of
numbers align.

This is also the one place that touches reportlab's module-wide settings: a paper must not depend on the machine's.
"""

from __future__ import annotations

import struct
import threading
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from inspector_app.fonts import font_file, mono_file

if TYPE_CHECKING:
    from pathlib import Path


class Face(NamedTuple):
    """A registered typeface: its ``name`` for reportlab, and the advance of each character in thousandths of the
    size.
    """

    name: str
    advances: dict[str, float]
    default: float


class Typefaces(NamedTuple):
    """All that a paper is set in. ``plain`` and ``bold`` are Inter 400 and 600, ``mono`` is for digests."""

    plain: Face
    bold: Face
    mono: Face


def typefaces() -> Typefaces:
    """Return the typefaces, loaded and registered once in a process."""
    with _loading:
        return _load()


@lru_cache(maxsize=32_768)
def _advance(name: str, text: str) -> float:
    face = _faces()[name]
    advances, default = face.advances, face.default
    return sum([advances.get(char, default) for char in text])


def width(face: Face, text: str, size: float) -> float:
    """Return the width of a text in points. Words come again and again on a checklist, so widths are remembered."""
    return _advance(face.name, text) * size / 1000


_loading = threading.Lock()


@cache
def _load() -> Typefaces:
    # reportlab reads these from its module (and from the environment) while it writes a page, and takes no other word
    # for them: no ASCII85 (5 times slower, 25 % larger), no comments, nothing that differs from run to run.
    from reportlab import rl_config

    rl_config.useA85 = 0
    rl_config.invariant = 1
    rl_config.pdfComments = 0
    rl_config.pdfMultiLine = 0
    return Typefaces(
        _register("Inspeksi-400", font_file(400), tabular=True),
        _register("Inspeksi-600", font_file(600), tabular=True),
        _register("Inspeksi-Mono", mono_file(), tabular=False),
    )


@cache
def _faces() -> dict[str, Face]:
    return {face.name: face for face in typefaces()}


def _register(name: str, file: Path, *, tabular: bool) -> Face:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(name, str(file), asciiReadable=True, shapable=False)
    face = font.face
    if tabular:
        glyphs = tabular_glyphs(file.read_bytes())
        zero = face.charToGlyph[ord("0")]
        advance = _glyph_advance(file.read_bytes(), glyphs[zero])
        for char in range(ord("0"), ord("9") + 1):
            face.charToGlyph[char] = glyphs[face.charToGlyph[char]]
            face.charWidths[char] = advance
    pdfmetrics.registerFont(font)
    advances = {chr(code): advance for code, advance in face.charWidths.items()}
    advances["\u00a0"] = advances[" "]
    return Face(name, advances, face.defaultWidth)


def tabular_glyphs(font: bytes) -> dict[int, int]:
    """Return which glyph stands for which when figures shall have one width: OpenType's ``tnum``, a single
    substitution.

    reportlab itself shapes nothing. Raises ``ValueError`` for a font without such a table.
    """
    start = _tables(font)[b"GSUB"]
    features, lookups = (start + offset for offset in struct.unpack_from(">HH", font, start + 6))
    (count,) = struct.unpack_from(">H", font, features)
    for i in range(count):
        tag, offset = struct.unpack_from(">4sH", font, features + 2 + 6 * i)
        if tag == b"tnum":
            (lookup,) = struct.unpack_from(">H", font, features + offset + 4)
            (at,) = struct.unpack_from(">H", font, lookups + 2 + 2 * lookup)
            return _single_substitution(font, lookups + at)
    raise ValueError("the font has no tabular figures")


def _single_substitution(font: bytes, lookup: int) -> dict[int, int]:
    kind, _, _, offset = struct.unpack_from(">HHHH", font, lookup)
    form, coverage = struct.unpack_from(">HH", font, lookup + offset)
    if (kind, form) != (1, 2):
        raise ValueError("tabular figures in a form that we do not read")
    (count,) = struct.unpack_from(">H", font, lookup + offset + 4)
    there = struct.unpack_from(f">{count}H", font, lookup + offset + 6)
    return dict(zip(_covered(font, lookup + offset + coverage), there, strict=True))


def _covered(font: bytes, at: int) -> list[int]:
    form, count = struct.unpack_from(">HH", font, at)
    if form == 1:
        return list(struct.unpack_from(f">{count}H", font, at + 4))
    ranges = [struct.unpack_from(">HHH", font, at + 4 + 6 * i) for i in range(count)]
    return [glyph for first, last, _ in ranges for glyph in range(first, last + 1)]


def _glyph_advance(font: bytes, glyph: int) -> float:
    tables = _tables(font)
    (units,) = struct.unpack_from(">H", font, tables[b"head"] + 18)
    (count,) = struct.unpack_from(">H", font, tables[b"hhea"] + 34)
    (advance,) = struct.unpack_from(">H", font, tables[b"hmtx"] + 4 * min(glyph, count - 1))
    return int(advance) * 1000 / int(units)


def _tables(font: bytes) -> dict[bytes, int]:
    (count,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4sLL", font, 12 + 16 * i) for i in range(count))
    return {tag: offset for tag, _, offset in entries}
