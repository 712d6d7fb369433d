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
    RANK = "rank"  # all names in the order that was given, joined by one space
    PLACE = "place"  # "-6.3621 107.2890 0 0": latitude, longitude, altitude m, accuracy m
    PHOTO = "photo"
    CALCULATED = "calculated"
    NOTE = "note"
    HEADING = "heading"  # the title of an inner group, which its questions follow
    REPEAT = "repeat"  # a list of rows with the same questions; see Question.columns


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


class ChoiceTable(msgspec.Struct, frozen=True):
    """A list of choices with more to say of each than its name: rows of texts, in the order of ``columns``.

    ``labels`` names the column that holds the label of each language. ``known`` is false for a list whose rows are not
    in the form (a list of the register): who opens the form hands them over.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    labels: dict[str, str] = {}
    known: bool = True


class ItemSet(msgspec.Struct, frozen=True):
    """Choices that an expression finds: ``instance('places')/root/item[province = /data/p]``, or rows of a repeat.

    ``value`` and ``label`` name the child of each found node that is the choice's name, and its label.
    """

    nodes: str
    value: str
    label: str


class Range(msgspec.Struct, frozen=True):
    """The numbers that a range offers; decimal texts."""

    start: str
    end: str
    step: str


class Container(msgspec.Struct, frozen=True, omit_defaults=True):
    """A group, or the rows of a repeat: what it holds is relevant only where it is.

    ``inside`` is the next container outwards. ``count`` is the expression that says how many rows there are; empty
    where rows are added and removed by hand, unless ``fixed``.
    """

    path: Path
    label: Text = {}
    inside: Path | None = None
    relevant: str = ""
    readonly: str = ""
    repeated: bool = False
    count: str = ""
    fixed: bool = False
    appearance: str = ""


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
    Texts may hold ``${/data/name}``, an expression whose value is said there (``Session.say``).
    ``path`` has no row numbers: ``/data/D/lines/speed``. ``inside`` is its container. ``relevant`` is its own rule.
    ``choices`` are all that there may be; ``items`` tells which of them there are now, or where they come from when
    ``choices`` is empty. ``default`` is a value to begin with; ``initial`` an expression that gives it.
    ``set_by`` are the questions whose new value makes this one what ``set_to`` says. ``warning``: the constraint may be
    passed with a typed reason. ``internal``: not in the company's copy. ``reported`` names the figure of the company's
    periodic report that it is compared with. ``media`` are files beside the form by kind (``image``), then by language.
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
    inside: Path | None = None
    items: ItemSet | None = None
    default: str = ""
    initial: str = ""
    set_by: tuple[Path, ...] = ()
    set_to: str = ""
    range: Range | None = None
    appearance: str = ""
    guidance: Text = {}
    media: dict[str, Text] = {}
    warning: bool = False
    internal: bool = False
    reported: str = ""
    columns: tuple[Question, ...] = ()
    """Of a repeat: what each row asks, in order; nested repeats are among them."""


class Section(msgspec.Struct, frozen=True):
    """A section of the outline and its questions in order; parts follow their item, a repeat stands as one row."""

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
    containers: tuple[Container, ...] = ()
    """Groups and repeats, outer before inner."""
    order: tuple[Path, ...] = ()
    """Every question's path in the order of the form, those that no row shows where they stand."""
    lists: dict[str, ChoiceTable] = {}
    """The lists that ``instance('…')`` names, and files lying beside the form."""
    purpose: str = "protocol"
    """What a visit with it is for; the checklist of a day is chosen among those of one purpose."""
    languages: tuple[str, ...] = ("id", "en")
