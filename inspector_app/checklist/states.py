"""What is true of a node now, and what one step in filling a checklist did."""

from __future__ import annotations

import msgspec

from inspector_app.checklist.model import Text, Verdict
from inspector_app.ids import Path

VERDICTS = {"1": Verdict.COMPLIANT, "2": Verdict.PARTIAL, "3": Verdict.NOT, "4": Verdict.NOT_APPLICABLE}
"""What a four-way answer, and a verdict rule's result, stand for."""


class Violation(msgspec.Struct, frozen=True):
    """Why a value cannot stand; ``message`` is the form's.

    ``code`` is ``required``, ``constraint``, ``type`` or ``warning`` (a constraint that may be passed with a reason).
    """

    path: Path
    code: str
    message: Text


class NodeState(msgspec.Struct, frozen=True):
    """Everything that is true of one node now. ``value`` is the lexical form, empty when unanswered.

    A sample's value is ``38/40`` once both are counted, and its violations are those of its fields; a repeat's value is
    the number of its rows. An irrelevant node keeps its value, breaks no rule, and its verdict is not applicable.
    ``withdrawn`` is an answer that a filter offers no more: as if not given, it comes back when it is offered again.
    """

    path: Path
    value: str
    relevant: bool
    required: bool
    readonly: bool
    violations: tuple[Violation, ...]
    verdict: Verdict
    withdrawn: str = ""


class Assigned(msgspec.Struct, frozen=True):
    """A value that the form itself gave a question, empty where it emptied it; it is kept as an answer is."""

    path: Path
    value: str


class Outcome(msgspec.Struct, frozen=True):
    """What one step did: the value as stored, and every node whose state changed (the step's own first).

    ``assigned`` are values that the form itself set because of it (a trigger, ``once``, what a new row begins with);
    ``rows_changed`` are the repeats whose rows are others now.
    """

    path: Path
    value: str | None
    accepted: bool
    """False when the raw text is of the wrong type: then nothing was changed and nothing is to be stored."""
    violations: tuple[Violation, ...]
    touched: tuple[Path, ...]
    assigned: tuple[Assigned, ...] = ()
    rows_changed: tuple[Path, ...] = ()
