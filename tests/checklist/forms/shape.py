"""A form of the shape of a long interview in use: as many rows, rules and calls of ``selected`` as that one has.

Consent opens nearly all of it; age sets which parts are asked; in each part a leading question opens the next ones.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.checklist.forms.streams import stream
from tests.checklist.forms.tables import Cells, Form, named

if TYPE_CHECKING:
    from tests.checklist.forms.streams import Step

ROWS, BINDS = 593, 551
RELEVANT, REQUIRED, CONSTRAINT, CALCULATE, SELECTED = 420, 447, 93, 42, 888
CONSENT = "/data/g0/consent"
GROUPS = 43
QUESTIONS = ROWS - 2 * GROUPS
LISTS = {
    "yes_no": ("yes", "no", "dk", "ref"),
    "agree": ("yes", "no"),
    "signs": ("fever", "cough", "rash", "pain", "vomit", "bleed", "none", "dk"),
    "place": ("hospital", "clinic", "home", "road", "other", "dk"),
    "unit": ("days", "weeks", "months", "dk"),
}


def shape(seed: int = 1) -> Form:
    """Return the form; the seed moves which question asks for which, never the figures."""
    rng = random.Random(seed)  # noqa: S311 - a form, no secret
    survey: list[Cells] = []
    asked = _opening(survey)
    calculated, previous = 4, 0
    questions = len([row for row in survey if row["type"] not in {"begin_group", "end_group"}])
    for group in range(1, GROUPS):
        last = group == GROUPS - 1
        count = QUESTIONS - questions if last else (QUESTIONS - questions) // (GROUPS - group)
        survey.append({"type": "begin_group", "name": f"g{group}", "label": f"Part {group}", "relevant": _part(group)})
        lead = f"g{group}q0"
        here: list[str] = []
        for number in range(count):
            name = f"g{group}q{number}"
            if number == count - 1 and calculated < CALCULATE:
                calculated += 1
                survey.append(_calculate(name, here, f"{asked[previous]}" if previous < len(asked) else lead))
                previous += 1
                continue
            survey.append(_question(name, lead=lead, before=here, rng=rng))
            here.append(name)
        questions += count
        asked += here
        survey.append({"type": "end_group"})
    _fit(survey)
    choices = [
        {"list_name": each, "name": name, "label": name.capitalize()} for each, names in LISTS.items() for name in names
    ]
    return Form(survey, choices, {"form_id": "interview", "version": "1", "form_title": "Interview"})


def interview(form: Form, *, seed: int, steps: int) -> list[Step]:
    """Return steps on the form by seed: consent is given first and held, the age is that of an adult at first."""
    first = [{"path": CONSENT, "value": "yes"}, {"path": "/data/g0/years", "value": "40"}]
    return first + [step for step in stream(form, seed=seed, steps=steps) if step["path"] != CONSENT]


def _opening(survey: list[Cells]) -> list[str]:
    """Begin with consent and age, which the parts are relevant by."""
    survey += [
        {"type": "begin_group", "name": "g0", "label": "Opening", "relevant": "true()"},
        {"type": "select_one agree", "name": "consent", "label": "May we ask?", "required": "yes"},
        {"type": "date", "name": "born", "label": "Born on", "constraint": ". <= date('2026-01-01')"},
        {"type": "date", "name": "seen", "label": "Seen on", "constraint": ". >= ${born}"},
        {"type": "integer", "name": "years", "label": "Age", "constraint": ". >= 0 and . <= 120"},
        {
            "type": "calculate",
            "name": "age",
            "calculation": "if(${years} != '', ${years} * 365,"
            " int(decimal-date-time(${seen}) - decimal-date-time(${born})))",
        },
        {"type": "calculate", "name": "young", "calculation": "if(${age} < 28, 1, 0)"},
        {"type": "calculate", "name": "child", "calculation": "if(${age} >= 28 and ${age} < 4380, 1, 0)"},
        {"type": "calculate", "name": "adult", "calculation": "if(${age} >= 4380, 1, 0)"},
        {"type": "end_group"},
    ]
    return ["consent"]


def _part(group: int) -> str:
    whom = ("${adult} = 1", "${child} = 1 or ${adult} = 1", "${young} = 1 or ${child} = 1", "true()")[group % 4]
    return f"selected(${{consent}}, 'yes') and ({whom})"


def _question(name: str, *, lead: str, before: list[str], rng: random.Random) -> Cells:
    """Return a question whose relevance asks the part's leading question and one or two before it."""
    made: Cells = {"label": f"Question {name}", "name": name, "required": "yes"}
    kind = rng.random()
    if not before:
        return {"type": "select_one yes_no", **made}
    if kind < 0.6:
        made["type"] = "select_one yes_no"
    elif kind < 0.72:
        made |= {"type": "select_multiple signs", "constraint": "not(selected(., 'none') and count-selected(.) > 1)"}
    elif kind < 0.85:
        made |= {"type": "integer", "constraint": ". >= 0 and (. <= 30 or . = 99)"}
    elif kind < 0.93:
        made["type"] = "select_one place"
    else:
        made["type"] = "select_one unit"
    made["relevant"] = f"selected({named(lead)}, 'yes')"
    return made


def _calculate(name: str, here: list[str], other: str) -> Cells:
    """Return a hidden figure of a part: how many of its questions were said yes to."""
    terms = " + ".join(f"if({named(each)} = 'yes', 1, 0)" for each in here[:4])
    return {"type": "calculate", "name": name, "calculation": f"{terms} + string-length({named(other)})"}


def _fit(survey: list[Cells]) -> None:
    """Trim or add rules until the form has exactly the figures of the one in use."""
    questions = [row for row in survey if "label" in row and row["type"] != "begin_group"]
    _thin(questions, "relevant", RELEVANT - GROUPS)
    _thin(questions, "required", REQUIRED)
    bare = iter([row for row in questions if "constraint" not in row and row["type"] == "select_one place"])
    while _count(survey, "constraint") < CONSTRAINT:
        next(bare)["constraint"] = "string-length(.) > 0"
    _thin([row for row in questions if row["name"] != "years"], "constraint", CONSTRAINT - 1)
    ruled = [row for row in questions if "relevant" in row]
    simple = [row for row in questions if row["type"] == "select_one yes_no"]
    place = 0
    while (missing := SELECTED - selected(survey)) > 0:
        row = ruled[place % len(ruled)]
        earlier = simple[(place * 7) % max(1, simple.index(_lead(row, simple)) + 1)]
        row["relevant"] += f" {'or' if missing % 3 else 'and not'}{_call(earlier['name'], missing)}"
        place += 1


def _call(name: str, missing: int) -> str:
    call = f"selected({named(name)}, '{('yes', 'no', 'dk')[missing % 3]}')"
    return f" {call}" if missing % 3 else f"({call})"


def _lead(row: Cells, simple: list[Cells]) -> Cells:
    name = row["name"].split("q")[0] + "q0"
    return next(each for each in simple if each["name"] == name)


def _thin(rows: list[Cells], column: str, count: int) -> None:
    """Take the rule from rows, evenly over the form, until so many have it."""
    having = [row for row in rows if column in row]
    surplus = len(having) - count
    for place in range(surplus):
        del having[place * len(having) // surplus][column]


def _count(survey: list[Cells], column: str) -> int:
    return sum(1 for row in survey if row.get(column))


def selected(survey: list[Cells]) -> int:
    """Return how often the form calls ``selected``."""
    return sum(cell.count("selected(") - cell.count("count-selected(") for row in survey for cell in row.values())
