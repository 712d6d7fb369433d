"""The one table of functions that expressions may call, after the list in the ODK XForms specification.

``parameter('name')`` and ``fact('name')`` are ours: a threshold of the checklist, and what is known of the visit.
Nothing looks at a real clock: ``today()`` and ``now()`` are the visit's, so a sealed answer stays what it was.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, auto

import msgspec

from inspector_app.checklist.values import NAN, Value, day_text, equal, to_days, to_number, to_text, to_truth
from inspector_app.ids import Path

MANY = 1000


class Environment(msgspec.Struct):
    """What an expression may read: visible values by path (empty where irrelevant), thresholds, facts of the visit."""

    visible: dict[Path, str]
    parameters: Mapping[str, str]
    facts: Mapping[str, str]


class Form(Enum):
    """How a function is called: on values, on the environment too, or on closures that it may leave unevaluated."""

    PLAIN = auto()
    WITH_ENVIRONMENT = auto()
    LAZY = auto()


class Function(msgspec.Struct, frozen=True):
    """One function of the table."""

    call: Callable[..., Value]
    fewest: int
    most: int
    form: Form = Form.PLAIN


Argument = Callable[[Environment], Value]


def _if(env: Environment, _: Path, condition: Argument, yes: Argument, no: Argument) -> Value:
    return yes(env) if to_truth(condition(env)) else no(env)


def _and(env: Environment, _: Path, left: Argument, right: Argument) -> Value:
    return to_truth(left(env)) and to_truth(right(env))


def _or(env: Environment, _: Path, left: Argument, right: Argument) -> Value:
    return to_truth(left(env)) or to_truth(right(env))


def _coalesce(env: Environment, _: Path, *arguments: Argument) -> Value:
    for argument in arguments:
        value = argument(env)
        if to_text(value) != "":
            return value
    return ""


def _once(env: Environment, base: Path, argument: Argument) -> Value:
    return env.visible[base] or argument(env)


def _parameter(env: Environment, name: Value) -> Value:
    text = env.parameters[to_text(name)]
    number = to_number(text)
    return text if math.isnan(number) else number


def _fact(env: Environment, name: Value) -> Value:
    return env.facts.get(to_text(name), "")


def _today(env: Environment) -> Value:
    return env.facts.get("today") or env.facts.get("started_date", "")


def _now(env: Environment) -> Value:
    return env.facts.get("now") or _today(env)


def _date(value: Value) -> Value:
    return day_text(to_number(value))


def _format_date(value: Value, form: Value) -> Value:
    """Format a date or time by the codes of the ODK XForms specification."""
    days = to_number(value)
    day = day_text(days)
    if not day:
        return ""
    seconds = round((days - math.floor(days)) * 86400)
    year, month, date = day.split("-")
    codes = {
        "Y": year, "y": year[2:], "m": month, "n": str(int(month)), "d": date, "e": str(int(date)),
        "H": f"{seconds // 3600:02}", "h": str(seconds // 3600), "M": f"{seconds // 60 % 60:02}",
        "S": f"{seconds % 60:02}", "3": "000", "%": "%",
    }  # fmt: skip
    return re.sub(r"%(.)", lambda found: codes.get(found[1], found[0]), to_text(form))


def _round(value: Value, places: Value = 0.0) -> Value:
    number, digits = to_number(value), to_number(places)
    if not math.isfinite(number) or not math.isfinite(digits) or abs(digits) > 30:
        return number
    step = Decimal(1).scaleb(-int(digits))
    return float(Decimal(repr(number)).quantize(step, ROUND_HALF_UP)) if abs(number) < 1e15 else number


def _whole(rounding: Callable[[float], int]) -> Callable[[Value], Value]:
    def call(value: Value) -> Value:
        number = to_number(value)
        return float(rounding(number)) if math.isfinite(number) else number

    return call


def _divide(left: Value, right: Value) -> Value:
    top, bottom = to_number(left), to_number(right)
    if bottom != 0:
        return top / bottom
    if top == 0 or math.isnan(top):
        return NAN
    return math.copysign(math.inf, top) * math.copysign(1.0, bottom)


def _modulo(left: Value, right: Value) -> Value:
    top, bottom = to_number(left), to_number(right)
    return math.fmod(top, bottom) if bottom != 0 and math.isfinite(top) else NAN


def _power(base: Value, exponent: Value) -> Value:
    try:
        result = to_number(base) ** to_number(exponent)
    except (OverflowError, ZeroDivisionError):
        return math.inf
    return NAN if isinstance(result, complex) else float(result)


def _numbers(values: tuple[Value, ...]) -> list[float]:
    """Return the numbers among the values; empty ones are left out, as ODK's ``min`` and ``max`` do."""
    return [to_number(value) for value in values if to_text(value) != ""]


def _extreme(choose: Callable[[list[float]], float]) -> Callable[..., Value]:
    def call(*values: Value) -> Value:
        numbers = _numbers(values)
        return NAN if not numbers or any(math.isnan(number) for number in numbers) else choose(numbers)

    return call


def _sum(*values: Value) -> Value:
    return float(sum(_numbers(values)))


def _words(value: Value) -> list[str]:
    return to_text(value).split()


def _selected(values: Value, name: Value) -> Value:
    return to_text(name).strip() in _words(values)


def _selected_at(values: Value, index: Value) -> Value:
    words, at = _words(values), to_number(index)
    return words[int(at)] if math.isfinite(at) and 0 <= at < len(words) else ""


def _regex(value: Value, pattern: Value) -> Value:
    """Tell whether the whole text matches; a pattern that cannot be read matches nothing."""
    try:
        return re.fullmatch(to_text(pattern), to_text(value)[:1000]) is not None
    except re.error:
        return False


def _substring(value: Value, start: Value, end: Value = math.inf) -> Value:
    text, first, last = to_text(value), to_number(start), to_number(end)
    if not math.isfinite(first):
        return ""
    return text[int(first) :] if not math.isfinite(last) else text[int(first) : int(last)]


def _before(value: Value, mark: Value) -> Value:
    head, found, _ = to_text(value).partition(to_text(mark))
    return head if found else ""


def _after(value: Value, mark: Value) -> Value:
    return to_text(value).partition(to_text(mark))[2]


def _boolean_from_string(value: Value) -> Value:
    return to_text(value) in {"true", "1"}


def _count_non_empty(*values: Value) -> Value:
    return float(sum(to_text(value) != "" for value in values))


FUNCTIONS: dict[str, Function] = {
    "+": Function(lambda a, b: to_number(a) + to_number(b), 2, 2),
    "-": Function(lambda a, b: to_number(a) - to_number(b), 2, 2),
    "*": Function(lambda a, b: to_number(a) * to_number(b), 2, 2),
    "div": Function(_divide, 2, 2),
    "mod": Function(_modulo, 2, 2),
    "negate": Function(lambda a: -to_number(a), 1, 1),
    "=": Function(equal, 2, 2),
    "!=": Function(lambda a, b: not equal(a, b), 2, 2),
    "<": Function(lambda a, b: to_number(a) < to_number(b), 2, 2),
    "<=": Function(lambda a, b: to_number(a) <= to_number(b), 2, 2),
    ">": Function(lambda a, b: to_number(a) > to_number(b), 2, 2),
    ">=": Function(lambda a, b: to_number(a) >= to_number(b), 2, 2),
    "and": Function(_and, 2, 2, Form.LAZY),
    "or": Function(_or, 2, 2, Form.LAZY),
    "if": Function(_if, 3, 3, Form.LAZY),
    "coalesce": Function(_coalesce, 1, MANY, Form.LAZY),
    "once": Function(_once, 1, 1, Form.LAZY),
    "parameter": Function(_parameter, 1, 1, Form.WITH_ENVIRONMENT),
    "fact": Function(_fact, 1, 1, Form.WITH_ENVIRONMENT),
    "today": Function(_today, 0, 0, Form.WITH_ENVIRONMENT),
    "now": Function(_now, 0, 0, Form.WITH_ENVIRONMENT),
    "true": Function(lambda: True, 0, 0),
    "false": Function(lambda: False, 0, 0),
    "not": Function(lambda a: not to_truth(a), 1, 1),
    "boolean": Function(to_truth, 1, 1),
    "boolean-from-string": Function(_boolean_from_string, 1, 1),
    "string": Function(to_text, 1, 1),
    "number": Function(to_number, 1, 1),
    "int": Function(_whole(math.trunc), 1, 1),
    "floor": Function(_whole(math.floor), 1, 1),
    "ceiling": Function(_whole(math.ceil), 1, 1),
    "round": Function(_round, 1, 2),
    "abs": Function(lambda a: abs(to_number(a)), 1, 1),
    "pow": Function(_power, 2, 2),
    "min": Function(_extreme(min), 1, MANY),
    "max": Function(_extreme(max), 1, MANY),
    "sum": Function(_sum, 1, MANY),
    "count-non-empty": Function(_count_non_empty, 1, MANY),
    "selected": Function(_selected, 2, 2),
    "selected-at": Function(_selected_at, 2, 2),
    "count-selected": Function(lambda a: float(len(_words(a))), 1, 1),
    "concat": Function(lambda *values: "".join(map(to_text, values)), 1, MANY),
    "string-length": Function(lambda a: float(len(to_text(a))), 1, 1),
    "normalize-space": Function(lambda a: " ".join(_words(a)), 1, 1),
    "contains": Function(lambda a, b: to_text(b) in to_text(a), 2, 2),
    "starts-with": Function(lambda a, b: to_text(a).startswith(to_text(b)), 2, 2),
    "ends-with": Function(lambda a, b: to_text(a).endswith(to_text(b)), 2, 2),
    "substr": Function(_substring, 2, 3),
    "substring-before": Function(_before, 2, 2),
    "substring-after": Function(_after, 2, 2),
    "regex": Function(_regex, 2, 2),
    "date": Function(_date, 1, 1),
    "decimal-date-time": Function(to_number, 1, 1),
    "decimal-time": Function(lambda a: to_days(to_text(a)) % 1.0, 1, 1),
    "format-date": Function(_format_date, 2, 2),
    "format-date-time": Function(_format_date, 2, 2),
}
