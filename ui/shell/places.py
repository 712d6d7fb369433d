"""The places of the window in the order of the sidebar, and how a place's screen is found when it is first gone to."""

from __future__ import annotations

import importlib
import importlib.util
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from ui.shell.screen import Screen, Workplace


class Place(NamedTuple):
    """A screen's name (its package in ``ui``), its icon, and whether it stands in the sidebar and below its rule.

    ``needs`` names what the screen must be told; until then its item is not shown.
    """

    name: str
    icon: str
    listed: bool = True
    below: bool = False
    needs: str = ""


PLACES = (
    Place("home", "ph.house"),
    Place("register", "ph.factory"),
    Place("visit", "ph.clipboard-text", needs="visit"),
    Place("closing", "ph.lock-simple", listed=False, needs="visit"),
    Place("reports", "ph.file-text"),
    Place("exchange", "ph.paper-plane-tilt"),
    Place("settings", "ph.gear-six", below=True),
    Place("checklists", "ph.git-diff", listed=False),
)


def place(name: str) -> Place:
    """Return a place by its name. Raises ``KeyError`` for a name that is none."""
    for found in PLACES:
        if found.name == name:
            return found
    raise KeyError(name)


def exists(name: str) -> bool:
    """Tell whether the screen of a place is built."""
    return importlib.util.find_spec(f"ui.{name}.screen") is not None


def make(name: str, workplace: Workplace) -> Screen:
    """Import a place's package and make its screen."""
    module = importlib.import_module(f"ui.{name}.screen")
    screen: Screen = module.make_screen(workplace)
    return screen


def place_word(name: str) -> str:
    """Return the word of a place in the language in use."""
    translate = QCoreApplication.translate
    words = {
        "home": translate("Places", "Home"),
        "register": translate("Places", "Estates & companies"),
        "visit": translate("Places", "Visit"),
        "closing": translate("Places", "Closing"),
        "reports": translate("Places", "Reports"),
        "exchange": translate("Places", "Exchange"),
        "settings": translate("Places", "Settings"),
        "checklists": translate("Places", "Rule changes"),
    }
    return words[name]
