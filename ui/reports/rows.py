"""The rows of Laporan: the paper, whose it is, and when it was sealed."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from ui.theme import tokens
from ui.widgets.grouped import GroupedDelegate, Row

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from ui.widgets.canvas import Canvas


@dataclasses.dataclass(frozen=True)
class PaperRow(Row):
    """A paper."""

    name: str = ""
    caption: str = ""
    note: str = ""


class PaperDelegate(GroupedDelegate):
    """Two lines and a note, in the narrow column."""

    edge = tokens.PANEL_MARGIN

    def paint_row(self, canvas: Canvas, rect: QRect, *, row: Row, selected: bool) -> None:
        """Paint a paper."""
        canvas.ground(rect, selected=selected)
        if not isinstance(row, PaperRow):
            return
        inner = rect.adjusted(self.edge + tokens.SPACE_4, 0, -self.edge, -1)
        icon = canvas.icon(inner, "ph.file-text", tone="accent" if selected else "text.tertiary", size=tokens.ICON)
        upper, lower = canvas.two_lines(inner.adjusted(icon, 0, 0, 0))
        name = canvas.width(row.name, type_="body", weight=500)
        beside = name + canvas.width(row.note) + tokens.SPACE_8 <= upper.width()
        if beside:
            canvas.text(upper, row.note, tone="text.tertiary", right=True)
        canvas.text(upper, row.name, type_="body", weight=500)
        caption = row.caption if beside else f"{row.note} · {row.caption}"
        canvas.text(lower, caption, tone="text.tertiary")
