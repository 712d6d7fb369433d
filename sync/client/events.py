"""What a laptop writes down of its dealings with headquarters: the subject ``exchange:<device>``, never sent."""

from __future__ import annotations

from typing import ClassVar

from inspector_app.clock import Instant, Zone
from inspector_app.ids import DeviceId, PersonId, SubjectId, subject
from inspector_app.ledger.event import Body, BodyReader
from sync.wire import BlobReceipt, Receipt

EXCHANGE = "exchange"
"""The kind of the local subject."""


class Enrolled(Body, frozen=True):
    """Headquarters took the laptop in. ``key`` is its Ed25519 key (hex); ``label`` stands in document numbers."""

    kind: ClassVar[str] = "enrolled"
    person: PersonId
    name: str
    nip: str
    position: str
    label: str
    zone: Zone
    address: str
    headquarters: str
    key: str
    practice: bool = False


class AddressChanged(Body, frozen=True):
    """Headquarters moved to another address."""

    kind: ClassVar[str] = "address_changed"
    address: str


class Receipted(Body, frozen=True):
    """Headquarters holds a chain up to this head; checked here before it was written down."""

    kind: ClassVar[str] = "receipted"
    receipt: Receipt


class BlobReceipted(Body, frozen=True):
    """Headquarters holds a blob whole; checked here before it was written down."""

    kind: ClassVar[str] = "blob_receipted"
    receipt: BlobReceipt


class Refused(Body, frozen=True):
    """A chain or a blob (``blob:<id>``) is set aside: headquarters refuses it, or we refuse one of headquarters'.

    Of headquarters' chains, ``cursor`` is the place in the feed before the page that held it.
    """

    kind: ClassVar[str] = "refused"
    subject: SubjectId
    device: DeviceId
    reason: str
    cursor: int = 0


class Resumed(Body, frozen=True):
    """A chain of headquarters' that was set aside was read again, and this time nothing was in the way."""

    kind: ClassVar[str] = "resumed"
    subject: SubjectId
    device: DeviceId


class Fed(Body, frozen=True):
    """Headquarters' word was taken in up to this cursor, at headquarters' time."""

    kind: ClassVar[str] = "fed"
    cursor: int
    server_time: Instant


def exchange_reader() -> BodyReader:
    """Return the reader of these bodies."""
    return BodyReader((Enrolled, AddressChanged, Receipted, BlobReceipted, Refused, Resumed, Fed))


def exchange_subject(device: DeviceId) -> SubjectId:
    """Return the local subject of a device's dealings with headquarters."""
    return subject(EXCHANGE, device)
