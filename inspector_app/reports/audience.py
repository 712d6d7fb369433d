"""Which copy holds what: one rule over the content, so that nothing internal can slip into the company's copy by
layout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.reports.public import without_internal
from inspector_app.visits.events import Copy

if TYPE_CHECKING:
    from inspector_app.visits.content import VisitContent


class Audience(msgspec.Struct, frozen=True):
    """Who reads a copy, and what it may hold beyond what both parties heard at the closing conference."""

    contact_phone: bool
    photo_positions: bool
    internal: bool
    """What the form itself marks as internal."""
    evidence_annex: bool
    """The heads of the device's chains and the digests of the photos as they were given."""


AUDIENCES: dict[Copy, Audience] = {
    Copy.COMPANY: Audience(contact_phone=False, photo_positions=False, internal=False, evidence_annex=False),
    Copy.FILE: Audience(contact_phone=True, photo_positions=True, internal=True, evidence_annex=True),
}


def held_by(content: VisitContent, copy: Copy) -> VisitContent:
    """Return what a copy may hold of a content; the rest is gone before any line is set."""
    audience = AUDIENCES[copy]
    if not audience.internal:
        content = without_internal(content)
    site = content.site
    photos = content.photos
    if not audience.contact_phone:
        site = msgspec.structs.replace(site, contact_phone="")
    if not audience.photo_positions:
        photos = [msgspec.structs.replace(photo, position=None) for photo in photos]
    heads = content.heads if audience.evidence_annex else []
    return msgspec.structs.replace(content, site=site, photos=photos, heads=heads)
