"""Which field of a visit an event sets. A field's value is the event that no other replaces, in the fold as in the
rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from inspector_app.checklist.nodes import row_path
from inspector_app.visits.events import (
    Answered,
    ChecklistRef,
    Detailed,
    ObstaclesHeard,
    PhotoCaptioned,
    Responded,
    RowAdded,
    RowRemoved,
    Signed,
    Upgraded,
)

if TYPE_CHECKING:
    from inspector_app.ledger.event import Body
    from inspector_app.visits.events import Detail


class FieldKey(NamedTuple):
    """A field's name: the kind of event that sets it, and what of (a question's path, a role, a photo)."""

    kind: str
    path: str = ""


RESPONSE = FieldKey(Responded.kind)
OBSTACLES = FieldKey(ObstaclesHeard.kind)
CHECKLIST = FieldKey("checklist")
ROW = "row"
"""The kind of the fields that say whether a row stands."""
ADDED = "added"
"""What such a field says of a row that does; of one that was removed it says nothing."""


def answer_field(path: str) -> FieldKey:
    """Return the field of a question's answer."""
    return FieldKey(Answered.kind, path)


def detail_field(path: str, detail: Detail) -> FieldKey:
    """Return the field of one detail of a question."""
    return FieldKey(f"{Detailed.kind}:{detail}", path)


def row_field(path: str) -> FieldKey:
    """Return the field that says whether a row stands."""
    return FieldKey(ROW, path)


def field_of(body: Body) -> FieldKey | None:
    """Return the field that a body sets, ``None`` for one that sets none (a start, a photo, a seal)."""
    key: FieldKey | None = None
    match body:
        case Answered():
            key = answer_field(body.path)
        case Detailed():
            key = detail_field(body.path, body.detail)
        case RowAdded():
            key = row_field(row_path(body.repeat, body.row))
        case RowRemoved():
            key = row_field(body.path)
        case Upgraded():
            key = CHECKLIST
        case Responded() | ObstaclesHeard():
            key = FieldKey(body.kind)
        case Signed():
            key = FieldKey(body.kind, body.role)
        case PhotoCaptioned():
            key = FieldKey(body.kind, body.photo)
    return key


def value_of(body: Body) -> str | None:
    """Return the text that a body gives its field, ``None`` where it takes the value back or the value is no text."""
    value: str | None = None
    match body:
        case Answered() | Detailed():
            value = body.value
        case RowAdded():
            value = ADDED
        case Upgraded():
            value = _encoder.encode(body.to).decode()
        case Responded():
            value = body.text
        case PhotoCaptioned():
            value = body.caption
        case Signed():
            value = body.manner
    return value


def ref_in(value: str) -> ChecklistRef:
    """Return the version that the text of the field ``CHECKLIST`` names."""
    return _decoder.decode(value)


_encoder = msgspec.json.Encoder(order="sorted")
_decoder = msgspec.json.Decoder(ChecklistRef)
