"""Starts a program, kills it without warning at a seeded random moment, and tells what it had said it saved.

The program prints one line, flushed, for each thing it shows as saved. Nothing here knows what it does besides.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from random import Random

SAVED = "saved "
"""What a line begins with that a person would have read as "saved"."""


@dataclass(frozen=True)
class Moment:
    """When to kill: after so many saved lines, or a line that begins so, and then so many seconds more, during which
    the program runs on.
    """

    lines: int
    seconds: float
    beginning: str = ""

    def has_come(self, saved: Sequence[str]) -> bool:
        """Tell whether the line for which it waits was read."""
        if self.beginning:
            return bool(saved) and saved[-1].startswith(self.beginning)
        return len(saved) >= self.lines


@dataclass
class Run:
    """What one run came to: what it said was saved, and whether it ended by itself before its moment came."""

    saved: list[str] = field(default_factory=list)
    ended: bool = False
    code: int = 0
    err: str = ""
    pid: int = 0


def kills(default: int, *, name: str = "INSPECTOR_KILLS") -> int:
    """Return how many kills to make: what the environment's ``name`` says in the nightly run, else the short form."""
    return int(os.environ.get(name, str(default)))


def moments(random: Random, count: int, *, most_lines: int, most_seconds: float) -> Iterator[Moment]:
    """Yield moments spread over start-up (one in four), the midst of a write, and the pause between two."""
    for i in range(count):
        if i % 4 == 3:
            yield Moment(0, random.uniform(0, most_seconds))
        else:
            yield Moment(random.randint(1, most_lines), random.uniform(0, 0.004))


def run_and_kill(
    command: Sequence[str], moment: Moment, *, folder: Path, environment: Mapping[str, str] | None = None
) -> Run:
    """Run a Python command (``["-m", …]``) from the folder until the moment, kill it with SIGKILL, return what it said.

    Lines that it printed before it died count as said, also those that nobody had read yet. It leads a process group of
    its own, and only itself is killed: what it had started must end by itself (``left_behind``).
    """
    run = Run()
    with subprocess.Popen(
        [sys.executable, *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        start_new_session=True,
    ) as process:
        run.pid = process.pid
        assert process.stdout is not None
        while not moment.has_come(run.saved) and (line := process.stdout.readline()):
            _note(run, line)
        came = moment.has_come(run.saved)
        try:
            process.wait(moment.seconds if came else None)  # the line never came: it has ended, or is about to
            run.ended = True
        except subprocess.TimeoutExpired:
            process.kill()
        rest, run.err = process.communicate()
        for line in rest.splitlines(keepends=True):
            _note(run, line)
        run.code = process.returncode
    return run


def left_behind(run: Run) -> list[str]:
    """Return the programs of a run that still live after it: their command lines, as the kernel tells them."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with contextlib.suppress(OSError):  # it ended while we looked
                state, _, group = (folder / "stat").read_text().rpartition(")")[2].split()[:3]
                if int(group) == run.pid and state != "Z":
                    found.append((folder / "cmdline").read_text().replace("\0", " "))
    return found


def _note(run: Run, line: str) -> None:
    # A line cut by the kill was never whole on the screen either.
    if line.startswith(SAVED) and line.endswith("\n"):
        run.saved.append(line.removeprefix(SAVED).rstrip("\n"))
