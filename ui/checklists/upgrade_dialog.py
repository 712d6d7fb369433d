"""The preview of an upgrade: what the newer version changes, what becomes of the answers, and the step itself."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.checklists.compare_view import CompareView
from ui.checklists.telling import counts, tell
from ui.checklists.words import days_of, title_of, version_of
from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.hairline import Hairline
from ui.widgets.label import Label

if TYPE_CHECKING:
    from inspector_app.checklist.model import Checklist
    from inspector_app.checklist.versions import Changes
    from inspector_app.ids import Path
    from ui.i18n.formats import Formats
    from ui.theme import Theme

MARGIN = 48
"""How much of the window stays in sight around it."""
WIDEST = 1080


@dataclasses.dataclass(frozen=True)
class Upgrade:
    """What an upgrade of one visit would do. ``answered`` are the questions, by their old path, that it has an answer
    of; ``appendix`` counts the answers that only the old version asks for, ``open_now`` and ``open_then`` the items
    without an answer, ``score_now`` and ``score_then`` are decimal texts, empty where there is none. ``signed`` tells
    that a signature stands, which will not after it.
    """

    old: Checklist
    new: Checklist
    changes: Changes
    answered: frozenset[Path]
    appendix: int
    open_now: int
    open_then: int
    score_now: str
    score_then: str
    signed: bool


class UpgradeDialog(QDialog):
    """Signals: ``wanted()`` when the person takes the step."""

    wanted = Signal()

    def __init__(self, theme: Theme, upgrade: Upgrade, *, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._formats = formats
        self._upgrade = upgrade
        self.title = Label(theme, type_="title", wrap=True)
        self.about = Label(theme, tone="text.secondary", wrap=True)
        self.effect = Label(theme, wrap=True)
        self.view = CompareView(theme)
        self.take = Button(theme, kind=Kind.PRIMARY)
        self.leave = Button(theme)
        self.note = Label(theme, type_="small", tone="text.tertiary", wrap=True)
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self.reject)
        self._build()
        room = parent.window().size()
        self.resize(min(room.width() - MARGIN, theme.px(WIDEST)), room.height() - MARGIN)
        self._retranslate()
        self.leave.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew with the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _take(self) -> None:
        self.wanted.emit()
        self.accept()

    def _retranslate(self) -> None:
        upgrade, formats = self._upgrade, self._formats
        name = version_of(upgrade.new)
        self.setWindowTitle(self.tr("What changes"))
        self.title.setText(self.tr("What changes with {version}").replace("{version}", name))
        parts = (title_of(upgrade.new, formats.lang), days_of(upgrade.new, formats), counts(upgrade.changes, formats))
        self.about.setText(" · ".join(part for part in parts if part))
        self.effect.setText(" ".join(self._effects()))
        self.view.show_changes(
            version_of(upgrade.old), name, tell(upgrade.changes, formats=formats, answered=upgrade.answered)
        )
        self.take.setText(self.tr("Go over to {version}").replace("{version}", name))
        self.leave.setText(self.tr("Not now"))
        self.note.setText(self.tr("You can go back afterwards; no answer is lost either way."))

    def _effects(self) -> list[str]:
        """Return what the step does to this visit, sentence by sentence."""
        upgrade, formats = self._upgrade, self._formats
        said = [self.tr("Every answer to a question that stays is kept.")]
        if upgrade.appendix:
            said.append(
                self.tr("%n answer(s) to questions that are removed go to the paper's appendix.", "", upgrade.appendix)
            )
        if upgrade.open_then != upgrade.open_now:
            said.append(self.tr("Then %n item(s) wait for an answer.", "", upgrade.open_then))
        if upgrade.score_now and upgrade.score_then and upgrade.score_now != upgrade.score_then:
            now, then = (formats.decimal(float(score)) for score in (upgrade.score_now, upgrade.score_then))
            said.append(self.tr("The score so far goes from {now} to {then}.").format(now=now, then=then))
        if upgrade.signed:
            said.append(self.tr("Whoever signed signs again: the signature was for the version before."))
        return said

    def _build(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(tokens.PAGE_MARGIN, tokens.SPACE_20, tokens.PAGE_MARGIN, tokens.SPACE_12)
        head.setSpacing(tokens.SPACE_4)
        for label in (self.title, self.about, self.effect):
            head.addWidget(label)
        foot = QHBoxLayout()
        foot.setContentsMargins(tokens.PAGE_MARGIN, tokens.SPACE_12, tokens.PAGE_MARGIN, tokens.SPACE_16)
        foot.setSpacing(tokens.SPACE_8)
        foot.addWidget(self.take)
        foot.addWidget(self.leave)
        foot.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(Hairline(self._theme))
        column.addLayout(foot)
