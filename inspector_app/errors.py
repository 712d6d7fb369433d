"""Every error that a person may meet, in one tree; foreign errors are translated into it at the border, once.

An error carries a ``code`` and ``facts``; what it says to the person (what happened, what it means, what to do)
stands in ``ui/i18n`` under that code, in both languages. ``str(error)`` is for logs and headquarters' command line.

InspectionError
├── StoreError
│   ├── StoreMissing            no store in this folder
│   ├── StoreExists             first run asked for where a store lies already
│   ├── WrongPassphrase         tries, wait_seconds
│   ├── UnlockDelayed           wait_seconds: too soon after wrong tries
│   ├── StoreInUse              another program holds it; never taken for damage
│   ├── StoreDamaged            cannot be read; kept as it is
│   ├── StoreNewer              found, known: made by a newer program
│   └── DiskFull
├── LedgerError
│   ├── ChainBroken             subject, device, n: content does not follow from the digest before it
│   ├── ChainForked             subject, device, n: the same number with other content
│   └── SubjectSealed           subject, kind: a seal allows no such event
├── ChecklistError
│   ├── ChecklistInvalid        problems: each with sheet, row, column, remedy
│   ├── ExpressionInvalid       expression, position, reason: found while a checklist is read
│   └── ChecklistUnknown        checklist, version
├── RegisterError
│   ├── RegisterInvalid         file, row, column, reason, problems
│   └── SiteUnknown             site: no such company or estate in the register
├── EvidenceError
│   ├── PhotoUnreadable         name
│   ├── PhotoTooLarge           name, megabytes, limit
│   └── BlobMissing             blob
├── VisitError
│   ├── RequiredMissing         paths: questions without an obligatory answer
│   ├── SignaturesMissing       roles
│   └── VisitUnknown            visit
├── ReportError
│   ├── PaperUnreadable         name
│   └── PaperUnknown            name: no record here that it could be compared with
├── DemonstrationError
│   ├── FolderTaken             folder: holds what the demonstration did not make
│   └── DemonstrationStuck      what: what it waited for in vain
├── ScreenMissing               no display on which a window could open
├── FileUnusable                name: a file or folder that cannot be read or written
└── ExchangeError
    ├── LineError               the line: wait, it is tried again
    │   ├── Unreachable         address
    │   ├── LineBroken          address
    │   └── NotHeadquarters     address: something answered, but not headquarters
    ├── AccountError            the account: a person must act
    │   ├── EnrolmentRefused    reason: expired, used, unknown
    │   ├── EnrolmentPaused     too many wrong codes came in; it hears none for a moment
    │   ├── LineUnprotected     address: it would carry the work in clear
    │   ├── DeviceUnknown       headquarters does not know this laptop
    │   └── ReceiptInvalid      a receipt whose signature or digest does not hold
    └── RecordRefused           subject, reason: this record is set aside, the others go on
"""

from __future__ import annotations

from typing import ClassVar

Fact = str | int | float | tuple[str, ...]


class InspectionError(Exception):
    """Root of the tree. ``code`` names the kind in snake case; ``facts`` fill its text; ``detail`` is for the log."""

    code: ClassVar[str] = "inspection_error"

    def __init_subclass__(cls) -> None:
        name = cls.__name__
        cls.code = "".join("_" + c.lower() if c.isupper() and i else c.lower() for i, c in enumerate(name))

    def __init__(self, *, detail: str = "", **facts: Fact) -> None:
        self.facts = facts
        self.detail = detail
        told = ", ".join(f"{key}={value}" for key, value in facts.items())
        super().__init__(" ".join(part for part in (self.code, told, detail) if part))


class StoreError(InspectionError):
    """The encrypted store on this laptop."""


class StoreMissing(StoreError):
    """No store lies in this folder."""


class StoreExists(StoreError):
    """A store lies here already; it is never replaced."""


class WrongPassphrase(StoreError):
    """The passphrase does not open the store. Facts: ``tries``, ``wait_seconds``."""


class UnlockDelayed(StoreError):
    """Too soon after wrong tries. Facts: ``wait_seconds``."""


class StoreInUse(StoreError):
    """Another program holds the store. Locked is never damaged."""


class StoreDamaged(StoreError):
    """The store cannot be read; it is kept as it is."""


class StoreNewer(StoreError):
    """The store was made by a newer program. Facts: ``found``, ``known``."""


class DiskFull(StoreError):
    """The disk takes no more; nothing already saved is lost."""


class LedgerError(InspectionError):
    """The ledger refuses what would break it."""


class ChainBroken(LedgerError):
    """A segment does not follow from what is held. Facts: ``subject``, ``device``, ``n``."""


class ChainForked(LedgerError):
    """The same event number with other content. Facts: ``subject``, ``device``, ``n``."""


class SubjectSealed(LedgerError):
    """The subject is sealed and takes no event of this kind. Facts: ``subject``, ``kind``."""


class ChecklistError(InspectionError):
    """A checklist that cannot be used."""


class ChecklistInvalid(ChecklistError):
    """The XLSForm has mistakes. Facts: ``problems``, one line each."""


class ExpressionInvalid(ChecklistError):
    """An expression that cannot be read. Facts: ``expression``, ``position`` (0-based), ``reason``, ``name``."""


class ChecklistUnknown(ChecklistError):
    """This laptop does not hold that version. Facts: ``checklist``, ``version``."""


class RegisterError(InspectionError):
    """A register file that cannot be taken in."""


class RegisterInvalid(RegisterError):
    """A row is wrong. Facts: ``file``, ``row``, ``column``, ``reason``; ``problems``, one line each."""


class SiteUnknown(RegisterError):
    """No such company or estate in the register of this store. Facts: ``site``."""


class EvidenceError(InspectionError):
    """A photo or file that cannot become evidence."""


class PhotoUnreadable(EvidenceError):
    """The file is no picture that we can read. Facts: ``name``."""


class PhotoTooLarge(EvidenceError):
    """The file is beyond the limit. Facts: ``name``, ``megabytes``, ``limit``."""


class BlobMissing(EvidenceError):
    """Bytes that an event names are not here. Facts: ``blob``."""


class VisitError(InspectionError):
    """A step that the visit does not allow yet."""


class RequiredMissing(VisitError):
    """Obligatory answers are missing. Facts: ``visit``, ``paths``; ``versions`` where two laptops upgraded apart."""


class SignaturesMissing(VisitError):
    """A party has neither signed, nor refused, nor been absent. Facts: ``roles``."""


class VisitUnknown(VisitError):
    """No such visit in this store. Facts: ``visit``."""


class ReportError(InspectionError):
    """A paper that cannot be made or compared."""


class PaperUnreadable(ReportError):
    """The file is no PDF of ours. Facts: ``name``."""


class PaperUnknown(ReportError):
    """No record here belongs to this paper. Facts: ``name``."""


class DemonstrationError(InspectionError):
    """The demonstration cannot go on."""


class FolderTaken(DemonstrationError):
    """The folder holds things that the demonstration did not make; it touches none of them. Facts: ``folder``."""


class DemonstrationStuck(DemonstrationError):
    """What the demonstration waited for did not come. Facts: ``what``."""


class ScreenMissing(InspectionError):
    """There is no display on which a window could open."""


class FileUnusable(InspectionError):
    """A file or folder that a command was given cannot be read or written. Facts: ``name``."""


class ExchangeError(InspectionError):
    """What can go wrong between laptop and headquarters."""


class LineError(ExchangeError):
    """The line: nothing is lost, and it is tried again by itself."""


class Unreachable(LineError):
    """Nobody answers. Facts: ``address``."""


class LineBroken(LineError):
    """The line broke in the middle. Facts: ``address``."""


class NotHeadquarters(LineError):
    """Something answered, but not headquarters: a hotel's login page, a proxy. Facts: ``address``."""


class AccountError(ExchangeError):
    """The account: a person must act before it goes on."""


class EnrolmentRefused(AccountError):
    """The one-time code was refused. Facts: ``reason`` (``expired``, ``used``, ``unknown``)."""


class EnrolmentPaused(AccountError):
    """Headquarters hears no code for a moment, because too many wrong ones came in."""


class LineUnprotected(AccountError):
    """The address would carry work and token in clear beyond this machine. Facts: ``address``."""


class DeviceUnknown(AccountError):
    """Headquarters does not know this laptop."""


class ReceiptInvalid(AccountError):
    """A receipt whose signature or digest does not hold. Facts: ``subject``."""


class RecordRefused(ExchangeError):
    """Headquarters refuses this record; the others go on. Facts: ``subject``, ``reason``."""
