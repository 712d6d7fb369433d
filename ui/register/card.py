"""The card of the chosen site, in the order an inspector asks: who, permit, contact, last visits, what is still
open.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.checklist.model import Severity
from inspector_app.clock import local_date
from inspector_app.visits.events import SiteKind
from inspector_app.visits.lists import VisitRow, VisitStatus
from ui.register.start import StartPanel
from ui.register.words import permit_state
from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.facts import Fact, Facts
from ui.widgets.hairline import Hairline
from ui.widgets.heading import ListHeading
from ui.widgets.label import Label
from ui.widgets.lines import Line, Lines
from ui.widgets.state_label import State, state_word

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from inspector_app.visits.lists import FindingRow
    from ui.register.reading import Card
    from ui.register.words import RegisterWords
    from ui.theme import Theme

MARGIN = tokens.SPACE_20


class SiteCard(QWidget):
    """Signals, by the person: ``start_wanted()``, ``resume_wanted(visit)``, ``visit_opened(visit)``; the start panel
    has its own.
    """

    start_wanted = Signal()
    resume_wanted = Signal(str)
    visit_opened = Signal(str)

    def __init__(self, theme: Theme, words: RegisterWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._card: Card | None = None
        self._today: dt.date | None = None
        self._name = Label(theme, type_="section", wrap=True)
        self._address = Label(theme, type_="small", tone="text.secondary", wrap=True)
        self.start = Button(theme, kind=Kind.PRIMARY, icon="ph.plus-bold", key="N")
        self.resume = Button(theme, icon="ph.note-pencil")
        self.panel = StartPanel(theme, words.formats)
        self._facts = Facts(theme)
        self._visits_heading = ListHeading(theme, margin=MARGIN)
        self._visits = Lines(theme, margin=MARGIN)
        self._findings_heading = ListHeading(theme, margin=MARGIN)
        self._findings = Lines(theme, margin=MARGIN)
        self._hint = Label(theme, tone="text.tertiary", wrap=True)
        self._build()
        self.start.clicked.connect(self.start_wanted)
        self.resume.clicked.connect(self._resume)
        self._visits.opened.connect(self.visit_opened)

    @property
    def card(self) -> Card | None:
        """What is shown."""
        return self._card

    def show_card(self, card: Card | None, *, today: dt.date) -> None:
        """Show a site; nothing chosen shows what will stand here."""
        if card is None or self._card is None or card.key != self._card.key:
            self.close_start()
            self._scroll.verticalScrollBar().setValue(0)
        self._card = card
        self._today = today
        self.retranslate()

    def set_closable(self, closable: bool) -> None:  # noqa: FBT001 - a setter
        """Leave room beside the name for the cross, where the card lies over the list."""
        self._name.setContentsMargins(0, 0, self._theme.px(tokens.SPACE_24) if closable else 0, 0)

    def open_start(self) -> None:
        """Show the panel that begins a visit."""
        self._buttons.setCurrentIndex(1)
        self._fit()
        self.panel.begin()

    def close_start(self) -> None:
        """Put the panel away."""
        self._buttons.setCurrentIndex(0)
        self._fit()

    def refit(self) -> None:
        """Give the panel the height that its words need now."""
        self._fit()

    @property
    def starting(self) -> bool:
        """Whether the panel is open."""
        return self._buttons.currentIndex() == 1

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.start.setText(self.tr("Begin visit"))
        self._hint.setText(self.tr("Choose a line to see its permit, its last visits and what is still open."))
        card = self._card
        self._content.setVisible(card is not None)
        self._hint.setVisible(card is None)
        self.panel.retranslate()
        if card is None:
            return
        site = card.site
        self._name.setText(site.name)
        place = site.estate_name if site.kind is SiteKind.PLANT else ""
        parts = (site.address, place, site.regency_name)
        self._address.setText(", ".join(part for part in parts if part))
        self.resume.setText(self.tr("Go on with the draft"))
        self.resume.setVisible(card.draft is not None)
        self.start.set_kind(Kind.PLAIN if card.draft is not None else Kind.PRIMARY)
        self.resume.set_kind(Kind.PRIMARY if card.draft is not None else Kind.PLAIN)
        self._facts.show_facts(self._said_facts(card))
        self._show_visits(card)
        self._show_findings(card)

    def _said_facts(self, card: Card) -> list[Fact]:
        site, unknown = card.site, self.tr("not known")
        state = permit_state(site.permit_status)
        since = ""
        if site.permit_number:
            date = self._words.formats.date(dt.date.fromisoformat(site.permit_date)) if site.permit_date else ""
            since = self.tr("{number} since {date}") if date else "{number}"
            since = since.format(number=site.permit_number, date=date)
        contact = " · ".join(part for part in (site.contact_name, site.contact_phone) if part)
        identity = " · ".join(part for part in (site.nib, site.kbli) if part)
        facts = [
            Fact(self.tr("IOMKI"), since, state.look, state_word(state)),
            Fact(self.tr("NIB · KBLI"), identity or unknown),
        ]
        if site.kbli_title:
            facts.append(Fact("", site.kbli_title))
        facts.append(Fact(self.tr("In charge"), contact or unknown))
        if card.companies is not None:
            facts.append(Fact(self.tr("Companies"), self._words.formats.whole(card.companies)))
        if card.area_ha is not None:
            facts.append(Fact(self.tr("Area"), f"{self._words.formats.whole(card.area_ha)} ha"))
        workers = (
            self.tr("{workers} registered").format(workers=self._words.workers(site.workers))
            if site.workers
            else unknown
        )
        facts.append(Fact(self.tr("Workforce"), workers))
        return facts

    def _show_visits(self, card: Card) -> None:
        self._visits_heading.set_text(self.tr("Last visits"))
        lines = [self._visit_line(row) for row in card.visits]
        self._visits.show_lines(lines, empty=self.tr("Not visited yet, as far as this laptop knows."))

    def _visit_line(self, row: VisitRow) -> Line:
        formats = self._words.formats
        day = formats.date(local_date(row.started_at, row.zone))
        if row.status is VisitStatus.DRAFT:
            return Line(
                key=str(row.visit), lead=day, text=state_word(State.DRAFT), look=State.DRAFT.look,
                note=row.inspector if not row.inspector.startswith("person:") else "",
            )  # fmt: skip
        score = formats.decimal(float(row.score)) if row.score else "–"
        found = self.tr("no findings")
        if row.findings:
            found = self.tr("%n finding(s), {open} open", "", row.findings).format(open=row.findings_open)
        return Line(
            key=str(row.visit), lead=day, text=self.tr("{grade}  {score}").format(grade=row.grade or "–", score=score),
            note=found,
        )  # fmt: skip

    def _show_findings(self, card: Card) -> None:
        count = self._words.formats.whole(len(card.findings)) if card.findings else ""
        self._findings_heading.set_text(self.tr("Open findings"), count)
        lines = [self._finding_line(row) for row in card.findings]
        self._findings.show_lines(lines, empty=self.tr("None from the last sealed visit."))

    def _finding_line(self, row: FindingRow) -> Line:
        names = {
            Severity.CRITICAL: self.tr("Critical"),
            Severity.MAJOR: self.tr("Major"),
            Severity.MINOR: self.tr("Minor"),
        }
        due, late = "", 0
        if row.due:
            day = dt.date.fromisoformat(row.due)
            late = (self._today - day).days if self._today else 0
            due = self._words.formats.short_date(day)
        note = self.tr("%n day(s) late", "", late) if late > 0 else due
        critical = row.severity is Severity.CRITICAL
        return Line(
            key="",
            lead=row.code,
            text=row.statement.get(self._words.formats.lang, ""),
            note=" · ".join(part for part in (names[row.severity], note) if part),
            note_tone="fail" if critical or late > 0 else "text.tertiary",
        )

    def _build(self) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.SPACE_8)
        line.addWidget(self.start)
        line.addWidget(self.resume)
        line.addStretch(1)
        self._resting = row
        self._buttons = QStackedWidget()
        self._buttons.addWidget(row)
        self._buttons.addWidget(self.panel)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, tokens.SPACE_16, MARGIN, tokens.SPACE_16)
        head.setSpacing(0)
        head.addWidget(self._name)
        head.addWidget(self._address)
        head.addSpacing(tokens.SPACE_8)
        head.addWidget(self._buttons)
        facts = QVBoxLayout()
        facts.setContentsMargins(MARGIN, tokens.SPACE_12, MARGIN, tokens.SPACE_8)
        facts.addWidget(self._facts)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 0, tokens.SPACE_16)
        inner.setSpacing(0)
        inner.addLayout(head)
        inner.addWidget(Hairline(self._theme))
        inner.addLayout(facts)
        for widget in (self._visits_heading, self._visits, self._findings_heading, self._findings):
            inner.addWidget(widget)
        inner.addStretch(1)
        self._content = QWidget()
        self._content.setLayout(inner)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hint.setContentsMargins(MARGIN, tokens.SPACE_24, MARGIN, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._scroll, 1)
        self.close_start()
        self._theme.changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give wrapped words the height that they need at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the stack be as high as the page that shows."""
        starting = self.starting
        for page in (self._resting, self.panel):
            shown = (page is self.panel) == starting
            policy = page.sizePolicy()
            policy.setVerticalPolicy(policy.Policy.Preferred if shown else policy.Policy.Ignored)
            page.setSizePolicy(policy)
        page = self.panel if starting else self._resting
        highest = max(page.sizeHint().height(), page.heightForWidth(self._buttons.width()))
        self._buttons.setMaximumHeight(highest + tokens.SPACE_32 if starting else highest)
        self._buttons.updateGeometry()

    def _resume(self) -> None:
        if self._card is not None and self._card.draft is not None:
            self.resume_wanted.emit(str(self._card.draft))
