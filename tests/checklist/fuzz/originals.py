"""The forms that mutants are made from: those shipped, the handbook's example, and small ones that use the language."""
# ruff: noqa: E501 - forms are drawn as wide as they are

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from inspector_app.checklist.library import TEMPLATES
from inspector_app.checklist.reading.texttables import markdown_sheets
from tests.builders.checklist import RULES
from tests.checklist.test_language_lists import CITIES
from tests.checklist.test_language_structure import LINES, TRIGGERS, TYPES

Book = list[tuple[str, list[list[str]]]]
"""Sheets in order, their rows of cells; the first names the columns. A name may stand twice."""

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"

PATTERNS = """
| survey |                                       |        |        |                                     |                                               |              |
|        | type                                  | name   | label  | constraint                          | calculation                                   | choice_filter |
|        | text                                  | nib    | NIB    | regex(., '^[0-9]{13}$')             |                                               |              |
|        | text                                  | mail   | Mail   | regex(., '^[a-z0-9.]+@[a-z]+[.]id$') |                                               |              |
|        | text                                  | free   | Free   | regex(., ${mail})                   |                                               |              |
|        | select_one_from_file towns.csv        | town   | Town   |                                     |                                               |              |
|        | select_one_from_file halls.xml        | hall   | Hall   |                                     |                                               | town = ${town} |
|        | select_multiple_from_file gates.geojson | gate | Gate   |                                     |                                               |              |
|        | calculate                             | known  |        |                                     | pulldata('towns', 'label', 'name', ${town})   |              |
|        | calculate                             | joined |        |                                     | concat(${known}, ' ', count-selected(${gate})) |              |
"""
_BESIDE = {
    "towns.csv": b"name,label\nkrw,Karawang\nbks,Bekasi\n",
    "halls.xml": b"<root><item><name>h1</name><label>One</label><town>krw</town></item></root>",
    "gates.geojson": b'{"type":"FeatureCollection","features":[{"type":"Feature","id":"g1","geometry":{"type":"Point","coordinates":[107.2,-6.3]},"properties":{"title":"North"}}]}',
}


@dataclass(frozen=True)
class Original:
    """A form that works, as sheets, with the files beside it; ``raw`` are its bytes where it came as a workbook."""

    name: str
    book: Book
    files: dict[str, bytes] = field(default_factory=dict)
    raw: bytes = b""


@cache
def originals() -> tuple[Original, ...]:
    """Return all of them, the small ones more often than one would shipped ones: they are quick, and say as much."""
    small = [
        Original("lines", drawn(LINES + RULES)),
        Original("types", drawn(TYPES)),
        Original("triggers", drawn(TRIGGERS + RULES)),
        Original("cities", drawn(CITIES)),
        Original("patterns", drawn(PATTERNS), _BESIDE),
    ]
    files = {"villages.csv": (EXAMPLES / "villages.csv").read_bytes()}
    example = Original("example", drawn((EXAMPLES / "example.md").read_text("utf-8")), files)
    shipped = [Original(each.stem, workbook(each), raw=each.read_bytes()) for each in sorted(TEMPLATES.glob("*.xlsx"))]
    return (*small, *small, example, example, *shipped)


def drawn(text: str) -> Book:
    """Return the sheets of a form that is drawn as a table."""
    return [(name, [list(cells) for _, cells in rows]) for name, rows in markdown_sheets(text.encode(), [])]


def workbook(path: Path) -> Book:
    """Return the sheets of a workbook, its cells as texts."""
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True)
    return [
        (
            sheet.title,
            [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)],
        )
        for sheet in book.worksheets
    ]
