"""What headquarters answers to garbage, and what a laptop makes of answers that are not headquarters'."""

from __future__ import annotations

import gzip
import json
import socket
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
import requests

from inspector_app.errors import (
    DeviceUnknown,
    EnrolmentPaused,
    EnrolmentRefused,
    InspectionError,
    LineBroken,
    NotHeadquarters,
    RecordRefused,
    Unreachable,
)
from sync.client.delivery import DeliveryState
from sync.client.exchange import Exchange
from sync.client.http import Line
from sync.gateway.incoming import BODY_BYTES
from sync.wire import HEADER, FeedPage
from tests.builders.lines import Asked, Told, login_page
from tests.builders.sync import begun_visit, delivered

if TYPE_CHECKING:
    from sync.client.laptop import Laptop
    from tests.builders.lines import BadLine
    from tests.builders.sync import Headquarters

BODIES: dict[str, bytes] = {
    "nothing": b"",
    "garbage": bytes(range(256)),
    "text": b"halo",
    "null": b"null",
    "another shape": b'{"segments":{"a":1}}',
    "cut": b'{"segments":[{"subject":"visit:a","dev',
    "endless brackets": b"[" * 200_000,
    "endless objects": b'{"segments":' + b'[{"records":' * 50_000,
    "numbers beyond": b'{"segments":[{"subject":"a","device":"x","first":1e999,"prev":"","records":[],"head":""}]}',
    "half a surrogate": b'{"code":"\\ud800","device":"\\ud800","key":"\\ud800","name":"\\ud800"}',
    "no UTF-8": b'{"code":"\xff\xfe","device":"a","key":"b","name":"c"}',
    "a zero": b'{"code":"\\u0000","device":"\\u0000","key":"\\u0000","name":"\\u0000"}',
}
PACKED: dict[str, bytes] = {
    "no gzip": b"not gzip at all",
    "cut gzip": gzip.compress(b'{"segments":[]}' * 1000)[:-20],
    "bomb": gzip.compress(bytes(50 * BODY_BYTES), 9),
    "bomb in brackets": gzip.compress(b"[" * (2 * BODY_BYTES), 9),
    "empty": b"",
}


def is_problem(answer: requests.Response) -> bool:
    """A problem document with our header, and no fault of headquarters."""
    assert 400 <= answer.status_code < 500, answer.text
    assert answer.headers[HEADER] == "1"
    if answer.request.method != "HEAD":
        assert answer.headers["Content-Type"].startswith("application/problem+json")
        told = json.loads(answer.content)
        assert told["status"] == answer.status_code
        assert told["code"]
        assert told["title"]
    return True


@pytest.fixture
def who(laptop: Laptop) -> dict[str, str]:
    return {"Authorization": f"Bearer {laptop.token}", "Content-Type": "application/json"}


@pytest.mark.parametrize("path", ["/v1/segments", "/v1/enrol"])
def test_a_body_that_cannot_be_read_is_the_senders_problem(hq: Headquarters, who: dict[str, str], path: str) -> None:
    for name, body in BODIES.items():
        assert is_problem(requests.post(hq.address + path, data=body, headers=who, timeout=20)), name
    for name, body in PACKED.items():
        packed = who | {"Content-Encoding": "gzip"}
        assert is_problem(requests.post(hq.address + path, data=body, headers=packed, timeout=20)), name
    huge = requests.post(hq.address + path, data=bytes(BODY_BYTES + 1), headers=who, timeout=20)
    assert is_problem(huge)
    assert huge.status_code == 413


def test_garbage_on_every_route_and_method(hq: Headquarters, who: dict[str, str]) -> None:
    tus = who | {"Tus-Resumable": "1.0.0", "Content-Type": "application/offset+octet-stream"}
    paths = [
        "/", "/v1", "/v1/", "/v1/nothing", "/v1/blobs/x", "/v1/blobs/x/receipt", f"/v1/blobs/{'0' * 64}/receipt",
        "/v1/blobs/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/v1/feed?cursor=-1", "/v1/feed?cursor=abc", "/v1/feed?cursor=",
        "/v1/feed?cursor=99999999999999999999999999", "/v1/heads", "/v1/receipts", "/v1/segments", "/v1/enrol",
        "/v1/feed?cursor=1&cursor=2x", "/v1/blobs/" + "a" * 5000,
    ]  # fmt: skip
    for path in paths:
        for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"):
            answer = requests.request(method, hq.address + path, data=b"{", headers=tus, timeout=20)
            assert is_problem(answer), (method, path)


def test_strange_subjects_are_only_unknown(hq: Headquarters, who: dict[str, str]) -> None:
    for about in ("", "visit", "%00", "a" * 5000, "' OR 1=1 --"):
        for route in ("heads", "receipts"):
            answer = requests.get(f"{hq.address}/v1/{route}", params={"subject": about}, headers=who, timeout=20)
            assert (answer.status_code, answer.json()) == (200, [])


def test_a_stranger_reads_and_writes_nothing(hq: Headquarters) -> None:
    url, blob = f"{hq.address}/v1/", f"blobs/{'0' * 64}"
    calls = [
        ("POST", "segments"), ("GET", "feed"), ("GET", "heads?subject=x"), ("GET", "receipts?subject=x"),
        ("POST", "blobs"), ("HEAD", blob), ("PATCH", blob), ("GET", f"{blob}/receipt"),
    ]  # fmt: skip
    signs = ["", "Bearer", "Bearer ", "Basic eDp5", "Bearer x", "Bearer " + "x" * 5000, "Bearer \xff\xfe", "bearer\tx"]
    for sign in signs:
        headers = {"Authorization": sign.encode("latin-1"), "Tus-Resumable": b"1.0.0"}
        for method, path in calls:
            answer = requests.request(method, url + path, data=b'{"segments":[]}', headers=headers, timeout=20)
            assert answer.status_code == 401, (sign, method, path)
            assert is_problem(answer)


def test_a_sender_that_hangs_up_disturbs_nobody(hq: Headquarters, laptop: Laptop) -> None:
    """Bodies that are announced and do not come: headquarters stays as it is, and says nothing in its log."""
    for body in (b"", b'{"segm'):
        with socket.create_connection(("127.0.0.1", hq.port), timeout=5) as peer:
            head = f"POST /v1/segments HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {laptop.token}\r\n"
            peer.sendall(head.encode() + b"Content-Length: 5000\r\n\r\n" + body)
    visit = begun_visit(laptop)
    Exchange(laptop).run()
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED


def test_headquarters_tells_the_time_and_its_contract(hq: Headquarters) -> None:
    assert requests.get(f"{hq.address}/v1/time", timeout=10).json() == {"server_time": hq.clock.now()}
    contract = requests.get(f"{hq.address}/schema/openapi.json", timeout=10).json()
    assert set(contract["paths"]) >= {"/v1/enrol", "/v1/segments", "/v1/feed", "/v1/blobs", "/v1/blobs/{blob}"}


# --- what a laptop makes of answers ----------------------------------------------------------------------------------

OURS = {HEADER: "1"}
PAGE = b'{"segments":[],"cursor":0,"more":false,"server_time":0}'


def problem(status: int, code: str) -> bytes:
    return json.dumps({"title": "x", "status": status, "code": code}).encode()


ANSWERS: list[tuple[str, Told, type[InspectionError] | None]] = [
    ("good", Told(200, OURS, PAGE), None),
    ("a login page", Told(200, {"Content-Type": "text/html"}, b"<html>"), NotHeadquarters),
    ("our very bytes without our header", Told(200, {}, PAGE), NotHeadquarters),
    ("another protocol", Told(200, {HEADER: "2"}, PAGE), NotHeadquarters),
    ("an empty header", Told(200, {HEADER: ""}, PAGE), NotHeadquarters),
    ("a redirect", Told(302, {"Location": "http://127.0.0.1:9/login"}, b""), NotHeadquarters),
    ("a redirect with our header", Told(307, {**OURS, "Location": "/login"}, b""), NotHeadquarters),
    ("not modified", Told(304, OURS, b""), NotHeadquarters),
    ("a proxy that wants a password", Told(407, {}, b""), NotHeadquarters),
    ("a proxy's gateway error", Told(502, {}, b"<html>"), NotHeadquarters),
    ("a stranger's 401", Told(401, {}, b""), NotHeadquarters),
    ("html with our header", Told(200, OURS, b"<html>"), LineBroken),
    ("nothing with our header", Told(200, OURS, b""), LineBroken),
    ("no content", Told(204, OURS, b""), LineBroken),
    ("another shape", Told(200, OURS, b'{"segments":7}'), LineBroken),
    ("endless brackets", Told(200, OURS, b"[" * 200_000), LineBroken),
    ("a broken gzip", Told(200, {**OURS, "Content-Encoding": "gzip"}, b"xx"), LineBroken),
    ("a cut answer", Told(200, OURS, PAGE, cut=10), LineBroken),
    ("an error without a document", Told(400, OURS, b"<html>"), LineBroken),
    ("a fault", Told(500, OURS, problem(500, "fault")), LineBroken),
    ("busy", Told(503, OURS, problem(503, "busy")), LineBroken),
    ("too often", Told(429, OURS, problem(429, "too_many_tries")), EnrolmentPaused),
    ("too slow", Told(408, OURS, problem(408, "x")), LineBroken),
    ("a bad request", Told(400, OURS, problem(400, "bad_request")), RecordRefused),
    ("a conflict", Told(409, OURS, problem(409, "other_size")), RecordRefused),
    ("too large", Told(413, OURS, problem(413, "too_large")), RecordRefused),
    ("an unknown laptop", Told(401, OURS, problem(401, "device_unknown")), DeviceUnknown),
    ("a code that was used", Told(403, OURS, problem(403, "enrolment_used")), EnrolmentRefused),
]


@pytest.mark.parametrize(("name", "told", "expected"), ANSWERS, ids=[name for name, _, _ in ANSWERS])
def test_every_answer_has_its_meaning(
    bare_line: BadLine, name: str, told: Told, expected: type[InspectionError] | None
) -> None:
    bare_line.before = lambda _: told
    line = Line(bare_line.address, token="secret")
    try:
        if expected is None:
            assert line.get("/v1/feed", FeedPage).cursor == 0
        else:
            with pytest.raises(expected) as caught:
                line.get("/v1/feed", FeedPage)
            assert type(caught.value) is expected
    finally:
        line.close()


def test_a_hotel_takes_nothing_and_gives_nothing(laptop: Laptop, hq: Headquarters, line: BadLine) -> None:
    visit = begun_visit(laptop, blobs=1)
    line.before = login_page
    with pytest.raises(NotHeadquarters):
        Exchange(laptop).run()
    told = delivered(laptop, visit)
    assert (told.state, told.refusal) == (DeliveryState.WAITING, "")
    line.before = lambda asked: asked
    Exchange(laptop).run()
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED


def test_an_answer_without_end_is_not_read_to_the_end(bare_line: BadLine) -> None:
    bare_line.before = lambda _: Told(200, {**OURS, "Content-Encoding": "gzip"}, gzip.compress(bytes(100_000_000), 9))
    line = Line(bare_line.address)
    try:
        with pytest.raises(LineBroken, match="more than"):
            line.get("/v1/feed", FeedPage)
    finally:
        line.close()


def test_a_token_is_not_replaced_by_a_password_file(
    bare_line: BadLine, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """requests would take the host's entry of a .netrc, and the environment's proxy for this very machine."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login x password y\n")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    heard: list[Asked] = []

    def hears(asked: Asked) -> Told:
        heard.append(asked)
        return Told(200, OURS, PAGE)

    bare_line.before = hears
    for token in ("secret", ""):
        line = Line(bare_line.address, token=token)
        try:
            line.get("/v1/feed", FeedPage)
        finally:
            line.close()
    assert [asked.headers.get("authorization") for asked in heard] == ["Bearer secret", None]


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:{port}", "https://nobody.invalid", "", "pusat.invalid", "https://", "https://[", "https://a b"],
)
def test_an_address_where_nobody_is(address: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    line = Line(address.format(port=port))
    try:
        with pytest.raises(Unreachable):
            line.get("/v1/feed", FeedPage)
    finally:
        line.close()


def test_a_connection_that_is_closed_at_once_is_a_broken_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        line = Line(f"http://127.0.0.1:{listener.getsockname()[1]}")
        accepted: list[socket.socket] = []

        def hang_up() -> None:
            peer, _ = listener.accept()
            accepted.append(peer)
            peer.recv(100)
            peer.close()

        thread = threading.Thread(target=hang_up)
        thread.start()
        try:
            began = time.monotonic()
            with pytest.raises(LineBroken):
                line.get("/v1/feed", FeedPage)
            assert time.monotonic() - began < 5
        finally:
            line.close()
            thread.join()
