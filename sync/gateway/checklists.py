"""Publishes a checklist's version as headquarters' own word; versions before it stay, for drafts are held to them."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Final, Literal

import msgspec
import sqlalchemy as sa

from inspector_app.checklist.events import ChecklistPublished, checklist_reader
from inspector_app.checklist.rows import window_of
from inspector_app.clock import Zone
from inspector_app.errors import ChecklistInvalid
from inspector_app.ids import HEADQUARTERS, subject
from inspector_app.ledger.chain import open_segment
from sync.gateway.ledger import segment_of_row
from sync.gateway.publishing import WRITER, Entry, publish
from sync.gateway.tables import segment

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from pathlib import Path

    from inspector_app.checklist.model import Checklist
    from inspector_app.clock import Instant
    from inspector_app.ids import SubjectId


OPEN: Final = "open"
"""Instead of a last day: there is none."""


def publish_checklist(
    engine: sa.Engine, file: Path, *, now: Instant, valid_from: dt.date | None = None,
    valid_to: dt.date | Literal["open"] | None = None,
) -> Checklist:  # fmt: skip
    """Publish a checklist's version, with the files beside it that it names, and return it as laptops will hold it.

    ``valid_from`` and ``valid_to`` set its first and its last day (``"open"``: none) instead of the file's own; said of
    a version that was published before, they hold from now on. Without either, what was said before stands.
    Raises ``ChecklistInvalid``, also for a version that was published with other content, and for a last day that
    lies before the first.
    """
    from inspector_app.checklist.reading.package import package_of
    from inspector_app.checklist.reading.xlsform import compile_bytes

    data, suffix = package_of(file)
    checklist = compile_bytes(data, suffix)
    about = subject("checklist", checklist.checklist)
    body = ChecklistPublished(
        checklist.checklist, checklist.version, checklist.digest, suffix, base64.b64encode(data).decode()
    )
    with engine.begin() as connection:
        before: ChecklistPublished | None = None
        for one in _published(connection, about):
            if one.version == body.version and one.digest != body.digest:
                told = f"version {body.version} was published before with other content: give this one a new version"
                raise ChecklistInvalid(problems=(told,))
            before = one if one.digest == body.digest else before
        standing = _dated(checklist, before)
        dated = _redated(standing, valid_from, valid_to)
        if dated != checklist or dated != standing:
            last = dated.valid_to.isoformat() if dated.valid_to else ""
            body = msgspec.structs.replace(body, valid_from=dated.valid_from.isoformat(), valid_to=last)
        if before is None or dated != standing:
            publish(connection, [Entry(about, body)], by=WRITER, zone=Zone.WIB, now=now)
    return dated


def _dated(checklist: Checklist, published: ChecklistPublished | None) -> Checklist:
    """Return a checklist with the days that were set when it was published."""
    window = window_of(published.valid_from, published.valid_to) if published is not None else None
    if window is None:
        return checklist
    return msgspec.structs.replace(checklist, valid_from=window.first, valid_to=window.last)


def _redated(checklist: Checklist, valid_from: dt.date | None, valid_to: dt.date | Literal["open"] | None) -> Checklist:
    """Return a checklist with other days, where they are given. Raises ``ChecklistInvalid``."""
    first = valid_from or checklist.valid_from
    last = checklist.valid_to if valid_to is None else valid_to
    if last == OPEN:
        last = None
    if last is not None and last < first:
        told = f"its last day, {last}, lies before its first, {first}: say both, or --valid-to {OPEN}"
        raise ChecklistInvalid(problems=(told,))
    return msgspec.structs.replace(checklist, valid_from=first, valid_to=last)


def _published(connection: sa.Connection, about: SubjectId) -> Iterator[ChecklistPublished]:
    """Yield every version of a checklist that was published."""
    reader = checklist_reader()
    rows = connection.execute(
        sa.select(segment).where(segment.c.subject == about, segment.c.device == HEADQUARTERS).order_by(segment.c.first)
    )
    for row in rows:
        for event in open_segment(segment_of_row(row)):
            body = reader.read(event)
            if isinstance(body, ChecklistPublished):
                yield body
