"""Headquarters' routes. Every answer carries our header; every failure is a problem document (RFC 9457)."""

from __future__ import annotations

import base64
import binascii
import logging
import zlib
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import msgspec
from anyio import to_thread
from litestar import Litestar, MediaType, Request, Response, get, head, patch, post, route
from litestar.exceptions import HTTPException
from litestar.openapi.config import OpenAPIConfig
from litestar.params import FromPath, FromQuery, QueryParameter

from inspector_app.ids import SubjectId
from inspector_app.ledger.chain import Head  # noqa: TC001 - Litestar reads the routes' annotations
from sync.gateway import auth, feed, ledger
from sync.gateway.blobs import CAPABILITIES, TUS, Evidence
from sync.gateway.problems import ProblemError
from sync.gateway.signing import load_seal
from sync.wire import (
    HEADER,
    PIECE,
    PROTOCOL,
    BlobReceipt,
    Enrolment,
    EnrolmentRequest,
    FeedPage,
    Problem,
    Push,
    PushAnswer,
    Receipt,
    Refusal,
)

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa
    from litestar.types import Message, Scope

    from inspector_app.clock import Clock
    from inspector_app.ids import DeviceId

logger = logging.getLogger(__name__)

T = TypeVar("T")

BODY_BYTES = 8 * 1024 * 1024
"""Bytes of a request's body, and of what it unpacks to."""

Cursor = Annotated[int, QueryParameter(ge=0, le=2**53)]
"""A place in the feed: the sequence number of the last segment seen, 0 before the first."""


class Gateway:
    """What the routes work with."""

    def __init__(self, engine: sa.Engine, evidence: Path, clock: Clock) -> None:
        self.engine = engine
        self.clock = clock
        self.seal = load_seal(engine)
        self.evidence = Evidence(evidence, engine, self.seal)

    def enrol(self, request: EnrolmentRequest) -> Enrolment:
        """Take a laptop in."""
        with self.engine.begin() as connection:
            return auth.enrol(connection, request, seal=self.seal, now=self.clock.now())

    def push(self, authorization: str, push: Push) -> PushAnswer:
        """Take segments; each chain's outcome is durable and apart from the others'."""
        sender = self.sender(authorization)
        now = self.clock.now()
        outcomes: dict[tuple[str, str], Receipt | Refusal] = {}
        with self.engine.begin() as connection:
            for segment in push.segments:
                told = outcomes.get((segment.subject, segment.device))
                if not isinstance(told, Refusal):
                    outcome = ledger.take(connection, segment, sender=sender, seal=self.seal, now=now)
                    outcomes[segment.subject, segment.device] = outcome
        return PushAnswer(
            receipts=[o for o in outcomes.values() if isinstance(o, Receipt)],
            refusals=[o for o in outcomes.values() if isinstance(o, Refusal)],
            server_time=now,
        )

    def heads(self, authorization: str, subject: SubjectId) -> list[Head]:
        """Return the heads of a subject's chains."""
        self.sender(authorization)
        with self.engine.begin() as connection:
            return ledger.heads(connection, subject)

    def feed(self, authorization: str, cursor: int) -> FeedPage:
        """Return headquarters' word after a cursor."""
        self.sender(authorization)
        with self.engine.begin() as connection:
            return feed.page_after(connection, cursor, now=self.clock.now())

    def sender(self, authorization: str) -> DeviceId:
        """Return the laptop that speaks. Raises ``ProblemError``."""
        with self.engine.begin() as connection:
            return auth.device_of(connection, authorization)


def make_app(engine: sa.Engine, *, evidence: Path, clock: Clock) -> Litestar:
    """Return headquarters' application on a migrated database."""
    gateway = Gateway(engine, evidence, clock)

    @post("/v1/enrol", status_code=200)
    async def enrol(request: Request[Any, Any, Any]) -> Enrolment:
        """Take a laptop in for a one-time code."""
        asked = await _read(request, EnrolmentRequest)
        return await to_thread.run_sync(gateway.enrol, asked)

    @post("/v1/segments", status_code=200)
    async def push(request: Request[Any, Any, Any]) -> PushAnswer:
        """Take segments of chains, and receipt each chain or refuse it."""
        pushed = await _read(request, Push)
        return await to_thread.run_sync(gateway.push, _authorization(request), pushed)

    @get("/v1/heads")
    async def heads(request: Request[Any, Any, Any], subject: FromQuery[str]) -> list[Head]:
        """Tell what is held of a subject's chains."""
        return await to_thread.run_sync(gateway.heads, _authorization(request), SubjectId(subject))

    @get("/v1/feed")
    async def read_feed(request: Request[Any, Any, Any], cursor: Cursor = 0) -> Response[bytes]:
        """Headquarters' own word after a cursor: the register, and what else it publishes."""
        page = await to_thread.run_sync(gateway.feed, _authorization(request), cursor)
        return Response(msgspec.json.encode(page), media_type=MediaType.JSON)

    @route("/v1/blobs", http_method=["OPTIONS"], status_code=204)
    async def capabilities() -> Response[None]:
        """Tell what of tus 1.0 is spoken here."""
        return Response(None, status_code=204, headers=CAPABILITIES)

    @post("/v1/blobs", status_code=201)
    async def begin(request: Request[Any, Any, Any]) -> Response[None]:
        """Open an upload (tus creation); ``Upload-Metadata`` names the SHA-256."""
        await to_thread.run_sync(gateway.sender, _authorization(request))
        blob, size = _metadata(request), _number(request, "Upload-Length")
        offset = await to_thread.run_sync(lambda: gateway.evidence.begin(blob, size, now=clock.now()))
        headers = {**TUS, "Location": f"/v1/blobs/{blob}", "Upload-Offset": str(offset)}
        return Response(None, status_code=201, headers=headers)

    @head("/v1/blobs/{blob:str}")
    async def offset_of(request: Request[Any, Any, Any], blob: FromPath[str]) -> Response[None]:
        """Tell how much of an upload is here (tus HEAD)."""
        await to_thread.run_sync(gateway.sender, _authorization(request))
        offset, size = await to_thread.run_sync(gateway.evidence.offset, blob)
        headers = {**TUS, "Upload-Offset": str(offset), "Upload-Length": str(size), "Cache-Control": "no-store"}
        return Response(None, headers=headers)

    @patch("/v1/blobs/{blob:str}", status_code=204)
    async def extend(request: Request[Any, Any, Any], blob: FromPath[str]) -> Response[None]:
        """Put a piece at its place (tus PATCH with checksum)."""
        device = await to_thread.run_sync(gateway.sender, _authorization(request))
        offset, checksum = _number(request, "Upload-Offset"), _checksum(request)
        data = await request.body()
        if len(data) > 4 * PIECE:
            raise ProblemError(413, "too_large", "A piece is beyond the limit.")
        reached = await to_thread.run_sync(
            lambda: gateway.evidence.extend(
                blob, data, offset=offset, checksum=checksum, device=device, now=clock.now()
            )
        )
        return Response(None, status_code=204, headers={**TUS, "Upload-Offset": str(reached)})

    @get("/v1/blobs/{blob:str}/receipt")
    async def blob_receipt(request: Request[Any, Any, Any], blob: FromPath[str]) -> BlobReceipt:
        """Receipt a blob that is held whole."""
        await to_thread.run_sync(gateway.sender, _authorization(request))
        return await to_thread.run_sync(gateway.evidence.receipt, blob)

    @get("/v1/time")
    async def server_time() -> dict[str, int]:
        """Tell headquarters' time in milliseconds of UTC."""
        return {"server_time": clock.now()}

    return Litestar(
        [enrol, push, heads, read_feed, capabilities, begin, offset_of, extend, blob_receipt, server_time],
        openapi_config=OpenAPIConfig(title="Inspeksi IOMKI headquarters", version=str(PROTOCOL)),
        request_max_body_size=BODY_BYTES,
        before_send=[_sign],
        # Logging belongs to the program around us: Litestar's own would replace the root's handlers.
        logging_config=None,
        exception_handlers={ProblemError: _problem, HTTPException: _http_problem, Exception: _fault},
    )


async def _sign(message: Message, _scope: Scope) -> None:
    if message["type"] == "http.response.start":
        message["headers"] = [*message["headers"], (HEADER.lower().encode(), str(PROTOCOL).encode())]


def _answer(problem: Problem) -> Response[bytes]:
    body = msgspec.json.encode(problem)
    return Response(body, status_code=problem.status, media_type="application/problem+json")


def _problem(_request: Request[Any, Any, Any], error: ProblemError) -> Response[bytes]:
    return _answer(error.problem)


def _http_problem(_request: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
    return _answer(Problem(title=error.detail, status=error.status_code, code=f"http_{error.status_code}"))


def _fault(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    logger.error("fault at %s %s", request.method, request.url.path, exc_info=error)
    return _answer(Problem(title="A fault at headquarters; nothing was taken.", status=500, code="fault"))


async def _read(request: Request[Any, Any, Any], kind: type[T]) -> T:
    """Return the struct in a request's body, gzip or plain. Raises ``ProblemError`` ``bad_request``, ``too_large``."""
    body = await request.body()
    if request.headers.get("content-encoding") == "gzip":
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


def _authorization(request: Request[Any, Any, Any]) -> str:
    return str(request.headers.get("authorization", ""))


def _number(request: Request[Any, Any, Any], name: str) -> int:
    text = request.headers.get(name, "")
    if not (text.isascii() and text.isdecimal() and len(text) <= 15):
        raise ProblemError(400, "bad_request", f"{name} must be a number of bytes.")
    return int(text)


def _metadata(request: Request[Any, Any, Any]) -> str:
    for pair in request.headers.get("Upload-Metadata", "").split(","):
        name, _, value = pair.strip().partition(" ")
        if name == "sha256":
            return _base64(value).decode("ascii", "replace")
    raise ProblemError(400, "bad_request", "Upload-Metadata must name the sha256.")


def _checksum(request: Request[Any, Any, Any]) -> bytes | None:
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
