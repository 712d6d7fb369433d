"""A checklist being filled: one answer in, one outcome out. Pure: no store, no window, no clock of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.model import Checklist, Text, Verdict
from inspector_app.checklist.scoring import Score
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Mapping


class Violation(msgspec.Struct, frozen=True):
    """Why a value cannot stand: ``code`` is ``required``, ``constraint`` or ``type``; ``message`` the form's own words, if any."""

    path: Path
    code: str
    message: Text


class NodeState(msgspec.Struct, frozen=True):
    """Everything that is true of one node now. ``value`` is the lexical form, empty when unanswered."""

    path: Path
    value: str
    relevant: bool
    required: bool
    readonly: bool
    violations: tuple[Violation, ...]
    verdict: Verdict


class Outcome(msgspec.Struct, frozen=True):
    """What one answer did: the value as stored, every node whose state changed (itself first), and the score after it."""

    path: Path
    value: str | None
    accepted: bool
    """False when the raw text is of the wrong type: then nothing was changed and nothing is to be stored."""
    violations: tuple[Violation, ...]
    touched: tuple[Path, ...]
    score: Score


class Session:
    """One checklist with answers. ``facts`` are external values that expressions may read (``regency``, ``started_date``)."""

    def __init__(self, checklist: Checklist, answers: Mapping[Path, str], *, regency: str = "", facts: Mapping[str, str] | None = None) -> None:
        raise NotImplementedError

    def answer(self, path: Path, raw: str | None) -> Outcome:
        """Set an answer (``None`` or empty takes it back), recompute what depends on it."""
        raise NotImplementedError

    def node(self, path: Path) -> NodeState:
        """Return the state of a node. Raises ``KeyError`` for a path that the checklist does not have."""
        raise NotImplementedError

    def parameter(self, name: str) -> str:
        """Return a threshold, the regency's own if it has one."""
        raise NotImplementedError

    def score(self) -> Score:
        """Return the score as it stands, with how it arose."""
        raise NotImplementedError

    def missing(self) -> tuple[Path, ...]:
        """Return relevant, required, unanswered questions in the checklist's order."""
        raise NotImplementedError

    def invalid(self) -> tuple[Path, ...]:
        """Return relevant questions whose value violates a constraint, in the checklist's order."""
        raise NotImplementedError
