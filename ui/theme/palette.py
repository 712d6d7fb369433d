"""Qt's palette and the one application stylesheet, both built from tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

from ui.theme import tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor

_ROLES = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface.subtle",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "fail.on",
    QPalette.ColorRole.ToolTipBase: "surface.side",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "text.tertiary",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "accent.on",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line.strong",
    QPalette.ColorRole.Dark: "line.control",
    QPalette.ColorRole.Shadow: "line.control",
}


def make_palette(colour: Callable[[str], QColor]) -> QPalette:
    """Return the palette of the colours that ``colour`` gives by token."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, colour(token))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colour("text.tertiary"))
    return palette


def make_stylesheet(colour: Callable[[str], QColor], px: Callable[[float], int]) -> str:
    """Return the stylesheet for fields, regions and scroll bars; ``px`` scales a length with the text size."""

    def c(token: str) -> str:
        return colour(token).name()

    ring = tokens.FOCUS_RING
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit {{ placeholder-text-color: {c("text.tertiary")}; }}
QLineEdit {{
  background: {c("surface")}; color: {c("text")}; border: 1px solid {c("line.control")};
  border-radius: {tokens.RADIUS_CONTROL}px; padding: 0 8px; min-height: {px(tokens.CONTROL) - 2}px;
  selection-background-color: {c("accent")}; selection-color: {c("accent.on")};
}}
QLineEdit[small="true"] {{ min-height: {px(tokens.CONTROL_SMALL) - 2}px; }}
QLineEdit:disabled, QLineEdit:read-only {{
  background: {c("surface.subtle")}; color: {c("text.tertiary")}; border-color: {c("line.strong")}; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; padding: 0; min-height: 0; }}
QLineEdit[code="true"] {{ padding: 0; min-height: {px(40) - 2}px; }}
QLineEdit[bare="true"] {{ border: none; background: transparent; padding: 0; min-height: 0; }}
QPlainTextEdit, QTextEdit {{
  background: {c("surface")}; color: {c("text")}; border: 1px solid {c("line.control")};
  border-radius: {tokens.RADIUS_CONTROL}px; padding: 4px;
  selection-background-color: {c("accent")}; selection-color: {c("accent.on")};
}}
QPlainTextEdit:focus, QTextEdit:focus {{ border: {ring}px solid {c("focus")}; padding: 3px; }}
QListView, QTreeView, QTableView, QScrollArea {{
  background: {c("surface")}; border: none; outline: none; }}
QListView[region="side"], QTreeView[region="side"] {{ background: {c("surface.side")}; }}
QWidget[region="surface"] {{ background: {c("surface")}; }}
QWidget[region="side"] {{ background: {c("surface.side")}; }}
QWidget[region="subtle"] {{ background: {c("surface.subtle")}; }}
QToolTip {{ background: {c("surface.side")}; color: {c("text")}; border: 1px solid {c("line.strong")}; padding: 4px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{
  background: {c("line.strong")}; border-radius: 3px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {c("line.control")}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{ background: {c("surface")}; color: {c("text")}; border: 1px solid {c("line.strong")}; padding: 4px; }}
QMenu::item {{ padding: 4px 24px 4px 12px; min-height: {px(20)}px; }}
QMenu::item:selected {{ background: {c("surface.selected")}; color: {c("text")}; }}
"""
