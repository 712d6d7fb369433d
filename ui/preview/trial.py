"""A visit that lies in memory only, for one checklist file after another: answers that still fit stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from inspector_app.checklist.nodes import definition
from inspector_app.clock import Zone
from inspector_app.ids import DeviceId, PersonId, subject
from inspector_app.ledger.ledger import Ledger
from inspector_app.register.rows import RegisterRows
from inspector_app.store.database import open_in_memory
from inspector_app.store.writer import InlineWriter
from inspector_app.visits.compose import session_of
from inspector_app.visits.drafting import start_visit, visit_of
from inspector_app.visits.events import ChecklistRef, Member, Site, SiteKind
from inspector_app.visits.outside_lists import outside_lists
from inspector_app.visits.rows import VisitRows
from inspector_app.visits.state import VisitState, fold
from ui.runner import InlineRunner
from ui.visit.model import VisitModel
from ui.visit.store_desk import StoreDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path as FilePath

    from inspector_app.checklist.model import Checklist, ChoiceTable, Question
    from inspector_app.checklist.session import Session
    from inspector_app.clock import Clock
    from inspector_app.errors import InspectionError
    from inspector_app.ids import Path, VisitId

AUTHOR = PersonId("author")


class Kept(NamedTuple):
    """How many answers stay with a form that was read anew, and how many no longer fit it."""

    stay: int
    left: int


class Trial:
    """The memory, and what stands between it and the editor. Everything answers at once, on the calling thread."""

    def __init__(self, *, clock: Clock, name: str, regency: str, present: Callable[[InspectionError], object]) -> None:
        self._clock = clock
        self._name = name
        self._regency = regency
        self._writer = InlineWriter(open_in_memory)
        self._ledger = Ledger(device=DeviceId("preview"), clock=clock, projectors=(RegisterRows(), VisitRows()))
        self._runner = InlineRunner(writer=self._writer, db=self._writer.db, present=present)
        self._visit: VisitId | None = None
        self._registered = False

    def open(self, checklist: Checklist, folder: FilePath) -> tuple[VisitModel, Kept]:
        """Return the presenter of the visit held to this checklist, and what became of the answers given so far.

        Pictures that the form names are read from the folder in which it lies.
        """
        visit = self._visit = self._visit or self._begin(checklist)
        state = self._state(visit)
        lists = self._lists(checklist)
        fitting = self._fitting(state, checklist)
        desk = _TrialDesk(self._runner, self._ledger, visit=visit, by=AUTHOR, zone=Zone.WIB, clock=self._clock)
        desk.fitting = lambda found: self._fitting(found, checklist)
        model = VisitModel(
            checklist, fitting, desk=desk, clock=self._clock, me=AUTHOR, lists=lists,
            media=lambda name: _beside(folder, name),
        )  # fmt: skip
        stay = len(fitting.values())
        return model, Kept(stay, len(state.values()) - stay)

    def close(self) -> None:
        """Let go of the memory."""
        self._writer.close()

    def _begin(self, checklist: Checklist) -> VisitId:
        ref = ChecklistRef(checklist.checklist, checklist.version, checklist.digest)
        team = [Member(AUTHOR, self._name)]
        events = self._writer.submit(
            lambda db: start_visit(
                db, self._ledger, site=self._site(checklist), checklist=ref, team=team, by=AUTHOR, zone=Zone.WIB
            )
        ).result()
        return visit_of(events)

    def _lists(self, checklist: Checklist) -> dict[str, ChoiceTable]:
        """Return the register's lists that the form names; its companies are the invented ones of the practice."""
        if "companies" in checklist.lists and not self._registered:
            from inspector_app.register.practice import practice_companies, practice_estates
            from inspector_app.register.registering import register

            companies, estates = practice_companies(), practice_estates()
            self._writer.submit(
                lambda db: register(db, self._ledger, by=AUTHOR, zone=Zone.WIB, companies=companies, estates=estates)
            ).result()
            self._registered = True
        return outside_lists(self._writer.db, checklist)

    def _state(self, visit: VisitId) -> VisitState:
        return fold(self._ledger.events(self._writer.db, subject("visit", visit)))

    def _fitting(self, state: VisitState, checklist: Checklist) -> VisitState:
        """Return the visit as it would be had it begun with this checklist: without what this one does not take."""
        fresh = msgspec.structs.replace(state, answers={}, site=self._site(checklist))
        session = session_of(fresh, checklist, lists=self._lists(checklist))
        known = _known(checklist)
        fitting = {}
        for path, field in state.answers.items():
            if definition(path) not in known:
                continue
            if field.value is None or _takes(session, path, field.value):
                fitting[path] = field
        photos = tuple(photo for photo in state.photos if definition(photo.path) in known)
        details = {key: field for key, field in state.details.items() if definition(key[0]) in known}
        return msgspec.structs.replace(fresh, answers=fitting, photos=photos, details=details)

    def _site(self, checklist: Checklist) -> Site:
        kinds = [SiteKind(kind) for kind in checklist.sites if kind in set(SiteKind)]
        title = checklist.title.get("id") or next(iter(checklist.title.values()), "") or checklist.checklist
        return Site(kind=(kinds or [SiteKind.PLANT])[0], name=title, regency_code=self._regency)


class _TrialDesk(StoreDesk):
    """The real desk, but what no longer fits the form is not read back."""

    fitting: Callable[[VisitState], VisitState]

    def state(self, *, read: Callable[[VisitState], None]) -> None:
        """See ``Desk``."""
        super().state(read=lambda found: read(self.fitting(found)))


def _takes(session: Session, path: Path, value: str) -> bool:
    """Tell whether the form takes an answer: its rows may be others now, or none."""
    try:
        return session.answer(path, value).accepted
    except KeyError:
        return False


def _known(checklist: Checklist) -> set[Path]:
    """Return the path of every question that a visit can hold an answer of."""
    found: set[Path] = set()

    def take(questions: Iterable[Question]) -> None:
        for question in questions:
            found.add(question.path)
            take(question.columns)

    for section in checklist.sections:
        take(section.questions)
    take(checklist.helpers)
    return found


def _beside(folder: FilePath, name: str) -> bytes | None:
    """Return a file that lies beside the form; ``None`` where it does not."""
    file = folder / name
    return file.read_bytes() if file.parent == folder and file.is_file() else None
