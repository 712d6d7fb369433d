"""The heading of the open section: letter, title, how far, and which section Ctrl+Enter opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import tokens
from ui.visit.words import said
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.i18n.formats import Formats
    from ui.theme import Theme
    from ui.visit.model import VisitModel


class SectionHead(QWidget):
    """Painted; says itself as one accessible name."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ("", "", "", "")
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_section(self, model: VisitModel, section: int, formats: Formats) -> None:
        """Show which section is open, how far it is, and what comes next."""
        sections, lang = model.plan.sections, formats.lang
        done, total = model.counts.progress(section)
        here = sections[section]
        following = ""
        if section + 1 < len(sections):
            after = sections[section + 1]
            following = f"Ctrl+Enter: {after.code} {said(after.title, lang)}"
        self.show_words(here.code, said(here.title, lang), formats.share(done, total), following)

    def show_words(self, code: str, title: str, progress: str, following: str) -> None:
        """Show another section, or how far it is now."""
        words = (code, title, progress, following)
        if words != self._words:
            self._words = words
            self.setAccessibleName(", ".join(word for word in words if word))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        del event
        code, title, progress, following = self._words
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        canvas = Canvas(painter, self._theme)
        canvas.rule(self.rect())
        high, right = self.height() - 1, self.width() - tokens.SPACE_16
        left = max(tokens.QUESTION_NUMBER, tokens.SPACE_16 + canvas.width("H00", weight=600) + tokens.SPACE_12)
        if following and right > self._theme.px(320):
            least = left + canvas.width(title, type_="section", weight=600)
            least += canvas.width(progress) + 3 * tokens.SPACE_16
            width = min(canvas.width(following), max(0, right - least))
            canvas.text(QRect(right - width, 0, width + 2, high), following, tone="text.tertiary")
            right -= width + tokens.SPACE_12
            line = self._theme.px(14)
            painter.fillRect(right, (high - line) // 2, 1, line, self._theme.colour("line.strong"))
            right -= tokens.SPACE_12
        width = canvas.width(progress)
        canvas.text(QRect(right - width, 0, width + 2, high), progress, tone="text.tertiary")
        right -= width + tokens.SPACE_8
        canvas.text(QRect(tokens.SPACE_16, 0, self._theme.px(40), high), code, type_="section", tone="text.secondary")
        canvas.text(QRect(left, 0, right - left, high), title, type_="section")
        painter.end()

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(40))
        self.update()
