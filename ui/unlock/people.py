"""The people who may unlock this laptop: a list to choose from, not a field to type in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.list_row import ListRow
from ui.widgets.row_paint import paint_row_ground, paint_text, paint_two_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme

ROW = 48


def initials(name: str) -> str:
    """Return up to two letters for a round mark: ``DL`` for Dewi Lestari."""
    words = [word for word in name.split() if word[:1].isalpha()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


def paint_mark(painter: QPainter, rect: QRect, name: str, *, theme: Theme, strong: bool = False) -> None:
    """Paint the round mark with a person's initials."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent" if strong else "neutral.soft"))
    painter.drawEllipse(rect)
    painter.setFont(theme.font("caption", 600))
    painter.setPen(theme.colour("accent.on" if strong else "text.secondary"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


class _Person(ListRow):
    def __init__(self, theme: Theme, name: str, title: str, *, last: bool) -> None:
        super().__init__(theme, height=ROW, line=not last)
        self.name = name
        self._title = title
        self.setAccessibleName(f"{name}, {title}" if title else name)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        theme = self._theme
        paint_row_ground(painter, self.rect(), theme=theme, selected=self._selected, hover=self._hover, line=self._line)
        side = theme.px(24)
        paint_mark(
            painter, QRect(tokens.SPACE_12, (self.height() - side) // 2, side, side), self.name, theme=theme,
            strong=self._selected,
        )  # fmt: skip
        words = QRect(side + 24, 0, self.width() - side - 64, self.height())
        if self._title:
            paint_two_lines(painter, words, self.name, self._title, theme=theme)
        else:
            paint_text(painter, words, self.name, theme=theme, weight=500)
        if self._selected:
            size = theme.px(tokens.ICON_SMALL)
            mark = theme.pixmap("ph.check-bold", "accent", tokens.ICON_SMALL, ratio=self.devicePixelRatioF())
            painter.drawPixmap(self.width() - size - tokens.SPACE_12, (self.height() - size) // 2, mark)
        painter.end()


class PeopleList(QWidget):
    """Signals: ``chosen(name)`` by the person."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[_Person] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.current = ""
        theme.changed.connect(self.update)

    def set_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Show names with their titles; the first is chosen."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = [
            _Person(self._theme, name, title, last=i == len(people) - 1) for i, (name, title) in enumerate(people)
        ]
        for index, row in enumerate(self._rows):
            self._column.addWidget(row)
            row.activated.connect(lambda row=row: self._choose(row))
            row.stepped.connect(lambda by, index=index: self._step(index + by))
        self._mark(self._rows[0].name if self._rows else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge around the list."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("line.strong"), 1))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL
        )
        painter.end()

    def _choose(self, row: _Person) -> None:
        self._mark(row.name)
        self.chosen.emit(row.name)

    def _step(self, index: int) -> None:
        if 0 <= index < len(self._rows):
            row = self._rows[index]
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self._mark(row.name)

    def _mark(self, name: str) -> None:
        self.current = name
        for row in self._rows:
            row.set_selected(row.name == name)
