"""The theme: the one object that widgets ask for a colour, a font or an icon, and that tells them when these change."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap

from ui.interpreter import keep_none_alive
from ui.theme import tokens
from ui.theme.icons import IconPainter
from ui.theme.palette import make_palette, make_stylesheet
from ui.theme.type import load_fonts, make_font
from ui.theme.typesetter import SetLine, Typesetter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Mode(StrEnum):
    """Which colours the person asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Colours, fonts and icons of the window, by token.

    Signals: ``changed()`` after colours or text size changed; widgets take their fonts and icons anew.
    """

    changed = Signal()

    def __init__(
        self, app: QApplication, *, mode: Mode = Mode.SYSTEM, practice: bool = False, scale: float = 1.0
    ) -> None:
        super().__init__()
        # Every window begins with a theme, so this is the first moment at which it matters.
        keep_none_alive()
        self._app = app
        self._mode = mode
        self._practice = practice
        self._scale = scale
        self._system = app.styleHints().colorScheme()
        self._icons = IconPainter()
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, int | None], QFont] = {}
        self._typesetter = Typesetter(self.font)
        load_fonts()
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def mode(self) -> Mode:
        """What the person asked for."""
        return self._mode

    @property
    def practice(self) -> bool:
        """Whether the practice accent is worn."""
        return self._practice

    @property
    def scale(self) -> float:
        """Text size, 1.0 to 2.0."""
        return self._scale

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in use."""
        if self._mode is Mode.SYSTEM:
            return self._system is Qt.ColorScheme.Dark
        return self._mode is Mode.DARK

    def set(self, *, mode: Mode | None = None, practice: bool | None = None, scale: float | None = None) -> None:
        """Change any of the three while the program runs."""
        self._mode = self._mode if mode is None else mode
        self._practice = self._practice if practice is None else practice
        self._scale = self._scale if scale is None else scale
        self._apply()

    def colour(self, token: str) -> QColor:
        """Return the colour of a token. Raises ``KeyError`` for a name that is none."""
        if token not in self._colours:
            name = tokens.PRACTICE.get(token, token) if self._practice else token
            self._colours[token] = QColor(tokens.COLOURS[name][int(self.dark)])
        return self._colours[token]

    def font(self, token: str, weight: int | None = None) -> QFont:
        """Return the font of a type token at the chosen text size; ``weight`` is 400, 500 or 600."""
        key = (token, weight)
        if key not in self._fonts:
            self._fonts[key] = make_font(token, weight=weight, scale=self._scale)
        return self._fonts[key]

    def set_line(self, text: str, token: str, weight: int | None = None, *, room: int | None = None) -> SetLine:
        """Return a line of text ready to be painted, elided where it is wider than ``room``."""
        if room is None:
            return self._typesetter.line(text, token, weight)
        return self._typesetter.elided(text, room, token, weight)

    def px(self, length: float) -> int:
        """Return a height that holds text, grown with the text size."""
        return round(length * self._scale)

    def line(self, token: str) -> int:
        """Return the line height of a type token in pixels, grown with the text size."""
        return self.px(tokens.TYPE[token].line)

    def pixmap(
        self, name: str, colour: str = "text", size: int = tokens.ICON, *, ratio: float | None = None
    ) -> QPixmap:
        """Return an icon as a pixmap, coloured by token; ``size`` at 100 % text."""
        return self._icons.pixmap(
            name, colour=self.colour(colour), size=self.px(size), ratio=ratio or self._app.devicePixelRatio()
        )

    def icon(self, name: str, colour: str = "text", size: int = tokens.ICON) -> QIcon:
        """Return an icon coloured by token; ask anew after ``changed``."""
        return QIcon(self.pixmap(name, colour, size))

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        self._system = scheme
        if self._mode is Mode.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        self._colours.clear()
        self._fonts.clear()
        self._typesetter.clear()
        self._app.setPalette(make_palette(self.colour))
        self._app.setFont(self.font("body"))
        self._app.setStyleSheet(make_stylesheet(self.colour, self.px))
        self.changed.emit()
