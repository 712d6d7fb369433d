"""What Ctrl+Z takes back: the last step of this device that it has not taken back, so that it can be pressed again and
again. A step is an answer, a row added or removed, or an upgrade, with all that the form itself set because of it.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from inspector_app.checklist.nodes import row_of, row_path, rows_around
from inspector_app.visits.events import Answered, RowAdded, RowRemoved, Upgraded, visit_reader
from inspector_app.visits.fields import FieldKey, field_of
from inspector_app.visits.row_state import contents, removed_rows, row_fields
from inspector_app.visits.standing import heads_of, in_order, live_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from inspector_app.ids import DeviceId
    from inspector_app.ledger.chain import Head
    from inspector_app.ledger.event import Event, EventRef

Undoable = Answered | RowAdded | RowRemoved | Upgraded


class Restoring(NamedTuple):
    """A body that brings back what stood before, and the events of this device that it replaces."""

    body: Undoable
    replaces: tuple[EventRef, ...]


def step_to_take_back(events: Sequence[Event], device: DeviceId) -> list[Restoring]:
    """Return what takes back the device's last step, the step itself first; nothing when there is none.

    A step that another device has overruled since, knowing it, is passed over: taking it back would contest theirs; so
    is a row that holds something. Where a step settled a contest, the device's own earlier value is what it goes back
    to.
    """
    return _History(events, device).last()


class _History:
    """The steps of one device among all events of a visit."""

    def __init__(self, events: Sequence[Event], device: DeviceId) -> None:
        self._events = in_order(events)
        self._device = device
        reader = visit_reader()
        said = [(event, body) for event in self._events if (body := reader.read(event)) is not None]
        live = live_fields(self._events, said)
        self._bodies = {event.ref: body for event, body in said if isinstance(body, Undoable)}
        self._removed = removed_rows(row_fields(said, live))
        self._full = {row for _, path in contents(said, live) for row in rows_around(path)}
        self._own = sorted((e for e in events if e.device == device and e.ref in self._bodies), key=lambda e: e.n)
        self._held: dict[FieldKey, tuple[EventRef, ...]] = {}
        for key, standing in live.items():
            refs = tuple(sorted(event.ref for event, _ in standing if event.device == device))
            if refs:
                self._held[key] = refs

    def last(self) -> list[Restoring]:
        for event in reversed(self._taken()):
            restoring = self._restoring(event)
            if restoring is not None:
                followers = (self._restoring(each) for each in self._followers(event))
                return [restoring, *(each for each in followers if each is not None)]
        return []

    def _taken(self) -> list[Event]:
        """Return the events that began a step which was not taken back."""
        taken: list[Event] = []
        for event in self._own:
            body = self._bodies[event.ref]
            if body.undoes is not None:
                taken = [earlier for earlier in taken if earlier.ref != body.undoes]
            elif not _by_form(body):
                taken.append(event)
        return taken

    def _followers(self, event: Event) -> Iterable[Event]:
        """Return what the form set in the same step: the events right after it that say so."""
        after = (each for each in self._own if each.n > event.n)
        numbered = enumerate(after, start=event.n + 1)
        following = takewhile(lambda pair: pair[1].n == pair[0] and _by_form(self._bodies[pair[1].ref]), numbered)
        return [each for _, each in following]

    def _restoring(self, event: Event) -> Restoring | None:
        body = self._bodies[event.ref]
        held = self._held.get(field_of(body) or FieldKey(""))
        before = self._before(event)
        if held is None or self._out_of_reach(body, fresh=not before):
            return None
        restored = _restored(event.ref, body, before, heads_of(self._events))
        return Restoring(restored, held)

    def _out_of_reach(self, body: Undoable, *, fresh: bool) -> bool:
        """Tell whether it lies in a row that is gone, or is a fresh row in which something stands."""
        match body:
            case Answered():
                return not self._removed.isdisjoint(rows_around(body.path))
            case RowAdded():
                row = row_path(body.repeat, body.row)
                return (fresh and row in self._full) or not self._removed.isdisjoint(rows_around(row))
            case RowRemoved():
                return not self._removed.isdisjoint(rows_around(body.path))
            case _:
                return False

    def _before(self, event: Event) -> list[Undoable]:
        """Return what the event replaced, the device's own first."""
        refs = sorted((ref.device != self._device, ref) for ref in event.replaces if ref in self._bodies)
        return [self._bodies[ref] for _, ref in refs]


def _by_form(body: Undoable) -> bool:
    return isinstance(body, Answered) and body.by_form and body.undoes is None


def _restored(ref: EventRef, body: Undoable, before: Sequence[Undoable], heads: Sequence[Head]) -> Undoable:
    earlier = before[0] if before else None
    match body:
        case Answered():
            return _answer_again(ref, body, earlier)
        case Upgraded():
            return Upgraded(before=body.to, to=earlier.to if isinstance(earlier, Upgraded) else body.before, undoes=ref)
        case RowAdded() | RowRemoved():
            path = row_path(body.repeat, body.row) if isinstance(body, RowAdded) else body.path
            removals = [each for each in before if isinstance(each, RowRemoved)]
            if isinstance(earlier, RowRemoved):
                return RowRemoved(path, over=tuple(_together(removals)), undoes=ref)
            if earlier is None and isinstance(body, RowAdded):
                return RowRemoved(path, over=tuple(heads), undoes=ref)
            return RowAdded(*row_of(path), undoes=ref)


def _answer_again(ref: EventRef, body: Answered, earlier: Undoable | None) -> Answered:
    if not isinstance(earlier, Answered):
        return Answered(body.path, None, undoes=ref, by_form=body.by_form)
    cleared = earlier.value is None and (earlier.undoes is None or earlier.cleared)
    return Answered(body.path, earlier.value, undoes=ref, cleared=cleared, by_form=earlier.by_form)


def _together(removals: Iterable[RowRemoved]) -> Iterator[Head]:
    """Yield the furthest head of each chain that any of the removers had seen."""
    furthest: dict[str, Head] = {}
    for body in removals:
        for head in body.over:
            if head.device not in furthest or head.n > furthest[head.device].n:
                furthest[head.device] = head
    yield from (furthest[device] for device in sorted(furthest))
