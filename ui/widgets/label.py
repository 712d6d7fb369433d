"""A text in one of the type sizes and tones, which follows theme and text size by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme


class Label(QLabel):
    """Plain text; ``type_`` is a type token, ``tone`` a colour token, ``weight`` 400, 500 or 600."""

    def __init__(
        self, theme: Theme, text: str = "", *, type_: str = "body", tone: str = "text", weight: int | None = None,
        wrap: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(text, parent)
        self._theme = theme
        self._type = type_
        self._tone = tone
        self._weight = weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_tone(self, tone: str) -> None:
        """Change the colour token."""
        if tone != self._tone:
            self._tone = tone
            self._restyle()

    def set_weight(self, weight: int | None) -> None:
        """Change the weight; ``None`` is that of the type token."""
        if weight != self._weight:
            self._weight = weight
            self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._type, self._weight))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(self._tone))
        self.setPalette(palette)
        if not self.wordWrap():
            self.setMinimumHeight(self._theme.line(self._type))
