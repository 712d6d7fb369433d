"""Projects published checklists into a table; a source that is not what its digest says is passed over."""

from __future__ import annotations

import base64
import binascii
import hashlib
from typing import TYPE_CHECKING, NamedTuple

from inspector_app.checklist.events import ChecklistPublished, checklist_reader
from inspector_app.ids import Digest, kind_of

if TYPE_CHECKING:
    from sqlite_utils import Database

    from inspector_app.ledger.event import Event

_PUT = """
    INSERT INTO checklist_source (digest, checklist, version, suffix, source) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING
"""
_ALL = "SELECT digest, suffix, source FROM checklist_source ORDER BY checklist, version, digest"


class Source(NamedTuple):
    """A checklist as it was written: the SHA-256 of its bytes, its kind of file, the bytes."""

    digest: Digest
    suffix: str
    data: bytes


class ChecklistRows:
    """Projector of published checklists."""

    tables = ("checklist_source",)

    def __init__(self) -> None:
        self._reader = checklist_reader()

    def project(self, db: Database, event: Event) -> None:
        """Keep a published source beside those before it."""
        if kind_of(event.subject) != "checklist":
            return
        body = self._reader.read(event)
        if not isinstance(body, ChecklistPublished):
            return
        try:
            data = base64.b64decode(body.source, validate=True)
        except (binascii.Error, ValueError):
            return
        if hashlib.sha256(data).hexdigest() == body.digest:
            db.conn.execute(_PUT, (body.digest, body.checklist, body.version, body.suffix, data))


def published(db: Database) -> list[Source]:
    """Return every published source."""
    rows = db.execute(_ALL).fetchall()
    return [Source(Digest(digest), suffix, bytes(data)) for digest, suffix, data in rows]
