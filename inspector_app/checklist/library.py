"""The checklists that this laptop holds, compiled once and kept as bytes; which one a visit on a day is held to.

A compiled form lies in the cache folder under the SHA-256 of its source, so opening it imports neither pyxform nor an
XML library. The cache is only a cache: what is damaged there is compiled again from the source.
"""

from __future__ import annotations

import hashlib
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import msgspec

from inspector_app.checklist.model import Checklist
from inspector_app.errors import ChecklistInvalid, ChecklistUnknown
from inspector_app.ids import Digest

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from inspector_app.checklist.rows import Source
    from inspector_app.ids import ChecklistId

TEMPLATES = Path(__file__).parent / "templates"

_FORMS = frozenset({".xlsx", ".xls", ".md", ".zip"})
"""Kinds of file that a shipped form has; a ``.csv`` in its folder would be a list."""

FORMAT = 14
"""Raised whenever the compiled form or its compiler changes, so that older cache entries are left alone."""

_log = logging.getLogger(__name__)
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Checklist)
_DIGEST_SIZE = 32


class Ref(Protocol):
    """What names one version of a checklist."""

    @property
    def checklist(self) -> ChecklistId:
        """The checklist."""

    @property
    def version(self) -> str:
        """Its version."""

    @property
    def digest(self) -> Digest:
        """The SHA-256 of its source."""


class Library:
    """Checklists from source files, compiled when first asked for: those shipped, and those published.

    ``cache_folder`` is made when needed; where it cannot be written, forms are compiled anew each time.
    """

    def __init__(self, cache_folder: Path, *, sources: Path = TEMPLATES) -> None:
        self._cache = cache_folder
        self._sources = sources
        self._shipped: list[Checklist] | None = None
        self._files: dict[Digest, Path] = {}
        self._published: dict[Digest, Source] = {}
        self._compiled: dict[Digest, Checklist | None] = {}
        self._dated: dict[Digest, Checklist] = {}
        self._got: dict[Digest, Checklist] = {}

    def builtin(self) -> list[Checklist]:
        """Return every checklist shipped with the program, by form and version. Raises ``ChecklistInvalid``."""
        if self._shipped is None:
            files = sorted(path for path in self._sources.iterdir() if path.suffix in _FORMS)
            opened = {path: self.open(path) for path in files}
            self._files = {checklist.digest: path for path, checklist in opened.items()}
            self._shipped = sorted(opened.values(), key=_by_form)
        return list(self._shipped)

    def take_in(self, sources: Iterable[Source]) -> None:
        """Know these published sources, and the days set for them, from now on; compiled when first needed."""
        self._published |= {source.digest: source for source in sources}

    def held(self) -> list[Checklist]:
        """Return every checklist that can be used here, by form and version. Raises ``ChecklistInvalid``.

        A published form that this program cannot read, because it is newer or wrong, is left out and the others stand.
        """
        found = {each.digest: each for each in self.builtin()}
        for digest, source in list(self._published.items()):
            if digest not in self._compiled:
                self._compiled[digest] = self._readable(source)
            compiled = self._compiled[digest]
            if compiled is not None:
                found.setdefault(digest, compiled)
        return sorted(map(self._in_its_days, found.values()), key=_by_form)

    def choose(self, site_kind: str, date: dt.date, *, purpose: str = "protocol") -> Checklist:
        """Return the checklist of a purpose for a site (``plant``, ``estate``) that is in force on a day.

        Where none is, the newest for such a site; ``valid_on`` tells which it was. Raises ``ChecklistUnknown``.
        """
        fitting = [each for each in self.held() if site_kind in each.sites and each.purpose == purpose]
        if not fitting:
            raise ChecklistUnknown(checklist=site_kind, version="")
        in_force = [each for each in fitting if valid_on(each, date)]
        return max(in_force or fitting, key=lambda each: (each.valid_from, each.version))

    def get(self, ref: Ref) -> Checklist:
        """Return the very version that a visit is held to, also one that the program no longer ships but that was once
        compiled here. Raises ``ChecklistUnknown``.
        """
        found = self._got.get(ref.digest) or _read_entry(self._entry(ref.digest))
        if found is None:  # not compiled here yet: then all are
            found = next((each for each in self.held() if each.digest == ref.digest), None)
        if found is None or (found.checklist, found.version) != (ref.checklist, ref.version):
            raise ChecklistUnknown(checklist=ref.checklist, version=ref.version)
        self._got[ref.digest] = found
        return self._in_its_days(found)

    def file(self, ref: Ref, name: str) -> bytes | None:
        """Return a file that travels with a version in its package: a picture beside a label; ``None`` for none."""
        source, shipped = self._published.get(ref.digest), self._shipped_file(ref.digest)
        if source is not None:
            data, suffix = source.data, source.suffix
        elif shipped is not None:
            data, suffix = shipped.read_bytes(), shipped.suffix
        else:
            return None
        if suffix != ".zip":
            return None
        from inspector_app.checklist.reading.package import read_member

        return read_member(data, name)

    def open(self, source: Path) -> Checklist:
        """Return the checklist of one file, from the cache if it is there; files beside it are not looked at.

        Raises ``ChecklistInvalid``.
        """
        return self._open(source.read_bytes(), source.suffix)

    def _shipped_file(self, digest: Digest) -> Path | None:
        self.builtin()
        return self._files.get(digest)

    def _in_its_days(self, checklist: Checklist) -> Checklist:
        """Return a checklist with the days that headquarters set for it instead of its file's."""
        source = self._published.get(checklist.digest)
        if source is None or source.window is None:
            return checklist
        first, last = source.window
        dated = self._dated.get(checklist.digest)
        if dated is None or (dated.valid_from, dated.valid_to) != (first, last):
            dated = msgspec.structs.replace(checklist, valid_from=first, valid_to=last)
            self._dated[checklist.digest] = dated
        return dated

    def _readable(self, source: Source) -> Checklist | None:
        try:
            return self._open(source.data, source.suffix)
        except ChecklistInvalid as error:
            _log.info("a published checklist cannot be read here: %s", error)
            return None

    def _open(self, data: bytes, suffix: str) -> Checklist:
        entry = self._entry(Digest(hashlib.sha256(data).hexdigest()))
        kept = _read_entry(entry)
        if kept is not None:
            return kept
        from inspector_app.checklist.reading.xlsform import compile_bytes

        checklist = compile_bytes(data, suffix)
        _write_entry(entry, checklist)
        return checklist

    def _entry(self, digest: Digest) -> Path:
        return self._cache / f"{digest}.{FORMAT}.checklist"


def _by_form(checklist: Checklist) -> tuple[str, dt.date, str]:
    return checklist.checklist, checklist.valid_from, checklist.version


def valid_on(checklist: Checklist, date: dt.date) -> bool:
    """Tell whether a checklist is in force on a day; its last day still counts."""
    return checklist.valid_from <= date and (checklist.valid_to is None or date <= checklist.valid_to)


def _read_entry(entry: Path) -> Checklist | None:
    """Return what a cache entry holds, ``None`` when it is missing or damaged."""
    try:
        content = entry.read_bytes()
    except OSError:
        return None
    digest, payload = content[:_DIGEST_SIZE], content[_DIGEST_SIZE:]
    if hashlib.sha256(payload).digest() != digest:
        return None
    try:
        return _decoder.decode(payload)
    except msgspec.DecodeError:
        return None


def _write_entry(entry: Path, checklist: Checklist) -> None:
    """Keep a compiled checklist; written aside and renamed, so that nobody reads half of one."""
    payload = _encoder.encode(checklist)
    aside = entry.with_suffix(f".{os.getpid()}.tmp")
    try:
        entry.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(hashlib.sha256(payload).digest() + payload)
        aside.replace(entry)
    except OSError as error:
        _log.info("checklist cache cannot be written: %s", error)
