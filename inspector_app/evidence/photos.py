"""Makes a photo into evidence: scaled, turned upright, stripped of metadata, its time, place and original digest kept
as facts.

The file comes from a camera, a telephone or a stranger: its size is checked before it is read, its pixels before they
are decoded.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import math
import re
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import msgspec

from inspector_app.clock import Instant, Zone, instant
from inspector_app.errors import PhotoTooLarge, PhotoUnreadable
from inspector_app.evidence.position import Position
from inspector_app.ids import Digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as FilePath

    from PIL.Image import Exif, Image

FILE_LIMIT = 50 * 1024 * 1024
PIXEL_LIMIT = 200_000_000
LONG_SIDE = 1600
BYTES_LIMIT = 400 * 1024
QUALITIES = (85, 78, 70, 60, 50, 40, 30, 20, 10)
NAME_LIMIT = 120

_DATE_TIME, _EXIF_IFD, _GPS_IFD = 0x0132, 0x8769, 0x8825
_ORIGINAL, _OFFSET, _OFFSET_ORIGINAL = 0x9003, 0x9010, 0x9011
_LAT_REF, _LAT, _LON_REF, _LON = 1, 2, 3, 4


class PreparedPhoto(msgspec.Struct, frozen=True):
    """A photo ready to be stored. ``data`` is a JPEG without metadata, its long side at most 1600 px and at most 400
    KiB.

    ``original`` is the SHA-256 of the file as it was given; ``taken_at`` and ``position`` are what its metadata said.
    """

    data: bytes
    name: str
    width: int
    height: int
    original: Digest
    taken_at: Instant | None
    position: Position | None


def read_photo_file(path: FilePath, *, limit: int = FILE_LIMIT) -> bytes:
    """Return a file's bytes, its size asked first. Raises ``PhotoTooLarge``, ``PhotoUnreadable`` for no file."""
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            if size > limit:
                raise _too_large(path.name, size, limit)
            # One byte more than it claims shows a file that grows, or one that is endless.
            data = file.read(limit + 1)
    except OSError as error:
        raise PhotoUnreadable(name=path.name, detail=str(error)) from error
    if len(data) > limit:
        raise _too_large(path.name, len(data), limit)
    return data


def prepare_photo(data: bytes, name: str, *, zone: Zone, limit: int = FILE_LIMIT) -> PreparedPhoto:
    """Return the photo as it is stored. JPEG and PNG only; ``limit`` is in bytes.

    ``zone`` is the visit's: cameras write local time, and few say which. Raises ``PhotoTooLarge`` (over ``limit`` or
    200 megapixels) and ``PhotoUnreadable`` (no picture, cut short, empty).
    """
    from PIL import Image, ImageOps

    name = name[-NAME_LIMIT:]
    if len(data) > limit:
        raise _too_large(name, len(data), limit)
    with _pillow_errors(name), Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as image:
        width, height = image.size
        if width * height > PIXEL_LIMIT:
            raise _too_many_pixels(name, width * height)
        exif = image.getexif()
        # Decoding a JPEG at half or a quarter of its size saves most of the time that a large photo takes.
        image.draft("RGB", (LONG_SIDE * 2, LONG_SIDE * 2))
        image.load()
        upright = ImageOps.exif_transpose(image)
        small = _flattened(upright)
        small.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS)
        return PreparedPhoto(
            data=_encoded(small),
            name=name,
            width=small.width,
            height=small.height,
            original=Digest(hashlib.sha256(data).hexdigest()),
            taken_at=_taken_at(exif, zone),
            position=_position(exif),
        )


def _flattened(image: Image) -> Image:
    """Return the picture in plain RGB, what is transparent on white."""
    from PIL import Image

    if image.mode == "RGB":
        return image.copy()
    if image.mode.startswith("I;16"):
        # 16-bit grey: Pillow would clip it to white instead of scaling it.
        return image.point(lambda value: value / 256).convert("L").convert("RGB")
    rgba = image.convert("RGBA")
    ground = Image.new("RGB", image.size, "white")
    ground.paste(rgba, mask=rgba.getchannel("A"))
    return ground


def _encoded(image: Image) -> bytes:
    """Return the best JPEG within the limit; a fresh file, so nothing of the original's metadata is in it."""
    from PIL import Image

    plain = Image.new("RGB", image.size)
    plain.paste(image)
    data = b""
    for quality in QUALITIES:
        file = io.BytesIO()
        plain.save(file, "JPEG", quality=quality, optimize=True)
        data = file.getvalue()
        if len(data) <= BYTES_LIMIT:
            break
    return data


def _taken_at(exif: Exif, zone: Zone) -> Instant | None:
    """DateTimeOriginal with OffsetTimeOriginal, else in the visit's zone; a camera that was never set says nothing."""
    facts = exif.get_ifd(_EXIF_IFD)
    said = str(facts.get(_ORIGINAL) or exif.get(_DATE_TIME) or "").strip("\0 ")
    offset = str(facts.get(_OFFSET_ORIGINAL) or facts.get(_OFFSET) or "").strip("\0 ")
    try:
        moment = dt.datetime.strptime(said, "%Y:%m:%d %H:%M:%S").replace(tzinfo=zone.offset)
        if moment.year < 1990:
            return None
        if offset:
            moment = moment.replace(tzinfo=dt.datetime.strptime(offset, "%z").tzinfo)
        return instant(moment)
    except ValueError:
        return None


def _position(exif: Exif) -> Position | None:
    facts = exif.get_ifd(_GPS_IFD)
    lat = _degrees(facts.get(_LAT), facts.get(_LAT_REF), negative="S", most=90)
    lon = _degrees(facts.get(_LON), facts.get(_LON_REF), negative="W", most=180)
    if lat is None or lon is None or lat == lon == 0:
        return None
    return Position(lat_e6=lat, lon_e6=lon)


def _degrees(value: Any, side: Any, *, negative: str, most: int) -> int | None:
    """Return millionths of a degree from degrees, minutes and seconds; ``None`` for anything that is no place on
    Earth.
    """
    try:
        degrees, minutes, seconds = (float(part) for part in value)
        total = degrees + minutes / 60 + seconds / 3600
        sign = -1 if str(side).strip("\0 ").upper() == negative else 1
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return sign * round(total * 1_000_000) if math.isfinite(total) and 0 <= total <= most else None


@contextmanager
def _pillow_errors(name: str) -> Iterator[None]:
    """Translate whatever Pillow says of a file of unknown origin; its warnings of huge or damaged files are refusals
    too.
    """
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (PhotoTooLarge, PhotoUnreadable):
        raise
    except Image.DecompressionBombError as error:
        # Pillow refuses the largest by itself and tells the number of pixels in its message only.
        told = re.search(r"[0-9]{9,}", str(error))
        raise _too_many_pixels(name, int(told[0]) if told else PIXEL_LIMIT) from error
    except MemoryError as error:
        raise _too_many_pixels(name, PIXEL_LIMIT) from error
    except Exception as error:
        # Pillow's readers raise OSError, SyntaxError, ValueError, struct.error, KeyError, … on damaged files.
        raise PhotoUnreadable(name=name, detail=repr(error)) from error


def _too_large(name: str, size: int, limit: int) -> PhotoTooLarge:
    return PhotoTooLarge(name=name, megabytes=_megabytes(size), limit=_megabytes(limit))


def _too_many_pixels(name: str, pixels: int) -> PhotoTooLarge:
    """Say a picture's size unpacked, at three bytes a pixel: a small file may hold a huge one."""
    return _too_large(name, pixels * 3, PIXEL_LIMIT * 3)


def _megabytes(size: int) -> int:
    return math.ceil(size / (1024 * 1024))
