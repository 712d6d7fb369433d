"""Paints one line of the register: name with the hits marked, caption, permit, open findings, last visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from inspector_app.visits.events import SiteKind
from ui.register.lines import hits
from ui.register.model import LINE_ROLE, Column, RegisterModel
from ui.theme import tokens
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from ui.register.lines import Line
    from ui.register.words import RegisterWords
    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class RegisterDelegate(QStyledItemDelegate):
    """Two lines of 48 px; a row keeps its height and weight whatever is selected."""

    def __init__(self, theme: Theme, words: RegisterWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row at the chosen text size."""
        return QSize(0, self._theme.px(tokens.ROW_REGISTER))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell with its part of the row's ground, bar and hairline."""
        rect = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        canvas = Canvas(painter, self._theme)
        if selected:
            painter.fillRect(rect, self._theme.colour("surface.selected"))
        canvas.rule(rect)
        if selected and index.column() == Column.NAME:
            painter.fillRect(rect.left(), rect.top(), tokens.SELECTED_BAR, rect.height(), self._theme.colour("accent"))
        line: Line | None = index.data(LINE_ROLE)
        if line is not None:
            self._paint_cell(canvas, rect.adjusted(0, 0, 0, -1), line=line, index=index)
        painter.restore()

    def _paint_cell(self, canvas: Canvas, cell: QRect, *, line: Line, index: Index) -> None:
        words = self._words
        if index.column() == Column.NAME:
            model = index.model()
            query = model.query if isinstance(model, RegisterModel) else ""
            upper, lower = canvas.two_lines(cell.adjusted(tokens.PAGE_MARGIN, 0, -tokens.SPACE_8, 0))
            self._paint_hits(canvas.painter, upper, name=line.name, query=query)
            canvas.text(lower, words.caption(line), tone="text.tertiary")
        elif index.column() == Column.PERMIT:
            if line.kind is SiteKind.ESTATE:
                count = words.formats.whole(line.companies or 0) if line.companies else words.tr("none")
                canvas.text(cell, count, tone="text.secondary")
            else:
                word, look = words.permit(line.permit)
                canvas.state(cell, word, icon=look.icon, tone=look.colour, weight=500)
        elif index.column() == Column.FINDINGS:
            if line.open_findings:
                canvas.state(cell, words.findings(line), icon="ph.flag", weight=500)
            else:
                canvas.text(cell, words.findings(line), tone="text.tertiary")
        else:
            tone = "accent" if line.drafted else "text.secondary"
            canvas.text(cell.adjusted(0, 0, -tokens.PANEL_MARGIN, 0), words.last_visit(line), tone=tone, right=True)

    def _paint_hits(self, painter: QPainter, rect: QRect, *, name: str, query: str) -> None:
        font = self._theme.font("body", 500)
        shown = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, rect.width())
        layout = QTextLayout(shown, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        marked = QTextCharFormat()
        marked.setFont(self._theme.font("body", 600))
        marked.setFontUnderline(True)
        marked.setForeground(self._theme.colour("accent"))
        ranges = []
        for start, length in hits(name, query):
            if start + length <= len(shown):
                part = QTextLayout.FormatRange()
                part.start, part.length, part.format = start, length, marked
                ranges.append(part)
        layout.setFormats(ranges)
        layout.beginLayout()
        text = layout.createLine()
        text.setLineWidth(float(max(rect.width(), 1)) * 2)
        layout.endLayout()
        painter.setPen(self._theme.colour("text"))
        layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - text.height()) / 2))
