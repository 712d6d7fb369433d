"""The spine of the visit editor: Sesuai, Sebagian, Tidak, T/B with the same width at every question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from ui.theme import tokens
from ui.widgets.segmented import Segment, SegmentedControl, Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme


class ComplianceControl(SegmentedControl):
    """The four-way answer; indexes 0 compliant, 1 partly, 2 not, 3 not applicable."""

    def __init__(self, theme: Theme, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, (), name=name, parent=parent)
        self.set_segments(self._words())

    def changeEvent(self, event: QEvent) -> None:
        """Change the words with the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.set_segments(self._words())
        super().changeEvent(event)

    def _words(self) -> tuple[Segment, ...]:
        ok, partial, fail, na = tokens.SEGMENTS
        return (
            Segment(self.tr("Compliant"), "ph.check-bold", Tone.OK, ok),
            Segment(self.tr("Partly"), "ph.circle-half-fill", Tone.PARTIAL, partial),
            Segment(self.tr("Not"), "ph.x-bold", Tone.FAIL, fail, self.tr("Not compliant")),
            Segment(self.tr("N/A"), "ph.minus-bold", Tone.NA, na, self.tr("Not applicable")),
        )
