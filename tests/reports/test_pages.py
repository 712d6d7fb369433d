"""How a paper is dealt out to pages: read from the layout itself, with the heights that were really used."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import pytest

from inspector_app.reports.berita_acara import Layout, lay_out
from inspector_app.reports.marks import LEFT, RIGHT, Picture, Words
from inspector_app.reports.sheet import FIRST_PAGE, OTHER_PAGES
from inspector_app.reports.typeface import width
from inspector_app.visits.events import Copy
from tests.builders.content import Evidence, draft_content, heavy_content, light_content, visit_content
from tests.builders.plain_content import crowded_content, plain_content, upgraded_content

if TYPE_CHECKING:
    from inspector_app.visits.content import VisitContent

Maker = Callable[..., "VisitContent"]
MAKERS: list[Maker] = [
    light_content,
    visit_content,
    draft_content,
    heavy_content,
    plain_content,
    upgraded_content,
    partial(crowded_content, rows=90),
]


def layouts(content: VisitContent) -> list[Layout]:
    return [lay_out(content, copy=copy, lang=lang) for copy in Copy for lang in ("id", "en")]


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("lines", range(0, 60, 7))
def test_no_heading_stands_alone_at_the_foot_of_a_page(evidence: Evidence, make: Maker, lines: int) -> None:
    content = make(evidence, response="\n".join(f"Baris {n}." for n in range(lines)))
    for layout in layouts(content):
        for page in layout.pages:
            assert not page.strips[-1].strip.heading


@pytest.mark.parametrize("make", MAKERS)
def test_nothing_is_set_beyond_the_text_of_the_page(evidence: Evidence, make: Maker) -> None:
    for layout in layouts(make(evidence)):
        for i, page in enumerate(layout.pages):
            frame = OTHER_PAGES if i else FIRST_PAGE
            below = frame.top
            for y, strip in page.strips:
                assert y >= below - 0.01
                below = y + strip.height
                for mark in strip.marks:
                    if isinstance(mark, Words):
                        assert mark.x >= LEFT - 0.01
                        spaces = mark.text.count(" ") + mark.text.count("\u00a0")
                        right = mark.x + width(mark.face, mark.text, mark.size) + spaces * mark.spacing
                        assert right <= RIGHT + 0.6
            assert below <= frame.bottom + 0.01


def test_a_table_that_goes_on_has_its_head_on_each_page(evidence: Evidence) -> None:
    layout = lay_out(heavy_content(evidence), copy=Copy.FILE, lang="id")
    broken = 0
    for before, page in zip(layout.pages, layout.pages[1:], strict=False):
        first, last = page.strips[0].strip, before.strips[-1].strip
        if (
            last.table is not None
            and last.table.head is not None
            and any(placed.strip.table is last.table for placed in page.strips)
        ):
            assert first is last.table.head
            broken += 1
    assert broken >= 3


def test_a_finding_and_its_photos_are_never_more_than_a_page_apart(evidence: Evidence) -> None:
    for count, found in ((6, 6), (40, 20), (90, 20)):
        content = heavy_content(evidence, photos=count, found=found)
        layout = lay_out(content, copy=Copy.FILE, lang="id")
        blobs = {photo.blob: photo.number for photo in content.photos}
        shown: dict[int, int] = {}
        told: dict[str, int] = {}
        for i, page in enumerate(layout.pages):
            for placed in page.strips:
                for mark in placed.strip.marks:
                    if isinstance(mark, Picture):
                        shown[blobs[mark.blob]] = i
                    elif isinstance(mark, Words) and mark.text.startswith("Temuan "):
                        told.setdefault(mark.text.split()[1], i)
        for one in content.findings:
            for number in one.photos:
                assert abs(shown[number] - told[str(one.number)]) <= 1


def test_photos_keep_their_size_and_shape(evidence: Evidence) -> None:
    layout = lay_out(visit_content(evidence), copy=Copy.FILE, lang="id")
    pictures = [
        mark
        for page in layout.pages
        for placed in page.strips
        for mark in placed.strip.marks
        if isinstance(mark, Picture)
    ]
    assert len(pictures) == 6
    for picture in pictures:
        assert (picture.width * 25.4 / 72, picture.height * 25.4 / 72) == pytest.approx((53, 37))
