"""What Kirim shows, as plain values."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector_app.clock import Instant, Zone
    from inspector_app.errors import InspectionError
    from inspector_app.ids import VisitId
    from sync.client.delivery import DeliveryState


@dataclasses.dataclass(frozen=True)
class VisitLine:
    """One visit and how much of it headquarters holds. ``size`` counts bytes without a receipt, all bytes once
    delivered.

    ``refused`` is headquarters' reason where it set this visit aside, empty otherwise.
    """

    visit: VisitId
    name: str
    started_at: Instant
    zone: Zone
    sealed: bool
    state: DeliveryState
    events_held: int
    events: int
    blobs_held: int
    blobs: int
    photos: int
    size: int
    received_at: Instant | None = None
    refused: str = ""


@dataclasses.dataclass(frozen=True)
class Slip:
    """The receipts of one visit. ``theirs`` is the digest that headquarters signed for, ``ours`` the one computed
    here.
    """

    visit: VisitId
    name: str
    started_at: Instant
    zone: Zone
    version: int
    state: DeliveryState
    first_sequence: int | None
    last_sequence: int | None
    received_at: Instant | None
    events_held: int
    events: int
    blobs_held: int
    blobs: int
    theirs: str | None
    ours: str | None

    @property
    def matches(self) -> bool | None:
        """Whether both digests are the same; ``None`` before there is a receipt."""
        return None if self.theirs is None else self.theirs == self.ours


@dataclasses.dataclass(frozen=True)
class LineState:
    """The line to headquarters. ``next_try`` is ``None`` when none is planned; ``error`` is what stopped the last
    try.
    """

    address: str
    headquarters: str
    running: bool = False
    offline_since: Instant | None = None
    last_try: Instant | None = None
    next_try: Instant | None = None
    error: InspectionError | None = None
    practice: bool = False


@dataclasses.dataclass(frozen=True)
class ExchangeData:
    """Everything in the list."""

    waiting: tuple[VisitLine, ...] = ()
    delivered: tuple[VisitLine, ...] = ()
