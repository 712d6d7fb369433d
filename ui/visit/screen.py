"""The visit's screen in the shell: opens the editor on a visit, follows changes from elsewhere, leads to closing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from inspector_app.ids import Path, VisitId, subject
from inspector_app.visits.compose import session_of
from inspector_app.visits.outside_lists import outside_lists
from inspector_app.visits.state import fold
from ui.checklists.upgrading import Upgrading
from ui.shell.screen import Screen
from ui.visit.commands import key_hints
from ui.visit.editor import EditorTools, VisitEditor
from ui.visit.model import VisitModel
from ui.visit.store_desk import ORIGIN, StoreDesk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent
    from sqlite_utils import Database

    from inspector_app.changes import Changes
    from inspector_app.checklist.model import Checklist, ChoiceTable
    from inspector_app.checklist.session import Session
    from inspector_app.visits.state import VisitState
    from ui.shell.screen import Workplace
    from ui.widgets.keyhint import KeyHint


class Opened(NamedTuple):
    """A visit as the store holds it, its checklist, the register's lists that this one names, and the visit thought
    through: all that takes time is done before the window's thread has it.
    """

    state: VisitState
    checklist: Checklist
    lists: dict[str, ChoiceTable]
    session: Session


class VisitScreen(Screen):
    """Holds one open visit; coming back to it shows it as it was left."""

    rail = True

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._at = workplace
        self._visit: VisitId | None = None
        self._wanted: Path | None = None
        self.editor: VisitEditor | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.upgrading = Upgrading(workplace, self)
        self.upgrading.moved.connect(self._open_anew)
        self._box.addWidget(self.upgrading.line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the screen; the editor says its own texts."""
        self.title = self.editor.model.state.site.name if self.editor is not None else self.tr("Visit")
        self.upgrading.retranslate()

    def arrive(self, **what: str) -> None:
        """Open a visit, or look again at the one that is open; with ``path``, at that question."""
        visit = VisitId(what["visit"]) if what.get("visit") else self._visit
        if visit is None:
            return
        self._wanted = Path(what["path"]) if what.get("path") else None
        if visit == self._visit and self.editor is not None:
            self.editor.model.refresh()
            self._lead(self.editor)
            return
        self._visit = visit
        self._read(visit)

    def _open_anew(self) -> None:
        """Open the visit again, at the same question: it is on another version of its checklist now."""
        if self._visit is not None and self.editor is not None:
            self._wanted = self.editor.section.current
            self._read(self._visit)

    def _read(self, visit: VisitId) -> None:
        self._close()
        ledger, library = self._at.laptop.ledger, self._at.laptop.library

        def read(db: Database) -> Opened:
            state = fold(ledger.events(db, subject("visit", visit)))
            checklist = library.get(state.checklist)
            lists = outside_lists(db, checklist)
            return Opened(state, checklist, lists, session_of(state, checklist, lists=lists))

        self._at.runner.read(read, done=lambda opened: self._open(visit, opened))

    def refresh(self, changes: Changes) -> None:
        """Take in what another laptop, the closing or the exchange wrote; never the editor's own echo."""
        if self._visit is None or changes.origin == ORIGIN:
            return
        if self.editor is None:
            if changes.touches("checklist"):  # the one that this visit is held to may have come
                self._read(self._visit)
            return
        if subject("visit", self._visit) in changes.subjects:
            self.editor.model.refresh()
        if changes.touches("checklist"):
            self.upgrading.look(self.editor.model.state, self.editor.model.plan.checklist)

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the editor's keys."""
        return key_hints()

    def leave(self) -> None:
        """Hand over what was typed."""
        if self.editor is not None:
            self.editor.leave()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Put the focus where one writes."""
        super().focusInEvent(event)
        if self.editor is not None:
            self.editor.section.focus_answer()

    def _open(self, visit: VisitId, opened: Opened) -> None:
        if visit != self._visit or self.editor is not None:
            return  # another visit was asked for meanwhile, or this one twice
        state, checklist, lists, session = opened
        at, laptop = self._at, self._at.laptop
        me = laptop.person.person
        desk = StoreDesk(at.runner, laptop.ledger, visit=visit, by=me, zone=state.zone, clock=at.clock)
        model = VisitModel(
            checklist, state, desk=desk, clock=at.clock, me=me, lists=lists, session=session,
            media=lambda name: laptop.library.file(checklist, name),
        )  # fmt: skip
        editor = VisitEditor(model, EditorTools(at.theme, at.formats, at.speaker.say, motion=False))
        editor.back_wanted.connect(at.navigator.back)
        editor.closing_wanted.connect(lambda: at.navigator.go("closing", visit=visit))
        editor.stored.connect(at.notices.saved)
        model.reloaded.connect(lambda: self.upgrading.follow(model.state))
        self.editor = editor
        self._box.addWidget(editor)
        self.upgrading.look(state, checklist)
        self._lead(editor)
        self.retranslate()
        if self.isVisible():
            editor.section.focus_answer()

    def _lead(self, editor: VisitEditor) -> None:
        """Go to the question that was asked for, once."""
        if self._wanted is not None and editor.model.plan.owner(self._wanted) is not None:
            editor.go_to(self._wanted)
        self._wanted = None

    def _close(self) -> None:
        if self.editor is not None:
            self.editor.leave()
            self._box.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None


def make_screen(workplace: Workplace) -> Screen:
    """Make the visit's screen."""
    return VisitScreen(workplace)
