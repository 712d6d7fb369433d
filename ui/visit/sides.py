"""Where the right panel stands: beside the questions, or under a strip above them, folded out over them by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.theme import tokens
from ui.widgets.hairline import Hairline

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout, QWidget

    from ui.theme import Theme
    from ui.visit.score_panel import ScorePanel
    from ui.visit.strip import Strip


class Sides:
    """Arranges panel and strip of one editor for its width."""

    def __init__(
        self, theme: Theme, editor: QWidget, body: QHBoxLayout, *, panel: ScorePanel, strip: Strip, rule: Hairline
    ) -> None:
        self._theme = theme
        self._editor = editor
        self._body = body
        self._panel = panel
        self._strip = strip
        self._rule = rule
        self._edge = Hairline(theme, vertical=True, strong=True, parent=editor)
        self._edge.hide()
        self._narrow = False

    @property
    def folded_out(self) -> bool:
        """Whether the panel lies over the questions."""
        return self._narrow and self._panel.isVisible()

    def arrange(self) -> None:
        """Turn the panel into a strip where the room is needed."""
        width = self._editor.width() + tokens.RAIL
        narrow = width < tokens.NARROW * max(1.0, self._theme.scale / 1.25)
        if narrow != self._narrow:
            self._narrow = narrow
            self._strip.setVisible(narrow)
            self._rule.setVisible(not narrow)
            self._edge.hide()
            if narrow:
                self._body.removeWidget(self._panel)
                self._panel.setParent(self._editor)
                self._panel.hide()
            else:
                self._body.addWidget(self._panel)
                self._panel.show()
        if self.folded_out:
            self._place()

    def toggle(self) -> None:
        """Fold the panel out, or away."""
        if self._panel.isVisible():
            self.fold()
        else:
            self._panel.show()
            self._place()
            self._panel.raise_()

    def fold(self) -> None:
        """Fold the panel away where it lies over the questions."""
        if self._narrow:
            self._panel.hide()
            self._edge.hide()

    def _place(self) -> None:
        top = self._strip.geometry().bottom() + 1
        width, high = self._editor.width(), self._editor.height() - top
        left = width - self._panel.width()
        self._panel.setGeometry(left, top, self._panel.width(), high)
        self._edge.setGeometry(left - 1, top, 1, high)
        self._edge.show()
        self._edge.raise_()
