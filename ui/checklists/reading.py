"""What the screen of rule changes reads: which versions there are, what differs between two, and whom it concerns."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from inspector_app.checklist.versions import compare
from inspector_app.visits.lists import concerned_by

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlite_utils import Database

    from inspector_app.checklist.library import Library
    from inspector_app.checklist.model import Checklist
    from inspector_app.checklist.versions import Changes
    from inspector_app.ids import ChecklistId
    from inspector_app.visits.lists import Concerned

Family = tuple["Checklist", ...]
"""All versions of one checklist that are held here, oldest first."""


@dataclasses.dataclass(frozen=True)
class Comparison:
    """Two versions, what differs, and the drafts and open findings that it concerns."""

    old: Checklist
    new: Checklist
    changes: Changes
    concerned: Concerned


def families(library: Library) -> list[Family]:
    """Return every checklist of which there are at least two versions, by name."""
    found: dict[ChecklistId, list[Checklist]] = {}
    for each in library.held():
        found.setdefault(each.checklist, []).append(each)
    return [tuple(versions) for versions in found.values() if len(versions) > 1]


def nearest(found: Sequence[Family], day: dt.date) -> tuple[int, int, int] | None:
    """Return the change of rules whose first day is nearest: the family, and its older and newer version."""
    steps = [(at, place - 1, place) for at, family in enumerate(found) for place in range(1, len(family))]
    return min(steps, key=lambda step: abs((found[step[0]][step[2]].valid_from - day).days), default=None)


def compared(db: Database, old: Checklist, new: Checklist) -> Comparison:
    """Compare two versions and look for what they concern on this laptop."""
    changes = compare(old, new)
    concerned = concerned_by(db, checklist=old.checklist, version=old.version, paths=changes.touched)
    return Comparison(old, new, changes, concerned)
