"""The findings as both parties read them: what was seen, what to do, by when; nothing is cut, whatever the text
size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from inspector_app.checklist.model import Severity
from ui.theme import tokens
from ui.widgets.empty import EmptyState
from ui.widgets.hairline import Hairline
from ui.widgets.heading import ListHeading
from ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.closing.data import FindingLine
    from ui.theme import Theme

NUMBER = 40
DATE = 112
TOP = Qt.AlignmentFlag.AlignTop


class FindingsView(QWidget):
    """Headings and one row for each finding. Call ``show_findings`` again after the language changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.heading = ListHeading(theme, margin=0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._empty = EmptyState(theme, icon="ph.check-circle", indent=tokens.PAGE_MARGIN + NUMBER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._empty)
        column.addLayout(self._rows)
        column.addStretch(1)
        self._shown: tuple[FindingLine, ...] | None = None
        theme.changed.connect(self._restyle)

    def show_findings(self, findings: Sequence[FindingLine], *, complete: bool) -> None:
        """Show these findings, in the order of their weight; ``complete`` when nothing is unanswered any more."""
        self.heading.set_text(self.tr("Findings"), self._summary(findings))
        self._empty.set_text(
            self.tr("Nothing was found that is not compliant.") if complete else self.tr("No findings so far.")
        )
        self._empty.setVisible(not findings)
        if tuple(findings) == self._shown:
            return
        self._shown = tuple(findings)
        self._make_rows()

    def _restyle(self) -> None:
        if self._shown:
            self._make_rows()

    def _make_rows(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for finding in self._shown or ():
            self._rows.addWidget(self._row(finding))

    def _summary(self, findings: Sequence[FindingLine]) -> str:
        if not findings:
            return ""
        parts = [self.tr("%n finding(s)", "", len(findings))]
        named = {
            Severity.CRITICAL: self.tr("{count} critical"),
            Severity.MAJOR: self.tr("{count} major"),
            Severity.MINOR: self.tr("{count} minor"),
        }
        by_weight = [
            text.format(count=count)
            for severity, text in named.items()
            if (count := sum(1 for finding in findings if finding.severity is severity))
        ]
        parts.append(", ".join(by_weight))
        corrected = sum(1 for finding in findings if finding.corrected)
        if corrected:
            parts.append(self.tr("{count} corrected on the spot").format(count=corrected))
        return " · ".join(parts)

    def _row(self, finding: FindingLine) -> QWidget:
        theme = self._theme
        row = QWidget()
        row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 7, 0, 0)
        grid.setHorizontalSpacing(tokens.SPACE_16)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, NUMBER - tokens.SPACE_16)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(2, 4)
        grid.setColumnMinimumWidth(3, theme.px(DATE))
        grid.addWidget(Label(theme, str(finding.number), tone="text.tertiary", wrap=True), 0, 0, TOP)
        grid.addWidget(Label(theme, finding.statement, weight=500, wrap=True), 0, 1, TOP)
        grid.addWidget(self._severity(finding), 1, 1, TOP)
        grid.addWidget(Label(theme, finding.action, wrap=True), 0, 2, 2, 1, TOP)
        due = Label(theme, finding.due, weight=500, wrap=True)
        note = Label(theme, finding.due_note, type_="small", tone="text.tertiary")
        when = QVBoxLayout()
        when.setSpacing(0)
        for label in (due, note):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | TOP)
            when.addWidget(label)
        when.addStretch(1)
        grid.addLayout(when, 0, 3, 2, 1)
        grid.setRowMinimumHeight(2, 7)
        grid.addWidget(Hairline(theme), 3, 0, 1, 4)
        spoken = (finding.number, finding.statement, finding.basis, finding.action, finding.due, finding.due_note)
        row.setAccessibleName(", ".join(str(part) for part in spoken if part))
        return row

    def _severity(self, finding: FindingLine) -> QWidget:
        theme = self._theme
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        words = {
            Severity.CRITICAL: self.tr("Critical"),
            Severity.MAJOR: self.tr("Major"),
            Severity.MINOR: self.tr("Minor"),
        }
        critical = finding.severity is Severity.CRITICAL
        tone = "fail" if critical else "text.secondary"
        if critical:
            icon = QLabel()
            icon.setPixmap(theme.pixmap("ph.warning-octagon-fill", "fail", tokens.ICON_CHIP))
            icon.setFixedHeight(theme.line("small"))
            line.addWidget(icon, 0, TOP)
        line.addWidget(Label(theme, words[finding.severity], type_="small", tone=tone, weight=500), 0, TOP)
        line.addSpacing(2)
        line.addWidget(Label(theme, finding.basis, type_="small", tone="text.tertiary", wrap=True), 1, TOP)
        return box
