"""Paints what a row says: number, wording, caption, notices, caret; or in one grey line why it is not asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QRect

from ui.theme import tokens
from ui.visit.rows.caption import paint_caption
from ui.visit.rows.wrapping import wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme import Theme
    from ui.visit.rows.face import Face
    from ui.widgets.canvas import Canvas


RIGHT = 6
"""Right of an answer; with the strip of the scroll bar beside the rows it makes 16."""


class WordsPlace(NamedTuple):
    """Where the words of a row stand: left edge and width of the wording, top of its first line, its lines, and the
    place of the caret.
    """

    left: int
    width: int
    top: int
    lines: Sequence[str]
    mark: QRect


def notice_lines(theme: Theme, text: str, width: int) -> list[str]:
    """Return the lines of a notice beside its icon."""
    return wrapped(theme, text, width - theme.px(tokens.ICON_SMALL), type_="caption", weight=600)


def guidance_lines(theme: Theme, face: Face, width: int) -> list[str]:
    """Return the lines of the unfolded guidance, paragraph by paragraph."""
    return [line for part in face.guidance.splitlines() for line in wrapped(theme, part, width, type_="small")]


def paint_words(canvas: Canvas, face: Face, place: WordsPlace, *, part: bool, current: bool) -> QRect:
    """Paint a row that is asked; return the place of "save again", empty where nothing failed."""
    theme = canvas.theme
    line = theme.line("body")
    left, width, top = place.left, place.width, place.top
    number = QRect(tokens.SPACE_16 + (4 if part else 0), top, left - tokens.SPACE_16, line)
    tone = "accent" if current else "text.tertiary"
    canvas.text(number, face.number, type_="small", tone=tone, weight=600 if current else None)
    for text in place.lines:
        canvas.text(QRect(left, top, width + 8, line), text, type_="body")
        top += line
    if face.caption:
        paint_caption(canvas, QRect(left, top, width, line), face.caption)
        top += line
    for text in guidance_lines(theme, face, width):
        canvas.text(QRect(left, top, width, line), text, tone="text.secondary")
        top += line
    saving = QRect()
    for notice in face.notices:
        weight = None if notice.calm else 600
        used = canvas.icon(QRect(left, top, width, line), notice.icon, tone=notice.tone, size=tokens.ICON_CHIP)
        taken = 0
        for text in notice_lines(theme, notice.text, width):
            room = QRect(left + used, top, width - used, line)
            taken = canvas.text(room, text, type_="caption", tone=notice.tone, weight=weight)
            top += line
        if notice.saves_again:
            saving = _paint_save(canvas, QRect(left + used + taken + 12, top - line, width, line))
    if face.fold:
        canvas.icon(place.mark, face.fold.value, tone="text.tertiary", size=tokens.ICON_SMALL)
    return saving


def paint_heading(canvas: Canvas, place: WordsPlace, *, height: int) -> None:
    """Paint the title of an inner group over the questions that follow it."""
    line = canvas.theme.line("small")
    top = height - 1 - tokens.SPACE_8 - line * len(place.lines)
    for text in place.lines:
        canvas.text(QRect(place.left, top, place.width, line), text, tone="text.secondary", weight=600)
        top += line


def paint_not_asked(canvas: Canvas, face: Face, place: WordsPlace, *, width: int, height: int) -> None:
    """Paint one grey line: the wording, and why it is not asked."""
    high, left = height - 1, place.left
    canvas.text(QRect(tokens.SPACE_16, 0, left - tokens.SPACE_16, high), face.number, tone="text.tertiary")
    size = canvas.theme.px(tokens.ICON_CHIP)
    reason = canvas.width(face.reason, type_="small")
    right = width - RIGHT
    at = max(left + (right - left) // 3, right - reason)
    canvas.text(QRect(at, 0, right - at, high), face.reason, tone="text.tertiary")
    mark = QRect(at - size - 6, 0, size, high)
    canvas.icon(mark, "ph.minus-bold", tone="text.tertiary", size=tokens.ICON_CHIP)
    canvas.text(QRect(left, 0, mark.left() - left - 8, high), face.wording, type_="body", tone="text.tertiary")


def _paint_save(canvas: Canvas, rect: QRect) -> QRect:
    words = QCoreApplication.translate("QuestionRow", "Save again")
    used = canvas.text(rect, words, type_="caption", tone="accent", weight=600)
    return QRect(rect.left(), rect.top(), used, rect.height())
