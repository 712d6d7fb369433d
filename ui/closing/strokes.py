"""A signature as strokes of points: smoothed for the eye, and drawn as the small PNG that goes into the ledger."""

from __future__ import annotations

import dataclasses
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGEST = QSize(600, 200)
"""A signature's picture is never larger than this, in pixels."""

NEAREST = 1.5
"""Points nearer than this to the one before (px) add nothing but noise of the pen."""

INK = QColor("#14304F")
"""Blue-black as on paper, whatever the theme: the picture is printed on white."""


@dataclasses.dataclass
class Strokes:
    """What a hand drew on a pad: each stroke a list of points in the pad's own pixels."""

    lines: list[list[QPointF]] = dataclasses.field(default_factory=list)

    def begin(self, point: QPointF) -> None:
        """Put the pen down."""
        self.lines.append([QPointF(point)])

    def move(self, point: QPointF) -> None:
        """Draw on; a point too near to the last one is left out."""
        if not self.lines:
            return
        last = self.lines[-1][-1]
        if (point - last).manhattanLength() >= NEAREST:
            self.lines[-1].append(QPointF(point))

    def clear(self) -> None:
        """Take everything away."""
        self.lines.clear()

    @property
    def points(self) -> int:
        """How many points there are in all."""
        return sum(len(line) for line in self.lines)

    @property
    def means_something(self) -> bool:
        """A single tap is not a signature; some length of line is."""
        return self.points >= 4

    def path(self) -> QPainterPath:
        """Return the strokes as smooth curves."""
        whole = QPainterPath()
        for line in self.lines:
            whole.addPath(smoothed(line))
        return whole


def smoothed(line: Sequence[QPointF]) -> QPainterPath:
    """Return a curve through the middles between points, each point the control of its bend; a lone point is a dot."""
    path = QPainterPath()
    if not line:
        return path
    path.moveTo(line[0])
    if len(line) == 1:
        path.lineTo(line[0] + QPointF(0.1, 0.1))
        return path
    for here, after in pairwise(line[1:]):
        path.quadTo(here, (here + after) / 2)
    path.lineTo(line[-1])
    return path


def pen(colour: QColor, width: float) -> QPen:
    """Return the pen that signatures are drawn with."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def as_png(strokes: Strokes) -> bytes:
    """Return the signature as a PNG on white, cut to the ink and at most ``LARGEST``.

    Raises ``ValueError`` when nothing was drawn: an empty picture must never stand for a signature.
    """
    if not strokes.lines:
        raise ValueError("nothing was drawn")
    path = strokes.path()
    ink = path.boundingRect().adjusted(-4, -4, 4, 4)
    scale = min(2.0, LARGEST.width() / ink.width(), LARGEST.height() / ink.height())
    size = QSize(max(1, int(ink.width() * scale)), max(1, int(ink.height() * scale)))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-ink.topLeft())
    painter.setPen(pen(INK, 2.0))
    painter.drawPath(path)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())


def inked(png: bytes, colour: QColor) -> QImage:
    """Return a stored signature with its ground made clear and its ink in the theme's colour; null when it cannot be
    read.
    """
    stored = QImage.fromData(png)
    if stored.isNull():
        return stored
    depth = stored.convertToFormat(QImage.Format.Format_Grayscale8)
    depth.invertPixels()
    image = QImage(stored.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(colour)
    image.setAlphaChannel(depth)
    return image


def fitted(picture: QSize, pad: QRectF) -> QRectF:
    """Return where a stored signature is shown on a pad: whole, at the left as a hand would begin, never beyond its
    drawn size.
    """
    scale = min(0.5, (pad.width() - 24) / picture.width(), (pad.height() - 12) / picture.height())
    width, height = picture.width() * scale, picture.height() * scale
    return QRectF(pad.left() + 12, pad.center().y() - height / 2, width, height)
