"""Paints headings and cells of a repeat's list: hairlines, no boxes; the current cell wears the focus ring's edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QWidget

from ui.theme import tokens
from ui.visit.repeat.cells import CHOSEN_IN_CELLS, RIGHT_ALIGNED, CellFace
from ui.visit.repeat.model import FACE_ROLE, RepeatModel
from ui.visit.rows.field import AnswerField
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ui.theme import Theme
    from ui.visit.repeat.model import Index

LINE = 28
"""Height of a row."""
HEADING = 20
PAD = 8


class Headings(QHeaderView):
    """Small secondary words over one hairline, aligned as their columns are."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.ground = "surface"
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Paint one heading."""
        model = self.model()
        if not isinstance(model, RepeatModel):
            return
        painter.save()
        canvas = Canvas(painter, self._theme)
        painter.fillRect(rect, self._theme.colour(self.ground))
        canvas.rule(rect, "line.strong")
        words = rect.adjusted(PAD, 0, -PAD, -1)
        inside = 1 <= logical_index <= len(model.columns)
        right = inside and model.columns[logical_index - 1].kind in RIGHT_ALIGNED
        canvas.text(words, model.title(logical_index), type_="caption", tone="text.secondary", right=right)
        painter.restore()


class CellDelegate(QStyledItemDelegate):
    """Paints cells, and gives the current one a field while it is written in.

    Signals: ``typed(index, text, down, across)`` when the field is left: what to write, and how far to go on.
    """

    typed = Signal(object, str, int, int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ground = "surface"
        self.opens = False
        self.opened = -1
        self.contested: frozenset[int] = frozenset()
        self.may_remove = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one line."""
        return QSize(0, self._theme.px(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell; a row that is open paints its line only, the rest is its questions' place."""
        rect = QRect(option.rect)
        rect.setHeight(self._theme.px(LINE))
        model = index.model()
        if not isinstance(model, RepeatModel):
            return
        painter.save()
        canvas = Canvas(painter, self._theme)
        painter.fillRect(option.rect, self._theme.colour(self.ground))
        canvas.rule(rect)
        inner = rect.adjusted(PAD, 0, -PAD, -1)
        if index.column() == 0:
            self._paint_number(canvas, inner, index.row())
        elif model.is_cell(index):
            self._paint_cell(canvas, inner, index.data(FACE_ROLE), right=model.column(index).kind in RIGHT_ALIGNED)
        elif self.may_remove:
            canvas.icon(inner, "ph.x", tone="text.tertiary", size=tokens.ICON_CHIP)
        view = self.parent()
        if isinstance(view, QWidget) and _is_current(view, index) and view.hasFocus():
            painter.setPen(QPen(self._theme.colour("focus"), tokens.FOCUS_RING))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 3, 3)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field as large as the cell, none for a cell that is chosen from a list or takes nothing now."""
        del option
        model = index.model()
        if not isinstance(model, RepeatModel) or self.opens or not model.may_write(index):
            return None  # type: ignore[return-value] # Qt takes it for "no editor"
        if model.column(index).kind in CHOSEN_IN_CELLS:
            return None  # type: ignore[return-value]
        right = model.column(index).kind in RIGHT_ALIGNED
        field = AnswerField(self._theme, right=right, letters=True, parent=parent)
        field.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put in the words of the cell, once."""
        if isinstance(editor, AnswerField) and not editor.property("begun"):
            editor.setProperty("begun", True)
            editor.show_text(_plain(index))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand what was typed to who writes answers; the model only shows them."""
        del model
        if isinstance(editor, AnswerField) and editor.text() != _plain(index):
            self.typed.emit(index, editor.text(), 0, 0)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Cover the cell's line."""
        del index
        rect = QRect(option.rect)
        rect.setHeight(self._theme.px(LINE) - 1)
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave the field by Enter, Tab, ↑ and ↓, and drop what was typed by Esc."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and isinstance(editor, QWidget):
            key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            steps = {
                Qt.Key.Key_Return: (0, 1), Qt.Key.Key_Enter: (0, 1), Qt.Key.Key_Tab: (0, -1 if shift else 1),
                Qt.Key.Key_Backtab: (0, -1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
            }  # fmt: skip
            controlled = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if key in steps and not controlled:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                self.typed.emit(None, "", *steps[Qt.Key(key)])
                return True
            if key == Qt.Key.Key_Escape:
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
                return True
            return False
        return super().eventFilter(editor, event)

    def _paint_number(self, canvas: Canvas, rect: QRect, row: int) -> None:
        if row in self.contested:
            canvas.icon(rect, "ph.laptop", tone="accent", size=tokens.ICON_CHIP)
            return
        if self.opens:
            icon = "ph.caret-down" if row == self.opened else "ph.caret-right"
            used = canvas.icon(rect, icon, tone="text.tertiary", size=tokens.ICON_CHIP)
            rect = rect.adjusted(used - 2, 0, 0, 0)
        canvas.text(rect, str(row + 1), tone="text.tertiary")

    @staticmethod
    def _paint_cell(canvas: Canvas, rect: QRect, face: CellFace, *, right: bool) -> None:
        if face.icon:
            size = canvas.theme.px(tokens.ICON_CHIP)
            if right:
                width = min(canvas.width(face.words), rect.width() - size - tokens.SPACE_4)
                place = QRect(rect.right() - width - size - tokens.SPACE_4, rect.top(), size, rect.height())
                canvas.icon(place, face.icon, tone=face.tone, size=tokens.ICON_CHIP)
                rect = rect.adjusted(size + tokens.SPACE_4, 0, 0, 0)
            else:
                rect = rect.adjusted(canvas.icon(rect, face.icon, tone=face.tone, size=tokens.ICON_CHIP) - 2, 0, 0, 0)
        weight = 600 if face.icon and face.tone in {"ok", "partial", "fail", "na"} and face.words else None
        canvas.text(rect, face.words, tone=face.tone, weight=weight, right=right)


def _is_current(view: QWidget, index: Index) -> bool:
    current = getattr(view, "currentIndex", None)
    return bool(current is not None and current() == index)


def _plain(index: Index) -> str:
    model = index.model()
    return model.typing_words(index) if isinstance(model, RepeatModel) else ""
