"""Pictures that a form shows at its questions: files beside it, read once, in the person's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap

from ui.visit.words import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector_app.checklist.model import Question

IMAGES = ("image", "big-image")


class Media:
    """``read`` gives the bytes of a file beside the form, ``None`` where it is not there."""

    def __init__(self, read: Callable[[str], bytes | None] | None = None) -> None:
        self._read = read
        self._known: dict[str, QPixmap | None] = {}

    def image(self, question: Question, lang: str) -> QPixmap | None:
        """Return the picture of a question, ``None`` where it has none or the file is no picture."""
        names = (said(question.media[kind], lang) for kind in IMAGES if kind in question.media)
        name = next((name for name in names if name), "").removeprefix("jr://images/")
        if not name or self._read is None:
            return None
        if name not in self._known:
            data = self._read(name)
            pixmap = QPixmap()
            self._known[name] = pixmap if data is not None and pixmap.loadFromData(data) else None
        return self._known[name]
