"""Makes a signature ready to be stored: small, grey, on white, and nothing but strokes."""

from __future__ import annotations

import io

import msgspec

from inspector_app.errors import PhotoTooLarge, PhotoUnreadable

WIDTH, HEIGHT = 600, 200
FILE_LIMIT = 5 * 1024 * 1024
PIXEL_LIMIT = 20_000_000
GREYS = 16


class PreparedSignature(msgspec.Struct, frozen=True):
    """A signature as a PNG of sixteen greys, at most 600 × 200 px, without metadata."""

    data: bytes
    width: int
    height: int


def prepare_signature(png: bytes) -> PreparedSignature:
    """Return the strokes as they are stored. Raises ``PhotoTooLarge``, and ``PhotoUnreadable`` also for an empty
    pad.
    """
    from PIL import Image

    if len(png) > FILE_LIMIT:
        raise PhotoTooLarge(name="signature", megabytes=len(png) // 2**20, limit=FILE_LIMIT // 2**20)
    try:
        with Image.open(io.BytesIO(png), formats=("PNG",)) as image:
            if image.width * image.height > PIXEL_LIMIT:
                raise PhotoTooLarge(name="signature", megabytes=len(png) // 2**20, limit=FILE_LIMIT // 2**20)
            rgba = image.convert("RGBA")
    except PhotoTooLarge:
        raise
    except Exception as error:
        # As with photos: Pillow raises many kinds on damaged files.
        raise PhotoUnreadable(name="signature", detail=repr(error)) from error
    ground = Image.new("RGB", rgba.size, "white")
    ground.paste(rgba, mask=rgba.getchannel("A"))
    grey = ground.convert("L")
    grey.thumbnail((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    if min(grey.tobytes()) > 128:
        raise PhotoUnreadable(name="signature", detail="no strokes")
    file = io.BytesIO()
    grey.quantize(GREYS).save(file, "PNG", optimize=True)
    return PreparedSignature(file.getvalue(), grey.width, grey.height)
