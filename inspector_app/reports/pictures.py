"""Pictures in a PDF: a photo with the bytes that its digest names, a signature without the paper it was drawn on."""

from __future__ import annotations

import io
from typing import Any

from inspector_app.errors import PhotoUnreadable


def add_photo(canvas: Any, name: str, jpeg: bytes) -> tuple[int, int]:
    """Put a photo's own JPEG bytes into the document under a name. Returns width and height. Raises
    ``PhotoUnreadable``.
    """
    from reportlab.pdfbase.pdfdoc import PDFImageXObject

    image = PDFImageXObject(name)
    if not image.loadImageFromJPEG(io.BytesIO(jpeg)):
        raise PhotoUnreadable(name=name)
    return _add_image(canvas, name, image)


def add_strokes(canvas: Any, name: str, png: bytes) -> tuple[int, int]:
    """Put a signature into the document, grey on white. Returns width and height. Raises ``PhotoUnreadable``."""
    from PIL import Image, UnidentifiedImageError
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfbase.pdfdoc import PDFImageXObject

    try:
        strokes = Image.open(io.BytesIO(png)).convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise PhotoUnreadable(name=name, detail=str(error)) from error
    white = Image.new("RGBA", strokes.size, "white")
    white.alpha_composite(strokes)
    image = PDFImageXObject(name)
    image.loadImageFromSRC(ImageReader(white.convert("L")))
    image.mask = (255, 255)  # white is not drawn, so that what lies below can be seen
    return _add_image(canvas, name, image)


def _add_image(canvas: Any, name: str, image: Any) -> tuple[int, int]:
    # drawImage would decode each photo to name it; ours are named by their digest already.
    image.name = name
    document = canvas._doc  # noqa: SLF001
    document.Reference(image, document.getXObjectName(name))
    document.addForm(name, image)
    return image.width, image.height
