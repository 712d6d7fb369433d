"""Bytes stored once under their SHA-256, in pieces of 256 KiB, in the same transaction as the event that names them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from inspector_app.errors import BlobMissing, StoreDamaged
from inspector_app.ids import BlobId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database

PIECE_BYTES = 256 * 1024
"""Bytes of every piece but the last; the unit in which a blob travels."""


def put_blob(db: Database, data: bytes, media_type: str) -> BlobId:
    """Store the bytes inside the open transaction, unless they are here already; return their id."""
    blob = BlobId(hashlib.sha256(data).hexdigest())
    if has_blob(db, blob):
        return blob
    db.execute("INSERT INTO blob (id, size, media_type) VALUES (?, ?, ?)", [blob, len(data), media_type])
    view = memoryview(data)
    for i in range(piece_count(len(data))):
        piece = view[i * PIECE_BYTES : (i + 1) * PIECE_BYTES]
        db.execute("INSERT INTO blob_piece (blob, i, data) VALUES (?, ?, ?)", [blob, i, piece])
    return blob


def has_blob(db: Database, blob: BlobId) -> bool:
    """Tell whether the bytes are here."""
    return db.execute("SELECT 1 FROM blob WHERE id = ?", [blob]).fetchone() is not None


def blob_size(db: Database, blob: BlobId) -> int:
    """Return the number of bytes. Raises ``BlobMissing``."""
    return _fact(db, blob)[0]


def media_type(db: Database, blob: BlobId) -> str:
    """Return the media type (``image/jpeg``) under which the bytes were stored. Raises ``BlobMissing``."""
    return _fact(db, blob)[1]


def read_blob(db: Database, blob: BlobId) -> bytes:
    """Return the bytes, checked against their id. Raises ``BlobMissing``, ``StoreDamaged`` when they are others."""
    data = b"".join(pieces(db, blob))
    if hashlib.sha256(data).hexdigest() != blob:
        raise StoreDamaged(detail=f"blob {blob} does not hold its digest")
    return data


def piece_count(size: int) -> int:
    """Return how many pieces a blob of ``size`` bytes has; an empty one has none."""
    return -(-size // PIECE_BYTES)


def read_piece(db: Database, blob: BlobId, i: int) -> bytes:
    """Return piece ``i``, counted from 0. Raises ``BlobMissing`` for one that is not here."""
    row = db.execute("SELECT data FROM blob_piece WHERE blob = ? AND i = ?", [blob, i]).fetchone()
    if row is None:
        raise BlobMissing(blob=blob, detail=f"piece {i}")
    return bytes(row[0])


def pieces(db: Database, blob: BlobId) -> Iterator[bytes]:
    """Yield the pieces in order. Raises ``BlobMissing``."""
    for i in range(piece_count(blob_size(db, blob))):
        yield read_piece(db, blob, i)


def _fact(db: Database, blob: BlobId) -> tuple[int, str]:
    row = db.execute("SELECT size, media_type FROM blob WHERE id = ?", [blob]).fetchone()
    if row is None:
        raise BlobMissing(blob=blob)
    return int(row[0]), str(row[1])
