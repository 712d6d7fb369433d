"""The presenter of Penutupan: keeps words, obstacles and signatures as they come, seals, and has the paper made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from inspector_app.ids import VisitId, subject
from inspector_app.visits import closing as verbs
from inspector_app.visits.events import Manner, Obstacle
from inspector_app.visits.outside_lists import outside_lists
from inspector_app.visits.reading import former_of
from inspector_app.visits.sealing import seal
from ui.closing.reading import Closing, keep_papers, make_papers, read_closing
from ui.closing.view import ClosingView
from ui.closing.words import ClosingWords
from ui.shell.screen import Screen
from ui.widgets.keyhint import KeyHint

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent
    from sqlite_utils import Database

    from inspector_app.changes import Changes
    from inspector_app.errors import InspectionError
    from inspector_app.evidence.signatures import PreparedSignature
    from inspector_app.ledger.event import Event
    from inspector_app.reports.berita_acara import Paper
    from inspector_app.visits.events import Copy
    from inspector_app.visits.state import VisitState
    from ui.closing.data import SignatureGiven
    from ui.shell.screen import Workplace

ORIGIN = "closing"
PAPER_LANGUAGE = "id"
"""Both copies that the seal makes; Laporan gives English ones as well."""


class ClosingScreen(Screen):
    """The closing conference of one visit."""

    bare = True

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._place = workplace
        self._visit: VisitId | None = None
        self._closing: Closing | None = None
        self._words = ClosingWords(workplace.formats)
        self._writing = 0
        self._seal_after = False
        self._asked = 0
        self.view = ClosingView(workplace.theme, workplace.formats)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view.response)
        self.view.back.connect(self._back)
        self.view.question_wanted.connect(self._go_to_question)
        self.view.response_settled.connect(self._respond)
        self.view.obstacles_settled.connect(self._hear)
        self.view.party_settled.connect(self._settle_party)
        self.view.seal_wanted.connect(self._seal_when_written)
        self.view.papers_wanted.connect(self._show_papers)

    def arrive(self, **what: str) -> None:
        """Show the visit that was asked for."""
        visit = what.get("visit")
        if visit and visit != self._visit:
            self._visit = VisitId(visit)
            self._closing = None
            self._fresh_view()
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Look again when this visit was changed elsewhere and the screen is seen."""
        mine = self._visit is not None and subject("visit", self._visit) in changes.subjects
        if mine and changes.origin != ORIGIN and self.isVisible():
            self._read()

    def leave(self) -> None:
        """Keep what is being typed or drawn."""
        self.view.settle()

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this screen."""
        return (KeyHint("Tab", self.tr("next field")), KeyHint("Esc", self.tr("back")))

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        if self._closing is not None:
            self.view.show_data(self._words.data(self._closing))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._back()
        else:
            super().keyPressEvent(event)

    def _fresh_view(self) -> None:
        self.view.forget()

    def _read(self) -> None:
        visit, laptop = self._visit, self._place.laptop
        if visit is None:
            return
        self._asked += 1
        asked = self._asked

        def show(closing: Closing) -> None:
            if asked == self._asked:
                self._closing = closing
                self.view.show_data(self._words.data(closing))

        self._place.runner.read(lambda db: read_closing(db, laptop, visit), done=show)

    def _back(self) -> None:
        self.view.settle()
        self._place.navigator.go("visit", visit=self._visit or "")

    def _go_to_question(self, path: str) -> None:
        self.view.settle()
        self._place.navigator.go("visit", visit=self._visit or "", path=path)

    def _show_papers(self) -> None:
        self._place.navigator.go("reports", visit=self._visit or "")

    # What the parties say.

    def _respond(self, text: str) -> None:
        state = self._state()
        if state is None:
            return
        laptop, seen = self._place.laptop, state.response.events if state.response else ()
        self._write(
            lambda db: verbs.respond(
                db, laptop.ledger, visit=state.visit, text=text, by=laptop.person.person, zone=state.zone, seen=seen
            )
        )

    def _hear(self, obstacles: tuple[Obstacle, ...]) -> None:
        state = self._state()
        if state is None:
            return
        laptop, seen = self._place.laptop, state.obstacles.events if state.obstacles else ()
        self._write(
            lambda db: verbs.hear_obstacles(
                db,
                laptop.ledger,
                visit=state.visit,
                obstacles=obstacles,
                by=laptop.person.person,
                zone=state.zone,
                seen=seen,
            )
        )

    def _settle_party(self, given: SignatureGiven) -> None:
        state = self._state()
        if state is None:
            return
        if given.manner is not Manner.SIGNED:
            self._sign(state, given, None)
            return
        self._writing += 1  # counted while it is prepared: the seal must not overtake it

        def prepare() -> PreparedSignature:
            from inspector_app.evidence.signatures import prepare_signature

            return prepare_signature(given.png)

        def prepared(strokes: PreparedSignature) -> None:
            self._sign(state, given, strokes)
            self._written()

        def failed(error: InspectionError) -> None:
            self._failed(error)

        self._place.runner.work(prepare, done=prepared, failed=failed)

    def _sign(self, state: VisitState, given: SignatureGiven, strokes: PreparedSignature | None) -> None:
        laptop = self._place.laptop
        signed = state.signatures.get(given.role)
        self._write(
            lambda db: verbs.sign(
                db,
                laptop.ledger,
                visit=state.visit,
                role=given.role,
                manner=given.manner,
                name=given.name,
                title=given.title,
                nip=given.nip,
                strokes=strokes,
                reason=given.reason,
                witness=given.witness,
                by=laptop.person.person,
                zone=state.zone,
                seen=signed.events if signed else (),
            )
        )

    def _write(self, fn: Callable[[Database], list[Event]]) -> None:
        self._writing += 1

        def done(events: list[Event]) -> None:
            if events:
                self._place.notices.saved(events[-1].at)
            self._written()

        self._place.runner.write(fn, done=done, failed=self._failed, origin=ORIGIN)

    def _written(self) -> None:
        self._writing -= 1
        if self._writing:
            return
        if self._seal_after:
            self._seal()
        else:
            self._read()

    def _failed(self, error: InspectionError) -> None:
        self._writing -= 1
        self._seal_after = False
        self.view.set_sealing(False)
        self._place.notices.fail(error)
        self._read()

    def _state(self) -> VisitState | None:
        return self._closing.state if self._closing is not None else None

    # The seal and its paper.

    def _seal_when_written(self) -> None:
        self.view.set_sealing(True)
        if self._writing:
            self._seal_after = True
        else:
            self._seal()

    def _seal(self) -> None:
        self._seal_after = False
        closing, laptop = self._closing, self._place.laptop
        if closing is None:
            return
        state, checklist = closing.state, closing.checklist

        def write(db: Database) -> list[Event]:
            return seal(
                db, laptop.ledger, visit=state.visit, checklist=checklist, signer=laptop.signer, label=laptop.label,
                clock=self._place.clock, by=laptop.person.person, zone=state.zone, practice=laptop.practice,
                former=former_of(laptop.library, state), lists=outside_lists(db, checklist),
            )  # fmt: skip

        def sealed(events: list[Event]) -> None:
            self._place.notices.saved(events[-1].at)
            self.view.set_sealing(False)
            self._read()
            self._make_papers(state)

        def failed(error: InspectionError) -> None:
            self.view.set_sealing(False)
            self._place.notices.fail(error)
            self._read()

        self._place.runner.write(write, done=sealed, failed=failed, origin=ORIGIN)

    def _make_papers(self, state: VisitState) -> None:
        laptop, visit = self._place.laptop, state.visit

        def keep(papers: list[tuple[Copy, Paper]]) -> None:
            self._place.runner.write(
                lambda db: keep_papers(db, laptop, visit, papers=papers, lang=PAPER_LANGUAGE, state=state),
                done=lambda _events: self._show_papers(),
                origin=ORIGIN,
            )

        self._place.runner.read(lambda db: make_papers(db, laptop, visit, lang=PAPER_LANGUAGE), done=keep)


def make_screen(workplace: Workplace) -> ClosingScreen:
    """Return the screen."""
    return ClosingScreen(workplace)
