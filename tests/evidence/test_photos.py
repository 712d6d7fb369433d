"""Photos from cameras, telephones and strangers: made small, stripped and upright, or refused with a reason."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import random
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from inspector_app.clock import Zone, instant
from inspector_app.errors import EvidenceError, PhotoTooLarge, PhotoUnreadable
from inspector_app.evidence.photos import BYTES_LIMIT, LONG_SIDE, prepare_photo, read_photo_file
from tests.builders.evidence import a_photo, a_picture, a_png

if TYPE_CHECKING:
    from pathlib import Path

WIB = Zone.WIB


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def png_of(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


def test_a_photo_is_scaled_and_its_original_remembered() -> None:
    given = a_photo(4000, 3000)
    photo = prepare_photo(given, "IMG_0412.JPG", zone=WIB)

    assert (photo.width, photo.height) == (LONG_SIDE, 1200)
    assert opened(photo.data).size == (1600, 1200)
    assert opened(photo.data).format == "JPEG"
    assert photo.original == hashlib.sha256(given).hexdigest()
    assert (photo.name, photo.taken_at, photo.position) == ("IMG_0412.JPG", None, None)


def test_a_small_photo_is_not_blown_up() -> None:
    photo = prepare_photo(a_photo(640, 480), "a.jpg", zone=WIB)
    assert (photo.width, photo.height) == (640, 480)


def test_the_same_file_gives_the_same_bytes() -> None:
    given = a_photo(2400, 1800)
    assert prepare_photo(given, "a.jpg", zone=WIB).data == prepare_photo(given, "b.jpg", zone=WIB).data


def test_noise_is_brought_under_the_limit() -> None:
    noise = Image.frombytes("RGB", (2000, 1500), random.Random(1).randbytes(2000 * 1500 * 3))  # noqa: S311
    file = io.BytesIO()
    noise.save(file, "JPEG", quality=95)
    photo = prepare_photo(file.getvalue(), "derau.jpg", zone=WIB)
    assert len(photo.data) <= BYTES_LIMIT
    assert photo.width == 1600


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright(orientation: int) -> None:
    upright = a_picture(400, 300)
    turn = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    stored = upright.transpose(turn[orientation]) if orientation in turn else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    file = io.BytesIO()
    stored.save(file, "JPEG", quality=95, exif=exif)

    photo = prepare_photo(file.getvalue(), "putar.jpg", zone=WIB)
    assert (photo.width, photo.height) == (400, 300)
    corner = opened(photo.data).getpixel((20, 20))
    assert isinstance(corner, tuple)
    assert corner[0] > 200
    assert corner[2] < 60


def test_time_and_place_are_kept_as_facts_and_stripped_from_the_bytes() -> None:
    given = a_photo(taken="2020:09:09 09:58:00", place=((6, 21, 54.0), "S", (107, 17, 6.0), "E"))
    photo = prepare_photo(given, "a.jpg", zone=WIB)

    assert photo.taken_at == instant(dt.datetime(2020, 9, 9, 9, 58, tzinfo=WIB.offset))
    assert photo.position is not None
    assert (photo.position.lat_e6, photo.position.lon_e6, photo.position.source) == (-6_365_000, 107_285_000, "exif")
    assert b"Exif" not in photo.data
    assert b"Contoh Kamera" not in photo.data
    assert dict(opened(photo.data).getexif()) == {}


def test_a_cameras_own_offset_goes_before_the_zone_of_the_place() -> None:
    given = a_photo(taken="2020:09:09 09:58:00", offset="+09:00")
    assert prepare_photo(given, "a.jpg", zone=WIB).taken_at == instant(
        dt.datetime(2020, 9, 9, 9, 58, tzinfo=Zone.WIT.offset)
    )
    without = a_photo(taken="2020:09:09 09:58:00")
    assert prepare_photo(without, "a.jpg", zone=Zone.WITA).taken_at == instant(
        dt.datetime(2020, 9, 9, 9, 58, tzinfo=Zone.WITA.offset)
    )


@pytest.mark.parametrize("taken", ["0000:00:00 00:00:00", "kemarin", "2020:13:40 99:00:00", "1970:01:01 00:00:00"])
def test_a_time_that_is_none_is_left_out(taken: str) -> None:
    assert prepare_photo(a_photo(taken=taken), "a.jpg", zone=WIB).taken_at is None


@pytest.mark.parametrize(
    "place",
    [
        ((0, 0, 0.0), "N", (0, 0, 0.0), "E"),
        ((95, 0, 0.0), "S", (107, 17, 6.0), "E"),
        ((6, 21, 54.0), "S", (200, 0, 0.0), "E"),
    ],
    ids=["null island", "beyond the pole", "beyond the date line"],
)
def test_a_place_that_is_none_is_left_out(place: tuple[object, ...]) -> None:
    assert prepare_photo(a_photo(place=place), "a.jpg", zone=WIB).position is None


def test_what_is_transparent_becomes_white() -> None:
    clear = Image.new("RGBA", (100, 80), (0, 0, 0, 0))
    photo = prepare_photo(a_png(clear), "layar.png", zone=WIB)
    assert opened(photo.data).getpixel((50, 40)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["L", "1", "P", "LA", "I;16", "CMYK"])
def test_every_kind_of_picture_is_taken(mode: str) -> None:
    file = io.BytesIO()
    if mode == "I;16":
        Image.new("I;16", (60, 40), 30_000).save(file, "PNG")
    else:
        a_picture(60, 40).convert(mode).save(file, "JPEG" if mode == "CMYK" else "PNG")
    photo = prepare_photo(file.getvalue(), "a.png", zone=WIB)
    assert opened(photo.data).mode == "RGB"
    if mode == "I;16":
        grey = opened(photo.data).getpixel((30, 20))
        assert isinstance(grey, tuple)
        assert 110 < grey[0] < 125


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xd8\xff",
        b"PK\x03\x04 not a picture",
        b"%PDF-1.4",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a\x01\x00\x01\x00\x00\x00\x00;",
        random.Random(5).randbytes(4096),  # noqa: S311
        a_photo()[:2000],
        a_png()[:-30],
        png_of(0, 0),
    ],
    ids=["empty", "start", "zip", "pdf", "svg", "gif", "noise", "jpeg cut", "png cut", "png of nothing"],
)
def test_what_is_no_picture_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(PhotoUnreadable) as refused:
        prepare_photo(data, "laporan.jpg", zone=WIB)
    assert refused.value.facts["name"] == "laporan.jpg"


def test_a_photo_cut_anywhere_is_taken_whole_or_refused() -> None:
    given = a_photo(200, 150, taken="2020:09:09 09:58:00", place=((6, 21, 54.0), "S", (107, 17, 6.0), "E"))
    for cut in range(0, len(given) - 2, 37):
        with pytest.raises(EvidenceError):
            prepare_photo(given[:cut], "a.jpg", zone=WIB)


def test_damaged_metadata_never_breaks_the_program() -> None:
    given = a_photo(120, 90, taken="2020:09:09 09:58:00", place=((6, 21, 54.0), "S", (107, 17, 6.0), "E"))
    draw = random.Random(3)  # noqa: S311
    refused = 0
    for _ in range(300):
        broken = bytearray(given)
        for _ in range(4):
            broken[draw.randrange(2, 400)] = draw.randrange(256)
        try:
            prepare_photo(bytes(broken), "a.jpg", zone=WIB)
        except EvidenceError:
            refused += 1
    assert 0 < refused < 300


def test_too_many_pixels_are_refused_before_they_are_decoded() -> None:
    with pytest.raises(PhotoTooLarge) as refused:
        prepare_photo(png_of(60_000, 60_000), "bom.png", zone=WIB)
    assert refused.value.facts == {"name": "bom.png", "megabytes": 10_300, "limit": 573}
    with pytest.raises(PhotoTooLarge):
        prepare_photo(png_of(20_000, 10_001), "bom.png", zone=WIB)


def test_two_hundred_megabytes_are_refused_by_their_size_alone(tmp_path: Path) -> None:
    huge = tmp_path / "video.jpg"
    with huge.open("wb") as file:
        file.truncate(200 * 1024 * 1024)  # a sparse file: reading it would take memory, asking its size takes none
    with pytest.raises(PhotoTooLarge) as refused:
        read_photo_file(huge)
    assert refused.value.facts == {"name": "video.jpg", "megabytes": 200, "limit": 50}
    with pytest.raises(PhotoTooLarge):
        prepare_photo(b"\xff" * 2048, "a.jpg", zone=WIB, limit=1024)


def test_a_file_is_read_whole_or_its_absence_told(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(a_photo())
    assert read_photo_file(path) == a_photo()
    for wrong in (tmp_path / "none.jpg", tmp_path):
        with pytest.raises(PhotoUnreadable):
            read_photo_file(wrong)
