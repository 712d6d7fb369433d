"""The right panel: one big figure, how it arose in three bars, what is missing, findings by weight, evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.visit.evidence_tray import EvidenceTray
from ui.visit.marks import Mark
from ui.visit.panel_line import LineFace, PanelLine
from ui.widgets.bar import Bar
from ui.widgets.hairline import Hairline
from ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inspector_app.ids import Path
    from ui.theme import Theme


NEEDS = (
    Mark.CRITICAL, Mark.UNSAVED, Mark.WRONG, Mark.UNEXPLAINED, Mark.CONTESTED, Mark.WAITS, Mark.LACKS_PHOTO,
)  # fmt: skip
"""What may have a line, in the order in which it weighs."""


class WeightFace(NamedTuple):
    """One bar: ``Kritis ×5``, the share, ``62,5 / 70``."""

    name: str
    earned: float
    possible: float
    words: str


class ScoreFace(NamedTuple):
    """The score as it is shown; ``figure`` is empty while nothing counts. ``capped`` says why the class is lower."""

    figure: str
    out_of: str
    grade: str
    capped: str
    weights: tuple[WeightFace, ...]


class FindingFace(NamedTuple):
    """A finding's line and where it leads."""

    path: Path
    line: LineFace


class WeightBar(QWidget):
    """One severity's part of the score."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = Label(theme, type_="small", tone="text.secondary")
        self._bar = Bar(theme)
        self._words = Label(theme, type_="small")
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.SPACE_8)
        line.addWidget(self._name)
        line.addWidget(self._bar, 1)
        line.addWidget(self._words)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_face(self, face: WeightFace) -> None:
        """Show other numbers."""
        self._name.setText(face.name)
        self._bar.set_value(face.earned, face.possible)
        self._words.setText(face.words)
        self.setAccessibleName(f"{face.name}: {face.words}")

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(22))
        self._name.setFixedWidth(self._theme.px(64))
        self._words.setMinimumWidth(self._theme.px(54))


class ScorePanel(QScrollArea):
    """Signals: ``need_wanted(Mark)`` by a line of what is missing; ``question_wanted(Path)`` by a finding's line."""

    need_wanted = Signal(object)
    question_wanted = Signal(object)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.heading = Label(theme, type_="small", tone="text.secondary", weight=600)
        self.figure = Label(theme, type_="figure")
        self.out_of = Label(theme, type_="small", tone="text.tertiary")
        self.grade = Label(theme, type_="body", weight=600)
        self.capped = PanelLine(theme, height=18)
        self.bars = [WeightBar(theme) for _ in range(3)]
        self.needs = {mark: PanelLine(theme) for mark in NEEDS}
        self.findings_heading = PanelLine(theme, height=22)
        self.none = Label(theme, type_="small", tone="text.tertiary", wrap=True)
        self._findings: list[PanelLine] = []
        self._paths: list[Path] = []
        self.tray = EvidenceTray(theme)
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def findings(self) -> list[PanelLine]:
        """The findings' lines in their order."""
        return self._findings[: len(self._paths)]

    def show_score(self, face: ScoreFace) -> None:
        """Show figure, class, and how they arose."""
        self.figure.setText(face.figure or "–")
        self.out_of.setText(face.out_of)
        self.grade.setText(face.grade)
        _set_shown(self.capped, bool(face.capped))
        if face.capped:
            self.capped.show_face(
                LineFace("ph.warning-circle", "fail", face.capped, "", words_tone="fail", leads=False, type_="caption")
            )
        for bar, weight in zip(self.bars, face.weights, strict=False):
            bar.show_face(weight)

    def show_missing(self, faces: Mapping[Mark, LineFace]) -> None:
        """Show what is missing or wrong; what is not among it has no line."""
        for mark, line in self.needs.items():
            _set_shown(line, mark in faces)
            if mark in faces:
                line.show_face(faces[mark])

    def show_scored(self, *, scored: bool) -> None:
        """Leave the score out where the form has none."""
        for part in (self.heading, self.figure, self.out_of, self.grade, *self.bars, self._under_score):
            _set_shown(part, scored)

    def show_findings(self, heading: str, count: str, faces: Sequence[FindingFace], *, none: str) -> None:
        """Show the findings; lines are kept and reused."""
        self.findings_heading.show_face(
            LineFace("", "", heading, count, words_tone="text.secondary", weight=600, leads=False)
        )
        while len(self._findings) < len(faces):
            self._add_line()
        self._paths = [face.path for face in faces]
        for at, line in enumerate(self._findings):
            _set_shown(line, at < len(faces))
            if at < len(faces):
                line.show_face(faces[at].line)
        self.none.setText(none)
        _set_shown(self.none, not faces)

    def changeEvent(self, event: QEvent) -> None:
        """Say the heading anew with the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _add_line(self) -> None:
        at = len(self._findings)
        line = PanelLine(self._theme, height=22)
        line.pressed.connect(lambda: self.question_wanted.emit(self._paths[at]))
        self._findings.append(line)
        self._lines.addWidget(line)

    def _build(self) -> None:
        theme = self._theme
        body = QWidget()
        body.setProperty("region", "surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, tokens.SPACE_12, 0, tokens.SPACE_16)
        column.setSpacing(0)
        figures = QHBoxLayout()
        figures.setSpacing(6)
        bottom = Qt.AlignmentFlag.AlignBottom
        figures.addWidget(self.figure, 0, bottom)
        figures.addWidget(self.out_of, 0, bottom)
        figures.addStretch(1)
        figures.addWidget(self.grade, 0, bottom)
        self.out_of.setContentsMargins(0, 0, 0, 6)
        self.grade.setContentsMargins(0, 0, 0, 4)
        column.addLayout(_padded(self.heading))
        column.addLayout(_padded(figures))
        column.addLayout(_padded(self.capped))
        for bar in self.bars:
            column.addLayout(_padded(bar))
        column.addSpacing(tokens.SPACE_8)
        self._under_score = Hairline(theme)
        column.addWidget(self._under_score)
        column.addSpacing(tokens.SPACE_8)
        for line in self.needs.values():
            column.addLayout(_padded(line))
        column.addSpacing(6)
        column.addWidget(Hairline(theme))
        column.addSpacing(4)
        column.addLayout(_padded(self.findings_heading))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._lines.setContentsMargins(tokens.PANEL_MARGIN, 0, tokens.PANEL_MARGIN, 0)
        self._lines.addWidget(self.none)
        column.addLayout(self._lines)
        column.addSpacing(tokens.SPACE_8)
        column.addWidget(Hairline(theme))
        column.addSpacing(4)
        column.addLayout(_padded(self.tray))
        column.addStretch(1)
        self.setWidget(body)
        for mark, line in self.needs.items():
            line.pressed.connect(lambda mark=mark: self.need_wanted.emit(mark))
        self._retranslate()

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Provisional score"))

    def _restyle(self) -> None:
        # The hairline beside it is part of its column.
        self.setFixedWidth(self._theme.px(tokens.VISIT_PANEL) - tokens.HAIRLINE)
        # Folded away it is not laid out; what its parts measured in another size of text must not stay.
        for part in self.findChildren(QWidget):
            part.updateGeometry()


def _padded(content: QWidget | QHBoxLayout) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(tokens.PANEL_MARGIN, 0, tokens.PANEL_MARGIN, 0)
    if isinstance(content, QWidget):
        line.addWidget(content, 1)
    else:
        line.addLayout(content, 1)
    return line


def _set_shown(part: QWidget, shown: bool) -> None:  # noqa: FBT001 - a setter
    """Show or hide a part; asking costs a tenth of telling, and an answer changes few of them."""
    if part.isHidden() is shown:
        part.setVisible(shown)
