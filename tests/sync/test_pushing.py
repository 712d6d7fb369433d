"""Chains on their way up: sent again, overlapping, forked, with gaps, cut, forged; one of each in the end."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from inspector_app.errors import LineBroken
from inspector_app.ids import DeviceId, subject
from inspector_app.ledger.chain import Segment
from inspector_app.ledger.event import genesis
from sync.client.delivery import DeliveryState
from sync.client.exchange import Exchange
from sync.gateway import tables
from tests.builders.lines import Told, hang_up_after
from tests.builders.sync import (
    altered,
    begun_visit,
    delivered,
    enrolled_laptop,
    head_of,
    heads_of,
    notes,
    push,
    segments_of,
)

if TYPE_CHECKING:
    from pathlib import Path

    from sync.client.laptop import Laptop
    from sync.wire import PushAnswer
    from tests.builders.lines import BadLine
    from tests.builders.sync import Headquarters
    from tests.conftest import StandingClock


def reasons(answer: PushAnswer) -> list[tuple[str, int]]:
    return [(refusal.reason, refusal.held) for refusal in answer.refusals]


def forget_receipts(laptop: Laptop) -> None:
    """As after a rebuild of another program: the laptop does not know what was receipted."""
    laptop.writer.submit(lambda db: db.execute("DELETE FROM receipt")).result()


def test_what_is_sent_twice_is_held_once(laptop: Laptop, hq: Headquarters) -> None:
    visit = begun_visit(laptop)
    given = segments_of(laptop, visit)
    first, second = push(laptop, hq, *given), push(laptop, hq, *given)
    assert first.receipts == second.receipts, "the very same receipt"
    assert [(r.head.n, r.head.digest) for r in first.receipts] == list(heads_of(laptop).values())
    assert len(hq.rows(tables.segment)) == 1


def test_a_segment_that_overlaps_adds_only_what_is_new(laptop: Laptop, hq: Headquarters) -> None:
    visit = begun_visit(laptop)
    notes(laptop, visit, "satu")
    push(laptop, hq, *segments_of(laptop, visit))
    notes(laptop, visit, "dua")
    notes(laptop, visit, "tiga")
    answer = push(laptop, hq, *segments_of(laptop, visit, after=1))
    assert [r.head.n for r in answer.receipts] == [4]
    assert hq.heads() == heads_of(laptop)
    assert [(r.first, r.last) for r in hq.rows(tables.segment)] == [(1, 2), (3, 4)]


def test_a_laptop_that_forgot_its_receipts_gets_them_again(laptop: Laptop, hq: Headquarters) -> None:
    visit = begun_visit(laptop, blobs=1)
    Exchange(laptop).run()
    forget_receipts(laptop)
    assert delivered(laptop, visit).state is DeliveryState.PARTIAL
    Exchange(laptop).run()
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED
    assert len(hq.rows(tables.segment)) == 1


def test_the_answer_is_lost_after_headquarters_has_it(laptop: Laptop, hq: Headquarters, line: BadLine) -> None:
    visit = begun_visit(laptop, blobs=1)
    line.after = hang_up_after("/v1/segments")
    with pytest.raises(LineBroken):
        Exchange(laptop).run()
    assert hq.heads() == heads_of(laptop), "headquarters has it"
    assert delivered(laptop, visit).state is DeliveryState.WAITING, "the laptop does not claim to know"
    Exchange(laptop).run()
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED
    assert len(hq.rows(tables.segment)) == 1


@pytest.mark.parametrize("cut", [0, 1, 200])
def test_an_answer_that_is_cut_counts_for_nothing(laptop: Laptop, hq: Headquarters, line: BadLine, cut: int) -> None:
    visit = begun_visit(laptop)
    line.after = lambda _, told: Told(told.status, told.headers, told.body, cut=cut)
    with pytest.raises(LineBroken):
        Exchange(laptop).run()
    assert delivered(laptop, visit).state is DeliveryState.WAITING
    line.after = lambda _, told: told
    Exchange(laptop).run()
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED


def test_five_programs_send_the_same_visit_at_once(laptop: Laptop, hq: Headquarters) -> None:
    """As a laptop does whose line answers late and that tries again: one row of each in the end."""
    visit = begun_visit(laptop, blobs=2, size=400_000)
    gate = threading.Barrier(5)
    failed: list[BaseException] = []

    def send() -> None:
        gate.wait()
        try:
            Exchange(laptop).run()
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=send) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # Beside each other they may end with a broken line, as each other's pieces pass; nothing else.
    assert all(isinstance(error, LineBroken) for error in failed), failed
    Exchange(laptop).run()
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED
    assert (len(hq.rows(tables.segment)), len(hq.rows(tables.chain)), len(hq.blobs())) == (1, 1, 2)
    assert hq.rows(tables.upload) == []
    assert hq.heads() == heads_of(laptop)


def test_a_forked_chain_is_refused_loudly_and_the_others_go_on(
    laptop: Laptop, hq: Headquarters, clock: StandingClock
) -> None:
    forked, sound = begun_visit(laptop), begun_visit(laptop)
    notes(laptop, forked, "satu")
    other = altered(segments_of(laptop, forked)[0], lambda record: record.replace(b"satu", b"lain"))
    assert push(laptop, hq, other).refusals == []

    report = Exchange(laptop).run()

    assert [(r.subject, r.reason) for r in report.refused] == [(subject("visit", forked), "forked")]
    assert delivered(laptop, sound).state is DeliveryState.DELIVERED
    told = delivered(laptop, forked)
    assert (told.state, told.refusal) == (DeliveryState.WAITING, "forked")
    assert hq.heads()[subject("visit", forked), laptop.device] == (2, other.head), "what was there first stays"


def test_what_is_set_aside_rests_and_is_told_once(laptop: Laptop, hq: Headquarters, clock: StandingClock) -> None:
    visit = begun_visit(laptop)
    notes(laptop, visit, "satu")
    push(laptop, hq, altered(segments_of(laptop, visit)[0], lambda record: record.replace(b"satu", b"lain")))
    told = [len(Exchange(laptop, patient=True).run().refused) for _ in range(3)]
    assert told == [1, 0, 0]
    clock.move(seconds=7 * 3600)
    assert len(Exchange(laptop, patient=True).run().refused) == 1, "tried again after hours"
    clock.move(days=-1)
    assert len(Exchange(laptop, patient=True).run().refused) == 1, "and when the clock was set back"
    assert len(Exchange(laptop).run().refused) == 1, "and when a person asks"


def test_a_gap_is_answered_with_the_rest(laptop: Laptop, hq: Headquarters) -> None:
    """Headquarters lost the end of a chain that it had receipted, and is given it again."""
    visit = begun_visit(laptop)
    for text in ("satu", "dua"):
        notes(laptop, visit, text)
        Exchange(laptop).run()
    with hq.engine.begin() as connection:
        connection.execute(tables.segment.delete().where(tables.segment.c.first > 2))
        kept = connection.execute(tables.segment.select()).one()
        connection.execute(tables.chain.update().values(n=kept.last, digest=kept.head, sequence=kept.sequence))
    notes(laptop, visit, "tiga")
    report = Exchange(laptop).run()
    assert report.refused == []
    assert hq.heads() == heads_of(laptop)
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED


def test_a_gap_is_refused_with_what_is_held(laptop: Laptop, hq: Headquarters) -> None:
    visit = begun_visit(laptop)
    for text in ("satu", "dua"):
        notes(laptop, visit, text)
    assert reasons(push(laptop, hq, *segments_of(laptop, visit, after=2))) == [("gap", 0)]
    assert hq.heads() == {}


def test_a_store_restored_from_a_copy_does_not_go_on_with_an_old_chain(laptop: Laptop, hq: Headquarters) -> None:
    visit, other = begun_visit(laptop), begun_visit(laptop)
    segment = segments_of(laptop, visit)[0]
    longer = msgspec.structs.replace(segment, records=[*segment.records, segment.records[0]])
    push(laptop, hq, msgspec.structs.replace(longer, head=head_of(longer)))
    notes(laptop, visit, "yang lain")
    report = Exchange(laptop).run()
    assert [(r.subject, r.reason) for r in report.refused] == [(subject("visit", visit), "forked")]
    assert delivered(laptop, other).state is DeliveryState.DELIVERED


def test_a_chain_of_which_only_the_beginning_holds_is_receipted_so_far(laptop: Laptop, hq: Headquarters) -> None:
    visit = begun_visit(laptop)
    notes(laptop, visit, "satu")
    begin, rest = segments_of(laptop, visit)[0], segments_of(laptop, visit, after=1)[0]
    begin = msgspec.structs.replace(begin, records=begin.records[:1])
    begin = msgspec.structs.replace(begin, head=head_of(begin))
    answer = push(laptop, hq, begin, msgspec.structs.replace(rest, head=begin.head))
    assert [(r.head.n, r.head.digest) for r in answer.receipts] == [(1, begin.head)]
    assert reasons(answer) == [("broken", 1)]


NO_CHAINS: list[tuple[dict[str, Any], str]] = [
    ({"first": 0}, "broken"),
    ({"first": -5}, "broken"),
    ({"first": 2**62}, "gap"),
    ({"records": []}, "broken"),
    ({"records": [msgspec.Raw(b"[]")]}, "broken"),
    ({"records": [msgspec.Raw(b"0")]}, "broken"),
    ({"prev": ""}, "broken"),
    ({"prev": "zz" * 32}, "broken"),
    ({"prev": "00" * 32}, "broken"),
    ({"head": "00" * 32}, "broken"),
    ({"subject": "visit"}, "forbidden"),
    ({"subject": "visit:"}, "forbidden"),
    ({"subject": "visit:" + "x" * 10_000}, "forbidden"),
    ({"subject": "visit:a\u0000b"}, "forbidden"),
    ({"subject": "company:kiic"}, "forbidden"),
    ({"subject": "exchange:x"}, "forbidden"),
    ({"subject": ""}, "forbidden"),
    ({"device": "headquarters"}, "forbidden"),
    ({"device": ""}, "forbidden"),
]


def test_what_is_no_chain_of_this_laptop_is_refused(laptop: Laptop, hq: Headquarters) -> None:
    visit, sound = begun_visit(laptop), begun_visit(laptop)
    for change, reason in NO_CHAINS:
        bad = msgspec.structs.replace(segments_of(laptop, visit)[0], **change)
        answer = push(laptop, hq, bad, *segments_of(laptop, sound))
        assert reasons(answer) == [(reason, 0)], change
        assert [r.head.subject for r in answer.receipts] == [subject("visit", sound)]
    assert list(hq.heads()) == [(subject("visit", sound), laptop.device)]


def test_another_laptops_token_extends_no_chain(
    tmp_path: Path, laptop: Laptop, hq: Headquarters, clock: StandingClock
) -> None:
    visit = begun_visit(laptop)
    with enrolled_laptop(tmp_path / "other", hq, clock=clock) as other:
        assert reasons(push(other, hq, *segments_of(laptop, visit))) == [("forbidden", 0)]
        own = msgspec.structs.replace(segments_of(laptop, visit)[0], device=other.device)
        assert reasons(push(other, hq, own)) == [("broken", 0)], "nor copies it under its own name"
    assert hq.heads() == {}


def test_two_laptops_write_on_one_visit(tmp_path: Path, laptop: Laptop, hq: Headquarters, clock: StandingClock) -> None:
    visit = begun_visit(laptop)
    about = subject("visit", visit)
    with enrolled_laptop(tmp_path / "other", hq, clock=clock) as other:
        own = DeviceId(other.device)
        records = segments_of(laptop, visit)[0].records
        segment = Segment(about, own, 1, genesis(about, own), records, genesis(about, own))
        push(other, hq, msgspec.structs.replace(segment, head=head_of(segment)))
    Exchange(laptop).run()
    assert {device for _, device in hq.heads()} == {laptop.device, own}
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED
