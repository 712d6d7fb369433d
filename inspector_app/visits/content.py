"""The canonical content of a sealed visit: all that a paper says, in both languages, so that it prints the same for
ever.

Stored as the RFC 8785 bytes of ``VisitContent``; numbers are decimal texts, instants milliseconds of UTC. A field that
came later has a default, which is left out of the bytes, so that older content reads and its bytes stay what they were.
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

LAYOUT = 2
"""The version of the papers' layouts that a seal made by this program names.

1: items only. 2: also plain questions, repeats as tables, and an appendix.
"""


class AnswerContent(msgspec.Struct, frozen=True, omit_defaults=True):
    """One answered field of an item: its label, empty for the item's own answer, and the value in words. ``value`` is
    the lexical form.

    Of a section: a question that belongs to no item, with its label, empty words while it is unanswered; or the heading
    of a group (kind ``heading``, no value). ``reason`` is why a soft warning was passed, in the inspector's words.
    ``internal`` stands in no copy for the company.
    """

    path: Path
    kind: Kind
    label: Text
    value: str
    words: Text
    unit: Text
    reason: str = ""
    note: str = ""
    internal: bool = False


class ItemContent(msgspec.Struct, frozen=True, omit_defaults=True):
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
    internal: bool = False


class CellNote(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was typed at one cell of a table beside its value; ``row`` and ``column`` count from 0."""

    row: int
    column: int
    reason: str = ""
    note: str = ""


class TableContent(msgspec.Struct, frozen=True, omit_defaults=True):
    """The rows of a repeat: one line for each, in words, a cell empty where nothing was said or asked.

    ``title`` names the repeat, of a nested one also the row that it belongs to. A column's title holds its unit.
    ``internal_columns`` (from 0), or the whole table if ``internal``, stand in no copy for the company.
    """

    path: Path
    title: Text
    columns: list[Text]
    rows: list[list[Text]]
    notes: list[CellNote] = []
    internal: bool = False
    internal_columns: list[int] = []


class SectionContent(msgspec.Struct, frozen=True, omit_defaults=True):
    """A section and its items in order, then what belongs to no item, and its repeats as tables."""

    code: str
    title: Text
    items: list[ItemContent]
    answers: list[AnswerContent] = []
    tables: list[TableContent] = []


class FindingContent(msgspec.Struct, frozen=True, omit_defaults=True):
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
    internal: bool = False


class AppendixAnswer(msgspec.Struct, frozen=True, omit_defaults=True):
    """An answer to a question that the version in force does not have any more. ``version`` is the one that asked it.

    Where that version is not at hand, ``label`` is empty and ``words`` are the lexical form: nothing disappears.
    ``place`` names the row of a repeat that it stands in (``Lini 2``).
    """

    path: Path
    label: Text
    words: Text
    code: str = ""
    version: str = ""
    note: str = ""
    place: Text = {}
    internal: bool = False


class PhotoContent(msgspec.Struct, frozen=True, omit_defaults=True):
    """A photo with its number on the paper. ``place`` names the question where it is no item's, with its row.

    ``internal``: its question stands in no copy for the company.
    """

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
    place: Text = {}
    internal: bool = False


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


class VisitContent(msgspec.Struct, frozen=True, omit_defaults=True):
    """One version of a visit. A draft has no ``number`` and ``version`` 0; ``practice`` papers carry LATIHAN on each
    page.

    ``former`` are the versions of the checklist that the visit was on before, ``appendix`` the answers that only they
    asked for. ``purpose`` is that of the checklist, which gives the paper its title.
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
    former: list[ChecklistRef] = []
    appendix: list[AppendixAnswer] = []
    purpose: str = "protocol"


def canonical(content: VisitContent) -> bytes:
    """Return the RFC 8785 bytes of a content; their SHA-256 is the visit's digest and the id of its blob."""
    return _encoder.encode(content)


def read_content(content: bytes) -> VisitContent:
    """Return the content that canonical bytes hold. Raises ``msgspec.DecodeError``."""
    return _decoder.decode(content)


_encoder = msgspec.json.Encoder(order="sorted")
_decoder = msgspec.json.Decoder(VisitContent)
