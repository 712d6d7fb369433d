"""What can happen to checklists: headquarters publishes a version, its source included."""

from __future__ import annotations

from typing import ClassVar

from inspector_app.ids import ChecklistId, Digest
from inspector_app.ledger.event import Body, BodyReader


class ChecklistPublished(Body, frozen=True):
    """A version of a checklist may be used from now on; versions before it stay. Subject: ``checklist:…``.

    ``source`` is the XLSForm in base64, ``digest`` its SHA-256, ``suffix`` its kind of file (``.xlsx``; ``.zip`` with
    the files beside it). With ``valid_from`` (ISO) headquarters sets the days from which, and up to and with which, it
    is in force, instead of the file's own; an empty ``valid_to`` is then open. Said again of the same digest, the last
    word holds.
    """

    kind: ClassVar[str] = "checklist_published"
    checklist: ChecklistId
    version: str
    digest: Digest
    suffix: str
    source: str
    valid_from: str = ""
    valid_to: str = ""


def checklist_reader() -> BodyReader:
    """Return the reader of these bodies."""
    return BodyReader((ChecklistPublished,))
