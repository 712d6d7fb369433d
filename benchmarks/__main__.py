"""Run every benchmark, print one table, and leave it in ``build/bench.json``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from benchmarks import answer, checklists, holdings, papers_speed, sections, start
from ui.demo.offscreen import offscreen

if TYPE_CHECKING:
    from benchmarks.row import Row


def main() -> int:
    """Print the table; return 0 even when a goal is missed, because a figure is not a test."""
    rows: list[Row] = []
    with offscreen():
        for part in (start, answer, sections, papers_speed, holdings, checklists):
            rows += part.rows()
    width = max(len(row.name) for row in rows)
    print(f"{'':{width}}  {'unit':>5} {'ours':>9} {'floor':>9} {'ratio':>6} {'goal':>6}")
    for row in rows:
        floor = "" if row.floor is None else f"{row.floor:.2f}"
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        verdict = "ok" if row.ok else "MISSED"
        print(f"{row.name:{width}}  {row.unit:>5} {row.ours:>9.2f} {floor:>9} {ratio:>6} {row.goal:>6.2f}  {verdict}")
    out = Path("build/bench.json")
    out.parent.mkdir(exist_ok=True)
    out.write_bytes(msgspec.json.format(msgspec.json.encode(rows)))
    print(f"written to {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
