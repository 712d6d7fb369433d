"""Obstacles that the company named, with their figures: a short table that can be typed into, always with one empty
row.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from inspector_app.visits.events import Obstacle
from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.hairline import Hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme import Theme


class ObstacleRow(QWidget):
    """One obstacle: its words, its figure, and a cross. Signals: ``typed()``, ``done()``, ``removed()``, by the
    person only.
    """

    typed = Signal()
    done = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit()
        self.figure = QLineEdit()
        self.figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.cross = Button(theme, kind=Kind.LINK, icon="ph.x", height=tokens.CONTROL_SMALL)
        for edit in (self.words, self.figure):
            edit.setProperty("small", True)
            edit.textEdited.connect(self.typed)
            edit.editingFinished.connect(self.done)
        self.cross.clicked.connect(self.removed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(tokens.SPACE_8)
        line.addWidget(self.words, 3)
        line.addWidget(self.figure, 2)
        line.addWidget(self.cross)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the fields in the language in use."""
        self.words.setPlaceholderText(self.tr("Obstacle"))
        self.words.setAccessibleName(self.tr("Obstacle"))
        self.figure.setPlaceholderText(self.tr("Figure"))
        self.figure.setAccessibleName(self.tr("Figure of the obstacle"))
        self.cross.setAccessibleName(self.tr("Take this obstacle away"))
        self.cross.setToolTip(self.tr("Take this obstacle away"))

    def obstacle(self) -> Obstacle | None:
        """Return what is typed, or ``None`` while there are no words."""
        words = self.words.text().strip()
        return Obstacle(text=words, figure=self.figure.text().strip()) if words else None

    def show_obstacle(self, obstacle: Obstacle | None) -> None:
        """Fill the row; this is not typing."""
        self.words.setText(obstacle.text if obstacle else "")
        self.figure.setText(obstacle.figure if obstacle else "")
        self.cross.setEnabled(obstacle is not None)


class ObstaclesEdit(QWidget):
    """Signals: ``settled(tuple)`` with the whole list when the person left a field or took a row away, and it
    differs.
    """

    settled = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept: tuple[Obstacle, ...] = ()
        self.rows: list[ObstacleRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Hairline(theme))
        self._fit(1)

    def show_kept(self, obstacles: Sequence[Obstacle]) -> None:
        """Show what is kept; rows in which the person is typing stay as they are."""
        self._kept = tuple(obstacles)
        if any(edit.hasFocus() for row in self.rows for edit in (row.words, row.figure)):
            return
        self._fit(len(self._kept) + 1)
        for row, obstacle in zip(self.rows, (*self._kept, None), strict=True):
            row.show_obstacle(obstacle)

    def obstacles(self) -> tuple[Obstacle, ...]:
        """Return what is typed, without empty rows."""
        return tuple(found for row in self.rows if (found := row.obstacle()) is not None)

    def settle(self) -> None:
        """Hand on what was typed, now."""
        found = self.obstacles()
        if found != self._kept:
            self._kept = found
            self.settled.emit(found)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            for row in self.rows:
                row.retranslate()
        super().changeEvent(event)

    def _fit(self, count: int) -> None:
        while len(self.rows) > count:
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            row = ObstacleRow(self._theme, self)
            row.typed.connect(self._typed)
            row.done.connect(self.settle)
            row.removed.connect(partial(self._remove, row))
            row.cross.setEnabled(False)
            self.rows.append(row)
            self._column.insertWidget(self._column.count() - 1, row)

    def _typed(self) -> None:
        for row in self.rows:
            row.cross.setEnabled(row.obstacle() is not None)
        if self.rows[-1].obstacle() is not None:
            self._fit(len(self.rows) + 1)

    def _remove(self, row: ObstacleRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        self.rows[-1].words.setFocus()
        row.hide()
        row.deleteLater()
        self.settle()
