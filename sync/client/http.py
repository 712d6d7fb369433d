"""The line to headquarters: requests' errors become ours here, once, and only headquarters' own answer counts as one.

Success needs our header, our status and a body that can be read; a hotel's login page has none of them.
"""

from __future__ import annotations

import gzip
import ipaddress
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from urllib.parse import urlsplit

import msgspec

from inspector_app.errors import (
    DeviceUnknown,
    EnrolmentPaused,
    EnrolmentRefused,
    InspectionError,
    LineBroken,
    LineUnprotected,
    NotHeadquarters,
    RecordRefused,
    Unreachable,
)
from sync.wire import HEADER, PROTOCOL, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import requests

T = TypeVar("T")

CONNECT_SECONDS = 5
STALL_SECONDS = 20
"""How long nothing may come before the line counts as broken; there is no limit on the whole."""

GZIP_FROM = 512

ANSWER_BYTES = 32 * 1024 * 1024
"""Bytes of an answer, unpacked, beyond which it is not read on."""


class Answer(NamedTuple):
    """Headquarters' answer of any status below 400, read to its end."""

    headers: Mapping[str, str]
    content: bytes


class Line:
    """A session with headquarters at ``address``; ``close`` ends it.

    An address without a scheme is taken for ``https``. Raises ``LineUnprotected`` for one that would carry the work in
    clear beyond this machine.
    """

    def __init__(self, address: str, *, token: str = "") -> None:
        import requests

        self.address = _protected(address)
        self._session = requests.Session()
        self._session.headers.update({HEADER: str(PROTOCOL), "Accept": "application/json"})
        # As the session's auth and not as a header: requests would put a .netrc entry for the host in its place.
        self._session.auth = _bearer(token)
        # An office's proxy cannot reach what runs on this very machine.
        self._session.trust_env = not _on_this_machine(self.address)
        if self.address.startswith("https:"):
            self._session.mount("https://", _system_certificates())

    def close(self) -> None:
        """End the session."""
        self._session.close()

    def post(self, path: str, value: object, answer: type[T]) -> T:
        """Send a struct, return the struct that answers.

        Raises ``LineError`` (try again), ``AccountError`` (a person must act), ``RecordRefused`` (only this one).
        """
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
    ) -> Answer:
        """Send a request and return headquarters' answer. Raises as ``post``."""
        with (
            self._line_errors(),
            self._session.request(
                method,
                self.address + path,
                data=data,
                headers=headers,
                params=params,
                timeout=(CONNECT_SECONDS, STALL_SECONDS),
                allow_redirects=False,
                stream=True,
            ) as response,
        ):
            # Whose answer it is must be known before a byte of it is read.
            if response.headers.get(HEADER) != str(PROTOCOL) or 300 <= response.status_code < 400:
                raise NotHeadquarters(address=self.address, detail=f"status {response.status_code} without our header")
            content = self._content(response)
            status, told = response.status_code, response.headers
        if status >= 400:
            raise self._error_of(status, content)
        return Answer(told, content)

    def _content(self, response: requests.Response) -> bytes:
        parts: list[bytes] = []
        size = 0
        for part in response.iter_content(64 * 1024):
            parts.append(part)
            size += len(part)
            if size > ANSWER_BYTES:
                raise LineBroken(address=self.address, detail=f"an answer of more than {ANSWER_BYTES} bytes")
        return b"".join(parts)

    def _error_of(self, status: int, content: bytes) -> InspectionError:
        try:
            problem = msgspec.json.decode(content, type=Problem)
        except (msgspec.DecodeError, ValueError, RecursionError) as error:
            return LineBroken(address=self.address, detail=f"status {status} with a body that cannot be read: {error}")
        told = f"{status} {problem.code}: {problem.detail or problem.title}"
        if problem.code.startswith("enrolment_"):
            return EnrolmentRefused(reason=problem.code.removeprefix("enrolment_"), detail=told)
        if problem.code == "too_many_tries":
            return EnrolmentPaused(detail=told)
        if status in (401, 403):
            return DeviceUnknown(detail=told)
        if status >= 500 or status in (408, 425, 429):
            return LineBroken(address=self.address, detail=told)
        return RecordRefused(subject="", reason=problem.code, detail=told)

    def _decoded(self, answer: Answer, kind: type[T]) -> T:
        try:
            return msgspec.json.decode(answer.content, type=kind)
        except (msgspec.DecodeError, ValueError, RecursionError) as error:
            raise LineBroken(address=self.address, detail=f"an answer that cannot be read: {error}") from error

    @contextmanager
    def _line_errors(self) -> Iterator[None]:
        from requests import exceptions
        from urllib3.exceptions import HTTPError

        try:
            yield
        except (exceptions.InvalidURL, exceptions.MissingSchema, exceptions.InvalidSchema) as error:
            raise Unreachable(address=self.address, detail=str(error)) from error
        except exceptions.SSLError as error:
            raise NotHeadquarters(address=self.address, detail=str(error)) from error
        except (exceptions.ConnectTimeout, exceptions.ProxyError) as error:
            raise Unreachable(address=self.address, detail=str(error)) from error
        except exceptions.ConnectionError as error:
            found = Unreachable if _never_connected(error) else LineBroken
            raise found(address=self.address, detail=str(error)) from error
        except (exceptions.RequestException, HTTPError) as error:
            raise LineBroken(address=self.address, detail=str(error)) from error


def _never_connected(error: requests.ConnectionError) -> bool:
    """Tell whether nothing went out: the name is unknown, or nobody listens. Anything else was torn on its way."""
    from urllib3.exceptions import MaxRetryError, NewConnectionError

    cause = error.args[0] if error.args else None
    return isinstance(cause, MaxRetryError) and isinstance(cause.reason, NewConnectionError)


def _protected(address: str) -> str:
    """Return the address as it is used, or raise ``LineUnprotected``."""
    plain = address.strip().rstrip("/")
    whole = plain if "://" in plain else f"https://{plain}"
    if not whole.startswith("https://") and not _on_this_machine(whole):
        raise LineUnprotected(address=plain)
    return whole


def _on_this_machine(address: str) -> bool:
    try:
        host = urlsplit(address).hostname or ""
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _bearer(token: str) -> Callable[[requests.PreparedRequest], requests.PreparedRequest]:
    def sign(request: requests.PreparedRequest) -> requests.PreparedRequest:
        if token:
            request.headers["Authorization"] = f"Bearer {token}"
        return request

    return sign


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
