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
    scoring = checklist.scoring
    whole: Tally = Counter()
    sections: list[SectionScore] = []
    failures: list[Path] = []
    for section in checklist.sections:
        tally, failed = _tally(section, verdicts)
        whole += tally
        failures += failed
        if tally:
            sections.append(_section_score(section, tally, scoring))
    lines = tuple(_line(severity, whole, scoring) for severity in Severity if severity in scoring.weights)
    value = _share(whole, scoring)
    uncapped = _grade(value, scoring)
    capped = len(failures) >= scoring.critical_cap_from
    unanswered = sum(count for (_, verdict), count in whole.items() if verdict is Verdict.UNANSWERED)
    return Score(
        value=value,
        grade=_capped(uncapped, scoring) if capped else uncapped,
        uncapped_grade=uncapped,
        lines=lines,
        sections=tuple(sections),
        critical_failures=tuple(failures),
        items=whole.total(),
        answered=whole.total() - unanswered,
    )


def _tally(section: Section, verdicts: Mapping[Path, Verdict]) -> tuple[Tally, list[Path]]:
    tally: Tally = Counter()
    failed: list[Path] = []
    for question in section.questions:
        if question.severity is None or question.item is not None:
            continue
        verdict = verdicts.get(question.path, Verdict.UNANSWERED)
        tally[question.severity, verdict] += 1
        if verdict is Verdict.NOT and question.severity is Severity.CRITICAL:
            failed.append(question.path)
    return tally, failed


def _points(severity: Severity, tally: Tally, scoring: Scoring) -> tuple[Decimal, Decimal]:
    """Return the points earned and possible of one weight."""
    weight = Decimal(scoring.weights.get(severity, "0"))
    half = Decimal(scoring.partial_share)
    earned = tally[severity, Verdict.COMPLIANT] * weight + tally[severity, Verdict.PARTIAL] * weight * half
    return earned, weight * sum(tally[severity, verdict] for verdict in COUNTED)


def _line(severity: Severity, tally: Tally, scoring: Scoring) -> WeightLine:
    earned, possible = _points(severity, tally, scoring)
    return WeightLine(
        severity=severity,
        weight=scoring.weights[severity],
        earned=_plain(earned),
        possible=_plain(possible),
        items=sum(tally[severity, verdict] for verdict in COUNTED),
    )


def _share(tally: Tally, scoring: Scoring) -> str:
    points = [_points(severity, tally, scoring) for severity in scoring.weights]
    possible = sum(each for _, each in points)
    if not possible:
        return ""
    share = sum(each for each, _ in points) * 100 / possible
    return str(share.quantize(Decimal("0.1"), ROUND_HALF_UP))


def _section_score(section: Section, tally: Tally, scoring: Scoring) -> SectionScore:
    counts: Counter[Verdict] = Counter()
    for (_, verdict), count in tally.items():
        counts[verdict] += count
    return SectionScore(
        code=section.code,
        items=counts.total(),
        compliant=counts[Verdict.COMPLIANT],
        partial=counts[Verdict.PARTIAL],
        failed=counts[Verdict.NOT],
        not_applicable=counts[Verdict.NOT_APPLICABLE],
        unanswered=counts[Verdict.UNANSWERED],
        value=_share(tally, scoring),
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
