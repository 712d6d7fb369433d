"""Reads a visit from the store: its state, and what its paper says, sealed or as a draft."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Protocol

import msgspec

from inspector_app.errors import BlobMissing, ChecklistUnknown
from inspector_app.ids import BlobId, subject
from inspector_app.store.blobs import media_type, read_blob
from inspector_app.visits.compose import compose
from inspector_app.visits.content import read_content
from inspector_app.visits.outside_lists import outside_lists
from inspector_app.visits.sealing import MEDIA_TYPE
from inspector_app.visits.state import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlite_utils import Database

    from inspector_app.checklist.model import Checklist, ChoiceTable
    from inspector_app.ids import Digest, VisitId
    from inspector_app.ledger.ledger import Ledger
    from inspector_app.visits.content import VisitContent
    from inspector_app.visits.events import ChecklistRef
    from inspector_app.visits.state import VisitState


class Checklists(Protocol):
    """Whoever holds the checklists: the library."""

    def get(self, ref: ChecklistRef, /) -> Checklist:
        """Return the very version that a visit is held to. Raises ``ChecklistUnknown``."""
        ...


def state_of(db: Database, ledger: Ledger, visit: VisitId) -> VisitState:
    """Return what the visit's events come to. Raises ``VisitUnknown``."""
    events = ledger.events(db, subject("visit", visit))
    return fold(events, visit)


def content_of(
    db: Database,
    ledger: Ledger,
    library: Checklists,
    visit: VisitId,
    *,
    practice: bool = False,
    lists: Mapping[str, ChoiceTable] | None = None,
) -> VisitContent:
    """Return what the visit's paper says: the sealed content as it was stored, or a draft as the answers stand.

    ``lists`` are those that the checklist of a draft names and does not hold; by default as the register has them.
    Raises ``VisitUnknown``, ``ChecklistUnknown`` for a draft whose checklist is not here, ``BlobMissing`` for a visit
    sealed on another laptop whose content has not arrived.
    """
    state = state_of(db, ledger, visit)
    if state.seal is not None:
        return read_content(read_blob(db, state.seal.content))
    checklist = library.get(state.checklist)
    lists = outside_lists(db, checklist) if lists is None else lists
    return compose(state, checklist, practice=practice, former=former_of(library, state), lists=lists)


def former_of(library: Checklists, state: VisitState) -> list[Checklist]:
    """Return the checklists that the visit was on before, oldest first; one that is not here is left out."""
    found = []
    for ref in state.former:
        with contextlib.suppress(ChecklistUnknown):  # its answers then stand in the appendix as they were stored
            found.append(library.get(ref))
    return found


def sealed_content(db: Database, digest: Digest) -> list[VisitContent]:
    """Return the content that has this digest, for comparing a paper with it; nothing when it is not in this store."""
    blob = BlobId(digest)
    try:
        if media_type(db, blob) != MEDIA_TYPE:
            return []
        return [read_content(read_blob(db, blob))]
    except (BlobMissing, msgspec.DecodeError):
        # The digest comes from a paper of unknown origin: what is no content of ours is simply not known here.
        return []
