"""Which events of a visit stand: the one order for all, the chains' ends, and for each field what no other replaces."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from inspector_app.clock import Instant
from inspector_app.ids import DeviceId, PersonId
from inspector_app.ledger.chain import Head
from inspector_app.ledger.event import Body, Event, EventRef
from inspector_app.visits.events import Answered
from inspector_app.visits.fields import FieldKey, field_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Said = tuple[Event, Body]


class Rival(msgspec.Struct, frozen=True):
    """One of the values that a field stands at: the event that says so, when and by whom."""

    value: str | None
    ref: EventRef
    at: Instant
    by: PersonId


class Field(msgspec.Struct, frozen=True):
    """A field's value: ``None`` when contested or taken back. ``events`` are those that no other replaces; the next
    value replaces them.

    Two devices that say the same agree, so they contest nothing. ``rivals`` are all standing values, by device.
    ``untouched``: it stands as if nobody had ever set it, since all that was said of it was undone.
    """

    value: str | None
    events: tuple[EventRef, ...]
    at: Instant
    by: PersonId
    contested: bool
    rivals: tuple[Rival, ...]
    untouched: bool = False


def in_order(events: Sequence[Event]) -> list[Event]:
    """Return the events in one order for all: each chain as it was written, chains woven together by time.

    A clock that was set back does not put an event before an earlier one of its chain. The order serves lists; which
    value holds is never decided by it.
    """
    latest: dict[DeviceId, Instant] = {}
    keyed: list[tuple[Instant, DeviceId, int, Event]] = []
    for event in sorted(events, key=lambda e: (e.device, e.n)):
        at = latest[event.device] = max(event.at, latest.get(event.device, event.at))
        keyed.append((at, event.device, event.n, event))
    keyed.sort(key=lambda key: key[:3])
    return [key[3] for key in keyed]


def heads_of(events: Iterable[Event]) -> tuple[Head, ...]:
    """Return the ends of the chains that these events make, by device."""
    last: dict[DeviceId, Event] = {}
    for event in events:
        if event.device not in last or event.n > last[event.device].n:
            last[event.device] = event
    return tuple(Head(e.subject, e.device, e.n, e.digest) for _, e in sorted(last.items()))


def beyond(heads: Iterable[Head], events: Iterable[Event]) -> list[Event]:
    """Return the events that were written without knowing of these heads, or after them."""
    known = {head.device: head.n for head in heads}
    return [event for event in events if event.n > known.get(event.device, 0)]


def live_fields(ordered: Sequence[Event], said: Sequence[Said]) -> dict[FieldKey, list[Said]]:
    """Return the events that no other replaces, by the field they set. Events of unknown kinds replace as well."""
    replaced = {ref for event in ordered for ref in event.replaces}
    live: defaultdict[FieldKey, list[Said]] = defaultdict(list)
    for event, body in said:
        key = field_of(body)
        if key is not None and event.ref not in replaced:
            live[key].append((event, body))
    return dict(live)


def field(standing: Sequence[Said]) -> Field:
    """Return what the standing events of one field come to."""
    rivals = tuple(sorted((Rival(value_of(b), e.ref, e.at, e.by) for e, b in standing), key=lambda rival: rival.ref))
    contested = len({rival.value for rival in rivals}) > 1
    return Field(
        value=None if contested else rivals[0].value,
        events=tuple(rival.ref for rival in rivals),
        at=rivals[-1].at,
        by=rivals[-1].by,
        contested=contested,
        rivals=rivals,
        untouched=all(is_untouched(body) for _, body in standing),
    )


def is_untouched(body: Body) -> bool:
    """Tell whether a body leaves its question as if nobody had ever answered it."""
    return isinstance(body, Answered) and body.value is None and body.undoes is not None and not body.cleared
