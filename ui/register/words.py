"""Says the register's values in the language in use: permit states, counts, dates of visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inspector_app.visits.events import SiteKind
from ui.widgets.state_label import Look, State, state_word

if TYPE_CHECKING:
    from ui.i18n.formats import Formats
    from ui.register.lines import Line

PERMITS = {
    "active": State.PERMIT_ACTIVE,
    "frozen": State.PERMIT_FROZEN,
    "revoked": State.PERMIT_REVOKED,
}


def permit_state(status: str) -> State:
    """Return the state that a permit's code stands for; anything unknown is "none yet"."""
    return PERMITS.get(status, State.PERMIT_NONE)


class RegisterWords(QObject):
    """The words of the list and the card."""

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self.formats = formats

    def titles(self, kind: SiteKind) -> tuple[str, str, str, str]:
        """Return the headings of the columns."""
        if kind is SiteKind.ESTATE:
            return self.tr("Estate"), self.tr("Companies"), self.tr("Open findings"), self.tr("Visit")
        return self.tr("Company"), self.tr("IOMKI"), self.tr("Open findings"), self.tr("Visit")

    def permit(self, status: str) -> tuple[str, Look]:
        """Return a permit's word and look."""
        state = permit_state(status)
        return state_word(state), state.look

    def caption(self, line: Line) -> str:
        """Return the second line: where it is, what it makes, how many work there."""
        workers = self.workers(line.workers) if line.workers is not None else ""
        return " · ".join(part for part in (line.caption, workers) if part)

    def workers(self, count: int) -> str:
        """Return ``1.482 pekerja``."""
        return self.tr("{count} workers").format(count=self.formats.whole(count))

    def findings(self, line: Line) -> str:
        """Return the count of open findings in words."""
        if line.open_findings is None:
            return ""
        return self.formats.whole(line.open_findings) if line.open_findings else self.tr("none")

    def last_visit(self, line: Line) -> str:
        """Return when it was last visited: a draft, a date, or not yet."""
        if line.drafted:
            return self.tr("draft")
        return self.formats.short_date(line.last_visit) if line.last_visit else self.tr("not yet")

    def spoken(self, line: Line) -> str:
        """Return the whole line as a sentence for assistive programs."""
        parts = [line.name, self.caption(line)]
        if line.kind is SiteKind.PLANT:
            parts.append(self.tr("permit {state}").format(state=self.permit(line.permit)[0]))
        if line.open_findings:
            parts.append(self.tr("%n open finding(s)", "", line.open_findings))
        parts.append(self.tr("last visit: {when}").format(when=self.last_visit(line)))
        return ", ".join(part for part in parts if part)
