"""Where the parts of a row stand: wording, answer, reason, and what lies below them; measured once for each width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from ui.theme import tokens
from ui.visit.rows.painting import RIGHT, guidance_lines, notice_lines
from ui.visit.rows.wrapping import wrapped

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from inspector_app.checklist.model import Question
    from ui.theme import Theme
    from ui.visit.rows.contest import Contest
    from ui.visit.rows.control import AnswerControl
    from ui.visit.rows.face import Face
    from ui.visit.rows.why import WhyField

TOP = 6
"""Above the wording at 100 %."""
LEAST_WORDING = 280
"""With less room for its words (at 100 % text) a row puts its control below them."""
NOT_ASKED = 32
HEADING = 40
MOST_IMAGE = 160
"""Height of the form's own picture at a question."""


class Below(Protocol):
    """What stands below words and answer over the row's whole width: the sides of a contest, the list of a repeat."""

    def height_for(self, width: int) -> int:
        """Return the height at a width, in pixels."""

    def place(self, rect: QRect) -> None:
        """Take a place."""


class Listed(Below, Protocol):
    """The list of a repeat's rows, which leaves a gap for the questions of the row that is open."""

    gap: int

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - Qt's own
        """Show or hide the list."""

    def set_gap(self, high: int) -> None:
        """Leave another gap, in pixels."""

    def gap_top(self) -> int:
        """Return where the gap begins."""


class RowLayout(QWidget):
    """The measures of one row; what it shows and does is its heir's matter."""

    def __init__(self, theme: Theme, question: Question, *, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.question = question
        self.control: AnswerControl | None = None
        self.contest: Contest | None = None
        self.why: WhyField | None = None
        self.table: Listed | None = None
        self.dressed = False
        self.place = QRect()
        self._face: Face | None = None
        self._room = 0
        self._hint = QSize()
        self._heads: dict[int, int] = {}
        self._lines: list[str] = []
        self._measured: tuple[int, float] = (-1, 0.0)
        self._stacked = False

    def dress(self, control: AnswerControl | None) -> None:
        """Take the control of its answer, ``None`` where nothing is answered; after that it can show a face."""
        self.dressed = True
        self.control = control
        if control is not None:
            control.setParent(self)
            self._hint = control.sizeHint()
            self.table = control.below()

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

    def set_gap(self, high: int) -> None:
        """Leave so much room for the rows inside of this one."""
        if self.table is not None and self.table.gap != high:
            self.table.set_gap(high)
            self._heads.clear()

    def gap_top(self) -> int:
        """Return where the rows inside of this one begin."""
        if self.table is None:
            return self.height()
        return self._answered_head(self.width()) - 1 + self.table.gap_top()

    def height_for(self, width: int) -> int:
        """Return the row's height at a width, in pixels."""
        return self._head(width) + self._room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place control and unfolded part."""
        super().resizeEvent(event)
        self._arrange()

    def _top(self) -> int:
        """Return where the words begin: two lines, or one line alone, stand in the middle of a row of 52."""
        face = self._face
        alone = (
            face is not None and len(self._lines) == 1 and not self._extra_lines(face, self._words_width(self.width()))
        )
        if alone and not self._stacked and not (face and face.image):
            return (self._theme.px(tokens.ROW) - 1 - self._theme.line("body")) // 2
        return self._theme.px(TOP)

    def _extra_lines(self, face: Face, width: int) -> int:
        """Return how many lines stand below the wording: caption, guidance, notices."""
        notices = sum(len(notice_lines(self._theme, notice.text, width)) for notice in face.notices)
        return bool(face.caption) + len(guidance_lines(self._theme, face, width)) + notices

    def _words_left(self) -> int:
        # The same for an item and its parts, whose letter is narrow: their words share one edge.
        number = self._theme.set_line("H00", "small", 600).width
        return max(tokens.QUESTION_NUMBER, tokens.SPACE_16 + number + tokens.SPACE_12)

    def _words_width(self, width: int) -> int:
        room = width - self._words_left() - RIGHT
        if self.control is not None:
            room -= tokens.QUESTION_MARK + (0 if self._stacked else self._control_width(width))
        return max(tokens.SPACE_32, room)

    def _control_width(self, width: int) -> int:
        if self.control is None:
            return 0
        hint = self._hint.width()
        return min(hint, width - self._words_left() - RIGHT) if not self._stacked else hint

    def _control_left(self) -> int:
        if self._stacked:
            return self._words_left()
        return self.width() - RIGHT - self._control_width(self.width())

    def _mark_place(self) -> QRect:
        right = self.width() - RIGHT
        right -= 0 if self._stacked else self._control_width(self.width())
        return QRect(right - tokens.QUESTION_MARK, 0, tokens.QUESTION_MARK, self._theme.px(tokens.ROW))

    def _measure(self, width: int) -> None:
        """Break the wording into lines for a width; done again only when something changed."""
        if self._face is None or self._measured == (width, self._theme.scale):
            return
        beside = width - self._words_left() - RIGHT - tokens.SPACE_16 - tokens.QUESTION_MARK
        beside -= self._hint.width() if self.control is not None else 0
        self._stacked = self.control is not None and beside < self._theme.px(LEAST_WORDING)
        type_, weight = ("small", 600) if self._face.heading else ("body", None)
        width_of_words = self._words_width(width)
        self._lines = [
            line
            for part in self._face.wording.splitlines() or [""]
            for line in wrapped(self._theme, part, width_of_words, type_=type_, weight=weight)
        ]
        self._measured = (width, self._theme.scale)

    def _head(self, width: int) -> int:
        """Return the height without the unfolded part."""
        if width not in self._heads:
            self._heads[width] = self._answered_head(width) + sum(high for _, high in self._belows(width))
        return self._heads[width]

    def _belows(self, width: int) -> list[tuple[Below, int]]:
        """Return what stands below words and answer, with the room of each."""
        face = self._face
        if face is None or not face.asked:
            return []
        room = width - self._words_left() - RIGHT
        return [(part, part.height_for(room) + tokens.SPACE_8) for part in (self.contest, self.table) if part]

    def _answered_head(self, width: int) -> int:
        """Return the height of words and answer."""
        face, theme = self._face, self._theme
        if face is None:
            return theme.px(tokens.ROW)
        if not face.asked:
            return theme.px(NOT_ASKED)
        self._measure(width)
        if face.heading:
            return theme.px(HEADING) + theme.line("small") * (len(self._lines) - 1)
        text = self._text_height(face, width)
        high = self._hint.height() if self.control is not None else 0
        if self.why is not None:
            high += self.why.sizeHint().height() + (tokens.SPACE_8 if high else 0)
        if self._stacked:
            return text + high + tokens.SPACE_8
        return max(theme.px(tokens.ROW), text, high + 2 * tokens.SPACE_12)

    def _text_height(self, face: Face, width: int) -> int:
        """Return the height of all that is written, with its image."""
        line, words = self._theme.line("body"), self._words_width(width)
        high = (len(self._lines) + self._extra_lines(face, words)) * line
        return self._top() + high + (self._image_size(face, words).height() + 6 if face.image else 0) + 5 + 1

    def _image_size(self, face: Face, room: int) -> QSize:
        """Return the size of the form's picture: as it is, or as large as the words' column and 160 px allow."""
        if face.image is None:
            return QSize()
        natural = face.image.deviceIndependentSize().toSize()
        most = QSize(room, self._theme.px(MOST_IMAGE))
        if natural.width() <= most.width() and natural.height() <= most.height():
            return natural
        return natural.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)

    def _arrange(self) -> None:
        """Place control, reason, and what stands below."""
        width, left = self.width(), self._words_left()
        top = self._answered_head(width)
        bottom = top
        for part, high in self._belows(width):
            part.place(QRect(left, bottom - 1, width - left - RIGHT, high - tokens.SPACE_8))
            bottom += high
        across = width - left - RIGHT if self._stacked else self._control_width(width)
        why = self.why.sizeHint().height() if self.why is not None else 0
        if self.why is not None:
            wide = max(across, min(self._theme.px(tokens.ANSWER), width - left - RIGHT))
            place = QRect(width - RIGHT - wide, 0, wide, why)
            place.moveTop(top - why - tokens.SPACE_8 - 1)
            self.why.setGeometry(place)
        if self.control is not None:
            high = self._hint.height()
            above = top - high - tokens.SPACE_8 - 1 - (why + tokens.SPACE_8 if why else 0)
            self.control.setGeometry(
                self._control_left(), above if self._stacked else self._control_top(high), across, high
            )

    def _control_top(self, height: int) -> int:
        small = self._theme.px(tokens.CONTROL_SMALL)
        return max(0, (self._theme.px(tokens.ROW) - 1 - min(height, small)) // 2)

    def _paint_anew(self) -> None:
        """Know that the row looks other than it was painted."""
        self.update()
