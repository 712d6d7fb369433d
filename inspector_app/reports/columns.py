"""How wide the columns of a table are whose texts nobody knew when the paper was designed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from inspector_app.reports.marks import INNER, LEFT, MM, RIGHT
from inspector_app.reports.setting import CELL, Column
from inspector_app.reports.typeface import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector_app.reports.typeface import Typefaces

GAP = 4 * MM
_LEAST = 24 * MM
"""What a column of long texts may be narrowed to."""
_WIDEST_WORD = 34 * MM
_WIDEST = 80 * MM
_SPARE = 14 * MM
"""How much a column may be widened beyond what it needs: figures far from each other are hard to compare."""
_HEAD_SIZE = 7.5
_HEAD_LINES = 2.4
"""A title is set in about three lines, where there is room."""
_FIGURE = re.compile(r"[-−]?[\d.,]+(?: ?%)?", re.ASCII)


class Measured(NamedTuple):
    """A column's texts: the ``least`` width that they read in, the ``natural`` one, and whether all are figures."""

    least: float
    natural: float
    figures: bool


def measured(faces: Typefaces, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Measured]:
    """Return what each column needs, by its title and all its cells."""
    found = []
    for place, title in enumerate(titles):
        texts = {cells[place] for cells in rows}
        natural = max((width(faces.plain, text, CELL.size) for text in texts), default=0.0)
        word = max((width(faces.plain, word, CELL.size) for text in texts for word in text.split()), default=0.0)
        head = max((width(faces.bold, word, _HEAD_SIZE) for word in title.split()), default=0.0)
        least = max(min(head, _WIDEST_WORD), min(natural, max(min(word, _WIDEST_WORD), _LEAST)))
        natural = max(natural, min(_WIDEST_WORD, width(faces.bold, title, _HEAD_SIZE) / _HEAD_LINES))
        figures = any(texts) and all(_FIGURE.fullmatch(text) for text in texts if text)
        found.append(Measured(least, max(least, min(natural, _WIDEST)), figures))
    return found


def number_column(faces: Typefaces, rows: int) -> Column:
    """Return the column of the rows' numbers, as wide as the last one needs."""
    return Column(LEFT, max(INNER - 1, LEFT + width(faces.plain, str(rows), CELL.size) + MM))


def spread(columns: Sequence[Measured], left: float) -> list[Column] | None:
    """Return columns from ``left`` over the sheet, or nothing where they would be too narrow to read."""
    room = RIGHT - left - GAP * (len(columns) - 1)
    least = sum(one.least for one in columns)
    if least > room:
        return None
    wanted = sum(one.natural - one.least for one in columns)
    share = min(1.0, (room - least) / wanted) if wanted else 1.0
    widths = [one.least + (one.natural - one.least) * share for one in columns]
    spare = min(_SPARE, (room - sum(widths)) / max(1, len(widths)))
    placed, x = [], left
    for one, wide in zip(columns, widths, strict=True):
        placed.append(Column(x, x + wide + spare, "right" if one.figures else "left"))
        x += wide + spare + GAP
    return placed
