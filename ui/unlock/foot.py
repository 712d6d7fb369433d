"""The status line while locked: what is true of the store, and the language, which one may need before unlocking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from inspector_app import __version__
from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme


class Foot(QWidget):
    """Signals: ``language_chosen(lang)``, ``text_size_asked()``."""

    language_chosen = Signal(str)
    text_size_asked = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = QLabel()
        self._locked = Label(theme, type_="small", tone="text.secondary")
        self.indonesian = Button(theme, "Bahasa Indonesia", kind=Kind.QUIET)
        self.english = Button(theme, "English", kind=Kind.QUIET)
        self.text_size = Button(theme, kind=Kind.QUIET, icon="ph.text-aa")
        self._version = Label(theme, type_="small", tone="text.tertiary")
        line = QHBoxLayout(self)
        line.setContentsMargins(tokens.SPACE_12, 0, tokens.SPACE_12, 0)
        line.setSpacing(tokens.SPACE_16)
        state = QHBoxLayout()
        state.setSpacing(6)
        state.addWidget(self._icon)
        state.addWidget(self._locked)
        line.addLayout(state)
        line.addStretch(1)
        for widget in (self.indonesian, self.english, self.text_size, self._version):
            line.addWidget(widget)
        self.indonesian.clicked.connect(lambda: self.language_chosen.emit("id"))
        self.english.clicked.connect(lambda: self.language_chosen.emit("en"))
        self.text_size.clicked.connect(self.text_size_asked)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Return the height of a status line."""
        return QSize(super().sizeHint().width(), self._theme.px(tokens.STATUS_LINE))

    def set_language(self, lang: str) -> None:
        """Mark the language in use."""
        self.indonesian.set_current(lang == "id")
        self.english.set_current(lang == "en")

    def retranslate(self) -> None:
        """Set the words."""
        self._locked.setText(self.tr("Locked, content encrypted"))
        self._version.setText(self.tr("version {number}").format(number=__version__))
        self.text_size.setAccessibleName(self.tr("Text size"))
        self.text_size.setToolTip(self.tr("Text size"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and hairline."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface.side"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        painter.end()

    def _restyle(self) -> None:
        self._icon.setPixmap(self._theme.pixmap("ph.lock-simple", "text.secondary", tokens.ICON_SMALL))
        self.text_size.setText(f"{round(self._theme.scale * 100)} %")
        self.updateGeometry()
