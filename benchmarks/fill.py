"""A process that opens a compiled form, takes answers, and prints what each cost: ``… CACHE FORM ANSWERS.json``.

Nothing of benchmarks or tests is imported here, so that the process holds what the product holds and no more.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path

import msgspec

from inspector_app.checklist.library import Library
from inspector_app.checklist.session import Session
from inspector_app.ids import Path as NodePath


class Filled(msgspec.Struct, frozen=True):
    """Milliseconds to the form being ready and to each answer's recomputed state; resident megabytes at both times."""

    load: float
    answers: list[float]
    opened: float
    filled: float


def resident() -> float:
    """Return this process's resident memory in megabytes of 10^6 bytes."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def fill(cache: Path, form: Path, steps: list[dict[str, str]]) -> Filled:
    """Open the form as a visit does and take the steps; a row is added to the repeat that a step names."""
    began = time.perf_counter()
    session = Session(Library(cache).open(form), {}, facts={"seed": "a visit"})
    load = (time.perf_counter() - began) * 1000
    opened, answers = resident(), []
    for step in steps:
        if "add_repeat" in step:
            repeat = session.path_at(NodePath(step["add_repeat"]))
            began = time.perf_counter()
            session.add_row(repeat)
        else:
            path = session.path_at(NodePath(step["path"]))
            began = time.perf_counter()
            session.answer(path, step["value"])
        answers.append((time.perf_counter() - began) * 1000)
    return Filled(load, answers, opened, resident())


def main() -> int:
    """Fill and print."""
    gc.disable()  # as the command line does before it opens the window, which collects in its own time
    cache, form, answers = map(Path, sys.argv[1:])
    filled = fill(cache, form, msgspec.json.decode(answers.read_bytes(), type=list[dict[str, str]]))
    sys.stdout.buffer.write(msgspec.json.encode(filled))
    return 0


if __name__ == "__main__":
    sys.exit(main())
