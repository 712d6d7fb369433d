"""Which field of a visit an event sets. A field's value is the event that no other replaces, in the fold as in the
rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from inspector_app.visits.events import Answered, Detailed, ObstaclesHeard, PhotoCaptioned, Responded, Signed

if TYPE_CHECKING:
    from inspector_app.ledger.event import Body
    from inspector_app.visits.events import Detail


class FieldKey(NamedTuple):
    """A field's name: the kind of event that sets it, and what of (a question's path, a role, a photo)."""

    kind: str
    path: str = ""


RESPONSE = FieldKey(Responded.kind)
OBSTACLES = FieldKey(ObstaclesHeard.kind)


def answer_field(path: str) -> FieldKey:
    """Return the field of a question's answer."""
    return FieldKey(Answered.kind, path)


def detail_field(path: str, detail: Detail) -> FieldKey:
    """Return the field of one detail of a question."""
    return FieldKey(f"{Detailed.kind}:{detail}", path)


def field_of(body: Body) -> FieldKey | None:
    """Return the field that a body sets, ``None`` for one that sets none (a start, a photo, a seal)."""
    match body:
        case Answered():
            return answer_field(body.path)
        case Detailed():
            return detail_field(body.path, body.detail)
        case Responded() | ObstaclesHeard():
            return FieldKey(body.kind)
        case Signed():
            return FieldKey(body.kind, body.role)
        case PhotoCaptioned():
            return FieldKey(body.kind, body.photo)
        case _:
            return None


def value_of(body: Body) -> str | None:
    """Return the text that a body gives its field, ``None`` where it takes the value back or the value is no text."""
    match body:
        case Answered() | Detailed():
            return body.value
        case Responded():
            return body.text
        case PhotoCaptioned():
            return body.caption
        case Signed():
            return body.manner
        case _:
            return None
