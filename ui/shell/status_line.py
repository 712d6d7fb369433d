"""The status line, which is always true: what is saved, what waits, whether there is a line; at the right, the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from inspector_app.clock import local
from ui.theme import tokens
from ui.widgets.hairline import Hairline
from ui.widgets.keyhint import KeyHints
from ui.widgets.label import Label
from ui.widgets.state_label import State, StateLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from inspector_app.clock import Instant
    from ui.i18n.formats import Formats
    from ui.theme import Theme
    from ui.widgets.keyhint import KeyHint


class StatusLine(QWidget):
    """Told facts, it says them in the language in use."""

    def __init__(
        self, theme: Theme, formats: Formats, *, now: Callable[[], Instant], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._now = now
        self._saved: Instant | None = None
        self._waiting: tuple[int, int] = (0, 0)
        self._line_known = False
        self._offline: Instant | None = None
        self._met: Instant | None = None
        self.practice = Label(theme, "LATIHAN", type_="small", tone="practice", weight=600)
        self.saved = StateLabel(theme, State.SAVED, quiet=True)
        self.waiting = StateLabel(theme, State.WAITING, quiet=True)
        self.line = StateLabel(theme, State.OFFLINE, quiet=True)
        self.keys = KeyHints(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE_12, 1, tokens.SPACE_12, 0)
        row.setSpacing(tokens.SPACE_12)
        self._rules: list[Hairline] = []
        for index, widget in enumerate((self.practice, self.saved, self.waiting, self.line)):
            if index:
                rule = Hairline(theme, vertical=True, strong=True)
                rule.setFixedHeight(14)
                row.addWidget(rule, 0, Qt.AlignmentFlag.AlignVCenter)
                self._rules.append(rule)
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.keys)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_saved(self, at: Instant | None) -> None:
        """Everything up to this instant is durable; ``None`` while nothing was written yet."""
        self._saved = at
        self._say()

    def set_waiting(self, visits: int, size: int) -> None:
        """So many visits, and bytes, have no receipt yet."""
        self._waiting = (visits, size)
        self._say()

    def set_line(self, *, met: Instant | None = None, offline_since: Instant | None = None) -> None:
        """Headquarters was met at an instant, or has not been reached since one; with neither, it was not tried yet."""
        self._met, self._offline = met, offline_since
        self._say()

    def set_hints(self, hints: Sequence[KeyHint]) -> None:
        """Show the keys of the screen."""
        self.keys.set_hints(hints)
        self._fit_keys()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """Return 28 px of height, grown with the text size."""
        return QSize(0, self._theme.px(tokens.STATUS_LINE))

    def resizeEvent(self, event: object) -> None:
        """Leave out the keys where the facts need the room."""
        del event
        self._fit_keys()

    def event(self, event: QEvent) -> bool:
        """Weigh the room again when a fact or the keys became wider."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit_keys()
        return super().event(event)

    def _fit_keys(self) -> None:
        facts = sum(w.sizeHint().width() + 25 for w in (self.saved, self.waiting, self.line, self.practice))
        around = 2 * tokens.SPACE_12 + tokens.SPACE_12
        self.keys.setVisible(facts + self.keys.sizeHint().width() + around < self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and hairline."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface.side"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        painter.end()

    def _say(self) -> None:
        f = self._formats
        if self._saved is None:
            self.saved.set_state(State.SAVED, self.tr("nothing written yet"))
        else:
            self.saved.set_state(State.SAVED, self.tr("Saved {time}").format(time=self._when(self._saved)))
        visits, size = self._waiting
        if visits:
            text = self.tr("{n} waiting ({size})").format(n=f.whole(visits), size=f.size(size))
            self.waiting.set_state(State.WAITING, text)
        else:
            self.waiting.set_state(State.WAITING, self.tr("nothing waiting"))
        if self._offline is not None:
            self.line.set_state(State.OFFLINE, self.tr("offline since {time}").format(time=f.time(self._offline)))
        elif self._met is not None:
            text = self.tr("headquarters met {time}").format(time=f.time(self._met))
            self.line.set_state(State.DELIVERED, text)
        else:
            self.line.set_state(State.OFFLINE, self.tr("headquarters not tried yet"))
        self._fit_keys()

    def _when(self, at: Instant) -> str:
        """Return the time with seconds; on another day, the day and the time."""
        f = self._formats
        if local(at, f.zone).date() == local(self._now(), f.zone).date():
            return f.time_seconds(at)
        return f"{f.short_date(local(at, f.zone).date())}, {f.time(at)}"

    def _restyle(self) -> None:
        self.practice.setVisible(self._theme.practice)
        if self._rules:
            self._rules[0].setVisible(self._theme.practice)
        self._say()
        self.updateGeometry()
