"""The column of a section's rows: places them one below the other, and nothing above an unfolding row ever moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from ui.theme import tokens
from ui.visit.commands import command_of
from ui.visit.rows.row import flat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from ui.theme import Theme
    from ui.visit.rows.row import QuestionRow


BAR = 10
"""Width of the scroll bar; rows leave so much less free at their right end, so that answers keep their x."""
INDENT = 24
"""How far the rows inside of another stand to the right."""


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
        """Show these rows and no others; one that is bare is shown once it is dressed."""
        standing = set(flat(rows))
        for row in flat(self.rows):
            if row not in standing:
                row.hide()
        self.rows = rows
        for row in standing:
            if row.dressed:
                row.show()

    def arrange(self, width: int) -> int:
        """Place the rows for a width and return the height of all; a row that stands right is not touched."""
        bottom = self._place(self.rows, 0, 0, width)
        unfolded = self._unfolded
        if self._panel is not None and unfolded is not None:
            bar = tokens.SELECTED_BAR
            left = unfolded.x() + bar
            self._panel.setGeometry(QRect(left, unfolded.y() + unfolded.head, width - left, max(0, unfolded.room - 1)))
        return bottom

    def seen(self, top: int, bottom: int) -> list[QuestionRow]:
        """Return the rows between two heights, in pixels."""
        return [row for row in flat(self.rows) if row.place.bottom() >= top and row.place.top() <= bottom]

    def _place(self, rows: Sequence[QuestionRow], top: int, left: int, width: int) -> int:
        for row in rows:
            inner = 0
            if row.inside:
                inner = sum(self._whole_height(each, width - left - INDENT) for each in row.inside)
                row.set_gap(inner)
            place = QRect(left, top, width - left, row.height_for(width - left))
            if row.place != place:
                row.place = place
                row.setGeometry(place)
            if row.inside:
                for each in row.inside:
                    each.raise_()
                self._place(row.inside, top + row.gap_top(), left + INDENT, width)
            top = place.bottom() + 1
        return top

    def _whole_height(self, row: QuestionRow, width: int) -> int:
        """Return the height of a row with the rows inside it."""
        if row.inside:
            row.set_gap(sum(self._whole_height(each, width - INDENT) for each in row.inside))
        return row.height_for(width)

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


class Gutter(QWidget):
    """The strip beside the rows in which the scroll bar stands: their ground and hairlines go on through it."""

    def __init__(self, theme: Theme, scroller: Scroller) -> None:
        super().__init__(scroller)
        self._theme = theme
        self._scroller = scroller
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what the rows beside it have at their right edge."""
        painter = QPainter(self)
        colour = self._theme.colour
        painter.fillRect(event.rect(), colour("surface"))
        scrolled = self._scroller.verticalScrollBar().value()
        for row in self._scroller.column.seen(scrolled, scrolled + self.height()):
            top, high = row.place.top() - scrolled, row.place.height()
            if row.current:
                painter.fillRect(0, top, self.width(), high, colour("surface.subtle"))
            painter.fillRect(0, top + high - 1, self.width(), 1, colour("line"))
        painter.end()


class Scroller(QScrollArea):
    """A scroll area around a column that never jumps: rows keep their place on the screen.

    Its bar stands beside the rows, in a strip that is always there: so the answers keep their x whether a section is
    long or short, and scrolling moves pixels instead of painting them. Signals: ``moved()`` after it scrolled.
    """

    moved = Signal()

    def __init__(self, theme: Theme, column: Column, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, BAR, 0)
        self._gutter = Gutter(theme, self)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self._gutter)
        inner = self.verticalScrollBar()
        inner.rangeChanged.connect(self._follow_range)
        inner.valueChanged.connect(self._follow)
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
        self._gutter.update()

    def reveal(self, row: QuestionRow, *, margin: int = 0) -> None:
        """Scroll no further than needed to show a row with ``margin`` below; its head wins when it is too tall."""
        self.reveal_span(row.y(), row.y() + row.height() + margin)

    def reveal_span(self, top: int, bottom: int) -> None:
        """Scroll no further than needed to show what lies between two heights of the column; the top wins."""
        bar = self.verticalScrollBar()
        if bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height())
        if top < bar.value():
            bar.setValue(top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the rows for the new width."""
        super().resizeEvent(event)
        self._gutter.setGeometry(self.width() - BAR, 0, BAR, self.height())
        self._bar.setGeometry(0, 0, BAR, self.height())
        self.arrange()
        inner = self.verticalScrollBar()
        self._follow_range(inner.minimum(), inner.maximum())
        self.moved.emit()

    def _follow(self, value: int) -> None:
        self._bar.setValue(value)
        self._gutter.update()
        self.moved.emit()

    def _follow_range(self, least: int, most: int) -> None:
        self._bar.setRange(least, most)
        self._bar.setPageStep(self.viewport().height())
        self._bar.setSingleStep(self.verticalScrollBar().singleStep())
        self._bar.setVisible(most > least)
