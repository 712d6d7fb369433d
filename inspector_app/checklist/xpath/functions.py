"""The one table of operators and functions that expressions may use, after the list in the ODK XForms specification.

``parameter('name')`` and ``fact('name')`` are ours: a threshold of the checklist, and what is known of the visit.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from inspector_app.checklist.xpath.calls import chance, moments, numbers, places, texts, truths
from inspector_app.checklist.xpath.calls.environment import MANY, Environment, Form, Function, Takes, function
from inspector_app.checklist.xpath.values import Value, equal, to_number, to_text, to_truth

if TYPE_CHECKING:
    from inspector_app.ids import Path

__all__ = ["FUNCTIONS", "MANY", "NAMED", "NEGATION", "OPERATORS", "Environment", "Form", "Function", "Takes"]

NEGATION = "(-)"
"""The minus before a value, which nobody can write as a function."""


def _parameter(env: Environment, name: Value) -> Value:
    text = env.parameters[to_text(name)]
    number = to_number(text)
    return text if math.isnan(number) else number


def _fact(env: Environment, name: Value) -> Value:
    return env.facts.get(to_text(name), "")


def _choice_name(at: Any, question: Path, name: Value) -> Value:
    """Return the label that a question gives to a name; empty where it has no such choice."""
    label = at.env.labels(at, question, to_text(name))
    return label.get(at.env.lang) or next(iter(label.values()), "")


def _pulldata(env: Environment, table: Value, column: Value, key: Value, wanted: Value) -> Value:
    """Return what a list says in a column, in its first row that has a value in another."""
    found = env.tables.get(to_text(table))
    place, by = (found.columns.get(to_text(each)) if found else None for each in (column, key))
    if found is None or place is None or by is None:
        return ""
    rows = found.having(by, to_text(wanted))
    return rows[0][place] if rows else ""


def _compiled_by_itself(*_: Value) -> Value:
    raise NotImplementedError("its form says how it is compiled")


OPERATORS: dict[str, Function] = {
    "+": function(lambda a, b: to_number(a) + to_number(b), "number number"),
    "-": function(lambda a, b: to_number(a) - to_number(b), "number number"),
    "*": function(lambda a, b: to_number(a) * to_number(b), "number number"),
    "div": function(numbers.divide, "number number"),
    "mod": function(numbers.modulo, "number number"),
    NEGATION: function(lambda a: -to_number(a), "number"),
    "=": function(equal, "any any"),
    "!=": function(lambda a, b: not equal(a, b), "any any"),
    "<": function(lambda a, b: to_number(a) < to_number(b), "any any"),
    "<=": function(lambda a, b: to_number(a) <= to_number(b), "any any"),
    ">": function(lambda a, b: to_number(a) > to_number(b), "any any"),
    ">=": function(lambda a, b: to_number(a) >= to_number(b), "any any"),
    "and": function(truths.both, "truth truth", form=Form.LAZY),
    "or": function(truths.either, "truth truth", form=Form.LAZY),
    "|": function(lambda first, _: first, "nodes nodes"),
}
"""Operators under their own sign; ``|`` is a node-set, and its value that of its first node."""

NAMED: dict[str, Function] = {
    # texts
    "string": function(to_text, "any", own=True),
    "concat": function(texts.concat, "values values*"),
    "join": function(texts.join, "any values*"),
    "substr": function(texts.substring, "any number number?"),
    "substring-before": function(texts.before, "any any"),
    "substring-after": function(texts.after, "any any"),
    "translate": function(texts.translate, "any any any"),
    "string-length": function(lambda a: float(len(to_text(a))), "any", own=True),
    "normalize-space": function(texts.normalize_space, "any", own=True),
    "contains": function(lambda a, b: to_text(b) in to_text(a), "any any"),
    "starts-with": function(lambda a, b: to_text(a).startswith(to_text(b)), "any any"),
    "ends-with": function(lambda a, b: to_text(a).endswith(to_text(b)), "any any"),
    "regex": function(texts.matches, "any pattern"),
    "digest": function(texts.digest, "any algorithm encoding?"),
    "base64-decode": function(texts.base64_decode, "any"),
    "uuid": function(chance.uuid, "number?", form=Form.SALTED),
    # truths
    "if": function(truths.choose, "truth any any", form=Form.LAZY),
    "coalesce": function(truths.coalesce, "any any*", form=Form.LAZY),
    "once": function(truths.once, "any", form=Form.LAZY),
    "true": function(lambda: True),
    "false": function(lambda: False),
    "boolean": function(to_truth, "truth"),
    "boolean-from-string": function(truths.boolean_from_string, "any"),
    "not": function(lambda a: not to_truth(a), "truth"),
    "checklist": function(truths.checklist, "number number values*"),
    "weighted-checklist": function(truths.weighted_checklist, "number number values*", paired=True),
    # numbers
    "number": function(to_number, "any", own=True),
    "int": function(numbers.whole(math.trunc), "number"),
    "floor": function(numbers.whole(math.floor), "number"),
    "ceiling": function(numbers.whole(math.ceil), "number"),
    "round": function(numbers.rounded, "number number?"),
    "abs": function(lambda a: abs(to_number(a)), "number"),
    "pow": function(numbers.power, "number number"),
    "exp": function(numbers.of_one(math.exp), "number"),
    "exp10": function(lambda a: numbers.power(10.0, a), "number"),
    "log": function(numbers.logarithm(math.log), "number"),
    "log10": function(numbers.logarithm(math.log10), "number"),
    "sqrt": function(numbers.of_one(math.sqrt), "number"),
    "sin": function(numbers.of_one(math.sin), "number"),
    "cos": function(numbers.of_one(math.cos), "number"),
    "tan": function(numbers.of_one(math.tan), "number"),
    "asin": function(numbers.of_one(math.asin), "number"),
    "acos": function(numbers.of_one(math.acos), "number"),
    "atan": function(numbers.of_one(math.atan), "number"),
    "atan2": function(numbers.atan2, "number number"),
    "pi": function(lambda: math.pi),
    "random": function(chance.random, form=Form.SALTED),
    # node-sets
    "sum": function(numbers.total, "values values*"),
    "min": function(numbers.extreme(min), "values values*"),
    "max": function(numbers.extreme(max), "values values*"),
    "count": function(lambda *nodes: float(len(nodes)), "place"),
    "count-non-empty": function(texts.count_non_empty, "nodes nodes*"),
    "position": function(_compiled_by_itself, "place?", form=Form.POSITION),
    "last": function(_compiled_by_itself, form=Form.LAST),
    "indexed-repeat": function(_compiled_by_itself, "place place number any*", form=Form.INDEXED, paired=True),
    "randomize": function(lambda *nodes: nodes[0] if nodes else "", "nodes any?"),
    "pulldata": function(_pulldata, "any any any any", form=Form.WITH_ENVIRONMENT),
    # dates and times
    "today": function(moments.today, form=Form.WITH_ENVIRONMENT),
    "now": function(moments.now, form=Form.WITH_ENVIRONMENT),
    "date": function(moments.date, "any"),
    "date-time": function(moments.date_time, "any"),
    "decimal-date-time": function(moments.decimal_date_time, "any"),
    "decimal-time": function(moments.decimal_time, "any"),
    "format-date": function(moments.format_date, "any date-codes", form=Form.WITH_ENVIRONMENT),
    "format-date-time": function(moments.format_date_time, "any time-codes", form=Form.WITH_ENVIRONMENT),
    # choices
    "selected": function(texts.selected, "any any"),
    "selected-at": function(texts.selected_at, "any number"),
    "count-selected": function(lambda a: float(len(texts.words(a))), "any"),
    "jr:choice-name": function(_choice_name, "any any", form=Form.CHOICE_NAME),
    # places
    "area": function(places.area, "values values*"),
    "distance": function(places.distance, "values values*"),
    # the form, and what is ours
    "version": function(lambda env: env.version, form=Form.WITH_ENVIRONMENT),
    "parameter": function(_parameter, "any", form=Form.WITH_ENVIRONMENT),
    "fact": function(_fact, "any", form=Form.WITH_ENVIRONMENT),
}
"""What an author may write, by name."""

FUNCTIONS = OPERATORS | NAMED
