"""The list below a field: a line to search in, the choices that fit, the whole driven from the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.visit.choosing.model import NAME_ROLE, TICKED_ROLE, ChoiceModel
from ui.widgets.canvas import Canvas
from ui.widgets.label import Label
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from inspector_app.checklist.model import Choice
    from ui.theme import Theme
    from ui.visit.choosing.model import Index

ROW = 28
ROWS = 10
LEAST, MOST = 320, 560


class _Delegate(QStyledItemDelegate):
    """Paints a choice on one line, with its tick where several may be taken."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ticks = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one line."""
        return QSize(0, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, tick, label."""
        rect = QRect(option.rect)
        painter.save()
        canvas = Canvas(painter, self._theme)
        canvas.ground(rect, selected=bool(option.state & QStyle.StateFlag.State_Selected))
        left = rect.left() + tokens.SPACE_12
        if self.ticks:
            ticked = bool(index.data(TICKED_ROLE))
            icon, tone = ("ph.check-square-fill", "accent") if ticked else ("ph.square", "text.tertiary")
            place = QRect(left, rect.top(), rect.width(), rect.height() - 1)
            left += canvas.icon(place, icon, tone=tone, size=tokens.ICON)
        words = QRect(left, rect.top(), rect.right() - left - tokens.SPACE_8, rect.height() - 1)
        canvas.text(words, str(index.data() or ""), type_="body")
        painter.restore()


class ChoicePopup(QFrame):
    """Signals, by the person only: ``taken(name)`` of one choice; ``ticked(names)`` when a list of several closes with
    other ticks; ``closed()`` after either, and on Esc.
    """

    taken = Signal(str)
    ticked = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, *, multiple: bool, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._multiple = multiple
        self._before: list[str] = []
        self.model = ChoiceModel()
        self.search = SearchField(theme)
        self.list = QListView(self)
        self.delegate = _Delegate(theme, self.list)
        self.delegate.ticks = multiple
        self.none = Label(theme, type_="small", tone="text.tertiary")
        self.foot = Label(theme, type_="caption", tone="text.tertiary")
        self._build()
        self.search.textChanged.connect(self._narrow)
        self.search.stepped.connect(self._step)
        self.list.clicked.connect(lambda index: self._press(index.row()))

    def open_at(
        self, anchor: QWidget, place: QRect, *, choices: Sequence[Choice], chosen: Iterable[str], lang: str, name: str
    ) -> None:
        """Show these choices below a place of a widget; the search line has the keyboard."""
        chosen = list(chosen)
        self.model.set_choices(choices, lang=lang, ticked=chosen)
        self._before = self.model.ticked
        self.search.set_placeholder(name)
        self.search.clear()
        self.list.setAccessibleName(name)
        self.none.setText(QCoreApplication.translate("VisitChoices", "Nothing fits."))
        self.foot.setText(_foot(multiple=self._multiple))
        rows = min(max(self.model.rowCount(), 1), ROWS)
        self.list.setFixedHeight(self._theme.px(ROW) * rows)
        self.setFixedWidth(min(self._theme.px(MOST), max(place.width(), self._theme.px(LEAST))))
        self.adjustSize()
        below = anchor.mapToGlobal(QPoint(place.left(), place.bottom() + tokens.SPACE_4))
        screen = anchor.screen().availableGeometry()
        if below.y() + self.height() > screen.bottom():
            below.setY(max(screen.top(), anchor.mapToGlobal(place.topLeft()).y() - self.height() - tokens.SPACE_4))
        below.setX(max(screen.left(), min(below.x(), screen.right() - self.width())))
        self.move(below)
        self.show()
        self._select(max(0, self.model.row_of(chosen[0])) if chosen else 0)
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take with Enter, close with Esc; what was ticked stays ticked."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._press(self.list.currentIndex().row())
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Hand over the ticks, however it was closed."""
        super().hideEvent(event)
        if self._multiple and self.model.ticked != self._before:
            self._before = self.model.ticked
            self.ticked.emit(self._before)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and edge."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.setPen(QPen(self._theme.colour("line.control"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _build(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SPACE_8, tokens.SPACE_8, tokens.SPACE_8, tokens.SPACE_8)
        column.setSpacing(tokens.SPACE_8)
        for widget in (self.search, self.list, self.none, self.foot):
            column.addWidget(widget)
        self.none.hide()

    def _narrow(self, text: str) -> None:
        self.model.narrow(text)
        found = self.model.rowCount()
        self.none.setVisible(not found)
        if found:
            self._select(0)

    def _step(self, by: int) -> None:
        found = self.model.rowCount()
        if found:
            self._select(min(max(self.list.currentIndex().row() + by, 0), found - 1))

    def _select(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            index = self.model.index(row, 0)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _press(self, row: int) -> None:
        if not 0 <= row < self.model.rowCount():
            return
        if self._multiple:
            self.model.toggle(row)
            self._select(row)
            return
        name = str(self.model.index(row, 0).data(NAME_ROLE))
        self.hide()
        self.taken.emit(name)


def _foot(*, multiple: bool) -> str:
    if multiple:
        return QCoreApplication.translate("VisitChoices", "Type to search · ↑ ↓ · Enter ticks · Esc when done")
    return QCoreApplication.translate("VisitChoices", "Type to search · ↑ ↓ · Enter takes · Esc closes")
