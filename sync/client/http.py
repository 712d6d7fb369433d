"""The line to headquarters: requests' errors become ours here, once, and only headquarters' own answer counts as one.

Success needs our header, our status and a body that can be read; a hotel's login page has none of them.
"""

from __future__ import annotations

import gzip
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import msgspec

from inspector_app.errors import (
    DeviceUnknown,
    EnrolmentRefused,
    InspectionError,
    LineBroken,
    NotHeadquarters,
    RecordRefused,
    Unreachable,
)
from sync.wire import HEADER, PROTOCOL, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import requests

T = TypeVar("T")

CONNECT_SECONDS = 5
STALL_SECONDS = 20
"""How long nothing may come before the line counts as broken; there is no limit on the whole."""

GZIP_FROM = 512


class Line:
    """A session with headquarters at ``address``; ``close`` ends it."""

    def __init__(self, address: str, *, token: str = "") -> None:
        import requests

        self.address = address.rstrip("/")
        self._session = requests.Session()
        self._session.headers.update({HEADER: str(PROTOCOL), "Accept": "application/json"})
        if token:
            self._session.headers["Authorization"] = f"Bearer {token}"
        if self.address.startswith("https:"):
            self._session.mount("https://", _system_certificates())

    def close(self) -> None:
        """End the session."""
        self._session.close()

    def post(self, path: str, value: object, answer: type[T]) -> T:
        """Send a struct, return the struct that answers. Raises ``LineError``, ``AccountError``, ``RecordRefused``."""
        body = msgspec.json.encode(value)
        headers = {"Content-Type": "application/json"}
        if len(body) > GZIP_FROM:
            body, headers["Content-Encoding"] = gzip.compress(body, 6, mtime=0), "gzip"
        return self._decoded(self.send("POST", path, data=body, headers=headers), answer)

    def get(self, path: str, answer: type[T], *, params: Mapping[str, str] | None = None) -> T:
        """Ask for a struct. Raises as ``post``."""
        return self._decoded(self.send("GET", path, params=params), answer)

    def send(
        self,
        method: str,
        path: str,
        *,
        data: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """Send a request and return headquarters' answer, any status below 400. Raises as ``post``."""
        with self._line_errors():
            response = self._session.request(
                method,
                self.address + path,
                data=data,
                headers=headers,
                params=params,
                timeout=(CONNECT_SECONDS, STALL_SECONDS),
                allow_redirects=False,
            )
        self._check(response)
        return response

    def _check(self, response: requests.Response) -> None:
        if HEADER not in response.headers or 300 <= response.status_code < 400:
            raise NotHeadquarters(address=self.address, detail=f"status {response.status_code} without our header")
        if response.status_code < 400:
            return
        try:
            problem = msgspec.json.decode(response.content, type=Problem)
        except (msgspec.DecodeError, ValueError) as error:
            raise LineBroken(address=self.address, detail=f"status {response.status_code}") from error
        raise self._error_of(problem)

    def _error_of(self, problem: Problem) -> InspectionError:
        told = f"{problem.status} {problem.code}: {problem.detail or problem.title}"
        if problem.code.startswith("enrolment_"):
            return EnrolmentRefused(reason=problem.code.removeprefix("enrolment_"), detail=told)
        if problem.status in (401, 403):
            return DeviceUnknown(detail=told)
        if problem.status >= 500 or problem.status in (408, 425, 429):
            return LineBroken(address=self.address, detail=told)
        return RecordRefused(subject="", reason=problem.code, detail=told)

    def _decoded(self, response: requests.Response, answer: type[T]) -> T:
        try:
            return msgspec.json.decode(response.content, type=answer)
        except (msgspec.DecodeError, ValueError) as error:
            raise LineBroken(address=self.address, detail=f"an answer that cannot be read: {error}") from error

    @contextmanager
    def _line_errors(self) -> Iterator[None]:
        from requests import exceptions

        try:
            yield
        except (exceptions.InvalidURL, exceptions.MissingSchema, exceptions.InvalidSchema) as error:
            raise Unreachable(address=self.address, detail=str(error)) from error
        except (exceptions.ConnectTimeout, exceptions.ProxyError, exceptions.SSLError) as error:
            raise Unreachable(address=self.address, detail=str(error)) from error
        except exceptions.ConnectionError as error:
            # Refused before anything went out, or torn in the middle: requests tells these apart by words only.
            torn = "aborted" in str(error) or "reset" in str(error) or "Read timed out" in str(error)
            raise (LineBroken if torn else Unreachable)(address=self.address, detail=str(error)) from error
        except exceptions.RequestException as error:
            raise LineBroken(address=self.address, detail=str(error)) from error


def _system_certificates() -> requests.adapters.HTTPAdapter:
    """Return an adapter that trusts what the operating system trusts, an office's own proxy certificate included."""
    import ssl

    import truststore
    from requests.adapters import HTTPAdapter

    class SystemTrust(HTTPAdapter):
        def init_poolmanager(self, *args: object, **kwargs: object) -> None:
            kwargs["ssl_context"] = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            super().init_poolmanager(*args, **kwargs)  # type: ignore[arg-type]

    return SystemTrust()
