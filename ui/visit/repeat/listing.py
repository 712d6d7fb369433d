"""The list below a repeat's question: its rows, or what will be here; and one line that says what the cell needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import tokens
from ui.visit.repeat.painting import LINE
from ui.visit.repeat.view import RepeatView
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from ui.theme import Theme
    from ui.visit.repeat.model import RepeatModel

FOOT = 24


class RepeatList(QWidget):
    """Keeps a line's room below the rows, so that what it says moves nothing."""

    def __init__(self, theme: Theme, model: RepeatModel) -> None:
        super().__init__()
        self._theme = theme
        self.model = model
        self.view = RepeatView(theme, model, parent=self)
        self.gap = 0
        self._opened = -1
        self._said = ("", "text.tertiary", "")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.view)

    def say(self, words: str, *, tone: str = "text.tertiary", icon: str = "") -> None:
        """Say a sentence below the rows."""
        if (words, tone, icon) != self._said:
            self._said = (words, tone, icon)
            self.update()

    def set_opened(self, row: int) -> None:
        """Leave the gap after this row; -1 for none."""
        if 0 <= self._opened < len(self.model.rows):
            self.view.setRowHeight(self._opened, self._theme.px(LINE))
        self._opened = row
        self.view.cells.opened = row
        self.set_gap(self.gap if row >= 0 else 0)

    def set_gap(self, high: int) -> None:
        """Leave another gap, in pixels."""
        self.gap = high
        if 0 <= self._opened < len(self.model.rows):
            self.view.setRowHeight(self._opened, self._theme.px(LINE) + high)

    def gap_top(self) -> int:
        """Return where the gap begins."""
        return self.view.line_top(self._opened) + self._theme.px(LINE) if self._opened >= 0 else self.height()

    def height_for(self, width: int) -> int:
        """Return the height at a width: headings, rows, the line below."""
        del width
        high = self.view.whole_height() if self.model.rows else 0
        return high + self._theme.px(FOOT)

    def place(self, rect: QRect) -> None:
        """Take a place."""
        if rect != self.geometry():
            self.setGeometry(rect)
        high = self.view.whole_height() if self.model.rows else 0
        self.view.setVisible(bool(self.model.rows))
        if self.view.size().width() != rect.width():
            self.view.share_width(rect.width())
        self.view.setGeometry(0, 0, rect.width(), high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the editor."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line below the rows."""
        del event
        words, tone, icon = self._said
        painter = QPainter(self)
        canvas = Canvas(painter, self._theme)
        high = self._theme.px(FOOT)
        line = QRect(0, self.height() - high, self.width(), high)
        if icon:
            line.adjust(canvas.icon(line, icon, tone=tone, size=tokens.ICON_CHIP), 0, 0, 0)
        canvas.text(line, words, type_="caption", tone=tone)
        painter.end()
