"""Functions that decide: conditions, checklists of truths, and values that are computed only when they are needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inspector_app.checklist.xpath.values import Value, to_number, to_text, to_truth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inspector_app.checklist.xpath.calls.environment import Argument
    from inspector_app.checklist.xpath.frames import Frame
    from inspector_app.ids import Path


def choose(at: Frame, _: Path, condition: Argument, yes: Argument, no: Argument) -> Value:
    """``if``: only the branch that counts is evaluated."""
    return yes(at) if to_truth(condition(at)) else no(at)


def both(at: Frame, _: Path, left: Argument, right: Argument) -> Value:
    """``and``, which stops at the first untruth."""
    return to_truth(left(at)) and to_truth(right(at))


def either(at: Frame, _: Path, left: Argument, right: Argument) -> Value:
    """``or``, which stops at the first truth."""
    return to_truth(left(at)) or to_truth(right(at))


def coalesce(at: Frame, _: Path, *arguments: Argument) -> Value:
    """``coalesce``: the first value that is not empty."""
    for argument in arguments:
        value = argument(at)
        if to_text(value) != "":
            return value
    return ""


def once(at: Frame, base: Path, argument: Argument) -> Value:
    """``once``: what the question holds already, else the argument."""
    frame: Any = at
    while not hasattr(frame, "values"):
        frame = frame.outer  # from within a predicate, whose rows are looked at for a node of the form
    return frame.values.get(base) or argument(at)


def boolean_from_string(value: Value) -> Value:
    """``boolean-from-string``: true for ``true`` and ``1`` only."""
    return to_text(value) in {"true", "1"}


def checklist(least: Value, most: Value, *values: Value) -> Value:
    """``checklist``: whether the number of truths lies between two bounds; a bound of -1 is none."""
    return _within(least, most, sum(1.0 for value in values if _ticked(value)))


def weighted_checklist(least: Value, most: Value, *pairs: Value) -> Value:
    """``weighted-checklist``: the same for the sum of the weights that stand behind each truth."""
    weights: Iterable[tuple[Value, Value]] = zip(pairs[::2], pairs[1::2], strict=False)
    return _within(least, most, sum(to_number(weight) for value, weight in weights if _ticked(value)))


def _ticked(value: Value) -> bool:
    """Tell whether a value counts: a number above zero, a truth, or the answer ``yes`` of a list."""
    return value == "yes" or to_number(value) > 0


def _within(least: Value, most: Value, total: float) -> bool:
    low, high = to_number(least), to_number(most)
    return (low == -1 or total >= low) and (high == -1 or total <= high)
