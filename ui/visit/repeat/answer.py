"""The answer of a repeat: a button that adds a row beside the question, and the list of rows below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPainter

from inspector_app.checklist.model import Kind
from ui.theme import tokens
from ui.visit.choosing.popup import ChoicePopup
from ui.visit.labels import choices_of
from ui.visit.repeat.cells import opens_no_rows
from ui.visit.repeat.foot import foot_of
from ui.visit.repeat.listing import RepeatList
from ui.visit.repeat.model import RepeatModel
from ui.visit.rows.control import AnswerControl
from ui.visit.rows.segments import COMPLIANCE, DOCUMENT
from ui.visit.typed import answer_lexical
from ui.widgets.button import Button
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from inspector_app.checklist.model import Question
    from inspector_app.ids import Path
    from ui.theme import Theme
    from ui.visit.model import VisitModel
    from ui.visit.rows.control import Reading


class RepeatAnswer(AnswerControl):
    """Signals, by the person only, beside ``answered``: ``add_wanted(row to copy or None)``; ``remove_wanted(row)``;
    ``keep_wanted(row)`` at a contested one; ``open_wanted(row)``; ``cell_shown(top, height)`` in the question's row;
    ``left_by(1 or -1)`` when the keys go past the last or before the first cell.
    """

    add_wanted = Signal(object)
    remove_wanted = Signal(object)
    keep_wanted = Signal(object)
    open_wanted = Signal(object)
    cell_shown = Signal(int, int)
    left_by = Signal(int)

    def __init__(self, theme: Theme, question: Question, model: VisitModel) -> None:
        super().__init__(theme, question)
        self._model = model
        self.opened: Path | None = None
        self._count = ""
        self._popups: dict[bool, ChoicePopup] = {}
        self.rows = RepeatModel(model, question)
        self.table = RepeatList(theme, self.rows)
        self.button = Button(theme, icon="ph.plus-bold", key="Ins", height=tokens.CONTROL_SMALL, parent=self)
        self.button.clicked.connect(lambda: self.add_wanted.emit(None))
        view = self.table.view
        view.cells.opens = not opens_no_rows(question)
        view.cells.typed.connect(self._typed)
        view.digit.connect(self._digit)
        view.cleared.connect(lambda index: self._give(index, None))
        view.list_wanted.connect(self._open_list)
        view.add_wanted.connect(self._add)
        view.remove_wanted.connect(self._remove)
        view.settled.connect(self._settle)
        view.open_wanted.connect(lambda row: self.open_wanted.emit(self.rows.rows[row]))
        view.cell_changed.connect(self._cell_changed)
        view.left.connect(self.left_by)
        self._set_rows()

    def target(self) -> QWidget | None:
        """Return the list; while it has no rows the button that adds the first."""
        if self.rows.rows and self.rows.columns:
            return self.table.view
        return self.button if self.button.isEnabled() else None

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - a setter
        """Stand on the ground of the current row."""
        super().set_current(current)
        self.table.view.set_ground("surface.subtle" if current else "surface")

    def below(self) -> RepeatList:
        """Return the list."""
        return self.table

    def set_name(self, name: str) -> None:
        """Name list and button."""
        self.table.view.setAccessibleName(f"{name}: {self._count}" if self._count else name)
        self.button.setAccessibleName(f"{name}: {self.button.text()}")

    def commit(self) -> None:
        """Hand over what is being typed in a cell."""
        self.table.view.finish()

    def show_reading(self, reading: Reading) -> None:
        """Show every cell anew: only those that are seen are asked for."""
        self.rows.lang = reading.lang
        self.button.setText(QCoreApplication.translate("VisitRepeat", "Add row"))
        self._count = QCoreApplication.translate("VisitRepeat", "%n row(s)", "", len(self.rows.rows))
        may = self._model.may_add(self.question.path)
        self.button.setVisible(may)
        self.button.resize(self.button.sizeHint())
        self.table.view.cells.may_remove = may
        self.rows.refresh()
        self.table.view.horizontalHeader().viewport().update()
        self.table.view.viewport().update()
        self._place_button()
        self._say()
        self.update()

    def setEnabled(self, enabled: bool) -> None:  # noqa: FBT001 - Qt's own
        """Stay readable where nothing may be changed: the cells know."""
        self.button.setEnabled(enabled)

    def rows_changed(self) -> None:
        """Show the rows that there are now; with the last one the focus goes to the button that adds one."""
        self.rows.take_rows()
        if self.table.view.hasFocus() and not self.rows.rows:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.opened is not None and self.opened not in self.rows.rows:
            self.opened = None
        self._set_rows()

    def set_opened(self, row: Path | None) -> None:
        """Show which row is open below its line."""
        self.opened = row
        self.table.set_opened(self.rows.rows.index(row) if row is not None else -1)

    def go_to(self, path: Path) -> bool:
        """Make a cell the current one; false where the list has none for the node, or none to type in."""
        index = self.rows.find(path)
        if index.isValid() and not self.table.view.cells.opens:
            self.table.view.go_to(index)
            return True
        return False

    def cell_span(self) -> tuple[int, int] | None:
        """Return top and height of the current cell in the question's row, ``None`` where there is none."""
        index = self.table.view.currentIndex()
        if not self.rows.is_cell(index) or index.row() >= len(self.rows.rows):
            return None
        place = self.table.view.place_of(index)
        return self.table.y() + place.top(), place.height()

    def go_to_row(self, row: Path) -> None:
        """Make the first cell of a row that can be answered the current one."""
        if row not in self.rows.rows:
            return
        at = self.rows.rows.index(row)
        cells = [self.rows.index(at, column) for column in range(1, len(self.rows.columns) + 1)]
        editable = [cell for cell in cells if self.rows.may_write(cell)]
        if cells:
            self.table.view.go_to((editable or cells)[0])

    def sizeHint(self) -> QSize:
        """Return the spine's width and a small button's height."""
        return QSize(self.theme.px(tokens.ANSWER), self.theme.px(tokens.CONTROL_SMALL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the button at the right edge."""
        super().resizeEvent(event)
        self._place_button()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add the first row from the button too."""
        first = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self.rows.rows
        if (first or event.key() == Qt.Key.Key_Insert) and self._model.may_add(self.question.path):
            self.add_wanted.emit(None)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint how many rows there are."""
        del event
        painter = QPainter(self)
        room = self.rect()
        if not self.button.isHidden():
            room.setRight(self.button.x() - tokens.SPACE_12)
        Canvas(painter, self.theme).text(room, self._count, tone="text.secondary", right=True)
        painter.end()

    # Inside

    def _set_rows(self) -> None:
        contested = {at for at, row in enumerate(self.rows.rows) if self._model.contested(row)}
        self.table.view.cells.contested = frozenset(contested)
        self.table.set_opened(self.rows.rows.index(self.opened) if self.opened is not None else -1)
        self._count = QCoreApplication.translate("VisitRepeat", "%n row(s)", "", len(self.rows.rows))
        self._say()
        self.update()

    def _place_button(self) -> None:
        size = self.button.sizeHint()
        self.button.setGeometry(self.width() - size.width(), 0, size.width(), self.theme.px(tokens.CONTROL_SMALL))

    def _add(self, copied: int) -> None:
        if self._model.may_add(self.question.path):
            self.add_wanted.emit(self.rows.rows[copied] if copied >= 0 else None)

    def _remove(self, row: int) -> None:
        if self._model.may_add(self.question.path) and 0 <= row < len(self.rows.rows):
            self.remove_wanted.emit(self.rows.rows[row])

    def _settle(self, row: int, keep: bool) -> None:  # noqa: FBT001 - a slot
        (self.keep_wanted if keep else self.remove_wanted).emit(self.rows.rows[row])

    def _typed(self, index: QModelIndex | None, text: str, down: int, across: int) -> None:
        """Write what was typed into a cell, or go on from it."""
        if index is None:
            self.table.view.setFocus()
            self.table.view.step(down, across)
            return
        kind = self.rows.column(index).kind
        raw = answer_lexical(kind, text, lang=self.rows.lang, today=self._model.today)
        self._give(index, raw or None)

    def _digit(self, index: QModelIndex, at: int) -> None:
        """Choose by number, as the segments of a question do; one choice goes on to the next cell."""
        column = self.rows.column(index)
        if column.kind in {Kind.COMPLIANCE, Kind.DOCUMENT}:
            names: tuple[str, ...] = COMPLIANCE if column.kind is Kind.COMPLIANCE else DOCUMENT
        else:
            question = self._model.plan.at(self.rows.path(index))
            names = tuple(choice.name for choice in choices_of(self._model.session, question))
        if at >= len(names):
            return
        if column.kind is Kind.CHOICES:
            chosen = set(self._model.value(self.rows.path(index)).split()) ^ {names[at]}
            self._give(index, " ".join(name for name in names if name in chosen) or None)
            return
        self._give(index, names[at])
        self.table.view.step(0, 1, leaves=False)  # so that Ins adds the next row

    def _give(self, index: QModelIndex, raw: str | None) -> None:
        self.answered.emit(self.rows.path(index), raw, False)

    def _open_list(self, index: QModelIndex) -> None:
        if not self.rows.may_write(index):
            return
        path, column = self.rows.path(index), self.rows.column(index)
        multiple = column.kind is Kind.CHOICES
        if multiple not in self._popups:
            popup = self._popups[multiple] = ChoicePopup(self.theme, multiple=multiple, parent=self)
            popup.taken.connect(self._taken)
            popup.ticked.connect(lambda names: self._give(self.table.view.here(), " ".join(names) or None))
        self.table.view.go_to(index)
        self._popups[multiple].open_at(
            self.table.view, self.table.view.place_of(index),
            choices=choices_of(self._model.session, self._model.plan.at(path)),
            chosen=self._model.value(path).split(), lang=self.rows.lang, name=self.rows.title(index.column()),
        )  # fmt: skip

    def _taken(self, name: str) -> None:
        self._give(self.table.view.here(), name)
        self.table.view.step(0, 1, leaves=False)

    def _cell_changed(self) -> None:
        self._say()
        span = self.cell_span()
        if span is not None and self.table.view.hasFocus():
            self.cell_shown.emit(*span)

    def _say(self) -> None:
        """Say below the list what the current cell needs, else what the keys do."""
        view = self.table.view
        foot = foot_of(self._model, self.rows, view.currentIndex(), contested=view.cells.contested)
        self.table.say(foot.words, tone=foot.tone, icon=foot.icon)
