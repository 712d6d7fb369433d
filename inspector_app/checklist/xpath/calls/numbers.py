"""Functions and operators on numbers, as IEEE 754 and XPath want them: out of range is infinite, undefined is NaN."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from inspector_app.checklist.xpath.values import NAN, Value, to_number

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_DIGITS = 400
"""Further from the decimal point than any float reaches."""


def divide(left: Value, right: Value) -> Value:
    """``div``: dividing by zero is infinite, zero by zero NaN."""
    top, bottom = to_number(left), to_number(right)
    if bottom != 0:
        return top / bottom
    if top == 0 or math.isnan(top):
        return NAN
    return math.copysign(math.inf, top) * math.copysign(1.0, bottom)


def modulo(left: Value, right: Value) -> Value:
    """``mod``: the remainder with the sign of the left."""
    top, bottom = to_number(left), to_number(right)
    return math.fmod(top, bottom) if bottom != 0 and math.isfinite(top) else NAN


def power(base: Value, exponent: Value) -> Value:
    """``pow``."""
    number, by = to_number(base), to_number(exponent)
    try:
        result = number**by
    except (OverflowError, ZeroDivisionError):
        odd = math.fmod(by, 2) in {1.0, -1.0}
        return -math.inf if odd and math.copysign(1.0, number) < 0 else math.inf
    return NAN if isinstance(result, complex) else float(result)


def rounded(value: Value, places: Value = 0.0) -> Value:
    """``round``: to decimals, or to tens with negative ``places``; a half goes up, as XPath 1.0 says: -2.5 gives -2."""
    number, digits = to_number(value), to_number(places)
    if math.isnan(digits):
        return NAN
    if not math.isfinite(number):
        return number
    if abs(digits) > MOST_DIGITS:
        return number if digits > 0 else 0.0
    exact, step = Decimal(repr(number)), Decimal(1).scaleb(-int(digits))
    if int(exact.as_tuple().exponent) >= -int(digits):
        return number
    return float(exact.quantize(step, ROUND_HALF_UP if number > 0 else ROUND_HALF_DOWN))


def whole(rounding: Callable[[float], int]) -> Callable[[Value], Value]:
    """Return ``int``, ``floor`` or ``ceiling``; what is not finite stays as it is."""

    def call(value: Value) -> Value:
        number = to_number(value)
        return float(rounding(number)) if math.isfinite(number) else number

    return call


def of_one(compute: Callable[[float], float]) -> Callable[[Value], Value]:
    """Return a function of one number, NaN where mathematics has no value and infinite where it grows too large."""

    def call(value: Value) -> Value:
        try:
            return compute(to_number(value))
        except OverflowError:
            return math.inf
        except ValueError:
            return NAN

    return call


def logarithm(compute: Callable[[float], float]) -> Callable[[Value], Value]:
    """Return ``log`` or ``log10``; of zero it is minus infinity."""
    plain = of_one(compute)
    return lambda value: -math.inf if to_number(value) == 0 else plain(value)


def atan2(y: Value, x: Value) -> Value:
    """``atan2``: the angle of the point x, y."""
    return math.atan2(to_number(y), to_number(x))


def extreme(choose: Callable[[list[float]], float]) -> Callable[..., Value]:
    """Return ``min`` or ``max`` (XPath 2.0); NaN when there is nothing, or one of the values is no number."""

    def call(*values: Value) -> Value:
        numbers = [to_number(value) for value in values]
        return NAN if not numbers or any(math.isnan(number) for number in numbers) else choose(numbers)

    return call


def total(*values: Value) -> Value:
    """``sum`` (XPath 1.0, 4.4): of nothing zero, with an unanswered question among them NaN."""
    return sum(map(to_number, values), 0.0)
