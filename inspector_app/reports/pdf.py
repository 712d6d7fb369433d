"""Drawing pages as PDF with reportlab's canvas: nothing of today, of this process or of this machine gets into the
bytes.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, NamedTuple

from inspector_app.clock import local
from inspector_app.reports.marks import (
    INK,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    WHITE,
    Box,
    Code,
    Hatch,
    Picture,
    Rule,
    Signature,
    Watermark,
    Words,
)
from inspector_app.reports.pictures import add_photo, add_strokes
from inspector_app.reports.typeface import typefaces, width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from inspector_app.clock import Instant, Zone
    from inspector_app.ids import BlobId, Digest
    from inspector_app.reports.flow import Bookmark
    from inspector_app.reports.marks import Colour, Mark

WATERMARK: Colour = (0.90, 0.92, 0.92)


class Drawing(NamedTuple):
    """A page ready to be drawn: marks with the offset that puts each in its place, and bookmarks with their height."""

    marks: list[tuple[float, Sequence[Mark]]]
    bookmarks: list[tuple[float, Bookmark]]


class Record(NamedTuple):
    """What the PDF says of itself. ``facts`` are further entries of its information dictionary, by name."""

    title: str
    author: str
    subject: str
    language: str
    digest: Digest
    made_at: Instant
    zone: Zone
    facts: dict[str, str]


def write_pdf(
    drawings: Iterable[Drawing],
    *,
    record: Record,
    blobs: Callable[[BlobId], bytes],
    canvas_class: Callable[..., Any] | None = None,
) -> bytes:
    """Return the bytes of a PDF. ``canvas_class`` lets a benchmark see what is drawn.

    Raises ``PhotoUnreadable`` for a blob that is no JPEG, and whatever ``blobs`` raises.
    """
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = (canvas_class or Canvas)(
        out,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=typefaces().plain.name,
        lang=record.language,
        pdfVersion=(1, 4),
    )
    describe(canvas, record)
    pen = _Pen(canvas, blobs)
    for drawing in drawings:
        pen.page(drawing)
    canvas.save()
    return out.getvalue()


def describe(canvas: Any, record: Record) -> None:
    """Fix the dates and the identifier to those of the record, and add our own facts to the information dictionary."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFName, PDFString

    moment = local(record.made_at, record.zone)
    date = f"D:{moment:%Y%m%d%H%M%S}{moment:%z}"[:-2] + "'00'"

    class Info(PDFInfo):  # type: ignore[misc]
        def format(self, document: Any) -> Any:
            told = {
                "Title": record.title,
                "Author": record.author,
                "Subject": record.subject,
                "Creator": "Inspeksi IOMKI",
                "Producer": "Inspeksi IOMKI",
                "CreationDate": date,
                "ModDate": date,
            }
            entries = {name: PDFString(text) for name, text in (told | record.facts).items()}
            return PDFDictionary(entries | {"Trapped": PDFName("False")}).format(document)

    document = canvas._doc  # noqa: SLF001 - reportlab offers no other way to its information dictionary and identifier
    document.info = Info()
    identifier = f"<{record.digest[:32]}>"
    document._ID = f"\n[{identifier}{identifier}]\n".encode()  # noqa: SLF001
    canvas.setTitle(record.title)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()


class _Pen:
    """One document being drawn."""

    def __init__(self, canvas: Any, blobs: Callable[[BlobId], bytes]) -> None:
        self._canvas = canvas
        self._blobs = blobs
        self._sizes: dict[str, tuple[int, int]] = {}
        self._bookmarks = 0
        self._coded = False

    def page(self, drawing: Drawing) -> None:
        words: list[tuple[float, Words]] = []
        for dy, marks in drawing.marks:
            for mark in marks:
                if isinstance(mark, Words):
                    words.append((dy, mark))
                else:
                    self._draw(mark, dy)
        self._write(words)
        for y, bookmark in drawing.bookmarks:
            self._bookmarks += 1
            key = f"b{self._bookmarks}"
            self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=PAGE_HEIGHT - y + 6)
            self._canvas.addOutlineEntry(bookmark.title, key, level=bookmark.level)
        self._canvas.showPage()

    def _write(self, words: list[tuple[float, Words]]) -> None:
        """All of a page's words in one text object; what does not change from word to word is said once."""
        text = self._canvas.beginText()
        face, size, colour, spacing, tracking = None, 0.0, None, 0.0, 0.0
        for dy, word in words:
            if word.face is not face or word.size != size:
                text.setFont(word.face.name, word.size, 0)
                face, size = word.face, word.size
            if word.colour != colour:
                text.setFillColorRGB(*word.colour)
                colour = word.colour
            if word.spacing != spacing:
                text.setWordSpace(word.spacing)
                spacing = word.spacing
            if word.tracking != tracking:
                text.setCharSpace(word.tracking)
                tracking = word.tracking
            text.setTextOrigin(word.x, PAGE_HEIGHT - word.y - dy)
            text.textLine(word.text)
        self._canvas.drawText(text)

    def _draw(self, mark: Mark, dy: float) -> None:
        canvas = self._canvas
        match mark:
            case Rule():
                canvas.setLineWidth(mark.weight)
                canvas.setStrokeColorRGB(*mark.colour)
                y = PAGE_HEIGHT - mark.y - dy
                canvas.line(mark.x, y, mark.to, y)
            case Box():
                self._box(mark, dy)
            case Hatch():
                self._hatch(mark, dy)
            case Picture():
                self._picture(mark, dy)
            case Signature():
                self._signature(mark, dy)
            case Code():
                self._code(mark, dy)
            case Watermark():
                self._watermark(mark)

    def _box(self, box: Box, dy: float) -> None:
        if box.fill is not None:
            self._canvas.setFillColorRGB(*box.fill)
        if box.edge is not None:
            self._canvas.setLineWidth(0.5)
            self._canvas.setStrokeColorRGB(*box.edge)
        y = PAGE_HEIGHT - box.y - dy - box.height
        self._canvas.rect(box.x, y, box.width, box.height, stroke=box.edge is not None, fill=box.fill is not None)

    def _hatch(self, hatch: Hatch, dy: float) -> None:
        canvas, y = self._canvas, PAGE_HEIGHT - hatch.y - dy - hatch.height
        canvas.saveState()
        canvas.setLineWidth(0.5)
        canvas.setStrokeColorRGB(*hatch.colour)
        canvas.setFillColorRGB(*WHITE)
        canvas.rect(hatch.x, y, hatch.width, hatch.height, stroke=1, fill=1)
        clip = canvas.beginPath()
        clip.rect(hatch.x, y, hatch.width, hatch.height)
        canvas.clipPath(clip, stroke=0, fill=0)
        canvas.setLineWidth(0.9)
        lines, x = [], hatch.x - hatch.height
        while x < hatch.x + hatch.width:
            lines.append((x, y, x + hatch.height, y + hatch.height))
            x += 2.2
        canvas.lines(lines)
        canvas.restoreState()

    def _picture(self, picture: Picture, dy: float) -> None:
        wide, high = self._photo(picture.blob)
        scale = max(picture.width / wide, picture.height / high)
        y = PAGE_HEIGHT - picture.y - dy - picture.height
        canvas = self._canvas
        canvas.saveState()
        clip = canvas.beginPath()
        clip.rect(picture.x, y, picture.width, picture.height)
        canvas.clipPath(clip, stroke=0, fill=0)
        canvas.translate(picture.x + (picture.width - wide * scale) / 2, y + (picture.height - high * scale) / 2)
        canvas.scale(wide * scale, high * scale)
        canvas.doForm(f"photo-{picture.blob}")
        canvas.restoreState()

    def _photo(self, blob: BlobId) -> tuple[int, int]:
        """Put a photo's own JPEG bytes into the document, once, however often it is shown. Returns width and height."""
        name = f"photo-{blob}"
        if name not in self._sizes:
            self._sizes[name] = add_photo(self._canvas, name, self._blobs(blob))
        return self._sizes[name]

    def _signature(self, signature: Signature, dy: float) -> None:
        wide, high = self._strokes(signature.blob)
        scale = min(signature.width / wide, signature.height / high)
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(signature.x, PAGE_HEIGHT - signature.y - dy - signature.height)
        canvas.scale(wide * scale, high * scale)
        canvas.doForm(f"strokes-{signature.blob}")
        canvas.restoreState()

    def _strokes(self, blob: BlobId) -> tuple[int, int]:
        name = f"strokes-{blob}"
        if name not in self._sizes:
            self._sizes[name] = add_strokes(self._canvas, name, self._blobs(blob))
        return self._sizes[name]

    def _code(self, code: Code, dy: float) -> None:
        canvas = self._canvas
        if not self._coded:
            import segno

            matrix = segno.make_qr(code.text, error="m", boost_error=False).matrix
            canvas.beginForm("code", 0, 0, len(matrix), len(matrix))
            canvas.setFillColorRGB(*INK)
            path = canvas.beginPath()
            for y, cells in enumerate(matrix):
                for x, length in _dark(cells):
                    path.rect(x, len(matrix) - 1 - y, length, 1)
            canvas.drawPath(path, stroke=0, fill=1)
            canvas.endForm()
            self._coded = True
            self._modules = len(matrix)
        canvas.saveState()
        canvas.translate(code.x, PAGE_HEIGHT - code.y - dy - code.side)
        canvas.scale(code.side / self._modules, code.side / self._modules)
        canvas.doForm("code")
        canvas.restoreState()

    def _watermark(self, mark: Watermark) -> None:
        canvas = self._canvas
        size = min(150.0, 560_000 / max(1.0, width(mark.face, mark.text, 1000)))
        canvas.saveState()
        canvas.setFillColorRGB(*WATERMARK)
        canvas.setFont(mark.face.name, size)
        canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
        canvas.rotate(52)
        canvas.drawString(-width(mark.face, mark.text, size) / 2, -size * 0.36, mark.text)
        canvas.restoreState()


def _dark(cells: bytearray) -> list[tuple[int, int]]:
    """Return the dark stretches of a row of a code: where each begins, and its length."""
    stretches, start = [], -1
    for x, cell in enumerate([*cells, 0]):
        if cell and start < 0:
            start = x
        elif not cell and start >= 0:
            stretches.append((start, x - start))
            start = -1
    return stretches
