"""What can happen on a visit. Field values are replaced event by event; nothing is ever overwritten."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

import msgspec

from inspector_app.checklist.model import Severity, Text, Verdict
from inspector_app.clock import Instant
from inspector_app.evidence.position import Position
from inspector_app.ids import BlobId, ChecklistId, CompanyId, Digest, EstateId, Path, PersonId, PhotoId, RowId
from inspector_app.ledger.chain import Head
from inspector_app.ledger.event import Body, BodyReader, EventRef


class SiteKind(StrEnum):
    """What is visited: a plant, or the operator of an estate."""

    PLANT = "plant"
    ESTATE = "estate"


class Site(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who and where is visited, as the register knew it when the visit began; the paper prints this and nothing
    newer.
    """

    kind: SiteKind
    name: str
    address: str = ""
    company: CompanyId | None = None
    estate: EstateId | None = None
    estate_name: str = ""
    regency_code: str = ""
    regency_name: str = ""
    province_name: str = ""
    nib: str = ""
    kbli: str = ""
    kbli_title: str = ""
    permit_number: str = ""
    permit_date: str = ""
    permit_status: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    workers: int | None = None


class Member(msgspec.Struct, frozen=True, omit_defaults=True):
    """An inspector of the team. ``nip`` is the 18-digit civil service number."""

    person: PersonId
    name: str
    nip: str = ""
    position: str = ""


class ChecklistRef(msgspec.Struct, frozen=True):
    """The very version of a checklist that a visit is held to; ``digest`` is that of its source."""

    checklist: ChecklistId
    version: str
    digest: Digest


class Started(Body, frozen=True):
    """The visit was begun."""

    kind: ClassVar[str] = "started"
    site: Site
    checklist: ChecklistRef
    team: list[Member]
    assignment: str = ""
    assignment_date: str = ""


class Answered(Body, frozen=True):
    """A question was answered; ``value`` is the XForms lexical form, and ``None`` takes the answer back.

    ``undoes`` names the answer of the same device that this one takes back; ``value`` is then what stood before it, and
    ``cleared`` tells that this was an answer taken back on purpose, not the question as nobody had touched it.
    ``by_form``: the form set it because of the step written just before, with which it is taken back.
    """

    kind: ClassVar[str] = "answered"
    path: Path
    value: str | None
    undoes: EventRef | None = None
    cleared: bool = False
    by_form: bool = False


class RowAdded(Body, frozen=True):
    """A row was added to a repeat, or one that was removed is there again. ``repeat`` is the repeat's node path."""

    kind: ClassVar[str] = "row_added"
    repeat: Path
    row: RowId
    undoes: EventRef | None = None


class RowRemoved(Body, frozen=True):
    """A row was removed, with all that it held; ``path`` is the row's own (``/data/D/lines[1]``).

    ``over`` are the heads of the visit's chains at that moment: what the remover had before him. What others wrote in
    the row without his knowing keeps it standing until someone settles it.
    """

    kind: ClassVar[str] = "row_removed"
    path: Path
    over: tuple[Head, ...] = ()
    undoes: EventRef | None = None


class Upgraded(Body, frozen=True):
    """The visit was put on another version of its checklist, by a person who saw what would change."""

    kind: ClassVar[str] = "upgraded"
    before: ChecklistRef
    to: ChecklistRef
    undoes: EventRef | None = None


class Detail(StrEnum):
    """What an inspector adds to an answer that is not compliant, or to any answer (the note, and the reason for passing
    a soft warning).
    """

    NOTE = "note"
    SEVERITY = "severity"
    ACTION = "action"
    DUE = "due"
    CORRECTED = "corrected"
    REASON = "reason"


class Detailed(Body, frozen=True):
    """A detail of a question's finding was set: note and action are texts, severity ``critical|major|minor``,
    due an ISO date, corrected ``yes``, reason a text; ``None`` takes it back.
    """

    kind: ClassVar[str] = "detailed"
    path: Path
    detail: Detail
    value: str | None


class PhotoAdded(Body, frozen=True):
    """A photo was put at a question. ``blob`` are the stored bytes, ``original`` the digest of the file as it was
    given.
    """

    kind: ClassVar[str] = "photo_added"
    photo: PhotoId
    path: Path
    blob: BlobId
    original: Digest
    name: str
    width: int
    height: int
    size: int
    taken_at: Instant | None = None
    position: Position | None = None
    caption: str = ""


class PhotoRemoved(Body, frozen=True):
    """A photo was taken away from its question; it stays in the ledger."""

    kind: ClassVar[str] = "photo_removed"
    photo: PhotoId


class PhotoCaptioned(Body, frozen=True):
    """A photo was given other words than those it came with."""

    kind: ClassVar[str] = "photo_captioned"
    photo: PhotoId
    caption: str


class Responded(Body, frozen=True):
    """The company's answer, in its own words."""

    kind: ClassVar[str] = "responded"
    text: str


class Obstacle(msgspec.Struct, frozen=True, omit_defaults=True):
    """One obstacle that the company named, and its figure in the company's words."""

    text: str
    figure: str = ""


class ObstaclesHeard(Body, frozen=True):
    """What hinders the company, as heard at the closing conference; the whole list each time."""

    kind: ClassVar[str] = "obstacles_heard"
    obstacles: list[Obstacle]


class Role(StrEnum):
    """Who signs."""

    COMPANY = "company"
    INSPECTOR = "inspector"
    SECOND_INSPECTOR = "second_inspector"
    WITNESS = "witness"


class Manner(StrEnum):
    """How a party signed, or why not."""

    SIGNED = "signed"
    REFUSED = "refused"
    ABSENT = "absent"


class Signed(Body, frozen=True):
    """A party signed (``strokes``: the signature as a PNG), refused, or was absent with reason and witness.

    ``over`` are the heads of the visit's chains at that moment: what the party had before it.
    """

    kind: ClassVar[str] = "signed"
    role: Role
    manner: Manner
    name: str
    title: str = ""
    nip: str = ""
    strokes: BlobId | None = None
    reason: str = ""
    witness: str = ""
    over: tuple[Head, ...] = ()


class SealedFinding(msgspec.Struct, frozen=True, omit_defaults=True):
    """A finding as lists show it. ``due`` is an ISO date or empty."""

    path: Path
    code: str
    statement: Text
    severity: Severity
    verdict: Verdict
    due: str = ""
    corrected: bool = False


class Summary(msgspec.Struct, frozen=True, omit_defaults=True):
    """What lists show of a sealed visit, so that they need not wait for its content to arrive."""

    score: str
    grade: str
    items: int
    answered: int
    critical: int
    findings: list[SealedFinding] = []


class Sealed(Body, frozen=True):
    """The visit was sealed: ``content`` is the blob of its canonical content (RFC 8785), whose id is its SHA-256.

    ``heads`` are those of the visit's chains before the seal; ``signature`` is the device's Ed25519 signature (hex, RFC
    8032) over the content's digest; ``key`` its public key (hex).
    """

    kind: ClassVar[str] = "sealed"
    content: BlobId
    number: str
    version: int
    layout: int
    heads: list[Head]
    signature: str
    key: str
    summary: Summary | None = None


class Copy(StrEnum):
    """Which copy of a paper: the company's leaves out what is internal or personal."""

    COMPANY = "company"
    FILE = "file"


class PaperIssued(Body, frozen=True):
    """A paper of the sealed visit was given out or filed; ``blob`` are its PDF bytes."""

    kind: ClassVar[str] = "paper_issued"
    blob: BlobId
    copy: Copy
    lang: str
    pages: int


AFTER_SEAL = frozenset({PaperIssued.kind, "reviewed", "amended"})
"""The kinds that may follow a seal on a visit; database triggers refuse all others."""

VISIT_BODIES: tuple[type[Body], ...] = (
    Started, Answered, Detailed, RowAdded, RowRemoved, Upgraded, PhotoAdded, PhotoRemoved, PhotoCaptioned, Responded,
    ObstaclesHeard, Signed, Sealed, PaperIssued,
)  # fmt: skip


def visit_reader() -> BodyReader:
    """Return the reader of a visit's bodies."""
    return BodyReader(VISIT_BODIES)
