"""Sheets written as files of each kind that a form may be, whatever their cells hold; no library would do it."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from typing import TYPE_CHECKING

from inspector_app.checklist.reading.package import pack
from tests.builders.workbooks import an_xls

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.checklist.fuzz.originals import Book

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,9})?")


def written(book: Book, suffix: str, files: Mapping[str, bytes]) -> tuple[bytes, str]:
    """Return a form's bytes and their kind; with files beside it they are a package."""
    data = {".xlsx": xlsx, ".md": markdown, ".csv": comma_separated, ".xls": xls}[suffix](book)
    return (pack(data, suffix, files), ".zip") if files else (data, suffix)


def markdown(book: Book) -> bytes:
    """Return a table drawn with ``|``."""
    lines: list[str] = []
    for name, rows in book:
        lines.append(f"| {name} |")
        for row in rows:
            cells = (" ".join(cell.split()).replace("|", "\\|") for cell in row)
            lines.append("| | " + " | ".join(cells) + " |")
    return "\n".join(lines).encode("utf-8", "replace")


def comma_separated(book: Book) -> bytes:
    """Return a CSV file."""
    text = io.StringIO()
    writer = csv.writer(text)
    for name, rows in book:
        writer.writerow([name])
        writer.writerows(["", *row] for row in rows)
    return text.getvalue().encode("utf-8", "replace")


def xls(book: Book) -> bytes:
    """Return a workbook as Excel wrote it up to 2003; its cells hold no more than one record does."""
    sheets = {
        name.encode("latin-1", "replace").decode("latin-1")[:31]: [
            [
                cell[:4000].encode("utf-16-le", "replace").decode("utf-16-le")[:4000] if cell.isascii() else "é"
                for cell in row
            ]
            for row in rows[:2000]
        ]
        for name, rows in book
    }
    return an_xls(sheets)


def xlsx(book: Book) -> bytes:
    """Return a workbook in Office Open XML: texts within their cells, ``=…`` as a formula, digits as a number."""
    return zipped(parts([(name, sheet_xml(rows)) for name, rows in book]))


def parts(sheets: Sequence[tuple[str, bytes]]) -> dict[str, bytes]:
    """Return the members of a workbook whose sheets' XML is given."""
    count = range(1, len(sheets) + 1)
    kinds = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_KINDS}worksheet+xml"/>' for n in count
    )
    listed = "".join(
        f'<sheet name="{_plain(name)}" sheetId="{n}" r:id="rId{n}"/>' for n, (name, _) in enumerate(sheets, start=1)
    )
    leads = "".join(
        f'<Relationship Id="rId{n}" Type="{_REL}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in count
    )
    package = "http://schemas.openxmlformats.org/package/2006/"
    texts = {
        "[Content_Types].xml": f'<Types xmlns="{package}content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KINDS}sheet.main+xml"/>{kinds}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}relationships"><Relationship Id="rId1" '
        f'Type="{_REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}relationships">{leads}</Relationships>',
    }
    members = {name: text.encode("utf-8", "replace") for name, text in texts.items()}
    return members | {f"xl/worksheets/sheet{n}.xml": sheet for n, (_, sheet) in enumerate(sheets, start=1)}


def zipped(members: Mapping[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method, compresslevel=1) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def sheet_xml(rows: Sequence[Sequence[str]]) -> bytes:
    """Return the XML of a sheet."""
    lines = [f'<worksheet xmlns="{_MAIN}"><sheetData>']
    for number, row in enumerate(rows, start=1):
        cells = "".join(_cell(cell, f"{column(at)}{number}") for at, cell in enumerate(row) if cell)
        lines.append(f'<row r="{number}">{cells}</row>')
    lines.append("</sheetData></worksheet>")
    return "".join(lines).encode("utf-8", "replace")


def _cell(text: str, place: str) -> str:
    if text.startswith("="):
        return f'<c r="{place}"><f>{_plain(text[1:])}</f><v>2</v></c>'
    if text.startswith("#"):
        return f'<c r="{place}" t="e"><v>{_plain(text)}</v></c>'
    if _NUMBER.fullmatch(text):
        return f'<c r="{place}"><v>{text}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{_plain(text)}</t></is></c>'


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def column(at: int) -> str:
    """Return the letters of a column, from 0 on."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
