"""Two versions side by side: the names of both above the list of what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.checklists.change_list import ChangeList
from ui.theme import tokens
from ui.widgets.canvas import Canvas
from ui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme
    from ui.widgets.grouped import Item


class _Heads(QWidget):
    """The names of the versions, above their columns."""

    def __init__(self, theme: Theme, changes: ChangeList) -> None:
        super().__init__()
        self._theme = theme
        self._changes = changes
        self.names = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.px(tokens.ROW_TABLE_HEADING))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        canvas = Canvas(painter, self._theme)
        delegate = self._changes.delegate
        rect = self.rect()
        old_x, new_x, width = delegate.columns(QRect(0, 0, self._changes.viewport().width(), rect.height()))
        if delegate.side_by_side:
            for x, name in zip((old_x, new_x), self.names, strict=True):
                canvas.text(QRect(x, 0, width, rect.height()), name, tone="text.secondary", weight=600)
        else:
            both = QRect(old_x, 0, width, rect.height())
            canvas.text(both, " → ".join(self.names), tone="text.secondary", weight=600)
        canvas.rule(rect, "line.strong")
        painter.end()


class CompareView(QWidget):
    """Shows what it is told."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.changes = ChangeList(theme)
        self.heads = _Heads(theme, self.changes)
        self.empty = EmptyState(theme, icon="ph.equals")
        self.empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heads)
        column.addWidget(self.empty)
        column.addWidget(self.changes, 1)
        column.addStretch(0)
        self.setFocusProxy(self.changes)
        self.changes.viewport().installEventFilter(self)
        self.retranslate()

    def show_changes(self, old: str, new: str, items: Sequence[Item]) -> None:
        """Show what differs, below the names of both versions."""
        self.heads.names = (old, new)
        self.heads.setAccessibleName(f"{old} → {new}")
        self.heads.update()
        self.changes.set_items(items)
        self.changes.setVisible(bool(items))
        self.empty.setVisible(not items)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.changes.setAccessibleName(self.tr("Changes"))
        self.empty.set_text(self.tr("Nothing differs: both versions ask and judge the same."))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew with the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the names follow the columns."""
        if event.type() is QEvent.Type.Resize:
            self.heads.update()
        return super().eventFilter(watched, event)
