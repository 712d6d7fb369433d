"""Mutants tried one after the other in a process of their own, and what each came to."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.checklist.fuzz.mutants import Mutant

REPOSITORY = Path(__file__).parents[3]

SECONDS = 2.0
MEGABYTES = 500.0
"""What one form may take: seconds of the processor for each step, and memory."""

SLACK = 1.5
"""Processors that others use as well take longer for the same; a form must not come near enough for it to matter."""


class Result(msgspec.Struct, frozen=True):
    """What trying one form came to. Seconds are the processor's, but for ``wall``, the longest step by the clock."""

    megabytes: float
    status: int
    error: str = ""
    at: str = ""
    codes: list[str] = []
    unclear: list[str] = []
    check: float = 0.0
    compile: float = 0.0
    open: float = 0.0
    answer: float = 0.0
    say: float = 0.0
    total: float = msgspec.field(name="sum up", default=0.0)
    wall: float = 0.0
    nodes: int = 0

    @property
    def works(self) -> bool:
        """Whether it is a form that can be filled."""
        return not self.codes and not self.error and self.status == 0

    @property
    def cpu(self) -> float:
        """The processor's seconds of the longest step."""
        return max(self.check, self.compile, self.open, self.answer, self.say, self.total)

    def faults(self) -> list[str]:
        """Return what must not be: a traceback, an end by force, too much time or memory, mistakes in odd words."""
        found = [self.error] if self.error else []
        if self.status:
            found.append(f"ended with {self.status} during {self.at}")
        if self.cpu > SECONDS * SLACK:
            found.append(
                f"{self.cpu:.1f} s: {self.check:.1f} to check, {self.open:.1f} to open, {self.answer:.1f} to answer"
            )
        if self.megabytes > MEGABYTES:
            found.append(f"{self.megabytes:.0f} MB")
        return found + [f"unclear: {each}" for each in self.unclear]


def forms(default: int) -> int:
    """Return how many mutants to try: what ``INSPECTOR_FORMS`` says in the nightly run, else the short form."""
    return int(os.environ.get("INSPECTOR_FORMS", str(default)))


@contextmanager
def trying() -> Iterator[subprocess.Popen[str]]:
    """Start the program that tries forms; it ends when its input does."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.checklist.fuzz.trying"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=REPOSITORY,
    ) as process:
        assert process.stdout is not None
        assert "loading" in json.loads(process.stdout.readline())
        yield process


def results(mutants: Iterable[Mutant]) -> Iterator[tuple[Mutant, Result]]:
    """Try mutants, one at a time, and yield what each came to."""
    with tempfile.TemporaryDirectory() as folder, trying() as process:
        for mutant in mutants:
            path = Path(folder) / f"mutant-{mutant.seed}{mutant.suffix}"
            path.write_bytes(mutant.data)
            yield mutant, msgspec.convert(_asked(process, path), Result)
            path.unlink()


def _asked(process: subprocess.Popen[str], path: Path) -> dict[str, Any]:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{path}\n")
    process.stdin.flush()
    found: dict[str, Any] = json.loads(process.stdout.readline())
    return found
