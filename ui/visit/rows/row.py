"""One row of a section: number, wording, caption and notices are painted, the answer control is its child.

Painting the words keeps a section of thirty rows at thirty controls, which is what makes opening one quick. What was
painted is kept while the row is seen, because scrolling and folding paint every row that moves.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import tokens
from ui.visit.rows.caption import paint_caption, spoken
from ui.visit.rows.contest import Contest
from ui.visit.rows.wrapping import wrapped
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from inspector_app.checklist.model import Question
    from ui.theme import Theme
    from ui.visit.rows.control import AnswerControl
    from ui.visit.rows.face import Face

TOP = 6
"""Above the wording at 100 %."""
LEAST_WORDING = 280
"""With less room for its words (at 100 % text) a row puts its control below them."""
NOT_ASKED = 32


class QuestionRow(QWidget):
    """Signals: ``pressed()`` on the words, ``fold_pressed()`` on the caret, ``save_pressed()`` on a failed save,
    ``settled(value)`` by choosing a side of a contest; ``None`` is the side that took its answer back.
    """

    pressed = Signal()
    fold_pressed = Signal()
    save_pressed = Signal()
    settled = Signal(object)

    def __init__(
        self, theme: Theme, question: Question, control: AnswerControl | None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.question = question
        self.control = control
        self.contest: Contest | None = None
        self._face: Face | None = None
        self._room = 0
        self._hint = QSize()
        self._heads: dict[int, int] = {}
        self._current = False
        self._lines: list[str] = []
        self._measured: tuple[int, float] = (-1, 0.0)
        self._stacked = False
        self._save_place = QRect()
        self._picture = QPixmap()
        self._pictured: tuple[QSize, float] | None = None
        if control is not None:
            control.setParent(self)
            self._hint = control.sizeHint()
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
        self.setAccessibleDescription(" ".join(part for part in (spoken(face.caption), notices, face.reason) if part))
        self.setToolTip(self.accessibleDescription())
        if self.control is not None:
            self.control.set_name(face.spoken)
            self.control.setVisible(face.asked)
        self._show_contest(face)
        self._paint_anew()

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - a setter
        """Wear bar, ground and the colour of the number."""
        if current != self._current:
            self._current = current
            if self.control is not None:
                self.control.set_current(current)
            self._paint_anew()

    def set_room(self, room: int) -> None:
        """Leave ``room`` pixels below the words for the unfolded part, which the column places there; 0 folds."""
        if room != self._room:
            self._room = room
            self._paint_anew()

    @property
    def head(self) -> int:
        """Where the unfolded part begins."""
        return self._head(self.width())

    @property
    def room(self) -> int:
        """How many pixels of the unfolded part are shown."""
        return self._room

    def columns(self) -> tuple[int, int, bool]:
        """Return the wording's left edge, the answer's width, and whether the answer stands below the wording."""
        self._measure(self.width())
        return self._words_left(), max(tokens.ANSWER, self._control_width(self.width())), self._stacked

    def forget_measures(self) -> None:
        """Measure anew, after text size, words or the control's own height changed."""
        self._measured = (-1, 0.0)
        self._heads.clear()
        if self.control is not None:
            self._hint = self.control.sizeHint()
        self._arrange()
        self._paint_anew()

    @property
    def target(self) -> QWidget | None:
        """The widget that takes the focus."""
        if self.control is None or self._face is None or not self._face.asked:
            return None
        return self.contest if self.contest is not None else self.control.target()

    def height_for(self, width: int) -> int:
        """Return the row's height at a width, in pixels."""
        return self._head(width) + self._room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place control and unfolded part."""
        super().resizeEvent(event)
        self._arrange()

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
        """Show the picture of the row, painted if it is another one by now."""
        del event
        wanted = (self.size(), self.devicePixelRatioF())
        if self._pictured != wanted:
            self._picture, self._pictured = self._paint(wanted[1]), wanted
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
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
                self.contest.stand_at(self.control)
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

    def _paint_anew(self) -> None:
        self._pictured = None
        self.update()

    def _paint(self, ratio: float) -> QPixmap:
        """Return ground, number, wording, caption, notices and caret."""
        face = self._face
        picture = QPixmap(math.ceil(self.width() * ratio), math.ceil(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        theme = self._theme
        painter.fillRect(self.rect(), theme.colour("surface.subtle" if self._current else "surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        if self._current:
            painter.fillRect(0, 0, tokens.SELECTED_BAR, self.height(), theme.colour("accent"))
        if face is None:
            painter.end()
            return picture
        canvas = Canvas(painter, theme)
        self._measure(self.width())
        if face.asked:
            self._paint_words(canvas, face)
        else:
            self._paint_not_asked(canvas, face)
        painter.end()
        return picture

    def _paint_words(self, canvas: Canvas, face: Face) -> None:
        line = self._theme.line("body")
        left, width = self._words_left(), self._words_width(self.width())
        top = self._top()
        part = bool(self.question.letter) and not self.question.code
        number = QRect(tokens.SPACE_16 + (4 if part else 0), top, left - tokens.SPACE_16, line)
        tone = "accent" if self._current else "text.tertiary"
        canvas.text(number, face.number, type_="small", tone=tone, weight=600 if self._current else None)
        for text in self._lines:
            canvas.text(QRect(left, top, width + 8, line), text, type_="body")
            top += line
        if face.caption:
            paint_caption(canvas, QRect(left, top, width, line), face.caption)
            top += line
        self._save_place = QRect()
        for notice in face.notices:
            used = canvas.icon(QRect(left, top, width, line), notice.icon, tone=notice.tone, size=tokens.ICON_CHIP)
            for text in wrapped(self._theme, notice.text, width - used, type_="caption", weight=600):
                taken = canvas.text(
                    QRect(left + used, top, width - used, line), text, type_="caption", tone=notice.tone, weight=600
                )
                top += line
            if notice.saves_again:
                self._paint_save(canvas, QRect(left + used + taken + 12, top - line, width, line))
        if face.fold:
            mark = self._mark_place()
            canvas.icon(mark, face.fold.value, tone="text.tertiary", size=tokens.ICON_SMALL)

    def _paint_save(self, canvas: Canvas, rect: QRect) -> None:
        words = self.tr("Save again")
        used = canvas.text(rect, words, type_="caption", tone="accent", weight=600)
        self._save_place = QRect(rect.left(), rect.top(), used, rect.height())

    def _paint_not_asked(self, canvas: Canvas, face: Face) -> None:
        high, left = self.height() - 1, self._words_left()
        canvas.text(QRect(tokens.SPACE_16, 0, left - tokens.SPACE_16, high), face.number, tone="text.tertiary")
        size = self._theme.px(tokens.ICON_CHIP)
        reason = canvas.width(face.reason, type_="small")
        right = self.width() - tokens.SPACE_16
        at = max(left + (right - left) // 3, right - reason)
        canvas.text(QRect(at, 0, right - at, high), face.reason, tone="text.tertiary")
        mark = QRect(at - size - 6, 0, size, high)
        canvas.icon(mark, "ph.minus-bold", tone="text.tertiary", size=tokens.ICON_CHIP)
        canvas.text(QRect(left, 0, mark.left() - left - 8, high), face.wording, type_="body", tone="text.tertiary")

    def _top(self) -> int:
        """Return where the words begin: two lines, or one line alone, stand in the middle of a row of 52."""
        face = self._face
        alone = face is not None and not face.caption and not face.notices and len(self._lines) == 1
        if alone and not self._stacked:
            return (self._theme.px(tokens.ROW) - 1 - self._theme.line("body")) // 2
        return self._theme.px(TOP)

    def _words_left(self) -> int:
        # The same for an item and its parts, whose letter is narrow: their words share one edge.
        number = self._theme.set_line("H00", "small", 600).width
        return max(tokens.QUESTION_NUMBER, tokens.SPACE_16 + number + tokens.SPACE_12)

    def _words_width(self, width: int) -> int:
        room = width - self._words_left() - tokens.SPACE_16
        if self.control is not None:
            room -= tokens.QUESTION_MARK + (0 if self._stacked else self._control_width(width))
        return max(tokens.SPACE_32, room)

    def _control_width(self, width: int) -> int:
        if self.control is None:
            return 0
        hint = self._hint.width()
        return min(hint, width - self._words_left() - tokens.SPACE_16) if not self._stacked else hint

    def _control_left(self) -> int:
        if self._stacked:
            return self._words_left()
        return self.width() - tokens.SPACE_16 - self._control_width(self.width())

    def _mark_place(self) -> QRect:
        right = self.width() - tokens.SPACE_16
        right -= 0 if self._stacked else self._control_width(self.width())
        return QRect(right - tokens.QUESTION_MARK, 0, tokens.QUESTION_MARK, self._theme.px(tokens.ROW))

    def _measure(self, width: int) -> None:
        """Break the wording into lines for a width; done again only when something changed."""
        if self._face is None or self._measured == (width, self._theme.scale):
            return
        beside = width - self._words_left() - 2 * tokens.SPACE_16 - tokens.QUESTION_MARK
        beside -= self._hint.width() if self.control is not None else 0
        self._stacked = self.control is not None and beside < self._theme.px(LEAST_WORDING)
        self._lines = wrapped(self._theme, self._face.wording, self._words_width(width), type_="body")
        self._measured = (width, self._theme.scale)

    def _head(self, width: int) -> int:
        """Return the height without the unfolded part."""
        if width not in self._heads:
            self._heads[width] = self._answered_head(width) + self._contest_height(width)
        return self._heads[width]

    def _contest_height(self, width: int) -> int:
        """Return the room of the two sides, which stand below words and answer."""
        if self.contest is None:
            return 0
        return self.contest.height_for(width - self._words_left() - tokens.SPACE_16) + tokens.SPACE_8

    def _answered_head(self, width: int) -> int:
        """Return the height of words and answer."""
        face = self._face
        if face is None:
            return self._theme.px(tokens.ROW)
        if not face.asked:
            return self._theme.px(NOT_ASKED)
        self._measure(width)
        line, words = self._theme.line("body"), self._words_width(width)
        lines = len(self._lines) + bool(face.caption)
        for notice in face.notices:
            room = words - self._theme.px(tokens.ICON_SMALL)
            lines += len(wrapped(self._theme, notice.text, room, type_="caption", weight=600))
        text = self._top() + lines * line + 5 + 1
        high = self._hint.height() if self.control is not None else 0
        if self._stacked:
            return text + high + tokens.SPACE_8
        return max(self._theme.px(tokens.ROW), text, high + 2 * tokens.SPACE_12)

    def _arrange(self) -> None:
        contest = self._contest_height(self.width())
        head = self._head(self.width()) - contest
        if self.contest is not None:
            left = self._words_left()
            width = self.width() - left - tokens.SPACE_16
            self.contest.place(QRect(left, head - 1, width, contest - tokens.SPACE_8))
        if self.control is not None:
            hint = self._hint
            width = (
                self.width() - self._words_left() - tokens.SPACE_16
                if self._stacked
                else self._control_width(self.width())
            )
            top = head - hint.height() - tokens.SPACE_8 - 1 if self._stacked else self._control_top(hint.height())
            self.control.setGeometry(self._control_left(), top, width, hint.height())

    def _control_top(self, height: int) -> int:
        small = self._theme.px(tokens.CONTROL_SMALL)
        return max(0, (self._theme.px(tokens.ROW) - 1 - min(height, small)) // 2)
