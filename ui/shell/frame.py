"""The frame: sidebar, notices, the screen one is at, and the status line; it is also the way from screen to screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.clock import Instant
from ui.shell import places
from ui.shell.sidebar import Sidebar
from ui.shell.status_line import StatusLine
from ui.theme import tokens
from ui.widgets.banner import Banner, Weight

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from inspector_app.changes import Changes
    from inspector_app.clock import Clock
    from inspector_app.errors import InspectionError
    from ui.i18n.formats import Formats
    from ui.i18n.messages import Speaker
    from ui.shell.screen import Screen, Workplace
    from ui.theme import Theme


class Frame(QWidget):
    """Navigator and notices in one widget. ``open`` it with a workplace before going anywhere."""

    def __init__(
        self, theme: Theme, *, formats: Formats, speaker: Speaker, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._speaker = speaker
        self._workplace: Workplace | None = None
        self._screens: dict[str, Screen] = {}
        self._told: dict[str, dict[str, str]] = {}
        self._way: list[str] = []
        self.setProperty("region", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sidebar = Sidebar(theme)
        self.banner = Banner(theme)
        self.stack = QStackedWidget()
        self.status = StatusLine(theme, formats, now=clock.now)
        self.sidebar.chosen.connect(self._chosen)
        theme.changed.connect(self._arrange)
        self._lay_out()

    def open(self, workplace: Workplace) -> None:
        """Take everything that screens are handed."""
        self._workplace = workplace
        workplace.runner.changed.connect(self.refresh)

    @property
    def current(self) -> str:
        """The name of the place one is at."""
        return self._way[-1] if self._way else ""

    @property
    def showing(self) -> Screen | None:
        """The screen one is at."""
        return self._screens.get(self.current)

    def go(self, screen: str, **what: str) -> None:
        """Show a place; without ``what``, with what it was told last."""
        if self._workplace is None:
            raise RuntimeError("the frame is not open yet")
        if self.showing is not None:
            self.showing.leave()
        if what:
            self._told[screen] = what
        if screen not in self._screens:
            made = places.make(screen, self._workplace)
            self._screens[screen] = made
            self.stack.addWidget(made)
        arriving = self._screens[screen]
        if self.current != screen:
            self._way.append(screen)
        self.sidebar.set_open(screen, True)
        self.sidebar.set_current(screen)
        arriving.arrive(**self._told.get(screen, {}))
        self.stack.setCurrentWidget(arriving)
        self.status.set_hints(arriving.key_hints())
        self._arrange()
        arriving.setFocus(Qt.FocusReason.OtherFocusReason)

    def back(self) -> None:
        """Show the place before this one; at the first, home."""
        if self._way:
            self._way.pop()
        target = self._way.pop() if self._way else "home"
        self.go(target)

    def fail(self, error: InspectionError) -> None:
        """Say an error above the screen."""
        self.banner.say(*self._speaker.say(error))

    def warn(self, title: str, meaning: str = "", remedy: str = "") -> None:
        """Say something that matters but is no error."""
        self.banner.say(title, meaning, remedy, weight=Weight.WARNING)

    def saved(self, at: int) -> None:
        """Let the status line say that everything up to this instant is durable."""
        self.status.set_saved(Instant(at))

    def refresh(self, changes: Changes) -> None:
        """Let every screen that was made look again where it is concerned."""
        for screen in self._screens.values():
            screen.refresh(changes)
        if self.showing is not None:
            self.status.set_hints(self.showing.key_hints())

    def retranslate_hints(self) -> None:
        """Say the keys anew after the language changed."""
        if self.showing is not None:
            self.status.set_hints(self.showing.key_hints())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the sidebar into a rail where the room is needed."""
        super().resizeEvent(event)
        self._arrange()

    def _chosen(self, name: str) -> None:
        if name != self.current:
            self.go(name)

    def _arrange(self) -> None:
        screen = self.showing
        narrow = tokens.NARROW * max(1.0, self._theme.scale / 1.25)
        self.sidebar.set_rail(self.width() < narrow or (screen is not None and screen.rail))
        bare = screen is not None and screen.bare
        self.sidebar.setVisible(not bare)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.banner)
        middle.addWidget(self.stack, 1)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.sidebar)
        upper.addLayout(middle, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(upper, 1)
        whole.addWidget(self.status)
