"""Evidence at headquarters: blobs arrive in pieces by tus 1.0, are checked whole, and lie under their SHA-256."""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
from typing import TYPE_CHECKING

import sqlalchemy as sa

from inspector_app.ids import BlobId
from sync.gateway import tables
from sync.gateway.problems import ProblemError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from inspector_app.clock import Instant
    from inspector_app.ids import DeviceId
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


class Evidence:
    """The folder of blobs. Whole ones lie in ``ab/abcd…``, those under way in ``partial/``."""

    def __init__(self, folder: Path, engine: sa.Engine, seal: Seal) -> None:
        self._folder = folder
        self._engine = engine
        self._seal = seal
        self._gate = threading.Lock()
        self._busy: set[BlobId] = set()
        (folder / "partial").mkdir(parents=True, exist_ok=True)

    def begin(self, blob: str, size: int, *, now: Instant) -> int:
        """Open an upload, or find one again; return how many bytes are here. Raises ``ProblemError``."""
        found = _blob_id(blob)
        if not 0 <= size <= LIMIT:
            raise ProblemError(413, "too_large", "The file is beyond the limit.", f"{size} of at most {LIMIT} bytes")
        with self._engine.begin() as connection:
            held = connection.scalar(sa.select(tables.blob.c.size).where(tables.blob.c.id == found))
            if held is not None:
                return int(held)
            begun = connection.scalar(sa.select(tables.upload.c.size).where(tables.upload.c.blob == found))
            if begun is None:
                connection.execute(tables.upload.insert().values(blob=found, size=size, begun_at=now))
            elif begun != size:
                raise ProblemError(409, "other_size", "This upload was begun with another size.")
        return self._length(found)

    def offset(self, blob: str) -> tuple[int, int]:
        """Return how many bytes are here, and of how many. Raises ``ProblemError`` for an upload not begun."""
        found = _blob_id(blob)
        with self._engine.begin() as connection:
            held = connection.scalar(sa.select(tables.blob.c.size).where(tables.blob.c.id == found))
            if held is not None:
                return int(held), int(held)
            size = connection.scalar(sa.select(tables.upload.c.size).where(tables.upload.c.blob == found))
        if size is None:
            raise ProblemError(404, "upload_unknown", "No such upload was begun.")
        return self._length(found), int(size)

    def extend(
        self, blob: str, data: bytes, *, offset: int, checksum: bytes | None, device: DeviceId, now: Instant
    ) -> int:
        """Put a piece at its place and return the new offset; the last piece makes the blob whole.

        Raises ``ProblemError``: ``offset_conflict`` (nothing is changed), ``checksum_mismatch``, ``content_mismatch``
        (the whole is not what its name says, and is begun anew).
        """
        found = _blob_id(blob)
        if checksum is not None and hashlib.sha256(data).digest() != checksum:
            raise ProblemError(460, "checksum_mismatch", "The piece was altered on its way.")
        with self._alone(found):
            here, size = self.offset(found)
            if offset != here:
                raise ProblemError(409, "offset_conflict", "The piece does not begin where ours end.", str(here))
            if here + len(data) > size:
                raise ProblemError(413, "too_large", "More bytes than were announced.")
            if here < size:
                with self._partial(found).open("ab") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
            if here < size or size == 0:
                self._complete(found, size, device, now)
            return here + len(data)

    def receipt(self, blob: str) -> BlobReceipt:
        """Return the signed receipt of a blob held whole. Raises ``ProblemError``."""
        found = _blob_id(blob)
        with self._engine.begin() as connection:
            row = connection.execute(sa.select(tables.blob).where(tables.blob.c.id == found)).one_or_none()
        if row is None:
            raise ProblemError(404, "blob_unknown", "No such file is held whole.")
        return self._seal.blob_receipt(found, row.size, row.received_at)

    def path_of(self, blob: BlobId) -> Path:
        """Return where a whole blob lies."""
        return self._folder / blob[:2] / blob

    def _complete(self, blob: BlobId, size: int, device: DeviceId, now: Instant) -> None:
        """Put a blob in its place, if it is whole; a kill in between leaves it to be completed by the next request."""
        partial = self._partial(blob)
        partial.touch()
        if partial.stat().st_size < size:
            return
        with partial.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if digest != blob:
            partial.unlink()
            raise ProblemError(422, "content_mismatch", "The whole is not what its name says; it is begun anew.")
        target = self.path_of(blob)
        target.parent.mkdir(exist_ok=True)
        partial.replace(target)
        _sync_folder(target.parent)
        with self._engine.begin() as connection:
            connection.execute(tables.blob.insert().values(id=blob, size=size, device=device, received_at=now))
            connection.execute(tables.upload.delete().where(tables.upload.c.blob == blob))

    def _length(self, blob: BlobId) -> int:
        """Return how many bytes of an upload are here; a blob in its place without a row was cut short of its row."""
        target = self.path_of(blob)
        if target.exists() and not self._partial(blob).exists():
            target.replace(self._partial(blob))
        try:
            length = self._partial(blob).stat().st_size
        except FileNotFoundError:
            return 0
        with self._engine.begin() as connection:
            size = connection.scalar(sa.select(tables.upload.c.size).where(tables.upload.c.blob == blob))
        if size is not None and length >= size > 0:
            # All bytes are here but the last step was cut: the last one comes again and completes it.
            os.truncate(self._partial(blob), size - 1)
            return int(size) - 1
        return length

    def _partial(self, blob: BlobId) -> Path:
        return self._folder / "partial" / blob

    @contextlib.contextmanager
    def _alone(self, blob: BlobId) -> Iterator[None]:
        """One request at a time writes to an upload; another is told to ask for the offset again."""
        with self._gate:
            if blob in self._busy:
                raise ProblemError(423, "upload_busy", "Another request is writing to this upload.")
            self._busy.add(blob)
        try:
            yield
        finally:
            with self._gate:
                self._busy.discard(blob)


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
