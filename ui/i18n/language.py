"""The language of the running window: installs the catalogue, so that every widget hears ``LanguageChange``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from ui.i18n.catalogue import load_translator

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator
    from PySide6.QtWidgets import QApplication

    from ui.i18n.formats import Formats
    from ui.i18n.messages import Speaker


class Language:
    """Keeps the window's texts, formats and messages in one language; ``use`` switches all three."""

    def __init__(self, app: QApplication, *, formats: Formats, speaker: Speaker, lang: str = "id") -> None:
        self._app = app
        self._formats = formats
        self._speaker = speaker
        self._translator: QTranslator | None = None
        self.lang = ""
        self.use(lang)

    def use(self, lang: str) -> None:
        """Speak ``id`` or ``en`` from now on."""
        if lang == self.lang:
            return
        self.lang = lang
        self._formats.lang = lang
        self._speaker.use(lang)
        old, self._translator = self._translator, load_translator(lang)
        self._app.installTranslator(self._translator)
        if old is not None:
            self._app.removeTranslator(old)
        # Qt only posts the news; said at once, no screen is seen half in each language.
        self._app.sendPostedEvents(None, QEvent.Type.LanguageChange.value)

    def close(self) -> None:
        """Take the texts away again."""
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
