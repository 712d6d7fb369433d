"""One whole visit from the first run to headquarters' receipt, in the real windows; a killed run goes on."""

from __future__ import annotations

import datetime as dt
import shutil
import sys
from typing import TYPE_CHECKING

import msgspec

from inspector_app.errors import FolderTaken
from inspector_app.store.folder import write_whole
from ui.app import build
from ui.demo import story
from ui.demo.clock import BETWEEN_RUNS, DemoClock
from ui.demo.hands import Hands
from ui.demo.journey import WIDE, Journey
from ui.demo.offscreen import offscreen
from ui.headquarters import LocalHeadquarters

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.demo.summary import Summary

MARK = "demonstration"
"""Lies in a folder that the demonstration made and may therefore begin anew."""

SUMMARY = "summary.json"
"""Stands there when a demonstration is finished, and not before."""


def run(out: Path, *, say: Callable[[str], object]) -> Summary:
    """Fill ``out`` with pictures, paper, receipt and ``summary.json``.

    Raises ``FolderTaken``, ``DemonstrationStuck``.
    """
    from ui.interpreter import keep_none_alive

    keep_none_alive()
    runs_before = _begin(out)
    (out / "passphrase").write_text(story.PASSPHRASE + "\n", "utf-8")
    clock = DemoClock(dt.datetime.fromisoformat(story.BEGAN) + runs_before * BETWEEN_RUNS)
    headquarters = LocalHeadquarters(out / "headquarters", clock=clock.iso)
    headquarters.start()
    try:
        with offscreen(), build(out / "store", clock=clock, size=WIDE) as application:
            application.window.show()
            application.window.activateWindow()
            hands = Hands(application.window, out / "pictures", at_rest=lambda: not application.busy)
            former, sys.excepthook = sys.excepthook, hands.feel
            try:
                journey = Journey(application, out, headquarters=headquarters, hands=hands, say=say)
                summary = journey.go()
            finally:
                sys.excepthook = former
    finally:
        headquarters.stop()
    write_whole(out / SUMMARY, msgspec.json.format(msgspec.json.encode(summary)))
    say(f"done: {summary.number}, {summary.answers} answers, {len(summary.pictures)} pictures in {out}")
    return summary


def _begin(out: Path) -> int:
    """Make the folder; a finished demonstration is begun anew, an unfinished one goes on. Return the runs before."""
    if out.exists() and any(out.iterdir()) and not (out / MARK).exists():
        raise FolderTaken(folder=str(out))
    if (out / SUMMARY).exists():
        _clear(out)
    out.mkdir(parents=True, exist_ok=True)
    with (out / MARK).open("a+", encoding="utf-8") as mark:
        mark.seek(0)
        before = len(mark.readlines())
        mark.write("run\n")
    return before


def _clear(out: Path) -> None:
    """Empty the folder of a finished demonstration; cut short, it is still a finished one of ours and cleared again."""
    for left in out.iterdir():
        if left.is_dir():
            shutil.rmtree(left)
        elif left.name not in (MARK, SUMMARY):
            left.unlink()
    (out / SUMMARY).unlink()
    (out / MARK).unlink()
