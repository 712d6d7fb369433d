"""What one line of the register shows, and which parts of a name a search has hit."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from inspector_app.visits.events import SiteKind

_WORD = re.compile(r"\w+")


@dataclasses.dataclass(frozen=True)
class Line:
    """One company or estate as a list shows it.

    ``caption`` is the second line as it stands; ``permit`` the register's code, empty for an estate. ``last_visit`` is
    ``None`` when this laptop knows of none; ``open_findings`` counts those of the last sealed visit.
    """

    kind: SiteKind
    key: str
    name: str
    caption: str
    permit: str = ""
    workers: int | None = None
    companies: int | None = None
    open_findings: int | None = None
    last_visit: dt.date | None = None
    drafted: bool = False


def plain(text: str) -> str:
    """Return text as the search compares it: small letters, no accents, the same length wherever Indonesian is
    written.
    """
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))


def hits(name: str, query: str) -> Iterator[tuple[int, int]]:
    """Yield ``(start, length)`` of the parts of a name that a query's words begin, from left to right."""
    wanted = sorted({plain(word) for word in _WORD.findall(query)}, key=len, reverse=True)
    for match in _WORD.finditer(name):
        word = plain(match.group())
        if len(word) != len(match.group()):
            continue
        length = next((len(want) for want in wanted if word.startswith(want)), 0)
        if length:
            yield match.start(), length
