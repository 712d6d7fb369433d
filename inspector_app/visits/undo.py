"""Which answer Ctrl+Z takes back: the last that this device gave and has not taken back, so that it can be pressed
again and again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from inspector_app.visits.events import Answered, visit_reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector_app.ids import DeviceId, Path
    from inspector_app.ledger.event import Event, EventRef


class Undoable(NamedTuple):
    """An answer to take back: its event, its question, and the value that stood before it."""

    event: EventRef
    path: Path
    before: str | None


def answer_to_take_back(events: Sequence[Event], device: DeviceId) -> Undoable | None:
    """Return the device's last answer not taken back, ``None`` when there is none.

    An answer that another device has overruled since, knowing it, is passed over: taking it back would contest theirs.
    Where an answer settled a contest, the device's own earlier value is what it goes back to.
    """
    reader = visit_reader()
    bodies = {e.ref: body for e in events if isinstance(body := reader.read(e), Answered)}
    replaced = {ref for event in events for ref in event.replaces}
    held = {body.path for ref, body in bodies.items() if ref.device == device and ref not in replaced}
    given: list[Event] = []
    for event in sorted((e for e in events if e.device == device and e.ref in bodies), key=lambda e: e.n):
        undone = bodies[event.ref].undoes
        if undone is None:
            given.append(event)
        else:
            given = [earlier for earlier in given if earlier.ref != undone]
    for event in reversed(given):
        body = bodies[event.ref]
        if body.path in held:
            before = sorted(
                (ref for ref in event.replaces if ref in bodies), key=lambda ref: (ref.device != device, ref)
            )
            return Undoable(event.ref, body.path, bodies[before[0]].value if before else None)
    return None
