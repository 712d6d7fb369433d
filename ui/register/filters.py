"""The filters of the register: estate, regency, permit as searchable lists; open findings and never visited as
switches.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector_app.ids import EstateId
from inspector_app.register.model import PermitStatus
from ui.register.words import permit_state
from ui.theme import tokens
from ui.widgets.filter_button import ChoicePopup, FilterButton, choice
from ui.widgets.flow import FlowLayout
from ui.widgets.state_label import state_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme import Theme
    from ui.widgets.filter_button import Choice

NAMES = ("estate", "regency", "permit", "findings", "visited")
SWITCHES = ("findings", "visited")


class Filters(QWidget):
    """Signals: ``changed()`` when the person set or let go of a filter; ``choices_wanted(name)`` the first time a
    long list is opened.
    """

    changed = Signal()
    choices_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, str] = {}
        self._choices: dict[str, list[Choice]] = {}
        self._opening = ""
        self.buttons = {name: FilterButton(theme, switch=name in SWITCHES) for name in NAMES}
        self.popup = ChoicePopup(theme, self)
        line = FlowLayout(self, gap=tokens.SPACE_8)
        for name, button in self.buttons.items():
            line.addWidget(button)
            button.wanted.connect(partial(self._wanted, name))
            button.cleared.connect(partial(self._set, name, ""))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.popup.taken.connect(self._taken)

    @property
    def estate(self) -> EstateId | None:
        """The estate that is held to."""
        return EstateId(self._values["estate"]) if self._values.get("estate") else None

    @property
    def regency(self) -> str | None:
        """The regency's code that is held to."""
        return self._values.get("regency") or None

    @property
    def permit(self) -> PermitStatus | None:
        """The state of permits that is held to."""
        return PermitStatus(self._values["permit"]) if self._values.get("permit") else None

    @property
    def open_findings(self) -> bool:
        """Whether only sites with open findings are shown."""
        return bool(self._values.get("findings"))

    @property
    def never_visited(self) -> bool:
        """Whether only sites never visited are shown."""
        return bool(self._values.get("visited"))

    def set_choices(self, name: str, choices: Sequence[tuple[str, str, str]]) -> None:
        """Give a long list: key, name, note; it opens when it was waited for."""
        self._choices[name] = [choice(*entry) for entry in choices]
        if self._opening == name:
            self._open(name)

    def hold_estate(self, key: str, name: str) -> None:
        """Hold to one estate, as another screen asked; says nothing."""
        self._values["estate"] = key
        self.buttons["estate"].set_value(name)

    def forget(self) -> None:
        """Let go of everything; says nothing."""
        self._values.clear()
        for button in self.buttons.values():
            button.set_value("")

    def retranslate(self, *, estates: bool) -> None:
        """Say everything in the language in use; estates have no estate and no permit to filter by."""
        names = {
            "estate": self.tr("Estate"),
            "regency": self.tr("Regency"),
            "permit": self.tr("IOMKI"),
            "findings": self.tr("Open findings"),
            "visited": self.tr("Never visited"),
        }
        for name, button in self.buttons.items():
            button.set_name(names[name])
            button.setVisible(not (estates and name in ("estate", "permit")))
        if self._values.get("permit"):
            self.buttons["permit"].set_value(state_word(permit_state(self._values["permit"])))
        for name in SWITCHES:
            if self._values.get(name):
                self.buttons[name].set_value(self.tr("yes"))

    def _wanted(self, name: str) -> None:
        if name in SWITCHES:
            self._set(name, "" if self._values.get(name) else self.tr("yes"))
            return
        if name == "permit":
            self._choices["permit"] = [choice(s.value, state_word(permit_state(s.value))) for s in PermitStatus]
        self._opening = name
        if name in self._choices:
            self._open(name)
        else:
            self.choices_wanted.emit(name)

    def _open(self, name: str) -> None:
        button = self.buttons[name]
        names = {
            "estate": self.tr("Search estate"),
            "regency": self.tr("Search regency or city"),
            "permit": self.tr("State of the permit"),
        }
        self.popup.open_below(button, self._choices[name], name=names[name], nothing=self.tr("Nothing fits."))

    def _taken(self, key: str) -> None:
        name = self._opening
        self._opening = ""
        found = next((entry for entry in self._choices.get(name, []) if entry.key == key), None)
        if found is not None:
            self._values[name] = key
            self._set(name, found.name, key=key)

    def _set(self, name: str, words: str, *, key: str = "") -> None:
        self._values[name] = key or words
        self.buttons[name].set_value(words)
        self.buttons[name].setFocus()
        self.changed.emit()
