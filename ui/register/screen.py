"""The presenter of Kawasan & Perusahaan: asks the store as one types, reads the card of the choice, begins visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from inspector_app.checklist.offers import offers
from inspector_app.clock import local_date
from inspector_app.ids import PersonId
from inspector_app.visits.drafting import start_visit, visit_of
from inspector_app.visits.events import ChecklistRef, Member, SiteKind
from ui.checklists.choosing import ChecklistPopup
from ui.checklists.words import standing_of, title_of, version_of
from ui.register import reading
from ui.register.reading import Card, Found, Query
from ui.register.start import StartAnswers
from ui.register.view import RegisterView
from ui.shell.screen import Screen
from ui.widgets.keyhint import KeyHint

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from sqlite_utils import Database

    from inspector_app.changes import Changes
    from inspector_app.checklist.offers import Offer
    from inspector_app.errors import InspectionError
    from inspector_app.ledger.event import Event
    from ui.register.lines import Line
    from ui.shell.screen import Workplace


class RegisterScreen(Screen):
    """Finds a site and begins a visit there."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._place = workplace
        self._query = Query()
        self._asked = 0
        self._chosen: Line | None = None
        self._said_before = StartAnswers()
        self._offers: list[Offer] = []
        self._taken = 0
        self._starting = False
        self._seen = False
        self.view = RegisterView(workplace.theme, workplace.formats)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view.search)
        view, card = self.view, self.view.card
        view.asked.connect(self._ask)
        view.page_wanted.connect(self._read_page)
        view.site_wanted.connect(self._choose)
        view.start_wanted.connect(self._offer_start)
        view.exchange_wanted.connect(lambda: workplace.navigator.go("exchange"))
        view.filters.choices_wanted.connect(self._read_choices)
        card.resume_wanted.connect(lambda visit: workplace.navigator.go("visit", visit=visit))
        card.visit_opened.connect(self._open_visit)
        card.panel.begun.connect(self._begin)
        card.panel.cancelled.connect(self._cancel_start)
        card.panel.others_wanted.connect(self._show_others)
        self.popup = ChecklistPopup(workplace.theme, workplace.formats, self)
        self.popup.taken.connect(self._take)
        self.popup.left.connect(card.panel.others.setFocus)

    def arrive(self, **what: str) -> None:
        """Show the register, with one company or estate chosen if asked."""
        wanted = what.get("company") or what.get("estate") or ""
        if wanted:
            self.view.show_kind(SiteKind.PLANT if "company" in what else SiteKind.ESTATE)
            self.view.search.clear()
            self.view.filters.forget()
        self.view.card.close_start()
        self._ask(select=wanted, again=self._seen and not wanted)
        self._seen = True

    def refresh(self, changes: Changes) -> None:
        """Look again when the register or a visit changed and the screen is seen."""
        if self.isVisible() and any(changes.touches(kind) for kind in ("company", "estate", "visit")):
            self._ask(again=True)

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this screen."""
        return (
            KeyHint("↑↓", self.tr("choose")),
            KeyHint("Enter", self.tr("begin visit")),
            KeyHint("Esc", self.tr("clear")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.view.retranslate()
        if self._offers:
            self._name_checklist()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin with N where no letter is being typed; go back to the search with Ctrl+F."""
        if event.key() == Qt.Key.Key_N and not event.modifiers():
            self._offer_start()
        elif event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.view.search.setFocus()
            self.view.search.selectAll()
        else:
            super().keyPressEvent(event)

    def _ask(self, *, select: str = "", again: bool = False) -> None:
        view = self.view
        query = Query(
            kind=view.site_kind,
            text=view.text(),
            estate=view.filters.estate,
            regency=view.filters.regency,
            permit=view.filters.permit,
            open_findings=view.filters.open_findings,
            never_visited=view.filters.never_visited,
        )
        self._asked += 1
        asked, same = self._asked, again and query == self._query
        self._query = query

        def show(found: Found) -> None:
            if asked != self._asked:
                return
            view.show_found(found, again=same, select=select)
            if same and self._chosen is not None:
                self._choose(self._chosen)

        self._place.runner.read(lambda db: reading.find(db, query), done=show)

    def _read_page(self, number: int) -> None:
        asked, query = self._asked, self._query

        def show(lines: tuple[Line, ...]) -> None:
            if asked == self._asked:
                self.view.show_page(number, lines)

        self._place.runner.read(lambda db: reading.page(db, query, number), done=show)

    def _choose(self, line: Line | None) -> None:
        self._chosen = line
        if line is None:
            self.view.show_card(None, today=self._today())
            return

        def show(card: Card) -> None:
            if self._chosen is not None and card.key == self._chosen.key:
                self.view.show_card(card, today=self._today())

        self._place.runner.read(lambda db: reading.card_of(db, line.kind, line.key), done=show)

    def _read_choices(self, name: str) -> None:
        filters = self.view.filters
        if name == "regency":
            filters.set_choices(name, [(code, words, "") for code, words in reading.regency_choices()])
        else:
            self._place.runner.read(reading.estate_choices, done=lambda choices: filters.set_choices(name, choices))

    def _open_visit(self, visit: str) -> None:
        card = self.view.card.card
        drafted = card is not None and card.draft is not None and str(card.draft) == visit
        self._place.navigator.go("visit" if drafted else "reports", visit=visit)

    def _offer_start(self) -> None:
        card = self.view.card.card
        if card is None or self._starting:
            return
        kind, today, library = card.site.kind, self._today(), self._place.laptop.library

        def offer(found: list[Offer]) -> None:
            if self.view.card.card is None or self.view.card.card.key != card.key:
                return
            self._offers, self._taken = found, 0
            self.view.show_card_over(shown=True)
            self.view.card.panel.show_offer(today=today, before=self._said_before)
            self._name_checklist()
            self.view.card.open_start()

        self._place.runner.work(lambda: offers(library, kind.value, today), done=offer, failed=self._refuse)

    def _name_checklist(self) -> None:
        """Say which checklist the visit will be held to, and when it is not in force."""
        form = self._offers[self._taken].checklist
        named = ", ".join(part for part in (title_of(form, self._place.formats.lang), version_of(form)) if part)
        standing = standing_of(form, self._today())
        if standing:
            named += f" ({standing})"
        if standing and self._taken == 0:
            named += ". " + self.tr("This laptop holds none that is in force today.")
        self.view.card.panel.show_checklist(named, others=len(self._offers) > 1)

    def _show_others(self) -> None:
        others = self.view.card.panel.others
        self.popup.open_below(others, self._offers, taken=self._taken, day=self._today())

    def _take(self, at: int) -> None:
        """Hold the visit to this checklist; Enter then begins it."""
        self._taken = at
        self._name_checklist()
        self.view.card.refit()
        self.view.card.panel.begin()

    def _refuse(self, error: InspectionError) -> None:
        self._starting = False
        self._place.notices.fail(error)

    def _cancel_start(self) -> None:
        self.view.card.close_start()
        self.view.table.setFocus()

    def _begin(self, answers: StartAnswers) -> None:
        card = self.view.card.card
        if card is None or not self._offers or self._starting:
            return
        checklist = self._offers[self._taken].checklist
        self._starting = True
        self._said_before = answers
        laptop = self._place.laptop
        ref = ChecklistRef(checklist.checklist, checklist.version, checklist.digest)
        team = [laptop.person, *_second(answers)]

        def write(db: Database) -> list[Event]:
            return start_visit(
                db, laptop.ledger, site=card.site, checklist=ref, team=team, by=laptop.person.person, zone=card.zone,
                assignment=answers.assignment, assignment_date=answers.assignment_date,
            )  # fmt: skip

        def begun(events: list[Event]) -> None:
            self._starting = False
            self.view.card.close_start()
            self._place.notices.saved(events[-1].at)
            self._place.navigator.go("visit", visit=visit_of(events))

        self._place.runner.write(write, done=begun, failed=self._refuse, origin="register")

    def _today(self) -> dt.date:
        return local_date(self._place.clock.now(), self._place.laptop.zone)


def _second(answers: StartAnswers) -> list[Member]:
    """Return the second inspector; known by NIP, else by name, since there is no list of persons on this laptop."""
    if not answers.second_name:
        return []
    person = PersonId(answers.second_nip or answers.second_name.casefold())
    return [Member(person, answers.second_name, answers.second_nip)]


def make_screen(workplace: Workplace) -> RegisterScreen:
    """Return the screen."""
    return RegisterScreen(workplace)
