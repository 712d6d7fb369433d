"""Buttons: one filled in the accent per screen, the others plain; links for small things."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme


class Kind(StrEnum):
    """How loud a button is."""

    PRIMARY = "primary"
    PLAIN = "plain"
    LINK = "link"
    QUIET = "quiet"
    """A word among others, bold where one is."""


_WORDS = frozenset({Kind.LINK, Kind.QUIET})
"""The kinds without an edge."""


class Button(QPushButton):
    """A button painted from tokens, with an optional icon before its word and the key that does the same behind it."""

    def __init__(
        self, theme: Theme, text: str = "", *, kind: Kind = Kind.PLAIN, icon: str = "", key: str = "",
        height: int = tokens.CONTROL, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._icon = icon
        self._key = key
        self._height = height
        self._hover = False
        self._current = False
        self._tone = ""
        self.setProperty("kind", str(kind))
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        if kind in _WORDS:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._restyle)
        self._restyle()

    def setText(self, text: str) -> None:
        """Show another word; an ampersand is a letter, not a shortcut."""
        super().setText(text.replace("&", "&&"))

    def text(self) -> str:
        """Return the word as it is shown."""
        return super().text().replace("&&", "&")

    def set_icon(self, icon: str) -> None:
        """Change the icon; an empty name takes it away."""
        self._icon = icon
        self._restyle()

    def set_kind(self, kind: Kind) -> None:
        """Change how loud it is."""
        self._kind = kind
        self.setProperty("kind", str(kind))
        self._restyle()

    def set_tone(self, tone: str) -> None:
        """Give a word the colour of a state; an empty token gives it back its own."""
        if tone != self._tone:
            self._tone = tone
            self.update()

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - a setter
        """Mark a word as the one that holds among others."""
        if current == self._current:
            return
        self._current = current
        self.setAccessibleDescription("✓" if current else "")
        self._restyle()

    def sizeHint(self) -> QSize:
        """Return icon, word, key and padding; never less than the smallest target."""
        width = self._word_width() + 2 * self._padding() + self._icon_room() + 1
        if self._key:
            width += tokens.SPACE_8 + self._key_width()
        return QSize(max(width, tokens.CONTROL_SMALL), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Never cut the word."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is over it."""
        self._hover = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Rest again."""
        self._hover = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, edge, icon, word and key."""
        del event
        ink = self._ink()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._kind not in _WORDS:
            self._paint_ground(painter)
        x = self._left()
        if self._icon:
            size = self._theme.px(self._icon_size())
            pixmap = self._theme.pixmap(self._icon, ink, self._icon_size(), ratio=self.devicePixelRatioF())
            painter.drawPixmap(x, (self.height() - size) // 2, pixmap)
            x += self._icon_room()
        painter.setFont(self._face())
        painter.setPen(self._theme.colour(ink))
        width = self._word_width()
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(x, 0, width + 2, self.height()), middle, self.text())
        if self._key:
            quiet = "text.tertiary" if self._kind is Kind.PLAIN and self.isEnabled() else ink
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.colour(quiet))
            x += width + tokens.SPACE_8
            painter.drawText(QRect(x, 0, self._key_width() + 2, self.height()), middle, self._key)
        painter.end()

    def _ink(self) -> str:
        if not self.isEnabled():
            return "text.tertiary"
        if self._kind is Kind.PRIMARY:
            return "accent.on"
        if self._tone and not self._hover:
            return self._tone
        if self._kind is Kind.QUIET:
            return "text" if self._current or self._hover else "text.secondary"
        if self._kind is Kind.LINK:
            return "accent.hover" if self._hover else "accent"
        return "text"

    def _paint_ground(self, painter: QPainter) -> None:
        colour = self._theme.colour
        pressed = self.isDown() or self._hover
        if not self.isEnabled():
            ground, edge = colour("neutral.soft"), colour("line.strong")
        elif self._kind is Kind.PRIMARY:
            ground = edge = colour("accent.hover" if pressed else "accent")
        else:
            ground, edge = colour("surface.subtle" if pressed else "surface"), colour("line.control")
        painter.setBrush(ground)
        painter.setPen(QPen(edge, 1))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)

    def _left(self) -> int:
        if self._kind in _WORDS:
            return 0
        spare = self.width() - self.sizeHint().width()
        return self._padding() + max(0, spare) // 2

    def _padding(self) -> int:
        if self._kind in _WORDS:
            return 0
        return tokens.SPACE_24 if self._height >= tokens.CONTROL_LARGE else tokens.SPACE_12

    def _icon_size(self) -> int:
        return tokens.ICON_SMALL if self._kind in _WORDS else tokens.ICON

    def _icon_room(self) -> int:
        if not self._icon:
            return 0
        gap = tokens.SPACE_8 if self.text() else 0
        return self._theme.px(self._icon_size()) + gap

    def _key_width(self) -> int:
        return QFontMetrics(self._theme.font("caption")).horizontalAdvance(self._key)

    def _word_width(self) -> int:
        return QFontMetrics(self._face()).horizontalAdvance(self.text())

    def _face(self) -> QFont:
        """Return the font of the word; asked of the theme, because a new parent may take a widget's own away."""
        large = self._height >= tokens.CONTROL_LARGE
        small = self._height < tokens.CONTROL or self._kind in _WORDS
        quiet = self._kind is Kind.QUIET and not self._current
        weight = 600 if large or self._current else 400 if quiet else 500
        return self._theme.font("section" if large else "small" if small else "body", weight)

    def _restyle(self) -> None:
        self.setFont(self._face())
        self.updateGeometry()
        self.update()
