"""Turns what waits and what was delivered into rows, a sentence at the top, and the slip's facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inspector_app.clock import local_date
from sync.client.delivery import DeliveryState
from ui.exchange.failure import FailureWords
from ui.exchange.rows import DeliveryRow
from ui.widgets.facts import Fact
from ui.widgets.grouped import Heading, Hint, Item
from ui.widgets.state_label import Look, State, state_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.exchange.data import ExchangeData, LineState, Slip, VisitLine
    from ui.i18n.formats import Formats
    from ui.i18n.messages import Speaker


class ExchangeWords(QObject):
    """Says the state of the exchange in the language in use."""

    def __init__(self, formats: Formats, speaker: Speaker) -> None:
        super().__init__()
        self._formats = formats
        self.failures = FailureWords(formats, speaker)

    def title(self, data: ExchangeData) -> str:
        """Return the one sentence at the top."""
        open_ = still_open(data)
        if not open_:
            return self.tr("Nothing is waiting")
        return self.tr("{count} waiting").format(count=self._formats.whole(len(open_)))

    def summary(self, data: ExchangeData) -> str:
        """Return what it is that waits: complete visits, drafts, photos, bytes."""
        open_ = still_open(data)
        if not open_:
            if data.delivered or data.waiting:
                return self.tr("Headquarters has a receipt for everything on this laptop.")
            return self.tr("Visits go by themselves as soon as there is a line, text before photos.")
        sealed = sum(1 for line in open_ if line.sealed)
        drafts = len(open_) - sealed
        photos = sum(line.photos for line in open_)
        parts = []
        if sealed:
            parts.append(self.tr("%n sealed visit(s)", "", sealed))
        if drafts:
            parts.append(self.tr("%n draft(s)", "", drafts))
        if photos:
            parts.append(self.tr("%n photo(s)", "", photos))
        parts.append(self._formats.size(sum(line.size for line in open_)))
        return " · ".join(parts)

    def line_title(self, line: LineState) -> str:
        """Return how the line stands."""
        if line.running:
            return self.tr("Sending")
        if line.offline_since is not None:
            return self.tr("Offline since {time}").format(time=self._formats.time(line.offline_since))
        if line.last_try is not None:
            return self.tr("Connected {time}").format(time=self._formats.time(line.last_try))
        return self.tr("Not tried yet")

    def line_note(self, line: LineState) -> str:
        """Return when it is tried next."""
        if line.running:
            return self.tr("text before photos")
        if line.next_try is not None:
            return self.tr("tried again by itself {time}").format(time=self._formats.time(line.next_try))
        return ""

    def items(self, data: ExchangeData, line: LineState) -> list[Item]:
        """Return everything that stands in the list."""
        items: list[Item] = [Heading(self.tr("Waiting"), self.tr("text first, then photos"))]
        items += [self._row(visit, line) for visit in data.waiting]
        if not data.waiting:
            items.append(Hint(self.tr("What headquarters has not receipted stands here until it has."), "ph.clock"))
        note = self.tr("%n with a complete receipt", "", len(data.delivered)) if data.delivered else ""
        items.append(Heading(self.tr("Delivered"), note))
        items += [self._row(visit, line) for visit in data.delivered]
        if not data.delivered:
            items.append(Hint(self.tr("Visits with a receipt for every record and photo."), "ph.check-circle"))
        return items

    def slip(self, slip: Slip) -> tuple[list[Fact], list[Fact]]:
        """Return the slip's facts: what was received, then the digests that can be compared by eye."""
        events = self._formats.share(slip.events_held, slip.events)
        blobs = self._formats.share(slip.blobs_held, slip.blobs)
        sequence = self.tr("none yet")
        if slip.first_sequence is not None and slip.last_sequence is not None:
            first, last = self._formats.whole(slip.first_sequence), self._formats.whole(slip.last_sequence)
            sequence = first if slip.first_sequence == slip.last_sequence else f"{first} – {last}"
        received = self._formats.moment(slip.received_at, slip.zone) if slip.received_at is not None else "–"
        facts = [
            Fact(self.tr("Headquarters' number"), sequence),
            Fact(self.tr("Received"), received),
            Fact(self.tr("Records"), "", _look(slip.events_held, slip.events), events),
        ]
        if slip.blobs:
            facts.append(Fact(self.tr("Photos and signatures"), "", _look(slip.blobs_held, slip.blobs), blobs))
        digests = [
            Fact(self.tr("Digest at headquarters"), grouped(slip.theirs) if slip.theirs else "–"),
            Fact(self.tr("Digest computed here"), grouped(slip.ours) if slip.ours else "–"),
        ]
        if slip.matches is not None:
            look = State.SAVED.look if slip.matches else State.REFUSED.look
            word = self.tr("the same") if slip.matches else self.tr("not the same")
            digests.append(Fact(self.tr("Compared"), "", look, word))
        return facts, digests

    def slip_note(self, slip: Slip) -> str:
        """Return what is still missing to "delivered"."""
        if slip.state is DeliveryState.DELIVERED:
            return self.tr("Headquarters holds every record and every photo of this visit.")
        blobs = slip.blobs - slip.blobs_held
        records = slip.events - slip.events_held
        parts = []
        if records:
            parts.append(self.tr("%n record(s)", "", records))
        if blobs:
            parts.append(self.tr("%n file(s)", "", blobs))
        return self.tr("Becomes “Delivered” once {what} have their receipt too.").format(
            what=self.tr(" and ").join(parts)
        )

    def visit_caption(self, slip: Slip) -> str:
        """Return which visit and version the slip is for."""
        day = self._formats.date(local_date(slip.started_at, slip.zone))
        version = self.tr("version {version}").format(version=slip.version) if slip.version else self.tr("draft")
        return self.tr("visit of {day}, {version}").format(day=day, version=version)

    def _row(self, visit: VisitLine, line: LineState) -> DeliveryRow:
        day = self._formats.short_date(local_date(visit.started_at, visit.zone))
        kind = day if visit.sealed else self.tr("draft, {day}").format(day=day)
        photos = self.tr("%n photo(s)", "", visit.photos) if visit.photos else ""
        what = ", ".join(part for part in (kind, photos) if part)
        state, word = self._state(visit)
        failure = None
        if visit.refused and visit.state is not DeliveryState.DELIVERED:
            failure = self.failures.refused(visit.refused)
        when = self._formats.time(visit.received_at, visit.zone) if visit.received_at is not None else ""
        if visit.received_at is not None and visit.state is DeliveryState.DELIVERED:
            received = local_date(visit.received_at, visit.zone)
            when = f"{self._formats.short_date(received)} {when}"
        elif not when and line.next_try is not None:
            when = self.tr("try {time}").format(time=self._formats.time(line.next_try))
        return DeliveryRow(
            key=str(visit.visit),
            spoken=", ".join(part for part in (visit.name, what, word, self._formats.size(visit.size), when) if part),
            name=visit.name,
            what=what,
            state=word,
            look=state.look,
            size=self._formats.size(visit.size),
            when=when,
            failure=failure,
        )

    def _state(self, visit: VisitLine) -> tuple[State, str]:
        if visit.state is DeliveryState.DELIVERED:
            return State.DELIVERED, state_word(State.DELIVERED)
        if visit.refused:
            return State.REFUSED, state_word(State.REFUSED)
        if visit.state is DeliveryState.PARTIAL:
            share = self._formats.share(visit.events_held + visit.blobs_held, visit.events + visit.blobs)
            if visit.blobs and visit.events_held == visit.events:
                share = self._formats.share(visit.blobs_held, visit.blobs)
            return State.PARTIAL, f"{state_word(State.PARTIAL)}, {share}"
        return State.WAITING, self.tr("Waiting for a line")


def grouped(digest: str) -> str:
    """Return the first sixteen digits of a digest in groups of four, to be compared by eye: ``9C41 7E02 B6D8 55FA``."""
    return " ".join(digest[at : at + 4] for at in range(0, 16, 4)).upper()


def _look(held: int, of: int) -> Look:
    if held == of:
        return State.DELIVERED.look
    return State.PARTIAL.look if held else State.WAITING.look


def still_open(data: ExchangeData) -> list[VisitLine]:
    """Return what really waits: a line that was delivered under the person's eyes still stands among the others."""
    return [line for line in data.waiting if line.state is not DeliveryState.DELIVERED]


def waiting_first(lines: Sequence[VisitLine]) -> list[VisitLine]:
    """Return the lines as they go: sealed before drafts, the oldest first."""
    return sorted(lines, key=lambda line: (not line.sealed, line.started_at))
