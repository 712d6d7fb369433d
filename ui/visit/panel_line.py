"""A line of the right panel: icon, code, words, a word or number at the right edge; it leads somewhere or only says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme import tokens
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from ui.theme import Theme

CODE = 34


class LineFace(NamedTuple):
    """What a line shows."""

    icon: str
    tone: str
    words: str
    right: str
    code: str = ""
    words_tone: str = "text"
    weight: int | None = None
    leads: bool = True
    spoken: str = ""
    type_: str = "small"


class PanelLine(QWidget):
    """Signals: ``pressed()`` by a click, Enter or the space bar, where the line leads somewhere."""

    pressed = Signal()

    def __init__(self, theme: Theme, *, height: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height = height
        self._face: LineFace | None = None
        self._hover = False
        self.setProperty("ring", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def face(self) -> LineFace | None:
        """What is shown."""
        return self._face

    def show_face(self, face: LineFace) -> None:
        """Show something else."""
        if face is self._face or face == self._face:
            return
        before, self._face = self._face, face
        if before is None or before.leads != face.leads:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus if face.leads else Qt.FocusPolicy.NoFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor if face.leads else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(face.spoken or " ".join(part for part in (face.code, face.words, face.right) if part))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height, grown with the text size."""
        return QSize(0, self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Allow any width."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Follow the pointer; say in full what the line has no room for."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.accessibleName(), self)
            return True
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self._hover = event.type() is QEvent.Type.Enter
            self.update()
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lead there."""
        if event.button() is Qt.MouseButton.LeftButton and self._face is not None and self._face.leads:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead there."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        del event
        face = self._face
        if face is None:
            return
        painter = QPainter(self)
        if self._hover and face.leads:
            painter.fillRect(self.rect(), self._theme.colour("surface.subtle"))
        canvas = Canvas(painter, self._theme)
        high, left = self.height(), 0
        size = self._theme.px(tokens.ICON_SMALL)
        if face.icon:
            canvas.icon(QRect(0, 0, size, high), face.icon, tone=face.tone, size=tokens.ICON_SMALL)
            left = size + 6
        if face.code:
            code = self._theme.px(CODE)
            canvas.text(QRect(left, 0, code, high), face.code, tone="text.tertiary")
            left += code
        right = canvas.width(face.right)
        words = QRect(left, 0, self.width() - left - right - (tokens.SPACE_8 if right else 0), high)
        canvas.text(words, face.words, type_=face.type_, tone=face.words_tone, weight=face.weight)
        canvas.text(QRect(self.width() - right, 0, right + 2, high), face.right, tone="text.secondary")
        painter.end()
