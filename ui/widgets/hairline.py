"""A line of one pixel between rows and regions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme


class Hairline(QWidget):
    """A horizontal or vertical hairline; ``strong`` under a heading."""

    def __init__(
        self, theme: Theme, *, vertical: bool = False, strong: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._token = "line.strong" if strong else "line"
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(*((fixed, free) if vertical else (free, fixed)))
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the pixel."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour(self._token))
        painter.end()
