"""The compiled checklist: what an XLSForm becomes, and all that a session, an editor or a paper needs to know of it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

import msgspec

from inspector_app.ids import ChecklistId, Digest, Path

Text = dict[str, str]
"""A text by language: ``{"id": "Tidak", "en": "Not compliant"}``."""


class Kind(StrEnum):
    """How a question is answered. Values are XForms lexical forms (``37.2``, ``2020-09-09``, ``08:15:00``)."""

    COMPLIANCE = "compliance"  # "1" compliant, "2" partial, "3" not, "4" not applicable
    DOCUMENT = "document"  # "present", "absent", "expired"
    NUMBER = "number"
    SAMPLE = "sample"  # a group of four: compliant, total, area, time; see Question.sample
    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"
    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"  # names joined by one space
    PHOTO = "photo"
    CALCULATED = "calculated"
    NOTE = "note"


class Severity(StrEnum):
    """The weight class of a question (domain proposal: K, M, m)."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"


class Verdict(StrEnum):
    """What an item comes to, whatever its kind of answer."""

    COMPLIANT = "compliant"
    PARTIAL = "partial"
    NOT = "not"
    NOT_APPLICABLE = "not_applicable"
    UNANSWERED = "unanswered"


class Choice(msgspec.Struct, frozen=True):
    """One answer of a list."""

    name: str
    label: Text


class SampleFields(msgspec.Struct, frozen=True):
    """The paths of a counted sample: ``compliant`` of ``total`` in ``area`` at ``time``."""

    compliant: Path
    total: Path
    area: Path
    time: Path


class Question(msgspec.Struct, frozen=True, omit_defaults=True):
    """One row of the editor: an *item* has a code (``E05``) and counts; a *part* belongs to one and has a letter.

    Expressions are XPath as ODK XForms write it; an empty one means "always", "never required", or "none".
    ``verdict_rule`` gives ``1``–``4`` or the empty string for items that are no four-way compliance.
    ``short`` names an item in two or three words, for lists beside the checklist; empty where the form has none.
    ``days`` is the proposed time to correct, in days. ``limit`` names the threshold in words, with the checklist's own
    parameters filled in; ``limit_template`` has ``{distance_m}`` in its place, for a regency that sets its own.
    """

    path: Path
    kind: Kind
    label: Text
    code: str = ""
    letter: str = ""
    item: Path | None = None
    hint: Text = {}
    unit: Text = {}
    decimals: int = 0
    choices: tuple[Choice, ...] = ()
    sample: SampleFields | None = None
    severity: Severity | None = None
    basis: tuple[str, ...] = ()
    area: str = ""
    relevant: str = ""
    required: str = ""
    required_message: Text = {}
    constraint: str = ""
    constraint_message: Text = {}
    calculation: str = ""
    verdict_rule: str = ""
    readonly: str = ""
    limit: Text = {}
    limit_template: Text = {}
    finding: Text = {}
    action: Text = {}
    days: int | None = None
    photo_on_failure: bool = False
    short: Text = {}


class Section(msgspec.Struct, frozen=True):
    """A section of the outline and its questions in order; parts follow their item."""

    code: str
    title: Text
    questions: tuple[Question, ...]


class ScoreClass(msgspec.Struct, frozen=True):
    """A class and the lowest score (0–100, decimal text) that reaches it."""

    name: str
    minimum: str


class Scoring(msgspec.Struct, frozen=True):
    """How a score arises; every figure is a value in the form. Decimal texts.

    ``partial_share`` is what a partly compliant item earns of its weight; with at least ``critical_cap_from`` failed
    critical items the class is at best ``critical_cap``.
    """

    weights: dict[Severity, str]
    partial_share: str
    classes: tuple[ScoreClass, ...]
    critical_cap: str
    critical_cap_from: int = 1


class Checklist(msgspec.Struct, frozen=True):
    """A compiled checklist. ``valid_to`` is the last day, ``None`` for open; ``sites``: ``plant``, ``estate`` or both.

    ``digest`` is the SHA-256 of the XLSForm file, so it stays the same whichever program compiled it.
    ``parameters`` are thresholds (``distance_m``, ``temp_max_c``, …) and ``overrides`` those of a regency, by its code.
    """

    checklist: ChecklistId
    version: str
    digest: Digest
    title: Text
    sites: tuple[str, ...]
    valid_from: dt.date
    valid_to: dt.date | None
    parameters: dict[str, str]
    overrides: dict[str, dict[str, str]]
    scoring: Scoring
    sections: tuple[Section, ...]
    helpers: tuple[Question, ...] = ()
    """Questions that no row shows: the fields of samples, hidden calculations."""
