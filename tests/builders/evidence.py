"""Pictures made on the spot: photos with or without metadata, and signatures."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, ImageDraw


def a_picture(width: int = 800, height: int = 600, colour: str = "#4a7a8c", mark: str = "red") -> Image.Image:
    """A plain picture with a block of another colour in its upper left corner, so that one sees which way is up."""
    image = Image.new("RGB", (width, height), colour)
    ImageDraw.Draw(image).rectangle((0, 0, width // 4, height // 4), fill=mark)
    return image


def a_photo(
    width: int = 800,
    height: int = 600,
    *,
    orientation: int | None = None,
    taken: str = "",
    offset: str = "",
    place: tuple[Any, ...] = (),
    colour: str = "#4a7a8c",
    quality: int = 80,
) -> bytes:
    """A JPEG. ``taken`` is EXIF's ``2020:09:09 09:58:00``; ``place`` latitude, its side, longitude, its side."""
    exif = Image.Exif()
    exif[0x010F] = "Contoh Kamera"
    if orientation is not None:
        exif[0x0112] = orientation
    if taken:
        exif.get_ifd(0x8769)[0x9003] = taken
    if offset:
        exif.get_ifd(0x8769)[0x9011] = offset
    if place:
        exif.get_ifd(0x8825).update({1: place[1], 2: place[0], 3: place[3], 4: place[2]})
    file = io.BytesIO()
    a_picture(width, height, colour).save(file, "JPEG", quality=quality, exif=exif)
    return file.getvalue()


def a_png(image: Image.Image | None = None) -> bytes:
    file = io.BytesIO()
    (image or a_picture()).save(file, "PNG")
    return file.getvalue()


def strokes(width: int = 400, height: int = 150) -> bytes:
    """A signature as the pad gives it: dark strokes on nothing."""
    image = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    ImageDraw.Draw(image).line([(20, 120), (80, 20), (140, 110), (220, 40), (360, 90)], fill=(20, 40, 90, 255), width=4)
    return a_png(image)
