"""Beranda's presenter: reads the day, and leads where its rows lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ui.home.data import HomeData, Step
from ui.home.reading import read_home
from ui.home.view import HomeView
from ui.shell.screen import Screen
from ui.widgets.keyhint import KeyHint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from inspector_app.changes import Changes
    from ui.shell.screen import Workplace

KINDS = ("visit", "company", "estate", "exchange")


class HomeScreen(Screen):
    """What is next today."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._place = workplace
        self._data: HomeData | None = None
        self._asked = 0
        self.view = HomeView(workplace.theme, workplace.formats)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view.list)
        self.view.opened.connect(self._open)
        self.view.visit_wanted.connect(lambda: workplace.navigator.go("register"))
        self.view.register_wanted.connect(lambda: workplace.navigator.go("register"))
        self.view.exchange_wanted.connect(lambda: workplace.navigator.go("exchange"))
        self.retranslate()

    def arrive(self, **what: str) -> None:
        """Look at the day anew."""
        del what
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Look again when a visit, the register or a receipt changed and the screen is seen."""
        if self.isVisible() and any(changes.touches(kind) for kind in KINDS):
            self._read()

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this screen."""
        return (
            KeyHint("↑↓", self.tr("move")),
            KeyHint("Enter", self.tr("open")),
            KeyHint("N", self.tr("new visit")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.view.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a visit with N."""
        if event.key() == Qt.Key.Key_N and not event.modifiers():
            self._place.navigator.go("register")
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        self._asked += 1
        asked, laptop, now = self._asked, self._place.laptop, self._place.clock.now()

        def show(data: HomeData) -> None:
            if asked == self._asked:
                self._data = data
                self.view.show_data(data)

        self._place.runner.read(lambda db: read_home(db, laptop, now=now), done=show)

    def _open(self, key: str) -> None:
        kind, _, identity = key.partition(":")
        go = self._place.navigator.go
        if kind == "draft":
            go("visit", visit=identity)
        elif kind == "closing":
            go("closing", visit=identity)
        elif kind == "sealed":
            go("reports", visit=identity)
        elif kind == "step":
            self._open_step(Step(identity))

    def _open_step(self, step: Step) -> None:
        go, data = self._place.navigator.go, self._data
        if data is None or step not in data.steps[:1]:
            return
        if step is Step.VISIT:
            go("register")
        elif step is Step.SEND:
            go("exchange")
        elif data.drafts:
            draft = data.drafts[0]
            go("visit" if draft.missing else "closing", visit=draft.visit)


def make_screen(workplace: Workplace) -> HomeScreen:
    """Return the screen."""
    return HomeScreen(workplace)
