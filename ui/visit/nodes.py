"""From the path of a question to the node that stands in the same rows as another node."""

from __future__ import annotations

from inspector_app.checklist.nodes import definition
from inspector_app.ids import Path


def node_path(question: Path, near: Path) -> Path:
    """Return the node of a question that stands in the same rows as ``near``, as far as both are in one repeat."""
    if "[" not in near:
        return question
    steps, beside = question.split("/"), near.split("/")
    for at, (step, other) in enumerate(zip(steps, beside, strict=False)):
        if step != other.partition("[")[0]:
            break
        steps[at] = other
    return Path("/".join(steps))


def in_row(row: Path, column: Path) -> Path:
    """Return the node of a column in a row; a group inside the row keeps its name in the path."""
    return Path(row + column[len(definition(row)) :])
