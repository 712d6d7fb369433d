"""What is drawn on a sheet, as plain values: words, rules, boxes, hatching, pictures. Lengths are points, y runs
down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from inspector_app.ids import BlobId
    from inspector_app.reports.typeface import Face

MM = 72 / 25.4
"""Points in a millimetre."""

PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
LEFT = 25 * MM
"""The margin, where numbers and letters stand."""
INNER = 31 * MM
"""The edge that headings and tables share."""
RIGHT = 190 * MM

Colour = tuple[float, float, float]
INK: Colour = (0x14 / 255, 0x20 / 255, 0x1F / 255)
QUIET: Colour = (0x45 / 255, 0x55 / 255, 0x5A / 255)
HAIR: Colour = (0xC5 / 255, 0xCE / 255, 0xD0 / 255)
ACCENT: Colour = (0x0B / 255, 0x5F / 255, 0x6B / 255)
PARTIAL: Colour = (0x8A / 255, 0x56 / 255, 0.0)
FAIL: Colour = (0xB3 / 255, 0x26 / 255, 0x1E / 255)
WHITE: Colour = (1.0, 1.0, 1.0)


class Words(NamedTuple):
    """A text on one baseline. ``spacing`` widens each space, ``tracking`` each letter."""

    x: float
    y: float
    face: Face
    size: float
    colour: Colour
    text: str
    spacing: float = 0.0
    tracking: float = 0.0


class Rule(NamedTuple):
    """A horizontal line, ``y`` at its middle."""

    x: float
    y: float
    to: float
    weight: float
    colour: Colour


class Box(NamedTuple):
    """A rectangle, filled or with an edge, or both."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour | None
    edge: Colour | None = None


class Hatch(NamedTuple):
    """A hatched rectangle with an edge: it survives a photocopy, unlike a tint."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour


class Picture(NamedTuple):
    """A JPEG that fills its rectangle, cropped, never stretched."""

    x: float
    y: float
    width: float
    height: float
    blob: BlobId


class Signature(NamedTuple):
    """A PNG of a signature, as large as fits its rectangle, standing on its lower edge."""

    x: float
    y: float
    width: float
    height: float
    blob: BlobId


class Code(NamedTuple):
    """A QR code of a text, drawn once and shown on each page."""

    x: float
    y: float
    side: float
    text: str


class Watermark(NamedTuple):
    """A word across the whole page, below everything else."""

    face: Face
    text: str


Mark = Words | Rule | Box | Hatch | Picture | Signature | Code | Watermark
