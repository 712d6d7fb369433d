"""A failure in four answers, always in the same order: what happened, what is safe, who can mend it, when it is
tried again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from inspector_app.errors import AccountError, InspectionError, LineError, NotHeadquarters, RecordRefused

if TYPE_CHECKING:
    from inspector_app.clock import Instant
    from ui.i18n.formats import Formats
    from ui.i18n.messages import Speaker


class Failure(NamedTuple):
    """The four answers and what the person may do."""

    cause: str
    safe: str
    mender: str
    next_try: str

    @property
    def rest(self) -> str:
        """Everything after the cause, as one paragraph."""
        return " ".join(part for part in (self.safe, self.mender, self.next_try) if part)


class FailureWords(QObject):
    """Says failures in the language in use."""

    def __init__(self, formats: Formats, speaker: Speaker) -> None:
        super().__init__()
        self._formats = formats
        self._speaker = speaker

    def say(self, error: InspectionError, *, next_try: Instant | None) -> Failure:
        """Return the four answers for an error."""
        said = self._speaker.say(error)
        again = ""
        if next_try is not None:
            again = self.tr("Tried again by itself at {time}.").format(time=self._formats.time(next_try))
        return Failure(said.title, said.meaning, f"{self._mender(error)} {said.remedy}".strip(), again)

    def _mender(self, error: InspectionError) -> str:
        if isinstance(error, NotHeadquarters):
            return self.tr("Who can mend it: you.")
        if isinstance(error, LineError):
            return self.tr("Who can mend it: nobody needs to; the line comes back.")
        if isinstance(error, AccountError | RecordRefused):
            return self.tr("Who can mend it: headquarters.")
        return ""
