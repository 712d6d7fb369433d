"""The sheet around the text: running head, footer with code and digest, and the word across a draft or a practice
paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from inspector_app.reports.flow import Frame
from inspector_app.reports.marks import INK, LEFT, MM, QUIET, RIGHT, Code, Mark, Rule, Watermark, Words
from inspector_app.reports.typeface import width
from inspector_app.reports.words import fours

if TYPE_CHECKING:
    from inspector_app.ids import Digest
    from inspector_app.reports.typeface import Face, Typefaces

FIRST_PAGE = Frame(15 * MM, 266 * MM)
OTHER_PAGES = Frame(20.5 * MM, 266 * MM)
CODE_SIDE = 16 * MM

_FOOT = 269.5 * MM
_CODE_TOP = 272 * MM
_TEXT_LEFT = LEFT + CODE_SIDE + 3.4 * MM
_LINES = (273.9 * MM, 277.3 * MM, 281.6 * MM, 285.0 * MM)


class Furniture(NamedTuple):
    """What stands on every page. ``page`` is a form with the number of the page and of all pages."""

    faces: Typefaces
    running: str
    name: str
    site: str
    identity: str
    state: str
    page: str
    code: str
    digest: Digest
    across: str


def furniture(told: Furniture, *, number: int, pages: int) -> list[Mark]:
    """Return the marks around the text of one page."""
    faces = told.faces
    marks: list[Mark] = []
    if told.across:
        marks.append(Watermark(faces.bold, told.across))
    if number > 1:
        room = RIGHT - LEFT - width(faces.plain, told.running, 8) - 8 * MM
        site = told.site if width(faces.plain, told.site, 8) <= room else _shortened(faces.plain, told.name, 8, room)
        marks += [
            Words(LEFT, 14.4 * MM, faces.plain, 8, QUIET, told.running),
            Words(RIGHT - width(faces.plain, site, 8), 14.4 * MM, faces.plain, 8, QUIET, site),
            Rule(LEFT, 16.9 * MM, RIGHT, 0.6, INK),
        ]
    page = told.page.format(page=number, pages=pages)
    words, x = faces.plain, _TEXT_LEFT
    label = "SHA-256 "
    half = len(told.digest) // 2
    indent = width(faces.mono, label, 7)
    marks += [
        Rule(LEFT, _FOOT, RIGHT, 0.6, INK),
        Code(LEFT, _CODE_TOP, CODE_SIDE, told.code),
        Words(x, _LINES[0], faces.bold, 7.5, INK, told.identity),
        Words(RIGHT - width(faces.bold, page, 8), _LINES[0], faces.bold, 8, INK, page),
        Words(x, _LINES[1], words, 7.5, QUIET, told.state),
        Words(x, _LINES[2], faces.mono, 7, INK, label + fours(told.digest[:half])),
        Words(x + indent, _LINES[3], faces.mono, 7, INK, fours(told.digest[half:])),
    ]
    return marks


def _shortened(face: Face, text: str, size: float, measure: float) -> str:
    if width(face, text, size) <= measure:
        return text
    while text and width(face, text + "…", size) > measure:
        text = text[:-1].rstrip()
    return text + "…"
