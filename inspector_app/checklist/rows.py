"""Projects published checklists into a table; a source that is not what its digest says is passed over."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import hashlib
from typing import TYPE_CHECKING, NamedTuple

from inspector_app.checklist.events import ChecklistPublished, checklist_reader
from inspector_app.ids import Digest, kind_of

if TYPE_CHECKING:
    from sqlite_utils import Database

    from inspector_app.ledger.event import Event

_PUT = """
    INSERT INTO checklist_source (digest, checklist, version, suffix, source, valid_from, valid_to)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (digest) DO UPDATE SET valid_from = excluded.valid_from, valid_to = excluded.valid_to
"""
_ALL = "SELECT digest, suffix, source, valid_from, valid_to FROM checklist_source ORDER BY checklist, version, digest"


class Window(NamedTuple):
    """The first and the last day of a version; ``None`` for open."""

    first: dt.date
    last: dt.date | None


class Source(NamedTuple):
    """A checklist as it was written: the SHA-256 of its bytes, its kind of file, the bytes.

    ``window`` are the days that headquarters set; ``None`` for those that the file itself names.
    """

    digest: Digest
    suffix: str
    data: bytes
    window: Window | None = None


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
            of_body = (body.digest, body.checklist, body.version, body.suffix, data, body.valid_from, body.valid_to)
            db.conn.execute(_PUT, of_body)


def published(db: Database) -> list[Source]:
    """Return every published source."""
    rows = db.execute(_ALL).fetchall()
    return [
        Source(Digest(digest), suffix, bytes(data), window_of(valid_from, valid_to))
        for digest, suffix, data, valid_from, valid_to in rows
    ]


def window_of(valid_from: str, valid_to: str) -> Window | None:
    """Return the days that headquarters set; ``None`` where it set none, or wrote them in no way known here."""
    try:
        first = dt.date.fromisoformat(valid_from) if valid_from else None
        last = dt.date.fromisoformat(valid_to) if valid_to else None
    except ValueError:
        return None
    return None if first is None else Window(first, last)
