"""Which checklists a visit to a site may begin with on a day: the protocol's first, then one version of each other; and
whether a visit's own has a newer version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from inspector_app.checklist.library import valid_on
from inspector_app.checklist.reading.columns import PURPOSES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from inspector_app.checklist.library import Library
    from inspector_app.checklist.model import Checklist
    from inspector_app.ids import ChecklistId


class Offer(NamedTuple):
    """A checklist, and whether it is in force on the day."""

    checklist: Checklist
    in_force: bool


def offers(library: Library, site_kind: str, date: dt.date) -> list[Offer]:
    """Return what a visit to a site (``plant``, ``estate``) may be held to; the first is what it is for by itself.

    Of each checklist there is one version: the one in force on the day, else the newest. A plain form, which names no
    kind of site, is offered for each. Raises ``ChecklistUnknown`` when there is none by itself.
    """
    first = library.choose(site_kind, date)
    others: dict[ChecklistId, list[Checklist]] = {}
    for each in library.held():
        if each.checklist != first.checklist and (not each.sites or site_kind in each.sites):
            others.setdefault(each.checklist, []).append(each)
    chosen = sorted((_of_day(versions, date) for versions in others.values()), key=_by_purpose)
    return [Offer(each, valid_on(each, date)) for each in (first, *chosen)]


def newer_version(library: Library, checklist: Checklist, date: dt.date) -> Checklist | None:
    """Return the newest version of a checklist that came after this one and is in force on a day; ``None`` for none."""
    later = [
        each
        for each in library.held()
        if each.checklist == checklist.checklist and _age(each) > _age(checklist) and valid_on(each, date)
    ]
    return max(later, key=_age, default=None)


def _age(checklist: Checklist) -> tuple[dt.date, str]:
    return checklist.valid_from, checklist.version


def _of_day(versions: Iterable[Checklist], date: dt.date) -> Checklist:
    return max(versions, key=lambda each: (valid_on(each, date), each.valid_from, each.version))


def _by_purpose(checklist: Checklist) -> tuple[bool, int, str, ChecklistId]:
    known = PURPOSES.index(checklist.purpose) if checklist.purpose in PURPOSES else len(PURPOSES)
    return not checklist.sites, known, checklist.purpose, checklist.checklist
