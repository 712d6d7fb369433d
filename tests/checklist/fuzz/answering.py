"""What is done with one form: looked at for mistakes, and, where it has none, compiled, opened, and filled a little."""

from __future__ import annotations

import re
import time
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any

import msgspec

from inspector_app.checklist.lexical import COMPUTED
from inspector_app.checklist.model import Checklist, Kind
from inspector_app.checklist.reading.problems import LANGUAGES, SENTENCES
from inspector_app.checklist.reading.xlsform import compile_xlsform, problems
from inspector_app.checklist.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path as File

    from inspector_app.checklist.reading.problems import Problem
    from inspector_app.ids import Path

STEPS = 40
ANSWERS = (
    "", "1", "2", "0", "-1", "3.5", "1e400", "10000", "2147483647", "yes", "no", "a", "x" * 3000, "a" * 40 + "!", "é😀",
    "a@b.id", "2020-09-09", "2020-09-09T10:00:00+07:00", "10:30", "-6.3 107.2 0 0", "NaN", "'", "${a}", "a a a", "\x00",
    "99999-01-01", "(a+)+$", " ", "OK", "present", "true", "٣",
)  # fmt: skip
_INSIDES = re.compile(r"\b\w*(Error|Exception)\b|Traceback|object has no attribute|NoneType|<class |0x[0-9a-f]{8}")
"""What no author should read: the insides of a library."""


def tried(file: File, step: dict[str, Any]) -> None:
    """Note in ``step`` what was found: seconds of each step, the mistakes' codes, what of them is unclear."""
    found = _timed(step, "check", lambda: problems(file))
    step["codes"] = sorted({each.code for each in found})
    step["unclear"] = [said for each in found[:600] for said in _unclear(each)][:5]
    if found:
        return
    checklist = _timed(step, "compile", lambda: compile_xlsform(file))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(checklist), type=Checklist) == checklist
    _fill(checklist, step, chance=Random(file.name))  # noqa: S311 - to be repeated, not to be secret


def _timed(step: dict[str, Any], name: str, act: Callable[[], Any]) -> Any:
    """Do something, noting the processor's seconds and those of the clock; of several of a name the longest."""
    cpu, wall = time.process_time(), time.perf_counter()
    step["at"] = name
    try:
        return act()
    finally:
        step[name] = max(step.get(name, 0.0), time.process_time() - cpu)
        step["wall"] = max(step.get("wall", 0.0), time.perf_counter() - wall)


def _unclear(problem: Problem) -> list[str]:
    """Return what is wrong with how a mistake is told."""
    said = [problem.say(lang) for lang in LANGUAGES]
    if problem.code not in SENTENCES or not all(said):
        return [f"{problem.code}: says nothing"]
    if any(len(each) > 3000 for each in said):
        return [f"{problem.code}: {len(said[0])} characters"]
    detail = problem.facts.get("message", "")
    return [f"{problem.code}: {detail[:300]}"] if _INSIDES.search(detail) else []


def _fill(checklist: Checklist, step: dict[str, Any], *, chance: Random) -> None:
    facts = {"started_date": "2020-09-09", "seed": "1"}
    session: Session = _timed(step, "open", lambda: Session(checklist, {}, facts=facts))
    paths = list(session.paths())
    step["nodes"] = len(paths)
    for _ in range(STEPS if paths else 0):
        path = chance.choice(paths)
        _timed(step, "answer", partial(_answer, session, path, chance))
        if len(paths) < 5000:
            paths = list(session.paths())
    _timed(step, "sum up", lambda: (session.missing(), session.invalid(), session.warned(), session.score()))
    for path in paths[:300]:
        _timed(step, "say", partial(_look, session, path))


def _answer(session: Session, path: Path, chance: Random) -> None:
    try:
        question = session.question(path)
    except KeyError:
        return  # a group, or a row that an answer has taken away
    if question.kind is Kind.REPEAT:
        if session.may_add(path):
            session.add_row(path)
        return
    if question.kind in COMPUTED:
        return
    offered = [choice.name for choice in session.choices(path)]
    session.answer(path, chance.choice([*ANSWERS, *offered[:30], *offered[:30]]))


def _look(session: Session, path: Path) -> None:
    try:
        session.question(path)
    except KeyError:
        return
    session.node(path)
    session.choices(path)
    for field in ("label", "hint", "constraint_message"):
        session.say(path, field)
