"""What crosses the line: the same structs on both sides, so that one change cannot leave an end behind."""

from __future__ import annotations

import msgspec

from inspector_app.clock import Instant
from inspector_app.ids import BlobId, DeviceId, Digest, PersonId, SubjectId
from inspector_app.ledger.chain import Head, Segment

PROTOCOL = 1
HEADER = "Inspeksi-Iomki"
"""Every answer of headquarters carries this header with the protocol's number; what lacks it is not headquarters."""

PIECE = 256 * 1024
"""Bytes of a blob per request: 256 KiB."""

PUSH_SEGMENTS = 500
"""Segments in one request, at most."""


class EnrolmentRequest(msgspec.Struct, frozen=True):
    """A laptop asks to be taken in. ``key`` is its Ed25519 public key (hex)."""

    code: str
    device: DeviceId
    key: str
    name: str


class Enrolment(msgspec.Struct, frozen=True):
    """Headquarters takes the laptop in: who works on it, its short name for document numbers, its token, and
    headquarters' key (hex).
    """

    person: PersonId
    person_name: str
    person_nip: str
    person_position: str
    device_label: str
    token: str
    headquarters_key: str
    headquarters_name: str


class Push(msgspec.Struct, frozen=True):
    """Many segments in one request."""

    segments: list[Segment]


class Receipt(msgspec.Struct, frozen=True):
    """Headquarters holds this chain up to ``head``; ``signature`` (hex, Ed25519) is over ``receipt_bytes``."""

    head: Head
    received_at: Instant
    sequence: int
    signature: str


class Refusal(msgspec.Struct, frozen=True):
    """A chain's segment was not taken: ``broken``, ``forked``, ``forbidden``, ``gap`` (``held`` events are there)."""

    subject: SubjectId
    device: DeviceId
    reason: str
    held: int


class PushAnswer(msgspec.Struct, frozen=True):
    """A receipt for each chain that was taken or held already, and a refusal for each that was not taken to its end.

    A chain of which only the first segments were taken has both.
    """

    receipts: list[Receipt]
    refusals: list[Refusal]
    server_time: Instant


class BlobReceipt(msgspec.Struct, frozen=True):
    """Headquarters holds these bytes whole; ``signature`` (hex, Ed25519) is over ``blob_receipt_bytes``."""

    blob: BlobId
    size: int
    received_at: Instant
    signature: str


class FeedPage(msgspec.Struct, frozen=True):
    """Headquarters' word after a cursor: segments of its own chains, in the order in which they may be taken."""

    segments: list[Segment]
    cursor: int
    more: bool
    server_time: Instant


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """An error of headquarters (RFC 9457). ``code`` is ours: ``enrolment_expired``, ``device_unknown``, …"""

    title: str
    status: int
    code: str
    type: str = "about:blank"
    detail: str = ""


def receipt_bytes(head: Head, received_at: Instant, sequence: int) -> bytes:
    """Return the bytes that a receipt's signature covers."""
    lines = (head.subject, head.device, head.n, head.digest, received_at, sequence)
    return "\n".join(["inspeksi-iomki receipt 1", *map(str, lines)]).encode()


def blob_receipt_bytes(blob: BlobId, size: int, received_at: Instant) -> bytes:
    """Return the bytes that a blob receipt's signature covers."""
    return f"inspeksi-iomki blob receipt 1\n{blob}\n{size}\n{received_at}".encode()


def digest_of(content: bytes) -> Digest:
    """Return the SHA-256 of bytes as a digest."""
    import hashlib

    return Digest(hashlib.sha256(content).hexdigest())
