"""Who may speak: one-time codes that take a laptop in, and the token it carries from then on; only hashes are kept."""

from __future__ import annotations

import hashlib
import re
import secrets
import threading
from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from inspector_app.clock import Instant
from inspector_app.ids import DeviceId, PersonId, new_id
from sync.gateway.problems import ProblemError
from sync.gateway.tables import device, enrolment
from sync.wire import Enrolment, EnrolmentRequest

if TYPE_CHECKING:
    from sync.gateway.signing import Seal

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No letters or digits that are taken for one another. Eight of them are 40 bits, good for one use within hours."""

WRONG_AT_ONCE, WRONG_PER_SECOND = 30, 0.5
"""How many wrong codes are heard at once, and how many after that: some 43,000 a day of 2^40."""

AGAIN_MS = 10 * 60 * 1000
"""How long the same laptop may ask again with a code that it has used: its line broke before the answer came."""

_KEY = re.compile(r"[0-9a-f]{64}")
_DEVICE = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

HEADQUARTERS_NAME = "Kementerian Perindustrian"


class Person(msgspec.Struct, frozen=True):
    """Who a laptop is for; ``nip`` is the 18-digit civil service number."""

    name: str
    nip: str = ""
    position: str = ""


class Guesses:
    """Counts wrong codes, so that none is found by trying; while too many came, nobody is taken in."""

    def __init__(self) -> None:
        self._gate = threading.Lock()
        self._left = float(WRONG_AT_ONCE)
        self._at: Instant | None = None

    def admit(self, now: Instant) -> None:
        """Raise ``ProblemError`` ``too_many_tries`` while no further try is heard."""
        with self._gate:
            if self._at is not None and now > self._at:
                self._left = min(WRONG_AT_ONCE, self._left + (now - self._at) / 1000 * WRONG_PER_SECOND)
            self._at = now
            if self._left < 1:
                raise ProblemError(429, "too_many_tries", "Too many wrong codes came in; try again in a minute.")

    def wrong(self) -> None:
        """Count a wrong code."""
        with self._gate:
            self._left = max(0.0, self._left - 1)


def make_code(
    connection: sa.Connection, *, person: Person, label: str, now: Instant, valid_hours: float
) -> tuple[str, Instant]:
    """Return a fresh one-time code (``7K4M-9QRT``) and its expiry. An empty label becomes the next free ``Lnn``.

    Raises ``ProblemError`` ``label_taken``: a label stands in document numbers and belongs to one laptop for ever.
    """
    if label and connection.scalar(sa.select(enrolment.c.label).where(enrolment.c.label == label)) is not None:
        raise ProblemError(409, "label_taken", f"The label {label} belongs to another laptop.")
    letters = "".join(secrets.choice(ALPHABET) for _ in range(8))
    code = f"{letters[:4]}-{letters[4:]}"
    expires = Instant(now + round(valid_hours * 3_600_000))
    connection.execute(
        enrolment.insert().values(
            code_hash=_hash(_plain(code)),
            person=_person_of(connection, person.nip) or new_id(),
            name=person.name,
            nip=person.nip,
            position=person.position,
            label=label or _free_label(connection),
            expires_at=expires,
        )
    )
    return code, expires


def enrol(connection: sa.Connection, request: EnrolmentRequest, *, seal: Seal, now: Instant) -> Enrolment:
    """Take a laptop in, once for each code; one that did not hear the answer may ask again within minutes.

    Raises ``ProblemError``: ``enrolment_unknown``, ``enrolment_expired``, ``enrolment_used``, and ``bad_request`` for
    an id or key that cannot be one.
    """
    found = connection.execute(
        sa.select(enrolment).where(enrolment.c.code_hash == _hash(_plain(request.code)))
    ).one_or_none()
    if found is None:
        raise ProblemError(403, "enrolment_unknown", "This code is not known.")
    token = secrets.token_urlsafe(32)
    told = Enrolment(
        person=PersonId(found.person),
        person_name=found.name,
        person_nip=found.nip,
        person_position=found.position,
        device_label=found.label,
        token=token,
        headquarters_key=seal.key,
        headquarters_name=HEADQUARTERS_NAME,
    )
    if found.used_at is not None:
        same = (device.c.label == found.label) & (device.c.id == request.device) & (device.c.key == request.key)
        again = device.update().where(same & device.c.revoked_at.is_(None)).values(token_hash=_hash(token))
        if now - found.used_at < AGAIN_MS and connection.execute(again).rowcount == 1:
            return told
        raise ProblemError(403, "enrolment_used", "This code was used before.")
    if found.expires_at <= now:
        raise ProblemError(403, "enrolment_expired", "This code has expired.")
    # The pattern also keeps anyone from taking headquarters' own name.
    known = connection.scalar(sa.select(device.c.id).where(device.c.id == request.device))
    if known is not None or not (_KEY.fullmatch(request.key) and _DEVICE.fullmatch(request.device)):
        raise ProblemError(400, "bad_request", "The laptop's key or id cannot be used.")
    mine = enrolment.update().where(enrolment.c.code_hash == found.code_hash, enrolment.c.used_at.is_(None))
    if connection.execute(mine.values(used_at=now)).rowcount != 1:
        raise ProblemError(403, "enrolment_used", "This code was used before.")
    connection.execute(
        device.insert().values(
            id=request.device,
            key=request.key,
            token_hash=_hash(token),
            person=found.person,
            label=found.label,
            name=request.name[:200],
            enrolled_at=now,
        )
    )
    return told


def device_of(connection: sa.Connection, authorization: str) -> DeviceId:
    """Return the laptop that a request comes from. Raises ``ProblemError`` ``device_unknown``."""
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() == "bearer" and token:
        row = connection.execute(
            sa.select(device.c.id).where(device.c.token_hash == _hash(token), device.c.revoked_at.is_(None))
        ).one_or_none()
        if row is not None:
            return DeviceId(row.id)
    raise ProblemError(401, "device_unknown", "Headquarters does not know this laptop.")


def _person_of(connection: sa.Connection, nip: str) -> str | None:
    """Return who has this civil service number: a second laptop does not make a second person."""
    if not nip:
        return None
    return connection.scalar(sa.select(enrolment.c.person).where(enrolment.c.nip == nip).limit(1))


def _free_label(connection: sa.Connection) -> str:
    taken = set(connection.scalars(sa.select(enrolment.c.label)))
    n = len(taken) + 1
    while f"L{n:02d}" in taken:
        n += 1
    return f"L{n:02d}"


def _plain(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter.isalnum())


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
