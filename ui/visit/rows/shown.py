"""Rows on which nothing is typed: a calculated figure where the answer would be, a question answered by photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Signal
from PySide6.QtGui import QPainter

from inspector_app.checklist.model import Verdict
from inspector_app.checklist.words import words_for
from ui.theme import tokens
from ui.visit.rows.control import AnswerControl
from ui.visit.words import VERDICT_LOOKS, said
from ui.widgets.button import Button
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from inspector_app.checklist.model import Question
    from ui.theme import Theme
    from ui.visit.rows.control import Reading


class CalculatedAnswer(AnswerControl):
    """The computed figure, right-aligned on the spine, with its unit and, where it is judged, the verdict's icon."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme, question)
        self._figure = ""
        self._unit = ""
        self._verdict = Verdict.UNANSWERED

    def show_reading(self, reading: Reading) -> None:
        """Show the figure, or that it cannot be computed yet."""
        self._figure = words_for(self.question, reading.value, reading.lang)
        self._unit = said(self.question.unit, reading.lang)
        self._verdict = reading.verdict
        if not self._figure:
            self._unit = QCoreApplication.translate("VisitRows", "computed once its answers are there")
        self.setAccessibleDescription(f"{self._figure} {self._unit}".strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint figure and unit."""
        del event
        painter = QPainter(self)
        canvas = Canvas(painter, self.theme)
        room = self.rect()
        if self._figure and self._verdict not in {Verdict.UNANSWERED, Verdict.NOT_APPLICABLE}:
            icon, tone = VERDICT_LOOKS[self._verdict]
            size = self.theme.px(tokens.ICON_CHIP)
            canvas.icon(QRect(room.right() + 1 - size, 0, size, room.height()), icon, tone=tone, size=tokens.ICON_CHIP)
            room = room.adjusted(0, 0, -size - tokens.SPACE_8, 0)
        tone = "text.secondary" if self._figure else "text.tertiary"
        used = canvas.text(room, self._unit, tone=tone, right=True)
        if self._figure:
            room = room.adjusted(0, 0, -used - tokens.SPACE_8, 0)
            canvas.text(room, self._figure, type_="body", weight=600, right=True)
        painter.end()


class PhotoAnswer(AnswerControl):
    """A button for the photo that is asked for, and how many there are."""

    wanted = Signal()

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme, question)
        self.button = Button(theme, icon="ph.camera", key="F", height=tokens.CONTROL_SMALL, parent=self)
        self.button.clicked.connect(self.wanted)
        self.setFocusProxy(self.button)
        self._count = ""

    def target(self) -> QWidget:
        """Return the button."""
        return self.button

    def set_name(self, name: str) -> None:
        """Name the button."""
        self.button.setAccessibleName(f"{name}: {self.button.text()}")

    def show_reading(self, reading: Reading) -> None:
        """Show how many photos there are."""
        self.button.setText(QCoreApplication.translate("VisitRows", "Add photo"))
        self.button.resize(self.button.sizeHint())
        count = QCoreApplication.translate("VisitRows", "%n photo(s)", "", reading.photos)
        self._count = count if reading.photos else ""
        self.update()

    def sizeHint(self) -> QSize:
        """Return the spine's width and a small button's height."""
        return QSize(self.theme.px(tokens.ANSWER), self.button.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the button at the spine."""
        super().resizeEvent(event)
        self.button.setGeometry(0, 0, self.button.sizeHint().width(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the count with its icon."""
        del event
        painter = QPainter(self)
        canvas = Canvas(painter, self.theme)
        if self._count:
            canvas.text(self.rect(), self._count, tone="ok", weight=600, right=True)
        painter.end()
