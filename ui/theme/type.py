"""Type of the window: Inter as shipped with the program, with tabular figures everywhere."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from ui.theme.tokens import FAMILIES, TYPE

_WEIGHTS = {400: QFont.Weight.Normal, 500: QFont.Weight.Medium, 600: QFont.Weight.DemiBold}


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the shipped cuts known to Qt, once a process, and return the families in order of preference."""
    from inspector_app.fonts import font_file

    for weight in _WEIGHTS:
        QFontDatabase.addApplicationFont(str(font_file(weight)))
    return FAMILIES


def make_font(token: str, *, weight: int | None = None, scale: float = 1.0) -> QFont:
    """Return the font of a type token (``body``, ``small``, …), its size multiplied by ``scale``."""
    size = TYPE[token]
    font = QFont(list(load_fonts()))
    font.setPointSizeF(size.points * scale)
    font.setWeight(_WEIGHTS[weight or size.weight])
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
