"""The peer engine as a process: load a form, take steps, read nodes. Installed into ``build/peer`` when first asked."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import msgspec

if TYPE_CHECKING:
    from types import TracebackType

    from tests.checklist.forms.streams import Step

HERE = Path(__file__).parent
BUILD = HERE.parents[1] / "build" / "peer"


PATIENCE_SECONDS = 300


class PeerMissing(Exception):
    """Node is not here, the package could not be installed, or does not run; the text says which."""


class PeerNode(msgspec.Struct, frozen=True):
    """What the peer says of one node; ``type`` is its word for the kind of node, ``violation`` the broken condition."""

    path: str
    type: str
    relevant: bool
    required: bool
    readonly: bool
    value: str
    valid: bool
    violation: str | None
    messages: tuple[str, ...]
    choices: tuple[str, ...]


class Taken(msgspec.Struct, frozen=True):
    """How long a step took and whether its question was relevant before it, or why it was refused."""

    ms: float = 0.0
    relevant: bool = True
    error: str = ""


def install() -> Path:
    """Return the folder in which the engine can run; install the pinned packages into it when they are not there."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        raise PeerMissing("node and npm are not on this machine")
    BUILD.mkdir(parents=True, exist_ok=True)
    wanted = (HERE / "package.json").read_bytes()
    held = BUILD / "package.json"
    if not held.exists() or held.read_bytes() != wanted or not (BUILD / "installed").exists():
        held.write_bytes(wanted)
        command = ["npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"]
        try:
            subprocess.run(command, cwd=BUILD, capture_output=True, text=True, check=True, timeout=PATIENCE_SECONDS)
        except subprocess.CalledProcessError as error:
            raise PeerMissing(f"npm could not install the peer: {error.stderr.strip()[-400:]}") from error
        except subprocess.TimeoutExpired as error:
            raise PeerMissing(f"npm did not come to an end in {PATIENCE_SECONDS} seconds") from error
        (BUILD / "installed").touch()
    shutil.copy(HERE / "engine.mjs", BUILD)
    return BUILD


class Peer:
    """One process of the peer engine. Its clock stands in UTC, so that a date is the same instant everywhere."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["node", "engine.mjs"],
            cwd=install(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "TZ": "UTC"},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.kill()
        self._process.communicate()

    def load(self, xform: str, files: dict[str, str] | None = None) -> float:
        """Load a form; return the milliseconds until it is ready."""
        return float(self._ask(load={"xform": xform, "files": files or {}})["ms"])

    def take(self, steps: list[Step]) -> list[Taken]:
        """Take steps in order; return how each went."""
        return msgspec.convert(self._ask(steps=steps)["steps"], list[Taken])

    def nodes(self) -> list[PeerNode]:
        """Return every question and calculation that exists now, in the form's order."""
        return msgspec.convert(self._ask(nodes=True)["nodes"], list[PeerNode])

    def memory(self) -> float:
        """Return the process's resident memory in megabytes of 10^6 bytes."""
        return float(self._ask(memory=True)["rss"]) / 1e6

    def _ask(self, **command: object) -> dict[str, Any]:
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("no pipe")
        try:
            self._process.stdin.write(json.dumps(command) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError as error:
            raise PeerMissing("the peer ended before it was asked") from error
        line = self._process.stdout.readline()
        if not line:
            raise PeerMissing(f"the peer ended with {self._process.wait()}")
        said: dict[str, Any] = json.loads(line)
        if "error" in said:
            raise PeerRefused(said["error"])
        return said


class PeerRefused(Exception):
    """The peer could not load the form."""
