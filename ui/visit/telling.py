"""What the editor says in its banner: what could not be written, which file is no photo, which text is no date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from ui.widgets.banner import Weight

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector_app.errors import InspectionError
    from ui.i18n.messages import Said
    from ui.widgets.banner import Banner


class Telling(QObject):
    """Writes into one banner."""

    def __init__(self, banner: Banner, say: Callable[[InspectionError], Said]) -> None:
        super().__init__(banner)  # ends with it
        self._banner = banner
        self._say = say

    def sentence(self, error: InspectionError) -> str:
        """Return an error as one sentence, for a row."""
        said = self._say(error)
        return " ".join(part for part in (said.title, said.remedy) if part)

    def failed(self, error: InspectionError) -> None:
        """Say that something could not be written."""
        said = self._say(error)
        self._banner.say(said.title, said.meaning, said.remedy, weight=Weight.FAILURE)

    def photo_refused(self, error: InspectionError) -> None:
        """Say that a file is no photo."""
        said = self._say(error)
        self._banner.say(said.title, said.meaning, said.remedy, weight=Weight.WARNING)

    def due_refused(self, text: str) -> None:
        """Say that a typed text is no date."""
        title = QCoreApplication.translate("VisitEditor", "“{text}” is no date.").replace("{text}", text)
        stands = QCoreApplication.translate("VisitEditor", "The date before stands.")
        remedy = QCoreApplication.translate("VisitEditor", "Write it like 9/9/2020 or 9 September 2020.")
        self._banner.say(title, stands, remedy)

    def sealed(self, when: str) -> None:
        """Say that the visit can only be read."""
        title = QCoreApplication.translate("VisitEditor", "This visit was sealed at {time}.").replace("{time}", when)
        meaning = QCoreApplication.translate("VisitEditor", "It can be read; nothing in it changes any more.")
        self._banner.say(title, meaning, weight=Weight.SEALED)
