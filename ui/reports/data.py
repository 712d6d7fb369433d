"""What Laporan shows, as plain values."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector_app.clock import Instant, Zone
    from inspector_app.ids import BlobId, VisitId
    from inspector_app.visits.events import Copy


@dataclasses.dataclass(frozen=True)
class PaperLine:
    """The paper of one visit. ``number`` is empty and ``sealed_at`` ``None`` for a draft."""

    visit: VisitId
    name: str
    number: str
    sealed_at: Instant | None
    started_at: Instant
    zone: Zone

    @property
    def draft(self) -> bool:
        """Whether the visit is not sealed, so that its paper carries DRAF."""
        return self.sealed_at is None


@dataclasses.dataclass(frozen=True)
class Wanted:
    """Which paper the preview shows."""

    visit: VisitId
    copy: Copy
    lang: str


@dataclasses.dataclass(frozen=True)
class Preview:
    """A paper as bytes. ``blob`` is where it is kept, ``None`` while it was not given out."""

    wanted: Wanted
    pdf: bytes
    pages: int
    file_name: str
    draft: bool
    digest: str
    blob: BlobId | None = None
