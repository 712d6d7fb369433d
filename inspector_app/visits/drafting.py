"""The verbs of a visit that is being filled: each builds events and hands them to the ledger, in the writer's
transaction. ``seen`` are the events of the field that the person had on the screen (``Field.events``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.nodes import row_of
from inspector_app.errors import SubjectSealed
from inspector_app.ids import PhotoId, VisitId, identity_of, new_id, subject
from inspector_app.ledger.event import Draft, EventRef
from inspector_app.store.blobs import put_blob
from inspector_app.visits.events import (
    Answered,
    Detailed,
    PhotoAdded,
    PhotoCaptioned,
    PhotoRemoved,
    RowAdded,
    RowRemoved,
    Started,
    Upgraded,
)
from inspector_app.visits.state import fold
from inspector_app.visits.undo import step_to_take_back
from inspector_app.visits.writing import require_visit, set_field, write_step

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlite_utils import Database

    from inspector_app.checklist.session import Outcome
    from inspector_app.clock import Zone
    from inspector_app.evidence.photos import PreparedPhoto
    from inspector_app.ids import Path, PersonId
    from inspector_app.ledger.chain import Head
    from inspector_app.ledger.event import Event
    from inspector_app.ledger.ledger import Ledger
    from inspector_app.visits.events import ChecklistRef, Detail, Member, Site


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
    """Keep what a session made of an answer, and what the form set because of it; what stands already is not written
    again.

    Raises ``VisitUnknown``, ``SubjectSealed``, and ``ValueError`` for an outcome that was not accepted.
    """
    _require_accepted(outcome)
    body = Answered(outcome.path, outcome.value)
    return write_step(db, ledger, visit=visit, body=body, outcome=outcome, by=by, zone=zone, seen=seen)


def add_row(db: Database, ledger: Ledger, *, visit: VisitId, outcome: Outcome, by: PersonId, zone: Zone) -> list[Event]:
    """Keep a row that a session added (``Outcome.path``), with what the form set in it. Raises as ``answer``."""
    _require_accepted(outcome)
    body = RowAdded(*row_of(outcome.path))
    return write_step(db, ledger, visit=visit, body=body, outcome=outcome, by=by, zone=zone)


def remove_row(
    db: Database,
    ledger: Ledger,
    *,
    visit: VisitId,
    outcome: Outcome,
    by: PersonId,
    zone: Zone,
    seen: Iterable[EventRef] = (),
    over: Sequence[Head] | None = None,
) -> list[Event]:
    """Keep that a session removed a row (``Outcome.path``), also a contested one: then it is settled so.

    ``seen`` are the events of ``VisitState.row_fields`` at the row; ``over`` the heads of what the person had before
    him, by default all that this laptop holds. What was written in the row beyond them keeps it standing, contested.
    Raises as ``answer``.
    """
    _require_accepted(outcome)
    heads = ledger.heads(db, subject("visit", visit)) if over is None else over
    body = RowRemoved(outcome.path, over=tuple(heads))
    return write_step(db, ledger, visit=visit, body=body, outcome=outcome, by=by, zone=zone, seen=seen)


def keep_row(
    db: Database,
    ledger: Ledger,
    *,
    visit: VisitId,
    row: Path,
    by: PersonId,
    zone: Zone,
    seen: Iterable[EventRef] = (),
) -> list[Event]:
    """Settle a contested row: it stays. ``seen`` as for ``remove_row``. Raises ``VisitUnknown``, ``SubjectSealed``."""
    return set_field(db, ledger, visit=visit, body=RowAdded(*row_of(row)), by=by, zone=zone, seen=seen)


def upgrade_visit(
    db: Database,
    ledger: Ledger,
    *,
    visit: VisitId,
    to: ChecklistRef,
    by: PersonId,
    zone: Zone,
    seen: Iterable[EventRef] = (),
) -> list[Event]:
    """Put a draft on another version of its checklist; going back to the former one is an upgrade like any other.

    Answers stay as they are, also those to questions that the new version does not have. ``seen`` are the events of
    ``VisitState.upgrade``. Nothing is written where the visit is on that version already and nobody contests it. Raises
    ``VisitUnknown``, ``SubjectSealed``.
    """
    about = subject("visit", visit)
    state = fold(ledger.events(db, about), visit)
    if state.seal is not None:
        raise SubjectSealed(subject=about, kind=Upgraded.kind)
    if state.checklist == to and not state.versions():
        return []
    body = Upgraded(before=state.checklist, to=to)
    return set_field(db, ledger, visit=visit, body=body, by=by, zone=zone, seen=seen)


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
    """Take back this device's last step that was not taken back yet: events that restore what stood before it.

    A step is an answer, a row added, removed or kept, or an upgrade, with what the form set because of it. Returns
    nothing when there is none. Raises ``VisitUnknown``, ``SubjectSealed``.
    """
    require_visit(db, visit)
    about = subject("visit", visit)
    restoring = step_to_take_back(ledger.events(db, about), ledger.device)
    return ledger.append(db, [Draft(about, body, replaces) for body, replaces in restoring], by=by, zone=zone)


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


def _require_accepted(outcome: Outcome) -> None:
    if not outcome.accepted:
        raise ValueError(f"not accepted, so nothing is to be stored: {outcome.path}")
