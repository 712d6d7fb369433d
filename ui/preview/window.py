"""The preview's window: the bar above, and below it the editor, or what is wrong with the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from ui.preview.bar import PreviewBar
from ui.preview.mistakes import Mistakes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector_app.checklist.reading.problems import Problem
    from ui.i18n.formats import Formats
    from ui.theme import Theme
    from ui.visit.editor import VisitEditor


class PreviewWindow(QWidget):
    """Holds one editor at a time."""

    def __init__(self, theme: Theme, formats: Formats, *, name: str) -> None:
        super().__init__()
        self._name = name
        self.editor: VisitEditor | None = None
        self.setProperty("region", "surface")
        self.bar = PreviewBar(theme, lang=formats.lang)
        self.mistakes = Mistakes(theme, formats)
        self._below = QStackedLayout()
        self._below.addWidget(QWidget())  # while the file is read for the first time
        self._below.addWidget(self.mistakes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._below, 1)
        QShortcut(QKeySequence("F5"), self).activated.connect(self.bar.reload_wanted)
        QShortcut(QKeySequence("Ctrl+W"), self).activated.connect(self.close)
        self._retitle()

    @property
    def wrong(self) -> bool:
        """Whether the mistakes are shown."""
        return self._below.currentWidget() is self.mistakes

    def show_editor(self, editor: VisitEditor) -> None:
        """Show the form as an inspector will meet it; there is nothing to go back to, and nothing to close."""
        self.drop_editor()
        editor.header.leave_out_back()
        editor.header.closing.hide()
        self.editor = editor
        self._below.addWidget(editor)
        self._below.setCurrentWidget(editor)
        editor.section.focus_answer()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show what is wrong with the file instead."""
        self.mistakes.show_problems(self._name, problems)
        self._below.setCurrentWidget(self.mistakes)
        self.mistakes.list.setFocus()

    def drop_editor(self) -> None:
        """Let go of the editor that is shown."""
        if self.editor is not None:
            self.editor.leave()
            self._below.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew with the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retitle()
            self.mistakes.retranslate()
        super().changeEvent(event)

    def _retitle(self) -> None:
        self.setWindowTitle(self.tr("Preview: {name}").replace("{name}", self._name))
