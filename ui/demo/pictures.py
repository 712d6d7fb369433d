"""Pictures for the demonstration, drawn here so that no real person or place is shown, with the metadata of a camera.

Each is a JPEG of 2400 × 1800 px with EXIF time, place and orientation: larger than what is stored, so scaling is real.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PIL.ImageDraw import ImageDraw

WIDTH, HEIGHT = 2400, 1800
SKIN, HAIR, MASK = "#C9A07A", "#3A2A22", "#E8EEF0"


def picture(scene: str, *, taken: dt.datetime, lat: float, lon: float) -> bytes:
    """Return the JPEG of a scene (a key of ``SCENES``), taken at a wall time, at degrees of latitude and longitude."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (WIDTH, HEIGHT), "#9AA3A3")
    SCENES[scene](ImageDraw.Draw(image))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=92, exif=_exif(taken, lat, lon))
    return out.getvalue()


def _exif(taken: dt.datetime, lat: float, lon: float) -> bytes:
    from PIL import Image

    exif = Image.Exif()
    exif[0x010F] = "Demonstration"
    exif[0x0112] = 1
    detail = exif.get_ifd(0x8769)
    detail[0x9003] = taken.strftime("%Y:%m:%d %H:%M:%S")
    detail[0x9011] = "+07:00"
    place = exif.get_ifd(0x8825)
    place[1], place[2] = ("S" if lat < 0 else "N"), _degrees(lat)
    place[3], place[4] = ("W" if lon < 0 else "E"), _degrees(lon)
    return exif.tobytes()


def _degrees(value: float) -> tuple[float, float, float]:
    value = abs(value)
    minutes = value % 1 * 60
    return (float(int(value)), float(int(minutes)), round(minutes % 1 * 60, 2))


def _person(draw: ImageDraw, x: int, y: int, *, coat: str, masked: bool = True, size: int = 100) -> None:
    """Draw a person from head to waist; ``x``, ``y`` is the middle of the head."""
    body = (x - size, y + size // 2, x + size, y + 3 * size)
    draw.rounded_rectangle(body, radius=size // 2, fill=coat)
    draw.ellipse((x - size // 2, y - size // 2, x + size // 2, y + size // 2 + 10), fill=SKIN)
    draw.pieslice((x - size // 2, y - size // 2 - 8, x + size // 2, y + size // 2), 180, 360, fill=HAIR)
    if masked:
        draw.rounded_rectangle((x - size // 3, y + 5, x + size // 3, y + size // 2 - 2), radius=14, fill=MASK)


def _log(draw: ImageDraw) -> None:
    draw.rectangle((0, 0, WIDTH, HEIGHT), fill="#7E8A8C")
    draw.rounded_rectangle((620, 120, 1780, 1720), radius=40, fill="#5B3B25")
    draw.rectangle((700, 260, 1700, 1660), fill="#F3F1EA")
    draw.rounded_rectangle((1020, 80, 1380, 240), radius=30, fill="#A9B1B4")
    draw.rectangle((780, 340, 1300, 380), fill="#3B4A4E")
    for row in range(11):
        y = 480 + row * 100
        draw.line((780, y, 1620, y), fill="#8C979A", width=5)
        if row < 3:
            for column in range(3):
                x = 960 + column * 240
                draw.line((x, y + 60, x + 50, y + 40, x + 90, y + 70, x + 150, y + 30), fill="#26418F", width=8)
    for x in (780, 900, 1140, 1380, 1620):
        draw.line((x, 480, x, 1480), fill="#8C979A", width=5)


def _canteen(draw: ImageDraw) -> None:
    draw.rectangle((0, 0, WIDTH, 900), fill="#B9BFB3")
    draw.rectangle((0, 900, WIDTH, HEIGHT), fill="#A49D8E")
    for x in (180, 900, 1640):
        draw.rectangle((x, 120, x + 520, 460), fill="#DDE7D2")
    for row, y in enumerate((760, 1160)):
        for i in range(6 - row):
            _person(draw, 280 + row * 180 + i * 360, y, coat=("#5E7685", "#4E6B52")[i % 2], masked=False, size=80)
        draw.rectangle((80, y + 160, WIDTH - 80, y + 240), fill="#C99B6A")
        for i in range(6 - row):
            draw.ellipse((220 + row * 180 + i * 360, y + 150, 360 + row * 180 + i * 360, y + 190), fill="#F4F4EE")


def _line(draw: ImageDraw) -> None:
    draw.rectangle((0, 0, WIDTH, 1000), fill="#8C9AA0")
    draw.rectangle((0, 1000, WIDTH, HEIGHT), fill="#6E7678")
    for x in range(140, WIDTH, 620):
        draw.rectangle((x, 90, x + 380, 130), fill="#EAF3F4")
    for i, x in enumerate((420, 690, 1260, 1560, 2080)):
        _person(draw, x, 640, coat="#3F6E95", masked=i != 1)
    draw.rectangle((0, 920, WIDTH, 1060), fill="#3D474B")
    for x in (180, 800, 1400, 1900):
        draw.rounded_rectangle((x, 800, x + 220, 930), radius=20, fill="#A8B2B5")
        draw.ellipse((x + 70, 830, x + 150, 910), fill="#5C666A")
    draw.rectangle((0, 1480, WIDTH, 1530), fill="#D9B233")


def _lockers(draw: ImageDraw) -> None:
    draw.rectangle((0, 0, WIDTH, 1400), fill="#7A95A6")
    draw.rectangle((0, 1400, WIDTH, HEIGHT), fill="#9B9689")
    for x in range(0, WIDTH, 240):
        draw.line((x, 0, x, 1400), fill="#566E7E", width=10)
        for i in range(3):
            draw.line((x + 70, 160 + i * 40, x + 170, 160 + i * 40), fill="#566E7E", width=10)
    for i, x in enumerate((620, 860, 1120, 1390, 1640)):
        _person(draw, x, 860 + (i % 2) * 70, coat=("#3E6A5A", "#5B4A3B")[i % 2], masked=i != 2, size=130)


def _gate(draw: ImageDraw) -> None:
    draw.rectangle((0, 0, WIDTH, 1100), fill="#C6D3DA")
    draw.rectangle((0, 1100, WIDTH, HEIGHT), fill="#8C908C")
    draw.rectangle((120, 260, 900, 1200), fill="#E7E4DA")
    draw.rectangle((200, 420, 480, 700), fill="#8EA7B5")
    draw.rectangle((600, 560, 820, 1200), fill="#5F6C72")
    draw.line((900, 760, 2300, 620), fill="#F3F1EA", width=44)
    for x in range(980, 2300, 260):
        draw.line((x, 752 - (x - 900) // 10, x + 110, 742 - (x - 900) // 10), fill="#C0392B", width=44)
    _person(draw, 1060, 900, coat="#2E5B6B", size=110)
    for i, x in enumerate((1400, 1760, 2120)):
        draw.ellipse((x - 150, 1560, x + 150, 1640), fill="#E2C23A")
        _person(draw, x, 1020, coat=("#61727A", "#6E7B4B", "#61727A")[i], size=110)


def _basins(draw: ImageDraw) -> None:
    draw.rectangle((0, 0, WIDTH, HEIGHT), fill="#DCE5E5")
    for x in range(0, WIDTH, 160):
        draw.line((x, 0, x, 1200), fill="#C3CFD0", width=6)
    for y in range(0, 1200, 160):
        draw.line((0, y, WIDTH, y), fill="#C3CFD0", width=6)
    draw.rectangle((0, 1200, WIDTH, 1500), fill="#AEBBBD")
    for x in (380, 1020, 1660, 2240):
        draw.ellipse((x - 260, 1120, x + 260, 1300), fill="#F6F8F8", outline="#8FA0A3", width=10)
        draw.line((x, 1140, x, 860), fill="#67777B", width=44)
        draw.arc((x - 10, 790, x + 190, 960), 180, 360, fill="#67777B", width=40)
    draw.rounded_rectangle((640, 880, 780, 1150), radius=24, fill="#E6C06B")
    draw.rectangle((1240, 200, 1780, 620), fill="#F7F5EC")
    draw.rectangle((1290, 240, 1730, 300), fill="#0B5F6B")


SCENES: dict[str, Callable[[ImageDraw], None]] = {
    "log": _log,
    "canteen": _canteen,
    "line": _line,
    "lockers": _lockers,
    "gate": _gate,
    "basins": _basins,
}
