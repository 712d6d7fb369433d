"""The caption line of a row: chips for the law, weight, hints, first words of a note; one line, elided at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF

from ui.theme import tokens
from ui.visit.rows.face import Style
from ui.widgets.chip import chip_width, paint_chip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.visit.rows.face import Span
    from ui.widgets.canvas import Canvas


def paint_caption(canvas: Canvas, rect: QRect, spans: Sequence[Span]) -> None:
    """Paint the spans into ``rect`` from left to right."""
    left = rect.left()
    for span in spans:
        room = rect.right() + 1 - left
        if room < tokens.SPACE_16:
            return
        left += _paint(canvas, QRect(left, rect.top(), room, rect.height()), span) + tokens.SPACE_8


def spoken(spans: Sequence[Span]) -> str:
    """Return the caption as a screen reader says it."""
    return ", ".join(span.text for span in spans if span.text)


def _paint(canvas: Canvas, rect: QRect, span: Span) -> int:
    """Paint one span and return its width."""
    if span.style is Style.CHIP:
        width = min(chip_width(canvas.theme, span.text), rect.width())
        high = canvas.theme.line("caption")
        box = QRectF(rect.left(), rect.top() + (rect.height() - high) // 2, width, high)
        paint_chip(canvas.painter, box, theme=canvas.theme, text=span.text)
        return width
    used = 0
    if span.icon:
        used = canvas.icon(rect, span.icon, tone=span.tone, size=tokens.ICON_CHIP) - 2
    weight = 600 if span.style is Style.STRONG else None
    text = QRect(rect.left() + used, rect.top(), rect.width() - used, rect.height())
    return used + canvas.text(text, span.text, type_="caption", tone=span.tone, weight=weight)
