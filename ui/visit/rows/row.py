"""One row of a section: number, wording, caption and notices are painted, the answer control is its child.

Painting the words keeps a section of thirty rows at thirty controls, which is what makes opening one quick. What was
painted is kept while the row is seen, because scrolling and folding paint every row that moves. A row far from what is
seen is bare: it has a place, and neither control nor words, until it is dressed.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import tokens
from ui.visit.rows.caption import spoken
from ui.visit.rows.contest import Contest
from ui.visit.rows.layout import RowLayout
from ui.visit.rows.painting import WordsPlace, paint_heading, paint_not_asked, paint_words
from ui.visit.rows.why import WhyField
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QColor, QHideEvent, QMouseEvent, QPaintEvent

    from inspector_app.checklist.model import Question
    from ui.theme import Theme
    from ui.visit.rows.face import Face


class QuestionRow(RowLayout):
    """Signals: ``pressed()`` on the words, ``fold_pressed()`` on the caret, ``save_pressed()`` on a failed save,
    ``settled(value)`` by choosing a side of a contest (``None`` is the side that took its answer back);
    ``explained(text)`` by a typed reason for an unusual value.

    ``inside`` are the rows that stand in this one: those of the row that is open in a repeat.
    """

    pressed = Signal()
    fold_pressed = Signal()
    save_pressed = Signal()
    settled = Signal(object)
    explained = Signal(str)

    def __init__(self, theme: Theme, question: Question, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, question, parent=parent)
        self.inside: list[QuestionRow] = []
        self._current = False
        self._save_place = QRect()
        self._picture = QPixmap()
        self._pictured: tuple[QSize, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def face(self) -> Face | None:
        """What is shown."""
        return self._face

    @property
    def current(self) -> bool:
        """Whether this is the row in focus."""
        return self._current

    def show_face(self, face: Face) -> None:
        """Show what the row says now; the list places the rows anew where the height changed."""
        if face == self._face:
            return
        self._face = face
        self._measured = (-1, 0.0)
        self._heads.clear()
        self.setAccessibleName(face.spoken)
        notices = " ".join(notice.text for notice in face.notices)
        said = (spoken(face.caption), face.guidance, notices, face.reason)
        self.setAccessibleDescription(" ".join(part for part in said if part))
        self.setToolTip(self.accessibleDescription())
        if self.control is not None:
            self.control.set_name(face.spoken)
            self.control.setVisible(face.asked)
        if self.table is not None:
            self.table.setVisible(face.asked)
        self._show_why(face)
        self._show_contest(face)
        self._paint_anew()

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - a setter
        """Wear bar, ground and the colour of the number."""
        if current != self._current:
            self._current = current
            if self.control is not None:
                self.control.set_current(current)
            self._paint_anew()

    @property
    def target(self) -> QWidget | None:
        """The widget that takes the focus."""
        if self.control is None or self._face is None or not self._face.asked:
            return None
        return self.contest if self.contest is not None and self._face.about_answer else self.control.target()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell where the row was pressed."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = event.position().toPoint()
        if self._save_place.contains(place):
            self.save_pressed.emit()
        elif self._face is not None and self._face.fold and self._mark_place().contains(place):
            self.fold_pressed.emit()
        else:
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture of the row, painted if it is another one by now; below it stands what is a child."""
        wanted = (QSize(self.width(), self._painted_height()), self.devicePixelRatioF())
        if self._pictured != wanted:
            self._picture, self._pictured = self._paint(wanted[0], wanted[1]), wanted
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        if wanted[0].height() < self.height():
            rest = event.rect().intersected(self.rect().adjusted(0, wanted[0].height(), 0, 0))
            painter.fillRect(rest, self._ground())
            self._paint_edges(painter)
        painter.end()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no picture of a row that is not seen."""
        self._picture, self._pictured = QPixmap(), None
        super().hideEvent(event)

    def _show_contest(self, face: Face) -> None:
        """Show the sides of a contest, or let the answer have the focus again when there is none any more."""
        if face.asked and face.sides and self.control is not None:
            if self.contest is None:
                self.contest = Contest(self._theme, parent=self)
                self.contest.chosen.connect(self.settled)
            self.contest.stand_at(self.control, takes_keys=face.about_answer)
            self.contest.show_sides(face.sides, name=face.spoken)
            self._arrange()
            self.contest.show()
        elif self.contest is not None:
            gone, self.contest = self.contest, None
            target = self.target
            if gone.has_focus() and target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)  # else hiding would send it to another row
            gone.retire()
            self._arrange()

    def _show_why(self, face: Face) -> None:
        """Show the field for the reason of an unusual value."""
        if face.why is None or not face.asked:
            if self.why is not None:
                self.why.hide()
                self.why.deleteLater()
                self.why = None
            return
        if self.why is None:
            self.why = WhyField(self._theme, parent=self)
            self.why.explained.connect(self.explained)
            if self.control is not None and (target := self.control.target()) is not None:
                QWidget.setTabOrder(target, self.why)
            self.why.show()
        self.why.show_why(face.why, name=face.spoken)
        self._arrange()

    def _paint_anew(self) -> None:
        self._pictured = None
        self.update()

    def _painted_height(self) -> int:
        """Return how much of the row is painted: all, or in a repeat what stands above its list."""
        return self.height() if self.table is None else min(self.height(), self._answered_head(self.width()))

    def _ground(self) -> QColor:
        return self._theme.colour("surface.subtle" if self._current else "surface")

    def _paint_edges(self, painter: QPainter) -> None:
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))
        if self._current:
            painter.fillRect(0, 0, tokens.SELECTED_BAR, self.height(), self._theme.colour("accent"))

    def _paint(self, size: QSize, ratio: float) -> QPixmap:
        """Return ground, number, wording, caption, notices and caret."""
        face = self._face
        picture = QPixmap(math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        painter.fillRect(QRect(QPoint(0, 0), size), self._ground())
        self._paint_edges(painter)
        self._save_place = QRect()
        if face is not None:
            canvas = Canvas(painter, self._theme)
            self._measure(self.width())
            width = self._words_width(self.width())
            place = WordsPlace(self._words_left(), width, self._top(), self._lines, self._mark_place())
            if not face.asked:
                paint_not_asked(canvas, face, place, width=self.width(), height=self.height())
            elif face.heading:
                paint_heading(canvas, place, height=self.height())
            else:
                part = bool(self.question.letter) and not self.question.code
                self._save_place = paint_words(canvas, face, place, part=part, current=self._current)
                self._paint_image(painter, face)
        painter.end()
        return picture

    def _paint_image(self, painter: QPainter, face: Face) -> None:
        if face.image is None:
            return
        words = self._words_width(self.width())
        size = self._image_size(face, words)
        top = self._text_height(face, self.width()) - 6 - size.height()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRect(QPoint(self._words_left(), top), size), face.image)


def flat(rows: Sequence[QuestionRow]) -> Iterator[QuestionRow]:
    """Yield rows with those inside them, in the order in which they stand."""
    for row in rows:
        yield row
        yield from flat(row.inside)
