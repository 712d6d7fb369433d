"""Headquarters' routes. Every answer carries our header; every failure is a problem document (RFC 9457)."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import sqlalchemy as sa
from anyio import to_thread
from litestar import Litestar, MediaType, Request, Response, get, head, patch, post, route
from litestar.exceptions import HTTPException
from litestar.openapi.config import OpenAPIConfig
from litestar.params import FromPath, FromQuery, QueryParameter

from inspector_app.ids import SubjectId
from inspector_app.ledger.chain import Head  # noqa: TC001 - Litestar reads the routes' annotations
from sync.gateway.blobs import CAPABILITIES, TUS
from sync.gateway.incoming import BODY_BYTES, authorization, checksum, metadata, number, read_body, speaks_tus
from sync.gateway.problems import ProblemError
from sync.gateway.station import Gateway
from sync.wire import (
    HEADER,
    PIECE,
    PROTOCOL,
    BlobReceipt,
    Enrolment,
    EnrolmentRequest,
    Problem,
    Push,
    PushAnswer,
    Receipt,
)

if TYPE_CHECKING:
    from pathlib import Path

    from litestar.handlers import HTTPRouteHandler
    from litestar.types import Message, Scope

    from inspector_app.clock import Clock

logger = logging.getLogger(__name__)

Cursor = Annotated[int, QueryParameter(ge=0, le=2**53)]
"""A place in the feed: the sequence number of the last segment seen, 0 before the first."""


def make_app(engine: sa.Engine, *, evidence: Path, clock: Clock) -> Litestar:
    """Return headquarters' application on a migrated database."""
    gateway = Gateway(engine, evidence, clock)
    return Litestar(
        [*_chain_routes(gateway), *_blob_routes(gateway)],
        openapi_config=OpenAPIConfig(title="Inspeksi IOMKI headquarters", version=str(PROTOCOL)),
        request_max_body_size=BODY_BYTES,
        before_send=[_sign],
        # Logging belongs to the program around us: Litestar's own would replace the root's handlers.
        logging_config=None,
        exception_handlers={
            ProblemError: _problem,
            HTTPException: _http_problem,
            sa.exc.OperationalError: _busy,
            Exception: _fault,
        },
    )


def _chain_routes(gateway: Gateway) -> list[HTTPRouteHandler]:
    """Return the routes on which laptops are taken in, chains go up, and headquarters' word comes down."""

    @post("/v1/enrol", status_code=200)
    async def enrol(request: Request[Any, Any, Any]) -> Enrolment:
        """Take a laptop in for a one-time code."""
        asked = await read_body(request, EnrolmentRequest)
        return await to_thread.run_sync(gateway.enrol, asked)

    @post("/v1/segments", status_code=200)
    async def push(request: Request[Any, Any, Any]) -> PushAnswer:
        """Take segments of chains, and receipt each chain or refuse it."""
        pushed = await read_body(request, Push)
        return await to_thread.run_sync(gateway.push, authorization(request), pushed)

    @get("/v1/heads")
    async def heads(request: Request[Any, Any, Any], subject: FromQuery[str]) -> list[Head]:
        """Tell what is held of a subject's chains."""
        return await to_thread.run_sync(gateway.heads, authorization(request), SubjectId(subject))

    @get("/v1/receipts")
    async def receipts(request: Request[Any, Any, Any], subject: FromQuery[str]) -> list[Receipt]:
        """Receipt again what is held of a subject's chains: for a laptop that does not know whether it was heard."""
        return await to_thread.run_sync(gateway.receipts, authorization(request), SubjectId(subject))

    @get("/v1/feed")
    async def read_feed(request: Request[Any, Any, Any], cursor: Cursor = 0) -> Response[bytes]:
        """Headquarters' own word after a cursor: the register, and what else it publishes."""
        page = await to_thread.run_sync(gateway.feed, authorization(request), cursor)
        return Response(msgspec.json.encode(page), media_type=MediaType.JSON)

    @get("/v1/time")
    async def server_time() -> dict[str, int]:
        """Tell headquarters' time in milliseconds of UTC."""
        return {"server_time": gateway.clock.now()}

    return [enrol, push, heads, receipts, read_feed, server_time]


def _blob_routes(gateway: Gateway) -> list[HTTPRouteHandler]:
    """Return the routes of tus 1.0, and the receipt for a blob."""

    @route("/v1/blobs", http_method=["OPTIONS"], status_code=204)
    async def capabilities() -> Response[None]:
        """Tell what of tus 1.0 is spoken here."""
        return Response(None, status_code=204, headers=CAPABILITIES)

    @post("/v1/blobs", status_code=201)
    async def begin(request: Request[Any, Any, Any]) -> Response[None]:
        """Open an upload (tus creation); ``Upload-Metadata`` names the SHA-256."""
        device = await to_thread.run_sync(gateway.sender, authorization(request))
        speaks_tus(request)
        blob, size = metadata(request), number(request, "Upload-Length")
        offset = await to_thread.run_sync(
            lambda: gateway.evidence.begin(blob, size, device=device, now=gateway.clock.now())
        )
        headers = {**TUS, "Location": f"/v1/blobs/{blob}", "Upload-Offset": str(offset)}
        return Response(None, status_code=201, headers=headers)

    @head("/v1/blobs/{blob:str}")
    async def offset_of(request: Request[Any, Any, Any], blob: FromPath[str]) -> Response[None]:
        """Tell how much of an upload is here (tus HEAD)."""
        device = await to_thread.run_sync(gateway.sender, authorization(request))
        speaks_tus(request)
        offset, size = await to_thread.run_sync(
            lambda: gateway.evidence.offset(blob, device=device, now=gateway.clock.now())
        )
        headers = {**TUS, "Upload-Offset": str(offset), "Upload-Length": str(size), "Cache-Control": "no-store"}
        return Response(None, headers=headers)

    @patch("/v1/blobs/{blob:str}", status_code=204)
    async def extend(request: Request[Any, Any, Any], blob: FromPath[str]) -> Response[None]:
        """Put a piece at its place (tus PATCH with checksum)."""
        device = await to_thread.run_sync(gateway.sender, authorization(request))
        speaks_tus(request)
        if request.headers.get("content-type") != "application/offset+octet-stream":
            raise ProblemError(415, "bad_request", "A piece is application/offset+octet-stream.")
        offset, digest = number(request, "Upload-Offset"), checksum(request)
        data = await request.body()
        if len(data) > 4 * PIECE:
            raise ProblemError(413, "too_large", "A piece is beyond the limit.")
        reached = await to_thread.run_sync(
            lambda: gateway.evidence.extend(
                blob, data, offset=offset, checksum=digest, device=device, now=gateway.clock.now()
            )
        )
        return Response(None, status_code=204, headers={**TUS, "Upload-Offset": str(reached)})

    @get("/v1/blobs/{blob:str}/receipt")
    async def blob_receipt(request: Request[Any, Any, Any], blob: FromPath[str]) -> BlobReceipt:
        """Receipt a blob that is held whole."""
        await to_thread.run_sync(gateway.sender, authorization(request))
        return await to_thread.run_sync(gateway.evidence.receipt, blob)

    return [capabilities, begin, offset_of, extend, blob_receipt]


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


def _busy(request: Request[Any, Any, Any], error: sa.exc.OperationalError) -> Response[bytes]:
    """Answer for a database that is held by another, full or away: not the laptop's matter, and it passes."""
    logger.error("database at %s %s: %s", request.method, request.url.path, error)
    return _answer(Problem(title="Headquarters cannot write now; nothing was taken.", status=503, code="busy"))


def _fault(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    logger.error("fault at %s %s", request.method, request.url.path, exc_info=error)
    return _answer(Problem(title="A fault at headquarters; nothing was taken.", status=500, code="fault"))
