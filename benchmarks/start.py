"""Start of the program to a window that can be used, against a bare PySide6 window: whole processes, in turn.

Warm is with everything in the page cache; cold is after the kernel has dropped it, which only root may ask for.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.laptops import laptop_in, scratch
from benchmarks.row import Row, against, median

if TYPE_CHECKING:
    from collections.abc import Callable

WARM, COLD = 9, 5
GOAL = 2.0
DROP = Path("/proc/sys/vm/drop_caches")


def to_usable(*arguments: str) -> float:
    """Start a process and return the milliseconds until it says that its window can be used."""
    command = [sys.executable, "-m", "benchmarks.first_paint", *arguments]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=_surroundings()) as process:
        if process.stdout is None:
            raise RuntimeError("no pipe")
        said = process.stdout.readline()
        took = (time.perf_counter() - began) * 1000
        process.stdout.read()
    if said != b"usable\n" or process.returncode != 0:
        raise RuntimeError(f"{arguments} ended with {process.returncode}, having said {said!r}")
    return took


def compared(name: str, *, rounds: int, ours: tuple[str, ...], before: Callable[[], None]) -> Row:
    """Measure ours and the bare window in turn."""
    taken: list[float] = []
    floor: list[float] = []
    for _ in range(rounds):
        for arguments, times in ((("bare",), floor), (ours, taken)):
            before()
            times.append(to_usable(*arguments))
    return against(name, unit="ms", ours=median(taken), floor=median(floor), goal=GOAL)


def drop_caches() -> None:
    """Let the kernel forget every file that it holds in memory."""
    os.sync()
    DROP.write_text("3\n")


def rows() -> list[Row]:
    """Measure the unlock screen on a store, and the first run on an empty folder."""
    with scratch() as folder:
        laptop_in(folder / "held").close()
        (folder / "empty").mkdir()
        unlock, first = ("ours", str(folder / "held")), ("ours", str(folder / "empty"))
        to_usable(*unlock)
        made = [
            compared("start, warm, to the unlock screen", rounds=WARM, ours=unlock, before=_nothing),
            compared("start, warm, to the first run", rounds=WARM, ours=first, before=_nothing),
        ]
        if os.geteuid() == 0 and os.access(DROP, os.W_OK):
            made.append(compared("start, cold, to the unlock screen", rounds=COLD, ours=unlock, before=drop_caches))
        else:
            print("the cold start was not measured: only root may drop the page cache", file=sys.stderr)
    return made


def _nothing() -> None:
    pass


def _surroundings() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen"} | dict(os.environ)
