"""A Berita Acara of 60 items and 3 photos, and one with a table of 500 rows, against the same pages drawn straight on
reportlab's canvas.

The floor is honest because it is the same paper: every call that the real one makes on the canvas is recorded and made
again, with nothing around it. That both come to the same bytes is checked before anything is measured.
"""

from __future__ import annotations

import io
import random
import time
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.row import Row, against, median
from inspector_app.ids import BlobId
from inspector_app.reports.berita_acara import berita_acara, drawings, lay_out, record_of
from inspector_app.reports.marks import PAGE_HEIGHT, PAGE_WIDTH
from inspector_app.reports.pdf import Record, describe, write_pdf
from inspector_app.reports.pictures import add_photo, add_strokes
from inspector_app.reports.typeface import typefaces
from inspector_app.visits.events import Copy
from tests.builders.content import FAILED, Evidence, finding, photo_content, sections, visit_content
from tests.builders.plain_content import crowded_content

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector_app.visits.content import VisitContent

ITEMS = 60
TABLE_ROWS = 500
ROUNDS = 25
GOAL = 3.0


class Call(NamedTuple):
    """A method called on the canvas (target 0), or on a text or path that it gave.

    ``made`` is the number of the text or path that the call gave, and ``refers`` says that its arguments are such
    numbers.
    """

    target: int
    method: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    made: int
    refers: bool


class Recorder:
    """Stands before a canvas, or a text or path of it, and keeps every call."""

    def __init__(self, real: Any, calls: list[Call], *, index: int = 0) -> None:
        self.real, self.calls, self.index = real, calls, index

    def __getattr__(self, name: str) -> Any:
        value = getattr(self.real, name)
        if name == "_doc" or not callable(value):
            return value

        def call(*args: Any, **kwargs: Any) -> Any:
            refers = any(isinstance(arg, Recorder) for arg in args)
            kept = tuple(arg.index if isinstance(arg, Recorder) else arg for arg in args)
            result = value(*(arg.real if isinstance(arg, Recorder) else arg for arg in args), **kwargs)
            made = len(self.calls) + 1 if name in ("beginText", "beginPath") else 0
            self.calls.append(Call(self.index, name, kept, kwargs, made, refers))
            return Recorder(result, self.calls, index=made) if made else result

        return call


def recorded(content: VisitContent, evidence: Evidence) -> tuple[list[Call], Record]:
    """Return the calls that one paper makes on its canvas, and what its PDF says of itself."""
    from reportlab.pdfgen.canvas import Canvas

    calls: list[Call] = []
    layout = lay_out(content, copy=Copy.COMPANY, lang="id")
    record = record_of(content, digest=layout.digest, copy=Copy.COMPANY, lang="id")
    write_pdf(
        drawings(layout),
        record=record,
        blobs=evidence.read,
        canvas_class=lambda *args, **kwargs: Recorder(Canvas(*args, **kwargs), calls),
    )
    described = ("setTitle", "setViewerPreference", "showOutline")
    return [call for call in calls if call.method not in described], record


def floor(calls: list[Call], record: Record, *, read: Callable[[BlobId], bytes]) -> bytes:
    """Draw the recorded pages straight on a canvas: no content, no lines to break, no pages to fill."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(
        out,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=typefaces().plain.name,
        lang=record.language,
        pdfVersion=(1, 4),
    )
    describe(canvas, record)
    targets: dict[int, Any] = {0: canvas}
    placed: set[str] = set()
    for target, method, args, kwargs, made, refers in calls:
        if method == "doForm" and args[0] not in placed:
            _place(canvas, args[0], read)
            placed.add(args[0])
        given = tuple(targets[arg] for arg in args) if refers else args
        result = getattr(targets[target], method)(*given, **kwargs)
        if made:
            targets[made] = result
    return out.getvalue()


def _place(canvas: Any, name: str, read: Callable[[BlobId], bytes]) -> None:
    kind, _, blob = name.partition("-")
    if kind == "photo":
        add_photo(canvas, name, read(BlobId(blob)))
    elif kind == "strokes":
        add_strokes(canvas, name, read(BlobId(blob)))


def paper_content(evidence: Evidence) -> VisitContent:
    """Return a visit of 60 items, three findings and three photos of 1600 × 1200 and about 300 KB each."""
    codes = ("E05", "D04", "D08")
    photos = [
        photo_content(n, code, evidence, blob=evidence.put(_large_photo(n)), width=1600, height=1200)
        for n, code in enumerate(codes, start=1)
    ]
    findings = [finding(n, code, photos=[n]) for n, code in enumerate(codes, start=1)]
    return visit_content(evidence, sections=sections(FAILED, limit=ITEMS), findings=findings, photos=photos)


def _large_photo(seed: int) -> bytes:
    from PIL import Image

    chance = random.Random(seed)  # noqa: S311 - a picture, no secret
    grain = Image.frombytes("RGB", (400, 300), chance.randbytes(400 * 300 * 3)).resize((1600, 1200))
    out = io.BytesIO()
    grain.save(out, "JPEG", quality=38)
    return out.getvalue()


def rows() -> list[Row]:
    """Measure a checklist of items, and a form whose repeat has 500 rows."""
    evidence = Evidence()
    return [
        _row(f"paper, {ITEMS} items and 3 photos", paper_content(evidence), evidence, rounds=ROUNDS),
        _row(f"paper, table of {TABLE_ROWS} rows", crowded_content(evidence, rows=TABLE_ROWS), evidence, rounds=9),
    ]


def _row(name: str, content: VisitContent, evidence: Evidence, *, rounds: int) -> Row:
    """Measure paper and floor in turn, so that neither has the quieter machine."""
    calls, record = recorded(content, evidence)

    def ours() -> bytes:
        return berita_acara(content, blobs=evidence.read, copy=Copy.COMPANY, lang="id").pdf

    def bare() -> bytes:
        return floor(calls, record, read=evidence.read)

    assert ours() == bare(), "the floor is not the same paper"
    times: dict[Callable[[], bytes], list[float]] = {ours: [], bare: []}
    for _ in range(rounds):
        for draw, taken in times.items():
            started = time.perf_counter()
            draw()
            taken.append((time.perf_counter() - started) * 1000)
    return against(name, unit="ms", ours=median(times[ours]), floor=median(times[bare]), goal=GOAL)
