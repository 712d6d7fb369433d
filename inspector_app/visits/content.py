"""The canonical content of a sealed visit: all that a paper says, in both languages, so that it prints the same for
ever.

Stored as the RFC 8785 bytes of ``VisitContent``; numbers are decimal texts, instants milliseconds of UTC.
"""

from __future__ import annotations

import msgspec

from inspector_app.checklist.model import Kind, Severity, Text, Verdict
from inspector_app.checklist.scoring import Score
from inspector_app.clock import Instant, Zone
from inspector_app.evidence.position import Position
from inspector_app.ids import BlobId, Digest, Path, PhotoId, VisitId
from inspector_app.ledger.chain import Head
from inspector_app.visits.events import ChecklistRef, Manner, Member, Obstacle, Role, Site

LAYOUT = 1
"""The version of the papers' layouts that a seal made by this program names."""


class AnswerContent(msgspec.Struct, frozen=True):
    """One answered field of an item: its label, empty for the item's own answer, and the value in words. ``value`` is
    the lexical form.
    """

    path: Path
    kind: Kind
    label: Text
    value: str
    words: Text
    unit: Text


class ItemContent(msgspec.Struct, frozen=True):
    """One item of the checklist with everything answered under it. ``relevant`` is false for a question that was not
    asked.
    """

    path: Path
    code: str
    wording: Text
    basis: list[str]
    severity: Severity | None
    verdict: Verdict
    relevant: bool
    answers: list[AnswerContent]
    note: str


class SectionContent(msgspec.Struct, frozen=True):
    """A section and its items in order."""

    code: str
    title: Text
    items: list[ItemContent]


class FindingContent(msgspec.Struct, frozen=True):
    """What is not compliant, in the order of weight. ``due`` is an ISO date or empty; ``photos`` are numbers of the
    photos below.

    ``statement`` says what was seen: the inspector's note, or the checklist's standard words.
    """

    number: int
    path: Path
    code: str
    statement: Text
    action: Text
    basis: list[str]
    severity: Severity
    verdict: Verdict
    due: str
    corrected: bool
    photos: list[int]


class PhotoContent(msgspec.Struct, frozen=True):
    """A photo with its number on the paper."""

    number: int
    photo: PhotoId
    code: str
    caption: str
    blob: BlobId
    original: Digest
    width: int
    height: int
    taken_at: Instant | None
    added_at: Instant
    position: Position | None


class SignatureContent(msgspec.Struct, frozen=True):
    """How a party signed; ``strokes`` is a PNG of the signature."""

    role: Role
    manner: Manner
    name: str
    title: str
    nip: str
    strokes: BlobId | None
    reason: str
    witness: str
    at: Instant


class VisitContent(msgspec.Struct, frozen=True):
    """One version of a visit. A draft has no ``number`` and ``version`` 0; ``practice`` papers carry LATIHAN on each
    page.
    """

    layout: int
    visit: VisitId
    version: int
    number: str
    practice: bool
    site: Site
    team: list[Member]
    assignment: str
    assignment_date: str
    checklist: ChecklistRef
    checklist_title: Text
    started_at: Instant
    closed_at: Instant
    zone: Zone
    sections: list[SectionContent]
    score: Score
    findings: list[FindingContent]
    photos: list[PhotoContent]
    response: str
    obstacles: list[Obstacle]
    signatures: list[SignatureContent]
    heads: list[Head]


def canonical(content: VisitContent) -> bytes:
    """Return the RFC 8785 bytes of a content; their SHA-256 is the visit's digest and the id of its blob."""
    return _encoder.encode(content)


def read_content(content: bytes) -> VisitContent:
    """Return the content that canonical bytes hold. Raises ``msgspec.DecodeError``."""
    return _decoder.decode(content)


_encoder = msgspec.json.Encoder(order="sorted")
_decoder = msgspec.json.Decoder(VisitContent)
