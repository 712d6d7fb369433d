"""The focus ring: 2 px around the control that has the keyboard, one pixel outside it; one per window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFocusFrame, QLineEdit, QWidget

from ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme

_MARGIN = tokens.FOCUS_RING + tokens.FOCUS_GAP


class FocusRing(QFocusFrame):
    """Follows the focus. A widget of another kind asks for it with the property ``ring``; ``False`` refuses it."""

    def __init__(self, theme: Theme, window: QWidget, app: QApplication) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        app.focusChanged.connect(self._follow)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        del event
        widget: QWidget | None = self.widget()
        if widget is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("focus"), tokens.FOCUS_RING))
        origin = self.mapFromGlobal(widget.mapToGlobal(widget.rect().topLeft()))
        box = QRectF(origin.x(), origin.y(), widget.width(), widget.height())
        half = tokens.FOCUS_RING / 2 + tokens.FOCUS_GAP
        radius = tokens.RADIUS_CONTROL + half
        painter.drawRoundedRect(box.adjusted(-half, -half, half, half), radius, radius)
        painter.end()

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        wanted = now is not None and now.window() is self._window and self._rings(now)
        self.setWidget(now if wanted else None)  # type: ignore[arg-type] # the stub forgets that Qt takes none

    @staticmethod
    def _rings(widget: QWidget) -> bool:
        asked = widget.property("ring")
        if asked is not None:
            return bool(asked)
        return isinstance(widget, QAbstractButton | QLineEdit | QComboBox)
