"""The unfolded part of the current row: where it stands, what fills it, how it opens; there is one for all rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.visits.events import Detail
from ui.theme import tokens
from ui.visit.facts import unfolded_of
from ui.visit.photos import from_mime
from ui.visit.unfold import UnfoldPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector_app.ids import Path
    from ui.i18n.formats import Formats
    from ui.theme import Theme
    from ui.visit.column import Column, Scroller
    from ui.visit.model import VisitModel
    from ui.visit.rows.row import QuestionRow


class Unfolding(QObject):
    """Signals, by the person only: ``detail_entered(row path, Detail, value)``; ``photo_wanted()``;
    ``photos_given(row path, [Incoming])``; ``photo_opened(PhotoState)``; ``photo_removed(row path, PhotoState)``;
    ``due_refused(text)``; ``left()`` on Esc. ``looks(row)`` is called when a row is to show that it is open, or not.
    """

    detail_entered = Signal(object, object, object)
    photo_wanted = Signal()
    photos_given = Signal(object, object)
    photo_opened = Signal(object)
    photo_removed = Signal(object, object)
    due_refused = Signal(str)
    left = Signal()

    def __init__(
        self, theme: Theme, model: VisitModel, *, formats: Formats, column: Column, scroller: Scroller,
        looks: Callable[[QuestionRow], None], motion: bool,
    ) -> None:  # fmt: skip
        super().__init__(column)  # ends with it
        self._model = model
        self._formats = formats
        self._column = column
        self._scroller = scroller
        self._looks = looks
        self._row: QuestionRow | None = None
        self.panel = UnfoldPanel(theme, parent=column)
        self.panel.hide()
        self._motion = QVariantAnimation(self) if motion else None
        if self._motion is not None:
            self._motion.setDuration(tokens.UNFOLD_MS)
            self._motion.valueChanged.connect(self._grow)
        self._connect()

    @property
    def path(self) -> Path | None:
        """Which row is unfolded."""
        return self._row.question.path if self._row is not None else None

    def open_at(self, row: QuestionRow, *, watch: QObject) -> None:
        """Unfold a row; ``watch`` is to see the focus come into the part's fields."""
        self.close()
        self._row = row
        self.fill()
        self._looks(row)
        self._tab_through(row, watch)
        room = self.panel.room(row.width())
        if self._motion is not None:
            self._motion.stop()
            self._motion.setStartValue(0)
            self._motion.setEndValue(room)
            self._motion.start()
        else:
            row.set_room(room)
        self._column.show_panel(self.panel, row)
        self._scroller.arrange(row)
        self._scroller.reveal(row)

    def close(self, *, anchor: QuestionRow | None = None) -> None:
        """Fold; ``anchor`` keeps its place on the screen."""
        row, self._row = self._row, None
        if row is None:
            return
        if self._motion is not None:
            self._motion.stop()
        row.set_room(0)
        self._looks(row)
        self._column.show_panel(self.panel, None)
        self._scroller.arrange(anchor)

    def commit(self) -> None:
        """Hand over what was typed."""
        if self._row is not None:
            self.panel.commit()

    def fill(self) -> None:
        """Show what stands now."""
        row = self._row
        if row is None:
            return
        left, answer, stacked = row.columns()
        self.panel.set_columns(left=left, answer=answer, stacked=stacked)
        self.panel.show_unfolded(unfolded_of(self._model, row.question, self._formats))
        self.panel.setEnabled(self._model.state.seal is None)
        if self._motion is None or self._motion.state() is not QVariantAnimation.State.Running:
            room = self.panel.room(row.width())
            if row.room and row.room != room:
                row.set_room(room)

    def write_note(self) -> None:
        """Put the focus at the end of the note."""
        self.panel.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.panel.note.moveCursor(self.panel.note.textCursor().MoveOperation.End)

    def holds(self, widget: QWidget) -> bool:
        """Tell whether a widget belongs to the unfolded part."""
        return widget is self.panel or self.panel.isAncestorOf(widget)

    def _grow(self, room: int) -> None:
        if self._row is not None:
            self._row.set_room(int(room))
            self._scroller.arrange(self._row)
            self._scroller.reveal(self._row)

    def _tab_through(self, row: QuestionRow, watch: QObject) -> None:
        before = row.target
        for widget in self.panel.chain():
            widget.installEventFilter(watch)
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget

    def _connect(self) -> None:
        panel = self.panel
        panel.note_entered.connect(lambda text: self._entered(Detail.NOTE, text.strip()))
        panel.action_entered.connect(lambda text: self._entered(Detail.ACTION, text))
        panel.severity_chosen.connect(lambda severity: self._entered(Detail.SEVERITY, str(severity)))
        panel.corrected_changed.connect(lambda on: self._entered(Detail.CORRECTED, "yes" if on else ""))
        panel.due_entered.connect(lambda day: self._entered(Detail.DUE, day))
        panel.due_refused.connect(self.due_refused)
        panel.photo_wanted.connect(self.photo_wanted)
        panel.photo_opened.connect(self.photo_opened)
        panel.photo_removed.connect(lambda photo: self.photo_removed.emit(self.path, photo))
        panel.left.connect(self.left)
        panel.note.pasted.connect(self._pasted)

    def _pasted(self, mime: object) -> None:
        photos = from_mime(mime)  # type: ignore[arg-type] # a signal's object
        if self._row is not None and photos:
            self.photos_given.emit(self.path, photos)

    def _entered(self, detail: Detail, value: str) -> None:
        if self._row is not None:
            self.detail_entered.emit(self.path, detail, value or None)
