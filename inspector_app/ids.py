"""Identities as types: a visit's id cannot be handed over where a company's is expected.

A *subject* is what events are about, written ``kind:id``; ids that we make are UUIDv7, so they sort by their time.
"""

from __future__ import annotations

from typing import NewType

VisitId = NewType("VisitId", str)
CompanyId = NewType("CompanyId", str)
EstateId = NewType("EstateId", str)
ChecklistId = NewType("ChecklistId", str)
PersonId = NewType("PersonId", str)
DeviceId = NewType("DeviceId", str)
PhotoId = NewType("PhotoId", str)
RowId = NewType("RowId", str)
"""The key of a row of a repeat: ``1`` for the row that an open repeat begins with, a UUIDv7 for one added by hand."""

SubjectId = NewType("SubjectId", str)
"""``visit:…``, ``company:…``, ``estate:…``, ``checklist:…``, ``person:…``, ``exchange:…``."""

Digest = NewType("Digest", str)
"""SHA-256 as 64 lower-case hexadecimal digits."""

BlobId = NewType("BlobId", str)
"""SHA-256 of a blob's bytes, as 64 lower-case hexadecimal digits."""

Path = NewType("Path", str)
"""A question's place in its checklist, as XForms write it: ``/data/E/E05``."""

HEADQUARTERS = DeviceId("headquarters")
"""The device that writes headquarters' own chains: register, checklists, people."""


def new_id() -> str:
    """Return a fresh UUIDv7 (RFC 9562) as lower-case text with hyphens."""
    import uuid_utils

    return str(uuid_utils.uuid7())


def subject(kind: str, identity: str) -> SubjectId:
    """Return the subject ``kind:identity``."""
    return SubjectId(f"{kind}:{identity}")


def kind_of(subject_id: SubjectId) -> str:
    """Return the kind before the colon: ``visit``, ``company``, …"""
    return subject_id.split(":", 1)[0]


def identity_of(subject_id: SubjectId) -> str:
    """Return the identity after the colon."""
    return subject_id.split(":", 1)[1]
