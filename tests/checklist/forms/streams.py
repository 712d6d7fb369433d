"""Streams of steps as a person takes them, by seed: answers of the right type, and second thoughts."""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.checklist.forms.tables import Field, Form

Step = dict[str, str]
"""One step of ANSWERS.json."""


NUMBERS = ("0", "1", "2", "5", "17", "40", "99", "250", "-3")
TEXTS = ("Adi", "Budi Santoso", "x", "12", "2020-09-09", "Cédric & <co>")
OFFERED = {
    "integer": NUMBERS,
    "range": ("0", "2", "4", "10"),
    "decimal": ("0.5", "1.25", "36.6", "250.5", "-2.75"),
    "acknowledge": ("OK",),
    "time": ("08:15:00.000+00:00", "12:00:00.000+00:00", "23:59:59.999+00:00"),
    "dateTime": ("2020-09-09T08:15:30.250+00:00", "1999-12-31T23:59:59.000+00:00"),
    "geopoint": ("-6.3621 107.289 0.5 4.5", "0.5 -0.5 1.5 2.5", "5.5 95.3 12.5 3.5"),
}


def value(field: Field, rng: random.Random) -> str:
    """Return an answer of the field's type in its lexical form; now and then an odd one, now and then none."""
    if rng.random() < 0.07:
        return ""
    if field.type == "date":
        return (dt.date(1950, 1, 1) + dt.timedelta(days=rng.randrange(27_000))).isoformat()
    if field.type == "select_multiple":
        return " ".join(name for name in field.names if rng.random() < 0.4)
    if field.type == "rank":
        return " ".join(rng.sample(field.names, len(field.names)))
    return rng.choice(field.names or OFFERED.get(field.type, TEXTS))


def stream(form: Form, *, seed: int, steps: int) -> list[Step]:
    """Return steps on any form by seed. A position may be beyond the rows that there are; such a step is refused."""
    rng = random.Random(seed)  # noqa: S311 - answers, no secret
    fields, repeats = form.fields(), form.repeats()
    known = {repeat.path for repeat in repeats}
    by_hand = [repeat.path for repeat in repeats if repeat.type == "open"]
    found: list[Step] = []
    for _ in range(steps):
        if by_hand and rng.random() < 0.15:
            outer, _, name = rng.choice(by_hand).rpartition("/")
            repeat = f"{placed(outer, known, rng)}/{name}"
            remove = rng.random() < 0.35
            found.append({"remove_repeat": f"{repeat}[{rng.randint(1, 2)}]"} if remove else {"add_repeat": repeat})
        else:
            field = rng.choice(fields)
            found.append({"path": placed(field.path, known, rng), "value": value(field, rng)})
    return found


def placed(path: str, repeats: set[str], rng: random.Random) -> str:
    """Give each repeat of a path a position, mostly one of the first."""
    made = so_far = ""
    for name in path.split("/")[1:]:
        so_far += f"/{name}"
        made += f"/{name}" + (f"[{rng.choice((1, 1, 1, 2, 2, 3))}]" if so_far in repeats else "")
    return made
