"""Is this paper what our record says? The paper is made again from the record and compared, byte by byte, then page
by page.
"""

from __future__ import annotations

import difflib
import hashlib
import io
import re
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from inspector_app.errors import PaperUnknown, PaperUnreadable
from inspector_app.ids import Digest, VisitId
from inspector_app.reports.berita_acara import berita_acara
from inspector_app.reports.letterhead import MINISTRY_OF_INDUSTRY
from inspector_app.reports.paper import LAYOUTS
from inspector_app.reports.texts import TEXTS
from inspector_app.reports.words import Lang, language
from inspector_app.visits.content import canonical
from inspector_app.visits.events import Copy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from inspector_app.ids import BlobId
    from inspector_app.reports.letterhead import Letterhead
    from inspector_app.visits.content import VisitContent

_LARGEST = 512 * 1024 * 1024
"""No paper of ours comes near this size; anything beyond is not read into memory."""


class State(StrEnum):
    """What a comparison came to."""

    IDENTICAL = "identical"
    DIFFERS = "differs"
    UNKNOWN = "unknown"


class Difference(msgspec.Struct, frozen=True):
    """A page that is not as it should be: lines that only the record's paper has, and that only this paper has."""

    page: int
    expected: list[str]
    found: list[str]


class Verification(msgspec.Struct, frozen=True):
    """What a paper says it is, and whether it is so. ``unknown``: this store holds no record with that digest."""

    state: State
    visit: VisitId
    number: str
    version: int
    copy: Copy
    lang: Lang
    digest: Digest
    differences: list[Difference]

    def say(self, lang: str) -> str:
        """Return what the comparison came to in a few lines, for the command line and for a window."""
        t = TEXTS[language(lang)]
        number = self.number or t.draft_number
        which = t.copy_company if self.copy is Copy.COMPANY else t.copy_file
        sentence = {
            State.IDENTICAL: t.verified_identical,
            State.DIFFERS: t.verified_differs,
            State.UNKNOWN: t.verified_unknown,
        }[self.state]
        told = [sentence.format(number=number, version=self.version, copy=which)]
        if self.state is State.DIFFERS and not self.differences:
            told.append(t.verified_same_text)
        for difference in self.differences:
            told.append(t.verified_page.format(page=difference.page))
            told += [f"- {line}" for line in difference.expected]
            told += [f"+ {line}" for line in difference.found]
        return "\n".join(told)


class Claim(msgspec.Struct, frozen=True):
    """What a paper says of itself in its information dictionary."""

    digest: Digest
    visit: VisitId
    number: str
    version: int
    copy: Copy
    lang: Lang
    layout: int


def verify(
    file: Path,
    *,
    find: Callable[[Digest], Iterable[VisitContent] | None],
    blobs: Callable[[BlobId], bytes],
    letterhead: Letterhead = MINISTRY_OF_INDUSTRY,
) -> Verification:
    """Compare a paper with the record. ``find`` gives the contents that a digest may belong to, or nothing.

    Raises ``PaperUnreadable`` for what is no whole PDF, ``PaperUnknown`` for a PDF that is no paper of ours or of a
    layout
    that this program does not know, and whatever ``blobs`` raises.
    """
    data = _read(file)
    said, pages = claim(data, name=file.name)
    content = next((one for one in find(said.digest) or () if _digest(one) == said.digest), None)
    if content is None:
        return _verification(State.UNKNOWN, said, [])
    ours = berita_acara(content, blobs=blobs, copy=said.copy, lang=said.lang, letterhead=letterhead).pdf
    if ours == data:
        return _verification(State.IDENTICAL, said, [])
    _, expected = claim(ours, name=file.name)
    return _verification(State.DIFFERS, said, _differences(expected, pages))


def claim(data: bytes, *, name: str) -> tuple[Claim, list[list[str]]]:
    """Return what a PDF says it is, and its lines page by page. Raises ``PaperUnreadable`` and ``PaperUnknown``."""
    if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-1024:]:
        raise PaperUnreadable(name=name, detail="not a whole PDF")
    # A hostile file can make any reader stumble in any way; whatever happens in there means that it is unreadable.
    import pypdf

    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=True)
        info = {str(key): str(value) for key, value in (reader.metadata or {}).items()}
        pages = [_lines(page.extract_text()) for page in reader.pages] if "/IomkiDigest" in info else []
    except Exception as error:
        raise PaperUnreadable(name=name, detail=f"{type(error).__name__}: {error}") from error
    if "/IomkiDigest" not in info:
        raise PaperUnknown(name=name, detail="no paper of this program")
    return _claim(info, name=name), pages


def _claim(info: dict[str, str], *, name: str) -> Claim:
    digest, version, layout = (info.get(f"/Iomki{key}", "") for key in ("Digest", "Version", "Layout"))
    copy, lang = info.get("/IomkiCopy", ""), info.get("/IomkiLang", "")
    sound = (
        re.fullmatch(r"[0-9a-f]{64}", digest) is not None
        and re.fullmatch(r"[0-9]{1,9}", version) is not None
        and layout in {str(known) for known in LAYOUTS}
        and copy in list(Copy)
        and lang in TEXTS
    )
    if not sound:
        raise PaperUnknown(name=name, detail=f"layout {layout[:20]}, copy {copy[:20]}, language {lang[:20]}")
    return Claim(
        digest=Digest(digest),
        visit=VisitId(info.get("/IomkiVisit", "")),
        number=info.get("/IomkiNumber", ""),
        version=int(version),
        copy=Copy(copy),
        lang="en" if lang == "en" else "id",
        layout=int(layout),
    )


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > _LARGEST:
            raise PaperUnreadable(name=file.name, detail="too large for a paper")
        return file.read_bytes()
    except OSError as error:
        raise PaperUnreadable(name=file.name, detail=str(error)) from error


def _lines(text: str) -> list[str]:
    return [line for line in (" ".join(raw.split()) for raw in text.splitlines()) if line]


def _differences(expected: list[list[str]], found: list[list[str]]) -> list[Difference]:
    told = []
    for number in range(1, max(len(expected), len(found)) + 1):
        ours = expected[number - 1] if number <= len(expected) else []
        theirs = found[number - 1] if number <= len(found) else []
        if ours != theirs:
            changes = [
                line for line in difflib.unified_diff(ours, theirs, lineterm="", n=0) if not line.startswith("@@")
            ][2:]
            told.append(
                Difference(
                    number,
                    [line[1:] for line in changes if line.startswith("-")],
                    [line[1:] for line in changes if line.startswith("+")],
                )
            )
    return told


def _digest(content: VisitContent) -> Digest:
    return Digest(hashlib.sha256(canonical(content)).hexdigest())


def _verification(state: State, said: Claim, differences: list[Difference]) -> Verification:
    return Verification(
        state=state,
        visit=said.visit,
        number=said.number,
        version=said.version,
        copy=said.copy,
        lang=said.lang,
        digest=said.digest,
        differences=differences,
    )
