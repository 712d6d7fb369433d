"""Whether a window is too narrow for three columns, as on the typical laptop at 125 %: asked of the window, not of a
screen in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme


def is_narrow(widget: QWidget, theme: Theme) -> bool:
    """Tell whether the widget's window is below 1200 px, or below what that means for larger text."""
    return widget.window().width() < tokens.NARROW * max(1.0, theme.scale / 1.25)
