"""One line of the benchmark table."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence


class Row(msgspec.Struct, frozen=True):
    """What was measured, its floor in the same unit, and the goal for their ratio, or for ``ours`` without a floor.

    ``ratio`` is ours/floor; a row without a floor compares ``ours`` with the goal itself.
    """

    name: str
    unit: str
    ours: float
    floor: float | None
    ratio: float | None
    goal: float
    ok: bool


def against(name: str, *, unit: str, ours: float, floor: float, goal: float) -> Row:
    """Return a row whose goal is a ratio to the floor."""
    ratio = ours / floor
    return Row(name, unit, round(ours, 3), round(floor, 3), round(ratio, 2), goal, ratio <= goal)


def absolute(name: str, *, unit: str, ours: float, goal: float) -> Row:
    """Return a row whose goal is a figure of its own."""
    return Row(name, unit, round(ours, 3), None, None, goal, ours <= goal)


def median(values: Sequence[float]) -> float:
    """Return the middle value."""
    return statistics.median(values)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which ``share`` (0–1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
