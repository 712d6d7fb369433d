"""What a screen is, and what it is handed: one small object with everything a screen may use, instead of a global.

``ui/<name>/screen.py`` offers ``make_screen(workplace) -> Screen``; the shell imports it when it is first gone to.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector_app.changes import Changes
    from inspector_app.clock import Clock
    from inspector_app.errors import InspectionError
    from sync.client.laptop import Laptop
    from ui.exchanging import Exchanging
    from ui.i18n.formats import Formats
    from ui.i18n.language import Language
    from ui.i18n.messages import Speaker
    from ui.runner import Runs
    from ui.settings.preferences import Preferences
    from ui.theme import Theme
    from ui.widgets.keyhint import KeyHint


class Navigator(Protocol):
    """The way from screen to screen."""

    def go(self, screen: str, **what: str) -> None:
        """Show ``home``, ``register`` (company=), ``visit`` (visit=), ``closing`` (visit=), ``reports`` (visit=), …"""
        ...

    def back(self) -> None:
        """Show the screen before this one, with what it showed then."""
        ...


class Notices(Protocol):
    """The one place that says what went wrong."""

    def fail(self, error: InspectionError) -> None:
        """Say an error in the person's language."""
        ...

    def saved(self, at: int) -> None:
        """Let the status line say that everything up to this instant is durable."""
        ...


@dataclasses.dataclass(frozen=True)
class Workplace:
    """Everything that a screen is handed."""

    theme: Theme
    runner: Runs
    navigator: Navigator
    notices: Notices
    laptop: Laptop
    speaker: Speaker
    language: Language
    formats: Formats
    clock: Clock
    preferences: Preferences
    exchanging: Exchanging


class Screen(QWidget):
    """A screen. Override what is needed; texts are set in ``retranslate``, which the subclass calls once itself."""

    rail: bool = False
    """Whether the sidebar is a rail here at every width."""
    bare: bool = False
    """Whether the screen fills the window without a sidebar, to be turned round to the other party."""

    def arrive(self, **what: str) -> None:
        """Show this company, visit, …; called at each ``go``, before the screen is shown."""

    def refresh(self, changes: Changes) -> None:
        """Look again where these changes touch what is shown."""

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys that the status line shows."""
        return ()

    def retranslate(self) -> None:
        """Set every text in the language in use."""

    def leave(self) -> None:
        """Do what must be done before another screen is shown; nothing is saved here, for all is saved already."""

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
