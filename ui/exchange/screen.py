"""The presenter of Kirim: what waits and why, the receipts of the chosen visit, and "send now"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from inspector_app.ids import VisitId
from ui.exchange.data import ExchangeData, LineState, Slip
from ui.exchange.reading import read_exchange, read_slip
from ui.exchange.view import ExchangeView
from ui.shell.screen import Screen
from ui.widgets.keyhint import KeyHint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector_app.changes import Changes
    from ui.shell.screen import Workplace

GATHER_MS = 150
"""Receipts come in quick succession; the list is read once for all that came within this time."""


class ExchangeScreen(Screen):
    """Shows the way to headquarters."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._place = workplace
        self._data: ExchangeData | None = None
        self._asked = 0
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self._read)
        self.view = ExchangeView(workplace.theme, workplace.formats, workplace.speaker)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view.list)
        self.view.send_wanted.connect(self._send)
        self.view.visit_chosen.connect(self._choose)
        self.view.visit_opened.connect(self._open)
        shortcut = QShortcut(QKeySequence("Ctrl+R"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._send)
        workplace.exchanging.told.connect(self._told)
        self.retranslate()

    def arrive(self, **what: str) -> None:
        """Look anew; what was delivered while one looked moves down now."""
        self._data = None
        self._read(what.get("visit", ""))

    def refresh(self, changes: Changes) -> None:
        """Look again when a visit or a receipt changed and the screen is seen."""
        if self.isVisible() and (changes.touches("visit") or changes.touches("exchange")):
            self._gather.start()

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this screen."""
        return (
            KeyHint("↑↓", self.tr("choose")),
            KeyHint("Enter", self.tr("open")),
            KeyHint("Ctrl+R", self.tr("send now")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.view.retranslate()

    def _read(self, select: str = "") -> None:
        self._asked += 1
        asked = self._asked

        def show(data: ExchangeData) -> None:
            if asked != self._asked:
                return
            self._data = self._kept_in_place(data)
            self._show()
            if select:
                self.view.list.choose(select)
            self._choose(self.view.list.key())

        self._place.runner.read(read_exchange, done=show)

    def _kept_in_place(self, data: ExchangeData) -> ExchangeData:
        """Leave what was just delivered where it stands until the screen is opened again: nothing moves under the
        finger.
        """
        before = self._data
        if before is None:
            return data
        now = {line.visit: line for line in (*data.waiting, *data.delivered)}
        shown = {line.visit for line in (*before.waiting, *before.delivered)}
        fresh = tuple(line for line in data.waiting if line.visit not in shown)
        waiting = tuple(now[line.visit] for line in before.waiting if line.visit in now) + fresh
        held = {line.visit for line in waiting}
        delivered = tuple(line for line in data.delivered if line.visit not in held)
        return ExchangeData(waiting, delivered)

    def _show(self) -> None:
        if self._data is not None:
            self.view.show_data(self._data, self._line())

    def _line(self) -> LineState:
        laptop, status = self._place.laptop, self._place.exchanging.status
        return LineState(
            address=laptop.address,
            headquarters=laptop.enrolled.headquarters,
            running=self._place.exchanging.running,
            offline_since=status.offline_since,
            last_try=status.last_try,
            next_try=status.next_try if status.error is not None else None,
            error=status.error,
            practice=laptop.practice,
        )

    def _send(self) -> None:
        self._place.exchanging.now()

    def _told(self, _status: object) -> None:
        self._show()
        if self.isVisible() and not self._place.exchanging.running:
            self._gather.start()

    def _choose(self, key: str) -> None:
        if not key:
            self.view.show_slip(None)
            return
        ledger = self._place.laptop.ledger

        def show(slip: Slip) -> None:
            if self.view.list.key() == slip.visit:
                self.view.show_slip(slip)

        self._place.runner.read(lambda db: read_slip(db, ledger, VisitId(key)), done=show)

    def _open(self, key: str) -> None:
        lines = (
            {} if self._data is None else {line.visit: line for line in (*self._data.waiting, *self._data.delivered)}
        )
        found = lines.get(VisitId(key))
        if found is not None:
            self._place.navigator.go("reports" if found.sealed else "visit", visit=key)


def make_screen(workplace: Workplace) -> ExchangeScreen:
    """Return the screen."""
    return ExchangeScreen(workplace)
