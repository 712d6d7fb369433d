"""Signatures from the pad: small, grey, on white; an empty pad is no signature."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from inspector_app.errors import PhotoTooLarge, PhotoUnreadable
from inspector_app.evidence.signatures import prepare_signature
from tests.builders.evidence import a_photo, a_png, strokes


def test_strokes_become_a_small_grey_picture() -> None:
    signature = prepare_signature(strokes(2400, 900))
    assert signature.width <= 600
    assert signature.height <= 200
    image = Image.open(io.BytesIO(signature.data))
    assert image.size == (signature.width, signature.height)
    grey = image.convert("L")
    assert min(grey.tobytes()) < 100
    assert max(grey.tobytes()) > 250
    assert len(signature.data) < 20_000
    assert prepare_signature(strokes(2400, 900)) == signature


@pytest.mark.parametrize(
    "pad",
    [
        Image.new("RGBA", (400, 150), (0, 0, 0, 0)),
        Image.new("RGB", (400, 150), "white"),
    ],
)
def test_an_empty_pad_is_no_signature(pad: Image.Image) -> None:
    with pytest.raises(PhotoUnreadable):
        prepare_signature(a_png(pad))


@pytest.mark.parametrize(
    "data",
    [b"", b"\x89PNG", strokes()[:-40], a_photo(), b"<svg/>"],
    ids=["empty", "start", "cut", "jpeg", "svg"],
)
def test_what_is_no_png_is_refused(data: bytes) -> None:
    with pytest.raises(PhotoUnreadable):
        prepare_signature(data)


def test_a_poster_is_no_signature() -> None:
    with pytest.raises(PhotoTooLarge):
        prepare_signature(a_png(Image.new("1", (20_000, 2_000))))
    with pytest.raises(PhotoTooLarge):
        prepare_signature(b"\x89PNG" + bytes(6 * 1024 * 1024))
