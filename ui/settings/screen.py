"""The settings screen: what is chosen is kept and holds at once, in this window and at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from inspector_app.errors import InspectionError
from ui.settings.view import SettingsView
from ui.shell.screen import Screen
from ui.widgets.keyhint import KeyHint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.shell.screen import Workplace
    from ui.theme import Mode


class SettingsScreen(Screen):
    """Language, colours and text size; the facts of this laptop."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.view = SettingsView(workplace.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.view.language_chosen.connect(self._language)
        self.view.theme_chosen.connect(self._theme)
        self.view.text_size_chosen.connect(self._text_size)
        self.view.address_given.connect(self._address)
        self.view.changes_wanted.connect(lambda: workplace.navigator.go("checklists"))
        self.retranslate()

    def arrive(self, **what: str) -> None:
        """Show what is set."""
        del what
        laptop = self._workplace.laptop
        self.view.show_values(self._workplace.preferences.values)
        self.view.show_facts(
            address=laptop.address, folder=str(laptop.folder), person=f"{laptop.person.name} · {laptop.person.position}"
        )

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of a choice."""
        return (KeyHint("← →", self.tr("choose")), KeyHint("Tab", self.tr("next")))

    def retranslate(self) -> None:
        """Set the words."""
        self.view.retranslate()

    def _language(self, lang: str) -> None:
        if self._keep(language=lang):
            self._workplace.language.use(lang)

    def _theme(self, mode: Mode) -> None:
        if self._keep(theme=mode):
            self._workplace.theme.set(mode=mode)

    def _text_size(self, size: int) -> None:
        if self._keep(text_size=size):
            self._workplace.theme.set(scale=size / 100)

    def _address(self, address: str) -> None:
        self._workplace.runner.work(
            lambda: self._workplace.laptop.move_headquarters(address), done=lambda _: self._moved(address)
        )

    def _moved(self, address: str) -> None:
        self._keep(address=address)
        self.arrive()
        self._workplace.exchanging.now()

    def _keep(self, **changes: object) -> bool:
        try:
            self._workplace.preferences.set(**changes)
        except InspectionError as error:
            self.view.show_values(self._workplace.preferences.values)
            self._workplace.notices.fail(error)
            return False
        return True


def make_screen(workplace: Workplace) -> Screen:
    """Make the settings screen."""
    return SettingsScreen(workplace)
