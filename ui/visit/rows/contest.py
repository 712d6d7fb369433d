"""A contested answer: what each laptop says, side by side at equal size; keys 1 and 2 choose, nothing is chosen before.

The whole takes the focus of the row, without a ring, so that no side looks like the one that is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import tokens
from ui.visit.rows.wrapping import wrapped
from ui.widgets.button import Button, Kind
from ui.widgets.canvas import Canvas
from ui.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme
    from ui.visit.rows.control import AnswerControl
    from ui.visit.rows.sides import Side

LEAST_SIDE = 210
"""With less room for a side (at 100 % text) the sides stand one below the other."""
PADDING_X = 10
PADDING_Y = 4


class SideBox(QWidget):
    """One side: state or value, hour, name, and the button that takes it. Signals: ``taken()``."""

    taken = Signal()

    def __init__(self, theme: Theme, key: int, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._side: Side | None = None
        self.button = Button(theme, kind=Kind.LINK, parent=self)
        self.button.clicked.connect(self.taken)

    def show_side(self, side: Side) -> None:
        """Show what a laptop says."""
        self._side = side
        self.button.setText(self.tr("Use {number}").replace("{number}", str(self._key)))
        spoken = f"{side.words}, {side.when}, {side.who}"
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.button.setAccessibleName(f"{self.button.text()}: {spoken}")
        self.update()

    def height_for(self, width: int) -> int:
        """Return the height at a width, in pixels: the words, then name and button."""
        return (len(self._lines(width)) + 1) * self._theme.line("body") + 2 * PADDING_Y

    def place(self, rect: QRect) -> None:
        """Take a place."""
        self.setGeometry(rect)
        line, size = self._theme.line("body"), self.button.sizeHint()
        left = rect.width() - PADDING_X - size.width()
        self.button.setGeometry(left, rect.height() - PADDING_Y - line, size.width(), line)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, state, hour and name."""
        del event
        side = self._side
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("line.strong"), 1))
        painter.setBrush(self._theme.colour("surface"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        if side is not None:
            self._paint_side(Canvas(painter, self._theme), side)
        painter.end()

    def _paint_side(self, canvas: Canvas, side: Side) -> None:
        line, width = self._theme.line("body"), self.width() - 2 * PADDING_X
        place = QRect(PADDING_X, PADDING_Y, width, line)
        canvas.text(place, side.when, tone="text.secondary", right=True)
        if side.icon:
            canvas.icon(place, side.icon, tone=side.tone, size=tokens.ICON_CHIP)
        words = place.adjusted(self._mark(), 0, 0, 0)
        for text in self._lines(self.width()):
            canvas.text(words, text, tone=side.tone, weight=600)
            words.translate(0, line)
        name = QRect(PADDING_X, self.height() - PADDING_Y - line, self.button.x() - PADDING_X - tokens.SPACE_8, line)
        canvas.text(name, side.who, type_="caption", tone="text.secondary")

    def _lines(self, width: int) -> list[str]:
        if self._side is None:
            return [""]
        hour = self._theme.set_line(self._side.when, "small", None).width + tokens.SPACE_8
        room = max(tokens.SPACE_32, width - 2 * PADDING_X - self._mark() - hour)
        return wrapped(self._theme, self._side.words, room, type_="small", weight=600)

    def _mark(self) -> int:
        return self._theme.px(tokens.ICON_CHIP) + 6 if self._side is not None and self._side.icon else 0


class Contest(QWidget):
    """All sides of a contested answer. Signals, by the person only: ``chosen(value)``, ``None`` for "taken back"."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sides: tuple[Side, ...] = ()
        self.boxes: list[SideBox] = []
        self._segments: SegmentedControl | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_sides(self, sides: Sequence[Side], *, name: str) -> None:
        """Show these sides; ``name`` is what is asked."""
        self._sides = tuple(sides)
        while len(self.boxes) > len(sides):
            box = self.boxes.pop()
            box.hide()
            box.deleteLater()
        while len(self.boxes) < len(sides):
            at = len(self.boxes)
            box = SideBox(self._theme, at + 1, parent=self)
            box.taken.connect(lambda at=at: self._choose(at))
            QWidget.setTabOrder(self.boxes[-1].button if self.boxes else self, box.button)
            self.boxes.append(box)
            box.show()
        for box, side in zip(self.boxes, sides, strict=True):
            box.show_side(side)
        question = self.tr("{question}: different on two laptops").replace("{question}", name)
        self.setAccessibleName(question)
        if self._segments is not None:
            self._segments.set_first_key(len(sides))
        keyed = (f"{at}: {box.accessibleName()}" for at, box in enumerate(self.boxes, start=1))
        self.setAccessibleDescription("; ".join(keyed))

    def stand_at(self, control: AnswerControl, *, takes_keys: bool) -> None:
        """Choose by key in the answer's segments too, where the sides are answers; where one types, a digit is a part
        of a new answer.
        """
        target = control.target()
        segments = target if takes_keys and isinstance(target, SegmentedControl) else None
        if segments is not self._segments:
            self._leave_segments()
            self._segments = segments
            if segments is not None:
                segments.installEventFilter(self)
                segments.set_first_key(len(self._sides))
        if target is not None:
            QWidget.setTabOrder(target, self)

    def retire(self) -> None:
        """Be gone: nothing is contested any more."""
        self._leave_segments()
        self.hide()
        self.deleteLater()

    def _leave_segments(self) -> None:
        if self._segments is not None:
            self._segments.removeEventFilter(self)
            self._segments.set_first_key(0)
            self._segments = None

    def has_focus(self) -> bool:
        """Tell whether the focus is here or at a button."""
        return self.hasFocus() or any(box.button.hasFocus() for box in self.boxes)

    def height_for(self, width: int) -> int:
        """Return the height at a width, in pixels."""
        columns, high = self._measured(width)
        rows = -(-len(self.boxes) // columns)
        return rows * high + (rows - 1) * tokens.SPACE_8

    def place(self, rect: QRect) -> None:
        """Take a place and give every side the same size."""
        self.setGeometry(rect)
        columns, high = self._measured(rect.width())
        wide = self._width(rect.width(), columns)
        for at, box in enumerate(self.boxes):
            row, column = divmod(at, columns)
            box.place(QRect(column * (wide + tokens.SPACE_12), row * (high + tokens.SPACE_8), wide, high))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a side by its number; further digits answer anew by the segments, other keys go up to the editor."""
        if self._choose_by(event):
            return
        at = self._digit(event)
        if self._segments is not None and self.isEnabled() and 0 <= at < len(self._segments.segments):
            self._segments.press(at)
        else:
            event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the numbers of the sides before the segments do."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._choose_by(event):
            return True
        return super().eventFilter(watched, event)

    def _choose_by(self, event: QKeyEvent) -> bool:
        at = self._digit(event)
        if not 0 <= at < len(self._sides) or not self.isEnabled():
            return False
        self._choose(at)
        return True

    @staticmethod
    def _digit(event: QKeyEvent) -> int:
        """Return 0 for key 1, 1 for key 2, …, -1 for a key with another one held."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        return event.key() - Qt.Key.Key_1 if plain else -1

    def _choose(self, at: int) -> None:
        self.chosen.emit(self._sides[at].value)

    def _measured(self, width: int) -> tuple[int, int]:
        """Return how many sides stand beside each other and how high each is: the highest rules."""
        least = self._theme.px(LEAST_SIDE)
        count = max(1, len(self.boxes))
        columns = count if self._width(width, count) >= least else 1
        wide = self._width(width, columns)
        return columns, max((box.height_for(wide) for box in self.boxes), default=0)

    def _width(self, width: int, columns: int) -> int:
        return (width - (columns - 1) * tokens.SPACE_12) // columns
