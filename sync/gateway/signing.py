"""Headquarters' Ed25519 key, made on the first start and kept in its database; a laptop learns the public half."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.gateway.tables import setting
from sync.wire import BlobReceipt, Receipt, blob_receipt_bytes, receipt_bytes

if TYPE_CHECKING:
    from inspector_app.clock import Instant
    from inspector_app.ids import BlobId
    from inspector_app.ledger.chain import Head

NAME = "signing-key"


class Seal:
    """Signs receipts."""

    def __init__(self, private: bytes) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(private)

    @property
    def key(self) -> str:
        """The public key, hexadecimal."""
        return self._private.public_key().public_bytes_raw().hex()

    def receipt(self, head: Head, received_at: Instant, sequence: int) -> Receipt:
        """Return the signed receipt for a chain held up to ``head``."""
        signed = self._private.sign(receipt_bytes(head, received_at, sequence))
        return Receipt(head, received_at, sequence, signed.hex())

    def blob_receipt(self, blob: BlobId, size: int, received_at: Instant) -> BlobReceipt:
        """Return the signed receipt for a blob held whole."""
        signed = self._private.sign(blob_receipt_bytes(blob, size, received_at))
        return BlobReceipt(blob, size, received_at, signed.hex())


def load_seal(engine: sa.Engine) -> Seal:
    """Return headquarters' key, made if there is none yet."""
    with engine.begin() as connection:
        kept = connection.scalar(sa.select(setting.c.value).where(setting.c.name == NAME))
        if kept is None:
            kept = secrets.token_hex(32)
            connection.execute(setting.insert().values(name=NAME, value=kept))
    return Seal(bytes.fromhex(kept))
