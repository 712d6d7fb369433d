"""How a step of a visit is written: what it replaces, and what the form set because of it right behind it.

A value replaces this device's own standing value of the same field, and those of other devices that the person saw
(``seen``, from ``Field.events``). What arrived unseen is never overruled: both stand, and the field is contested.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.errors import VisitUnknown
from inspector_app.ids import DeviceId, subject
from inspector_app.ledger.event import Draft, EventRef, Record
from inspector_app.visits.events import Answered, Detailed, RowAdded, RowRemoved
from inspector_app.visits.fields import ADDED, field_of
from inspector_app.visits.standing import is_untouched

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlite_utils import Database

    from inspector_app.checklist.session import Outcome
    from inspector_app.clock import Zone
    from inspector_app.ids import PersonId, VisitId
    from inspector_app.ledger.event import Body, Event
    from inspector_app.ledger.ledger import Ledger

_STANDING = """
    SELECT f.device, f.n, f.value FROM visit AS v LEFT JOIN visit_field AS f
      ON f.visit = v.id AND f.kind = ? AND f.path = ?
    WHERE v.id = ? AND v.started_at IS NOT NULL
"""
_RECORD = "SELECT record FROM event WHERE subject = ? AND device = ? AND n = ?"


def set_field(
    db: Database,
    ledger: Ledger,
    *,
    visit: VisitId,
    body: Body,
    by: PersonId,
    zone: Zone,
    seen: Iterable[EventRef] = (),
) -> list[Event]:
    """Write a field's value over what stands: this device's own, and what of others the person saw."""
    draft = _draft(db, ledger, visit, body, seen=frozenset(seen))
    return [] if draft is None else ledger.append(db, [draft], by=by, zone=zone)


def write_step(
    db: Database,
    ledger: Ledger,
    *,
    visit: VisitId,
    body: Answered | RowAdded | RowRemoved,
    outcome: Outcome,
    by: PersonId,
    zone: Zone,
    seen: Iterable[EventRef] = (),
) -> list[Event]:
    """Write a step of a person and, right behind it, what the form set because of it."""
    known = frozenset(seen)
    values = {assigned.path: assigned.value or None for assigned in outcome.assigned}
    if isinstance(body, Answered) and body.path in values:
        body = Answered(body.path, values.pop(body.path))  # the form's last word on the question itself
    set_ = [
        _draft(db, ledger, visit, Answered(path, value, by_form=True), seen=known) for path, value in values.items()
    ]
    forms = [draft for draft in set_ if draft is not None]
    # What the form set is taken back with the step before it, so the step is written even if it says nothing new.
    step = _draft(db, ledger, visit, body, seen=known, always=bool(forms))
    return ledger.append(db, [step, *forms], by=by, zone=zone) if step is not None else []


def _draft(
    db: Database, ledger: Ledger, visit: VisitId, body: Body, *, seen: frozenset[EventRef], always: bool = False
) -> Draft | None:
    """Return a field's value as it is to be written, ``None`` where it stands so already."""
    held = standing(db, visit, body)
    if not always and _stands_already(body, held) and not _is_untouched(db, visit, body, held):
        return None
    own = {ref for ref, _ in held if ref.device == ledger.device or ref in seen}
    if isinstance(body, Answered) and body.by_form:
        # What the form set elsewhere is nobody's word: setting it again overrules no one.
        own |= {ref for ref, _ in held if ref not in own and _answer(db, visit, ref).by_form}
    return Draft(subject("visit", visit), body, tuple(sorted(own)))


def _is_untouched(db: Database, visit: VisitId, body: Body, held: Sequence[tuple[EventRef, str | None]]) -> bool:
    """Tell whether an answer is to be taken back that stands as if nobody had given any: all was undone."""
    if not (isinstance(body, Answered) and body.value is None and held):
        return False
    return all(is_untouched(_answer(db, visit, ref)) for ref, _ in held)


def _answer(db: Database, visit: VisitId, ref: EventRef) -> Answered:
    """Return what a standing event of an answer says."""
    row = db.execute(_RECORD, [subject("visit", visit), ref.device, ref.n]).fetchone()
    return msgspec.json.decode(msgspec.json.decode(row[0], type=Record).body, type=Answered)


def _stands_already(body: Body, held: Sequence[tuple[EventRef, str | None]]) -> bool:
    """Tell whether a field says so already and nobody contests it. An answer taken back where none was given says
    something: that the form's default is not to be.
    """
    match body:
        case Answered():
            return len(held) == 1 and held[0][1] == body.value
        case Detailed():
            return held[0][1] == body.value if len(held) == 1 else not held and body.value is None
        case RowAdded():
            return len(held) == 1 and held[0][1] == ADDED
        case _:
            return False


def standing(db: Database, visit: VisitId, body: Body) -> list[tuple[EventRef, str | None]]:
    """Return the events that hold the body's field now, each with its text. Raises ``VisitUnknown``."""
    rows = db.conn.execute(_STANDING, (*(field_of(body) or ("", "")), visit)).fetchall()
    if not rows:
        raise VisitUnknown(visit=visit)
    return [(EventRef(DeviceId(device), n), value) for device, n, value in rows if device is not None]


def require_visit(db: Database, visit: VisitId) -> None:
    """Raise ``VisitUnknown`` unless the visit was begun; its chain must not start with an answer."""
    row = db.execute("SELECT started_at FROM visit WHERE id = ?", [visit]).fetchone()
    if row is None or row[0] is None:
        raise VisitUnknown(visit=visit)
