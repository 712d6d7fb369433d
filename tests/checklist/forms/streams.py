"""Streams of steps as a person takes them, by seed: answers of the right type, and second thoughts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from tests.checklist.forms.tables import Field

Step = dict[str, str]
"""One step of ANSWERS.json."""


NUMBERS = ("0", "1", "2", "5", "17", "40", "99", "250", "-3")
TEXTS = ("Adi", "Budi Santoso", "x", "12", "2020-09-09", "Cédric & <co>")
OFFERED = {
    "integer": NUMBERS,
    "range": NUMBERS,
    "decimal": ("0", "0.5", "1.25", "36.6", "250", "-2.75"),
    "acknowledge": ("OK",),
}


def value(field: Field, rng: random.Random) -> str:
    """Return an answer of the field's type in its lexical form; now and then an odd one, now and then none."""
    if rng.random() < 0.07:
        return ""
    if field.type == "date":
        return (dt.date(1950, 1, 1) + dt.timedelta(days=rng.randrange(27_000))).isoformat()
    if field.type == "select_multiple":
        return " ".join(name for name in field.names if rng.random() < 0.4)
    return rng.choice(field.names or OFFERED.get(field.type, TEXTS))


def at_random(fields: Sequence[Field], *, steps: int, rng: random.Random) -> list[Step]:
    """Return answers to questions outside of repeats, any question at any time."""
    chosen = (rng.choice(fields) for _ in range(steps))
    return [{"path": field.path, "value": value(field, rng)} for field in chosen]
