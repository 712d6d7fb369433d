"""The program that tries mutants, one after the other: ``python -m tests.checklist.fuzz.trying``.

It reads paths, one a line, and answers each with a line of JSON. Every form is tried in a child of its own, forked from
here where the libraries are loaded already, so that what one does to time, memory or the process is its own.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
import sys
import time
import traceback
from importlib import import_module
from pathlib import Path
from typing import Any

MOST_CPU = 30
MOST_WALL = 120
"""Seconds after which a child is ended, far beyond what is allowed: it is then known to hang."""

MOST_MEMORY = 3_000_000_000
"""Bytes of address space: far beyond what is allowed too, so that it is the form that fails and not the machine."""


def main() -> None:
    """Try what is named on the standard input."""
    began = time.process_time()
    for name in ("openpyxl", "pyxform.xls2xform", "xlrd", "tests.checklist.fuzz.answering"):
        import_module(name)
    gc.freeze()
    _say({"loading": time.process_time() - began})
    for line in sys.stdin:
        _say(_tried(line.rstrip("\n")))


def _say(found: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()


def _tried(path: str) -> dict[str, Any]:
    """Return what a child found, with what the kernel says it took."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _in_child(path, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status, used = os.wait4(child, 0)
    found: dict[str, Any] = json.loads(said) if said else {"error": "it ended without a word"}
    return {**found, "status": os.waitstatus_to_exitcode(status), "megabytes": used.ru_maxrss / 1024}


def _in_child(path: str, writing: int) -> None:
    from tests.checklist.fuzz.answering import tried

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU, MOST_CPU))
    signal.alarm(MOST_WALL)
    step: dict[str, Any] = {}
    try:
        tried(Path(path), step)
    except BaseException:
        step["error"] = traceback.format_exc()[-6000:]
    os.write(writing, json.dumps(step)[:60_000].encode())
    os._exit(0)


if __name__ == "__main__":
    main()
