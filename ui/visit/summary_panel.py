"""The summary over the section: ↑ ↓ and Enter lead to a question, Esc closes it; nothing is answered here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.visit.keycap import KeyCap
from ui.visit.summary import NeedRow, path_of, summary_items
from ui.widgets.grouped import GroupedDelegate, GroupedList
from ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from ui.i18n.formats import Formats
    from ui.theme import Theme
    from ui.visit.marks import Mark
    from ui.visit.model import VisitModel
    from ui.widgets.canvas import Canvas
    from ui.widgets.grouped import Row

ROW = 32
CODE = 44


class _Delegate(GroupedDelegate):
    """Icon, code, what is asked, what is wrong."""

    row_height = ROW
    edge = tokens.SPACE_16

    def paint_row(self, canvas: Canvas, rect: QRect, *, row: Row, selected: bool) -> None:
        """Paint one line."""
        canvas.ground(rect, selected=selected)
        if not isinstance(row, NeedRow):
            return
        inner = rect.adjusted(self.edge, 0, -self.edge, -1)
        size = self.theme.px(tokens.ICON_SMALL)
        canvas.icon(inner, row.icon, tone=row.tone, size=tokens.ICON_SMALL)
        inner.adjust(size + tokens.SPACE_8, 0, 0, 0)
        code = self.theme.px(CODE)
        canvas.text(QRect(inner.left(), inner.top(), code, inner.height()), row.code, tone="text.tertiary")
        inner.adjust(code, 0, 0, 0)
        note = min(canvas.width(row.note), inner.width() // 2) if row.note else 0
        canvas.text(inner.adjusted(0, 0, -note - (tokens.SPACE_16 if note else 0), 0), row.words, type_="body")
        if note:
            tone = row.tone if row.tone in {"fail", "partial"} else "text.secondary"
            canvas.text(QRect(inner.right() + 1 - note, inner.top(), note, inner.height()), row.note, tone=tone)


class SummaryPanel(QWidget):
    """Signals: ``question_wanted(path)`` by a line; ``left()`` on Esc."""

    question_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, model: VisitModel, formats: Formats, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._formats = formats
        self.title = Label(theme, type_="section", weight=600)
        self.list = GroupedList(_Delegate(theme, self), name="", open_on_click=True, parent=self)
        self.list.opened.connect(lambda key: self.question_wanted.emit(path_of(key)))
        head = QHBoxLayout()
        head.setContentsMargins(tokens.SPACE_16, tokens.SPACE_8, tokens.SPACE_16, tokens.SPACE_8)
        head.setSpacing(tokens.SPACE_8)
        head.addWidget(self.title)
        head.addStretch(1)
        self._esc = KeyCap(theme, "Esc")
        self._closes = Label(theme, type_="small", tone="text.secondary")
        head.addWidget(self._esc)
        head.addWidget(self._closes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.hide()

    def open(self, at: Mark | None) -> None:
        """Show what the visit needs now, at the first line of a group if one is asked for."""
        self._fill()
        if at is not None:
            first = next((row.key for row in self.list.rows() if row.key.startswith(f"{at} ")), None)
            if first is not None:
                self.list.choose(first)
        self.show()
        self.raise_()
        self.list.setFocus()

    def refresh(self) -> None:
        """Show what the visit needs now, if it is looked at."""
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        self.title.setText(self.tr("What the visit still needs"))
        self._closes.setText(self.tr("closes"))
        self.list.setAccessibleName(self.title.text())
        self.list.set_items(summary_items(self._model, self._formats.lang))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.accept()  # nothing below is to be answered from here

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cover what lies below."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.end()
