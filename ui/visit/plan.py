"""The checklist as the editor walks it: which rows there are, in which order, and which row a node belongs to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from inspector_app.checklist.model import Kind
from inspector_app.checklist.nodes import definition
from inspector_app.ids import Path
from ui.visit.nodes import node_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector_app.checklist.model import Checklist, Question, SampleFields, Section


_NAMED = re.compile(r"/data(?:/[\w.-]+)+|(?:\.\./)+[\w./-]+", re.ASCII)
SHOWN = frozenset({Kind.CALCULATED, Kind.NOTE, Kind.HEADING})
"""Kinds that only show something."""


class Place(NamedTuple):
    """Where a row stands: index of its section, index within it."""

    section: int
    row: int


class Plan:
    """An index over one compiled checklist. Rows are items, their parts, notes, headings and repeats.

    ``questions`` also holds what the rows of a repeat ask, by the path without rows; ``at`` gives one as it stands in
    a row. Items have a cell in the map.
    """

    def __init__(self, checklist: Checklist) -> None:
        self.checklist = checklist
        self.questions: dict[Path, Question] = {}
        self._places: dict[Path, Place] = {}
        self._owners: dict[Path, Path] = {}
        self._asked_by: dict[Path, tuple[Path, ...]] = {}
        self._containers = {container.path: container for container in checklist.containers}
        self._instances: dict[Path, Question] = {}
        self._samples: dict[Path, Path] = {}
        self._ranks: dict[Path, int] = {}
        self.items: list[tuple[Question, ...]] = []
        self._counted: set[Path] = set()
        for s, section in enumerate(checklist.sections):
            for r, question in enumerate(section.questions):
                self._places[question.path] = Place(s, r)
                self._take(question, question.path)
            coded = tuple(q for q in section.questions if is_item(q))
            # A form without our columns works as well: then what is asked is what counts.
            self.items.append(coded or tuple(q for q in section.questions if is_asked(q)))
            self._counted |= {q.path for q in self.items[-1]}
        self._ruled: dict[Path, set[Path]] = {}
        for question in self.rows():
            for path in self.asked_by(question):
                self._ruled.setdefault(path, set()).add(question.path)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections in the outline's order."""
        return self.checklist.sections

    def at(self, path: Path) -> Question:
        """Return the question at a node: inside a repeat with the node's own paths. Raises ``KeyError``."""
        if "[" not in path:
            return self.questions[path]
        if path not in self._instances:
            question = self.questions[definition(path)]
            self._instances[path] = msgspec.structs.replace(
                question,
                path=path,
                item=node_path(question.item, path) if question.item else None,
                sample=_sample_at(question.sample, path) if question.sample else None,
            )
        return self._instances[path]

    def place(self, path: Path) -> Place:
        """Return where a row stands, for a node inside a repeat where the repeat does. Raises ``KeyError``."""
        return self._places[self._owners[definition(path)]]

    def owner(self, path: Path) -> Path | None:
        """Return the row of its section that shows this node: itself, the sample whose field it is, or the outermost
        repeat that it is inside of; ``None`` for a helper.
        """
        return self._owners.get(definition(path))

    def shown_by(self, path: Path) -> Path | None:
        """Return the node whose row or cell shows this one: itself, or the sample whose field it is."""
        question = definition(path)
        if question in self.questions:
            return path
        sample = self._samples.get(question)
        return node_path(sample, path) if sample is not None else None

    def counts(self, question: Question) -> bool:
        """Tell whether a question has a cell in the map of answers: an item, or what a section without items asks."""
        return question.path in self._counted

    def rows(self) -> Iterator[Question]:
        """All rows of the checklist in order; a repeat stands as one."""
        for section in self.checklist.sections:
            yield from section.questions

    def asked_by(self, question: Question) -> list[Path]:
        """Return the nodes whose answers decide whether a row is asked, in the order in which its rule names them."""
        own = definition(question.path)
        if own not in self._asked_by:
            named = dict.fromkeys(path for rule in self._rules(own) for path in named_in(rule, own))
            self._asked_by[own] = tuple(path for path in named if path in self._owners and path != own)
        found = (self.shown_by(node_path(path, question.path)) for path in self._asked_by[own])
        return [path for path in found if path is not None and path != question.path]

    def _rules(self, path: Path) -> Iterator[str]:
        """Yield the rules that decide whether a question is asked: its own, then those of what it stands in."""
        yield self.questions[path].relevant
        around = self._containers.get(path)
        inside = around.inside if around is not None else self.questions[path].inside
        if around is not None:
            yield around.relevant
        while inside is not None and inside in self._containers:
            yield self._containers[inside].relevant
            inside = self._containers[inside].inside

    def ruled_by(self, path: Path) -> set[Path]:
        """Return the rows that are asked or not because of this row's answer."""
        return self._ruled.get(path, set())

    def item_of(self, path: Path) -> Question:
        """Return the item that a row belongs to: a part's item, else the row itself."""
        question = self.at(path)
        return self.at(question.item) if question.item and definition(question.item) in self.questions else question

    def order(self, path: Path) -> tuple[int, int, int]:
        """Return where a node stands in the checklist, the column of a repeat after the repeat."""
        place = self.place(path)
        return place.section, place.row, self._ranks[definition(path)]

    def _take(self, question: Question, owner: Path) -> None:
        self.questions[question.path] = question
        self._owners[question.path] = owner
        self._ranks[question.path] = len(self._ranks)
        if question.sample is not None:
            s = question.sample
            for field in (s.compliant, s.total, s.area, s.time):
                self._owners[field] = owner
                self._samples[field] = question.path
        for column in question.columns:
            self._take(column, owner)


def named_in(rule: str, own: Path) -> Iterator[Path]:
    """Yield the questions that an expression names, in its order; ``own`` is where steps upwards begin."""
    for found in _NAMED.findall(rule):
        if found.startswith("/"):
            yield Path(found)
            continue
        steps = own.split("/")
        for step in found.split("/"):
            steps = steps[:-1] if step == ".." else [*steps, step]
        yield Path("/".join(steps))


def is_item(question: Question) -> bool:
    """Tell whether a row counts and has a cell in the map of answers: parts, notes and headings do not."""
    return bool(question.code) and question.kind not in {Kind.NOTE, Kind.HEADING}


def is_asked(question: Question) -> bool:
    """Tell whether a row waits for an answer at all: calculations, notes and headings do not."""
    return question.kind not in SHOWN


def _sample_at(sample: SampleFields, near: Path) -> SampleFields:
    return msgspec.structs.replace(
        sample,
        compliant=node_path(sample.compliant, near),
        total=node_path(sample.total, near),
        area=node_path(sample.area, near),
        time=node_path(sample.time, near),
    )
