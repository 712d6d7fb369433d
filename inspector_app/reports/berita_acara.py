"""The Berita Acara: the record that both parties sign, made from the content of one version of a visit.

The parts follow the ministry's usage (letterhead, day in words, both parties, basis, results, response, closing,
signatures,
annexes). The same content gives the same bytes in any process, on any day.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from inspector_app.clock import local_date
from inspector_app.errors import PaperUnknown
from inspector_app.ids import Digest
from inspector_app.reports import annex, closing, findings, former, opening, plain, results
from inspector_app.reports.audience import AUDIENCES, held_by
from inspector_app.reports.flow import Page, Strip, paginate
from inspector_app.reports.letterhead import MINISTRY_OF_INDUSTRY
from inspector_app.reports.paper import LAYOUTS, Setting
from inspector_app.reports.pdf import Drawing, Record, write_pdf
from inspector_app.reports.sheet import FIRST_PAGE, OTHER_PAGES, Furniture, furniture
from inspector_app.reports.texts import TEXTS
from inspector_app.reports.typeface import typefaces
from inspector_app.reports.words import clock_time, language, long_date
from inspector_app.visits.content import canonical
from inspector_app.visits.events import Copy

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector_app.ids import BlobId
    from inspector_app.reports.letterhead import Letterhead
    from inspector_app.reports.wording import Texts
    from inspector_app.visits.content import VisitContent


class Paper(msgspec.Struct, frozen=True):
    """A paper made: the bytes of its PDF, and its number of pages."""

    pdf: bytes
    pages: int


class Layout(NamedTuple):
    """A paper laid out but not drawn: what stands on which page, for the drawing and for whoever checks the pages."""

    pages: list[Page]
    furniture: Furniture
    digest: Digest


def berita_acara(
    content: VisitContent,
    *,
    blobs: Callable[[BlobId], bytes],
    copy: Copy,
    lang: str,
    letterhead: Letterhead = MINISTRY_OF_INDUSTRY,
) -> Paper:
    """Return the Berita Acara of a content. ``blobs`` gives photos and signatures by their id; ``lang`` is ``id`` or
    ``en``.

    Raises ``PaperUnknown`` for a layout that this program does not know, ``PhotoUnreadable`` for a blob that is no
    picture,
    and whatever ``blobs`` raises.
    """
    layout = lay_out(content, copy=copy, lang=lang, letterhead=letterhead)
    pdf = write_pdf(
        drawings(layout), record=record_of(content, digest=layout.digest, copy=copy, lang=lang), blobs=blobs
    )
    return Paper(pdf, len(layout.pages))


def lay_out(content: VisitContent, *, copy: Copy, lang: str, letterhead: Letterhead = MINISTRY_OF_INDUSTRY) -> Layout:
    """Return what stands on which page. Raises ``PaperUnknown`` for a layout that this program does not know."""
    if content.layout not in LAYOUTS:
        raise PaperUnknown(name=content.number, detail=f"layout {content.layout}")
    digest = Digest(hashlib.sha256(canonical(content)).hexdigest())
    held = held_by(content, copy)
    setting = Setting(held, audience=AUDIENCES[copy], lang=language(lang), faces=typefaces())
    pages = paginate(_strips(setting, letterhead), first=FIRST_PAGE, others=OTHER_PAGES)
    return Layout(pages, _furniture(setting, digest=digest, copy=copy), digest)


def _strips(p: Setting, letterhead: Letterhead) -> list[Strip]:
    return [
        *opening.letterhead(p, letterhead),
        *opening.title(p),
        *opening.day_in_words(p),
        *opening.parties(p),
        *opening.basis(p),
        *opening.identity(p, p.next_number()),
        *_found(p),
        *closing.response(p, p.next_number()),
        *closing.obstacles(p, p.next_number()),
        *closing.conclusion(p, p.next_number()),
        *closing.signatures(p),
        *_annexes(p),
    ]


def _found(p: Setting) -> list[Strip]:
    """Set what the visit brought to light: results and findings of items, or what a plain form recorded."""
    if not p.scored:
        return plain.recorded(p, p.next_number())
    return [
        *results.results(p, p.next_number()),
        *results.origin(p, p.next_number()),
        *findings.findings(p),
    ]


def _annexes(p: Setting) -> list[Strip]:
    strips = annex.checklist(p, p.next_annex()) if p.scored else []
    if p.content.appendix:
        strips += former.annex(p, p.next_annex())
    if findings.others(p):
        strips += findings.other_photos(p, p.next_annex())
    if p.audience.evidence_annex:
        strips += annex.evidence(p, p.next_annex())
    return strips


def drawings(layout: Layout) -> list[Drawing]:
    """Return the pages as they are drawn, with what stands around the text."""
    drawn = []
    for i, page in enumerate(layout.pages, start=1):
        around = furniture(layout.furniture, number=i, pages=len(layout.pages))
        marks = [
            (0.0, around[:1]),
            *((placed.y, placed.strip.marks) for placed in page.strips),
            (0.0, page.rules),
            (0.0, around[1:]),
        ]
        bookmarks = [(placed.y, placed.strip.bookmark) for placed in page.strips if placed.strip.bookmark is not None]
        drawn.append(Drawing(marks, bookmarks))
    return drawn


def _furniture(p: Setting, *, digest: Digest, copy: Copy) -> Furniture:
    c, t = p.content, p.texts
    which = t.copy_company if copy is Copy.COMPANY else t.copy_file
    day = long_date(local_date(c.closed_at, c.zone), p.lang)
    state = (t.sealed if c.number else t.not_sealed).format(
        date=day, time=clock_time(c.closed_at, c.zone, p.lang), zone=c.zone
    )
    return Furniture(
        faces=p.faces,
        running=t.running.format(number=c.number) if c.number else t.running_draft,
        name=c.site.name,
        site=", ".join(part for part in (c.site.name, c.site.estate_name) if part),
        identity=(
            t.footer.format(number=c.number, version=c.version, copy=which)
            if c.number
            else t.footer_draft.format(copy=which)
        ),
        state=state,
        page=t.page,
        code=code_text(c.number, c.version, digest),
        digest=digest,
        across=" ".join(word for word, said in ((t.practice_mark, c.practice), (t.draft_mark, not c.number)) if said),
    )


def code_text(number: str, version: int, digest: Digest) -> str:
    """Return what the QR code says: number, version, digest, in capitals, which a code holds in the least room."""
    return f"IOMKI-BA:{number or 'DRAF'}:{version}:{digest}".upper()


def record_of(content: VisitContent, *, digest: Digest, copy: Copy, lang: str) -> Record:
    """Return what the PDF says of itself; ``verify`` reads it again."""
    t: Texts = TEXTS[language(lang)]
    head = t.running.format(number=content.number) if content.number else t.running_draft
    return Record(
        title=f"{head}, {content.site.name}",
        author=", ".join(member.name for member in content.team) or t.author_role,
        subject=t.subject.format(site=content.site.name),
        language=t.language_tag,
        digest=digest,
        made_at=content.closed_at,
        zone=content.zone,
        facts={
            "IomkiDigest": digest,
            "IomkiVisit": content.visit,
            "IomkiNumber": content.number,
            "IomkiVersion": str(content.version),
            "IomkiCopy": copy.value,
            "IomkiLang": lang,
            "IomkiLayout": str(content.layout),
        },
    )
