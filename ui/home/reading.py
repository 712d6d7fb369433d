"""Reads the day for Beranda: what each draft lacks, what was sealed, what waits. Runs on a reader, since it folds
visits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.nodes import definition
from inspector_app.clock import local_date
from inspector_app.errors import ChecklistUnknown
from inspector_app.register.search import count, search_estates
from inspector_app.visits.closing import ready_to_seal
from inspector_app.visits.lists import VisitRow, VisitStatus, count_visits, drafts, visits
from inspector_app.visits.outside_lists import outside_lists
from inspector_app.visits.reading import state_of
from sync.client.delivery import DeliveryState, delivery, outbox
from ui.home.data import DeliverySum, DraftLine, Holdings, HomeData, SealedLine
from ui.widgets.place import short_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlite_utils import Database

    from inspector_app.checklist.model import Checklist, Question
    from inspector_app.clock import Instant
    from inspector_app.ids import Path
    from sync.client.laptop import Laptop

WEEK_MS = 7 * 24 * 3600 * 1000
_FED = "SELECT value FROM exchange_state WHERE name = 'fed_at'"


def read_home(db: Database, laptop: Laptop, *, now: Instant) -> HomeData:
    """Return everything that the screen shows at this moment."""
    today = local_date(now, laptop.zone)
    sealed = [
        row
        for row in visits(db, status=VisitStatus.SEALED, limit=50)
        if row.sealed_at is not None and local_date(row.sealed_at, row.zone) == today
    ]
    return HomeData(
        today=today,
        drafts=tuple(_draft(db, laptop, row) for row in drafts(db)),
        sealed=tuple(_sealed(db, row) for row in sealed),
        delivery=_delivery(db, now),
        holdings=_holdings(db),
        visits_ever=count_visits(db),
        sealed_ever=count_visits(db, status=VisitStatus.SEALED),
        headquarters=laptop.enrolled.headquarters,
        practice=laptop.practice,
    )


def _draft(db: Database, laptop: Laptop, row: VisitRow) -> DraftLine:
    known = {
        "visit": row.visit,
        "name": row.site_name,
        "place": _place(row),
        "started_at": row.started_at,
        "zone": row.zone,
    }
    state = state_of(db, laptop.ledger, row.visit)
    try:
        checklist = laptop.library.get(state.checklist)
    except ChecklistUnknown:
        return DraftLine(**known, readable=False)  # type: ignore[arg-type]
    ready = ready_to_seal(state, checklist, lists=outside_lists(db, checklist))
    open_ = tuple(dict.fromkeys((*ready.missing, *ready.invalid, *ready.contested, *ready.warnings)))
    return DraftLine(
        **known,  # type: ignore[arg-type]
        answered=ready.score.answered,
        asked=ready.score.items,
        section=_section_of(checklist, open_),
        missing=len(open_),
        photos=len(ready.photos),
        signatures=len(ready.signatures),
    )


def _section_of(checklist: Checklist, paths: Iterable[Path]) -> str:
    """Return the code of the first section in which something is open."""
    wanted = {definition(path) for path in paths}
    for section in checklist.sections:
        for question in _flat(section.questions):
            sample = question.sample
            own = {question.path} | ({sample.compliant, sample.total, sample.area, sample.time} if sample else set())
            if own & wanted:
                return section.code
    return ""


def _flat(questions: Iterable[Question]) -> Iterator[Question]:
    for question in questions:
        yield question
        yield from _flat(question.columns)


def _sealed(db: Database, row: VisitRow) -> SealedLine:
    return SealedLine(
        visit=row.visit,
        name=row.site_name,
        place=_place(row),
        number=row.number,
        sealed_at=row.sealed_at or row.started_at,
        zone=row.zone,
        score=row.score,
        grade=row.grade,
        delivery=delivery(db, row.visit).state,
    )


def _place(row: VisitRow) -> str:
    return short_place(row.estate_name, row.regency_name)


def _delivery(db: Database, now: Instant) -> DeliverySum:
    out = outbox(db)
    states = [line.delivery.state for line in out.lines]
    delivered = [line.delivery for line in out.lines if line.delivery.state is DeliveryState.DELIVERED]
    return DeliverySum(
        waiting=states.count(DeliveryState.WAITING),
        partial=states.count(DeliveryState.PARTIAL),
        delivered_week=sum(
            1 for done in delivered if done.received_at is not None and done.received_at > now - WEEK_MS
        ),
        size=out.waiting_bytes,
        delivered_ever=len(delivered),
    )


def _holdings(db: Database) -> Holdings:
    from inspector_app.clock import Instant

    fed = db.execute(_FED).fetchone()
    return Holdings(
        companies=count(db), estates=len(search_estates(db)), received_at=Instant(int(fed[0])) if fed else None
    )
