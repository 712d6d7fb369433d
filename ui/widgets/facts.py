"""Facts as two columns, name and value: one row each, wrapped and never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from ui.theme import tokens
from ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme import Theme
    from ui.widgets.state_label import Look

NAME = 112
GROWN = 1.3
"""The names' column grows no further with the text: they wrap, and the values keep their room."""


class Fact(NamedTuple):
    """One fact. ``look`` puts a state's icon and colour before ``state``, which stands before the value."""

    name: str
    value: str
    look: Look | None = None
    state: str = ""


class Facts(QWidget):
    """A grid of facts; ``right`` puts the values at the right edge, as on a receipt."""

    def __init__(self, theme: Theme, *, right: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._right = right
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.SPACE_8)
        self._grid.setVerticalSpacing(tokens.SPACE_4)
        self._grid.setColumnStretch(1, 1)
        self._shown: tuple[Fact, ...] = ()
        theme.changed.connect(self._restyle)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What is shown."""
        return self._shown

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts."""
        self._shown = tuple(facts)
        self._restyle()

    def _restyle(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._grid.setColumnMinimumWidth(0, 0 if self._right else round(NAME * min(self._theme.scale, GROWN)))
        top = Qt.AlignmentFlag.AlignTop
        for row, fact in enumerate(self._shown):
            name = Label(self._theme, fact.name, type_="small", tone="text.tertiary", wrap=not self._right)
            if self._right:
                # Each row shares its width as it needs: the longest name must not break every value.
                self._grid.addWidget(_beside(name, self._value(fact)), row, 0, 1, 2)
            else:
                self._grid.addWidget(name, row, 0, top)
                self._grid.addWidget(self._value(fact), row, 1, top)

    def _value(self, fact: Fact) -> QWidget:
        value = Label(self._theme, fact.value, type_="small", wrap=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setAccessibleName(f"{fact.name}: {fact.state} {fact.value}")
        if self._right:
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        if fact.look is None:
            return value
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        icon = QLabel()
        icon.setPixmap(self._theme.pixmap(fact.look.icon, fact.look.colour, tokens.ICON_SMALL))
        if self._right:
            line.addStretch(1)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        word = Label(self._theme, fact.state, type_="small", tone=fact.look.colour, weight=500)
        line.addWidget(word, 0, Qt.AlignmentFlag.AlignTop)
        if fact.value:
            line.addWidget(value, 0 if self._right else 1, Qt.AlignmentFlag.AlignTop)
        elif not self._right:
            line.addStretch(1)
        return box


def _beside(name: QWidget, value: QWidget) -> QWidget:
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(tokens.SPACE_8)
    line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(value, 1, Qt.AlignmentFlag.AlignTop)
    return box
