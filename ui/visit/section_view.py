"""The middle of the editor: the rows of the open section, one of them current, at most one unfolded.

Answering touches only the rows whose state changed; rows are dressed when they are looked at (``SectionRows``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.checklist.model import Kind
from inspector_app.checklist.nodes import row_of, rows_around
from inspector_app.visits.events import Detail
from ui.theme import tokens
from ui.visit.column import Column, Scroller
from ui.visit.commands import Command
from ui.visit.marks import FAILING
from ui.visit.photo_drop import PhotoDrop
from ui.visit.repeat.answer import RepeatAnswer
from ui.visit.repeat.opening import SectionRepeats
from ui.visit.row_filling import RowFilling
from ui.visit.rows.shown import PhotoAnswer
from ui.visit.section_head import SectionHead
from ui.visit.section_rows import SectionRows, stops
from ui.visit.unfolding import Unfolding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QPoint

    from inspector_app.errors import InspectionError
    from inspector_app.ids import Path
    from ui.i18n.formats import Formats
    from ui.theme import Theme
    from ui.visit.model import VisitModel
    from ui.visit.rows.row import QuestionRow
    from ui.visit.unfold import UnfoldPanel


class SectionView(PhotoDrop):
    """Signals, by the person only: ``answered(node path, raw, moves_on)``; ``detail_entered(row path, Detail, value)``;
    ``command(Command)``; ``moved(row path)``; ``photo_wanted(row path)``; ``photos_given(row path, [Incoming])``;
    ``photo_opened(PhotoState)``; ``photo_removed(row path, PhotoState)``; ``save_wanted(row path)``;
    ``due_refused(text)``; ``settled(row path, value)`` by choosing a side of a contest;
    ``row_added(repeat path, copied row or None)``; ``row_removed(row path)``; ``row_kept(row path)``.
    """  # fmt: skip

    answered = Signal(object, object, bool)
    detail_entered = Signal(object, object, object)
    command = Signal(object)
    moved = Signal(object)
    photo_wanted = Signal(object)
    photo_opened = Signal(object)
    photo_removed = Signal(object, object)
    save_wanted = Signal(object)
    due_refused = Signal(str)
    settled = Signal(object, object)
    row_added = Signal(object, object)
    row_removed = Signal(object)
    row_kept = Signal(object)

    def __init__(
        self, theme: Theme, model: VisitModel, *, formats: Formats, tell: Callable[[InspectionError], str],
        motion: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._formats = formats
        self._section = -1
        self._current: Path | None = None
        self._guided: Path | None = None
        self._filling = RowFilling(model, formats, tell=tell, watch=self)
        self.head = SectionHead(theme)
        self.column = Column(theme)
        self.scroller = Scroller(theme, self.column)
        self._made = SectionRows(theme, model, self.scroller)
        self._repeats = SectionRepeats(self, self._made)
        self._made.dressed.connect(self._dressed)
        self.unfolding = Unfolding(
            theme, model, formats=formats, column=self.column, scroller=self.scroller, looks=self._refresh,
            motion=motion,
        )  # fmt: skip
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.head)
        box.addWidget(self.scroller, 1)
        self.column.command.connect(self.command)
        self.scroller.moved.connect(self._dress_seen)
        self._connect_unfolding()
        theme.changed.connect(self._restyle)

    @property
    def section(self) -> int:
        """Which section is open."""
        return self._section

    @property
    def current(self) -> Path | None:
        """Which row has the focus."""
        return self._current

    @property
    def unfolded(self) -> Path | None:
        """Which row is unfolded."""
        return self.unfolding.path

    @property
    def panel(self) -> UnfoldPanel:
        """The unfolded part."""
        return self.unfolding.panel

    @property
    def rows(self) -> list[QuestionRow]:
        """The rows of the open section, those inside of an open row of a repeat after the repeat."""
        return list(self._made.by_path.values())

    def row(self, path: Path) -> QuestionRow:
        """Return a row of the open section, dressed. Raises ``KeyError``."""
        row = self._made.by_path[path]
        self._made.dress(row)
        return row

    # Which section, which row

    def show_section(self, section: int) -> None:
        """Open a section at its top."""
        if section == self._section:
            return
        self.leave()
        self._section = section
        self._made.show(section)
        for row in self.rows:
            self._refresh(row)
        self.scroller.arrange()
        self.scroller.verticalScrollBar().setValue(0)
        self._dress_seen()
        self.show_head()

    def leave(self) -> None:
        """Hand over what was typed and fold; before another section or screen is shown."""
        self.commit()
        self.unfolding.close()
        row = self._here()
        if row is not None:
            row.set_current(False)
        self._current = None

    def commit(self) -> None:
        """Hand over what was typed in the current row."""
        row = self._here()
        if row is not None:
            _commit(row)
        self.unfolding.commit()

    def set_current(self, path: Path, *, focus: bool = True) -> None:
        """Make a row of the open section the current one; a row with a finding unfolds."""
        row = self.row(path)
        if path != self._current:
            self._change_current(row)
        if focus:
            self.focus_answer()
        self._reveal(row)

    def go_to(self, path: Path, *, focus: bool = True) -> None:
        """Lead to a row, or to a cell of a repeat, whose row is opened where the list has no place for the cell."""
        shown = self._repeats.lead_to(path) or self._model.plan.shown_by(path)
        if shown not in self._made.by_path:
            shown = self._model.plan.owner(path)
        if shown is not None:
            self.set_current(shown, focus=focus)

    def go_to_row(self, row: Path) -> None:
        """Lead to the first answer of a row of a repeat."""
        self._repeats.go_to_row(row)

    def focus_answer(self) -> None:
        """Put the focus on the current row's answer."""
        row = self._here()
        target = row.target if row is not None else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        elif row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def unfold(self, path: Path, *, note: bool = False) -> None:
        """Unfold a row, and put the focus into its note if asked."""
        self.set_current(path, focus=not note)
        if self.unfolded != path:
            self.unfolding.open_at(self._made.by_path[path], watch=self)
        if note:
            self.unfolding.write_note()

    def guide(self) -> None:
        """Unfold the form's longer help at the current row, or fold it."""
        row = self._here()
        if row is None:
            return
        before, self._guided = self._guided, None if self._guided == self._current else self._current
        for path in {before, self._current}:
            if path is not None and path in self._made.by_path:
                self._refresh(self._made.by_path[path])
        self.scroller.arrange(row)
        self.scroller.reveal(row)

    def step(self, by: int) -> Path | None:
        """Return the next row up or down that takes an answer, ``None`` at the section's end."""
        paths = [row.question.path for row in self.rows if self.stops_at(row)]
        if not paths:
            return None
        at = paths.index(self._current) + by if self._current in paths else 0
        return paths[at] if 0 <= at < len(paths) else None

    def stops_at(self, row: QuestionRow) -> bool:
        """Tell whether ↑ ↓ stop at a row."""
        return row.question.path == self._current or stops(self._model, row)

    def stop_at(self, end: int) -> Path | None:
        """Return the first row at which ↑ ↓ stop, or with -1 the last."""
        paths = [row.question.path for row in self.rows if self.stops_at(row)]
        return paths[end] if paths else None

    # What changed

    def refresh(self, paths: Iterable[Path]) -> None:
        """Show these rows and cells as they are now, those of the open section; nothing else is touched."""
        touched = {row.question.path: row for path in paths for row in self._showing(path)}
        for row in touched.values():
            self._refresh(row)
        if self.unfolded is not None:
            if self.unfolded in touched:
                self.unfolding.fill()
        elif self._current is not None:
            self._unfold_if_due(self._current)
        if touched:
            self.scroller.arrange(self._here())
            self._dress_seen()
        self.show_head()

    def rows_of_repeat_changed(self, repeat: Path) -> None:
        """Show the rows that a repeat has now."""
        self._repeats.rows_changed(repeat)
        self._dress_seen()

    def refresh_all(self) -> None:
        """Show every row of the open section anew: after another language or another laptop's answers."""
        for row in self.rows:
            if isinstance(row.control, RepeatAnswer):
                self.rows_of_repeat_changed(row.question.path)
        self.refresh([row.question.path for row in self.rows])
        self.unfolding.fill()

    def show_head(self) -> None:
        """Show title and progress of the open section."""
        if self._section >= 0:
            self.head.show_section(self._model, self._section, self._formats)

    # Events

    def row_under(self, place: QPoint) -> Path | None:
        """Return the row at a place, the innermost one; else the current one."""
        inside = self.column.mapFrom(self, place)
        under = [row.question.path for row in self.rows if row.geometry().contains(inside)]
        return under[-1] if under else self._current

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus: the row whose field gets it becomes the current one."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            path = self._path_of(watched)
            if path is not None and path != self._current:
                self.set_current(path, focus=False)
        return super().eventFilter(watched, event)

    # Inside

    def _here(self) -> QuestionRow | None:
        return self._made.by_path.get(self._current) if self._current is not None else None

    def _reveal(self, row: QuestionRow) -> None:
        """Show the current row with one below it; of a list that is too tall the current cell."""
        span = row.control.cell_span() if isinstance(row.control, RepeatAnswer) else None
        if span is not None and row.height() > self.scroller.viewport().height():
            self.scroller.reveal_span(row.y() + span[0], row.y() + span[0] + span[1] + self._theme.px(tokens.ROW))
        else:
            self.scroller.reveal(row, margin=self._theme.px(tokens.ROW) if self.unfolded != row.question.path else 0)

    def _change_current(self, row: QuestionRow) -> None:
        path, old = row.question.path, self._here()
        if old is not None:
            _commit(old)
        if self.unfolded is not None and self.unfolded != path:
            self.unfolding.commit()
            self.unfolding.close(anchor=row)
        if old is not None:
            old.set_current(False)
            if self._guided is not None and self._guided == self._current:
                self._guided = None
                self._refresh(old)
        self._current = path
        row.set_current(True)
        self._unfold_if_due(path)
        self.moved.emit(path)
        self.scroller.arrange(row)

    def _showing(self, path: Path) -> list[QuestionRow]:
        """Return the rows that show a node: its own, and the list of each repeat that it is inside of."""
        rows = [self._made.by_path[path]] if path in self._made.by_path else []
        for around in rows_around(path):
            repeat = self._made.by_path.get(row_of(around)[0])
            if repeat is not None:
                rows.append(repeat)
        return rows

    def _path_of(self, widget: QWidget) -> Path | None:
        """Return the row that a widget stands in."""
        if self.unfolding.holds(widget):
            return self.unfolded
        return next((path for path, row in self._made.by_path.items() if row.isAncestorOf(widget)), None)

    def _dress_seen(self) -> None:
        if self._section >= 0:
            self._made.dress_seen(self._here())

    def _dressed(self, row: QuestionRow) -> None:
        """Hand on what the person does in a row, and show what it says."""
        path, control = row.question.path, row.control
        row.pressed.connect(lambda: self.set_current(path))
        row.fold_pressed.connect(lambda: self._fold_pressed(path))
        row.save_pressed.connect(lambda: self.save_wanted.emit(path))
        row.settled.connect(lambda value: self.settled.emit(path, value))
        row.explained.connect(lambda text: self.detail_entered.emit(path, Detail.REASON, text or None))
        if control is not None:
            control.answered.connect(self._answered)
            control.resized.connect(lambda: self._resized(row))
            if isinstance(control, PhotoAnswer):
                control.wanted.connect(lambda: self.photo_wanted.emit(path))
            self._watch(control)
        if isinstance(control, RepeatAnswer):
            self._repeats.connect_row(row, control)
            self._watch(control.table)
        self._refresh(row)

    def _watch(self, widget: QWidget) -> None:
        for child in (widget, *widget.findChildren(QWidget)):
            if child.focusPolicy() != Qt.FocusPolicy.NoFocus:
                child.installEventFilter(self)

    def _resized(self, row: QuestionRow) -> None:
        row.forget_measures()
        self.scroller.arrange(row)

    def _answered(self, path: str, raw: str | None, moves_on: bool) -> None:  # noqa: FBT001 - a slot
        if not self._filling.busy:
            self.answered.emit(path, raw, moves_on)

    def _refresh(self, row: QuestionRow) -> None:
        path = row.question.path
        if row.dressed:
            self._filling.fill(row, is_open=self.unfolded == path, guided=self._guided == path)

    def _unfold_if_due(self, path: Path) -> None:
        """Unfold the current row if it has a finding, or is answered by photos."""
        question = self._made.by_path[path].question
        due = bool(question.code) and self._model.verdict(path) in FAILING
        if self.unfolded != path and self._model.relevant(path) and (due or question.kind is Kind.PHOTO):
            self.unfolding.open_at(self._made.by_path[path], watch=self)

    def _fold_pressed(self, path: Path) -> None:
        if self.unfolded == path:
            self.unfolding.commit()
            self.unfolding.close(anchor=self._made.by_path[path])
        else:
            self.unfold(path)

    def _connect_unfolding(self) -> None:
        part = self.unfolding
        part.detail_entered.connect(self._entered)
        part.photo_wanted.connect(lambda: self.command.emit(Command.PHOTO))
        part.photos_given.connect(self.photos_given)
        part.photo_opened.connect(self.photo_opened)
        part.photo_removed.connect(self.photo_removed)
        part.due_refused.connect(self.due_refused)
        part.left.connect(self.focus_answer)

    def _entered(self, path: Path, detail: Detail, value: str | None) -> None:
        if not self._filling.busy:
            self.detail_entered.emit(path, detail, value)

    def _restyle(self) -> None:
        """Measure everything anew; the row one is at stays in sight."""
        for row in self._made.all():
            row.forget_measures()
        self.unfolding.fill()
        here = self._here()
        self.scroller.arrange(here)
        self._dress_seen()
        if here is not None:
            self._reveal(here)


def _commit(row: QuestionRow) -> None:
    """Hand over what was typed in a row."""
    if row.control is not None:
        row.control.commit()
    if row.why is not None:
        row.why.commit()
