"""What Beranda shows, as plain values."""

from __future__ import annotations

import dataclasses
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from inspector_app.clock import Instant, Zone
    from inspector_app.ids import VisitId
    from sync.client.delivery import DeliveryState


@dataclasses.dataclass(frozen=True)
class DraftLine:
    """A visit that is not sealed, and what it still lacks.

    ``photos`` counts failed questions that ask for a photo and have none; ``signatures`` the parties not yet settled.
    ``readable`` is false when its checklist is not on this laptop: then nothing can be said about what is missing.
    """

    visit: VisitId
    name: str
    place: str
    started_at: Instant
    zone: Zone
    answered: int = 0
    asked: int = 0
    section: str = ""
    missing: int = 0
    photos: int = 0
    signatures: int = 0
    readable: bool = True


@dataclasses.dataclass(frozen=True)
class SealedLine:
    """A visit that was sealed today."""

    visit: VisitId
    name: str
    place: str
    number: str
    sealed_at: Instant
    zone: Zone
    score: str
    grade: str
    delivery: DeliveryState


@dataclasses.dataclass(frozen=True)
class DeliverySum:
    """What waits for headquarters, over all visits. ``size`` counts bytes that have no receipt."""

    waiting: int = 0
    partial: int = 0
    delivered_week: int = 0
    size: int = 0
    delivered_ever: int = 0


@dataclasses.dataclass(frozen=True)
class Holdings:
    """What this laptop knows from headquarters. ``received_at`` is ``None`` before the first exchange."""

    companies: int = 0
    estates: int = 0
    received_at: Instant | None = None


class Step(StrEnum):
    """The first things to do on a new laptop, in order."""

    VISIT = "visit"
    CLOSE = "close"
    SEND = "send"


@dataclasses.dataclass(frozen=True)
class HomeData:
    """Everything on the screen."""

    today: dt.date
    drafts: tuple[DraftLine, ...] = ()
    sealed: tuple[SealedLine, ...] = ()
    delivery: DeliverySum = DeliverySum()
    holdings: Holdings = Holdings()
    visits_ever: int = 0
    sealed_ever: int = 0
    headquarters: str = ""
    practice: bool = False

    @property
    def steps(self) -> tuple[Step, ...]:
        """The first steps that are still to be done; none once a visit has been delivered."""
        done = {
            Step.VISIT: self.visits_ever > 0,
            Step.CLOSE: self.sealed_ever > 0,
            Step.SEND: self.delivery.delivered_ever > 0,
        }
        return tuple(step for step in Step if not done[step])
