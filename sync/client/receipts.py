"""Whether a receipt holds: headquarters' signature over it, and a digest that this laptop computes itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.errors import ReceiptInvalid
from sync.wire import blob_receipt_bytes, receipt_bytes

if TYPE_CHECKING:
    from sqlite_utils import Database

    from inspector_app.ids import BlobId
    from sync.wire import BlobReceipt, Receipt

_DIGEST = "SELECT lower(hex(digest)) FROM event WHERE subject = ? AND device = ? AND n = ?"


def check_receipt(db: Database, receipt: Receipt, key: str) -> None:
    """Raise ``ReceiptInvalid`` unless headquarters signed it and our own chain has that digest at that number."""
    head = receipt.head
    _check_signature(key, receipt.signature, receipt_bytes(head, receipt.received_at, receipt.sequence), head.subject)
    row = db.execute(_DIGEST, [head.subject, head.device, head.n]).fetchone()
    if row is None or row[0] != head.digest:
        raise ReceiptInvalid(subject=head.subject, detail=f"another digest at {head.n}")


def check_blob_receipt(db: Database, blob: BlobId, receipt: BlobReceipt, key: str) -> None:
    """Raise ``ReceiptInvalid`` unless headquarters signed it, and it is for this blob and its size here."""
    about = f"blob:{blob}"
    if receipt.blob != blob:
        raise ReceiptInvalid(subject=about, detail=f"a receipt for {receipt.blob}")
    signed = blob_receipt_bytes(receipt.blob, receipt.size, receipt.received_at)
    _check_signature(key, receipt.signature, signed, about)
    row = db.execute("SELECT size FROM blob WHERE id = ?", [receipt.blob]).fetchone()
    if row is None or row[0] != receipt.size:
        raise ReceiptInvalid(subject=about, detail="another size")


def _check_signature(key: str, signature: str, data: bytes, about: str) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), data)
    except (InvalidSignature, ValueError) as error:
        raise ReceiptInvalid(subject=about, detail="the signature does not hold") from error
