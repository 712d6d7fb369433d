"""The presenter of an open visit's version: offers a newer one, shows what it changes, takes the step and undoes it.

The line stands above the editor; ``moved`` tells the screen to open the visit anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from inspector_app.checklist.offers import newer_version
from inspector_app.clock import local_date
from inspector_app.visits import drafting
from inspector_app.visits.events import ChecklistRef
from ui.checklists.effect import effect
from ui.checklists.offer_line import OfferLine, Step
from ui.checklists.upgrade_dialog import UpgradeDialog
from ui.checklists.words import version_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from sqlite_utils import Database

    from inspector_app.checklist.model import Checklist
    from inspector_app.ids import VisitId
    from inspector_app.ledger.event import Event
    from inspector_app.visits.state import VisitState
    from ui.checklists.upgrade_dialog import Upgrade
    from ui.shell.screen import Workplace

LOOK, BACK, TAKE = "look", "back", "take:"


class Upgrading(QObject):
    """Signals: ``moved()`` when the visit is on another version than before."""

    moved = Signal()

    def __init__(self, workplace: Workplace, window: QWidget) -> None:
        super().__init__(window)
        self._at = workplace
        self._window = window
        self._visit: VisitId | None = None
        self._state: VisitState | None = None
        self._checklist: Checklist | None = None
        self._newer: Checklist | None = None
        self._left: Checklist | None = None
        self._refused: set[ChecklistRef] = set()
        self.dialog: UpgradeDialog | None = None
        self.line = OfferLine(workplace.theme)
        self.line.taken.connect(self._take_step)
        self.line.closed.connect(self._put_away)

    def look(self, state: VisitState, checklist: Checklist) -> None:
        """Say whether there is something to be said about the version of this visit."""
        if state.visit != self._visit:
            self._left = None
        self._visit, self._state, self._checklist = state.visit, state, checklist
        self._newer = None
        if self._left is not None and ref_of(self._left) not in state.former:
            self._left = None
        self._say()
        if state.seal is None and not state.versions() and self._left is None:
            library, today = self._at.laptop.library, local_date(self._at.clock.now(), state.zone)
            self._at.runner.work(
                lambda: newer_version(library, checklist, today), done=lambda newer: self._offer(checklist, newer)
            )

    def follow(self, state: VisitState) -> None:
        """Take in what the store holds now: another laptop may have gone over to another version, or back."""
        if self._checklist is None or state.visit != self._visit:
            return
        if state.checklist != ref_of(self._checklist):
            self.moved.emit()
        elif self._state is not None and state.versions() != self._state.versions():
            self.look(state, self._checklist)
        else:
            self._state = state

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._say()

    def _offer(self, checklist: Checklist, newer: Checklist | None) -> None:
        if newer is not None and checklist is self._checklist and ref_of(newer) not in self._refused:
            self._newer = newer
            self._say()

    def _say(self) -> None:
        """Say the one thing that is to be said, if any."""
        state, checklist = self._state, self._checklist
        if state is None or checklist is None or state.seal is not None:
            self.line.hide()
        elif state.versions():
            self._say_contested(state)
        elif self._left is not None:
            self._say_done(self._left, checklist)
        elif self._newer is not None:
            self._say_newer(self._newer)
        else:
            self.line.hide()

    def _say_newer(self, newer: Checklist) -> None:
        words = self.tr("{version} of this checklist is here; this visit stays on its own unless you go over.")
        self.line.say(
            _capital(words.replace("{version}", version_of(newer))),
            [Step(LOOK, self.tr("See what changes…"))],
            icon="ph.arrow-circle-up",
            close=self.tr("Not now"),
        )

    def _say_done(self, left: Checklist, now: Checklist) -> None:
        words = self.tr("This visit is on {new} now; it began on {old}. Every answer is kept.")
        self.line.say(
            words.replace("{new}", version_of(now)).replace("{old}", version_of(left)),
            [Step(BACK, self.tr("Back to {old}").replace("{old}", version_of(left)))],
            icon="ph.check-circle",
            close=self.tr("Close this line"),
        )

    def _say_contested(self, state: VisitState) -> None:
        words = self.tr("Two laptops put this visit on different versions. Choose the one that it is held to.")
        steps = [Step(f"{TAKE}{at}", ref.version) for at, ref in enumerate(state.versions())]
        self.line.say(words, steps, icon="ph.laptop", close=self.tr("Close this line"))

    def _take_step(self, key: str) -> None:
        if key == LOOK:
            self._look_at_changes()
        elif key == BACK and self._left is not None:
            left, self._left = self._left, None
            self._go_over(ref_of(left))
        elif key.startswith(TAKE) and self._state is not None:
            self._go_over(self._state.versions()[int(key.removeprefix(TAKE))])

    def _look_at_changes(self) -> None:
        state, old, new = self._state, self._checklist, self._newer
        if state is None or old is None or new is None or self.dialog is not None:
            return
        visit, ledger = state.visit, self._at.laptop.ledger

        def read(db: Database) -> Upgrade:
            from inspector_app.visits.reading import state_of

            return effect(db, state_of(db, ledger, visit), old=old, new=new)

        self._at.runner.read(read, done=self._show)

    def _show(self, upgrade: Upgrade) -> None:
        if self.dialog is not None or self._newer != upgrade.new:
            return
        dialog = UpgradeDialog(self._at.theme, upgrade, formats=self._at.formats, parent=self._window)
        dialog.wanted.connect(lambda: self._upgrade(upgrade))
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _closed(self, _result: int) -> None:
        self.dialog = None

    def _upgrade(self, upgrade: Upgrade) -> None:
        self._left = upgrade.old
        self._go_over(ref_of(upgrade.new))

    def _go_over(self, to: ChecklistRef) -> None:
        visit, state = self._visit, self._state
        if visit is None or state is None:
            return
        laptop = self._at.laptop
        seen = state.upgrade.events if state.upgrade is not None else ()

        def write(db: Database) -> list[Event]:
            return drafting.upgrade_visit(
                db, laptop.ledger, visit=visit, to=to, by=laptop.person.person, zone=state.zone, seen=seen
            )

        def done(events: list[Event]) -> None:
            if events:
                self._at.notices.saved(events[-1].at)
            self.moved.emit()

        self._at.runner.write(write, done=done, origin="upgrade")

    def _put_away(self) -> None:
        """Say no more of this version while the program runs, or of what was done."""
        if self._newer is not None:
            self._refused.add(ref_of(self._newer))
        self._newer = self._left = None


def ref_of(checklist: Checklist) -> ChecklistRef:
    """Return what names this version."""
    return ChecklistRef(checklist.checklist, checklist.version, checklist.digest)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
