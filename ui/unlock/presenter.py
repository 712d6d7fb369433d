"""Between the unlock screen and the store: tries a passphrase on a worker, and says what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from inspector_app.errors import InspectionError, UnlockDelayed, WrongPassphrase

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from inspector_app.clock import Clock
    from sync.client.laptop import Laptop
    from ui.i18n.language import Language
    from ui.i18n.messages import Speaker
    from ui.runner import Workers
    from ui.settings.preferences import Preferences
    from ui.theme import Theme
    from ui.unlock.screen import UnlockScreen


class Opening(Protocol):
    """The three ways to an opened store; each is called on a worker and may take its time."""

    def unlock(self, name: str, passphrase: str) -> Laptop:
        """Open the store that lies in the folder."""
        ...

    def enrol(self, *, address: str, code: str, passphrase: str) -> Laptop:
        """Register this laptop and make its store."""
        ...

    def practise(self) -> Laptop:
        """Make or open the practice store, with its own headquarters running."""
        ...


class Unlocking(QObject):
    """Signals: ``opened(Laptop)``."""

    opened = Signal(object)

    def __init__(
        self, view: UnlockScreen, *, folder: Path, clock: Clock, opening: Opening, workers: Workers, speaker: Speaker,
        language: Language, preferences: Preferences, theme: Theme,
    ) -> None:  # fmt: skip
        super().__init__()
        self._view = view
        self._folder = folder
        self._clock = clock
        self._opening = opening
        self._workers = workers
        self._speaker = speaker
        self._language = language
        self._preferences = preferences
        self._theme = theme
        self._refused: InspectionError | None = None
        view.unlock_asked.connect(self._unlock)
        view.enrol_asked.connect(self._enrol)
        view.practice_asked.connect(self._practise)
        view.language_chosen.connect(self._speak)
        view.text_size_asked.connect(self._grow)

    def begin(self) -> None:
        """Show who may unlock, or the first day; a pause that is still running goes on."""
        from inspector_app.store.tries import Tries
        from sync.client.first_run import known_people

        self._view.foot.set_language(self._language.lang)
        self._view.first_run.set_address(self._preferences.values.address)
        try:
            names = known_people(self._folder)
        except InspectionError as error:
            self._view.set_people([])
            self._view.say(self._speaker.say(error))
            return
        self._view.set_people([(name, "") for name in names])
        if not names:
            return
        try:
            Tries(self._folder, self._clock).allow()
        except UnlockDelayed as error:
            self._refuse(error)

    def _unlock(self, name: str, passphrase: str) -> None:
        self._view.daily.set_busy(True)
        self._try(lambda: self._opening.unlock(name, passphrase), self._not_unlocked)

    def _not_unlocked(self, error: InspectionError) -> None:
        self._view.daily.set_busy(False)
        if isinstance(error, WrongPassphrase | UnlockDelayed):
            self._refuse(error)
        else:
            self._view.say(self._speaker.say(error))

    def _refuse(self, error: InspectionError) -> None:
        self._refused = error
        self._view.daily.refuse(self._speaker.say(error), _seconds(error))

    def _enrol(self, address: str, code: str, passphrase: str) -> None:
        self._view.first_run.set_busy(True)
        self._try(lambda: self._opening.enrol(address=address, code=code, passphrase=passphrase), self._not_enrolled)

    def _practise(self) -> None:
        self._view.first_run.set_busy(True)
        self._try(self._opening.practise, self._not_enrolled)

    def _not_enrolled(self, error: InspectionError) -> None:
        self._view.first_run.set_busy(False)
        self._view.first_run.say(str(self._speaker.say(error)))

    def _try(self, open_: Callable[[], Laptop], failed: Callable[[InspectionError], object]) -> None:
        self._workers.work(open_, done=self.opened.emit, failed=failed)

    def _speak(self, lang: str) -> None:
        if self._keep(language=lang):
            self._language.use(lang)
            self._view.foot.set_language(lang)
            if self._refused is not None:
                self._view.daily.reword(self._speaker.say(self._refused))

    def _grow(self) -> None:
        """Take the next text size, and after the largest the smallest."""
        from ui.settings.preferences import TEXT_SIZES

        at = TEXT_SIZES.index(self._preferences.values.text_size)
        size = TEXT_SIZES[(at + 1) % len(TEXT_SIZES)]
        if self._keep(text_size=size):
            self._theme.set(scale=size / 100)

    def _keep(self, **changes: object) -> bool:
        try:
            self._preferences.set(**changes)
        except InspectionError as error:
            self._view.say(self._speaker.say(error))
            return False
        return True


def _seconds(error: InspectionError) -> int:
    seconds = error.facts.get("wait_seconds", 0)
    return seconds if isinstance(seconds, int) else 0
