"""Papers of a sealed visit that were given out or filed: kept as blobs, named by events, so that the very bytes can
be shown again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.clock import Instant
from inspector_app.ids import BlobId, subject
from inspector_app.ledger.event import Draft
from inspector_app.store.blobs import put_blob
from inspector_app.visits.events import Copy, PaperIssued, visit_reader
from inspector_app.visits.writing import require_visit

if TYPE_CHECKING:
    from sqlite_utils import Database

    from inspector_app.clock import Zone
    from inspector_app.ids import PersonId, VisitId
    from inspector_app.ledger.event import Event
    from inspector_app.ledger.ledger import Ledger

MEDIA_TYPE = "application/pdf"


class IssuedPaper(msgspec.Struct, frozen=True):
    """A paper as it was issued: which copy, in which language, and where its bytes are."""

    blob: BlobId
    copy: Copy
    lang: str
    pages: int
    at: Instant


def issue_paper(
    db: Database,
    ledger: Ledger,
    *,
    visit: VisitId,
    pdf: bytes,
    copy: Copy,
    lang: str,
    pages: int,
    by: PersonId,
    zone: Zone,
) -> list[Event]:
    """Keep a paper's bytes and that it was issued; the very bytes issued before are not written again. Raises
    ``VisitUnknown``.
    """
    require_visit(db, visit)
    blob = put_blob(db, pdf, MEDIA_TYPE)
    if any((paper.blob, paper.copy, paper.lang) == (blob, copy, lang) for paper in issued_papers(db, ledger, visit)):
        return []
    body = PaperIssued(blob=blob, copy=copy, lang=lang, pages=pages)
    return ledger.append(db, [Draft(subject("visit", visit), body)], by=by, zone=zone)


def issued_papers(db: Database, ledger: Ledger, visit: VisitId) -> list[IssuedPaper]:
    """Return the papers of a visit in the order of their issue."""
    reader = visit_reader()
    papers = []
    for event in ledger.events(db, subject("visit", visit)):
        body = reader.read(event) if event.kind == PaperIssued.kind else None
        if isinstance(body, PaperIssued):
            papers.append(IssuedPaper(body.blob, body.copy, body.lang, body.pages, event.at))
    return papers
