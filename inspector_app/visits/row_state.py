"""Which rows of a visit's repeats stand: those added, but for those removed by someone who saw all that they held."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.nodes import FIRST, begins_with, row_of, row_path, rows_around
from inspector_app.ids import Path, RowId
from inspector_app.visits.events import Answered, Detailed, PhotoAdded, PhotoRemoved, RowAdded, RowRemoved
from inspector_app.visits.fields import ADDED, ROW, row_field
from inspector_app.visits.standing import Field, field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from inspector_app.ids import DeviceId
    from inspector_app.ledger.event import Body, Event
    from inspector_app.visits.fields import FieldKey
    from inspector_app.visits.standing import Said


def row_fields(said: Sequence[Said], live: Mapping[FieldKey, list[Said]]) -> dict[Path, Field]:
    """Return, by its path, each row that any event names: contested where a removal met what it had not seen.

    A row's value is ``ADDED`` where it stands.
    """
    fields = {Path(key.path): field(standing) for key, standing in live.items() if key.kind == ROW}
    removed = [path for path, each in fields.items() if each.value is None and not each.contested]
    seen = {path: _seen(live[row_field(path)]) for path in removed}
    if not seen:
        return fields
    for event, path in contents(said, live):
        for row in rows_around(path):
            if row in seen and event.n > seen[row].get(event.device, 0):
                fields[row] = msgspec.structs.replace(fields[row], contested=True)
    return fields


def standing_rows(said: Sequence[Said], fields: Mapping[Path, Field]) -> dict[Path, tuple[RowId, ...]]:
    """Return the rows that stand of each repeat that any event names, in the order in which they were first added.

    ``said`` is in the one order for all, so every laptop shows the same list.
    """
    order: dict[Path, dict[RowId, None]] = {}
    for path in fields:
        repeat = row_of(path)[0]
        order.setdefault(repeat, dict.fromkeys(begins_with(repeat)))
    for _, body in said:
        if isinstance(body, RowAdded) and body.repeat in order:
            order[body.repeat].setdefault(body.row)
    return {
        repeat: tuple(row for row in rows if _stands(fields.get(row_path(repeat, row)), first=row == FIRST))
        for repeat, rows in order.items()
    }


def removed_rows(fields: Mapping[Path, Field]) -> frozenset[Path]:
    """Return the rows that do not stand."""
    return frozenset(path for path, each in fields.items() if not _stands(each))


def _stands(each: Field | None, *, first: bool = False) -> bool:
    """Tell whether a row stands: it was added, or is contested; the first one also where nothing was said of it."""
    return first if each is None else each.contested or each.value == ADDED


def _seen(removals: Sequence[Said]) -> dict[DeviceId, int]:
    """Return how far the removers had read each chain, taken together: what one of them saw was not overruled."""
    seen: dict[DeviceId, int] = {}
    for _, body in removals:
        for head in body.over if isinstance(body, RowRemoved) else ():
            seen[head.device] = max(head.n, seen.get(head.device, 0))
    return seen


def contents(said: Sequence[Said], live: Mapping[FieldKey, list[Said]]) -> Iterator[tuple[Event, Path]]:
    """Yield what people put into rows and nobody took away: answers, details, photos, and rows within them."""
    for standing in live.values():
        for event, body in standing:
            path = _place(body)
            if path is not None:
                yield event, path
    gone = {body.photo for _, body in said if isinstance(body, PhotoRemoved)}
    for event, body in said:
        if isinstance(body, PhotoAdded) and body.photo not in gone:
            yield event, body.path


def _place(body: Body) -> Path | None:
    match body:
        case Answered(by_form=False) | Detailed():
            return None if body.value is None else body.path
        case RowAdded():
            return row_path(body.repeat, body.row)
        case _:
            return None
