"""A receipt counts when headquarters signed it for this very chain; any other is told, and delivers nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from inspector_app.errors import ReceiptInvalid
from sync.client.delivery import DeliveryState
from sync.client.exchange import Exchange
from sync.wire import PushAnswer
from tests.builders.lines import Asked, Told, a_line
from tests.builders.sync import (
    altered,
    begun_visit,
    delivered,
    notes,
    push,
    segments_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from sync.client.laptop import Laptop
    from tests.builders.lines import BadLine
    from tests.builders.sync import Headquarters


def rewrites(change: Callable[[dict[str, object]], None]) -> Callable[[Asked, Told], Told]:
    """Alter each receipt of an answer."""

    def after(asked: Asked, told: Told) -> Told:
        if asked.path != "/v1/segments" or told.status != 200:
            return told
        answer = msgspec.json.decode(told.body)
        for receipt in answer["receipts"]:
            change(receipt)
        return Told(200, told.headers, msgspec.json.encode(answer))

    return after


FORGERIES: dict[str, Callable[[dict[str, object]], None]] = {
    "another signature": lambda r: r.update(signature="ab" * 64),
    "no signature": lambda r: r.update(signature=""),
    "no hexadecimal": lambda r: r.update(signature="tanda tangan"),
    "a later time": lambda r: r.update(received_at=r["received_at"] + 1),  # type: ignore[operator]
    "another number": lambda r: r.update(sequence=r["sequence"] + 1),  # type: ignore[operator]
    "another digest": lambda r: r["head"].update(digest="00" * 32),  # type: ignore[attr-defined]
    "another length": lambda r: r["head"].update(n=7),  # type: ignore[attr-defined]
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forged_receipt_is_told_and_never_believed(
    laptop: Laptop, hq: Headquarters, line: BadLine, forgery: str
) -> None:
    visit = begun_visit(laptop)
    line.after = rewrites(FORGERIES[forgery])
    with pytest.raises(ReceiptInvalid):
        Exchange(laptop).run()
    assert delivered(laptop, visit).state is DeliveryState.WAITING
    line.after = lambda _, told: told
    Exchange(laptop).run()
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED


def test_a_receipt_for_something_else_delivers_nothing(laptop: Laptop, hq: Headquarters, line: BadLine) -> None:
    first = begun_visit(laptop)
    kept: list[object] = []
    line.after = rewrites(lambda r: kept.append(dict(r)))
    Exchange(laptop).run()
    second = begun_visit(laptop)

    def old(receipt: dict[str, object]) -> None:
        receipt.update(kept[0])  # type: ignore[call-overload]

    line.after = rewrites(old)
    Exchange(laptop).run()
    assert delivered(laptop, first).state is DeliveryState.DELIVERED
    assert delivered(laptop, second).state is DeliveryState.WAITING


def test_a_receipt_for_another_content_of_the_same_length(laptop: Laptop, hq: Headquarters) -> None:
    """Headquarters itself signs, but for a chain that is not ours: a fork that nobody told."""
    visit = begun_visit(laptop)
    notes(laptop, visit, "satu")
    other = altered(segments_of(laptop, visit)[0], lambda record: record.replace(b"satu", b"lain"))
    receipts = push(laptop, hq, other).receipts
    with a_line(hq) as line:
        laptop.move_headquarters(line.address)
        body = msgspec.json.encode(PushAnswer(receipts=receipts, refusals=[], server_time=receipts[0].received_at))
        line.before = lambda _: Told(200, {"inspeksi-iomki": "1"}, body)
        with pytest.raises(ReceiptInvalid):
            Exchange(laptop).run()
    assert delivered(laptop, visit).state is DeliveryState.WAITING
