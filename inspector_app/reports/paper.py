"""What every part of a paper is handed: the content that this copy may hold, the language, the faces, the numbers of
sections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.model import Severity
from inspector_app.reports.sheet import OTHER_PAGES
from inspector_app.reports.texts import TEXTS

if TYPE_CHECKING:
    from inspector_app.checklist.model import Text
    from inspector_app.reports.audience import Audience
    from inspector_app.reports.typeface import Typefaces
    from inspector_app.reports.words import Lang
    from inspector_app.visits.content import VisitContent

LAYOUTS = (1, 2)
"""The layouts that this program prints; content of another was sealed by a later one."""
FIRST_LAYOUT = LAYOUTS[0]
"""What was sealed under it prints as it did then."""

_PERMIT_STATUS: dict[Lang, dict[str, str]] = {
    "id": {"active": "aktif", "frozen": "dibekukan", "revoked": "dicabut"},
    "en": {"aktif": "active", "dibekukan": "frozen", "dicabut": "revoked"},
}


class Setting:
    """One paper being set. Parts read it; only the running number of sections moves."""

    def __init__(self, content: VisitContent, *, audience: Audience, lang: Lang, faces: Typefaces) -> None:
        self.content = content
        self.audience = audience
        self.lang = lang
        self.faces = faces
        self.texts = TEXTS[lang]
        self.page_height = OTHER_PAGES.bottom - OTHER_PAGES.top - 60
        """The tallest row that is still kept in one piece: a page with a heading and a table's head on it."""
        self._sections = 0
        self._annexes = 0

    @property
    def scored(self) -> bool:
        """Return whether the checklist has items, which are weighed and may fail; a plain form only records."""
        return any(section.items for section in self.content.sections)

    @property
    def of_protocol(self) -> bool:
        """Return whether items of health protocol were inspected, as the paper's own title says."""
        return self.scored and self.content.purpose == "protocol"

    def say(self, text: Text) -> str:
        """Return a text of the content in this paper's language, else in whatever language it has."""
        return text.get(self.lang) or text.get("id") or next(iter(text.values()), "")

    def next_number(self) -> str:
        """Return the number of the next section: ``1.``"""
        self._sections += 1
        return f"{self._sections}."

    def next_annex(self) -> str:
        """Return the name of the next annex: ``Lampiran 1.``"""
        self._annexes += 1
        return self.texts.annex.format(number=self._annexes)

    def level(self, severity: Severity) -> str:
        """Return a severity in words."""
        t = self.texts
        return {Severity.CRITICAL: t.critical, Severity.MAJOR: t.major, Severity.MINOR: t.minor}[severity]

    def permit_status(self) -> str:
        """Return the permit's status in this paper's language, or as the register wrote it."""
        status = self.content.site.permit_status
        return _PERMIT_STATUS[self.lang].get(status, status)
