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

EXPRESSIONS: dict[str, str] = {
    "round(-2.5)": "Rounding",
    "round(1.005, 2)": "Rounding",
    "round(-1.55, 1)": "Rounding",
    "number('1e3')": "Numbers in texts",
    "number('+5')": "Numbers in texts",
    "1000000000 * 1000000000 * 1000": "Numbers as texts",
    "checklist(-1, 1, ${i}, ${t})": "Checklists",
    "checklist(1, 2, ${i}, ${j})": "Checklists",
    "weighted-checklist(1, 3, ${i}, 1, ${j}, 2)": "Checklists",
    "selected(${m}, '')": "Nothing selected",
    "date(${moment})": "Dates and moments",
    "date(${day} + 1)": "Dates and moments",
    "date-time(0)": "Dates and moments",
    "number(date('1970-01-02'))": "Dates and moments",
    "format-date(decimal-date-time(${day}), '%Y')": "Dates and moments",
    "decimal-time('06:00:00.000Z')": "Times",
    "decimal-time('12:00:00.000+07:00')": "Zones",
    "format-date-time('2020-09-09T08:15:30.250+07:00', '%h:%M:%S.%3')": "Zones",
    "${hour} > '12:00:00.000+00:00'": "Times",
}
"""Expressions that come to something else there."""

NODES: dict[tuple[str, str], str] = {}
"""Nodes of the small forms that are otherwise there, by form and path without positions."""
