"""One page of a PDF on the tinted ground with a hairline around it; pages are rendered on a thread of QtPdf's own.

Imported only when the screen first opens: QtPdf is not part of the window's start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.reports.held import HeldFile
from ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

MARGIN = tokens.SPACE_12
POINTS_TO_PIXELS = 96 / 72
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


class PageView(QAbstractScrollArea):
    """Signals: ``moved()`` when another page or size is shown."""

    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document = QPdfDocument(self)
        self._file: HeldFile | None = None
        self._sizes: list[QSizeF] = []
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setDocument(self._document)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._rendered)
        self._page = 0
        self._zoom: float | None = None
        self._image = QImage()
        self._asked = (-1, QSize())
        self._shown = (-1, QSize())
        self._held: QPoint | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A page wider than its room is moved by hand or by the arrow keys; no bar lies across it.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)
        theme.changed.connect(self.viewport().update)

    def show_pdf(self, pdf: bytes, *, keep_page: bool = False) -> None:
        """Show a document from its first page, or from the page that was shown, as when only the language changed."""
        page = self._page if keep_page else 0
        self._let_go()
        self._file = HeldFile(pdf)
        self._document.load(self._file.name)
        # Asked once: the document is locked while its own thread renders a page.
        self._sizes = [self._document.pagePointSize(number) for number in range(self._document.pageCount())]
        self._image = QImage()
        self._page = min(page, max(self.pages - 1, 0))
        self._show()

    def clear(self) -> None:
        """Show no document."""
        self._let_go()
        self._image = QImage()
        self._page = 0
        self.viewport().update()
        self.moved.emit()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""
        return self._page

    @property
    def whole_page(self) -> bool:
        """Whether the size follows the room, so that a whole page is seen."""
        return self._zoom is None

    @property
    def zoom(self) -> float:
        """The size that is shown; 1.0 is that of the paper."""
        return self._zoom if self._zoom is not None else self._fitting()

    @property
    def is_rendered(self) -> bool:
        """Whether the page asked for is on the screen, in the size asked for."""
        return not self._image.isNull() and self._shown == self._asked

    def go(self, page: int) -> None:
        """Show a page."""
        page = min(max(page, 0), max(self.pages - 1, 0))
        if page != self._page:
            self._page = page
            self._image = QImage()
            self.verticalScrollBar().setValue(0)
            self._show()

    def fit(self) -> None:
        """Show whole pages again."""
        self._zoom = None
        self._show()

    def larger(self) -> None:
        """Show it one step larger."""
        self._zoom = next((step for step in STEPS if step > self.zoom + 0.01), STEPS[-1])
        self._show()

    def smaller(self) -> None:
        """Show it one step smaller."""
        self._zoom = next((step for step in reversed(STEPS) if step < self.zoom - 0.01), STEPS[0])
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages, change the size."""
        acts = {
            Qt.Key.Key_PageDown: lambda: self.go(self._page + 1),
            Qt.Key.Key_PageUp: lambda: self.go(self._page - 1),
            Qt.Key.Key_Home: lambda: self.go(0),
            Qt.Key.Key_End: lambda: self.go(self.pages - 1),
            Qt.Key.Key_Plus: self.larger,
            Qt.Key.Key_Minus: self.smaller,
            Qt.Key.Key_0: self.fit,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll within the page, then turn it; with Ctrl change the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.larger if event.angleDelta().y() > 0 else self.smaller)()
            return
        bar = self.verticalScrollBar()
        down = event.angleDelta().y() < 0
        if bar.value() == (bar.maximum() if down else bar.minimum()):
            self.go(self._page + (1 if down else -1))
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the page."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the page with the hand."""
        if self._held is None:
            return
        at = event.position().toPoint()
        by, self._held = at - self._held, at
        for bar, step in ((self.horizontalScrollBar(), by.x()), (self.verticalScrollBar(), by.y())):
            bar.setValue(bar.value() - step)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it."""
        del event
        self._held = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page to the new room."""
        super().resizeEvent(event)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the page and the hairline around it."""
        del event
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.colour("surface.side"))
        if self.pages:
            place = self._place()
            painter.fillRect(place, Qt.GlobalColor.white)
            if not self._image.isNull():
                painter.drawImage(place, self._image)
            painter.setPen(QPen(self._theme.colour("line.strong"), 1))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()

    def _let_go(self) -> None:
        self._asked = (-1, QSize())
        self._sizes = []
        self._document.close()
        if self._file is not None:
            self._file.close()
            self._file = None

    def _size(self) -> QSize:
        points = self._sizes[self._page]
        scale = self.zoom * POINTS_TO_PIXELS
        return QSize(max(1, round(points.width() * scale)), max(1, round(points.height() * scale)))

    def _fitting(self) -> float:
        if not self.pages:
            return 1.0
        points = self._sizes[self._page]
        room = self.viewport().size() - QSize(2 * MARGIN, 2 * MARGIN)
        across = room.width() / (points.width() * POINTS_TO_PIXELS)
        down = room.height() / (points.height() * POINTS_TO_PIXELS)
        return max(0.1, min(across, down))

    def _place(self) -> QRect:
        size, room = self._size(), self.viewport().size()
        left = max((room.width() - size.width()) // 2, MARGIN - self.horizontalScrollBar().value())
        top = max((room.height() - size.height()) // 2, MARGIN - self.verticalScrollBar().value())
        if size.width() + 2 * MARGIN > room.width():
            left = MARGIN - self.horizontalScrollBar().value()
        if size.height() + 2 * MARGIN > room.height():
            top = MARGIN - self.verticalScrollBar().value()
        return QRect(QPoint(left, top), size)

    def _show(self) -> None:
        if not self.pages:
            self.moved.emit()
            return
        size, room = self._size(), self.viewport().size()
        for bar, need, have in (
            (self.horizontalScrollBar(), size.width(), room.width()),
            (self.verticalScrollBar(), size.height(), room.height()),
        ):
            bar.setRange(0, max(0, need + 2 * MARGIN - have) if not self.whole_page else 0)
            bar.setPageStep(have)
            bar.setSingleStep(tokens.SPACE_32)
        pixels = size * self.devicePixelRatioF()
        if (self._page, pixels) != self._asked or self._image.isNull():
            self._asked = (self._page, pixels)
            self._renderer.requestPage(self._page, pixels)
        self.viewport().update()
        self.moved.emit()

    def _rendered(self, page: int, size: QSize, image: QImage, *_: object) -> None:
        if (page, size) == self._asked:
            self._image = image
            self._shown = self._asked
            self.viewport().update()
            self.moved.emit()
