"""Every colour, space, type size and measure of the window, each once; no other file holds such numbers.

Colours are ``(light, dark)``; lengths are device-independent pixels at 100 % text; type sizes are points.
"""

from __future__ import annotations

from typing import NamedTuple

COLOURS: dict[str, tuple[str, str]] = {
    "surface": ("#FFFFFF", "#14191B"),
    "surface.side": ("#F3F6F6", "#0F1315"),
    "surface.subtle": ("#F7F9F9", "#191F21"),
    "surface.selected": ("#E1EFF0", "#15333A"),
    "line": ("#E0E6E7", "#283033"),
    "line.strong": ("#C5CED0", "#3A4549"),
    "line.control": ("#7D8C90", "#6E7D82"),
    "text": ("#14201F", "#E4EAEA"),
    "text.secondary": ("#45555A", "#AEBABD"),
    "text.tertiary": ("#596A6F", "#8C9A9E"),
    "accent": ("#0B5F6B", "#57B8C4"),
    "accent.hover": ("#084B55", "#7CCCD5"),
    "accent.on": ("#FFFFFF", "#06222A"),
    "focus": ("#0B7C8C", "#57B8C4"),
    "ok": ("#1C7443", "#62C08B"),
    "ok.soft": ("#E6F3EB", "#16301F"),
    "partial": ("#8A5600", "#E3AC4A"),
    "partial.soft": ("#FBF0DA", "#352810"),
    "fail": ("#B3261E", "#F28B82"),
    "fail.soft": ("#FBE9E7", "#3D1B19"),
    "fail.on": ("#FFFFFF", "#2B0906"),
    "na": ("#5A686D", "#99A6AA"),
    "neutral.soft": ("#EDF1F1", "#222A2D"),
    "practice": ("#6A3A9C", "#C39BEA"),
    "practice.soft": ("#F1EAF8", "#2C1F3A"),
    "practice.hover": ("#553079", "#D6BBF2"),
    "scrim": ("#5214201F", "#80000000"),
    "chart.mark": ("#0B5F6B", "#57B8C4"),
    "chart.rest": ("#60979F", "#408089"),
    "chart.light": ("#91B7BC", "#326167"),
    "chart.hatch": ("#45555A", "#AEBABD"),
    "chart.solid": ("#14201F", "#E4EAEA"),
}

PRACTICE: dict[str, str] = {
    "accent": "practice",
    "accent.hover": "practice.hover",
    "focus": "practice",
    "surface.selected": "practice.soft",
}
"""What stands for what in practice mode."""


class TypeSize(NamedTuple):
    """Points, line height in pixels at 100 %, and weight."""

    points: float
    line: int
    weight: int


TYPE: dict[str, TypeSize] = {
    "figure": TypeSize(26, 44, 600),
    "title": TypeSize(16, 28, 600),
    "section": TypeSize(12, 24, 600),
    "body": TypeSize(10, 20, 400),
    "small": TypeSize(9, 16, 400),
    "caption": TypeSize(8.5, 16, 400),
}

FAMILIES: tuple[str, ...] = ("Inter", "Segoe UI", "Noto Sans")

# Steps of the grid.
SPACE_4, SPACE_8, SPACE_12, SPACE_16, SPACE_20, SPACE_24, SPACE_32 = 4, 8, 12, 16, 20, 24, 32
PAGE_MARGIN = 24
PANEL_MARGIN = 16

RADIUS_CONTROL = 4
RADIUS_CHIP = 3
RADIUS_BAR = 2
RADIUS_CELL = 1.5

HAIRLINE = 1
SELECTED_BAR = 2
FOCUS_RING = 2
FOCUS_GAP = 1

SIDEBAR = 216
RAIL = 48
NARROW = 1200
"""Below this width of the window the sidebar is a rail on every screen."""
NAV_ITEM = 32
STATUS_LINE = 28
HEAD_HOME, HEAD, HEAD_EXCHANGE, HEAD_VISIT = 64, 56, 80, 48

CONTROL = 32
CONTROL_SMALL = 28
CONTROL_LARGE = 44
SEGMENTS = (72, 80, 68, 56)
ANSWER = sum(SEGMENTS) + 2
"""Width of every answer control: 278."""

ROW = 52
ROW_REGISTER = 48
ROW_DELIVERY = 44
ROW_FINDING = 51
ROW_OUTLINE = 48
ROW_PANEL = 24
ROW_TABLE_HEADING = 32
ROW_FIRST_STEP = 60
LIST_HEADING = 40
LIST_HEADING_EXCHANGE = 36
BAR = 4
CHECK_BOX = 16
CELL, CELL_GAP = 9, 3
"""One question in the map of answers."""

THUMBNAIL = (64, 48)
THUMBNAIL_TRAY = (48, 36)
THUMBNAIL_DELIVERY = (88, 66)

ICON, ICON_SMALL, ICON_CHIP, ICON_RAIL = 16, 14, 12, 18

OUTLINE_WIDTH = 224
VISIT_PANEL = 248
QUESTION_NUMBER, QUESTION_MARK = 56, 24
HOME_PANEL, REGISTER_CARD, EXCHANGE_PANEL, CLOSING_PANEL = 392, 416, 344, 416

UNFOLD_MS = 120
"""The only motion: height of an unfolding row."""
