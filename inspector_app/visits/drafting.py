"""The verbs of a visit that is being filled: each builds events and hands them to the ledger, in the writer's
transaction.

A value replaces this device's own standing value of the same field, and those of other devices that the person saw
(``seen``, from ``Field.events``). What arrived unseen is never overruled: both stand, and the field is contested.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.errors import VisitUnknown
from inspector_app.ids import DeviceId, PhotoId, VisitId, identity_of, new_id, subject
from inspector_app.ledger.event import Draft, EventRef
from inspector_app.store.blobs import put_blob
from inspector_app.visits.events import Answered, Detailed, PhotoAdded, PhotoCaptioned, PhotoRemoved, Started
from inspector_app.visits.fields import field_of
from inspector_app.visits.undo import answer_to_take_back

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlite_utils import Database

    from inspector_app.checklist.session import Outcome
    from inspector_app.clock import Zone
    from inspector_app.evidence.photos import PreparedPhoto
    from inspector_app.ids import Path, PersonId
    from inspector_app.ledger.event import Body, Event
    from inspector_app.ledger.ledger import Ledger
    from inspector_app.visits.events import ChecklistRef, Detail, Member, Site

_STANDING = """
    SELECT f.device, f.n, f.value FROM visit AS v LEFT JOIN visit_field AS f
      ON f.visit = v.id AND f.kind = ? AND f.path = ?
    WHERE v.id = ? AND v.started_at IS NOT NULL
"""


def start_visit(
    db: Database,
    ledger: Ledger,
    *,
    site: Site,
    checklist: ChecklistRef,
    team: Sequence[Member],
    by: PersonId,
    zone: Zone,
    assignment: str = "",
    assignment_date: str = "",
    visit: VisitId | None = None,
) -> list[Event]:
    """Begin a visit, fixed to this version of a checklist and to the site as the register knows it now.

    The new visit's id is ``visit_of(events)``; ``visit`` names it beforehand.
    """
    started = Started(
        site=site, checklist=checklist, team=list(team), assignment=assignment, assignment_date=assignment_date
    )
    return ledger.append(db, [Draft(subject("visit", visit or new_id()), started)], by=by, zone=zone)


def visit_of(events: Sequence[Event]) -> VisitId:
    """Return the visit that events are about."""
    return VisitId(identity_of(events[0].subject))


def answer(
    db: Database,
    ledger: Ledger,
    *,
    visit: VisitId,
    outcome: Outcome,
    by: PersonId,
    zone: Zone,
    seen: Iterable[EventRef] = (),
) -> list[Event]:
    """Keep what a session made of an answer; the value that stands already is not written again.

    Raises ``VisitUnknown``, ``SubjectSealed``, and ``ValueError`` for an outcome that was not accepted.
    """
    if not outcome.accepted:
        raise ValueError(f"not accepted, so nothing is to be stored: {outcome.path}")
    return set_field(db, ledger, visit=visit, body=Answered(outcome.path, outcome.value), by=by, zone=zone, seen=seen)


def detail(
    db: Database,
    ledger: Ledger,
    *,
    visit: VisitId,
    path: Path,
    detail: Detail,
    value: str | None,
    by: PersonId,
    zone: Zone,
    seen: Iterable[EventRef] = (),
) -> list[Event]:
    """Set a note, severity, action, date or "corrected" at a question; empty takes it back. Raises as ``answer``."""
    body = Detailed(path, detail, value or None)
    return set_field(db, ledger, visit=visit, body=body, by=by, zone=zone, seen=seen)


def take_back(db: Database, ledger: Ledger, *, visit: VisitId, by: PersonId, zone: Zone) -> list[Event]:
    """Take back this device's last answer that was not taken back yet: an event that restores the value before it.

    Returns nothing when there is none. Raises ``VisitUnknown``, ``SubjectSealed``.
    """
    require_visit(db, visit)
    found = answer_to_take_back(ledger.events(db, subject("visit", visit)), ledger.device)
    if found is None:
        return []
    body = Answered(found.path, found.before, found.event)
    own = [ref for ref, _ in standing(db, visit, body) if ref.device == ledger.device]
    return ledger.append(db, [Draft(subject("visit", visit), body, tuple(sorted(own)))], by=by, zone=zone)


def add_photo(
    db: Database,
    ledger: Ledger,
    *,
    visit: VisitId,
    path: Path,
    photo: PreparedPhoto,
    by: PersonId,
    zone: Zone,
    caption: str = "",
) -> list[Event]:
    """Put a prepared photo at a question, its bytes in the same transaction. Raises ``VisitUnknown``,
    ``SubjectSealed``.
    """
    require_visit(db, visit)
    body = PhotoAdded(
        photo=PhotoId(new_id()),
        path=path,
        blob=put_blob(db, photo.data, "image/jpeg"),
        original=photo.original,
        name=photo.name,
        width=photo.width,
        height=photo.height,
        size=len(photo.data),
        taken_at=photo.taken_at,
        position=photo.position,
        caption=caption,
    )
    return ledger.append(db, [Draft(subject("visit", visit), body)], by=by, zone=zone)


def remove_photo(
    db: Database, ledger: Ledger, *, visit: VisitId, photo: PhotoId, by: PersonId, zone: Zone
) -> list[Event]:
    """Take a photo away from its question; the ledger keeps it. Raises ``VisitUnknown``, ``SubjectSealed``."""
    require_visit(db, visit)
    return ledger.append(db, [Draft(subject("visit", visit), PhotoRemoved(photo))], by=by, zone=zone)


def caption_photo(
    db: Database,
    ledger: Ledger,
    *,
    visit: VisitId,
    photo: PhotoId,
    caption: str,
    by: PersonId,
    zone: Zone,
    seen: Iterable[EventRef] = (),
) -> list[Event]:
    """Give a photo other words. Raises ``VisitUnknown``, ``SubjectSealed``."""
    return set_field(db, ledger, visit=visit, body=PhotoCaptioned(photo, caption), by=by, zone=zone, seen=seen)


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
    held = standing(db, visit, body)
    if len(held) == 1 and isinstance(body, Answered | Detailed) and held[0][1] == body.value:
        return []
    if not held and isinstance(body, Answered | Detailed) and body.value is None:
        return []
    known = set(seen)
    replaces = tuple(sorted(ref for ref, _ in held if ref.device == ledger.device or ref in known))
    return ledger.append(db, [Draft(subject("visit", visit), body, replaces)], by=by, zone=zone)


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
