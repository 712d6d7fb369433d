"""The real desk: each write becomes a verb of the visit in the writer's line; a worker prepares photos before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from inspector_app.errors import PhotoUnreadable
from inspector_app.ids import subject
from inspector_app.store.blobs import read_blob
from inspector_app.visits import drafting
from inspector_app.visits.events import PhotoAdded, visit_reader
from inspector_app.visits.state import fold
from ui.visit.photos import small

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlite_utils import Database

    from inspector_app.checklist.session import Outcome
    from inspector_app.clock import Clock, Instant, Zone
    from inspector_app.errors import InspectionError
    from inspector_app.evidence.photos import PreparedPhoto
    from inspector_app.ids import BlobId, DeviceId, Path, PersonId, PhotoId, VisitId
    from inspector_app.ledger.chain import Head
    from inspector_app.ledger.event import Body, Event, EventRef
    from inspector_app.ledger.ledger import Ledger
    from inspector_app.visits.events import Detail
    from inspector_app.visits.state import PhotoState, VisitState
    from ui.runner import Runs

THUMBNAIL = QSize(256, 192)
"""Pixels that a small picture covers: enough for every place at twice the density."""

ORIGIN = "visit-editor"
"""Marks the changes that this editor made itself, so that it does not read its own echo."""


class StoreDesk:
    """Writes one visit through a runner; see ``ui.visit.desk.Desk`` for what each call means."""

    def __init__(self, runner: Runs, ledger: Ledger, *, visit: VisitId, by: PersonId, zone: Zone, clock: Clock) -> None:
        self._runner = runner
        self._ledger = ledger
        self._visit = visit
        self._by = by
        self._zone = zone
        self._clock = clock

    @property
    def device(self) -> DeviceId:
        """See ``Desk``."""
        return self._ledger.device

    def answer(
        self, outcome: Outcome, *, seen: Sequence[EventRef], stored: Callable[[Instant], None],
        failed: Callable[[InspectionError], None],
    ) -> None:  # fmt: skip
        """See ``Desk``."""

        def write(db: Database) -> list[Event]:
            return drafting.answer(
                db, self._ledger, visit=self._visit, outcome=outcome, by=self._by, zone=self._zone, seen=seen
            )

        self._write(write, stored=stored, failed=failed)

    def detail(
        self, path: Path, detail: Detail, value: str | None, *, seen: Sequence[EventRef],
        stored: Callable[[Instant], None], failed: Callable[[InspectionError], None],
    ) -> None:  # fmt: skip
        """See ``Desk``."""

        def write(db: Database) -> list[Event]:
            return drafting.detail(
                db, self._ledger, visit=self._visit, path=path, detail=detail, value=value, by=self._by,
                zone=self._zone, seen=seen,
            )  # fmt: skip

        self._write(write, stored=stored, failed=failed)

    def add_row(
        self, outcome: Outcome, *, stored: Callable[[Instant], None], failed: Callable[[InspectionError], None]
    ) -> None:
        """See ``Desk``."""

        def write(db: Database) -> list[Event]:
            return drafting.add_row(db, self._ledger, visit=self._visit, outcome=outcome, by=self._by, zone=self._zone)

        self._write(write, stored=stored, failed=failed)

    def remove_row(
        self, outcome: Outcome, *, seen: Sequence[EventRef], over: Sequence[Head], stored: Callable[[Instant], None],
        failed: Callable[[InspectionError], None],
    ) -> None:  # fmt: skip
        """See ``Desk``."""
        device = self._ledger.device

        def write(db: Database) -> list[Event]:
            # Of this laptop's own chain the person saw all; of the others what was shown to him.
            own = [head for head in self._ledger.heads(db, subject("visit", self._visit)) if head.device == device]
            heads = [head for head in over if head.device != device] + own
            return drafting.remove_row(
                db, self._ledger, visit=self._visit, outcome=outcome, by=self._by, zone=self._zone, seen=seen,
                over=heads,
            )  # fmt: skip

        self._write(write, stored=stored, failed=failed)

    def keep_row(
        self, row: Path, *, seen: Sequence[EventRef], stored: Callable[[Instant], None],
        failed: Callable[[InspectionError], None],
    ) -> None:  # fmt: skip
        """See ``Desk``."""

        def write(db: Database) -> list[Event]:
            return drafting.keep_row(
                db, self._ledger, visit=self._visit, row=row, by=self._by, zone=self._zone, seen=seen
            )

        self._write(write, stored=stored, failed=failed)

    def take_back(
        self, *, stored: Callable[[Sequence[Body], Instant], None], failed: Callable[[InspectionError], None]
    ) -> None:
        """See ``Desk``."""

        def write(db: Database) -> list[Event]:
            return drafting.take_back(db, self._ledger, visit=self._visit, by=self._by, zone=self._zone)

        def done(events: list[Event]) -> None:
            bodies = [body for event in events if (body := visit_reader().read(event)) is not None]
            if bodies:
                stored(bodies, events[-1].at)

        self._runner.write(write, done=done, failed=failed, origin=ORIGIN)

    def add_photo(
        self, path: Path, name: str, read: Callable[[], bytes], *, stored: Callable[[PhotoState, Instant], None],
        failed: Callable[[InspectionError], None],
    ) -> None:  # fmt: skip
        """See ``Desk``."""

        def prepare() -> PreparedPhoto:
            from inspector_app.evidence.photos import prepare_photo

            try:
                data = read()
            except OSError as error:
                raise PhotoUnreadable(name=name, detail=str(error)) from error
            return prepare_photo(data, name, zone=self._zone)

        def write(prepared: PreparedPhoto, db: Database) -> tuple[list[Event], PhotoState]:
            events = drafting.add_photo(
                db, self._ledger, visit=self._visit, path=path, photo=prepared, by=self._by, zone=self._zone
            )
            body = visit_reader().read(events[0])
            photos = {photo.photo: photo for photo in self._read(db).photos}
            if not isinstance(body, PhotoAdded):
                raise TypeError(events[0].kind)
            return events, photos[body.photo]

        def prepared(photo: PreparedPhoto) -> None:
            self._runner.write(
                lambda db: write(photo, db),
                done=lambda result: stored(result[1], result[0][-1].at),
                failed=failed,
                origin=ORIGIN,
            )

        self._runner.work(prepare, done=prepared, failed=failed)

    def remove_photo(
        self, photo: PhotoId, *, stored: Callable[[Instant], None], failed: Callable[[InspectionError], None]
    ) -> None:
        """See ``Desk``."""

        def write(db: Database) -> list[Event]:
            return drafting.remove_photo(db, self._ledger, visit=self._visit, photo=photo, by=self._by, zone=self._zone)

        self._write(write, stored=stored, failed=failed)

    def picture(self, blob: BlobId, *, shown: Callable[[bytes], None]) -> None:
        """See ``Desk``."""
        self._runner.read(lambda db: read_blob(db, blob), done=shown)

    def thumbnail(self, blob: BlobId, *, shown: Callable[[bytes], None]) -> None:
        """See ``Desk``."""
        self._runner.read(lambda db: small(read_blob(db, blob), THUMBNAIL), done=shown)

    def state(self, *, read: Callable[[VisitState], None]) -> None:
        """See ``Desk``."""
        self._runner.read(self._read, done=read)

    def _read(self, db: Database) -> VisitState:
        return fold(self._ledger.events(db, subject("visit", self._visit)))

    def _write(
        self, write: Callable[[Database], list[Event]], *, stored: Callable[[Instant], None],
        failed: Callable[[InspectionError], None],
    ) -> None:  # fmt: skip
        def done(events: list[Event]) -> None:
            # Nothing is written when the value stands already; then it is as durable as it was.
            stored(events[-1].at if events else self._clock.now())

        self._runner.write(write, done=done, failed=failed, origin=ORIGIN)
