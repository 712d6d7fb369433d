"""Eight boxes for headquarters' one-time code, ``7K4M-9QXT``: typed letter by letter, or pasted whole."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui.widgets.label import Label

if TYPE_CHECKING:
    from ui.theme import Theme

COUNT = 8
WIDTH, HEIGHT = 28, 40


def clean(text: str) -> str:
    """Return the letters and digits of a code as typed or pasted, in capitals."""
    return "".join(c for c in text.upper() if c.isascii() and c.isalnum())


class CodeBoxes(QWidget):
    """Signals: ``changed(complete)`` by the person; ``submitted()`` by Enter in a complete code."""

    changed = Signal(bool)
    submitted = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        self.boxes: list[QLineEdit] = []
        for index in range(COUNT):
            if index == COUNT // 2:
                line.addWidget(Label(theme, "–", tone="text.tertiary"))
            box = QLineEdit()
            box.setMaxLength(1)
            box.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.setProperty("code", True)
            box.textEdited.connect(functools.partial(self._typed, index))
            box.installEventFilter(self)
            line.addWidget(box)
            self.boxes.append(box)
        self.setFocusProxy(self.boxes[0])
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def code(self) -> str:
        """The code as far as it is typed, with its hyphen when complete."""
        letters = "".join(box.text() for box in self.boxes)
        return f"{letters[:4]}-{letters[4:]}" if len(letters) == COUNT else letters

    @property
    def complete(self) -> bool:
        """Whether every box is filled."""
        return all(box.text() for box in self.boxes)

    def set_name(self, pattern: str) -> None:
        """Name the boxes: a text with ``{n}`` for the place."""
        for index, box in enumerate(self.boxes):
            box.setAccessibleName(pattern.format(n=index + 1))

    def put(self, text: str, *, start: int = 0) -> None:
        """Fill the boxes from ``start`` with a code that was pasted; the person did it."""
        letters = clean(text)[: COUNT - start]
        for offset, letter in enumerate(letters):
            self.boxes[start + offset].setText(letter)
        self.boxes[min(COUNT - 1, start + len(letters))].setFocus()
        self.changed.emit(self.complete)

    def clear(self) -> None:
        """Empty all boxes."""
        for box in self.boxes:
            box.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back with Backspace, move with ← →, take a pasted code whole."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched in self.boxes:
            return self._key(self.boxes.index(watched), event)
        return super().eventFilter(watched, event)

    def _key(self, index: int, event: QKeyEvent) -> bool:
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.put(QApplication.clipboard().text(), start=index)
        elif key == Qt.Key.Key_Backspace and not self.boxes[index].text() and index:
            self.boxes[index - 1].clear()
            self.boxes[index - 1].setFocus()
            self.changed.emit(False)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.boxes[min(COUNT - 1, max(0, index + (1 if key == Qt.Key.Key_Right else -1)))].setFocus()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.complete:
            self.submitted.emit()
        else:
            return False
        return True

    def _typed(self, index: int, text: str) -> None:
        letter = clean(text)
        self.boxes[index].setText(letter)
        if letter and index + 1 < COUNT:
            self.boxes[index + 1].setFocus()
            self.boxes[index + 1].selectAll()
        self.changed.emit(self.complete)

    def _restyle(self) -> None:
        for box in self.boxes:
            box.setFont(self._theme.font("section"))
            box.setFixedSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))
