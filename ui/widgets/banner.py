"""One line at the top of a screen for what went wrong: what happened, what it means, what to do; closed by hand."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme


class Weight(StrEnum):
    """How much it matters."""

    WARNING = "partial"
    FAILURE = "fail"
    SEALED = "ok"
    """Nothing is wrong: what is shown is sealed."""


_ICONS = {Weight.WARNING: "ph.warning", Weight.FAILURE: "ph.warning-circle", Weight.SEALED: "ph.lock-simple"}


class Banner(QWidget):
    """Hidden until ``say``. Signals: ``closed()`` by the person."""

    closed = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weight = Weight.WARNING
        self._icon = QLabel()
        self._title = Label(theme, type_="small", weight=600, wrap=True)
        self._rest = Label(theme, type_="small", tone="text.secondary", wrap=True)
        self._close = Button(theme, kind=Kind.LINK, icon="ph.x")
        self._close.clicked.connect(self._closed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._rest)
        line = QHBoxLayout(self)
        line.setContentsMargins(tokens.PAGE_MARGIN, tokens.SPACE_8, tokens.PAGE_MARGIN, tokens.SPACE_8)
        line.setSpacing(tokens.SPACE_8)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.hide()
        theme.changed.connect(self._restyle)
        self._retranslate()

    def say(self, title: str, meaning: str = "", remedy: str = "", *, weight: Weight = Weight.WARNING) -> None:
        """Show what happened, what it means for the work, and what to do."""
        self._weight = weight
        self._title.setText(title)
        self._rest.setText(" ".join(part for part in (meaning, remedy) if part))
        self._rest.setVisible(bool(self._rest.text()))
        self.setAccessibleName(" ".join(part for part in (title, meaning, remedy) if part))
        self._restyle()
        self.show()

    @property
    def text(self) -> str:
        """Everything that is said, in one line."""
        return self.accessibleName()

    def changeEvent(self, event: QEvent) -> None:
        """Change the button's name with the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the soft ground and the hairline below."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(f"{self._weight}.soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))
        painter.end()

    def _restyle(self) -> None:
        self._icon.setPixmap(self._theme.pixmap(_ICONS[self._weight], str(self._weight), tokens.ICON))
        self._title.set_tone(str(self._weight))
        self.update()

    def _retranslate(self) -> None:
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.setToolTip(self.tr("Close this notice"))

    def _closed(self) -> None:
        self.hide()
        self.closed.emit()
