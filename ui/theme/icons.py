"""Icons: glyphs of the fonts that qtawesome carries, painted once per name, colour, size and pixel ratio.

The package is not imported: that costs more than the window itself. Its font and its table of names are read directly.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPainter, QPixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

_FILES = {"ph": "phosphor", "mdi6": "materialdesignicons6"}


@cache
def _glyphs(prefix: str) -> tuple[str, dict[str, str]]:
    """Return the family and the code points by name of one icon font; loaded when its first icon is asked for."""
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("qtawesome")
    folder = Path(spec.submodule_search_locations[0]) / "fonts"
    font = next(folder.glob(_FILES[prefix] + "-*.ttf"))
    table = next(folder.glob(_FILES[prefix] + "-*charmap*.json"))
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font)))
    return families[0], json.loads(table.read_text())


class IconPainter:
    """Paints icons and keeps the pixmaps; a theme owns one and empties it when its colours change."""

    def __init__(self) -> None:
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, *, colour: QColor, size: int, ratio: float) -> QPixmap:
        """Return the icon ``ph.house`` (or ``mdi6.…``) in a square of ``size`` device-independent pixels.

        Raises ``KeyError`` for a name that the font does not have.
        """
        key = (name, colour.rgba(), size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = _paint(name, colour=colour, size=size, ratio=ratio)
        return self._pixmaps[key]


def _paint(name: str, *, colour: QColor, size: int, ratio: float) -> QPixmap:
    prefix, glyph = name.split(".", 1)
    family, codes = _glyphs(prefix)
    letter = chr(int(codes[glyph], 16))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    font = QFont(family)
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QRect(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, letter)
    painter.end()
    return pixmap
