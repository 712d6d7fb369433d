"""A place as a camera tells it."""

from __future__ import annotations

import msgspec


class Position(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a photo was taken, in millionths of a degree (WGS 84), and who says so (``exif``)."""

    lat_e6: int
    lon_e6: int
    source: str = "exif"
