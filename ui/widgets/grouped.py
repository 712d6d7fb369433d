"""One list with headings: groups of rows that ↑ ↓ run through as one, each group saying what will stand there while
it is empty.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import tokens
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

ITEM_ROLE = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


@dataclasses.dataclass(frozen=True)
class Heading:
    """The head of a group: its name, and a quiet note at the right."""

    title: str
    note: str = ""


@dataclasses.dataclass(frozen=True)
class Hint:
    """What an empty group will hold."""

    text: str
    icon: str = ""


@dataclasses.dataclass(frozen=True)
class Row:
    """A line that leads somewhere. Screens add their own fields; ``spoken`` is what assistive programs read."""

    key: str
    spoken: str


Item = Heading | Hint | Row


class GroupedModel(QAbstractListModel):
    """The items in order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[Item, ...] = ()

    def set_items(self, items: Sequence[Item]) -> None:
        """Show other items; the same ones change nothing on the screen."""
        fresh = tuple(items)
        if fresh == self.items:
            return
        self.beginResetModel()
        self.items = fresh
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of items, headings included."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Give the item to the delegate and its words to assistive programs."""
        if not 0 <= index.row() < len(self.items):
            return None
        item = self.items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            if isinstance(item, Heading):
                return f"{item.title} {item.note}".strip()
            return item.text if isinstance(item, Hint) else item.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only rows can be chosen."""
        item = self.items[index.row()] if 0 <= index.row() < len(self.items) else None
        if isinstance(item, Row):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled if isinstance(item, Heading) else Qt.ItemFlag.NoItemFlags


class GroupedDelegate(QStyledItemDelegate):
    """Paints headings and hints; a screen's own delegate paints its rows."""

    heading_height = tokens.LIST_HEADING
    row_height = tokens.ROW
    edge = tokens.PAGE_MARGIN
    indent = 0
    """How far to the right of the edge a hint's words begin, as the names of the rows do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return an item's height at the chosen text size."""
        item = index.data(ITEM_ROLE)
        return QSize(0, self.height_of(item))

    def height_of(self, item: Item) -> int:
        """Return an item's height."""
        return self.theme.px(self.heading_height if isinstance(item, Heading) else self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one item."""
        rect = QRect(option.rect)
        item: Item = index.data(ITEM_ROLE)
        painter.save()
        canvas = Canvas(painter, self.theme)
        if isinstance(item, Heading):
            self._paint_heading(canvas, rect, item)
        elif isinstance(item, Hint):
            self._paint_hint(canvas, rect, item)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self.paint_row(canvas, rect, row=item, selected=selected)
        painter.restore()

    def paint_row(self, canvas: Canvas, rect: QRect, *, row: Row, selected: bool) -> None:
        """Paint a row of the screen's own kind."""
        raise NotImplementedError

    def _paint_heading(self, canvas: Canvas, rect: QRect, item: Heading) -> None:
        canvas.rule(rect)
        line = canvas.theme.line("small")
        foot = QRect(rect.left() + self.edge, rect.bottom() - 6 - line, rect.width() - 2 * self.edge, line)
        title = canvas.text(foot, item.title, tone="text.secondary", weight=600)
        canvas.text(foot.adjusted(title + tokens.SPACE_16, 0, 0, 0), item.note, tone="text.tertiary", right=True)

    def _paint_hint(self, canvas: Canvas, rect: QRect, item: Hint) -> None:
        canvas.rule(rect)
        inner = rect.adjusted(self.edge, 0, -self.edge, -1)
        indent = self.indent
        if item.icon:
            indent = max(indent, canvas.icon(inner, item.icon, tone="text.tertiary", size=tokens.ICON))
        font = canvas.theme.font("body")
        canvas.painter.setFont(font)
        canvas.painter.setPen(canvas.theme.colour("text.tertiary"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        canvas.painter.drawText(inner.adjusted(indent, 0, 0, 0), int(flags), item.text)


class GroupedList(QListView):
    """The list. Signals, by the person: ``opened(key)`` (Enter, or a click where that opens); ``current_key(key)``."""

    opened = Signal(str)
    current_key = Signal(str)

    def __init__(
        self, delegate: GroupedDelegate, *, name: str, open_on_click: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = GroupedModel(self)
        self._wanted = ""
        self._delegate = delegate
        self.setModel(self._model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        if open_on_click:
            self.clicked.connect(self._open_index)
        else:
            self.doubleClicked.connect(self._open_index)
        delegate.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def set_items(self, items: Sequence[Item]) -> None:
        """Show these items; what was chosen stays chosen where it still stands, else the first row is."""
        before = self.key()
        bar = self.verticalScrollBar()
        place = bar.value()
        self._model.set_items(items)
        keys = [item.key for item in items if isinstance(item, Row)]
        wanted = before if before in keys else (keys[0] if keys else "")
        if wanted and wanted != self.key():
            self.choose(wanted)
        bar.setValue(place)
        if wanted != before:
            self.current_key.emit(wanted)

    def key(self) -> str:
        """Return the key of the chosen row, empty for none."""
        row = self.row()
        return row.key if row else ""

    def row(self) -> Row | None:
        """Return the chosen row."""
        item = self.currentIndex().data(ITEM_ROLE)
        return item if isinstance(item, Row) else None

    def rows(self) -> list[Row]:
        """Return every row in order, without headings."""
        return [item for item in self._model.items if isinstance(item, Row)]

    def choose(self, key: str) -> bool:
        """Choose a row by its key; says nothing to the screen. Returns whether it is here."""
        for place, item in enumerate(self._model.items):
            if isinstance(item, Row) and item.key == key:
                self._wanted = key
                self.setCurrentIndex(self._model.index(place, 0))
                self._wanted = ""
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over rows only; Enter opens."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_index(self.currentIndex())
        elif key in steps:
            self._step(steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            rows = self.rows()
            if rows:
                self._go(rows[0 if key == Qt.Key.Key_Home else -1].key)
        elif event.text().isprintable() and event.text():
            event.ignore()  # letters are the screen's keys, not a search in the list
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell what is chosen now, when the person chose it."""
        super().currentChanged(current, previous)
        item = current.data(ITEM_ROLE) if current.isValid() else None
        if isinstance(item, Row) and item.key != self._wanted:
            self.current_key.emit(item.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew: some wrap."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def content_height(self) -> int:
        """Return the height of all items together."""
        return sum(self._delegate.height_of(item) for item in self._model.items)

    def _step(self, by: int) -> None:
        keys = [row.key for row in self.rows()]
        if not keys:
            return
        here = self.key()
        place = keys.index(here) + by if here in keys else 0
        self._go(keys[min(max(place, 0), len(keys) - 1)])

    def _go(self, key: str) -> None:
        for place, item in enumerate(self._model.items):
            if isinstance(item, Row) and item.key == key:
                self.setCurrentIndex(self._model.index(place, 0))
                if key == self.rows()[0].key:
                    self.scrollToTop()
                return

    def _open_index(self, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if isinstance(item, Row):
            self.opened.emit(item.key)
