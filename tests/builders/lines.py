"""A bad line: an HTTP proxy between laptop and headquarters that counts, alters, answers by itself, or hangs up.

with a_line(hq) as line:
    line.after = cut_once("/v1/segments")
    Exchange(laptop_by(line)).run()
"""

from __future__ import annotations

import dataclasses
import http.client
import http.server
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.builders.sync import Headquarters, HeadquartersProgram

HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "date", "server"}


@dataclasses.dataclass
class Asked:
    """A request on its way up. ``headers`` have lower-case names."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclasses.dataclass
class Told:
    """An answer on its way down; of its body only the first ``cut`` bytes come through before the line is dead."""

    status: int
    headers: dict[str, str]
    body: bytes
    cut: int | None = None


class HangUp(Exception):
    """Raised by a hook: the line is dead from here."""


class BadLine:
    """``before`` may alter a request, or answer it without headquarters; ``after`` may alter an answer.

    Either may raise ``HangUp``. ``asked`` lists every request that headquarters received from here.
    """

    def __init__(self, port: int) -> None:
        self.target = port
        self.before: Callable[[Asked], Asked | Told] = lambda asked: asked
        self.after: Callable[[Asked, Told], Told] = lambda _, told: told
        self.asked: list[Asked] = []
        self._server = _Server(self)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, name="line")

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def requests(self, method: str, path: str = "") -> list[Asked]:
        """The requests of a method whose path begins so."""
        return [asked for asked in self.asked if asked.method == method and asked.path.startswith(path)]

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def carry(self, asked: Asked) -> Told:
        """Take a request to headquarters and its answer back."""
        passed = self.before(asked)
        if isinstance(passed, Told):
            return passed
        self.asked.append(passed)
        up = http.client.HTTPConnection("127.0.0.1", self.target, timeout=20)
        try:
            up.request(passed.method, passed.path, body=passed.body or None, headers=passed.headers)
            answer = up.getresponse()
            headers = {name.lower(): value for name, value in answer.getheaders() if name.lower() not in HOP}
            return self.after(passed, Told(answer.status, headers, answer.read()))
        finally:
            up.close()


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, line: BadLine) -> None:
        self.line = line
        super().__init__(("127.0.0.1", 0), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A laptop that hangs up is no error here."""


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def handle_any(self) -> None:
        size = int(self.headers.get("content-length", 0))
        headers = {name.lower(): value for name, value in self.headers.items() if name.lower() not in HOP}
        try:
            told = self.server.line.carry(Asked(self.command, self.path, headers, self.rfile.read(size)))
        except (HangUp, OSError, http.client.HTTPException):
            self.close_connection = True
            return
        self.send_response_only(told.status)
        for name, value in told.headers.items():
            self.send_header(name, value)
        if told.status != 204:
            self.send_header("content-length", str(len(told.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(told.body[: told.cut])
        if told.cut is not None:
            self.close_connection = True

    do_GET = do_POST = do_PATCH = do_HEAD = handle_any  # noqa: N815 - http.server's names

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        """Nothing is said on stderr."""


@contextmanager
def a_line(hq: Headquarters | HeadquartersProgram) -> Iterator[BadLine]:
    """Lend a line to this headquarters."""
    line = BadLine(hq.port)
    line.start()
    try:
        yield line
    finally:
        line.stop()


def hang_up_after(path: str, *, times: int = 1, method: str = "POST") -> Callable[[Asked, Told], Told]:
    """Swallow the answers to the first requests of this path: headquarters has done its part by then."""
    left = [times]

    def after(asked: Asked, told: Told) -> Told:
        if asked.method == method and asked.path.startswith(path) and left[0]:
            left[0] -= 1
            raise HangUp
        return told

    return after


def login_page(asked: Asked) -> Told:
    """What a hotel answers to everything."""
    return Told(200, {"content-type": "text/html"}, b"<html><title>Selamat datang</title>Silakan masuk</html>")
