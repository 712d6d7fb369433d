"""The flow of a paper: strips from top to bottom, dealt out to pages by a few rules of good printing.

A strip is never split. A strip with ``keep`` is never parted from the one after it. A table repeats its head on each
page
and closes with a strong rule wherever it is broken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from inspector_app.reports.marks import HAIR, INK, LEFT, RIGHT, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector_app.reports.marks import Mark

STRONG = 0.7
THIN = 0.5


class Bookmark(NamedTuple):
    """An entry of the outline that a reader shows beside the paper."""

    title: str
    level: int


class Strip(NamedTuple):
    """A piece of the paper that is never split: its height, what is drawn on it (y from its own top), what it holds
    on to.

    ``before`` is the space above it, dropped at the top of a page. ``heading`` marks a heading, ``table`` the table
    that it is
    a row of, ``rule_from`` where the thin rule above it begins.
    """

    height: float
    marks: tuple[Mark, ...]
    before: float = 0.0
    keep: bool = False
    heading: bool = False
    table: Table | None = None
    rule_from: float = LEFT
    bookmark: Bookmark | None = None
    new_page: bool = False


class Table:
    """A table's head, empty for a table without; rows name the table that they belong to, and are told apart by
    identity.
    """

    def __init__(self, head: Strip | None) -> None:
        self.head = head


class Placed(NamedTuple):
    """A strip on its page, ``y`` from the top of the page."""

    y: float
    strip: Strip


class Page(NamedTuple):
    """A page's strips in order; ``rules`` are those that tables have gained by where they were broken."""

    strips: list[Placed]
    rules: list[Rule]


class Frame(NamedTuple):
    """The part of the page that text may fill."""

    top: float
    bottom: float


def paginate(strips: Sequence[Strip], *, first: Frame, others: Frame) -> list[Page]:
    """Deal strips out to pages; at least one page."""
    sheet = _Sheet(first, others)
    for unit in _units(strips):
        sheet.place(unit)
    return sheet.finished()


def _units(strips: Sequence[Strip]) -> list[list[Strip]]:
    units: list[list[Strip]] = []
    held = False
    for strip in strips:
        if held:
            units[-1].append(strip)
        else:
            units.append([strip])
        held = strip.keep
    return units


class _Sheet:
    """The page being filled. One instance lays out one paper."""

    def __init__(self, first: Frame, others: Frame) -> None:
        self._others = others
        self._frame = first
        self._pages = [Page([], [])]
        self._y = first.top
        self._table: Table | None = None

    def place(self, unit: list[Strip]) -> None:
        """Put strips that hold together onto this page, or onto the next; a unit taller than a page is let go."""
        if unit[0].new_page and self._pages[-1].strips:
            self._turn()
        if not self._fits(unit):
            if self._pages[-1].strips:
                self._turn()
            if not self._fits(unit):
                for strip in unit:
                    if not self._fits([strip]) and self._pages[-1].strips:
                        self._turn()
                    self._put(strip)
                return
        for strip in unit:
            self._put(strip)

    def finished(self) -> list[Page]:
        self._close()
        return self._pages

    def _fits(self, unit: list[Strip]) -> bool:
        y, table, fresh = self._y, self._table, not self._pages[-1].strips
        for strip in unit:
            y += (0.0 if fresh else strip.before) + strip.height
            if strip.table is not None and strip.table is not table and strip.table.head is not None:
                y += strip.table.head.height
            table, fresh = strip.table, False
        return y <= self._frame.bottom + 0.01

    def _turn(self) -> None:
        self._close()
        self._pages.append(Page([], []))
        self._frame, self._y = self._others, self._others.top

    def _close(self) -> None:
        """End the table at this place, strongly."""
        if self._table is not None:
            self._pages[-1].rules.append(Rule(LEFT, self._y, RIGHT, STRONG, INK))
        self._table = None

    def _put(self, strip: Strip) -> None:
        page = self._pages[-1]
        if strip.table is not self._table:
            self._close()
        if page.strips:
            self._y += strip.before
        if strip.table is not None:
            if strip.table is not self._table:
                page.rules.append(Rule(LEFT, self._y, RIGHT, STRONG, INK))
                if strip.table.head is not None:
                    self._set(strip.table.head)
                    page.rules.append(Rule(LEFT, self._y, RIGHT, STRONG, INK))
            elif strip.rule_from < RIGHT:
                page.rules.append(Rule(strip.rule_from, self._y, RIGHT, THIN, HAIR))
        self._table = strip.table
        self._set(strip)

    def _set(self, strip: Strip) -> None:
        self._pages[-1].strips.append(Placed(self._y, strip))
        self._y += strip.height
