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

    def refused(self, reason: str) -> Failure:
        """Return the four answers for what headquarters set aside, by the reason that it gave."""
        whys = {
            "ahead": self.tr("it holds more of this visit than this laptop does"),
            "gap": self.tr("it lacks records that come before these"),
            "broken": self.tr("its records do not join those that it holds"),
            "chain_broken": self.tr("its records do not join those that it holds"),
            "forked": self.tr("it holds other records under the same numbers"),
            "chain_forked": self.tr("it holds other records under the same numbers"),
            "forbidden": self.tr("this laptop may not write to it"),
            "content_mismatch": self.tr("a file is not what its digest says"),
            "too_large": self.tr("a file is larger than it takes"),
            "other_size": self.tr("it holds a file under the same digest with another size"),
            "blob_missing": self.tr("a file is no longer on this laptop"),
        }
        why = whys.get(reason) or self.tr("it cannot read what was sent ({reason})").format(reason=reason)
        return Failure(
            self.tr("Headquarters does not take it: {why}.").format(why=why),
            self.tr("On this laptop it is whole; the other visits go on."),
            self.tr("Who can mend it: headquarters. Call and say visit and reason."),
            "",
        )

    def _mender(self, error: InspectionError) -> str:
        if isinstance(error, NotHeadquarters):
            return self.tr("Who can mend it: you.")
        if isinstance(error, LineError):
            return self.tr("Who can mend it: nobody needs to; the line comes back.")
        if isinstance(error, AccountError | RecordRefused):
            return self.tr("Who can mend it: headquarters.")
        return ""
