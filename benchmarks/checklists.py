"""Checklists beside the browser's engine: same form, same answers, same machine, same run.

The form has the figures of a long interview in use (593 rows, 551 binds, 888 calls of ``selected``). Each engine fills
it in a process of its own: loading is the first after the imports, an answer is timed from the setter's call to its
return, with everything recomputed. Where Node or the package is missing, the rows say so and stand against figures of
their own.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import msgspec

from benchmarks.fill import Filled
from benchmarks.laptops import scratch
from benchmarks.row import Row, absolute, against, median
from inspector_app.checklist.library import Library
from inspector_app.checklist.reading.package import package_of
from inspector_app.checklist.session import Session
from inspector_app.ids import Path as NodePath
from tests.checklist.forms.growing import growing
from tests.checklist.forms.largest import ROWS, VILLAGES, largest
from tests.checklist.forms.shape import BINDS, shape
from tests.checklist.forms.streams import value
from tests.peer.peer import Peer, PeerMissing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.checklist.forms.streams import Step
    from tests.checklist.forms.tables import Form

PASSES = 4
"""Times through every question that is relevant then."""
ANSWERS = 1_000
"""Answers, spread over the form, of which the growing forms are timed by."""
OPENING = 0.5
"""How often a yes is said that opens further questions, besides by chance."""
ROUNDS = 3
"""Processes of each engine, in turn; the middle figure counts."""
LOAD, MEDIAN, SLOWEST = 1 / 10, 1 / 5, 1 / 6
"""Goals as shares of the peer's time."""
LOAD_MS, MEDIAN_MS, SLOWEST_MS = 200.0, 0.11, 10.0
"""Goals where there is no peer to stand beside."""
MEMORY_MB = 120.0
SIZES = (100, 1_000, 10_000)
LINEAR, FLAT = 2.0, 2.0
OPEN_MS = 300.0
"""What the window has for opening such a form."""
ROW_MS = 20.0
CHOICES_MS = 50.0
"""A cascade over a long list, without a pause that is felt."""


def rows() -> list[Row]:
    """Measure all of them."""
    with scratch() as folder:
        return [*_beside_the_peer(folder / "interview"), *_growth(folder / "growth"), *_largest(folder / "largest")]


def _beside_the_peer(folder: Path) -> list[Row]:
    form = shape()
    source = form.write(folder)
    steps = passes(form, Library(folder / "cache"), source)
    name = f"form of {BINDS} binds"
    ours: list[Filled] = []
    theirs: list[Filled] = []
    missing = ""
    for _ in range(ROUNDS):
        ours.append(filled(folder / "cache", source, steps))
        if not missing:
            try:
                theirs.append(peer(form, steps))
            except PeerMissing as error:
                missing = str(error)
    if missing:
        print(f"the peer engine was not measured: {missing}", file=sys.stderr)
        said = f"{name}, no peer here"
        compared = [
            absolute(f"{said}: load", unit="ms", ours=middle(ours, _load), goal=LOAD_MS),
            absolute(f"{said}: answer, p50", unit="ms", ours=middle(ours, _median), goal=MEDIAN_MS),
            absolute(f"{said}: answer, slowest", unit="ms", ours=middle(ours, _slowest), goal=SLOWEST_MS),
        ]
    else:
        compared = [
            against(f"{name}: {what}", unit="ms", ours=middle(ours, take), floor=middle(theirs, take), goal=goal)
            for what, take, goal in (
                ("first load", _load, LOAD),
                (f"answer, p50 of {len(steps):,}", _median, MEDIAN),
                ("answer, slowest", _slowest, SLOWEST),
            )
        ]
    held = middle(ours, lambda each: max(each.opened, each.filled))
    return [*compared, absolute(f"{name}: memory, no window", unit="MB", ours=held, goal=MEMORY_MB)]


def passes(form: Form, library: Library, source: Path, *, times: int = PASSES) -> list[Step]:
    """Return answers that go through every then-relevant question so often, consent held at yes."""
    rng = random.Random(1)  # noqa: S311 - answers, no secret
    session = Session(library.open(source), {}, facts={"seed": "a visit"})
    steps: list[Step] = []
    for _ in range(times):
        for field in form.fields():
            path = NodePath(field.path)
            if session.node(path).relevant:
                opens = field.path.endswith("/consent") or ("yes" in field.names and rng.random() < OPENING)
                said = "yes" if opens else value(field, rng)
                session.answer(path, said)
                steps.append({"path": field.path, "value": said})
    return steps


def filled(cache: Path, source: Path, steps: list[Step]) -> Filled:
    """Let a process of ours fill a form whose compiled bytes lie in the cache."""
    answers = source.with_suffix(".json")
    answers.write_bytes(msgspec.json.encode(steps))
    command = [sys.executable, "-m", "benchmarks.fill", str(cache), str(source), str(answers)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return msgspec.json.decode(done.stdout, type=Filled)


def peer(form: Form, steps: list[Step]) -> Filled:
    """Let a process of the peer fill the form. Raises ``PeerMissing``."""
    with Peer() as process:
        load = process.load(form.xform(), form.files)
        opened = process.memory()
        taken = process.take(steps)
        refused = [each.error for each in taken if each.error]
        if refused:
            raise RuntimeError(f"the peer refused an answer: {refused[0]}")
        return Filled(load, [each.ms for each in taken], opened, process.memory())


def _growth(folder: Path) -> list[Row]:
    load, answer = {}, {}
    for size in SIZES:
        form, place = growing(size), folder / str(size)
        source = form.write(place)
        library = Library(place / "cache")
        asked = passes(form, library, source, times=1)
        steps = asked[:: max(1, len(asked) // ANSWERS)]
        each = [filled(place / "cache", source, steps) for _ in range(ROUNDS)]
        load[size] = min(map(_load, each)) * 1000 / size  # the least is the work itself, without its neighbours'
        answer[size] = min(map(_median, each)) * 1000
    base = SIZES[0]
    made = []
    for size in SIZES[1:]:
        beside = f"{size:,} questions, floor: {base}"
        made.append(against(f"load per question, {beside}", unit="us", ours=load[size], floor=load[base], goal=LINEAR))
        made.append(against(f"answer, p50, {beside}", unit="us", ours=answer[size], floor=answer[base], goal=FLAT))
    return made


def _largest(folder: Path) -> list[Row]:
    """Measure the largest form: opened with its long list, rows added up to hundreds, choices at the cascade's end."""
    form = largest()
    data, suffix = package_of(form.write(folder))
    source = folder / f"packed{suffix}"
    source.write_bytes(data)
    library = Library(folder / "cache")
    session = Session(library.open(source), {}, facts={"seed": "a visit"})
    opened = middle([filled(folder / "cache", source, []) for _ in range(ROUNDS)], _load)
    rows = filled(folder / "cache", source, [{"add_repeat": "/data/worker"}] * ROWS).answers
    looked = []
    for number in range(20):
        session.answer(NodePath("/data/place/province"), f"p{number}")
        session.answer(NodePath("/data/place/regency"), f"r{number}")
        began = time.perf_counter()
        found = session.choices(NodePath("/data/place/village"))
        looked.append((time.perf_counter() - began) * 1000)
        if not found:
            raise RuntimeError("a regency without villages")
    name = f"form of {len(form.fields())} questions and {VILLAGES:,} choices"
    return [
        absolute(f"{name}: opened, no window", unit="ms", ours=opened, goal=OPEN_MS),
        absolute(f"{name}: choices after the cascade", unit="ms", ours=median(looked), goal=CHOICES_MS),
        absolute(f"a row added to {ROWS}, no window", unit="ms", ours=median(rows[-20:]), goal=ROW_MS),
    ]


def middle(each: list[Filled], take: Callable[[Filled], float]) -> float:
    """Return the middle of a figure over the rounds."""
    return median([take(one) for one in each])


def _load(one: Filled) -> float:
    return one.load


def _median(one: Filled) -> float:
    return median(one.answers)


def _slowest(one: Filled) -> float:
    return max(one.answers)
