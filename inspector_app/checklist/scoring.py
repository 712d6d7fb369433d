"""The score: a weighted share with a critical override, and how it arose (the ministry published none; this is the domain's proposal)."""

from __future__ import annotations

import msgspec

from inspector_app.checklist.model import Severity
from inspector_app.ids import Path


class WeightLine(msgspec.Struct, frozen=True):
    """One severity's part: ``earned`` of ``possible`` points (decimal texts), over ``items`` counted items."""

    severity: Severity
    weight: str
    earned: str
    possible: str
    items: int


class SectionScore(msgspec.Struct, frozen=True):
    """A section: counts by verdict and its own share (``value`` 0–100 with one decimal, empty when nothing counts)."""

    code: str
    items: int
    compliant: int
    partial: int
    failed: int
    not_applicable: int
    unanswered: int
    value: str


class Score(msgspec.Struct, frozen=True):
    """The score over what is answered so far. ``value`` is 0–100 with one decimal, empty while nothing counts.

    ``grade`` is the class reached, ``uncapped_grade`` the class without the critical override.
    """

    value: str
    grade: str
    uncapped_grade: str
    lines: tuple[WeightLine, ...]
    sections: tuple[SectionScore, ...]
    critical_failures: tuple[Path, ...]
    items: int
    answered: int
