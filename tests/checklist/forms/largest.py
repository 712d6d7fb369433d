"""A form as large as the largest in use: 500 questions in nested groups, 20,000 villages, long repeats."""

from __future__ import annotations

import random

from tests.checklist.forms.tables import Cells, Form, named

PARTS, AREAS, LINES, CHECKS = 8, 2, 2, 16
"""Groups in groups: part, area, line; the fourth holds the checks."""
REGENCIES, VILLAGES = 500, 20_000
ROWS = 500
"""How many rows a test adds to the workers."""


def largest(seed: int = 1) -> Form:
    """Return the form; the seed moves which check depends on which."""
    rng = random.Random(seed)  # noqa: S311 - a form, no secret
    survey: list[Cells] = [*_place()]
    for part in range(PARTS):
        survey += _part(part, rng)
    survey += [*_workers(), *_shifts(), *_totals()]
    choices = [{"list_name": "verdict", "name": str(n), "label": f"Verdict {n}"} for n in (1, 2, 3, 4)]
    choices += [{"list_name": "yes_no", "name": name, "label": name} for name in ("yes", "no")]
    choices += [{"list_name": "province", "name": f"p{n}", "label": f"Province {n}"} for n in range(34)]
    choices += [
        {"list_name": "regency", "name": f"r{n}", "label": f"Regency {n}", "province": f"p{n % 34}"}
        for n in range(REGENCIES)
    ]
    settings = {"form_id": "largest", "version": "1", "form_title": "The largest"}
    return Form(survey, choices, settings, {"villages.csv": villages()})


def villages(count: int = VILLAGES) -> str:
    """Return the list of villages as CSV."""
    lines = ["name,label,regency,households"]
    lines += [f"v{n},Village {n},r{n % REGENCIES},{100 + n % 900}" for n in range(count)]
    return "\n".join(lines) + "\n"


def _place() -> list[Cells]:
    return [
        {"type": "begin_group", "name": "place", "label": "Place"},
        {"type": "select_one province", "name": "province", "label": "Province", "required": "yes"},
        {
            "type": "select_one regency",
            "name": "regency",
            "label": "Regency",
            "required": "${province} != ''",
            "choice_filter": "province = ${province}",
        },
        {
            "type": "select_one_from_file villages.csv",
            "name": "village",
            "label": "Village",
            "choice_filter": "regency = ${regency}",
        },
        {
            "type": "calculate",
            "name": "households",
            "calculation": "instance('villages')/root/item[name = ${village}]/households",
        },
        {"type": "end_group"},
    ]


def _part(part: int, rng: random.Random) -> list[Cells]:
    made: list[Cells] = [_begin(f"p{part}", f"Part {part}", "${province} != ''" if part else "")]
    for area in range(AREAS):
        made.append(_begin(f"p{part}a{area}", f"Area {area}", ""))
        for line in range(LINES):
            made += _line(f"p{part}a{area}l{line}", rng)
        made.append({"type": "end_group"})
    return [*made, {"type": "end_group"}]


def _line(name: str, rng: random.Random) -> list[Cells]:
    """Return a line's group: what opens it, and in a group of its own its checks and what they come to."""
    opened = f"{name}_open"
    made: list[Cells] = [
        _begin(name, f"Line {name}", ""),
        {"type": "select_one yes_no", "name": opened, "label": "Is it in use?", "required": "true()"},
        _begin(f"{name}_checks", "Checks", f"{named(opened)} = 'yes'"),
    ]
    verdicts: list[str] = []
    for number in range(CHECKS):
        check = f"{name}c{number}"
        made.append(_check(check, verdicts, rng))
        if made[-1]["type"].startswith("select_one"):
            verdicts.append(check)
    worst, stop = ", ".join(named(each) for each in verdicts), f"{named(f'{name}_worst')} >= 3"
    made += [
        {"type": "calculate", "name": f"{name}_worst", "calculation": f"max({worst})"},
        {
            "type": "note",
            "name": f"{name}_stop",
            "label": "Stop the line",
            "relevant": stop,
        },
        {"type": "end_group"},
        {"type": "end_group"},
    ]
    return made


def _check(name: str, before: list[str], rng: random.Random) -> Cells:
    made: Cells = {"name": name, "label": f"Check {name}", "required": "true()"}
    if before:
        other = rng.choice(before)
        made["relevant"] = f"{named(other)} != '4' or selected({named(before[0])}, '1')"
        made["required"] = f"{named(other)} < 3"
    if not before or rng.random() < 0.7:
        return {"type": "select_one verdict", **made, "constraint": ". != '3' or string-length(${province}) > 0"}
    return {"type": "decimal", **made, "constraint": ". >= 0 and . <= 250"}


def _workers() -> list[Cells]:
    """Return a repeat whose rows are added by hand."""
    return [
        {"type": "begin_repeat", "name": "worker", "label": "Worker"},
        {"type": "calculate", "name": "number", "calculation": "position(..)"},
        {"type": "text", "name": "who", "label": "Name", "required": "true()"},
        {"type": "integer", "name": "age", "label": "Age", "constraint": ". >= 15 and . <= 90"},
        {"type": "decimal", "name": "hours", "label": "Hours", "constraint": ". <= 24"},
        {"type": "select_one yes_no", "name": "masked", "label": "Wears a mask"},
        {"type": "text", "name": "why", "label": "Why not?", "relevant": "${masked} = 'no'", "required": "${age} > 17"},
        {"type": "calculate", "name": "pay", "calculation": "coalesce(${hours}, 0) * 12500"},
        {"type": "end_repeat"},
    ]


def _shifts() -> list[Cells]:
    """Return a counted repeat with another inside it."""
    return [
        {"type": "integer", "name": "shifts", "label": "How many shifts?", "constraint": ". <= 5"},
        {"type": "begin_repeat", "name": "shift", "label": "Shift", "repeat_count": "${shifts}"},
        {"type": "integer", "name": "crews", "label": "How many crews?", "constraint": ". <= 5"},
        {"type": "begin_repeat", "name": "crew", "label": "Crew", "repeat_count": "${crews}"},
        {"type": "integer", "name": "people", "label": "People", "constraint": ". > 0"},
        {"type": "end_repeat"},
        {"type": "calculate", "name": "crowd", "calculation": "sum(${people})"},
        {"type": "end_repeat"},
    ]


def _totals() -> list[Cells]:
    return [
        {"type": "calculate", "name": "workers", "calculation": "count(${worker})"},
        {"type": "calculate", "name": "paid", "calculation": "sum(${pay})"},
        {"type": "calculate", "name": "unmasked", "calculation": "count(${worker}[masked = 'no'])"},
        {"type": "calculate", "name": "first", "calculation": "indexed-repeat(${who}, ${worker}, 1)"},
        {"type": "calculate", "name": "present", "calculation": "sum(${crowd})"},
        {"type": "note", "name": "many", "label": "Too many", "relevant": "${unmasked} > 3 or ${present} > 100"},
    ]


def _begin(name: str, label: str, relevant: str) -> Cells:
    made = {"type": "begin_group", "name": name, "label": label}
    return {**made, "relevant": relevant} if relevant else made
