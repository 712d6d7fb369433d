"""Reads and makes papers for Laporan. Runs on a reader: the bytes that were issued, else the paper set anew from the
content.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from inspector_app.errors import BlobMissing
from inspector_app.store.blobs import read_blob
from inspector_app.visits.lists import VisitRow, VisitStatus, visit_row, visits
from inspector_app.visits.papers import issue_paper, issued_papers
from inspector_app.visits.reading import content_of
from ui.reports.data import PaperLine, Preview, Wanted

if TYPE_CHECKING:
    from sqlite_utils import Database

    from inspector_app.ledger.event import Event
    from sync.client.laptop import Laptop

SHOWN = 300


def read_papers(db: Database) -> tuple[PaperLine, ...]:
    """Return the papers: of sealed visits the newest first, then of drafts."""
    sealed = visits(db, status=VisitStatus.SEALED, limit=SHOWN)
    drafts = visits(db, status=VisitStatus.DRAFT, limit=SHOWN)
    return tuple(_line(row) for row in (*sealed, *drafts))


def read_preview(db: Database, laptop: Laptop, wanted: Wanted) -> Preview:
    """Return the paper as it was issued; where it was not, as it would be, which for a sealed visit are the same bytes.

    Raises ``VisitUnknown``, ``ChecklistUnknown``, ``BlobMissing``.
    """
    from inspector_app.reports.berita_acara import berita_acara

    row = visit_row(db, wanted.visit)
    name = file_name(row, wanted)
    issued = [
        paper
        for paper in issued_papers(db, laptop.ledger, wanted.visit)
        if (paper.copy, paper.lang) == (wanted.copy, wanted.lang)
    ]
    for paper in reversed(issued):
        try:
            pdf = read_blob(db, paper.blob)
        except BlobMissing:
            continue  # issued on another laptop, its bytes have not come down: it is set anew below
        digest = hashlib.sha256(pdf).hexdigest()
        return Preview(wanted, pdf, paper.pages, name, draft=False, digest=digest, blob=paper.blob)
    content = content_of(db, laptop.ledger, laptop.library, wanted.visit, practice=laptop.practice)
    made = berita_acara(content, blobs=lambda blob: read_blob(db, blob), copy=wanted.copy, lang=wanted.lang)
    digest = hashlib.sha256(made.pdf).hexdigest()
    return Preview(wanted, made.pdf, made.pages, name, draft=not content.number, digest=digest)


def keep_issued(db: Database, laptop: Laptop, preview: Preview) -> list[Event]:
    """Write down that this paper was given out or filed; drafts are never issued. Raises ``VisitUnknown``."""
    if preview.draft:
        return []
    row = visit_row(db, preview.wanted.visit)
    return issue_paper(
        db, laptop.ledger, visit=preview.wanted.visit, pdf=preview.pdf, copy=preview.wanted.copy,
        lang=preview.wanted.lang, pages=preview.pages, by=laptop.person.person, zone=row.zone,
    )  # fmt: skip


def file_name(row: VisitRow, wanted: Wanted) -> str:
    """Return a name for the file that says what it is: ``BA 0017-BA-L07-IX-2020 PT Contoh (company, id).pdf``."""
    number = row.number.replace("/", "-") or "DRAF"
    name = re.sub(r"[^\w .()-]", "", row.site_name).strip()
    return f"BA {number} {name} ({wanted.copy}, {wanted.lang}).pdf"


def _line(row: VisitRow) -> PaperLine:
    return PaperLine(row.visit, row.site_name, row.number, row.sealed_at, row.started_at, row.zone)
