"""Rows of lists: the ground that every row has, a delegate for long lists, and a widget for short ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


def paint_row_ground(
    painter: QPainter, rect: QRect, *, theme: Theme, selected: bool = False, hover: bool = False, ground: str = "",
    line: bool = True,
) -> None:  # fmt: skip
    """Paint a row's fill, its bar of 2 px at the very left when selected, and the hairline below."""
    fill = "surface.selected" if selected else ("surface.subtle" if hover else ground)
    if fill:
        painter.fillRect(rect, theme.colour(fill))
    if line:
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.colour("line"))
    if selected:
        painter.fillRect(rect.x(), rect.y(), tokens.SELECTED_BAR, rect.height(), theme.colour("accent"))


def paint_text(
    painter: QPainter, rect: QRect, text: str, *, theme: Theme, type_: str = "body", tone: str = "text",
    weight: int | None = None, right: bool = False,
) -> int:  # fmt: skip
    """Paint one line of text into ``rect``, elided at its end; return the width that it took."""
    line = theme.set_line(text, type_, weight, room=rect.width())
    painter.setFont(theme.font(type_, weight))
    painter.setPen(theme.colour(tone))
    left = rect.right() + 1 - line.width if right else rect.left()
    painter.drawStaticText(left, rect.top() + (rect.height() - line.height + 1) // 2, line.glyphs)
    return line.width


def paint_two_lines(
    painter: QPainter, rect: QRect, title: str, caption: str, *, theme: Theme, weight: int | None = 500,
    tone: str = "text", caption_tone: str = "text.tertiary", right: bool = False,
) -> None:  # fmt: skip
    """Paint a body line over a small line, the pair in the middle of the row."""
    first, second = theme.line("body"), theme.line("small")
    top = rect.y() + (rect.height() - first - second) // 2
    upper = QRect(rect.x(), top, rect.width(), first)
    lower = QRect(rect.x(), top + first, rect.width(), second)
    paint_text(painter, upper, title, theme=theme, weight=weight, tone=tone, right=right)
    paint_text(painter, lower, caption, theme=theme, type_="small", tone=caption_tone, right=right)


class RowDelegate(QStyledItemDelegate):
    """Paints ground, bar and hairline of each row; a subclass paints the rest in ``paint_content``.

    The model gives the row's spoken text as ``Qt.ItemDataRole.AccessibleTextRole``.
    """

    def __init__(self, theme: Theme, *, height: int = tokens.ROW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's height, grown with the text size."""
        del option, index
        return QSize(0, self.theme.px(self._height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        state = option.state
        rect: QRect = option.rect
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        paint_row_ground(painter, rect, theme=self.theme, selected=selected, hover=hover)
        self.paint_content(painter, rect, index)
        painter.restore()

    def paint_content(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Paint what the row says into ``rect``; by default the display text over the tooltip's text."""
        inner = rect.adjusted(tokens.PAGE_MARGIN, 0, -tokens.PAGE_MARGIN, -1)
        title = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        caption = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        paint_two_lines(painter, inner, title, caption, theme=self.theme)


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
