"""Publishes a checklist's version as headquarters' own word; versions before it stay, for drafts are held to them."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import sqlalchemy as sa

from inspector_app.checklist.events import ChecklistPublished, checklist_reader
from inspector_app.clock import Zone
from inspector_app.errors import ChecklistInvalid
from inspector_app.ids import HEADQUARTERS, subject
from inspector_app.ledger.chain import open_segment
from sync.gateway.ledger import segment_of_row
from sync.gateway.publishing import WRITER, Entry, publish
from sync.gateway.tables import segment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from inspector_app.checklist.model import Checklist
    from inspector_app.clock import Instant
    from inspector_app.ids import SubjectId


def publish_checklist(engine: sa.Engine, file: Path, *, now: Instant) -> Checklist:
    """Publish a checklist's version, and return it as it was read; what was published stays.

    Raises ``ChecklistInvalid``, also for a version that was published with other content.
    """
    from inspector_app.checklist.xlsform import compile_xlsform

    data = file.read_bytes()
    checklist = compile_xlsform(file)
    about = subject("checklist", checklist.checklist)
    body = ChecklistPublished(
        checklist.checklist, checklist.version, checklist.digest, file.suffix.lower(), base64.b64encode(data).decode()
    )
    with engine.begin() as connection:
        for before in _published(connection, about):
            if before.version == body.version and before.digest != body.digest:
                told = f"version {body.version} was published before with other content: give this one a new version"
                raise ChecklistInvalid(problems=(told,))
            if before.digest == body.digest:
                return checklist
        publish(connection, [Entry(about, body)], by=WRITER, zone=Zone.WIB, now=now)
    return checklist


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
