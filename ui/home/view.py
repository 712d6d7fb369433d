"""Beranda, read from the top left: what is next, what is still missing, what waits for headquarters; dumb: it is
filled and it tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.home.panel import HomePanel
from ui.home.rows import HomeDelegate
from ui.home.words import HomeWords
from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.grouped import GroupedList
from ui.widgets.hairline import Hairline
from ui.widgets.label import Label
from ui.widgets.narrow import is_narrow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.home.data import HomeData
    from ui.i18n.formats import Formats
    from ui.theme import Theme

NARROW_PANEL = 320


class HomeView(QWidget):
    """Signals, by the person: ``opened(key)`` for a row (see ``HomeWords``); ``visit_wanted()``;
    ``exchange_wanted()``; ``register_wanted()``.
    """

    opened = Signal(str)
    visit_wanted = Signal()
    exchange_wanted = Signal()
    register_wanted = Signal()

    def __init__(self, theme: Theme, formats: Formats, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._words = HomeWords(formats)
        self._data: HomeData | None = None
        self._date = Label(theme, type_="title")
        self.start = Button(theme, kind=Kind.PRIMARY, icon="ph.plus-bold", key="N")
        self.list = GroupedList(HomeDelegate(theme), name="", open_on_click=True)
        self.panel = HomePanel(theme, formats)
        self._build()
        self.start.clicked.connect(self.visit_wanted)
        self.list.opened.connect(self.opened)
        self.panel.exchange_wanted.connect(self.exchange_wanted)
        self.panel.register_wanted.connect(self.register_wanted)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_data(self, data: HomeData) -> None:
        """Show the day; the chosen row stays chosen where it still stands."""
        self._data = data
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.start.setText(self.tr("Visit"))
        self.start.setAccessibleName(self.tr("Begin a visit"))
        self.list.setAccessibleName(self.tr("What is next"))
        if self._data is None:
            return
        self._date.setText(self._formats.long_date(self._data.today))
        self.list.set_items(self._words.items(self._data))
        self.panel.show_data(self._data)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the right column at 320 where it is narrow."""
        super().resizeEvent(event)
        self._restyle()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        head.addWidget(self._date, 1)
        head.addWidget(self.start)
        self._head = QWidget()
        self._head.setLayout(head)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.panel)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.list, 1)
        body.addWidget(Hairline(self._theme, vertical=True))
        body.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Hairline(self._theme))
        column.addLayout(body, 1)
        QWidget.setTabOrder(self.list, self.panel)
        QWidget.setTabOrder(self.panel, self.start)

    def _restyle(self) -> None:
        self._head.setFixedHeight(self._theme.px(tokens.HEAD_HOME))
        self._scroll.setFixedWidth(NARROW_PANEL if is_narrow(self, self._theme) else tokens.HOME_PANEL)
