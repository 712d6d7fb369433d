"""A form together with the files beside it, as one file: a zip that comes out the same, byte for byte, wherever it is
made, so that its digest names form and files together.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.reading.beside import is_plain, named_files
from inspector_app.checklist.reading.limits import LARGEST_FILE, MOST_MEMBERS, StopReading, too_large
from inspector_app.checklist.reading.problems import Problem
from inspector_app.checklist.reading.sheets import SUFFIXES, Sheets, read_file, read_sheets
from inspector_app.checklist.reading.tables import LARGEST_TABLE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PACKAGE = ".zip"
LARGEST_PACKAGE = 40_000_000
"""Bytes of form and files together."""

_FORM = "form"
_FILES = "files/"
_DAY = (1980, 1, 1, 0, 0, 0)
_BAD_ZIP = (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError, EOFError)


class Package(msgspec.Struct, frozen=True):
    """A form that was read: the bytes that its digest is of, their kind, its sheets, and the files beside it."""

    data: bytes
    suffix: str
    sheets: Sheets
    files: dict[str, bytes]


def package_of(path: Path) -> tuple[bytes, str]:
    """Return the bytes that stand for a form, and their kind: the file's own, or a package with the files beside it.

    Raises ``OSError`` when the form cannot be read.
    """
    read = read_path(path, [])
    return (read.data, read.suffix) if read.data else (path.read_bytes(), path.suffix.lower())


def read_path(path: Path, found: list[Problem]) -> Package:
    """Return a form with the files that it names and that lie beside it; mistakes are added to ``found``."""
    if path.suffix.lower() == PACKAGE:
        data = _read(path, LARGEST_PACKAGE, found)
        return read_bytes(data, PACKAGE, found) if data else Package(b"", PACKAGE, {}, {})
    data, sheets = read_file(path, found)
    files = _beside(path, sheets, found)
    if not files:
        return Package(data, path.suffix.lower(), sheets, {})
    return Package(pack(data, path.suffix.lower(), files), PACKAGE, sheets, files)


def read_bytes(data: bytes, suffix: str, found: list[Problem]) -> Package:
    """Return the form that the bytes of a file or of a package are; mistakes are added to ``found``."""
    if suffix.lower() != PACKAGE:
        return Package(data, suffix.lower(), read_sheets(data, suffix, found), {})
    try:
        kind, form, files = unpack(data, found)
    except StopReading:
        return Package(data, PACKAGE, {}, {})
    return Package(data, PACKAGE, read_sheets(form, kind, found), files)


def pack(form: bytes, suffix: str, files: Mapping[str, bytes]) -> bytes:
    """Return a package: nothing in it depends on when, where or by which version of a library it is made."""
    buffer = io.BytesIO()
    members = {f"{_FORM}{suffix}": form} | {f"{_FILES}{name}": files[name] for name in sorted(files)}
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, _DAY)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()


def unpack(data: bytes, found: list[Problem]) -> tuple[str, bytes, dict[str, bytes]]:
    """Return the kind of a package's form, the form, and the files by name. Raises ``StopReading``.

    A zip bomb is refused by its own list of contents, and a member that holds more than it says there is unreadable.
    """
    if len(data) > LARGEST_PACKAGE:
        found.append(too_large(len(data) / 1e6, LARGEST_PACKAGE / 1e6, "MB"))
        raise StopReading
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            unpacked = sum(member.file_size for member in members)
            if unpacked > LARGEST_PACKAGE or len(members) > MOST_MEMBERS:
                found.append(too_large(unpacked / 1e6, LARGEST_PACKAGE / 1e6, "MB"))
                raise StopReading
            content = {member.filename: archive.read(member) for member in members if not member.is_dir()}
    except _BAD_ZIP as error:
        found.append(Problem("file_unreadable", facts={"detail": type(error).__name__}))
        raise StopReading from error
    forms = [name for name in content if name.partition(".")[0] == _FORM and name[len(_FORM) :] in SUFFIXES]
    if len(forms) != 1:
        found.append(Problem("package_form", facts={"known": ", ".join(f"{_FORM}{each}" for each in SUFFIXES)}))
        raise StopReading
    files = {name.removeprefix(_FILES): held for name, held in content.items() if name.startswith(_FILES)}
    return forms[0][len(_FORM) :], content[forms[0]], {name: held for name, held in files.items() if is_plain(name)}


def read_member(data: bytes, name: str) -> bytes | None:
    """Return one file of a package that was read before; ``None`` where there is none of that name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entry = archive.getinfo(f"{_FILES}{name}")
            return archive.read(entry) if entry.file_size <= LARGEST_PACKAGE else None
    except (KeyError, *_BAD_ZIP):
        return None


def _beside(path: Path, sheets: Sheets, found: list[Problem]) -> dict[str, bytes]:
    """Return the files beside a form that it names; one that is not there is told by who needs it."""
    files: dict[str, bytes] = {}
    room = LARGEST_PACKAGE - LARGEST_FILE
    for named in named_files(sheets):
        neighbour = path.parent / named.name
        if not is_plain(named.name) or not neighbour.is_file() or neighbour.resolve() == path.resolve():
            continue
        mistakes: list[Problem] = []
        data = _read(neighbour, min(LARGEST_TABLE, room), mistakes)
        if data:
            files[named.name] = data
            room -= len(data)
        for each in mistakes:
            code = "list_too_large" if each.code == "file_too_large" else "list_unreadable"
            facts = {"detail": "empty", **each.facts, "name": named.name}
            found.append(Problem(code, named.sheet, named.row, named.column, facts))
    return files


def _read(path: Path, largest: int, found: list[Problem]) -> bytes:
    try:
        size = path.stat().st_size
        if size > largest:
            found.append(too_large(size / 1e6, largest / 1e6, "MB"))
            return b""
        data = path.read_bytes()
    except OSError:
        found.append(Problem("file_unreadable"))
        return b""
    if not data:
        found.append(Problem("file_empty"))
    return data
