"""Chance that can be told again: what looks random follows from the visit's seed and from the place of the call.

So a sealed visit evaluates to the same, and recomputing one answer gives what evaluating from zero would.
"""

from __future__ import annotations

import hashlib
import math
from typing import TYPE_CHECKING, TypeVar

from inspector_app.checklist.values import Value, to_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector_app.checklist.calls.environment import Environment

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
    """Return what was found in the order that a seed gives: Fisher and Yates, on Park and Miller's numbers.

    A whole number is its own seed (ODK XForms, "randomize"); another text stands for the number of its digest.
    """
    number = to_number(seed)
    start = int(number) if math.isfinite(number) else int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8])
    state = start % _MODULUS or _MODULUS - 1
    result = list(found)
    for last in range(len(result) - 1, 0, -1):
        state = state * _MULTIPLIER % _MODULUS
        other = math.floor((state - 1) / (_MODULUS - 1) * (last + 1))
        result[last], result[other] = result[other], result[last]
    return result
