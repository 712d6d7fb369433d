"""Reads a visit for its closing: state, content as the paper would have it, what is missing, the signatures kept.
Runs on a reader.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from inspector_app.errors import BlobMissing
from inspector_app.store.blobs import read_blob
from inspector_app.visits.closing import Readiness, ready_to_seal
from inspector_app.visits.compose import compose, session_of
from inspector_app.visits.content import VisitContent, read_content
from inspector_app.visits.events import Copy, Role
from inspector_app.visits.outside_lists import outside_lists
from inspector_app.visits.papers import issue_paper
from inspector_app.visits.reading import content_of, former_of, state_of

if TYPE_CHECKING:
    from sqlite_utils import Database

    from inspector_app.checklist.model import Checklist
    from inspector_app.checklist.session import Session
    from inspector_app.ids import VisitId
    from inspector_app.ledger.event import Event
    from inspector_app.reports.berita_acara import Paper
    from inspector_app.visits.state import VisitState
    from sync.client.laptop import Laptop


@dataclasses.dataclass(frozen=True)
class Closing:
    """What the conference is about. ``ready`` and ``session`` are ``None`` once sealed."""

    state: VisitState
    checklist: Checklist
    content: VisitContent
    ready: Readiness | None
    signatures: dict[Role, bytes]
    session: Session | None = None


def read_closing(db: Database, laptop: Laptop, visit: VisitId) -> Closing:
    """Return a visit as it stands. Raises ``VisitUnknown``, ``ChecklistUnknown``."""
    state = state_of(db, laptop.ledger, visit)
    checklist = laptop.library.get(state.checklist)
    if state.seal is not None:
        content = read_content(read_blob(db, state.seal.content))
        ready = session = None
    else:
        session = session_of(state, checklist, lists=outside_lists(db, checklist))
        former = former_of(laptop.library, state)
        content = compose(state, checklist, practice=laptop.practice, session=session, former=former)
        ready = ready_to_seal(state, checklist, session)
    return Closing(state, checklist, content, ready, _signatures(db, state), session)


def _signatures(db: Database, state: VisitState) -> dict[Role, bytes]:
    found = {}
    for role, signed in state.signatures.items():
        if signed.strokes is not None:
            try:
                found[role] = read_blob(db, signed.strokes)
            except BlobMissing:
                continue  # signed on another laptop: that it was signed is known, its picture has not come down
    return found


def make_papers(db: Database, laptop: Laptop, visit: VisitId, *, lang: str) -> list[tuple[Copy, Paper]]:
    """Return the two copies of a sealed visit's paper. Raises what ``berita_acara`` raises."""
    from inspector_app.reports.berita_acara import berita_acara

    content = content_of(db, laptop.ledger, laptop.library, visit, practice=laptop.practice)
    return [
        (copy, berita_acara(content, blobs=lambda blob: read_blob(db, blob), copy=copy, lang=lang))
        for copy in (Copy.COMPANY, Copy.FILE)
    ]


def keep_papers(
    db: Database, laptop: Laptop, visit: VisitId, *, papers: list[tuple[Copy, Paper]], lang: str, state: VisitState
) -> list[Event]:
    """Keep both copies as issued. Raises ``VisitUnknown``."""
    events: list[Event] = []
    for copy, paper in papers:
        events += issue_paper(
            db, laptop.ledger, visit=visit, pdf=paper.pdf, copy=copy, lang=lang, pages=paper.pages,
            by=laptop.person.person, zone=state.zone,
        )  # fmt: skip
    return events
