"""The answer side of a row: what every kind of answer offers to the row, whatever it looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import tokens

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from inspector_app.checklist.model import Choice, Question, Text, Verdict
    from inspector_app.clock import Zone
    from inspector_app.ids import Path
    from ui.theme import Theme
    from ui.visit.rows.layout import Listed


class Reading(NamedTuple):
    """Everything that an answer control shows. ``words`` say the value, ``choices`` gives what may be chosen now.

    ``sample`` are the values of the sample's fields in their order; ``refused`` is the text that was no answer of the
    question itself, ``refused_raw`` that of ``refused_field``, which may be a field of a sample.
    """

    value: str
    verdict: Verdict
    violated: bool
    refused: str | None
    refused_field: Path | None
    refused_raw: str
    limit: Text
    sample: tuple[str, str, str, str]
    photos: int
    lang: str
    today: dt.date
    zone: Zone
    words: str
    choices: Callable[[], Sequence[Choice]]


class AnswerControl(QWidget):
    """One kind of answer, 278 px wide.

    Signals, by the person only, never by ``show_reading``: ``answered(path, raw, moves_on)`` where ``moves_on`` says
    that the person is done with the row; ``resized()`` when the control needs another height.
    """

    answered = Signal(str, object, bool)
    resized = Signal()

    def __init__(self, theme: Theme, question: Question, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.question = question
        self.current = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_reading(self, reading: Reading) -> None:
        """Show a value; emits nothing."""
        raise NotImplementedError

    def set_name(self, name: str) -> None:
        """Say what is asked, for a screen reader."""
        self.setAccessibleName(name)

    def target(self) -> QWidget | None:
        """Return the widget that takes the focus when the row becomes current; ``None`` where nothing is typed."""
        return None

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - a setter
        """Show whether the row has the focus."""
        self.current = current

    def commit(self) -> None:
        """Hand over what was typed and not yet handed over, before the row is left."""

    def below(self) -> Listed | None:
        """Return what of the answer stands below words and control, over the row's whole width."""
        return None

    def sizeHint(self) -> QSize:
        """Return 278 × 28 at 100 % text."""
        return QSize(self.theme.px(tokens.ANSWER), self.theme.px(tokens.CONTROL_SMALL))
