"""The checklist as the editor walks it: which rows there are, in which order, and which row a node belongs to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from inspector_app.checklist.model import Kind
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector_app.checklist.model import Checklist, Question, Section


_NAMED = re.compile(r"/data(?:/\w+)+", re.ASCII)


class Place(NamedTuple):
    """Where a row stands: index of its section, index within it."""

    section: int
    row: int


class Plan:
    """An index over one compiled checklist. Rows are items, their parts and notes; items have a cell in the map."""

    def __init__(self, checklist: Checklist) -> None:
        self.checklist = checklist
        self.questions: dict[Path, Question] = {}
        self._places: dict[Path, Place] = {}
        self._owners: dict[Path, Path] = {}
        self.items: list[tuple[Question, ...]] = []
        for s, section in enumerate(checklist.sections):
            for r, question in enumerate(section.questions):
                self.questions[question.path] = question
                self._places[question.path] = Place(s, r)
                self._own(question)
            self.items.append(tuple(q for q in section.questions if is_item(q)))
        self._ruled: dict[Path, set[Path]] = {}
        for question in self.rows():
            for path in self.asked_by(question):
                self._ruled.setdefault(path, set()).add(question.path)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections in the outline's order."""
        return self.checklist.sections

    def place(self, path: Path) -> Place:
        """Return where a row stands. Raises ``KeyError`` for a path that no row shows."""
        return self._places[path]

    def owner(self, path: Path) -> Path | None:
        """Return the row that shows this node: itself or the sample whose field it is; ``None`` for a helper."""
        return self._owners.get(path)

    def rows(self) -> Iterator[Question]:
        """All rows of the checklist in order."""
        for section in self.checklist.sections:
            yield from section.questions

    def asked_by(self, question: Question) -> list[Path]:
        """Return the rows whose answers decide whether a row is asked, in the order in which its rule names them."""
        named = (self._owners.get(Path(found)) for found in _NAMED.findall(question.relevant))
        return [path for path in named if path is not None and path != question.path]

    def ruled_by(self, path: Path) -> set[Path]:
        """Return the rows that are asked or not because of this row's answer."""
        return self._ruled.get(path, set())

    def item_of(self, path: Path) -> Question:
        """Return the item that a row belongs to: a part's item, else the row itself."""
        question = self.questions[path]
        return self.questions.get(question.item, question) if question.item else question

    def _own(self, question: Question) -> None:
        self._owners[question.path] = question.path
        if question.sample is not None:
            s = question.sample
            for field in (s.compliant, s.total, s.area, s.time):
                self._owners[field] = question.path


def is_item(question: Question) -> bool:
    """Tell whether a row counts and has a cell in the map of answers: parts and notes do not."""
    return bool(question.code) and question.kind is not Kind.NOTE


def is_asked(question: Question) -> bool:
    """Tell whether a row waits for an answer at all: calculations and notes do not."""
    return question.kind not in {Kind.CALCULATED, Kind.NOTE}
