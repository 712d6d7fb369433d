"""Tables of the specification: one line is an expression, an arrow, and what it comes to, written as XPath writes it.

An expression may read the questions that the first lines name, which have no arrow: ``a = 5 | b = | c = 2020-09-09``.
"""

from __future__ import annotations

from typing import NamedTuple

from inspector_app.checklist.model import Choice, Kind, Question
from inspector_app.checklist.xpath.calls.environment import Environment
from inspector_app.checklist.xpath.expression import compile_expression
from inspector_app.checklist.xpath.frames import Frame
from inspector_app.checklist.xpath.tree import FormTree
from inspector_app.checklist.xpath.values import Value, to_text
from inspector_app.ids import Path

HERE = Path("/data/g/here")

FACTS = {"started_date": "2020-09-09", "now": "2020-09-09T08:15:30.250+07:00", "seed": "a visit"}


class Line(NamedTuple):
    """One line of a table: what is written, what it comes to, and the answers that it may read."""

    text: str
    expected: str
    answers: dict[str, str]

    def __str__(self) -> str:
        return f"{self.text} → {self.expected}"


def lines(table: str) -> list[Line]:
    """Return the lines of a table; those before the first arrow name the answers, ``''`` stands for the empty text."""
    rows = [row.strip() for row in table.strip().splitlines() if row.strip()]
    answers: dict[str, str] = {}
    while "→" not in rows[0]:
        for pair in rows.pop(0).split("|"):
            name, _, value = pair.partition("=")
            answers[name.strip()] = value.strip()
    split = [row.rsplit("→", 1) for row in rows]
    return [Line(text.strip(), "" if said.strip() == "''" else said.strip(), answers) for text, said in split]


def value(text: str, answers: dict[str, str] | None = None, *, facts: dict[str, str] | None = None) -> Value:
    """Return what an expression comes to at a question of its own, beside the answered ones."""
    nodes = {Path(f"/data/g/{name}"): said for name, said in {"here": "", **(answers or {})}.items()}
    choices = {
        Path("/data/g/colour"): (
            Choice("red", {"id": "Merah", "en": "Red"}),
            Choice("green", {"id": "Hijau", "en": "Green"}),
        )
    }
    tree = FormTree([Question(path, Kind.TEXT, {}) for path in nodes])
    labels = {(path, each.name): each.label for path, listed in choices.items() for each in listed}
    env = Environment(
        {"distance_m": "1.2"}, {**FACTS, **(facts or {})}, labels=lambda _at, path, name: labels.get((path, name), {}),
        version="2020-2",
    )  # fmt: skip
    frame = Frame(tree.root, env)
    frame.values |= nodes
    frame.visible |= nodes
    frame.relevant |= dict.fromkeys(nodes, True)
    return compile_expression(text, HERE, tree).evaluate(frame)


def said(line: Line) -> str:
    """Return what the expression of a line comes to, as text."""
    return to_text(value(line.text, line.answers))
