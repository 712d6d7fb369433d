"""The middle of the editor: the rows of the open section, one of them current, at most one unfolded.

Rows of a section are made when it is first opened and kept; answering touches only the rows whose state changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.checklist.model import Kind
from inspector_app.visits.events import Detail
from ui.theme import tokens
from ui.visit.column import Column, Scroller
from ui.visit.commands import Command
from ui.visit.facts import reading_of, unfolded_of
from ui.visit.marks import FAILING
from ui.visit.photos import can_take, from_mime
from ui.visit.rows.face import face_of
from ui.visit.rows.factory import make_control
from ui.visit.rows.row import QuestionRow
from ui.visit.rows.shown import PhotoAnswer
from ui.visit.section_head import SectionHead
from ui.visit.unfold import UnfoldPanel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from inspector_app.checklist.model import Question
    from inspector_app.errors import InspectionError
    from inspector_app.ids import Path
    from ui.i18n.formats import Formats
    from ui.theme import Theme
    from ui.visit.model import VisitModel


AHEAD_MS = 5
"""Between the rows of the next section that are made ahead: keys pressed meanwhile come first."""


class SectionView(QWidget):
    """Signals, by the person only: ``answered(node path, raw, moves_on)``; ``detail_entered(row path, Detail, value)``;
    ``command(Command)``; ``moved(row path)``; ``photo_wanted(row path)``; ``photos_given(row path, [Incoming])``;
    ``photo_opened(PhotoState)``; ``photo_removed(row path, PhotoState)``; ``save_wanted(row path)``;
    ``due_refused(text)``; ``settled(row path, value)`` by choosing a side of a contest.
    """  # fmt: skip

    answered = Signal(object, object, bool)
    detail_entered = Signal(object, object, object)
    command = Signal(object)
    moved = Signal(object)
    photo_wanted = Signal(object)
    photos_given = Signal(object, object)
    photo_opened = Signal(object)
    photo_removed = Signal(object, object)
    save_wanted = Signal(object)
    due_refused = Signal(str)
    settled = Signal(object, object)

    def __init__(
        self, theme: Theme, model: VisitModel, *, formats: Formats, tell: Callable[[InspectionError], str],
        motion: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._formats = formats
        self._tell = tell
        self._kept: dict[int, list[QuestionRow]] = {}
        self._ahead: list[QuestionRow] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AHEAD_MS)
        self._soon.timeout.connect(self._make_ahead)
        self._by_path: dict[Path, QuestionRow] = {}
        self._section = -1
        self._current: Path | None = None
        self._open: Path | None = None
        self._filling = False
        self.head = SectionHead(theme)
        self.column = Column(theme)
        self.scroller = Scroller(theme, self.column)
        self.panel = UnfoldPanel(theme, parent=self.column)
        self.panel.hide()
        self._motion = QVariantAnimation(self) if motion else None
        if self._motion is not None:
            self._motion.setDuration(tokens.UNFOLD_MS)
            self._motion.valueChanged.connect(self._grow)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.head)
        box.addWidget(self.scroller, 1)
        self.setAcceptDrops(True)
        self.column.command.connect(self.command)
        self._connect_panel()
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
        return self._open

    @property
    def rows(self) -> list[QuestionRow]:
        """The rows of the open section."""
        return self._kept.get(self._section, [])

    def row(self, path: Path) -> QuestionRow:
        """Return a row of the open section. Raises ``KeyError``."""
        return self._by_path[path]

    def show_section(self, section: int) -> None:
        """Open a section at its top."""
        if section == self._section:
            return
        self.leave()
        self._section = section
        rows = self._kept.get(section)
        if rows is None:
            questions = self._model.plan.sections[section].questions
            made = {row.question.path: row for row in self._ahead}
            rows = self._kept[section] = [made.get(q.path) or self._make(q) for q in questions]
        self._ahead = [row for row in self._ahead if row not in rows]
        self._by_path = {row.question.path: row for row in rows}
        for row in rows:
            self._refresh(row)
        self.column.set_rows(rows)
        self.scroller.arrange()
        self.scroller.verticalScrollBar().setValue(0)
        self.show_head()
        self._soon.start()

    def leave(self) -> None:
        """Hand over what was typed and fold; before another section or screen is shown."""
        self.commit()
        self._close()
        row = self._by_path.get(self._current) if self._current is not None else None
        if row is not None:
            row.set_current(False)
        self._current = None

    def commit(self) -> None:
        """Hand over what was typed in the current row."""
        row = self._by_path.get(self._current) if self._current is not None else None
        if row is not None and row.control is not None:
            row.control.commit()
        if self._open is not None:
            self.panel.commit()

    def set_current(self, path: Path, *, focus: bool = True) -> None:
        """Make a row of the open section the current one; a row with a finding unfolds."""
        row = self._by_path[path]
        if path != self._current:
            old = self._by_path.get(self._current) if self._current is not None else None
            if old is not None and old.control is not None:
                old.control.commit()
            if self._open is not None and self._open != path:
                self.panel.commit()
                self._close(anchor=row)
            if old is not None:
                old.set_current(False)
            self._current = path
            row.set_current(True)
            self._unfold_if_due(path)
            self.moved.emit(path)
            self.scroller.arrange(row)
        if focus:
            self.focus_answer()
        self.scroller.reveal(row, margin=self._theme.px(tokens.ROW) if self._open != path else 0)

    def focus_answer(self) -> None:
        """Put the focus on the current row's answer."""
        row = self._by_path.get(self._current) if self._current is not None else None
        target = row.target if row is not None else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        elif row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def unfold(self, path: Path, *, note: bool = False) -> None:
        """Unfold a row, and put the focus into its note if asked."""
        self.set_current(path, focus=not note)
        if self._open != path:
            self._open_at(path)
        if note:
            self.panel.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.panel.note.moveCursor(self.panel.note.textCursor().MoveOperation.End)

    def step(self, by: int) -> Path | None:
        """Return the next row up or down that takes an answer, ``None`` at the section's end."""
        paths = [row.question.path for row in self.rows if self._stops_at(row)]
        if not paths:
            return None
        at = paths.index(self._current) + by if self._current in paths else 0
        return paths[at] if 0 <= at < len(paths) else None

    def refresh(self, paths: Iterable[Path]) -> None:
        """Show these rows as they are now, those of the open section; nothing else is touched."""
        touched = [row for path in paths if (row := self._by_path.get(path)) is not None]
        for row in touched:
            self._refresh(row)
        if self._open is not None and self._open in self._by_path:
            if any(row.question.path == self._open for row in touched):
                self._fill_panel()
        elif self._current is not None:
            self._unfold_if_due(self._current)
        if touched:
            self.scroller.arrange(self._by_path.get(self._current) if self._current is not None else None)
        self.show_head()

    def refresh_all(self) -> None:
        """Show every row of the open section anew: after another language or another laptop's answers."""
        self.refresh([row.question.path for row in self.rows])
        if self._open is not None:
            self._fill_panel()

    def show_head(self) -> None:
        """Show title and progress of the open section."""
        if self._section < 0:
            return
        sections = self._model.plan.sections
        done, total = self._model.counts.progress(self._section)
        lang = self._formats.lang
        section = sections[self._section]
        following = ""
        if self._section + 1 < len(sections):
            after = sections[self._section + 1]
            following = f"Ctrl+Enter: {after.code} {after.title.get(lang, '')}"
        self.head.show_words(section.code, section.title.get(lang, ""), self._formats.share(done, total), following)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures."""
        if can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Give what was dropped to the row under the pointer, else to the current one."""
        place = self.column.mapFrom(self, event.position().toPoint())
        under = next((row.question.path for row in self.rows if row.geometry().contains(place)), self._current)
        photos = from_mime(event.mimeData())
        if under is not None and photos:
            event.acceptProposedAction()
            self.photos_given.emit(under, photos)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus: the row whose field gets it becomes the current one."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            path = self._path_of(watched)
            if path is not None and path != self._current:
                self.set_current(path, focus=False)
        return super().eventFilter(watched, event)

    def _path_of(self, widget: QWidget) -> Path | None:
        """Return the row that a widget stands in."""
        if widget is self.panel or self.panel.isAncestorOf(widget):
            return self._open
        return next((path for path, row in self._by_path.items() if row.isAncestorOf(widget)), None)

    def _stops_at(self, row: QuestionRow) -> bool:
        """Tell whether ↑ ↓ stop at a row: where something is answered, and at a computed finding, for its note."""
        path = row.question.path
        finding = self._model.verdict(path) in FAILING and self._model.relevant(path)
        return row.target is not None or finding or path == self._current

    def _make(self, question: Question) -> QuestionRow:
        control = make_control(self._theme, question)
        row = QuestionRow(self._theme, question, control, parent=self.column)
        path = question.path
        row.pressed.connect(lambda: self.set_current(path))
        row.fold_pressed.connect(lambda: self._fold_pressed(path))
        row.save_pressed.connect(lambda: self.save_wanted.emit(path))
        row.settled.connect(lambda value: self.settled.emit(path, value))
        if control is not None:
            control.answered.connect(self._answered)
            control.resized.connect(lambda: self._resized(row))
            if isinstance(control, PhotoAnswer):
                control.wanted.connect(lambda: self.photo_wanted.emit(path))
            for child in (control, *control.findChildren(QWidget)):
                if child.focusPolicy() != Qt.FocusPolicy.NoFocus:
                    child.installEventFilter(self)
        return row

    def _make_ahead(self) -> None:
        """Make one row of the next section, and another a moment later, so that its opening finds them made."""
        following = self._section + 1
        if following >= len(self._model.plan.sections) or following in self._kept:
            return
        made = {row.question.path for row in self._ahead}
        question = next((q for q in self._model.plan.sections[following].questions if q.path not in made), None)
        if question is None:
            return
        row = self._make(question)
        row.hide()  # else it would be shown with its parent when the screen is come back to
        self._refresh(row)
        self._ahead.append(row)
        self._soon.start()

    def _resized(self, row: QuestionRow) -> None:
        row.forget_measures()
        self.scroller.arrange(row)

    def _answered(self, path: str, raw: str | None, moves_on: bool) -> None:  # noqa: FBT001 - a slot
        if not self._filling:
            self.answered.emit(path, raw, moves_on)

    def _refresh(self, row: QuestionRow) -> None:
        question = row.question
        self._filling = True
        try:
            if row.control is not None:
                row.control.show_reading(reading_of(self._model, question, self._formats.lang))
                row.control.setEnabled(self._model.state.seal is None)
            failure = self._model.failure(question.path)
            row.show_face(
                face_of(
                    self._model, question, lang=self._formats.lang, is_open=self._open == question.path,
                    failure_text=self._tell(failure) if failure is not None else "",
                )
            )  # fmt: skip
            if row.contest is not None:
                row.contest.setEnabled(self._model.state.seal is None)
                for widget in (row.contest, *(box.button for box in row.contest.boxes)):
                    widget.installEventFilter(self)
        finally:
            self._filling = False

    def _unfold_if_due(self, path: Path) -> None:
        """Unfold the current row if it has a finding, or is answered by photos."""
        question = self._model.plan.questions[path]
        due = self._model.verdict(path) in FAILING and bool(question.code)
        if self._open != path and self._model.relevant(path) and (due or question.kind is Kind.PHOTO):
            self._open_at(path)

    def _open_at(self, path: Path) -> None:
        self._close()
        self._open = path
        row = self._by_path[path]
        self._fill_panel()
        self._refresh(row)
        self._tab_through(row)
        room = self.panel.room(row.width())
        if self._motion is not None:
            self._motion.stop()
            self._motion.setStartValue(0)
            self._motion.setEndValue(room)
            self._motion.start()
        else:
            row.set_room(room)
        self.column.show_panel(self.panel, row)
        self.scroller.arrange(row)
        self.scroller.reveal(row)

    def _grow(self, room: int) -> None:
        row = self._by_path.get(self._open) if self._open is not None else None
        if row is not None:
            row.set_room(int(room))
            self.scroller.arrange(row)
            self.scroller.reveal(row)

    def _close(self, *, anchor: QuestionRow | None = None) -> None:
        if self._open is None:
            return
        if self._motion is not None:
            self._motion.stop()
        row = self._by_path.get(self._open)
        self._open = None
        if row is not None:
            row.set_room(0)
            self._refresh(row)
        self.column.show_panel(self.panel, None)
        self.scroller.arrange(anchor)

    def _fill_panel(self) -> None:
        if self._open is None:
            return
        question = self._model.plan.questions[self._open]
        row = self._by_path[self._open]
        left, answer, stacked = row.columns()
        self.panel.set_columns(left=left, answer=answer, stacked=stacked)
        self.panel.show_unfolded(unfolded_of(self._model, question, self._formats))
        self.panel.setEnabled(self._model.state.seal is None)
        if self._motion is None or self._motion.state() is not QVariantAnimation.State.Running:
            room = self.panel.room(row.width())
            if row.room and row.room != room:
                row.set_room(room)

    def _tab_through(self, row: QuestionRow) -> None:
        before = row.target
        for widget in self.panel.chain():
            widget.installEventFilter(self)
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget

    def _fold_pressed(self, path: Path) -> None:
        if self._open == path:
            self.panel.commit()
            self._close(anchor=self._by_path[path])
        else:
            self.unfold(path)

    def _connect_panel(self) -> None:
        panel = self.panel
        panel.note_entered.connect(lambda text: self._entered(Detail.NOTE, text.strip()))
        panel.action_entered.connect(lambda text: self._entered(Detail.ACTION, text))
        panel.severity_chosen.connect(lambda severity: self._entered(Detail.SEVERITY, str(severity)))
        panel.corrected_changed.connect(lambda on: self._entered(Detail.CORRECTED, "yes" if on else ""))
        panel.due_entered.connect(lambda day: self._entered(Detail.DUE, day))
        panel.due_refused.connect(self.due_refused)
        panel.photo_wanted.connect(lambda: self.command.emit(Command.PHOTO))
        panel.photo_opened.connect(self.photo_opened)
        panel.photo_removed.connect(lambda photo: self.photo_removed.emit(self._open, photo))
        panel.left.connect(self.focus_answer)
        panel.note.pasted.connect(self._pasted)

    def _pasted(self, mime: object) -> None:
        photos = from_mime(mime)  # type: ignore[arg-type] # a signal's object
        if self._open is not None and photos:
            self.photos_given.emit(self._open, photos)

    def _entered(self, detail: Detail, value: str) -> None:
        if self._open is not None and not self._filling:
            self.detail_entered.emit(self._open, detail, value or None)

    def _restyle(self) -> None:
        for rows in (*self._kept.values(), self._ahead):
            for row in rows:
                row.forget_measures()
        self._fill_panel()
        self.scroller.arrange()
