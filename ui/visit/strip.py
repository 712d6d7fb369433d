"""The right panel as a strip of 32 px for narrow windows; *Rincian* folds the whole panel out over the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from ui.theme import Theme

HEIGHT = 32


class StripPiece(NamedTuple):
    """One figure of the strip."""

    words: str
    icon: str = ""
    tone: str = "text.secondary"
    type_: str = "small"
    weight: int | None = None


class Strip(QWidget):
    """Signals: ``details_wanted()``."""

    details_wanted = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pieces: tuple[StripPiece, ...] = ()
        self.details = Button(theme, kind=Kind.LINK, icon="ph.caret-down", height=tokens.CONTROL_SMALL, parent=self)
        self.details.clicked.connect(self.details_wanted)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def show_pieces(self, pieces: Sequence[StripPiece]) -> None:
        """Show other figures."""
        if tuple(pieces) != self._pieces:
            self._pieces = tuple(pieces)
            self.setAccessibleName(", ".join(piece.words for piece in pieces))
            self.update()

    def sizeHint(self) -> QSize:
        """Return 32 px of height."""
        return QSize(0, self._theme.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right end."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew with the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figures from left to right."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface.subtle"))
        canvas = Canvas(painter, self._theme)
        canvas.rule(self.rect())
        left, high, end = tokens.SPACE_16, self.height() - 1, self.details.x() - tokens.SPACE_16
        size = self._theme.px(tokens.ICON_SMALL)
        for piece in self._pieces:
            if end - left < tokens.SPACE_32:
                break
            if piece.icon:
                canvas.icon(QRect(left, 0, size, high), piece.icon, tone=piece.tone, size=tokens.ICON_SMALL)
                left += size + tokens.SPACE_4
            left += canvas.text(
                QRect(left, 0, end - left, high), piece.words, type_=piece.type_, tone=piece.tone, weight=piece.weight
            )
            left += tokens.SPACE_20
        painter.end()

    def _retranslate(self) -> None:
        self.details.setText(self.tr("Details"))
        self.details.setToolTip(self.tr("Score, findings and evidence"))
        self._place()

    def _place(self) -> None:
        hint = self.details.sizeHint()
        self.details.setGeometry(
            self.width() - hint.width() - tokens.SPACE_16,
            (self.height() - hint.height()) // 2,
            hint.width(),
            hint.height(),
        )

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))
        self._place()
