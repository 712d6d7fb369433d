"""The demonstration, run once from outside for all that look at it; whoever changes something takes a copy."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

REPOSITORY = Path(__file__).parents[2]
LEFT_BEFORE = "old.png"
"""A picture of an earlier, finished demonstration in the same folder."""


@dataclass(frozen=True)
class Demonstration:
    """What a run left in its folder, and what it printed."""

    out: Path
    printed: str
    told: str

    @property
    def summary(self) -> dict[str, Any]:
        return dict(msgspec.json.decode((self.out / "summary.json").read_bytes()))

    @property
    def passphrase_file(self) -> Path:
        return Path(self.summary["passphrase_file"])

    @property
    def pdf(self) -> Path:
        return Path(self.summary["pdf"])


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Demonstration:
    """The demonstration after its end; programs that test side by side share one."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    out = shared / "demonstration"
    with (shared / "demonstration.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "printed").exists():
            _finished_before(out)
            _run(out, shared)
        return Demonstration(out, (shared / "printed").read_text("utf-8"), (shared / "told").read_text("utf-8"))


def _finished_before(out: Path) -> None:
    (out / "pictures").mkdir(parents=True)
    (out / "pictures" / LEFT_BEFORE).write_bytes(b"")
    (out / "demonstration").write_text("run\n")
    (out / "summary.json").write_text("{}")


def _run(out: Path, shared: Path) -> None:
    command = [sys.executable, "-m", "inspector_app", "demo", "--out", str(out), "--json"]
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_LOGGING_RULES")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    done = subprocess.run(
        command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    (shared / "told").write_text(done.stderr, "utf-8")
    (shared / "printed").write_text(done.stdout, "utf-8")


@pytest.fixture
def store(demonstration: Demonstration, tmp_path: Path) -> Path:
    """A copy of the laptop's store, for what a test does to it."""
    return Path(shutil.copytree(demonstration.summary["store"], tmp_path / "store"))


@pytest.fixture
def ask(demonstration: Demonstration, store: Path) -> Callable[..., Any]:
    """Ask a command about the copy, with the passphrase that the demonstration left."""
    from tests.builders.commands import command

    return lambda *words: command(*words, "--store", store, "--passphrase-file", demonstration.passphrase_file)
