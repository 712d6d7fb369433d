"""Chains: one device's run of events on one subject, their heads, and the segments of them that cross the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.errors import ChainBroken
from inspector_app.ids import DeviceId, Digest, SubjectId
from inspector_app.ledger.event import Event, decode_event, genesis

if TYPE_CHECKING:
    from collections.abc import Sequence


class Head(msgspec.Struct, frozen=True, order=True):
    """The end of a chain: its last number and digest say all that is in it. ``n`` is 0 for a chain not begun."""

    subject: SubjectId
    device: DeviceId
    n: int
    digest: Digest


def empty_head(subject: SubjectId, device: DeviceId) -> Head:
    """Return the head of a chain that holds nothing yet."""
    return Head(subject, device, 0, genesis(subject, device))


class Segment(msgspec.Struct, frozen=True):
    """Events ``first`` to ``first + len(records) - 1`` of one chain, with the digest before them and their head."""

    subject: SubjectId
    device: DeviceId
    first: int
    prev: Digest
    records: list[msgspec.Raw]
    head: Digest

    @property
    def last(self) -> int:
        """The number of the last event in the segment."""
        return self.first + len(self.records) - 1


def segment_of(events: Sequence[Event]) -> Segment:
    """Return the segment that these consecutive events of one chain (at least one) make."""
    start, end = events[0], events[-1]
    records = [msgspec.Raw(event.record) for event in events]
    return Segment(start.subject, start.device, start.n, start.prev, records, end.digest)


def open_segment(segment: Segment) -> list[Event]:
    """Return the segment's events, every digest recomputed.

    Raises ``ChainBroken`` when a record cannot be read or the recomputed head is not the one named.
    """
    events: list[Event] = []
    subject, device, prev = segment.subject, segment.device, segment.prev
    for n, raw in enumerate(segment.records, segment.first):
        try:
            event = decode_event(subject=subject, device=device, n=n, prev=prev, record=bytes(raw))
        except (msgspec.DecodeError, ValueError, RecursionError) as error:  # the last: brackets nested without end
            raise ChainBroken(subject=subject, device=device, n=n, detail=str(error)) from error
        events.append(event)
        prev = event.digest
    if not events or prev != segment.head:
        raise ChainBroken(subject=subject, device=device, n=segment.last)
    return events
