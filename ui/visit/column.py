"""The column of a section's rows: places them one below the other, and nothing above an unfolding row ever moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from ui.theme import tokens
from ui.visit.commands import command_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from ui.theme import Theme
    from ui.visit.rows.row import QuestionRow


BAR = 10
"""Width of the scroll bar; rows leave 16 px free at their right end."""


class Column(QWidget):
    """Signals: ``command(Command)`` for a key that no answer took."""

    command = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: Sequence[QuestionRow] = ()
        self._panel: QWidget | None = None
        self._unfolded: QuestionRow | None = None
        # It paints all of its ground, and what stands in it stays where it is when it grows.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)

    def show_panel(self, panel: QWidget, row: QuestionRow | None) -> None:
        """Show the unfolded part in a row, over the room that it leaves; ``None`` hides it."""
        self._panel, self._unfolded = panel, row
        panel.setVisible(row is not None)
        if row is not None:
            panel.raise_()

    def set_rows(self, rows: Sequence[QuestionRow]) -> None:
        """Show these rows and no others."""
        for row in self.rows:
            if row not in rows:
                row.hide()
        self.rows = rows
        for row in rows:
            if row.parentWidget() is not self:
                row.setParent(self)
            row.show()

    def arrange(self, width: int) -> int:
        """Place the rows for a width and return the height of all; a row that stands right is not touched."""
        top = 0
        for row in self.rows:
            high = row.height_for(width)
            if row.y() != top or row.height() != high or row.width() != width:
                row.setGeometry(0, top, width, high)
            top += high
        unfolded = self._unfolded
        if self._panel is not None and unfolded is not None:
            bar = tokens.SELECTED_BAR
            place = QRect(bar, unfolded.y() + unfolded.head, width - bar, max(0, unfolded.room - 1))
            self._panel.setGeometry(place)
        return top

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn a key that no answer took into a command."""
        wanted = command_of(event)
        if wanted is None:
            event.ignore()
        else:
            self.command.emit(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground below the last row."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour("surface"))
        painter.end()


class Scroller(QScrollArea):
    """A scroll area around a column that never jumps: rows keep their place on the screen.

    Its bar lies over the margin, so that the answers keep their x whether a section is long or short.
    """

    def __init__(self, theme: Theme, column: Column, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        del theme
        self.column = column
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setFixedWidth(BAR)
        inner = self.verticalScrollBar()
        inner.rangeChanged.connect(self._follow_range)
        inner.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(inner.setValue)
        self.verticalScrollBar().setSingleStep(26)
        self.setWidget(column)

    def arrange(self, anchor: QuestionRow | None = None) -> None:
        """Place all rows; ``anchor`` keeps its place on the screen when rows above it change their height."""
        bar = self.verticalScrollBar()
        at = anchor.y() - bar.value() if anchor is not None else 0
        width = self.viewport().width()
        high = self.column.arrange(width)
        size: QSize = self.column.size()
        if (size.width(), size.height()) != (width, high):
            self.column.resize(width, high)
        if anchor is not None and anchor.y() - bar.value() != at:
            bar.setValue(anchor.y() - at)

    def reveal(self, row: QuestionRow, *, margin: int = 0) -> None:
        """Scroll no further than needed to show a row with ``margin`` below; its head wins when it is too tall."""
        bar = self.verticalScrollBar()
        top, bottom = row.y(), row.y() + row.height() + margin
        if bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height())
        if top < bar.value():
            bar.setValue(top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the rows for the new width."""
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - BAR, 0, BAR, self.height())
        self.arrange()

    def _follow_range(self, least: int, most: int) -> None:
        self._bar.setRange(least, most)
        self._bar.setPageStep(self.viewport().height())
        self._bar.setSingleStep(self.verticalScrollBar().singleStep())
        self._bar.setVisible(most > least)
        self._bar.raise_()
