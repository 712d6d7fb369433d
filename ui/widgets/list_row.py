"""A row of a short list, as a widget. Apart from the delegate of long lists, whose classes cost the start 10 ms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import tokens
from ui.widgets.row_paint import paint_row_ground

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from ui.theme import Theme


class ListRow(QWidget):
    """A row of a short list: put widgets into it, set the accessible name.

    Signals: ``activated()`` by Enter or click; ``stepped(by)`` by ↑ ↓, for the list that holds it.
    It is selected while it has the focus.
    """

    activated = Signal()
    stepped = Signal(int)

    def __init__(
        self, theme: Theme, *, height: int = tokens.ROW, line: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height = height
        self._line = line
        self._selected = False
        self._hover = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def selected(self) -> bool:
        """Whether the row wears bar and fill."""
        return self._selected or self.hasFocus()

    def set_selected(self, selected: bool) -> None:  # noqa: FBT001 - a setter
        """Wear bar and fill without the focus too."""
        self._selected = selected
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to Enter, Space, ↑ and ↓."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.activated.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Activate on a click that ends inside."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.activated.emit()

    def event(self, event: QEvent) -> bool:
        """Follow pointer and focus."""
        kind = event.type()
        if kind in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self._hover = kind is QEvent.Type.Enter
            self.update()
        elif kind in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Return the row's height, grown with the text size, or what its content needs."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(self._theme.px(self._height), hint.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        del event
        painter = QPainter(self)
        paint_row_ground(
            painter, self.rect(), theme=self._theme, selected=self.selected, hover=self._hover, line=self._line
        )
        painter.end()

    def _restyle(self) -> None:
        self.setMinimumHeight(self._theme.px(self._height))
        self.updateGeometry()
        self.update()
