"""A visit on its way: waiting, received in part, delivered, and what headquarters then holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.client.delivery import DeliveryState, outbox
from sync.client.exchange import Exchange
from tests.builders.sync import begun_visit, delivered, heads_of, notes

if TYPE_CHECKING:
    from sync.client.laptop import Laptop
    from tests.builders.sync import Headquarters


def test_a_visit_is_delivered_when_receipts_equal_its_heads(laptop: Laptop, hq: Headquarters) -> None:
    visit = begun_visit(laptop, blobs=2)
    before = delivered(laptop, visit)
    assert (before.state, before.events, before.blobs, before.blobs_held) == (DeliveryState.WAITING, 3, 2, 0)
    assert before.waiting_bytes > 6000

    report = Exchange(laptop).run()

    after = delivered(laptop, visit)
    assert (report.receipts, report.blobs, report.refused) == (1, 2, [])
    assert (after.state, after.events_held, after.blobs_held, after.waiting_bytes) == (DeliveryState.DELIVERED, 3, 2, 0)
    assert hq.heads() == heads_of(laptop)
    assert after.received_at == hq.clock.now()


def test_one_more_word_makes_a_delivered_visit_wait_again(laptop: Laptop, hq: Headquarters) -> None:
    visit = begun_visit(laptop)
    Exchange(laptop).run()
    notes(laptop, visit, "Lantai basah")
    with laptop.reading() as db:
        box = outbox(db)
    assert [(line.visit, line.delivery.state) for line in box.lines] == [(visit, DeliveryState.PARTIAL)]
    assert box.waiting == 1
    Exchange(laptop).run()
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED
    assert hq.heads() == heads_of(laptop)
