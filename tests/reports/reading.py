"""Reading a paper as its reader would: text page by page, with nothing of how it was set."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pypdf

from inspector_app.reports.berita_acara import berita_acara
from inspector_app.visits.events import Copy

if TYPE_CHECKING:
    from inspector_app.visits.content import VisitContent
    from tests.builders.content import Evidence


def printed(content: VisitContent, evidence: Evidence, *, copy: Copy = Copy.FILE, lang: str = "id") -> bytes:
    return berita_acara(content, blobs=evidence.read, copy=copy, lang=lang).pdf


def pages_of(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def squeezed(text: str) -> str:
    """Return a text without its spaces, since a line may end anywhere."""
    return re.sub(r"\s+", "", text)


def text_of(pdf: bytes) -> str:
    return squeezed("".join(pages_of(pdf)))
