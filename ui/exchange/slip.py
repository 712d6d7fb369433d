"""The receipt as a slip between two dashed lines: headquarters' digest above the one computed here; below it, the
line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.facts import Fact, Facts
from ui.widgets.hairline import Hairline
from ui.widgets.heading import ListHeading
from ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.exchange.data import LineState, Slip
    from ui.exchange.words import ExchangeWords
    from ui.theme import Theme


class Perforation(QWidget):
    """A dashed line, as a slip is torn at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(tokens.SPACE_16)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashes."""
        del event
        painter = QPainter(self)
        pen = QPen(self._theme.colour("line.control"), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        middle = self.height() // 2
        painter.drawLine(0, middle, self.width(), middle)
        painter.end()


class SlipPanel(QWidget):
    """The receipt of one visit, and the line."""

    def __init__(self, theme: Theme, words: ExchangeWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._slip: Slip | None = None
        self._line: LineState | None = None
        self.setProperty("region", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heading = ListHeading(theme, height=tokens.LIST_HEADING_EXCHANGE)
        self._empty = Label(theme, tone="text.tertiary", wrap=True)
        self._name = Label(theme, weight=600, wrap=True)
        self._caption = Label(theme, type_="small", tone="text.secondary", wrap=True)
        self.facts = Facts(theme, right=True)
        self.digests = Facts(theme, right=True)
        self._note = Label(theme, type_="small", tone="text.tertiary", wrap=True)
        self._line_heading = ListHeading(theme, height=tokens.LIST_HEADING_EXCHANGE)
        self.line_facts = Facts(theme, right=True)
        self._paper = QWidget()
        paper = QVBoxLayout(self._paper)
        paper.setContentsMargins(0, 0, 0, 0)
        paper.setSpacing(0)
        for widget in (
            self._name, self._caption, Perforation(theme), self.facts, self.digests, Perforation(theme), self._note,
        ):  # fmt: skip
            paper.addWidget(widget)
        paper.insertSpacing(4, tokens.SPACE_4)
        inner = QVBoxLayout()
        inner.setContentsMargins(tokens.PAGE_MARGIN, tokens.SPACE_12, tokens.PAGE_MARGIN, tokens.SPACE_12)
        inner.addWidget(self._empty)
        inner.addWidget(self._paper)
        line = QVBoxLayout()
        line.setContentsMargins(tokens.PAGE_MARGIN, tokens.SPACE_12, tokens.PAGE_MARGIN, tokens.SPACE_12)
        line.addWidget(self.line_facts)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addLayout(inner)
        column.addWidget(self._line_heading)
        column.addLayout(line)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Hairline(theme, vertical=True))
        row.addWidget(scroll, 1)

    def show_slip(self, slip: Slip | None) -> None:
        """Show a visit's receipts."""
        self._slip = slip
        self.retranslate()

    def show_line(self, line: LineState) -> None:
        """Show where the line leads."""
        self._line = line
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        slip = self._slip
        self._heading.set_text(self.tr("Receipt"), self.tr("from headquarters") if slip else "")
        self._empty.setText(self.tr("The receipt of the chosen visit stands here, with both digests."))
        self._empty.setVisible(slip is None)
        self._paper.setVisible(slip is not None)
        if slip is not None:
            self._name.setText(slip.name)
            self._caption.setText(self._words.visit_caption(slip))
            facts, digests = self._words.slip(slip)
            self.facts.show_facts(facts)
            self.digests.show_facts(digests)
            self._note.setText(self._words.slip_note(slip))
        self._line_heading.set_text(self.tr("Line"))
        if self._line is not None:
            line = self._line
            name = self.tr("practice headquarters on this laptop") if line.practice else line.headquarters
            self.line_facts.show_facts([
                Fact(self.tr("Headquarters"), name or "–"),
                Fact(self.tr("Address"), line.address or "–"),
                Fact(self.tr("State"), self._words.line_title(line)),
            ])  # fmt: skip
