"""A blob's way up by the tus 1.0 protocol (creation, checksum): in pieces, resumed where headquarters' copy ends."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from inspector_app.errors import LineBroken
from sync.wire import BlobReceipt

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector_app.ids import BlobId
    from sync.client.http import Line

VERSION = {"Tus-Resumable": "1.0.0"}


def upload(
    line: Line,
    *,
    blob: BlobId,
    size: int,
    piece: Callable[[int], bytes],
    moved: Callable[[int], object],
) -> BlobReceipt:
    """Send what headquarters lacks of a blob and return its receipt.

    ``piece(offset)`` gives the bytes from an offset on, as many as go in one request; ``moved`` hears how many bytes
    headquarters holds. Raises ``LineError``, ``AccountError``, ``RecordRefused``.
    """
    meta = f"sha256 {base64.b64encode(blob.encode()).decode()}"
    made = line.send("POST", "/v1/blobs", headers={**VERSION, "Upload-Length": str(size), "Upload-Metadata": meta})
    offset = _offset(line, made.headers.get("Upload-Offset"), size)
    while offset < size:
        data = piece(offset)
        checksum = base64.b64encode(hashlib.sha256(data).digest()).decode()
        answer = line.send(
            "PATCH",
            f"/v1/blobs/{blob}",
            data=data,
            headers={
                **VERSION,
                "Content-Type": "application/offset+octet-stream",
                "Upload-Offset": str(offset),
                "Upload-Checksum": f"sha256 {checksum}",
            },
        )
        offset = _offset(line, answer.headers.get("Upload-Offset"), size)
        moved(offset)
    return line.get(f"/v1/blobs/{blob}/receipt", BlobReceipt)


def _offset(line: Line, told: str | None, size: int) -> int:
    """Return the offset that headquarters told. Raises ``LineBroken`` for none, or one beyond the blob."""
    if told is None or not told.isdecimal() or int(told) > size:
        raise LineBroken(address=line.address, detail=f"an offset that cannot be: {told}")
    return int(told)
