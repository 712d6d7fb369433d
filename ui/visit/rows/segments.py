"""Answers by segments: four-way compliance, document seen, one choice of a list, several choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QVBoxLayout

from ui.visit.rows.control import AnswerControl
from ui.visit.words import said
from ui.widgets.compliance import ComplianceControl
from ui.widgets.segmented import Segment, SegmentedControl, Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from inspector_app.checklist.model import Question
    from ui.theme import Theme
    from ui.visit.rows.control import Reading

COMPLIANCE = ("1", "2", "3", "4")
DOCUMENT = ("present", "absent", "expired")


class SegmentsControl(AnswerControl):
    """Shared by the three that choose one segment: the chosen one's value is the answer."""

    def __init__(
        self, theme: Theme, question: Question, *, values: tuple[str, ...], segmented: SegmentedControl
    ) -> None:
        super().__init__(theme, question)
        self._values = values
        self.segmented = segmented
        self._shown: int | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(segmented)
        self.setFocusProxy(segmented)
        segmented.chosen.connect(self._chosen)

    def target(self) -> QWidget:
        """Return the segments."""
        return self.segmented

    def set_name(self, name: str) -> None:
        """Name the segments."""
        self.segmented.set_name(name)

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - a setter
        """Wear the strong edge in the current row."""
        super().set_current(current)
        self.segmented.set_strong(current)

    def show_reading(self, reading: Reading) -> None:
        """Show the chosen segment."""
        self._shown = self._values.index(reading.value) if reading.value in self._values else None
        self.segmented.set_value(self._shown)

    def sizeHint(self) -> QSize:
        """Return what the segments need."""
        return self.segmented.sizeHint()

    def _chosen(self, index: int) -> None:
        self.answered.emit(self.question.path, self._values[index], True)


class ComplianceAnswer(SegmentsControl):
    """1 compliant, 2 partly, 3 not, 4 not applicable."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme, question, values=COMPLIANCE, segmented=ComplianceControl(theme))


class DocumentAnswer(SegmentsControl):
    """1 present, 2 absent, 3 expired."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme, question, values=DOCUMENT, segmented=SegmentedControl(theme, _document_words()))

    def show_reading(self, reading: Reading) -> None:
        """Show the chosen segment, in the language in use."""
        show_words(self.segmented, _document_words())
        super().show_reading(reading)


class ChoiceAnswer(SegmentsControl):
    """One of a list."""

    def __init__(self, theme: Theme, question: Question) -> None:
        values = tuple(choice.name for choice in question.choices)
        super().__init__(
            theme, question, values=values, segmented=SegmentedControl(theme, _choice_words(question, "id"))
        )

    def show_reading(self, reading: Reading) -> None:
        """Show the chosen segment, in the language in use."""
        show_words(self.segmented, _choice_words(self.question, reading.lang))
        super().show_reading(reading)


class ChoicesAnswer(AnswerControl):
    """Several of a list; each press changes one, Enter or ↓ moves on."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme, question)
        self.segmented = SegmentedControl(theme, _choice_words(question, "id"), multiple=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.segmented)
        self.setFocusProxy(self.segmented)
        self.segmented.toggled.connect(self._toggled)

    def target(self) -> QWidget:
        """Return the segments."""
        return self.segmented

    def set_name(self, name: str) -> None:
        """Name the segments."""
        self.segmented.set_name(name)

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - a setter
        """Wear the strong edge in the current row."""
        super().set_current(current)
        self.segmented.set_strong(current)

    def show_reading(self, reading: Reading) -> None:
        """Show what is chosen."""
        show_words(self.segmented, _choice_words(self.question, reading.lang))
        chosen = reading.value.split()
        self.segmented.set_values(i for i, choice in enumerate(self.question.choices) if choice.name in chosen)

    def sizeHint(self) -> QSize:
        """Return what the segments need."""
        return self.segmented.sizeHint()

    def _toggled(self) -> None:
        names = [self.question.choices[i].name for i in sorted(self.segmented.values)]
        self.answered.emit(self.question.path, " ".join(names) or None, False)


def show_words(segmented: SegmentedControl, words: tuple[Segment, ...]) -> None:
    """Show other words, if they are other words."""
    if segmented.segments != words:
        segmented.set_segments(words)


def _document_words() -> tuple[Segment, ...]:
    return (
        Segment(QCoreApplication.translate("VisitRows", "Present"), "ph.check-bold", Tone.OK, 74),
        Segment(QCoreApplication.translate("VisitRows", "Absent"), "ph.x-bold", Tone.FAIL, 97),
        Segment(QCoreApplication.translate("VisitRows", "Expired"), "ph.circle-half-fill", Tone.PARTIAL, 105),
    )


def _choice_words(question: Question, lang: str) -> tuple[Segment, ...]:
    return tuple(Segment(said(choice.label, lang), "ph.check-bold", Tone.PLAIN) for choice in question.choices)
