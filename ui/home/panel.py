"""The right column of Beranda: what waits for headquarters, and what came from there; each part leads to its screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.heading import ListHeading
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow
from ui.widgets.state_label import State

if TYPE_CHECKING:
    from ui.home.data import DeliverySum, Holdings, HomeData
    from ui.i18n.formats import Formats
    from ui.theme import Theme


class CountLine(QWidget):
    """A state's icon, its words and a count at the right."""

    def __init__(self, theme: Theme, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = state.look
        self._icon = QLabel()
        self.words = Label(theme, type_="small", tone="text.secondary")
        self.count = Label(theme, type_="small", tone="text.secondary")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(tokens.SPACE_8)
        line.addWidget(self._icon)
        line.addWidget(self.words, 1)
        line.addWidget(self.count)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_count(self, words: str, count: str) -> None:
        """Show another count."""
        self.words.setText(words)
        self.count.setText(count)

    def _restyle(self) -> None:
        self._icon.setPixmap(self._theme.pixmap(self._look.icon, self._look.colour, tokens.ICON_SMALL))


class HomePanel(QWidget):
    """Signals: ``exchange_wanted()``, ``register_wanted()``."""

    exchange_wanted = Signal()
    register_wanted = Signal()

    def __init__(self, theme: Theme, formats: Formats, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._delivery_heading = ListHeading(theme)
        self.delivery = ListRow(theme, height=tokens.SPACE_32)
        self._figure = Label(theme, type_="title", wrap=True)
        self._size = Label(theme, type_="small", tone="text.secondary", wrap=True)
        self._lines = {state: CountLine(theme, state) for state in (State.DELIVERED, State.PARTIAL, State.WAITING)}
        self._holdings_heading = ListHeading(theme)
        self.holdings = ListRow(theme, height=tokens.ROW)
        self._icon = QLabel()
        self._known = Label(theme, weight=500, wrap=True)
        self._known_caption = Label(theme, type_="small", tone="text.tertiary", wrap=True)
        self._build()
        self.delivery.activated.connect(self.exchange_wanted)
        self.holdings.activated.connect(self.register_wanted)
        self.delivery.stepped.connect(lambda _by: self.holdings.setFocus())
        self.holdings.stepped.connect(lambda _by: self.delivery.setFocus())
        self.setFocusProxy(self.delivery)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_data(self, data: HomeData) -> None:
        """Show the state of delivery and what is known."""
        where = self.tr("the practice headquarters") if data.practice else data.headquarters
        self._delivery_heading.set_text(self.tr("Delivery"), where)
        self._show_delivery(data.delivery)
        self._show_holdings(data.holdings)

    def _show_delivery(self, delivery: DeliverySum) -> None:
        waiting = delivery.waiting + delivery.partial
        size = self._formats.size(delivery.size)
        if waiting:
            self._figure.setText(self.tr("{count} waiting").format(count=self._formats.whole(waiting)))
            self._size.setText(self.tr("{size}; Enter shows what, and sends it").format(size=size))
        else:
            self._figure.setText(self.tr("Nothing is waiting"))
            done = bool(delivery.delivered_ever)
            self._size.setText(
                self.tr("Everything here has its receipt.")
                if done
                else self.tr("Visits go by themselves when there is a line.")
            )
        counts = {
            State.DELIVERED: (self.tr("Delivered this week"), delivery.delivered_week),
            State.PARTIAL: (self.tr("Received in part"), delivery.partial),
            State.WAITING: (self.tr("Waiting for a line"), delivery.waiting),
        }
        for state, (words, count) in counts.items():
            self._lines[state].show_count(words, self._formats.whole(count))
            self._lines[state].setVisible(bool(count))
        spoken = [self._figure.text(), self._size.text()]
        spoken += [f"{words}: {count}" for words, count in counts.values() if count]
        self.delivery.setAccessibleName(", ".join(spoken))

    def _show_holdings(self, holdings: Holdings) -> None:
        at = holdings.received_at
        note = self.tr("last {moment}").format(moment=self._formats.time_zone(at)) if at is not None else ""
        self._holdings_heading.set_text(self.tr("From headquarters"), note)
        if holdings.companies or holdings.estates:
            companies, estates = self._formats.whole(holdings.companies), self._formats.whole(holdings.estates)
            self._known.setText(
                self.tr("{companies} companies, {estates} estates").format(companies=companies, estates=estates)
            )
            moment = self._formats.moment(at) if at is not None else ""
            self._known_caption.setText(
                self.tr("register as of {moment}").format(moment=moment)
                if moment
                else self.tr("register on this laptop")
            )
        else:
            self._known.setText(self.tr("No register yet"))
            self._known_caption.setText(self.tr("It comes down with the first exchange: Ctrl+R in Exchange."))
        self.holdings.setAccessibleName(f"{self._known.text()}, {self._known_caption.text()}")

    def _build(self) -> None:
        inside = QVBoxLayout(self.delivery)
        inside.setContentsMargins(tokens.PAGE_MARGIN, tokens.SPACE_12, tokens.PAGE_MARGIN, tokens.SPACE_12)
        inside.setSpacing(0)
        inside.addWidget(self._figure)
        inside.addWidget(self._size)
        inside.addSpacing(tokens.SPACE_4)
        for line in self._lines.values():
            inside.addWidget(line)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._known)
        words.addWidget(self._known_caption)
        words.addStretch(1)
        row = QHBoxLayout(self.holdings)
        row.setContentsMargins(tokens.PAGE_MARGIN, tokens.SPACE_4, tokens.PAGE_MARGIN, tokens.SPACE_4)
        row.setSpacing(tokens.SPACE_8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for row_ in (self.delivery, self.holdings):
            row_.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._delivery_heading, self.delivery, self._holdings_heading, self.holdings):
            column.addWidget(widget)
        column.addStretch(1)

    def _restyle(self) -> None:
        self._icon.setPixmap(self._theme.pixmap("ph.arrow-down", "accent", tokens.ICON))
        self._icon.setContentsMargins(0, 2, 0, 0)
