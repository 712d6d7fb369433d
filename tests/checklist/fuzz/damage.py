"""What spoils a file's bytes: cut, overwritten, and archives made to burst whoever unpacks or reads them."""

from __future__ import annotations

import bz2
import lzma
import struct
import zipfile
from typing import TYPE_CHECKING

from tests.checklist.fuzz.writing import markdown, parts, sheet_xml, xlsx, zipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tests.checklist.fuzz.originals import Book

Spoilt = tuple[bytes, str, str]
"""Bytes, their kind, and what was done to them."""

_SHEET = "xl/worksheets/sheet1.xml"
_LONG_LIST = b"name,label\n" + b"a,b\n" * 120_000
_HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def cut(chance: Random, data: bytes) -> bytes:
    """Cut at any place."""
    return data[: chance.randrange(len(data) + 1)]


def flipped(chance: Random, data: bytes) -> bytes:
    """A few bits turned."""
    changed = bytearray(data)
    for _ in range(chance.choice([1, 4, 60])):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def overwritten(chance: Random, data: bytes) -> bytes:
    """A stretch of other bytes, nothing, or itself."""
    at = chance.randrange(len(data))
    length = chance.choice([1, 8, 200])
    other = chance.choice([chance.randbytes(length), bytes(length), b"\xff" * length, data[:length]])
    return data[:at] + other + data[at + length :]


def spliced(chance: Random, data: bytes) -> bytes:
    """A stretch taken out, put in twice, or the whole file behind itself."""
    one, two = sorted((chance.randrange(len(data)), chance.randrange(len(data))))
    return chance.choice([data[:one] + data[two:], data[:two] + data[one:], data + data, data[::-1], b"PK" + data])


DAMAGES: tuple[Callable[[Random, bytes], bytes], ...] = (cut, flipped, flipped, overwritten, overwritten, spliced)


def _members(book: Book) -> dict[str, bytes]:
    return parts([(name, sheet_xml(rows)) for name, rows in book])


def bomb(chance: Random, book: Book) -> Spoilt:
    """A small archive that unpacks to much: blanks, zeros, rows, within the limits or beyond."""
    size = chance.choice([3_000_000, 9_000_000, 39_000_000, 60_000_000])
    member = chance.choice([_SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "[Content_Types].xml",
                            "xl/_rels/workbook.xml.rels", "xl/media/image1.png"])  # fmt: skip
    piece = chance.choice(
        ["\0", " ", "<row/>", "<row><c/><c/></row>", "<x>", "<si><t>a</t></si>", "<xf/>", "<!-- -->", "a"]
    )
    members = _members(book)
    before = members.get(member, _HEAD.encode())
    at = before.find(b">") + 1
    members[member] = before[:at] + (piece * (size // len(piece))).encode() + before[at:]
    members = _typed(members, member)
    return zipped(members), ".xlsx", f"bomb of {size} in {member}: {piece!r}"


def _typed(members: dict[str, bytes], member: str) -> dict[str, bytes]:
    """Name a member among the workbook's parts, so that it is looked at."""
    kinds = {"xl/styles.xml": "styles", "xl/sharedStrings.xml": "sharedStrings"}
    if member not in kinds:
        return members
    kind = kinds[member]
    media = f"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"
    listed = f'<Override PartName="/{member}" ContentType="{media}"/></Types>'.encode()
    changed = dict(members)
    changed["[Content_Types].xml"] = changed["[Content_Types].xml"].replace(b"</Types>", listed)
    return changed


def lying(chance: Random, book: Book) -> Spoilt:
    """An archive that tells other sizes than it holds."""
    length = chance.choice([10_000_000, 50_000_000])
    members = _members(book) | {_SHEET: _HEAD.encode() + bytes(length)}
    data = bytearray(zipped(members))
    real, told = struct.pack("<I", len(members[_SHEET])), struct.pack("<I", chance.choice([0, 1000, 2**31, 2**32 - 1]))
    while (at := data.find(real)) >= 0:
        data[at : at + 4] = told
    return bytes(data), ".xlsx", "lying sizes"


def nested(chance: Random, book: Book) -> Spoilt:
    """Archives within archives, as a form, as a list, or instead of a sheet."""
    inner = zipped({f"files/{n}.csv": bytes(5_000_000) for n in range(chance.choice([1, 7]))})
    for _ in range(chance.choice([1, 30])):
        inner = zipped({"form.zip": inner, "form.xlsx": inner})
    form = markdown(book)
    kind, data = chance.choice([
        (".zip", inner),
        (".zip", zipped({"form.md": form, "files/towns.csv": inner})),
        (".zip", zipped({"form.xlsx": inner})),
        (".zip", zipped({"form.md": form, **{f"files/{n}.csv": b"name,label\n" for n in range(480)}})),
        (".zip", zipped({"form.md": form, "form.csv": form})),
        (".zip", zipped({"form.md": form, "files/../../x": b"x", "files/towns.csv": _LONG_LIST})),
        (".zip", zipped({"form.md": form, "files/towns.csv": b"name," + b",".join(b"c%d" % n for n in range(5000))})),
        (".xlsx", inner),
    ])  # fmt: skip
    return data, kind, "nested archives"


def packed(chance: Random, book: Book) -> Spoilt:
    """A member packed in a way that no workbook uses."""
    method = chance.choice([zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, zipfile.ZIP_STORED])
    sheet = _HEAD.encode() + b" " * chance.choice([1000, 30_000_000])
    members = _members(book) | {_SHEET: sheet}
    raw = chance.choice(
        [zipped(members) if method == zipfile.ZIP_STORED else b"", bz2.compress(sheet), lzma.compress(sheet)]
    )
    return raw or _stored(members), ".xlsx", "packed otherwise"


def _stored(members: dict[str, bytes]) -> bytes:
    return zipped({name: content[:3_000_000] for name, content in members.items()}, method=zipfile.ZIP_STORED)


def entities(chance: Random, book: Book) -> Spoilt:
    """Entities that multiply, or that ask for files, in one of the workbook's own documents or in a list beside it."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    kinds = {
        "laughs": f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>',
        "quadratic": f'<!DOCTYPE x [<!ENTITY l9 "{"a" * 60_000}">]>',
        "file": '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
        "parameter": "<!DOCTYPE x [<!ENTITY % p \"<!ENTITY l9 'x'>\">%p;%p;]>",
        "outside": '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    }
    kind = chance.choice(list(kinds))
    uses = "&l9;" * chance.choice([1, 3000]) if kind != "outside" else "x"
    members = _members(book)
    member = chance.choice(list(members))
    before = members[member].decode("utf-8", "replace")
    at = before.find(">") + 1
    members[member] = f"{kinds[kind]}{before[:at]}<t>{uses}</t>{before[at:]}".encode()
    if chance.random() < 0.25:
        files = {
            "form.md": markdown(book),
            "files/halls.xml": f"{kinds[kind]}<root><item><name>{uses}</name></item></root>".encode(),
        }
        return zipped(files), ".zip", f"{kind} in a list"
    return zipped(members), ".xlsx", f"{kind} in {member}"


def huge(chance: Random, book: Book) -> Spoilt:
    """Ten megabytes of text: in one cell, in a file of text, in rows without end, or in a lying dimension."""
    many = "".join(f'<row r="{n}"/>' for n in range(1, 1_000_001))
    cell = '<c r="A1" t="inlineStr"><is><t>{}</t></is></c>'
    wide = "<row>" + "<c><v>1</v></c>" * 16_000 + "</row>"
    sheets = {
        "a text of 10 MB": "<sheetData><row>" + cell.format("x" * 10_000_000) + "</row></sheetData>",
        "rich text of 3 MB": "<sheetData><row>"
        + cell.replace("<t>{}</t>", "<r><t>x</t></r>" * 200_000)
        + "</row></sheetData>",
        "a million empty rows": f"<sheetData>{many}</sheetData>",
        "a lying dimension": '<dimension ref="A1:XFD1048576"/><sheetData><row><c r="A1"><v>1</v></c></row></sheetData>',
        "the far corner": '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        "rows out of order": '<sheetData><row r="9"><c r="A9"><v>1</v></c></row><row r="2"/></sheetData>',
        "no such string": '<sheetData><row><c r="A1" t="s"><v>999999</v></c><c t="s"><v>x</v></c></row></sheetData>',
        "wide rows": f"<sheetData>{wide * 60}</sheetData>",
        "filled rows": "<sheetData>" + ("<row>" + "<c><v>1</v></c>" * 100 + "</row>") * 6000 + "</sheetData>",
        "deep elements": "<sheetData>" + "<a>" * 200_000 + "</a>" * 200_000 + "</sheetData>",
        "many attributes": "<sheetData><row " + " ".join(f'a{n}="x"' for n in range(200_000)) + "/></sheetData>",
        "many merged": "<sheetData/><mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 20_000 + "</mergeCells>",
        "many rules": "<sheetData/>" + '<conditionalFormatting sqref="A1:XFD1048576"/>' * 20_000,
        "a strange date": '<sheetData><row><c r="A1" t="d"><v>9999-99-99</v></c><c t="b"/></row></sheetData>',
    }
    kind = chance.choice([*sheets, ".md", ".csv", ".md", ".csv"])
    if kind in sheets:
        members = _members(book) | {_SHEET: f"{_HEAD}{sheets[kind]}</worksheet>".encode()}
        return zipped(members), ".xlsx", kind
    line = chance.choice(
        ["| | a |\n", "|survey|\n", "|", "\n", "x", '"a,', ",", "| | text | a | A |\n", ",text,a,A\n", "\\|"]
    )
    size = chance.choice([1_000_000, 7_900_000, 10_000_000])
    head = markdown(book) if kind == ".md" else b"survey\n,type,name,label\n"
    return head + b"\n" + (line * (size // len(line))).encode(), kind, f"{size} of {line!r}"


def strange(chance: Random, book: Book) -> Spoilt:
    """A form under the name of another kind, or of none."""
    data = chance.choice([xlsx(book), markdown(book), chance.randbytes(5000), b"%PDF-1.7\n", b"\xd0\xcf\x11\xe0" * 300])
    return data, chance.choice([".xlsx", ".xls", ".md", ".csv", ".zip", ".docx", "", ".XLSX", ".xlsm"]), "a wrong name"


BURSTS: tuple[Callable[[Random, Book], Spoilt], ...] = (
    bomb,
    bomb,
    lying,
    nested,
    packed,
    entities,
    huge,
    huge,
    strange,
)
