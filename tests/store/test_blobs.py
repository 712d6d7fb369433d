"""Bytes under their own digest: stored once, in pieces, whole or not at all."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING

import pytest

from inspector_app.errors import BlobMissing, StoreDamaged
from inspector_app.ids import BlobId
from inspector_app.store.blobs import (
    PIECE_BYTES,
    blob_size,
    has_blob,
    media_type,
    piece_count,
    pieces,
    put_blob,
    read_blob,
    read_piece,
)
from inspector_app.store.database import driver
from tests.builders.store import make_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database

    from inspector_app.store.writer import InlineWriter

NOWHERE = BlobId("0" * 64)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[InlineWriter]:
    with make_store(tmp_path) as made:
        yield made


@pytest.mark.parametrize("size", [0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES + 77])
def test_bytes_come_back_whole_and_by_the_piece(store: InlineWriter, size: int) -> None:
    data = bytes(i * 31 % 251 for i in range(size))
    blob = store.submit(lambda db: put_blob(db, data, "image/jpeg")).result()
    assert blob == hashlib.sha256(data).hexdigest()
    assert read_blob(store.db, blob) == data
    assert blob_size(store.db, blob) == size
    assert media_type(store.db, blob) == "image/jpeg"
    assert b"".join(read_piece(store.db, blob, i) for i in range(piece_count(size))) == data
    assert all(len(piece) <= PIECE_BYTES for piece in pieces(store.db, blob))
    with pytest.raises(BlobMissing):
        read_piece(store.db, blob, piece_count(size))


def test_the_same_bytes_are_stored_once(store: InlineWriter) -> None:
    for _ in range(3):
        store.submit(lambda db: put_blob(db, b"photo", "image/png")).result()
    assert store.db.execute("SELECT count(*) FROM blob_piece").fetchone()[0] == 1


def test_what_is_not_here_is_missing(store: InlineWriter) -> None:
    assert not has_blob(store.db, NOWHERE)
    for look in (read_blob, blob_size, media_type):
        with pytest.raises(BlobMissing):
            look(store.db, NOWHERE)


def test_a_blob_is_neither_changed_nor_deleted(store: InlineWriter) -> None:
    store.submit(lambda db: put_blob(db, b"photo", "image/png")).result()

    def run(sql: str, db: Database) -> None:
        db.execute(sql)

    for sql in (
        "DELETE FROM blob",
        "DELETE FROM blob_piece",
        "UPDATE blob SET size = 1",
        "UPDATE blob_piece SET data = x'00'",
        "INSERT OR REPLACE INTO blob_piece (blob, i, data) SELECT blob, i, x'00' FROM blob_piece",
    ):
        with pytest.raises(driver().IntegrityError, match="never"):
            store.submit(partial(run, sql)).result()


def test_bytes_that_are_not_their_digest_are_told(store: InlineWriter) -> None:
    def forge(db: Database) -> None:
        db.execute("INSERT INTO blob VALUES (?, 4, 'image/png')", [NOWHERE])
        db.execute("INSERT INTO blob_piece VALUES (?, 0, x'01020304')", [NOWHERE])

    store.submit(forge).result()
    with pytest.raises(StoreDamaged):
        read_blob(store.db, NOWHERE)
