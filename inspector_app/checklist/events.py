"""What can happen to checklists: headquarters publishes a version, its source included."""

from __future__ import annotations

from typing import ClassVar

from inspector_app.ids import ChecklistId, Digest
from inspector_app.ledger.event import Body, BodyReader


class ChecklistPublished(Body, frozen=True):
    """A version of a checklist may be used from now on; versions before it stay. Subject: ``checklist:…``.

    ``source`` is the XLSForm in base64, ``digest`` its SHA-256, ``suffix`` its kind of file (``.xlsx``).
    """

    kind: ClassVar[str] = "checklist_published"
    checklist: ChecklistId
    version: str
    digest: Digest
    suffix: str
    source: str


def checklist_reader() -> BodyReader:
    """Return the reader of these bodies."""
    return BodyReader((ChecklistPublished,))
