"""The pad: one party signs with pen, finger or mouse, sees what is kept, and may draw it again."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTouchEvent
from PySide6.QtWidgets import QWidget

from ui.closing.strokes import Strokes, as_png, fitted, inked, pen
from ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QTabletEvent

    from ui.theme import Theme

PAUSE_MS = 1500
"""So long after the pen was lifted the signature is taken; a hand lifts between two words for less."""

HEIGHT = 80


class PadState(Enum):
    """What stands on the pad."""

    EMPTY = auto()
    DRAWING = auto()
    SIGNED = auto()
    SETTLED = auto()
    """The party refused or was absent: words stand on the pad, and nothing is drawn on it."""
    RESTING = auto()
    """Sealed: nothing changes any more."""


class SignaturePad(QWidget):
    """A pad for one party. Signals: ``signed(png)`` once a signature is complete; ``state_changed()``.

    A signature is complete when the pen has rested, on Enter, or when the focus leaves the pad; Esc throws away what
    is being drawn.
    """

    signed = Signal(bytes)
    state_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strokes = Strokes()
        self._state = PadState.EMPTY
        self._png = b""
        self._image = QImage()
        self._words = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.take)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        theme.changed.connect(self._retheme)

    @property
    def state(self) -> PadState:
        """What stands on the pad."""
        return self._state

    def show_empty(self) -> None:
        """Wait for a signature."""
        self._strokes.clear()
        self._set(PadState.EMPTY)

    def show_signature(self, png: bytes) -> None:
        """Show a signature that is kept."""
        self._png = png
        self._strokes.clear()
        self._image = inked(png, self._theme.colour("text"))
        self._set(PadState.SIGNED)

    def show_words(self, words: str) -> None:
        """Show why this party did not sign."""
        self._words = words
        self._strokes.clear()
        self._set(PadState.SETTLED)

    def rest(self) -> None:
        """Take no more strokes: the visit is sealed."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setEnabled(False)
        self.update()

    def take(self) -> None:
        """Hand on what was drawn, if it is more than a slip of the pen."""
        self._pause.stop()
        if self._state is not PadState.DRAWING:
            return
        if not self._strokes.means_something:
            self.show_empty()
            return
        png = as_png(self._strokes)
        self._png = png
        self._image = inked(png, self._theme.colour("text"))
        self._set(PadState.SIGNED)
        self.signed.emit(png)

    def sizeHint(self) -> QSize:
        """Return the size at which the three pads stand on one line."""
        return QSize(333, self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the least size that a hand can sign on."""
        return QSize(160, self._theme.px(HEIGHT))

    # Drawing: pen first (it knows nothing of the mouse it imitates), then touch, then mouse.

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with the pen."""
        moves = {
            QEvent.Type.TabletPress: self._begin,
            QEvent.Type.TabletMove: self._move,
            QEvent.Type.TabletRelease: self._end,
        }
        act = moves.get(event.type())
        if act is not None:
            act(event.position())
            event.accept()

    def event(self, event: QEvent) -> bool:
        """Draw with a finger; everything else goes the ordinary way."""
        if isinstance(event, QTouchEvent) and event.points():
            point = event.points()[0].position()
            if event.type() == QEvent.Type.TouchBegin:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                self._begin(point)
            elif event.type() == QEvent.Type.TouchUpdate:
                self._move(point)
            elif event.type() == QEvent.Type.TouchEnd:
                self._end(point)
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the pen down."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lift the pen."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._end(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the signature with Enter; throw it away with Esc or Delete."""
        drawing = self._state is PadState.DRAWING
        if drawing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif drawing and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._pause.stop()
            self.show_empty()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show whose turn it is."""
        super().focusInEvent(event)
        self.state_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the signature when the person goes on."""
        super().focusOutEvent(event)
        self.take()
        self.state_changed.emit()

    def _begin(self, point: QPointF) -> None:
        if self._state not in (PadState.EMPTY, PadState.DRAWING) or not self.isEnabled():
            return
        self._pause.stop()
        self._strokes.begin(point)
        self._set(PadState.DRAWING)

    def _move(self, point: QPointF) -> None:
        if self._state is PadState.DRAWING:
            self._strokes.move(point)
            self.update()

    def _end(self, point: QPointF) -> None:
        if self._state is PadState.DRAWING:
            self._strokes.move(point)
            self._pause.start()
            self.update()

    def _set(self, state: PadState) -> None:
        self._state = state
        self.setCursor(
            Qt.CursorShape.CrossCursor if state in (PadState.EMPTY, PadState.DRAWING) else Qt.CursorShape.ArrowCursor
        )
        self.update()
        self.state_changed.emit()

    def _retheme(self) -> None:
        if self._png:
            self._image = inked(self._png, self._theme.colour("text"))
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, base line, and what stands on the pad."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        painter.fillRect(area, self._theme.colour("surface.subtle"))
        focused = self.hasFocus()
        line = self._theme.colour("focus" if focused else "text")
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), line)
        if self._state is PadState.DRAWING:
            painter.setPen(pen(self._theme.colour("text"), 2.0))
            painter.drawPath(self._strokes.path())
        elif self._state is PadState.SIGNED and not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(fitted(self._image.size(), area), self._image)
        else:
            self._paint_words(painter, area)
        if focused:
            self._paint_ring(painter, area)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        settled = self._state is PadState.SETTLED
        words = self._words if settled else self.tr("Sign here with pen or finger")
        painter.setPen(self._theme.colour("text.secondary" if settled else "text.tertiary"))
        painter.setFont(self._theme.font("small"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(area.adjusted(tokens.SPACE_12, 4, -tokens.SPACE_12, -4), int(flags), words)

    def _paint_ring(self, painter: QPainter, area: QRectF) -> None:
        ring = tokens.FOCUS_RING
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.colour("focus")), ring))
        painter.drawRect(area.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2))
