"""What was sealed under the first layout prints as it did then: every word, line and picture in its place."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec
import pytest

from inspector_app.ids import BlobId, Digest
from inspector_app.reports.berita_acara import Layout, drawings, lay_out
from inspector_app.reports.paper import FIRST_LAYOUT, LAYOUTS
from inspector_app.reports.typeface import Face
from inspector_app.visits.content import LAYOUT, SectionContent, read_content
from inspector_app.visits.events import Copy
from tests.builders.content import Evidence, draft_content, heavy_content, item, light_content, visit_content
from tests.reports.reading import printed, squeezed, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector_app.visits.content import VisitContent

MAKERS: dict[str, Callable[..., VisitContent]] = {
    "visit": visit_content,
    "light": light_content,
    "draft": draft_content,
    "heavy": heavy_content,
}

GOLDEN = {
    "visit": ["de52b2bc1d2291c3", "22d81ad0a69785f5", "23c99ab844a3cbf4", "b8adf65ad9fd279e"],
    "light": ["6562808187bdf7f6", "6e654b0cc2c95924", "ac2cd4b4070b375f", "08709222b9ff077d"],
    "draft": ["bc6a555bd40d40ea", "1a3c0c3beecce267", "7f351a6af88fb634", "b0855f50e0ca16a7"],
    "heavy": ["a524a776dd29a8d1", "9f20dc711caf69e2", "136cc12a04d2125d", "5a195f8fccb8e2a8"],
}
"""As printed before there was a second layout: company and file copy, each in Indonesian and English."""


def settled(content: VisitContent) -> VisitContent:
    """Name pictures by number: their bytes are those of whatever library made them here."""
    photos = [
        msgspec.structs.replace(photo, blob=BlobId(f"{photo.number:064x}"), original=Digest(f"{photo.number:064X}"))
        for photo in content.photos
    ]
    signatures = [
        one if one.strokes is None else msgspec.structs.replace(one, strokes=BlobId("ee" * 32))
        for one in content.signatures
    ]
    return msgspec.structs.replace(content, photos=photos, signatures=signatures)


def shown(layout: Layout) -> str:
    """Return the digest of all that is drawn, but not of how a PDF says it, which zlib may compress otherwise."""
    seen = hashlib.sha256()
    for drawing in drawings(layout):
        for offset, marks in drawing.marks:
            for mark in marks:
                parts = [part.name if isinstance(part, Face) else _rounded(part) for part in mark]
                seen.update(f"{type(mark).__name__} {offset:.3f} {parts}\n".encode())
        seen.update(repr([(round(y, 3), bookmark.title) for y, bookmark in drawing.bookmarks]).encode())
    return seen.hexdigest()[:16]


def _rounded(part: object) -> object:
    if isinstance(part, tuple):
        return [_rounded(each) for each in part]
    return round(part, 3) if isinstance(part, float) else part


@pytest.mark.parametrize("name", MAKERS)
def test_the_first_layout_is_for_ever(evidence: Evidence, name: str) -> None:
    content = settled(MAKERS[name](evidence, layout=FIRST_LAYOUT))
    found = [shown(lay_out(content, copy=copy, lang=lang)) for copy in Copy for lang in ("id", "en")]
    assert found == GOLDEN[name]


def test_this_program_prints_what_it_seals() -> None:
    assert LAYOUT in LAYOUTS


def test_older_bytes_are_read_without_what_came_later() -> None:
    """A content as the first program stored it, with none of the later fields."""
    stored = (
        b'{"assignment":"","assignment_date":"","checklist":{"checklist":"c","digest":"d","version":"1"},'
        b'"checklist_title":{},"closed_at":0,"findings":[],"heads":[],"layout":1,"number":"","obstacles":[],'
        b'"photos":[],"practice":false,"response":"","score":{"answered":0,"critical_failures":[],"grade":"","items":0,'
        b'"lines":[],"partial_share":"0.5","sections":[],"uncapped_grade":"","value":""},"sections":[],"signatures":[],'
        b'"site":{"kind":"plant","name":"PT Lama"},"started_at":0,"team":[],"version":0,"visit":"v","zone":"WIB"}'
    )
    content = read_content(stored)
    assert (content.layout, content.former, content.appendix) == (FIRST_LAYOUT, [], [])
    assert lay_out(content, copy=Copy.COMPANY, lang="id").pages


def test_a_note_at_a_question_that_is_not_asked_is_printed_only_in_the_first_layout(evidence: Evidence) -> None:
    hidden = item("A01", "Butir pertama", relevant=False, note="Catatan lama")
    sections = [SectionContent(code="A", title={"id": "Izin"}, items=[hidden])]
    for layout in LAYOUTS:
        text = text_of(printed(visit_content(evidence, sections=sections, findings=[], layout=layout), evidence))
        assert (squeezed("Catatan lama") in text) == (layout == FIRST_LAYOUT)
