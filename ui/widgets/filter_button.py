"""A filter: a small button that opens a searchable list, says what it holds while it is on, and lets go of it with
its cross.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.grouped import GroupedDelegate, GroupedList, Hint, Row
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPaintEvent

    from ui.theme import Theme
    from ui.widgets.canvas import Canvas

POPUP_WIDTH = 400
POPUP_ROWS = 9
ROW = 32
WIDEST = 180
"""What a filter holds is elided beyond this."""


@dataclasses.dataclass(frozen=True)
class Choice(Row):
    """One choice of a filter."""

    name: str = ""
    note: str = ""


def choice(key: str, name: str, note: str = "") -> Choice:
    """Return a choice that is spoken as it is shown."""
    return Choice(key=key, spoken=f"{name} {note}".strip(), name=name, note=note)


class _ChoiceDelegate(GroupedDelegate):
    row_height = ROW
    edge = tokens.SPACE_12

    def paint_row(self, canvas: Canvas, rect: QRect, *, row: Row, selected: bool) -> None:
        """Paint name and note on one line."""
        canvas.ground(rect, selected=selected)
        if isinstance(row, Choice):
            inner = rect.adjusted(self.edge, 0, -self.edge, -1)
            room = canvas.text(inner, row.note, tone="text.tertiary", right=True) if row.note else 0
            canvas.text(inner.adjusted(0, 0, -room - tokens.SPACE_8, 0), row.name, type_="body")


class ChoicePopup(QFrame):
    """The list below a filter. Signals: ``taken(key)``."""

    taken = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._choices: tuple[Choice, ...] = ()
        self._nothing = ""
        self.search = SearchField(theme)
        self.list = GroupedList(_ChoiceDelegate(theme, self), name="", open_on_click=True, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SPACE_8, tokens.SPACE_8, tokens.SPACE_8, tokens.SPACE_8)
        column.setSpacing(tokens.SPACE_8)
        column.addWidget(self.search)
        column.addWidget(self.list)
        self.search.textChanged.connect(self._filter)
        self.search.stepped.connect(self._step)
        self.search.returnPressed.connect(self._take)
        self.list.opened.connect(self._taken)

    def open_below(self, anchor: QWidget, choices: Sequence[Choice], *, name: str, nothing: str) -> None:
        """Show these choices under a button; the search field has the keyboard, so typing narrows at once."""
        self._choices = tuple(choices)
        self._nothing = nothing
        self.search.set_placeholder(name)
        self.list.setAccessibleName(name)
        few = len(choices) <= POPUP_ROWS
        self.search.setVisible(not few)
        self.search.clear()
        self._filter("")
        rows = min(len(choices), POPUP_ROWS) or 1
        self.list.setFixedHeight(self._theme.px(ROW) * rows)
        self.setFixedWidth(self._theme.px(POPUP_WIDTH))
        self.adjustSize()
        self.move(anchor.mapToGlobal(QPoint(0, anchor.height() + tokens.SPACE_4)))
        self.show()
        (self.list if few else self.search).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and edge."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.setPen(QPen(self._theme.colour("line.control"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        found = [c for c in self._choices if all(word in c.spoken.casefold() for word in words)]
        self.list.set_items(found or [Hint(self._nothing)])

    def _step(self, by: int) -> None:
        rows = self.list.rows()
        if rows:
            keys = [row.key for row in rows]
            place = keys.index(self.list.key()) if self.list.key() in keys else 0
            self.list.choose(keys[min(max(place + by, 0), len(keys) - 1)])

    def _take(self) -> None:
        if self.list.rows() and self.list.key():
            self._taken(self.list.key())

    def _taken(self, key: str) -> None:
        self.hide()
        self.taken.emit(key)


class FilterButton(QAbstractButton):
    """Signals: ``wanted()`` to open its list; ``cleared()`` when the person lets go of what it holds.

    A ``switch`` has no list: it is on or off.
    """

    wanted = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme, *, switch: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._switch = switch
        self._name = ""
        self._value = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def value(self) -> str:
        """What it holds, in words; empty while it is off."""
        return self._value

    def set_name(self, name: str) -> None:
        """Name what is filtered by."""
        self._name = name
        self._changed()

    def set_value(self, value: str) -> None:
        """Show what it holds."""
        self._value = value
        self._changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, Space or ↓; let go with Del."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Down):
            self.wanted.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._value:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open, or let go where the cross is."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(event.position().toPoint()):
            return
        if self._value and event.position().x() > self.width() - self._theme.px(tokens.CONTROL_SMALL):
            self.cleared.emit()
        else:
            self.wanted.emit()

    def sizeHint(self) -> QSize:
        """Return the words, the sign behind them, and the padding."""
        words = QFontMetrics(self._font()).horizontalAdvance(self._shown())
        sign = tokens.SPACE_8 + self._theme.px(tokens.ICON_CHIP) if self._sign() else 0
        width = tokens.SPACE_8 + words + sign + tokens.SPACE_8 + 2
        return QSize(width, self._theme.px(tokens.CONTROL_SMALL))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, words, and a caret or a cross."""
        del event
        on = bool(self._value)
        colour = self._theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour("surface.selected" if on else "surface"))
        painter.setPen(QPen(colour("accent" if on else "line.control"), 1))
        radius = tokens.RADIUS_CONTROL
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(self._font())
        painter.setPen(colour("accent" if on else "text.secondary"))
        painter.drawText(self.rect().adjusted(tokens.SPACE_8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._shown())
        if self._sign():
            size = self._theme.px(tokens.ICON_CHIP)
            tone = "accent" if on else "text.tertiary"
            sign = self._theme.pixmap(self._sign(), tone, tokens.ICON_CHIP, ratio=self.devicePixelRatioF())
            painter.drawPixmap(self.width() - size - tokens.SPACE_8, (self.height() - size) // 2, sign)
        painter.end()

    def _sign(self) -> str:
        if self._value:
            return "ph.x"
        return "" if self._switch else "ph.caret-down"

    def _font(self) -> QFont:
        return self._theme.font("small", 500 if self._value else 400)

    def _shown(self) -> str:
        if not self._value or self._switch:
            return self._name
        metrics = QFontMetrics(self._theme.font("small", 500))
        value = metrics.elidedText(self._value, Qt.TextElideMode.ElideRight, self._theme.px(WIDEST))
        return f"{self._name}: {value}"

    def _changed(self) -> None:
        self.setAccessibleName(f"{self._name}: {self._value}" if self._value else self._name)
        self.setToolTip(self._value)
        self.updateGeometry()
        self.update()
