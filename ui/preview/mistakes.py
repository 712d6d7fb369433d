"""What is wrong with a checklist file, as a list: where, what, and what to do about it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.button import Button
from ui.widgets.grouped import GroupedDelegate, GroupedList, Row
from ui.widgets.hairline import Hairline
from ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from inspector_app.checklist.reading.problems import Problem
    from ui.i18n.formats import Formats
    from ui.theme import Theme
    from ui.widgets.canvas import Canvas
    from ui.widgets.grouped import Item

PLACE = 0.3
"""The words begin at this share of the row; before them stands the place."""

_WRAP = int(Qt.TextFlag.TextWordWrap)
_TALL = 10_000


@dataclasses.dataclass(frozen=True)
class MistakeRow(Row):
    """One mistake in words."""

    where: str = ""
    what: str = ""
    remedy: str = ""


class _MistakeDelegate(GroupedDelegate):
    """Place at the left, mistake and remedy beside it; both wrap."""

    width = 900
    """Of the list, set by it when it is resized."""

    def height_of(self, item: Item) -> int:
        """Return the height that the words need."""
        if not isinstance(item, MistakeRow):
            return super().height_of(item)
        place, words = self._columns(QRect(0, 0, self.width, _TALL))
        first = self._high(item.what, words, "body", 500)
        both = first + self._high(item.remedy, words, "body")
        return max(both, self._high(item.where, place, "body")) + 2 * tokens.SPACE_8 + 1

    def paint_row(self, canvas: Canvas, rect: QRect, *, row: Row, selected: bool) -> None:
        """Paint one mistake."""
        canvas.ground(rect, selected=selected)
        if not isinstance(row, MistakeRow):
            return
        place, words = self._columns(rect.adjusted(0, tokens.SPACE_8, 0, 0))
        icon = QRect(place.left(), place.top(), place.width(), self.theme.line("body"))
        canvas.icon(icon.translated(-self.theme.px(tokens.SPACE_24), 0), "ph.warning-circle", tone="fail")
        self._write(canvas, place, row.where, tone="text.secondary")
        self._write(canvas, words, row.what, weight=500)
        below = words.adjusted(0, self._high(row.what, words, "body", 500), 0, 0)
        self._write(canvas, below, row.remedy, tone="text.secondary")

    def _columns(self, rect: QRect) -> tuple[QRect, QRect]:
        inner = rect.adjusted(self.edge + self.theme.px(tokens.SPACE_24), 0, -self.edge, 0)
        middle = inner.left() + int(inner.width() * PLACE)
        place = QRect(inner.left(), inner.top(), middle - inner.left() - tokens.SPACE_16, _TALL)
        return place, QRect(middle, inner.top(), inner.right() - middle, _TALL)

    def _high(self, text: str, room: QRect, type_: str, weight: int | None = None) -> int:
        metrics = QFontMetrics(self.theme.font(type_, weight))
        return metrics.boundingRect(room, _WRAP, text).height()

    def _write(self, canvas: Canvas, room: QRect, text: str, *, tone: str = "text", weight: int | None = None) -> None:
        canvas.painter.setFont(self.theme.font("body", weight))
        canvas.painter.setPen(self.theme.colour(tone))
        canvas.painter.drawText(room, _WRAP, text)


class _MistakeList(GroupedList):
    """Tells its delegate how wide it is, since the words wrap."""

    def __init__(self, delegate: _MistakeDelegate) -> None:
        super().__init__(delegate, name="", open_on_click=False)
        self._wide = delegate

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the words out for the new width."""
        self._wide.width = self.viewport().width()
        super().resizeEvent(event)


class Mistakes(QWidget):
    """Signals: ``copied()`` when all of it was put on the clipboard."""

    copied = Signal()

    def __init__(self, theme: Theme, formats: Formats, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._name = ""
        self._problems: tuple[Problem, ...] = ()
        self.title = Label(theme, type_="title")
        self.meaning = Label(theme, tone="text.secondary", wrap=True)
        self.copy = Button(theme, icon="ph.copy")
        self.list = _MistakeList(_MistakeDelegate(theme, self))
        self.copy.clicked.connect(self._copy)
        self._build()
        self.retranslate()

    def show_problems(self, name: str, problems: Sequence[Problem]) -> None:
        """Show what is wrong with the file of this name."""
        self._name, self._problems = name, tuple(problems)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.title.setText(self.tr("%n mistake(s) in {name}", "", len(self._problems)).replace("{name}", self._name))
        self.meaning.setText(self.tr("Correct them in the file, save it, and press F5. Your answers so far are kept."))
        self.copy.setText(self.tr("Copy all"))
        self.list.setAccessibleName(self.tr("Mistakes"))
        lang = self._formats.lang
        whole = self.tr("The whole file")
        rows = [
            MistakeRow(
                key=str(at), spoken=problem.say(lang), where=_place(problem.where(lang)) or whole,
                what=problem.what(lang), remedy=problem.remedy(lang),
            )
            for at, problem in enumerate(self._problems)
        ]  # fmt: skip
        self.list.set_items(rows)

    def _copy(self) -> None:
        lines = [problem.say(self._formats.lang) for problem in self._problems]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copied.emit()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.meaning)
        head = QHBoxLayout()
        head.setContentsMargins(tokens.PAGE_MARGIN, tokens.SPACE_16, tokens.PAGE_MARGIN, tokens.SPACE_12)
        head.setSpacing(tokens.SPACE_16)
        head.addLayout(words, 1)
        head.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline(self._theme, strong=True))
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)


def _place(words: str) -> str:
    return words[:1].upper() + words[1:]
