"""The differences that docs/peer.md explains: which expression or form shows one, and under which heading it stands."""

from __future__ import annotations

REFUSED: dict[str, str] = {
    "- - ${i}": "The peer's parser",
    "sum(${i} | ${j})": "Unions",
    "count(${i} | ${j})": "Unions",
    "count-non-empty(${i} | ${j})": "Unions",
    "count(/data/row/x | /data/i)": "Unions",
    "coalesce('', 'b', 'c')": "More arguments",
    "date('2020-13-01')": "Dates that there are not",
}
"""Expressions of a form that the peer does not load."""

EXPRESSIONS: dict[str, str] = {}
"""Expressions that come to something else there."""

NODES: dict[tuple[str, str], str] = {}
"""Nodes of the small forms that are otherwise there, by form and path without positions."""
