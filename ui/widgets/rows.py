"""Rows of long lists: a delegate that paints what each row has; what it paints with stands in ``row_paint``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import tokens
from ui.widgets.row_paint import paint_row_ground, paint_two_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


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
