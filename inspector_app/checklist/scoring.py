"""The score: a weighted share with a critical override, and how it arose.

The ministry published no score; this is the project's proposal, and every figure of it stands in the form.
"""

from __future__ import annotations

from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.model import Checklist, Scoring, Severity, Verdict
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
    asked counts as not applicable, so it is among the ``answered``. ``partial_share`` is what a partly compliant item
    earns of its weight (decimal text).
    """

    value: str
    grade: str
    uncapped_grade: str
    lines: tuple[WeightLine, ...]
    sections: tuple[SectionScore, ...]
    critical_failures: tuple[Path, ...]
    items: int
    answered: int
    partial_share: str


Tally = Counter[tuple[Severity, Verdict]]
"""How many items of each weight came to each verdict."""

COUNTED = (Verdict.COMPLIANT, Verdict.PARTIAL, Verdict.NOT)
"""The verdicts that are in the score; not applicable and unanswered items are left out."""


def score_of(checklist: Checklist, verdicts: Mapping[Path, Verdict]) -> Score:
    """Return the score of the items' verdicts; an item that ``verdicts`` leaves out counts as unanswered.

    The class follows from the value as printed, rounded half up to one decimal, so that paper and class never disagree.
    """
    return Counting(checklist, verdicts).score()


class Counting:
    """Keeps the score of a checklist that is being answered: a verdict moves one item from one count to another."""

    def __init__(self, checklist: Checklist, verdicts: Mapping[Path, Verdict]) -> None:
        self._scoring = checklist.scoring
        self._weights = {severity: Decimal(weight) for severity, weight in checklist.scoring.weights.items()}
        self._half = Decimal(checklist.scoring.partial_share)
        self._whole: Tally = Counter()
        self._parts: list[_Part] = []
        self._items: dict[Path, tuple[_Part, Severity]] = {}
        self._verdicts: dict[Path, Verdict] = {}
        for section in checklist.sections:
            part = _Part(section.code)
            for question in section.questions:
                if question.severity is not None and question.item is None:
                    verdict = verdicts.get(question.path, Verdict.UNANSWERED)
                    self._items[question.path] = part, question.severity
                    self._verdicts[question.path] = verdict
                    part.tally[question.severity, verdict] += 1
            if part.tally:
                self._parts.append(part)
                self._whole.update(part.tally)
        self._critical = [path for path, (_, severity) in self._items.items() if severity is Severity.CRITICAL]

    def put(self, path: Path, verdict: Verdict) -> None:
        """Take in a question's verdict; one that is no item of the score is passed over."""
        item = self._items.get(path)
        before = self._verdicts.get(path)
        if item is None or before is None or before is verdict:
            return
        part, severity = item
        for tally in (self._whole, part.tally):
            tally[severity, before] -= 1
            tally[severity, verdict] += 1
        self._verdicts[path] = verdict
        part.score = None

    def score(self) -> Score:
        """Return the score as ``score_of`` says."""
        scoring, whole = self._scoring, self._whole
        for part in self._parts:
            if part.score is None:
                part.score = _section_score(part.code, part.tally, self._share(self._points(part.tally)))
        failed = whole[Severity.CRITICAL, Verdict.NOT]
        failures = tuple(path for path in self._critical if self._verdicts[path] is Verdict.NOT) if failed else ()
        points = self._points(whole)
        value = self._share(points)
        uncapped = _grade(value, scoring)
        capped = len(failures) >= scoring.critical_cap_from
        items = len(self._items)
        return Score(
            value=value,
            grade=_capped(uncapped, scoring) if capped else uncapped,
            uncapped_grade=uncapped,
            lines=tuple(
                WeightLine(
                    severity=severity,
                    weight=scoring.weights[severity],
                    earned=_plain(points[severity][0]),
                    possible=_plain(points[severity][1]),
                    items=_counted(severity, whole),
                )
                for severity in Severity
                if severity in points
            ),
            sections=tuple(part.score for part in self._parts if part.score is not None),
            critical_failures=failures,
            items=items,
            answered=items - sum(whole[severity, Verdict.UNANSWERED] for severity in Severity),
            partial_share=scoring.partial_share,
        )

    def _points(self, tally: Tally) -> dict[Severity, tuple[Decimal, Decimal]]:
        """Return the points earned and possible of each weight."""
        found = {}
        for severity, weight in self._weights.items():
            partial = tally[severity, Verdict.PARTIAL]
            earned = tally[severity, Verdict.COMPLIANT] * weight
            if partial:
                earned += partial * weight * self._half
            found[severity] = earned, weight * _counted(severity, tally)
        return found

    @staticmethod
    def _share(points: dict[Severity, tuple[Decimal, Decimal]]) -> str:
        possible = sum(each for _, each in points.values())
        if not possible:
            return ""
        share = sum(each for each, _ in points.values()) * 100 / possible
        return str(share.quantize(Decimal("0.1"), ROUND_HALF_UP))


class _Part:
    """A section's counts; ``score`` is ``None`` until it is asked for again after one changed."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.tally: Tally = Counter()
        self.score: SectionScore | None = None


def _counted(severity: Severity, tally: Tally) -> int:
    compliant, partial, failed = COUNTED
    return tally[severity, compliant] + tally[severity, partial] + tally[severity, failed]


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
