"""The head of the editor: whose visit, where and since when; how far; take back, and on to the closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.bar import Bar
from ui.widgets.button import Button, Kind
from ui.widgets.elided import ElidedLabel
from ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme

PROGRESS = 96


class VisitHeader(QWidget):
    """Signals: ``back_wanted()``, ``undo_wanted()``, ``closing_wanted()``."""

    back_wanted = Signal()
    undo_wanted = Signal()
    closing_wanted = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back = Button(theme, kind=Kind.QUIET, icon="ph.caret-left")
        self.title = ElidedLabel(theme, type_="section")
        self.place = ElidedLabel(theme, type_="small", tone="text.secondary")
        self.done = Label(theme, type_="body", weight=600)
        self.of = Label(theme, type_="small", tone="text.secondary")
        self.bar = Bar(theme)
        self.bar.setFixedWidth(PROGRESS)
        self.undo = Button(theme, icon="ph.arrow-counter-clockwise", key="Ctrl+Z", height=tokens.CONTROL_SMALL)
        self.closing = Button(theme, kind=Kind.PRIMARY, height=tokens.CONTROL_SMALL)
        self.back.clicked.connect(self.back_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.closing.clicked.connect(self.closing_wanted)
        for button in (self.undo, self.closing):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def show_visit(self, title: str, place: str) -> None:
        """Show whose visit it is."""
        self.title.setText(title)
        self.place.setText(place)

    def show_progress(self, done: int, total: int, *, done_words: str, of_words: str) -> None:
        """Show how far the visit is."""
        self.done.setText(done_words)
        self.of.setText(of_words)
        self.bar.set_value(done, total)
        self.bar.setAccessibleName(f"{done_words} {of_words}")

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew with the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and hairline."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))
        painter.end()

    def sizeHint(self) -> QSize:
        """Return 48 px of height."""
        return QSize(0, self._theme.px(tokens.HEAD_VISIT))

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.place)
        words.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(tokens.SPACE_8, 0, tokens.SPACE_16, 0)
        line.setSpacing(tokens.SPACE_8)
        line.addWidget(self.back)
        line.addLayout(words, 1)
        line.addSpacing(tokens.SPACE_16)
        line.addWidget(self.done)
        line.addWidget(self.of)
        line.addWidget(self.bar)
        line.addSpacing(tokens.SPACE_4)
        line.addWidget(self.undo)
        line.addSpacing(tokens.SPACE_4)
        line.addWidget(self.closing)

    def leave_out_back(self) -> None:
        """Show no way back, where there is nowhere to go back to; the name begins where the outline's do."""
        self.back.hide()
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(tokens.SPACE_16, 0, tokens.SPACE_16, 0)

    def _retranslate(self) -> None:
        self.back.setAccessibleName(self.tr("Back"))
        self.back.setToolTip(self.tr("Back"))
        self.undo.setText(self.tr("Take back"))
        self.undo.setToolTip(self.tr("Take back the last answer; what was there before stands again"))
        self.closing.setText(self.tr("Closing"))

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(tokens.HEAD_VISIT))
