"""Photos on their way in, chosen, dropped or pasted: here they only become a name and a way to read their bytes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from inspector_app.errors import PhotoTooLarge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QMimeData

SUFFIXES = (".jpg", ".jpeg", ".png")
PASTED = "tempelan.png"
"""What a picture from the clipboard is called."""
LARGEST_FILE = 50_000_000
"""Bytes of a file that are read at all; no camera of an inspector writes more."""


class Incoming(NamedTuple):
    """One picture: its name, and how its bytes are read, which a worker does."""

    name: str
    read: Callable[[], bytes]


def from_files(names: Iterable[str]) -> list[Incoming]:
    """Return files as pictures to be; what they really are is found out when they are read."""
    return [Incoming(Path(name).name, _reader(Path(name))) for name in names]


def from_mime(mime: QMimeData) -> list[Incoming]:
    """Return what was dropped or lies on the clipboard: files first, else the picture itself."""
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if files:
        return from_files(files)
    if mime.hasImage():
        picture = mime.imageData()
        if isinstance(picture, QImage) and not picture.isNull():
            return [Incoming(PASTED, lambda: as_png(picture))]
    return []


def can_take(mime: QMimeData) -> bool:
    """Tell whether something dropped or pasted may be a picture."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def is_picture(mime: QMimeData) -> bool:
    """Tell whether what lies on the clipboard is meant as a picture: a file, or an image that is not also a text."""
    return any(url.isLocalFile() for url in mime.urls()) or (mime.hasImage() and not mime.hasText())


def as_png(picture: QImage) -> bytes:
    """Return a picture as PNG bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(picture)
    return bytes(buffer.data().data())


def small(data: bytes, size: QSize) -> bytes:
    """Return a stored photo scaled to cover ``size``, as JPEG; runs on any thread. Empty when it cannot be read."""
    source = QBuffer()
    source.setData(data)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source)
    whole = reader.size()
    if whole.isValid():
        reader.setScaledSize(whole.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    picture = reader.read()
    if picture.isNull():
        return b""
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(target, QByteArray(b"JPEG")).write(picture)
    return bytes(target.data().data())


def _reader(file: Path) -> Callable[[], bytes]:
    def read() -> bytes:
        size = file.stat().st_size
        if size > LARGEST_FILE:
            raise PhotoTooLarge(name=file.name, megabytes=round(size / 1_000_000), limit=LARGEST_FILE // 1_000_000)
        return file.read_bytes()

    return read
