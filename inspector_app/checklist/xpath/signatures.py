"""Whether a function is used as its signature says, told while a form is read so that its author can mend it."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from inspector_app.checklist.xpath.calls.moments import DATE_CODES, TIME_CODES
from inspector_app.checklist.xpath.calls.patterns import read_pattern
from inspector_app.checklist.xpath.calls.texts import ALGORITHMS, ENCODINGS
from inspector_app.checklist.xpath.expression import Call, Literal, fits, is_node_set, named_question
from inspector_app.checklist.xpath.functions import FUNCTIONS, NAMED, Form, Takes
from inspector_app.checklist.xpath.values import to_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector_app.checklist.xpath.functions import Function

Fault = tuple[str, dict[str, str]]
"""A code of ``problems.py``, and its facts."""

_CODE = re.compile(r"%(.)")
_WORDS = {Takes.ALGORITHM: tuple(ALGORITHMS), Takes.ENCODING: ENCODINGS}
_CODES = {Takes.DATE_CODES: DATE_CODES, Takes.TIME_CODES: TIME_CODES}


def faults(call: Call) -> Iterator[Fault]:
    """Yield what is wrong with a call of a known function; its arguments' own calls are looked at by themselves."""
    function = FUNCTIONS[call.name]
    if not fits(function, len(call.arguments)):
        facts = {"name": call.name, "usage": function.usage, "found": str(len(call.arguments))}
        yield ("arguments_paired" if _only_unpaired(function, call) else "arguments_count"), facts
        return
    if function.form is Form.CHOICE_NAME and named_question(call)[0] is None:
        yield "question_needed", {"name": call.name}
    for at, argument in enumerate(call.arguments):
        takes = function.taking(at)
        if takes in {Takes.NODES, Takes.PLACE} and not is_node_set(argument):
            yield "question_needed", {"name": call.name}
        elif isinstance(argument, Literal) and isinstance(argument.value, str):
            yield from _literal(call.name, takes, argument.value)


def _only_unpaired(function: Function, call: Call) -> bool:
    return function.paired and function.fewest <= len(call.arguments) <= function.most


def _literal(name: str, takes: Takes, text: str) -> Iterator[Fault]:
    """Yield what is wrong with a text that stands in the form itself; what an answer may say is not known yet."""
    if takes is Takes.NUMBER and text and math.isnan(to_number(text)):
        yield ("number_never" if name in NAMED else "text_calculated"), {"name": name, "found": text}
    elif takes in _WORDS and text not in _WORDS[takes]:
        yield "value_unknown", {"found": text, "known": ", ".join(_WORDS[takes])}
    elif takes in _CODES:
        for code in _CODE.findall(text):
            if code not in _CODES[takes]:
                known = " ".join(f"%{each}" for each in _CODES[takes])
                yield "code_unknown", {"found": f"%{code}", "name": name, "known": known}
    elif takes is Takes.PATTERN:
        try:
            pattern = read_pattern(text)
        except re.error as error:
            yield "pattern_unreadable", {"found": text[:200], "message": str(error)}
        else:
            if not pattern.serves:
                yield "pattern_endless", {"found": text[:200]}
