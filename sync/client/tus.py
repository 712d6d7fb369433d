"""A blob's way up by the tus 1.0 protocol (creation, checksum): in pieces, resumed where headquarters' copy ends."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from inspector_app.errors import LineBroken, RecordRefused
from sync.wire import BlobReceipt

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector_app.ids import BlobId
    from sync.client.http import Answer, Line

VERSION = {"Tus-Resumable": "1.0.0"}

LINE = frozenset({"offset_conflict", "upload_busy", "upload_unknown", "checksum_mismatch"})
"""What the line or another request caused: headquarters is asked again how much it holds."""

AGAIN = LINE | {"content_mismatch"}
"""With it what another laptop may have put there wrongly: the bytes are given once more."""

TIMES = 4
"""How often that may happen to a blob in one exchange."""


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
    headquarters holds. A piece that was altered, a place that another request has moved on, bytes that another laptop
    put there wrongly: headquarters is asked again where it stands. Raises ``LineError``, ``AccountError``,
    ``RecordRefused``.
    """
    refused = 0
    offset: int | None = None
    while offset is None or offset < size:
        try:
            if offset is None:
                answer = _begin(line, blob, size)
            else:
                answer = _send(line, blob, offset=offset, data=piece(offset))
        except RecordRefused as error:
            refused += 1
            reason = error.facts.get("reason")
            if reason not in AGAIN or (refused == TIMES and reason not in LINE):
                raise
            if refused == TIMES:
                raise LineBroken(address=line.address, detail=f"{reason}, {TIMES} times") from error
            offset = None
            continue
        offset = _offset(line, answer.headers.get("Upload-Offset"), least=offset, size=size)
        moved(offset)
    return line.get(f"/v1/blobs/{blob}/receipt", BlobReceipt)


def _begin(line: Line, blob: BlobId, size: int) -> Answer:
    """Begin an upload, or find one again; the answer says how much of it is there."""
    meta = f"sha256 {base64.b64encode(blob.encode()).decode()}"
    return line.send("POST", "/v1/blobs", headers={**VERSION, "Upload-Length": str(size), "Upload-Metadata": meta})


def _send(line: Line, blob: BlobId, *, offset: int, data: bytes) -> Answer:
    checksum = base64.b64encode(hashlib.sha256(data).digest()).decode()
    headers = {
        **VERSION,
        "Content-Type": "application/offset+octet-stream",
        "Upload-Offset": str(offset),
        "Upload-Checksum": f"sha256 {checksum}",
    }
    return line.send("PATCH", f"/v1/blobs/{blob}", data=data, headers=headers)


def _offset(line: Line, told: str | None, *, least: int | None, size: int) -> int:
    """Return the offset that headquarters told.

    Raises ``LineBroken`` for none, for one beyond the blob, and for one that a piece has not moved on.
    """
    known = told is not None and told.isascii() and told.isdecimal() and len(told) <= 15
    if told is None or not known or int(told) > size or (least is not None and int(told) <= least):
        raise LineBroken(address=line.address, detail=f"an offset that cannot be: {told}")
    return int(told)
