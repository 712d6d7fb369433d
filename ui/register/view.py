"""Kawasan & Perusahaan as it looks: search field, filters, the list, and the card that follows the choice; dumb: it
is filled and it tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.visits.events import SiteKind
from ui.register.card import SiteCard
from ui.register.filters import Filters
from ui.register.model import RegisterModel
from ui.register.table import RegisterTable
from ui.register.words import RegisterWords
from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.elided import ElidedLabel
from ui.widgets.empty import EmptyState
from ui.widgets.hairline import Hairline
from ui.widgets.label import Label
from ui.widgets.narrow import is_narrow
from ui.widgets.search_field import SearchField
from ui.widgets.segmented import Segment, SegmentedControl

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QResizeEvent

    from ui.i18n.formats import Formats
    from ui.register.lines import Line
    from ui.register.reading import Card, Found
    from ui.theme import Theme

SEARCH_WIDTH = 482
KINDS = (SiteKind.PLANT, SiteKind.ESTATE)
TYPING_MS = 60
"""Letters that follow each other faster than this become one search."""


class RegisterView(QWidget):
    """Signals, by the person: ``asked()`` when text, kind or a filter changed; ``page_wanted(number)``;
    ``site_wanted(Line)``;
    ``start_wanted()``. The card and its start panel have their own.
    """

    asked = Signal()
    page_wanted = Signal(int)
    site_wanted = Signal(object)
    start_wanted = Signal()
    exchange_wanted = Signal()

    def __init__(self, theme: Theme, formats: Formats, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = RegisterWords(formats)
        self._found: Found | None = None
        self._pending = QTimer(self)
        self._pending.setSingleShot(True)
        self._pending.setInterval(TYPING_MS)
        self._pending.timeout.connect(self.asked)
        self.search = SearchField(theme)
        self._count = Label(theme, type_="small", tone="text.secondary")
        self.kind = SegmentedControl(theme, self._kinds(), keys=False, width=2 * 104)
        self.filters = Filters(theme)
        self._order = ElidedLabel(theme, type_="small", tone="text.tertiary")
        self._order.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.model = RegisterModel(speak=self._words.spoken, titles=lambda: self._words.titles(self.site_kind))
        self.table = RegisterTable(theme, self._words, model=self.model)
        self.empty = EmptyState(theme, icon="ph.factory", indent=tokens.PAGE_MARGIN + tokens.SPACE_32)
        self.card = SiteCard(theme, self._words)
        self._fold = Button(theme, kind=Kind.LINK, icon="ph.x")
        self._build()
        self.kind.set_value(0)
        self.search.textEdited.connect(self._typed)
        self.search.stepped.connect(self.table.step)
        self.search.returnPressed.connect(self._entered)
        self.kind.chosen.connect(self._kind_chosen)
        self.filters.changed.connect(self.asked)
        self.model.page_wanted.connect(self.page_wanted)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._entered)
        self.card.start_wanted.connect(self.start_wanted)
        self.empty.stepped.connect(self.exchange_wanted)
        self._fold.clicked.connect(lambda: self.show_card_over(shown=False))
        self.search.installEventFilter(self)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    @property
    def site_kind(self) -> SiteKind:
        """Whether companies or estates are listed."""
        return KINDS[self.kind.value or 0]

    def show_kind(self, kind: SiteKind) -> None:
        """List companies or estates; says nothing."""
        self.kind.set_value(KINDS.index(kind))
        self.retranslate()

    def text(self) -> str:
        """Return what is searched for."""
        return self.search.text()

    def show_found(self, found: Found, *, again: bool, select: str = "") -> None:
        """Show a result. ``again`` is the same question asked anew: then place and choice stay where they can."""
        before = self.table.line()
        self._found = found
        if not (again and self.model.renew(total=found.total, first=found.first)):
            self.model.show(total=found.total, first=found.first, query=found.query.text)
            wanted = select or (before.key if before else "")
            row = self.model.row_of(wanted) if wanted else None
            self.table.scrollToTop()
            self.table.choose(row if row is not None else 0)
        if not found.total:
            self.site_wanted.emit(None)
        self._show_count()

    def show_page(self, number: int, lines: tuple[Line, ...]) -> None:
        """Put in a page that was wanted."""
        self.model.put(number, lines)

    def show_card(self, card: Card | None, *, today: dt.date) -> None:
        """Show the chosen site's card."""
        self.card.show_card(card, today=today)

    def show_card_over(self, *, shown: bool) -> None:
        """Where it is narrow, open the card over the list, or fold it away."""
        if self._narrow():
            self._side.setVisible(shown)
            self._place_side()
            (self.card.start if shown else self.search).setFocus()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        estates = self.site_kind is SiteKind.ESTATE
        self.search.set_placeholder(
            self.tr("Search estate or operator") if estates else self.tr("Search company, estate, NIB or KBLI")
        )
        self.search.set_note(self.tr("Esc clears") if self.search.text() else "")
        self.kind.set_segments(self._kinds())
        self.kind.set_name(self.tr("Companies or estates"))
        self.table.setAccessibleName(self.tr("Estates") if estates else self.tr("Companies"))
        self._order.setText(self.tr("Order: name") if estates else self.tr("Order: open findings, then name"))
        self._fold.setAccessibleName(self.tr("Close the card"))
        self._fold.setToolTip(self.tr("Close the card"))
        self.filters.retranslate(estates=estates)
        self.model.retitle()
        self.table.viewport().update()
        self.card.retranslate()
        self._show_count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Open the card over the list where it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fold the card away when the search takes the keyboard, where it is narrow."""
        if watched is self.search and event.type() == QEvent.Type.FocusIn and self._narrow():
            self._side.hide()
        return super().eventFilter(watched, event)

    def _kinds(self) -> tuple[Segment, ...]:
        return (Segment(self.tr("Companies"), "ph.factory"), Segment(self.tr("Estates"), "ph.buildings"))

    def _typed(self) -> None:
        self.search.set_note(self.tr("Esc clears") if self.search.text() else "")
        self._pending.start()

    def _kind_chosen(self, place: int) -> None:
        self.kind.set_value(place)
        self.filters.forget()
        self.retranslate()
        self.asked.emit()

    def _entered(self) -> None:
        if self._narrow() and not self._side.isVisible() and self.table.line() is not None:
            self.show_card_over(shown=True)
        elif self.table.line() is not None:
            self.start_wanted.emit()

    def _chosen(self, line: Line | None) -> None:
        if line is not None:
            self.site_wanted.emit(line)

    def _show_count(self) -> None:
        found = self._found
        if found is None:
            self.empty.hide()
            return
        formats = self._words.formats
        shown, every = formats.whole(found.total), formats.whole(found.all_sites)
        if self.site_kind is SiteKind.ESTATE:
            pattern = (
                self.tr("{shown} of {all} estates") if found.total != found.all_sites else self.tr("{all} estates")
            )
        elif found.total != found.all_sites:
            pattern = self.tr("{shown} of {all} companies")
        else:
            pattern = self.tr("{all} companies")
        self._count.setText(pattern.format(shown=shown, all=every))
        self.empty.setVisible(not found.total)
        self.table.setVisible(bool(found.total))
        if not found.all_sites:
            self.empty.set_text(
                self.tr("The companies of the register will stand here; they come down with the first exchange."),
                self.tr("Open Exchange"),
            )
        else:
            self.empty.set_text(self.tr("Nothing fits. Fewer letters or fewer filters find more."))

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setContentsMargins(tokens.PAGE_MARGIN, tokens.SPACE_12, tokens.PAGE_MARGIN, 0)
        first.setSpacing(tokens.SPACE_16)
        first.addWidget(self.search, 3)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        first.addWidget(self._count)
        first.addStretch(1)
        first.addWidget(self.kind)
        second = QHBoxLayout()
        second.setContentsMargins(tokens.PAGE_MARGIN, tokens.SPACE_12, tokens.PAGE_MARGIN, tokens.SPACE_12)
        second.addWidget(self.filters, 4)
        second.addWidget(self._order, 1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.empty)
        left.addWidget(self.table, 1)
        left.addStretch(0)
        self._body = QWidget()
        self._row = QHBoxLayout(self._body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(left, 1)
        self._side = QWidget()
        self._side.setProperty("region", "surface")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side = QHBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(Hairline(self._theme, vertical=True))
        side.addWidget(self.card, 1)
        self._fold.setParent(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(Hairline(self._theme))
        column.addWidget(self._body, 1)
        self._fit()

    def _narrow(self) -> bool:
        return is_narrow(self, self._theme)

    def _fit(self) -> None:
        narrow = self._narrow()
        inside = self._row.indexOf(self._side) >= 0
        self._fold.setVisible(narrow)
        if (narrow and self._side.parentWidget() is not self._body) or (narrow and inside):
            self._row.removeWidget(self._side)
            self._side.setParent(self._body)
            # What is being said to begin a visit stays in sight, whatever becomes of the room.
            self._side.setVisible(self.card.starting)
        elif not narrow and not inside:
            self._row.addWidget(self._side)
            self._side.show()
        self._side.setFixedWidth(self._card_width())
        self.card.set_closable(narrow)
        self._place_side()

    def _card_width(self) -> int:
        grown = self._theme.px(tokens.REGISTER_CARD)
        return min(grown, max(tokens.REGISTER_CARD, self.width() * (3 if self._narrow() else 2) // 5))

    def _place_side(self) -> None:
        if self._narrow():
            width = self._card_width()
            self._side.setGeometry(self._body.width() - width, 0, width, self._body.height())
            self._side.raise_()
            size = self._fold.sizeHint()
            self._fold.setGeometry(width - size.width() - tokens.SPACE_12, tokens.SPACE_12, size.width(), size.height())
            self._fold.raise_()

    def _restyle(self) -> None:
        self._fit()
