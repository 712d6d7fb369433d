"""Kirim as it looks: one sentence, the list of what goes, the receipt at the right; dumb: it is filled and it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.exchange.data import ExchangeData, LineState
from ui.exchange.list import DeliveryList
from ui.exchange.rows import DeliveryDelegate
from ui.exchange.slip import SlipPanel
from ui.exchange.words import ExchangeWords
from ui.theme import tokens
from ui.widgets.banner import Banner, Weight
from ui.widgets.button import Button, Kind
from ui.widgets.elided import ElidedLabel
from ui.widgets.hairline import Hairline
from ui.widgets.label import Label
from ui.widgets.narrow import is_narrow
from ui.widgets.state_label import State, StateLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.exchange.data import Slip
    from ui.i18n.formats import Formats
    from ui.i18n.messages import Speaker
    from ui.theme import Theme


class ExchangeView(QWidget):
    """Signals, by the person: ``send_wanted()``; ``visit_chosen(visit)``, empty for none; ``visit_opened(visit)`` on
    Enter.
    """

    send_wanted = Signal()
    visit_chosen = Signal(str)
    visit_opened = Signal(str)

    def __init__(self, theme: Theme, formats: Formats, speaker: Speaker, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ExchangeWords(formats, speaker)
        self._data: ExchangeData | None = None
        self._line = LineState(address="", headquarters="")
        self._title = Label(theme, type_="title")
        self._summary = ElidedLabel(theme, type_="small", tone="text.secondary")
        self._state = StateLabel(theme)
        self._note = Label(theme, type_="small", tone="text.tertiary")
        self.send = Button(theme, kind=Kind.PRIMARY, icon="ph.paper-plane-tilt", key="Ctrl+R")
        self.banner = Banner(theme)
        self.list = DeliveryList(DeliveryDelegate(theme), name="", open_on_click=False)
        self.slip = SlipPanel(theme, self._words)
        self._fold = Button(theme, kind=Kind.LINK, icon="ph.x", parent=self.slip)
        self._build()
        self.send.clicked.connect(self.send_wanted)
        self.list.current_key.connect(self.visit_chosen)
        self.list.opened.connect(self._opened)
        self._fold.clicked.connect(lambda: self._show_slip_over(shown=False))
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_data(self, data: ExchangeData, line: LineState) -> None:
        """Show what waits and what was delivered; the chosen row stays chosen."""
        self._data = data
        self._line = line
        self.retranslate()

    def show_slip(self, slip: Slip | None) -> None:
        """Show the receipts of the chosen visit."""
        self.slip.show_slip(slip)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.list.setAccessibleName(self.tr("Visits on their way to headquarters"))
        self.send.setText(self.tr("Send now"))
        self._fold.setAccessibleName(self.tr("Close the receipt"))
        self._fold.setToolTip(self.tr("Close the receipt"))
        self.slip.retranslate()
        self.slip.show_line(self._line)
        if self._data is None:
            return
        self._title.setText(self._words.title(self._data))
        self._summary.setText(self._words.summary(self._data))
        self.list.set_items(self._words.items(self._data, self._line))
        self._show_line()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Open the receipt over the list where it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _show_line(self) -> None:
        line = self._line
        state = State.WAITING
        if line.offline_since is not None and not line.running:
            state = State.OFFLINE
        elif line.last_try is not None and not line.running:
            state = State.DELIVERED
        self._state.set_state(state, self._words.line_title(line))
        self._note.setText(self._words.line_note(line))
        self.send.setEnabled(not line.running)
        if line.error is not None and not line.running:
            failure = self._words.failures.say(line.error, next_try=line.next_try)
            self.banner.say(failure.cause, failure.safe, f"{failure.mender} {failure.next_try}", weight=Weight.WARNING)
        else:
            self.banner.hide()

    def _opened(self, key: str) -> None:
        if self._narrow() and not self.slip.isVisible():
            self._show_slip_over(shown=True)
        else:
            self.visit_opened.emit(key)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        head.setSpacing(tokens.SPACE_16)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._summary)
        words.addStretch(1)
        line = QVBoxLayout()
        line.setSpacing(0)
        line.addStretch(1)
        line.addWidget(self._state, 0, Qt.AlignmentFlag.AlignRight)
        line.addWidget(self._note, 0, Qt.AlignmentFlag.AlignRight)
        line.addStretch(1)
        head.addLayout(words, 1)
        head.addLayout(line)
        head.addWidget(self.send)
        self._head = QWidget()
        self._head.setLayout(head)
        self._body = QWidget()
        self._row = QHBoxLayout(self._body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Hairline(self._theme))
        column.addWidget(self.banner)
        column.addWidget(self._body, 1)
        QWidget.setTabOrder(self.list, self.send)
        self._fit()

    def _narrow(self) -> bool:
        return is_narrow(self, self._theme)

    def _fit(self) -> None:
        narrow, inside = self._narrow(), self._row.indexOf(self.slip) >= 0
        self._fold.setVisible(narrow)
        if narrow and inside:
            self._row.removeWidget(self.slip)
            self.slip.setParent(self._body)
            self.slip.hide()
        elif narrow and self.slip.parentWidget() is not self._body:
            self.slip.setParent(self._body)
            self.slip.hide()
        elif not narrow and not inside:
            self._row.addWidget(self.slip)
            self.slip.show()
        self.slip.setFixedWidth(tokens.EXCHANGE_PANEL)
        if narrow:
            width = tokens.EXCHANGE_PANEL
            self.slip.setGeometry(self._body.width() - width, 0, width, self._body.height())
            size = self._fold.sizeHint()
            self._fold.setGeometry(width - size.width() - tokens.SPACE_12, 4, size.width(), size.height())
            self._fold.raise_()

    def _show_slip_over(self, *, shown: bool) -> None:
        self._fit()
        self.slip.setVisible(shown)
        self.slip.raise_()
        (self._fold if shown else self.list).setFocus()

    def _restyle(self) -> None:
        self._head.setFixedHeight(self._theme.px(tokens.HEAD_EXCHANGE))
