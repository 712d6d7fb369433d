"""The compiled texts of one language, readable without a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTranslator

LANGUAGES = ("id", "en")
FOLDER = Path(__file__).parent


def load_translator(lang: str) -> QTranslator:
    """Return the translator of ``id`` or ``en``. Raises ``FileNotFoundError`` when its catalogue is not there."""
    translator = QTranslator()
    file = FOLDER / f"{lang}.qm"
    if not translator.load(str(file)):
        raise FileNotFoundError(str(file))
    return translator


def translate(translator: QTranslator, context: str, source: str) -> str:
    """Return the text of ``source``; the source itself where the catalogue has none."""
    return translator.translate(context, source) or source
