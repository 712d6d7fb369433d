"""The event, the only thing that is ever written, and the canonical bytes whose digests chain it to the one before.

``digest(n) = SHA-256(digest(n-1) ‖ record(n))``, where a record is the RFC 8785 form of
``[kind, at, zone, by, replaces, body]`` and the digest before the first event is that of the chain's own name; so
subject, device and number are bound without being repeated.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, ClassVar

import msgspec

from inspector_app.clock import Instant, Zone
from inspector_app.ids import DeviceId, Digest, PersonId, SubjectId

if TYPE_CHECKING:
    from collections.abc import Iterable


class EventRef(msgspec.Struct, frozen=True, array_like=True, order=True):
    """An event's identity on a subject: who wrote it, and the how-manieth of that chain it is (1, 2, 3, …)."""

    device: DeviceId
    n: int


class Body(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=False):
    """What an event says. Subclasses stand in each feature's ``events.py`` and name their ``kind``.

    A body holds texts, integers, booleans, lists and objects; no floats, so that its canonical bytes are the same
    everywhere.
    """

    kind: ClassVar[str] = ""


class Draft(msgspec.Struct, frozen=True):
    """An event that is still to be written: the ledger adds device, number, time and person."""

    subject: SubjectId
    body: Body
    replaces: tuple[EventRef, ...] = ()


class Event(msgspec.Struct, frozen=True):
    """One thing that happened. ``record`` are its canonical bytes; ``body`` is the raw JSON inside them."""

    subject: SubjectId
    device: DeviceId
    n: int
    prev: Digest
    digest: Digest
    kind: str
    at: Instant
    zone: Zone
    by: PersonId
    replaces: tuple[EventRef, ...]
    body: msgspec.Raw
    record: bytes

    @property
    def ref(self) -> EventRef:
        """The event's identity on its subject."""
        return EventRef(self.device, self.n)


class Record(msgspec.Struct, frozen=True, array_like=True):
    """The part of an event that is hashed and that travels."""

    kind: str
    at: Instant
    zone: Zone
    by: PersonId
    replaces: tuple[EventRef, ...]
    body: msgspec.Raw


_encoder = msgspec.json.Encoder(order="sorted")
_record_decoder = msgspec.json.Decoder(Record)


def genesis(subject: SubjectId, device: DeviceId) -> Digest:
    """Return the digest before a chain's first event: that of the chain's own name."""
    return Digest(hashlib.sha256(f"inspeksi-iomki chain 1\n{subject}\n{device}".encode()).hexdigest())


def next_digest(prev: Digest, record: bytes) -> Digest:
    """Return the digest of the event whose record follows ``prev``."""
    return Digest(hashlib.sha256(bytes.fromhex(prev) + record).hexdigest())


def encode_record(*, body: Body, at: Instant, zone: Zone, by: PersonId, replaces: tuple[EventRef, ...]) -> bytes:
    """Return the canonical bytes (RFC 8785) of what is to be recorded."""
    return _encoder.encode(Record(type(body).kind, at, zone, by, replaces, msgspec.Raw(_encoder.encode(body))))


def decode_event(*, subject: SubjectId, device: DeviceId, n: int, prev: Digest, record: bytes) -> Event:
    """Return the event that these bytes are, its digest computed here.

    Raises ``msgspec.DecodeError`` when they are no record.
    """
    r = _record_decoder.decode(record)
    return Event(
        subject=subject, device=device, n=n, prev=prev, digest=next_digest(prev, record), kind=r.kind, at=r.at,
        zone=r.zone, by=r.by, replaces=r.replaces, body=r.body, record=record,
    )  # fmt: skip


class BodyReader:
    """Reads the bodies of one feature's kinds; one it does not know (from a newer program) is ``None``, passed over."""

    def __init__(self, bodies: Iterable[type[Body]]) -> None:
        self._decoders = {body.kind: msgspec.json.Decoder(body) for body in bodies}

    def read(self, event: Event) -> Body | None:
        """Return the typed body, or ``None`` for a kind of another feature or a newer program."""
        decoder = self._decoders.get(event.kind)
        return None if decoder is None else decoder.decode(event.body)
