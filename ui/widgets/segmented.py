"""The segmented control: one focusable widget that paints its segments and answers to digit keys and arrows.

Loudness grows with severity: a good answer is a soft fill, a bad one a solid fill that is seen from two metres.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from ui.theme import Theme


class Tone(StrEnum):
    """What a chosen segment looks like."""

    OK = "ok"
    PARTIAL = "partial"
    FAIL = "fail"
    NA = "na"
    CRITICAL = "critical"
    PLAIN = "plain"


class Segment(NamedTuple):
    """One segment: its word, the icon it wears when chosen, its tone, its width (0: equal shares), the word spoken."""

    label: str
    icon: str = ""
    tone: Tone = Tone.PLAIN
    width: int = 0
    spoken: str = ""


class _Look(NamedTuple):
    fill: str
    ink: str


_LOOKS = {
    Tone.OK: _Look("ok.soft", "ok"),
    Tone.PARTIAL: _Look("partial.soft", "partial"),
    Tone.FAIL: _Look("fail", "fail.on"),
    Tone.NA: _Look("neutral.soft", "na"),
    Tone.CRITICAL: _Look("fail.soft", "fail"),
    Tone.PLAIN: _Look("surface.selected", "accent"),
}


class SegmentedControl(QWidget):
    """Chooses one segment, or several with ``multiple``.

    Signals, by the person only, never by ``set_value``: ``chosen(index)`` when a segment is pressed, also the one that
    was chosen already; ``toggled(index, on)`` with ``multiple``.
    """

    chosen = Signal(int)
    toggled = Signal(int, bool)

    def __init__(
        self, theme: Theme, segments: Sequence[Segment], *, name: str = "", keys: bool = True, multiple: bool = False,
        width: int = tokens.ANSWER, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._segments = tuple(segments)
        self._keys = keys
        self._first_key = 0
        self._multiple = multiple
        self._width = width
        self._value: frozenset[int] = frozenset()
        self._cursor = 0
        self._strong = False
        self._name = name
        self._places: tuple[QSize, list[QRect]] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("ring", True)
        theme.changed.connect(self._restyle)
        self._speak()

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segments as they are shown."""
        return self._segments

    @property
    def value(self) -> int | None:
        """The chosen segment, or ``None``; with ``multiple`` the first one."""
        return min(self._value) if self._value else None

    @property
    def values(self) -> frozenset[int]:
        """All chosen segments."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show a choice; emits nothing."""
        self.set_values(() if value is None else (value,))

    def set_values(self, values: Iterable[int]) -> None:
        """Show several choices; emits nothing."""
        chosen = frozenset(values)
        if chosen == self._value:
            return
        self._value = chosen
        if self._value:
            self._cursor = min(self._value)
        self._speak()
        self.update()

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show other words, after the language changed."""
        self._segments = tuple(segments)
        self._restyle()
        self._speak()

    def set_name(self, name: str) -> None:
        """Say what is asked; the choice is added to the accessible name."""
        if name != self._name:
            self._name = name
            self._speak()

    def set_strong(self, strong: bool) -> None:  # noqa: FBT001 - a setter
        """Draw the strong edge: for the row in focus."""
        if strong != self._strong:
            self._strong = strong
            self.update()

    def set_first_key(self, index: int) -> None:
        """Leave the digits of the segments before ``index`` to something else: they are neither shown nor taken."""
        if index != self._first_key:
            self._first_key = index
            self._speak()
            self.update()

    def press(self, index: int) -> None:
        """Do what a key or a click on the segment does."""
        if not (0 <= index < len(self._segments) and self.isEnabled()):
            return
        self._cursor = index
        if self._multiple:
            on = index not in self._value
            self._value = self._value ^ {index}
            self._speak()
            self.update()
            self.toggled.emit(index, on)
            return
        self._value = frozenset({index})
        self._speak()
        self.update()
        self.chosen.emit(index)

    def sizeHint(self) -> QSize:
        """Return 278 × 28 at 100 % text, more where words need it."""
        needed = sum(self._needed(s) for s in self._segments) + 2
        return QSize(max(self._width, needed), self._theme.px(tokens.CONTROL_SMALL))

    def minimumSizeHint(self) -> QSize:
        """No word is cut."""
        return QSize(sum(self._needed(s) for s in self._segments) + 2, self._theme.px(tokens.CONTROL_SMALL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the digits, to ← → and, with several choices, to the space bar."""
        key = event.key()
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        digit = key - Qt.Key.Key_1
        if plain and self._has_key(digit):
            self.press(digit)
        elif plain and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._step(-1 if key == Qt.Key.Key_Left else 1)
        elif plain and key == Qt.Key.Key_Space:
            self.press(self._cursor)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press the segment under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton:
            index = self._at(event.position().toPoint().x())
            if index is not None:
                self.press(index)

    def event(self, event: QEvent) -> bool:
        """Say a short word in full in the tooltip."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self._at(event.pos().x())
            spoken = self._segments[index].spoken if index is not None else ""
            QToolTip.showText(event.globalPos(), spoken, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, fills, separators, words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        edge = colour("line.control" if self._strong or self.hasFocus() else "line.strong")
        outline = _rounded(QRectF(self.rect()), tokens.RADIUS_CONTROL + 0.5)
        inside = _rounded(QRectF(self.rect()).adjusted(1, 1, -1, -1), tokens.RADIUS_CONTROL - 0.5)
        # Two fills, because stroking the outline costs more than all the rest.
        painter.fillPath(outline, edge)
        painter.fillPath(inside, colour("surface"))
        rects = self._rects()
        for index, (segment, rect) in enumerate(zip(self._segments, rects, strict=True)):
            if index in self._value:
                painter.save()
                painter.setClipPath(inside)
                painter.fillRect(rect, colour(_LOOKS[segment.tone].fill))
                painter.restore()
        for rect in rects[1:]:
            painter.fillRect(QRect(rect.x(), 1, 1, self.height() - 2), edge)
        for index, rect in enumerate(rects):
            self._paint_word(painter, index, rect)
        painter.end()

    def _paint_word(self, painter: QPainter, index: int, rect: QRect) -> None:
        theme, segment, chosen = self._theme, self._segments[index], index in self._value
        look = _LOOKS[segment.tone]
        ink = look.ink if chosen else ("text.secondary" if self.isEnabled() else "text.tertiary")
        icon = (segment.icon or "ph.check-bold") if chosen else ""
        key = theme.set_line(str(index + 1), "small") if self._has_key(index) and not chosen else None
        weight = 600 if chosen else 400
        word = theme.set_line(segment.label, "small", weight)
        lead = theme.px(tokens.ICON_CHIP) if icon else key.width if key else 0
        gap = tokens.SPACE_4 if lead else 0
        x = rect.x() + (rect.width() - lead - gap - word.width) // 2
        top = (self.height() - word.height + 1) // 2
        if icon:
            pixmap = theme.pixmap(icon, ink, tokens.ICON_CHIP, ratio=self.devicePixelRatioF())
            painter.drawPixmap(x, (self.height() - lead) // 2, pixmap)
        elif key:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("text.tertiary"))
            painter.drawStaticText(x, top, key.glyphs)
        painter.setFont(theme.font("small", weight))
        painter.setPen(theme.colour(ink))
        painter.drawStaticText(x + lead + gap, top, word.glyphs)

    def _needed(self, segment: Segment) -> int:
        word = self._theme.set_line(segment.label, "small", 600).width
        return word + self._theme.px(tokens.ICON_CHIP) + tokens.SPACE_4 + 2 * tokens.SPACE_4

    def _rects(self) -> list[QRect]:
        """Return the segments' places: their own widths, or equal shares, spread over the width there is."""
        if self._places is None or self._places[0] != self.size():
            self._places = (self.size(), self._placed())
        return self._places[1]

    def _placed(self) -> list[QRect]:
        count = len(self._segments)
        room = self.width() - 2
        wishes = [s.width or room / max(1, count) for s in self._segments]
        factor = room / sum(wishes) if wishes else 1
        lacking = any(w * factor < self._needed(s) for w, s in zip(wishes, self._segments, strict=True))
        if lacking:
            wishes = [float(self._needed(s)) for s in self._segments]
            factor = room / sum(wishes)
        rects, x = [], 1.0
        for wish in wishes:
            left, x = x, x + wish * factor
            rects.append(QRect(round(left), 0, round(x) - round(left), self.height()))
        return rects

    def _at(self, x: int) -> int | None:
        return next((i for i, rect in enumerate(self._rects()) if rect.x() <= x < rect.x() + rect.width()), None)

    def _step(self, by: int) -> None:
        if self._multiple:
            self._cursor = min(len(self._segments) - 1, max(0, self._cursor + by))
            self.update()
            return
        value = self.value
        start = (-1 if by > 0 else len(self._segments)) if value is None else value
        self.press(min(len(self._segments) - 1, max(0, start + by)))

    def _speak(self) -> None:
        words = ", ".join(self._segments[i].spoken or self._segments[i].label for i in sorted(self._value))
        self.setAccessibleName(f"{self._name}: {words}" if words and self._name else (self._name or words))
        self.setAccessibleDescription(
            " · ".join(
                f"{i + 1} {s.spoken or s.label}" if i >= self._first_key else s.spoken or s.label
                for i, s in enumerate(self._segments)
            )
        )

    def _has_key(self, index: int) -> bool:
        return self._keys and self._first_key <= index < len(self._segments)

    def _restyle(self) -> None:
        self._places = None
        self.updateGeometry()
        self.update()


def _rounded(box: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path
