"""Turns the day's values into rows of words. A row's key is ``draft:<visit>``, ``closing:<visit>``,
``sealed:<visit>`` or ``step:<step>``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inspector_app.clock import local_date
from sync.client.delivery import DeliveryState
from ui.home.data import DraftLine, HomeData, SealedLine, Step
from ui.home.rows import HomeRow, StepRow
from ui.widgets.grouped import Heading, Hint, Item
from ui.widgets.state_label import State, state_word

if TYPE_CHECKING:
    from ui.i18n.formats import Formats

DELIVERY = {
    DeliveryState.WAITING: State.WAITING,
    DeliveryState.PARTIAL: State.PARTIAL,
    DeliveryState.DELIVERED: State.DELIVERED,
}


class HomeWords(QObject):
    """Says drafts, seals and first steps in the language in use."""

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats

    def items(self, data: HomeData) -> list[Item]:
        """Return everything that stands in the list, in its order."""
        items: list[Item] = []
        if data.steps:
            note = self.tr("about 20 minutes; stop whenever you like") if data.practice else ""
            items.append(Heading(self.tr("First steps"), note))
            items += [self._step(step, place, data) for place, step in enumerate(data.steps)]
        items.append(Heading(self.tr("Drafts"), self.tr("what is still missing") if data.drafts else "0"))
        items += [self._draft(draft, data) for draft in data.drafts]
        if not data.drafts:
            items.append(Hint(self.tr("Visits that are not sealed, with what is still missing."), "ph.note-pencil"))
        items.append(Heading(self.tr("Sealed today"), str(len(data.sealed))))
        items += [self._sealed(line) for line in data.sealed]
        if not data.sealed:
            hint = self.tr("Visits of today whose report is sealed, and whether it was delivered.")
            items.append(Hint(hint, "ph.lock-simple"))
        return items

    def _draft(self, draft: DraftLine, data: HomeData) -> HomeRow:
        day = local_date(draft.started_at, draft.zone)
        began = self._formats.time(draft.started_at, draft.zone)
        today = day == data.today
        lead = began if today else self._formats.short_date(day)
        caption = draft.place or self.tr("outside any estate")
        if not draft.readable:
            missing = self.tr("its checklist is not on this laptop yet")
            return HomeRow(
                key=f"draft:{draft.visit}", spoken=f"{draft.name}, {missing}", name=draft.name, caption=caption,
                lead=lead,
                state=missing, state_icon=State.UNUSUAL.look.icon, tone=State.UNUSUAL.look.colour,
                action=self.tr("Open"),
            )  # fmt: skip
        missing = self.missing(draft)
        complete = not draft.missing and not draft.photos
        progress = self._formats.share(draft.answered, draft.asked)
        if draft.section and not complete:
            progress += " · " + self.tr("section {code}").format(code=draft.section)
        return HomeRow(
            key=f"{'closing' if complete else 'draft'}:{draft.visit}",
            spoken=", ".join((draft.name, caption, lead, progress, missing)),
            name=draft.name,
            caption=caption,
            lead=lead,
            state=progress,
            state_caption=missing,
            share=draft.answered / draft.asked if draft.asked else 0.0,
            action=self.tr("Close") if complete else self.tr("Go on"),
        )

    def missing(self, draft: DraftLine) -> str:
        """Return what keeps a draft from its seal: ``12 butir, 2 foto, tanda tangan``."""
        parts = []
        if draft.missing:
            parts.append(self.tr("%n question(s)", "", draft.missing))
        if draft.photos:
            parts.append(self.tr("%n photo(s)", "", draft.photos))
        if draft.signatures:
            parts.append(self.tr("%n signature(s)", "", draft.signatures))
        parts.append(self.tr("seal"))
        return ", ".join(parts)

    def _sealed(self, line: SealedLine) -> HomeRow:
        state = DELIVERY[line.delivery]
        sealed = self.tr("sealed {time}").format(time=self._formats.time(line.sealed_at, line.zone))
        score = self._formats.decimal(float(line.score)) if line.score else "–"
        result = self.tr("score {score}, class {grade}").format(score=score, grade=line.grade or "–")
        caption = " · ".join(part for part in (result, line.place) if part)
        return HomeRow(
            key=f"sealed:{line.visit}",
            spoken=", ".join((line.name, sealed, result, state_word(state))),
            name=line.name,
            caption=caption,
            lead=self._formats.time(line.sealed_at, line.zone),
            state=state_word(state),
            state_icon=state.look.icon,
            tone=state.look.colour,
            state_caption=line.number,
            action=self.tr("Report"),
        )

    def _step(self, step: Step, place: int, data: HomeData) -> StepRow:
        number = str(list(Step).index(step) + 1)
        target = self.tr("the practice headquarters") if data.practice else data.headquarters or self.tr("headquarters")
        texts = {
            Step.VISIT: (
                self.tr("Begin a first visit"),
                self.tr("find the company, press Enter; answer with 1 to 4, note C, photo F"),
                self.tr("Begin"),
            ),
            Step.CLOSE: (
                self.tr("Close it with both parties"),
                self.tr("signatures, the seal, then the report as a PDF"),
                self.tr("Go on"),
            ),
            Step.SEND: (
                self.tr("Send it to {headquarters}").format(headquarters=target),
                self.tr("and see the receipt for every record and photo"),
                self.tr("Send"),
            ),
        }
        name, caption, action = texts[step]
        first = place == 0
        waits = "" if first else self.tr("after step {number}").format(number=int(number) - 1)
        return StepRow(
            key=f"step:{step}", spoken=f"{number}, {name}, {caption}, {waits}", number=number, name=name,
            caption=caption,
            action=action if first else "", waits=waits,
        )  # fmt: skip
