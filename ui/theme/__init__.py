"""Colours, type and icons of the window, handed down explicitly as one ``Theme``."""

from ui.theme.theme import Mode, Theme

__all__ = ["Mode", "Theme"]
