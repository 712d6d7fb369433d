"""The desk of one opened store: runner, exchange, frame and screens, made together and ended together."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer

from sync.client.schedule import LineState, Status
from ui.exchanging import Exchanging
from ui.runner import Runner
from ui.shell import places
from ui.shell.facts import Facts, read_facts
from ui.shell.frame import Frame
from ui.shell.screen import Workplace

if TYPE_CHECKING:
    from inspector_app.changes import Changes
    from inspector_app.clock import Clock, Instant
    from sync.client.laptop import Laptop
    from ui.i18n.formats import Formats
    from ui.i18n.language import Language
    from ui.i18n.messages import Speaker
    from ui.settings.preferences import Preferences
    from ui.theme import Theme

CLOCK_SLACK = 120_000
"""Milliseconds that the machine's clock may lie before the last event without a word."""


PATIENCE_SECONDS = 10.0
"""How long closing the window waits for what was still under the hand."""

REST_MS = 400
"""How long after a write the counts of the frame are read again; what is written meanwhile is counted with it."""


class Desk(QObject):
    """What there is while a store is open."""

    def __init__(
        self, laptop: Laptop, *, theme: Theme, formats: Formats, speaker: Speaker, language: Language,
        preferences: Preferences, clock: Clock, by_itself: bool,
    ) -> None:  # fmt: skip
        super().__init__()
        self.laptop = laptop
        self._clock = clock
        theme.set(practice=laptop.practice)
        self.frame = Frame(theme, formats=formats, speaker=speaker, clock=clock)
        self.frame.sidebar.set_person(laptop.person.name, laptop.person.position)
        self.runner = Runner(writer=laptop.writer, reading=laptop.reading, present=self.frame.fail)
        self.exchanging = Exchanging(laptop)
        self._by_itself = by_itself
        self._report: object = None
        self._begun = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        self.workplace = Workplace(
            theme=theme, runner=self.runner, navigator=self.frame, notices=self.frame, laptop=laptop,
            speaker=speaker, language=language, formats=formats, clock=clock,
            preferences=preferences, exchanging=self.exchanging,
        )  # fmt: skip
        self.frame.open(self.workplace)
        self.runner.changed.connect(self._changed)
        self.exchanging.told.connect(self._exchanged)
        self.frame.installEventFilter(self)

    def begin(self) -> None:
        """Go to the first screen, look at the facts, and begin to exchange."""
        self.frame.go(next(place.name for place in places.PLACES if places.exists(place.name)))
        self._look()
        if self._by_itself:
            self.exchanging.start()

    def close(self) -> None:
        """Take what is still being typed or drawn, end the exchange, finish reads and writes, close the store."""
        self._hand_over()
        self._rest.stop()
        self.exchanging.close()
        self.runner.close()
        self.laptop.close()

    def _hand_over(self) -> None:
        """Let the screen that is shown keep what is under the hand, and what that asks for come to its end."""
        if self.frame.showing is None:
            return
        self.frame.showing.leave()
        # A signature is prepared on a worker before it is written, so the answers must still be heard.
        deadline = time.monotonic() + PATIENCE_SECONDS
        while self.runner.busy and time.monotonic() < deadline:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 20)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say keys and notices anew when the language changes."""
        if event.type() is QEvent.Type.LanguageChange:
            self.frame.retranslate_hints()
        return super().eventFilter(watched, event)

    def _exchanged(self, status: Status) -> None:
        """Say whether there is a line; spread what came in; say aloud only what a person must mend."""
        if status.state is LineState.RUNNING:
            return
        if status.state is LineState.OFFLINE:
            self.frame.status.set_line(offline_since=status.offline_since)
        elif status.state is LineState.STOPPED and status.error is not None:
            self.frame.fail(status.error)
        elif status.report is not None and status.report is not self._report:
            self._report = status.report
            self.frame.status.set_line(met=status.last_try)
            self._look()
            self.runner.changed.emit(status.report.changes)

    def _changed(self, changes: Changes) -> None:
        """Something was written: say so at once; count a moment later what waits."""
        del changes
        self.frame.saved(self._clock.now())
        if not self._rest.isActive():  # begun anew at each answer, it would never end while one answers on
            self._rest.start()

    def _look(self) -> None:
        self.runner.read(lambda db: read_facts(db, self.laptop), done=self._know)

    def _know(self, facts: Facts) -> None:
        self.frame.status.set_waiting(facts.waiting, facts.bytes_waiting)
        self.frame.sidebar.set_count("visit", facts.drafts)
        self.frame.sidebar.set_count("exchange", facts.waiting)
        if self._begun:
            return
        self._begun = True
        self.frame.status.set_saved(facts.last)
        if facts.latest is not None and self._clock.now() < facts.latest - CLOCK_SLACK:
            self._warn_clock(facts.latest)

    def _warn_clock(self, last: Instant) -> None:
        translate, f = QCoreApplication.translate, self.workplace.formats
        self.frame.warn(
            translate("Desk", "This laptop's clock stands before the last entry, {moment}.").format(
                moment=f.moment(last)
            ),
            translate("Desk", "Nothing is lost: entries keep their order by number, not by the clock."),
            translate("Desk", "Set date and time of the laptop before you seal a visit."),
        )
