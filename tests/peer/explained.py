"""The differences that docs/peer.md explains: which expression or node shows one, and under which heading it stands."""

from __future__ import annotations

from typing import NamedTuple

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


class Why(NamedTuple):
    """The heading, and, where only one pair of values is explained, that pair."""

    heading: str
    ours: str | None = None
    theirs: str | None = None

    def explains(self, ours: str, theirs: str) -> bool:
        """Tell whether this is the difference that is meant."""
        return self.ours is None or (self.ours, self.theirs) == (ours, theirs)


SUM = Why("Sum of nothing", "0", "")

EXPRESSIONS: dict[str, Why] = {
    "round(-2.5)": Why("Rounding", "-2", "-3"),
    "round(1.005, 2)": Why("Rounding", "1.01", "1"),
    "round(-1.55, 1)": Why("Rounding", "-1.5", "-1.6"),
    "number('1e3')": Why("Numbers in texts", "", "1000"),
    "number('+5')": Why("Numbers in texts", "", "5"),
    "number('0x10')": Why("Numbers in texts", "", "16"),
    "1000000000 * 1000000000 * 1000": Why("Numbers as texts", "1000000000000000000000", "1e+21"),
    "checklist(-1, 1, ${i}, ${t})": Why("Checklists"),
    "checklist(1, 2, ${i}, ${j})": Why("Checklists"),
    "weighted-checklist(1, 3, ${i}, 1, ${j}, 2)": Why("Checklists"),
    "selected(${m}, '')": Why("Nothing selected", "false", "true"),
    "string-length('é𝄞')": Why("Characters", "2", "3"),
    "substr('é𝄞x', 1, 2)": Why("Characters", "𝄞", "\ud834"),
    "date('not')": Why("Dates and moments", "", "Invalid Date"),
    "date(${moment})": Why("Dates and moments"),
    "date(${day} + 1)": Why("Dates and moments", "", "Invalid Date"),
    "date-time(0)": Why("Dates and moments"),
    "number(date('1970-01-02'))": Why("Dates and moments", "1", "1970-01-02"),
    "format-date(decimal-date-time(${day}), '%Y')": Why("Dates and moments"),
    "format-date(${day}, '%a')": Why("Names of days", "Sun", ""),
    "decimal-time('06:00:00.000Z')": Why("Times", "0.25", ""),
    "decimal-time('12:00:00.000+07:00')": Why("Zones"),
    "format-date-time('2020-09-09T08:15:30.250+07:00', '%h:%M:%S.%3')": Why("Zones"),
    "${hour} > '12:00:00.000+00:00'": Why("Times", "true", "false"),
    "sum(${x})": SUM,
    "sum(${row}/x)": SUM,
    "sum(${row}[x > 2]/x)": SUM,
    "sum(${row}[99]/x)": SUM,
}
"""Expressions that come to something else there."""

NODES: dict[tuple[str, str], Why] = {
    ("counted_repeats", "/data/sum"): Why("Sum of nothing"),
    ("counted_repeats", "/data/e/how"): Why("Rows beyond the count"),
    ("nested_repeats", "/data/a/s"): Why("Sum of nothing"),
    ("nested_repeats", "/data/total"): Why("Sum of nothing"),
    ("nested_repeats", "/data/a/b/q"): Why("Rows beyond the count"),
    ("nested_repeats", "/data/a/b/w"): Why("Rows beyond the count"),
    ("nested_repeats", "/data/a/b/t"): Why("Rows beyond the count"),
    ("references_between_rows", "/data/a/joined"): Why("Irrelevant questions in a node-set"),
    ("defaults_and_triggers", "/data/r/z"): Why("Triggers after a row was removed"),
}
"""Nodes of the small forms that are otherwise there, by form and path without positions."""

FORMS: dict[int, str] = {6: "Rows beyond the count", 50: "Rows beyond the count"}
"""Forms made by chance, by seed, in which a figure over rows differs because a row has its answers again."""
