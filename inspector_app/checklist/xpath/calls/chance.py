"""Chance that can be told again: what looks random follows from the visit's seed and from the place of the call.

So a sealed visit evaluates to the same, and recomputing one answer gives what evaluating from zero would.
"""

from __future__ import annotations

import hashlib
import math
from typing import TYPE_CHECKING, TypeVar

from inspector_app.checklist.xpath.values import Value, to_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector_app.checklist.xpath.calls.environment import Environment

LONGEST_ID = 1000

_MODULUS = 2**31 - 1
_MULTIPLIER = 16807

T = TypeVar("T")


def random(env: Environment, salt: str) -> Value:
    """``random``: from 0 up to below 1."""
    return (int.from_bytes(_bytes(env, salt)[:8]) >> 11) / 2**53


def uuid(env: Environment, salt: str, length: Value | None = None) -> Value:
    """``uuid``: a version 4 identifier, or so many hexadecimal characters."""
    if length is None:
        import uuid as standard

        return str(standard.UUID(bytes=_bytes(env, salt)[:16], version=4))
    number = to_number(length)
    wanted = int(min(max(number, 0), LONGEST_ID)) if not math.isnan(number) else 0
    parts = (_bytes(env, f"{salt} {part}").hex() for part in range(wanted // 64 + 1))
    return "".join(parts)[:wanted]


def _bytes(env: Environment, salt: str) -> bytes:
    return hashlib.sha256(f"{env.facts.get('seed', '')}\n{salt}".encode()).digest()


def shuffled(found: Sequence[T], seed: str) -> list[T]:
    """Return what was found in the order that a seed gives: the "inside-out" shuffle on Park and Miller's numbers.

    A number is its own seed (ODK XForms, "randomize"), a blank one 0; another text stands for its digest's number.
    """
    number = _begun(seed)
    result = list(found)
    for place, one in enumerate(found):
        number = number * _MULTIPLIER % _MODULUS
        other = math.floor((number - 1) / (_MODULUS - 1) * (place + 1))
        result[place] = result[other]
        result[other] = one
    return result


def _begun(seed: str) -> int:
    """Return the generator's first state; of a number below zero the remainder is below zero too, then moved up."""
    number = to_number(seed)
    if math.isfinite(number):
        start = int(number)
    else:
        start = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8], signed=True) if seed else 0
    rest = abs(start) % _MODULUS
    state = rest if start > 0 else -rest
    return state if state > 0 else state + _MODULUS - 1
