"""The closing conference on one screen, made to be turned round and read by the other party; dumb: it is filled and
it tells.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from inspector_app.clock import local_date
from inspector_app.visits.events import Role
from ui.closing.data import ClosingData, Party, SignatureGiven
from ui.closing.findings import FindingsView
from ui.closing.missing import MissingView
from ui.closing.obstacles import ObstaclesEdit
from ui.closing.party import PartyPanel
from ui.closing.result import ResultView
from ui.closing.steps import Steps
from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.elided import ElidedLabel
from ui.widgets.hairline import Hairline
from ui.widgets.heading import ListHeading
from ui.widgets.label import Label
from ui.widgets.settling import SettlingText

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.i18n.formats import Formats
    from ui.theme import Theme

MARGIN = tokens.SPACE_32
SEAL_WIDTH = 232
RESPONSE = 100


class ClosingView(QWidget):
    """Penutupan.

    Signals, all by the person: ``back()``; ``question_wanted(path)``; ``response_settled(text)``;
    ``obstacles_settled(tuple)``;
    ``party_settled(SignatureGiven)``; ``seal_wanted()``; ``papers_wanted()`` once sealed.
    """

    back = Signal()
    question_wanted = Signal(str)
    response_settled = Signal(str)
    obstacles_settled = Signal(tuple)
    party_settled = Signal(SignatureGiven)
    seal_wanted = Signal()
    papers_wanted = Signal()

    def __init__(self, theme: Theme, formats: Formats, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._data: ClosingData | None = None
        self._sealing = False
        self._with_witness = False
        self.panels: dict[Role, PartyPanel] = {}
        self.leave = Button(theme, kind=Kind.QUIET, icon="ph.caret-left")
        self._title = Label(theme, type_="section")
        self._where = ElidedLabel(theme, type_="small", tone="text.secondary")
        self.steps = Steps(theme)
        self.missing = MissingView(theme)
        self.findings = FindingsView(theme)
        self._response_heading = ListHeading(theme, margin=0)
        self.response = SettlingText(name="")
        self._obstacles_heading = ListHeading(theme, margin=0)
        self.obstacles = ObstaclesEdit(theme)
        self.result = ResultView(theme, formats)
        self.witness = Button(theme, kind=Kind.LINK, icon="ph.plus")
        self.seal = Button(theme, icon="ph.lock-simple", height=tokens.CONTROL_LARGE)
        self._waiting = Label(theme, type_="small", tone="text.tertiary", wrap=True)
        self._build()
        self.leave.clicked.connect(self.back)
        self.missing.wanted.connect(self.question_wanted)
        self.response.settled.connect(self.response_settled)
        self.obstacles.settled.connect(self.obstacles_settled)
        self.witness.clicked.connect(self._add_witness)
        self.seal.clicked.connect(self._seal_clicked)
        self.steps.wanted.connect(self._go_to)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_data(self, data: ClosingData) -> None:
        """Show a visit; what the person is typing or drawing at this moment is left alone."""
        self._data = data
        self._with_witness = self._with_witness or any(party.role is Role.WITNESS for party in data.parties)
        self._show_texts(data)
        self.missing.show_missing(data.missing)
        self.findings.show_findings(data.findings, complete=not data.missing)
        self.response.show_kept(data.response)
        self.obstacles.show_kept(data.obstacles)
        self.result.show_result(data.result)
        self._show_parties()
        sealed = data.seal is not None
        self.response.setReadOnly(sealed)
        self.obstacles.setEnabled(not sealed)
        self._show_seal()

    def forget(self) -> None:
        """Let go of a visit before another one is shown."""
        self._data = None
        self._with_witness = False
        self._sealing = False
        for panel in self.panels.values():
            panel.hide()
            panel.deleteLater()
        self.panels.clear()
        self.response.setReadOnly(False)
        self.response.show_kept("")
        self.obstacles.show_kept(())

    def set_sealing(self, sealing: bool) -> None:  # noqa: FBT001 - a setter
        """Show that the seal is being set."""
        self._sealing = sealing
        self._show_seal()

    def settle(self) -> None:
        """Hand on what is being typed or drawn, now: before the seal, and before the screen is left."""
        self.response.settle()
        self.obstacles.settle()
        for panel in self.panels.values():
            panel.take()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange and self._data is not None:
            self.show_data(self._data)
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the right column its share where the text is large."""
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 0, MARGIN, 0)
        head.setSpacing(tokens.SPACE_16)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._title)
        names.addWidget(self._where)
        names.addStretch(1)
        rule = Hairline(self._theme, vertical=True)
        rule.setMaximumHeight(20)
        head.addWidget(self.leave)
        head.addWidget(rule)
        head.addLayout(names, 1)
        head.addWidget(self.steps, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head = QWidget()
        self._head.setLayout(head)
        policy = self._head.sizePolicy()
        policy.setVerticalPolicy(policy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self._head.setSizePolicy(policy)

        left = _column(self.missing, self.findings, right=tokens.PAGE_MARGIN, left=MARGIN)
        right = _column(
            self._response_heading, self.response, self._obstacles_heading, self.obstacles, self.result,
            left=tokens.PAGE_MARGIN, right=MARGIN,
        )  # fmt: skip
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(_scrolled(left), 1)
        middle.addWidget(Hairline(self._theme, vertical=True))
        self._words_column = right
        self._right = _scrolled(right)
        middle.addWidget(self._right)

        foot = self._build_foot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Hairline(self._theme))
        column.addLayout(middle, 1)
        column.addWidget(Hairline(self._theme, strong=True))
        column.addLayout(foot)

    def _build_foot(self) -> QHBoxLayout:
        self._pads = QHBoxLayout()
        self._pads.setSpacing(tokens.SPACE_24)
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN, tokens.SPACE_8, MARGIN, tokens.SPACE_8)
        foot.setSpacing(tokens.SPACE_24)
        foot.addLayout(self._pads, 1)
        end = QVBoxLayout()
        end.setSpacing(tokens.SPACE_8)
        end.addStretch(1)
        end.addWidget(self.witness, 0, Qt.AlignmentFlag.AlignRight)
        end.addWidget(self.seal)
        end.addWidget(self._waiting)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._end = QWidget()
        self._end.setLayout(end)
        end.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._end)
        return foot

    def _show_texts(self, data: ClosingData) -> None:
        self._title.setText(self.tr("Closing"))
        began = self._formats.time_zone(data.started_at, data.zone)
        day = self._formats.long_date(local_date(data.started_at, data.zone))
        parts = (data.site, data.where, day, self.tr("from {time}").format(time=began))
        self._where.setText(" · ".join(part for part in parts if part))
        self.leave.setText(self.tr("Back to the checklist"))
        self._response_heading.set_text(self.tr("The company's response"), self.tr("in its own words"))
        self.response.setAccessibleName(self.tr("The company's response, in its own words"))
        self.response.setPlaceholderText(self.tr("What the company says to the findings. May stay empty."))
        self._obstacles_heading.set_text(self.tr("Obstacles named"), self.tr("may stay empty"))
        self.witness.setText(self.tr("Witness"))

    def _show_parties(self) -> None:
        data = self._data
        if data is None:
            return
        parties = {party.role: party for party in data.parties}
        if self._with_witness and Role.WITNESS not in parties:
            parties[Role.WITNESS] = Party(role=Role.WITNESS, name="", editable=True)
        for role in [role for role in self.panels if role not in parties]:
            panel = self.panels.pop(role)
            panel.hide()
            panel.deleteLater()
        for role, party in parties.items():
            if role in self.panels:
                self.panels[role].show_party(party)
                continue
            panel = PartyPanel(self._theme, party, clock_text=partial(self._formats.time_zone, zone=data.zone))
            panel.settled.connect(self.party_settled)
            panel.dismissed.connect(self._drop_witness)
            panel.turned.connect(self._show_seal)
            self.panels[role] = panel
            self._pads.addWidget(panel, 1)
        if data.seal is not None:
            for panel in self.panels.values():
                panel.seal()

    def _show_seal(self) -> None:
        data = self._data
        if data is None:
            return
        waiting = [panel for panel in self.panels.values() if not panel.is_settled]
        sealed = data.seal is not None
        ready = not waiting and not data.missing and not self._sealing
        self.witness.setVisible(not sealed and Role.WITNESS not in self.panels)
        self.seal.setText(self.tr("Open the report") if sealed else self.tr("Seal and print"))
        self.seal.set_icon("ph.file-text" if sealed else "ph.lock-simple")
        self.seal.set_kind(Kind.PRIMARY if ready or sealed else Kind.PLAIN)
        self.seal.setEnabled(ready or sealed)
        self._waiting.setText(self._why(data, waiting=len(waiting)))
        self._fit()
        self.steps.show_steps(
            complete=not data.missing, answered=bool(data.response or data.obstacles),
            settled=len(self.panels) - len(waiting), parties=len(self.panels), sealed=sealed,
        )  # fmt: skip

    def _why(self, data: ClosingData, *, waiting: int) -> str:
        if data.seal is not None:
            return self.tr("Sealed {time} as {number}.").format(
                time=self._formats.time_zone(data.seal.at, data.zone), number=data.seal.number
            )
        if self._sealing:
            return self.tr("The seal is being set.")
        parts = []
        if data.missing:
            parts.append(self.tr("%n question(s)", "", len(data.missing)))
        if waiting:
            parts.append(self.tr("%n signature(s)", "", waiting))
        first = self.tr("Waiting for {what}.").format(what=self.tr(" and ").join(parts)) if parts else ""
        return "\n".join(part for part in (first, self.tr("Once sealed it can only be amended.")) if part)

    def _add_witness(self) -> None:
        self._with_witness = True
        self._show_parties()
        self._show_seal()
        self.panels[Role.WITNESS].name.setFocus()

    def _drop_witness(self) -> None:
        self._with_witness = False
        self._show_parties()
        self._show_seal()

    def _seal_clicked(self) -> None:
        if self._data is not None and self._data.seal is not None:
            self.papers_wanted.emit()
        else:
            self.settle()
            self.seal_wanted.emit()

    def _go_to(self, step: str) -> None:
        pads = [panel for panel in self.panels.values() if not panel.is_settled] or list(self.panels.values())
        targets: dict[str, QWidget | None] = {
            "response": self.response, "signatures": pads[0].pad if pads else None,
            "findings": self.missing.rows[0] if self.missing.rows else None, "seal": self.seal,
        }  # fmt: skip
        target = targets.get(step)
        if target is not None:
            target.setFocus()

    def _fit(self) -> None:
        content = self._words_column.minimumSizeHint().width()
        wanted = max(tokens.CLOSING_PANEL, min(self._theme.px(tokens.CLOSING_PANEL), self.width() * 2 // 5), content)
        self._right.setFixedWidth(min(wanted, max(tokens.CLOSING_PANEL, self.width() // 2)))
        self._end.setFixedWidth(max(SEAL_WIDTH, self.seal.sizeHint().width()))
        self.seal.setMinimumWidth(self._end.width())

    def _restyle(self) -> None:
        self._head.setMinimumHeight(self._theme.px(tokens.HEAD))
        self._fit()
        self.response.setFixedHeight(self._theme.px(RESPONSE))


def _column(*widgets: QWidget, left: int, right: int) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(left, 0, right, tokens.SPACE_16)
    column.setSpacing(tokens.SPACE_8)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return box


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
