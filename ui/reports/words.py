"""Turns papers into rows by day, and a preview into facts."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inspector_app.clock import local_date
from ui.reports.rows import PaperRow
from ui.widgets.facts import Fact
from ui.widgets.grouped import Heading, Hint, Item

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from ui.i18n.formats import Formats
    from ui.reports.data import PaperLine, Preview


class ReportWords(QObject):
    """Says papers in the language in use."""

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats

    def items(self, papers: Sequence[PaperLine], *, today: dt.date) -> list[Item]:
        """Return the papers by the day of their seal, then the drafts."""
        items: list[Item] = []
        sealed = [paper for paper in papers if not paper.draft]
        for day, group in groupby(sealed, key=_day):
            lines = list(group)
            items.append(Heading(self.tr("Today") if day == today else self._formats.date(day), str(len(lines))))
            items += [self._row(paper) for paper in lines]
        if not sealed:
            items.append(Heading(self.tr("Sealed"), "0"))
            items.append(Hint(self.tr("The Berita Acara of every sealed visit stands here.")))
        drafts = [paper for paper in papers if paper.draft]
        if drafts:
            items.append(Heading(self.tr("Drafts"), self.tr("each page says DRAF")))
            items += [self._row(paper) for paper in drafts]
        return items

    def facts(self, paper: PaperLine, preview: Preview) -> list[Fact]:
        """Return what is known of a paper."""
        facts = []
        if paper.sealed_at is not None:
            facts.append(Fact(self.tr("Number"), paper.number))
            facts.append(Fact(self.tr("Sealed"), self._formats.moment(paper.sealed_at, paper.zone)))
        else:
            facts.append(Fact(self.tr("State"), self.tr("draft, has no number")))
        facts.append(Fact(self.tr("Pages"), self._formats.whole(preview.pages)))
        facts.append(Fact(self.tr("Size"), self._formats.size(len(preview.pdf))))
        digest = " ".join(preview.digest[at : at + 4] for at in range(0, 16, 4)).upper()
        facts.append(Fact(self.tr("Digest of the file"), digest))
        return facts

    def _row(self, paper: PaperLine) -> PaperRow:
        serial = paper.number.split("/", 1)[0]
        name = self.tr("Berita Acara {serial}").format(serial=serial) if serial else self.tr("Berita Acara, draft")
        if paper.sealed_at is not None:
            note = self._formats.time(paper.sealed_at, paper.zone)
        else:
            note = self._formats.short_date(local_date(paper.started_at, paper.zone))
        return PaperRow(
            key=str(paper.visit), spoken=", ".join((name, paper.name, note)), name=name, caption=paper.name, note=note
        )


def _day(paper: PaperLine) -> dt.date:
    return local_date(paper.sealed_at or paper.started_at, paper.zone)
