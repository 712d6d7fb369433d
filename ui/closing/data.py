"""What the closing conference shows, as plain values: the screen is filled from one of these and knows no store."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector_app.checklist.model import Severity
    from inspector_app.clock import Instant, Zone
    from inspector_app.ids import Path
    from inspector_app.visits.events import Manner, Obstacle, Role


@dataclasses.dataclass(frozen=True)
class FindingLine:
    """One finding: what was seen, what to do, by when. ``due`` and ``due_note`` are said already; ``basis`` is law
    and code.
    """

    number: int
    statement: str
    severity: Severity
    basis: str
    action: str
    due: str
    due_note: str
    corrected: bool


@dataclasses.dataclass(frozen=True)
class MissingLine:
    """A question that still keeps the visit from its seal; ``reason`` says why in a word."""

    path: Path
    code: str
    wording: str
    reason: str


@dataclasses.dataclass(frozen=True)
class Result:
    """The score and how it came to its class."""

    value: str
    grade: str
    uncapped_grade: str
    critical_failures: int
    answered: int
    items: int


@dataclasses.dataclass(frozen=True)
class Party:
    """One who signs. ``manner`` is ``None`` until the party is settled; ``png`` is the signature that is kept.

    ``stands`` is false when the visit was changed after it was signed: then it must be signed again.
    """

    role: Role
    name: str
    title: str = ""
    nip: str = ""
    editable: bool = False
    manner: Manner | None = None
    png: bytes = b""
    reason: str = ""
    witness: str = ""
    at: Instant | None = None
    stands: bool = True

    @property
    def is_settled(self) -> bool:
        """Whether this party keeps nothing from the seal."""
        return self.manner is not None and self.stands


@dataclasses.dataclass(frozen=True)
class SealData:
    """The seal once it is set."""

    number: str
    version: int
    at: Instant


@dataclasses.dataclass(frozen=True)
class ClosingData:
    """Everything that the screen shows of one visit."""

    site: str
    where: str
    started_at: Instant
    zone: Zone
    findings: tuple[FindingLine, ...]
    missing: tuple[MissingLine, ...]
    response: str
    obstacles: tuple[Obstacle, ...]
    result: Result
    parties: tuple[Party, ...]
    practice: bool = False
    seal: SealData | None = None


@dataclasses.dataclass(frozen=True)
class SignatureGiven:
    """What the screen hands on when a party is settled."""

    role: Role
    manner: Manner
    name: str
    title: str = ""
    nip: str = ""
    png: bytes = b""
    reason: str = ""
    witness: str = ""
