"""The score: a weighted share with a critical override, and how it arose.

The ministry published no score; this is the project's proposal, and every figure of it stands in the form.
"""

from __future__ import annotations

from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.model import Checklist, Scoring, Section, Severity, Verdict
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Mapping


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

    ``grade`` is the class reached, ``uncapped_grade`` the class without the critical override. An item that was not
    asked counts as not applicable, so it is among the ``answered``.
    """

    value: str
    grade: str
    uncapped_grade: str
    lines: tuple[WeightLine, ...]
    sections: tuple[SectionScore, ...]
    critical_failures: tuple[Path, ...]
    items: int
    answered: int


Tally = Counter[tuple[Severity, Verdict]]
"""How many items of each weight came to each verdict."""

COUNTED = (Verdict.COMPLIANT, Verdict.PARTIAL, Verdict.NOT)
"""The verdicts that are in the score; not applicable and unanswered items are left out."""


def score_of(checklist: Checklist, verdicts: Mapping[Path, Verdict]) -> Score:
    """Return the score of the items' verdicts; an item that ``verdicts`` leaves out counts as unanswered.

    The class follows from the value as printed, rounded half up to one decimal, so that paper and class never disagree.
    """
    return Counting(checklist).score(verdicts)


class Counting:
    """Scores one checklist again and again: with each answer only the section that it stands in is counted anew."""

    def __init__(self, checklist: Checklist) -> None:
        self._scoring = checklist.scoring
        self._weights = {severity: Decimal(weight) for severity, weight in checklist.scoring.weights.items()}
        self._half = Decimal(checklist.scoring.partial_share)
        self._parts = [_Part(section) for section in checklist.sections]

    def score(self, verdicts: Mapping[Path, Verdict]) -> Score:
        """Return the score as ``score_of`` does."""
        scoring = self._scoring
        whole: Tally = Counter()
        for part in self._parts:
            if part.count(verdicts) and part.tally:
                part.score = _section_score(part.code, part.tally, self._share(part.tally))
            whole.update(part.tally)
        failures = tuple(path for part in self._parts for path in part.failures)
        value = self._share(whole)
        uncapped = _grade(value, scoring)
        capped = len(failures) >= scoring.critical_cap_from
        unanswered = sum(count for (_, verdict), count in whole.items() if verdict is Verdict.UNANSWERED)
        return Score(
            value=value,
            grade=_capped(uncapped, scoring) if capped else uncapped,
            uncapped_grade=uncapped,
            lines=tuple(self._line(severity, whole) for severity in Severity if severity in scoring.weights),
            sections=tuple(part.score for part in self._parts if part.score is not None),
            critical_failures=failures,
            items=whole.total(),
            answered=whole.total() - unanswered,
        )

    def _points(self, severity: Severity, tally: Tally) -> tuple[Decimal, Decimal]:
        """Return the points earned and possible of one weight."""
        weight = self._weights[severity]
        earned = tally[severity, Verdict.COMPLIANT] * weight + tally[severity, Verdict.PARTIAL] * weight * self._half
        return earned, weight * _counted(severity, tally)

    def _line(self, severity: Severity, tally: Tally) -> WeightLine:
        earned, possible = self._points(severity, tally)
        return WeightLine(
            severity=severity,
            weight=self._scoring.weights[severity],
            earned=_plain(earned),
            possible=_plain(possible),
            items=_counted(severity, tally),
        )

    def _share(self, tally: Tally) -> str:
        points = [self._points(severity, tally) for severity in self._weights]
        possible = sum(each for _, each in points)
        if not possible:
            return ""
        share = sum(each for each, _ in points) * 100 / possible
        return str(share.quantize(Decimal("0.1"), ROUND_HALF_UP))


class _Part:
    """A section's count, kept until one of its verdicts is another; ``score`` is ``None`` where nothing is scored."""

    def __init__(self, section: Section) -> None:
        self.code = section.code
        self.tally: Tally = Counter()
        self.failures: list[Path] = []
        self.score: SectionScore | None = None
        self._items = [(q.path, q.severity) for q in section.questions if q.severity is not None and q.item is None]
        self._counted: list[Verdict] | None = None

    def count(self, verdicts: Mapping[Path, Verdict]) -> bool:
        """Count the section; tell whether anything was different from the last time."""
        now = [verdicts.get(path, Verdict.UNANSWERED) for path, _ in self._items]
        if now == self._counted:
            return False
        self._counted = now
        self.tally = Counter((severity, verdict) for (_, severity), verdict in zip(self._items, now, strict=True))
        self.failures = [
            path
            for (path, severity), verdict in zip(self._items, now, strict=True)
            if verdict is Verdict.NOT and severity is Severity.CRITICAL
        ]
        return True


def _counted(severity: Severity, tally: Tally) -> int:
    return sum(tally[severity, verdict] for verdict in COUNTED)


def _section_score(code: str, tally: Tally, value: str) -> SectionScore:
    counts: Counter[Verdict] = Counter()
    for (_, verdict), count in tally.items():
        counts[verdict] += count
    return SectionScore(
        code=code,
        items=counts.total(),
        compliant=counts[Verdict.COMPLIANT],
        partial=counts[Verdict.PARTIAL],
        failed=counts[Verdict.NOT],
        not_applicable=counts[Verdict.NOT_APPLICABLE],
        unanswered=counts[Verdict.UNANSWERED],
        value=value,
    )


def _grade(value: str, scoring: Scoring) -> str:
    """Return the first class, best first, whose minimum the value reaches; empty when nothing counts."""
    if not value:
        return ""
    reached = [each.name for each in scoring.classes if Decimal(value) >= Decimal(each.minimum)]
    return reached[0] if reached else ""


def _capped(grade: str, scoring: Scoring) -> str:
    """Return the worse of the class reached and the one that a failed critical item allows at best."""
    names = [each.name for each in scoring.classes]
    if not grade or scoring.critical_cap not in names:
        return grade
    return names[max(names.index(grade), names.index(scoring.critical_cap))]


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")
