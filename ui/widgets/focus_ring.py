"""The focus ring: 2 px around the control that has the keyboard, one pixel outside it; one per window.

It lies over the whole window, so that no parent's edge cuts it; a scrolling region does, as it cuts the control itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QComboBox, QLineEdit, QWidget
from shiboken6 import isValid

from ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme

_MARGIN = tokens.FOCUS_RING + tokens.FOCUS_GAP
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class FocusRing(QWidget):
    """Follows the focus. A widget of another kind asks for it with the property ``ring``; ``False`` refuses it."""

    def __init__(self, theme: Theme, window: QWidget, app: QApplication) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app.focusChanged.connect(self._follow)
        theme.changed.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the control and with whatever carries it."""
        del watched
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("focus"), tokens.FOCUS_RING))
        half = tokens.FOCUS_RING / 2
        box = QRectF(self._whole.translated(-self.pos())).adjusted(half, half, -half, -half)
        radius = tokens.RADIUS_CONTROL + tokens.FOCUS_GAP + half
        painter.drawRoundedRect(box, radius, radius)
        painter.end()

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        wanted = now is not None and now.window() is self._window and self._rings(now)
        self._target = now if wanted else None
        step = self._target
        while step is not None and step is not self._window:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()
        self._place()

    def _place(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        self._whole = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size()).adjusted(
            -_MARGIN, -_MARGIN, _MARGIN, _MARGIN
        )
        seen = QRect(self._whole)
        for widget in self._watched:
            area = widget.parentWidget() if isValid(widget) else None
            if isinstance(area, QAbstractScrollArea) and area.viewport() is widget:
                seen &= QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())
        self.setGeometry(seen)
        self.setVisible(not seen.isEmpty())
        self.raise_()
        self.update()

    @staticmethod
    def _rings(widget: QWidget) -> bool:
        asked = widget.property("ring")
        if asked is not None:
            return bool(asked)
        return isinstance(widget, QAbstractButton | QLineEdit | QComboBox)
