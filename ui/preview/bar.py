"""The line above the tried form: that nothing is stored, what became of the answers, and how to read the file anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n.catalogue import LANGUAGES
from ui.theme import tokens
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.segmented import Segment, SegmentedControl

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme

CHOICE = 88


class PreviewBar(QWidget):
    """Signals: ``reload_wanted()``, ``language_chosen(lang)``."""

    reload_wanted = Signal()
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, *, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = QLabel()
        self.title = Label(theme, type_="small", weight=600, wrap=True)
        self.note = Label(theme, type_="small", tone="text.secondary", wrap=True)
        self.language = SegmentedControl(theme, [Segment(code.upper()) for code in LANGUAGES], keys=False, width=CHOICE)
        self.language.set_value(LANGUAGES.index(lang))
        self.reload = Button(theme, icon="ph.arrow-clockwise", key="F5", height=tokens.CONTROL_SMALL)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.note)
        line = QHBoxLayout(self)
        line.setContentsMargins(tokens.SPACE_16, tokens.SPACE_8, tokens.SPACE_16, tokens.SPACE_8)
        line.setSpacing(tokens.SPACE_8)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addWidget(self.language, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.reload, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.reload.clicked.connect(self.reload_wanted)
        self.language.chosen.connect(lambda at: self.language_chosen.emit(LANGUAGES[at]))
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def say(self, note: str) -> None:
        """Say what the file is, and what became of the answers."""
        self.note.setText(note)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.title.setText(self.tr("Preview: nothing is stored. What you fill in is gone when you close the window."))
        self.reload.setText(self.tr("Read again"))
        self.reload.setToolTip(self.tr("Read the file again; answers that still fit stay"))
        self.language.set_name(self.tr("Language"))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew with the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the quiet ground and the hairline below."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("neutral.soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line.strong"))
        painter.end()

    def _restyle(self) -> None:
        self._icon.setPixmap(self._theme.pixmap("ph.eye", "text.secondary", tokens.ICON))
        self.update()
