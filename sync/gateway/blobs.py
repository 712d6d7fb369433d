"""Evidence at headquarters: blobs arrive in pieces by tus 1.0, are checked whole, and lie under their SHA-256."""

from __future__ import annotations

import hashlib
import os
import threading
from typing import TYPE_CHECKING

import sqlalchemy as sa

from inspector_app.ids import BlobId
from sync.gateway import tables
from sync.gateway.problems import ProblemError

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.clock import Instant
    from inspector_app.ids import DeviceId
    from sync.gateway.database import Database
    from sync.gateway.signing import Seal
    from sync.wire import BlobReceipt

LIMIT = 64 * 1024 * 1024
"""Bytes of the largest blob."""

TUS = {"Tus-Resumable": "1.0.0"}
CAPABILITIES = {
    **TUS,
    "Tus-Version": "1.0.0",
    "Tus-Extension": "creation,checksum",
    "Tus-Checksum-Algorithm": "sha256",
    "Tus-Max-Size": str(LIMIT),
}

GATES = 64
"""Uploads stand in as many lines; two that share one wait for each other, which costs a moment and nothing else."""


class Evidence:
    """The folder of blobs. Whole ones lie in ``ab/abcd…``, those under way in ``partial/``.

    Every step on an upload is taken alone, so that a request resent by an impatient laptop never meets the first one.
    The locks are this process's: one gateway process to a folder.
    """

    def __init__(self, folder: Path, database: Database, seal: Seal) -> None:
        self._folder = folder
        self._database = database
        self._seal = seal
        self._gates = tuple(threading.Lock() for _ in range(GATES))
        (folder / "partial").mkdir(parents=True, exist_ok=True)

    def begin(self, blob: str, size: int, *, device: DeviceId, now: Instant) -> int:
        """Open an upload, or find one again; return how many bytes are here, ``size`` when it is held already.

        An upload that was begun with another size is begun anew: its name says what the bytes must be.
        Raises ``ProblemError``: ``too_large``, and ``other_size`` for a blob held whole.
        """
        found = _blob_id(blob)
        if size > LIMIT:
            raise ProblemError(413, "too_large", "The file is beyond the limit.", f"{size} of at most {LIMIT} bytes")
        with self._gate(found):
            with self._database.writing() as connection:
                known = self._size(connection, found)
                if known != size:
                    self._begin_anew(connection, found, size, now)
            return self._here(found, size, device=device, now=now)

    def offset(self, blob: str, *, device: DeviceId, now: Instant) -> tuple[int, int]:
        """Return how many bytes are here, and of how many. Raises ``ProblemError`` for an upload not begun."""
        found = _blob_id(blob)
        with self._gate(found):
            size = self._begun(found)
            return self._here(found, size, device=device, now=now), size

    def extend(
        self, blob: str, data: bytes, *, offset: int, checksum: bytes | None, device: DeviceId, now: Instant
    ) -> int:
        """Put a piece at its place and return the new offset; the last piece makes the blob whole.

        Raises ``ProblemError``: ``offset_conflict`` and ``checksum_mismatch`` (nothing is changed), ``too_large``,
        ``content_mismatch`` (the whole is not what its name says, and is begun anew).
        """
        found = _blob_id(blob)
        if checksum is not None and hashlib.sha256(data).digest() != checksum:
            raise ProblemError(460, "checksum_mismatch", "The piece was altered on its way.")
        with self._gate(found):
            size = self._begun(found)
            here = self._here(found, size, device=device, now=now)
            if offset != here:
                raise ProblemError(409, "offset_conflict", "The piece does not begin where ours end.", str(here))
            if here + len(data) > size:
                raise ProblemError(413, "too_large", "More bytes than were announced.")
            if data:
                with self._partial(found).open("ab") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
            return self._here(found, size, device=device, now=now)

    def receipt(self, blob: str) -> BlobReceipt:
        """Return the signed receipt of a blob held whole. Raises ``ProblemError``."""
        found = _blob_id(blob)
        with self._database.reading() as connection:
            row = connection.execute(sa.select(tables.blob).where(tables.blob.c.id == found)).one_or_none()
        if row is None:
            raise ProblemError(404, "blob_unknown", "No such file is held whole.")
        return self._seal.blob_receipt(found, row.size, row.received_at)

    def path_of(self, blob: BlobId) -> Path:
        """Return where a whole blob lies."""
        return self._folder / blob[:2] / blob

    def _gate(self, blob: BlobId) -> threading.Lock:
        return self._gates[int(blob[:4], 16) % GATES]

    def _begin_anew(self, connection: sa.Connection, blob: BlobId, size: int, now: Instant) -> None:
        held = connection.scalar(sa.select(tables.blob.c.size).where(tables.blob.c.id == blob))
        if held is not None:
            raise ProblemError(409, "other_size", "This file is held with another size.", str(held))
        connection.execute(tables.upload.delete().where(tables.upload.c.blob == blob))
        connection.execute(tables.upload.insert().values(blob=blob, size=size, begun_at=now))
        self._partial(blob).unlink(missing_ok=True)

    @staticmethod
    def _size(connection: sa.Connection, blob: BlobId) -> int | None:
        """Return the size of a blob held or under way."""
        held = connection.scalar(sa.select(tables.blob.c.size).where(tables.blob.c.id == blob))
        begun = connection.scalar(sa.select(tables.upload.c.size).where(tables.upload.c.blob == blob))
        size = begun if held is None else held
        return None if size is None else int(size)

    def _begun(self, blob: BlobId) -> int:
        with self._database.reading() as connection:
            size = self._size(connection, blob)
        if size is None:
            raise ProblemError(404, "upload_unknown", "No such upload was begun.")
        return size

    def _here(self, blob: BlobId, size: int, *, device: DeviceId, now: Instant) -> int:
        """Return how many bytes are here; whatever has come whole, or was cut on its last step, is put in its place.

        The row comes last: only what lies whole in its place has one, and only what has one is receipted.
        """
        with self._database.reading() as connection:
            if connection.scalar(sa.select(tables.blob.c.id).where(tables.blob.c.id == blob)) is not None:
                return size
        target, partial = self.path_of(blob), self._partial(blob)
        if not target.exists():
            partial.touch()
            length = partial.stat().st_size
            if length < size:
                return length
            with partial.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            if digest != blob or length != size:
                partial.unlink()
                raise ProblemError(422, "content_mismatch", "The whole is not what its name says; it is begun anew.")
            target.parent.mkdir(exist_ok=True)
            _sync_folder(self._folder)
            partial.replace(target)
        _sync_folder(target.parent)
        with self._database.writing() as connection:
            connection.execute(tables.blob.insert().values(id=blob, size=size, device=device, received_at=now))
            connection.execute(tables.upload.delete().where(tables.upload.c.blob == blob))
        return size

    def _partial(self, blob: BlobId) -> Path:
        return self._folder / "partial" / blob


def _blob_id(text: str) -> BlobId:
    if len(text) != 64 or not set(text) <= set("0123456789abcdef"):
        raise ProblemError(400, "bad_request", "A file is named by its SHA-256 in 64 lower-case hexadecimal digits.")
    return BlobId(text)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
