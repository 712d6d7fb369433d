"""The columns, kinds and sheets that our checklists add to XLSForm, and how a column names its language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector_app.checklist.model import Severity
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector_app.checklist.reading.sheets import Row, Sheet, Sheets

EXTRA_COLUMNS = frozenset({
    "weight", "basis", "area", "answer", "verdict", "days", "photo", "decimals", "unit", "limit", "finding", "action",
    "short", "warning", "audience", "reported",
})  # fmt: skip
"""Columns of the survey sheet that are ours; from ``unit`` on they carry a language: ``unit::Indonesia (id)``."""

EXTRA_SETTINGS = frozenset({"title", "sites", "valid_from", "valid_to", "purpose", "name"})
"""Columns of the settings sheet that are ours; ``name`` would rename the form's root, which is ``data`` here."""

PURPOSES = ("protocol", "permit", "obstacles", "equipment", "grant")
"""What a visit with a checklist may be for."""

AUDIENCES = ("company", "internal")
"""Whose copy shows a question."""

EXPRESSIONS = (
    "relevant", "required", "readonly", "constraint", "calculation", "verdict", "choice_filter", "repeat_count",
)  # fmt: skip
"""Columns that hold an expression."""

SEVERITIES = {
    "critical": Severity.CRITICAL, "major": Severity.MAJOR, "minor": Severity.MINOR,
    "K": Severity.CRITICAL, "M": Severity.MAJOR, "m": Severity.MINOR,
}  # fmt: skip
"""What the weight column may say."""

SAMPLE_FIELDS = ("compliant", "total", "area", "time")
"""What the answer column says at the rows inside a sample's group."""

ANSWERS = ("compliance", "document", "sample", *SAMPLE_FIELDS)
"""What the answer column may say; empty means that the type says it all."""

CHOICES_OF = {"compliance": ("1", "2", "3", "4"), "document": ("present", "absent", "expired")}
"""The names of the choices that these kinds of answer have."""

TYPES = frozenset({
    "text", "integer", "decimal", "range", "date", "time", "datetime", "dateTime", "select_one", "select_multiple",
    "rank", "note", "calculate", "hidden", "image", "photo", "acknowledge", "trigger", "begin_group", "end_group",
    "geopoint", "barcode", "audio", "video", "file", "start", "end", "today", "deviceid", "username", "phonenumber",
    "email", "simserial", "subscriberid", "audit", "select_one_from_file", "select_multiple_from_file",
    "csv-external", "xml-external", "geotrace", "geoshape", "begin_repeat", "end_repeat", "background-audio",
    "background-geopoint", "start-geopoint", "int", "string", "select1", "select_one_external", "imei",
})  # fmt: skip
"""Types of XLSForm that can be opened here; what a laptop cannot serve takes typed input."""

MEDIA = ("image", "big-image", "audio", "video")
"""Columns that name a file beside the form; each may carry a language."""

ALIASES = {
    "caption": "label", "relevance": "relevant", "read_only": "readonly", "calculate": "calculation",
    "constraining_message": "constraint_message", "requiredmsg": "required_message", "count": "repeat_count",
    "bind::relevant": "relevant", "bind::required": "required", "bind::readonly": "readonly",
    "bind::constraint": "constraint", "bind::calculate": "calculation", "control::appearance": "appearance",
    "body::appearance": "appearance", "control::jr:count": "repeat_count", "jr:count": "repeat_count",
    "bind::jr:constraintmsg": "constraint_message", "bind::jr:requiredmsg": "required_message",
}  # fmt: skip
"""Other names under which forms in use write the columns of the standard."""

LISTED = frozenset({"select_one", "select_multiple", "rank", "select1", "select_one_external"})
"""Types whose second word is a list of the choices sheet."""

UNSEEN = frozenset({
    "calculate", "hidden", "start", "end", "today", "deviceid", "username", "phonenumber", "email", "simserial",
    "subscriberid", "audit", "background-audio", "background-geopoint", "start-geopoint", "csv-external",
    "xml-external",
})  # fmt: skip
"""Types that no row shows."""

LANGUAGE_NAMES = {"id": "Indonesia", "en": "English"}

REFERENCE = re.compile(r"\$\{([^{}$]*)\}")
"""``${name}``, which is how a form's author writes the path of a question; there may be spaces around the name."""

_OF_TWO_WORDS = frozenset({
    "begin_group", "end_group", "begin_repeat", "end_repeat", "select_one", "select_multiple",
})  # fmt: skip
_LANGUAGE = re.compile(r"::\s*(?:.*\((\w{2,3})\)|(\w{2,3}))\s*$", re.ASCII)
_PART = re.compile(r"(.+)([a-z])", re.ASCII)


def standard(column: str) -> str:
    """Return a column's name as the standard has it: ``media::Image`` is ``image``, ``Constraint Message::id`` is
    ``constraint_message::id``; one of ours is left as it is.
    """
    base, mark, rest = column.replace(" : ", "::").partition("::")
    named = base.strip().lower().replace(" ", "_")
    if named in {"media", "bind", "control", "body"} and mark:
        inner, mark, rest = rest.partition("::")
        named = inner.strip().lower() if named == "media" else f"{named}::{inner.strip().lower()}"
    named = ALIASES.get(named, named)
    return f"{named}::{rest.strip()}" if mark else named


def language(column: str) -> str:
    """Return the language code of a column: ``label::Indonesia (id)`` and ``label::id`` are ``id``; empty for none."""
    found = _LANGUAGE.search(column)
    return (found[1] or found[2]).lower() if found else ""


def item_of(name: str) -> tuple[str, str]:
    """Return item and letter that a part's name is made of: ``E05a`` gives ``("E05", "a")``; else two empty texts."""
    found = _PART.fullmatch(name)
    return (found[1], found[2]) if found else ("", "")


def kind_of(row: Row) -> str:
    """Return a row's type in the form ``begin_group``, ``select_one``, ``integer``."""
    words = row.cells.get("type", "").split()
    head = "_".join(words[:2])
    return head if head in _OF_TWO_WORDS else "".join(words[:1])


def list_asked(row: Row) -> str:
    """Return the list that a row's type names: of ``select_one places`` it is ``places``; empty for none."""
    words = row.cells.get("type", "").split()
    return "".join(words[2:3] if "_".join(words[:2]) in _OF_TWO_WORDS else words[1:2])


def paths_of(survey: Sheet) -> Iterator[tuple[Path, Row]]:
    """Yield every row that names a node, with its path: ``/data/D/lines/speed``."""
    around = ["", "data"]
    for row in survey.rows:
        kind, name = kind_of(row), row.cells.get("name", "")
        if kind.startswith("end_"):
            around = around[:-1] if len(around) > 2 else around
            continue
        if name:
            yield Path("/".join((*around, name))), row
        if kind.startswith("begin_"):
            around.append(name)


def lists_with_other(sheets: Sheets) -> Iterator[str]:
    """Yield the lists to which ``or_other`` adds a choice of its own."""
    rows = sheets["choices"].rows if "choices" in sheets else ()
    held = {list_of(row) for row in rows if row.cells.get("name") == "other"}
    for row in sheets["survey"].rows:
        if row.cells.get("type", "").split()[-1:] == ["or_other"] and list_asked(row) not in held:
            yield list_asked(row)


def list_of(row: Row) -> str:
    """Return the list that a row of the choices sheet belongs to."""
    return row.cells.get("list_name") or row.cells.get("list name", "")
