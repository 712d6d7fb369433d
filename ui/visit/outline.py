"""The outline: each section with its progress, its mark for failures, and its map of answers, one cell per question.

Cells differ by shape as well as by colour: filled, lower-left triangle, cross, dash, hollow.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle

from ui.theme import tokens
from ui.widgets.canvas import Canvas
from ui.widgets.row_paint import paint_row_ground
from ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from ui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

SECTION = Qt.ItemDataRole.UserRole
CODE, NAME, PADDING, ABOVE = 16, 36, 5, 8
STEP = tokens.CELL + tokens.CELL_GAP


class Cell(StrEnum):
    """What a question's cell shows."""

    COMPLIANT = "compliant"
    PARTIAL = "partial"
    FAILED = "failed"
    NOT_APPLICABLE = "not applicable"
    HOLLOW = "unanswered"
    NOT_ASKED = "not asked"
    CONTESTED = "contested"


class SectionLine(NamedTuple):
    """One row of the outline."""

    code: str
    title: str
    done: int
    total: int
    cells: tuple[Cell, ...]
    spoken: str

    @property
    def failed(self) -> int:
        """How many questions failed."""
        return sum(cell is Cell.FAILED for cell in self.cells)


class OutlineModel(QAbstractListModel):
    """The sections as rows; ``show`` changes only the rows that differ."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[SectionLine] = []

    @property
    def lines(self) -> list[SectionLine]:
        """What is shown."""
        return self._lines

    def show(self, lines: Sequence[SectionLine]) -> None:
        """Show other lines."""
        if len(lines) != len(self._lines):
            self.beginResetModel()
            self._lines = list(lines)
            self.endResetModel()
            return
        for row, line in enumerate(lines):
            if line != self._lines[row]:
                self._lines[row] = line
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many sections there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a section's texts."""
        if not 0 <= index.row() < len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.code} {line.title}"
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return line.spoken
        return line if role == SECTION else None


class OutlineDelegate(RowDelegate):
    """Paints a section's row."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, height=tokens.ROW_OUTLINE, parent=parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 48, and more where the cells need a second line."""
        line = index.data(SECTION)
        rows = -(-len(line.cells) // per_line(option.rect.width() or tokens.OUTLINE_WIDTH))
        return QSize(0, self.theme.px(tokens.ROW_OUTLINE) + max(0, rows - 1) * STEP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, code, name, count and map."""
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        ground = "surface.subtle" if hover else ""
        paint_row_ground(painter, rect, theme=self.theme, selected=selected, ground=ground, line=False)
        self._paint_line(Canvas(painter, self.theme), rect, index.data(SECTION), selected=selected)
        painter.restore()

    def _paint_line(self, canvas: Canvas, rect: QRect, line: SectionLine, *, selected: bool) -> None:
        theme = self.theme
        high = theme.line("body")
        top = rect.top() + theme.px(PADDING)
        right = rect.right() + 1 - tokens.SPACE_12
        tone = "accent" if selected else "text.secondary"
        canvas.text(QRect(CODE, top, theme.px(20), high), line.code, type_="body", tone=tone, weight=600)
        complete = line.done == line.total
        count = str(line.total) if complete else f"{line.done}/{line.total}"
        width = canvas.width(count)
        canvas.text(QRect(right - width, top, width + 2, high), count, tone="text.tertiary")
        used = width + tokens.SPACE_4
        if complete:
            size = theme.px(tokens.ICON_SMALL)
            used += size
            canvas.icon(QRect(right - used, top, size, high), "ph.check", tone="ok", size=tokens.ICON_SMALL)
        left = NAME + theme.px(20) - 20
        tone = "accent" if selected else "text"
        name = QRect(left, top, right - used - left, high)
        canvas.text(name, line.title, type_="body", tone=tone, weight=600 if selected else None)
        if line.failed:
            self._paint_failed(canvas, QRect(left, top + high, right - left, theme.line("caption")), line.failed)
        for place, cell in zip(cell_places(theme, rect, line), line.cells, strict=True):
            paint_cell(canvas.painter, place, cell, theme=theme)

    def _paint_failed(self, canvas: Canvas, rect: QRect, failed: int) -> None:
        width = canvas.width(str(failed), weight=600)
        at = rect.right() + 1 - width
        canvas.text(QRect(at, rect.top(), width + 2, rect.height()), str(failed), tone="fail", weight=600)
        size = self.theme.px(tokens.ICON_CHIP)
        icon = QRect(at - size - tokens.SPACE_4, rect.top(), size, rect.height())
        canvas.icon(icon, "ph.x-circle-fill", tone="fail", size=tokens.ICON_CHIP)


class Outline(QListView):
    """Signals, by the person only: ``section_chosen(int)``, ``question_chosen(section, item)`` by a click on a cell."""

    section_chosen = Signal(int)
    question_chosen = Signal(int, int)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines = OutlineModel()
        self.setModel(self.lines)
        self.setItemDelegate(OutlineDelegate(theme, self))
        self.setProperty("region", "side")
        self.setFixedWidth(tokens.OUTLINE_WIDTH)
        self.setMouseTracking(True)
        self.setViewportMargins(0, ABOVE, 0, 0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_lines(self, lines: Sequence[SectionLine]) -> None:
        """Show the sections as they stand."""
        self.lines.show(lines)

    def set_section(self, section: int) -> None:
        """Mark the section that is open."""
        index = self.lines.index(section)
        if self.currentIndex() != index:
            self.setCurrentIndex(index)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint the section that changed and no other: a list places and paints all rows anew, but none grows here."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑ ↓ open the section beside this one, Enter and → go to its questions."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right, Qt.Key.Key_Space}:
            self.section_chosen.emit(self.currentIndex().row())
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Lead to the section, or to the question whose cell was pressed."""
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        line: SectionLine = index.data(SECTION)
        for at, place in enumerate(cell_places(self._theme, self.visualRect(index), line)):
            if place.adjusted(-2, -4, 2, 4).contains(QPointF(event.position())):
                self.question_chosen.emit(index.row(), at)
                return
        self.section_chosen.emit(index.row())

    def _restyle(self) -> None:
        # The hairline beside it is part of its column.
        self.setFixedWidth(self._theme.px(tokens.OUTLINE_WIDTH) - tokens.HAIRLINE)
        self.scheduleDelayedItemsLayout()


def per_line(width: int) -> int:
    """Return how many cells stand in one line of a map."""
    return max(1, (width - NAME - 8) // STEP)


def cell_places(theme: Theme, rect: QRect, line: SectionLine) -> list[QRectF]:
    """Return where the cells of a section stand in its row."""
    left = NAME + theme.px(20) - 20
    top = rect.top() + theme.px(PADDING) + theme.line("body") + (theme.line("caption") - tokens.CELL) / 2
    room = rect.width() - (34 if line.failed else 0)
    count = per_line(room)
    return [
        QRectF(left + (i % count) * STEP, top + (i // count) * STEP, tokens.CELL, tokens.CELL)
        for i in range(len(line.cells))
    ]


def paint_cell(painter: QPainter, place: QRectF, cell: Cell, *, theme: Theme) -> None:
    """Paint one cell of 9 × 9."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = place.adjusted(0.5, 0.5, -0.5, -0.5)
    radius = tokens.RADIUS_CELL
    match cell:
        case Cell.COMPLIANT:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("ok"))
            painter.drawRoundedRect(place, radius, radius)
        case Cell.PARTIAL:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("partial"))
            painter.drawPolygon(QPolygonF([inner.topLeft(), inner.bottomRight(), inner.bottomLeft()]))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("partial"), 1))
            painter.drawRoundedRect(inner, radius, radius)
        case Cell.FAILED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("fail"))
            painter.drawRoundedRect(place, radius, radius)
            painter.setPen(QPen(theme.colour("fail.on"), 1.4))
            cross = place.adjusted(2.7, 2.7, -2.7, -2.7)
            painter.drawLine(cross.topLeft(), cross.bottomRight())
            painter.drawLine(cross.topRight(), cross.bottomLeft())
        case Cell.NOT_APPLICABLE | Cell.NOT_ASKED:
            painter.fillRect(QRectF(place.left(), place.center().y() - 1, place.width(), 2), theme.colour("na"))
        case Cell.CONTESTED:
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.drawRoundedRect(inner, radius, radius)
            painter.drawLine(QPointF(place.center().x(), inner.top()), QPointF(place.center().x(), inner.bottom()))
        case Cell.HOLLOW:
            painter.setPen(QPen(theme.colour("line.control"), 1))
            painter.drawRoundedRect(inner, radius, radius)
    painter.restore()
