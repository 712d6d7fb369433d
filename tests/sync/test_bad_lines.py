"""One record that cannot pass, a line that breaks at every step, a laptop shut out: nothing is lost."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import msgspec
import pytest

from inspector_app.errors import DeviceUnknown, LineBroken, LineUnprotected
from inspector_app.ids import subject
from sync.client.delivery import DeliveryState
from sync.client.exchange import Exchange
from sync.client.http import Line
from sync.gateway import tables
from tests.builders.lines import Asked, HangUp, Told
from tests.builders.sync import adds_file, begun_visit, delivered

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.client.laptop import Laptop
    from tests.builders.lines import BadLine
    from tests.builders.sync import Headquarters


def refuses(subject_: str) -> Callable[[Asked], Asked | Told]:
    """A proxy on the way that takes no request in which this subject occurs."""
    problem = b'{"title":"no","status":413,"code":"too_large"}'

    def before(asked: Asked) -> Asked | Told:
        body = gzip.decompress(asked.body) if asked.headers.get("content-encoding") == "gzip" else asked.body
        if asked.path == "/v1/segments" and subject_.encode() in body:
            return Told(413, {"inspeksi-iomki": "1"}, problem)
        return asked

    return before


def test_one_bad_record_does_not_block_the_others(laptop: Laptop, hq: Headquarters, line: BadLine) -> None:
    visits = [begun_visit(laptop) for _ in range(5)]
    adds_file(laptop, visits[4])
    bad = subject("visit", visits[2])
    line.before = refuses(bad)
    report = Exchange(laptop).run()
    assert [(r.subject, r.reason) for r in report.refused] == [(bad, "too_large")]
    states = [delivered(laptop, visit).state for visit in visits]
    assert states == [DeliveryState.DELIVERED] * 2 + [DeliveryState.WAITING] + [DeliveryState.DELIVERED] * 2
    line.before = lambda asked: asked
    Exchange(laptop).run()
    told = delivered(laptop, visits[2])
    assert (told.state, told.refusal) == (DeliveryState.DELIVERED, "")


def test_headquarters_that_says_nothing_about_a_chain_is_asked_again_later(
    laptop: Laptop, hq: Headquarters, line: BadLine
) -> None:
    visit = begun_visit(laptop)

    def silent(asked: Asked, told: Told) -> Told:
        if asked.path == "/v1/segments":
            return Told(200, told.headers, b'{"receipts":[],"refusals":[],"server_time":0}')
        return told

    line.after = silent
    assert Exchange(laptop).run().refused == []
    assert len(line.requests("POST", "/v1/segments")) == 1
    assert delivered(laptop, visit).state is DeliveryState.WAITING
    line.after = lambda _, told: told
    Exchange(laptop).run()
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED


def test_headquarters_that_asks_for_ever_more_is_not_followed(laptop: Laptop, hq: Headquarters, line: BadLine) -> None:
    visit, sound = begun_visit(laptop), begun_visit(laptop)
    about = subject("visit", visit)

    def asks(asked: Asked, told: Told) -> Told:
        if asked.path != "/v1/segments":
            return told
        answer = msgspec.json.decode(told.body)
        answer["receipts"] = [r for r in answer["receipts"] if r["head"]["subject"] != about]
        answer["refusals"].append({"subject": about, "device": laptop.device, "reason": "gap", "held": 0})
        return Told(200, told.headers, msgspec.json.encode(answer))

    line.after = asks
    report = Exchange(laptop).run()
    assert [(r.subject, r.reason) for r in report.refused] == [(about, "gap")]
    assert len(line.requests("POST", "/v1/segments")) == 4
    assert delivered(laptop, sound).state is DeliveryState.DELIVERED


def test_a_revoked_laptop_loses_nothing(laptop: Laptop, hq: Headquarters) -> None:
    visit = begun_visit(laptop, blobs=1)
    hq.revoke(laptop)
    with pytest.raises(DeviceUnknown):
        Exchange(laptop).run()
    told = delivered(laptop, visit)
    assert (told.state, told.events, told.blobs) == (DeliveryState.WAITING, 2, 1)
    with hq.engine.begin() as connection:
        connection.execute(tables.device.update().values(revoked_at=None))
    Exchange(laptop).run()
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED


def test_the_line_breaks_at_every_request_in_turn(laptop: Laptop, hq: Headquarters, line: BadLine) -> None:
    """Whichever answer is lost, the next exchange goes on from there, and in the end all is there once."""
    visit = begun_visit(laptop, blobs=2, size=300_000)
    lost = 0
    for turn in range(30):
        count = [0]

        def after(_: Asked, told: Told, turn: int = turn, count: list[int] = count) -> Told:
            count[0] += 1
            if count[0] == 1 + turn % 3:
                raise HangUp
            return told

        line.after = after
        try:
            Exchange(laptop).run()
        except LineBroken:
            lost += 1
        if delivered(laptop, visit).state is DeliveryState.DELIVERED:
            break
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED
    assert lost >= 3
    assert len(hq.rows(tables.segment)) == 1
    assert hq.blobs() == {row.id for row in hq.rows(tables.blob)}
    sent = sum(len(asked.body) for asked in line.requests("PATCH"))
    assert sent == 600_000, "a lost answer costs no byte of evidence twice"


@pytest.mark.parametrize(
    "address", ["http://pusat.example", "http://10.0.0.7:8420", "ftp://pusat.example", "http://[::1"]
)
def test_nothing_is_sent_in_clear_beyond_this_machine(address: str) -> None:
    with pytest.raises(LineUnprotected) as refused:
        Line(address)
    assert refused.value.facts == {"address": address}


@pytest.mark.parametrize(
    ("typed", "used"),
    [
        ("pusat.example", "https://pusat.example"),
        (" https://pusat.example/ ", "https://pusat.example"),
        ("http://127.0.0.1:8420", "http://127.0.0.1:8420"),
        ("http://localhost:8420", "http://localhost:8420"),
    ],
)
def test_an_address_without_a_scheme_is_protected_and_this_machine_needs_no_protection(typed: str, used: str) -> None:
    line = Line(typed)
    line.close()
    assert line.address == used
