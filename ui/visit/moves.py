"""Moves through a visit: to a question, a cell, a section; on after an answer, up and down over the sections' ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.visit.marks import FAILING
from ui.visit.plan import is_asked

if TYPE_CHECKING:
    from inspector_app.ids import Path
    from ui.visit.model import VisitModel
    from ui.visit.outline import Outline
    from ui.visit.section_view import SectionView


class Moves:
    """Where the cursor of one editor goes."""

    def __init__(self, model: VisitModel, *, section: SectionView, outline: Outline) -> None:
        self._model = model
        self._section = section
        self._outline = outline

    def go_to(self, path: Path, *, focus: bool = True) -> None:
        """Lead to a question or a cell, whatever section it is in."""
        self.show_section(self._model.plan.place(path).section)
        self._section.go_to(path, focus=focus)

    def open_section(self, section: int, *, focus: bool = True) -> None:
        """Open a section at its first question that waits, else at its first."""
        self.show_section(section)
        model = self._model
        asked = [row.question for row in self._section.rows if is_asked(row.question)]
        rows = [question for question in asked if model.relevant(question.path)]
        waiting = next((q for q in rows if not model.counts.is_done(q)), rows[0] if rows else None)
        if waiting is not None:
            self._section.set_current(waiting.path, focus=focus)

    def show_section(self, section: int) -> None:
        """Open a section at its top."""
        self._section.show_section(section)
        self._outline.set_section(section)

    def next_section(self) -> None:
        """Open the next section, after the last one the first."""
        self._section.commit()
        self.open_section((self._section.section + 1) % len(self._model.plan.sections))

    def lead(self, path: Path | None) -> None:
        """Lead to a question if there is one to lead to; what was typed is handed over before."""
        if path is not None:
            self._section.commit()
            self.go_to(path)

    def on_from(self, path: Path, *, same: bool) -> None:
        """Go on to the next row; a finding just made keeps the focus, for its note and photo."""
        row = self._model.plan.shown_by(path) or path
        failing = self._model.verdict(row) in FAILING and bool(self._model.plan.at(row).code)
        if not failing or same:
            self.next()

    def next(self) -> None:
        """Go on to the next row, from the last one of a section to the next section."""
        following = self._section.step(1)
        if following is not None:
            self._section.set_current(following)
        elif self._section.section + 1 < len(self._model.plan.sections):
            self.show_section(self._section.section + 1)
            self._stop_at(0)

    def step(self, by: int) -> None:
        """Go up or down, over the ends of a section too."""
        following = self._section.step(by)
        if following is not None:
            self._section.set_current(following)
        elif by > 0:
            self.next()
        elif self._section.section > 0:
            self.show_section(self._section.section - 1)
            self._stop_at(-1)

    def add_row(self, repeat: Path, like: Path | None) -> None:
        """Add a row to a repeat and lead to its first answer."""
        row = self._model.add_row(repeat, like=like)
        if row is not None:
            self._section.go_to_row(row)

    def _stop_at(self, end: int) -> None:
        path = self._section.stop_at(end)
        if path is not None:
            self._section.set_current(path)
