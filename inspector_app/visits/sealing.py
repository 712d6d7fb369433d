"""The seal: answers evaluated from zero, the content stored under its digest, the digest signed by this device.

A seal is an event like any other, so it is durable and travels as they do; database triggers refuse what comes after
it.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Protocol

from inspector_app.clock import Instant, Zone, local
from inspector_app.errors import RequiredMissing, SignaturesMissing, SubjectSealed
from inspector_app.ids import BlobId, DeviceId, subject
from inspector_app.ledger.event import Draft
from inspector_app.store.blobs import put_blob
from inspector_app.visits.closing import ready_to_seal
from inspector_app.visits.compose import compose, session_of
from inspector_app.visits.content import LAYOUT, VisitContent, canonical
from inspector_app.visits.events import Sealed, SealedFinding, Summary
from inspector_app.visits.state import fold
from inspector_app.visits.writing import require_visit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlite_utils import Database

    from inspector_app.checklist.model import Checklist, ChoiceTable
    from inspector_app.clock import Clock
    from inspector_app.ids import PersonId, VisitId
    from inspector_app.ledger.event import Event
    from inspector_app.ledger.ledger import Ledger
    from inspector_app.visits.state import SealState

MEDIA_TYPE = "application/json"
MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

_SERIAL = "SELECT count(*) FROM visit WHERE sealed_device = ? AND sealed_year = ?"


class Signer(Protocol):
    """Whoever signs for this device: its Ed25519 key (RFC 8032). ``key`` is the public key in hexadecimal."""

    @property
    def key(self) -> str:
        """The public key, 64 hexadecimal digits."""
        ...

    def sign(self, data: bytes) -> str:
        """Return the signature over ``data``, 128 hexadecimal digits."""
        ...


class KeySigner:
    """Signs with a private key of 32 bytes."""

    def __init__(self, private: bytes) -> None:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        self._private = Ed25519PrivateKey.from_private_bytes(private)

    @property
    def key(self) -> str:
        """The public key, 64 hexadecimal digits."""
        return self._private.public_key().public_bytes_raw().hex()

    def sign(self, data: bytes) -> str:
        """Return the signature over ``data``, 128 hexadecimal digits."""
        return self._private.sign(data).hex()


def seal(
    db: Database,
    ledger: Ledger,
    *,
    visit: VisitId,
    checklist: Checklist,
    signer: Signer,
    label: str,
    clock: Clock,
    by: PersonId,
    zone: Zone,
    practice: bool = False,
    former: Sequence[Checklist] = (),
    lists: Mapping[str, ChoiceTable] | None = None,
) -> list[Event]:
    """Seal a visit under the device's next document number. ``label`` is the device's short name in it.

    ``checklist`` must be the very version that the visit is on, ``former`` those that it was on before; ``lists`` are
    those that it names and does not hold. Raises, before anything is written, ``VisitUnknown``, ``SubjectSealed``,
    ``RequiredMissing`` (missing, invalid and contested questions, photos that a failed question needs, warnings passed
    without a reason; ``versions``: between which somebody has to settle) and ``SignaturesMissing``.
    """
    require_visit(db, visit)
    about = subject("visit", visit)
    state = fold(ledger.events(db, about), visit)
    if state.seal is not None:
        raise SubjectSealed(subject=about, kind=Sealed.kind)
    if checklist.digest != state.checklist.digest:
        raise ValueError(f"the visit is on another version of {checklist.checklist}")
    session = session_of(state, checklist, lists=lists)
    ready = ready_to_seal(state, checklist, session)
    if not ready.answers_ready:
        versions = tuple(ref.version for ref in ready.versions)
        raise RequiredMissing(visit=visit, paths=ready.paths, versions=versions)
    if ready.signatures:
        raise SignaturesMissing(visit=visit, roles=tuple(ready.signatures))
    now = clock.now()
    content = compose(
        state,
        checklist,
        closed_at=now,
        practice=practice,
        number=next_number(db, device=ledger.device, label=label, at=now, zone=zone),
        version=1,
        session=session,
        former=former,
    )
    blob = put_blob(db, canonical(content), MEDIA_TYPE)
    sealed = Sealed(
        content=blob,
        number=content.number,
        version=content.version,
        layout=LAYOUT,
        heads=content.heads,
        signature=signer.sign(seal_bytes(blob)),
        key=signer.key,
        summary=summary_of(content),
    )
    return ledger.append(db, [Draft(about, sealed)], by=by, zone=zone)


def next_number(db: Database, *, device: DeviceId, label: str, at: Instant, zone: Zone) -> str:
    """Return the number of the device's next Berita Acara: ``0017/BA/L07/IX/2020``.

    The serial counts what this device sealed in the year; the label tells devices apart, so two never give the same
    number.
    """
    day = local(at, zone)
    serial = db.execute(_SERIAL, [device, day.year]).fetchone()[0] + 1
    return f"{serial:04d}/BA/{label}/{MONTHS[day.month - 1]}/{day.year}"


def seal_bytes(content: BlobId) -> bytes:
    """Return the bytes that a seal's signature covers: the content's digest, under a name of their own."""
    return f"inspeksi-iomki seal 1\n{content}".encode()


def verify_seal(content: bytes, seal: Sealed | SealState) -> bool:
    """Tell whether these are the very bytes that the seal names and its key signed."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    digest = BlobId(hashlib.sha256(content).hexdigest())
    if digest != seal.content:
        return False
    try:
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(seal.key))
        public.verify(bytes.fromhex(seal.signature), seal_bytes(digest))
    except (InvalidSignature, ValueError):
        return False
    return True


def summary_of(content: VisitContent) -> Summary:
    """Return what lists show of a content."""
    return Summary(
        score=content.score.value,
        grade=content.score.grade,
        items=content.score.items,
        answered=content.score.answered,
        critical=len(content.score.critical_failures),
        findings=[
            SealedFinding(
                path=finding.path,
                code=finding.code,
                statement=finding.statement,
                severity=finding.severity,
                verdict=finding.verdict,
                due=finding.due,
                corrected=finding.corrected,
            )
            for finding in content.findings
        ],
    )
