"""Reads what a request carries: structs, gzip, numbers, tus headers; what cannot be read is the sender's problem."""

from __future__ import annotations

import base64
import binascii
import zlib
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from sync.gateway.blobs import TUS
from sync.gateway.problems import ProblemError

if TYPE_CHECKING:
    from litestar import Request

T = TypeVar("T")

BODY_BYTES = 8 * 1024 * 1024
"""Bytes of a request's body, and of what it unpacks to."""


async def read_body(request: Request[Any, Any, Any], kind: type[T]) -> T:
    """Return the struct in a request's body, gzip or plain. Raises ``ProblemError`` ``bad_request``, ``too_large``."""
    body = await request.body()
    if request.headers.get("content-encoding", "").lower() == "gzip":
        body = _unpacked(body)
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise ProblemError(400, "bad_request", "The body cannot be read.", str(error)) from error


def _unpacked(body: bytes) -> bytes:
    unpacker = zlib.decompressobj(wbits=31)
    try:
        plain = unpacker.decompress(body, BODY_BYTES)
    except zlib.error as error:
        raise ProblemError(400, "bad_request", "The body is no gzip.", str(error)) from error
    if unpacker.unconsumed_tail:
        raise ProblemError(413, "too_large", "The body unpacks to more than the limit.")
    if not unpacker.eof:
        raise ProblemError(400, "bad_request", "The body is cut off.")
    return plain


def speaks_tus(request: Request[Any, Any, Any]) -> None:
    """Raise ``ProblemError`` unless the request speaks our version of tus."""
    if request.headers.get("Tus-Resumable") != TUS["Tus-Resumable"]:
        raise ProblemError(412, "bad_request", "Uploads speak tus 1.0.0.")


def authorization(request: Request[Any, Any, Any]) -> str:
    """Return the header by which a laptop says who it is; empty when there is none."""
    return str(request.headers.get("authorization", ""))


def number(request: Request[Any, Any, Any], name: str) -> int:
    """Return a header that is a number of bytes. Raises ``ProblemError``."""
    text = request.headers.get(name, "")
    if not (text.isascii() and text.isdecimal() and len(text) <= 15):
        raise ProblemError(400, "bad_request", f"{name} must be a number of bytes.")
    return int(text)


def metadata(request: Request[Any, Any, Any]) -> str:
    """Return the SHA-256 that ``Upload-Metadata`` names. Raises ``ProblemError``."""
    for pair in request.headers.get("Upload-Metadata", "").split(","):
        name, _, value = pair.strip().partition(" ")
        if name == "sha256":
            return _base64(value).decode("ascii", "replace")
    raise ProblemError(400, "bad_request", "Upload-Metadata must name the sha256.")


def checksum(request: Request[Any, Any, Any]) -> bytes | None:
    """Return the piece's SHA-256 from ``Upload-Checksum``, ``None`` without one. Raises ``ProblemError``."""
    text = request.headers.get("Upload-Checksum", "")
    if not text:
        return None
    name, _, value = text.partition(" ")
    if name != "sha256":
        raise ProblemError(400, "bad_request", "Upload-Checksum must be a sha256.")
    return _base64(value)


def _base64(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise ProblemError(400, "bad_request", "A header is no base64.", str(error)) from error
