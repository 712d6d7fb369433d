"""One item of the sidebar: icon, word, count; only the icon where the sidebar is a rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.shell.places import place_word
from ui.theme import tokens
from ui.widgets.row_paint import paint_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from ui.shell.places import Place
    from ui.theme import Theme

MARGIN = 8


class NavItem(QWidget):
    """Signals: ``chosen(name)``; ``stepped(by)`` by ↑ ↓."""

    chosen = Signal(str)
    stepped = Signal(int)

    def __init__(self, theme: Theme, place: Place, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._theme = theme
        self._count = 0
        self._current = False
        self._hover = False
        self._rail = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self._speak()

    def set_count(self, count: int) -> None:
        """Show a count at the right; none for 0."""
        self._count = count
        self._speak()

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - a setter
        """Mark the place where one is."""
        self._current = current
        self._speak()

    def set_rail(self, rail: bool) -> None:  # noqa: FBT001 - a setter
        """Show only the icon."""
        self._rail = rail
        self._speak()

    @property
    def count(self) -> int:
        """The count that is shown."""
        return self._count

    def word_width(self) -> int:
        """Return how wide the item is with its word and its count."""
        metrics = QFontMetrics(self._theme.font("body", 600))
        icon = 16 + self._theme.px(tokens.ICON) + 10
        count = metrics.horizontalAdvance(f"  {self._count}") if self._count else 0
        return icon + metrics.horizontalAdvance(place_word(self.place.name)) + count + 2 * MARGIN

    def sizeHint(self) -> QSize:
        """Return 32 px of height, grown with the text size."""
        return QSize(self._theme.px(tokens.RAIL), self._theme.px(tokens.NAV_ITEM))

    def changeEvent(self, event: QEvent) -> None:
        """Change the word with the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._speak()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to Enter, Space, ↑ and ↓."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(self.place.name)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose on a click that ends inside."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.place.name)

    def event(self, event: QEvent) -> bool:
        """Follow the pointer."""
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self._hover = event.type() is QEvent.Type.Enter
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, bar, icon, word and count."""
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = 6 if self._rail else MARGIN
        box = QRectF(self.rect()).adjusted(inset, 0, -inset, 0)
        if self._current or self._hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("surface.selected" if self._current else "neutral.soft"))
            painter.drawRoundedRect(box, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        if self._current:
            painter.fillRect(0, 0, tokens.SELECTED_BAR, self.height(), theme.colour("accent"))
        ink = "accent" if self._current else "text.secondary"
        self._paint_words(painter, ink)
        painter.end()

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        theme = self._theme
        asked = tokens.ICON_RAIL if self._rail else tokens.ICON
        size = theme.px(asked)
        left = (self.width() - size) // 2 if self._rail else 16
        pixmap = theme.pixmap(self.place.icon, ink, asked, ratio=self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - size) // 2, pixmap)
        if self._rail:
            return
        x = left + size + 10
        words = QRect(x, 0, self.width() - x - 2 * MARGIN, self.height())
        weight = 600 if self._current else 400
        paint_text(painter, words, place_word(self.place.name), theme=theme, tone=ink, weight=weight)
        if self._count:
            paint_text(painter, words, str(self._count), theme=theme, type_="small", tone="text.secondary", right=True)

    def _speak(self) -> None:
        word = place_word(self.place.name)
        self.setAccessibleName(f"{word}, {self._count}" if self._count else word)
        self.setToolTip(word if self._rail else "")
        self.update()
