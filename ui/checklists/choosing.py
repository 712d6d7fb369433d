"""The list below "Mulai kunjungan" from which another checklist than the day's is taken."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.checklists.words import days_of, purpose_word, standing_of, title_of, version_of
from ui.theme import tokens
from ui.widgets.grouped import GroupedDelegate, GroupedList, Heading, Row

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from inspector_app.checklist.offers import Offer
    from ui.i18n.formats import Formats
    from ui.theme import Theme
    from ui.widgets.canvas import Canvas
    from ui.widgets.grouped import Item

WIDTH = 560
HEIGHT = 420
_AROUND = 2 * tokens.SPACE_8 + 1
_WRAP = int(Qt.TextFlag.TextWordWrap)
_TALL = 10_000


@dataclasses.dataclass(frozen=True)
class ChecklistRow(Row):
    """A checklist that may be taken; ``standing`` says why it is not in force."""

    title: str = ""
    note: str = ""
    standing: str = ""
    taken: bool = False


class ChecklistDelegate(GroupedDelegate):
    """Paints title, and below it version and days; a check at the one that is taken. Long titles wrap."""

    edge = tokens.SPACE_12
    width = WIDTH
    """Of the list, set before it is shown."""

    def height_of(self, item: Item) -> int:
        """Return the height that the words need."""
        if not isinstance(item, ChecklistRow):
            return super().height_of(item)
        return self._title_box(QRect(0, 0, self.width, _TALL), item).height() + self.theme.line("small") + _AROUND

    def paint_row(self, canvas: Canvas, rect: QRect, *, row: Row, selected: bool) -> None:
        """Paint one checklist."""
        canvas.ground(rect, selected=selected)
        if not isinstance(row, ChecklistRow):
            return
        box = self._title_box(rect.adjusted(0, tokens.SPACE_8, 0, 0), row)
        if row.taken:
            first = QRect(rect.left() + self.edge, box.top(), box.left(), self.theme.line("body"))
            canvas.icon(first, "ph.check-bold", tone="accent", size=tokens.ICON)
        canvas.painter.setFont(self.theme.font("body", 500 if row.taken else None))
        canvas.painter.setPen(self.theme.colour("text"))
        canvas.painter.drawText(box, _WRAP, row.title)
        below = QRect(box.left(), box.bottom() + 1, rect.right() - self.edge - box.left(), self.theme.line("small"))
        used = 0
        if row.standing:
            used = canvas.icon(below, "ph.warning", tone="partial")
            used += canvas.text(below.adjusted(used, 0, 0, 0), row.standing, tone="partial") + tokens.SPACE_8
        canvas.text(below.adjusted(used, 0, 0, 0), row.note, tone="text.secondary")

    def _title_box(self, rect: QRect, row: ChecklistRow) -> QRect:
        left = self.edge + self.theme.px(tokens.ICON) + tokens.SPACE_8
        room = QRect(rect.left() + left, rect.top(), rect.width() - left - self.edge, _TALL)
        metrics = QFontMetrics(self.theme.font("body", 500 if row.taken else None))
        high = metrics.boundingRect(room, _WRAP, row.title).height()
        return QRect(room.left(), room.top(), room.width(), max(high, self.theme.line("body")))


class ChecklistPopup(QFrame):
    """Signals: ``taken(index of the offer)``, ``left()`` when it closed without one."""

    taken = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._formats = formats
        self._delegate = ChecklistDelegate(theme, self)
        self.list = GroupedList(self._delegate, name="", open_on_click=True, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.list)
        self.list.opened.connect(self._take)

    def open_below(self, anchor: QWidget, offers: Sequence[Offer], *, taken: int, day: dt.date) -> None:
        """Show what may be taken, grouped by purpose; the list has the keyboard, at the one that is taken."""
        window = anchor.window()
        width = min(self._theme.px(WIDTH), window.width() - 2 * tokens.SPACE_8)
        self._delegate.width = width - 2
        self.list.setAccessibleName(QCoreApplication.translate("Checklists", "Checklists"))
        self.list.set_items(items_of(offers, taken=taken, day=day, formats=self._formats))
        self.list.choose(str(taken))
        room = window.height() - 2 * tokens.SPACE_8 - 2
        self.list.setFixedHeight(min(self.list.content_height(), self._theme.px(HEIGHT), room))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(self._place(anchor))
        self.show()
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
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

    def _place(self, anchor: QWidget) -> QPoint:
        """Return the place below the button, moved so far that the list stays inside the window."""
        window = anchor.window()
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + tokens.SPACE_4))
        end = window.mapToGlobal(QPoint(window.width() - tokens.SPACE_8, window.height() - tokens.SPACE_8))
        return QPoint(min(corner.x(), end.x() - self.width()), min(corner.y(), end.y() - self.height()))

    def _take(self, key: str) -> None:
        self.hide()
        self.taken.emit(int(key))


def items_of(offers: Sequence[Offer], *, taken: int, day: dt.date, formats: Formats) -> list[Item]:
    """Return the offers as rows below the purpose they serve."""
    items: list[Item] = []
    for at, offer in enumerate(offers):
        form = offer.checklist
        heading = Heading(purpose_word(form))
        if heading not in items:
            items.append(heading)
        note = " · ".join(part for part in (version_of(form), days_of(form, formats)) if part)
        standing = standing_of(form, day)
        title = title_of(form, formats.lang)
        spoken = ", ".join(part for part in (title, standing, note) if part)
        items.append(
            ChecklistRow(key=str(at), spoken=spoken, title=title, note=note, standing=standing, taken=at == taken)
        )
    return items
