"""Where the editor hands its writes: one small protocol, so that the presenter knows neither threads nor store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector_app.checklist.session import Outcome
    from inspector_app.clock import Instant
    from inspector_app.errors import InspectionError
    from inspector_app.ids import BlobId, DeviceId, Path, PhotoId
    from inspector_app.ledger.chain import Head
    from inspector_app.ledger.event import Body, EventRef
    from inspector_app.visits.events import Detail
    from inspector_app.visits.state import PhotoState, VisitState


class RowVerb(Protocol):
    """Writes what a session did to a row."""

    def __call__(
        self, outcome: Outcome, /, *, stored: Callable[[Instant], None], failed: Callable[[InspectionError], None]
    ) -> None:
        """Hand it over."""


class Desk(Protocol):
    """Takes writes in order and says, on the GUI thread, when each is durable or why it is not."""

    @property
    def device(self) -> DeviceId:
        """Which laptop writes."""

    def answer(
        self, outcome: Outcome, *, seen: Sequence[EventRef], stored: Callable[[Instant], None],
        failed: Callable[[InspectionError], None],
    ) -> None:  # fmt: skip
        """Write an answer, or that it was taken back; ``seen`` are the events whose value the person saw."""

    def detail(
        self, path: Path, detail: Detail, value: str | None, *, seen: Sequence[EventRef],
        stored: Callable[[Instant], None], failed: Callable[[InspectionError], None],
    ) -> None:  # fmt: skip
        """Write a detail of a question's finding; ``None`` takes it back."""

    def add_row(
        self, outcome: Outcome, *, stored: Callable[[Instant], None], failed: Callable[[InspectionError], None]
    ) -> None:
        """Write a row that a session added."""

    def remove_row(
        self, outcome: Outcome, *, seen: Sequence[EventRef], over: Sequence[Head], stored: Callable[[Instant], None],
        failed: Callable[[InspectionError], None],
    ) -> None:  # fmt: skip
        """Write that a row was removed; ``over`` are the heads of what the person saw of the visit."""

    def keep_row(
        self, row: Path, *, seen: Sequence[EventRef], stored: Callable[[Instant], None],
        failed: Callable[[InspectionError], None],
    ) -> None:  # fmt: skip
        """Write that a contested row stays."""

    def take_back(
        self, *, stored: Callable[[Sequence[Body], Instant], None], failed: Callable[[InspectionError], None]
    ) -> None:
        """Take back this laptop's last step; ``stored`` gets the events that restore what stood before, the step's own
        first, and is not called when there is nothing to take back.
        """

    def add_photo(
        self, path: Path, name: str, read: Callable[[], bytes], *, stored: Callable[[PhotoState, Instant], None],
        failed: Callable[[InspectionError], None],
    ) -> None:  # fmt: skip
        """Read, prepare and write a photo; ``read`` runs on a worker and may raise ``OSError``."""

    def remove_photo(
        self, photo: PhotoId, *, stored: Callable[[Instant], None], failed: Callable[[InspectionError], None]
    ) -> None:
        """Take a photo away from its question."""

    def picture(self, blob: BlobId, *, shown: Callable[[bytes], None]) -> None:
        """Fetch a photo's bytes."""

    def thumbnail(self, blob: BlobId, *, shown: Callable[[bytes], None]) -> None:
        """Fetch a small picture of a photo, as JPEG."""

    def state(self, *, read: Callable[[VisitState], None]) -> None:
        """Read the visit as the store holds it now."""
