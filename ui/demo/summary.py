"""What a demonstration came to, in figures that can be checked from outside."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

import msgspec

from inspector_app.ids import VisitId, subject
from inspector_app.visits.reading import state_of
from sync.client.delivery import DeliveryState, delivery

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.visits.lists import VisitRow
    from sync.client.laptop import Laptop
    from ui.headquarters import LocalHeadquarters


class Summary(msgspec.Struct, frozen=True):
    """What a run came to. ``receipts`` are headquarters' for the visit's chains and blobs; ``seconds`` by station."""

    visit: VisitId
    number: str
    store: str
    passphrase_file: str
    pdf: str
    answers: int
    events: int
    segments: int
    blobs: int
    receipts: int
    digest: str
    delivered: bool
    pictures: list[str]
    seconds: dict[str, float]


def sum_up(
    row: VisitRow, laptop: Laptop, *, out: Path, headquarters: LocalHeadquarters, pictures: list[str],
    seconds: dict[str, float],
) -> Summary:  # fmt: skip
    """Write headquarters' receipt beside the pictures, and sum up."""
    with laptop.reading() as db:
        sent = delivery(db, row.visit)
        state = state_of(db, laptop.ledger, row.visit)
    receipt = {"visit": row.visit, "number": row.number, "delivery": sent, "headquarters": laptop.enrolled.key}
    (out / "receipt.json").write_bytes(msgspec.json.format(msgspec.json.encode(receipt)))
    return Summary(
        visit=row.visit,
        number=row.number or "",
        store=str(out / "store"),
        passphrase_file=str(out / "passphrase"),
        pdf=str(out / "berita-acara.pdf"),
        answers=len(state.values()),
        events=sent.events,
        segments=_segments(headquarters, row.visit),
        blobs=sent.blobs,
        receipts=sum(chain.whole for chain in sent.chains) + sent.blobs_held,
        digest=state.seal.content if state.seal is not None else "",
        delivered=sent.state is DeliveryState.DELIVERED,
        pictures=pictures,
        seconds=seconds,
    )


def _segments(headquarters: LocalHeadquarters, visit: VisitId) -> int:
    """Return how many rows of headquarters' own database hold the visit's chains."""
    about = subject("visit", visit)
    with contextlib.closing(sqlite3.connect(f"file:{headquarters.database}?mode=ro", uri=True)) as held:
        return int(held.execute("SELECT count(*) FROM segment WHERE subject = ?", [about]).fetchone()[0])
