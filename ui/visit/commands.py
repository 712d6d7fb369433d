"""The editor's keys beside the answers: one letter each, as the status line shows them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from ui.widgets.keyhint import KeyHint

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Command(StrEnum):
    """What a key asks for."""

    UP = "up"
    DOWN = "down"
    NEXT = "next"
    NOTE = "note"
    PHOTO = "photo"
    FINDING = "finding"
    UNANSWERED = "unanswered"
    NEXT_SECTION = "next section"
    UNDO = "undo"
    PASTE = "paste"
    GUIDE = "guide"
    SUMMARY = "summary"


_PLAIN = {
    Qt.Key.Key_Up: Command.UP,
    Qt.Key.Key_Down: Command.DOWN,
    Qt.Key.Key_Return: Command.NEXT,
    Qt.Key.Key_Enter: Command.NEXT,
    Qt.Key.Key_C: Command.NOTE,
    Qt.Key.Key_F: Command.PHOTO,
    Qt.Key.Key_T: Command.FINDING,
    Qt.Key.Key_G: Command.UNANSWERED,
    Qt.Key.Key_F1: Command.GUIDE,
}


_CONTROLLED = {
    Qt.Key.Key_Return: Command.NEXT_SECTION,
    Qt.Key.Key_Enter: Command.NEXT_SECTION,
    Qt.Key.Key_Z: Command.UNDO,
    Qt.Key.Key_E: Command.SUMMARY,
}


def command_of(event: QKeyEvent) -> Command | None:
    """Return what a key asks for, ``None`` for a key that means nothing here."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.NoModifier:
        return _PLAIN.get(Qt.Key(event.key()))
    if event.text() == "?":
        return Command.GUIDE
    if event.matches(QKeySequence.StandardKey.Paste):
        return Command.PASTE
    return _CONTROLLED.get(Qt.Key(event.key())) if modifiers == Qt.KeyboardModifier.ControlModifier else None


def key_hints() -> tuple[KeyHint, ...]:
    """Return the hints of the status line."""
    return (
        KeyHint("1–4", QCoreApplication.translate("VisitKeys", "answers")),
        KeyHint("↑ ↓", QCoreApplication.translate("VisitKeys", "moves")),
        KeyHint("C", QCoreApplication.translate("VisitKeys", "note")),
        KeyHint("F", QCoreApplication.translate("VisitKeys", "photo")),
        KeyHint("T", QCoreApplication.translate("VisitKeys", "finding")),
        KeyHint("G", QCoreApplication.translate("VisitKeys", "unanswered")),
        KeyHint("Ctrl+E", QCoreApplication.translate("VisitKeys", "summary")),
    )
