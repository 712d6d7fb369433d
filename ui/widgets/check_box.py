"""A check box of 16 px whose whole line is the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme


class CheckBox(QCheckBox):
    """Painted from tokens; use ``clicked``, which only the person causes."""

    def __init__(self, theme: Theme, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Return box and words, at least the smallest target high."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(self._box() + tokens.SPACE_8 + words + 2, self._theme.px(tokens.CONTROL_SMALL))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take the whole line as target."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, check and words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, colour = self._box(), self._theme.colour
        top = (self.height() - side) // 2
        box = QRectF(0.5, top + 0.5, side - 1, side - 1)
        checked = self.isChecked()
        painter.setBrush(colour("accent" if checked else "surface"))
        painter.setPen(QPen(colour("accent" if checked else "line.control"), 1))
        painter.drawRoundedRect(box, tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
        if checked:
            size = self._theme.px(tokens.ICON_CHIP)
            mark = self._theme.pixmap("ph.check-bold", "accent.on", tokens.ICON_CHIP, ratio=self.devicePixelRatioF())
            painter.drawPixmap((side - size) // 2, top + (side - size) // 2, mark)
        painter.setFont(self.font())
        painter.setPen(colour("text" if self.isEnabled() else "text.tertiary"))
        words = QRect(side + tokens.SPACE_8, 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _box(self) -> int:
        return self._theme.px(tokens.CHECK_BOX)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("small"))
        self.updateGeometry()
        self.update()
