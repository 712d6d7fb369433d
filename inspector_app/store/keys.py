"""Who may unlock the store: one random 256-bit key, wrapped for each person under an Argon2id key from the passphrase.

The passphrase never touches the database, so it can change without writing the database again, and each connection
opens at once with the raw key.
"""

from __future__ import annotations

import base64
import binascii
import secrets
import unicodedata
from typing import TYPE_CHECKING

import msgspec

from inspector_app.errors import StoreDamaged, StoreExists, StoreMissing, StoreNewer, WrongPassphrase
from inspector_app.store.folder import FIRST_RUN, KEY, LEDGER, write_whole, writing_files
from inspector_app.store.tries import Tries

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.clock import Clock

VERSION = 1
KEY_BYTES = 32
NONCE_BYTES = 12
SALT_BYTES = 16


class Kdf(msgspec.Struct, frozen=True):
    """Argon2id (RFC 9106): passes over the memory, memory in KiB, lanes; the default takes about a tenth of a second.

    The upper limits keep a damaged file from asking for all the memory there is.
    """

    time_cost: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 2

    def __post_init__(self) -> None:
        if not (1 <= self.time_cost <= 64 and 8 * self.lanes <= self.memory_kib <= 2**20 and 1 <= self.lanes <= 16):
            raise ValueError(f"key derivation out of bounds: {self}")


class Slot(msgspec.Struct, frozen=True, omit_defaults=True):
    """One person's way in: salt and wrapped key (nonce before ciphertext), both base64."""

    name: str
    kdf: Kdf
    salt: str
    wrapped: str
    title: str = ""


class KeyFile(msgspec.Struct, frozen=True):
    """What ``key.json`` holds."""

    version: int
    slots: list[Slot]


class StoreKey:
    """The raw key of a store; it never shows itself in a log or a traceback."""

    def __init__(self, raw: bytes) -> None:
        if len(raw) != KEY_BYTES:
            raise ValueError("a store's key has 32 bytes")
        self.raw = raw

    def __repr__(self) -> str:
        return "StoreKey(…)"


def create_key(folder: Path, *, name: str, passphrase: str, title: str = "", kdf: Kdf | None = None) -> StoreKey:
    """Make a new store's key, wrapped for its first person, and write ``key.json``: the first run.

    Raises ``StoreExists`` when a key or a ledger lies in the folder already, ``DiskFull`` when nothing can be written.
    """
    with writing_files():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if (folder / KEY).exists() or (folder / LEDGER).exists():
        raise StoreExists(detail=str(folder))
    key = StoreKey(secrets.token_bytes(KEY_BYTES))
    slot = _wrap(key, name=name, title=title, passphrase=passphrase, kdf=kdf or Kdf())
    write_whole(folder / FIRST_RUN, b"")
    write_whole(folder / KEY, msgspec.json.format(msgspec.json.encode(KeyFile(VERSION, [slot]))))
    return key


def unlock(folder: Path, *, name: str | None = None, passphrase: str, clock: Clock) -> StoreKey:
    """Return the store's key. Without a name, each person's slot is tried.

    Raises ``StoreMissing``, ``UnlockDelayed`` when it is too soon after wrong tries (nothing is tried then), and
    ``WrongPassphrase``; ``StoreDamaged`` and ``StoreNewer`` when ``key.json`` cannot be used, which is left as it is.
    """
    slots = _read(folder).slots
    tries = Tries(folder, clock)
    tries.allow()
    for slot in slots:
        if name is None or slot.name == name:
            key = _unwrap(slot, passphrase)
            if key is not None:
                tries.reset()
                return key
    # Counted before it is told: ending the program early teaches nothing, and harms nobody who was right.
    wait = tries.count()
    raise WrongPassphrase(tries=tries.wrong, wait_seconds=wait)


def people(folder: Path) -> list[str]:
    """Return the names that may unlock, as they were added. Raises as ``unlock`` does for an unusable ``key.json``."""
    return [slot.name for slot in _read(folder).slots]


def _read(folder: Path) -> KeyFile:
    try:
        data = (folder / KEY).read_bytes()
    except FileNotFoundError:
        if (folder / LEDGER).exists():
            raise StoreDamaged(detail="key.json is missing beside a ledger") from None
        raise StoreMissing(detail=str(folder)) from None
    except OSError as error:
        raise StoreDamaged(detail=str(error)) from error
    try:
        version = msgspec.json.decode(data, type=_Version).version
        if version > VERSION:
            raise StoreNewer(found=version, known=VERSION, detail="key.json")
        return msgspec.json.decode(data, type=KeyFile)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise StoreDamaged(detail=f"key.json: {error}") from error


class _Version(msgspec.Struct):
    version: int


def _wrap(key: StoreKey, *, name: str, title: str, passphrase: str, kdf: Kdf) -> Slot:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt = secrets.token_bytes(SALT_BYTES)
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(_derive(passphrase, salt, kdf)).encrypt(nonce, key.raw, name.encode())
    return Slot(
        name=name,
        title=title,
        kdf=kdf,
        salt=base64.b64encode(salt).decode(),
        wrapped=base64.b64encode(nonce + sealed).decode(),
    )


def _unwrap(slot: Slot, passphrase: str) -> StoreKey | None:
    """Return the key, or ``None`` for a wrong passphrase; GCM proves that a key which comes out is the one put in."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        salt = base64.b64decode(slot.salt, validate=True)
        wrapped = base64.b64decode(slot.wrapped, validate=True)
    except (binascii.Error, ValueError) as error:
        raise StoreDamaged(detail=f"key.json: {error}") from error
    if len(salt) != SALT_BYTES or len(wrapped) != NONCE_BYTES + KEY_BYTES + 16:
        raise StoreDamaged(detail="key.json: salt or wrapped key of a wrong length")
    cipher = AESGCM(_derive(passphrase, salt, slot.kdf))
    try:
        return StoreKey(cipher.decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], slot.name.encode()))
    except InvalidTag:
        return None


def _derive(passphrase: str, salt: bytes, kdf: Kdf) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    # The same letters typed on another keyboard may arrive in another Unicode form.
    return hash_secret_raw(
        secret=unicodedata.normalize("NFC", passphrase).encode(),
        salt=salt,
        time_cost=kdf.time_cost,
        memory_cost=kdf.memory_kib,
        parallelism=kdf.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
