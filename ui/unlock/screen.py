"""The unlock screen: left the daily way, right the first day, below what is true while the store is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.unlock.daily import Daily
from ui.unlock.first_run import FirstRun
from ui.unlock.foot import Foot
from ui.widgets.banner import Banner, Weight
from ui.widgets.hairline import Hairline
from ui.widgets.label import Label
from ui.widgets.mark import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.i18n.messages import Said
    from ui.theme import Theme

COLUMN, GAP = 400, 64


class UnlockScreen(QWidget):
    """A view only: data in, signals out.

    Signals: ``unlock_asked(name, passphrase)``, ``enrol_asked(address, code, passphrase)``, ``practice_asked()``,
    ``language_chosen(lang)``, ``text_size_asked()``.
    """

    unlock_asked = Signal(str, str)
    enrol_asked = Signal(str, str, str)
    practice_asked = Signal()
    language_chosen = Signal(str)
    text_size_asked = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("region", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.banner = Banner(theme)
        self.daily = Daily(theme)
        self.first_run = FirstRun(theme)
        self.foot = Foot(theme)
        self._program = Label(theme, "Inspeksi IOMKI", weight=600)
        self._office = Label(theme, type_="small", tone="text.tertiary", wrap=True)
        self._nobody = Label(theme, tone="text.secondary", wrap=True)
        self.daily.asked.connect(self.unlock_asked)
        self.first_run.enrol_asked.connect(self.enrol_asked)
        self.first_run.practice_asked.connect(self.practice_asked)
        self.foot.language_chosen.connect(self.language_chosen)
        self.foot.text_size_asked.connect(self.text_size_asked)
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def set_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Show who may unlock; with nobody, only the first day is offered."""
        self.daily.set_people(people)
        self.daily.setVisible(bool(people))
        self._nobody.setVisible(not people)
        focus = self.daily.passphrase if people else self.first_run.code
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, said: Said) -> None:
        """Say what keeps the store from being opened, above everything."""
        self.banner.say(*said, weight=Weight.FAILURE)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the words."""
        self._office.setText(self.tr("Ministry of Industry of the Republic of Indonesia"))
        self._nobody.setText(
            self.tr("Nobody is registered on this laptop yet. Register it once with a code, or practise first.")
        )
        self.daily.retranslate()
        self.first_run.retranslate()
        self.foot.retranslate()
        self._level_titles()

    def _lay_out(self) -> None:
        self._brand = self._make_brand()
        self._left, self._right = QWidget(), QWidget()
        left, right = QVBoxLayout(self._left), QVBoxLayout(self._right)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(tokens.SPACE_24)
        left.addWidget(self._brand)
        left.addWidget(self.daily)
        left.addWidget(self._nobody)
        left.addStretch(1)
        self._level = QWidget()
        right.addWidget(self._level)
        right.addWidget(self.first_run)
        right.addStretch(1)
        page = QWidget()
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addStretch(1)
        columns.addWidget(self._left)
        columns.addSpacing(GAP)
        self._between = Hairline(self._theme, vertical=True)
        columns.addWidget(self._between)
        columns.addSpacing(GAP)
        columns.addWidget(self._right)
        columns.addStretch(1)
        body = QVBoxLayout(page)
        body.setContentsMargins(tokens.PAGE_MARGIN, tokens.SPACE_32, tokens.PAGE_MARGIN, tokens.SPACE_32)
        body.addStretch(1)
        body.addLayout(columns, 10)
        body.addStretch(1)
        scroll = QScrollArea()
        # For one that Qt makes itself, the binding would look through every class of widgets: 13 ms of the start.
        viewport = QWidget()
        viewport.setBackgroundRole(QPalette.ColorRole.NoRole)
        scroll.setViewport(viewport)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        page.setProperty("region", "surface")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.banner)
        whole.addWidget(scroll, 1)
        whole.addWidget(self.foot)

    def _make_brand(self) -> QWidget:
        brand = QWidget()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._program)
        names.addWidget(self._office)
        line = QHBoxLayout(brand)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.SPACE_12)
        line.addWidget(Mark(self._theme))
        line.addLayout(names, 1)
        return brand

    def _restyle(self) -> None:
        for column in (self._left, self._right):
            column.setFixedWidth(round(COLUMN * min(self._theme.scale, 1.4)))
        self._level_titles()

    def _level_titles(self) -> None:
        """Let the titles of both columns share a baseline."""
        needed = self._brand.heightForWidth(self._left.width())
        lower = self._theme.line("title") - self._theme.line("section")
        self._level.setFixedHeight((needed if needed >= 0 else self._brand.sizeHint().height()) + lower)
