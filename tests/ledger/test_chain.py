"""Segments hold together or are refused, whatever byte is touched on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.clock import Instant, Zone
from inspector_app.errors import ChainBroken
from inspector_app.ids import Digest, PersonId
from inspector_app.ledger.chain import Segment, empty_head, open_segment, segment_of
from inspector_app.ledger.event import decode_event, encode_record, genesis
from inspector_app.visits.events import Answered
from tests.builders.ledger import E05, LAPTOP, VISIT

if TYPE_CHECKING:
    from inspector_app.ledger.event import Event


def chain(*values: str) -> list[Event]:
    events: list[Event] = []
    prev = genesis(VISIT, LAPTOP)
    for n, value in enumerate(values, 1):
        record = encode_record(
            body=Answered(E05, value), at=Instant(n), zone=Zone.WIB, by=PersonId("sari"), replaces=()
        )
        events.append(decode_event(subject=VISIT, device=LAPTOP, n=n, prev=prev, record=record))
        prev = events[-1].digest
    return events


def test_a_segment_opens_to_the_events_it_was_made_of() -> None:
    events = chain("1", "2", "3")
    for start in range(3):
        segment = segment_of(events[start:])
        assert (segment.first, segment.last) == (start + 1, 3)
        assert open_segment(segment) == events[start:]


def test_a_segment_survives_the_wire() -> None:
    segment = segment_of(chain("ya", 'ada "kutip" dan \\ serta é 中 🏭\n'))
    assert open_segment(msgspec.json.decode(msgspec.json.encode(segment), type=Segment)) == open_segment(segment)


@settings(deadline=None)
@given(data=st.data())
def test_any_changed_byte_is_found(data: st.DataObject) -> None:
    segment = segment_of(chain("sesuai", "tidak sesuai", "12"))
    which = data.draw(st.integers(0, 2))
    record = bytearray(segment.records[which])
    place = data.draw(st.integers(0, len(record) - 1))
    record[place] = data.draw(st.integers(0, 255).filter(lambda byte: byte != record[place]))
    records = [*segment.records]
    records[which] = msgspec.Raw(bytes(record))
    with pytest.raises(ChainBroken):
        open_segment(msgspec.structs.replace(segment, records=records))


def test_what_is_left_out_swapped_or_added_is_found() -> None:
    segment = segment_of(chain("1", "2", "3"))
    a, b, c = segment.records
    for records in ([], [a], [a, b], [b, c], [a, c, b], [a, b, c, c]):
        with pytest.raises(ChainBroken):
            open_segment(msgspec.structs.replace(segment, records=records))


@pytest.mark.parametrize("change", [{"prev": "0" * 64}, {"prev": "not hex"}, {"prev": ""}, {"head": "0" * 64}])
def test_an_end_that_is_not_its_own_is_found(change: dict[str, str]) -> None:
    with pytest.raises(ChainBroken):
        open_segment(msgspec.structs.replace(segment_of(chain("1")), **change))


@pytest.mark.parametrize("change", [{"subject": "visit:another"}, {"device": "another"}])
def test_a_chain_cannot_be_passed_off_as_another(change: dict[str, str]) -> None:
    moved = msgspec.structs.replace(segment_of(chain("1")), **change)
    # The chain's name is bound through the digest before its first event.
    with pytest.raises(ChainBroken):
        open_segment(msgspec.structs.replace(moved, prev=genesis(moved.subject, moved.device)))


def test_brackets_without_end_are_a_broken_chain() -> None:
    deep = b'["k",1,"WIB","p",[],' + b"[" * 100_000 + b"]" * 100_000 + b"]"
    for record in (deep, b"", b"\xff\xfe", b"0" * 1_000_000):
        segment = Segment(VISIT, LAPTOP, 1, genesis(VISIT, LAPTOP), [msgspec.Raw(record)], Digest("0" * 64))
        with pytest.raises(ChainBroken):
            open_segment(segment)


def test_a_chain_not_begun_ends_at_its_name() -> None:
    head = empty_head(VISIT, LAPTOP)
    assert (head.n, head.digest) == (0, genesis(VISIT, LAPTOP))
